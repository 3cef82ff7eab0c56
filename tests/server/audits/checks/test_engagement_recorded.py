"""The newest engagement of each kind in use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import FixedClock, parse_time
from upheld.core.outcomes import Outcome
from upheld.server.accounts.api import Actor
from upheld.server.audits.api import EngagementKind, cancel_engagement, plan_engagement, record_performed
from upheld.server.audits.checks.engagement_recorded import CHECK, collect, run
from upheld.server.audits.facts import EngagementKindItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, EngagementKindItem))) == path.stem.partition("-")[0]


NOW = parse_time("2026-11-24T09:00:00Z")


def outcomes(now: dt.datetime) -> dict[str, Outcome]:
    return {result.item_id: result.outcome for result in run(Context(now=now, items=collect(now)))}


def plan(actor: Actor, kind: EngagementKind, clock: FixedClock) -> str:
    return plan_engagement(
        actor=actor, kind=kind, planned_on=dt.date(2026, 12, 1), scope="Both apps.", firm="A firm", clock=clock
    ).id


def test_from_nothing_over_planned_to_performed_and_too_old(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(NOW)
    assert outcomes(NOW) == {"none": Outcome.UNKNOWN}
    audit = plan(actor, EngagementKind.AUDIT, clock)
    assert outcomes(clock.now()) == {"audit": Outcome.NOT_APPLICABLE}
    test = plan(actor, EngagementKind.PENETRATION_TEST, clock)
    record_performed(
        actor=actor,
        engagement_id=test,
        performed_on=NOW.date(),
        report_sha256="a" * 64,
        independence_sha256="b" * 64,
        clock=clock,
    )
    assert outcomes(clock.now()) == {"penetration-test": Outcome.PASS, "audit": Outcome.NOT_APPLICABLE}
    clock.advance(days=8)
    assert outcomes(clock.now())["audit"] is Outcome.FAIL
    cancel_engagement(actor=actor, engagement_id=audit, reason="Another firm.", clock=clock)
    assert outcomes(clock.now()) == {"penetration-test": Outcome.PASS}
    clock.advance(days=358)
    assert outcomes(clock.now()) == {"penetration-test": Outcome.FAIL}
