"""Django's view of the policy app."""

from __future__ import annotations

from django.apps import AppConfig


class PolicyConfig(AppConfig):
    """The policy."""

    name = "upheld.server.policy"
    label = "policy"
    default_auto_field = "django.db.models.BigAutoField"
