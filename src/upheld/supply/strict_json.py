"""JSON from strangers: no duplicate keys, no NaN, bounded size, depth and numbers."""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from upheld.core.errors import InputError

MAX_DEPTH = 200
MAX_DIGITS = 20

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

# A string that never ends takes the rest with it, so that the search stays linear.
_STRING_OR_BRACKET = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[{]|[\]}]', re.DOTALL)


def load_json(data: bytes, *, source: str) -> Json:
    """The value of a JSON text.

    Raises:
        InputError: not UTF-8, not JSON, nested too deep, a key twice, a number that is none; with source and line.

    Example:
        >>> load_json(b'{"name": "notes"}', source="package.json")
        {'name': 'notes'}
    """
    _require_shallow(data, source)
    try:
        loaded: Json = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=lambda pairs: _unique(pairs, source),
            parse_constant=lambda name: _refuse_constant(name, source),
            parse_int=lambda digits: _number(digits, source),
        )
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _refuse(source, line, f"The byte 0x{data[error.start]:02x} is not UTF-8.") from error
    except json.JSONDecodeError as error:
        raise _refuse(source, error.lineno, f"This is not JSON: {error.msg}.") from error
    return loaded


def _refuse(source: str, line: int, message: str) -> InputError:
    return InputError("json.form", f"{source}, line {line}: {message}", hint="Mend the file.")


def _require_shallow(data: bytes, source: str) -> None:
    depth = 0
    for match in _STRING_OR_BRACKET.finditer(data):
        first = match.group()[:1]
        if first in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                line = data[: match.start()].count(b"\n") + 1
                raise _refuse(source, line, f"Nested more than {MAX_DEPTH} deep.")
        elif first in b"]}":
            depth -= 1


def _unique(pairs: list[tuple[str, Json]], source: str) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise InputError(
            "json.duplicate_key", f"{source}: the key {twice[:60]!r} stands twice.", hint="Keep one of them."
        )
    return found


def _refuse_constant(name: str, source: str) -> Json:
    raise InputError("json.number", f"{source}: {name} is no number of JSON.", hint="Give a number.")


def _number(digits: str, source: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise InputError("json.number", f"{source}: a number of {len(digits):,} digits.", hint="Shorten it.")
    return int(digits)
