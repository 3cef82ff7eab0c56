"""What other apps may know of accounts: who acts, in which office, and how the staff sign in."""

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


@dataclass(frozen=True, kw_only=True)
class StaffAccount:
    """How one account signs in: for access reviews and for the check on second factors. No name, no address."""

    user_id: int
    role: Role
    is_active: bool
    has_second_factor: bool


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in person of a request.

    Raises:
        NotPermitted: nobody is signed in, or the account was closed.
    """
    user = request.user
    if not user.is_authenticated or not user.is_active:
        raise NotPermitted("accounts.signed_out", "Nobody is signed in.", hint="Sign in at /console/sign-in/.")
    return Actor(user_id=user.pk, role=Role(user.role))


def staff_accounts() -> tuple[StaffAccount, ...]:
    """All accounts, closed ones included, by id."""
    from allauth.mfa.models import Authenticator  # noqa: PLC0415 - models load after the apps, this module before

    from upheld.server.accounts.models import User  # noqa: PLC0415 - same

    with_factor = set(
        Authenticator.objects.filter(type=Authenticator.Type.TOTP).values_list("user_id", flat=True),
    )
    return tuple(
        StaffAccount(
            user_id=user.pk, role=Role(user.role), is_active=user.is_active, has_second_factor=user.pk in with_factor
        )
        for user in User.objects.order_by("pk")
    )


def first_owner_link() -> str:
    """A one-time link for an owner's account, made by the server itself: printed on its terminal, nowhere else."""
    from upheld.server.accounts import services  # noqa: PLC0415 - models load after the apps, this module before

    return services.invite(Role.OWNER, actor=SYSTEM).url


def forget_expired_links(*, actor: Actor) -> int:
    """Remove one-time links that ran out unused; gives how many.

    Raises:
        NotPermitted: the actor may not manage staff.
    """
    from upheld.server.accounts import services  # noqa: PLC0415 - models load after the apps, this module before

    return services.forget_expired(actor=actor)
