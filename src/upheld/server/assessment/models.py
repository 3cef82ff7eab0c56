"""When checks are due, and what came out of every run."""

from __future__ import annotations

from django.db import models

from upheld.core.outcomes import Outcome

_OUTCOMES = [(value.value, value.value) for value in Outcome]


class Schedule(models.Model):
    """When one check runs next, who asked for it, and who runs it now."""

    check_id = models.CharField(max_length=80, unique=True)
    period_days = models.PositiveIntegerField()
    next_due_at = models.DateTimeField(db_index=True)
    requested_at = models.DateTimeField(null=True, blank=True)
    """Set by a person who asked for a run now; cleared by the run that answers it."""
    paused_at = models.DateTimeField(null=True, blank=True)
    """Set while a person keeps the check from running by itself; its proof then ages in everyone's sight."""
    basis_sha256 = models.CharField(max_length=64, blank=True)
    """Digest of what the last run spoke for (sentences, parameters, inventory, the check's code): a change is due."""
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_token = models.CharField(max_length=32, blank=True)
    """Who holds the lease: a run that finds another token here writes nothing."""

    def __str__(self) -> str:
        return self.check_id


class CheckRun(models.Model):
    """One execution of one check with one set of parameters."""

    run_id = models.CharField(max_length=40, unique=True)
    check_id = models.CharField(max_length=80, db_index=True)
    check_sha256 = models.CharField(max_length=64)
    trigger = models.CharField(max_length=12)
    """`schedule`, `request` (the console) or `command` (the command line)."""
    parameters = models.JSONField(default=dict)
    parameters_sha256 = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=_OUTCOMES)
    looked_at = models.PositiveIntegerField()
    in_scope = models.PositiveIntegerField()
    observed_at = models.DateTimeField()
    """The time the run speaks for."""
    received_at = models.DateTimeField()
    """The time its evidence was written."""
    fresh_until = models.DateTimeField()
    error_code = models.CharField(max_length=80, blank=True)
    details_sha256 = models.CharField(max_length=64)
    sentences = models.PositiveIntegerField(default=0)
    """How many sentences it spoke for; 0 for a run on demand of a check that nothing is bound to."""

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.run_id


class CheckResult(models.Model):
    """What one run found out about one item."""

    run = models.ForeignKey(CheckRun, on_delete=models.CASCADE, related_name="results")
    position = models.PositiveIntegerField()
    item_id = models.CharField(max_length=120)
    item_name = models.CharField(max_length=200)
    outcome = models.CharField(max_length=16, choices=_OUTCOMES)
    message = models.TextField()
    remedy = models.TextField(blank=True)
    file = models.CharField(max_length=1000, blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    code = models.CharField(max_length=60, blank=True)
    """Which of the check's reasons."""
    severity = models.CharField(max_length=12, blank=True)
    """Where it differs from the check's own."""
    confidence = models.CharField(max_length=12, blank=True)
    trace = models.JSONField(default=list)
    """The way to the place: file, line and text of each step."""

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("run", "position")

    def __str__(self) -> str:
        return f"{self.run}: {self.item_id} {self.outcome}"
