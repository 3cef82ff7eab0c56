"""Who has read which revision, and how long they may take."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import FixedClock, SystemClock
from upheld.core.outcomes import Outcome
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.education.api import GuideKind, acknowledge_guide, publish_guide, withdraw_guide
from upheld.server.incidents.checks.process_published_and_read import CHECK, collect, run
from upheld.server.incidents.facts import ReaderItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, ReaderItem))) == path.stem.partition("-")[0]


def outcomes(now: dt.datetime) -> dict[str, Outcome]:
    return {result.item_id: result.outcome for result in run(Context(now=now, items=collect(now)))}


def publish(actor: Actor, clock: FixedClock, text: str = "# Process\n\nDetect, contain, tell.") -> int:
    return publish_guide(
        actor=actor, slug="incident-process", kind=GuideKind.PROCESS, title="Process", markdown=text, clock=clock
    ).revision


@pytest.mark.django_db
def test_no_staff_is_unknown() -> None:
    assert outcomes(SystemClock().now()) == {"none": Outcome.UNKNOWN}


def test_from_nothing_published_to_all_read(make_actor: Callable[..., Actor]) -> None:
    owner, engineer, auditor = make_actor(Role.OWNER), make_actor(Role.ENGINEER), make_actor(Role.AUDITOR)
    first, second = f"account-{owner.user_id}", f"account-{engineer.user_id}"
    clock = FixedClock(SystemClock().now() + dt.timedelta(minutes=1))
    assert outcomes(clock.now()) == {first: Outcome.UNKNOWN, second: Outcome.UNKNOWN}

    revision = publish(owner, clock)
    assert outcomes(clock.now()) == {first: Outcome.UNKNOWN, second: Outcome.UNKNOWN}
    acknowledge_guide(actor=owner, slug="incident-process", revision=revision, clock=clock)
    acknowledge_guide(actor=auditor, slug="incident-process", revision=revision, clock=clock)
    clock.advance(days=15)
    assert outcomes(clock.now()) == {first: Outcome.PASS, second: Outcome.FAIL}
    acknowledge_guide(actor=engineer, slug="incident-process", revision=revision, clock=clock)
    assert set(outcomes(clock.now()).values()) == {Outcome.PASS}

    publish(owner, clock, "# Process\n\nDetect, contain, tell, recover.")
    assert set(outcomes(clock.now()).values()) == {Outcome.PASS}
    clock.advance(days=15)
    assert set(outcomes(clock.now()).values()) == {Outcome.FAIL}
    withdraw_guide(actor=owner, slug="incident-process", clock=clock)
    assert set(outcomes(clock.now()).values()) == {Outcome.UNKNOWN}


def test_items_name_offices_only(make_actor: Callable[..., Actor]) -> None:
    make_actor(Role.SECURITY_LEAD)
    (item,) = collect(SystemClock().now() + dt.timedelta(minutes=1))
    assert item.name.startswith("security lead (account ")
    assert "@" not in item.name
