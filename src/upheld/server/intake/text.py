"""Strangers' text: what is refused at the door, and how the rest is shown to staff."""

from __future__ import annotations

import unicodedata
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from upheld.core.errors import InputError

_LINE_BREAKS: Final = {
    "\n",
    "\r",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\N{LINE SEPARATOR}",
    "\N{PARAGRAPH SEPARATOR}",
}
_ALLOWED_CONTROLS: Final = {"\n", "\t"}


def require_text(text: str, *, field: str) -> str:
    """Text of several lines with line feeds between them, otherwise exactly as typed.

    Raises:
        InputError: a NUL, half a surrogate pair or another control character: not every database keeps them, and a
            report must never be changed silently.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    for position, sign in enumerate(unified):
        category = unicodedata.category(sign)
        if category == "Cs" or (category == "Cc" and sign not in _ALLOWED_CONTROLS):
            raise InputError(
                "intake.control",
                f"{field} holds the character U+{ord(sign):04X} at place {position + 1}, which cannot be kept.",
                hint="Remove it, or describe it in words.",
            )
    return unified


def require_line(text: str, *, field: str) -> str:
    """Text of one line, without space around it.

    Raises:
        InputError: it holds a line break or what `require_text` refuses.
    """
    line = text.strip(" \t")
    if any(sign in _LINE_BREAKS for sign in line):
        raise InputError("intake.line", f"{field} holds a line break.", hint="Write it on one line.")
    return require_text(line, field=field)


def reveal(text: str) -> SafeString:
    """The text for staff: escaped, and every sign that hides or turns text around written out as its number.

    Example:
        >>> reveal("pay\u202eexe")
        'pay<span class="hidden-sign" title="RIGHT-TO-LEFT OVERRIDE">U+202E</span>exe'
    """
    parts: list[str] = []
    for sign in text:
        if sign not in _ALLOWED_CONTROLS and unicodedata.category(sign) in {"Cf", "Cc", "Co", "Cn", "Zl", "Zp"}:
            parts.append(
                format_html(
                    '<span class="hidden-sign" title="{}">U+{}</span>',
                    unicodedata.name(sign, "unnamed"),
                    f"{ord(sign):04X}",
                )
            )
        else:
            parts.append(format_html("{}", sign))
    return mark_safe("".join(parts))  # noqa: S308 - every part was escaped above
