"""The two heads of the log: the one in the database and the one that was published."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from upheld.core.errors import Conflict, ProofError
from upheld.proof.checkpoint import open_checkpoint
from upheld.proof.merkle import EMPTY_ROOT, Frontier
from upheld.server.evidence import keys
from upheld.server.evidence.models import Leaf, LogState

_RESTORED_HINT = (
    "This looks like a database restored from an older backup. Nothing may be appended to it, since that would be a "
    "second log under the same name. Bring back the newest database, or take the published entries back with "
    "`upheld log replay`. `upheld log verify` says more."
)


@dataclass(frozen=True, kw_only=True)
class Head:
    """Size and root of a log."""

    size: int
    root: bytes


def log_dir() -> Path:
    """The folder of the published log: exactly what is served under `/log/`."""
    return settings.DATA_DIR / "log"


def head() -> Head:
    """The head in the database; an installation without entries has size 0."""
    row = LogState.objects.filter(pk=1).first()
    return Head(size=0, root=EMPTY_ROOT) if row is None else Head(size=row.size, root=bytes.fromhex(row.root))


def published_head() -> Head | None:
    """The head in the published checkpoint, its signature verified; None before the first one.

    Raises:
        ProofError: the file is not a checkpoint of this log under its key.
    """
    try:
        note = (log_dir() / "checkpoint").read_bytes()
    except FileNotFoundError:
        return None
    found = open_checkpoint(note, keys.log_verifier())
    return Head(size=found.size, root=found.root)


def require_not_behind(current: Head, frontier: Frontier) -> Head | None:
    """Compare the database with the published log; gives the published head.

    `frontier` is the database's own, at `current`.

    Raises:
        Conflict: the published log has entries that the database lacks, or other ones: nothing may be appended.
    """
    published = published_head()
    if published is None:
        return None
    if current.size < published.size:
        raise Conflict(
            "log.behind",
            f"The database holds {current.size} log entries, but {published.size} are published.",
            hint=_RESTORED_HINT,
        )
    root = frontier.root() if current.size == published.size else _ROOTS.root_at(published)
    if root != published.root:
        raise Conflict(
            "log.behind",
            f"The first {published.size} log entries of the database are not the ones that are published.",
            hint=_RESTORED_HINT,
        )
    return published


class _KnownRoots:
    """Remembers the last published head that the database was found to agree with, so that it is counted once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: tuple[Head, str] | None = None

    def root_at(self, published: Head) -> bytes:
        """The root over the database's first `published.size` leaves."""
        if published.size == 0:
            return EMPTY_ROOT
        last = Leaf.objects.values_list("leaf_sha256", flat=True).get(index=published.size - 1)
        with self._lock:
            if self._known == (published, last):
                return published.root
        frontier = Frontier()
        hashes = Leaf.objects.filter(index__lt=published.size).order_by("index").values_list("leaf_sha256", flat=True)
        for leaf in hashes.iterator(chunk_size=5_000):
            frontier.append(bytes.fromhex(leaf))
        root = frontier.root()
        if root == published.root:
            with self._lock:
                self._known = (published, last)
        return root


_ROOTS = _KnownRoots()


def frontier_of(row: LogState) -> Frontier:
    """The right edge of the tree as the row keeps it.

    Raises:
        ProofError: the row contradicts itself.
    """
    frontier = Frontier(row.size, [bytes.fromhex(node) for node in row.frontier])
    if frontier.root() != bytes.fromhex(row.root):
        raise ProofError(
            "log.state", "The stored head of the log does not follow from its edge.", hint="Run `upheld log verify`."
        )
    return frontier
