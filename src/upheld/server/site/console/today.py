"""The first page of the console: what needs a person today, in order of harm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from upheld.core.outcomes import State
from upheld.proof.state import Reason
from upheld.server.accounts.api import actor_of
from upheld.server.accounts.permissions import Permission, may, requires
from upheld.server.intake import api as intake
from upheld.server.site.console.present import Present, present

_SOON = dt.timedelta(days=14)
_COULD_NOT_LOOK = frozenset(
    {
        Reason.NEVER_RAN,
        Reason.COULD_NOT_LOOK,
        Reason.CHECK_ERROR,
        Reason.NOTHING_TO_EXAMINE,
        Reason.NOT_ALL_LOOKED_AT,
        Reason.DATED_IN_FUTURE,
    }
)
_HALF_SHOWN = frozenset({Reason.PART_ONLY, Reason.OPEN_DOUBT})
_UNPROVEN = (
    ("Unproven: the check could not look", _COULD_NOT_LOOK),
    ("Unproven: shown in part, or still in doubt", _HALF_SHOWN),
    ("Unproven: words, a signature or a check is missing", frozenset(Reason) - _COULD_NOT_LOOK - _HALF_SHOWN),
)


@dataclass(frozen=True, kw_only=True)
class Task:
    """One thing that waits for a person."""

    what: str
    href: str
    state: str = ""
    """A state whose icon stands beside it; empty for none."""
    reason: str = ""
    due_at: dt.datetime | None = None
    is_overdue: bool = False


@requires(Permission.READ_CONSOLE)
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Reports that wait, broken sentences, what expires soon, what nobody confirmed."""
    now = present()
    can_edit = may(actor_of(request), Permission.EDIT_POLICY)
    groups = [
        (
            "Reports waiting for an answer",
            list(_reports(now, can_read=may(actor_of(request), Permission.READ_REPORTS))),
        ),
        ("Broken promises", list(_sentences(now, State.BROKEN, can_edit=can_edit))),
        ("Proof that has aged", list(_sentences(now, State.STALE, can_edit=can_edit))),
        ("Ends within two weeks", list(_ending(now, can_edit=can_edit))),
        *((title, list(_sentences(now, State.UNPROVEN, reasons, can_edit=can_edit))) for title, reasons in _UNPROVEN),
    ]
    waiting = [s for s in now.policy.sentences if not s.is_confirmed] if now.policy else []
    return render(
        request,
        "console/today.html",
        {
            "groups": [group for group in groups if group[1]],
            "can_edit": can_edit,
            "waiting": len(waiting),
            "first_waiting": waiting[0].id if waiting else "",
            "has_policy": now.policy is not None,
            "counts": _counts(now),
        },
    )


def _counts(now: Present) -> list[tuple[str, int]]:
    states = [str(entry.state) for entry in now.assessment.sentences] if now.assessment else []
    return [(state.value, states.count(state.value)) for state in State if states.count(state.value)]


def _reports(now: Present, *, can_read: bool) -> Iterator[Task]:
    if not can_read:
        return
    for report in intake.inbox():
        if report.acknowledged_at is None and report.closed_at is None:
            yield Task(
                what=f"Report {report.id}: {report.kind}",
                href=reverse("console-report", args=[report.id]),
                due_at=report.answer_due_at,
                is_overdue=report.answer_due_at < now.at,
            )


def _sentences(
    now: Present, state: State, reasons: frozenset[Reason] | None = None, *, can_edit: bool
) -> Iterator[Task]:
    """Confirmed sentences in a state; with `reasons` only those whose first such commitment has one of them."""
    for entry in now.assessment.sentences if now.assessment else ():
        if entry.state != state or not entry.is_confirmed:
            continue
        worst = next(c for c in entry.commitments if c.state is state)
        if reasons is None or worst.reason in reasons:
            yield Task(
                what=entry.text,
                href=_where(entry.id, worst.kind, can_edit=can_edit),
                state=state.value,
                reason=now.why(worst),
            )


def _ending(now: Present, *, can_edit: bool) -> Iterator[Task]:
    for sentence in now.policy.sentences if now.policy else ():
        for commitment in sentence.commitments:
            for name, term in (("Signed statement", commitment.attestation), ("Accepted deviation", commitment.waiver)):
                if term is not None and now.at <= term.until_at <= now.at + _SOON:
                    yield Task(
                        what=f"{name} for “{sentence.text}”",
                        href=_where(sentence.id, commitment.kind, can_edit=can_edit),
                        due_at=term.until_at,
                    )


def _where(sentence_id: str, kind: str, *, can_edit: bool) -> str:
    """The page on which somebody can do something about it; for who may only read, what everybody sees."""
    if can_edit:
        return reverse("console-argument", args=[sentence_id, kind])
    return reverse("sentence", args=[sentence_id])
