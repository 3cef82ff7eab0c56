"""Reading runs, results and schedules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from upheld.core.check import Confidence, ParameterValue, Place, Severity, Step
from upheld.core.outcomes import Outcome
from upheld.server.assessment.models import CheckRun, Schedule


@dataclass(frozen=True, kw_only=True)
class RunView:
    """One run of one check with one set of parameters."""

    run_id: str
    check_id: str
    check_sha256: str
    trigger: str
    parameters: Mapping[str, ParameterValue]
    started_at: dt.datetime
    ended_at: dt.datetime
    outcome: Outcome
    looked_at: int
    in_scope: int
    observed_at: dt.datetime
    received_at: dt.datetime
    fresh_until: dt.datetime
    error_code: str
    details_sha256: str
    sentences: int
    """How many sentences it spoke for."""


@dataclass(frozen=True, kw_only=True)
class ResultView:
    """What a run found out about one item."""

    item_id: str
    item_name: str
    outcome: Outcome
    message: str
    remedy: str
    place: Place | None
    code: str = ""
    severity: Severity | None = None
    """Where it differs from the check's own."""
    confidence: Confidence | None = None
    trace: tuple[Step, ...] = ()
    """The way to the place, which comes last."""


@dataclass(frozen=True, kw_only=True)
class ScheduleView:
    """When a check runs next."""

    check_id: str
    period_days: int
    next_due_at: dt.datetime
    requested_at: dt.datetime | None
    running_until: dt.datetime | None
    """End of the lease, while a process runs it."""
    paused_at: dt.datetime | None
    """Since when a person keeps it from running by itself."""


def run_view(row: CheckRun) -> RunView:
    """A run as a value."""
    return RunView(
        run_id=row.run_id,
        check_id=row.check_id,
        check_sha256=row.check_sha256,
        trigger=row.trigger,
        parameters={name: tuple(value) if isinstance(value, list) else value for name, value in row.parameters.items()},
        started_at=row.started_at,
        ended_at=row.ended_at,
        outcome=Outcome(row.outcome),
        looked_at=row.looked_at,
        in_scope=row.in_scope,
        observed_at=row.observed_at,
        received_at=row.received_at,
        fresh_until=row.fresh_until,
        error_code=row.error_code,
        details_sha256=row.details_sha256,
        sentences=row.sentences,
    )


def runs(check_id: str | None = None, *, limit: int = 50, before: str | None = None) -> tuple[RunView, ...]:
    """Runs, the newest first: of one check or of all; `before` is the id of the last run of the page in front."""
    rows = CheckRun.objects.order_by("-id")
    if check_id is not None:
        rows = rows.filter(check_id=check_id)
    if before is not None:
        rows = rows.filter(id__lt=CheckRun.objects.filter(run_id=before).values("id"))
    return tuple(run_view(row) for row in rows[:limit])


def find_run(run_id: str) -> RunView | None:
    """One run."""
    row = CheckRun.objects.filter(run_id=run_id).first()
    return None if row is None else run_view(row)


def latest_run(check_id: str) -> RunView | None:
    """The newest run of a check."""
    return next(iter(runs(check_id, limit=1)), None)


def run_results(run_id: str) -> tuple[ResultView, ...]:
    """What a run found out, in the order the check said it."""
    row = CheckRun.objects.filter(run_id=run_id).first()
    if row is None:
        return ()
    return tuple(
        ResultView(
            item_id=result.item_id,
            item_name=result.item_name,
            outcome=Outcome(result.outcome),
            message=result.message,
            remedy=result.remedy,
            place=Place(file=result.file, line=result.line) if result.file else None,
            code=result.code,
            severity=Severity(result.severity) if result.severity else None,
            confidence=Confidence(result.confidence) if result.confidence else None,
            trace=tuple(Step(place=Place(file=file, line=line), text=text) for file, line, text in result.trace),
        )
        for result in row.results.order_by("position")
    )


def schedules() -> tuple[ScheduleView, ...]:
    """All schedules by check id."""
    return tuple(
        ScheduleView(
            check_id=row.check_id,
            period_days=row.period_days,
            next_due_at=row.next_due_at,
            requested_at=row.requested_at,
            running_until=row.lease_until,
            paused_at=row.paused_at,
        )
        for row in Schedule.objects.order_by("check_id")
    )
