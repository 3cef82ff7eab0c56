"""Methods of data of which only the origin is known: what they give comes from where the data does.

Callbacks are called with what an element may be. A method of the language does nothing else; any other method of data
that the analysis lost is a call that was not followed.
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.facts import UNKNOWN_CALL, UNKNOWN_FUNCTION
from upheld.forge.flow.guards import NO_GUARDS
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models import callbacks
from upheld.forge.flow.models.arrays import contains
from upheld.forge.flow.models.comparisons import position_of
from upheld.forge.flow.models.promises import METHODS as PROMISES
from upheld.forge.flow.models.reading import COUNTED, derive, derive_from, is_callable, join_rest, unresolved
from upheld.forge.flow.models.texts import METHODS as TEXTS
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Data,
    Origin,
    Promise,
    Reference,
    Truth,
    Value,
    choose,
    is_made_by_library,
)

_SAME = frozenset(
    [
        "json",
        "text",
        "blob",
        "arrayBuffer",
        "formData",
        "bytes",
        "clone",
        "valueOf",
        "values",
        "toArray",
        "toReversed",
        "slice",
        "splice",
        "filter",
        "sort",
        "reverse",
        "flat",
        "concat",
        "entries",
        "at",
        "pop",
        "shift",
        "toSorted",
        "toSpliced",
    ]
)
"""Methods whose result is the data again, whole or in part."""
_LATER = frozenset({"json", "text", "blob", "arrayBuffer", "formData", "bytes"})
_ANSWERS = frozenset(
    [
        "startsWith",
        "endsWith",
        "has",
        "hasOwn",
        "hasOwnProperty",
        "test",
        "isArray",
        "equals",
        "matches",
        "isSame",
        "isBefore",
    ]
)
_KNOWN = frozenset(
    [
        "get",
        "keys",
        "forEach",
        "match",
        "matchAll",
        "replace",
        "replaceAll",
        "split",
        "substring",
        "substr",
        "toString",
        "toLocaleString",
        "toISOString",
        "getTime",
        "toUpperCase",
        "toLowerCase",
        "trim",
        "padStart",
        "padEnd",
        "normalize",
        "charAt",
        "charCodeAt",
        "codePointAt",
        "repeat",
        "localeCompare",
        "search",
        "toFixed",
        "toPrecision",
        "push",
        "unshift",
        "fill",
        "join",
        "set",
        "add",
        "delete",
        "clear",
        "append",
        "setHours",
        "setDate",
        "setMinutes",
        "setSeconds",
        "setMonth",
        "setFullYear",
        "getHours",
        "getDate",
        "getDay",
        "getMonth",
        "getFullYear",
        "getMinutes",
        "getSeconds",
        "getMilliseconds",
        "toJSON",
        "toLocaleDateString",
        "toLocaleTimeString",
        "toDateString",
        "toUTCString",
        "getTimezoneOffset",
        "setTime",
        "toLocaleUpperCase",
        "toLocaleLowerCase",
        "concat",
        "trimStart",
        "trimEnd",
        "exec",
        "getAll",
        "preventDefault",
        "stopPropagation",
        "next",
        "return",
        "throw",
    ]
)


def _owner(site: CallSite) -> Data:
    return site.this if isinstance(site.this, Data) else Data(frozenset())


def _list_turns(machine: Machine, site: CallSite, *, stops: bool = False) -> callbacks.Turns:
    return callbacks.turns_of(machine, site, stops=stops)


def _map(machine: Machine, site: CallSite) -> Value:
    turns = _list_turns(machine, site)
    if not turns.answers:
        return derive_from(machine, site)
    if site.path[-1] == "flatMap":
        lists = [isinstance(answer, Reference | Data) for answer in turns.answers]
        inner = [machine.element(a) if is_list else a for a, is_list in zip(turns.answers, lists, strict=True)]
        return machine.make_array([], rest=join_rest(inner))
    return callbacks.collect(machine, turns)


def _for_each(machine: Machine, site: CallSite) -> Value:
    item = machine.element(_owner(site))
    for argument in site.arguments[:1]:
        machine.call_later(argument, [item, COUNTED, _owner(site)], site.node)
    return UNDEFINED_VALUE


def _filter(machine: Machine, site: CallSite) -> Value:
    """What is left is data as before; a record around it where its length says something of the caller."""
    turns = _list_turns(machine, site)
    held = callbacks.any_true(machine, turns)
    owner = _owner(site)
    part = (*owner.path, f"filter(line {site.node.line})") if owner.root else ()
    left = Data(owner.origins, owner.root, part, owner.classes)
    if held is None or not callbacks.tells(held):
        return left
    return callbacks.with_count(left, Truth(held, NO_GUARDS, owner.origins))


def _some(machine: Machine, site: CallSite) -> Value:
    is_filled = callbacks.is_known_filled(machine, _owner(site))
    return callbacks.some(machine, _list_turns(machine, site, stops=True), is_filled=is_filled)


def _every(machine: Machine, site: CallSite) -> Value:
    is_filled = callbacks.is_known_filled(machine, _owner(site))
    return callbacks.every(machine, _list_turns(machine, site, stops=True), is_filled=is_filled)


def _find(machine: Machine, site: CallSite) -> Value:
    turns = _list_turns(machine, site, stops=True)
    return callbacks.find(machine, turns) if turns.answers else derive_from(machine, site)


def _find_index(machine: Machine, site: CallSite) -> Value:
    return callbacks.find_position(machine, _list_turns(machine, site, stops=True))


def _reduce(machine: Machine, site: CallSite) -> Value:
    return callbacks.reduce(machine, site, None, machine.element(_owner(site)))


def _includes(machine: Machine, site: CallSite) -> Value:
    return contains(machine, _owner(site), site.argument(0) or UNDEFINED_VALUE, site)


def _index_of(machine: Machine, site: CallSite) -> Value:
    found = _includes(machine, site)
    return position_of(found) if isinstance(found, Truth) else derive_from(machine, site)


def _then(machine: Machine, site: CallSite) -> Value:
    return PROMISES["promise"][site.path[-1]](machine, site)


def _replace(machine: Machine, site: CallSite) -> Value:
    return TEXTS["text"]["replace"](machine, site)


def _join(machine: Machine, site: CallSite) -> Value:
    return derive_from(machine, site)


def _any_method(machine: Machine, site: CallSite) -> Value:
    """Any other method: callbacks are called with what an element may be."""
    name, owner = site.path[-1], _owner(site)
    item = machine.element(owner)
    answers = callbacks.call_with_data(machine, site, item, site.node)
    is_known = name in _KNOWN or name in _SAME or name in _ANSWERS
    if Origin.UNKNOWN in owner.origins and not is_known and not is_made_by_library(owner):
        # What a library made was doubted where it was made.
        text = machine.source_text(site.node) or name
        unresolved(machine, site, UNKNOWN_FUNCTION.format(text), may=UNKNOWN_CALL)
    if name in _ANSWERS:
        held = contains(machine, owner, site.argument(0) or UNDEFINED_VALUE, site) if name == "has" else None
        return held or Truth(origins=derive(machine, owner, *site.arguments).origins)
    found = derive_from(machine, site)
    if name in _SAME and not any(is_callable(argument) for argument in site.arguments):
        found = owner if name in {"json", "values", "toArray", "clone", "valueOf"} else found
    if answers:
        return choose(found, *answers)
    return Promise(found) if name in _LATER else found


METHODS: Mapping[str, Mapping[str, Model]] = {
    "data": {
        "map": _map,
        "flatMap": _map,
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
        "includes": _includes,
        "indexOf": _index_of,
        "then": _then,
        "catch": _then,
        "finally": _then,
        "replace": _replace,
        "replaceAll": _replace,
        "join": _join,
        "*": _any_method,
    }
}
