"""Arrays made by `Array`, `Array.of`, `Array.from`."""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models import callbacks
from upheld.forge.flow.models.arrays import MAX_PUSHED, parts_of
from upheld.forge.flow.models.reading import COUNTED, MAX_KNOWN, derive, is_missing, join_rest, number_of
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Constant,
    Data,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    choose,
)


def _of(machine: Machine, site: CallSite) -> Value:
    return machine.make_array(site.arguments)


def _new(machine: Machine, site: CallSite) -> Value:
    size = number_of(site.argument(0))
    if len(site.arguments) == 1 and size is not None:
        if 0 <= size <= MAX_PUSHED:
            return machine.make_array([UNDEFINED_VALUE] * size)
        return machine.make_array([], rest=UNDEFINED_VALUE)
    if len(site.arguments) == 1 and isinstance(site.arguments[0], Data):
        return machine.make_array([], rest=choose(UNDEFINED_VALUE, site.arguments[0]))
    return machine.make_array(site.arguments)


def _from(machine: Machine, site: CallSite) -> Value:
    source = site.argument(0) or UNDEFINED_VALUE
    elements, rest = _sized(machine, source)
    callback = site.argument(1)
    if callback is None or is_missing(callback):
        return machine.make_array(elements, rest=rest)
    swapped = CallSite(site.path, source, (callback,), site.node, is_new=False)
    known = elements if rest is None else None
    turns = callbacks.run_callback(
        machine, known, join_rest([*elements, *(() if rest is None else (rest,))]) or COUNTED, swapped, stops=False
    )
    return callbacks.collect(machine, turns)


def _sized(machine: Machine, source: Value) -> tuple[list[Value], Value | None]:
    """The elements of what `Array.from` takes: iterables, and objects that only have a length."""
    if isinstance(source, Reference) and machine.heap(source).kind == "object":
        length = machine.heap(source).fields.get("length")
        size = number_of(length)
        if size is not None and 0 <= size <= MAX_KNOWN:
            return [UNDEFINED_VALUE] * size, None
        return [], UNDEFINED_VALUE
    if isinstance(source, Constant | Text):
        text = source.value if isinstance(source, Constant) else None
        if isinstance(text, str) and len(text) <= MAX_PUSHED:
            return [Constant(letter) for letter in text], None
        return [], derive(machine, source)
    return parts_of(machine, source)


def _is_array(machine: Machine, site: CallSite) -> Value:
    value = site.argument(0) or UNDEFINED_VALUE
    if isinstance(value, Reference):
        return Constant(machine.heap(value).kind == "array")
    if isinstance(value, Data | Choice):
        return Truth(origins=machine.origins(value))
    return Constant(isinstance(value, Record) and value.kind == "filtered")


GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "Array"): _new,
    ("global", "Array", "of"): _of,
    ("global", "Array", "from"): _from,
    ("global", "Array", "fromAsync"): _from,
    ("global", "Array", "isArray"): _is_array,
}
