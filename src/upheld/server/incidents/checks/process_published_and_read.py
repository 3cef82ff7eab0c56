"""The incident process is published, not older than its period, and read by every member of staff.

Reads: the newest published guide of the kind "process", every active account of staff (auditors are no staff), and
    which revision each person confirmed having read.
Passes: a process is published, its newest revision is at most `max_days` old (365 where the promise gives no
    number), and each person confirmed that revision; for 14 days after it was published, having read the one before
    is enough.
Fails: the newest revision is older than that, or a person has not confirmed it 14 days after it was published and
    after the person joined.
Unknown: no process is published here (it may stand elsewhere), a person never confirmed one and the 14 days still
    run, there is no account of staff, or the period makes no sense.
Blind spots: what the process says, and whether it covers detection, containment, notice and recovery, is for a
    person to judge; a confirmation shows a press of a button, not understanding; people without an account here are
    not seen; with several processes published, each has to be read, and the oldest one decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import MOST_DAYS, whole_number
from upheld.proof.statements import Role
from upheld.server.education.api import GuideKind, acknowledgements, published_guides
from upheld.server.incidents.facts import ReaderItem

CHECK = CheckMeta(
    id=CheckId("incidents.process_published_and_read"),
    title="The incident process is published and read by all staff",
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=(
        "NIST SP 800-61 revision 3, 2025: an incident response plan that people know",
        "ISO/IEC 27001:2022, annex A, control 5.24: incident management planning and preparation",
    ),
    speaks_for={
        "incidents.process_documented": Sufficiency.WHOLE,
        "incidents.customers_notified": Sufficiency.PART,
    },
    population=Population.STAFF,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("max_days",),
)

_DEFAULT_DAYS = 365
_READING_DAYS = 14


def collect(now: dt.datetime) -> tuple[ReaderItem, ...]:
    """Every member of staff with each published process; where none is published, with nothing to read."""
    processes = published_guides(GuideKind.PROCESS)
    users: Any = get_user_model().objects
    staff = list(users.filter(is_active=True, joined_at__lte=now).exclude(role=Role.AUDITOR.value).order_by("pk"))
    items = []
    for number, process in enumerate(processes or (None,), start=1):
        read = {entry.user_id: entry.revision for entry in acknowledgements(process.slug)} if process else {}
        items += [
            ReaderItem(
                id=f"account-{user.pk}" if len(processes) < 2 else f"account-{user.pk}-process-{number}",  # noqa: PLR2004 - more than one
                name=f"{user.role.replace('_', ' ')} (account {user.pk})",
                joined_at=user.joined_at,
                published_at=process.published_at if process else None,
                newest_revision=process.revision if process else None,
                read_revision=read.get(user.pk),
            )
            for user in staff
        ]
    return tuple(items)


def run(context: Context[ReaderItem]) -> Iterator[Result]:
    """One result for each member of staff."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="There is no account of staff that could have read the process.",
            remedy="Invite the staff.",
        )
    for item in context.items:
        try:
            max_days = whole_number(context.parameters, "max_days", default=_DEFAULT_DAYS, most=MOST_DAYS)
        except InputError as error:
            yield Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message, remedy=error.hint)
            continue
        outcome, message, remedy = _judge(item, max_days, context.now)
        yield Result(item_id=item.id, outcome=outcome, message=message, remedy=remedy)


def _judge(item: ReaderItem, max_days: int, now: dt.datetime) -> tuple[Outcome, str, str]:
    if item.published_at is None or item.newest_revision is None:
        return Outcome.UNKNOWN, "No incident process is published here.", "Publish it as a guide of the kind process."
    said = f"Revision {item.newest_revision} of the process, of {item.published_at:%Y-%m-%d},"
    if now > item.published_at + dt.timedelta(days=max_days):
        return Outcome.FAIL, f"{said} is older than {max_days} days.", "Go through it and publish it anew."
    if item.read_revision is not None and item.read_revision >= item.newest_revision:
        return Outcome.PASS, f"{said} was confirmed as read.", ""
    until = max(item.published_at, item.joined_at) + dt.timedelta(days=_READING_DAYS)
    if now > until:
        return Outcome.FAIL, f"{said} was to be read by {until:%Y-%m-%d} and was not.", "Read and confirm it."
    if item.read_revision is not None:
        return Outcome.PASS, f"{said} is to be read by {until:%Y-%m-%d}; the one before was confirmed.", ""
    return Outcome.UNKNOWN, f"{said} is to be read by {until:%Y-%m-%d}.", "Read and confirm it."
