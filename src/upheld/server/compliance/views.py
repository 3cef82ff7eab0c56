"""Compliance in the console: reviews of the policy, and which laws apply."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from upheld.catalog.regimes import load_regimes
from upheld.core.clock import SystemClock
from upheld.core.errors import InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, requires
from upheld.server.compliance.forms import AnswerForm, ReviewForm
from upheld.server.compliance.queries import policy_reviews, regimes
from upheld.server.compliance.services import answer_question, record_policy_review
from upheld.server.compliance.shapes import Answer, ReviewVerdict
from upheld.server.policy.api import policies


@requires(Permission.READ_CONSOLE)
@require_http_methods(["GET", "HEAD", "POST"])
def compliance(request: HttpRequest) -> HttpResponse:
    """The reviews and the regimes, and a form to record a review."""
    actor = actor_of(request)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data
        try:
            record_policy_review(
                actor=actor,
                policy=fields["policy"],
                verdict=ReviewVerdict(fields["verdict"]),
                note=fields["note"],
                clock=SystemClock(),
            )
        except InputError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The review is recorded, dated now.")
            return redirect("console-compliance")
    context = {
        "reviews": [review for slug in policies() for review in policy_reviews(slug)],
        "regimes": regimes(),
        "form": form,
        "can_edit": may(actor, Permission.EDIT_POLICY),
    }
    return render(request, "compliance/compliance.html", context, status=400 if form.errors else 200)


@requires(Permission.EDIT_POLICY)
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, regime: str, question: str) -> HttpResponse:
    """Answer one question of a regime."""
    view = next((entry for entry in regimes() if entry.id == regime), None)
    asked = next((entry for entry in view.questions if entry.id == question), None) if view else None
    if view is None or asked is None:
        raise Http404(question)
    initial = {"answer": asked.answer.value if asked.answer else "", "reason": asked.reason}
    form = AnswerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data
        try:
            answer_question(
                actor=actor_of(request),
                regime=regime,
                question=question,
                answer=Answer(fields["answer"]),
                reason=fields["reason"],
                clock=SystemClock(),
            )
        except InputError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"Answered for {view.name}.")
            return redirect("console-compliance")
    context = {"regime": view, "question": asked, "duties": load_regimes()[regime].duties, "form": form}
    return render(request, "compliance/answer.html", context, status=400 if form.errors else 200)
