"""Objects, JSON, maps and functions as values."""

from __future__ import annotations

import pytest

from .conftest import Evaluate, shown

VALUES = {
    "Object.assign({}, { a: 1 }, { b: payload.b }).b": "{payload.b}",
    "Object.keys({ a: 1, b: 2 }).join()": "a,b",
    "Object.entries({ a: 1 }).map(([key, value]) => key + value).join()": "a1",
    "Object.fromEntries([['a', 1], ['b', payload.b]]).b": "{payload.b}",
    "Object.freeze({ a: { b: 'x' } }).a.b": "x",
    "JSON.parse(JSON.stringify({ a: payload.x })).a": "{payload.x}",
    'JSON.parse(\'{"a": {"b": "x"}}\').a.b': "x",
    "JSON.parse(payload.text).token": "{payload.text.token}",
    "structuredClone({ a: payload.a }).a": "{payload.a}",
    "new Map([['a', 'x']]).set('b', payload.b).get('b')": "{payload.b}",
    "[...new Map([['a', 'x']]).entries()].map(([k, v]) => k + v).join()": "ax",
    "new Error('no ' + payload.x).message": "no {payload.x}",
    "join.bind(null, 'x')('y')": "xy",
    "join.call(null, 'x', 'y') + join.apply(null, ['p', 'q'])": "xypq",
    "Object.prototype.hasOwnProperty.call({ a: 1 }, 'a')": "True",
    "Reflect.get({ a: 'x' }, 'a')": "x",
}


@pytest.mark.parametrize("expression", VALUES)
def test_values_come_through(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression, before="const join = (a, b) => a + b")) == VALUES[expression]


def test_a_getter_of_an_export_is_followed(evaluate: Evaluate) -> None:
    before = "const o = {}; Object.defineProperty(o, 'x', { enumerable: true, get: function () { return payload.y; } })"
    assert shown(evaluate("o.x", before=before)) == "{payload.y}"
