"""Guides in revisions that are never changed, and who confirmed having read which."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from upheld.server.education.shapes import GuideKind


class Guide(models.Model):
    """A text for users or staff, under one address for ever."""

    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in GuideKind])
    app = models.CharField(max_length=120, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.slug


class GuideRevision(models.Model):
    """The text of a guide as it was published."""

    guide = models.ForeignKey(Guide, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    markdown = models.TextField()
    sha256 = models.CharField(max_length=64)
    app_version = models.CharField(max_length=40, blank=True)
    role = models.CharField(max_length=20)
    """The office of who published it."""
    published_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("guide", "-number")
        constraints = (models.UniqueConstraint(fields=("guide", "number"), name="education_revision_once"),)

    def __str__(self) -> str:
        return f"{self.guide} r{self.number}"


class Acknowledgement(models.Model):
    """A member of staff confirmed having read a revision."""

    revision = models.ForeignKey(GuideRevision, on_delete=models.PROTECT, related_name="acknowledgements")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    acknowledged_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        constraints = (models.UniqueConstraint(fields=("revision", "user"), name="education_acknowledged_once"),)

    def __str__(self) -> str:
        return f"{self.revision} read by account {self.user_id}"
