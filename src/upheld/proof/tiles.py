"""The log as static files: tiles of 256 hashes, bundles of 256 entries, partial ones at the right edge.

    tile/0/x001/234            level 0, tile 1234, full
    tile/1/000.p/4             level 1, tile 0, its first 4 hashes
    tile/entries/x001/234      the entries under the first of these

Source: C2SP tlog-tiles (c2sp.org/tlog-tiles), "Merkle Tree" and "Log Entries".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from upheld.core.errors import ProofError
from upheld.proof.merkle import HASH_BYTES, leaf_hash, root

TILE_WIDTH = 256
_TILE_BITS = 8
MAX_ENTRY_BYTES = 0xFFFF
"""An entry bundle gives each entry a length of 16 bits ("Log Entries")."""
_MAX_LEVEL = 5
_PATH = re.compile(
    r"tile/(?P<level>entries|[0-5])/(?P<groups>(?:x[0-9]{3}/)*[0-9]{3})(?:\.p/(?P<width>[1-9][0-9]{0,2}))?", re.ASCII
)


@dataclass(frozen=True, kw_only=True, order=True)
class Tile:
    """A place in the tree of files; `level` None means the entries."""

    level: int | None
    index: int
    width: int = TILE_WIDTH
    """How many hashes or entries it holds; 256 when full."""

    @property
    def path(self) -> str:
        """Its path below the root of the log."""
        number = f"{self.index:03d}"
        number = number.zfill(-(-len(number) // 3) * 3)
        groups = [number[at : at + 3] for at in range(0, len(number), 3)]
        name = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
        folder = "entries" if self.level is None else str(self.level)
        return f"tile/{folder}/{name}" + ("" if self.width == TILE_WIDTH else f".p/{self.width}")


def parse_path(path: str) -> Tile:
    """The tile that a path names.

    Raises:
        ProofError: no path of a tile, or not in its one spelling.
    """
    match = _PATH.fullmatch(path)
    if match is None or len(path) > 64:  # noqa: PLR2004 - deeper than any log of 2^48 entries
        raise ProofError("tiles.path", f"{path[:60]!r} is not the path of a tile.")
    tile = Tile(
        level=None if match["level"] == "entries" else int(match["level"]),
        index=int(match["groups"].replace("/", "").replace("x", "")),
        width=int(match["width"] or TILE_WIDTH),
    )
    if tile.path != path or tile.width > TILE_WIDTH:
        raise ProofError("tiles.path", f"{path[:60]!r} is not the one spelling of a tile's path.")
    return tile


def pack_entries(entries: Sequence[bytes]) -> bytes:
    """An entry bundle: each entry after its length in two bytes.

    Raises:
        ProofError: an entry is 64 KiB long or longer.
    """
    parts = []
    for entry in entries:
        if len(entry) > MAX_ENTRY_BYTES:
            raise ProofError("tiles.entry", f"An entry of {len(entry)} bytes does not fit a bundle.")
        parts += [len(entry).to_bytes(2, "big"), entry]
    return b"".join(parts)


def unpack_entries(data: bytes) -> tuple[bytes, ...]:
    """The entries of a bundle.

    Raises:
        ProofError: the lengths do not add up, or there are more than 256.
    """
    entries: list[bytes] = []
    at = 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        entry = data[at + 2 : at + 2 + length]
        if len(data) - at < 2 or len(entry) != length or len(entries) == TILE_WIDTH:  # noqa: PLR2004 - the length's size
            raise ProofError("tiles.bundle", f"The bundle of entries does not add up at byte {at}.")
        entries.append(entry)
        at += 2 + length
    return tuple(entries)


def tiles_of(size: int, level: int | None) -> Iterator[Tile]:
    """The tiles of one level in a log of `size` entries, left to right."""
    count = size >> (_TILE_BITS * (level or 0))
    for index in range(count // TILE_WIDTH):
        yield Tile(level=level, index=index)
    if count % TILE_WIDTH:
        yield Tile(level=level, index=count // TILE_WIDTH, width=count % TILE_WIDTH)


def tile_files(
    old_size: int, new_size: int, new_entries: Sequence[bytes], read: Callable[[str], bytes]
) -> Iterator[tuple[str, bytes]]:
    """The files to write when a log grows: bundles first, then tiles from the lowest level up.

    `new_entries` are those from `old_size` on; `read` gives a partial file published before, by its path, and is
    never asked when `old_size` is 0. Publish the checkpoint after all of them.

    Raises:
        ProofError: a number of entries other than the sizes say, or a published file of another length.

    Example:
        >>> for path, content in tile_files(0, 2, [b"a", b"b"], read=lambda path: b""):
        ...     print(path, len(content))
        tile/entries/000.p/2 6
        tile/0/000.p/2 64
    """
    if not 0 <= old_size <= new_size or len(new_entries) != new_size - old_size:
        raise ProofError("tiles.growth", f"{len(new_entries)} entries do not lead from {old_size} to {new_size}.")
    old_width = old_size % TILE_WIDTH
    kept = (
        unpack_entries(read(Tile(level=None, index=old_size // TILE_WIDTH, width=old_width).path)) if old_width else ()
    )
    if len(kept) != old_width:
        raise ProofError("tiles.published", f"The last published bundle holds {len(kept)} entries, not {old_width}.")
    for tile, part in _grow(None, old_size, [*kept, *new_entries]):
        yield tile.path, pack_entries(part)
    hashes = [leaf_hash(entry) for entry in new_entries]
    old_count, level = old_size, 0
    while hashes and level <= _MAX_LEVEL:
        old_width = old_count % TILE_WIDTH
        edge = read(Tile(level=level, index=old_count // TILE_WIDTH, width=old_width).path) if old_width else b""
        above = []
        for tile, part in _grow(level, old_count, [*_split_hashes(edge, old_width), *hashes]):
            yield tile.path, b"".join(part)
            if tile.width == TILE_WIDTH:
                above.append(root(part))
        hashes, old_count, level = above, old_count // TILE_WIDTH, level + 1


def read_entries(files: Mapping[str, bytes], size: int) -> tuple[bytes, ...]:
    """All entries of a log of `size` from its bundles.

    Raises:
        ProofError: a bundle is missing or holds another number of entries than its place says.
    """
    entries: list[bytes] = []
    for tile in tiles_of(size, None):
        if tile.path not in files:
            raise ProofError("tiles.missing", f"The entries {tile.path} of the log are missing.")
        found = unpack_entries(files[tile.path])
        if len(found) != tile.width:
            raise ProofError("tiles.width", f"{tile.path} holds {len(found)} entries instead of {tile.width}.")
        entries += found
    return tuple(entries)


def _grow(level: int | None, old_count: int, members: Sequence[bytes]) -> Iterator[tuple[Tile, Sequence[bytes]]]:
    """Cut members, which start at the edge tile of `old_count`, into the tiles that changed."""
    first = old_count // TILE_WIDTH
    for number, at in enumerate(range(0, len(members), TILE_WIDTH)):
        part = members[at : at + TILE_WIDTH]
        yield Tile(level=level, index=first + number, width=len(part)), part


def _split_hashes(data: bytes, width: int) -> list[bytes]:
    if len(data) != width * HASH_BYTES:
        raise ProofError("tiles.published", f"The last published tile has {len(data)} bytes, not {width * HASH_BYTES}.")
    return [data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES)]
