"""Addresses of the portal."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.intake import views

urlpatterns: list[URLPattern] = [
    path("report", views.report, name="report"),
    path("report/status/", views.status, name="report_status"),
    path(".well-known/security.txt", views.security_text, name="security_txt"),
]
