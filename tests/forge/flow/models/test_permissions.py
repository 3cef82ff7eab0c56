"""Answers on permissions: which part of them proves something, and of whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import EntryKind, PermissionCheck, ProductCall
from upheld.forge.flow.guards import GuardKind, Guards
from upheld.forge.flow.values import Constant

DELETE = "await api.asApp().requestJira(route`/rest/api/3/issue/${req.payload.key}`, {method: 'DELETE'});"
MINE = "const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);"
READ = f"{MINE} const b = await r.json();"
BULK = (
    "const r = await api.asUser().requestJira(route`/rest/api/3/permissions/check`, {method: 'POST', "
    "body: JSON.stringify({globalPermissions: ['ADMINISTER']})}); const d = await r.json();"
)
GROUPS = (
    "const r = await api.asUser().requestJira(route`/rest/api/3/user/groups?accountId=${req.context.accountId}`);"
    "const groups = await r.json();"
)
MEMBERS = (
    "const r = await api.asApp().requestJira(route`/rest/api/3/group/member?groupname=site-admins`);"
    "const d = await r.json();"
)
CONFLUENCE = (
    "const r = await api.asUser().requestConfluence(route`/wiki/rest/api/user/current?expand=operations`);"
    "const me = await r.json();"
)

ADMINISTRATORS = {
    "destructured": f"{MINE} const {{permissions: {{ADMINISTER: mine}}}} = await r.json();"
    "const {havePermission: ok} = mine; if (!ok) return;",
    "optional": f"{READ} if (!b?.permissions?.ADMINISTER?.havePermission) throw new Error('no');",
    "every_value": f"{READ} if (!Object.values(b.permissions).every((p) => p.havePermission)) return;",
    "some_value": f"{READ} if (!Object.values(b.permissions).some((p) => p.havePermission === true)) return;",
    "parsed_text": f"{MINE} const p=JSON.parse(await r.text()); if (!p.permissions.ADMINISTER.havePermission) return;",
    "then_chain": "const ok = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`)"
    ".then((r) => r.json()).then((b) => b.permissions.ADMINISTER.havePermission); if (!ok) return;",
    "key_in_a_constant": "const key = 'ADMINISTER'; const r = await api.asUser().requestJira("
    "route`/rest/api/3/mypermissions?permissions=${key}`); const b = await r.json();"
    "if (!b.permissions[key].havePermission) return;",
    "either_of_two": "const r = await api.asUser().requestJira("
    "route`/rest/api/3/mypermissions?permissions=ADMINISTER,SYSTEM_ADMIN`); const p = (await r.json()).permissions;"
    "if (!(p.ADMINISTER.havePermission || p.SYSTEM_ADMIN.havePermission)) return;",
    "granted_includes": f"{BULK} if (!d.globalPermissions.includes('ADMINISTER')) return;",
    "granted_is_empty": f"{BULK} if (d.globalPermissions.length === 0) return;",
    "granted_length": f"{BULK} if (!d.globalPermissions?.length) return;",
    "granted_some": f"{BULK} if (!d.globalPermissions.some((p) => p === 'ADMINISTER')) return;",
    "granted_index": f"{BULK} if (d.globalPermissions.indexOf('ADMINISTER') < 0) return;",
    "granted_first": f"{BULK} if (d.globalPermissions[0] !== 'ADMINISTER') return;",
    "asked_for_the_caller": BULK.replace("asUser", "asApp").replace("]})", "], accountId: req.context.accountId})")
    + "if (!d.globalPermissions.includes('ADMINISTER')) return;",
    "group_by_name": f"{GROUPS} if (!groups.some((g) => g.name === 'site-admins')) return;",
    "names_of_groups": f"{GROUPS} if (!groups.map((g) => g.name).includes('jira-administrators')) return;",
    "one_of_groups": f"{GROUPS} const names = ['site-admins', 'org-admins'];"
    "if (!groups.some((g) => names.includes(g.name))) return;",
    "group_found": f"{GROUPS} const found = groups.find((g) => g.name === 'site-admins'); if (!found) return;",
    "groups_filtered": f"{GROUPS} if (groups.filter((g) => g.name === 'site-admins').length === 0) return;",
    "groups_of_myself": "const r = await api.asUser().requestJira(route`/rest/api/3/myself?expand=groups`);"
    "const me = await r.json(); if (!me.groups.items.some((g) => g.name === 'site-admins')) return;",
    "member_of_the_group": f"{MEMBERS} if (!d.values.some((u) => u.accountId === req.context.accountId)) return;",
    "operation_of_the_product": f"{CONFLUENCE} if (!me.operations.some("
    "(o) => o.operation === 'administer' && o.targetType === 'application')) return;",
}
NO_PROOF = {
    "whole_answer": f"{READ} if (!b.permissions) return;",
    "permission_without_its_answer": f"{READ} if (!b.permissions.ADMINISTER) return;",
    "response_is_ok": f"{MINE} if (!r.ok) return;",
    "status": f"{MINE} if (r.status !== 200) return;",
    "the_apps_own": f"{READ.replace('asUser', 'asApp')} if (!b.permissions.ADMINISTER.havePermission) return;",
    "granted_list": f"{BULK} if (!d.globalPermissions) return;",
    "chosen_account": BULK.replace("asUser", "asApp").replace("]})", "], accountId: req.payload.accountId})")
    + "if (!d.globalPermissions.includes('ADMINISTER')) return;",
    "groups_of_a_chosen_account": GROUPS.replace("req.context", "req.payload").replace("asUser", "asApp")
    + "if (!groups.some((g) => g.name === 'site-admins')) return;",
    "chosen_member": f"{MEMBERS} if (!d.values.some((u) => u.accountId === req.payload.accountId)) return;",
    "list_of_authorize": "const list = await authorize().onJira([{permissions: ['ADMINISTER']}]); if (!list) return;",
}
PERMISSIONS = {
    "group_of_users": (f"{GROUPS} if (!groups.some((g) => g.name === 'jira-users')) return;", "membership of a group"),
    "project": (
        "if (!(await authorize().onJiraProject(req.payload.id).canEditIssues())) return;",
        "canEditIssues on the project",
    ),
    "weaker_of_two": (
        (
            "const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=EDIT_ISSUES`);"
            "const b = await r.json(); if (!b.permissions.EDIT_ISSUES.havePermission) return;"
        ),
        "EDIT_ISSUES",
    ),
}

RunApp = Callable[..., AppModel]


def _guards(run_app: RunApp, code: str) -> Guards:
    model = run_app(f"resolver.define('act', async (req) => {{ {code} {DELETE} }});")
    calls = [
        fact
        for fact in model.flow.of(ProductCall)
        if isinstance(fact, ProductCall)
        and isinstance(fact.method, Constant)
        and fact.method.value == "DELETE"
        and fact.reach.entry.kind is EntryKind.DEFINITION
    ]
    assert len(calls) == 1
    return calls[0].reach.guards


@pytest.mark.parametrize("name", ADMINISTRATORS)
def test_an_administrator_is_proven(run_app: RunApp, name: str) -> None:
    assert _guards(run_app, ADMINISTRATORS[name]).decides(GuardKind.ADMIN)


@pytest.mark.parametrize("name", NO_PROOF)
def test_nothing_is_proven(run_app: RunApp, name: str) -> None:
    guards = _guards(run_app, NO_PROOF[name])
    assert not guards.of(GuardKind.ADMIN, GuardKind.PERMISSION, GuardKind.LIST)


@pytest.mark.parametrize("name", PERMISSIONS)
def test_another_permission_is_proven_and_named(run_app: RunApp, name: str) -> None:
    code, detail = PERMISSIONS[name]
    guards = _guards(run_app, code)
    assert [guard.detail for guard, _ in guards.of(GuardKind.PERMISSION)] == [detail]
    assert not guards.of(GuardKind.ADMIN)


def test_one_who_has_either_of_two_permissions_is_no_administrator(run_app: RunApp) -> None:
    code = (
        "const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER,EDIT_ISSUES`);"
        "const p = (await r.json()).permissions;"
        "if (!(p.ADMINISTER.havePermission || p.EDIT_ISSUES.havePermission)) return;"
    )
    assert not _guards(run_app, code).decides(GuardKind.ADMIN)


def test_the_fact_says_whose_permissions_are_asked(run_app: RunApp) -> None:
    for account, subject in (("req.context.accountId", "caller"), ("req.payload.id", "chosen")):
        call = f"route`/rest/api/3/user/groups?accountId=${{{account}}}`"
        model = run_app(f"resolver.define('a', async (req) => {{ await api.asApp().requestJira({call}); }});")
        found = model.flow.of(PermissionCheck)
        assert [fact.subject for fact in found if isinstance(fact, PermissionCheck)] == [subject]


@pytest.mark.parametrize(
    ("test", "kind"),
    [
        ("if (!req.context.license.active) return;", GuardKind.LICENCE),
        ("if (req.context.license?.isActive !== true) return;", GuardKind.LICENCE),
        ("if (req.context.moduleKey !== 'admin') return;", GuardKind.MODULE),
        ("if (req.context.extension.type !== 'jira:adminPage') return;", GuardKind.MODULE),
        ("if (!['a1', 'b2'].includes(req.context.accountId)) return;", GuardKind.LIST),
    ],
)
def test_what_the_context_says(run_app: RunApp, test: str, kind: GuardKind) -> None:
    guards = _guards(run_app, test)
    assert guards.decides(kind)
    assert not guards.of(GuardKind.ADMIN)


def test_a_module_that_the_payload_names_proves_nothing(run_app: RunApp) -> None:
    assert not _guards(run_app, "if (req.payload.moduleKey !== 'admin') return;").of(GuardKind.MODULE)
