"""The page "Break a promise": only in the demo, only for signed-in staff."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from upheld.proof.assessment import CommitmentAssessment, SentenceAssessment
from upheld.proof.statements import CheckResultStatement
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, requires
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.site.console.present import Present, present
from upheld.server.site.demo import breaking
from upheld.server.site.demo.place import is_demo

_ENTRIES_SHOWN = 4
_ENTRIES_SEARCHED = 400


@requires(Permission.USE_DEMO)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The sentence, its state, the file, the latest run and entries; looks again by itself while a run is awaited."""
    _require_demo()
    now = present()
    sentence, commitment = _promise(now)
    schedule = next((entry for entry in assessment.schedules() if entry.check_id == breaking.CHECK), None)
    is_waiting = schedule is not None and schedule.requested_at is not None
    document = policy.policy_document()
    history = evidence.ledger().history(document, now.at) if document else ()
    changes = [change for change in history if change.commitment_id == commitment.id]
    excerpt = _excerpt()
    response = render(
        request,
        "demo/break.html",
        {
            "sentence": sentence,
            "commitment": commitment,
            "why": now.why(commitment),
            "is_broken": breaking.is_broken(settings.DATA_DIR),
            "is_waiting": is_waiting,
            "place": f"{breaking.APP}/manifest.yml",
            "excerpt": excerpt,
            "excerpt_from": excerpt[0][0] if excerpt else 1,
            "host": breaking.HOST,
            "check": breaking.CHECK,
            "changes": changes[::-1][:_ENTRIES_SHOWN],
            "entries": _latest_entries(sentence.sha256),
            "size": evidence.head().size,
        },
    )
    if is_waiting:
        response.headers["Refresh"] = "1"
    return response


@requires(Permission.USE_DEMO)
@require_POST
def press(request: HttpRequest) -> HttpResponse:
    """Break or mend, and ask for the check that looks at it."""
    _require_demo()
    if request.POST.get("deed") == "mend":
        breaking.mend_promise(settings.DATA_DIR)
    else:
        breaking.break_promise(settings.DATA_DIR)
    assessment.request_run(breaking.CHECK, actor=actor_of(request))
    return redirect("demo-break")


def _promise(now: Present) -> tuple[SentenceAssessment, CommitmentAssessment]:
    """The sentence that the page breaks, and what it promises; 404 once somebody took the promise out of the policy."""
    for sentence in now.assessment.sentences if now.assessment else ():
        for commitment in sentence.commitments:
            if commitment.kind == breaking.KIND and sentence.is_confirmed:
                return sentence, commitment
    raise Http404(breaking.KIND)


def _require_demo() -> None:
    if not is_demo(settings.DATA_DIR):
        raise Http404("not a demo")


def _excerpt() -> list[tuple[int, str]]:
    """The end of the manifest with its line numbers, from `permissions:` on: there the host appears."""
    text = breaking.manifest(settings.DATA_DIR).read_text(encoding="utf-8")
    lines = list(enumerate(text.splitlines(), start=1))
    start = next((number for number, line in lines if line.startswith("permissions:")), 1)
    return lines[start - 1 :]


def _latest_entries(sentence_sha256: str) -> list[tuple[int, CheckResultStatement]]:
    """The newest results of the check for the sentence, newest first."""
    size = evidence.head().size
    found = [
        (index, statement)
        for index, statement in evidence.entries(max(0, size - _ENTRIES_SEARCHED))
        if isinstance(statement, CheckResultStatement)
        and (statement.check, statement.sentence_sha256) == (breaking.CHECK, sentence_sha256)
    ]
    return found[::-1][:_ENTRIES_SHOWN]
