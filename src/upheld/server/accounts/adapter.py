"""How django-allauth behaves here: accounts come by invitation alone, and nothing is mailed."""

from __future__ import annotations

from io import BytesIO

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from qrcode.image.svg import SvgPathFillImage

from upheld.server.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # django-allauth ships no types
    """Sign-in for staff."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an account is made from a one-time link."""
        del request
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Nothing: the page that follows says what happened."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # django-allauth ships no types
    """The second factor."""

    def get_totp_label(self, user: User) -> str:
        """What an authenticator app shows beside the issuer."""
        return user.email

    def build_totp_svg(self, url: str) -> str:
        """The QR code, dark on its own light ground: on a dark page a bare one cannot be scanned."""
        buffer = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(buffer)
        return buffer.getvalue().decode("utf-8").partition("?>")[2]
