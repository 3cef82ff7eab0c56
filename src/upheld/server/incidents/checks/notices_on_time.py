"""Every notice that was owed to customers went out in time, or a drill showed that it would.

Reads: the cases of the last 366 days and those still open, and the newest drill: when we became aware, whether
    customers have to be told, when they were told, when that was recorded here, and whether the digest of a record
    of delivery is kept.
Passes: each case that owed a notice had it within the promised `max_hours` or `max_days` of becoming aware (the
    vendor's own term, 72 hours at first, where the promise gives none), counted in elapsed hours in UTC, and
    recorded within that time; or, where no case owed one, the newest drill is at most 366 days old and kept the
    same term.
Fails: a notice went out late, or none went out and the clock has run out.
Unknown: a notice that is dated in time was recorded only after the clock had run out, or without a record of
    delivery; a drill missed the term or is too old and no case stands in its place; there is neither a case nor a
    drill; the term makes no sense. A case that owes no notice, or whose clock still runs, is not applicable.
Blind spots: when we became aware, whether customers are affected and which ones is what people decided and
    recorded; the record of delivery is known by its digest, its content is not read; incidents that nobody recorded
    are not seen; duties towards authorities and the platform are not judged here.
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
from upheld.server.incidents.facts import CaseItem
from upheld.server.incidents.queries import cases
from upheld.server.incidents.shapes import CaseView, Step

CHECK = CheckMeta(
    id=CheckId("incidents.notices_on_time"),
    title="Customers were told of incidents within the promised time",
    severity=Severity.CRITICAL,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=(
        "GDPR, article 33(2): a processor tells the controller without undue delay; hours by contract",
        "Regulation (EEC, Euratom) No 1182/71, article 3: terms in hours include nights, weekends and holidays",
    ),
    speaks_for={
        "incidents.customers_notified": Sufficiency.WHOLE,
        "incidents.process_documented": Sufficiency.PART,
    },
    population=Population.CASES,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("max_hours", "max_days"),
)

_LOOK_BACK_DAYS = 366
_DRILL_DAYS = 366
_DEFAULT_HOURS = 72


def collect(now: dt.datetime) -> tuple[CaseItem, ...]:
    """The cases that count at `now`, and the newest drill."""
    since = now - dt.timedelta(days=_LOOK_BACK_DAYS)
    known = [view for view in cases() if view.aware_at <= now]
    real = [view for view in known if not view.is_drill and (view.closed_at is None or view.aware_at >= since)]
    drills = [view for view in known if view.is_drill][:1]
    return tuple(_item(view) for view in (*real, *drills))


def _item(view: CaseView) -> CaseItem:
    told = next((entry for entry in view.milestones if entry.verb == Step.CUSTOMERS_NOTIFIED.value), None)
    return CaseItem(
        id=f"{'drill' if view.is_drill else 'case'}-{view.id}",
        name=f"{'Drill' if view.is_drill else view.kind.value.capitalize()} of {view.aware_at:%Y-%m-%d}",
        is_drill=view.is_drill,
        needs_notice=view.needs_notice,
        aware_at=view.aware_at,
        notice_due_at=view.notice_due_at,
        notified_at=view.notified_at,
        recorded_at=told.recorded_at if told else None,
        has_proof=told is not None and bool(told.proof_sha256),
    )


def run(context: Context[CaseItem]) -> Iterator[Result]:
    """One result for each case, and one for the drill."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="There is neither a case nor a drill.",
            remedy="Hold a drill and record it.",
        )
    try:
        hours = _promised_hours(context)
    except InputError as error:
        for item in context.items:
            yield Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message, remedy=error.hint)
        return
    judged = [(item, _judge_case(item, hours, context.now)) for item in context.items if not item.is_drill]
    yield from (result for _, result in judged)
    has_case = any(result.outcome is not Outcome.NOT_APPLICABLE for _, result in judged)
    for item in context.items:
        if item.is_drill:
            yield _judge_drill(item, hours, context.now, has_case=has_case)


def running_until(context: Context[CaseItem]) -> Iterator[dt.datetime]:
    """When the clock of each case that still owes its notice runs out, or ran out.

    Raises:
        InputError: the promised term makes no sense.
    """
    hours = _promised_hours(context)
    for item in context.items:
        if item.needs_notice and item.notified_at is None:
            yield _due(item, hours)


def _promised_hours(context: Context[CaseItem]) -> int | None:
    """The promised term in hours; None where the promise gives none."""
    if "max_hours" in context.parameters:
        return whole_number(context.parameters, "max_hours", default=_DEFAULT_HOURS, most=24 * MOST_DAYS)
    if "max_days" in context.parameters:
        return 24 * whole_number(context.parameters, "max_days", default=3, most=MOST_DAYS)
    return None


def _due(item: CaseItem, hours: int | None) -> dt.datetime:
    if hours is None and item.notice_due_at is not None:
        return item.notice_due_at
    return hours_after(item.aware_at, _DEFAULT_HOURS if hours is None else hours)


def _judge_case(item: CaseItem, hours: int | None, now: dt.datetime) -> Result:
    due = _due(item, hours)
    if not item.needs_notice:
        return _result(item, Outcome.NOT_APPLICABLE, "No customer is affected, so that no notice is owed.")
    if item.notified_at is None:
        if now <= due:
            return _result(item, Outcome.NOT_APPLICABLE, f"The clock runs until {format_time(due)}.")
        return _result(
            item,
            Outcome.FAIL,
            f"No notice went out, and the clock ran out at {format_time(due)}.",
            "Tell the affected customers now, and record it.",
        )
    taken = describe_span(item.aware_at, item.notified_at)
    if item.notified_at > due:
        late = describe_span(due, item.notified_at)
        return _result(item, Outcome.FAIL, f"The notice went out after {taken}, {late} too late.")
    if item.recorded_at is None or item.recorded_at > due:
        return _result(
            item, Outcome.UNKNOWN, f"A notice after {taken} is claimed, but was recorded only after the clock ran out."
        )
    if not item.has_proof:
        return _result(item, Outcome.UNKNOWN, f"A notice after {taken} is claimed without a record of delivery.")
    return _result(item, Outcome.PASS, f"The notice went out after {taken}, in time.")


def _judge_drill(item: CaseItem, hours: int | None, now: dt.datetime, *, has_case: bool) -> Result:
    if has_case:
        return _result(item, Outcome.NOT_APPLICABLE, "Real cases are judged in place of the drill.")
    when = f"The drill of {item.aware_at:%Y-%m-%d}"
    remedy = "Hold a drill and record it."
    if now > item.aware_at + dt.timedelta(days=_DRILL_DAYS):
        return _result(item, Outcome.UNKNOWN, f"{when} is older than {_DRILL_DAYS} days.", remedy)
    due = _due(item, hours)
    if item.notified_at is None or item.notified_at > due or not item.has_proof:
        return _result(item, Outcome.UNKNOWN, f"{when} did not show a notice within the term.", remedy)
    taken = describe_span(item.aware_at, item.notified_at)
    return _result(
        item, Outcome.PASS, f"No case owed a notice. {when} had its trial notice out after {taken}, in time."
    )


def _result(item: CaseItem, outcome: Outcome, message: str, remedy: str = "") -> Result:
    return Result(item_id=item.id, outcome=outcome, message=message, remedy=remedy)
