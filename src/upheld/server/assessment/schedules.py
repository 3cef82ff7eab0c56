"""When a check runs next, and who runs it now: a lease, so that two processes never run the same check at once.

After a pass the next run is a whole period later; after anything else a quarter of the period, so that a mended
promise is seen soon. Whatever changes what the last run spoke for (a sentence, a parameter, the inventory, the
check's own code) makes it due at once.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from upheld.core.check import RegisteredCheck
from upheld.core.clock import Clock, SystemClock
from upheld.core.errors import Conflict, InputError
from upheld.core.outcomes import Outcome
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment.models import Schedule
from upheld.server.assessment.plan import basis_digest, group_bindings
from upheld.server.policy.api import BoundSentence, bindings, known_checks

_SLACK = dt.timedelta(minutes=2)
"""What a run may take beside the check itself: reading bindings, writing results."""
_SOON = 4
"""After a failure the next run comes after the period divided by this."""
_CALM = frozenset({Outcome.PASS, Outcome.NOT_APPLICABLE})


@dataclass(frozen=True, kw_only=True)
class Lease:
    """The right to run a check until a time; its token is asked for again when the results are written."""

    check_id: str
    token: str
    until: dt.datetime


def request_run(check_id: str, *, actor: Actor, clock: Clock | None = None) -> None:
    """Ask the background process to run a check as soon as it can.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: there is no such check.
    """
    require(actor, Permission.RUN_CHECKS)
    check = known_checks().get(check_id)
    if check is None:
        raise InputError("check.unknown", f"There is no check {check_id[:80]!r}.", hint="Look at the list of checks.")
    now = (clock or SystemClock()).now()
    _ensure(check, now)
    Schedule.objects.filter(check_id=check_id).update(requested_at=now)


def pause_check(check_id: str, *, actor: Actor, clock: Clock | None = None) -> None:
    """Keep a check from running by itself; a run that a person asks for still runs. Nothing hides it: proof ages.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: there is no such check.
    """
    _set_paused(check_id, actor, (clock or SystemClock()).now())


def resume_check(check_id: str, *, actor: Actor, clock: Clock | None = None) -> None:
    """Let a paused check run by itself again, when it is due.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: there is no such check.
    """
    _set_paused(check_id, actor, None, (clock or SystemClock()).now())


def due_checks(now: dt.datetime) -> tuple[RegisteredCheck, ...]:
    """The checks to run now that nobody holds: asked for, over their period, or bound to something new."""
    bound = bindings()
    checks = known_checks()
    ids = {sentence.check_id for sentence in bound if sentence.check_id in checks}
    for check_id in ids - set(Schedule.objects.values_list("check_id", flat=True)):
        _ensure(checks[check_id], now)
    rows = Schedule.objects.filter(Q(lease_until=None) | Q(lease_until__lt=now)).order_by("next_due_at", "check_id")
    return tuple(checks[row.check_id] for row in rows if _is_due(row, ids, checks, bound, now))


def _is_due(
    row: Schedule,
    bound_ids: set[str],
    checks: Mapping[str, RegisteredCheck],
    bound: Sequence[BoundSentence],
    now: dt.datetime,
) -> bool:
    if row.check_id not in checks:
        return False
    if row.requested_at is not None:
        return True
    if row.check_id not in bound_ids or row.paused_at is not None:
        return False
    return row.next_due_at <= now or row.basis_sha256 != basis_digest(checks[row.check_id], bound)


def take_lease(check: RegisteredCheck, now: dt.datetime, *, is_forced: bool = False) -> Lease:
    """Become the one process that runs the check; `is_forced` also before it is due.

    Raises:
        Conflict: another process has it, and its time is not over.
    """
    _ensure(check, now)
    groups = len(group_bindings(check, bindings()))
    until = now + dt.timedelta(seconds=check.meta.time_limit_seconds * (groups + 1)) + _SLACK
    lease = Lease(check_id=check.meta.id, token=secrets.token_hex(16), until=until)
    free = Schedule.objects.filter(Q(lease_until=None) | Q(lease_until__lt=now), check_id=check.meta.id)
    if not free.update(lease_until=until, lease_token=lease.token):
        raise Conflict(
            "check.running",
            f"The check {check.meta.id} is being run by another process.",
            hint="Wait for its result." if is_forced else "It will be tried again.",
        )
    return lease


def release(
    check: RegisteredCheck,
    lease: Lease,
    *,
    outcome: Outcome,
    basis_sha256: str,
    started_at: dt.datetime,
    now: dt.datetime,
) -> None:
    """Give the lease back and say when the check is due next; inside the transaction that writes the results.

    Raises:
        Conflict: the lease ran out and another process took it.
    """
    period = dt.timedelta(days=check.meta.period_days)
    wait = period if outcome in _CALM else period / _SOON
    held = Schedule.objects.filter(check_id=check.meta.id, lease_token=lease.token)
    updated = held.update(
        lease_until=None,
        lease_token="",
        period_days=check.meta.period_days,
        next_due_at=now + wait,
        basis_sha256=basis_sha256,
    )
    if not updated:
        raise Conflict(
            "check.lease_lost",
            f"The run of {check.meta.id} took longer than its lease, and another process has it now.",
            hint="Nothing was written; the other run counts.",
        )
    # A request that came while the check ran is answered by another run.
    Schedule.objects.filter(check_id=check.meta.id, requested_at__lte=started_at).update(requested_at=None)


def drop_lease(lease: Lease) -> None:
    """Give a lease back without results, after a failure to write them; the check stays due."""
    Schedule.objects.filter(check_id=lease.check_id, lease_token=lease.token).update(lease_until=None, lease_token="")


def _set_paused(check_id: str, actor: Actor, paused_at: dt.datetime | None, now: dt.datetime | None = None) -> None:
    require(actor, Permission.RUN_CHECKS)
    check = known_checks().get(check_id)
    if check is None:
        raise InputError("check.unknown", f"There is no check {check_id[:80]!r}.", hint="Look at the list of checks.")
    _ensure(check, paused_at or now or SystemClock().now())
    Schedule.objects.filter(check_id=check_id).update(paused_at=paused_at)


def _ensure(check: RegisteredCheck, now: dt.datetime) -> None:
    row = Schedule(check_id=check.meta.id, period_days=check.meta.period_days, next_due_at=now)
    Schedule.objects.bulk_create([row], ignore_conflicts=True)
