"""The day planned first counts."""

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
from upheld.server.audits.api import EngagementKind, move_engagement, plan_engagement, record_performed
from upheld.server.audits.checks.planned_date_kept import CHECK, collect, run
from upheld.server.audits.facts import EngagementItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, EngagementItem))) == path.stem.partition("-")[0]


NOW = parse_time("2026-11-24T09:00:00Z")


def outcome(now: dt.datetime) -> Outcome:
    (result,) = run(Context(now=now, items=collect(now)))
    return result.outcome


def test_from_plan_over_put_off_to_performed(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(NOW)
    view = plan_engagement(
        actor=actor,
        kind=EngagementKind.PENETRATION_TEST,
        planned_on=dt.date(2026, 12, 1),
        scope="Both apps.",
        firm="A firm that is never named",
        clock=clock,
    )
    assert outcome(clock.now()) is Outcome.PASS
    assert "firm" not in str(collect(NOW))
    move_engagement(
        actor=actor, engagement_id=view.id, planned_on=dt.date(2027, 3, 1), reason="They are ill.", clock=clock
    )
    assert outcome(clock.now()) is Outcome.PASS
    clock.advance(days=8)
    assert outcome(clock.now()) is Outcome.FAIL, "putting it off does not move the first promise"
    record_performed(
        actor=actor,
        engagement_id=view.id,
        performed_on=clock.now().date(),
        report_sha256="a" * 64,
        independence_sha256="b" * 64,
        clock=clock,
    )
    assert outcome(clock.now()) is Outcome.PASS


@pytest.mark.django_db
def test_nothing_on_record_is_unknown() -> None:
    assert outcome(NOW) is Outcome.UNKNOWN
