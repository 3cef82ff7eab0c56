"""The values that audits hands out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class EngagementKind(StrEnum):
    """What outsiders were asked to do."""

    PENETRATION_TEST = "penetration_test"
    AUDIT = "audit"

    @property
    def words(self) -> str:
        """As pages say it."""
        return self.value.replace("_", " ")


class EngagementStatus(StrEnum):
    """How far an engagement is."""

    PLANNED = "planned"
    PERFORMED = "performed"
    CANCELED = "canceled"


@dataclass(frozen=True, kw_only=True)
class EngagementView:
    """One engagement, for staff: `firm` and `scope` are never published."""

    id: str
    kind: EngagementKind
    status: EngagementStatus
    planned_on: dt.date
    first_planned_on: dt.date
    """The day that was promised first; later ones do not hide it."""
    scope: str
    firm: str
    performed_on: dt.date | None
    report_sha256: str
    """Digest of the report or of the letter that sums it up."""
    independence_sha256: str
    """Digest of the firm's statement that it is independent of the vendor."""
