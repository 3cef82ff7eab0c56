"""Django's view of the access app."""

from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Access controls."""

    name = "upheld.server.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"
