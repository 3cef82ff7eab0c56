"""Every account is looked at, and named by office and number only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from upheld.core.check import Context, Item, Result
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome
from upheld.proof.statements import Role
from upheld.server.access.checks.staff_mfa_enrolled import CHECK, collect, run
from upheld.server.access.facts import AccountItem
from upheld.server.accounts.api import Actor

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, AccountItem))) == path.stem.partition("-")[0]


NOW = parse_time("2026-11-24T09:00:00Z")


def outcomes() -> dict[str, Outcome]:
    return {result.item_id: result.outcome for result in run(Context(now=NOW, items=collect(NOW)))}


@pytest.mark.django_db
def test_no_account_is_unknown() -> None:
    assert outcomes() == {"none": Outcome.UNKNOWN}


def test_accounts_are_read_with_their_factors(make_actor: Callable[..., Actor]) -> None:
    owner, engineer, support = make_actor(Role.OWNER), make_actor(Role.ENGINEER), make_actor(Role.SUPPORT)
    Authenticator.objects.create(user_id=owner.user_id, type="totp", data={})
    Authenticator.objects.create(user_id=engineer.user_id, type="recovery_codes", data={})
    Authenticator.objects.create(user_id=support.user_id, type="webauthn", data={})
    assert outcomes() == {
        f"account-{owner.user_id}": Outcome.PASS,
        f"account-{engineer.user_id}": Outcome.FAIL,
        f"account-{support.user_id}": Outcome.PASS,
    }
    assert all("@" not in item.name for item in collect(NOW))


def test_closed_account_is_no_staff(make_actor: Callable[..., Actor], django_user_model: Any) -> None:  # noqa: ANN401 - whichever model is set
    actor = make_actor()
    django_user_model.objects.filter(pk=actor.user_id).update(is_active=False)
    assert collect(NOW) == ()
