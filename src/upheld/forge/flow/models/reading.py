"""What models read from values: constants, elements, text, and data derived from other data."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Unresolved
from upheld.forge.flow.guards import NO_GUARDS, Guards, both
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, Model
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    Choice,
    Closure,
    Constant,
    Data,
    Library,
    Option,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    concatenate,
    constant_text,
    join_options,
    options_of,
)

MAX_TURNS = 8
"""So many elements of a known array are handed to a callback one by one."""
MAX_KNOWN = 200
"""An array with more elements is not told apart by element."""
MAX_TEXT = 20_000
"""A longer constant is not worked on."""
_MAX_DEPTH = 4
MAX_COPIED = 8
FROZEN = "#frozen"
"""The hidden field of an object that was frozen."""
COUNTED = Data(frozenset())
"""An index or a number: data that comes from nowhere."""


def text_of_constant(value: Value | None) -> str | None:
    """The text of a constant that is one; None for everything else."""
    if isinstance(value, Constant) and isinstance(value.value, str):
        return value.value
    return None


def number_of(value: Value | None) -> int | None:
    """The whole number of a constant; None for everything else."""
    if isinstance(value, Constant) and isinstance(value.value, int | float) and not isinstance(value.value, bool):
        found = value.value
        if isinstance(found, int):
            return found
        if found == found and abs(found) < 2**53:  # noqa: PLR0124 - NaN alone differs from itself
            return int(found)
    return None


def is_missing(value: Value | None) -> bool:
    """Whether an argument is not given, undefined or null."""
    return value is None or (isinstance(value, Constant) and (value.value is UNDEFINED or value.value is None))


def is_callable(value: Value | None) -> bool:
    """Whether a value is a function for sure."""
    return isinstance(value, Closure | Library) or (isinstance(value, Record) and "callable" in value.tags)


def derive(machine: Machine, *values: Value | None) -> Data:
    """Data made of these values: all of their origins and classes, no identity."""
    given = [value for value in values if value is not None]
    origins = frozenset().union(*(machine.origins(value) for value in given))
    classes = frozenset().union(*(machine.classes(value) for value in given))
    return Data(origins, classes=classes)


def derive_from(machine: Machine, site: CallSite) -> Data:
    """Data made of a call's receiver and arguments, functions left out.

    What a method without side effects makes of data with an identity and constants has one too: the label tells how
    it was made, so that `key.trim()` twice is the same value.
    """
    given = [value for value in (site.this, *site.arguments) if value is not None and not is_callable(value)]
    found = derive(machine, *given)
    owner = site.this
    if isinstance(owner, Data) and owner.root and all(isinstance(value, Constant) for value in site.arguments):
        words = ", ".join(constant_text(value) for value in site.arguments if isinstance(value, Constant))
        return Data(found.origins, owner.root, (*owner.path, f"{site.path[-1]}({words[:40]})"), found.classes)
    return found


def truth_of_data(machine: Machine, site: CallSite) -> Truth:
    """A yes or no made of a call's receiver and arguments."""
    return Truth(origins=derive(machine, site.this, *site.arguments).origins)


def over(value: Value, work: Callable[[Value], Value]) -> Value:
    """Each alternative worked on, with what holds when it is that one."""
    if not isinstance(value, Choice):
        return work(value)
    found: list[Option] = []
    for option in value.options:
        found.extend(
            Option(inner.value, both(option.guards, inner.guards), inner.truth)
            for inner in options_of(work(option.value))
        )
    return join_options(found)


def settle(value: Value) -> tuple[Value, Guards]:
    """What a promise comes to and what then holds; any other value as it is."""
    if isinstance(value, Promise):
        inner, guards = settle(value.value)
        return inner, both(value.guards, guards)
    if isinstance(value, Choice) and any(isinstance(option.value, Promise) for option in value.options):
        found: list[Option] = []
        for option in value.options:
            inner, guards = settle(option.value)
            found.extend(
                Option(one.value, both(both(option.guards, guards), one.guards), one.truth) for one in options_of(inner)
            )
        return join_options(found), NO_GUARDS
    return value, NO_GUARDS


def exact_elements(machine: Machine, value: Value) -> list[Value] | None:
    """The elements of an array or set in turn; None where they are not all known."""
    if not isinstance(value, Reference):
        return None
    content = machine.heap(value)
    if content.kind not in {"array", "set"} or content.rest is not None or content.length is None:
        return None
    if content.length > MAX_KNOWN:
        return None
    return [content.fields.get(str(index), UNDEFINED_VALUE) for index in range(content.length)]


def known_start(machine: Machine, value: Reference) -> tuple[list[Value], Value | None]:
    """The first elements of an array that are known, and what more may follow."""
    content = machine.heap(value)
    start: list[Value] = []
    while str(len(start)) in content.fields and len(start) < MAX_KNOWN:
        start.append(content.fields[str(len(start))])
    if content.length == len(start) and content.rest is None:
        return start, None
    if content.rest is None and content.length is not None and content.length <= MAX_KNOWN:
        return [content.fields.get(str(index), UNDEFINED_VALUE) for index in range(content.length)], None
    return start, machine.element(value)


def text_of(machine: Machine, value: Value) -> Value:
    """What a value becomes as text: `Constant`, `Text`, `Data`, or a record that stands for its text."""
    return over(value, lambda one: _one_text(machine, one, 0))


def _one_text(machine: Machine, value: Value, depth: int) -> Value:
    if isinstance(value, Constant):
        return value if isinstance(value.value, str) else Constant(constant_text(value), value.line, value.file)
    if isinstance(value, Text | Data):
        return value
    if isinstance(value, Record):
        inner = value.get("text") or value.get("href")
        return value if inner is None or depth > _MAX_DEPTH else _one_text(machine, inner, depth + 1)
    if isinstance(value, Reference) and depth <= _MAX_DEPTH:
        return _reference_text(machine, value, depth)
    return derive(machine, value)


def _reference_text(machine: Machine, value: Reference, depth: int) -> Value:
    content = machine.heap(value)
    if content.kind in {"url", "search"}:
        return machine.text_of(value)
    if content.kind == "error" and not content.fields:
        return Data(frozenset({Origin.UNKNOWN}), "error:caught", ("toString()",))
    elements = exact_elements(machine, value) if content.kind == "array" else None
    if elements is None or len(elements) > MAX_TURNS:
        return derive(machine, value)
    parts: list[Value] = []
    for index, element in enumerate(elements):
        parts.extend(((Constant(","),) if index else ()) + (_one_text(machine, element, depth + 1),))
    return concatenate(*parts)


def fields_of(machine: Machine, value: Value) -> tuple[dict[str, Value], Value | None]:
    """The known fields of an object and what any other may be; of data all is the rest."""
    if isinstance(value, Reference):
        content = machine.heap(value)
        return {name: field for name, field in content.fields.items() if not name.startswith("#")}, content.rest
    if isinstance(value, Data):
        return {}, Data(value.origins, classes=value.classes)
    return {}, None


def deep_copy(machine: Machine, value: Value, depth: int = MAX_COPIED) -> Value:
    """A copy of an object and of all in it: what is written into it later leaves the first as it is."""
    if isinstance(value, Choice):
        return over(value, lambda one: deep_copy(machine, one, depth))
    if not isinstance(value, Reference):
        return value
    if depth <= 0:
        return derive(machine, value)
    content = machine.heap(value)
    fields = {name: deep_copy(machine, field, depth - 1) for name, field in content.fields.items() if name != FROZEN}
    rest = None if content.rest is None else deep_copy(machine, content.rest, depth - 1)
    return machine.make(HeapObject(content.kind, fields, rest, content.length, content.home))


def join_rest(values: Sequence[Value]) -> Value | None:
    """One value that is any of several; None for none of them."""
    if not values:
        return None
    return join_options([option for value in values for option in options_of(value)])


def cell(machine: Machine, **fields: Value) -> Reference:
    """A hidden object in which a function made by a model keeps what it knows."""
    return machine.make(HeapObject(kind="cell", fields=fields))


def function_at(name: str, kept: Reference) -> Library:
    """A function that a model made: its model is registered under the name, `kept_by` gives what it keeps."""
    return Library(("global", name, str(kept.address)))


def kept_by(site: CallSite) -> Reference:
    """What a function made by `function_at` keeps."""
    return Reference(int(site.path[2]))


def unresolved(machine: Machine, site: CallSite, reason: str, *, may: frozenset[str], package: str = "") -> None:
    """Record that a call was not followed."""
    via = machine.source_text(site.node) or call_name(site)
    note_unresolved(machine, site.node, via, reason, may=may, package=package)


def note_unresolved(machine: Machine, node: Node, via: str, reason: str, *, may: frozenset[str], package: str) -> None:
    """Record that what stands at a node was not followed."""
    machine.emit(
        Unresolved(
            place=machine.place(node),
            reach=machine.reach(node),
            side=machine.side,
            via=via,
            reason=reason,
            package=package,
            may=may,
        )
    )


def call_name(site: CallSite) -> str:
    """How a person would write what is called: `console.log`, `fs.writeFile`."""
    path = site.path[1:] if site.path[0] == "global" else site.path
    return ".".join(part for part in path if part != "default") or site.path[0]


def give_back(_machine: Machine, site: CallSite) -> Value:
    """The model of what hands back its first argument."""
    return site.arguments[0] if site.arguments else UNDEFINED_VALUE


def give_this(_machine: Machine, site: CallSite) -> Value:
    """The model of a method that hands back its receiver."""
    return UNDEFINED_VALUE if site.this is None else site.this


def give_nothing(_machine: Machine, _site: CallSite) -> Value:
    """The model of what gives undefined."""
    return UNDEFINED_VALUE


def give_data(machine: Machine, site: CallSite) -> Value:
    """The model of what makes something of its receiver and arguments."""
    return derive_from(machine, site)


def give_truth(machine: Machine, site: CallSite) -> Value:
    """The model of what answers yes or no."""
    return truth_of_data(machine, site)


def promised(model: Model) -> Model:
    """The model of what gives its value later."""

    def later(machine: Machine, site: CallSite) -> Value:
        return Promise(model(machine, site))

    return later
