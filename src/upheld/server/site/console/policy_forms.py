"""Forms of the policy pages: text in, frozen values out."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile

from upheld.catalog.kinds import load_kinds
from upheld.core.check import Parameters, ParameterValue
from upheld.core.outcomes import Keeper, Modality, Sufficiency
from upheld.server.policy import api as policy

_MODALITY_WORDS = {
    Modality.NOW: "at all times",
    Modality.FUTURE: "planned for later",
    Modality.CONDITIONAL: "when something happens",
}
_KEEPER_WORDS = {
    Keeper.VENDOR: "we",
    Keeper.PLATFORM: "the platform",
    Keeper.CUSTOMER: "the customer",
    Keeper.MIXED: "several together",
}
_PAIR_PARTS = 2


class ImportForm(forms.Form):
    """The paste box: a text or a file, not both."""

    title = forms.CharField(max_length=200, label="Name of the policy", initial="Security policy")
    text = forms.CharField(
        required=False,
        label="Text",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "true"}),
        help_text="Plain text, Markdown or HTML. Headings, bullets, tables and questions are found as they are.",
    )
    file = forms.FileField(required=False, label="or a file", help_text="UTF-8 or UTF-16, at most 5 MB.")
    effective_on = forms.DateField(
        label="In force since", widget=forms.DateInput(attrs={"type": "date"}), initial=dt.date.today
    )

    is_quiet: ClassVar[bool] = True
    """Says nothing of optional fields: one of text and file is needed."""

    def clean(self) -> dict[str, Any]:
        """Exactly one of text and file."""
        cleaned = super().clean() or {}
        if bool(cleaned.get("text", "").strip()) == bool(cleaned.get("file")):
            raise forms.ValidationError("Paste the text or choose a file, one of the two.")
        return cleaned

    def policy_bytes(self) -> bytes:
        """What was given, as bytes."""
        upload: UploadedFile[bytes] | None = self.cleaned_data["file"]
        text: str = self.cleaned_data["text"]
        return bytes(upload.read()) if upload else text.encode("utf-8")


class CommitmentForm(forms.Form):
    """One commitment of a sentence, as a person confirms it."""

    kind = forms.ChoiceField(label="What is promised", required=False)
    modality = forms.ChoiceField(label="How", choices=[(m.value, word) for m, word in _MODALITY_WORDS.items()])
    keeper = forms.ChoiceField(label="Kept by", choices=[(k.value, word) for k, word in _KEEPER_WORDS.items()])
    parameters = forms.CharField(
        required=False,
        label="Values",
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="One a line, as in “max_hours: 72” or “severity: critical, high”.",
    )
    vague = forms.CharField(
        required=False, label="Vague words", help_text="Separated by commas. Each one needs a definition afterwards."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kind_choices()  # type: ignore[attr-defined]  # a ChoiceField, declared above
        kind = load_kinds().get(str(self.initial.get("kind", "")))
        if kind is not None and kind.parameters:
            self.fields["parameters"].help_text = f"One a line. This kind takes {', '.join(kind.parameters)}."

    is_quiet: ClassVar[bool] = True
    """Says nothing of optional fields: all but the kind are."""

    def commitment(self) -> policy.NewCommitment | None:
        """The commitment, or None where the form was left empty."""
        data = self.cleaned_data
        if not data.get("kind"):
            return None
        return policy.NewCommitment(
            kind=data["kind"],
            modality=Modality(data["modality"]),
            keeper=Keeper(data["keeper"]),
            vague=tuple(word.strip() for word in data["vague"].split(",") if word.strip()),
            parameters=data["parameters"],
        )

    def clean_parameters(self) -> dict[str, ParameterValue]:
        """The values by name."""
        return parse_parameters(self.cleaned_data["parameters"])


class ArgumentForm(forms.Form):
    """Why a commitment is kept, in the words of whoever answers for it."""

    because = forms.CharField(required=False, label="Kept because", widget=forms.Textarea(attrs={"rows": 3}))
    checks = forms.MultipleChoiceField(
        required=False,
        label="Checked by",
        widget=forms.CheckboxSelectMultiple,
        help_text="Only checks that speak for this kind.",
    )
    parts_suffice = forms.BooleanField(required=False, label="The parts are enough together")
    warrant = forms.CharField(
        required=False,
        label="Why the parts are enough together",
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Published with the argument.",
    )
    assuming = forms.CharField(
        required=False, label="Assuming", widget=forms.Textarea(attrs={"rows": 3}), help_text="One assumption a line."
    )
    doubts = forms.CharField(
        required=False,
        label="Could be false if",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="One doubt a line, with its answer behind a bar: the id of a check that would notice, “| accepted” "
        "or “| open”. An open doubt keeps the sentence unproven.",
    )
    not_covered = forms.CharField(
        required=False, label="Not covered", widget=forms.Textarea(attrs={"rows": 3}), help_text="One gap a line."
    )
    definitions = forms.CharField(
        required=False,
        label="Definitions of vague words",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One a line, as in “promptly: within 48 hours of becoming aware”.",
    )
    planned_on = forms.DateField(
        required=False,
        label="To be met by",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="For a plan: it turns broken on the day after.",
    )
    source_url = forms.URLField(required=False, label="Their page", assume_scheme="https")
    source_label = forms.CharField(required=False, max_length=200, label="What that page is")
    source_read_on = forms.DateField(required=False, label="Read on", widget=forms.DateInput(attrs={"type": "date"}))

    is_quiet: ClassVar[bool] = True
    """Says nothing of optional fields: each of them is."""
    field_groups: ClassVar[dict[str, tuple[str, ...]]] = {
        "The argument": ("because", "checks", "parts_suffice", "warrant"),
        "Its limits": ("assuming", "doubts", "not_covered"),
        "Words and dates": ("definitions", "planned_on"),
        "Kept by the platform or the customer": ("source_url", "source_label", "source_read_on"),
    }

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(*args, **kwargs)
        self.speaking = {
            check.meta.id: check.meta.speaks_for[kind]
            for check in policy.known_checks().values()
            if kind in check.meta.speaks_for
        }
        words = {Sufficiency.WHOLE: "enough alone", Sufficiency.PART: "a part"}
        self.fields["checks"].choices = [  # type: ignore[attr-defined]  # a MultipleChoiceField, declared above
            (check_id, f"{policy.known_checks()[check_id].meta.title} ({check_id}: {words[sufficiency]})")
            for check_id, sufficiency in self.speaking.items()
        ]

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        return [(title, [self[name] for name in names]) for title, names in self.field_groups.items()]

    def clean_doubts(self) -> tuple[policy.Doubt, ...]:
        """Doubts with their answers."""
        doubts = []
        for line in _lines(self.cleaned_data["doubts"]):
            text, bar, answer = (part.strip() for part in line.rpartition("|"))
            if not bar or not text:
                raise forms.ValidationError(f"“{line[:60]}” has no answer: end it with “| open” or the id of a check.")
            doubts.append(_doubt(text, answer))
        return tuple(doubts)

    def clean_definitions(self) -> dict[str, str]:
        """Vague word → meaning."""
        found = {}
        for line in _lines(self.cleaned_data["definitions"]):
            word, colon, meaning = (part.strip() for part in line.partition(":"))
            if not colon or not meaning:
                raise forms.ValidationError(f"“{line[:60]}” has no colon: write “word: what it means here”.")
            found[word] = meaning
        return found

    def clean(self) -> dict[str, Any]:
        """A source is whole or absent; parts that suffice say why."""
        data = super().clean() or {}
        source = [data.get(name) for name in ("source_url", "source_label", "source_read_on")]
        if any(source) and not all(source):
            self.add_error("source_url", "A source needs its address, what it is, and the day it was read.")
        if data.get("parts_suffice") and not data.get("warrant"):
            self.add_error("warrant", "Say why these parts are enough together; it is published.")
        return data

    def texts(self) -> policy.ArgumentTexts:
        """The whole revision."""
        data = self.cleaned_data
        source = None
        if data["source_url"]:
            source = policy.Source(url=data["source_url"], label=data["source_label"], read_on=data["source_read_on"])
        return policy.ArgumentTexts(
            because=data["because"],
            assuming=_lines(data["assuming"]),
            could_be_false_if=data["doubts"],
            not_covered=_lines(data["not_covered"]),
            definitions=data["definitions"],
            warrant=data["warrant"],
            checks={check: self.speaking[check] for check in data["checks"]},
            parts_suffice=data["parts_suffice"],
            planned_on=data["planned_on"],
            source=source,
        )


class TermForm(forms.Form):
    """A signed statement or an accepted deviation: the words, and how long they count."""

    text = forms.CharField(label="Words", widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    until_on = forms.DateField(label="Until", widget=forms.DateInput(attrs={"type": "date"}))


def initial_of(texts: policy.ArgumentTexts) -> dict[str, object]:
    """A revision as the form's first values."""
    source = texts.source
    return {
        "because": texts.because,
        "checks": list(texts.checks),
        "parts_suffice": texts.parts_suffice,
        "warrant": texts.warrant,
        "assuming": "\n".join(texts.assuming),
        "doubts": "\n".join(f"{d.text} | {d.check or d.answer.value}" for d in texts.could_be_false_if),
        "not_covered": "\n".join(texts.not_covered),
        "definitions": "\n".join(f"{word}: {meaning}" for word, meaning in texts.definitions.items()),
        "planned_on": texts.planned_on,
        "source_url": source.url if source else "",
        "source_label": source.label if source else "",
        "source_read_on": source.read_on if source else None,
    }


def kind_choices() -> list[tuple[str, object]]:
    """All kinds under their headings, with their meaning, for a select."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for kind in load_kinds().values():
        groups.setdefault(kind.heading.replace("_", " ").capitalize(), []).append(
            (kind.id, f"{kind.id}: {kind.meaning}")
        )
    return [("", "nothing, leave this out"), *groups.items()]


def format_parameters(parameters: Parameters) -> str:
    """Values as lines of `name: value`."""
    return "\n".join(
        f"{name}: {', '.join(str(part) for part in value) if isinstance(value, tuple) else value}"
        for name, value in parameters.items()
    )


def parse_parameters(text: str) -> dict[str, ParameterValue]:
    """Lines of `name: value` as values: whole numbers as numbers, lists where there are commas.

    Raises:
        ValidationError: a line without a colon or without a value.
    """
    found: dict[str, ParameterValue] = {}
    for line in _lines(text):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not value or not name.isidentifier():
            raise forms.ValidationError(f"“{line[:60]}” is not of the form “name: value”.")
        parts = tuple(_number_or_text(part.strip()) for part in value.split(",") if part.strip())
        found[name] = parts[0] if len(parts) < _PAIR_PARTS else parts
    return found


def _number_or_text(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text  # noqa: PLR2004 - far above any term


def _doubt(text: str, answer: str) -> policy.Doubt:
    if answer in {policy.Answer.ACCEPTED.value, policy.Answer.OPEN.value}:
        return policy.Doubt(text=text, answer=policy.Answer(answer))
    if answer in policy.known_checks():
        return policy.Doubt(text=text, answer=policy.Answer.CHECK, check=answer)
    raise forms.ValidationError(f"“{answer[:60]}” is neither “accepted”, “open” nor the id of a check.")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
