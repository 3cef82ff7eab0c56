"""The policy in the console: import a text, confirm sentence by sentence, take it away as a file."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.forms import BaseFormSet, formset_factory
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from upheld.core.errors import InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, requires
from upheld.server.policy import api as policy
from upheld.server.site.console.policy_forms import CommitmentForm, ImportForm, format_parameters
from upheld.server.site.console.present import present

_MAX_COMMITMENTS = 12
_CommitmentSet = formset_factory(CommitmentForm, extra=1, max_num=_MAX_COMMITMENTS, validate_max=True, can_delete=True)


@requires(Permission.READ_CONSOLE)
@require_safe
def sentences(request: HttpRequest) -> HttpResponse:
    """All sentences with what they promise and their state; `?show=waiting` leaves the unconfirmed ones."""
    now = present()
    if now.policy is None or now.assessment is None:
        return redirect("console-import" if may(actor_of(request), Permission.EDIT_POLICY) else "console-today")
    only_waiting = request.GET.get("show") == "waiting"
    states = {entry.id: entry for entry in now.assessment.sentences}
    rows = [
        (sentence, states[sentence.id])
        for sentence in now.policy.sentences
        if not (only_waiting and sentence.is_confirmed)
    ]
    waiting = sum(not sentence.is_confirmed for sentence in now.policy.sentences)
    return render(
        request,
        "console/sentences.html",
        {
            "policy": now.policy,
            "rows": rows,
            "waiting": waiting,
            "only_waiting": only_waiting,
            "versions": policy.versions(),
            "can_edit": may(actor_of(request), Permission.EDIT_POLICY),
        },
    )


@requires(Permission.EDIT_POLICY)
@require_http_methods(["GET", "HEAD", "POST"])
def import_policy(request: HttpRequest) -> HttpResponse:
    """The paste box. A new version keeps what was confirmed for sentences that stayed the same."""
    current = policy.current_policy()
    initial = {"title": current.title} if current else None
    form = ImportForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            policy.import_text(
                form.policy_bytes(),
                name=form.cleaned_data["title"],
                effective_on=form.cleaned_data["effective_on"],
                actor=actor_of(request),
            )
        except InputError as error:
            form.add_error("file" if form.cleaned_data["file"] else "text", str(error))
        else:
            messages.success(request, "The text was read. Now confirm what each sentence promises.")
            return HttpResponseRedirect(reverse("console-policy") + "?show=waiting")
    status = 400 if form.errors else 200
    return render(request, "console/import.html", {"form": form, "current": current}, status=status)


@requires(Permission.READ_CONSOLE)
@require_safe
def policy_file(_request: HttpRequest) -> HttpResponse:
    """The policy with all that was confirmed, as `upheld.yaml` for git."""
    response = HttpResponse(policy.export_policy_file(), content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="upheld.yaml"'
    return response


@requires(Permission.EDIT_POLICY)
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, sentence_id: str) -> HttpResponse:
    """One sentence beside what it was read as: confirm, change, add, or say that it promises nothing."""
    view = policy.current_policy()
    sentence = find_sentence(view, sentence_id)
    forms = _forms(request, sentence)
    problem = ""
    if request.method == "POST" and (_is_nothing(request) or forms.is_valid()):
        try:
            policy.confirm_sentence(sentence.id, _confirmed(request, forms), actor=actor_of(request))
        except InputError as error:
            problem = str(error)
        else:
            messages.success(request, f"Confirmed: {sentence.id}.")
            return redirect(_next_address(sentence.id))
    has_errors = request.method == "POST" and not problem and not forms.is_valid()
    now = present()
    assessed = now.sentence(sentence.id)
    return render(
        request,
        "console/sentence.html",
        {
            "sentence": sentence,
            "assessed": assessed,
            "reasons": [(entry, now.why(entry)) for entry in assessed.commitments] if assessed else [],
            "forms": forms,
            "problem": problem,
            "has_errors": has_errors,
            "neighbors": _neighbors(view, sentence.id),
        },
        status=400 if problem or has_errors else 200,
    )


def find_sentence(view: policy.PolicyView | None, sentence_id: str) -> policy.SentenceView:
    """The sentence of the current version.

    Raises:
        Http404: there is none of that id.
    """
    for sentence in view.sentences if view else ():
        if sentence.id == sentence_id:
            return sentence
    raise Http404(sentence_id)


def _is_nothing(request: HttpRequest) -> bool:
    return request.POST.get("decision") == "nothing"


def _forms(request: HttpRequest, sentence: policy.SentenceView) -> BaseFormSet[CommitmentForm]:
    source: Any = sentence.commitments if sentence.is_confirmed else sentence.proposed
    initial = [
        {
            "kind": entry.kind,
            "modality": entry.modality.value,
            "keeper": entry.keeper.value,
            "parameters": format_parameters(entry.parameters),
            "vague": ", ".join(entry.vague),
        }
        for entry in source
    ]
    if request.method == "POST" and "form-TOTAL_FORMS" not in request.POST:
        raise BadRequest("the form's own fields are missing")
    return _CommitmentSet(request.POST or None, initial=initial)


def _confirmed(request: HttpRequest, forms: BaseFormSet[CommitmentForm]) -> tuple[policy.NewCommitment, ...]:
    if _is_nothing(request):
        return ()
    kept = [form.commitment() for form in forms if form not in forms.deleted_forms and form.cleaned_data]
    return tuple(commitment for commitment in kept if commitment is not None)


def _next_address(sentence_id: str) -> str:
    view = policy.current_policy()
    waiting = [sentence.id for sentence in view.sentences if not sentence.is_confirmed] if view else []
    if not waiting:
        return reverse("console-sentence", args=[sentence_id])
    return reverse("console-sentence", args=[waiting[0]])


def _neighbors(view: policy.PolicyView | None, sentence_id: str) -> tuple[str, str]:
    ids = [sentence.id for sentence in view.sentences] if view else []
    at = ids.index(sentence_id)
    return (ids[at - 1] if at else "", ids[at + 1] if at + 1 < len(ids) else "")
