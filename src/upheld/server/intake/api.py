"""The face of intake: reports as staff and checks may see them, and the verbs that change them."""

from __future__ import annotations

from upheld.server.intake.queries import (
    ReplyView,
    ReportFacts,
    ReportView,
    get_report,
    inbox,
    open_reports,
    reports_facts,
)
from upheld.server.intake.services import NewReport, Receipt, acknowledge, close, receive, reply

__all__ = [
    "NewReport",
    "Receipt",
    "ReplyView",
    "ReportFacts",
    "ReportView",
    "acknowledge",
    "close",
    "get_report",
    "inbox",
    "open_reports",
    "receive",
    "reply",
    "reports_facts",
]
