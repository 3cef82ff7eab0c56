"""The way into the console, as a person walks it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.core.cache import cache
from django.test import Client

from upheld.proof.statements import Role
from upheld.server.accounts.api import first_owner_link, staff_accounts
from upheld.server.accounts.models import User

pytestmark = pytest.mark.django_db
GOOD = "vivid otter lantern quartz"
SIGN_IN = "/console/sign-in/"


@pytest.fixture(autouse=True)
def fresh_rate_limits() -> None:
    cache.clear()


@pytest.fixture
def owner() -> User:
    return User.objects.create_user("ada@vendor.example", GOOD, role=Role.OWNER)


def sign_in(client: Client, password: str = GOOD, email: str = "ada@vendor.example") -> tuple[int, str]:
    response = client.post(SIGN_IN, {"login": email, "password": password})
    return response.status_code, response.headers.get("Location", "")


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def test_from_the_link_to_the_second_factor(client: Client) -> None:
    parts = urlsplit(first_owner_link())
    page = client.get(f"{parts.path}?{parts.query}").content.decode()
    assert "Make your account" in page
    token = parts.query.removeprefix("token=")
    form = {"token": token, "email": "ada@vendor.example", "password": GOOD}
    assert client.post("/console/welcome/", form).headers["Location"] == SIGN_IN
    assert client.post("/console/welcome/", form).status_code == 403
    assert sign_in(client) == (302, "/console/")

    assert "There is none" in client.get("/console/account/").content.decode()
    again = client.get("/console/account/second-factor/add/").headers["Location"]
    assert again.startswith("/console/account/again/"), "changing the sign-in asks for the password once more"
    assert "Confirm that it is you" in client.get(again).content.decode()
    client.post(again, {"password": GOOD})
    page = client.get("/console/account/second-factor/add/").content.decode()
    assert "<svg" in page
    assert "data:" not in page
    found = re.search(r"Key: <code>([A-Z2-7]+)</code>", page)
    assert found is not None
    response = client.post("/console/account/second-factor/add/", {"code": code_for(found[1])})
    assert response.headers["Location"] == "/console/account/codes/"
    assert [account.has_second_factor for account in staff_accounts()] == [True]
    codes = re.findall(r"<li><code>(\w+)</code>", client.get("/console/account/codes/").content.decode())
    assert len(codes) == 10

    client.post("/console/sign-out/")
    assert sign_in(client) == (302, "/console/sign-in/second-factor/")
    assert client.get("/console/staff/").headers["Location"].startswith(SIGN_IN)
    assert client.post("/console/sign-in/second-factor/", {"code": codes[0]}).headers["Location"] == "/console/"
    assert client.get("/console/staff/").status_code == 200

    client.post("/console/sign-out/")
    sign_in(client)
    assert client.post("/console/sign-in/second-factor/", {"code": codes[0]}).status_code == 200, "a code works once"


def test_wrong_password_and_unknown_address_read_the_same(client: Client, owner: User) -> None:
    def page(email: str) -> str:
        response = client.post(SIGN_IN, {"login": email, "password": "wrong"})
        assert response.status_code == 200
        return re.sub(r'value="[^"]*"', "", response.content.decode())

    assert page(owner.email) == page("eve@vendor.example")


def test_unknown_address_costs_as_much_work_as_a_wrong_password(
    client: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    encode = ScryptPasswordHasher.encode

    def count(hasher: ScryptPasswordHasher, password: str, *rest: Any) -> str:  # noqa: ANN401 - passed on as it came
        hashed.append(password)
        return str(encode(hasher, password, *rest))

    monkeypatch.setattr(ScryptPasswordHasher, "encode", count)
    sign_in(client, "wrong", owner.email)
    known = len(hashed)
    sign_in(client, "wrong", "eve@vendor.example")
    assert (known, len(hashed)) == (1, 2)


def test_tries_are_limited(client: Client, owner: User) -> None:
    for _ in range(5):
        assert sign_in(client, "wrong")[0] == 200
    page = client.post(SIGN_IN, {"login": owner.email, "password": GOOD})
    assert page.status_code == 200
    assert "Too many failed" in page.content.decode()


def test_closed_account_is_shut_out_at_once(client: Client, owner: User) -> None:
    sign_in(client)
    assert client.get("/console/staff/").status_code == 200
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert client.get("/console/staff/").status_code == 302
    assert client.get("/console/sign-in/closed/").status_code == 403


def test_office_counts_from_the_next_request(client: Client, owner: User) -> None:
    sign_in(client)
    User.objects.filter(pk=owner.pk).update(role=Role.AUDITOR.value)
    response = client.get("/console/staff/")
    assert response.status_code == 403
    assert "MANAGE" not in response.content.decode()


def test_next_page_stays_on_this_site(client: Client, owner: User) -> None:
    response = client.post(SIGN_IN, {"login": owner.email, "password": GOOD, "next": "https://evil.example/"})
    assert response.headers["Location"] == "/console/"


def test_session_cookie_is_guarded(client: Client, owner: User) -> None:
    client.post(SIGN_IN, {"login": owner.email, "password": GOOD})
    cookie = client.cookies["upheld-session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 12 * 3600


def test_owner_invites_changes_and_closes(client: Client, owner: User) -> None:
    sign_in(client)
    page = client.post("/console/staff/invite/", {"role": "auditor"}).content.decode()
    assert page.count("/console/welcome/?token=") == 1
    assert "/console/welcome/?token=" not in client.get("/console/staff/").content.decode()
    other = User.objects.create_user("bo@vendor.example", GOOD)
    client.post(f"/console/staff/{other.pk}/office/", {"role": "support"})
    assert User.objects.get(pk=other.pk).role == "support"
    client.post(f"/console/staff/{other.pk}/close/")
    assert not User.objects.get(pk=other.pk).is_active
    assert client.post(f"/console/staff/{owner.pk}/close/").status_code == 409
    assert client.post(f"/console/staff/{other.pk}/office/", {"role": "emperor"}).status_code == 400


@pytest.mark.parametrize("number", ["0", "9223372036854775807", "9223372036854775808", "1" * 23, "-1"])
def test_strange_account_numbers_are_refused(client: Client, owner: User, number: str) -> None:
    sign_in(client, email=owner.email)
    assert client.post(f"/console/staff/{number}/close/").status_code in {400, 404, 409}


def test_password_can_be_changed(client: Client, owner: User) -> None:
    sign_in(client)
    page = client.get("/console/account/password/").content.decode()
    assert "Change password" in page
    new = "marble socket thunder willow"
    form = {"oldpassword": GOOD, "password1": new, "password2": new}
    client.post("/console/account/password/", form)
    assert User.objects.get(pk=owner.pk).check_password(new)
