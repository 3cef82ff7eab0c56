"""Timers, logs, events, other programs, and libraries that only compute."""

from __future__ import annotations

import pytest

from upheld.forge.flow.facts import Store, Unresolved
from upheld.forge.flow.guards import GuardKind
from upheld.forge.flow.values import Origin

from .conftest import Evaluate, Hold, RunCode, shown, writes

ANYTHING = {
    "eval": "eval(payload.code);",
    "function": "new Function('return 1')();",
    "text_timer": "setTimeout('go()', 5);",
    "program": "require('child_process').exec('ls');",
    "proxy": "const p = new Proxy({}, { get: () => 1 }); p.x;",
}


@pytest.mark.parametrize("code", ANYTHING.values(), ids=ANYTHING.keys())
def test_what_could_do_anything_is_told(run_code: RunCode, code: str) -> None:
    facts = [fact for fact in run_code(code).flow.of(Unresolved) if isinstance(fact, Unresolved)]
    assert any("anything" in fact.may for fact in facts)


LOGS = {
    "console": "console.error('failed', payload.email);",
    "bound": "const log = console.log.bind(console); log(payload.email);",
    "handed_over": "[payload.email].forEach(console.log);",
    "winston": "const log = require('winston').createLogger({}); log.child({}).info('x', payload.email);",
    "pino": "import('pino').then(({ default: pino }) => pino().warn({ email: payload.email }));",
    "debug": "require('debug')('app')('sent %s', payload.email);",
    "later": "setTimeout(() => console.log(payload.email), 10);",
    "emitted": "const e = new (require('events'))(); e.on('x', (m) => console.log(m)); e.emit('x', payload.email);",
}


@pytest.mark.parametrize("code", LOGS.values(), ids=LOGS.keys())
def test_what_is_logged(run_code: RunCode, code: str) -> None:
    written = writes(run_code(code), Store.LOG)
    assert written
    assert all(Origin.PAYLOAD in write.data_origins for write in written)


def test_an_assertion_is_a_guard(holds: Hold) -> None:
    code = "const assert = require('assert'); assert(['id-1'].includes(context.accountId));"
    assert holds(code).decides(GuardKind.LIST)


def test_what_runs_later_is_none(holds: Hold) -> None:
    check = "if (!['id-1'].includes(context.accountId)) throw new Error('no');"
    assert not holds(f"setTimeout(() => {{ {check} }}, 0);").decides(GuardKind.LIST)


LODASH = {
    "_.get(payload, 'a.b')": "{payload.a.b}",
    "_.map([1, 2], (x) => x + 1).join()": "2,3",
    "_.get({ a: { b: 'x' } }, ['a', 'b'])": "x",
    "_.find([{ k: 'a' }], (one) => one.k === 'a').k": "a",
    "_.merge({}, { a: payload.a }).a": "{payload.a}",
    "_.uniq(payload.items.map((one) => one.id))[0]": "{payload.items.*.id}",
}


@pytest.mark.parametrize("expression", LODASH)
def test_lodash_means_what_the_language_does(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression, before="const _ = require('lodash')")) == LODASH[expression]
