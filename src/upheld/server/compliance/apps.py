"""Django's view of the compliance app."""

from __future__ import annotations

from django.apps import AppConfig


class ComplianceConfig(AppConfig):
    """Compliance."""

    name = "upheld.server.compliance"
    label = "compliance"
    default_auto_field = "django.db.models.BigAutoField"
