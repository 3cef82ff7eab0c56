"""Background work: what is due runs, once, and whatever one check does, the next one runs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from server.assessment.conftest import bind
from server.assessment.made_checks import steady
from upheld.core.clock import FixedClock
from upheld.core.errors import Conflict, NotPermitted
from upheld.core.outcomes import Outcome
from upheld.proof.statements import HeartbeatStatement, Role
from upheld.server.accounts.api import Actor
from upheld.server.assessment import api as assessment
from upheld.server.assessment import schedules
from upheld.server.assessment.models import Schedule
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.policy.registry import known_checks

STEADY, CRASHING = "access.steady_made", "access.crashing_made"
ALL = [CRASHING, STEADY, "access.uncollected_made"]


def ran(clock: FixedClock) -> list[str]:
    return [run.check_id for run in assessment.run_due(clock=clock).runs]


@pytest.mark.django_db
def test_what_one_check_does_never_stops_another(sentence: policy.SentenceView, lead: Actor, clock: FixedClock) -> None:
    bind(sentence.id, ALL, lead, clock)
    report = assessment.run_due(clock=clock)
    assert {run.check_id: run.outcome for run in report.runs} == {
        CRASHING: Outcome.ERROR,
        STEADY: Outcome.PASS,
        "access.uncollected_made": Outcome.ERROR,
    }
    assert report.failed == ()


@pytest.mark.django_db
def test_results_that_cannot_be_written_do_not_stop_another(
    sentence: policy.SentenceView, lead: Actor, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    bind(sentence.id, [CRASHING, STEADY], lead, clock)
    real = evidence.append

    def append_or_fail(statements: Any, **rest: Any) -> Any:  # noqa: ANN401 - passed on
        if any(getattr(statement, "check", "") == CRASHING for statement in statements):
            raise OSError("the disk is full")
        return real(statements, **rest)

    monkeypatch.setattr(evidence, "append", append_or_fail)
    report = assessment.run_due(clock=clock)
    assert report.failed == (CRASHING,)
    assert [run.check_id for run in report.runs] == [STEADY]
    assert assessment.latest_run(CRASHING) is None
    monkeypatch.undo()


@pytest.mark.django_db
def test_a_pass_waits_a_period_and_a_failure_a_quarter(sentence: policy.SentenceView, clock: FixedClock) -> None:
    assert ran(clock) == [STEADY]
    assert ran(clock) == []
    clock.advance(days=4)
    steady.OUTCOMES[:] = [Outcome.FAIL]
    assert ran(clock) == [STEADY]
    clock.advance(hours=23)
    assert ran(clock) == []
    clock.advance(hours=1)
    assert ran(clock) == [STEADY]
    assert sentence.id


@pytest.mark.django_db
def test_a_request_is_answered_once_and_one_made_meanwhile_again(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    ran(clock)
    clock.advance(minutes=1)
    assessment.request_run(STEADY, actor=engineer, clock=clock)

    def ask_again() -> None:
        clock.advance(minutes=1)
        assessment.request_run(STEADY, actor=engineer, clock=clock)

    steady.MEANWHILE.append(ask_again)
    assert [run.trigger for run in assessment.run_due(clock=clock).runs] == ["request"]
    assert ran(clock) == [STEADY]
    assert ran(clock) == []
    assert sentence.id


@pytest.mark.django_db
def test_an_unbound_check_runs_on_request_only(engineer: Actor, clock: FixedClock) -> None:
    assert ran(clock) == []
    assessment.request_run(STEADY, actor=engineer, clock=clock)
    assert ran(clock) == [STEADY]
    clock.advance(days=30)
    assert ran(clock) == []


@pytest.mark.django_db
def test_a_new_sentence_or_parameter_makes_the_check_due_at_once(
    sentence: policy.SentenceView, lead: Actor, clock: FixedClock
) -> None:
    assert ran(clock) == [STEADY]
    bind(sentence.id, [STEADY], lead, clock, max_days=30)
    assert ran(clock) == [STEADY]
    bind(sentence.id, [STEADY], lead, clock, max_days=30, max_hours=5)
    assert ran(clock) == [STEADY], "its argument has other values now, so that the old result does not count"
    assert ran(clock) == []


@pytest.mark.django_db
def test_two_processes_never_run_a_check_at_once(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    lease = schedules.take_lease(known_checks()[STEADY], clock.now())
    with pytest.raises(Conflict) as refused:
        assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert refused.value.code == "check.running"
    assert ran(clock) == []
    (row,) = assessment.schedules()
    assert row.running_until == lease.until
    clock.at = lease.until + dt.timedelta(seconds=1)
    assert ran(clock) == [STEADY], "a lease that ran out comes back"
    assert assessment.schedules()[0].running_until is None
    assert sentence.id


@pytest.mark.django_db
def test_a_process_that_failed_gives_its_lease_back(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    def break_off() -> None:
        raise KeyboardInterrupt

    steady.MEANWHILE.append(break_off)
    with pytest.raises(KeyboardInterrupt):
        assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert Schedule.objects.get().lease_until is None
    assert ran(clock) == [STEADY]
    assert sentence.id


@pytest.mark.django_db(transaction=True)
def test_a_round_beats_runs_and_publishes(sentence: policy.SentenceView, clock: FixedClock, own_data_dir: Path) -> None:
    evidence.create_log_key()
    clock.advance(hours=1)
    assessment.work(clock=clock)
    kinds = [type(statement) for _, statement in evidence.entries()]
    assert kinds.count(HeartbeatStatement) == 1
    assert evidence.published_head() == evidence.head()
    assert (own_data_dir / "log/checkpoint").is_file()
    size = evidence.head().size
    clock.advance(minutes=59)
    assessment.work(clock=clock)
    assert evidence.head().size == size
    clock.advance(minutes=1)
    assessment.work(clock=clock)
    assert evidence.head().size == size + 1
    assert sentence.id


@pytest.mark.django_db
def test_a_paused_check_ages_but_can_be_asked_for(
    sentence: policy.SentenceView, engineer: Actor, clock: FixedClock
) -> None:
    assert ran(clock) == [STEADY]
    assessment.pause_check(STEADY, actor=engineer, clock=clock)
    clock.advance(days=30)
    assert ran(clock) == []
    assert assessment.schedules()[0].paused_at is not None
    assessment.request_run(STEADY, actor=engineer, clock=clock)
    assert ran(clock) == [STEADY]
    clock.advance(days=30)
    assessment.resume_check(STEADY, actor=engineer, clock=clock)
    assert ran(clock) == [STEADY]
    assert sentence.id


@pytest.mark.django_db
def test_nobody_without_the_permission_pauses_a_check(clock: FixedClock) -> None:
    support = Actor(user_id=None, role=Role.SUPPORT)
    for verb in (assessment.pause_check, assessment.resume_check):
        with pytest.raises(NotPermitted):
            verb(STEADY, actor=support, clock=clock)
    assert not Schedule.objects.exists()
