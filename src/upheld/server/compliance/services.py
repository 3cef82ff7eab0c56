"""What people record about policy and laws."""

from __future__ import annotations

from django.db import transaction

from upheld.catalog.regimes import load_regimes
from upheld.core.clock import Clock
from upheld.core.errors import InputError, NotPermitted
from upheld.core.text import require_text
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment.api import request_run
from upheld.server.compliance.models import PolicyReview, RegimeAnswer
from upheld.server.compliance.shapes import Answer, ReviewVerdict
from upheld.server.policy.api import versions

MAX_TEXT_CHARACTERS = 4_000


@transaction.atomic
def record_policy_review(*, actor: Actor, policy: str, verdict: ReviewVerdict, note: str, clock: Clock) -> None:
    """Record that the version of the policy now in force was reviewed, and what was decided.

    The review is dated by the clock: it cannot be entered for a day that is past.

    Raises:
        NotPermitted: the office may not, or no person acts.
        InputError: there is no such policy, or the note cannot be kept.
    """
    _require_person(actor, "review the policy")
    view = next(iter(versions(policy)), None)
    if view is None:
        raise InputError(
            "compliance.policy", f"There is no policy {policy[:60]!r}.", hint="Import its text before reviewing it."
        )
    PolicyReview.objects.create(
        policy=policy,
        version=view.version,
        document_sha256=view.document_sha256,
        verdict=verdict.value,
        note=require_text(note, "The note", max_characters=MAX_TEXT_CHARACTERS),
        role=actor.role.value,
        reviewed_by_id=actor.user_id,
        reviewed_at=clock.now(),
    )
    request_run("governance.policy_reviewed_on_time", actor=SYSTEM, clock=clock)


@transaction.atomic
def answer_question(*, actor: Actor, regime: str, question: str, answer: Answer, reason: str, clock: Clock) -> None:
    """Answer one question of a regime; the latest answer counts, earlier ones stay.

    Raises:
        NotPermitted: the office may not, or no person acts.
        InputError: the catalog has no such regime or question, or the reason cannot be kept.
    """
    _require_person(actor, "answer for a law")
    found = load_regimes().get(regime)
    asked = next((entry for entry in found.questions if entry.id == question), None) if found else None
    if asked is None:
        raise InputError(
            "compliance.question",
            f"The catalog has no question {regime[:60]}.{question[:60]}.",
            hint="The questions stand in the catalog of regimes.",
        )
    RegimeAnswer.objects.create(
        regime=regime,
        question=question,
        question_sha256=asked.sha256,
        answer=answer.value,
        reason=require_text(reason, "The reason", max_characters=MAX_TEXT_CHARACTERS),
        role=actor.role.value,
        answered_by_id=actor.user_id,
        answered_at=clock.now(),
    )
    request_run("compliance.regimes_answered", actor=SYSTEM, clock=clock)


def _require_person(actor: Actor, deed: str) -> None:
    require(actor, Permission.EDIT_POLICY)
    if actor.user_id is None:
        raise NotPermitted(
            "compliance.needs_person", f"The server itself may not {deed}.", hint="A member of staff has to do it."
        )
