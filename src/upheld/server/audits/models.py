"""Examinations that were agreed on, and each change of them."""

from __future__ import annotations

from django.db import models

from upheld.server.audits.shapes import EngagementKind, EngagementStatus


class Engagement(models.Model):
    """One contract of one examination."""

    public_id = models.CharField(max_length=16, unique=True)
    """Random; names the engagement in evidence, where the firm is never named."""
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in EngagementKind])
    status = models.CharField(
        max_length=12,
        choices=[(status.value, status.value) for status in EngagementStatus],
        default=EngagementStatus.PLANNED.value,
    )
    planned_on = models.DateField()
    first_planned_on = models.DateField()
    scope = models.TextField()
    firm = models.CharField(max_length=200)
    performed_on = models.DateField(null=True, blank=True)
    report_sha256 = models.CharField(max_length=64, blank=True)
    independence_sha256 = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("planned_on", "id")

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"


class EngagementChange(models.Model):
    """What was changed in an engagement, by which office, and why; never changed itself."""

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="changes")
    verb = models.CharField(max_length=20)
    before = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    role = models.CharField(max_length=20)
    changed_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.verb} of {self.engagement}"
