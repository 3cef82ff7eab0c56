"""Comparisons that prove something: membership in a list of the app, counts and positions of what was found.

`compare` is asked by the machine before it compares by itself; None means that nothing special is known.
"""

from __future__ import annotations

from upheld.forge.code.nodes import Node
from upheld.forge.flow.guards import NO_GUARDS, Guard, GuardKind, Guards, both, guards_of
from upheld.forge.flow.machine_port import Machine
from upheld.forge.flow.models.reading import number_of
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    Constant,
    Data,
    Option,
    Origin,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    join_options,
    options_of,
    record,
)

APPS_OWN = frozenset({Origin.ENVIRONMENT, Origin.STORAGE, Origin.SECRET_STORE})
"""Where lists come from that the app keeps."""
_IDENTITY_NAMES = frozenset({"accountId", "atlassianId", "userAccountId", "account_id", "aaid"})
_OWN_NAMES = frozenset({"emailAddress", "email"})
_ROLES = frozenset({"assignee", "reporter", "creator", "author", "owner", "lead", "createdBy", "authorId", "ownerId"})
"""Fields of the product that name one person."""
_FLIPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_EQUAL = frozenset({"===", "=="})
_UNEQUAL = frozenset({"!==", "!="})


def is_callers_identity(value: Value) -> bool:
    """Whether a value is the account id of the caller as the platform gives it, or the product asked as the caller."""
    found = [option.value for option in options_of(value)]
    return bool(found) and all(isinstance(one, Data) and _is_identity(one) for one in found)


def _is_identity(value: Data) -> bool:
    names = [part for part in value.path if not part.endswith(")")][-1:]
    if value.origins == {Origin.CONTEXT}:
        return bool(_IDENTITY_NAMES & set(names))
    is_own = value.root.endswith(("/myself as the user", "/user/current as the user"))
    return is_own and value.origins == {Origin.PRODUCT} and bool((_IDENTITY_NAMES | _OWN_NAMES) & set(names))


def is_apps_own(machine: Machine, value: Value) -> bool:
    """Whether data is held by the app itself (constants, its environment, its storage), or names whom the product does.

    Nothing at all is not the app's.
    """
    for option in options_of(value):
        one = option.value
        if isinstance(one, Constant):
            if one.value is None or one.value is UNDEFINED:
                return False
        elif isinstance(one, Data) and _names_one_person(one):
            continue
        elif isinstance(one, Data | Text | Reference | Record):
            origins = machine.origins(one)
            if not origins <= APPS_OWN or (isinstance(one, Data) and not origins):
                return False
        else:
            return False
    return True


def _names_one_person(value: Data) -> bool:
    """Whether the product says here who is responsible for something: its reporter, its owner."""
    return value.origins == {Origin.PRODUCT} and "*" not in value.path and bool(_ROLES & set(value.path[-2:]))


def membership(machine: Machine, container: Value, item: Value, node: Node, *, is_by_key: bool = False) -> Guards:
    """What holds when `item` stands in `container`: the caller is in a list of the app, or nothing.

    With `is_by_key` it is a key of the container: then objects with keys that are not known are no list of the app.
    """
    if not is_callers_identity(item) or not is_apps_own(machine, container):
        return NO_GUARDS
    if is_by_key and not all(_has_known_keys(machine, option.value) for option in options_of(container)):
        return NO_GUARDS
    labels = sorted({one.value.label for one in options_of(container) if isinstance(one.value, Data)})
    label = labels[0] if labels else "a list in the code"
    return guards_of(Guard(GuardKind.LIST, label, machine.place(node)))


def _has_known_keys(machine: Machine, value: Value) -> bool:
    if isinstance(value, Reference):
        content = machine.heap(value)
        return content.rest is None and content.kind in {"object", "map"}
    return isinstance(value, Data)


def keyed(machine: Machine, owner: Value, key: Value, found: Value, node: Node) -> Value:
    """What `owner[key]` gave, with what holds when it is there: the caller is a key in an object of the app."""
    held = membership(machine, owner, key, node, is_by_key=True)
    if not held:
        return found
    known = [option for option in options_of(found) if not _is_undefined(option.value)]
    options = [Option(option.value, both(option.guards, held), option.truth) for option in known]
    return join_options([*options, Option(UNDEFINED_VALUE)])


def _is_undefined(value: Value) -> bool:
    return isinstance(value, Constant) and value.value is UNDEFINED


def count_of(found: Truth, *, every: Truth | None = None, size: int | None = None) -> Record:
    """The number of elements that were found; `found` says what holds when it is not 0, `every` when it is `size`."""
    if every is None or size is None:
        return record("count", found=found)
    return record("count", found=found, every=every, size=Constant(size))


def position_of(found: Truth) -> Record:
    """The place where an element was found, -1 for nowhere."""
    return record("position", found=found)


def truth_of(value: Value) -> Truth | None:
    """What a record of these models says as yes or no; None for other values."""
    if isinstance(value, Record):
        found = value.get("found")
        if value.kind == "count" and isinstance(found, Truth):
            return found
        if value.kind == "position" and isinstance(found, Truth):
            return Truth(origins=found.origins)
        if value.kind == "filtered":
            return Truth()
    return None


def compare(machine: Machine, operator: str, left: Value, right: Value, node: Node) -> Value | None:
    """The value of a comparison; None where these models have nothing to say."""
    for one, other, sign in ((left, right, operator), (right, left, _FLIPPED.get(operator, operator))):
        if isinstance(one, Record) and one.kind in {"count", "position"}:
            number = number_of(other)
            found = one.get("found")
            if number is not None and isinstance(found, Truth):
                return _compare_count(one, found, sign, number - (0 if one.kind == "count" else -1))
    if operator in _EQUAL | _UNEQUAL:
        return _compare_identity(machine, operator, left, right, node)
    if operator == "in" and isinstance(left, Data):
        held = membership(machine, right, left, node, is_by_key=True)
        return Truth(when_true=held, origins=machine.origins(left)) if held else None
    return None


def _compare_count(counted: Record, found: Truth, operator: str, number: int) -> Value | None:
    """A count against a number; for positions the number is shifted so that 0 means nowhere, more means found."""
    none, some = found.when_false, found.when_true
    origins = found.origins
    is_position = counted.kind == "position"
    if number < 0:
        return None
    if number == 0:
        signs = {">": (some, none), "!==": (some, none), "!=": (some, none), "===": (none, some), "==": (none, some)}
        pair = signs.get(operator) or ((none, some) if operator == "<=" else None)
        return None if pair is None else Truth(pair[0], pair[1], origins)
    if number == 1 and operator in {">=", "<"}:
        return Truth(some, none, origins) if operator == ">=" else Truth(none, some, origins)
    every = counted.get("every")
    if not is_position and isinstance(every, Truth) and number_of(counted.get("size")) == number:
        all_held = every.when_true
        if operator in _EQUAL or operator == ">=":
            return Truth(when_true=all_held, origins=origins)
        if operator in _UNEQUAL or operator == "<":
            return Truth(when_false=all_held, origins=origins)
    if operator in {">", ">="} or operator in _EQUAL:
        return Truth(when_true=some, origins=origins)
    if operator in {"<", "<="} or operator in _UNEQUAL:
        return Truth(when_false=some, origins=origins)
    return None


def _compare_identity(machine: Machine, operator: str, left: Value, right: Value, node: Node) -> Value | None:
    for item, other in ((left, right), (right, left)):
        if is_callers_identity(item):
            held = membership(machine, other, item, node)
            if held:
                origins = machine.origins(left) | machine.origins(right)
                return Truth(held, NO_GUARDS, origins) if operator in _EQUAL else Truth(NO_GUARDS, held, origins)
    return None
