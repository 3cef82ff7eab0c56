"""What every answer carries and every request passes, in the order in which `settings.MIDDLEWARE` names them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from upheld.core.errors import UpheldError
from upheld.server.site import errors
from upheld.server.site.config import Config

GetResponse = Callable[[HttpRequest], HttpResponseBase]

_LOG = logging.getLogger("upheld.requests")

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""No inline script, no inline style, no other host, no data: address."""

_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not `no-referrer`: under it browsers send `Origin: null` with our own forms, which then look like foreign ones.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}

_YEAR_SECONDS: Final = 365 * 24 * 3600


def headers(get_response: GetResponse) -> GetResponse:
    """Put the protective headers on every answer, static files and error pages included."""
    config: Config = settings.CONFIG
    fixed = dict(_HEADERS)
    if config.is_https:
        fixed["Strict-Transport-Security"] = f"max-age={_YEAR_SECONDS}"

    def handle(request: HttpRequest) -> HttpResponseBase:
        started = time.monotonic()
        response = get_response(request)
        for name, value in fixed.items():
            response.headers.setdefault(name, value)
        if request.path.startswith("/console/"):
            response.headers["Cache-Control"] = "no-store"
        _LOG.info(
            "request",
            extra={
                "method": request.method,
                "path": request.path,
                "status": response.status_code,
                "milliseconds": round((time.monotonic() - started) * 1000),
            },
        )
        return response

    return handle


def refuse_oversized(get_response: GetResponse) -> GetResponse:
    """Answer 413 by the announced length, before anything of the body is read."""
    limit: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE

    def handle(request: HttpRequest) -> HttpResponseBase:
        announced = request.META.get("CONTENT_LENGTH") or "0"
        if not announced.isascii() or not announced.isdigit():
            return errors.respond(request, errors.BAD_REQUEST)
        if int(announced) > limit:
            return errors.respond(request, errors.TOO_LARGE)
        return get_response(request)

    return handle


class ExplainErrors:
    """Give words to our own errors and to the answers that Django leaves empty."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, with a page in place of an empty 405 or 429."""
        response = self.get_response(request)
        if response.status_code == errors.NOT_ALLOWED.status and isinstance(response, HttpResponse):
            explained = errors.respond(request, errors.NOT_ALLOWED)
            explained.headers["Allow"] = response.headers.get("Allow", "")
            return explained
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn an `UpheldError` of a view, or a database that cannot write, into its page."""
        storage = errors.storage_page(exception)
        if storage is not None:
            logging.getLogger("upheld.errors").error("nothing can be written", exc_info=exception)
            return errors.respond(request, storage)
        if not isinstance(exception, UpheldError):
            return None
        page = errors.page_of(exception)
        if page.status >= errors.BROKEN.status:
            logging.getLogger("upheld.errors").error("request failed", exc_info=exception, extra={"path": request.path})
        return errors.respond(request, page)


explain_errors = ExplainErrors
