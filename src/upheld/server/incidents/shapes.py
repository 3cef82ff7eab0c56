"""The values that incidents hands out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from upheld.core.check import Severity


class CaseKind(StrEnum):
    """What a case is about."""

    INCIDENT = "incident"
    BREACH = "breach"
    """An incident that touches personal data, as law defines it."""
    VULNERABILITY = "vulnerability"


class Step(StrEnum):
    """A step of a case that is dated once."""

    ASSESSED = "assessed"
    CONTAINED = "contained"
    PLATFORM_NOTIFIED = "platform_notified"
    CUSTOMERS_NOTIFIED = "customers_notified"
    RECOVERED = "recovered"


DEFAULT_NOTICE_HOURS = 72


@dataclass(frozen=True, kw_only=True)
class NewCase:
    """What is known when a case is opened."""

    kind: CaseKind
    severity: Severity
    title: str
    """For staff; never published."""
    detected_at: dt.datetime
    aware_at: dt.datetime
    """When we knew it for what it is: the clock starts here."""
    needs_notice: bool
    """Whether customers are affected and have to be told."""
    affected_apps: tuple[str, ...] = ()
    """Slugs of the inventory."""
    notice_hours: int = DEFAULT_NOTICE_HOURS


@dataclass(frozen=True, kw_only=True)
class NewDrill:
    """A drill as it took place."""

    title: str
    aware_at: dt.datetime
    contained_at: dt.datetime
    notified_at: dt.datetime
    """When the trial notice had reached the stand-in for a customer."""
    recovered_at: dt.datetime
    proof_sha256: str
    """Digest of the drill's own record."""
    note: str
    """What was learned; for staff."""
    notice_hours: int = DEFAULT_NOTICE_HOURS


@dataclass(frozen=True, kw_only=True)
class MilestoneView:
    """One dated step, or a decision about the case."""

    verb: str
    at: dt.datetime
    """When it happened, as the person says who recorded it."""
    recorded_at: dt.datetime
    """When it was recorded, by the server's clock."""
    role: str
    note: str
    proof_sha256: str

    @property
    def words(self) -> str:
        """The step as pages say it."""
        return self.verb.replace("_", " ")

    @property
    def office(self) -> str:
        """The office as pages say it."""
        return self.role.replace("_", " ")


@dataclass(frozen=True, kw_only=True)
class CaseView:
    """A case as staff see it; title and notes are never published."""

    id: str
    kind: CaseKind
    severity: Severity
    title: str
    affected_apps: tuple[str, ...]
    is_drill: bool
    needs_notice: bool
    """Whether customers are affected and have to be told."""
    detected_at: dt.datetime
    aware_at: dt.datetime
    contained_at: dt.datetime | None
    recovered_at: dt.datetime | None
    notice_due_at: dt.datetime | None
    """Awareness plus the vendor's own hours; None where no notice is owed."""
    notified_at: dt.datetime | None
    closed_at: dt.datetime | None
    milestones: tuple[MilestoneView, ...]
    """Oldest entry first."""
