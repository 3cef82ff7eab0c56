"""Incidents in the console: the list, one case with its steps and clock, drills."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from upheld.core.check import Severity
from upheld.core.clock import SystemClock
from upheld.core.errors import Conflict, InputError
from upheld.server.accounts.api import Actor, actor_of
from upheld.server.accounts.permissions import Permission, requires
from upheld.server.incidents import services
from upheld.server.incidents.forms import CaseForm, DrillForm, ReasonForm, StepForm, as_utc
from upheld.server.incidents.queries import case, cases
from upheld.server.incidents.shapes import CaseKind, CaseView, NewCase, NewDrill, Step


@requires(Permission.MANAGE_INCIDENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def incidents(request: HttpRequest) -> HttpResponse:
    """All cases and drills, and a form to open a case."""
    form = CaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        opened = _try(
            form, lambda: services.open_case(actor=actor_of(request), new=_new_case(form), clock=SystemClock())
        )
        if opened is not None:
            messages.success(request, "The case is open.")
            return redirect("console-incident", opened.id)
    found = cases()
    context = {
        "open_cases": [view for view in found if view.closed_at is None],
        "closed_cases": [view for view in found if view.closed_at is not None and not view.is_drill],
        "drills": [view for view in found if view.is_drill],
        "form": form,
        "now": SystemClock().now(),
    }
    return render(request, "incidents/incidents.html", context, status=400 if form.errors else 200)


@requires(Permission.MANAGE_INCIDENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def drill(request: HttpRequest) -> HttpResponse:
    """Record a drill."""
    form = DrillForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = _new_drill(form)
        done = _try(form, lambda: services.record_drill(actor=actor_of(request), new=new, clock=SystemClock()))
        if done is not None:
            messages.success(request, "The drill is recorded.")
            return redirect("console-incident", done.id)
    return render(request, "incidents/drill.html", {"form": form}, status=400 if form.errors else 200)


@requires(Permission.MANAGE_INCIDENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def incident(request: HttpRequest, case_id: str) -> HttpResponse:
    """One case with everything recorded about it, and a form to date a step."""
    form = StepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data
        done = _try(
            form,
            lambda: services.record_milestone(
                actor=actor_of(request),
                case_id=case_id,
                step=Step(fields["step"]),
                at=as_utc(fields["at"]),
                note=fields["note"],
                proof_sha256=fields["proof_sha256"],
                clock=SystemClock(),
            ),
        )
        if done is not None:
            messages.success(request, "The step is recorded.")
            return redirect("console-incident", case_id)
    context = {"case": _find(case_id), "form": form, "reason_form": ReasonForm(), "now": SystemClock().now()}
    return render(request, "incidents/incident.html", context, status=400 if form.errors else 200)


@requires(Permission.MANAGE_INCIDENTS)
@require_POST
def close(request: HttpRequest, case_id: str) -> HttpResponse:
    """Close a case with a note on cause and lessons."""
    return _decide(
        request,
        case_id,
        lambda actor, reason: services.close_case(actor=actor, case_id=case_id, note=reason, clock=SystemClock()),
    )


@requires(Permission.MANAGE_INCIDENTS)
@require_POST
def require_notice(request: HttpRequest, case_id: str) -> HttpResponse:
    """Decide that customers are affected."""
    return _decide(
        request,
        case_id,
        lambda actor, reason: services.require_notice(actor=actor, case_id=case_id, reason=reason, clock=SystemClock()),
    )


@requires(Permission.MANAGE_INCIDENTS)
@require_POST
def waive_notice(request: HttpRequest, case_id: str) -> HttpResponse:
    """Decide that no customer is affected."""
    return _decide(
        request,
        case_id,
        lambda actor, reason: services.waive_notice(actor=actor, case_id=case_id, reason=reason, clock=SystemClock()),
    )


def _decide(request: HttpRequest, case_id: str, verb: Callable[[Actor, str], CaseView]) -> HttpResponse:
    form = ReasonForm(request.POST)
    if form.is_valid() and _try(form, lambda: verb(actor_of(request), form.cleaned_data["reason"])) is not None:
        messages.success(request, "Recorded.")
        return redirect("console-incident", case_id)
    context = {"case": _find(case_id), "form": StepForm(), "reason_form": form, "now": SystemClock().now()}
    return render(request, "incidents/incident.html", context, status=400)


def _new_case(form: CaseForm) -> NewCase:
    fields = form.cleaned_data
    return NewCase(
        kind=CaseKind(fields["kind"]),
        severity=Severity(fields["severity"]),
        title=fields["title"],
        detected_at=as_utc(fields["detected_at"]),
        aware_at=as_utc(fields["aware_at"]),
        needs_notice=fields["needs_notice"],
        affected_apps=tuple(fields["affected_apps"]),
        notice_hours=fields["notice_hours"],
    )


def _new_drill(form: DrillForm) -> NewDrill:
    fields = form.cleaned_data
    return NewDrill(
        title=fields["title"],
        aware_at=as_utc(fields["aware_at"]),
        contained_at=as_utc(fields["contained_at"]),
        notified_at=as_utc(fields["notified_at"]),
        recovered_at=as_utc(fields["recovered_at"]),
        proof_sha256=fields["proof_sha256"],
        note=fields["note"],
        notice_hours=fields["notice_hours"],
    )


def _try(form: forms.Form, verb: Callable[[], CaseView]) -> CaseView | None:
    """What the verb gives; a refusal is put into the form in its own words."""
    try:
        return verb()
    except (InputError, Conflict) as error:
        form.add_error(None, str(error))
        return None


def _find(case_id: str) -> CaseView:
    try:
        return case(case_id)
    except InputError as error:
        raise Http404(case_id) from error
