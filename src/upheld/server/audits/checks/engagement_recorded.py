"""Outsiders examined the vendor within the promised period, and their report is on record.

Reads: for penetration tests and for audits, the newest engagement that was performed: its day, and whether the
    digests of its report and of the firm's statement of independence are on record; and the next one that is
    planned.
Passes: the newest one of each kind in use lies within the promised `max_days` (365 where the promise gives no
    number), with both digests.
Fails: the newest one is older than that, a digest is missing, or none was ever performed although a planned day has
    passed.
Unknown: no engagement of either kind is on record, or the period makes no sense. A kind of which one is planned and
    none performed yet is not applicable.
Blind spots: the promise's own kind is not told apart: read in the details which kind passed; the digests show that
    documents existed when they were recorded, not what they say, how wide the scope was or how able and independent
    the firm is; whether findings were mended is not looked at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import MOST_DAYS, whole_number
from upheld.server.audits.facts import EngagementKindItem
from upheld.server.audits.queries import engagements
from upheld.server.audits.shapes import EngagementKind, EngagementStatus, EngagementView

CHECK = CheckMeta(
    id=CheckId("audits.engagement_recorded"),
    title="An outside examination within the period is on record",
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=("ISO/IEC 27001:2022, annex A, control 5.35: independent review at planned intervals",),
    speaks_for={
        "audits.penetration_tested": Sufficiency.PART,
        "audits.independent_audit_performed": Sufficiency.PART,
    },
    population=Population.ENGAGEMENTS,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("max_days",),
)

_DEFAULT_DAYS = 365


def collect(now: dt.datetime) -> tuple[EngagementKindItem, ...]:
    """The kinds of which an engagement is on record, each with its newest and next one."""
    del now  # what is on record is on record
    found = engagements()
    return tuple(
        _summarize(kind, [view for view in found if view.kind is kind])
        for kind in EngagementKind
        if any(view.kind is kind and view.status is not EngagementStatus.CANCELED for view in found)
    )


def _summarize(kind: EngagementKind, found: list[EngagementView]) -> EngagementKindItem:
    performed = sorted(
        (view for view in found if view.performed_on is not None), key=lambda view: view.performed_on or dt.date.min
    )
    planned = [view.first_planned_on for view in found if view.status is EngagementStatus.PLANNED]
    newest = performed[-1] if performed else None
    return EngagementKindItem(
        id=kind.value.replace("_", "-"),
        name=kind.words,
        performed_on=newest.performed_on if newest else None,
        is_documented=newest is not None and bool(newest.report_sha256 and newest.independence_sha256),
        planned_on=min(planned, default=None),
    )


def run(context: Context[EngagementKindItem]) -> Iterator[Result]:
    """One result for each kind of engagement in use."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="Neither a penetration test nor an audit is on record.",
            remedy="Record the engagement that took place, or the one that is planned.",
        )
    for item in context.items:
        try:
            max_days = whole_number(context.parameters, "max_days", default=_DEFAULT_DAYS, most=MOST_DAYS)
        except InputError as error:
            yield Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message, remedy=error.hint)
            continue
        outcome, message, remedy = _judge(item, max_days, context.now.date())
        yield Result(item_id=item.id, outcome=outcome, message=message, remedy=remedy)


def _judge(item: EngagementKindItem, max_days: int, today: dt.date) -> tuple[Outcome, str, str]:
    if item.performed_on is None:
        if item.planned_on is not None and today <= item.planned_on:
            return Outcome.NOT_APPLICABLE, f"None was performed yet; the first is due on {item.planned_on}.", ""
        return Outcome.FAIL, f"None was performed, and the day planned, {item.planned_on}, has passed.", "Record it."
    said = f"The newest one was performed on {item.performed_on}"
    if not item.is_documented:
        return Outcome.FAIL, f"{said}, without report or statement of independence.", "Record their digests."
    if today > item.performed_on + dt.timedelta(days=max_days):
        return Outcome.FAIL, f"{said}, longer ago than {max_days} days.", "Have the next one performed and record it."
    return Outcome.PASS, f"{said}, with report and statement of independence.", ""
