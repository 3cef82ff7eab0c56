"""What entries leave behind in variables and objects of files: joined into the common state until nothing is new."""

from __future__ import annotations

from enum import Enum, auto

from upheld.core.light_dataclasses import replace
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.state import Content, Key, Layer, join_content, without_guards
from upheld.forge.flow.values import Closure, Constant, Data, Value, options_of, same, widen


class Growth(Enum):
    """Whether a round left something that was not there before."""

    NONE = auto()
    OBJECTS = auto()
    """Only other objects of the same kind, which every round makes anew."""
    VALUES = auto()
    """A constant, a function, data, a field."""


def settle(base: Layer, pending: dict[Key, list[Content]], *, is_late: bool) -> Growth:
    """Join what entries changed in the common state; late, values of which more and more turn up may be anything."""
    growth = Growth.NONE
    for key, contents in pending.items():
        before = base.changed[key]
        joined: Content = before
        for content in contents:
            joined = join_content(joined, without_guards(content))
        if joined is before or joined == before:
            continue
        if not isinstance(joined, HeapObject) and not isinstance(before, HeapObject):
            if same(joined, before):
                continue
            joined = widen([joined]) if is_late else joined
        elif is_late and isinstance(joined, HeapObject) and isinstance(before, HeapObject):
            joined = _widened(joined, before)
        base.changed[key] = joined
        if growth is not Growth.VALUES:
            growth = Growth.VALUES if _kinds(joined) - _kinds(before) else Growth.OBJECTS
    pending.clear()
    return growth


def _widened(now: HeapObject, before: HeapObject) -> HeapObject:
    """An object whose fields go on to change: those of which another constant turned up may be any."""
    fields: dict[str, Value] = {}
    for name, value in now.fields.items():
        then = before.fields.get(name)
        is_new = then is not None and bool(_kinds_of(value) - _kinds_of(then))
        is_plain = all(isinstance(option.value, Constant | Data) for option in options_of(value))
        fields[name] = widen([value]) if is_new and is_plain else value
    return replace(now, fields=fields)


def _kinds(content: Content) -> set[object]:
    """What the code can tell apart in a variable or object: constants by value, functions by place, other objects not.

    Of arrays the place of an element does not count, and no more fields of an object than the code can name.
    """
    if not isinstance(content, HeapObject):
        return _kinds_of(content)
    is_list = content.kind in {"array", "set"}
    found: set[object] = set() if content.rest is None else {("rest", kind) for kind in _kinds_of(content.rest)}
    for name, value in content.fields.items():
        found |= {("rest" if is_list else name, kind) for kind in _kinds_of(value)}
    if is_list:
        found.add(("length", bool(content.fields) or content.rest is not None, content.length is None))
    return found


def _kinds_of(value: Value) -> set[object]:
    found: set[object] = set()
    for option in options_of(value):
        one = option.value
        if isinstance(one, Constant):
            found.add((type(one.value), repr(one.value)))
        elif isinstance(one, Closure):
            found.add(one.node)
        elif isinstance(one, Data):
            found.add((Data, one.origins))
        else:
            found.add(type(one))
    return found
