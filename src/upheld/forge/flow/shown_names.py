"""The fields of whole objects that are kept: code that keeps `payload` whole may name its fields elsewhere.

A name counts for the object kept where the same entry reads it from the same data, where what was kept under the same
key is read again, where a page hands the field over in its call of the definition, and where the object's type has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from upheld.core.check import Place
from upheld.core.light_dataclasses import replace
from upheld.forge.code.type_shapes import TypesOfFiles
from upheld.forge.flow.facts import EntryKind, Fact, PlatformCall, StoreWrite
from upheld.forge.flow.values import REST, Choice, Constant, Data, Promise, Record, Value, constant_text

SeenNames: TypeAlias = Mapping[tuple[int, str, tuple[str, ...]], set[str]]
"""By the entry's identity (0: any) and that of the data: the names of fields that code reads from them."""
ClearedNames: TypeAlias = Mapping[tuple[int, str, tuple[str, ...]], list[tuple[str, Place, frozenset[str]]]]
"""Likewise: fields that code takes away, where, and on which conditions."""
_KEPT = ("storage", "entity", "cache")
"""What the identity of data that were kept begins with, before the key."""
MAX_KEY = 80
MAX_DEPTH = 6


def with_shown_names(
    facts: tuple[Fact, ...], seen: SeenNames, cleared: ClearedNames, types: TypesOfFiles
) -> tuple[Fact, ...]:
    """The facts, each write with the names that other uses show, but for those that were taken away before."""
    if not any(isinstance(fact, StoreWrite) for fact in facts):
        return facts
    handed = _handed_over(facts)
    return tuple(_shown(fact, seen, cleared, types, handed) if isinstance(fact, StoreWrite) else fact for fact in facts)


def _shown(
    write: StoreWrite,
    seen: SeenNames,
    cleared: ClearedNames,
    types: TypesOfFiles,
    handed: Mapping[str, list[Value]],
) -> StoreWrite:
    entry = write.reach.entry
    names: set[str] = set()
    for data, own, is_all in _wholes(write.content, 0):
        identity = (id(entry), data.root, data.path)
        found = set(seen.get(identity, ()))
        if data.root == "payload" and entry.kind is EntryKind.DEFINITION:
            for value in handed.get(entry.name, ()):
                found.update(_fields_at(value, data.path))
        if is_all:
            found.update(_read_again(write, seen))
            if write.written_as and REST not in data.path:
                found.update(types.fields(write.place.file or "", write.written_as, write.place.line or 0))
        names |= found - own - frozenset(_gone(write, cleared.get(identity, ())))
    return replace(write, content_names=write.content_names | names) if names - write.content_names else write


def _read_again(write: StoreWrite, seen: SeenNames) -> Iterator[str]:
    """Fields that code reads from what was kept under the same key."""
    key = constant_text(write.key)[:MAX_KEY] if isinstance(write.key, Constant) else ""
    for prefix in _KEPT if key else ():
        yield from seen.get((0, f"{prefix}[{key}]", ()), ())


def _gone(write: StoreWrite, cleared: Iterable[tuple[str, Place, frozenset[str]]]) -> Iterator[str]:
    """Fields that were taken away before the write, on no other conditions than its own."""
    for name, place, conditions in cleared:
        is_before = place.file != write.place.file or (place.line or 0) <= (write.place.line or 0)
        if is_before and conditions <= set(write.reach.conditions):
            yield name


def _wholes(value: Value, depth: int) -> Iterator[tuple[Data, frozenset[str], bool]]:
    """Data that are kept whole, with the names of fields that stand beside them, and whether they are all there is."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, Data):
        if value.root:
            yield value, frozenset(), True
    elif isinstance(value, Choice):
        for option in value.options:
            yield from _wholes(option.value, depth + 1)
    elif isinstance(value, Promise):
        yield from _wholes(value.value, depth + 1)
    elif isinstance(value, Record):
        own = frozenset(name for name, _ in value.fields)
        for name, part in value.fields:
            for data, beside, is_all in _wholes(part, depth + 1):
                is_spread = name == "*"
                yield data, own | beside if is_spread else beside, is_all and is_spread


def _handed_over(facts: tuple[Fact, ...]) -> Mapping[str, list[Value]]:
    """By definition: what pages hand over to it."""
    found: dict[str, list[Value]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, PlatformCall) and fact.name == "invoke" and len(fact.arguments) > 1:
            name = fact.arguments[0]
            if isinstance(name, Constant):
                found[constant_text(name)].append(fact.arguments[1])
    return found


def _fields_at(value: Value, path: tuple[str, ...]) -> Iterator[str]:
    """Names of the fields of an object that is handed over, at a path in it."""
    if isinstance(value, Promise):
        yield from _fields_at(value.value, path)
    elif isinstance(value, Choice):
        for option in value.options:
            yield from _fields_at(option.value, path)
    elif isinstance(value, Record) and not path:
        yield from (name for name, part in value.fields if name != "*" and not isinstance(part, Constant))
    elif isinstance(value, Record):
        inner = value.get(path[0])
        if inner is not None:
            yield from _fields_at(inner, path[1:])
