"""This server lets nobody reach it without encryption, and says so to browsers.

Reads: the public address and the cookie settings in force, and the headers that the server answers under that
    address, asked from this server; where the address has no port of its own, also what the same host answers over
    plain http.
Passes: the address is https with a certificate that this server trusts and TLS 1.2 or newer;
    Strict-Transport-Security for a year or more; session and form cookies over https only, the session cookie out
    of reach of scripts; a Content-Security-Policy without openings; plain http leads to https or does not answer.
Fails: one of these does not hold.
Unknown: the address is plain http on this machine itself, where nothing travels over a network and nothing is
    shown; or nothing answered, while the settings hold nothing against it.
Blind spots: only this server is looked at, none of the apps, and it is asked from itself: a proxy in between, older
    protocols that it also offers, and other hosts of the vendor are not tried; that data is encrypted where it is
    stored is another promise.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings

from upheld.connectors.http import probe
from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.errors import UpheldError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.privacy.facts import TransportItem
from upheld.server.privacy.transport import LEAST_STRICT_SECONDS, find_openings, strict_seconds

CHECK = CheckMeta(
    id=CheckId("privacy.transport_settings_strict"),
    title="This server is reached over encrypted connections only",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "OWASP ASVS v5.0.0, chapters V3.4 Browser security mechanism headers and V12 Secure communication",
        "RFC 6797, section 6.1",
        "Atlassian, security requirements for cloud apps: TLS 1.2 or newer, HSTS of a year or more (February 2026)",
    ),
    speaks_for={"privacy.encrypted_in_transit": Sufficiency.PART},
    population=Population.SERVER,
    method=Method.TEST,
    period_days=1,
    time_limit_seconds=30,
)

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PROBE_SECONDS = 8


def collect(now: dt.datetime) -> tuple[TransportItem, ...]:
    """The settings in force and the answers under the public address."""
    del now  # it is asked at this moment
    public_url = settings.CONFIG.text("public_url")
    parts = urlsplit(public_url)
    host = parts.hostname or ""
    status, headers, error = _ask(f"{public_url}/healthz", host)
    plain_status: int | None = None
    plain_headers: dict[str, str] = {}
    if parts.scheme == "https" and parts.port is None:
        plain_status, plain_headers, _ = _ask(f"http://{parts.netloc}/", host)
    return (
        TransportItem(
            id="server",
            name="This server",
            public_url=public_url,
            session_cookie_secure=settings.SESSION_COOKIE_SECURE,
            session_cookie_http_only=settings.SESSION_COOKIE_HTTPONLY,
            csrf_cookie_secure=settings.CSRF_COOKIE_SECURE,
            status=status,
            strict_transport=headers.get("strict-transport-security", ""),
            content_policy=headers.get("content-security-policy", ""),
            plain_status=plain_status,
            plain_location=plain_headers.get("location", ""),
            error=error,
        ),
    )


def _ask(url: str, host: str) -> tuple[int | None, dict[str, str], str]:
    try:
        answer = probe(url, max_bytes=64 * 1024, total_seconds=_PROBE_SECONDS, allow_hosts={host})
    except UpheldError as error:
        return None, {}, error.message
    return answer.status, dict(answer.headers), ""


def run(context: Context[TransportItem]) -> Iterator[Result]:
    """One result for the server."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="The server was not looked at.")
    for item in context.items:
        yield _judge(item)


def _judge(item: TransportItem) -> Result:
    parts = urlsplit(item.public_url)
    if parts.scheme != "https" and (parts.hostname or "") in _LOOPBACK:
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message="The server is reached on this machine only, over plain http: encryption cannot be shown.",
            remedy="Put the server behind https and set `public_url` to its address.",
        )
    problems = [*_judge_settings(item), *(_judge_answer(item) if item.status is not None else ())]
    if problems:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=" ".join(problems),
            remedy="Set `public_url` to an https address, and let the proxy pass headers on and lead http to https.",
        )
    if item.status is None:
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message=f"The settings are strict, but the public address does not answer: {item.error}",
            remedy="Make the public address answer from this server too.",
        )
    return Result(
        item_id=item.id,
        outcome=Outcome.PASS,
        message="The server answers over https only, tells browsers to stay there for a year or more, and is strict.",
    )


def _judge_settings(item: TransportItem) -> Iterator[str]:
    if not item.public_url.startswith("https://"):
        yield "The public address is plain http."
    if not item.session_cookie_secure:
        yield "The session cookie is also sent without encryption."
    if not item.session_cookie_http_only:
        yield "The session cookie can be read by scripts."
    if not item.csrf_cookie_secure:
        yield "The form cookie is also sent without encryption."


def _judge_answer(item: TransportItem) -> Iterator[str]:
    seconds = strict_seconds(item.strict_transport)
    if seconds is None:
        yield "Browsers are not told to stay with https (no valid Strict-Transport-Security)."
    elif seconds < LEAST_STRICT_SECONDS:
        yield f"Browsers are told to stay with https for {seconds // 86_400} days only."
    yield from find_openings(item.content_policy)
    is_led_on = item.plain_status in _REDIRECTS and item.plain_location.startswith("https://")
    if item.plain_status is not None and not is_led_on:
        yield f"Plain http is answered with status {item.plain_status} and does not lead to https."
