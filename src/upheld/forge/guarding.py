"""What stands before the effects of an entry: nothing, a guard that decides, or one that holds on some ways only.

An *effect* is what somebody gains by calling the entry: a call of the product, something written or sent, a statement
for a database, stored data handed back. Questions on the caller's permissions, logs and what a page shows are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from upheld.catalog.forge import Audience
from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.facts import (
    Entry,
    EntryKind,
    EntryReturn,
    Fact,
    Flow,
    Mode,
    Outbound,
    PlatformCall,
    ProductCall,
    Side,
    SqlCall,
    Store,
    StoreRead,
    StoreWrite,
)
from upheld.forge.flow.guards import GuardKind, Guards, both
from upheld.forge.flow.values import (
    Choice,
    Constant,
    Origin,
    Record,
    Text,
    Value,
    options_of,
    shallow_origins,
)

OF_ADMINISTRATORS = (GuardKind.ADMIN,)
OF_PERSONS = (GuardKind.ADMIN, GuardKind.PERMISSION, GuardKind.LIST)
OF_TRIGGERS = (GuardKind.AUTHENTICATED,)

CALLED_BY_PERSONS = frozenset({EntryKind.DEFINITION, EntryKind.FUNCTION, EntryKind.ACTION})
NOT_FOR_OTHERS = frozenset({Audience.PRODUCT_ADMIN, Audience.SYSTEM})
"""Audiences against whom nothing needs a guard."""

OWN_NAME = frozenset({Mode.USER, Mode.NOBODY})
"""Modes in which the product itself decides what the caller may do."""
_KEPT = frozenset({Origin.STORAGE, Origin.SECRET_STORE})
_NO_EFFECT = frozenset({Store.LOG, Store.BROWSER})
_WORTHLESS = frozenset({"fails_open", "decoded_only", "caller_chooses"})
"""Weaknesses that let everybody through."""
_ACTING = ("events.", "queue.", "realtime.", "llm.", "notification", "jobs.")
"""Beginnings of the names of platform calls that do something for the caller."""
_OWN_PROPERTIES = ("/wiki/api/v2/app/properties", "/rest/forge/1/app/properties", "/rest/atlassian-connect/1/addons/")


class GuardLevel(StrEnum):
    """How well an entry is guarded."""

    NONE = "none"
    CONDITIONAL = "conditional"
    FULL = "full"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Guarding:
    """What stands before the effects of an entry."""

    level: GuardLevel
    exceptions: tuple[str, ...] = ()
    """Conditions under which the guard does not hold, in words."""
    open_effects: tuple[Fact, ...] = ()
    """Effects that are reached without the guard, or without it under a condition."""
    guarded_effects: tuple[Fact, ...] = ()

    @property
    def effects(self) -> tuple[Fact, ...]:
        """All effects."""
        return (*self.open_effects, *self.guarded_effects)


def guard_of(flow: Flow, entry: Entry) -> Guarding:
    """What guards an entry, by the measure that its callers ask for.

    A web trigger needs authentication. What administrators share with others needs a guard for administrators, also
    where it only acts in the caller's own name. Elsewhere any permission or list counts, and what is done in the
    caller's own name is the product's to decide.

    Example:
        >>> guard_of(Flow(), entry).level
        <GuardLevel.NOT_NEEDED: 'not_needed'>
    """
    return judge_effects(entry, facts_by_entry(flow).get(entry_key(entry), ()))


def judge_effects(entry: Entry, facts: Iterable[Fact]) -> Guarding:
    """What `guard_of` says, with the entry's facts at hand."""
    if entry.kind is EntryKind.WEB_TRIGGER:
        return weigh(effects_of(facts), OF_TRIGGERS)
    if entry.kind not in CALLED_BY_PERSONS or entry.audience in NOT_FOR_OTHERS:
        return Guarding(level=GuardLevel.NOT_NEEDED)
    if any(module.audience is Audience.PRODUCT_ADMIN for module in entry.modules):
        return weigh(effects_of(facts), OF_ADMINISTRATORS)
    return weigh(without_own_name(effects_of(facts)), OF_PERSONS)


def weigh(effects: Iterable[tuple[Fact, Guards]], kinds: tuple[GuardKind, ...]) -> Guarding:
    """The guarding of some effects by guards of some kinds; where there is no effect, no guard is needed."""
    is_guarded: list[Fact] = []
    is_open: list[Fact] = []
    exceptions: list[str] = []
    partly = False
    for fact, guards in effects:
        level, found = level_of(guards, kinds)
        (is_guarded if level is GuardLevel.FULL else is_open).append(fact)
        exceptions.extend(found)
        partly = partly or level is GuardLevel.CONDITIONAL
    if not is_open:
        level = GuardLevel.FULL if is_guarded else GuardLevel.NOT_NEEDED
    else:
        level = GuardLevel.CONDITIONAL if partly or is_guarded else GuardLevel.NONE
    return Guarding(
        level=level,
        exceptions=tuple(dict.fromkeys(exceptions)),
        open_effects=tuple(is_open),
        guarded_effects=tuple(is_guarded),
    )


def level_of(guards: Guards, kinds: tuple[GuardKind, ...]) -> tuple[GuardLevel, tuple[str, ...]]:
    """Whether guards of these kinds decide, and if not always, when they don't."""
    found = tuple(pair for pair in guards.of(*kinds) if not _WORTHLESS & set(pair[0].weaknesses))
    if any(not exceptions for _, exceptions in found):
        return GuardLevel.FULL, ()
    if not found:
        return GuardLevel.NONE, ()
    fewest = min((exceptions for _, exceptions in found), key=lambda exceptions: (len(exceptions), sorted(exceptions)))
    return GuardLevel.CONDITIONAL, tuple(sorted(fewest))


EntryKey = tuple[EntryKind, str, str, str, int | None, tuple[int, ...]]


def entry_key(entry: Entry) -> EntryKey:
    """What tells entries apart."""
    lines = tuple(module.line for module in entry.modules)
    return (entry.kind, entry.name, entry.function, entry.place.file, entry.place.line, lines)


def facts_by_entry(flow: Flow) -> Mapping[EntryKey, tuple[Fact, ...]]:
    """All facts, sorted by the entry that leads to them."""
    found: dict[EntryKey, list[Fact]] = {}
    for fact in flow.facts:
        found.setdefault(entry_key(fact.reach.entry), []).append(fact)
    return {key: tuple(facts) for key, facts in found.items()}


def effects_of(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Guards]]:
    """The effects among the facts of one entry, each with what guards it."""
    known = tuple(facts)
    reads = any(isinstance(fact, StoreRead) and fact.store not in _NO_EFFECT for fact in known)
    for fact in known:
        if isinstance(fact, EntryReturn):
            guards = _of_stored(fact, reads=reads)
            if guards is not None:
                yield fact, guards
        elif _is_effect(fact):
            yield fact, fact.reach.guards


def without_own_name(effects: Iterable[tuple[Fact, Guards]]) -> Iterator[tuple[Fact, Guards]]:
    """The effects without calls in the caller's own name: there the product decides."""
    return (
        (fact, guards)
        for fact, guards in effects
        if not (isinstance(fact, ProductCall) and (fact.mode in OWN_NAME or is_own_properties(fact)))
        and not (isinstance(fact, StoreWrite) and fact.store in {Store.PRODUCT, Store.PROPERTY})
    )


def _is_effect(fact: Fact) -> bool:
    if fact.side is Side.PAGE:
        return isinstance(fact, ProductCall) or (isinstance(fact, Outbound) and fact.permission == "fetch.client")
    if isinstance(fact, ProductCall):
        return not fact.is_check
    if isinstance(fact, StoreWrite):
        return fact.store not in _NO_EFFECT
    if isinstance(fact, Outbound):
        return fact.permission != "link"
    if isinstance(fact, PlatformCall):
        return fact.name.startswith(_ACTING)
    return isinstance(fact, SqlCall)


def _of_stored(fact: EntryReturn, *, reads: bool) -> Guards | None:
    """What guards the handing back of stored data; None where none are handed back."""
    wanted = _KEPT | ({Origin.UNKNOWN} if reads else set())
    if not fact.data_origins & wanted:
        return None
    found = [option.guards for option in options_of(fact.content) if deep_origins(option.value) & wanted]
    if not found:
        return fact.reach.guards
    weakest = min(found, key=lambda guards: len(guards.held))
    return both(fact.reach.guards, weakest)


def deep_origins(value: Value) -> frozenset[Origin]:
    """The origins of a value and of everything in it, objects included."""
    found: set[Origin] = set()
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, Choice):
            pending.extend(option.value for option in one.options)
        elif isinstance(one, Text):
            pending.extend(one.parts)
        elif isinstance(one, Record):
            pending.extend(part for _, part in one.fields)
        else:
            found |= shallow_origins(one)
    return frozenset(found)


def is_own_properties(call: ProductCall) -> bool:
    """Whether a call reads or writes the app's own properties, which hold nothing of any user."""
    routes = [option.value for option in options_of(call.route)]
    return bool(routes) and all(_is_own(_beginning(route)) for route in routes)


def _beginning(route: Value) -> str:
    """The constant text that a route begins with."""
    first = route.parts[0] if isinstance(route, Text) and route.parts else route
    return first.value if isinstance(first, Constant) and isinstance(first.value, str) else ""


def _is_own(route: str) -> bool:
    return route.startswith(_OWN_PROPERTIES) and ".." not in route
