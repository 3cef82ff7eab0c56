"""The checks in the console: what they are bound to, when they ran, what they saw, run now."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from upheld.core.check import RegisteredCheck
from upheld.core.clock import SystemClock
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, requires
from upheld.server.assessment import api as assessment
from upheld.server.policy import api as policy

_RUNS_SHOWN = 30


@requires(Permission.READ_CONSOLE)
@require_safe
def checks(request: HttpRequest) -> HttpResponse:
    """All checks with their latest run, the bound ones first."""
    bound: dict[str, int] = {}
    for binding in policy.bindings():
        bound[binding.check_id] = bound.get(binding.check_id, 0) + 1
    schedules = {schedule.check_id: schedule for schedule in assessment.schedules()}
    rows = [
        (check, bound.get(check_id, 0), assessment.latest_run(check_id), schedules.get(check_id))
        for check_id, check in assessment.known_checks().items()
    ]
    rows.sort(key=lambda row: (row[1] == 0, row[0].meta.id))
    can_run = may(actor_of(request), Permission.RUN_CHECKS)
    context = {"rows": rows, "can_run": can_run, "now": SystemClock().now()}
    return render(request, "console/checks.html", context)


@requires(Permission.READ_CONSOLE)
@require_safe
def check(request: HttpRequest, check_id: str) -> HttpResponse:
    """One check: its text, its bindings, its runs; `?wait=` shows that a run was asked for."""
    registered = _find(check_id)
    runs = assessment.runs(check_id, limit=_RUNS_SHOWN)
    schedule = next((entry for entry in assessment.schedules() if entry.check_id == check_id), None)
    is_waiting = schedule is not None and schedule.requested_at is not None
    response = render(
        request,
        "console/check.html",
        {
            "check": registered,
            "runs": runs,
            "results": assessment.run_results(runs[0].run_id) if runs else (),
            "fresh_until": runs[0].fresh_until if runs else None,
            "schedule": schedule,
            "is_waiting": is_waiting,
            "bindings": [entry for entry in policy.bindings() if entry.check_id == check_id],
            "can_edit": may(actor_of(request), Permission.EDIT_POLICY),
            "can_run": may(actor_of(request), Permission.RUN_CHECKS),
        },
    )
    if is_waiting:
        response.headers["Refresh"] = "2"
    return response


@requires(Permission.RUN_CHECKS)
@require_POST
def run(request: HttpRequest, check_id: str) -> HttpResponse:
    """Ask for a run now; the background process takes it up within seconds."""
    assessment.request_run(_find(check_id).meta.id, actor=actor_of(request))
    return redirect("console-check", check_id)


@requires(Permission.RUN_CHECKS)
@require_POST
def pause(request: HttpRequest, check_id: str) -> HttpResponse:
    """Keep it from running by itself; the page says so, and its proof ages."""
    assessment.pause_check(_find(check_id).meta.id, actor=actor_of(request))
    messages.warning(request, "Paused. Its proof ages in everyone’s sight until you resume it.")
    return redirect("console-check", check_id)


@requires(Permission.RUN_CHECKS)
@require_POST
def resume(request: HttpRequest, check_id: str) -> HttpResponse:
    """Let it run by itself again."""
    assessment.resume_check(_find(check_id).meta.id, actor=actor_of(request))
    messages.success(request, "Resumed. It runs by itself again, when it is due.")
    return redirect("console-check", check_id)


def _find(check_id: str) -> RegisteredCheck:
    found = assessment.known_checks().get(check_id)
    if found is None:
        raise Http404(check_id)
    return found
