"""What is known of guides."""

from __future__ import annotations

from django.db.models import F, Max, QuerySet

from upheld.core.errors import InputError
from upheld.server.education.models import Acknowledgement, GuideRevision
from upheld.server.education.shapes import AcknowledgementView, GuideKind, GuideView


def published_guides(kind: GuideKind | None = None) -> tuple[GuideView, ...]:
    """All published guides in their newest revision, by kind and slug."""
    rows = _newest().order_by("guide__kind", "guide__slug")
    if kind is not None:
        rows = rows.filter(guide__kind=kind.value)
    return tuple(_view(row) for row in rows)


def guide(slug: str) -> GuideView:
    """A published guide in its newest revision.

    Raises:
        InputError: no such guide is published.
    """
    row = _newest().filter(guide__slug=slug).first()
    if row is None:
        raise InputError(
            "education.no_guide", f"No guide {slug[:60]!r} is published.", hint="The guides are listed under /guides/."
        )
    return _view(row)


def acknowledgements(slug: str) -> tuple[AcknowledgementView, ...]:
    """Who confirmed having read which revision of a guide, oldest first."""
    rows = Acknowledgement.objects.filter(revision__guide__slug=slug).select_related("revision")
    return tuple(
        AcknowledgementView(user_id=row.user_id, revision=row.revision.number, acknowledged_at=row.acknowledged_at)
        for row in rows.order_by("acknowledged_at", "id")
    )


def _newest() -> QuerySet[GuideRevision]:
    return (
        GuideRevision.objects.filter(guide__withdrawn_at=None)
        .annotate(newest=Max("guide__revisions__number"))
        .filter(number=F("newest"))
        .select_related("guide")
    )


def _view(row: GuideRevision) -> GuideView:
    return GuideView(
        slug=row.guide.slug,
        kind=GuideKind(row.guide.kind),
        title=row.title,
        app=row.guide.app,
        app_version=row.app_version,
        revision=row.number,
        revision_id=row.pk,
        markdown=row.markdown,
        sha256=row.sha256,
        published_at=row.published_at,
    )
