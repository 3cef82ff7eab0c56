"""The form that publishes a guide."""

from __future__ import annotations

from django import forms

from upheld.server.education.services import MAX_MARKDOWN_CHARACTERS
from upheld.server.education.shapes import GuideKind
from upheld.server.policy.api import InventoryKind, inventory_entries

_KINDS = {
    GuideKind.GUIDE: "A guide: how to use an app securely",
    GuideKind.PROCESS: "The incident process: staff confirm that they read it",
    GuideKind.DISCLOSURE: "How vulnerabilities are reported and disclosed",
}


class GuideForm(forms.Form):
    """A guide, or its next revision."""

    kind = forms.ChoiceField(label="What it is", choices=[(kind.value, words) for kind, words in _KINDS.items()])
    slug = forms.SlugField(
        label="Short name",
        max_length=60,
        help_text="Its address: /guides/short-name/. An existing one gets its next revision.",
    )
    title = forms.CharField(label="Title", max_length=200)
    app = forms.ChoiceField(label="App", required=False, help_text="Empty for what speaks of no single app.")
    app_version = forms.CharField(
        label="Covers the app up to version",
        required=False,
        max_length=40,
        help_text="The version that the text was checked against, like 2.1.0.",
    )
    markdown = forms.CharField(
        label="Text in Markdown",
        max_length=MAX_MARKDOWN_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Raw HTML and images are not shown. Link to /report, so that readers know where to turn.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own signature, passed on
        entries = inventory_entries(InventoryKind.APP)
        field = self.fields["app"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "No single app"), *((entry.slug, entry.name) for entry in entries)]
