"""Every active account of this server has a second factor.

Reads: every account that can sign in, and whether a code generator (TOTP) or a security key is set up for it; codes
    for an emergency alone do not count.
Passes: each account has one.
Fails: an account has none; it is named by its office and number.
Unknown: there is no active account.
Blind spots: only sign-in to this server is looked at; repository, cloud, mail and the platform's console are other
    systems of the vendor; that the factor is asked for at each sign-in, and that nobody shares it, is not tried
    here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.access.facts import AccountItem

CHECK = CheckMeta(
    id=CheckId("access.staff_mfa_enrolled"),
    title="Every account of this server has a second factor",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("OWASP ASVS v5.0.0-6.3.3", "NIST SP 800-63B-4, section 2.2: two factors at AAL2"),
    speaks_for={"access.mfa_enforced": Sufficiency.PART},
    population=Population.STAFF,
    method=Method.EXAMINE,
    period_days=1,
)

_FACTORS = ("totp", "webauthn")


def collect(now: dt.datetime) -> tuple[AccountItem, ...]:
    """Every active account, by office and number."""
    del now  # accounts are as they are
    users: Any = get_user_model().objects
    factors: Any = apps.get_model("mfa", "Authenticator").objects
    with_factor = set(factors.filter(type__in=_FACTORS).values_list("user_id", flat=True))
    return tuple(
        AccountItem(
            id=f"account-{user.pk}",
            name=f"{user.role.replace('_', ' ')} (account {user.pk})",
            has_second_factor=user.pk in with_factor,
        )
        for user in users.filter(is_active=True).order_by("pk")
    )


def run(context: Context[AccountItem]) -> Iterator[Result]:
    """One result for each account."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="There is no active account.",
            remedy="Open the first account by its one-time link.",
        )
    for item in context.items:
        if item.has_second_factor:
            yield Result(item_id=item.id, outcome=Outcome.PASS, message="A second factor is set up.")
        else:
            yield Result(
                item_id=item.id,
                outcome=Outcome.FAIL,
                message="No second factor is set up.",
                remedy="Set one up under Your sign-in, or close the account.",
            )
