"""Django's view of the trust app."""

from __future__ import annotations

from django.apps import AppConfig


class TrustConfig(AppConfig):
    """Public pages."""

    name = "upheld.server.trust"
    label = "trust"
    default_auto_field = "django.db.models.BigAutoField"
