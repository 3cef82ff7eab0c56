"""Each question of each regime needs an answer for the words that are asked today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.catalog.regimes import load_regimes
from upheld.core.check import Context, Item, Parameters, Result
from upheld.core.clock import FixedClock, parse_time
from upheld.core.outcomes import Outcome
from upheld.server.accounts.api import Actor
from upheld.server.compliance.api import Answer, answer_question
from upheld.server.compliance.checks.regimes_answered import CHECK, collect, run
from upheld.server.compliance.facts import RegimeItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))
NOW = parse_time("2026-11-24T09:00:00Z")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, RegimeItem))) == path.stem.partition("-")[0]


def outcomes(parameters: Parameters | None = None) -> dict[str, Outcome]:
    results = run(Context(now=NOW, items=collect(NOW), parameters=parameters or {}))
    return {result.item_id: result.outcome for result in results}


def answer_all(actor: Actor, regime: str, answer: Answer) -> None:
    for question in load_regimes()[regime].questions:
        answer_question(
            actor=actor, regime=regime, question=question.id, answer=answer, reason="As asked.", clock=FixedClock(NOW)
        )


@pytest.mark.django_db
def test_nothing_answered_is_unknown_for_each_regime() -> None:
    assert outcomes() == dict.fromkeys(load_regimes(), Outcome.UNKNOWN)


def test_answers_decide(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    answer_all(actor, "gdpr", Answer.YES)
    answer_all(actor, "uk-gdpr", Answer.NO)
    answer_all(actor, "ccpa", Answer.UNSURE)
    assert outcomes() == {
        "gdpr": Outcome.PASS,
        "uk-gdpr": Outcome.PASS,
        "ccpa": Outcome.UNKNOWN,
        "hipaa": Outcome.UNKNOWN,
    }


def test_only_named_laws_count(make_actor: Callable[..., Actor]) -> None:
    answer_all(make_actor(), "gdpr", Answer.YES)
    assert outcomes({"standard": "GDPR"}) == {
        "gdpr": Outcome.PASS,
        "uk-gdpr": Outcome.NOT_APPLICABLE,
        "ccpa": Outcome.NOT_APPLICABLE,
        "hipaa": Outcome.NOT_APPLICABLE,
    }


def test_law_outside_the_catalog_is_unknown(make_actor: Callable[..., Actor]) -> None:
    answer_all(make_actor(), "gdpr", Answer.YES)
    assert set(outcomes({"standard": ("GDPR", "Lunar Data Act")}).values()) == {Outcome.UNKNOWN}


def test_unsure_beside_a_yes_is_decided(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    answer_all(actor, "hipaa", Answer.UNSURE)
    answer_question(
        actor=actor,
        regime="hipaa",
        question="business_associate",
        answer=Answer.YES,
        reason="A customer is a clinic.",
        clock=FixedClock(NOW),
    )
    assert outcomes({"standard": "HIPAA"})["hipaa"] is Outcome.PASS


def test_answers_that_lapsed_fail(make_actor: Callable[..., Actor]) -> None:
    answer_all(make_actor(), "gdpr", Answer.NO)
    later = NOW + dt.timedelta(days=365, seconds=1)
    results = {result.item_id: result.outcome for result in run(Context(now=later, items=collect(later)))}
    assert results["gdpr"] is Outcome.FAIL
