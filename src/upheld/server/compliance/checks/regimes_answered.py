"""For every law that may apply, a person answered whether it does.

Reads: the questions of the catalog of regimes and the latest answer that a person in office recorded for exactly
    the words asked today.
Passes: for each regime (or each one the promise names by `standard`) the answers decide whether it applies, and
    each is at most `max_days` old (365 where the promise gives no number).
Fails: an answer is older than that: the vendor let it lapse.
Unknown: a question was never answered, or its words changed since; an answer is "unsure" and nothing else decides;
    the promise names a law that the catalog does not have, or a parameter makes no sense. A regime that the promise
    does not name is not applicable.
Blind spots: whether an answer is right is for a lawyer to say; that the duties of a law that applies are met is
    what the other commitments show, never this check; laws outside the catalog are not asked about.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.catalog.regimes import load_regimes
from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import MOST_DAYS, texts, whole_number
from upheld.server.compliance.facts import AnswerFact, RegimeItem
from upheld.server.compliance.queries import regimes
from upheld.server.compliance.shapes import Answer

CHECK = CheckMeta(
    id=CheckId("compliance.regimes_answered"),
    title="Whether each law applies has been answered",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "GDPR, article 3; UK GDPR, article 3; Cal. Civ. Code 1798.140; 45 CFR 160.103",
        "GDPR, article 5(2): the controller is able to demonstrate compliance",
    ),
    speaks_for={"compliance.regulations_met": Sufficiency.PART},
    population=Population.REGIMES,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("standard", "max_days"),
)

_DEFAULT_DAYS = 365


def collect(now: dt.datetime) -> tuple[RegimeItem, ...]:
    """Every regime of the catalog with its latest answers."""
    del now  # answers are dated by the server when they are given
    catalog = load_regimes()
    return tuple(
        RegimeItem(
            id=view.id,
            name=view.name,
            names=tuple(
                _fold(name) for name in (view.id, view.name, catalog[view.id].long_name, *catalog[view.id].aliases)
            ),
            is_applicable=view.is_applicable,
            answers=tuple(
                AnswerFact(question=question.id, answer=question.answer, answered_at=question.answered_at)
                for question in view.questions
            ),
        )
        for view in regimes()
    )


def run(context: Context[RegimeItem]) -> Iterator[Result]:
    """One result for each regime."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="The catalog has no regime.")
    named = frozenset(_fold(name) for name in texts(context.parameters, "standard"))
    strange = sorted(named - {name for item in context.items for name in item.names})
    for item in context.items:
        result = _judge_named(item, named, context)
        if strange and result.outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE):
            yield Result(
                item_id=item.id,
                outcome=Outcome.UNKNOWN,
                message=f"The promise also names {', '.join(strange)}, which the catalog does not have.",
                remedy="Name laws of the catalog, or let a person sign for this promise.",
            )
        else:
            yield result


def _judge_named(item: RegimeItem, named: frozenset[str], context: Context[RegimeItem]) -> Result:
    if named and not named & set(item.names):
        message = f"The promise does not name {item.name}."
        return Result(item_id=item.id, outcome=Outcome.NOT_APPLICABLE, message=message)
    try:
        max_days = whole_number(context.parameters, "max_days", default=_DEFAULT_DAYS, most=MOST_DAYS)
    except InputError as error:
        return Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message, remedy=error.hint)
    return _judge(item, max_days, context.now)


def _judge(item: RegimeItem, max_days: int, now: dt.datetime) -> Result:
    open_questions = sum(fact.answer is None or fact.answered_at is None for fact in item.answers)
    oldest = min((fact.answered_at for fact in item.answers if fact.answered_at is not None), default=None)
    if open_questions or oldest is None:
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message=f"{open_questions} of {len(item.answers)} questions on {item.name} are not answered.",
            remedy="Answer them under Compliance.",
        )
    if now > oldest + dt.timedelta(days=max_days):
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"An answer on {item.name} is of {oldest:%Y-%m-%d}, older than {max_days} days.",
            remedy="Answer the questions again.",
        )
    if item.is_applicable is None:
        unsure = sum(fact.answer is Answer.UNSURE for fact in item.answers)
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message=f"{unsure} of {len(item.answers)} questions on {item.name} are answered with unsure.",
            remedy="Ask somebody who knows the law.",
        )
    verdict = "applies" if item.is_applicable else "does not apply"
    return Result(
        item_id=item.id,
        outcome=Outcome.PASS,
        message=f"The vendor answered on {oldest:%Y-%m-%d} or later that {item.name} {verdict}.",
    )


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
