"""The face of audits: engagements from plan to report."""

from __future__ import annotations

from upheld.server.audits.queries import engagement, engagements
from upheld.server.audits.services import (
    cancel_engagement,
    move_engagement,
    plan_engagement,
    record_performed,
)
from upheld.server.audits.shapes import EngagementKind, EngagementStatus, EngagementView

__all__ = [
    "EngagementKind",
    "EngagementStatus",
    "EngagementView",
    "cancel_engagement",
    "engagement",
    "engagements",
    "move_engagement",
    "plan_engagement",
    "record_performed",
]
