"""What happens to a report: it is received, acknowledged, answered, closed."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.db import IntegrityError, transaction

from upheld.core.clock import Clock, SystemClock
from upheld.core.errors import Conflict, InputError
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.intake import receipts
from upheld.server.intake.models import Kind, Reply, Report
from upheld.server.intake.text import require_line, require_text

MAX_BODY: Final = 20_000
"""Characters of a report."""
MAX_REPLY: Final = 20_000

_LENGTHS: Final = {"app": 200, "contact": 254, "language": 35}


@dataclass(frozen=True, kw_only=True)
class NewReport:
    """What the form hands over, unchecked."""

    form_token: str
    """Random, made with the form."""
    kind: str
    body: str
    app: str = ""
    contact: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What the reporter takes away."""

    code: receipts.ReceiptCode
    received_at: dt.datetime
    answer_due_at: dt.datetime


def receive(report: NewReport, *, clock: Clock | None = None) -> Receipt:
    """Keep a report. When this returns, the report is committed and on the disk.

    The code is derived from the form's token and from what was typed. So the same form sent again, by a refreshed
    page or after a broken connection, is the same report and gets the same receipt; an edited one is a new report.

    Raises:
        InputError: a field is missing, too long, or holds what cannot be kept; nothing was kept.
        RuntimeError: called inside a transaction, where returning would promise what a rollback takes away.
    """
    row = _checked(report)
    sent = _one_string(report)
    code = receipts.code_for(sent, settings.RECEIPT_KEY)
    now = (clock or SystemClock()).now()
    row.form_sha256 = hashlib.sha256(sent).hexdigest()
    row.receipt_hmac = receipts.digest_of(code, settings.RECEIPT_KEY)
    row.received_at = now
    row.answer_due_at = now + dt.timedelta(hours=settings.CONFIG.number("report_answer_hours"))
    try:
        with transaction.atomic(durable=True):
            row.save(force_insert=True)
    except IntegrityError:
        row = Report.objects.get(form_sha256=row.form_sha256)
    return Receipt(code=code, received_at=row.received_at, answer_due_at=row.answer_due_at)


def acknowledge(report_id: int, *, actor: Actor, clock: Clock | None = None) -> None:
    """Note that a person read the report; a second time changes nothing.

    Raises:
        NotPermitted, Conflict: not this actor; no such report.
    """
    require(actor, Permission.ANSWER_REPORTS)
    with transaction.atomic():
        report = _report(report_id)
        if report.acknowledged_at is None:
            report.acknowledged_at = (clock or SystemClock()).now()
            report.save(update_fields=["acknowledged_at"])


def reply(report_id: int, text: str, *, actor: Actor, clock: Clock | None = None) -> None:
    """Answer a report; the reporter reads it under the receipt code. An answer also acknowledges.

    Raises:
        NotPermitted, Conflict: not this actor; no such report, or it is closed.
        InputError: the answer is empty, too long, or holds what cannot be kept.
    """
    require(actor, Permission.ANSWER_REPORTS)
    body = require_text(text, field="The answer")
    _require_length(body, MAX_REPLY, "The answer")
    with transaction.atomic():
        report = _report(report_id)
        if report.closed_at is not None:
            raise Conflict(
                "intake.closed", f"Report {report_id} is closed.", hint="Nothing more can be answered to it."
            )
        now = (clock or SystemClock()).now()
        Reply.objects.create(report=report, body=body, role=actor.role.value, author_id=actor.user_id, sent_at=now)
        if report.acknowledged_at is None:
            report.acknowledged_at = now
            report.save(update_fields=["acknowledged_at"])


def close(report_id: int, *, actor: Actor, clock: Clock | None = None) -> None:
    """Close a report that was acknowledged; a second time changes nothing.

    Raises:
        NotPermitted, Conflict: not this actor; no such report, or nobody acknowledged it yet.
    """
    require(actor, Permission.ANSWER_REPORTS)
    with transaction.atomic():
        report = _report(report_id)
        if report.acknowledged_at is None:
            raise Conflict(
                "intake.unread",
                f"Nobody has acknowledged report {report_id}.",
                hint="Read and answer it before closing.",
            )
        if report.closed_at is None:
            report.closed_at = (clock or SystemClock()).now()
            report.save(update_fields=["closed_at"])


def _report(report_id: int) -> Report:
    report = Report.objects.select_for_update().filter(pk=report_id).first()
    if report is None:
        raise Conflict("intake.unknown", f"There is no report {report_id}.", hint="Open the inbox again.")
    return report


def _checked(report: NewReport) -> Report:
    if report.kind not in Kind.values:
        raise InputError("intake.kind", "No kind of report was chosen.", hint="Choose one of the list.")
    body = require_text(report.body, field="What happened")
    _require_length(body, MAX_BODY, "What happened")
    lines = {
        name: require_line(getattr(report, name), field=name.capitalize()) for name in ("app", "contact", "language")
    }
    for name, line in lines.items():
        if len(line) > _LENGTHS[name]:
            raise InputError(
                "intake.length", f"{name.capitalize()} has {len(line)} characters; {_LENGTHS[name]} are allowed."
            )
    return Report(kind=report.kind, body=body, **lines)


def _one_string(report: NewReport) -> bytes:
    """All of the form, each part with its length, so that no two forms make the same string."""
    parts = (report.form_token, report.kind, report.body, report.app, report.contact, report.language)
    return b"".join(b"%d:%s" % (len(raw), raw) for raw in (part.encode("utf-8") for part in parts))


def _require_length(text: str, limit: int, field: str) -> None:
    if not text.strip():
        raise InputError("intake.empty", f"{field} is empty.", hint="Say it in your own words; a few are enough.")
    if len(text) > limit:
        raise InputError(
            "intake.length",
            f"{field} has {len(text)} characters; {limit} are allowed.",
            hint="Send the most important part; the rest can follow when we answer.",
        )
