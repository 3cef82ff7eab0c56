"""What guards a path: only a result that decides, on every way to the place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import Mode, ProductCall
from upheld.forge.flow.guards import GuardKind

GUARDS = """
import api, { route } from '@forge/api';
export async function isAdmin() {
  const response = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const body = await response.json();
  return body.permissions.ADMINISTER.havePermission;
}
export const assertAdmin = async () => {
  if (!(await isAdmin())) throw new Error('Administrators only');
};
export const withAdmin = (handler) => async (request) => {
  await assertAdmin();
  return handler(request);
};
export async function ask(request) {
  const allowed = await isAdmin();
  if (allowed === true) {
    return { ok: true };
  }
  return { ok: false };
}
"""
IMPORT = "import { isAdmin, assertAdmin, withAdmin, ask } from './guards';\n"
ACT = "await api.asApp().requestJira(route`/rest/api/3/issue/${request.payload.key}`, { method: 'DELETE' });"

FULL = {
    "early_return": "if (!(await isAdmin())) return; ACT",
    "positive_branch": "if (await isAdmin()) { ACT }",
    "throwing": "await assertAdmin(); ACT",
    "kept_in_a_variable": "const ok = await isAdmin(); if (!ok) { return {error: 'no'}; } ACT",
    "double_negation": "const ok = !!(await isAdmin()); if (ok) { ACT }",
    "compared_to_true": "if ((await isAdmin()) === true) { ACT }",
    "compared_to_false": "if ((await isAdmin()) === false) { throw new Error('x'); } ACT",
    "and_something": "if (request.payload.sure && (await isAdmin())) { ACT }",
    "or_of_refusals": "if (!request.payload.key || !(await isAdmin())) return; ACT",
    "ternary": "const go = (await isAdmin()) ? true : false; if (go) { ACT }",
    "and_expression": "(await isAdmin()) && (ACT_EXPR);",
    "try_with_rethrow": "try { await assertAdmin(); } catch (e) { throw e; } ACT",
    "inside_the_try": "try { await assertAdmin(); ACT } catch (e) { return null; }",
    "then_callback": "await isAdmin().then(async (ok) => { if (ok) { ACT } });",
    "then_chain_throwing": "await assertAdmin().then(async () => { ACT });",
    "nested_ifs": "if (request.payload.a) { if (!(await isAdmin())) { return; } ACT }",
    "both_branches_guard": (
        "if (request.payload.a) { await assertAdmin(); } else { if (!(await isAdmin())) return; } ACT"
    ),
    "loop_after_guard": "await assertAdmin(); for (const key of request.payload.keys) { ACT }",
    "guard_in_the_loop": "for (const key of request.payload.keys) { if (!(await isAdmin())) continue; ACT }",
    "break_before": "while (true) { if (!(await isAdmin())) break; ACT break; }",
    "switch_true": "switch (true) { case await isAdmin(): ACT break; default: return; }",
    "switch_on_role": (
        "const role = (await isAdmin()) ? 'admin' : 'user'; switch (role) { case 'admin': ACT break; default: }"
    ),
    "role_compared": "const role = (await isAdmin()) ? 'admin' : 'user'; if (role !== 'admin') return; ACT",
    "result_in_an_object": "const answer = await ask(request); if (!answer.ok) return; ACT",
    "destructured_result": "const { ok } = await ask(request); if (ok) { ACT }",
    "all_awaited_before": "const [ok] = await Promise.all([isAdmin(), storage.get('x')]); if (!ok) return; ACT",
    "flag_set_in_a_loop_with_break": (
        "let ok = false; for (const x of request.payload.keys) { if (await isAdmin()) { ok = true; break; } }"
        " if (!ok) return; ACT"
    ),
    "flag_set_in_a_loop": (
        "let ok = false; for (const x of request.payload.keys) { if (await isAdmin()) { ok = true; } } if (ok) { ACT }"
    ),
    "maybe_missing_answer": (
        "const answer = request.payload.x ? await ask(request) : undefined; if (!answer || !answer.ok) return; ACT"
    ),
    "maybe_null_answer": (
        "const answer = request.payload.x ? await ask(request) : null; if (answer === null) return;"
        " if (answer.ok) { ACT }"
    ),
    "guard_variable_set": "let ok = false; if (await isAdmin()) { ok = true; } if (ok) { ACT }",
    "throw_in_else": "if (await isAdmin()) { storage.get('x'); } else { throw new Error('no'); } ACT",
    "finally": "try { await assertAdmin(); } finally { storage.get('y'); } ACT",
    "iife": "await (async () => { await assertAdmin(); ACT })();",
    "labeled": "work: { if (!(await isAdmin())) break work; ACT }",
    "nullish": "const ok = (await isAdmin()) ?? false; if (ok) { ACT }",
    "async_arrow_helper": (
        "const check = async () => { const a = await isAdmin(); return a; }; if (!(await check())) return; ACT"
    ),
    "negated_helper": "const denied = async () => !(await isAdmin()); if (await denied()) return; ACT",
    "assigned_and": "let ok = true; ok &&= await isAdmin(); if (!ok) return; ACT",
}
OPEN = {
    "nothing": "ACT",
    "ignored": "await isAdmin(); ACT",
    "ignored_in_a_variable": "const ok = await isAdmin(); ACT",
    "inverted": "if (await isAdmin()) return; ACT",
    "after_the_call": "ACT await assertAdmin();",
    "promise_is_always_true": "if (isAdmin()) { ACT }",
    "not_awaited": "assertAdmin(); ACT",
    "logged_only": "if (!(await isAdmin())) { console.log('not allowed'); } ACT",
    "one_of_two_returns": "if (!(await isAdmin())) { if (request.payload.x) return; } ACT",
    "in_another_function": "const f = async () => { await assertAdmin(); }; ACT",
    "in_a_callback": "request.payload.keys.forEach(async () => { await assertAdmin(); }); ACT",
    "overwritten": "let ok = await isAdmin(); ok = true; if (ok) { ACT }",
    "parallel": "await Promise.all([assertAdmin(), (async () => { ACT })()]);",
    "compared_wrongly": "if ((await isAdmin()) !== undefined) { ACT }",
    "catch_swallows_by_call": "await assertAdmin().catch(() => {}); ACT",
    "switch_default": (
        "const role = (await isAdmin()) ? 'admin' : 'user'; switch (role) { case 'admin': break; default: ACT }"
    ),
    "object_is_always_true": "const answer = await ask(request); if (!answer) return; ACT",
    "flag_of_another_turn": (
        "let ok = false; for (const x of request.payload.keys) { if (ok) { ACT } if (await isAdmin()) { ok = false; }"
        " else { ok = true; } }"
    ),
    "narrowed_to_the_wrong_side": (
        "const answer = request.payload.x ? await ask(request) : { ok: true }; if (answer.ok) { ACT }"
    ),
    "else_branch": "if (await isAdmin()) { storage.get('x'); } else { ACT }",
    "or_default_true": "const ok = (await isAdmin()) || true; if (ok) { ACT }",
}
CONDITIONAL = {
    "or_instead_of_and": ("if (request.payload.force || (await isAdmin())) { ACT }", "payload.force is given"),
    "and_of_refusals": ("if (!(await isAdmin()) && !request.payload.force) return; ACT", "payload.force is given"),
    "unless_another_module": (
        "if (request.context.moduleKey !== 'admin-page') { await assertAdmin(); } ACT",
        "request.context.moduleKey !== 'admin-page'",
    ),
    "only_with_a_flag": ("if (request.payload.strict) { await assertAdmin(); } ACT", "request.payload.strict"),
    "caught": ("try { await assertAdmin(); } catch (e) { console.log(e); } ACT", "an error is caught"),
    "early_exit_of_the_helper": (
        "const check = async () => { if (request.payload.skip) return; await assertAdmin(); }; await check(); ACT",
        "request.payload.skip",
    ),
    "in_a_loop": ("for (const key of request.payload.keys) { await assertAdmin(); } ACT", "is empty"),
    "in_one_case": (
        "switch (request.payload.kind) { case 'a': await assertAdmin(); break; case 'b': break; } ACT",
        "request.payload.kind is 'b'",
    ),
}


def _calls(model: AppModel) -> list[ProductCall]:
    return [fact for fact in model.flow.of(ProductCall) if fact.mode is Mode.APP]


def _code(body: str) -> str:
    body = body.replace("ACT_EXPR", ACT.removesuffix(";")).replace("ACT", ACT)
    return f"{IMPORT}resolver.define('act', async (request) => {{ {body} }});"


@pytest.mark.parametrize("name", FULL)
def test_a_result_that_decides_guards_every_way(name: str, run_app: Callable[..., AppModel]) -> None:
    calls = _calls(run_app(_code(FULL[name]), {"src/guards.js": GUARDS}))
    assert calls
    for call in calls:
        assert call.reach.guards.decides(GuardKind.ADMIN), call.reach.guards


@pytest.mark.parametrize("name", OPEN)
def test_a_result_that_does_not_decide_guards_nothing(name: str, run_app: Callable[..., AppModel]) -> None:
    calls = _calls(run_app(_code(OPEN[name]), {"src/guards.js": GUARDS}))
    assert calls
    assert not any(call.reach.guards.decides(GuardKind.ADMIN) for call in calls)
    assert not any(call.reach.guards.of(GuardKind.ADMIN) for call in calls), "nor is it half a guard"


@pytest.mark.parametrize("name", CONDITIONAL)
def test_a_guard_that_can_be_passed_by_is_told_with_its_condition(name: str, run_app: Callable[..., AppModel]) -> None:
    code, condition = CONDITIONAL[name]
    calls = _calls(run_app(_code(code), {"src/guards.js": GUARDS}))
    assert calls
    for call in calls:
        assert not call.reach.guards.decides(GuardKind.ADMIN)
        exceptions = [text for _, found in call.reach.guards.of(GuardKind.ADMIN) for text in found]
        assert any(condition in text for text in exceptions), exceptions
