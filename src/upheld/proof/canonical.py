"""The one form of a JSON value: RFC 8785 (JCS), restricted to what evidence needs.

Objects with string keys, arrays, strings, integers of at most 53 bits, true, false, null. Floats are refused: no
evidence needs one, and their text is where implementations differ.

Source: RFC 8785, sections 3.2.2 (strings), 3.2.3 (sorting by UTF-16 code units).
"""

from __future__ import annotations

import hashlib
import json
from typing import TypeAlias, cast

from upheld.core.errors import ProofError

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | bool | None"

_MAX_INTEGER = 2**53 - 1
_MAX_DEPTH = 32


def canonical_bytes(value: JSON) -> bytes:
    """The canonical UTF-8 bytes of a value.

    Raises:
        ProofError: a float, a too large integer, a lone surrogate, a key that is no string, too deep a nesting.

    Example:
        >>> canonical_bytes({"b": 1, "a": [True, None]})
        b'{"a":[true,null],"b":1}'
    """
    return json.dumps(_ordered(value, 0), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")


def sha256_hex(data: bytes) -> str:
    """Lower-case hexadecimal SHA-256."""
    return hashlib.sha256(data).hexdigest()


def parse_canonical(data: bytes, *, max_bytes: int = 4 * 1024 * 1024) -> JSON:
    """Read bytes that must be exactly the canonical form of what they say.

    Raises:
        ProofError: too long, not UTF-8, not JSON, duplicate keys, or any other than the canonical spelling.
    """
    if len(data) > max_bytes:
        raise ProofError("canonical.size", f"A record of {len(data)} bytes is longer than {max_bytes} allow.")
    try:
        value = cast("JSON", json.loads(data.decode("utf-8"), object_pairs_hook=_unique))
    except RecursionError as error:
        raise ProofError("canonical.depth", "A record is nested too deeply.") from error
    except ValueError as error:
        raise ProofError("canonical.json", f"A record is not JSON in UTF-8: {error}.") from error
    if canonical_bytes(value) != data:
        raise ProofError("canonical.form", "A record is not in its canonical form (RFC 8785).")
    return value


def _ordered(value: JSON, depth: int) -> JSON:
    if depth > _MAX_DEPTH:
        raise ProofError("canonical.depth", f"A record is nested more than {_MAX_DEPTH} deep.")
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                raise ProofError("canonical.key", f"The key {key!r} is not a string.")
            _require_text(key)
        return {key: _ordered(value[key], depth + 1) for key in sorted(value, key=_utf16)}
    if isinstance(value, list):
        return [_ordered(entry, depth + 1) for entry in value]
    if isinstance(value, str):
        _require_text(value)
        return value
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > _MAX_INTEGER:
            raise ProofError("canonical.integer", "An integer has more than 53 bits.")
        return value
    raise ProofError("canonical.type", f"A {type(value).__name__} has no canonical form here.")


def _utf16(key: str) -> bytes:
    return key.encode("utf-16-be")


def _require_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ProofError("canonical.surrogate", "A string holds half a surrogate pair.") from error


def _unique(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    seen = dict(pairs)
    if len(seen) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return seen
