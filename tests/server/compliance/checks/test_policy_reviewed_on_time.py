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
