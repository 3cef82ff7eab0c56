"""JSON: what is written stays known by what it was made of, and is that again when it is read."""

from __future__ import annotations

import json
from collections.abc import Mapping

from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.reading import (
    MAX_KNOWN,
    MAX_TEXT,
    deep_copy,
    derive,
    give_data,
    give_this,
    give_truth,
    is_callable,
    over,
    text_of,
)
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    Closure,
    Constant,
    Data,
    Record,
    Reference,
    Value,
    options_of,
    record,
)

_MAX_DEPTH = 20
_MAX_WRITTEN = 3


def _stringify(machine: Machine, site: CallSite) -> Value:
    value = site.argument(0) or UNDEFINED_VALUE
    replacer = site.argument(1)
    if is_callable(replacer) and replacer is not None:
        machine.call_later(replacer, [Data(frozenset()), value], site.node)
    for option in options_of(value):
        if isinstance(option.value, Reference):
            own = machine.member(option.value, "toJSON", site.node)
            if isinstance(own, Closure):
                value = machine.call(own, [], site.node, this=option.value)
            else:
                _run_getters(machine, option.value, site, 0)
    return over(value, _write)


def _run_getters(machine: Machine, owner: Reference, site: CallSite, depth: int) -> None:
    """What is written asks every getter."""
    for name, field in list(machine.heap(owner).fields.items())[:MAX_KNOWN]:
        if isinstance(field, Record) and field.kind == "getter":
            machine.member(owner, name, site.node)
        elif isinstance(field, Reference) and depth < _MAX_WRITTEN:
            _run_getters(machine, field, site, depth + 1)


def _write(value: Value) -> Value:
    if isinstance(value, Constant):
        if value.value is UNDEFINED:
            return value
        return Constant(json.dumps(value.value), value.line, value.file)
    return record("json", value=value)


def _parse(machine: Machine, site: CallSite) -> Value:
    text = text_of(machine, site.argument(0) or UNDEFINED_VALUE)
    found = over(text, lambda one: _read(machine, one))
    reviver = site.argument(1)
    if is_callable(reviver) and reviver is not None:
        machine.call_later(reviver, [Data(frozenset()), found], site.node)
    return found


def _read(machine: Machine, value: Value) -> Value:
    if isinstance(value, Record) and value.kind == "json":
        return deep_copy(machine, value.get("value") or UNDEFINED_VALUE)
    if isinstance(value, Record) and value.kind == "buffer":
        return _read(machine, value.get("text") or UNDEFINED_VALUE)
    if isinstance(value, Data):
        return value
    if isinstance(value, Constant) and isinstance(value.value, str) and len(value.value) <= MAX_TEXT:
        try:
            parsed = json.loads(value.value)
        except (ValueError, RecursionError):
            return derive(machine, value)
        return build(machine, parsed, value, 0)
    return derive(machine, value)


def build(machine: Machine, parsed: object, source: Constant, depth: int) -> Value:
    """The value of JSON that stands in the code; constants keep the place of its text."""
    if depth > _MAX_DEPTH:
        return derive(machine, source)
    if isinstance(parsed, dict):
        return machine.make_object(
            {str(name): build(machine, field, source, depth + 1) for name, field in list(parsed.items())[:MAX_KNOWN]}
        )
    if isinstance(parsed, list):
        return machine.make_array([build(machine, entry, source, depth + 1) for entry in parsed[:MAX_KNOWN]])
    if parsed is None or isinstance(parsed, str | int | float | bool):
        return Constant(parsed, source.line, source.file)
    return derive(machine, source)


METHODS: Mapping[str, Mapping[str, Model]] = {
    "json": {"toString": give_this, "trim": give_this, "valueOf": give_this, "includes": give_truth, "*": give_data},
}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "JSON", "stringify"): _stringify,
    ("global", "JSON", "parse"): _parse,
    ("fast-json-stable-stringify",): _stringify,
    ("json-stable-stringify",): _stringify,
    ("safe-stable-stringify",): _stringify,
    ("fast-safe-stringify",): _stringify,
}
