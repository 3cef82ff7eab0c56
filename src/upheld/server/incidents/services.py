"""What people do with cases: open, date a step, decide on notice, close; and record a drill.

Nothing recorded is ever changed: each step is dated once, and the server notes by its own clock when it was recorded.
"""

from __future__ import annotations

import datetime as dt
import re
import secrets

from django.db import transaction

from upheld.core.check import Severity
from upheld.core.clock import Clock, format_time, require_utc
from upheld.core.errors import Conflict, InputError
from upheld.core.text import require_text
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment.api import request_run
from upheld.server.incidents.clocks import hours_after
from upheld.server.incidents.models import Case, Milestone
from upheld.server.incidents.queries import case
from upheld.server.incidents.shapes import DEFAULT_NOTICE_HOURS, CaseKind, CaseView, NewCase, NewDrill, Step

MOST_NOTICE_HOURS = 24 * 366
MOST_DRILL_AGE_DAYS = 14
"""A drill is recorded while people remember it."""
MAX_TEXT_CHARACTERS = 4_000

_NOTICES_CHECK = "incidents.notices_on_time"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_APPS = 200
_FIELDS = {
    Step.CONTAINED: "contained_at",
    Step.RECOVERED: "recovered_at",
    Step.CUSTOMERS_NOTIFIED: "notified_at",
}


@transaction.atomic
def open_case(*, actor: Actor, new: NewCase, clock: Clock) -> CaseView:
    """Open a case; where customers have to be told, its clock runs from the time we became aware.

    Raises:
        NotPermitted: the office may not.
        InputError: times in the future or out of order, a text or a slug that cannot be kept, senseless hours.
    """
    require(actor, Permission.MANAGE_INCIDENTS)
    detected, aware = _require_past(new.detected_at, clock), _require_past(new.aware_at, clock)
    _require_order(("detection", detected), ("awareness", aware))
    row = Case.objects.create(
        public_id=secrets.token_hex(6),
        kind=new.kind.value,
        severity=new.severity.value,
        title=require_text(new.title, "The title", max_characters=200),
        affected_apps=list(_require_slugs(new.affected_apps)),
        needs_notice=new.needs_notice,
        detected_at=detected,
        aware_at=aware,
        opened_at=clock.now(),
        notice_due_at=hours_after(aware, _require_hours(new.notice_hours)) if new.needs_notice else None,
    )
    _record(row, "opened", actor, clock, at=clock.now())
    _look_again(clock)
    return case(row.public_id)


@transaction.atomic
def record_milestone(
    *,
    actor: Actor,
    case_id: str,
    step: Step,
    at: dt.datetime,
    note: str = "",
    proof_sha256: str = "",
    clock: Clock,
) -> CaseView:
    """Date a step of an open case, once.

    A notice to customers needs `proof_sha256`: the digest of the record that shows its delivery.

    Raises:
        NotPermitted: the office may not.
        InputError: no such case, a time in the future or before detection, or no digest where one is needed.
        Conflict: the case is closed, the step is dated already, or no notice is owed.
    """
    require(actor, Permission.MANAGE_INCIDENTS)
    row = _open(case_id)
    when = _require_past(at, clock)
    _require_order(("detection", row.detected_at), (step.value.replace("_", " "), when))
    if row.milestones.filter(verb=step.value).exists():
        raise Conflict(
            "incidents.step_twice", f"The step {step.value} is dated already.", hint="Add what is new as a note."
        )
    if step is Step.CUSTOMERS_NOTIFIED:
        if not row.needs_notice:
            raise Conflict(
                "incidents.no_notice", "The case owes no notice.", hint="Decide first that customers are affected."
            )
        _require_digest(proof_sha256)
    elif proof_sha256:
        _require_digest(proof_sha256)
    field = _FIELDS.get(step)
    if field is not None:
        setattr(row, field, when)
        row.save(update_fields=[field])
    _record(row, step.value, actor, clock, at=when, note=_note(note), proof_sha256=proof_sha256)
    _look_again(clock)
    return case(case_id)


@transaction.atomic
def require_notice(
    *, actor: Actor, case_id: str, reason: str, notice_hours: int = DEFAULT_NOTICE_HOURS, clock: Clock
) -> CaseView:
    """Decide that customers are affected after all; the clock has been running since awareness.

    Raises:
        NotPermitted: the office may not.
        InputError: no such case, no reason, senseless hours.
        Conflict: the case is closed, or owes a notice already.
    """
    require(actor, Permission.MANAGE_INCIDENTS)
    row = _open(case_id)
    if row.needs_notice:
        raise Conflict("incidents.notice", "The case owes a notice already.", hint="Send it and record it.")
    why = require_text(reason, "The reason", max_characters=MAX_TEXT_CHARACTERS)
    row.needs_notice = True
    row.notice_due_at = hours_after(row.aware_at, _require_hours(notice_hours))
    row.save(update_fields=["needs_notice", "notice_due_at"])
    _record(row, "notice_required", actor, clock, at=clock.now(), note=why)
    _look_again(clock)
    return case(case_id)


@transaction.atomic
def waive_notice(*, actor: Actor, case_id: str, reason: str, clock: Clock) -> CaseView:
    """Decide, while the clock still runs, that no customer is affected and no notice is owed.

    Raises:
        NotPermitted: the office may not.
        InputError: no such case, or no reason.
        Conflict: the case is closed, owes none, has sent one, or its clock has run out.
    """
    require(actor, Permission.MANAGE_INCIDENTS)
    row = _open(case_id)
    why = require_text(reason, "The reason", max_characters=MAX_TEXT_CHARACTERS)
    if not row.needs_notice or row.notice_due_at is None or row.notified_at is not None:
        raise Conflict("incidents.notice", "The case owes no notice, or has sent it.", hint="Nothing is to be decided.")
    if clock.now() > row.notice_due_at:
        raise Conflict(
            "incidents.notice_late",
            f"The clock ran out at {format_time(row.notice_due_at)}.",
            hint="A missed clock stays on record; write down in a note what was found.",
        )
    row.needs_notice, row.notice_due_at = False, None
    row.save(update_fields=["needs_notice", "notice_due_at"])
    _record(row, "notice_waived", actor, clock, at=clock.now(), note=why)
    _look_again(clock)
    return case(case_id)


@transaction.atomic
def close_case(*, actor: Actor, case_id: str, note: str, clock: Clock) -> CaseView:
    """Close a case that is contained and recovered, and whose notice, where one is owed, was sent.

    Raises:
        NotPermitted: the office may not.
        InputError: no such case, or no note on cause and lessons.
        Conflict: a step is missing, or the case is closed.
    """
    require(actor, Permission.MANAGE_INCIDENTS)
    row = _open(case_id)
    why = require_text(note, "The note on cause and lessons", max_characters=MAX_TEXT_CHARACTERS)
    missing = [
        step.value.replace("_", " ")
        for step, field in _FIELDS.items()
        if getattr(row, field) is None and (step is not Step.CUSTOMERS_NOTIFIED or row.needs_notice)
    ]
    if missing:
        raise Conflict(
            "incidents.steps_missing", f"Not dated yet: {', '.join(missing)}.", hint="Date these steps, then close."
        )
    row.closed_at = clock.now()
    row.save(update_fields=["closed_at"])
    _record(row, "closed", actor, clock, at=clock.now(), note=why)
    _look_again(clock)
    return case(case_id)


@transaction.atomic
def record_drill(*, actor: Actor, new: NewDrill, clock: Clock) -> CaseView:
    """Record a drill that took place: a closed case of its own sort, which reached no customer.

    Raises:
        NotPermitted: the office may not.
        InputError: times in the future, out of order or longer ago than `MOST_DRILL_AGE_DAYS`, or no digest.
    """
    require(actor, Permission.MANAGE_INCIDENTS)
    aware = _require_past(new.aware_at, clock)
    steps = {
        Step.CONTAINED: _require_past(new.contained_at, clock),
        Step.CUSTOMERS_NOTIFIED: _require_past(new.notified_at, clock),
        Step.RECOVERED: _require_past(new.recovered_at, clock),
    }
    for step, at in steps.items():
        _require_order(("awareness", aware), (step.value.replace("_", " "), at))
    if max(steps.values()) < clock.now() - dt.timedelta(days=MOST_DRILL_AGE_DAYS):
        raise InputError(
            "incidents.drill_old",
            f"The drill ended more than {MOST_DRILL_AGE_DAYS} days ago.",
            hint="Hold another drill and record it at once.",
        )
    _require_digest(new.proof_sha256)
    row = Case.objects.create(
        public_id=secrets.token_hex(6),
        kind=CaseKind.INCIDENT.value,
        severity=Severity.HIGH.value,
        title=require_text(new.title, "The title", max_characters=200),
        is_drill=True,
        needs_notice=True,
        detected_at=aware,
        aware_at=aware,
        opened_at=clock.now(),
        notice_due_at=hours_after(aware, _require_hours(new.notice_hours)),
        closed_at=clock.now(),
        **{field: steps[step] for step, field in _FIELDS.items()},
    )
    for step, at in steps.items():
        proof = new.proof_sha256 if step is Step.CUSTOMERS_NOTIFIED else ""
        _record(row, step.value, actor, clock, at=at, proof_sha256=proof)
    _record(row, "closed", actor, clock, at=clock.now(), note=_note(new.note))
    _look_again(clock)
    return case(row.public_id)


def _open(case_id: str) -> Case:
    case(case_id)  # raises for an unknown id
    row = Case.objects.select_for_update().get(public_id=case_id)
    if row.closed_at is not None:
        raise Conflict(
            "incidents.closed", f"The case was closed at {format_time(row.closed_at)}.", hint="Open a new case."
        )
    return row


def _record(
    row: Case, verb: str, actor: Actor, clock: Clock, *, at: dt.datetime, note: str = "", proof_sha256: str = ""
) -> None:
    Milestone.objects.create(
        case=row,
        verb=verb,
        at=at,
        recorded_at=clock.now(),
        role=actor.role.value,
        note=note,
        proof_sha256=proof_sha256,
    )


def _look_again(clock: Clock) -> None:
    """Have the promise judged anew at once; the server asks, whoever made the change."""
    request_run(_NOTICES_CHECK, actor=SYSTEM, clock=clock)


def _note(note: str) -> str:
    return require_text(note, "The note", max_characters=MAX_TEXT_CHARACTERS, may_be_empty=True)


def _require_past(at: dt.datetime, clock: Clock) -> dt.datetime:
    when = require_utc(at)
    if when > clock.now():
        raise InputError(
            "incidents.future", f"{format_time(when)} is still to come.", hint="Record a step after it happened."
        )
    return when


def _require_order(first: tuple[str, dt.datetime], second: tuple[str, dt.datetime]) -> None:
    if second[1] < first[1]:
        raise InputError(
            "incidents.order",
            f"The {second[0]} ({format_time(second[1])}) lies before the {first[0]} ({format_time(first[1])}).",
            hint="Correct the times; they are in UTC.",
        )


def _require_hours(hours: int) -> int:
    if not 1 <= hours <= MOST_NOTICE_HOURS:
        raise InputError(
            "incidents.hours", f"{hours} hours are no term for a notice.", hint=f"Give 1 to {MOST_NOTICE_HOURS} hours."
        )
    return hours


def _require_digest(digest: str) -> None:
    if _SHA256.fullmatch(digest) is None:
        raise InputError(
            "incidents.digest",
            "The digest of the record of delivery is not a SHA-256.",
            hint="Give 64 lower-case hexadecimal digits, as `sha256sum FILE` prints them.",
        )


def _require_slugs(apps: tuple[str, ...]) -> tuple[str, ...]:
    if len(apps) > _MAX_APPS or any(_SLUG.fullmatch(app) is None for app in apps):
        raise InputError(
            "incidents.apps", "The affected apps are not ids of the inventory.", hint="Use their ids, like board-notes."
        )
    return tuple(sorted(set(apps)))
