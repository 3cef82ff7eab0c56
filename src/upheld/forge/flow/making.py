"""Evaluate what makes new things: objects, arrays, functions, classes, elements of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.forge.code import nodes
from upheld.forge.flow import members
from upheld.forge.flow.classes import make_class as make_class_value
from upheld.forge.flow.patterns import property_name
from upheld.forge.flow.state import Scope
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Closure,
    Constant,
    Data,
    Library,
    Reference,
    Value,
    choose,
    options_of,
    record,
)

if TYPE_CHECKING:
    from upheld.forge.flow.machine import Interpreter


def _spread_into(
    machine: Interpreter, fields: dict[str, Value], rest: Value | None, item: nodes.Spread, source: Value
) -> Value | None:
    """`{…, ...source}`: what it holds takes the place of what stands before it; the rest of the object."""
    options = [option.value for option in options_of(source)]
    for option in options:
        more: Value | None = None
        if isinstance(option, Reference):
            content = machine.heap(option)
            more = content.rest
            if more is not None:
                fields.update({name: choose(value, more) for name, value in fields.items()})
            for name, value in content.fields.items():
                if name.startswith("#"):
                    continue
                fields[name] = value if len(options) == 1 else choose(fields.get(name, UNDEFINED_VALUE), value)
        elif isinstance(option, Library):
            more = Library((*option.path, "*"))
        elif isinstance(option, Data):
            more = option
            fields.update({name: choose(old, machine.member(option, name, item)) for name, old in fields.items()})
        if more is not None:
            rest = more if rest is None else choose(rest, more)
    return rest


def make_object(machine: Interpreter, node: nodes.Object, scope: Scope) -> Value:
    """An object: what is spread into it keeps its names where they are known."""
    fields: dict[str, Value] = {}
    rest: Value | None = None
    keys: list[Value] = []
    for item in node.properties:
        if isinstance(item, nodes.Spread):
            rest = _spread_into(machine, fields, rest, item, machine.evaluate(item.value, scope))
        elif isinstance(item, nodes.Property):
            name = property_name(machine, item.key, scope)
            if name is None:
                keys.append(machine.evaluate(item.key, scope))
            value = machine.evaluate(item.value, scope)
            if item.kind == "get":
                value = record("getter", function=value)
            elif item.kind == "set" and name is not None:
                name = f"{members.SETTER}{name}"
            if name is None:
                rest = value if rest is None else choose(rest, value)
                fields = {known: choose(old, value) for known, old in fields.items()}
            else:
                fields[name] = value
    link = fields.pop("__proto__", None)
    made = machine.make_object(fields, rest=rest)
    if link is not None:
        machine.write_member(made, "__proto__", link, node)
    for key in keys:
        machine.note_key(made, key)
    return made


def make_array(machine: Interpreter, node: nodes.Array, scope: Scope) -> Value:
    """An array: its length is known where every part of it has one."""
    elements: list[Value] = []
    rest: Value | None = None
    for element in node.elements:
        if element is None:
            elements.append(UNDEFINED_VALUE)
        elif isinstance(element, nodes.Spread):
            source = machine.evaluate(element.value, scope)
            content = machine.heap(source) if isinstance(source, Reference) else None
            if content is not None and content.kind in members.LISTS and content.length is not None:
                elements.extend(content.fields.get(str(i), UNDEFINED_VALUE) for i in range(content.length))
            else:
                more = machine.element(source)
                rest = more if rest is None else choose(rest, more)
        else:
            elements.append(machine.evaluate(element, scope))
    return machine.make_array(elements, rest=rest)


def make_function(machine: Interpreter, node: nodes.Function, scope: Scope) -> Value:
    """A function with what it sees around it."""
    machine.frames[-1].has_closures = True
    if node.is_arrow:
        closure = Closure(node, scope, scope.file, this=scope.this, home=machine.frames[-1].home)
    elif node.name and scope.find(node.name) is None:
        inner = Scope(scope, scope.file)
        closure = Closure(node, inner, scope.file)
        inner.names[node.name] = closure
    else:
        closure = Closure(node, scope, scope.file)
    machine.created[node] = closure
    return closure


def make_class(machine: Interpreter, node: nodes.Class, scope: Scope) -> Value:
    """A class."""
    return make_class_value(machine, node, scope)


def make_element(machine: Interpreter, node: nodes.JsxElement, scope: Scope) -> Value:
    """An element of a page; its properties and children are evaluated now, components run when it is rendered."""
    fields: dict[str, Value] = {}
    rest: Value | None = None
    for item in node.attributes:
        if isinstance(item, nodes.Spread):
            source = machine.evaluate(item.value, scope)
            if isinstance(source, Reference):
                content = machine.heap(source)
                fields.update(content.fields)
                rest = content.rest or rest
            else:
                rest = source if rest is None else choose(rest, source)
        elif isinstance(item, nodes.Property):
            name = property_name(machine, item.key, scope)
            if name is not None:
                fields[name] = machine.evaluate(item.value, scope)
    children = [machine.evaluate(child, scope) for child in node.children]
    if children:
        fields["children"] = children[0] if len(children) == 1 else machine.make_array(children)
    tag: Value = Constant(None)
    if node.tag is not None:
        tag = machine.evaluate(node.tag, scope)
    return machine.make_element(tag, fields, rest, node)
