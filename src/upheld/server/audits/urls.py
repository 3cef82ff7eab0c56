"""Addresses of audits in the console."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.audits import views

urlpatterns: list[URLPattern] = [
    path("console/audits/", views.audits, name="console-audits"),
    path("console/audits/<slug:engagement_id>/", views.audit, name="console-audit"),
    path("console/audits/<slug:engagement_id>/move/", views.move, name="console-audit-move"),
    path("console/audits/<slug:engagement_id>/cancel/", views.cancel, name="console-audit-cancel"),
]
