"""The words that a password must not be made of, beside Django's list of common passwords.

Source: NIST SP 800-63B-4, section 3.1.1.2: a blocklist holds breached and common passwords, dictionary words and
context-specific words, such as the name of the service and of the account.
"""

from __future__ import annotations

import re
from typing import Final

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError

_PRODUCT_WORDS: Final = ("upheld", "password", "passphrase", "administrator", "security", "policy", "console")
_MIN_WORD: Final = 4
_MAX_LENGTH: Final = 1000
_MIN_KINDS: Final = 5
_MIN_REST: Final = 8


class BlocklistValidator:
    """Refuses a password that is little more than the vendor's, the product's or the person's own name."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Refuse a password that is guessed by who knows where it is used.

        Raises:
            ValidationError: too long, too few different characters, or little left without the known words.
        """
        if len(password) > _MAX_LENGTH:
            raise ValidationError(f"The password is longer than {_MAX_LENGTH} characters.", code="password_too_long")
        if len(set(password)) < _MIN_KINDS:
            raise ValidationError(
                f"The password has fewer than {_MIN_KINDS} different characters.", code="password_too_uniform"
            )
        rest = password.casefold()
        for word in sorted(_known_words(user), key=len, reverse=True):
            rest = rest.replace(word, "")
        if len(set(rest)) < _MIN_KINDS or len(rest) < _MIN_REST:
            raise ValidationError(
                "Without the words that anyone would try first (the vendor, the product, your address), "
                "too little is left of the password.",
                code="password_known_words",
            )

    def get_help_text(self) -> str:
        """What the sign-up page says about it."""
        return "It must not be made of the vendor's name, the product's name or your address."


def _known_words(user: AbstractBaseUser | None) -> set[str]:
    text = " ".join((settings.CONFIG.text("vendor_name"), getattr(user, "email", "") or ""))
    words = {word for word in re.split(r"[^\w]+", text.casefold()) if len(word) >= _MIN_WORD}
    return words | set(_PRODUCT_WORDS)
