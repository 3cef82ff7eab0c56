"""A clock that runs out between two turns of its check asks for a run, once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from upheld.core.check import Severity
from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import NotPermitted
from upheld.core.outcomes import Outcome
from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.assessment.api import run_now
from upheld.server.incidents.api import CaseKind, NewCase, open_case, watch_clocks
from upheld.server.intake.api import NewReport, receive

NOW = parse_time("2026-11-24T09:00:00Z")
NOTICES, REPORTS = "incidents.notices_on_time", "incidents.reports_acknowledged_on_time"


def run(check_id: str, clock: FixedClock) -> Outcome:
    (done,) = run_now(check_id, actor=SYSTEM, clock=clock)
    return done.outcome


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


def test_notice_that_becomes_late(make_actor: Callable[..., Actor], clock: FixedClock) -> None:
    new = NewCase(
        kind=CaseKind.INCIDENT,
        severity=Severity.HIGH,
        title="Odd calls",
        detected_at=NOW,
        aware_at=NOW,
        needs_notice=True,
    )
    open_case(actor=make_actor(), new=new, clock=clock)
    assert run(NOTICES, clock) is Outcome.NOT_APPLICABLE
    clock.advance(hours=72)
    assert watch_clocks(actor=SYSTEM, clock=clock) == (), "to the second: it is not over yet"
    clock.advance(seconds=1)
    assert watch_clocks(actor=SYSTEM, clock=clock) == (NOTICES,)
    clock.advance(seconds=30)
    assert run(NOTICES, clock) is Outcome.FAIL
    assert watch_clocks(actor=SYSTEM, clock=clock) == (), "one run after the deadline is enough"


def test_report_that_becomes_late(clock: FixedClock, db: None) -> None:
    del db
    receive(NewReport(form_token="t" * 43, kind="incident", body="It leaks."), clock=clock)
    assert run(REPORTS, clock) is Outcome.NOT_APPLICABLE
    clock.at = NOW + dt.timedelta(hours=72, seconds=1)
    assert watch_clocks(actor=SYSTEM, clock=clock) == (REPORTS,)


def test_without_any_run_the_schedule_decides(clock: FixedClock, db: None) -> None:
    del db
    receive(NewReport(form_token="t" * 43, kind="incident", body="It leaks."), clock=clock)
    clock.advance(days=9)
    assert watch_clocks(actor=SYSTEM, clock=clock) == ()


def test_other_offices_are_refused(make_actor: Callable[..., Actor], clock: FixedClock) -> None:
    with pytest.raises(NotPermitted):
        watch_clocks(actor=make_actor(Role.AUDITOR), clock=clock)
