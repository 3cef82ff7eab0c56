"""Django's view of the evidence app."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The evidence log."""

    name = "upheld.server.evidence"
    label = "evidence"
    default_auto_field = "django.db.models.BigAutoField"
