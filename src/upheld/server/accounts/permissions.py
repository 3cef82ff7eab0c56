"""Deny by default: every view and every job says who may use it, or the server does not start.

A view carries its declaration as an attribute that `@public` or `@requires(...)` sets. The system check in
`site/system_checks.py` walks the URL table and refuses a view without one. `@requires` also enforces.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from upheld.core.errors import NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor, actor_of

PUBLIC: Final = "public"
ATTRIBUTE: Final = "upheld_access"

ViewT = TypeVar("ViewT", bound=Callable[..., Any])


class Permission(StrEnum):
    """What somebody may do in the console."""

    OWN_ACCOUNT = "own_account"
    """Change one's own password and second factor."""
    READ_CONSOLE = "read_console"
    RUN_CHECKS = "run_checks"
    EDIT_POLICY = "edit_policy"
    """Import, confirm, change arguments, attest, waive."""
    EDIT_INVENTORY = "edit_inventory"
    READ_REPORTS = "read_reports"
    ANSWER_REPORTS = "answer_reports"
    MANAGE_INCIDENTS = "manage_incidents"
    MANAGE_STAFF = "manage_staff"
    USE_DEMO = "use_demo"
    """Break and mend a promise of the demo."""


_ALL: Final = frozenset(Role)
_STAFF: Final = _ALL - {Role.AUDITOR}

ROLES: Final[dict[Permission, frozenset[Role]]] = {
    Permission.OWN_ACCOUNT: _ALL,
    Permission.READ_CONSOLE: _ALL,
    Permission.RUN_CHECKS: _STAFF - {Role.SUPPORT},
    Permission.EDIT_POLICY: frozenset({Role.OWNER, Role.SECURITY_LEAD, Role.PRIVACY_LEAD}),
    Permission.EDIT_INVENTORY: frozenset({Role.OWNER, Role.SECURITY_LEAD, Role.ENGINEER}),
    Permission.READ_REPORTS: frozenset({Role.OWNER, Role.SECURITY_LEAD, Role.PRIVACY_LEAD, Role.SUPPORT}),
    Permission.ANSWER_REPORTS: frozenset({Role.OWNER, Role.SECURITY_LEAD, Role.PRIVACY_LEAD}),
    Permission.MANAGE_INCIDENTS: frozenset({Role.OWNER, Role.SECURITY_LEAD, Role.PRIVACY_LEAD}),
    Permission.MANAGE_STAFF: frozenset({Role.OWNER}),
    Permission.USE_DEMO: _STAFF,
}
"""Which offices have a permission. A permission that stands in no line has nobody."""


def public(view: ViewT) -> ViewT:
    """Declare that anyone may open a view, signed in or not."""
    setattr(view, ATTRIBUTE, PUBLIC)
    return view


def requires(permission: Permission) -> Callable[[ViewT], ViewT]:
    """Declare and enforce that a view needs a permission; who is signed out is led to the sign-in page.

    Raises (inside the view):
        NotPermitted: the signed-in person's office lacks the permission; answered with 403.
    """

    def decorate(view: ViewT) -> ViewT:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            require(actor_of(request), permission)
            return cast("HttpResponseBase", view(request, *args, **kwargs))

        setattr(guarded, ATTRIBUTE, permission)
        return cast("ViewT", guarded)

    return decorate


def require(actor: Actor, permission: Permission) -> None:
    """Refuse unless the actor has the permission; the server itself has all.

    Raises:
        NotPermitted: the office lacks it.
    """
    if not may(actor, permission):
        raise NotPermitted(
            "accounts.not_permitted",
            f"The office {actor.role} has no permission {permission}.",
            hint="Ask an owner to do it, or to change your office.",
        )


def may(actor: Actor, permission: Permission) -> bool:
    """Whether the actor has the permission: for leaving out what a page cannot offer."""
    return actor.is_system or actor.role in ROLES.get(permission, frozenset())
