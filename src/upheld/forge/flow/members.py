"""Read and write members of values: objects in the heap, classes, records, libraries, data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.forge.code import nodes
from upheld.forge.flow.classes import find_member
from upheld.forge.flow.freezing import element_of
from upheld.forge.flow.guards import both
from upheld.forge.flow.linking import export_value
from upheld.forge.flow.machine_port import HeapObject, with_any
from upheld.forge.flow.models import find_member as find_member_model
from upheld.forge.flow.models import find_method, find_value
from upheld.forge.flow.models.comparisons import keyed
from upheld.forge.flow.models.naming import member_classes
from upheld.forge.flow.models.reading import FROZEN
from upheld.forge.flow.prototypes import inherited, prototype_of, read_link, write_link
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    UNKNOWN,
    Choice,
    Closure,
    Constant,
    Data,
    Library,
    Option,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    choose,
    constant_text,
    data,
    join_options,
    options_of,
    record,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

GLOBAL_OBJECTS = frozenset({"window", "globalThis", "self", "global"})
MAX_PATH = 12
_MAX_SPREAD = 40
LISTS = frozenset({"array", "set"})
_OF_MATCHES = frozenset({"index", "input", "groups", "indices", "raw"})
"""What arrays have that a match of a pattern made, or that a tag of a template receives."""
SETTER = "set "
"""Before the name of a field that holds the setter of an object."""
ITERATORS = ("@@iterator", "@@asyncIterator")
"""The fields under which `Symbol.iterator` stands."""
MAX_KEYS = 6
"""So many keys of an index are told apart."""
_NOWHERE = nodes.Literal(0, 0, 0, None)
ENVIRONMENTS = ((("global", "process", "env")), (("global", "import.meta", "env")))


def kind_of(machine: Interpreter, value: Value) -> str:  # noqa: PLR0911 - one for each class of values
    """The kind of a receiver by which methods are found."""
    if isinstance(value, Constant):
        if isinstance(value.value, str):
            return "text"
        if isinstance(value.value, bool):
            return "boolean"
        return "number" if isinstance(value.value, int | float) else "nothing"
    if isinstance(value, Text):
        return "text"
    if isinstance(value, Data):
        return "data"
    if isinstance(value, Promise):
        return "promise"
    if isinstance(value, Closure):
        return "function"
    if isinstance(value, Reference):
        return machine.heap(value).kind
    if isinstance(value, Record):
        return value.kind
    return "boolean" if isinstance(value, Truth) else "library"


def read_member(machine: Interpreter, owner: Value, name: str, node: Node) -> Value:
    """`owner.name`."""
    if isinstance(owner, Choice):
        return _of_each(machine, owner, name, node)
    if isinstance(owner, Reference):
        return _of_object(machine, owner, name, node)
    if isinstance(owner, Library):
        return _of_library(machine, owner, name)
    model = find_member_model(kind_of(machine, owner))
    found = None if model is None else model(machine, owner, name, node)
    if found is not None:
        return found
    if isinstance(owner, Data):
        if owner.root:
            for entry in (id(machine.entry), 0):
                machine.read_from_data.setdefault((entry, owner.root, owner.path), set()).add(name)
        return extend_data(owner, name)
    if isinstance(owner, Record):
        return _of_record(machine, owner, name)
    if isinstance(owner, Closure):
        return _of_class(machine, owner, name, node)
    return _of_primitive(owner, name)


def _of_each(machine: Interpreter, owner: Choice, name: str, node: Node) -> Value:
    options: list[Option] = []
    for option in owner.options:
        is_nothing = isinstance(option.value, Constant) and option.value.value in (None, UNDEFINED)
        if is_nothing and len(owner.options) > 1:
            continue
        found = read_member(machine, option.value, name, node)
        options.extend(
            Option(inner.value, both(option.guards, inner.guards), inner.truth) for inner in options_of(found)
        )
    return join_options(options) if options else UNDEFINED_VALUE


def _of_primitive(owner: Value, name: str) -> Value:
    if isinstance(owner, Constant | Text) and name == "length":
        text = owner.value if isinstance(owner, Constant) else None
        return Constant(len(text.encode("utf-16-le", "surrogatepass")) // 2) if isinstance(text, str) else UNKNOWN
    if isinstance(owner, Constant) and owner.value in (None, UNDEFINED):
        return UNDEFINED_VALUE
    return record("method", owner=owner, name=Constant(name))


def extend_data(owner: Data, name: str) -> Data:
    """A part of data: of the same origins, with the classes its name tells."""
    path = (*owner.path, name) if len(owner.path) < MAX_PATH else owner.path
    extended = Data(owner.origins, owner.root, path, owner.classes)
    return (
        Data(owner.origins, owner.root, path, member_classes(owner, name))
        if owner.root or owner.path
        else (Data(extended.origins, "", path, member_classes(owner, name)))
    )


def _of_object(machine: Interpreter, owner: Reference, name: str, node: Node) -> Value:
    content = machine.heap(owner)
    found = content.fields.get(name)
    if found is None and content.home is not None:
        found = find_member(machine, content.home, name, owner)
    if found is None:
        found = read_link(machine, owner) if name == "__proto__" else inherited(machine, owner, name)
    if found is not None:
        return _unwrap(machine, found, owner, node)
    model = find_member_model(content.kind)
    modeled = None if model is None else model(machine, owner, name, node)
    return _of_kind(owner, content, name) if modeled is None else modeled


def _of_kind(owner: Reference, content: HeapObject, name: str) -> Value:
    """What objects of a kind have that neither code nor a model gave them."""
    if name == "length" and content.kind == "array":
        return UNKNOWN if content.length is None else Constant(content.length)
    if content.kind == "array" and name in _OF_MATCHES:
        return owner if name == "raw" else UNKNOWN
    if find_method(content.kind, name) is not None and not (content.kind == "object" and content.rest is not None):
        return record("method", owner=owner, name=Constant(name))
    if content.rest is not None:
        return choose(content.rest, UNDEFINED_VALUE) if isinstance(content.rest, Constant) else content.rest
    if name == "constructor":
        return Library(("global", "Object"))
    return UNDEFINED_VALUE if content.kind in {"object", "array"} else UNKNOWN


def _unwrap(machine: Interpreter, found: Value, this: Value, node: Node) -> Value:
    """The value of a getter; anything else as it is."""
    if isinstance(found, Record) and found.kind == "getter":
        function = found.get("function")
        return UNKNOWN if function is None else machine.call(function, [], node, this=this)
    return found


def _of_library(machine: Interpreter, owner: Library, name: str) -> Value:
    if owner.path[:1] == ("global",) and owner.path[-1] in GLOBAL_OBJECTS and len(owner.path) == 2:  # noqa: PLR2004
        path: tuple[str, ...] = ("global", name)
    else:
        path = (*owner.path, name)
    if owner.path in ENVIRONMENTS or owner.path == ("process", "env"):
        found = data(Origin.ENVIRONMENT, root="env", path=(name,))
        return choose(found, *(machine.environment[key] for key in (name, "*") if key in machine.environment))
    if name == "constructor":
        return Library(("global", "Function"))
    known = find_value(path)
    return Library(path) if known is None else known


def _of_record(machine: Interpreter, owner: Record, name: str) -> Value:
    if owner.kind == "namespace":
        found = export_value(machine, owner.text("file"), name)
        return UNDEFINED_VALUE if found is None else found
    inner = owner.get(name)
    if inner is not None:
        return inner
    if owner.kind == "method" and name == "constructor":
        return Library(("global", "Function"))
    return record("method", owner=owner, name=Constant(name))


def _of_class(machine: Interpreter, owner: Closure, name: str, node: Node) -> Value:
    """A static member of a class, or a property of a function."""
    current: Value | None = owner
    while isinstance(current, Closure):
        statics = machine.statics_of(current)
        if statics is not None:
            content = machine.heap(statics)
            found = content.fields.get(name)
            if found is None and content.rest is not None:
                found = choose(content.rest, UNDEFINED_VALUE)
            if found is not None:
                return _unwrap(machine, found, owner, node)
        current = machine.bases.get(current)
    if isinstance(current, Library):
        return Library((*current.path, name))
    if name == "prototype":
        return prototype_of(machine, owner)
    if name == "__proto__":
        return read_link(machine, owner)
    if name == "constructor":
        return Library(("global", "Function"))
    if name == "name":
        return Constant(owner.node.name)
    return record("method", owner=owner, name=Constant(name))


def read_index(machine: Interpreter, owner: Value, key: Value, node: Node) -> Value:
    """`owner[key]`."""
    return keyed(machine, owner, key, _read_index(machine, owner, key, node), node)


def _read_index(machine: Interpreter, owner: Value, key: Value, node: Node) -> Value:
    if isinstance(key, Choice) and len(key.options) <= MAX_KEYS:
        return choose(*(read_index(machine, owner, option.value, node) for option in key.options))
    if isinstance(key, Constant):
        return read_member(machine, owner, constant_text(key), node)
    if isinstance(owner, Choice):
        return choose(*(read_index(machine, option.value, key, node) for option in owner.options))
    if isinstance(owner, Reference):
        return _any_field(machine, owner)
    if isinstance(owner, Data):
        return extend_data(owner, "*")
    if isinstance(owner, Record) and owner.kind == "namespace":
        return machine.any_export(owner.text("file"))
    if isinstance(owner, Library):
        return data(Origin.ENVIRONMENT) if owner.path in ENVIRONMENTS else Library((*owner.path, "*"))
    return machine.element(owner)


def _any_field(machine: Interpreter, owner: Reference) -> Value:
    content = machine.heap(owner)
    values: list[Value] = list(content.fields.values())
    if content.rest is not None:
        values.append(content.rest)
    if content.kind == "instance" and isinstance(content.home, Closure):
        values.extend(machine.methods_of(content.home, owner))
    return choose(*values, UNDEFINED_VALUE) if values else UNKNOWN


def spread(machine: Interpreter, value: Value) -> list[Value]:
    """The elements of a value that is spread; one that may be any of them where their number is not known."""
    if isinstance(value, Reference):
        content = machine.heap(value)
        if content.kind in LISTS and content.length is not None and content.length <= _MAX_SPREAD:
            return [content.fields.get(str(i), content.rest or UNDEFINED_VALUE) for i in range(content.length)]
    return [machine.element(value)]


def any_element(machine: Interpreter, value: Value) -> Value:
    """What any element of an iterable may be."""
    if isinstance(value, Choice):
        return choose(*(any_element(machine, option.value) for option in value.options))
    if isinstance(value, Reference):
        content = machine.heap(value)
        model = find_member_model(content.kind)
        found = None if model is None else model(machine, value, "*", _NOWHERE)
        found = _iterated(machine, value) if found is None else found
        return element_of(content) if found is None else found
    if isinstance(value, Data):
        return extend_data(value, "*")
    if isinstance(value, Promise):
        return any_element(machine, value.value)
    if isinstance(value, Record):
        model = find_member_model(value.kind)
        if model is not None:
            found = model(machine, value, "*", _NOWHERE)
            if found is not None:
                return found
        inner = value.get("element") or value.get("array")
        return UNKNOWN if inner is None else (any_element(machine, inner) if inner is value.get("array") else inner)
    return UNKNOWN


def _iterated(machine: Interpreter, owner: Reference) -> Value | None:
    """What the iterator of an object or instance of the app gives; None where it has none."""
    content = machine.heap(owner)
    for name in ITERATORS:
        function = content.fields.get(name)
        if function is None and content.home is not None:
            function = find_member(machine, content.home, name, owner)
        if isinstance(function, Closure):
            made = machine.wait(machine.call(function, [], _NOWHERE, this=owner))
            if isinstance(made, Record):
                return any_element(machine, made)
            step = machine.wait(machine.call_method(made, "next", [], _NOWHERE))
            return read_member(machine, step, "value", _NOWHERE)
    return None


def element_at(machine: Interpreter, value: Value, position: int) -> Value:
    """One element of an iterable by its position."""
    if isinstance(value, Reference):
        content = machine.heap(value)
        if content.kind == "array":
            found = content.fields.get(str(position), content.rest)
            return UNDEFINED_VALUE if found is None else found
    if isinstance(value, Choice):
        return choose(*(element_at(machine, option.value, position) for option in value.options))
    if isinstance(value, Data):
        return extend_data(value, str(position))
    return any_element(machine, value)


def _write_foreign(machine: Interpreter, target: Record | Data, name: str | None, value: Value, node: Node) -> None:
    """A member of what a model made is told to it; of data it is kept, for when the data are sent or stored."""
    machine.assign_record(target, name, value, node)
    if not isinstance(target, Data) or not target.root or name is None:
        return
    if not isinstance(value, Constant):
        machine.written_into_data.setdefault(target.root, {})[name] = value
        return
    conditions = frozenset(condition.text for condition in machine.state.conditions)
    identity = (id(machine.entry), target.root, target.path)
    machine.cleared_in_data.setdefault(identity, []).append((name, machine.place(node), conditions))


def write_member(machine: Interpreter, owner: Value, name: str | None, value: Value, node: Node) -> None:
    """`owner.name = value`; a name of None may be any."""
    options = owner.options if isinstance(owner, Choice) else (Option(owner),)
    for option in options:
        target = option.value
        if name == "__proto__":
            write_link(machine, target, value, node)
        elif isinstance(target, Reference):
            _write_object(machine, target, name, value, node, is_sure=len(options) == 1)
        elif isinstance(target, Closure):
            machine.write_static(target, name, value)
        elif isinstance(target, Library):
            machine.assign_library(target, name, value, node)
        elif isinstance(target, Record | Data):
            _write_foreign(machine, target, name, value, node)


def _cut(content: HeapObject, length: Value) -> HeapObject:
    """An array after `array.length = length`."""
    if isinstance(length, Constant) and isinstance(length.value, int) and content.length is not None:
        kept = {name: field for name, field in content.fields.items() if not name.isdigit() or int(name) < length.value}
        return HeapObject("array", kept, content.rest, int(length.value), content.home)
    values = (*content.fields.values(), *(() if content.rest is None else (content.rest,)))
    return HeapObject("array", {}, choose(*values, UNDEFINED_VALUE), None, content.home)


def _write_object(
    machine: Interpreter, target: Reference, name: str | None, value: Value, node: Node, *, is_sure: bool
) -> None:
    content = machine.heap(target)
    setter = machine.find_setter(content.home, name)
    own = content.fields.get(f"{SETTER}{name}")
    if own is not None:
        machine.call(own, [value], node, this=target)
    elif setter is not None:
        machine.call(Closure(setter.node, setter.scope, setter.file, this=target), [value], node)
    elif name is None:
        machine.replace(target, with_any(content, value))
    elif name == "length" and content.kind == "array":
        machine.replace(target, _cut(content, value))
    elif is_sure and FROZEN not in content.fields:
        machine.write(target, name, value)
    else:
        old = content.fields.get(name, content.rest or UNDEFINED_VALUE)
        machine.write(target, name, choose(old, value))
