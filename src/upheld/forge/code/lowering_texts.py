"""What texts, numbers and element texts of the source stand for."""

from __future__ import annotations

import html
import re

_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-3][0-7]{0,2}|[4-7][0-7]?)|(\r\n|[\s\S]))"
)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v"}
_CONTINUATIONS = frozenset({"\n", "\r", "\r\n", "\u2028", "\u2029"})
_UNKNOWN = "\ufffd"
_SURROGATE = re.compile("[\ud800-\udfff]")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]*);")
_LEGACY_OCTAL = re.compile(r"0[0-7]+")
_EXACT = 2**53
"""Up to here every whole number has its own double."""


def decode_escapes(text: str) -> str:
    """The value of a text between its quotes.

    Half surrogates that stay alone become U+FFFD.

    Source: ECMAScript 2025, section 12.9.4 (String Literals); octal escapes are those of sloppy mode.
    """
    if "\\" not in text:
        return text
    decoded = _ESCAPE.sub(_decode_one, text)
    if _SURROGATE.search(decoded):
        return decoded.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return decoded


def _decode_one(match: re.Match[str]) -> str:
    braced, four, two, octal, other = match.groups()
    if octal is not None:
        return chr(int(octal, 8))
    if other is not None:
        return "" if other in _CONTINUATIONS else _SIMPLE.get(other, other)
    digits = braced or four or two
    try:
        return chr(int(digits, 16))
    except (ValueError, OverflowError):
        return _UNKNOWN


def decode_template(text: str) -> str:
    r"""The value of a piece of a template: line ends are `\\n` in it, however the file writes them."""
    return decode_escapes(text.replace("\r\n", "\n").replace("\r", "\n"))


def number_value(text: str) -> int | float | None:
    """The value of a number; whole numbers as int. None for what is no number."""
    digits = text.replace("_", "").lower()
    try:
        if digits.endswith("n"):
            return int(digits[:-1], 0)
        if digits[:2] in {"0x", "0o", "0b"}:
            return int(digits, 0)
        if _LEGACY_OCTAL.fullmatch(digits):
            return int(digits, 8)
        if digits.isdecimal() and len(digits) <= len(str(_EXACT)):
            return int(digits)
        value = float(digits)
    except ValueError:
        return None
    return int(value) if value.is_integer() and abs(value) <= _EXACT else value


def number_key(value: float) -> str:
    """A number as the key of a property: `1.5`, `16`."""
    return str(value)


def decode_references(text: str) -> str:
    """An attribute's text: `&amp;` and its like replaced; there are no escapes in it."""
    return _REFERENCE.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text


def trim_element_text(text: str) -> str:
    """The text that stands between elements: indentation and line ends around it do not count."""
    if "\n" not in text and "\r" not in text:
        return decode_references(text)
    lines = text.splitlines()
    if text.endswith(("\n", "\r")):
        lines.append("")
    last = len(lines) - 1
    kept = []
    for number, line in enumerate(lines):
        trimmed = line if number == 0 else line.lstrip(" \t")
        trimmed = trimmed if number == last else trimmed.rstrip(" \t")
        if trimmed:
            kept.append(trimmed)
    return decode_references(" ".join(kept))
