"""What other apps may know of accounts: who acts, and in which office."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from upheld.core.errors import NotPermitted
from upheld.proof.statements import Role


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who does something: a member of staff in an office, or the server itself."""

    user_id: int | None
    """None for the server."""
    role: Role
    is_system: bool = False


SYSTEM = Actor(user_id=None, role=Role.OWNER, is_system=True)
"""The server itself: schedules, the command line on the machine, the demo's seed."""


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in person of a request.

    Raises:
        NotPermitted: nobody is signed in, or the account was closed.
    """
    user = request.user
    if not user.is_authenticated or not user.is_active:
        raise NotPermitted("accounts.signed_out", "Nobody is signed in.", hint="Sign in at /console/sign-in/.")
    return Actor(user_id=user.pk, role=Role(user.role))
