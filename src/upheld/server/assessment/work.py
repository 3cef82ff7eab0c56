"""The background work: run what is due, keep the log's heart beating, publish."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass

from django.conf import settings

from upheld.core.check import RegisteredCheck
from upheld.core.clock import Clock, SystemClock
from upheld.core.errors import Conflict, UpheldError
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment import schedules
from upheld.server.assessment.child import require_main_thread
from upheld.server.assessment.models import Schedule
from upheld.server.assessment.queries import RunView
from upheld.server.assessment.runner import Trigger, run_leased
from upheld.server.evidence import api as evidence

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class WorkReport:
    """What one round of background work did."""

    runs: tuple[RunView, ...]
    failed: tuple[str, ...]
    """Checks whose results could not be written; they stay due."""


def run_due(*, actor: Actor = SYSTEM, clock: Clock | None = None) -> WorkReport:
    """Run every check that is due, one after the other; what one of them does never stops the next.

    Raises:
        NotPermitted: the actor's office may not.
        Conflict: called from a thread.
    """
    require(actor, Permission.RUN_CHECKS)
    require_main_thread()
    clock = clock or SystemClock()
    runs: list[RunView] = []
    failed: list[str] = []
    for check in schedules.due_checks(clock.now()):
        try:
            runs += _run(check, clock)
        except Conflict as error:
            _LOG.info("%s", error)
            failed.append(check.meta.id)
        except Exception:  # noqa: BLE001 - the job runner: the next check runs whatever this one did
            _LOG.exception("The check %s could not be run or its results not be written.", check.meta.id)
            failed.append(check.meta.id)
    return WorkReport(runs=tuple(runs), failed=tuple(failed))


def work(*, actor: Actor = SYSTEM, clock: Clock | None = None) -> WorkReport:
    """One round of everything: heartbeat where one is due, checks, publishing."""
    clock = clock or SystemClock()
    every = dt.timedelta(minutes=settings.CONFIG.number("heartbeat_minutes"))
    try:
        evidence.heartbeat_if_due(every, clock=clock)
    except UpheldError as error:
        _LOG.error("No heartbeat was noted: %s", error)
    report = run_due(actor=actor, clock=clock)
    try:
        evidence.publish()
    except (UpheldError, OSError) as error:
        _LOG.error("The log was not published: %s", error)
    return report


def _run(check: RegisteredCheck, clock: Clock) -> tuple[RunView, ...]:
    is_requested = Schedule.objects.filter(check_id=check.meta.id).exclude(requested_at=None).exists()
    lease = schedules.take_lease(check, clock.now())
    return run_leased(check, lease, trigger=Trigger.REQUEST if is_requested else Trigger.SCHEDULE, clock=clock)
