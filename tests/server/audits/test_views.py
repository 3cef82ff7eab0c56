"""An engagement from plan to report in the console."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.test import Client

from upheld.core.clock import SystemClock
from upheld.proof.statements import Role
from upheld.server.audits.api import EngagementStatus, engagements


def plan() -> dict[str, str]:
    day = SystemClock().now().date() + dt.timedelta(days=30)
    return {"kind": "penetration_test", "planned_on": day.isoformat(), "firm": "A <firm>", "scope": "Both apps."}


def test_plan_move_and_perform(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.SECURITY_LEAD)
    assert browser.post("/console/audits/", {**plan(), "planned_on": "2020-01-01"}).status_code == 400
    assert browser.post("/console/audits/", plan()).status_code == 302
    (planned,) = engagements()
    address = f"/console/audits/{planned.id}/"
    assert "A &lt;firm&gt;" in browser.get(address).content.decode()
    later = (planned.planned_on + dt.timedelta(days=9)).isoformat()
    assert browser.post(f"{address}move/", {"planned_on": later, "move_reason": ""}).status_code == 400
    assert browser.post(f"{address}move/", {"planned_on": later, "move_reason": "They are ill."}).status_code == 302
    today = SystemClock().now().date().isoformat()
    digests = {"report_sha256": "ab" * 32, "independence_sha256": "cd" * 32}
    assert browser.post(address, {"performed_on": today, **digests, "report_sha256": "Z" * 64}).status_code == 400
    assert browser.post(address, {"performed_on": today, **digests}).status_code == 302
    (performed,) = engagements()
    assert performed.status is EngagementStatus.PERFORMED
    assert "Penetration test" in browser.get("/console/audits/").content.decode()
    assert browser.post(f"{address}cancel/", {"cancel_reason": "So."}).status_code == 400
    assert browser.get("/console/audits/nowhere/").status_code == 404


def test_cancel(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.OWNER)
    browser.post("/console/audits/", plan())
    address = f"/console/audits/{engagements()[0].id}/"
    assert browser.post(f"{address}cancel/", {"cancel_reason": "Another firm."}).status_code == 302
    assert engagements()[0].status is EngagementStatus.CANCELED


def test_others_read_only(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.AUDITOR)
    page = browser.get("/console/audits/")
    assert page.status_code == 200
    assert "Plan the engagement" not in page.content.decode()
    assert browser.post("/console/audits/", plan()).status_code == 403
    assert engagements() == ()
