"""Forms of the audits page."""

from __future__ import annotations

from django import forms

from upheld.server.audits.services import MAX_TEXT_CHARACTERS
from upheld.server.audits.shapes import EngagementKind

_KINDS = {EngagementKind.PENETRATION_TEST: "A penetration test", EngagementKind.AUDIT: "An audit"}
_DIGEST_HELP = "As the command sha256sum prints it: 64 digits and letters. The file itself stays with you."


def _day(label: str) -> forms.DateField:
    return forms.DateField(
        label=label, input_formats=["%Y-%m-%d"], widget=forms.DateInput(attrs={"placeholder": "2026-11-24"})
    )


class PlanForm(forms.Form):
    """An engagement that is planned."""

    kind = forms.ChoiceField(label="What it is", choices=[(kind.value, words) for kind, words in _KINDS.items()])
    planned_on = _day("Planned for (year-month-day)")
    firm = forms.CharField(label="Firm", max_length=200, help_text="For staff; never published.")
    scope = forms.CharField(
        label="Scope",
        max_length=MAX_TEXT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What is examined and what is not. For staff; never published.",
    )


class PerformedForm(forms.Form):
    """An engagement that took place."""

    performed_on = _day("Performed on (year-month-day)")
    report_sha256 = forms.CharField(label="SHA-256 of the report", min_length=64, max_length=64, help_text=_DIGEST_HELP)
    independence_sha256 = forms.CharField(
        label="SHA-256 of the statement of independence", min_length=64, max_length=64, help_text=_DIGEST_HELP
    )


class MoveForm(forms.Form):
    """Another day for a planned engagement."""

    planned_on = _day("Now planned for (year-month-day)")
    move_reason = forms.CharField(
        label="Reason", max_length=MAX_TEXT_CHARACTERS, widget=forms.Textarea(attrs={"rows": 2})
    )


class CancelForm(forms.Form):
    """Why an engagement will not take place."""

    cancel_reason = forms.CharField(
        label="Reason", max_length=MAX_TEXT_CHARACTERS, widget=forms.Textarea(attrs={"rows": 2})
    )
