"""The forms of the portal, and the token that makes sending twice the same as sending once."""

from __future__ import annotations

import secrets
from typing import Final

from django import forms
from django.core import signing

from upheld.server.intake.models import Kind
from upheld.server.intake.services import MAX_BODY

_SALT: Final = "upheld.intake.form"
_MAX_TOKEN: Final = 200


def new_token() -> str:
    """A random token of 256 bits, signed by this server."""
    return signing.Signer(salt=_SALT).sign(secrets.token_urlsafe(32))


def is_own_token(token: str) -> bool:
    """Whether this server made the token. It has no age: who writes for days must not lose the text."""
    try:
        signing.Signer(salt=_SALT).unsign(token[:_MAX_TOKEN])
    except signing.BadSignature:
        return False
    return True


class ReportForm(forms.Form):
    """What a reporter is asked: two things that are needed, three that help."""

    token = forms.CharField(max_length=_MAX_TOKEN, widget=forms.HiddenInput, required=False, strip=False)
    kind = forms.ChoiceField(
        choices=Kind.choices,
        widget=forms.RadioSelect,
        label="What is it about?",
        error_messages={"required": "Choose one of the four.", "invalid_choice": "Choose one of the four."},
    )
    body = forms.CharField(
        max_length=MAX_BODY,
        strip=False,
        label="What happened?",
        help_text=f"In your own words and any language, up to {MAX_BODY:,} characters. "
        "What you saw, when, and how we can see it too.",
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": "Say what happened; a few words are enough."},
    )
    app = forms.CharField(
        max_length=200,
        required=False,
        strip=False,
        label="Which app?",
        help_text="If you know it.",
    )
    contact = forms.CharField(
        max_length=254,
        required=False,
        strip=False,
        label="Your e-mail address",
        help_text="Only if you want us to write to you. Without it you find our answer with your receipt code.",
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
    )
    language = forms.CharField(
        max_length=35,
        required=False,
        strip=False,
        label="In which language shall we answer?",
    )

    OPTIONAL: Final = ("app", "contact", "language")


class CodeForm(forms.Form):
    """Where a receipt code is typed in."""

    code = forms.CharField(
        max_length=100,
        strip=False,
        label="Receipt code",
        help_text="Five groups of five letters and digits, from your receipt page.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Type the code from your receipt page."},
    )
