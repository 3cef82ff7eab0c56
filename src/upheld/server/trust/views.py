"""The public pages: parse, ask, render. The same bytes for everybody, no cookie, no session."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from upheld.core.errors import UpheldError
from upheld.proof.trustdoc import trust_schema
from upheld.server.accounts.permissions import public
from upheld.server.evidence import api as evidence_api
from upheld.server.trust.check_page import build_check_page, list_checks
from upheld.server.trust.downloads import current_bundle
from upheld.server.trust.facts import Facts
from upheld.server.trust.feed import make_feed
from upheld.server.trust.history_page import build_history_page
from upheld.server.trust.policy_page import FILTERS, build_policy_page
from upheld.server.trust.queries import current_facts
from upheld.server.trust.sentence_page import build_sentence_page

CACHE: Final = "public, no-cache"
"""Any cache may keep a page, and asks each time whether it still is the newest."""


@public
@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    """The annotated policy, all of it or the sentences in one state."""
    chosen = request.GET.get("state", "")
    if chosen and chosen not in FILTERS:
        return missing(
            request,
            f"There is no state “{chosen[:40]}”.",
            f"The states are {', '.join(sorted(FILTERS))}. Leave the state out to see the whole policy.",
        )
    facts = current_facts()
    bundle = current_bundle(facts)
    context = {
        "page": build_policy_page(facts, chosen),
        "log": facts.document["log"],
        "bundle_size": None if bundle is None else len(bundle),
    }
    return _page(request, facts, "trust/policy.html", context)


@public
@require_safe
def sentence(request: HttpRequest, sentence_id: str) -> HttpResponse:
    """One sentence with its whole argument."""
    facts = current_facts()
    page = build_sentence_page(facts, sentence_id)
    if page is None:
        return missing(
            request,
            f"The policy in force has no sentence “{sentence_id[:60]}”.",
            "The policy may have a new version, in which the sentence has another number. Find it in the policy.",
        )
    return _page(request, facts, "trust/sentence.html", {"page": page})


@public
@require_safe
def checks(request: HttpRequest) -> HttpResponse:
    """All checks."""
    facts = current_facts()
    return _page(request, facts, "trust/checks.html", {"checks": list_checks(facts)})


@public
@require_safe
def check(request: HttpRequest, check_id: str) -> HttpResponse:
    """One check in its own words."""
    facts = current_facts()
    page = build_check_page(facts, check_id)
    if page is None:
        return missing(request, f"This server has no check “{check_id[:60]}”.", "All checks are listed at /checks/.")
    return _page(request, facts, "trust/check.html", {"page": page})


@public
@require_safe
def history(request: HttpRequest, month: str | None = None) -> HttpResponse:
    """Every change of state in one month."""
    facts = current_facts()
    page = build_history_page(facts, month)
    if page is None:
        return missing(request, f"No state changed in {month}.", "The months with changes are listed at /history/.")
    return _page(request, facts, "trust/history.html", {"page": page})


@public
@require_safe
def history_feed(request: HttpRequest) -> HttpResponse:
    """The newest changes as Atom."""
    facts = current_facts()
    body = make_feed(facts, settings.CONFIG.text("public_url"))
    return _finish(request, HttpResponse(body, content_type="application/atom+xml; charset=utf-8"), facts)


@public
@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    """How to verify, in plain words."""
    facts = current_facts()
    bundle = current_bundle(facts)
    context: dict[str, object] = {"bundle_size": None if bundle is None else len(bundle)}
    try:
        verifier = evidence_api.log_verifier()
    except UpheldError:
        context["vkey"] = ""
    else:
        context |= {"vkey": verifier.vkey, "fingerprint": verifier.fingerprint}
    return _page(request, facts, "trust/verify.html", context)


@public
@require_safe
def trust_json(request: HttpRequest) -> HttpResponse:
    """The facts of the page as data."""
    facts = current_facts()
    body = json.dumps(facts.document, ensure_ascii=False, indent=1)
    response = HttpResponse(body, content_type="application/json; charset=utf-8")
    response.headers["Access-Control-Allow-Origin"] = "*"
    return _finish(request, response, facts)


@public
@require_safe
def trust_json_schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of `/trust.json`."""
    body = json.dumps(trust_schema(), ensure_ascii=False, indent=1)
    response = HttpResponse(body, content_type="application/schema+json; charset=utf-8")
    return _finish(request, response, None)


@public
@require_safe
def bundle_zip(request: HttpRequest) -> HttpResponse:
    """The proof to take away."""
    facts = current_facts()
    body = current_bundle(facts)
    if body is None:
        return missing(
            request,
            "There is no proof to download yet.",
            "It appears once a policy is imported and the newest entries of the log are signed and published.",
        )
    response = HttpResponse(body, content_type="application/zip")
    response.headers["Content-Disposition"] = 'attachment; filename="bundle.zip"'
    return _finish(request, response, None)


def missing(request: HttpRequest, message: str, hint: str) -> HttpResponse:
    """A 404 that says what is missing and where to look."""
    context = {
        "heading": "There is no such page",
        "message": message,
        "hint": hint,
        "code": HTTPStatus.NOT_FOUND.value,
        "error_code": "trust.not_found",
    }
    body = render_to_string("site/error.html", context, request)
    return HttpResponse(body, status=HTTPStatus.NOT_FOUND)


def _page(request: HttpRequest, facts: Facts, template: str, context: Mapping[str, object]) -> HttpResponse:
    policy_facts = facts.document.get("policy", {})
    frame = {
        "vendor": facts.document["vendor"],
        "policy_title": policy_facts.get("title") or "Security policy",
        "policy_version": policy_facts.get("version"),
        "effective_on": policy_facts.get("effective_on"),
        "language": facts.policy.get("language", "en"),
        "now": facts.generated_at,
    }
    return _finish(request, render(request, template, {**frame, **context}), facts)


def _finish(request: HttpRequest, response: HttpResponse, facts: Facts | None) -> HttpResponse:
    """Name the version of the answer, and leave the body out for who has it already."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    made = None if facts is None else int(facts.generated_at.timestamp())
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = CACHE
    if made is not None:
        response.headers["Last-Modified"] = http_date(made)
    return cast("HttpResponse", get_conditional_response(request, etag=etag, last_modified=made, response=response))
