"""Resolvers: what defines names and handlers, and how the definitions are read back.

A resolver is an object of the heap of kind `resolver`, or an instance of a class of the app derived from it; what it
defines stands in hidden fields, so that several files can define on the same one. Record kinds: `definitions`
(`resolver`), `definition` (`handler`, `at`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from upheld.core.check import Place
from upheld.core.light_dataclasses import replace
from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    argument,
    given,
    texts_of,
)
from upheld.forge.flow.models.reading import fields_of, unresolved
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Promise,
    Record,
    Reference,
    Value,
    choose,
    options_of,
    record,
)

DEFINED = "#define:"
"""Before the names of the hidden fields in which a resolver keeps its definitions."""


def _new_resolver(machine: Machine, _site: CallSite) -> Value:
    return machine.make(HeapObject(kind="resolver", fields={}))


def _define(machine: Machine, site: CallSite) -> Value:
    owner = site.this
    handler = argument(site, 1)
    if isinstance(owner, Reference):
        place = machine.place(site.node)
        known = texts_of(argument(site, 0))
        names = known or (f"*{place.file}:{place.line}",)
        for name in names:
            _add_definition(machine, owner, name, handler, place)
    return UNDEFINED_VALUE if owner is None else owner


def _add_definition(machine: Machine, owner: Reference, name: str, handler: Value, place: Place) -> None:
    mark = Constant(name, line=place.line or 0, file=place.file)
    machine.write(owner, DEFINED + name, record("definition", handler=handler, at=mark))


def _definitions(_machine: Machine, site: CallSite) -> Value:
    return record("definitions", resolver=site.this or UNKNOWN)


def _make_resolver(machine: Machine, site: CallSite) -> Value:
    """`makeResolver({key: handler})`."""
    owner = machine.make(HeapObject(kind="resolver", fields={}))
    handlers, rest = fields_of(machine, argument(site, 0))
    place = machine.place(site.node)
    for name, handler in handlers.items():
        _add_definition(machine, owner, name, handler, place)
    if rest is not None:
        _add_definition(machine, owner, "*", rest, place)
    return record("definitions", resolver=owner)


def _invoke(machine: Machine, site: CallSite) -> Value:
    """Code of the app stands before the definitions and hands an event on: the one that its key names is called."""
    owner = site.this.get("resolver") if isinstance(site.this, Record) else None
    if not isinstance(owner, Reference):
        return Promise(UNKNOWN)
    machine.dispatched.add(owner.address)
    event = argument(site, 0)
    call = machine.member(event, "call", site.node)
    names = texts_of(machine.member(call, "functionKey", site.node))
    if names is None and owner.address in machine.separate:
        return Promise(UNKNOWN)
    payload = machine.member(call, "payload", site.node)
    context = given(machine, event, "context", site.node) or site.argument(1) or UNDEFINED_VALUE
    request = machine.make_object({"payload": payload, "context": context})
    found = [handler for name, handler, _ in read_definitions(machine.heap(owner)) if names is None or name in names]
    if len(found) == 1 and names is not None and len(names) == 1:
        return machine.call(found[0], [request], site.node)
    results = [machine.wait(machine.call_later(handler, [request], site.node)) for handler in found]
    return Promise(choose(*results)) if results else Promise(UNDEFINED_VALUE)


def _called(machine: Machine, site: CallSite) -> Value:
    return _invoke(machine, replace(site, arguments=site.arguments[1:]))


def _applied(machine: Machine, site: CallSite) -> Value:
    return _invoke(machine, replace(site, arguments=(machine.element_at(argument(site, 1), 0),)))


def resolvers_in(contents: Iterable[tuple[object, object]]) -> Iterator[tuple[int, HeapObject]]:
    """The resolvers among the objects of a heap."""
    for address, content in contents:
        if isinstance(address, int) and isinstance(content, HeapObject) and is_resolver(content):
            yield address, content


def is_resolver(content: HeapObject) -> bool:
    """Whether something was defined on an object, or it is made for that."""
    return content.kind == "resolver" or any(name.startswith(DEFINED) for name in content.fields)


def definitions_of(machine: Machine, value: Value) -> list[tuple[str, Value, Place]] | None:
    """Names, handlers and places of what a resolver defines; None where the value is no resolver's definitions.

    The name `*` stands for names that are not known.
    """
    found: list[tuple[str, Value, Place]] = []
    is_found = False
    for option in options_of(value):
        inner = option.value
        if isinstance(inner, Promise):
            inner = inner.value
        if isinstance(inner, Record) and inner.kind == "definitions":
            inner = inner.get("resolver") or UNKNOWN
        if not isinstance(inner, Reference):
            continue
        content = machine.heap(inner)
        if not is_resolver(content):
            continue
        is_found = True
        found.extend(read_definitions(content))
    return found if is_found else None


def read_definitions(content: HeapObject) -> list[tuple[str, Value, Place]]:
    """Names, handlers and places of what is defined on a resolver."""
    found: list[tuple[str, Value, Place]] = []
    for field, value in content.fields.items():
        for option in options_of(value) if field.startswith(DEFINED) else ():
            one = option.value
            if not isinstance(one, Record) or one.kind != "definition":
                continue
            mark = one.get("at")
            place = Place(file=mark.file, line=mark.line or None) if isinstance(mark, Constant) else Place(file="")
            name = field.removeprefix(DEFINED)
            found.append(("*" if name.startswith("*") else name, one.get("handler") or UNKNOWN, place))
    return found


def _read_member(machine: Machine, _value: Value, name: str, node: Node) -> Value | None:
    """`resolver.functions`: the table behind the definitions, which code may fill by itself."""
    if name != "functions":
        return None
    site = CallSite(("@forge/resolver", "functions"), None, (), node, is_new=False)
    unresolved(machine, site, "The table of a resolver's definitions is used by itself.", may=frozenset({"anything"}))
    return UNKNOWN


MEMBERS: Mapping[str, MemberModel] = {"resolver": _read_member}
MODELS: Mapping[tuple[str, ...], Model] = {
    ("@forge/resolver",): _new_resolver,
    ("@forge/resolver", "Resolver"): _new_resolver,
    ("@forge/resolver", "makeResolver"): _make_resolver,
}
METHODS: Mapping[str, Mapping[str, Model]] = {
    "resolver": {"define": _define, "getDefinitions": _definitions},
    "definitions": {"()": _invoke, "call": _called, "apply": _applied},
}
