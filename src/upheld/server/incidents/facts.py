"""The facts that the checks of incidents judge: times, numbers and what our own pages answered; no words of people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.check import Item


@dataclass(frozen=True, kw_only=True)
class PageItem(Item):
    """What a page of our own answered when it was asked over its public address."""

    url: str
    status: int | None
    """None where nothing answered."""
    content_type: str = ""
    text: str = ""
    """The body, where the check reads it."""
    has_form: bool = False
    error: str = ""
    """Why nothing answered, in words."""


@dataclass(frozen=True, kw_only=True)
class ReaderItem(Item):
    """A member of staff, by office and number, and what they have read of the incident process."""

    joined_at: dt.datetime
    published_at: dt.datetime | None
    """When the newest revision of the process was published; None where none is."""
    newest_revision: int | None
    read_revision: int | None
    """The newest revision that they confirmed having read."""


@dataclass(frozen=True, kw_only=True)
class CaseItem(Item):
    """A case or a drill."""

    is_drill: bool
    needs_notice: bool
    aware_at: dt.datetime
    notice_due_at: dt.datetime | None
    """By the vendor's own hours, for promises that give none."""
    notified_at: dt.datetime | None
    recorded_at: dt.datetime | None
    """When the notice was recorded, by the server's clock."""
    has_proof: bool = False
    """Whether the digest of a record of delivery is kept."""


@dataclass(frozen=True, kw_only=True)
class ReportItem(Item):
    """A report that came in through the portal."""

    received_at: dt.datetime
    acknowledged_at: dt.datetime | None
    answer_due_at: dt.datetime
    """As the receipt told the reporter."""
