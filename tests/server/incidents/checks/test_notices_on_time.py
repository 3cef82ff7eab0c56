"""Cases come before drills, and a clock is met to the second."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Parameters, Result, Severity
from upheld.core.clock import FixedClock, parse_time
from upheld.core.outcomes import Outcome
from upheld.server.accounts.api import Actor
from upheld.server.incidents.api import (
    CaseKind,
    NewCase,
    NewDrill,
    Step,
    close_case,
    open_case,
    record_drill,
    record_milestone,
)
from upheld.server.incidents.checks.notices_on_time import CHECK, collect, run
from upheld.server.incidents.facts import CaseItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, CaseItem))) == path.stem.partition("-")[0]


AWARE = parse_time("2026-10-23T15:40:00Z")
DIGEST = "ab" * 32


def outcomes(now: dt.datetime, parameters: Parameters | None = None) -> list[Outcome]:
    results = run(Context(now=now, items=collect(now), parameters=parameters or {}))
    return [result.outcome for result in results]


def opened(actor: Actor, clock: FixedClock, *, needs_notice: bool = True) -> str:
    new = NewCase(
        kind=CaseKind.BREACH,
        severity=Severity.HIGH,
        title="A title that is never published",
        detected_at=AWARE,
        aware_at=AWARE,
        needs_notice=needs_notice,
    )
    return open_case(actor=actor, new=new, clock=clock).id


@pytest.mark.django_db
def test_nothing_on_record_is_unknown() -> None:
    assert outcomes(AWARE) == [Outcome.UNKNOWN]


def test_case_from_running_clock_to_kept_promise(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(AWARE + dt.timedelta(hours=1))
    case_id = opened(actor, clock)
    assert outcomes(clock.now()) == [Outcome.NOT_APPLICABLE]
    clock.advance(hours=5)
    record_milestone(
        actor=actor, case_id=case_id, step=Step.CUSTOMERS_NOTIFIED, at=clock.now(), proof_sha256=DIGEST, clock=clock
    )
    for step in (Step.CONTAINED, Step.RECOVERED):
        record_milestone(actor=actor, case_id=case_id, step=step, at=clock.now(), clock=clock)
    close_case(actor=actor, case_id=case_id, note="A library did it; it is gone.", clock=clock)
    assert outcomes(clock.now()) == [Outcome.PASS]
    assert outcomes(clock.now(), {"max_hours": 5}) == [Outcome.FAIL]
    assert outcomes(clock.now(), {"max_hours": 6}) == [Outcome.PASS]
    assert "title" not in str(list(collect(clock.now())))
    assert outcomes(clock.now() + dt.timedelta(days=400)) == [Outcome.UNKNOWN], "the case is out of sight by then"


def test_missed_clock_turns_by_itself(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(AWARE)
    opened(actor, clock)
    assert outcomes(AWARE + dt.timedelta(hours=72)) == [Outcome.NOT_APPLICABLE]
    assert outcomes(AWARE + dt.timedelta(hours=72, seconds=1)) == [Outcome.FAIL]
    assert outcomes(AWARE + dt.timedelta(days=800)) == [Outcome.FAIL], "an open case is never out of sight"


def test_notice_written_down_late_does_not_pass(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(AWARE)
    case_id = opened(actor, clock)
    clock.advance(hours=100)
    claimed = AWARE + dt.timedelta(hours=2)
    record_milestone(
        actor=actor, case_id=case_id, step=Step.CUSTOMERS_NOTIFIED, at=claimed, proof_sha256=DIGEST, clock=clock
    )
    assert outcomes(clock.now()) == [Outcome.UNKNOWN]


def test_drill_stands_in_until_there_is_a_case(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(AWARE - dt.timedelta(days=30))
    start = clock.now() - dt.timedelta(hours=5)
    new = NewDrill(
        title="Lost key",
        aware_at=start,
        contained_at=start + dt.timedelta(hours=1),
        notified_at=start + dt.timedelta(hours=2),
        recovered_at=start + dt.timedelta(hours=4),
        proof_sha256=DIGEST,
        note="The list of contacts was old.",
    )
    record_drill(actor=actor, new=new, clock=clock)
    assert outcomes(clock.now()) == [Outcome.PASS]
    assert outcomes(clock.now(), {"max_hours": 1}) == [Outcome.UNKNOWN]
    assert outcomes(clock.now() + dt.timedelta(days=367)) == [Outcome.UNKNOWN]
    clock.at = AWARE
    opened(actor, clock, needs_notice=False)
    assert outcomes(clock.now()) == [Outcome.NOT_APPLICABLE, Outcome.PASS]
    opened(actor, clock)
    late = AWARE + dt.timedelta(hours=73)
    assert sorted(outcomes(late)) == [Outcome.FAIL, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE]
