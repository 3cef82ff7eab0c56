"""Bind values to names and patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.core.light_dataclasses import replace
from upheld.forge.code import nodes
from upheld.forge.flow.models.naming import is_credential_name
from upheld.forge.flow.outside_calls import unresolved
from upheld.forge.flow.state import Cell, Scope
from upheld.forge.flow.values import (
    REST,
    UNDEFINED,
    UNDEFINED_VALUE,
    UNKNOWN,
    Closure,
    Constant,
    Data,
    Library,
    Record,
    Reference,
    Text,
    Value,
    choose,
    constant_text,
    options_of,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter


def property_name(machine: Interpreter, key: Node, scope: Scope) -> str | None:
    """The name of a property; None where it is computed and not known."""
    if isinstance(key, nodes.Literal):
        return constant_text(Constant(key.value))
    value = machine.evaluate(key, scope)
    if isinstance(value, Library) and value.path[:2] == ("global", "Symbol"):
        return f"@@{value.path[-1]}"
    return constant_text(value) if isinstance(value, Constant) else None


def declare(machine: Interpreter, target: Node, value: Value, scope: Scope, kind: str) -> None:
    """Bind the names of a declaration or parameter: `const` as a value for good, all else as a cell."""
    if isinstance(target, nodes.Identifier):
        if kind == "const":
            scope.names[target.name] = value
            return
        home = scope.top if kind == "var" else scope
        cell = home.names.get(target.name) if kind == "var" else None
        if not isinstance(cell, Cell):
            cell = Cell(target.name, machine.frames[-1].number if machine.frames else 0)
            home.names[target.name] = cell
        machine.state.layer.changed[cell] = value
        return
    _take_apart(machine, target, value, scope, kind)


def assign(machine: Interpreter, target: Node, value: Value, scope: Scope, node: Node) -> None:
    """Assign to a name, a member or a pattern."""
    if isinstance(target, nodes.Identifier):
        if scope.home_of(target.name) is None:
            machine.write_member(Library(("global",)), target.name, value, node)
        machine.write_name(target.name, value, scope)
    elif isinstance(target, nodes.Member):
        owner = machine.evaluate(target.object, scope)
        machine.write_member(owner, target.name, value, node)
    elif isinstance(target, nodes.Index):
        owner = machine.evaluate(target.object, scope)
        key = machine.evaluate(target.key, scope)
        if isinstance(target.object, nodes.Identifier) and target.object.name == "arguments":
            unresolved(
                machine,
                node,
                "The arguments of a function are changed here under its parameters' names.",
                "",
                {"anything"},
            )
        machine.write_member(owner, constant_text(key) if isinstance(key, Constant) else None, value, node)
        machine.note_key(owner, key)
    else:
        _take_apart(machine, target, value, scope, None)


def _bind(machine: Interpreter, target: Node, value: Value, scope: Scope, kind: str | None) -> None:
    if kind is None:
        assign(machine, target, value, scope, target)
    else:
        declare(machine, target, value, scope, kind)


def _take_apart(machine: Interpreter, target: Node, value: Value, scope: Scope, kind: str | None) -> None:
    if isinstance(target, nodes.Default):
        _bind(machine, target.target, with_default(machine, value, target.value, scope), scope, kind)
    elif isinstance(target, nodes.ObjectPattern):
        _object_pattern(machine, target, value, scope, kind)
    elif isinstance(target, nodes.ArrayPattern):
        _array_pattern(machine, target, value, scope, kind)
    elif kind is None and isinstance(target, nodes.Identifier | nodes.Member | nodes.Index):
        assign(machine, target, value, scope, target)


def _object_pattern(
    machine: Interpreter, target: nodes.ObjectPattern, value: Value, scope: Scope, kind: str | None
) -> None:
    taken: set[str] = set()
    for entry in target.properties:
        name = property_name(machine, entry.key, scope)
        if name is None:
            _bind(machine, entry.target, machine.element(value), scope, kind)
        else:
            taken.add(name)
            _bind(machine, entry.target, machine.member(value, name, entry), scope, kind)
    if target.rest is not None:
        _bind(machine, target.rest, _rest_of(machine, value, taken), scope, kind)


def _rest_of(machine: Interpreter, value: Value, taken: set[str]) -> Value:
    if isinstance(value, Reference):
        content = machine.heap(value)
        fields = {name: field for name, field in content.fields.items() if name not in taken and name[:1] != "#"}
        return machine.make_object(fields, rest=content.rest)
    if isinstance(value, Data) and value.root and any(is_credential_name(name) for name in taken):
        return replace(value, path=(*value.path, REST))
    return value


def _array_pattern(
    machine: Interpreter, target: nodes.ArrayPattern, value: Value, scope: Scope, kind: str | None
) -> None:
    for position, element in enumerate(target.elements):
        if element is not None:
            _bind(machine, element, machine.element_at(value, position), scope, kind)
    if target.rest is not None:
        content = machine.heap(value) if isinstance(value, Reference) else None
        if content is not None and content.kind == "array" and content.length is not None:
            more = [content.fields.get(str(i), UNDEFINED_VALUE) for i in range(len(target.elements), content.length)]
            _bind(machine, target.rest, machine.make_array(more), scope, kind)
        else:
            _bind(machine, target.rest, machine.make_array([], rest=machine.element(value)), scope, kind)


def with_default(machine: Interpreter, value: Value, default: Node, scope: Scope) -> Value:
    """The value, or the default where it may be undefined."""
    kept: list[Value] = []
    is_open = False
    for option in options_of(value):
        found = option.value
        if isinstance(found, Constant) and found.value is UNDEFINED:
            is_open = True
            continue
        is_open = is_open or not isinstance(found, Constant | Text | Reference | Closure | Library | Record)
        kept.append(found)
    if not is_open:
        return value
    fallback = machine.evaluate(default, scope)
    if not kept:
        return fallback
    if all(isinstance(found, Data) and found.root == "" for found in kept) and isinstance(fallback, Constant):
        return choose(value, fallback)
    return choose(*kept, fallback)


def bind_parameters(machine: Interpreter, function: nodes.Function, arguments: list[Value], scope: Scope) -> None:
    """Bind what a function is called with; missing arguments are undefined."""
    for position, parameter in enumerate(function.parameters):
        if parameter.is_rest:
            declare(machine, parameter.target, machine.make_array(arguments[position:]), scope, "let")
            return
        value = arguments[position] if position < len(arguments) else _missing(machine, function, parameter, scope)
        declare(machine, parameter.target, value, scope, "let")
        if parameter.property_name and scope.this is not None:
            bound = machine.read_name(parameter.property_name, scope)
            machine.write_member(scope.this, parameter.property_name, bound, parameter)


def _missing(machine: Interpreter, function: nodes.Function, parameter: nodes.Parameter, scope: Scope) -> Value:
    """An argument that is not given: an instance of the parameter's class where its type names one of the app.

    Constructors and other methods alone may get theirs from a container that was not followed.
    """
    if parameter.type_name and scope.find(parameter.type_name) is not None:
        made = machine.read_name(parameter.type_name, scope)
        if isinstance(made, Closure) and isinstance(made.node, nodes.Class):
            return machine.construct(made, [], parameter)
    may_be_given = not (function.is_arrow or function.name or isinstance(parameter.target, nodes.Default))
    return UNKNOWN if parameter.type_name and may_be_given else UNDEFINED_VALUE
