"""A report and what was answered to it: no account, no network address, and of the receipt code a keyed digest."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """What somebody reports."""

    INCIDENT = "incident", "Something happened in my site"
    VULNERABILITY = "vulnerability", "A weakness that somebody could use"
    PERSONAL_DATA = "personal_data", "Something about personal data"
    OTHER = "other", "Something else"


class Report(models.Model):
    """What somebody sent in, exactly as it was typed."""

    form_sha256 = models.CharField(max_length=64, unique=True)
    """Digest of the form's own token: sending the same form again is the same report."""
    receipt_hmac = models.CharField(max_length=64, unique=True)
    """HMAC-SHA-256 of the receipt code under a key outside the database."""
    kind = models.CharField(max_length=20, choices=Kind.choices)
    body = models.TextField()
    app = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=35, blank=True)
    received_at = models.DateTimeField()
    answer_due_at = models.DateTimeField()
    """Fixed when it came in: a later change of the setting moves no promise."""
    acknowledged_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"report {self.pk} ({self.kind})"


class Reply(models.Model):
    """An answer that the reporter finds under the receipt code."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="replies")
    body = models.TextField()
    role = models.CharField(max_length=20)
    """The office that answered; the reporter learns no name."""
    author_id = models.BigIntegerField(null=True)
    """The account that answered, by number, so that closing an account loses no answer."""
    sent_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"reply {self.pk} to report {self.report_id}"
