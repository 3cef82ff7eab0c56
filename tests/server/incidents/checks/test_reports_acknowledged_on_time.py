"""A person's acknowledgement counts, to the second."""

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
from upheld.server.incidents.checks.reports_acknowledged_on_time import CHECK, collect, run
from upheld.server.incidents.facts import ReportItem
from upheld.server.intake.api import NewReport, acknowledge, receive

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, ReportItem))) == path.stem.partition("-")[0]


NOW = parse_time("2026-11-24T09:00:00Z")


def outcomes(now: dt.datetime, hours: int) -> list[Outcome]:
    results = run(Context(now=now, items=collect(now), parameters={"max_hours": hours}))
    return [result.outcome for result in results]


@pytest.mark.django_db
def test_no_report_is_not_applicable() -> None:
    assert outcomes(NOW, 24) == [Outcome.NOT_APPLICABLE]


def test_report_from_running_time_to_acknowledged(make_actor: Callable[..., Actor]) -> None:
    receive(NewReport(form_token="t" * 43, kind="incident", body="It leaks."), clock=FixedClock(NOW))
    (item,) = collect(NOW)
    assert outcomes(NOW + dt.timedelta(hours=24), 24) == [Outcome.NOT_APPLICABLE]
    assert outcomes(NOW + dt.timedelta(hours=24, seconds=1), 24) == [Outcome.FAIL]
    assert outcomes(NOW + dt.timedelta(days=900), 24) == [Outcome.FAIL], "an unanswered report is never out of sight"
    acknowledge(int(item.id.removeprefix("report-")), actor=make_actor(), clock=FixedClock(NOW + dt.timedelta(hours=9)))
    assert outcomes(NOW + dt.timedelta(days=2), 24) == [Outcome.PASS]
    assert outcomes(NOW + dt.timedelta(days=2), 8) == [Outcome.FAIL]
    assert "leaks" not in str(collect(NOW))
