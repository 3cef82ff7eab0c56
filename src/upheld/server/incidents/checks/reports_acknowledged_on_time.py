"""Every report was acknowledged by a person within the promised time.

Reads: the reports of the last 366 days and those still unanswered: when each came in, when a person acknowledged
    it, and by when the receipt promised an answer.
Passes: each was acknowledged within the promised `max_hours` or `max_days` (the time on its receipt, where the
    promise gives none), in elapsed hours.
Fails: one was acknowledged late, or is not acknowledged although its time has run out.
Unknown: the term makes no sense. A report whose time still runs is not applicable, and so is having had no report.
Blind spots: the receipt that the page shows at once is no acknowledgement by a person and is not counted; what the
    answer said, and whether news followed until the matter was closed, is not judged; reports by mail or telephone
    are not seen; promises in working days are counted in days of the calendar, which is stricter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.clock import format_time
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import MOST_DAYS, whole_number
from upheld.server.incidents.clocks import describe_span, hours_after
from upheld.server.incidents.facts import ReportItem
from upheld.server.intake.api import reports_facts

CHECK = CheckMeta(
    id=CheckId("incidents.reports_acknowledged_on_time"),
    title="Reports were acknowledged within the promised time",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("ISO/IEC 29147:2018: receipt of a report is acknowledged",),
    speaks_for={"incidents.reports_acknowledged": Sufficiency.PART},
    population=Population.REPORTS,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("max_hours", "max_days"),
)

_LOOK_BACK_DAYS = 366
_DEFAULT_HOURS = 72


def collect(now: dt.datetime) -> tuple[ReportItem, ...]:
    """The reports that count at `now`."""
    since = now - dt.timedelta(days=_LOOK_BACK_DAYS)
    return tuple(
        ReportItem(
            id=f"report-{facts.id}",
            name=f"Report {facts.id}",
            received_at=facts.received_at,
            acknowledged_at=facts.acknowledged_at or facts.closed_at,
            answer_due_at=facts.answer_due_at,
        )
        for facts in reports_facts()
        if facts.received_at <= now
        and (facts.received_at >= since or (facts.acknowledged_at is None and facts.closed_at is None))
    )


def run(context: Context[ReportItem]) -> Iterator[Result]:
    """One result for each report."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.NOT_APPLICABLE, message="No report came in within a year.")
    for item in context.items:
        try:
            yield _judge(item, _due(item, context), context.now)
        except InputError as error:
            yield Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message, remedy=error.hint)


def running_until(context: Context[ReportItem]) -> Iterator[dt.datetime]:
    """When the time of each report that nobody acknowledged runs out, or ran out.

    Raises:
        InputError: the promised term makes no sense.
    """
    for item in context.items:
        if item.acknowledged_at is None:
            yield _due(item, context)


def _due(item: ReportItem, context: Context[ReportItem]) -> dt.datetime:
    if "max_hours" in context.parameters:
        hours = whole_number(context.parameters, "max_hours", default=_DEFAULT_HOURS, most=24 * MOST_DAYS)
    elif "max_days" in context.parameters:
        hours = 24 * whole_number(context.parameters, "max_days", default=3, most=MOST_DAYS)
    else:
        return item.answer_due_at
    return hours_after(item.received_at, hours)


def _judge(item: ReportItem, due: dt.datetime, now: dt.datetime) -> Result:
    if item.acknowledged_at is None:
        if now <= due:
            return Result(
                item_id=item.id, outcome=Outcome.NOT_APPLICABLE, message=f"Its time runs until {format_time(due)}."
            )
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"It is not acknowledged, and its time ran out at {format_time(due)}.",
            remedy="Acknowledge it in the inbox.",
        )
    taken = describe_span(item.received_at, item.acknowledged_at)
    if item.acknowledged_at > due:
        late = describe_span(due, item.acknowledged_at)
        return Result(
            item_id=item.id, outcome=Outcome.FAIL, message=f"It was acknowledged after {taken}, {late} too late."
        )
    return Result(item_id=item.id, outcome=Outcome.PASS, message=f"It was acknowledged after {taken}, in time.")
