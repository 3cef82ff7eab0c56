"""Django's view of the incidents app."""

from __future__ import annotations

from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    """Incident management."""

    name = "upheld.server.incidents"
    label = "incidents"
    default_auto_field = "django.db.models.BigAutoField"
