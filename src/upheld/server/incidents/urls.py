"""Addresses of incidents in the console."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.incidents import views

urlpatterns: list[URLPattern] = [
    path("console/incidents/", views.incidents, name="console-incidents"),
    path("console/incidents/drill/", views.drill, name="console-drill"),
    path("console/incidents/<slug:case_id>/", views.incident, name="console-incident"),
    path("console/incidents/<slug:case_id>/close/", views.close, name="console-incident-close"),
    path("console/incidents/<slug:case_id>/notice/", views.require_notice, name="console-incident-notice"),
    path("console/incidents/<slug:case_id>/no-notice/", views.waive_notice, name="console-incident-no-notice"),
]
