"""Canaries: what people type stays where it belongs, and is in no log line, no evidence and no public file."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.test import Client

from upheld.proof.statements import Role
from upheld.server.accounts import services as accounts
from upheld.server.accounts.api import SYSTEM
from upheld.server.evidence import api as evidence
from upheld.server.evidence.models import Blob, Leaf
from upheld.server.intake.forms import new_token
from upheld.server.policy import api as policy
from upheld.server.site.log_format import JSONFormatter

BODY, CONTACT, APP = "canary-body", "canary-contact@reporter.example", "canary-app"
MAIL, PASSWORD, WRONG = "canary-staff@vendor.example", "canary password of five words", "canary wrong password"


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """Every log line of every level, as the server writes it."""
    kept: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kept.append(JSONFormatter().format(record))

    handler, root = Keep(), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield kept
    root.removeHandler(handler)
    root.setLevel(level)


def a_day(client: Client) -> set[str]:
    """A link is used, somebody signs in with a slip, a report comes, is read and answered; gives the secrets."""
    link = accounts.invite(Role.OWNER, actor=SYSTEM)
    (token,) = parse_qs(urlsplit(link.url).query)["token"]
    client.get("/console/welcome/", {"token": token})
    client.post("/console/welcome/", {"token": token, "email": MAIL, "password": PASSWORD})
    client.post("/console/welcome/", {"token": token, "email": MAIL, "password": PASSWORD})
    client.post("/console/sign-in/", {"login": MAIL, "password": WRONG})
    signed_in = client.post("/console/sign-in/", {"login": MAIL, "password": PASSWORD})
    assert signed_in.headers["Location"] == "/console/"
    fields = {"token": new_token(), "kind": "vulnerability", "body": BODY, "contact": CONTACT, "app": APP}
    page = client.post("/report", fields).content.decode()
    found = re.search(r"[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}", page)
    assert found is not None
    client.post("/report/status/", {"code": found[0]})
    client.post("/report/status/", {"code": found[0][:-1]})
    client.post("/console/reports/1/answer/", {"text": BODY})
    client.get(f"/s/{BODY}/", {"code": found[0]})
    client.raise_request_exception = False
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {token, found[0], found[0].replace("-", ""), session, BODY, CONTACT, APP, MAIL, PASSWORD, WRONG}


@pytest.mark.django_db
def test_secrets_stay_out_of_logs_and_evidence(client: Client, lines: list[str]) -> None:
    evidence.create_log_key()
    policy.import_text("# A\n\nWe answer reports.\n", name="p", actor=SYSTEM)
    secrets = a_day(client) - {BODY}
    evidence.publish()
    said = "\n".join(lines)
    kept = b"".join(bytes(body) for body in (*Leaf.objects.values_list("body", flat=True), *_blobs()))
    published = b"".join(file.read_bytes() for file in (settings.DATA_DIR / "log").rglob("*") if file.is_file())
    public = b"".join(client.get(page).content for page in ("/", "/trust.json", "/history.atom", "/history/"))
    for secret in secrets:
        assert secret not in said
        assert secret.encode() not in kept + published + public
    assert BODY.encode() not in kept + published + public


def _blobs() -> list[bytes]:
    return [bytes(body) for body in Blob.objects.values_list("body", flat=True)]


@pytest.mark.django_db
def test_a_server_that_logs_what_it_gets_is_caught(
    client: Client, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The known-bad twin."""
    from upheld.server.intake import services

    receive: Callable[..., object] = services.receive

    def chatty(report: services.NewReport, **more: object) -> object:
        logging.getLogger("upheld.intake").info("received %s", report)
        return receive(report, **more)

    monkeypatch.setattr(services, "receive", chatty)
    secrets = a_day(client)
    assert {secret for secret in secrets if secret in "\n".join(lines)} >= {CONTACT, APP}


@pytest.mark.django_db
def test_a_one_time_link_is_used_once(client: Client) -> None:
    link = accounts.invite(Role.OWNER, actor=SYSTEM)
    (token,) = parse_qs(urlsplit(link.url).query)["token"]
    fields = {"token": token, "email": MAIL, "password": PASSWORD}
    assert client.post("/console/welcome/", fields).status_code == 302
    again = client.post("/console/welcome/", fields | {"email": "other@vendor.example"})
    assert again.status_code in {400, 403}
    assert client.get("/console/welcome/", {"token": token}).status_code == 403


@pytest.mark.django_db
def test_the_session_before_signing_in_is_not_the_one_after(client: Client) -> None:
    link = accounts.invite(Role.OWNER, actor=SYSTEM)
    (token,) = parse_qs(urlsplit(link.url).query)["token"]
    client.post("/console/welcome/", {"token": token, "email": MAIL, "password": PASSWORD})
    planted = client.session
    planted["planted"] = True
    planted.save()
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    client.post("/console/sign-in/", {"login": MAIL, "password": PASSWORD})
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie.value != before
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
