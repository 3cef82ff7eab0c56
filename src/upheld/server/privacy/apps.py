"""Django's view of the privacy app."""

from __future__ import annotations

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Data privacy."""

    name = "upheld.server.privacy"
    label = "privacy"
    default_auto_field = "django.db.models.BigAutoField"
