"""Methods of data: what they give comes from where the data does; callbacks see its elements."""

from __future__ import annotations

import pytest

from upheld.forge.flow.facts import Unresolved
from upheld.forge.flow.values import Data, Origin, Record, Reference

from .conftest import Evaluate, RunCode, shown

VALUES = {
    "payload.items.find((one) => one.id === payload.id)": "{payload.items.*}",
    "payload.items.map((one) => one.name)[0]": "{payload.items.*.name}",
    "Object.values(payload.map)[0]": "{payload.map.*}",
    "payload.items.flatMap((one) => one.parts)[0]": "{payload.items.*.parts.*}",
}


@pytest.mark.parametrize("expression", VALUES)
def test_elements_are_handed_on(evaluate: Evaluate, expression: str) -> None:
    value = evaluate(expression)
    assert shown(value) == VALUES[expression]


def test_origins_stay(evaluate: Evaluate) -> None:
    value = evaluate("payload.items.map((one) => one.name).join()")
    assert isinstance(value, Data)
    assert value.origins == {Origin.PAYLOAD}


def test_a_filter_for_what_is_there_stays_a_list(evaluate: Evaluate) -> None:
    value = evaluate("payload.items.map((one) => one.name).filter(Boolean)")
    assert isinstance(value, Record | Reference)
    assert not (isinstance(value, Record) and value.kind == "filtered")


def test_what_is_lost_and_called_is_a_doubt(run_code: RunCode) -> None:
    model = run_code("const made = (await import('./absent')).make(); made.send(payload.key);")
    assert model.flow.of(Unresolved)


def test_what_the_caller_sends_has_no_functions(run_code: RunCode) -> None:
    model = run_code("payload.send(payload.key);")
    assert not model.flow.of(Unresolved)
