"""Counting the whole log again: leaves, head in the database, published files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from upheld.core.errors import ProofError
from upheld.proof.codec import decode_statement
from upheld.proof.merkle import Frontier, leaf_hash
from upheld.proof.tiles import TILE_WIDTH, Tile, tiles_of, unpack_entries
from upheld.server.evidence.entries import entry_bodies
from upheld.server.evidence.head import Head, head, log_dir, published_head
from upheld.server.evidence.models import Leaf


@dataclass(frozen=True, kw_only=True)
class LogReport:
    """What was counted and found to agree."""

    head: Head
    """Of the database."""
    published: Head | None
    """Of the checkpoint; None before the first publishing."""
    files: int
    """How many published files of entries were compared byte for byte."""


def verify_log() -> LogReport:
    """Recompute the root from the stored entries and compare it with both heads and the published entries.

    Raises:
        ProofError: something differs; the message names the first position where it does.
    """
    published = published_head()
    claimed = head()
    root_at_published, counted = _count(claimed.size, published)
    if claimed != counted:
        raise ProofError(
            "log.head",
            f"The stored head says {claimed.size} entries with the root {claimed.root.hex()[:16]}…; counted are "
            f"{counted.size} with {counted.root.hex()[:16]}….",
            hint="Entries were removed or changed behind the log's back. Bring back a backup and compare.",
        )
    last = Leaf.objects.order_by("-index").values_list("index", flat=True).first()
    if last is not None and last >= head().size:
        raise ProofError(
            "log.stray", f"The entry {last} lies beyond the head of the log.", hint="It was put there by hand."
        )
    files = 0
    if published is not None:
        files = _compare_files(log_dir(), min(published.size, counted.size))
        if root_at_published != published.root:
            raise ProofError(
                "log.fork",
                f"The published checkpoint speaks of {published.size} entries with the root "
                f"{published.root.hex()[:16]}…; the database, with {counted.size} entries, does not lead to it.",
                hint="The database was restored from an older backup or changed. Bring back the newest one.",
            )
    return LogReport(head=counted, published=published, files=files)


def _count(size: int, published: Head | None) -> tuple[bytes | None, Head]:
    """The root at the published size, where the entries reach it, and the head that the entries lead to."""
    frontier = Frontier()
    root_at_published = frontier.root() if published is not None and published.size == 0 else None
    hashes = Leaf.objects.filter(index__lt=size).order_by("index").values_list("leaf_sha256", flat=True)
    stored_hashes = hashes.iterator(chunk_size=1_000)
    for (index, body), stored in zip(entry_bodies(0, size), stored_hashes, strict=True):
        _require_leaf(frontier.size, index, body, stored)
        frontier.append(leaf_hash(body))
        if published is not None and frontier.size == published.size:
            root_at_published = frontier.root()
    return root_at_published, Head(size=frontier.size, root=frontier.root())


def _require_leaf(expected_index: int, index: int, body: bytes, stored_hash: str) -> None:
    if index != expected_index:
        raise ProofError("log.gap", f"The entry {expected_index} is missing.", hint="Bring it back from a backup.")
    if leaf_hash(body).hex() != stored_hash:
        raise ProofError("log.leaf", f"The entry {index} was changed.", hint="Bring it back from a backup.")
    try:
        decode_statement(body)
    except ProofError as error:
        raise ProofError("log.entry", f"The entry {index} cannot be read: {error.message}", hint=error.hint) from error


def _compare_files(root: Path, size: int) -> int:
    """Compare the published bundles of the first `size` entries with the database; gives their number."""
    count = 0
    for tile in tiles_of(size, None):
        start = tile.index * TILE_WIDTH
        published = read_bundle(root, tile)
        for (index, body), found in zip(entry_bodies(start, start + tile.width), published, strict=False):
            if body != found:
                raise ProofError(
                    "log.published_entry",
                    f"The entry {index} was published with other content than the database holds.",
                    hint="One of the two was changed. The entry bundle of a customer or mirror shows which.",
                )
        count += 1
    return count


def read_bundle(root: Path, tile: Tile) -> tuple[bytes, ...]:
    """The bundle at its place, or in the full one that superseded it."""
    for candidate in (tile, Tile(level=None, index=tile.index)):
        try:
            data = (root / candidate.path).read_bytes()
        except FileNotFoundError:
            continue
        entries = unpack_entries(data)
        if len(entries) >= tile.width:
            return entries[: tile.width]
    raise ProofError(
        "log.file_missing",
        f"The published entries {tile.path} are missing.",
        hint="Bring the folder `log` back from a backup; the database does not replace it silently.",
    )
