"""Callbacks over the elements of a list, and what their answers imply: `some`, `every`, `find`, `filter` and the rest.

A known list has its elements handed over in turn; of any other the callback runs once on what any element may be, as a
function that runs zero or more times. `every` implies nothing of a list that may be empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import Node
from upheld.forge.flow.elements import value_beyond_turn
from upheld.forge.flow.guards import NO_GUARDS, Guard, GuardKind, Guards, both, common
from upheld.forge.flow.machine_port import CallSite, Machine
from upheld.forge.flow.models.comparisons import count_of, position_of
from upheld.forge.flow.models.reading import COUNTED, MAX_TURNS, exact_elements, is_missing, join_rest
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Closure,
    Constant,
    Data,
    Option,
    Origin,
    Record,
    Reference,
    Truth,
    Value,
    join_options,
    options_of,
    record,
    shallow_origins,
)


@dataclass(frozen=True, slots=True)
class Turns:
    """A callback's answers, element by element."""

    elements: tuple[Value, ...]
    answers: tuple[Value, ...]
    is_exact: bool
    """Whether these are all elements, each told apart; else one stands for any number of them."""


def run_callback(
    machine: Machine, elements: Sequence[Value] | None, any_element: Value, site: CallSite, *, stops: bool
) -> Turns:
    """Run the first argument of a call on the elements; `stops` where it may not come to all of them."""
    callback = site.argument(0)
    owner = site.this or UNDEFINED_VALUE
    if callback is None or is_missing(callback):
        return Turns((), (), is_exact=False)
    if elements is None or len(elements) > MAX_TURNS:
        item = any_element if elements is None else (join_rest(elements) or any_element)
        answer = value_beyond_turn(machine.call_later(callback, [item, COUNTED, owner], site.node))
        return Turns((item,), (answer,), is_exact=False)
    answers: list[Value] = []
    for index, element in enumerate(elements):
        run = machine.call_later if stops and index else machine.call
        answers.append(run(callback, [element, Constant(index), owner], site.node))
    return Turns(tuple(elements), tuple(answers), is_exact=True)


def turns_of(machine: Machine, site: CallSite, *, stops: bool = False) -> Turns:
    """The first argument of a method run on the elements of its receiver."""
    owner = site.this or UNDEFINED_VALUE
    return run_callback(machine, exact_elements(machine, owner), machine.element(owner), site, stops=stops)


def _implied(machine: Machine, answer: Value, *, truthy: bool) -> Guards | None:
    """What an answer implies beyond its element: that some element is there says nothing of another one."""
    held = machine.imply(answer, truthy=truthy)
    if not held:
        return held
    return Guards(tuple(pair for pair in held if not _is_of_element(pair[0])))


def _is_of_element(guard: Guard) -> bool:
    return guard.kind is GuardKind.TRUTHY and "*" in guard.detail


def any_true(machine: Machine, turns: Turns) -> Guards | None:
    """What holds when some answer is true; None where none can be."""
    held = [_implied(machine, answer, truthy=True) for answer in turns.answers]
    possible = [guards for guards in held if guards is not None]
    return common(possible) if possible else None


def all_true(machine: Machine, turns: Turns, *, truthy: bool = True) -> Guards | None:
    """What holds when all answers are true (or all false); None where they can't be. Nothing of what may be empty."""
    if not turns.is_exact or not turns.answers:
        return NO_GUARDS
    found = NO_GUARDS
    for answer in turns.answers:
        held = _implied(machine, answer, truthy=truthy)
        if held is None:
            return None
        found = both(found, held)
    return found


def some(machine: Machine, turns: Turns, *, is_filled: bool = False) -> Value:
    """The value of `some`; `is_filled` where the list is known to have an element."""
    when_true = any_true(machine, turns)
    when_false = all_true(machine, turns, truthy=False)
    if turns.answers and when_true is None:
        return Constant(value=False)
    if turns.is_exact and not turns.answers:
        return Constant(value=False)
    if when_false is None:
        return Constant(value=True)
    if is_filled and not turns.is_exact and turns.answers:
        when_false = _implied(machine, turns.answers[0], truthy=False) or NO_GUARDS
    return Truth(when_true or NO_GUARDS, when_false, _origins(turns))


def every(machine: Machine, turns: Turns, *, is_filled: bool = False) -> Value:
    """The value of `every`; `is_filled` where the list is known to have an element."""
    if turns.is_exact and not turns.answers:
        return Constant(value=True)
    when_true = all_true(machine, turns)
    if when_true is None:
        return Constant(value=False)
    if is_filled and not turns.is_exact and turns.answers:
        when_true = _implied(machine, turns.answers[0], truthy=True) or NO_GUARDS
    failing = [_implied(machine, answer, truthy=False) for answer in turns.answers]
    when_false = common([held for held in failing if held is not None])
    return Truth(when_true, when_false, _origins(turns))


def find(machine: Machine, turns: Turns) -> Value:
    """The value of `find`: an element for which the callback was true, with what that implies; or undefined."""
    options: list[Option] = []
    is_plain = True
    for element, answer in zip(turns.elements, turns.answers, strict=True):
        held = _implied(machine, answer, truthy=True)
        if held is None:
            continue
        is_plain = is_plain and not held and isinstance(element, Data)
        options.extend(Option(one.value, both(one.guards, held), one.truth) for one in options_of(element))
        if turns.is_exact and _implied(machine, answer, truthy=False) is None:
            return join_options(options)
    if not options:
        return UNDEFINED_VALUE
    if is_plain:
        return join_options(options)
    absent = all_true(machine, turns, truthy=False) or NO_GUARDS
    return join_options([*options, Option(UNDEFINED_VALUE, absent)])


def find_position(machine: Machine, turns: Turns) -> Value:
    """The value of `findIndex`."""
    found = some(machine, turns)
    if isinstance(found, Truth):
        return position_of(found)
    return COUNTED if isinstance(found, Constant) and found.value else Constant(-1)


def select(machine: Machine, turns: Turns, owner: Value) -> Value:
    """The value of `filter`: an array; a record around it where its length says something of the caller."""
    kept: list[Value] = []
    is_certain = turns.is_exact
    for element, answer in zip(turns.elements, turns.answers, strict=True):
        holds = _implied(machine, answer, truthy=True)
        if holds is None:
            continue
        kept.append(_with(element, holds) if tells(holds) else element)
        is_certain = is_certain and _implied(machine, answer, truthy=False) is None
    if not turns.answers:
        array = machine.make_array([], rest=machine.element(owner))
    elif is_certain or not kept:
        array = machine.make_array(kept)
    else:
        array = machine.make_array([], rest=join_rest(kept))
    held = any_true(machine, turns) or NO_GUARDS
    denied = all_true(machine, turns, truthy=False) or NO_GUARDS
    if is_certain or not (tells(held) or tells(denied)):
        return array
    counted = Truth(held, denied, _origins(turns))
    size = len(turns.answers) if turns.is_exact else None
    complete = all_true(machine, turns) if size else None
    length = count_of(counted, every=None if complete is None else Truth(complete), size=size)
    return record("filtered", array=array, length=length)


def tells(guards: Guards) -> bool:
    """Whether there is more in some guards than that values are there."""
    return any(guard.kind is not GuardKind.TRUTHY for guard, _ in guards)


def _with(element: Value, held: Guards) -> Value:
    """An element that is there only when something holds."""
    return join_options([Option(one.value, both(one.guards, held), one.truth) for one in options_of(element)])


def with_count(left: Value, found: Truth) -> Record:
    """What `filter` left of a list that is not known, with what holds when that is not nothing."""
    return record("filtered", array=left, length=count_of(found))


def collect(machine: Machine, turns: Turns) -> Reference:
    """The value of `map`: an array of the answers."""
    if turns.is_exact:
        return machine.make_array(turns.answers)
    return machine.make_array([], rest=join_rest(turns.answers))


def reduce(machine: Machine, site: CallSite, elements: Sequence[Value] | None, any_element: Value) -> Value:
    """The value of `reduce`: the callback run on what it gave before and the next element."""
    callback = site.argument(0)
    owner = site.this or UNDEFINED_VALUE
    if callback is None:
        return UNDEFINED_VALUE
    result = site.argument(1)
    if elements is not None and len(elements) <= MAX_TURNS:
        rest = list(elements)
        if result is None:
            if not rest:
                return UNDEFINED_VALUE
            result = rest.pop(0)
        for index, element in enumerate(rest):
            result = machine.call(callback, [result, element, Constant(index), owner], site.node)
        return result
    first = any_element if result is None else result
    once = value_beyond_turn(machine.call_later(callback, [first, any_element, COUNTED, owner], site.node))
    if isinstance(once, Truth) or isinstance(first, Reference):
        return join_options([*options_of(first), *options_of(once)])
    seen = Data(shallow_origins(first) | shallow_origins(once) | machine.origins(once), classes=machine.classes(once))
    twice = value_beyond_turn(machine.call_later(callback, [seen, any_element, COUNTED, owner], site.node))
    return join_options([*options_of(first), *options_of(once), *options_of(twice)])


def is_known_filled(machine: Machine, owner: Value) -> bool:
    """Whether a test on the path has shown that a list has an element."""
    return isinstance(owner, Data) and bool(owner.root) and machine.guards().knows(f"{owner.label}.length")


def _origins(turns: Turns) -> frozenset[Origin]:
    found: frozenset[Origin] = frozenset()
    for value in (*turns.elements, *turns.answers):
        found |= shallow_origins(value)
    return found


def may_be_called(value: Value) -> bool:
    """Whether a value among arguments is a callback, in one of its alternatives at least."""
    return isinstance(value, Closure) or (
        isinstance(value, Choice) and any(isinstance(option.value, Closure) for option in value.options)
    )


def call_with_data(machine: Machine, site: CallSite, item: Value, node: Node) -> list[Value]:
    """Call every callback among the arguments later, with this item for its first parameters; their answers."""
    return [
        machine.call_later(argument, [item, item, item], node) for argument in site.arguments if may_be_called(argument)
    ]
