"""Addresses of guides."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.education import views

urlpatterns: list[URLPattern] = [
    path("guides/", views.guides, name="guides"),
    path("guides/<slug:slug>/", views.guide_page, name="guide"),
    path("guides/<slug:slug>/read/", views.acknowledge, name="guide-read"),
    path("console/guides/", views.console_guides, name="console-guides"),
    path("console/guides/<slug:slug>/withdraw/", views.withdraw, name="console-guide-withdraw"),
]
