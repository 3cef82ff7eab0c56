"""What people record about engagements; each change keeps the old value."""

from __future__ import annotations

import datetime as dt
import re
import secrets

from django.db import transaction

from upheld.core.clock import Clock
from upheld.core.errors import Conflict, InputError
from upheld.core.text import require_text
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment.api import request_run
from upheld.server.audits.models import Engagement, EngagementChange
from upheld.server.audits.queries import engagement
from upheld.server.audits.shapes import EngagementKind, EngagementStatus, EngagementView

MAX_TEXT_CHARACTERS = 4_000

_CHECKS = ("audits.planned_date_kept", "audits.engagement_recorded")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@transaction.atomic
def plan_engagement(
    *, actor: Actor, kind: EngagementKind, planned_on: dt.date, scope: str, firm: str, clock: Clock
) -> EngagementView:
    """Record that an examination is planned; firm and scope stay with the staff.

    Raises:
        NotPermitted: the office may not.
        InputError: the day is past, or a text cannot be kept.
    """
    require(actor, Permission.EDIT_POLICY)
    _require_ahead(planned_on, clock)
    row = Engagement.objects.create(
        public_id=secrets.token_hex(6),
        kind=kind.value,
        planned_on=planned_on,
        first_planned_on=planned_on,
        scope=require_text(scope, "The scope", max_characters=MAX_TEXT_CHARACTERS),
        firm=require_text(firm, "The firm", max_characters=200),
        created_at=clock.now(),
    )
    _record(row, "plan", actor, clock, after=planned_on.isoformat())
    return engagement(row.public_id)


@transaction.atomic
def move_engagement(
    *, actor: Actor, engagement_id: str, planned_on: dt.date, reason: str, clock: Clock
) -> EngagementView:
    """Put off or bring forward a planned engagement; the day promised first is kept beside the new one.

    Raises:
        NotPermitted: the office may not.
        InputError: no such engagement, a day that is past, or no reason.
        Conflict: it is no longer planned.
    """
    require(actor, Permission.EDIT_POLICY)
    _require_ahead(planned_on, clock)
    why = require_text(reason, "The reason", max_characters=MAX_TEXT_CHARACTERS)
    row = _planned(engagement_id)
    before, row.planned_on = row.planned_on, planned_on
    row.save(update_fields=["planned_on"])
    _record(row, "move", actor, clock, before=before.isoformat(), after=planned_on.isoformat(), reason=why)
    return engagement(row.public_id)


@transaction.atomic
def record_performed(
    *,
    actor: Actor,
    engagement_id: str,
    performed_on: dt.date,
    report_sha256: str,
    independence_sha256: str,
    clock: Clock,
) -> EngagementView:
    """Record that an engagement took place, by the digests of its report and of the statement of independence.

    Raises:
        NotPermitted: the office may not.
        InputError: no such engagement, a day still to come, or a digest of another form.
        Conflict: it is no longer planned.
    """
    require(actor, Permission.EDIT_POLICY)
    if performed_on > clock.now().date():
        raise InputError(
            "audits.performed_on", f"{performed_on} is still to come.", hint="Record it on the day, or after."
        )
    row = _planned(engagement_id)
    for digest, what in ((report_sha256, "the report"), (independence_sha256, "the statement of independence")):
        if _SHA256.fullmatch(digest) is None:
            raise InputError(
                "audits.digest",
                f"The digest of {what} is not a SHA-256.",
                hint="Give 64 lower-case hexadecimal digits, as `sha256sum FILE` prints them.",
            )
    row.status = EngagementStatus.PERFORMED.value
    row.performed_on = performed_on
    row.report_sha256 = report_sha256
    row.independence_sha256 = independence_sha256
    row.save(update_fields=["status", "performed_on", "report_sha256", "independence_sha256"])
    _record(row, "perform", actor, clock, before=row.planned_on.isoformat(), after=performed_on.isoformat())
    return engagement(row.public_id)


@transaction.atomic
def cancel_engagement(*, actor: Actor, engagement_id: str, reason: str, clock: Clock) -> None:
    """Record that a planned engagement will not take place, and why.

    Raises:
        NotPermitted: the office may not.
        InputError: no such engagement, or no reason.
        Conflict: it is no longer planned.
    """
    require(actor, Permission.EDIT_POLICY)
    why = require_text(reason, "The reason", max_characters=MAX_TEXT_CHARACTERS)
    row = _planned(engagement_id)
    row.status = EngagementStatus.CANCELED.value
    row.save(update_fields=["status"])
    _record(row, "cancel", actor, clock, before=row.planned_on.isoformat(), reason=why)


def _planned(engagement_id: str) -> Engagement:
    engagement(engagement_id)  # raises for an unknown id
    row = Engagement.objects.select_for_update().get(public_id=engagement_id)
    if row.status != EngagementStatus.PLANNED:
        raise Conflict("audits.status", f"The engagement {engagement_id} is {row.status}.", hint="Plan another one.")
    return row


def _require_ahead(planned_on: dt.date, clock: Clock) -> None:
    if planned_on < clock.now().date():
        raise InputError("audits.planned_on", f"{planned_on} is past.", hint="Plan it for today or later.")


def _record(
    row: Engagement, verb: str, actor: Actor, clock: Clock, *, before: str = "", after: str = "", reason: str = ""
) -> None:
    EngagementChange.objects.create(
        engagement=row,
        verb=verb,
        before=before,
        after=after,
        reason=reason,
        role=actor.role.value,
        changed_at=clock.now(),
    )
    for check_id in _CHECKS:
        request_run(check_id, actor=SYSTEM, clock=clock)
