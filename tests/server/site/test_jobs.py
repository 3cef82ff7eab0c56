"""The background jobs: what a person asked for does not wait for the next round of the schedule."""

from __future__ import annotations

import pytest

from upheld.server.accounts.api import SYSTEM
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.site.jobs import Job, all_jobs, run_job

CHECK = "operations.log_heartbeat_recent"
MOST_SECONDS = 2
"""Pages say that what was asked for runs within seconds."""


@pytest.fixture
def asked() -> Job:
    return next(job for job in all_jobs() if job.name == "asked checks")


@pytest.mark.django_db
def test_what_was_asked_for_runs_within_seconds(asked: Job) -> None:
    evidence.create_log_key()
    assert asked.interval_seconds <= MOST_SECONDS
    assessment.request_run(CHECK, actor=SYSTEM)
    run_job(asked)
    assert [run.trigger for run in assessment.runs(CHECK)] == ["request"]
    assert all(schedule.requested_at is None for schedule in assessment.schedules())


@pytest.mark.django_db
def test_without_a_request_nothing_runs(asked: Job) -> None:
    run_job(asked)
    assert assessment.runs() == ()
