"""Django's view of the accounts app."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts."""

    name = "upheld.server.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
