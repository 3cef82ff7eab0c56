"""Publishing the log as static files: bundles, tiles, and last the checkpoint that speaks for them.

A reader who sees a checkpoint finds all files it covers, whatever moment the power went off: each file is written
beside its place, flushed, renamed into it; the folders are flushed before the checkpoint is renamed into its own.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from upheld.core.errors import Conflict
from upheld.proof.checkpoint import Checkpoint
from upheld.proof.tiles import TILE_WIDTH, Tile, tile_files
from upheld.server.evidence import keys
from upheld.server.evidence.entries import entry_bodies
from upheld.server.evidence.head import Head, frontier_of, log_dir, require_not_behind
from upheld.server.evidence.models import LogState

_PUBLIC_FILE = 0o644
_MAX_LEVEL = 5


def publish() -> Head | None:
    """Bring the published log up to the database; gives the published head, None while there are no entries.

    Doing it again changes nothing. Files that stand there already are compared, never replaced.

    Raises:
        Conflict: the database is behind the published log, or a published file says something else.
        InputError: the key is missing or cannot be read.
        NotPermitted: others can read the key.
    """
    root = log_dir()
    root.mkdir(parents=True, exist_ok=True)
    with _alone(root):
        row = LogState.objects.filter(pk=1).first()
        if row is None:
            return None
        frontier = frontier_of(row)
        current = Head(size=row.size, root=frontier.root())
        signer = keys.log_signer()
        published = require_not_behind(current, frontier)
        if published == current:
            return published
        old_size = published.size if published else 0
        _write_tiles(root, old_size, current.size)
        _write_checkpoint(root, Checkpoint(origin=keys.log_origin(), size=current.size, root=current.root).sign(signer))
        _remove_superseded(root, old_size, current.size)
        return current


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One process publishes at a time; the lock ends with the process that held it."""
    handle = os.open(root / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_tiles(root: Path, old_size: int, new_size: int) -> None:
    new_entries = [body for _, body in entry_bodies(old_size, new_size)]
    touched: set[Path] = set()
    for path, content in tile_files(old_size, new_size, new_entries, lambda path: (root / path).read_bytes()):
        target = root / path
        touched |= _make_folders(root, target.parent)
        if not _stands(target, content):
            _write(target, content)
    for folder in sorted(touched):
        _flush_folder(folder)


def _write_checkpoint(root: Path, note: bytes) -> None:
    _write(root / "checkpoint", note)
    _flush_folder(root)


def _stands(target: Path, content: bytes) -> bool:
    """Whether exactly this was published before, by a publishing that did not reach its end."""
    try:
        found = target.read_bytes()
    except FileNotFoundError:
        return False
    if found != content:
        raise Conflict(
            "log.files_differ",
            f"The published file {target} holds other entries than the database.",
            hint="Keep the folder as evidence, run `upheld log verify`, and bring back the newest database.",
        )
    return True


def _write(target: Path, content: bytes) -> None:
    beside = target.parent / f".{target.name}.new"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, _PUBLIC_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.rename(beside, target)  # noqa: PTH104 - one name for the one call that has to come last


def _make_folders(root: Path, folder: Path) -> set[Path]:
    """Create the folder; gives every folder up to the root, since a new name is safe once its parent is flushed."""
    folder.mkdir(parents=True, exist_ok=True)
    return {folder, *(parent for parent in folder.parents if parent == root or root in parent.parents)}


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_superseded(root: Path, old_size: int, new_size: int) -> None:
    """Remove the partial files of tiles that are full now.

    Source: C2SP tlog-tiles, "Partial Tiles": they may go once the full tile is there, which readers then take.
    """
    for level in (None, *range(_MAX_LEVEL + 1)):
        shift = 8 * (level or 0)
        for index in range((old_size >> shift) // TILE_WIDTH, (new_size >> shift) // TILE_WIDTH):
            full = root / Tile(level=level, index=index).path
            shutil.rmtree(full.with_name(f"{full.name}.p"), ignore_errors=True)
