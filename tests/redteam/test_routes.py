"""Every address of the server against everybody, every method and every odd value: words, never a fault.

The addresses are read from the server itself, so that a new one is attacked without anybody thinking of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from upheld.core.clock import SystemClock
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.accounts.models import User
from upheld.server.accounts.permissions import ATTRIBUTE, PUBLIC, ROLES, Permission
from upheld.server.intake import services as intake
from upheld.server.intake.forms import new_token
from upheld.server.policy import api as policy

METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")
WORDS = (
    "0",
    "1",
    "-1",
    str(2**63 - 1),
    str(2**63),
    "9" * 23,
    "9" * 5_000,
    "\x00",
    "a\r\nX-Evil: 1",
    "\u202egnp",
    "..",
    "../../upheld.toml",
    "%2e%2e%2f",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "' OR 1=1 --",
    "=cmd|' /C calc'!A0",
    "x" * 5_000,
    "access.1",
)
VALUES = (
    "",
    "0",
    "-1",
    "9" * 23,
    "\x00",
    "a\r\nX-Evil: 1",
    "\u202egnp",
    "\ud800",
    "\x1b[2J",
    "access.1",
    "x" * 300_000,
)
ALLAUTH = "allauth."
"""Views that we did not write: their forms are attacked in the same way, their declarations stand in our own table."""


def routes() -> Iterator[tuple[str, URLPattern]]:
    """Each address as a pattern with `{}` for what a visitor chooses, and its view."""

    def walk(resolver: URLResolver, before: str) -> Iterator[tuple[str, URLPattern]]:
        for each in resolver.url_patterns:
            address = before + str(each.pattern)
            if isinstance(each, URLResolver):
                yield from walk(each, address)
            else:
                plain = re.sub(r"<[^>]+>", "{}", address)
                yield re.sub(r"\(\?P\{\}.*?\)(?=/|\$|$)", "{}", plain).replace("^", "").replace("$", ""), each

    return walk(get_resolver(), "/")


ROUTES = sorted(dict(routes()).items())
FIELDS = (
    *("token", "kind", "body", "app", "contact", "language", "code", "email", "login", "password", "role", "text"),
    *("statement", "reason", "until_on", "next", "name", "slug", "title", "ref", "path", "host", "because", "warrant"),
    *("parameters", "modality", "keeper", "check", "checks", "answer", "planned_on", "url", "read_on", "label", "firm"),
    *("assuming", "not_covered", "starts_on", "ends_on", "summary", "detail", "state", "form", "effective_on"),
    *("policy", "version", "sentence", "oldpassword", "password1", "password2"),
)


@pytest.fixture
def enter(client: Client, make_actor: Callable[..., Actor]) -> Callable[[Role | None], Client]:
    """A browser of somebody of an office, with a password as every account has one; of nobody for None."""

    def sign_in(role: Role | None) -> Client:
        client.raise_request_exception = False
        if role is not None:
            user = User.objects.get(pk=make_actor(role).user_id or 0)
            user.set_password("correct horse battery")
            user.save()
            client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def lively(make_actor: Callable[..., Actor]) -> Actor:
    """A server with a policy, a commitment and a report, so that views get past their first question."""
    owner = make_actor(Role.OWNER)
    view = policy.import_text("# Access\n\nAll staff use two factors.\n", name="Policy", actor=owner)
    proposed = view.sentences[0].proposed
    policy.confirm_sentence(
        view.sentences[0].id,
        [policy.NewCommitment(kind=one.kind, parameters=one.parameters) for one in proposed],
        actor=owner,
        clock=SystemClock(),
    )
    return owner


def assert_words(client: Client, method: str, address: str, data: dict[str, str] | None = None) -> int:
    response = getattr(client, method)(address, **({} if data is None else {"data": data}))
    where = (method, address[:120], {key: value[:40] for key, value in (data or {}).items()})
    assert response.status_code < 500, where
    assert "x-evil" not in {name.lower() for name in response.headers}, where
    assert not re.match(r"(?:https?:)?[/\\]{2}", response.headers.get("Location", "")), where
    content = b"" if response.streaming else response.content
    assert b"Traceback" not in content, where
    assert b"<script>alert" not in content, where
    return int(response.status_code)


def addresses(address: str) -> list[str]:
    if "{}" not in address:
        return [address]
    filled = [address.replace("{}", quote(word, safe="")) for word in WORDS]
    return [*filled, address.replace("{}", "%ed%a0%80"), address.replace("{}", "%ff")]


@pytest.mark.django_db
@pytest.mark.parametrize("role", [None, Role.AUDITOR, Role.SUPPORT, Role.OWNER])
def test_no_address_fails_for_anybody(role: Role | None, enter: Callable[[Role | None], Client], lively: Actor) -> None:
    del lively
    browser = enter(role)
    for address, _ in ROUTES:
        if address.endswith("sign-out/"):
            continue  # it would end the session that attacks
        for filled in addresses(address):
            for method in METHODS if filled == addresses(address)[0] else ("get", "post"):
                assert_words(browser, method, filled)
    assert role is None or browser.get("/console/").status_code == 200, "nothing above ended the session"


@pytest.mark.django_db(transaction=False)
@pytest.mark.parametrize("role", [None, Role.OWNER])
def test_no_form_fails_for_any_value(role: Role | None, enter: Callable[[Role | None], Client], lively: Actor) -> None:
    del lively
    browser = enter(role)
    for address, _ in ROUTES:
        if address.endswith("sign-out/"):
            continue
        filled = address.replace("{}", "1")
        for value in VALUES:
            typed = value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
            data = dict.fromkeys(FIELDS, typed)
            if "report" in address:
                data |= {"token": new_token(), "kind": "vulnerability"}
            assert_words(browser, "post", filled, data)
            assert_words(browser, "get", filled, {"q": typed[:2000], "state": typed[:2000], "page": typed[:2000]})


@pytest.mark.django_db
def test_whoever_is_signed_out_gets_nothing_but_public_pages(client: Client, lively: Actor) -> None:
    """Known-bad twin: the next test, where a view that forgot its guard is found by this very rule."""
    del lively
    assert open_without_sign_in(client, ROUTES) == []


@pytest.mark.django_db
def test_a_view_without_its_guard_is_found(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    address, pattern = next((address, each) for address, each in ROUTES if address == "/console/reports/")
    bare = vars(pattern.callback)["__wrapped__"]
    setattr(bare, ATTRIBUTE, Permission.READ_REPORTS)
    monkeypatch.setattr(pattern, "callback", bare)
    client.raise_request_exception = False
    assert open_without_sign_in(client, [(address, pattern)]) == [address]


def open_without_sign_in(client: Client, chosen: list[tuple[str, URLPattern]]) -> list[str]:
    found = []
    for address, pattern in chosen:
        if getattr(pattern.callback, ATTRIBUTE, None) == PUBLIC:
            continue
        if pattern.callback.__module__.startswith(ALLAUTH) and address in {
            "/console/sign-in/",
            "/console/sign-in/second-factor/",
        }:
            continue
        for method in ("get", "post"):
            response = getattr(client, method)(address.replace("{}", "1"))
            if response.status_code not in {302, 403, 404, 405}:
                found.append(address)
                break
            if response.status_code == 302 and not response.headers["Location"].startswith("/console/sign-in/"):
                found.append(address)
                break
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_no_office_passes_a_guard_that_is_not_its_own(role: Role, enter: Callable[[Role | None], Client]) -> None:
    browser = enter(role)
    for address, pattern in ROUTES:
        permission = getattr(pattern.callback, ATTRIBUTE, PUBLIC)
        if permission == PUBLIC or role in ROLES[Permission(permission)]:
            continue
        for method in ("get", "post"):
            status = getattr(browser, method)(address.replace("{}", "1")).status_code
            assert status in {403, 404}, (role, address, method, status)


@pytest.mark.django_db
def test_a_hundred_thousand_fields_are_refused_in_words(client: Client) -> None:
    body = "&".join(f"f{number}=1" for number in range(20_000))
    response = client.post("/report", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 400
    assert b"fields" in response.content
    parts = "".join(f'--b\r\nContent-Disposition: form-data; name="f{n}"\r\n\r\n1\r\n' for n in range(5_000))
    response = client.post("/report", f"{parts}--b--\r\n", content_type="multipart/form-data; boundary=b")
    assert response.status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body", ["--b\r\n" * 50_000, '--b\r\nContent-Disposition: form-data; name="a"', "\x00" * 1000, "--b--"]
)
def test_broken_multipart_bodies_are_answered(client: Client, body: str) -> None:
    client.raise_request_exception = False
    response = client.post("/report", body, content_type="multipart/form-data; boundary=b")
    assert response.status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize("next_page", ["//evil.example/", "https://evil.example/", "/\\evil.example", "\r\nX-Evil: 1"])
def test_sign_in_leads_to_no_other_site(client: Client, make_actor: Callable[..., Actor], next_page: str) -> None:
    actor = make_actor(Role.ENGINEER)
    user = User.objects.get(pk=actor.user_id or 0)
    user.set_password("correct horse battery")
    user.save()
    response = client.post(
        "/console/sign-in/", {"login": user.email, "password": "correct horse battery", "next": next_page}
    )
    assert response.status_code == 302
    assert response.headers["Location"] == "/console/"


def test_reports_do_not_read_files(db: None) -> None:
    """Nothing typed is ever taken for a path, a template or markup: it comes back as it was typed."""
    del db
    for body in ("file:///etc/passwd", "{% load static %}{{ settings.SECRET_KEY }}", "<img src=x onerror=alert(1)>"):
        receipt = intake.receive(intake.NewReport(form_token=new_token(), kind="vulnerability", body=body))
        assert len(receipt.code) == 25
