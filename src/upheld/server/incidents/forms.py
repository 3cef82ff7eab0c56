"""Forms of the incident pages; all times are in UTC."""

from __future__ import annotations

import datetime as dt

from django import forms

from upheld.core.check import Severity
from upheld.server.incidents.services import MAX_TEXT_CHARACTERS, MOST_NOTICE_HOURS
from upheld.server.incidents.shapes import DEFAULT_NOTICE_HOURS, CaseKind, Step
from upheld.server.policy.api import InventoryKind, inventory_entries

_KINDS = {
    CaseKind.INCIDENT: "An incident",
    CaseKind.BREACH: "An incident that touches personal data",
    CaseKind.VULNERABILITY: "A vulnerability",
}
_STEPS = {
    Step.ASSESSED: "Assessed: harm and extent are known",
    Step.CONTAINED: "Contained: the harm is stopped",
    Step.PLATFORM_NOTIFIED: "The platform was told",
    Step.CUSTOMERS_NOTIFIED: "The affected customers were told",
    Step.RECOVERED: "Recovered: service is restored, the cause removed",
}
_DIGEST_HELP = "As the command sha256sum prints it: 64 digits and letters. The file itself stays with you."


class UtcField(forms.DateTimeField):
    """A time that is typed and read in UTC."""

    widget = forms.DateTimeInput(attrs={"placeholder": "2026-11-24 09:00", "inputmode": "numeric"})

    def __init__(self, label: str) -> None:
        super().__init__(
            label=f"{label} (UTC)", input_formats=["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S"]
        )


def _title() -> forms.CharField:
    return forms.CharField(label="Title", max_length=200, help_text="For staff; never published.")


def _hours() -> forms.IntegerField:
    return forms.IntegerField(
        label="Hours to tell customers",
        min_value=1,
        max_value=MOST_NOTICE_HOURS,
        initial=DEFAULT_NOTICE_HOURS,
        help_text="Counted from awareness, nights and holidays included.",
    )


def _note(label: str, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, required=required, max_length=MAX_TEXT_CHARACTERS, widget=forms.Textarea(attrs={"rows": 3})
    )


class CaseForm(forms.Form):
    """A case that is opened."""

    kind = forms.ChoiceField(label="What it is", choices=[(kind.value, words) for kind, words in _KINDS.items()])
    severity = forms.ChoiceField(label="Severity", choices=[(value.value, value.value) for value in Severity])
    title = _title()
    detected_at = UtcField("Detected")
    aware_at = UtcField("We knew it for what it is")
    affected_apps = forms.MultipleChoiceField(
        label="Affected apps", required=False, widget=forms.CheckboxSelectMultiple
    )
    needs_notice = forms.BooleanField(label="Customers are affected and have to be told", required=False)
    notice_hours = _hours()

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own signature, passed on
        field = self.fields["affected_apps"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(entry.slug, entry.name) for entry in inventory_entries(InventoryKind.APP)]


class DrillForm(forms.Form):
    """A drill that took place."""

    title = _title()
    aware_at = UtcField("The drill began: we knew")
    contained_at = UtcField("Contained")
    notified_at = UtcField("The trial notice had arrived")
    recovered_at = UtcField("Recovered")
    notice_hours = _hours()
    proof_sha256 = forms.CharField(
        label="SHA-256 of the drill's record", min_length=64, max_length=64, help_text=_DIGEST_HELP
    )
    note = _note("What was learned")


class StepForm(forms.Form):
    """A step of a case that is dated."""

    step = forms.ChoiceField(label="Step", choices=[(step.value, words) for step, words in _STEPS.items()])
    at = UtcField("When it happened")
    proof_sha256 = forms.CharField(
        label="SHA-256 of the record of delivery",
        required=False,
        max_length=64,
        help_text=f"Needed for the notice to customers. {_DIGEST_HELP}",
    )
    note = _note("Note", required=False)


class ReasonForm(forms.Form):
    """Why something is decided, or how a case ended."""

    reason = _note("Reason")


def as_utc(value: dt.datetime) -> dt.datetime:
    """A time from a form, aware and in UTC."""
    return value.astimezone(dt.UTC)
