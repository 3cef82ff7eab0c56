"""A review counts from the day it was recorded, for its period."""

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
from upheld.server.compliance.api import ReviewVerdict, record_policy_review
from upheld.server.compliance.checks.policy_reviewed_on_time import CHECK, collect, run
from upheld.server.compliance.facts import PolicyItem
from upheld.server.policy.api import import_text

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))
NOW = parse_time("2026-11-24T09:00:00Z")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, PolicyItem))) == path.stem.partition("-")[0]


def test_parameter_without_sense_is_unknown(read_sample: Callable[[Path, type[Item]], Context[Any]]) -> None:
    good = read_sample(SAMPLES[-1].with_name("pass.yaml"), PolicyItem)
    (result,) = run(Context(now=good.now, items=good.items, parameters={"max_days": "regularly"}))
    assert result.outcome is Outcome.UNKNOWN


def test_message_does_not_hold_the_note(read_sample: Callable[[Path, type[Item]], Context[Any]]) -> None:
    (result,) = run(read_sample(SAMPLES[-1].with_name("pass.yaml"), PolicyItem))
    assert result.message == "Version 2 was reviewed on 2026-03-01; the next review is due by 2027-03-01."


def outcome(now: dt.datetime) -> Outcome:
    (result,) = run(Context(now=now, items=collect(now)))
    return result.outcome


def review(actor: Actor, clock: FixedClock, verdict: ReviewVerdict = ReviewVerdict.STILL_FITS) -> None:
    record_policy_review(actor=actor, policy="security", verdict=verdict, note="Read in full.", clock=clock)


def test_from_import_over_review_to_overdue(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(NOW)
    assert outcome(NOW) is Outcome.UNKNOWN, "no policy is in force"
    import_text("# Security policy\n\nWe review this policy annually.\n", name="policy.md", actor=actor, clock=clock)
    assert outcome(clock.now()) is Outcome.UNKNOWN, "the first period runs"
    assert outcome(NOW + dt.timedelta(days=366)) is Outcome.FAIL
    review(actor, clock)
    assert outcome(clock.now()) is Outcome.PASS
    assert outcome(NOW + dt.timedelta(days=365)) is Outcome.PASS
    assert outcome(NOW + dt.timedelta(days=365, seconds=1)) is Outcome.FAIL


def test_change_that_was_found_needed_must_follow(make_actor: Callable[..., Actor]) -> None:
    actor, clock = make_actor(), FixedClock(NOW)
    import_text("# Security policy\n\nWe review this policy annually.\n", name="policy.md", actor=actor, clock=clock)
    review(actor, clock, ReviewVerdict.TO_BE_CHANGED)
    clock.advance(days=91)
    assert outcome(clock.now()) is Outcome.FAIL
    import_text("# Security policy\n\nWe review this policy each year.\n", name="policy.md", actor=actor, clock=clock)
    assert outcome(clock.now()) is Outcome.PASS
