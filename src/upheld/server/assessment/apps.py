"""Django's view of the assessment app."""

from __future__ import annotations

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Assessment."""

    name = "upheld.server.assessment"
    label = "assessment"
    default_auto_field = "django.db.models.BigAutoField"
