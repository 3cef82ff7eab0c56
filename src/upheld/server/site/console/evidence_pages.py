"""The log in the console: its head, its latest entries, whether it holds."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from upheld.proof.codec import encode_statement
from upheld.server.accounts.permissions import Permission, requires
from upheld.server.evidence import api as evidence

_PAGE = 50


@requires(Permission.READ_CONSOLE)
@require_safe
def evidence_page(request: HttpRequest) -> HttpResponse:
    """Fifty entries, newest first; `?before=` pages back; `?verify=1` recomputes the whole log."""
    head = evidence.head()
    before = _position(request.GET.get("before", ""), head.size)
    start = max(0, before - _PAGE)
    entries = [
        (index, type(statement).__name__.removesuffix("Statement"), statement, json.loads(encode_statement(statement)))
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
            "report": evidence.verify_log() if request.GET.get("verify") else None,
        },
    )


def _position(text: str, size: int) -> int:
    return min(int(text), size) if text.isascii() and text.isdigit() and len(text) < 16 else size  # noqa: PLR2004 - no log is longer
