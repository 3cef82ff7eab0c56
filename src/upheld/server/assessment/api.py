"""The face of assessment: the checks, their runs, and the ways to make them run."""

from __future__ import annotations

from upheld.server.assessment.queries import (
    ResultView,
    RunView,
    ScheduleView,
    latest_run,
    run_results,
    runs,
    schedules,
)
from upheld.server.assessment.runner import run_now
from upheld.server.assessment.schedules import request_run
from upheld.server.assessment.work import WorkReport, run_due, work
from upheld.server.policy.api import known_checks

__all__ = [
    "ResultView",
    "RunView",
    "ScheduleView",
    "WorkReport",
    "known_checks",
    "latest_run",
    "request_run",
    "run_due",
    "run_now",
    "run_results",
    "runs",
    "schedules",
    "work",
]
