"""What people do with guides: publish, withdraw, confirm having read."""

from __future__ import annotations

import hashlib
import re

from django.db import transaction

from upheld.core.clock import Clock
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.core.text import require_text
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment.api import request_run
from upheld.server.education.models import Acknowledgement, Guide, GuideRevision
from upheld.server.education.queries import guide
from upheld.server.education.shapes import GuideKind, GuideView
from upheld.server.education.versions import parse_version

MAX_MARKDOWN_CHARACTERS = 100_000

_PROCESS_CHECK = "incidents.process_published_and_read"
_CHECKS = ("education.guides_current", "education.report_link_in_guides", _PROCESS_CHECK)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_SLUG = 60


@transaction.atomic
def publish_guide(
    *,
    actor: Actor,
    slug: str,
    kind: GuideKind,
    title: str,
    markdown: str,
    app: str = "",
    app_version: str = "",
    clock: Clock,
) -> GuideView:
    """Publish a guide, or its next revision; the very same text for the same version makes no new one.

    Raises:
        NotPermitted: the office may not.
        InputError: a text, a slug or a version that cannot be kept, or a version without an app.
        Conflict: the slug belongs to a guide of another kind or app.
    """
    require(actor, Permission.EDIT_POLICY)
    _require_slug(slug, "the guide")
    if app:
        _require_slug(app, "the app")
    if app_version and (not app or parse_version(app_version) is None):
        raise InputError(
            "education.version",
            f"{app_version[:40]!r} is not a version of an app.",
            hint="Name the app, and write its version like 2.1.0.",
        )
    text = require_text(markdown, "The guide", max_characters=MAX_MARKDOWN_CHARACTERS)
    row, _ = Guide.objects.select_for_update().get_or_create(slug=slug, defaults={"kind": kind.value, "app": app})
    if row.kind != kind.value or row.app != app:
        raise Conflict(
            "education.slug", f"The guide {slug} is of another kind or app.", hint="Choose another slug for this one."
        )
    heading = require_text(title, "The title", max_characters=200)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    latest = row.revisions.order_by("-number").first()
    is_same = latest is not None and (latest.sha256, latest.title, latest.app_version) == (digest, heading, app_version)
    if row.withdrawn_at is not None or latest is None or not is_same:
        GuideRevision.objects.create(
            guide=row,
            number=latest.number + 1 if latest else 1,
            title=heading,
            markdown=text,
            sha256=digest,
            app_version=app_version,
            role=actor.role.value,
            published_at=clock.now(),
        )
    if row.withdrawn_at is not None:
        row.withdrawn_at = None
        row.save(update_fields=["withdrawn_at"])
    _look_again(*_CHECKS, clock=clock)
    return guide(slug)


@transaction.atomic
def withdraw_guide(*, actor: Actor, slug: str, clock: Clock) -> None:
    """Take a guide off the public pages; its revisions and who read them are kept.

    Raises:
        NotPermitted: the office may not.
        InputError: no such guide is published.
    """
    require(actor, Permission.EDIT_POLICY)
    found = guide(slug)
    Guide.objects.filter(slug=found.slug).update(withdrawn_at=clock.now())
    _look_again(*_CHECKS, clock=clock)


@transaction.atomic
def acknowledge_guide(*, actor: Actor, slug: str, revision: int, clock: Clock) -> None:
    """Record that the acting person read this revision, which must be the one now published; twice changes nothing.

    Raises:
        NotPermitted: nobody in person acts.
        InputError: no such guide is published.
        Conflict: another revision was published meanwhile.
    """
    require(actor, Permission.READ_CONSOLE)
    if actor.user_id is None:
        raise NotPermitted(
            "education.needs_person", "The server itself reads nothing.", hint="A member of staff has to confirm."
        )
    found = guide(slug)
    if found.revision != revision:
        raise Conflict(
            "education.revision",
            f"Revision {revision} of {slug} was replaced by revision {found.revision}.",
            hint="Read the newest text and confirm it.",
        )
    Acknowledgement.objects.get_or_create(
        revision_id=found.revision_id, user_id=actor.user_id, defaults={"acknowledged_at": clock.now()}
    )
    _look_again(_PROCESS_CHECK, clock=clock)


def _look_again(*checks: str, clock: Clock) -> None:
    """Have the promises judged anew at once; the server asks, whoever made the change."""
    for check_id in checks:
        request_run(check_id, actor=SYSTEM, clock=clock)


def _require_slug(slug: str, what: str) -> None:
    if len(slug) > _MAX_SLUG or _SLUG.fullmatch(slug) is None:
        raise InputError(
            "education.slug_form",
            f"{slug[:80]!r} cannot be the id of {what}.",
            hint=f"Use lower-case letters, digits and hyphens, {_MAX_SLUG} at most.",
        )
