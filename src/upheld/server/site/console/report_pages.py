"""The inbox of the portal: read a report, acknowledge it, answer it, close it."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from upheld.core.clock import SystemClock
from upheld.core.errors import Conflict, InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, requires
from upheld.server.intake import api as intake

_MAX_DATABASE_ID: Final = 2**63 - 1


@requires(Permission.READ_REPORTS)
@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """All reports, the open ones by their deadline."""
    return render(request, "console/reports.html", {"reports": intake.inbox(), "now": SystemClock().now()})


@requires(Permission.READ_REPORTS)
@require_safe
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    """One report with its answers."""
    return _page(request, report_id)


@requires(Permission.ANSWER_REPORTS)
@require_POST
def acknowledge(request: HttpRequest, report_id: int) -> HttpResponse:
    """Note that a person read it."""
    _find(report_id)
    intake.acknowledge(report_id, actor=actor_of(request))
    messages.success(request, "Acknowledged. The reporter sees it under the receipt code.")
    return redirect("console-report", report_id)


@requires(Permission.ANSWER_REPORTS)
@require_POST
def answer(request: HttpRequest, report_id: int) -> HttpResponse:
    """Answer it; the reporter reads the answer under the receipt code."""
    _find(report_id)
    text = request.POST.get("text", "")
    try:
        intake.reply(report_id, text, actor=actor_of(request))
    except InputError as error:
        return _page(request, report_id, problem=str(error), typed=text)
    messages.success(request, "The answer stands. The reporter reads it under the receipt code.")
    return redirect("console-report", report_id)


@requires(Permission.ANSWER_REPORTS)
@require_POST
def close(request: HttpRequest, report_id: int) -> HttpResponse:
    """Close it."""
    _find(report_id)
    intake.close(report_id, actor=actor_of(request))
    messages.success(request, "Closed.")
    return redirect("console-reports")


def _page(request: HttpRequest, report_id: int, *, problem: str = "", typed: str = "") -> HttpResponse:
    return render(
        request,
        "console/report.html",
        {
            "report": _find(report_id),
            "problem": problem,
            "typed": typed,
            "now": SystemClock().now(),
            "can_answer": may(actor_of(request), Permission.ANSWER_REPORTS),
        },
        status=400 if problem else 200,
    )


def _find(report_id: int) -> intake.ReportView:
    if report_id > _MAX_DATABASE_ID:
        raise Http404(report_id)
    try:
        return intake.get_report(report_id)
    except Conflict as error:
        raise Http404(report_id) from error
