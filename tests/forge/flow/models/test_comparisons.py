"""Membership of the caller in a list of the app."""

from __future__ import annotations

import pytest

from upheld.forge.flow.guards import GuardKind

from .conftest import Hold

OWN = {
    "environment": "if (!process.env.ADMINS.split(',').includes(context.accountId)) return;",
    "environment_equal": "if (context.accountId !== process.env.ADMIN_ID) return;",
    "storage": "const list = await storage.get('admins'); if (!list.includes(context.accountId)) return;",
    "storage_or_nothing": "const l = (await storage.get('admins')) || []; if (!l.includes(context.accountId)) return;",
    "stored_objects": "const l = await storage.get('a'); if (!l.some((one) => one.id === context.accountId)) return;",
    "stored_by_key": "const all = await storage.get('admins'); if (!all[context.accountId]) return;",
    "object": "const all = { a: true, b: true }; if (!all[context.accountId]) return;",
    "in": "const all = { a: 1, b: 1 }; if (!(context.accountId in all)) return;",
    "own_property": "const all = { a: 1 }; if (!Object.hasOwn(all, context.accountId)) return;",
    "keys": "const all = { a: 1 }; if (!Object.keys(all).includes(context.accountId)) return;",
    "map": "const all = new Map([['a', 1]]); if (!all.has(context.accountId)) return;",
    "text": "const all = 'id-1,id-2'; if (!all.includes(context.accountId)) return;",
    "myself": "const r = await api.asUser().requestJira(route`/rest/api/3/myself`); const me = await r.json();"
    " if (me.emailAddress !== process.env.ADMIN) return;",
    "reporter": "const r = await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`);"
    " if ((await r.json()).fields.reporter.accountId !== context.accountId) return;",
    "destructured": "const { accountId } = context; if (accountId !== 'id-1') throw new Error('no');",
}
NOT_OWN = {
    "keys_of_the_caller": "const all = {}; all[payload.key] = process.env.X; if (!(context.accountId in all)) return;",
    "map_of_the_caller": "const all = new Map(); all.set(payload.a, 1); if (!all.has(context.accountId)) return;",
    "payload_equal": "if (payload.accountId !== context.accountId) return;",
    "mixed": "const l = ['a', payload.b]; if (!l.includes(context.accountId)) return;",
    "there": "if (context.accountId === undefined) return;",
    "empty": "const l = []; l.push(payload.user); if (!l.includes(context.accountId)) return;",
    "any_user": "const r = await api.asApp().requestJira(route`/rest/api/3/users`); const all = await r.json();"
    " if (!all.some((one) => one.accountId === context.accountId)) return;",
    "myself_as_the_app": "const r = await api.asApp().requestJira(route`/rest/api/3/myself`);"
    " if ((await r.json()).emailAddress !== process.env.ADMIN) return;",
    "other_context": "if (!['a'].includes(context.extension.project.id)) return;",
}


@pytest.mark.parametrize("code", OWN.values(), ids=OWN.keys())
def test_the_caller_in_a_list_of_the_app(holds: Hold, code: str) -> None:
    assert holds(code).decides(GuardKind.LIST)


@pytest.mark.parametrize("code", NOT_OWN.values(), ids=NOT_OWN.keys())
def test_no_guard_where_the_caller_has_a_say(holds: Hold, code: str) -> None:
    assert not holds(code).decides(GuardKind.LIST)


def test_a_list_names_itself(holds: Hold) -> None:
    ((guard, _),) = holds("if (context.accountId !== process.env.ADMIN_ID) return;").of(GuardKind.LIST)
    assert guard.detail == "env.ADMIN_ID"
    assert guard.place.line is not None
