"""How rules tell of reach: who can call what, by which module, and what stands before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from upheld.catalog.forge import Audience
from upheld.core.check import Place, Step
from upheld.forge.flow.facts import Entry, EntryKind, EntryReturn, Fact, Mode, ProductCall, StoreWrite
from upheld.forge.flow.values import (
    CALLERS_OWN,
    Choice,
    Constant,
    Data,
    Promise,
    Record,
    Text,
    Value,
    constant_text,
    options_of,
)
from upheld.forge.guarding import Guarding, GuardLevel
from upheld.forge.manifest import ModuleEntry

MAX_NAMED = 4
MAX_TEXT = 120
_WIDTH = {audience: index for index, audience in enumerate(Audience)}


def listed(words: Iterable[str], *, joint: str = "and") -> str:
    """The words with commas and `and`; beyond four their number.

    Example:
        >>> listed(["a", "b", "c"])
        'a, b and c'
    """
    known = list(dict.fromkeys(words))
    if len(known) > MAX_NAMED:
        return f"{', '.join(known[:MAX_NAMED])} {joint} {len(known) - MAX_NAMED} more"
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} {joint} {known[-1]}" if known else ""


def widest_modules(entry: Entry) -> tuple[ModuleEntry, ...]:
    """The modules that open the entry to the widest audience; those of unknown types where there are any."""
    unknown = tuple(module for module in entry.modules if module.audience is None)
    if unknown or not entry.modules:
        return unknown
    known = [(_WIDTH[module.audience], module) for module in entry.modules if module.audience is not None]
    widest = min(width for width, _ in known)
    return tuple(module for width, module in known if width == widest)


def width(entry: Entry) -> int:
    """From 0 for everybody upwards: the wider the audience, the smaller."""
    return -1 if entry.audience is None else _WIDTH[entry.audience]


def callers(entry: Entry) -> str:
    """Who can call the entry, and through what.

    Example:
        >>> callers(entry)
        'users of the product through jira:issuePanel “panel”'
    """
    who = "somebody of whom nothing is known" if entry.audience is None else entry.audience.words
    if entry.kind is EntryKind.WEB_TRIGGER:
        return who
    modules = widest_modules(entry)
    return f"{who} through {listed(module.label for module in modules)}" if modules else who


def reached(entry: Entry) -> str:
    """The entry and who can call it.

    Example:
        >>> reached(entry)
        'definition “deleteAll” can be called by users of the product through jira:issuePanel “panel”'
    """
    return f"{entry.label} can be called by {callers(entry)}"


def guarded(guarding: Guarding, whom: str = "administrators") -> str:
    """How the entry is guarded, as the end of a sentence.

    Example:
        >>> guarded(Guarding(level=GuardLevel.NONE))
        'nothing guards it for administrators'
    """
    if guarding.level is GuardLevel.FULL:
        return f"guarded for {whom}"
    if guarding.level is GuardLevel.NOT_NEEDED:
        return "nothing in it needs a guard"
    if guarding.level is GuardLevel.NONE:
        return f"nothing guards it for {whom}"
    if guarding.exceptions:
        return f"guarded for {whom} except when {listed(guarding.exceptions, joint='or when')}"
    return f"guarded for {whom}, but not before {effects(guarding.open_effects)}"


def effects(facts: Iterable[Fact]) -> str:
    """What is done, with places."""
    return listed(f"{did(fact)} ({fact.place})" for fact in facts)


def did(fact: Fact) -> str:
    """What a fact does, in a few words."""
    if isinstance(fact, ProductCall):
        return called(fact)
    if isinstance(fact, StoreWrite):
        return f"the change by {written(fact.via)}"
    return "the stored data that it hands back" if isinstance(fact, EntryReturn) else written(fact.via)


def written(via: str) -> str:
    """A call as a person would write it, without the package.

    Example:
        >>> written("@forge/kvs.kvs.delete"), written("@forge/api.storage.set"), written("fetch")
        ('kvs.delete', 'storage.set', 'fetch')
    """
    package, _, path = via.partition(".")
    if not package.startswith("@") or not path:
        return via
    return path if "." in path else f"{package.rpartition('/')[2]}.{path}"


def called(call: ProductCall) -> str:
    """A product call as a message names it: `DELETE /rest/api/3/issue/{payload.key} as the app`."""
    names = {
        Mode.APP: " as the app",
        Mode.OTHER_USER: " as another user",
        Mode.USER: " as its user",
        Mode.NOBODY: " as nobody",
    }
    method = described(call.method) or "a call to"
    route = described(call.route) or "a route that is not known"
    return f"{method} {route}{names.get(call.mode, '')}"


def described(value: Value) -> str:
    """A text with what is not known in braces; empty where nothing of it is known.

    Example:
        >>> described(Text((Constant("/issue/"), Data(frozenset(), "payload", ("key",)))))
        '/issue/{payload.key}'
    """
    found = dict.fromkeys(_described(option.value) for option in options_of(value))
    return listed((text for text in found if text), joint="or")


def _described(value: Value) -> str:
    if isinstance(value, Constant):
        text = constant_text(value)
    elif isinstance(value, Text):
        text = "".join(_described(part) or "{…}" for part in value.parts)
    elif isinstance(value, Choice):
        text = "{…}"
    else:
        text = f"{{{value.label}}}" if isinstance(value, Data) and value.root else ""
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"


def callers_parts(*values: Value) -> tuple[str, ...]:
    """Labels of everything in the values that the caller chooses.

    Example:
        >>> callers_parts(Data(frozenset({Origin.PAYLOAD}), "payload", ("key",)))
        ('payload.key',)
    """
    return tuple(dict.fromkeys(data.label for data in callers_data(*values)))


def callers_data(*values: Value) -> Iterator[Data]:
    """Everything in the values that the caller chooses."""
    return (data for data in data_in(*values) if data.origins & CALLERS_OWN)


def data_in(*values: Value) -> Iterator[Data]:
    """Everything in the values that the code does not hold itself."""
    pending = list(reversed(values))
    while pending:
        one = pending.pop()
        if isinstance(one, Data):
            yield one
        elif isinstance(one, Choice):
            pending.extend(option.value for option in reversed(one.options))
        elif isinstance(one, Text):
            pending.extend(reversed(one.parts))
        elif isinstance(one, Record):
            pending.extend(part for _, part in reversed(one.fields))
        elif isinstance(one, Promise):
            pending.append(one.value)


def trace_of(fact: Fact, *before: Step) -> tuple[Step, ...]:
    """The way to a fact, from the module of the manifest on."""
    return tuple(dict.fromkeys((*before, *(step for step in fact.reach.trace if step.text))))


def module_steps(entry: Entry, manifest_file: str) -> tuple[Step, ...]:
    """The modules by which the widest audience comes in, as the first steps of a trace."""
    return tuple(
        Step(place=Place(file=manifest_file, line=module.line), text=f"{module.label} lets them in")
        for module in widest_modules(entry)[:MAX_NAMED]
    )
