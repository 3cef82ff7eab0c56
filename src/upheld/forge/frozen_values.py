"""Look into the values of facts: what stands directly inside one, and what everything in it comes down to."""

from __future__ import annotations

from collections.abc import Iterator

from upheld.forge.flow.values import Choice, Promise, Record, Text, Value

MAX_DEPTH = 12
"""Deeper than facts are kept; what lies below was not kept either."""

ONE_WAY = frozenset({"digest", "typeof", "count", "position"})
"""Kinds of records of whose value nothing can be read back."""


def inside(value: Value) -> tuple[tuple[str, Value], ...]:
    """The values directly inside a value, with the name of their field where they have one; none for a leaf.

    Example:
        >>> from upheld.forge.flow.values import Constant, record
        >>> inside(record("object", a=Constant(1)))
        (('a', Constant(value=1, line=0, file='')),)
    """
    if isinstance(value, Choice):
        return tuple(("", option.value) for option in value.options)
    if isinstance(value, Promise):
        return (("", value.value),)
    if isinstance(value, Text):
        return tuple(("", part) for part in value.parts)
    if isinstance(value, Record):
        return value.fields
    return ()


def leaves(value: Value, depth: int = 0) -> Iterator[Value]:
    """The constants, data and functions in a value, those in records, texts and alternatives included."""
    parts = inside(value)
    if not parts or depth > MAX_DEPTH:
        yield value
        return
    for _, part in parts:
        yield from leaves(part, depth + 1)
