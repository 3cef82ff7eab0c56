"""Addresses of the frame itself."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.site import health

urlpatterns: list[URLPattern] = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
