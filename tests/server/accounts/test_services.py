"""One-time links: used once, not guessed, not kept; and the accounts they make."""

from __future__ import annotations

import datetime as dt
import threading
import time
from statistics import median
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection

from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import Conflict, InputError, NotPermitted, UpheldError
from upheld.proof.statements import Role
from upheld.server.accounts import services
from upheld.server.accounts.api import SYSTEM, Actor, first_owner_link, staff_accounts
from upheld.server.accounts.models import Invitation, User

NOW = parse_time("2026-11-24T09:00:00Z")
GOOD = "vivid otter lantern quartz"


def token_of(link: str) -> str:
    return parse_qs(urlsplit(link).query)["token"][0]


@pytest.fixture
def token() -> str:
    return token_of(first_owner_link())


@pytest.mark.django_db
def test_token_is_kept_as_a_digest_only(token: str) -> None:
    (invitation,) = Invitation.objects.all()
    assert len(token) >= 43  # 256 bits in base 64
    assert token not in str(vars(invitation))
    assert len(invitation.token_sha256) == 64


@pytest.mark.django_db
def test_link_makes_an_owner_once(token: str) -> None:
    user = services.accept_invitation(token, email="Ada@Vendor.example", password=GOOD)
    assert (user.email, user.role, user.check_password(GOOD)) == ("ada@vendor.example", "owner", True)
    with pytest.raises(NotPermitted):
        services.accept_invitation(token, email="eve@vendor.example", password=GOOD)
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_looking_uses_nothing_up(token: str) -> None:
    services.open_invitation(token)
    services.open_invitation(token)


@pytest.mark.django_db
def test_link_expires(token: str) -> None:
    (invitation,) = Invitation.objects.all()
    just_before = FixedClock(invitation.expires_at - dt.timedelta(seconds=1))
    services.open_invitation(token, clock=just_before)
    just_before.advance(seconds=1)
    with pytest.raises(NotPermitted):
        services.open_invitation(token, clock=just_before)


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["", "x", "A" * 43, "\ud800", "a\x00b"])
def test_other_tokens_open_nothing(wrong: str) -> None:
    first_owner_link()
    with pytest.raises(NotPermitted):
        services.open_invitation(wrong)


@pytest.mark.django_db
def test_nearly_right_token_takes_no_longer_than_a_wrong_one(token: str) -> None:
    """The look-up goes by digest, so that a right beginning cannot show in the time; a wide bound against noise."""

    def seconds(tried: str) -> float:
        times = []
        for _ in range(200):
            started = time.perf_counter()
            with pytest.raises(NotPermitted):
                services.open_invitation(tried)
            times.append(time.perf_counter() - started)
        return median(times)

    nearly = token[:-1] + ("A" if token[-1] != "A" else "B")
    assert 0.5 < seconds(nearly) / seconds("x" * len(token)) < 2


@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_account() -> None:
    token = token_of(first_owner_link())
    outcomes: list[str] = []
    start = threading.Barrier(2)

    def accept(name: str) -> None:
        start.wait()
        try:
            services.accept_invitation(token, email=f"{name}@vendor.example", password=GOOD)
        except NotPermitted:
            outcomes.append("refused")
        else:
            outcomes.append("made")
        finally:
            connection.close()

    threads = [threading.Thread(target=accept, args=(name,)) for name in ("ada", "bo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["made", "refused"]
    assert User.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "password",
    [
        "short",
        "fourteen-chars",
        "aaaaaaaaaaaaaaaaaaaa",
        "passwordpassword1",
        "Unnamed vendor Upheld",
        "ada.lovelace.upheld.console",
        "x" * 1001,
    ],
)
def test_weak_password_is_refused_and_the_link_stays_good(token: str, password: str) -> None:
    with pytest.raises(InputError):
        services.accept_invitation(token, email="ada.lovelace@vendor.example", password=password)
    services.open_invitation(token)
    assert not User.objects.exists()


@pytest.mark.django_db
def test_taken_address_leaves_the_link_good(token: str) -> None:
    User.objects.create_user("ada@vendor.example", GOOD)
    with pytest.raises(Conflict):
        services.accept_invitation(token, email="ADA@vendor.example", password=GOOD)
    services.open_invitation(token)


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["", "ada", "ada@vendor.example\nbcc: x@y.example", "a\x00@vendor.example"])
def test_address_must_be_one(token: str, email: str) -> None:
    with pytest.raises(UpheldError):
        services.accept_invitation(token, email=email, password=GOOD)


@pytest.mark.django_db
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_only_owners_manage_staff(role: Role) -> None:
    actor = Actor(user_id=1, role=role)
    with pytest.raises(NotPermitted):
        services.invite(Role.ENGINEER, actor=actor)
    with pytest.raises(NotPermitted):
        services.change_role(1, Role.OWNER, actor=actor)
    with pytest.raises(NotPermitted):
        services.close_account(1, actor=actor)
    assert not Invitation.objects.exists()


@pytest.mark.django_db
def test_last_owner_can_neither_leave_nor_be_closed() -> None:
    owner = User.objects.create_user("ada@vendor.example", GOOD, role=Role.OWNER)
    with pytest.raises(Conflict, match="only owner"):
        services.change_role(owner.pk, Role.ENGINEER, actor=SYSTEM)
    with pytest.raises(Conflict, match="only owner"):
        services.close_account(owner.pk, actor=SYSTEM)
    second = User.objects.create_user("bo@vendor.example", GOOD, role=Role.OWNER)
    services.change_role(owner.pk, Role.ENGINEER, actor=SYSTEM)
    with pytest.raises(Conflict):
        services.close_account(second.pk, actor=SYSTEM)


@pytest.mark.django_db
def test_unknown_account_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        services.change_role(4711, Role.ENGINEER, actor=SYSTEM)


@pytest.mark.django_db
def test_staff_are_told_without_names() -> None:
    User.objects.create_user("ada@vendor.example", GOOD, role=Role.OWNER)
    (account,) = staff_accounts()
    assert (account.role, account.is_active, account.has_second_factor) == (Role.OWNER, True, False)
    assert "ada" not in repr(account)


@pytest.mark.django_db
def test_expired_links_are_forgotten(token: str) -> None:
    services.accept_invitation(token, email="ada@vendor.example", password=GOOD)
    services.invite(Role.ENGINEER, actor=SYSTEM, clock=FixedClock(NOW))
    assert services.forget_expired(actor=SYSTEM, clock=FixedClock(NOW)) == 0
    assert services.forget_expired(actor=SYSTEM, clock=FixedClock(NOW + dt.timedelta(days=2))) == 1
    assert Invitation.objects.count() == 1, "the used one stays, so that a second use is told apart"


@pytest.mark.django_db
def test_link_lasts_as_set() -> None:
    link = services.invite(Role.ENGINEER, actor=SYSTEM, clock=FixedClock(NOW))
    assert link.expires_at == NOW + dt.timedelta(hours=24)
    assert link.url.startswith("http://127.0.0.1:8000/console/welcome/?token=")
