"""The log in the console: its head, its latest entries, whether it holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from upheld.core.errors import ProofError
from upheld.proof.codec import encode_statement
from upheld.proof.statements import (
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    HeartbeatStatement,
    PolicyVersionStatement,
    SentenceConfirmedStatement,
    Statement,
    WaiverStatement,
)
from upheld.server.accounts.permissions import Permission, requires
from upheld.server.evidence import api as evidence

_PAGE = 50
_KIND_WORDS: Final[Mapping[type[Statement], str]] = {
    PolicyVersionStatement: "Policy version",
    SentenceConfirmedStatement: "Confirmation",
    ArgumentStatement: "Argument",
    CheckResultStatement: "Check result",
    AttestationStatement: "Signed statement",
    WaiverStatement: "Accepted deviation",
    HeartbeatStatement: "Heartbeat",
}


@requires(Permission.READ_CONSOLE)
@require_safe
def evidence_page(request: HttpRequest) -> HttpResponse:
    """Fifty entries, newest first; `?before=` pages back; `?verify=1` recomputes the whole log."""
    head = evidence.head()
    before = _position(request.GET.get("before", ""), head.size)
    start = max(0, before - _PAGE)
    entries = [
        (index, _KIND_WORDS.get(type(statement), "Entry"), statement, _written(statement))
        for index, statement in evidence.entries(start, before)
    ]
    return render(
        request,
        "console/evidence.html",
        {
            "head": head,
            "root": head.root.hex(),
            "published": evidence.published_head(),
            "origin": evidence.log_origin(),
            "entries": entries[::-1],
            "start": start,
            **_recomputed(request),
        },
    )


def _recomputed(request: HttpRequest) -> dict[str, object]:
    """What the whole log came to when it was asked for: a report, or what does not hold."""
    if not request.GET.get("verify"):
        return {}
    try:
        return {"report": evidence.verify_log()}
    except ProofError as error:
        return {"fault": error}


def _written(statement: Statement) -> str:
    """An entry as it stands in the log, set in lines."""
    return json.dumps(json.loads(encode_statement(statement)), indent=2, ensure_ascii=False)


def _position(text: str, size: int) -> int:
    return min(int(text), size) if text.isascii() and text.isdigit() and len(text) < 16 else size  # noqa: PLR2004 - no log is longer
