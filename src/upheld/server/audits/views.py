"""Audits in the console: engagements from plan to report."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from upheld.core.clock import SystemClock
from upheld.core.errors import Conflict, InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, requires
from upheld.server.audits import services
from upheld.server.audits.forms import CancelForm, MoveForm, PerformedForm, PlanForm
from upheld.server.audits.queries import engagement, engagements
from upheld.server.audits.shapes import EngagementKind, EngagementView


@requires(Permission.READ_CONSOLE)
@require_http_methods(["GET", "HEAD", "POST"])
def audits(request: HttpRequest) -> HttpResponse:
    """All engagements, and a form to plan one."""
    actor = actor_of(request)
    form = PlanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data
        is_done = _try(
            form,
            lambda: services.plan_engagement(
                actor=actor,
                kind=EngagementKind(fields["kind"]),
                planned_on=fields["planned_on"],
                scope=fields["scope"],
                firm=fields["firm"],
                clock=SystemClock(),
            ),
        )
        if is_done:
            messages.success(request, "The engagement is planned. The day given now is the one that counts.")
            return redirect("console-audits")
    context = {"engagements": engagements(), "form": form, "can_edit": may(actor, Permission.EDIT_POLICY)}
    return render(request, "audits/audits.html", context, status=400 if form.errors else 200)


@requires(Permission.EDIT_POLICY)
@require_http_methods(["GET", "HEAD", "POST"])
def audit(request: HttpRequest, engagement_id: str) -> HttpResponse:
    """One engagement; sent with digests, it is recorded as performed."""
    _find(engagement_id)
    form = PerformedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        is_done = _try(
            form,
            lambda: services.record_performed(
                actor=actor_of(request), engagement_id=engagement_id, clock=SystemClock(), **form.cleaned_data
            ),
        )
        if is_done:
            messages.success(request, "The engagement is recorded as performed.")
            return redirect("console-audits")
    return _page(request, engagement_id, form=form)


@requires(Permission.EDIT_POLICY)
@require_POST
def move(request: HttpRequest, engagement_id: str) -> HttpResponse:
    """Plan an engagement for another day."""
    form = MoveForm(request.POST)
    if form.is_valid() and _try(
        form,
        lambda: services.move_engagement(
            actor=actor_of(request),
            engagement_id=engagement_id,
            planned_on=form.cleaned_data["planned_on"],
            reason=form.cleaned_data["move_reason"],
            clock=SystemClock(),
        ),
    ):
        messages.success(request, "Moved. The day planned first is kept beside the new one.")
        return redirect("console-audits")
    return _page(request, engagement_id, move_form=form)


@requires(Permission.EDIT_POLICY)
@require_POST
def cancel(request: HttpRequest, engagement_id: str) -> HttpResponse:
    """Cancel a planned engagement."""
    form = CancelForm(request.POST)
    if form.is_valid() and _try(
        form,
        lambda: services.cancel_engagement(
            actor=actor_of(request),
            engagement_id=engagement_id,
            reason=form.cleaned_data["cancel_reason"],
            clock=SystemClock(),
        ),
    ):
        messages.success(request, "Canceled. It stays on the list.")
        return redirect("console-audits")
    return _page(request, engagement_id, cancel_form=form)


def _page(
    request: HttpRequest,
    engagement_id: str,
    *,
    form: PerformedForm | None = None,
    move_form: MoveForm | None = None,
    cancel_form: CancelForm | None = None,
) -> HttpResponse:
    has_errors = any(given is not None and given.errors for given in (form, move_form, cancel_form))
    context = {
        "engagement": _find(engagement_id),
        "form": form or PerformedForm(),
        "move_form": move_form or MoveForm(),
        "cancel_form": cancel_form or CancelForm(),
    }
    return render(request, "audits/audit.html", context, status=400 if has_errors else 200)


def _try(form: forms.Form, verb: Callable[[], object]) -> bool:
    """Whether the verb did its work; a refusal is put into the form in its own words."""
    try:
        verb()
    except (InputError, Conflict) as error:
        form.add_error(None, str(error))
        return False
    return True


def _find(engagement_id: str) -> EngagementView:
    try:
        return engagement(engagement_id)
    except InputError as error:
        raise Http404(engagement_id) from error
