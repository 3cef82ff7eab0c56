"""Django's view of the frame."""

from __future__ import annotations

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The frame around all apps."""

    name = "upheld.server.site"
    label = "site"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks that keep an undeclared view from being served."""
        from upheld.server.site import system_checks  # noqa: F401, PLC0415 - importing registers them
