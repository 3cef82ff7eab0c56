"""One commitment in the console: its argument, a signed statement, an accepted deviation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from upheld.catalog.kinds import load_kinds
from upheld.core.errors import InputError
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, requires
from upheld.server.policy import api as policy
from upheld.server.site.console.policy_forms import ArgumentForm, TermForm, initial_of
from upheld.server.site.console.policy_pages import find_sentence
from upheld.server.site.console.present import present


@requires(Permission.EDIT_POLICY)
@require_http_methods(["GET", "HEAD", "POST"])
def argument(request: HttpRequest, sentence_id: str, kind: str) -> HttpResponse:
    """Show and revise why a commitment is kept; every revision is kept."""
    sentence, commitment = _find(sentence_id, kind)
    form = ArgumentForm(request.POST or None, kind=kind, initial=initial_of(commitment.argument.texts))
    if request.method == "POST" and form.is_valid():
        try:
            policy.revise_argument(commitment.id, form.texts(), actor=actor_of(request))
        except InputError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The argument was revised. The earlier one is kept.")
            return redirect("console-argument", sentence_id, kind)
    return _page(request, sentence, commitment, form=form)


@requires(Permission.EDIT_POLICY)
@require_POST
def sign(request: HttpRequest, sentence_id: str, kind: str) -> HttpResponse:
    """Sign for a commitment, as what only a person can say."""
    return _add_term(
        request, sentence_id, kind, _Term("sign", policy.attest, "Signed: a person’s word, shown with your office.")
    )


@requires(Permission.EDIT_POLICY)
@require_POST
def accept(request: HttpRequest, sentence_id: str, kind: str) -> HttpResponse:
    """Accept a deviation for a time."""
    return _add_term(
        request, sentence_id, kind, _Term("accept", policy.waive, "Accepted until its end; the reason is published.")
    )


class _Term(NamedTuple):
    """Which of the two terms a form adds."""

    prefix: str
    verb: Callable[..., object]
    done: str


def _add_term(request: HttpRequest, sentence_id: str, kind: str, term: _Term) -> HttpResponse:
    sentence, commitment = _find(sentence_id, kind)
    form = TermForm(request.POST, prefix=term.prefix)
    if form.is_valid():
        until_at = dt.datetime.combine(form.cleaned_data["until_on"], dt.time(23, 59, 59), tzinfo=dt.UTC)
        try:
            term.verb(commitment.id, form.cleaned_data["text"], until_at=until_at, actor=actor_of(request))
        except InputError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, term.done)
            return redirect("console-argument", sentence_id, kind)
    return _page(request, sentence, commitment, term_form=form)


def _page(
    request: HttpRequest,
    sentence: policy.SentenceView,
    commitment: policy.CommitmentView,
    *,
    form: ArgumentForm | None = None,
    term_form: TermForm | None = None,
) -> HttpResponse:
    now = present()
    assessed = now.sentence(sentence.id)
    current = next((c for c in assessed.commitments if c.kind == commitment.kind), None) if assessed else None
    has_errors = bool((form and form.errors) or (term_form and term_form.errors))
    return render(
        request,
        "console/argument.html",
        {
            "sentence": sentence,
            "commitment": commitment,
            "kind": load_kinds()[commitment.kind],
            "form": form or ArgumentForm(kind=commitment.kind, initial=initial_of(commitment.argument.texts)),
            "term_problem": term_form,
            **{
                f"{prefix}_form": term_form if term_form and term_form.prefix == prefix else TermForm(prefix=prefix)
                for prefix in ("sign", "accept")
            },
            "state": current.state.value if current else "",
            "why": now.why(current) if current else "",
            "revisions": policy.argument_history(commitment.id),
        },
        status=400 if has_errors else 200,
    )


def _find(sentence_id: str, kind: str) -> tuple[policy.SentenceView, policy.CommitmentView]:
    sentence = find_sentence(policy.current_policy(), sentence_id)
    for commitment in sentence.commitments:
        if commitment.kind == kind:
            return sentence, commitment
    raise Http404(kind)
