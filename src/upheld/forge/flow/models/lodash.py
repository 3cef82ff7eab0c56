"""lodash and its kin: functions over lists and objects that the language's own methods tell the meaning of."""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, Model
from upheld.forge.flow.models import arrays, objects, unknowns
from upheld.forge.flow.models.reading import (
    deep_copy,
    derive,
    exact_elements,
    fields_of,
    give_data,
    is_callable,
    is_missing,
    join_rest,
    text_of_constant,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Data,
    Record,
    Reference,
    Truth,
    Value,
    choose,
    options_of,
)

_LIST_METHODS = (
    "map", "flatMap", "forEach", "filter", "some", "every", "find", "findIndex", "findLast", "reduce", "reduceRight",
    "includes", "indexOf", "concat", "join", "slice", "reverse", "fill",
)  # fmt: skip
_SAME_ELEMENTS = (
    "sortBy", "orderBy", "uniq", "uniqBy", "uniqWith", "shuffle", "compact", "tail", "initial", "take", "takeRight",
    "drop", "dropRight", "takeWhile", "dropWhile", "without", "difference", "differenceBy", "intersection",
    "intersectionBy", "reject", "pull", "sampleSize", "xor",
)  # fmt: skip
_JOINED = ("union", "unionBy", "unionWith")
_ANY_ELEMENT = ("head", "first", "last", "nth", "sample", "minBy", "maxBy", "min", "max")
_MERGES = ("assign", "merge", "extend", "defaults", "defaultsDeep", "assignIn", "mergeWith")
_COPIES = ("clone", "cloneDeep", "pick", "omit", "pickBy", "omitBy", "identity", "freeze", "castArray", "toPlainObject")
_TESTS = (
    "isEmpty", "isEqual", "isArray", "isString", "isNumber", "isObject", "isPlainObject", "isFunction", "isNil",
    "isUndefined", "isNull", "isBoolean", "isDate", "isInteger", "startsWith", "endsWith", "isMatch",
)  # fmt: skip


def _list_of(machine: Machine, value: Value) -> Value:
    """What lodash goes through: an array as it is, the values of an object."""
    if isinstance(value, Reference) and machine.heap(value).kind not in {"array", "set"}:
        known, rest = fields_of(machine, value)
        return machine.make_array(list(known.values()), rest=rest)
    return value


def _method(name: str) -> Model:
    """A method of arrays as a function that takes the array first."""

    def model(machine: Machine, site: CallSite) -> Value:
        if not site.arguments:
            return UNDEFINED_VALUE
        owner = _list_of(machine, site.arguments[0])
        kind = "data"
        if isinstance(owner, Reference):
            kind = "array"
        elif isinstance(owner, Record) and owner.kind == "filtered":
            kind = "filtered"
        methods = unknowns.METHODS["data"] if kind == "data" else arrays.METHODS[kind]
        method = methods.get(name, unknowns.METHODS["data"]["*"])
        rest = _without_shorthand(site.arguments[1:])
        if isinstance(owner, Data | Reference | Record):
            return method(machine, CallSite((kind, name), owner, rest, site.node, is_new=False))
        return derive(machine, *site.arguments)

    return model


def _without_shorthand(arguments: tuple[Value, ...]) -> tuple[Value, ...]:
    """Arguments; names and patterns in the place of a callback prove nothing and are left out."""
    if arguments and not is_callable(arguments[0]) and isinstance(arguments[0], Reference):
        return arguments[1:]
    return arguments


def _call_back(machine: Machine, site: CallSite, item: Value) -> list[Value]:
    return [
        machine.call_later(argument, [item, item], site.node)
        for argument in site.arguments[1:]
        if is_callable(argument)
    ]


def _same_elements(machine: Machine, site: CallSite) -> Value:
    owner = _list_of(machine, site.argument(0) or UNDEFINED_VALUE)
    item = machine.element(owner)
    _call_back(machine, site, item)
    return Data(owner.origins, classes=owner.classes) if isinstance(owner, Data) else machine.make_array([], rest=item)


def _joined(machine: Machine, site: CallSite) -> Value:
    items = [machine.element(argument) for argument in site.arguments if not is_callable(argument)]
    return machine.make_array([], rest=join_rest(items))


def _any_element(machine: Machine, site: CallSite) -> Value:
    owner = site.argument(0) or UNDEFINED_VALUE
    elements = exact_elements(machine, owner)
    if elements and site.path[-1] in {"head", "first"}:
        return elements[0]
    item = machine.element(owner)
    _call_back(machine, site, item)
    return choose(item, UNDEFINED_VALUE)


def _keyed(machine: Machine, site: CallSite) -> Value:
    """`keyBy`, `groupBy`, `mapValues` and the like: an object whose fields hold what elements give."""
    item = machine.element(_list_of(machine, site.argument(0) or UNDEFINED_VALUE))
    answers = _call_back(machine, site, item)
    if site.path[-1] == "mapValues":
        return machine.make_object({}, rest=join_rest(answers) or derive(machine, item))
    if site.path[-1] == "groupBy":
        return machine.make_object({}, rest=machine.make_array([], rest=item))
    return machine.make_object({}, rest=derive(machine, item) if site.path[-1] == "countBy" else item)


def _chunk(machine: Machine, site: CallSite) -> Value:
    item = machine.element(site.argument(0) or UNDEFINED_VALUE)
    return machine.make_array([], rest=machine.make_array([], rest=item))


def _get(machine: Machine, site: CallSite) -> Value:
    """`get(object, "a.b", other)`."""
    owner, path = site.argument(0) or UNDEFINED_VALUE, text_of_constant(site.argument(1))
    other = site.argument(2)
    if path is None:
        steps = exact_elements(machine, site.argument(1) or UNDEFINED_VALUE)
        names = None if steps is None else [text_of_constant(step) for step in steps]
        if names is None or None in names:
            return derive(machine, owner) if other is None else choose(derive(machine, owner), other)
        known = [name for name in names if name is not None]
    else:
        known = [name for name in path.replace("[", ".").replace("]", "").split(".") if name]
    found = owner
    for name in known:
        found = machine.member(found, name, site.node)
    if other is None or is_missing(other):
        return found
    present = [option.value for option in options_of(found) if not is_missing(option.value)]
    return choose(*present, other)


def _copy(machine: Machine, site: CallSite) -> Value:
    value = site.argument(0) or UNDEFINED_VALUE
    for argument in site.arguments[1:]:
        if is_callable(argument):
            machine.call_later(argument, [machine.element(value)], site.node)
    return deep_copy(machine, value) if site.path[-1] in {"cloneDeep", "clone-deep"} else _shallow(machine, value)


def _shallow(machine: Machine, value: Value) -> Value:
    return machine.make(machine.heap(value)) if isinstance(value, Reference) else value


def _test(machine: Machine, site: CallSite) -> Value:
    return Truth(origins=derive(machine, *site.arguments).origins)


def _times(machine: Machine, site: CallSite) -> Value:
    work = site.argument(1)
    if work is None:
        return machine.make_array([], rest=Data(frozenset()))
    return machine.make_array([], rest=machine.call_later(work, [Data(frozenset())], site.node))


def _set_path(machine: Machine, site: CallSite) -> Value:
    """`set(object, "a.b", value)`, `unset(object, "a.b")`."""
    owner, path = site.argument(0) or UNDEFINED_VALUE, text_of_constant(site.argument(1))
    value = UNDEFINED_VALUE if site.path[-1] == "unset" else site.argument(2) or UNDEFINED_VALUE
    names = [] if path is None else [part for part in path.replace("[", ".").replace("]", "").split(".") if part]
    target = owner
    for name in names[:-1]:
        target = machine.member(target, name, site.node)
    machine.write_member(target, names[-1] if names else None, value, site.node)
    return owner


def _take_out(machine: Machine, site: CallSite) -> Value:
    """`remove(list, test)`, `pull(list, …)`: what is left is any of what there was."""
    owner = site.argument(0) or UNDEFINED_VALUE
    item = machine.element(owner)
    _call_back(machine, site, item)
    if isinstance(owner, Reference) and machine.heap(owner).kind == "array":
        machine.replace(owner, HeapObject("array", {}, item, None, machine.heap(owner).home))
    return owner if site.path[-1].startswith("pull") else machine.make_array([], rest=item)


_FUNCTIONS: Mapping[str, Model] = {
    **{name: _method(name) for name in _LIST_METHODS},
    "each": _method("forEach"),
    "flatten": _method("flat"),
    "flattenDeep": _method("flat"),
    **dict.fromkeys(_SAME_ELEMENTS, _same_elements),
    **dict.fromkeys(_JOINED, _joined),
    **dict.fromkeys(_ANY_ELEMENT, _any_element),
    **dict.fromkeys(("keyBy", "groupBy", "countBy", "mapValues"), _keyed),
    **dict.fromkeys(_MERGES, objects.GLOBALS["global", "Object", "assign"]),
    **{name: objects.GLOBALS["global", "Object", name] for name in ("keys", "values", "entries")},
    "toPairs": objects.GLOBALS["global", "Object", "entries"],
    "fromPairs": objects.GLOBALS["global", "Object", "fromEntries"],
    **dict.fromkeys(_COPIES, _copy),
    **dict.fromkeys(_TESTS, _test),
    "set": _set_path,
    "unset": _set_path,
    **dict.fromkeys(("remove", "pull", "pullAll", "pullAllBy", "pullAt"), _take_out),
    "chunk": _chunk,
    "get": _get,
    "times": _times,
    "size": give_data,
}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    **{
        (package, name): model
        for package in ("lodash", "lodash-es", "underscore")
        for name, model in _FUNCTIONS.items()
    },
    **{(f"lodash/{name}",): model for name, model in _FUNCTIONS.items()},
    **{(f"lodash-es/{name}",): model for name, model in _FUNCTIONS.items()},
    **{(f"lodash.{name.lower()}",): model for name, model in _FUNCTIONS.items()},
    ("deepmerge",): objects.GLOBALS["global", "Object", "assign"],
    ("clone-deep",): _copy,
}
