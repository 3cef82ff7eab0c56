"""A lowered tree as one line of text that a person can check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from upheld.forge.code.lowering import lower
from upheld.forge.code.nodes import File, Identifier, Literal, Node

_PLACES = frozenset({"line", "start", "end"})


def shape(value: object) -> str:
    """Names and constants as they are; other nodes as `Kind(field, …)`, without flags that are not set."""
    if isinstance(value, Identifier):
        return value.name
    if isinstance(value, Literal):
        return repr(value.value)
    if isinstance(value, Node):
        parts = (_part(field.name, getattr(value, field.name)) for field in fields(value) if field.name not in _PLACES)
        return f"{type(value).__name__}({', '.join(part for part in parts if part)})"
    if isinstance(value, tuple):
        return f"[{', '.join(map(shape, value))}]"
    return "-" if value is None else str(value)


def _part(name: str, value: object) -> str:
    if isinstance(value, bool):
        return name.removeprefix("is_") if value else ""
    return "" if value in ("", ()) else shape(value)


def shapes(source: str, suffix: str = ".js") -> str:
    """The statements of a source, one a line."""
    return "\n".join(map(shape, lower(source.encode(), "a" + suffix, suffix).body))


def nodes(file: File) -> Iterator[tuple[Node, Node | None]]:
    """All nodes of a file, each with the node it stands in."""
    waiting: list[tuple[object, Node | None]] = [(file.body, None)]
    while waiting:
        value, owner = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend((item, owner) for item in reversed(value))
        elif isinstance(value, Node):
            yield value, owner
            waiting.extend((getattr(value, field.name), value) for field in reversed(fields(value)))
