"""Cases, and everything that was recorded about them in order."""

from __future__ import annotations

from django.db import models

from upheld.core.check import Severity
from upheld.server.incidents.shapes import CaseKind


class Case(models.Model):
    """One incident under handling, or one drill; its times are what the milestones say."""

    public_id = models.CharField(max_length=16, unique=True)
    """Random: names the case in evidence, and tells nothing."""
    kind = models.CharField(max_length=16, choices=[(kind.value, kind.value) for kind in CaseKind])
    severity = models.CharField(max_length=10, choices=[(severity.value, severity.value) for severity in Severity])
    title = models.CharField(max_length=200)
    affected_apps = models.JSONField(default=list)
    """Slugs of the inventory."""
    is_drill = models.BooleanField(default=False)
    needs_notice = models.BooleanField(default=False)
    detected_at = models.DateTimeField()
    aware_at = models.DateTimeField(db_index=True)
    opened_at = models.DateTimeField()
    """By the server's clock."""
    contained_at = models.DateTimeField(null=True, blank=True)
    recovered_at = models.DateTimeField(null=True, blank=True)
    notice_due_at = models.DateTimeField(null=True, blank=True)
    notified_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("-aware_at", "-id")

    def __str__(self) -> str:
        return f"{'drill' if self.is_drill else self.kind} {self.public_id}"


class Milestone(models.Model):
    """Something that was recorded about a case; never changed."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="milestones")
    verb = models.CharField(max_length=24)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    role = models.CharField(max_length=20)
    note = models.TextField(blank=True)
    proof_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.verb} of {self.case}"
