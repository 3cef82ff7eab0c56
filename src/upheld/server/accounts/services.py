"""Accounts are made here, from one-time links, and nowhere else."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from upheld.core.clock import Clock, SystemClock
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.accounts.models import Invitation, User
from upheld.server.accounts.permissions import Permission, require

_TOKEN_BYTES: Final = 32
"""256 bits: guessing is hopeless, so a plain digest without salt is enough at rest."""

WELCOME_PATH: Final = "/console/welcome/"


@dataclass(frozen=True, kw_only=True)
class OneTimeLink:
    """A link that makes one account; its token is known to nobody after this."""

    url: str
    role: Role
    expires_at: dt.datetime


def invite(role: Role, *, actor: Actor, clock: Clock | None = None) -> OneTimeLink:
    """A one-time link for a new account in the given office.

    Raises:
        NotPermitted: the actor may not manage staff.
    """
    require(actor, Permission.MANAGE_STAFF)
    now = (clock or SystemClock()).now()
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    expires_at = now + dt.timedelta(hours=settings.CONFIG.number("link_hours"))
    Invitation.objects.create(
        token_sha256=_digest(token),
        role=role.value,
        created_at=now,
        expires_at=expires_at,
        created_by_id=actor.user_id,
    )
    return OneTimeLink(
        url=f"{settings.CONFIG.text('public_url')}{WELCOME_PATH}?token={token}", role=role, expires_at=expires_at
    )


def open_invitation(token: str, *, clock: Clock | None = None) -> Invitation:
    """The invitation behind a token, if the link is still good. Looking uses nothing up: mail scanners open links.

    Raises:
        NotPermitted: unknown, used or expired; the three are not told apart.
    """
    digest = _digest(token)
    # Found by the digest, so that the time of the look-up says nothing about the token.
    invitation = Invitation.objects.filter(token_sha256=digest).first()
    is_same = hmac.compare_digest(invitation.token_sha256 if invitation else "0" * 64, digest)
    now = (clock or SystemClock()).now()
    if invitation is None or not is_same or invitation.used_at is not None or invitation.expires_at <= now:
        raise NotPermitted(
            "accounts.link",
            "This link is not good: it was used, it is too old, or a part of it is missing.",
            hint="Ask an owner for a new one; on the server itself: upheld init prints one, the console makes more.",
        )
    return invitation


def accept_invitation(token: str, *, email: str, password: str, clock: Clock | None = None) -> User:
    """Make the account and use the link up, both or neither.

    Raises:
        NotPermitted: the link is not good, also when a second request was faster.
        InputError: the address is no e-mail address, or the password is refused.
        Conflict: the address has an account already; the link stays good.
    """
    invitation = open_invitation(token, clock=clock)
    user = User(email=_require_email(email), role=invitation.role)
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InputError(
            "accounts.password", " ".join(error.messages), hint="Take four or five random words."
        ) from error
    # Hashing takes a tenth of a second: outside the transaction, which holds the only write lock.
    user.set_password(password)
    try:
        with transaction.atomic():
            now = (clock or SystemClock()).now()
            is_mine = Invitation.objects.filter(pk=invitation.pk, used_at=None).update(used_at=now)
            if not is_mine:
                raise NotPermitted("accounts.link", "This link was used a moment ago.", hint="Ask for a new one.")
            user.save()
    except IntegrityError as error:
        raise Conflict(
            "accounts.email", "There is an account with this address already.", hint="Sign in, or take another address."
        ) from error
    return user


def forget_expired(*, actor: Actor, clock: Clock | None = None) -> int:
    """Remove invitations that ran out unused; gives how many.

    Raises:
        NotPermitted: the actor may not manage staff.
    """
    require(actor, Permission.MANAGE_STAFF)
    now = (clock or SystemClock()).now()
    count, _ = Invitation.objects.filter(used_at=None, expires_at__lte=now).delete()
    return count


def change_role(user_id: int, role: Role, *, actor: Actor) -> None:
    """Give an account another office; it counts from the next request on.

    Raises:
        NotPermitted: the actor may not manage staff.
        Conflict: no such account, or no owner would be left.
    """
    require(actor, Permission.MANAGE_STAFF)
    with transaction.atomic():
        user = _account(user_id)
        if role is not Role.OWNER:
            _require_other_owner(user)
        user.role = role.value
        user.save(update_fields=["role"])


def close_account(user_id: int, *, actor: Actor) -> None:
    """Shut an account out; sessions it has open end with their next request.

    Raises:
        NotPermitted: the actor may not manage staff.
        Conflict: no such account, or no owner would be left.
    """
    require(actor, Permission.MANAGE_STAFF)
    with transaction.atomic():
        user = _account(user_id)
        _require_other_owner(user)
        user.is_active = False
        user.save(update_fields=["is_active"])


def _account(user_id: int) -> User:
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None:
        raise Conflict("accounts.unknown", f"There is no account {user_id}.", hint="Open the list of staff again.")
    return user


def _require_other_owner(user: User) -> None:
    owners = User.objects.filter(role=Role.OWNER.value, is_active=True)
    if user.role == Role.OWNER.value and not owners.exclude(pk=user.pk).exists():
        raise Conflict("accounts.last_owner", "This is the only owner.", hint="Make somebody else an owner first.")


def _require_email(email: str) -> str:
    text = email.strip().lower()
    try:
        validate_email(text)
    except ValidationError as error:
        raise InputError(
            "accounts.email_form", "This is no e-mail address.", hint="Write it like ada@vendor.example."
        ) from error
    return text


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
