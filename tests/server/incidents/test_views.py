"""A case from the first form to its end, in the console, by those who may."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from upheld.core.clock import SystemClock
from upheld.proof.statements import Role
from upheld.server.incidents.api import cases


def at(hours_ago: int) -> str:
    return (SystemClock().now() - dt.timedelta(hours=hours_ago)).strftime("%Y-%m-%d %H:%M")


def new_case(**change: str) -> dict[str, str]:
    return {
        "kind": "breach",
        "severity": "high",
        "title": "Odd <b>calls</b>",
        "detected_at": at(4),
        "aware_at": at(3),
        "needs_notice": "on",
        "notice_hours": "48",
        **change,
    }


@pytest.mark.parametrize("role", [Role.ENGINEER, Role.SUPPORT, Role.AUDITOR])
def test_other_offices_see_nothing(role: Role, sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(role)
    for address in ("/console/incidents/", "/console/incidents/drill/", "/console/incidents/abc/"):
        assert browser.get(address).status_code == 403
    assert browser.post("/console/incidents/", new_case()).status_code == 403
    assert cases() == ()


@pytest.mark.django_db
def test_signed_out_is_led_to_sign_in(client: Client) -> None:
    answer = client.get("/console/incidents/")
    assert answer.status_code == 302
    assert "sign-in" in answer["Location"]


def test_case_from_opening_to_closing(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.SECURITY_LEAD)
    answer = browser.post("/console/incidents/", new_case())
    (opened,) = cases()
    assert answer["Location"] == f"/console/incidents/{opened.id}/"
    page = browser.get(answer["Location"]).content.decode()
    assert "Odd &lt;b&gt;calls&lt;/b&gt;" in page
    address = f"/console/incidents/{opened.id}/"
    refused = browser.post(f"{address}close/", {"reason": "A key lay in a log."})
    assert refused.status_code == 400
    assert "Not dated yet" in refused.content.decode()
    refused = browser.post(address, {"step": "customers_notified", "at": at(2)})
    assert refused.status_code == 400
    assert "not a SHA-256" in refused.content.decode()
    for step in ("contained", "customers_notified", "recovered"):
        assert browser.post(address, {"step": step, "at": at(2), "proof_sha256": "ab" * 32}).status_code == 302
    assert browser.post(f"{address}close/", {"reason": "A key lay in a log."}).status_code == 302
    (closed,) = cases()
    assert closed.closed_at is not None
    assert "Close the case" not in browser.get(address).content.decode()
    assert "closed" in browser.get("/console/incidents/").content.decode()


def test_notice_is_decided_on(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.PRIVACY_LEAD)
    browser.post("/console/incidents/", new_case())
    address = f"/console/incidents/{cases()[0].id}/"
    assert browser.post(f"{address}no-notice/", {"reason": ""}).status_code == 400
    assert browser.post(f"{address}no-notice/", {"reason": "Only our own site."}).status_code == 302
    assert cases()[0].notice_due_at is None
    assert browser.post(f"{address}notice/", {"reason": "A customer's site too."}).status_code == 302
    assert cases()[0].needs_notice


def test_typed_values_stay_when_refused(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.OWNER)
    refused = browser.post("/console/incidents/", new_case(detected_at=at(1)))
    assert refused.status_code == 400
    page = refused.content.decode()
    assert "lies before" in page
    assert at(3) in page
    assert browser.get("/console/incidents/nowhere/").status_code == 404


def test_drill_is_recorded(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.OWNER)
    form = {
        "title": "Lost key",
        "aware_at": at(6),
        "contained_at": at(5),
        "notified_at": at(4),
        "recovered_at": at(3),
        "notice_hours": "72",
        "proof_sha256": "cd" * 32,
        "note": "The list of contacts was old.",
    }
    assert browser.post("/console/incidents/drill/", {**form, "proof_sha256": "short"}).status_code == 400
    assert browser.post("/console/incidents/drill/", form).status_code == 302
    (drill,) = cases()
    assert drill.is_drill
    assert "Drill: Lost key" in browser.get("/console/incidents/").content.decode()
    assert browser.get(f"/console/incidents/{drill.id}/").status_code == 200
