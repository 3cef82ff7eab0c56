"""Addresses of the frame itself."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from upheld.server.site import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("", include("upheld.server.site.console.urls")),
]
