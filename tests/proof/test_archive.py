from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.errors import InputError
from upheld.proof import archive
from upheld.proof.archive import pack_archive, unpack_archive

NAMES = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,9}(/[a-z0-9][a-z0-9._-]{0,9}){0,3}", fullmatch=True)
MEMBERS = {"a.json": b"{}", "blobs/00": b"x" * 3_000, "log/tile/entries/000.p/1": b"\x00\x01a"}


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=8))
def test_archives_give_back_their_members(members: dict[str, bytes]) -> None:
    data = pack_archive(members)
    assert unpack_archive(data) == members
    assert pack_archive(dict(reversed(members.items()))) == data


def test_ordinary_programs_open_it() -> None:
    with zipfile.ZipFile(io.BytesIO(pack_archive(MEMBERS))) as opened:
        assert opened.testzip() is None
        assert {entry.filename: opened.read(entry) for entry in opened.infolist()} == MEMBERS
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in opened.infolist()} == {zipfile.ZIP_STORED}


def _zipped(*members: tuple[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as opened:
        for name, content in members:
            opened.writestr(zipfile.ZipInfo(name), content, compress_type=compression)
    return buffer.getvalue()


def _lie(data: bytes, at: int, form: str, value: int) -> bytes:
    return data[:at] + struct.pack(form, value) + data[at + struct.calcsize(form) :]


ONE = pack_archive({"a": b"content"})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "does not begin like a ZIP file"),
        (b"PK", "does not begin like a ZIP file"),
        (b"#!/bin/sh\n" + ONE, "does not begin like a ZIP file"),
        (ONE + b"\n", "is not the list of its 1 members"),
        (ONE[:-1], "is not the list of its 1 members"),
        (ONE[:34], "says it has 7 bytes, but only 3 follow"),
        (ONE[:20], "ends within a member"),
        (_zipped(("a", b"0" * 10_000_000), compression=zipfile.ZIP_DEFLATED), "is compressed"),
        (_zipped(("a", b"1")), "is not the list of its 1 members"),
        (_zipped(("b", b"1"), ("a", b"1")), "stands after b"),
        (_lie(ONE, 22, "<L", 9_999_999), "is compressed, encrypted or extended"),
        (_lie(_lie(ONE, 22, "<L", 9_999_999), 18, "<L", 9_999_999), "says it has 9999999 bytes"),
        (_lie(_lie(ONE, 22, "<L", 0xFFFFFFFF), 18, "<L", 0xFFFFFFFF), "is compressed, encrypted or extended"),
        (_lie(ONE, 6, "<H", 1), "is compressed, encrypted or extended"),
        (_lie(ONE, 14, "<L", zlib.crc32(b"other")), "does not fit its checksum"),
        (_lie(ONE, 10, "<H", 1), "is not the list of its 1 members"),
    ],
)
def test_other_forms_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        unpack_archive(data)


def test_members_named_twice_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = _zipped(("a", b"1"), ("a", b"2"))
    with pytest.raises(InputError, match="stands in it twice"):
        unpack_archive(data)


@pytest.mark.parametrize(
    "name",
    ["../a", "a/../b", "/a", "a//b", "a/", "\\a", "a\\b", "C:a", ".hidden", "a/.b", "", "A", "ä", "a b", "x" * 201],
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(InputError, match="is not allowed"):
        pack_archive({name: b""})
    with pytest.raises(InputError, match="is not allowed"):
        unpack_archive(_zipped((name, b"")))


def test_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 2)
    with pytest.raises(InputError, match="at most 2"):
        pack_archive(MEMBERS)
    monkeypatch.setattr(archive, "MAX_ARCHIVE_BYTES", 100)
    with pytest.raises(InputError, match="at most 100 are read"):
        unpack_archive(ONE * 2)
    with pytest.raises(InputError, match="larger than 100 bytes"):
        pack_archive({"a": b"x" * 200})
