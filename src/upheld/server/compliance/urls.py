"""Addresses of compliance in the console."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.compliance import views

urlpatterns: list[URLPattern] = [
    path("console/compliance/", views.compliance, name="console-compliance"),
    path("console/compliance/<slug:regime>/<slug:question>/", views.answer, name="console-answer-regime"),
]
