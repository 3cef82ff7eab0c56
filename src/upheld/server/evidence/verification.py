"""Counting the whole log again: leaves, head in the database, published files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from upheld.core.errors import ProofError
from upheld.proof.canonical import sha256_hex
from upheld.proof.codec import decode_statement
from upheld.proof.merkle import Frontier, leaf_hash
from upheld.proof.merkle import root as merkle_root
from upheld.proof.tiles import TILE_WIDTH, Tile, tiles_of, unpack_entries
from upheld.server.evidence.entries import entry_bodies, leaf_hashes, stored_bytes
from upheld.server.evidence.head import Head, head, log_dir, published_head
from upheld.server.evidence.models import Blob, Leaf


@dataclass(frozen=True, kw_only=True)
class LogReport:
    """What was counted and found to agree."""

    head: Head
    """Of the database."""
    published: Head | None
    """Of the checkpoint; None before the first publishing."""
    files: int
    """How many published files, entries and hashes, were compared byte for byte."""
    blobs: int
    """How many stored texts were found to have the digest that is their name."""


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
        size = min(published.size, counted.size)
        files = _compare_entries(log_dir(), size) + _compare_hashes(log_dir(), size)
        if root_at_published != published.root:
            raise ProofError(
                "log.fork",
                f"The published checkpoint speaks of {published.size} entries with the root "
                f"{published.root.hex()[:16]}…; the database, with {counted.size} entries, does not lead to it.",
                hint="The database was restored from an older backup or changed. Bring back the newest one.",
            )
    return LogReport(head=counted, published=published, files=files, blobs=_count_blobs())


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


def _count_blobs() -> int:
    """The number of stored texts. One that is missing was withheld; one that was changed is refused."""
    count = 0
    for name, body in Blob.objects.values_list("sha256", "body").iterator(chunk_size=200):
        if sha256_hex(stored_bytes(body)) != name:
            raise ProofError(
                "log.blob", f"The text with the digest {name} was changed.", hint="Bring it back from a backup."
            )
        count += 1
    return count


def _compare_hashes(root: Path, size: int) -> int:
    """Compare the published tiles of hashes, level by level; gives their number."""
    hashes = list(leaf_hashes(0, size))
    count, level = 0, 0
    while hashes:
        above = []
        for tile in tiles_of(size, level):
            start = tile.index * TILE_WIDTH
            part = hashes[start : start + tile.width]
            if not _read_published(root, tile).startswith(b"".join(part)):
                raise ProofError(
                    "log.published_tile",
                    f"The published hashes {tile.path} are not those of the entries.",
                    hint="Bring the folder `log` back from a backup.",
                )
            if tile.width == TILE_WIDTH:
                above.append(merkle_root(part))
            count += 1
        hashes, level = above, level + 1
    return count


def _compare_entries(root: Path, size: int) -> int:
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
    entries = unpack_entries(_read_published(root, tile))
    if len(entries) < tile.width:
        raise ProofError("log.published_entry", f"{tile.path} holds {len(entries)} entries instead of {tile.width}.")
    return entries[: tile.width]


def _read_published(root: Path, tile: Tile) -> bytes:
    for candidate in (tile, Tile(level=tile.level, index=tile.index)):
        try:
            return (root / candidate.path).read_bytes()
        except FileNotFoundError:
            continue
    raise ProofError(
        "log.file_missing",
        f"The published file {tile.path} is missing.",
        hint="Bring the folder `log` back from a backup; the database does not replace it silently.",
    )
