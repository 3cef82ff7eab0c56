"""Receipt codes: 125 bits as 25 signs in groups of five, kept as a keyed digest only.

The alphabet is Crockford's base 32: no I, L, O, U, and what people write instead is read as meant (I and L as 1,
O as 0). With 125 bits guessing is hopeless, so a fast keyed digest is enough; the key stands in a file outside
the database, so that a copy of the database says nothing about codes.

Source: Douglas Crockford, "Base 32" (crockford.com/base32.html), alphabet and decoding.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final, NewType

from upheld.core.errors import InputError

ReceiptCode = NewType("ReceiptCode", str)
"""Normalized: 25 signs, upper case, without hyphens."""

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIGNS: Final = 25
_GROUP: Final = 5
_READ_AS: Final = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})
_MAX_TYPED: Final = 100


def code_for(sent: bytes, key: bytes) -> ReceiptCode:
    """The code of what was sent, which holds a random token of 256 bits: unguessable without token and key."""
    number = int.from_bytes(hmac.new(key, b"upheld code 1\n" + sent, hashlib.sha256).digest())
    signs = []
    for _ in range(_SIGNS):
        number, index = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[index])
    return ReceiptCode("".join(signs))


def show_code(code: ReceiptCode) -> str:
    """The code in groups, as it stands on the receipt.

    Example:
        >>> show_code(ReceiptCode("7Z1K09XW3M4TQ8RD2VHGN5BCE"))
        '7Z1K0-9XW3M-4TQ8R-D2VHG-N5BCE'
    """
    return "-".join(code[start : start + _GROUP] for start in range(0, _SIGNS, _GROUP))


def read_code(typed: str) -> ReceiptCode:
    """The code that somebody typed, however grouped and in whatever case.

    Raises:
        InputError: it cannot be a receipt code.
    """
    normalized = typed[: _MAX_TYPED + 1].strip().upper().translate(_READ_AS)
    if len(typed) > _MAX_TYPED or len(normalized) != _SIGNS or not set(normalized) <= set(_ALPHABET):
        raise InputError(
            "intake.code_form",
            f"A receipt code has {_SIGNS} letters and digits in five groups.",
            hint="Copy it from your receipt page.",
        )
    return ReceiptCode(normalized)


def digest_of(code: ReceiptCode, key: bytes) -> str:
    """What is stored in place of the code."""
    return hmac.new(key, b"upheld receipt 1\n" + code.encode("ascii"), hashlib.sha256).hexdigest()
