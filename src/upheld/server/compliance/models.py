"""Reviews of the policy, and the answers that say which laws apply. Rows are added, never changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from upheld.proof.statements import Role
from upheld.server.compliance.shapes import Answer, ReviewVerdict

_ROLES = [(role.value, role.value) for role in Role]


class PolicyReview(models.Model):
    """Somebody read a version of the policy and decided whether it still fits."""

    policy = models.CharField(max_length=120, db_index=True)
    """Slug of the policy."""
    version = models.PositiveIntegerField()
    document_sha256 = models.CharField(max_length=64)
    """Digest of exactly the version that was read."""
    verdict = models.CharField(max_length=20, choices=[(value.value, value.value) for value in ReviewVerdict])
    note = models.TextField()
    """What was looked at and decided; for staff, never published."""
    role = models.CharField(max_length=20, choices=_ROLES)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reviewed_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("-reviewed_at", "-id")

    def __str__(self) -> str:
        return f"review of {self.policy} version {self.version}"


class RegimeAnswer(models.Model):
    """One answer to one question of the catalog; the latest one counts."""

    regime = models.CharField(max_length=40)
    question = models.CharField(max_length=60)
    question_sha256 = models.CharField(max_length=64)
    """Digest of the words that were asked: other words need a new answer."""
    answer = models.CharField(max_length=10, choices=[(value.value, value.value) for value in Answer])
    reason = models.TextField()
    role = models.CharField(max_length=20, choices=_ROLES)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("-answered_at", "-id")
        indexes = (models.Index(fields=("regime", "question"), name="compliance_answer"),)

    def __str__(self) -> str:
        return f"answer to {self.regime}.{self.question}"
