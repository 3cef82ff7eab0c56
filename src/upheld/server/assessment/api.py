"""The face of assessment: the checks, their runs, and the ways to make them run."""

from __future__ import annotations

from upheld.server.assessment.queries import (
    ResultView,
    RunView,
    ScheduleView,
    find_run,
    latest_run,
    run_results,
    runs,
    schedules,
)
from upheld.server.assessment.runner import Trigger, run_now
from upheld.server.assessment.schedules import due_checks, pause_check, request_run, resume_check
from upheld.server.assessment.work import WorkReport, run_due, work
from upheld.server.policy.api import known_checks

registry = known_checks
"""Every check by its id: the registry of this server."""

__all__ = [
    "ResultView",
    "RunView",
    "ScheduleView",
    "Trigger",
    "WorkReport",
    "due_checks",
    "find_run",
    "known_checks",
    "latest_run",
    "pause_check",
    "registry",
    "request_run",
    "resume_check",
    "run_due",
    "run_now",
    "run_results",
    "runs",
    "schedules",
    "work",
]
