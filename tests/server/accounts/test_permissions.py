"""Who may what: by office, nobody by accident."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from upheld.core.errors import NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM, Actor, actor_of
from upheld.server.accounts.models import User
from upheld.server.accounts.permissions import ROLES, Permission, may, require


def test_every_permission_has_a_line_and_an_owner() -> None:
    assert set(ROLES) == set(Permission)
    assert all(Role.OWNER in roles for roles in ROLES.values())


@pytest.mark.parametrize(
    "permission",
    [permission for permission in Permission if permission not in {Permission.OWN_ACCOUNT, Permission.READ_CONSOLE}],
)
def test_auditor_only_reads(permission: Permission) -> None:
    assert not may(Actor(user_id=1, role=Role.AUDITOR), permission)


def test_permission_without_a_line_has_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(ROLES, Permission.EDIT_POLICY)
    with pytest.raises(NotPermitted, match="edit_policy"):
        require(Actor(user_id=1, role=Role.OWNER), Permission.EDIT_POLICY)


def test_server_itself_may_all() -> None:
    for permission in Permission:
        require(SYSTEM, permission)


def test_nobody_signed_in_is_no_actor() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with pytest.raises(NotPermitted):
        actor_of(request)
    request.user = User(pk=7, role="support")
    assert actor_of(request) == Actor(user_id=7, role=Role.SUPPORT)
    request.user.is_active = False
    with pytest.raises(NotPermitted):
        actor_of(request)
