"""Compare values: what a comparison proves when it comes out true, and what when it comes out false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.forge.flow.guards import NO_GUARDS, Guard, GuardKind, Guards, both, guards_of
from upheld.forge.flow.models import compare_models
from upheld.forge.flow.values import (
    UNDEFINED,
    Choice,
    Closure,
    Constant,
    Data,
    Option,
    Promise,
    Record,
    Reference,
    Truth,
    Value,
    join_options,
    same,
    shallow_origins,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

_EQUALS = frozenset({"===", "=="})
_OF_STRICT = 3
"""So many signs has an operator that converts nothing: `===`."""
MAX_EXACT = 2**53
_DIFFERS = frozenset({"!==", "!="})


def compare(machine: Interpreter, operator: str, left: Value, right: Value, node: Node) -> Value:
    """The truth of a comparison."""
    if isinstance(left, Choice):
        return _each(machine, operator, left, right, node, is_left=True)
    if isinstance(right, Choice):
        return _each(machine, operator, right, left, node, is_left=False)
    modeled = compare_models(machine, operator, left, right, node)
    if modeled is not None:
        return modeled
    if operator in _EQUALS | _DIFFERS:
        found = _equal(machine, left, right, node, is_strict=len(operator) == _OF_STRICT)
        return found if operator in _EQUALS else _inverse(found)
    folded = _order(operator, left, right)
    return folded or Truth(origins=shallow_origins(left) | shallow_origins(right))


def _each(machine: Interpreter, operator: str, several: Choice, other: Value, node: Node, *, is_left: bool) -> Value:
    options = []
    held = machine.state.guards
    for option in several.options:
        pair = (option.value, other) if is_left else (other, option.value)
        is_there = machine.imply(option.value, truthy=True) if option.truth else None
        machine.establish(both(option.guards, is_there or NO_GUARDS))
        options.append(Option(compare(machine, operator, *pair, node), option.guards))
        machine.state.guards = held
    return join_options(options)


def _inverse(value: Value) -> Value:
    if isinstance(value, Constant):
        return Constant(not value.value)
    if isinstance(value, Truth):
        return Truth(value.when_false, value.when_true, value.origins)
    return value


def _equal(machine: Interpreter, left: Value, right: Value, node: Node, *, is_strict: bool) -> Value:
    if isinstance(left, Constant) and isinstance(right, Constant):
        return _equal_constants(left, right, is_strict=is_strict)
    if isinstance(left, Constant):
        left, right = right, left
    if isinstance(right, Constant):
        if not is_strict and isinstance(left, Reference | Closure | Promise) and not _is_nullish(right):
            return Truth(origins=shallow_origins(left))
        return _with_constant(machine, left, right, node)
    return Truth(origins=shallow_origins(left) | shallow_origins(right))


def _equal_constants(left: Constant, right: Constant, *, is_strict: bool) -> Value:
    if _is_nullish(left) and _is_nullish(right) and not is_strict:
        return Constant(value=True)
    if any(isinstance(one.value, int | float) and abs(one.value) > MAX_EXACT for one in (left, right)):
        return Truth()
    if same(left, right):
        return Constant(value=True)
    if type(left.value) is type(right.value) or _is_nullish(left) or _is_nullish(right):
        return Constant(value=False)
    return Truth()


def _is_nullish(value: Value) -> bool:
    return isinstance(value, Constant) and (value.value is None or value.value is UNDEFINED)


def _with_constant(machine: Interpreter, value: Value, constant: Constant, node: Node) -> Value:
    if isinstance(constant.value, bool):
        return _with_boolean(machine, value, expected=constant.value)
    if isinstance(value, Record) and value.kind == "typeof":
        return _type_test(machine, value, constant, node)
    if _is_nullish(constant):
        if isinstance(value, Reference | Closure):
            return Constant(value=False)
        return Truth(when_false=_present(machine, value, node), origins=shallow_origins(value))
    if constant.value and isinstance(constant.value, str):
        return Truth(when_true=_present(machine, value, node), origins=shallow_origins(value))
    return Truth(origins=shallow_origins(value))


def _with_boolean(machine: Interpreter, value: Value, *, expected: bool) -> Value:
    is_exact = isinstance(value, Truth)
    holds = machine.imply(value, truthy=expected)
    fails = machine.imply(value, truthy=not expected)
    if holds is None:
        return Constant(value=False)
    if fails is None and is_exact:
        return Constant(value=True)
    return Truth(
        when_true=holds,
        when_false=fails if is_exact and fails is not None else NO_GUARDS,
        origins=shallow_origins(value),
    )


def _type_test(machine: Interpreter, value: Record, constant: Constant, node: Node) -> Value:
    inner = value.get("value")
    if inner is None:
        return Truth()
    if constant.value == "undefined":
        if isinstance(inner, Reference | Closure | Constant) and not _is_nullish(inner):
            return Constant(value=False)
        return Truth(when_false=_present(machine, inner, node))
    if isinstance(inner, Closure):
        return Constant(constant.value == "function")
    if isinstance(inner, Constant) and isinstance(inner.value, str):
        return Constant(constant.value == "string")
    return Truth(when_true=_present(machine, inner, node))


def _present(machine: Interpreter, value: Value, node: Node) -> Guards:
    """That a value is there, where it can be told from others."""
    if isinstance(value, Data) and value.root:
        return guards_of(Guard(GuardKind.TRUTHY, value.label, machine.place(node)))
    return NO_GUARDS


def _order(operator: str, left: Value, right: Value) -> Value | None:
    if not (isinstance(left, Constant) and isinstance(right, Constant)):
        return None
    a, b = left.value, right.value
    if not (isinstance(a, int | float) and isinstance(b, int | float)):
        return None
    if operator == "<":
        return Constant(a < b)
    if operator == ">":
        return Constant(a > b)
    if operator == "<=":
        return Constant(a <= b)
    return Constant(a >= b) if operator == ">=" else None
