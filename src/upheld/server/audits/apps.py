"""Django's view of the audits app."""

from __future__ import annotations

from django.apps import AppConfig


class AuditsConfig(AppConfig):
    """Third-party audits."""

    name = "upheld.server.audits"
    label = "audits"
    default_auto_field = "django.db.models.BigAutoField"
