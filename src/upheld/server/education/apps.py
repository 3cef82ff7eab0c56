"""Django's view of the education app."""

from __future__ import annotations

from django.apps import AppConfig


class EducationConfig(AppConfig):
    """User education."""

    name = "upheld.server.education"
    label = "education"
    default_auto_field = "django.db.models.BigAutoField"
