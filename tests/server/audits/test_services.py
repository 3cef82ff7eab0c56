"""Engagements are planned, moved, performed and canceled by those who may; what was before is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.audits.api import (
    EngagementKind,
    EngagementStatus,
    cancel_engagement,
    engagement,
    engagements,
    move_engagement,
    plan_engagement,
    record_performed,
)
from upheld.server.audits.models import EngagementChange

CLOCK = FixedClock(parse_time("2026-11-24T09:00:00Z"))
SOON = dt.date(2026, 12, 1)


def plan(actor: Actor, planned_on: dt.date = SOON, scope: str = "Both apps.") -> str:
    return plan_engagement(
        actor=actor, kind=EngagementKind.AUDIT, planned_on=planned_on, scope=scope, firm="A firm", clock=CLOCK
    ).id


def perform(actor: Actor, engagement_id: str, performed_on: dt.date, report: str = "a" * 64) -> None:
    record_performed(
        actor=actor,
        engagement_id=engagement_id,
        performed_on=performed_on,
        report_sha256=report,
        independence_sha256="b" * 64,
        clock=CLOCK,
    )


@pytest.mark.parametrize("role", [Role.ENGINEER, Role.SUPPORT, Role.AUDITOR])
def test_other_offices_are_refused(role: Role, make_actor: Callable[..., Actor]) -> None:
    engagement_id = plan(make_actor())
    actor = make_actor(role)
    with pytest.raises(NotPermitted):
        plan(actor)
    with pytest.raises(NotPermitted):
        move_engagement(actor=actor, engagement_id=engagement_id, planned_on=SOON, reason="So.", clock=CLOCK)
    with pytest.raises(NotPermitted):
        perform(actor, engagement_id, dt.date(2026, 11, 24))
    with pytest.raises(NotPermitted):
        cancel_engagement(actor=actor, engagement_id=engagement_id, reason="So.", clock=CLOCK)
    assert [view.status for view in engagements()] == [EngagementStatus.PLANNED]


def test_past_plan_and_future_deed_are_refused(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    with pytest.raises(InputError):
        plan(actor, dt.date(2026, 11, 23))
    with pytest.raises(InputError):
        perform(actor, plan(actor), dt.date(2026, 11, 25))


def test_digest_of_another_form_is_refused(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    engagement_id = plan(actor)
    with pytest.raises(InputError) as caught:
        perform(actor, engagement_id, dt.date(2026, 11, 24), report="report.pdf")
    assert caught.value.code == "audits.digest"
    assert engagement(engagement_id).status is EngagementStatus.PLANNED


def test_each_change_keeps_what_was_before(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    engagement_id = plan(actor)
    later = dt.date(2027, 1, 15)
    move_engagement(actor=actor, engagement_id=engagement_id, planned_on=later, reason="They are ill.", clock=CLOCK)
    view = engagement(engagement_id)
    assert (view.first_planned_on, view.planned_on) == (SOON, later)
    perform(actor, engagement_id, dt.date(2026, 11, 24))
    assert [change.verb for change in EngagementChange.objects.all()] == ["plan", "move", "perform"]
    assert EngagementChange.objects.get(verb="move").before == "2026-12-01"
    with pytest.raises(Conflict):
        cancel_engagement(actor=actor, engagement_id=engagement_id, reason="So.", clock=CLOCK)


def test_unknown_engagement_is_refused(make_actor: Callable[..., Actor]) -> None:
    with pytest.raises(InputError) as caught:
        perform(make_actor(), "nowhere", dt.date(2026, 11, 24))
    assert caught.value.code == "audits.no_engagement"
