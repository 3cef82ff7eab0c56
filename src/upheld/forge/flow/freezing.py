"""Make values independent of the heap: objects become records, so that facts can be read after the run.

A frozen object is `Record("object")` or `Record("array")` with its fields by name; what any other field may be stands
under `*`. Depth and size are bounded; what lies deeper is unknown data of the same origins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from upheld.core import light_dataclasses as dataclasses
from upheld.forge.flow.facts import Fact
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.values import (
    UNKNOWN,
    Choice,
    Data,
    DataClass,
    Option,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Value,
    choose,
    shallow_classes,
    shallow_origins,
    widen,
)

if TYPE_CHECKING:
    from upheld.forge.flow.machine import Interpreter

MAX_DEPTH = 6
MAX_FIELDS = 60
MAX_TOTAL = 400

FactT = TypeVar("FactT", bound=Fact)
_VALUE_FIELDS: dict[type, tuple[str, ...]] = {}


def freeze_fact(machine: Interpreter, fact: FactT) -> FactT:
    """The fact with all its values frozen."""
    names = _VALUE_FIELDS.get(type(fact))
    if names is None:
        names = tuple(field.name for field in dataclasses.fields(fact) if field.type in {"Value", "tuple[Value, ...]"})
        _VALUE_FIELDS[type(fact)] = names
    frozen: dict[str, object] = {}
    for name in names:
        value = getattr(fact, name)
        if isinstance(value, tuple) and not dataclasses.is_dataclass(value):
            frozen[name] = tuple(freeze(machine, one) for one in value)
        else:
            frozen[name] = freeze(machine, value)
    return dataclasses.replace(fact, **frozen)


def freeze(machine: Interpreter, value: Value) -> Value:
    """A value without references into the heap."""
    return _freeze(machine, value, 0, [0], ())


def _freeze(machine: Interpreter, value: Value, depth: int, total: list[int], above: tuple[int, ...]) -> Value:
    if isinstance(value, Reference):
        total[0] += 1
        if value.address in above or depth >= MAX_DEPTH or total[0] > MAX_TOTAL:
            return UNKNOWN
        content = machine.heap(value)
        fields = [
            (name, _freeze(machine, field, depth + 1, total, (*above, value.address)))
            for name, field in list(content.fields.items())[:MAX_FIELDS]
        ]
        if content.rest is not None:
            fields.append(("*", _freeze(machine, content.rest, depth + 1, total, (*above, value.address))))
        return Record(content.kind, tuple(sorted(fields, key=lambda field: field[0])))
    if isinstance(value, Choice):
        options = [Option(_freeze(machine, o.value, depth, total, above), o.guards, o.truth) for o in value.options]
        return Choice(tuple(options))
    if isinstance(value, Text):
        parts = tuple(_freeze(machine, part, depth, total, above) for part in value.parts)
        return Text(parts, value.is_route)
    if isinstance(value, Promise):
        return _freeze(machine, value.value, depth, total, above)
    if isinstance(value, Record) and value.fields:
        fields = [(name, _freeze(machine, field, depth + 1, total, above)) for name, field in value.fields]
        return Record(value.kind, tuple(fields), value.tags)
    return value


class Inspection:
    """Origins, classes of data and names found anywhere in a value."""

    def __init__(self, machine: Interpreter) -> None:
        self.machine = machine
        self.origins: set[Origin] = set()
        self.classes: set[DataClass] = set()
        self.names: set[str] = set()
        self._seen: set[int | str] = set()

    def look(self, value: Value) -> Inspection:
        """Look at a value and all below it; itself, for chaining."""
        pending: list[Value] = [value]
        while pending and len(self._seen) < MAX_TOTAL:
            pending.extend(self._inside(pending.pop()))
        return self

    def _inside(self, value: Value) -> list[Value]:
        """What a value is made of; what it is itself is noted."""
        if isinstance(value, Reference):
            return self._inside_object(value)
        if isinstance(value, Choice):
            return [option.value for option in value.options]
        if isinstance(value, Text):
            return list(value.parts)
        if isinstance(value, Promise):
            return [value.value]
        if isinstance(value, Record):
            return [field for _, field in value.fields]
        if isinstance(value, Data) and value.path:
            self.names.add(value.path[-1])
        self.origins |= shallow_origins(value)
        self.classes |= shallow_classes(value)
        return self._written_into(value) if isinstance(value, Data) and not value.path else []

    def _written_into(self, whole: Data) -> list[Value]:
        """What code set in data as a whole that it got from elsewhere."""
        written = self.machine.written_into_data.get(whole.root, {})
        if not written or whole.root in self._seen:
            return []
        self._seen.add(whole.root)
        self.names.update(written)
        return list(written.values())

    def _inside_object(self, reference: Reference) -> list[Value]:
        if reference.address in self._seen:
            return []
        self._seen.add(reference.address)
        content = self.machine.heap(reference)
        self.names.update(content.fields)
        named = self.machine.keys_from_data.get(reference.address, ())
        return [*content.fields.values(), *(() if content.rest is None else (content.rest,)), *named]


def element_of(content: HeapObject) -> Value:
    """What any element of an array, set or map may be."""
    values = list(content.fields.values())
    if content.rest is not None:
        values.append(content.rest)
    if not values:
        return UNKNOWN
    return choose(*values) if len(values) <= MAX_FIELDS else widen(values)
