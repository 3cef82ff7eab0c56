"""Texts stay known through the methods of the language."""

from __future__ import annotations

import pytest

from upheld.forge.flow.values import Data, Origin

from .conftest import Evaluate, shown

KNOWN = {
    "' a b '.trim().toUpperCase()": "A B",
    "'a-b-c'.split('-').join('_')": "a_b_c",
    "'a-b-c'.split('-')[1]": "b",
    "'abc'.slice(0, -1) + 'abc'.at(-1) + 'x'.padStart(3, '0')": "abc00x",
    "'x'.repeat(3) + 'abc'.charAt(1) + 'abc'.substring(1)": "xxxbbc",
    "'a/{id}/b/{id}'.replaceAll('{id}', '7')": "a/7/b/7",
    "'a.b.c'.replace(/\\./g, '-')": "a-b-c",
    "'John Smith'.replace(/(\\w+) (\\w+)/, '$2 $1')": "Smith John",
    "'https://host.example///'.replace(/\\/+$/, '')": "https://host.example",
    "encodeURIComponent('a b/c')": "a%20b%2Fc",
    "decodeURIComponent('a%20b')": "a b",
    "String.raw`a/${'b'}/c`": "a/b/c",
    "String(5) + Number('7')": "57",
    "'abc'.includes('b') && 'yes'": "yes",
    "['a', 'b'].map((x) => x + 1).join()": "a1,b1",
}


@pytest.mark.parametrize("expression", KNOWN)
def test_constants_are_folded(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression)) == KNOWN[expression]


PUT_TOGETHER = {
    "`/rest/${payload.key}/x`.replace('/rest', '/wiki')": "/wiki/{payload.key}/x",
    "'/a/{key}/b'.replace('{key}', payload.key)": "/a/{payload.key}/b",
    "'/a/{key}/{id}'.replace(/\\{(\\w+)\\}/g, (found, name) => payload[name])": "/a/{payload.key}/{payload.id}",
    "['a', payload.b, 'c'].join('/')": "a/{payload.b}/c",
    "'/x/'.concat(payload.id, '/y')": "/x/{payload.id}/y",
    "`https://host.example/${payload.a}/`.slice(0, -1)": "https://host.example/{payload.a}",
    "`${payload.a}/`.replace(/\\/$/, '')": "{payload.a}",
}


@pytest.mark.parametrize("expression", PUT_TOGETHER)
def test_unknown_parts_stay_apart(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression)) == PUT_TOGETHER[expression]


def test_derived_data_keeps_origins_and_is_the_same_value_when_made_twice(evaluate: Evaluate) -> None:
    once, again = evaluate("payload.key.trim()"), evaluate("payload.key.trim()")
    assert isinstance(once, Data)
    assert once.origins == {Origin.PAYLOAD}
    assert once == again
    assert once != evaluate("payload.key")
    assert once != evaluate("payload.key.slice(1)")


def test_a_pattern_that_could_run_long_is_left_alone(evaluate: Evaluate) -> None:
    value = evaluate(f"'{'a' * 300}b'.replace(/(a+)+$/, 'x')")
    assert isinstance(value, Data)


def test_a_replacement_by_what_is_not_known_keeps_the_rest(evaluate: Evaluate) -> None:
    value = evaluate("base.replace('HOST', process.env.HOST)", before="const base = 'https://HOST/api'")
    assert shown(value) == "https://{env.HOST}/api"
