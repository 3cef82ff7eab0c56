"""What a person reads when something does not go: plain words, the reason, what to do; data for who asks for data."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from upheld.core.errors import Conflict, ExternalError, InputError, NotPermitted, UpheldError
from upheld.server.accounts.permissions import public
from upheld.server.site.config import Config

_LOG = logging.getLogger("upheld.errors")


@dataclass(frozen=True, kw_only=True)
class Page:
    """The words of an error page."""

    status: int
    code: str
    """Stable, dotted, for scripts and for support."""
    heading: str
    message: str
    hint: str = ""


BAD_REQUEST: Final = Page(
    status=400,
    code="request.bad",
    heading="The request cannot be read",
    message="The server could not make sense of what was sent. Nothing was changed.",
    hint="Go back, check what you entered, and send it again.",
)
FORM_EXPIRED: Final = Page(
    status=403,
    code="request.form_expired",
    heading="The form is no longer valid",
    message="The form was opened too long ago, was opened on another site, or cookies are switched off. "
    "Nothing was changed.",
    hint="Allow cookies for this site, open the page again, and send the form once more.",
)
FORBIDDEN: Final = Page(
    status=403,
    code="request.forbidden",
    heading="This is not for your office",
    message="You are signed in, but your office does not allow this.",
    hint="Ask an owner to do it, or to change your office.",
)
NOT_FOUND: Final = Page(
    status=404,
    code="request.not_found",
    heading="There is no such page",
    message="Nothing stands at this address.",
    hint="Check the address for a slip, or begin at the first page.",
)
NOT_ALLOWED: Final = Page(
    status=405,
    code="request.method",
    heading="This address does not take such a request",
    message="The address exists, but not for this method.",
    hint="Open it with a link, or send its form.",
)
TOO_LARGE: Final = Page(
    status=413,
    code="request.too_large",
    heading="That is too large",
    message="What was sent is larger than this server reads. Nothing was kept of it.",
    hint="Send less at once: shorten the text, or say where a longer one can be found.",
)
TOO_MANY_FIELDS: Final = Page(
    status=400,
    code="request.too_many_fields",
    heading="That has too many fields",
    message="What was sent holds more form fields than any form of this server. Nothing was kept of it.",
    hint="Use the form on the page.",
)
WRONG_HOST: Final = Page(
    status=400,
    code="request.host",
    heading="This server does not answer under that name",
    message="The request names a host that this server was not told about.",
    hint="Use the public address. Whoever runs the server: see public_url and allowed_hosts in the settings.",
)
TOO_OFTEN: Final = Page(
    status=429,
    code="request.too_often",
    heading="Too many tries",
    message="There were too many tries in a short time.",
    hint="Wait five minutes, then try again.",
)
BROKEN: Final = Page(
    status=500,
    code="server.error",
    heading="Something went wrong here",
    message="The server met a fault of its own. What was changed half-way was taken back.",
    hint="Try again in a minute. If it stays, tell whoever runs this server the time and this page's address.",
)

CANNOT_KEEP: Final = Page(
    status=503,
    code="server.storage",
    heading="Nothing can be kept right now",
    message="The server could not write to its disk. Nothing of what you sent was kept.",
    hint="Keep your text and send it again later. Whoever runs the server: `upheld doctor` says how much room is left.",
)

_STATUS: Final[tuple[tuple[type[UpheldError], int, str], ...]] = (
    (InputError, 400, "This cannot be read as it is"),
    (NotPermitted, 403, "This is not allowed"),
    (Conflict, 409, "This does not fit the present state"),
    (ExternalError, 502, "Another system did not answer"),
)

_STORAGE_WORDS: Final = ("disk is full", "disk i/o error", "readonly database", "no space left", "unable to open")
"""What SQLite and PostgreSQL say when they cannot write; there is no code for it that Django hands on."""

_LAST_RESORT: Final = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>{heading}</title>"
    "<h1>{heading}</h1><p>{message}</p><p>{hint}</p>"
)


def respond(request: HttpRequest, page: Page) -> HttpResponse:
    """The error page, or the same words as JSON for who asks for JSON."""
    if wants_json(request):
        body = {"error": {"code": page.code, "message": page.message, "hint": page.hint}}
        return JsonResponse(body, status=page.status)
    config: Config = settings.CONFIG
    context = {
        "heading": page.heading,
        "message": page.message,
        "hint": page.hint,
        "code": page.status,
        "error_code": page.code,
        # Given here, so that the page needs no database: it may be the database that is broken.
        "vendor": {"name": config.text("vendor_name")},
    }
    return HttpResponse(render_to_string("site/error.html", context), status=page.status)


def wants_json(request: HttpRequest) -> bool:
    """Whether the client asks for data and not for a page."""
    accept = request.headers.get("Accept", "")
    return request.path.endswith(".json") or ("application/json" in accept and "text/html" not in accept)


def page_of(error: UpheldError) -> Page:
    """The page for one of our own errors, whose words are meant for people."""
    for kind, status, heading in _STATUS:
        if isinstance(error, kind):
            return Page(status=status, code=error.code, heading=heading, message=error.message, hint=error.hint)
    return Page(status=500, code=error.code, heading=BROKEN.heading, message=error.message, hint=error.hint)


def storage_page(exception: Exception) -> Page | None:
    """The page for a database that cannot write (full, read-only or broken disk); None for anything else."""
    said = str(exception).lower()
    is_storage = isinstance(exception, OperationalError) and any(words in said for words in _STORAGE_WORDS)
    return CANNOT_KEEP if is_storage else None


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 and its relatives, told apart."""
    if isinstance(exception, RequestDataTooBig):
        return respond(request, TOO_LARGE)
    if isinstance(exception, TooManyFieldsSent | TooManyFilesSent):
        return respond(request, TOO_MANY_FIELDS)
    if isinstance(exception, DisallowedHost):
        return respond(request, WRONG_HOST)
    return respond(request, BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    del exception
    return respond(request, FORBIDDEN)


@public
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that did not come from our own page."""
    del reason
    return respond(request, FORM_EXPIRED)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    del exception
    return respond(request, NOT_FOUND)


def broken(request: HttpRequest) -> HttpResponse:
    """500, which never depends on anything that may be broken as well."""
    _LOG.error("request failed", exc_info=True, extra={"method": request.method, "path": request.path})
    try:
        return respond(request, BROKEN)
    except Exception:  # noqa: BLE001 - whatever breaks the error page, the visitor still gets words
        words = {"heading": BROKEN.heading, "message": BROKEN.message, "hint": BROKEN.hint}
        return HttpResponse(_LAST_RESORT.format(**words), status=500)
