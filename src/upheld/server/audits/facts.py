"""The facts that the checks of audits judge; firm and scope are not among them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.check import Item
from upheld.server.audits.shapes import EngagementStatus


@dataclass(frozen=True, kw_only=True)
class EngagementItem(Item):
    """One engagement."""

    status: EngagementStatus
    planned_on: dt.date
    first_planned_on: dt.date
    performed_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class EngagementKindItem(Item):
    """All engagements of one kind: the newest that was performed, and the next that is planned."""

    performed_on: dt.date | None
    is_documented: bool = False
    """Whether report and statement of independence of the newest one are recorded by digest."""
    planned_on: dt.date | None = None
    """The earliest day of those still planned."""
