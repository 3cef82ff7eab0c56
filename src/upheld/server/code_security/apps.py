"""Django's view of the code-security app."""

from __future__ import annotations

from django.apps import AppConfig


class CodeSecurityConfig(AppConfig):
    """Code security."""

    name = "upheld.server.code_security"
    label = "code_security"
    default_auto_field = "django.db.models.BigAutoField"
