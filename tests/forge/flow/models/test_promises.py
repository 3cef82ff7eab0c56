"""Promises carry what they prove to whoever waits for them, and to nobody else."""

from __future__ import annotations

import pytest

from upheld.forge.flow.guards import GuardKind

from .conftest import Evaluate, Hold, shown

VALUES = {
    "await Promise.resolve('a').then((x) => x + 'b').then((x) => x + payload.c)": "ab{payload.c}",
    "(await Promise.all([Promise.resolve('a'), payload.b])).join('-')": "a-{payload.b}",
    "await new Promise((resolve) => setTimeout(() => resolve(payload.x), 10))": "{payload.x}",
    "await Promise.reject(new Error('no')).catch(() => 'caught')": "caught",
    "await Promise.resolve('a').finally(() => 'b')": "a",
    "(await Promise.allSettled([Promise.resolve('a')]))[0].value": "a or undefined",
}


@pytest.mark.parametrize("expression", VALUES)
def test_values_come_through(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression)) == VALUES[expression]


CHECK = "const check = async () => { if (!['id-1'].includes(context.accountId)) throw new Error('no'); };"
PROVES = {
    "then": "await check().then(() => 1);",
    "all": "await Promise.all([check(), 1]);",
    "catch_that_rethrows": "await check().catch((error) => { console.warn('x'); throw error; });",
    "true_or_false": "const ok = await check().then(() => true).catch(() => false); if (!ok) return;",
    "two_handlers": "const ok = await check().then(() => true, () => false); if (!ok) return;",
    "by_hand": "await new Promise((resolve, reject) => check().then(resolve, reject));",
    "resolved_truth": "const ok = await Promise.resolve(['id-1'].includes(context.accountId)); if (!ok) return;",
    "finally": "await check().finally(() => 1);",
}
PROVES_NOTHING = {
    "not_awaited": "check().then(() => 1);",
    "swallowed": "await check().catch(() => 1);",
    "swallowed_by_second_handler": "await check().then(() => 1, () => 2);",
    "race": "await Promise.race([check(), 1]);",
    "all_settled": "await Promise.allSettled([check()]);",
    "all_of_any_number": "await Promise.all(payload.items.map(() => check()));",
    "callback_never_called": "await new Promise((resolve) => { payload.x.on('end', () => check()); resolve(); });",
}


@pytest.mark.parametrize("code", PROVES.values(), ids=PROVES.keys())
def test_who_waits_is_guarded(holds: Hold, code: str) -> None:
    assert holds(f"{CHECK} {code}").decides(GuardKind.LIST)


@pytest.mark.parametrize("code", PROVES_NOTHING.values(), ids=PROVES_NOTHING.keys())
def test_who_does_not_is_not(holds: Hold, code: str) -> None:
    assert not holds(f"{CHECK} {code}").decides(GuardKind.LIST)
