from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upheld.core.errors import ProofError
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.tiles import (
    Tile,
    pack_entries,
    parse_path,
    read_entries,
    tile_files,
    tiles_of,
    unpack_entries,
)


@pytest.mark.parametrize(
    ("tile", "path"),
    [
        (Tile(level=0, index=0), "tile/0/000"),
        (Tile(level=0, index=1234067), "tile/0/x001/x234/067"),  # the example of the specification
        (Tile(level=1, index=1000, width=4), "tile/1/x001/000.p/4"),
        (Tile(level=None, index=999, width=255), "tile/entries/999.p/255"),
        (Tile(level=None, index=5), "tile/entries/005"),
    ],
)
def test_paths_follow_the_specification(tile: Tile, path: str) -> None:
    assert tile.path == path
    assert parse_path(path) == tile


@given(st.none() | st.integers(0, 5), st.integers(0, 10**12), st.integers(1, 256))
def test_paths_read_back(level: int | None, index: int, width: int) -> None:
    tile = Tile(level=level, index=index, width=width)
    assert parse_path(tile.path) == tile


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tile/0/0",
        "tile/6/000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p/04",
        "tile/data/000",
        "tile/0/../000",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/٠٠٠",
        "tile/0/" + "x001/" * 40 + "000",
    ],
)
def test_other_paths_are_refused(path: str) -> None:
    with pytest.raises(ProofError):
        parse_path(path)


@given(st.lists(st.binary(max_size=300), max_size=256))
def test_bundles_give_back_their_entries(entries: list[bytes]) -> None:
    assert unpack_entries(pack_entries(entries)) == tuple(entries)


@pytest.mark.parametrize("data", [b"\x00", b"\x00\x02a", b"\xff\xff", b"\x00\x00" * 257])
def test_bundles_that_do_not_add_up_are_refused(data: bytes) -> None:
    with pytest.raises(ProofError):
        unpack_entries(data)


def test_entries_of_64_kib_are_refused() -> None:
    assert unpack_entries(pack_entries([b"x" * 65_535])) == (b"x" * 65_535,)
    with pytest.raises(ProofError):
        pack_entries([b"x" * 65_536])


def _entries(count: int) -> list[bytes]:
    return [f"entry {number}".encode() for number in range(count)]


def _refuse_to_read(path: str) -> bytes:
    raise AssertionError(path)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 700), min_size=1, max_size=4))
def test_growing_step_by_step_writes_what_writing_at_once_does(steps: list[int]) -> None:
    published: dict[str, bytes] = {}
    size = 0
    for step in steps:
        entries = _entries(size + step)
        published |= dict(tile_files(size, size + step, entries[size:], published.__getitem__))
        size += step
    at_once = dict(tile_files(0, size, _entries(size), _refuse_to_read))
    assert {path: published[path] for path in at_once} == at_once


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 66_000])
def test_tiles_hold_the_hashes_of_the_tree(size: int) -> None:
    entries = _entries(size)
    files = dict(tile_files(0, size, entries, _refuse_to_read))
    level, hashes = 0, [leaf_hash(entry) for entry in entries]
    while hashes:
        for tile in tiles_of(size, level):
            part = hashes[tile.index * 256 : tile.index * 256 + tile.width]
            assert files.pop(tile.path) == b"".join(part)
        full = len(hashes) // 256
        hashes = [root(hashes[at * 256 : at * 256 + 256]) for at in range(full)]
        level += 1
    assert read_entries(files, size) == tuple(entries)
    assert set(files) == {tile.path for tile in tiles_of(size, None)}


def test_missing_or_short_bundles_are_told() -> None:
    files = {"tile/entries/000": pack_entries(_entries(256)), "tile/entries/001.p/2": pack_entries(_entries(1))}
    with pytest.raises(ProofError, match="holds 1 entries instead of 2"):
        read_entries(files, 258)
    with pytest.raises(ProofError, match=r"tile/entries/001\.p/1 of the log are missing"):
        read_entries(files, 257)


def test_growth_that_does_not_fit_is_refused() -> None:
    for old, new, entries in ((0, 2, [b"a"]), (2, 1, []), (-1, 0, [b"a"])):
        with pytest.raises(ProofError):
            list(tile_files(old, new, entries, _refuse_to_read))
    with pytest.raises(ProofError, match="last published bundle"):
        list(tile_files(2, 3, [b"c"], lambda path: pack_entries([b"a"]) if "entries" in path else b""))
    with pytest.raises(ProofError, match="last published tile"):
        list(tile_files(1, 2, [b"b"], lambda path: pack_entries([b"a"]) if "entries" in path else b"short"))
