"""Numbers, bytes, time and chance."""

from __future__ import annotations

import pytest

from upheld.forge.flow.values import Data, Origin

from .conftest import Evaluate, shown

KNOWN = {
    "Math.floor(3.7)": "3",
    "Math.max(1, 5, 2)": "5",
    "parseInt('42px', 10)": "42",
    "(255).toString(16)": "ff",
    "(1.005).toFixed(1)": "1.0",
    "Buffer.from('abc').toString('base64')": "YWJj",
    "Buffer.from('YWJj', 'base64').toString('utf8')": "abc",
    "Buffer.from('616263', 'hex').toString()": "abc",
    "Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString()": "ab",
    "new TextDecoder().decode(new TextEncoder().encode('abc'))": "abc",
    "atob(btoa('abc'))": "abc",
    "atob(btoa(`${payload.a}:x`))": "{payload.a}:x",
}
ORIGINS = {
    "Date.now()": Origin.TIME,
    "new Date().toISOString()": Origin.TIME,
    "Math.random()": Origin.RANDOM,
    "process.env.TOKEN": Origin.ENVIRONMENT,
    "new Date(payload.when).getTime()": Origin.PAYLOAD,
    "Number(payload.n)": Origin.PAYLOAD,
}


@pytest.mark.parametrize("expression", KNOWN)
def test_constants_are_folded(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression)) == KNOWN[expression]


@pytest.mark.parametrize("expression", ORIGINS)
def test_origins(evaluate: Evaluate, expression: str) -> None:
    value = evaluate(expression)
    assert isinstance(value, Data)
    assert value.origins == {ORIGINS[expression]}


def test_the_environment_has_an_identity(evaluate: Evaluate) -> None:
    assert shown(evaluate("process.env.TOKEN")) == "{env.TOKEN}"
