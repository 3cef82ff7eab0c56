"""Addresses of the console, all under `/console/`."""

from __future__ import annotations

from django.urls import URLPattern, path

from upheld.server.site.console import (
    argument_pages,
    check_pages,
    evidence_pages,
    inventory_pages,
    policy_pages,
    report_pages,
    today,
)
from upheld.server.site.demo import pages as demo_pages

urlpatterns: list[URLPattern] = [
    path("console/", today.today, name="console-today"),
    path("console/policy/", policy_pages.sentences, name="console-policy"),
    path("console/policy/import/", policy_pages.import_policy, name="console-import"),
    path("console/policy/upheld.yaml", policy_pages.policy_file, name="console-policy-file"),
    path("console/policy/s/<str:sentence_id>/", policy_pages.confirm, name="console-sentence"),
    path("console/policy/s/<str:sentence_id>/<str:kind>/", argument_pages.argument, name="console-argument"),
    path("console/policy/s/<str:sentence_id>/<str:kind>/sign/", argument_pages.sign, name="console-sign"),
    path("console/policy/s/<str:sentence_id>/<str:kind>/accept/", argument_pages.accept, name="console-accept"),
    path("console/inventory/", inventory_pages.inventory, name="console-inventory"),
    path("console/inventory/retire/", inventory_pages.retire, name="console-retire"),
    path("console/checks/", check_pages.checks, name="console-checks"),
    path("console/checks/<str:check_id>/", check_pages.check, name="console-check"),
    path("console/checks/<str:check_id>/run/", check_pages.run, name="console-run"),
    path("console/checks/<str:check_id>/pause/", check_pages.pause, name="console-pause"),
    path("console/checks/<str:check_id>/resume/", check_pages.resume, name="console-resume"),
    path("console/reports/", report_pages.reports, name="console-reports"),
    path("console/reports/<int:report_id>/", report_pages.report, name="console-report"),
    path("console/reports/<int:report_id>/acknowledge/", report_pages.acknowledge, name="console-acknowledge"),
    path("console/reports/<int:report_id>/answer/", report_pages.answer, name="console-answer"),
    path("console/reports/<int:report_id>/close/", report_pages.close, name="console-close"),
    path("console/demo/", demo_pages.show, name="demo-break"),
    path("console/demo/press/", demo_pages.press, name="demo-press"),
    path("console/evidence/", evidence_pages.evidence_page, name="console-evidence"),
]
