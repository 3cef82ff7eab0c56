"""Elements of pages: what their tags load is seen when they are made; components run when they are rendered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from upheld.forge.code import nodes
from upheld.forge.flow.classes import unknown_arguments
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.models import interface, is_made, react
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Closure,
    Constant,
    Data,
    Library,
    Origin,
    Promise,
    Record,
    Reference,
    Value,
    options_of,
    record,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

MAX_DEPTH = 40
MAX_TURNS = 4
_EVENT = Data(frozenset({Origin.BROWSER}), "event")


def make_element(
    machine: Interpreter, tag: Value, fields: Mapping[str, Value], rest: Value | None, node: Node
) -> Value:
    """The element as a record; for a tag of the page or of a library what it loads is seen at once."""
    content = HeapObject("object", dict(fields), rest)
    react.provide(machine, tag, content)
    if isinstance(tag, Constant) and isinstance(tag.value, str):
        interface.see_host_element(machine, tag.value, content, node)
    elif isinstance(tag, Library):
        interface.see_component(machine, tag.path, content, node)
    return record("element", tag=tag, props=machine.make(content))


def render(machine: Interpreter, value: Value, node: Node) -> None:
    """Run the components of an element and call its handlers, again while their states take new values."""
    for _ in range(MAX_TURNS):
        before = react.changes(machine)
        _render(machine, value, node, 0)
        if react.changes(machine) == before:
            return


def _render(machine: Interpreter, value: Value, node: Node, depth: int) -> None:
    if depth > MAX_DEPTH:
        return
    for option in options_of(value):
        found = option.value
        if isinstance(found, Promise):
            _render(machine, found.value, node, depth)
        elif isinstance(found, Reference):
            content = machine.heap(found)
            if content.kind == "array":
                for inner in (*content.fields.values(), *((content.rest,) if content.rest is not None else ())):
                    _render(machine, inner, node, depth + 1)
        elif isinstance(found, Record) and found.kind in {"element", "rendered"}:
            _render_element(machine, found, node, depth)


def _render_element(machine: Interpreter, element: Record, node: Node, depth: int) -> None:
    if element.kind == "rendered":
        _render(machine, element.get("element") or UNDEFINED_VALUE, node, depth + 1)
        return
    tag, props = element.get("tag"), element.get("props")
    if not isinstance(props, Reference):
        return
    for option in options_of(tag or UNDEFINED_VALUE):
        if isinstance(option.value, Closure):
            _render(machine, _run_component(machine, option.value, props, node), node, depth + 1)
            return
    content = machine.heap(props)
    for field in (*content.fields.values(), *((content.rest,) if content.rest is not None else ())):
        _use_property(machine, field, node, depth)


def _use_property(machine: Interpreter, field: Value, node: Node, depth: int) -> None:
    """A property of an element that is not the app's own: handlers are called, elements rendered."""
    for option in options_of(field):
        found = option.value
        if isinstance(found, Closure):
            if isinstance(found.node, nodes.Function):
                arguments: list[Value] = list(unknown_arguments(found.node, Origin.BROWSER))
                if arguments:
                    arguments[0] = Data(_EVENT.origins, f"event in line {found.node.line}")
                _render(machine, machine.call_later(found, arguments, node), node, depth + 1)
            else:
                _render(machine, _run_component(machine, found, machine.make_object({}), node), node, depth + 1)
        elif isinstance(found, Library) and is_made(found.path):
            machine.call_later(found, [_EVENT], node)
        elif isinstance(found, Reference):
            content = machine.heap(found)
            if content.kind in {"array", "object"} and depth < MAX_DEPTH:
                deeper = 1 if content.kind == "array" else 10
                for inner in list(content.fields.values())[:60]:
                    _use_property(machine, inner, node, depth + deeper)
        else:
            _render(machine, found, node, depth + 1)


def _run_component(machine: Interpreter, component: Closure, props: Value, node: Node) -> Value:
    if isinstance(component.node, nodes.Class):
        instance = machine.construct(component, [props], node)
        if isinstance(instance, Reference):
            machine.write(instance, "props", props)
        for name in ("componentDidMount", "componentDidUpdate", "componentWillUnmount"):
            method = machine.member(instance, name, node)
            if isinstance(method, Closure):
                machine.call(method, [], node, this=instance)
        return machine.call_method(instance, "render", [], node)
    return machine.call(component, [props], node)
