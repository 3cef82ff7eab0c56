"""Calls that are remembered: by what they were given and by all that could have changed since.

What a call made anew it makes anew each time: of the objects in its answer every later call gets copies.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from upheld.core.light_dataclasses import dataclass, replace
from upheld.forge.flow.facts import Entry
from upheld.forge.flow.guards import Guards
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.models import is_made
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Closure,
    Constant,
    Library,
    Option,
    Promise,
    Record,
    Reference,
    Text,
    Value,
)

if TYPE_CHECKING:
    from upheld.forge.flow.machine import Interpreter

_SIGNATURE_DEPTH = 4
MAX_MADE = 60
"""A call that makes more objects is not remembered."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """How a call came out."""

    value: Value
    guards: Guards
    is_alive: bool
    made: Mapping[int, HeapObject]
    """The objects that it made and gave back, as they were then."""

    def again(self, machine: Interpreter) -> Value:
        """The answer, with new objects in the place of those that it made."""
        if not self.made:
            return self.value
        addresses = {address: machine.make(content).address for address, content in self.made.items()}
        for address, content in self.made.items():
            fields = {name: _moved(field, addresses) for name, field in content.fields.items()}
            rest = None if content.rest is None else _moved(content.rest, addresses)
            machine.state.layer.changed[addresses[address]] = replace(content, fields=fields, rest=rest)
        return _moved(self.value, addresses)


def _moved(value: Value, addresses: Mapping[int, int]) -> Value:
    if isinstance(value, Reference):
        return Reference(addresses.get(value.address, value.address))
    if isinstance(value, Choice):
        return Choice(tuple(Option(_moved(o.value, addresses), o.guards, o.truth) for o in value.options))
    if isinstance(value, Promise):
        return Promise(_moved(value.value, addresses), value.guards)
    if isinstance(value, Record):
        return replace(value, fields=tuple((name, _moved(field, addresses)) for name, field in value.fields))
    return value


def made_in_call(machine: Interpreter, value: Value, start: int) -> dict[int, HeapObject] | None:
    """The objects in an answer that were made after a call began; None where it can't be given twice.

    That is where it holds functions made in it, or an object that it was handed.
    """
    made: dict[int, HeapObject] = {}
    common = machine.first_layer().changed
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, Reference):
            if one.address in made or (one.address <= start and one.address in common):
                continue
            if one.address <= start or len(made) >= MAX_MADE:
                return None
            content = made[one.address] = machine.heap(one)
            pending.extend(content.fields.values())
            pending.extend(() if content.rest is None else (content.rest,))
        elif isinstance(one, Closure | Library):
            if not _is_of_file(one):
                return None
        else:
            pending.extend(_inside(one))
    return made


def _inside(value: Value) -> tuple[Value, ...]:
    if isinstance(value, Choice):
        return tuple(option.value for option in value.options)
    if isinstance(value, Promise):
        return (value.value,)
    return tuple(field for _, field in value.fields) if isinstance(value, Record) else ()


def _is_of_file(function: Closure | Library) -> bool:
    """Whether a function sees nothing but what its file defines."""
    if isinstance(function, Library):
        return not is_made(function.path)
    scope = function.scope
    is_free = function.this is None and not function.bound
    return is_free and getattr(scope, "top", None) is not None and scope.top.parent is None  # type: ignore[attr-defined]


def memo_key(machine: Interpreter, closure: Closure, arguments: list[Value], this: Value | None) -> tuple[object, ...]:
    """What tells a call from all others whose course may differ."""
    entry = machine.entry
    return (
        closure.node,
        id(closure.scope),
        tuple(_signature(machine, argument, 0) for argument in arguments),
        None if this is None else _signature(machine, this, 0),
        None if entry is None else _identity(entry),
        machine.state.guards,
        machine.version,
    )


def _identity(entry: Entry) -> tuple[object, ...]:
    """What tells entries apart, without hashing their modules."""
    return (entry.kind, entry.name, entry.function, *(module.line for module in entry.modules))


def _signature(machine: Interpreter, value: Value, depth: int) -> object:
    """What tells a value from others for the memory: objects by their content."""
    if isinstance(value, Reference):
        if depth >= _SIGNATURE_DEPTH:
            machine.pin(value)
            return value
        content = machine.heap(value)
        if content.kind == "instance" or len(content.fields) > 20:  # noqa: PLR2004 - larger ones by identity
            machine.pin(value)
            return value
        return (
            content.kind,
            tuple((name, _signature(machine, field, depth + 1)) for name, field in content.fields.items()),
            None if content.rest is None else _signature(machine, content.rest, depth + 1),
        )
    if isinstance(value, Closure):
        machine.pin(value.this or UNDEFINED_VALUE)
        return (value.node, id(value.scope), value.this)
    if isinstance(value, Choice | Promise | Record):
        machine.pin(value)
    if isinstance(value, Text):
        return ("text", value.is_route, *(_signature(machine, part, depth + 1) for part in value.parts))
    if isinstance(value, Constant):
        return (type(value.value), value.value)
    return value
