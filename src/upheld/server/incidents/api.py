"""The face of incidents: cases, their clocks, drills."""

from __future__ import annotations

from upheld.server.incidents.alarms import watch_clocks
from upheld.server.incidents.queries import case, cases
from upheld.server.incidents.services import (
    close_case,
    open_case,
    record_drill,
    record_milestone,
    require_notice,
    waive_notice,
)
from upheld.server.incidents.shapes import CaseKind, CaseView, MilestoneView, NewCase, NewDrill, Step

__all__ = [
    "CaseKind",
    "CaseView",
    "MilestoneView",
    "NewCase",
    "NewDrill",
    "Step",
    "case",
    "cases",
    "close_case",
    "open_case",
    "record_drill",
    "record_milestone",
    "require_notice",
    "waive_notice",
    "watch_clocks",
]
