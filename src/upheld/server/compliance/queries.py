"""What is known of reviews and answers."""

from __future__ import annotations

from collections.abc import Iterable

from upheld.catalog.regimes import AppliesIf, Regime, load_regimes
from upheld.proof.statements import Role
from upheld.server.compliance.models import PolicyReview, RegimeAnswer
from upheld.server.compliance.shapes import Answer, QuestionView, RegimeView, ReviewVerdict, ReviewView


def policy_reviews(policy: str) -> tuple[ReviewView, ...]:
    """The reviews of a policy, newest first."""
    return tuple(
        ReviewView(
            policy=row.policy,
            version=row.version,
            verdict=ReviewVerdict(row.verdict),
            note=row.note,
            role=Role(row.role),
            reviewed_at=row.reviewed_at,
        )
        for row in PolicyReview.objects.filter(policy=policy)
    )


def regimes() -> tuple[RegimeView, ...]:
    """Every regime of the catalog with its questions and their latest answers."""
    latest: dict[tuple[str, str, str], RegimeAnswer] = {}
    for row in RegimeAnswer.objects.order_by("answered_at", "id"):
        latest[row.regime, row.question, row.question_sha256] = row
    return tuple(_view(regime, latest) for regime in load_regimes().values())


def decide(applies_if: AppliesIf, answers: Iterable[Answer | None]) -> bool | None:
    """Whether a regime applies; None as long as the answers do not decide it.

    Example:
        >>> decide(AppliesIf.ANY, [Answer.NO, Answer.YES, None])
        True
    """
    given = list(answers)
    deciding, other = (Answer.YES, Answer.NO) if applies_if is AppliesIf.ANY else (Answer.NO, Answer.YES)
    if deciding in given:
        return applies_if is AppliesIf.ANY
    return applies_if is AppliesIf.ALL if all(answer is other for answer in given) else None


def _view(regime: Regime, latest: dict[tuple[str, str, str], RegimeAnswer]) -> RegimeView:
    questions = []
    for asked in regime.questions:
        row = latest.get((regime.id, asked.id, asked.sha256))
        questions.append(
            QuestionView(
                id=asked.id,
                ask=asked.ask,
                source=asked.source,
                answer=Answer(row.answer) if row else None,
                reason=row.reason if row else "",
                role=Role(row.role) if row else None,
                answered_at=row.answered_at if row else None,
            )
        )
    return RegimeView(
        id=regime.id,
        name=regime.name,
        citation=regime.citation,
        url=regime.url,
        is_applicable=decide(regime.applies_if, (question.answer for question in questions)),
        questions=tuple(questions),
    )
