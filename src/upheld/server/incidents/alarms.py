"""Have a promise judged the moment a clock runs out, and not only at the check's next turn.

Results of these checks change by the mere passing of time. Nothing is stored for it: a deadline that lies between a
check's latest run and now asks for a new run, which then lies after it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import Context, Parameters
from upheld.core.clock import Clock
from upheld.core.errors import InputError
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment.api import latest_run, request_run
from upheld.server.incidents.checks import notices_on_time, reports_acknowledged_on_time
from upheld.server.policy.api import bindings

_NOTICES = str(notices_on_time.CHECK.id)
_REPORTS = str(reports_acknowledged_on_time.CHECK.id)


def watch_clocks(*, actor: Actor, clock: Clock) -> tuple[str, ...]:
    """Ask for a run of each check that has a deadline between its latest run and now; gives the checks' ids.

    Raises:
        NotPermitted: the office may not run checks.
    """
    require(actor, Permission.RUN_CHECKS)
    now = clock.now()
    asked = []
    for check_id in (_NOTICES, _REPORTS):
        latest = latest_run(check_id)
        if latest is not None and any(latest.started_at <= at < now for at in _deadlines(check_id, now)):
            request_run(check_id, actor=actor, clock=clock)
            asked.append(check_id)
    return tuple(asked)


def _deadlines(check_id: str, now: dt.datetime) -> Iterator[dt.datetime]:
    """The ends of all running clocks, for each set of parameters that a promise gives."""
    given = [entry.parameters for entry in bindings() if entry.check_id == check_id]
    for parameters in given or [{}]:
        try:
            yield from _running(check_id, now, parameters)
        except InputError:
            continue  # the check itself says what is wrong with the term


def _running(check_id: str, now: dt.datetime, parameters: Parameters) -> Iterator[dt.datetime]:
    if check_id == _NOTICES:
        yield from notices_on_time.running_until(
            Context(now=now, items=notices_on_time.collect(now), parameters=parameters)
        )
    else:
        yield from reports_acknowledged_on_time.running_until(
            Context(now=now, items=reports_acknowledged_on_time.collect(now), parameters=parameters)
        )
