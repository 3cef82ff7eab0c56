"""Objects: copied, listed, frozen, defined; and what every object can do."""

from __future__ import annotations

from collections.abc import Mapping

from upheld.core.light_dataclasses import replace
from upheld.forge.code.nodes import Node
from upheld.forge.flow.guards import NO_GUARDS
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.comparisons import membership
from upheld.forge.flow.models.reading import (
    FROZEN,
    cell,
    deep_copy,
    derive,
    exact_elements,
    fields_of,
    function_at,
    give_back,
    give_data,
    give_nothing,
    give_this,
    is_missing,
    join_rest,
    kept_by,
    text_of,
    text_of_constant,
    unresolved,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Closure,
    Constant,
    Data,
    Library,
    Origin,
    Record,
    Reference,
    Truth,
    Value,
    choose,
    options_of,
    record,
)

_LISTED = frozenset({"object", "instance", "array", "error"})
"""Kinds whose fields are all there is to them."""


def _first(site: CallSite) -> Value:
    return site.argument(0) or UNDEFINED_VALUE


def _assign(machine: Machine, site: CallSite) -> Value:
    target = _first(site)
    if not isinstance(target, Reference):
        for option in options_of(target):
            if isinstance(option.value, Reference):
                _copy_into(machine, option.value, site.arguments[1:])
            elif isinstance(option.value, Record | Library | Closure):
                for source in site.arguments[1:]:
                    for name, value in fields_of(machine, source)[0].items():
                        machine.write_member(option.value, name, value, site.node)
        return target if isinstance(target, Closure) else choose(target, *site.arguments[1:])
    _copy_into(machine, target, site.arguments[1:])
    return target


def _copy_into(machine: Machine, target: Reference, sources: tuple[Value, ...]) -> None:
    content = machine.heap(target)
    fields, rest = dict(content.fields), content.rest
    for source in sources:
        options = [option.value for option in options_of(source)]
        for option in options:
            copied, more = fields_of(machine, option)
            for name, value in copied.items():
                fields[name] = value if len(options) == 1 else choose(fields.get(name, UNDEFINED_VALUE), value)
            if more is not None:
                rest = more if rest is None else choose(rest, more)
                fields = {name: choose(value, more) for name, value in fields.items()}
    machine.replace(target, replace(content, fields=fields, rest=rest))


def _entries_of(machine: Machine, value: Value, node: Node) -> tuple[list[tuple[str, Value]], Value | None]:
    if isinstance(value, Record):
        return [(name, field) for name, field in value.fields if not isinstance(field, Truth)], None
    if isinstance(value, Data):
        return [], machine.element(value)
    if isinstance(value, Library):
        return [], Library((*value.path, "*"))
    if isinstance(value, Choice):
        return [], _any_of_choice(machine, value, node)
    fields, rest = fields_of(machine, value)
    if isinstance(value, Reference) and machine.heap(value).kind not in _LISTED:
        return [], derive(machine, value)
    if isinstance(value, Reference) and machine.heap(value).kind != "array":
        fields = _in_order(fields)
    found = [
        (name, machine.member(value, name, node) if _is_getter(field) else field) for name, field in fields.items()
    ]
    return found, rest


def _in_order(fields: dict[str, Value]) -> dict[str, Value]:
    """Names that are numbers come first."""
    numbers = sorted((name for name in fields if name.isdecimal() and str(int(name)) == name), key=int)
    return {**{name: fields[name] for name in numbers}, **fields} if numbers else fields


def _any_of_choice(machine: Machine, value: Choice, node: Node) -> Value | None:
    """Any value of one of several objects: which of them it is, and so whether there are any, is not known."""
    values: list[Value] = []
    for option in value.options:
        known, rest = _entries_of(machine, option.value, node)
        values.extend(one for _, one in known)
        if rest is not None:
            values.append(rest)
    return join_rest(values)


def _is_getter(value: Value) -> bool:
    return isinstance(value, Record) and value.kind == "getter"


def _names_of(machine: Machine, owner: Value, rest: Value) -> Data:
    """What the name of a field that is not known may be: whoever set it chose it."""
    if isinstance(owner, Data):
        return Data(owner.origins)
    if isinstance(owner, Choice):
        return Data(machine.origins(owner))
    return Data(machine.origins(rest) | {Origin.UNKNOWN})


def _own_names(machine: Machine, site: CallSite) -> Value:
    """`Object.getOwnPropertyNames`: those of a class's prototype are its methods, too."""
    owner = _first(site)
    if isinstance(owner, Reference) and machine.heap(owner).home is not None:
        return machine.make_array([], rest=Data(frozenset({Origin.UNKNOWN})))
    return _keys(machine, site)


def _keys(machine: Machine, site: CallSite) -> Value:
    known, rest = _entries_of(machine, _first(site), site.node)
    more = None if rest is None else _names_of(machine, _first(site), rest)
    return machine.make_array([Constant(name) for name, _ in known], rest=more)


def _values(machine: Machine, site: CallSite) -> Value:
    known, rest = _entries_of(machine, _first(site), site.node)
    return machine.make_array([value for _, value in known], rest=rest)


def _entries(machine: Machine, site: CallSite) -> Value:
    known, rest = _entries_of(machine, _first(site), site.node)
    more = None if rest is None else machine.make_array([_names_of(machine, _first(site), rest), rest])
    return machine.make_array([machine.make_array([Constant(name), value]) for name, value in known], rest=more)


def _from_entries(machine: Machine, site: CallSite) -> Value:
    pairs = exact_elements(machine, _first(site))
    fields: dict[str, Value] = {}
    others: list[Value] = []
    for pair in [machine.element(_first(site))] if pairs is None else pairs:
        name = text_of(machine, machine.member(pair, "0", site.node))
        value = machine.member(pair, "1", site.node)
        if pairs is not None and isinstance(name, Constant):
            fields[str(name.value)] = value
        else:
            others.append(value)
    return machine.make_object(fields, rest=join_rest(others))


def _group_by(machine: Machine, site: CallSite) -> Value:
    item = machine.element(_first(site))
    if len(site.arguments) > 1:
        machine.call_later(site.arguments[1], [item], site.node)
    return machine.make_object({}, rest=machine.make_array([], rest=item))


def _create(machine: Machine, site: CallSite) -> Value:
    made = machine.make_object({})
    if not is_missing(site.argument(0)):
        machine.write_member(made, "__proto__", _first(site), site.node)
    return _define_all(machine, made, site.argument(1), site.node)


def _freeze(machine: Machine, site: CallSite) -> Value:
    """What is written from here on may have no effect."""
    value = _first(site)
    if isinstance(value, Reference):
        machine.write(value, FROZEN, Constant(value=True))
    return value


def _descriptor(machine: Machine, site: CallSite) -> Value:
    """The descriptor of a property: of something of the surroundings it holds functions that nobody follows."""
    if isinstance(_first(site), Library):
        unresolved(machine, site, "Functions of the surroundings are taken out of them.", may=frozenset({"anything"}))
    return give_data(machine, site)


def _get_prototype(machine: Machine, site: CallSite) -> Value:
    return machine.member(_first(site), "__proto__", site.node)


def _set_prototype(machine: Machine, site: CallSite) -> Value:
    machine.write_member(_first(site), "__proto__", site.argument(1) or UNDEFINED_VALUE, site.node)
    return _first(site)


def _new(machine: Machine, site: CallSite) -> Value:
    return machine.make_object({}) if is_missing(site.argument(0)) else _first(site)


def _define(machine: Machine, target: Value, name: Value, descriptor: Value, node: Node) -> None:
    """Give an object a field as a descriptor says: its value, or what its getter gives when it is read."""
    fields, rest = fields_of(machine, descriptor)
    value = fields.get("value", rest)
    if "get" in fields:
        value = record("getter", function=fields["get"])
    key = text_of_constant(name)
    if value is not None and isinstance(target, Reference) and key is not None:
        machine.write(target, key, value)
    elif value is not None:
        machine.write_member(target, key, value, node)


def _define_property(machine: Machine, site: CallSite) -> Value:
    if len(site.arguments) > 2:  # noqa: PLR2004 - object, name and descriptor
        _define(machine, site.arguments[0], site.arguments[1], site.arguments[2], site.node)
    return _first(site)


def _define_properties(machine: Machine, site: CallSite) -> Value:
    return _define_all(machine, _first(site), site.argument(1), site.node)


def _define_accessor(machine: Machine, site: CallSite) -> Value:
    """`object.__defineGetter__(name, function)`."""
    getter = machine.make_object({"get": site.argument(1) or UNDEFINED_VALUE})
    _define(machine, site.this or UNDEFINED_VALUE, _first(site), getter, site.node)
    return UNDEFINED_VALUE


def _define_all(machine: Machine, target: Value, descriptors: Value | None, node: Node) -> Value:
    fields, rest = fields_of(machine, descriptors or UNDEFINED_VALUE)
    for name, descriptor in fields.items():
        _define(machine, target, Constant(name), descriptor, node)
    if rest is not None:
        machine.write_member(target, None, machine.member(rest, "value", node), node)
    return target


def _has(machine: Machine, owner: Value, name: Value, site: CallSite) -> Value:
    key = text_of_constant(name)
    if isinstance(owner, Reference) and key is not None:
        content = machine.heap(owner)
        if key in content.fields and isinstance(content.fields[key], Constant | Reference | Closure):
            return Constant(value=True)
        if content.rest is None and content.kind in _LISTED and key not in content.fields:
            return Constant(value=False)
    held = membership(machine, owner, name, site.node, is_by_key=True)
    return Truth(held, NO_GUARDS, machine.origins(owner) | machine.origins(name))


def _has_own(machine: Machine, site: CallSite) -> Value:
    return _has(machine, _first(site), site.argument(1) or UNDEFINED_VALUE, site)


def _has_own_property(machine: Machine, site: CallSite) -> Value:
    return _has(machine, site.this or UNDEFINED_VALUE, _first(site), site)


def _is_same(machine: Machine, site: CallSite) -> Value:
    return Truth(origins=derive(machine, *site.arguments).origins)


def _get(machine: Machine, site: CallSite) -> Value:
    key = text_of_constant(site.argument(1))
    return derive(machine, _first(site)) if key is None else machine.member(_first(site), key, site.node)


def _set(machine: Machine, site: CallSite) -> Value:
    target, key, value = _first(site), text_of_constant(site.argument(1)), site.argument(2) or UNDEFINED_VALUE
    machine.write_member(target, key, value, site.node)
    return Constant(value=True)


def _delete_property(machine: Machine, site: CallSite) -> Value:
    machine.write_member(_first(site), text_of_constant(site.argument(1)), UNDEFINED_VALUE, site.node)
    return Truth()


def _spread_arguments(machine: Machine, value: Value | None) -> list[Value]:
    if value is None or is_missing(value):
        return []
    elements = exact_elements(machine, value)
    return [machine.element(value)] if elements is None else elements


def _reflect_apply(machine: Machine, site: CallSite) -> Value:
    arguments = _spread_arguments(machine, site.argument(2))
    return machine.call(_first(site), arguments, site.node, this=site.argument(1))


def _reflect_construct(machine: Machine, site: CallSite) -> Value:
    return machine.call(_first(site), _spread_arguments(machine, site.argument(1)), site.node)


def _clone(machine: Machine, site: CallSite) -> Value:
    return deep_copy(machine, _first(site))


def _proxy(machine: Machine, site: CallSite) -> Value:
    fields, rest = fields_of(machine, site.argument(1) or UNDEFINED_VALUE)
    if fields or rest is not None:
        unresolved(machine, site, "A Proxy decides what its object does.", may=frozenset({"anything"}))
    return _first(site)


def _to_text(machine: Machine, site: CallSite) -> Value:
    return text_of(machine, site.this or UNDEFINED_VALUE)


def _call(machine: Machine, site: CallSite) -> Value:
    return machine.call(
        site.this or UNDEFINED_VALUE, site.arguments[1:], site.node, this=site.argument(0) or UNDEFINED_VALUE
    )


def _apply(machine: Machine, site: CallSite) -> Value:
    arguments = _spread_arguments(machine, site.argument(1))
    return machine.call(site.this or UNDEFINED_VALUE, arguments, site.node, this=_first(site))


def _bind(machine: Machine, site: CallSite) -> Value:
    target = site.this or UNDEFINED_VALUE
    if isinstance(target, Closure):
        this = _first(site) if target.this is None else target.this
        return replace(target, this=this, bound=(*target.bound, *site.arguments[1:]))
    if len(site.arguments) <= 1:
        return target
    kept = cell(machine, target=target, arguments=machine.make_array(site.arguments[1:]))
    return function_at("#bound", kept)


def _call_bound(machine: Machine, site: CallSite) -> Value:
    kept = machine.heap(kept_by(site)).fields
    arguments = _spread_arguments(machine, kept.get("arguments"))
    return machine.call(kept.get("target", UNDEFINED_VALUE), [*arguments, *site.arguments], site.node)


def _read_error(_machine: Machine, _value: Value, name: str, node: Node) -> Value | None:
    """A member of an error that was caught: not known, but part of an error, which its root says."""
    return None if name in _METHODS_OF_ERRORS else Data(frozenset({Origin.UNKNOWN}), f"error:{node.line}", (name,))


_METHODS_OF_ERRORS = frozenset({"toString", "hasOwnProperty"})


def _error(machine: Machine, site: CallSite) -> Value:
    """An error of the language; as the base of a class it fills the instance."""
    message = site.argument(0) or Constant("")
    fields: dict[str, Value] = {
        "message": message,
        "name": Constant(site.path[-1] if site.path[-1] != "default" else "Error"),
        "stack": derive(machine, message),
    }
    options, _ = fields_of(machine, site.argument(1) or UNDEFINED_VALUE)
    if "cause" in options:
        fields["cause"] = options["cause"]
    return machine.make(HeapObject(kind="error", fields=fields))


def _weak_reference(machine: Machine, site: CallSite) -> Value:
    return machine.make_object({"#target": _first(site)})


_ERRORS = ("Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "DOMException")
METHODS: Mapping[str, Mapping[str, Model]] = {
    "object": {
        "hasOwnProperty": _has_own_property,
        "propertyIsEnumerable": _has_own_property,
        "isPrototypeOf": give_data,
        "toString": _to_text,
        "toLocaleString": _to_text,
        "toJSON": give_this,
        "valueOf": give_this,
        "__defineGetter__": _define_accessor,
    },
    "error": {"toString": give_data},
    "function": {"call": _call, "apply": _apply, "bind": _bind, "toString": give_data},
}
MEMBERS: Mapping[str, MemberModel] = {"error": _read_error}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "Object"): _new,
    ("global", "Object", "assign"): _assign,
    ("global", "Object", "keys"): _keys,
    ("global", "Object", "getOwnPropertyNames"): _own_names,
    ("global", "Object", "getOwnPropertySymbols"): lambda machine, _: machine.make_array([]),
    ("global", "Object", "values"): _values,
    ("global", "Object", "entries"): _entries,
    ("global", "Object", "fromEntries"): _from_entries,
    ("global", "Object", "groupBy"): _group_by,
    ("global", "Map", "groupBy"): _group_by,
    ("global", "Object", "freeze"): _freeze,
    ("global", "Object", "seal"): give_back,
    ("global", "Object", "preventExtensions"): give_back,
    ("global", "Object", "isFrozen"): _is_same,
    ("global", "Object", "isSealed"): _is_same,
    ("global", "Object", "isExtensible"): _is_same,
    ("global", "Object", "create"): _create,
    ("global", "Object", "defineProperty"): _define_property,
    ("global", "Object", "defineProperties"): _define_properties,
    ("global", "Object", "getOwnPropertyDescriptor"): _descriptor,
    ("global", "Object", "getOwnPropertyDescriptors"): _descriptor,
    ("global", "Reflect", "getOwnPropertyDescriptor"): _descriptor,
    ("global", "Object", "getPrototypeOf"): _get_prototype,
    ("global", "Object", "setPrototypeOf"): _set_prototype,
    ("global", "Object", "hasOwn"): _has_own,
    ("global", "Object", "is"): _is_same,
    ("global", "Reflect", "get"): _get,
    ("global", "Reflect", "set"): _set,
    ("global", "Reflect", "has"): _has_own,
    ("global", "Reflect", "deleteProperty"): _delete_property,
    ("global", "Reflect", "ownKeys"): _own_names,
    ("global", "Reflect", "apply"): _reflect_apply,
    ("global", "Reflect", "construct"): _reflect_construct,
    ("global", "Reflect", "defineProperty"): _define_property,
    ("global", "Reflect", "getPrototypeOf"): _get_prototype,
    ("global", "Reflect", "setPrototypeOf"): _set_prototype,
    ("global", "Reflect", "getMetadata"): give_data,
    ("global", "Reflect", "defineMetadata"): give_nothing,
    ("global", "structuredClone"): _clone,
    ("global", "Proxy"): _proxy,
    ("global", "WeakRef"): _weak_reference,
    ("global", "Symbol"): give_data,
    ("global", "Symbol", "for"): give_data,
    ("global", "#bound"): _call_bound,
    ("global", "Error", "captureStackTrace"): give_nothing,
    ("global", "AggregateError"): _error,
    **{("global", name): _error for name in _ERRORS},
}
VALUES: Mapping[tuple[str, ...], Value] = {
    ("global", "globalThis"): Library(("global",)),
}
