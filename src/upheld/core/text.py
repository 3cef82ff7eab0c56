"""Texts that people hand in: bounded, storable everywhere, without hidden controls."""

from __future__ import annotations

import unicodedata

from upheld.core.errors import InputError

_ALLOWED_CONTROLS = "\n\t"
# Explicit directions let a text read other than it is stored (Unicode TR #9, section 2.1 to 2.4).
_DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def require_text(text: str, what: str, *, max_characters: int, may_be_empty: bool = False) -> str:
    r"""The text without white space at its ends and with plain line ends; `what` names it in errors.

    Raises:
        InputError: empty, too long, or with a character that cannot be stored or shown safely.

    Example:
        >>> require_text(" Read it.\r\n", "The note", max_characters=80)
        'Read it.'
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not plain and not may_be_empty:
        raise InputError("text.empty", f"{what} is empty.", hint="Write at least a few words.")
    if len(plain) > max_characters:
        raise InputError(
            "text.length",
            f"{what} has {len(plain):,} characters; {max_characters:,} are allowed.",
            hint="Shorten it.",
        )
    for character in plain:
        if character in _DIRECTION_CONTROLS or _is_unfit(character):
            raise InputError(
                "text.character",
                f"{what} holds the character U+{ord(character):04X}, which is not allowed.",
                hint="Remove it.",
            )
    return plain


def _is_unfit(character: str) -> bool:
    return character not in _ALLOWED_CONTROLS and unicodedata.category(character) in {"Cc", "Cs"}
