"""What is known of cases."""

from __future__ import annotations

from upheld.core.check import Severity
from upheld.core.errors import InputError
from upheld.server.incidents.models import Case
from upheld.server.incidents.shapes import CaseKind, CaseView, MilestoneView


def cases(*, include_drills: bool = True) -> tuple[CaseView, ...]:
    """All cases, those we became aware of last first."""
    rows = Case.objects.prefetch_related("milestones")
    if not include_drills:
        rows = rows.filter(is_drill=False)
    return tuple(_view(row) for row in rows)


def case(case_id: str) -> CaseView:
    """One case.

    Raises:
        InputError: there is none with this id.
    """
    row = Case.objects.prefetch_related("milestones").filter(public_id=case_id).first()
    if row is None:
        raise InputError(
            "incidents.no_case", f"There is no case {case_id[:20]!r}.", hint="The cases are under /console/incidents/."
        )
    return _view(row)


def _view(row: Case) -> CaseView:
    return CaseView(
        id=row.public_id,
        kind=CaseKind(row.kind),
        severity=Severity(row.severity),
        title=row.title,
        affected_apps=tuple(row.affected_apps),
        is_drill=row.is_drill,
        needs_notice=row.needs_notice,
        detected_at=row.detected_at,
        aware_at=row.aware_at,
        contained_at=row.contained_at,
        recovered_at=row.recovered_at,
        notice_due_at=row.notice_due_at,
        notified_at=row.notified_at,
        closed_at=row.closed_at,
        milestones=tuple(
            MilestoneView(
                verb=milestone.verb,
                at=milestone.at,
                recorded_at=milestone.recorded_at,
                role=milestone.role,
                note=milestone.note,
                proof_sha256=milestone.proof_sha256,
            )
            for milestone in sorted(row.milestones.all(), key=lambda milestone: milestone.pk)
        ),
    )
