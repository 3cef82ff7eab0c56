"""The page "Break a promise": only in the demo, only for signed-in staff."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from upheld.core.clock import SystemClock
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, requires
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.site.console.present import why
from upheld.server.site.demo import breaking
from upheld.server.site.demo.place import is_demo

_ENTRIES_SHOWN = 4


@requires(Permission.USE_DEMO)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The sentence, its state, the file, the latest run and entries; looks again by itself while a run is awaited."""
    _require_demo()
    document, now = policy.policy_document(), SystemClock().now()
    assessed = evidence.ledger().assess(document, now)
    sentence = next(s for s in assessed.sentences if any(c.kind == breaking.KIND for c in s.commitments))
    commitment = next(c for c in sentence.commitments if c.kind == breaking.KIND)
    schedule = next((entry for entry in assessment.schedules() if entry.check_id == breaking.CHECK), None)
    is_waiting = schedule is not None and schedule.requested_at is not None
    changes = [c for c in evidence.ledger().history(document, now) if c.commitment_id == commitment.id]
    response = render(
        request,
        "demo/break.html",
        {
            "sentence": sentence,
            "commitment": commitment,
            "why": why(commitment),
            "is_broken": breaking.is_broken(settings.DATA_DIR),
            "is_waiting": is_waiting,
            "manifest": breaking.manifest(settings.DATA_DIR).read_text(encoding="utf-8").splitlines(),
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


def _require_demo() -> None:
    if not is_demo(settings.DATA_DIR):
        raise Http404("not a demo")


def _latest_entries(sentence_sha256: str) -> list[tuple[int, object]]:
    """The newest results of the check for the sentence, newest first."""
    size = evidence.head().size
    found = [
        (index, statement)
        for index, statement in evidence.entries(max(0, size - 400))
        if getattr(statement, "check", "") == breaking.CHECK
        and getattr(statement, "sentence_sha256", "") == sentence_sha256
    ]
    return found[::-1][:_ENTRIES_SHOWN]
