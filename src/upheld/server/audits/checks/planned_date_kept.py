"""No planned outside examination is overdue.

Reads: every engagement on record: the day it was planned for first, the day it is planned for now, and whether it
    was performed or canceled.
Passes: it was performed, however late, or the day planned first is still ahead (or today).
Fails: the day planned first has passed and the engagement was not performed, also where it was put off to a later
    day.
Unknown: no engagement is on record. A canceled engagement is not applicable.
Blind spots: an engagement that was agreed on but never recorded is not seen; that one was performed is the word of
    who recorded it, with the digest of a report that the check does not open; canceling an overdue engagement takes
    it out of sight here, though not out of its history.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.audits.facts import EngagementItem
from upheld.server.audits.queries import engagements
from upheld.server.audits.shapes import EngagementStatus

CHECK = CheckMeta(
    id=CheckId("audits.planned_date_kept"),
    title="No planned outside examination is overdue",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("ISO/IEC 27001:2022, annex A, control 5.35: independent review at planned intervals",),
    speaks_for={
        "audits.penetration_tested": Sufficiency.PART,
        "audits.independent_audit_performed": Sufficiency.PART,
    },
    population=Population.ENGAGEMENTS,
    method=Method.EXAMINE,
    period_days=1,
)


def collect(now: dt.datetime) -> tuple[EngagementItem, ...]:
    """Every engagement, under its random id."""
    del now  # a plan is a plan
    return tuple(
        EngagementItem(
            id=view.id,
            name=view.kind.words,
            status=view.status,
            planned_on=view.planned_on,
            first_planned_on=view.first_planned_on,
            performed_on=view.performed_on,
        )
        for view in engagements()
    )


def run(context: Context[EngagementItem]) -> Iterator[Result]:
    """One result for each engagement."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="No engagement is on record.",
            remedy="Record the examination that is planned, with its day.",
        )
    for item in context.items:
        outcome, message = _judge(item, context.now.date())
        remedy = "Have it performed and record it." if outcome is Outcome.FAIL else ""
        yield Result(item_id=item.id, outcome=outcome, message=message, remedy=remedy)


def _judge(item: EngagementItem, today: dt.date) -> tuple[Outcome, str]:
    if item.status is EngagementStatus.CANCELED:
        return Outcome.NOT_APPLICABLE, "The engagement was canceled."
    if item.status is EngagementStatus.PERFORMED and item.performed_on is not None:
        late = (item.performed_on - item.first_planned_on).days
        said = f", {late} days after the day planned first" if late > 0 else ""
        return Outcome.PASS, f"It was performed on {item.performed_on}{said}."
    moved = f"; it is now planned for {item.planned_on}" if item.planned_on != item.first_planned_on else ""
    if today > item.first_planned_on:
        return Outcome.FAIL, f"The day planned first, {item.first_planned_on}, has passed{moved}."
    return Outcome.PASS, f"It is due on {item.first_planned_on}{moved}."
