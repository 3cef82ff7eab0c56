"""Records as JSON and back; whatever does not fit is refused, so that a damaged or foreign file is never believed."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from upheld.core import light_dataclasses as dataclasses

_T = TypeVar("_T")


def to_plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """Dataclasses as mappings of their fields, tuples as lists, enums as their values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {entry.name: to_plain(getattr(value, entry.name)) for entry in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(name): to_plain(entry) for name, entry in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(entry) for entry in value]
    return value


def from_plain(kind: type[_T], plain: object) -> _T:
    """The dataclass that `to_plain` wrote.

    Raises:
        ValueError: anything else.
    """
    found: _T = _read(kind, plain)
    return found


@functools.cache
def _fields(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((entry.name, hints[entry.name]) for entry in dataclasses.fields(kind))


@functools.cache
def _shape(hint: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 - a type of typing
    return typing.get_origin(hint), typing.get_args(hint)


def _read(hint: Any, plain: object) -> Any:  # noqa: ANN401 - JSON
    if isinstance(hint, type) and not typing.get_origin(hint):
        return _read_plain_type(hint, plain)
    origin, arguments = _shape(hint)
    if origin is tuple:
        return _read_tuple(arguments, plain)
    if origin in {types.UnionType, typing.Union}:
        return _read_union(arguments, plain)
    if isinstance(plain, dict):  # a view, which is printed as it is
        return plain
    raise ValueError("A value of a record is of another kind than it must be.")


def _read_plain_type(kind: type[Any], plain: object) -> Any:  # noqa: ANN401 - JSON
    if dataclasses.is_dataclass(kind):
        fields = _fields(kind)  # type: ignore[arg-type]  # classes have a hash
        if not isinstance(plain, dict) or plain.keys() != {name for name, _ in fields}:
            raise ValueError(f"A {kind.__name__} has other fields than it must have.")
        return kind(**{name: _read(hint, plain[name]) for name, hint in fields})
    if issubclass(kind, Enum):
        return kind(plain)
    if type(plain) is not kind:
        raise ValueError(f"A value is no {kind.__name__}.")
    return plain


def _read_tuple(arguments: tuple[Any, ...], plain: object) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise ValueError("A value is no list.")  # noqa: TRY004 - one kind of error for all that does not fit
    if arguments[-1] is Ellipsis:
        return tuple(_read(arguments[0], entry) for entry in plain)
    if len(plain) != len(arguments):
        raise ValueError("A list is of another length than it must be.")
    return tuple(_read(hint, entry) for hint, entry in zip(arguments, plain, strict=True))


def _read_union(arguments: tuple[Any, ...], plain: object) -> Any:  # noqa: ANN401 - JSON
    if plain is None and type(None) in arguments:
        return None
    (kind,) = (hint for hint in arguments if hint is not type(None))
    return _read(kind, plain)
