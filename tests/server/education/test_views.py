"""Guides are public, publishing and confirming are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from upheld.core.clock import FixedClock, parse_time
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.education.api import GuideKind, acknowledgements, guide, publish_guide

CLOCK = FixedClock(parse_time("2026-11-24T09:00:00Z"))
FORM = {"kind": "guide", "slug": "notes", "title": "Notes", "markdown": "Lock it. [Report](/report)", "app": ""}


@pytest.fixture
def process(make_actor: Callable[..., Actor]) -> None:
    publish_guide(
        actor=make_actor(),
        slug="process",
        kind=GuideKind.PROCESS,
        title="Our process",
        markdown="# Our process\n\nDetect. <script>alert(1)</script>",
        clock=CLOCK,
    )


@pytest.mark.usefixtures("process")
def test_everybody_reads_and_nothing_runs(client: Client) -> None:
    assert "Our process" in client.get("/guides/").content.decode()
    page = client.get("/guides/process/").content.decode()
    assert page.count("Our process") == 2, "title and heading"
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert "Confirm that I read it" not in page


@pytest.mark.django_db
def test_no_guide_yet_says_what_to_do(client: Client) -> None:
    assert "No guide is published yet" in client.get("/guides/").content.decode()
    assert client.get("/guides/nothing/").status_code == 404


@pytest.mark.usefixtures("process")
def test_confirming_needs_sign_in(client: Client) -> None:
    answer = client.post("/guides/process/read/", {"revision": "1"})
    assert answer.status_code == 302
    assert "sign-in" in answer["Location"]
    assert acknowledgements("process") == ()


@pytest.mark.usefixtures("process")
def test_staff_confirm_what_they_saw(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.SUPPORT)
    assert "Confirm that I read it" in browser.get("/guides/process/").content.decode()
    assert browser.post("/guides/process/read/", {"revision": "1"}).status_code == 302
    assert len(acknowledgements("process")) == 1
    assert "You confirmed that you read this revision" in browser.get("/guides/process/").content.decode()
    assert browser.post("/guides/process/read/", {"revision": "9" * 30}).status_code == 400
    assert browser.post("/guides/process/read/", {"revision": "2"}).status_code == 409


def test_console_publishes_and_withdraws(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.OWNER)
    assert browser.post("/console/guides/", FORM).status_code == 302
    assert guide("notes").revision == 1
    assert "Lock it." in browser.get("/console/guides/?edit=notes").content.decode()
    refused = browser.post("/console/guides/", {**FORM, "app_version": "1.0"})
    assert refused.status_code == 400
    assert "is not a version of an app" in refused.content.decode()
    assert browser.post("/console/guides/notes/withdraw/").status_code == 302
    assert browser.get("/guides/notes/").status_code == 404


def test_console_shows_but_does_not_publish_for_others(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.AUDITOR)
    page = browser.get("/console/guides/")
    assert page.status_code == 200
    assert "Publish the guide" not in page.content.decode()
    assert browser.post("/console/guides/", FORM).status_code == 403
    assert browser.get("/guides/notes/").status_code == 404
