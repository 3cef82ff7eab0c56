"""Arrays: their methods on elements that are known one by one, or on what any element may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from upheld.forge.code.nodes import Node
from upheld.forge.flow.guards import NO_GUARDS, Guards, both, common
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models import callbacks
from upheld.forge.flow.models.comparisons import membership, position_of
from upheld.forge.flow.models.reading import (
    COUNTED,
    derive,
    exact_elements,
    give_this,
    is_missing,
    join_rest,
    known_start,
    number_of,
    text_of,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Constant,
    Data,
    Option,
    Record,
    Reference,
    Truth,
    Value,
    choose,
    concatenate,
    join_options,
    options_of,
    same,
)

MAX_PUSHED = 64
"""An array that grows beyond is not told apart by element any more."""


def _owner(site: CallSite) -> Value:
    return UNDEFINED_VALUE if site.this is None else site.this


def parts_of(machine: Machine, value: Value) -> tuple[list[Value], Value | None]:
    """The elements of a list that are known, and what more may follow."""
    exact = exact_elements(machine, value)
    if exact is not None:
        return exact, None
    if isinstance(value, Reference):
        return known_start(machine, value)
    return [], machine.element(value)


def _fill(machine: Machine, target: Value, start: Sequence[Value], rest: Value | None) -> None:
    """Give an array new elements in place."""
    if not isinstance(target, Reference):
        return
    content = machine.heap(target)
    if len(start) > MAX_PUSHED:
        rest = join_rest([*start, *(() if rest is None else (rest,))])
        start = ()
    fields = {str(index): element for index, element in enumerate(start)}
    named = {name: value for name, value in content.fields.items() if not name.isdigit()}
    machine.replace(
        target,
        HeapObject(
            kind=content.kind,
            fields={**fields, **named},
            rest=rest,
            length=len(start) if rest is None else None,
            home=content.home,
        ),
    )


def _push(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    if rest is None:
        _fill(machine, _owner(site), [*start, *site.arguments], None)
    else:
        _fill(machine, _owner(site), start, join_rest([rest, *site.arguments]))
    return COUNTED


def _unshift(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    _fill(machine, _owner(site), [*site.arguments, *start], rest)
    return COUNTED


def _pop(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    if rest is not None:
        _fill(machine, _owner(site), [], join_rest([*start, rest]))
        return choose(*start, rest)
    if not start:
        return UNDEFINED_VALUE
    _fill(machine, _owner(site), start[:-1], None)
    return start[-1]


def _shift(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    if not start:
        return UNDEFINED_VALUE if rest is None else rest
    _fill(machine, _owner(site), start[1:], rest)
    return start[0]


def _splice(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    first, count = number_of(site.argument(0)), number_of(site.argument(1))
    inserted = list(site.arguments[2:])
    if rest is not None or first is None or (len(site.arguments) > 1 and count is None):
        everything = join_rest([*start, *inserted, *(() if rest is None else (rest,))])
        _fill(machine, _owner(site), [], everything)
        return machine.make_array([], rest=join_rest([*start, *(() if rest is None else (rest,))]))
    first = max(0, len(start) + first) if first < 0 else min(first, len(start))
    end = len(start) if count is None else min(len(start), first + max(0, count))
    _fill(machine, _owner(site), [*start[:first], *inserted, *start[end:]], None)
    return machine.make_array(start[first:end])


def _concat(machine: Machine, site: CallSite) -> Value:
    found: list[Value] = []
    rest: Value | None = None
    for value in (_owner(site), *site.arguments):
        is_list = value is site.this or _may_be_list(machine, value)
        start, more = parts_of(machine, value) if is_list else ([value], None)
        if isinstance(value, Data) and value is not site.this:
            more = choose(value, machine.element(value))
        if rest is None:
            found.extend(start)
            rest = more
        else:
            rest = join_rest([rest, *start, *(() if more is None else (more,))])
    return machine.make_array(found, rest=rest)


def _may_be_list(machine: Machine, value: Value) -> bool:
    if isinstance(value, Reference):
        return machine.heap(value).kind == "array"
    return isinstance(value, Data | Choice) or (isinstance(value, Record) and value.kind == "filtered")


def _slice(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    first = 0 if is_missing(site.argument(0)) else number_of(site.argument(0))
    end = None if is_missing(site.argument(1)) else number_of(site.argument(1))
    is_open = not is_missing(site.argument(1)) and end is None
    if first is None or is_open or (rest is not None and (first < 0 or (end is not None and end < 0))):
        return machine.make_array([], rest=join_rest([*start, *(() if rest is None else (rest,))]))
    if rest is None:
        return machine.make_array(start[first:end])
    return machine.make_array(start[first:end], rest=None if end is not None and end <= len(start) else rest)


def _join(machine: Machine, site: CallSite) -> Value:
    separator = site.argument(0)
    by = Constant(",") if separator is None or is_missing(separator) else text_of(machine, separator)
    elements = exact_elements(machine, _owner(site))
    if elements is None or isinstance(by, Choice):
        return derive(machine, _owner(site), by)
    parts: list[Value] = []
    for index, element in enumerate(elements):
        if index:
            parts.append(by)
        text = Constant("") if is_missing(element) else text_of(machine, element)
        parts.append(derive(machine, text) if isinstance(text, Choice) and len(elements) > 1 else text)
    if len(parts) == 1:
        return parts[0]
    return concatenate(*parts) if parts else Constant("")


def _at(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    index = number_of(site.argument(0))
    if index is not None and rest is None:
        return start[index] if -len(start) <= index < len(start) else UNDEFINED_VALUE
    if index is not None and 0 <= index < len(start):
        return start[index]
    return join_rest([*start, *(() if rest is None else (rest,))]) or UNDEFINED_VALUE


def _copy_within(machine: Machine, site: CallSite) -> Value:
    owner = _owner(site)
    if isinstance(owner, Reference):
        machine.replace(owner, HeapObject("array", {}, machine.element(owner), None, machine.heap(owner).home))
    return owner


def _includes(machine: Machine, site: CallSite) -> Value:
    item = site.argument(0) or UNDEFINED_VALUE
    return contains(machine, _owner(site), item, site)


def contains(machine: Machine, owner: Value, item: Value, site: CallSite) -> Value:
    """Whether an item stands in a list: yes, no, or a truth that may prove that the caller is in a list of the app."""
    elements = exact_elements(machine, owner)
    if elements is not None:
        if not elements:
            return Constant(value=False)
        if isinstance(item, Constant) and all(isinstance(element, Constant) for element in elements):
            found = any(same(element, item) for element in elements)
            return Constant(found) if found or item.value == item.value else Truth()
    held = membership(machine, owner, item, site.node) or _held_by_element(machine, owner, item, site)
    return Truth(held, NO_GUARDS, machine.origins(owner) | machine.origins(item))


def _held_by_element(machine: Machine, owner: Value, item: Value, site: CallSite) -> Guards:
    """What holds when the item equals an element, whichever that is: `granted.includes("ADMINISTER")`."""
    from upheld.forge.flow.models import compare_models  # noqa: PLC0415 - that package collects this module

    start, rest = parts_of(machine, owner)
    held: list[Guards] = []
    for element in (*start, *(() if rest is None else (rest,))):
        for option in options_of(element):
            found = compare_models(machine, "===", option.value, item, site.node)
            if isinstance(found, Truth):
                held.append(both(found.when_true, option.guards))
            elif not _differ(option.value, item):
                held.append(option.guards)
    return common(held)


def _differ(left: Value, right: Value) -> bool:
    """Whether two values are surely not the same."""
    return isinstance(left, Constant) and isinstance(right, Constant) and not same(left, right)


def _index_of(machine: Machine, site: CallSite) -> Value:
    item = site.argument(0) or UNDEFINED_VALUE
    elements = exact_elements(machine, _owner(site))
    found = contains(machine, _owner(site), item, site)
    if isinstance(found, Constant) and elements is not None:
        places = [index for index, element in enumerate(elements) if same(element, item)]
        return Constant(places[0] if places else -1)
    return position_of(found) if isinstance(found, Truth) else COUNTED


def _map(machine: Machine, site: CallSite) -> Value:
    return callbacks.collect(machine, callbacks.turns_of(machine, site))


def _flat_map(machine: Machine, site: CallSite) -> Value:
    turns = callbacks.turns_of(machine, site)
    return _flatten(machine, turns.answers, None, is_exact=turns.is_exact)


def _flat(machine: Machine, site: CallSite) -> Value:
    start, rest = parts_of(machine, _owner(site))
    return _flatten(machine, start, rest, is_exact=rest is None)


def _flatten(machine: Machine, values: Sequence[Value], more: Value | None, *, is_exact: bool) -> Value:
    found: list[Value] = []
    for value in (*values, *(() if more is None else (more,))):
        for option in options_of(value):
            one = option.value
            if isinstance(one, Choice) or not _may_be_list(machine, one):
                found.append(one)
                continue
            start, rest = parts_of(machine, one)
            is_exact = is_exact and rest is None
            found.extend((*start, *(() if rest is None else (rest,))))
        is_exact = is_exact and not isinstance(value, Choice)
    return machine.make_array(found) if is_exact else machine.make_array([], rest=join_rest(found))


def _for_each(machine: Machine, site: CallSite) -> Value:
    callbacks.turns_of(machine, site)
    return UNDEFINED_VALUE


def _filter(machine: Machine, site: CallSite) -> Value:
    return callbacks.select(machine, callbacks.turns_of(machine, site), _owner(site))


def _some(machine: Machine, site: CallSite) -> Value:
    turns = callbacks.turns_of(machine, site, stops=True)
    return callbacks.some(machine, turns, is_filled=callbacks.is_known_filled(machine, _owner(site)))


def _every(machine: Machine, site: CallSite) -> Value:
    turns = callbacks.turns_of(machine, site, stops=True)
    return callbacks.every(machine, turns, is_filled=callbacks.is_known_filled(machine, _owner(site)))


def _find(machine: Machine, site: CallSite) -> Value:
    return callbacks.find(machine, callbacks.turns_of(machine, site, stops=True))


def _find_index(machine: Machine, site: CallSite) -> Value:
    return callbacks.find_position(machine, callbacks.turns_of(machine, site, stops=True))


def _reduce(machine: Machine, site: CallSite) -> Value:
    elements = exact_elements(machine, _owner(site))
    if elements is not None and site.path[-1] == "reduceRight":
        elements = elements[::-1]
    return callbacks.reduce(machine, site, elements, machine.element(_owner(site)))


def _sort(machine: Machine, site: CallSite) -> Value:
    """The order is lost, the elements stay."""
    start, rest = parts_of(machine, _owner(site))
    everything = join_rest([*start, *(() if rest is None else (rest,))])
    if everything is None or (len(start) == 1 and rest is None):
        return _owner(site)
    if site.arguments:
        machine.call_later(site.arguments[0], [everything, everything], site.node)
    if all(isinstance(element, Constant) for element in start) and rest is None and not site.arguments:
        ordered = sorted((e for e in start if isinstance(e, Constant)), key=lambda e: str(e.value))
        start, everything = list[Value](ordered), None
    else:
        start = []
    if site.path[-1].startswith("to"):
        return machine.make_array(start, rest=everything)
    _fill(machine, _owner(site), start, everything)
    return _owner(site)


def _reverse(machine: Machine, site: CallSite) -> Value:
    elements = exact_elements(machine, _owner(site))
    if site.path[-1] == "toReversed":
        if elements is not None:
            return machine.make_array(elements[::-1])
        return machine.make_array([], rest=machine.element(_owner(site)))
    if elements is not None:
        _fill(machine, _owner(site), elements[::-1], None)
    else:
        _fill(machine, _owner(site), [], machine.element(_owner(site)))
    return _owner(site)


def _fill_with(machine: Machine, site: CallSite) -> Value:
    elements = exact_elements(machine, _owner(site))
    value = site.argument(0) or UNDEFINED_VALUE
    if elements is not None and len(site.arguments) <= 1:
        _fill(machine, _owner(site), [value] * len(elements), None)
    else:
        _fill(machine, _owner(site), [], choose(value, machine.element(_owner(site))))
    return _owner(site)


def _pairs(select: Callable[[int, Value], Sequence[Value]]) -> Model:
    def method(machine: Machine, site: CallSite) -> Value:
        elements = exact_elements(machine, _owner(site))
        if elements is not None:
            return machine.make_array([_pair(machine, select(i, e)) for i, e in enumerate(elements)])
        element = machine.element(_owner(site))
        return machine.make_array([], rest=_pair(machine, [COUNTED if v is None else v for v in select(-1, element)]))

    return method


def _pair(machine: Machine, values: Sequence[Value]) -> Value:
    return values[0] if len(values) == 1 else machine.make_array(values)


def _number(index: int) -> Value:
    return COUNTED if index < 0 else Constant(index)


def _with(machine: Machine, site: CallSite) -> Value:
    elements, index = exact_elements(machine, _owner(site)), number_of(site.argument(0))
    value = site.argument(1) or UNDEFINED_VALUE
    if elements is not None and index is not None and -len(elements) <= index < len(elements):
        elements[index] = value
        return machine.make_array(elements)
    return machine.make_array([], rest=choose(machine.element(_owner(site)), value))


_ARRAY: Mapping[str, Model] = {
    "push": _push,
    "unshift": _unshift,
    "pop": _pop,
    "shift": _shift,
    "splice": _splice,
    "concat": _concat,
    "slice": _slice,
    "join": _join,
    "toString": _join,
    "at": _at,
    "includes": _includes,
    "indexOf": _index_of,
    "lastIndexOf": _index_of,
    "map": _map,
    "flatMap": _flat_map,
    "flat": _flat,
    "forEach": _for_each,
    "filter": _filter,
    "some": _some,
    "every": _every,
    "find": _find,
    "findLast": _find,
    "findIndex": _find_index,
    "findLastIndex": _find_index,
    "reduce": _reduce,
    "reduceRight": _reduce,
    "sort": _sort,
    "toSorted": _sort,
    "reverse": _reverse,
    "toReversed": _reverse,
    "fill": _fill_with,
    "copyWithin": _copy_within,
    "entries": _pairs(lambda index, element: (_number(index), element)),
    "keys": _pairs(lambda index, _: (_number(index),)),
    "values": _pairs(lambda _, element: (element,)),
    "with": _with,
    "toArray": give_this,
}


def _of_filtered(name: str) -> Model:
    """A method of an array that `filter` left."""
    method = _ARRAY[name]

    def model(machine: Machine, site: CallSite) -> Value:
        this = site.this.get("array") if isinstance(site.this, Record) else None
        return method(machine, CallSite(("array", name), this, site.arguments, site.node, is_new=False))

    return model


def _read_array(machine: Machine, owner: Value, name: str, _node: Node) -> Value | None:
    """The length of an array of which it is not known: a number that comes from nowhere."""
    is_open = name == "length" and isinstance(owner, Reference) and machine.heap(owner).length is None
    return COUNTED if is_open else None


def _read_filtered(machine: Machine, owner: Value, name: str, node: Node) -> Value | None:
    """An element of what `filter` left: that it is there says that something was found."""
    array = owner.get("array") if isinstance(owner, Record) else None
    if array is None:
        return None
    if name == "*":
        return machine.element(array)
    length = owner.get("length") if isinstance(owner, Record) else None
    found = length.get("found") if isinstance(length, Record) else None
    if not name.isdigit() or not isinstance(found, Truth):
        return None
    element = machine.member(array, name, node)
    known = [option for option in options_of(element) if not is_missing(option.value)]
    options = [Option(option.value, both(option.guards, found.when_true), option.truth) for option in known]
    return join_options([*options, Option(UNDEFINED_VALUE, found.when_false if name == "0" else NO_GUARDS)])


MEMBERS: Mapping[str, MemberModel] = {"array": _read_array, "filtered": _read_filtered}
METHODS: Mapping[str, Mapping[str, Model]] = {
    "array": _ARRAY,
    "filtered": {name: _of_filtered(name) for name in _ARRAY},
}
