"""Django's view of the intake app."""

from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Reports."""

    name = "upheld.server.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
