"""The background jobs: what is done without anybody asking, how often, and under which permission."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.conf import settings

from upheld.core.clock import SystemClock
from upheld.core.errors import NotPermitted
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.site.config import Config

_ASKED_SECONDS: Final = 1
"""Somebody waits in front of the page: pages promise that what was asked for runs within seconds."""
_TIDY_SECONDS: Final = 3600


@dataclass(frozen=True, kw_only=True)
class Job:
    """One thing that the background process does again and again."""

    name: str
    run: Callable[[Actor], None]
    interval_seconds: int
    permission: Permission | None
    """What the acting server needs for it; None is refused at the start."""


def all_jobs() -> tuple[Job, ...]:
    """The jobs of this installation, in the order in which they run."""
    config: Config = settings.CONFIG
    interval = config.number("work_interval_seconds")
    return (
        Job(name="heartbeat", run=_beat, interval_seconds=interval, permission=Permission.READ_CONSOLE),
        Job(name="clocks", run=_watch_clocks, interval_seconds=interval, permission=Permission.MANAGE_INCIDENTS),
        Job(name="asked checks", run=_run_asked, interval_seconds=_ASKED_SECONDS, permission=Permission.RUN_CHECKS),
        Job(name="due checks", run=_run_due, interval_seconds=interval, permission=Permission.RUN_CHECKS),
        Job(name="publish", run=_publish, interval_seconds=interval, permission=Permission.READ_CONSOLE),
        Job(name="tidy", run=_tidy, interval_seconds=_TIDY_SECONDS, permission=Permission.MANAGE_STAFF),
    )


def run_job(job: Job) -> None:
    """Run one job once as the server itself.

    Raises:
        NotPermitted: the job declares no permission.
    """
    if job.permission is None:
        raise NotPermitted("jobs.undeclared", f"The job {job.name!r} declares no permission.", hint="Declare one.")
    require(SYSTEM, job.permission)
    job.run(SYSTEM)


def _beat(_actor: Actor) -> None:
    """A heartbeat, unless the log has an entry young enough: any entry shows that the server lives."""
    from upheld.server.evidence import api as evidence  # noqa: PLC0415 - the apps are loaded when a job runs

    evidence.heartbeat_if_due(dt.timedelta(minutes=settings.CONFIG.number("heartbeat_minutes")))


def _watch_clocks(actor: Actor) -> None:
    """Ask for a new look as soon as the clock of a case has run out: a missed notice shows within seconds."""
    from upheld.server.incidents import api as incidents  # noqa: PLC0415 - same

    incidents.watch_clocks(actor=actor, clock=SystemClock())


def _run_asked(actor: Actor) -> None:
    """Run what a person asked for; without a request this reads one small table and does nothing."""
    from upheld.server.assessment import api as assessment  # noqa: PLC0415 - same

    if any(schedule.requested_at is not None for schedule in assessment.schedules()):
        assessment.run_due(actor=actor)


def _run_due(actor: Actor) -> None:
    from upheld.server.assessment import api as assessment  # noqa: PLC0415 - same

    assessment.run_due(actor=actor)


def _publish(_actor: Actor) -> None:
    from upheld.server.evidence import api as evidence  # noqa: PLC0415 - same

    evidence.publish()


def _tidy(actor: Actor) -> None:
    """Remove what has run out: sessions, and one-time links that nobody used."""
    from django.core.management import call_command  # noqa: PLC0415 - same

    from upheld.server.accounts import api as accounts  # noqa: PLC0415 - same

    call_command("clearsessions", verbosity=0)
    accounts.forget_expired_links(actor=actor)
