"""A ZIP file in one form only: stored, sorted, dated 1980-01-01; written and read without an archive library.

Any ZIP program opens it. Reading accepts nothing but what writing makes: every file name, length and checksum stands
in a place that follows from the members, and the whole must be byte for byte the archive of what was read. So there
is no second member of a name, no hidden data, no compression, and no way for two readers to see two contents.

Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Mapping

from upheld.core.errors import InputError

MAX_ARCHIVE_BYTES = 256 * 1024 * 1024
MAX_MEMBERS = 0xFFFE
"""The most that an archive without the ZIP64 extension can count."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*", re.ASCII)
_MAX_NAME = 200
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 20  # 2.0, the least that ordinary programs accept
_MADE_BY = 3 << 8 | _VERSION  # Unix, so that the file mode below is understood
_DATE, _TIME = 1 << 5 | 1, 0  # 1 January 1980, midnight: the oldest date that the format knows
_MODE = 0o100644 << 16
_ZIP64 = 0xFFFFFFFF


def pack_archive(members: Mapping[str, bytes]) -> bytes:
    """The one archive of these members.

    Raises:
        InputError: a name that is not allowed, or more than the limits.
    """
    return b"".join(_chunks(members))


def unpack_archive(data: bytes) -> dict[str, bytes]:
    """The members of an archive that `pack_archive` made.

    Raises:
        InputError: it is anything else; the message names the first difference.
    """
    if len(data) > MAX_ARCHIVE_BYTES:
        raise _refuse("size", f"It has {len(data)} bytes; at most {MAX_ARCHIVE_BYTES} are read.")
    if not data.startswith((_LOCAL_MARK, _END_MARK)):
        raise _refuse("form", "It does not begin like a ZIP file.")
    members: dict[str, bytes] = {}
    at, before = 0, ""
    while data[at : at + 4] == _LOCAL_MARK:
        name, content, at = _read_member(data, at)
        if name in members:
            raise _refuse("twice", f"The member {name} stands in it twice.")
        if name < before:
            raise _refuse("order", f"The member {name} stands after {before}; members are sorted.")
        if len(members) == MAX_MEMBERS:
            raise _refuse("members", f"It has more than {MAX_MEMBERS} members.")
        members[name], before = content, name
    if not _is_archive_of(members, data):
        raise _refuse("form", f"What stands from byte {at} on is not the list of its {len(members)} members.")
    return members


def _chunks(members: Mapping[str, bytes]) -> Iterator[bytes]:
    """The archive piece by piece, so that comparing needs no second copy of it."""
    if len(members) > MAX_MEMBERS:
        raise _refuse("members", f"It would have {len(members)} members; at most {MAX_MEMBERS} are allowed.")
    directory: list[bytes] = []
    offset = 0
    for name in sorted(members):
        _require_name(name)
        content, raw = members[name], name.encode("ascii")
        common = (_VERSION, 0, 0, _TIME, _DATE, zlib.crc32(content), len(content), len(content), len(raw), 0)
        directory.append(_CENTRAL.pack(_CENTRAL_MARK, _MADE_BY, *common, 0, 0, 0, _MODE, offset) + raw)
        offset += _LOCAL.size + len(raw) + len(content)
        if offset > MAX_ARCHIVE_BYTES:
            raise _refuse("size", f"It would be larger than {MAX_ARCHIVE_BYTES} bytes.")
        yield _LOCAL.pack(_LOCAL_MARK, *common) + raw
        yield content
    listing = b"".join(directory)
    yield listing
    yield _END.pack(_END_MARK, 0, 0, len(members), len(members), len(listing), offset, 0)


def _is_archive_of(members: Mapping[str, bytes], data: bytes) -> bool:
    view, at = memoryview(data), 0
    for chunk in _chunks(members):
        if view[at : at + len(chunk)] != chunk:
            return False
        at += len(chunk)
    return at == len(data)


def _read_member(data: bytes, at: int) -> tuple[str, bytes, int]:
    header = data[at : at + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise _refuse("cut", f"It ends within a member, at byte {len(data)}.")
    _, _, flags, method, _, _, checksum, packed, size, name_length, extra = _LOCAL.unpack(header)
    raw = data[at + _LOCAL.size : at + _LOCAL.size + name_length]
    name = raw.decode("latin-1")
    _require_name(name)
    if flags or method or extra or _ZIP64 in (packed, size) or packed != size:
        raise _refuse("method", f"The member {name} is compressed, encrypted or extended; members are stored plainly.")
    start = at + _LOCAL.size + name_length
    content = data[start : start + size]
    if len(content) < size:
        raise _refuse("cut", f"The member {name} says it has {size} bytes, but only {len(content)} follow.")
    if zlib.crc32(content) != checksum:
        raise _refuse("checksum", f"The content of {name} does not fit its checksum.")
    return name, content, start + size


def _require_name(name: str) -> None:
    if len(name) > _MAX_NAME or not _NAME.fullmatch(name):
        raise _refuse("name", f"The member name {name[:60]!r} is not allowed.")


def _refuse(code: str, message: str) -> InputError:
    return InputError(
        f"bundle.{code}",
        f"This is not a bundle in its one form. {message}",
        hint="It was changed, cut or packed anew on the way; fetch it again from the vendor.",
    )
