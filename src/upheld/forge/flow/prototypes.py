"""Prototypes: what objects, classes and functions inherit, and what code puts there after they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.core.light_dataclasses import replace
from upheld.forge.code import nodes
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.outside_calls import unresolved
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    Closure,
    Constant,
    Library,
    Option,
    Reference,
    Value,
    choose,
    join_options,
    options_of,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

PROTOTYPE = "#prototype"
"""The hidden field of an object under which the object stands from which it inherits."""
MAX_LINKS = 12


def prototype_of(machine: Interpreter, closure: Closure) -> Reference:
    """`closure.prototype`: made when code first asks for it."""
    found = set_prototype_of(machine, closure)
    if found is None:
        found = machine.make(HeapObject("object", {}, home=closure))
        machine.first_layer().changed[found.address] = HeapObject("object", {}, home=closure)
        machine.prototypes[closure] = found
    return found


def set_prototype_of(machine: Interpreter, closure: Closure) -> Reference | None:
    """The prototype that code of the app has touched; None where all is as the class says."""
    statics = machine.statics_of(closure)
    given = None if statics is None else machine.heap(statics).fields.get("prototype")
    return given if isinstance(given, Reference) else machine.prototypes.get(closure)


def overriding(machine: Interpreter, closure: Closure, name: str, this: Value | None) -> Value | None:
    """What code has put on the prototype of a class or function; `undefined` among it stands for the class's own."""
    touched = set_prototype_of(machine, closure)
    if touched is None:
        return None
    content = machine.heap(touched)
    found = content.fields.get(name)
    if found is None and content.home is not closure:
        found = _read(machine, touched, name, this, MAX_LINKS)
    if content.rest is not None:
        found = choose(found or UNDEFINED_VALUE, content.rest)
    return None if found is None else _bound(found, this)


def inherited(machine: Interpreter, owner: Reference, name: str) -> Value | None:
    """What an object has from the object that stands under its prototype; None where it has none."""
    link = machine.heap(owner).fields.get(PROTOTYPE)
    if link is None:
        return None
    found = [
        _read(machine, option.value, name, owner, MAX_LINKS)
        for option in options_of(link)
        if isinstance(option.value, Reference)
    ]
    values = [UNDEFINED_VALUE if one is None else one for one in found]
    return choose(*values) if values else None


def _read(machine: Interpreter, link: Reference, name: str, this: Value | None, left: int) -> Value | None:
    from upheld.forge.flow.classes import find_member  # noqa: PLC0415 - classes ask here, too

    content = machine.heap(link)
    found = content.fields.get(name)
    if found is None and content.home is not None:
        found = find_member(machine, content.home, name, this)
    if found is None and left:
        after = content.fields.get(PROTOTYPE)
        if isinstance(after, Reference):
            found = _read(machine, after, name, this, left - 1)
    if content.rest is not None:
        return choose(found or UNDEFINED_VALUE, content.rest)
    return found


def _bound(value: Value, this: Value | None) -> Value:
    """Functions of a prototype see the object on which they are called."""
    options = [Option(_bound_one(option.value, this), option.guards, option.truth) for option in options_of(value)]
    return options[0].value if len(options) == 1 else join_options(options)


def _bound_one(value: Value, this: Value | None) -> Value:
    if isinstance(value, Closure) and isinstance(value.node, nodes.Function) and not value.node.is_arrow:
        return value if value.this is not None else replace(value, this=this)
    return value


def read_link(machine: Interpreter, value: Value) -> Value:
    """`Object.getPrototypeOf(value)`, `value.__proto__`."""
    if isinstance(value, Reference):
        content = machine.heap(value)
        link = content.fields.get(PROTOTYPE)
        if link is not None:
            return link
        if isinstance(content.home, Closure):
            return prototype_of(machine, content.home)
        return Library(("global", "Array" if content.kind == "array" else "Object", "prototype"))
    if isinstance(value, Closure):
        base = machine.bases.get(value)
        return Library(("global", "Function", "prototype")) if base is None else base
    return Library(("global", "Object", "prototype"))


def write_link(machine: Interpreter, target: Value, link: Value, node: Node) -> None:
    """`Object.setPrototypeOf(target, link)`, `target.__proto__ = link`, `{__proto__: link}`."""
    is_nothing = isinstance(link, Constant) and link.value in (None, UNDEFINED)
    if isinstance(target, Reference) and (isinstance(link, Reference) or is_nothing):
        content = machine.heap(target)
        if content.home is None or (machine.prototypes_hold(target) and not is_nothing):
            machine.write(target, PROTOTYPE, link)
            return
    if isinstance(target, Closure) and isinstance(link, Closure) and machine.bases.get(target) in {None, link}:
        machine.bases[target] = link
        return
    unresolved(machine, node, "The prototype of an object is exchanged here.", "", {"anything"})
