"""Cases are opened, dated and closed by those who may, in order, and never rewritten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from upheld.core.check import Severity
from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.assessment.api import schedules
from upheld.server.incidents.api import (
    CaseKind,
    CaseView,
    NewCase,
    NewDrill,
    Step,
    case,
    cases,
    close_case,
    open_case,
    record_drill,
    record_milestone,
    require_notice,
    waive_notice,
)

NOW = parse_time("2026-11-24T09:00:00Z")
HOUR = dt.timedelta(hours=1)
DIGEST = "0f" * 32
NEW = NewCase(
    kind=CaseKind.INCIDENT,
    severity=Severity.HIGH,
    title="Odd calls",
    detected_at=NOW - 2 * HOUR,
    aware_at=NOW - HOUR,
    needs_notice=True,
    affected_apps=("sprint-digest", "board-notes"),
)
DRILL = NewDrill(
    title="Lost key",
    aware_at=NOW - 5 * HOUR,
    contained_at=NOW - 4 * HOUR,
    notified_at=NOW - 3 * HOUR,
    recovered_at=NOW - 2 * HOUR,
    proof_sha256=DIGEST,
    note="The list of contacts was old.",
)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def lead(make_actor: Callable[..., Actor]) -> Actor:
    return make_actor(Role.SECURITY_LEAD)


@pytest.fixture
def opened(lead: Actor, clock: FixedClock) -> CaseView:
    return open_case(actor=lead, new=NEW, clock=clock)


@pytest.mark.parametrize("role", [Role.ENGINEER, Role.SUPPORT, Role.AUDITOR])
def test_other_offices_are_refused(
    role: Role, make_actor: Callable[..., Actor], opened: CaseView, clock: FixedClock
) -> None:
    actor = make_actor(role)
    with pytest.raises(NotPermitted):
        open_case(actor=actor, new=NEW, clock=clock)
    with pytest.raises(NotPermitted):
        record_milestone(actor=actor, case_id=opened.id, step=Step.CONTAINED, at=NOW, clock=clock)
    with pytest.raises(NotPermitted):
        close_case(actor=actor, case_id=opened.id, note="Done.", clock=clock)
    with pytest.raises(NotPermitted):
        waive_notice(actor=actor, case_id=opened.id, reason="None affected.", clock=clock)
    with pytest.raises(NotPermitted):
        require_notice(actor=actor, case_id=opened.id, reason="Some affected.", clock=clock)
    with pytest.raises(NotPermitted):
        record_drill(actor=actor, new=DRILL, clock=clock)
    assert cases() == (opened,)


def test_clock_runs_from_awareness(opened: CaseView) -> None:
    assert opened.notice_due_at == NEW.aware_at + dt.timedelta(hours=72)
    assert opened.affected_apps == ("board-notes", "sprint-digest")
    assert [milestone.verb for milestone in opened.milestones] == ["opened"]


def test_change_asks_for_a_new_look(opened: CaseView) -> None:
    assert opened
    (schedule,) = [view for view in schedules() if view.check_id == "incidents.notices_on_time"]
    assert schedule.requested_at == NOW


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"aware_at": NOW + HOUR}, "incidents.future"),
        ({"detected_at": NOW}, "incidents.order"),
        ({"title": ""}, "text.empty"),
        ({"title": "x" * 201}, "text.length"),
        ({"title": "a\0b"}, "text.character"),
        ({"affected_apps": ("Board Notes",)}, "incidents.apps"),
        ({"notice_hours": 0}, "incidents.hours"),
        ({"aware_at": dt.datetime(2026, 11, 24, 8)}, "time.naive"),  # noqa: DTZ001 - the missing zone is the point
    ],
)
def test_senseless_case_is_refused(change: dict[str, object], code: str, lead: Actor, clock: FixedClock) -> None:
    with pytest.raises(InputError) as caught:
        open_case(actor=lead, new=replace(NEW, **change), clock=clock)  # type: ignore[arg-type]  # one field each
    assert caught.value.code == code
    assert cases() == ()


def test_step_is_dated_once(lead: Actor, clock: FixedClock, opened: CaseView) -> None:
    record_milestone(actor=lead, case_id=opened.id, step=Step.CONTAINED, at=NOW, note="Key cut off.", clock=clock)
    with pytest.raises(Conflict) as caught:
        record_milestone(actor=lead, case_id=opened.id, step=Step.CONTAINED, at=NOW - HOUR, clock=clock)
    assert caught.value.code == "incidents.step_twice"
    assert case(opened.id).contained_at == NOW


def test_notice_needs_a_record_of_delivery(lead: Actor, clock: FixedClock, opened: CaseView) -> None:
    with pytest.raises(InputError) as caught:
        record_milestone(actor=lead, case_id=opened.id, step=Step.CUSTOMERS_NOTIFIED, at=NOW, clock=clock)
    assert caught.value.code == "incidents.digest"
    assert case(opened.id).notified_at is None


def test_closing_needs_every_step(lead: Actor, clock: FixedClock, opened: CaseView) -> None:
    with pytest.raises(Conflict) as caught:
        close_case(actor=lead, case_id=opened.id, note="Done.", clock=clock)
    assert caught.value.message == "Not dated yet: contained, recovered, customers notified."
    for step in (Step.CONTAINED, Step.RECOVERED, Step.CUSTOMERS_NOTIFIED):
        record_milestone(actor=lead, case_id=opened.id, step=step, at=NOW, proof_sha256=DIGEST, clock=clock)
    closed = close_case(actor=lead, case_id=opened.id, note="A key lay in a log; it is gone.", clock=clock)
    assert closed.closed_at == NOW
    with pytest.raises(Conflict):
        record_milestone(actor=lead, case_id=opened.id, step=Step.ASSESSED, at=NOW, clock=clock)


def test_notice_can_be_waived_only_while_the_clock_runs(lead: Actor, clock: FixedClock, opened: CaseView) -> None:
    waived = waive_notice(actor=lead, case_id=opened.id, reason="Only a test site.", clock=clock)
    assert waived.notice_due_at is None
    again = require_notice(actor=lead, case_id=opened.id, reason="A customer's site too.", clock=clock)
    assert again.notice_due_at == opened.notice_due_at, "the clock never starts anew"
    clock.advance(hours=73)
    with pytest.raises(Conflict) as caught:
        waive_notice(actor=lead, case_id=opened.id, reason="Too late.", clock=clock)
    assert caught.value.code == "incidents.notice_late"


def test_drill_is_a_closed_case_apart(lead: Actor, clock: FixedClock) -> None:
    drill = record_drill(actor=lead, new=DRILL, clock=clock)
    assert drill.is_drill
    assert drill.closed_at == NOW
    assert cases(include_drills=False) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"notified_at": NOW - 6 * HOUR}, "incidents.order"),
        ({"recovered_at": NOW + HOUR}, "incidents.future"),
        ({"proof_sha256": "none"}, "incidents.digest"),
    ],
)
def test_senseless_drill_is_refused(change: dict[str, object], code: str, lead: Actor, clock: FixedClock) -> None:
    with pytest.raises(InputError) as caught:
        record_drill(actor=lead, new=replace(DRILL, **change), clock=clock)  # type: ignore[arg-type]  # one field each
    assert caught.value.code == code
    assert cases() == ()


def test_drill_of_long_ago_is_refused(lead: Actor, clock: FixedClock) -> None:
    clock.advance(days=15)
    with pytest.raises(InputError) as caught:
        record_drill(actor=lead, new=DRILL, clock=clock)
    assert caught.value.code == "incidents.drill_old"


def test_unknown_case_is_refused(lead: Actor, clock: FixedClock) -> None:
    with pytest.raises(InputError) as caught:
        close_case(actor=lead, case_id="nowhere", note="Done.", clock=clock)
    assert caught.value.code == "incidents.no_case"
