"""What is known of engagements."""

from __future__ import annotations

from upheld.core.errors import InputError
from upheld.server.audits.models import Engagement
from upheld.server.audits.shapes import EngagementKind, EngagementStatus, EngagementView


def engagements() -> tuple[EngagementView, ...]:
    """All engagements by the day they are planned for, canceled ones too."""
    return tuple(_view(row) for row in Engagement.objects.all())


def engagement(engagement_id: str) -> EngagementView:
    """One engagement.

    Raises:
        InputError: there is none with this id.
    """
    row = Engagement.objects.filter(public_id=engagement_id).first()
    if row is None:
        raise InputError(
            "audits.no_engagement",
            f"There is no engagement {engagement_id[:20]!r}.",
            hint="The engagements are listed under /console/audits/.",
        )
    return _view(row)


def _view(row: Engagement) -> EngagementView:
    return EngagementView(
        id=row.public_id,
        kind=EngagementKind(row.kind),
        status=EngagementStatus(row.status),
        planned_on=row.planned_on,
        first_planned_on=row.first_planned_on,
        scope=row.scope,
        firm=row.firm,
        performed_on=row.performed_on,
        report_sha256=row.report_sha256,
        independence_sha256=row.independence_sha256,
    )
