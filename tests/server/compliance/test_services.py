"""Who may record reviews and answers, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.compliance.api import (
    Answer,
    ReviewVerdict,
    answer_question,
    policy_reviews,
    record_policy_review,
    regimes,
)
from upheld.server.compliance.models import RegimeAnswer

CLOCK = FixedClock(parse_time("2026-11-24T09:00:00Z"))


def answer(actor: Actor, value: Answer = Answer.NO, question: str = "covered_entity", reason: str = "No.") -> None:
    answer_question(actor=actor, regime="hipaa", question=question, answer=value, reason=reason, clock=CLOCK)


@pytest.mark.parametrize("role", [Role.ENGINEER, Role.SUPPORT, Role.AUDITOR])
def test_other_offices_are_refused(role: Role, make_actor: Callable[..., Actor]) -> None:
    with pytest.raises(NotPermitted):
        answer(make_actor(role))
    with pytest.raises(NotPermitted):
        record_policy_review(
            actor=make_actor(role), policy="security", verdict=ReviewVerdict.STILL_FITS, note="Read.", clock=CLOCK
        )
    assert not RegimeAnswer.objects.exists()


@pytest.mark.django_db
def test_server_itself_is_refused() -> None:
    with pytest.raises(NotPermitted) as caught:
        answer(SYSTEM)
    assert caught.value.code == "compliance.needs_person"


def test_unknown_question_is_refused(make_actor: Callable[..., Actor]) -> None:
    with pytest.raises(InputError) as caught:
        answer(make_actor(), question="no_such")
    assert caught.value.code == "compliance.question"


def test_review_of_no_policy_is_refused(make_actor: Callable[..., Actor]) -> None:
    with pytest.raises(InputError) as caught:
        record_policy_review(
            actor=make_actor(), policy="security", verdict=ReviewVerdict.STILL_FITS, note="Read.", clock=CLOCK
        )
    assert caught.value.code == "compliance.policy"
    assert policy_reviews("security") == ()


def test_reason_is_needed(make_actor: Callable[..., Actor]) -> None:
    with pytest.raises(InputError):
        answer(make_actor(), reason=" ")


def test_latest_answer_counts_and_earlier_ones_stay(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor(Role.PRIVACY_LEAD)
    answer(actor, Answer.UNSURE)
    answer(actor, Answer.YES, reason="It is a clinic.")
    (hipaa,) = [view for view in regimes() if view.id == "hipaa"]
    assert hipaa.is_applicable is True
    assert hipaa.questions[0].answer is Answer.YES
    assert hipaa.questions[0].role is Role.PRIVACY_LEAD
    assert RegimeAnswer.objects.count() == 2


def test_answer_to_other_words_does_not_count(make_actor: Callable[..., Actor]) -> None:
    answer(make_actor(), Answer.YES)
    RegimeAnswer.objects.update(question_sha256="0" * 64)
    (hipaa,) = [view for view in regimes() if view.id == "hipaa"]
    assert hipaa.questions[0].answer is None
