"""Which scopes the platform asks for: of operations of the REST APIs, of product events, of modules.

The table of operations ships as text (`forge_scopes.tsv`) and is read when it is first asked for, in a few
milliseconds; what else holds a scope stands in `forge_scope_holders.yaml`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass

FORMAT = "upheld.forge_scopes/1"
HOLDERS_FORMAT = "upheld.forge_scope_holders/1"
_COLUMNS = 4

Scopes = frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """One operation of a REST API."""

    product: str
    """`jira`, `jira-software`, `confluence`."""
    method: str
    path: str
    """With the version that the table speaks of and names in braces: `/rest/api/3/issue/{issueIdOrKey}`."""
    classic: Scopes
    """Empty where none of this kind is published."""
    granular: Scopes

    @property
    def label(self) -> str:
        """How a message calls it."""
        return f"{self.method} {self.path}"

    @property
    def alternatives(self) -> tuple[Scopes, ...]:
        """The sets of which one is enough; none where nothing is published."""
        return tuple(scopes for scopes in (self.classic, self.granular) if scopes)

    @property
    def segments(self) -> tuple[str, ...]:
        """The parts of its path."""
        return tuple(self.path.strip("/").split("/"))


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeTable:
    """The operations, found by the number of their path's parts."""

    read_on: str
    operations: tuple[Operation, ...]
    by_length: Mapping[int, tuple[tuple[Operation, tuple[str, ...]], ...]]
    """Number of parts → operations with their parts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EventScopes:
    """What a product event asks for."""

    names: tuple[str, ...]
    """As a manifest names them; `*` at the end stands for anything."""
    alternatives: tuple[Scopes, ...]
    """One of these is enough; no alternative: the event asks for nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeHolders:
    """What holds a scope besides calls."""

    read_on: str
    events: tuple[EventScopes, ...]
    event_products: Mapping[str, str]
    """Beginning of an event's name → product, for events that are not listed."""
    modules: Mapping[str, str]
    """Type of a module, or its beginning with `*`, that may hold scopes which we don't know → product or `any`."""
    module_scopes: Mapping[str, Scopes]
    """Type of a module → scopes that it may hold."""

    def event(self, name: str) -> EventScopes | None:
        """What is known of an event; None where it is not listed."""
        return next((event for event in self.events if any(_fits(name, known) for known in event.names)), None)

    def product_of_event(self, name: str) -> str:
        """The product that sends an event; `any` where that is not known."""
        return next((product for start, product in self.event_products.items() if name.startswith(start)), "any")

    def product_of_module(self, name: str) -> str:
        """The product whose scopes a module may hold; empty where it holds none."""
        return next((product for known, product in self.modules.items() if _fits(name, known)), "")


def _fits(name: str, known: str) -> bool:
    return name.startswith(known[:-1]) if known.endswith("*") else name == known


@functools.cache
def load_scope_table() -> ScopeTable:
    """The table that ships with this version.

    Raises:
        InputError: the file is damaged.

    Example:
        >>> sorted(load_scope_table().operations[0].classic)
        ['manage:jira-configuration']
    """
    data = Path(__file__).with_name("forge_scopes.tsv").read_text(encoding="utf-8")
    return parse_scope_table(data, source="forge_scopes.tsv")


def parse_scope_table(text: str, *, source: str) -> ScopeTable:
    """Read a table of operations.

    Raises:
        InputError: another format, or a line of another form.
    """
    notes = dict(line[1:].strip().split(": ", 1) for line in text.splitlines() if line.startswith("#") and ": " in line)
    if notes.get("format") != FORMAT:
        raise InputError("forge_scopes.format", f"{source} is not of {FORMAT}.", hint="Use the file of this version.")
    operations = tuple(_operations(text, source))
    by_length: dict[int, list[tuple[Operation, tuple[str, ...]]]] = {}
    for operation in operations:
        segments = operation.segments
        by_length.setdefault(len(segments), []).append((operation, segments))
    return ScopeTable(
        read_on=notes.get("read_on", ""),
        operations=operations,
        by_length=MappingProxyType({length: tuple(found) for length, found in by_length.items()}),
    )


def _operations(text: str, source: str) -> Iterator[Operation]:
    product = start = ""
    sets: dict[str, Scopes] = {"-": frozenset()}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            product, _, start = line.strip("[]").partition(" ")
            continue
        columns = line.split("\t")
        if len(columns) != _COLUMNS or not start:
            raise InputError("forge_scopes.form", f"{source}, line {number} has another form.", hint="Mend the line.")
        method, path, classic, granular = columns
        for written in (classic, granular):
            if written not in sets:
                sets[written] = frozenset(written.split(" "))
        yield Operation(
            product=product, method=method, path=start + path, classic=sets[classic], granular=sets[granular]
        )


@functools.cache
def load_scope_holders() -> ScopeHolders:
    """What else holds scopes, as it ships with this version.

    Raises:
        InputError: the file is damaged.
    """
    data = Path(__file__).with_name("forge_scope_holders.yaml").read_bytes()
    return parse_scope_holders(data, source="forge_scope_holders.yaml")


def parse_scope_holders(data: bytes, *, source: str) -> ScopeHolders:
    """Read a file of events and modules.

    Raises:
        InputError: another format, or a part is missing.
    """
    root = load_yaml(data, source=source)
    if _need(root, "format").value != HOLDERS_FORMAT:
        raise root.error("forge_scopes.format", f"The format is not {HOLDERS_FORMAT}.", hint="Use this version's file.")
    return ScopeHolders(
        read_on=_need(root, "read_on").as_text(),
        events=tuple(
            EventScopes(
                names=_texts(_need(node, "names")),
                alternatives=tuple(frozenset(_texts(entry)) for entry in _need(node, "one_of").entries()),
            )
            for node in _need(root, "events").entries()
        ),
        event_products=MappingProxyType({name: node.as_text() for name, node in _need(root, "event_products").items()}),
        modules=MappingProxyType({name: node.as_text() for name, node in _need(root, "modules").items()}),
        module_scopes=MappingProxyType(
            {name: frozenset(_texts(node)) for name, node in _need(root, "module_scopes").items()}
        ),
    )


def _need(node: YamlNode, key: str) -> YamlNode:
    found = node.get(key)
    if found is None:
        raise node.error("forge_scopes.missing", f"The key {key} is missing.", hint="Add it.")
    return found


def _texts(node: YamlNode) -> tuple[str, ...]:
    return tuple(entry.as_text() for entry in node.entries())
