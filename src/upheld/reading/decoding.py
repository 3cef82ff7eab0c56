"""Bytes of a policy become text, or a clear refusal."""

from __future__ import annotations

import codecs
import re

from upheld.core.errors import InputError
from upheld.reading.markup import NONCHARACTERS
from upheld.reading.units import ReadingNote

MAX_BYTES = 5_000_000
"""Markup included; a policy of a hundred pages has a tenth of it."""

_UTF8_HINT = "Save it as text in UTF-8 and try again."
_SIGNATURES = (
    (b"%PDF-", "a PDF file", "Copy its text into a text file."),
    (b"PK\x03\x04", "a ZIP or Office file", "Save it as plain text, Markdown or HTML."),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "Save it as plain text, Markdown or HTML."),
    (b"{\\rtf", "an RTF file", "Save it as plain text, Markdown or HTML."),
    (b"\x89PNG", "a picture", "Type its text into a text file."),
    (b"\xff\xd8\xff", "a picture", "Type its text into a text file."),
    (b"GIF8", "a picture", "Type its text into a text file."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
)
_ENOUGH_TO_TELL = 4
_SAMPLE_BYTES = 4096
_NUL_SHARE = 0.4
_NUL_STRAY = 0.05
_FOREIGN_SHARE = 0.25
_CONTROL_SHARE = 0.01
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode_policy(data: bytes | str) -> tuple[str, tuple[ReadingNote, ...]]:
    r"""The text with `\n` as its only line end, and notes on what had to be changed.

    Raises:
        InputError: nothing in it, too large, not text, or in an encoding that cannot be told.
    """
    if isinstance(data, bytes):
        _require_size(len(data), "bytes")
        text, notes = _decode_bytes(data)
    else:
        _require_size(len(data), "characters")
        text, notes = data.removeprefix("\ufeff"), []
    return _clean(text, notes)


def _require_size(size: int, unit: str) -> None:
    if size > MAX_BYTES:
        raise InputError(
            "policy.size",
            f"The policy holds {size:,} {unit}; at most {MAX_BYTES:,} are read.",
            hint="Give the policy's text alone, without pictures and scripts.",
        )


def _decode_bytes(data: bytes) -> tuple[str, list[ReadingNote]]:
    for signature, name, hint in _SIGNATURES:
        if data.startswith(signature):
            raise InputError("policy.binary", f"The policy is {name}, not text.", hint=hint)
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise InputError("policy.encoding", "The policy is encoded in UTF-32.", hint=_UTF8_HINT)
    encoding = _find_utf16(data)
    if encoding:
        return _decode_utf16(data, encoding)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise InputError("policy.binary", f"A NUL byte stands on line {line}: this is not text.", hint=_UTF8_HINT)
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return _decode_mixed(data, error)


def _find_utf16(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < _ENOUGH_TO_TELL:
        return ""
    half = len(sample) / 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > _NUL_SHARE and even < _NUL_STRAY:
        return "utf-16-le"
    return "utf-16-be" if even > _NUL_SHARE and odd < _NUL_STRAY else ""


def _decode_utf16(data: bytes, encoding: str) -> tuple[str, list[ReadingNote]]:
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        message = f"The policy looks like UTF-16, but the bytes at {error.start:,} do not fit."
        raise InputError("policy.encoding", message, hint=_UTF8_HINT) from error
    if "\0" in text:
        raise InputError("policy.binary", "A NUL character stands in the policy: this is not text.", hint=_UTF8_HINT)
    return text, []


def _decode_mixed(data: bytes, error: UnicodeDecodeError) -> tuple[str, list[ReadingNote]]:
    """Text that is UTF-8 in parts or not at all: its other bytes are read as windows-1252, and that is said."""
    line = data.count(b"\n", 0, error.start) + 1
    foreign = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    if foreign > len(data) * _FOREIGN_SHARE:
        message = f"The byte 0x{data[error.start]:02x} on line {line} is not UTF-8, and the encoding cannot be told."
        raise InputError("policy.encoding", message, hint=_UTF8_HINT)
    text = data.decode("utf-8", errors="upheld-windows-1252").removeprefix("\ufeff")
    note = ReadingNote(
        code="text.encoding_guessed",
        message=f"The byte 0x{data[error.start]:02x} on line {line} is not UTF-8; it was read as windows-1252.",
        hint="Look at quotes, dashes and accents, and save the file as UTF-8.",
    )
    return text, [note]


def _read_as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("windows-1252", errors="replace"), error.end


codecs.register_error("upheld-windows-1252", _read_as_windows_1252)


def _clean(text: str, notes: list[ReadingNote]) -> tuple[str, tuple[ReadingNote, ...]]:
    if "\0" in text:
        raise InputError("policy.binary", "A NUL character stands in the policy: this is not text.", hint=_UTF8_HINT)
    if _SURROGATE.search(text):
        message = "The policy holds half a surrogate pair, which no encoding can carry."
        raise InputError("policy.encoding", message, hint=_UTF8_HINT)
    text = _LINE_ENDS.sub("\n", text)
    if not text.strip():
        raise InputError("policy.empty", "The policy is empty.", hint="Give its text, or a file that holds it.")
    controls = _CONTROLS.findall(text)
    if len(controls) > len(text) * _CONTROL_SHARE:
        message = f"{len(controls):,} control characters stand in the policy: this is not text."
        raise InputError("policy.binary", message, hint=_UTF8_HINT)
    if controls:
        names = ", ".join(sorted({f"U+{ord(character):04X}" for character in controls}))
        notes.append(
            ReadingNote(
                code="text.control",
                message=f"Control characters were left out: {names}.",
                hint="Delete them from the text.",
            )
        )
        text = _CONTROLS.sub("", text)
    return NONCHARACTERS.sub("", text), tuple(notes)
