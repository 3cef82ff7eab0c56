"""Addresses of the public pages."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path

from upheld.server.trust import log_files, views

urlpatterns: list[URLPattern] = [
    path("", views.policy, name="policy"),
    path("s/<str:sentence_id>/", views.sentence, name="sentence"),
    path("checks/", views.checks, name="checks"),
    path("checks/<str:check_id>/", views.check, name="check"),
    path("history/", views.history, name="history"),
    re_path(r"^history/(?P<month>[0-9]{4}-[0-9]{2})/$", views.history, name="history-month"),
    path("history.atom", views.history_feed, name="history-feed"),
    path("verify/", views.verify, name="verify"),
    path("trust.json", views.trust_json, name="trust-json"),
    path("trust.schema.json", views.trust_json_schema, name="trust-schema"),
    path("bundle.zip", views.bundle_zip, name="bundle"),
    path("log/checkpoint", log_files.checkpoint, name="log-checkpoint"),
    path("log/key", log_files.key, name="log-key"),
    re_path(r"^log/tile/(?P<path>[0-9a-z/.]{1,60})$", log_files.tile, name="log-tile"),
]
