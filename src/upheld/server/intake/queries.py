"""Reports as others may see them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.utils.safestring import SafeString

from upheld.core.errors import Conflict
from upheld.server.intake import receipts
from upheld.server.intake.models import Kind, Reply, Report
from upheld.server.intake.text import reveal


class Stage(StrEnum):
    """How far a report has come."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class ReplyView:
    """One answer."""

    body: str
    role: str
    sent_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class ReportView:
    """One report in full, for staff, and without contact for its reporter."""

    id: int
    kind: str
    """In words."""
    body: str
    """Exactly as typed: show `shown_body` to staff."""
    shown_body: SafeString
    """Escaped, with hidden and turning signs written out."""
    app: SafeString
    contact: SafeString
    language: SafeString
    received_at: dt.datetime
    answer_due_at: dt.datetime
    acknowledged_at: dt.datetime | None
    closed_at: dt.datetime | None
    stage: Stage
    replies: tuple[ReplyView, ...]
    """Oldest first."""


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """What a check may know of a report: times, no words."""

    id: int
    kind: str
    """A value of `Kind`: incident, vulnerability, personal_data, other."""
    received_at: dt.datetime
    acknowledged_at: dt.datetime | None
    closed_at: dt.datetime | None
    answer_due_at: dt.datetime


def inbox(*, limit: int = 200) -> tuple[ReportView, ...]:
    """Reports for staff: the open ones by their deadline, then the closed ones, newest first."""
    rows = Report.objects.prefetch_related("replies")
    open_rows = list(rows.filter(closed_at=None).order_by("answer_due_at", "pk")[:limit])
    closed_rows = rows.exclude(closed_at=None).order_by("-closed_at", "-pk")[: limit - len(open_rows)]
    return tuple(_view(row) for row in (*open_rows, *closed_rows))


def open_reports() -> int:
    """How many reports wait for somebody."""
    return Report.objects.filter(acknowledged_at=None).count()


def get_report(report_id: int) -> ReportView:
    """One report.

    Raises:
        Conflict: there is no such report.
    """
    row = Report.objects.prefetch_related("replies").filter(pk=report_id).first()
    if row is None:
        raise Conflict("intake.unknown", f"There is no report {report_id}.", hint="Open the inbox again.")
    return _view(row)


def report_by_code(typed: str) -> ReportView | None:
    """The report behind a receipt code, or None.

    Raises:
        InputError: what was typed cannot be a code.
    """
    digest = receipts.digest_of(receipts.read_code(typed), settings.RECEIPT_KEY)
    row = Report.objects.prefetch_related("replies").filter(receipt_hmac=digest).first()
    return None if row is None else _view(row)


def reports_facts() -> tuple[ReportFacts, ...]:
    """Every report there is, as times, by id."""
    rows = Report.objects.order_by("pk").values_list(
        "pk", "kind", "received_at", "acknowledged_at", "closed_at", "answer_due_at"
    )
    return tuple(
        ReportFacts(
            id=pk,
            kind=kind,
            received_at=received_at,
            acknowledged_at=acknowledged_at,
            closed_at=closed_at,
            answer_due_at=answer_due_at,
        )
        for pk, kind, received_at, acknowledged_at, closed_at, answer_due_at in rows
    )


def _view(row: Report) -> ReportView:
    replies = sorted(row.replies.all(), key=lambda reply: (reply.sent_at, reply.pk))
    return ReportView(
        id=row.pk,
        kind=str(Kind(row.kind).label),
        body=row.body,
        shown_body=reveal(row.body),
        app=reveal(row.app),
        contact=reveal(row.contact),
        language=reveal(row.language),
        received_at=row.received_at,
        answer_due_at=row.answer_due_at,
        acknowledged_at=row.acknowledged_at,
        closed_at=row.closed_at,
        stage=_stage(row, has_replies=bool(replies)),
        replies=tuple(_reply(reply) for reply in replies),
    )


def _stage(row: Report, *, has_replies: bool) -> Stage:
    if row.closed_at is not None:
        return Stage.CLOSED
    if has_replies:
        return Stage.ANSWERED
    return Stage.RECEIVED if row.acknowledged_at is None else Stage.ACKNOWLEDGED


def _reply(row: Reply) -> ReplyView:
    return ReplyView(body=row.body, role=row.role.replace("_", " "), sent_at=row.sent_at)
