"""Forms of the compliance page."""

from __future__ import annotations

from django import forms

from upheld.server.compliance.services import MAX_TEXT_CHARACTERS
from upheld.server.compliance.shapes import Answer, ReviewVerdict
from upheld.server.policy.api import policies

_VERDICTS = {
    ReviewVerdict.STILL_FITS: "It still fits",
    ReviewVerdict.TO_BE_CHANGED: "It has to be changed (within 90 days)",
}
_ANSWERS = {Answer.YES: "Yes", Answer.NO: "No", Answer.UNSURE: "Unsure: somebody has to find out"}


class ReviewForm(forms.Form):
    """A review of a policy that took place today."""

    policy = forms.ChoiceField(label="Policy")
    verdict = forms.ChoiceField(label="Outcome", choices=[(value.value, words) for value, words in _VERDICTS.items()])
    note = forms.CharField(
        label="What was looked at and decided",
        max_length=MAX_TEXT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="For staff; never published.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own signature, passed on
        field = self.fields["policy"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(slug, slug) for slug in policies()]


class AnswerForm(forms.Form):
    """The answer to one question of a regime."""

    answer = forms.ChoiceField(label="Answer", choices=[(value.value, words) for value, words in _ANSWERS.items()])
    reason = forms.CharField(
        label="Reason",
        max_length=MAX_TEXT_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For staff; never published.",
    )
