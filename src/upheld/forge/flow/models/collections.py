"""Map, Set and their weak kin: entries by constant key, membership in lists of the app."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, Model
from upheld.forge.flow.models.arrays import contains
from upheld.forge.flow.models.reading import (
    COUNTED,
    MAX_KNOWN,
    MAX_TURNS,
    derive,
    exact_elements,
    give_nothing,
    give_this,
    is_missing,
    join_rest,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Constant,
    Data,
    Reference,
    Truth,
    Value,
    choose,
    same,
)

_PREFIX = "key:"


def _key_name(key: Value) -> str | None:
    """The name under which a map keeps a constant text; None for other keys, of which `1` is not `"1"`."""
    return f"{_PREFIX}{key.value}" if isinstance(key, Constant) and isinstance(key.value, str) else None


def _owner(site: CallSite) -> Value:
    return UNDEFINED_VALUE if site.this is None else site.this


def _new_map(machine: Machine, site: CallSite) -> Value:
    made = machine.make(HeapObject(kind="map", fields={}))
    source = site.argument(0)
    if source is None or is_missing(source):
        return made
    pairs = exact_elements(machine, source)
    for pair in [machine.element(source)] if pairs is None else pairs:
        _put(
            machine, made, machine.member(pair, "0", site.node), machine.member(pair, "1", site.node),
            is_certain=pairs is not None,
        )  # fmt: skip
    return made


def _put(machine: Machine, owner: Value, key: Value, value: Value, *, is_certain: bool = True) -> None:
    if not isinstance(owner, Reference):
        return
    content = machine.heap(owner)
    name = _key_name(key)
    fields, rest = dict(content.fields), content.rest
    if name is not None and is_certain:
        fields[name] = value
    else:
        rest = value if rest is None else choose(rest, value)
        keys = derive(machine, key)
        before = fields.get("#keys")
        fields["#keys"] = keys if before is None else derive(machine, before, keys)
    if len(fields) > MAX_KNOWN:
        rest = join_rest([v for n, v in fields.items() if n != "#keys"] + ([] if rest is None else [rest]))
        fields = {"#keys": fields.get("#keys", COUNTED)}
    machine.replace(owner, HeapObject(kind=content.kind, fields=fields, rest=rest, home=content.home))


def _map_set(machine: Machine, site: CallSite) -> Value:
    _put(machine, _owner(site), site.argument(0) or UNDEFINED_VALUE, site.argument(1) or UNDEFINED_VALUE)
    return _owner(site)


def _map_get(machine: Machine, site: CallSite) -> Value:
    owner, key = _owner(site), site.argument(0) or UNDEFINED_VALUE
    if not isinstance(owner, Reference):
        return derive(machine, owner, key)
    content = machine.heap(owner)
    name = _key_name(key)
    if name is not None:
        known = content.fields.get(name)
        if known is None:
            return UNDEFINED_VALUE if content.rest is None else choose(content.rest, UNDEFINED_VALUE)
        return known if content.rest is None else choose(known, content.rest)
    everything = map_values(machine, owner)
    return join_rest([*everything, UNDEFINED_VALUE]) or UNDEFINED_VALUE


def map_values(machine: Machine, owner: Value) -> list[Value]:
    """All values that a map may hold."""
    if not isinstance(owner, Reference):
        return [machine.element(owner)]
    content = machine.heap(owner)
    known = [value for name, value in content.fields.items() if name.startswith(_PREFIX)]
    return known if content.rest is None else [*known, content.rest]


def map_pairs(machine: Machine, owner: Value) -> tuple[list[tuple[Value, Value]], bool]:
    """The keys and values of a map, and whether these are all, told apart."""
    if not isinstance(owner, Reference):
        return [(derive(machine, owner), machine.element(owner))], False
    content = machine.heap(owner)
    pairs: list[tuple[Value, Value]] = [
        (Constant(name.removeprefix(_PREFIX)), value)
        for name, value in content.fields.items()
        if name.startswith(_PREFIX)
    ]
    if content.rest is not None:
        pairs.append((content.fields.get("#keys", COUNTED), content.rest))
    return pairs, content.rest is None


def _has(machine: Machine, site: CallSite) -> Value:
    owner, key = _owner(site), site.argument(0) or UNDEFINED_VALUE
    if isinstance(owner, Reference) and machine.heap(owner).kind == "map":
        pairs, is_exact = map_pairs(machine, owner)
        known = [name for name, _ in pairs]
        keys = machine.make_array(known) if is_exact else machine.make_array([], rest=derive(machine, *known))
        if isinstance(key, Constant) and is_exact:
            return Constant(any(same(k, key) for k, _ in pairs))
        return contains(machine, keys, key, site)
    return contains(machine, owner, key, site)


def _delete(machine: Machine, site: CallSite) -> Value:
    """Afterwards an entry may be gone; what else there is stays."""
    owner = _owner(site)
    if isinstance(owner, Reference):
        content = machine.heap(owner)
        name = _key_name(site.argument(0) or UNDEFINED_VALUE)
        if content.kind == "map" and name in content.fields:
            fields = {key: value for key, value in content.fields.items() if key != name}
            machine.replace(owner, HeapObject(kind="map", fields=fields, rest=content.rest, home=content.home))
        elif content.kind == "set":
            rest = machine.element(owner) if content.fields or content.rest is not None else None
            machine.replace(owner, HeapObject(kind="set", fields={}, rest=rest, home=content.home))
    return Truth()


def _clear(machine: Machine, site: CallSite) -> Value:
    owner = _owner(site)
    if isinstance(owner, Reference):
        content = machine.heap(owner)
        length = 0 if content.kind == "set" else None
        machine.replace(owner, HeapObject(kind=content.kind, fields={}, length=length, home=content.home))
    return UNDEFINED_VALUE


def _map_for_each(machine: Machine, site: CallSite) -> Value:
    pairs, is_exact = map_pairs(machine, _owner(site))
    if site.arguments:
        run = machine.call if is_exact and len(pairs) <= MAX_TURNS else machine.call_later
        for key, value in pairs[: MAX_TURNS + 1]:
            run(site.arguments[0], [value, key, _owner(site)], site.node)
    return UNDEFINED_VALUE


def _map_list(which: str) -> Model:
    def method(machine: Machine, site: CallSite) -> Value:
        pairs, is_exact = map_pairs(machine, _owner(site))
        listed: list[Value] = []
        for key, value in pairs:
            listed.append({"keys": key, "values": value}.get(which) or machine.make_array([key, value]))
        return machine.make_array(listed) if is_exact else machine.make_array([], rest=join_rest(listed))

    return method


def _new_set(machine: Machine, site: CallSite) -> Value:
    source = site.argument(0)
    if source is None or is_missing(source):
        return machine.make(HeapObject(kind="set", fields={}, length=0))
    elements = exact_elements(machine, source)
    if elements is None:
        return machine.make(HeapObject(kind="set", fields={}, rest=machine.element(source)))
    return _make_set(machine, elements)


def _make_set(machine: Machine, elements: Sequence[Value]) -> Reference:
    kept: list[Value] = []
    for element in elements:
        if not any(same(element, other) for other in kept):
            kept.append(element)
    fields = {str(index): element for index, element in enumerate(kept)}
    return machine.make(HeapObject(kind="set", fields=fields, length=len(kept)))


def _add(machine: Machine, site: CallSite) -> Value:
    owner, item = _owner(site), site.argument(0) or UNDEFINED_VALUE
    if isinstance(owner, Reference):
        elements = exact_elements(machine, owner)
        if elements is not None and len(elements) < MAX_KNOWN:
            made = machine.heap(_make_set(machine, [*elements, item]))
            machine.replace(owner, made)
        else:
            rest = choose(machine.element(owner), item)
            machine.replace(owner, HeapObject(kind="set", fields={}, rest=rest))
    return owner


def _set_for_each(machine: Machine, site: CallSite) -> Value:
    elements = exact_elements(machine, _owner(site))
    if site.arguments:
        if elements is not None and len(elements) <= MAX_TURNS:
            for element in elements:
                machine.call(site.arguments[0], [element, element, _owner(site)], site.node)
        else:
            item = machine.element(_owner(site))
            machine.call_later(site.arguments[0], [item, item, _owner(site)], site.node)
    return UNDEFINED_VALUE


def _set_list(machine: Machine, site: CallSite) -> Value:
    elements = exact_elements(machine, _owner(site))
    if elements is None:
        return machine.make_array([], rest=machine.element(_owner(site)))
    return machine.make_array(elements)


def _set_join(machine: Machine, site: CallSite) -> Value:
    """`union` and its kin: any element of both."""
    found = [machine.element(_owner(site)), *(machine.element(argument) for argument in site.arguments)]
    return machine.make(HeapObject(kind="set", fields={}, rest=join_rest(found)))


def _read_size(machine: Machine, owner: Value, name: str, _node: Node) -> Value | None:
    if not isinstance(owner, Reference):
        return None
    if name == "*":
        pairs, _ = map_pairs(machine, owner)
        listed = [machine.make_array(pair) for pair in pairs] if machine.heap(owner).kind == "map" else []
        return join_rest(listed)
    if name != "size":
        return None
    elements = exact_elements(machine, owner)
    if elements is not None:
        return Constant(len(elements))
    pairs, is_exact = map_pairs(machine, owner)
    if machine.heap(owner).kind == "map" and is_exact:
        return Constant(len(pairs))
    return Data(derive(machine, owner).origins)


_MAP: Mapping[str, Model] = {
    "set": _map_set,
    "get": _map_get,
    "has": _has,
    "delete": _delete,
    "clear": _clear,
    "forEach": _map_for_each,
    "keys": _map_list("keys"),
    "values": _map_list("values"),
    "entries": _map_list("entries"),
    "append": _map_set,
    "getAll": _map_get,
    "getOrInsert": _map_get,
}
_SET: Mapping[str, Model] = {
    "add": _add,
    "has": _has,
    "delete": _delete,
    "clear": _clear,
    "forEach": _set_for_each,
    "keys": _set_list,
    "values": _set_list,
    "entries": _set_list,
    "union": _set_join,
    "intersection": _set_join,
    "difference": give_this,
    "symmetricDifference": _set_join,
}
METHODS: Mapping[str, Mapping[str, Model]] = {"map": _MAP, "set": _SET}
MEMBERS = {"map": _read_size, "set": _read_size}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "Map"): _new_map,
    ("global", "WeakMap"): _new_map,
    ("global", "Set"): _new_set,
    ("global", "WeakSet"): _new_set,
    ("global", "FinalizationRegistry"): give_nothing,
}
