"""Classes: made, constructed, their members found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.forge.code import nodes
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.patterns import property_name
from upheld.forge.flow.prototypes import overriding
from upheld.forge.flow.state import Scope
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Closure,
    Constant,
    Data,
    Library,
    Origin,
    Reference,
    Value,
    choose,
    options_of,
    record,
    same,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

MAX_BASES = 12
_OF_STANDARD = 2
"""So many parameters has a decorator of the language's own standard; those of TypeScript take three."""


def make_class(machine: Interpreter, node: nodes.Class, scope: Scope) -> Value:
    """A class as a value; its static members become fields of the object behind it."""
    inner = Scope(scope, scope.file)
    closure = Closure(node, inner, scope.file)
    if node.name:
        inner.names[node.name] = closure
    base = None if node.base is None else machine.evaluate(node.base, scope)
    machine.bases[closure] = base
    machine.created[node] = closure
    statics: dict[str, Value] = {}
    machine.statics[closure] = machine.make(HeapObject(kind="object", fields=statics))
    static_scope = Scope(inner, scope.file, this=closure)
    for member in node.members:
        name = property_name(machine, member.key, inner)
        if isinstance(member.value, nodes.Function):
            made = Closure(member.value, static_scope if member.is_static else inner, scope.file, home=closure)
            machine.created.setdefault(member.value, made)
            if member.is_static and name is not None:
                machine.write(machine.statics[closure], name, _accessor(member, made))
        elif member.is_static and name is not None:
            machine.write(machine.statics[closure], name, machine.evaluate(member.value, static_scope))
    for block in node.static_blocks:
        machine.execute_block(block, Scope(static_scope, scope.file))
    return _decorate(machine, node, closure, inner)


def _accessor(member: nodes.Property, made: Closure) -> Value:
    return record("getter", function=made) if member.kind == "get" else made


def _decorate(machine: Interpreter, node: nodes.Class, closure: Closure, scope: Scope) -> Value:
    """Call the decorators of members and of the class, as the language would."""
    for member in node.members:
        if not member.decorators:
            continue
        name = property_name(machine, member.key, scope)
        key: Value = UNKNOWN if name is None else Constant(name, member.line, scope.file)
        method: Value = UNDEFINED_VALUE
        if isinstance(member.value, nodes.Function):
            method = Closure(member.value, scope, scope.file, home=closure)
        replaced = method
        for decorator in reversed(member.decorators):
            replaced = _decorate_member(
                machine, machine.evaluate(decorator, scope), (closure, key, replaced), decorator
            )
        if replaced is not method and isinstance(replaced, Closure):
            machine.decorated[member] = replaced
    made: Value = closure
    for decorator in node.decorators:
        result = machine.call(machine.evaluate(decorator, scope), [made], decorator)
        if isinstance(result, Closure):
            made = result
    return made


def _decorate_member(machine: Interpreter, decorator: Value, member: tuple[Closure, Value, Value], node: Node) -> Value:
    """What stands in the place of a method after one decorator: it sets the descriptor's value, or gives a function."""
    owner, key, method = member
    descriptor = machine.make_object({"value": method})
    is_plain = isinstance(decorator, Closure) and len(getattr(decorator.node, "parameters", ())) == _OF_STANDARD
    arguments: list[Value] = [owner, key, descriptor]
    if is_plain and isinstance(method, Closure):
        arguments = [method, machine.make_object({"kind": Constant("method"), "name": key})]
    result = machine.call(decorator, arguments, node)
    if isinstance(result, Closure) and isinstance(result.node, nodes.Function):
        return result
    changed = machine.heap(result if isinstance(result, Reference) else descriptor).fields.get("value")
    return changed if isinstance(changed, Closure) else method


def construct_class(machine: Interpreter, closure: Closure, arguments: list[Value], node: Node) -> Value:
    """`new` of a class of the app."""
    this = machine.make(HeapObject(kind="instance", fields={}, home=closure))
    initialize(machine, closure, this, arguments, node)
    return this


def initialize(machine: Interpreter, closure: Closure, this: Reference, arguments: list[Value], node: Node) -> None:
    """Run the fields and the constructor of a class on an instance."""
    definition = closure.node
    if not isinstance(definition, nodes.Class):
        return
    scope: Scope = closure.scope  # type: ignore[assignment]  # the machine made it
    constructor = next((m for m in definition.members if _is_constructor(m)), None)
    if constructor is None or not isinstance(constructor.value, nodes.Function):
        initialize_base(machine, closure, this, arguments, node)
        initialize_fields(machine, closure, this)
        return
    if machine.bases.get(closure) is None:
        initialize_fields(machine, closure, this)
    body = Closure(constructor.value, scope, closure.file, this=this, home=closure)
    machine.run_function(body, arguments, node, this=this)


def _is_constructor(member: nodes.Property) -> bool:
    return isinstance(member.key, nodes.Literal) and member.key.value == "constructor" and not member.is_static


def initialize_base(
    machine: Interpreter, closure: Closure, this: Reference, arguments: list[Value], node: Node
) -> None:
    """`super(…)`: a class of the app is run on the same instance, one of a library makes the instance its kind."""
    base = machine.bases.get(closure)
    if isinstance(base, Closure):
        initialize(machine, base, this, arguments, node)
    elif isinstance(base, Library):
        made = machine.construct(base, arguments, node)
        if isinstance(made, Reference):
            content, mine = machine.heap(made), machine.heap(this)
            machine.replace(
                this,
                HeapObject(
                    kind=content.kind,
                    fields={**content.fields, **mine.fields},
                    rest=content.rest,
                    length=content.length,
                    home=mine.home,
                ),
            )


def initialize_fields(machine: Interpreter, closure: Closure, this: Reference) -> None:
    """Evaluate the fields of a class for an instance."""
    definition = closure.node
    if not isinstance(definition, nodes.Class):
        return
    scope = Scope(closure.scope, closure.file, this=this)  # type: ignore[arg-type]  # the machine made it
    for member in definition.members:
        if member.kind == "value" and not member.is_static:
            name = property_name(machine, member.key, scope)
            if name is not None:
                machine.write(this, name, machine.evaluate(member.value, scope))


def find_member(machine: Interpreter, closure: Value | None, name: str, this: Value | None) -> Value | None:
    """A method or getter of a class or its bases, bound to `this`; a Library where a base of a library may have it."""
    for _ in range(MAX_BASES):
        if isinstance(closure, Library):
            return None
        if not isinstance(closure, Closure):
            return None
        found = _own_member(machine, closure, name, this)
        changed = overriding(machine, closure, name, this)
        if changed is not None:
            is_sure = not any(same(option.value, UNDEFINED_VALUE) for option in options_of(changed))
            return changed if is_sure or found is None else choose(changed, found)
        if found is not None:
            return found
        closure = machine.bases.get(closure)
    return None


def _own_member(machine: Interpreter, closure: Closure, name: str, this: Value | None) -> Value | None:
    """What a class itself says of a member; of several of one name the last counts."""
    if isinstance(closure.node, nodes.Class):
        for member in reversed(closure.node.members):
            if member.is_static or not _is_named(member, name):
                continue
            decorated = machine.decorated.get(member)
            if decorated is not None:
                bound = decorated.this or this
                return Closure(decorated.node, decorated.scope, decorated.file, this=bound, home=closure)
            if isinstance(member.value, nodes.Function) and member.kind != "set":
                made = Closure(member.value, closure.scope, closure.file, this=this, home=closure)
                return _accessor(member, made)
    return None


def _is_named(member: nodes.Property, name: str) -> bool:
    key = member.key
    if isinstance(key, nodes.Literal):
        return key.value == name
    if not isinstance(key, nodes.Member) or not isinstance(key.object, nodes.Identifier):
        return False
    return key.object.name == "Symbol" and f"@@{key.name}" == name


def unknown_arguments(function: nodes.Function | nodes.Class, origin: Origin) -> list[Value]:
    """Arguments of which only the origin is known."""
    parameters = function.parameters if isinstance(function, nodes.Function) else ()
    return [Data(frozenset({origin})) for _ in parameters]
