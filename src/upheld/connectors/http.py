"""HTTP for the server's own questions: bounded in time and size, going nowhere but where it was sent.

No redirect is followed, no proxy of the environment is used, and the time is counted over the whole exchange: a peer
that sends one byte a second cannot hold the caller.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from upheld import __version__
from upheld.core.errors import ExternalError, InputError

_NOT_PRINTABLE: Final = re.compile(r"[^\x21-\x7e]")
_CHUNK_BYTES: Final = 64 * 1024
_MAX_URL: Final = 2000
_OK: Final = 200


_WORDS: Final[tuple[tuple[type[Exception], str], ...]] = (
    (ConnectionRefusedError, "the connection was refused, so that nothing listens there"),
    (ConnectionResetError, "the connection was broken off"),
    (http.client.RemoteDisconnected, "the connection was closed without an answer"),
    (ssl.SSLCertVerificationError, "its certificate is not good"),
    (ssl.SSLError, "no encrypted connection came about"),
    (socket.gaierror, "its name was not found"),
    (http.client.HTTPException, "what came back is not HTTP"),
)


@dataclass(frozen=True, kw_only=True)
class ProbeAnswer:
    """What an address answered, redirects and errors included."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case; of a repeated one, all values joined with a comma."""
    body: bytes


def fetch(url: str, *, max_bytes: int, total_seconds: float, allow_hosts: Collection[str] | None = None) -> bytes:
    """The body that an address answers with status 200.

    Raises:
        InputError: the address is not one, or its host is not among `allow_hosts`.
        ExternalError: no answer in time, too much of it, or another status.
    """
    answer = probe(url, max_bytes=max_bytes, total_seconds=total_seconds, allow_hosts=allow_hosts)
    if answer.status != _OK:
        target = answer.headers.get("location", "")
        moved = f" and points to {target[:200]!r}, which is not followed" if target else ""
        raise ExternalError(
            "http.status",
            f"{_shown(url)} answered with status {answer.status}{moved}.",
            hint="Give the final address." if target else "",
            is_retryable=answer.status >= http.client.INTERNAL_SERVER_ERROR,
        )
    return answer.body


def probe(
    url: str,
    *,
    max_bytes: int = 1024 * 1024,
    total_seconds: float = 10.0,
    allow_hosts: Collection[str] | None = None,
    method: str = "GET",
) -> ProbeAnswer:
    """Whatever an address answers, with status, headers and body.

    Raises:
        InputError: the address is not one, or its host is not among `allow_hosts`.
        ExternalError: no answer in time, or more than `max_bytes` of it.
    """
    parts = _parts(url, allow_hosts)
    connection = _connection(parts, total_seconds)
    # Closing the socket from a timer ends any read, however the bytes drip.
    is_late = threading.Event()
    timer = threading.Timer(total_seconds, _cut, (connection, is_late))
    timer.daemon = True
    timer.start()
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(method, path, headers={"User-Agent": f"upheld/{__version__}", "Accept-Encoding": "identity"})
        response = connection.getresponse()
        body = _read(response, max_bytes, url)
        if is_late.is_set():
            raise _too_slow(url, total_seconds)
        return ProbeAnswer(status=response.status, headers=_joined(response), body=body)
    except ExternalError:
        raise
    except (OSError, http.client.HTTPException, ValueError) as error:
        if is_late.is_set() or isinstance(error, TimeoutError):
            raise _too_slow(url, total_seconds) from error
        raise ExternalError(
            "http.failed", f"{_shown(url)} did not answer: {_say(error)}.", is_retryable=True
        ) from error
    finally:
        timer.cancel()
        connection.close()


def _say(error: Exception) -> str:
    """What went wrong in words; what has none keeps the name that a search finds."""
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return words
    return type(error).__name__


def _parts(url: str, allow_hosts: Collection[str] | None) -> SplitResult:
    if len(url) > _MAX_URL or _NOT_PRINTABLE.search(url):
        raise InputError(
            "http.address",
            f"The address {url[:100]!r} is too long, or holds a space, a control character or a letter beyond ASCII.",
            hint="Write such letters as percent signs with digits.",
        )
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError as error:
        raise InputError("http.address", f"{url[:100]!r} is no address: {error}.") from error
    if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
        raise InputError(
            "http.address",
            f"{url[:100]!r} is no address of http or https.",
            hint="Write it like https://vendor.example/.",
        )
    if allow_hosts is not None and host not in allow_hosts:
        raise InputError("http.host", f"The host {host[:100]!r} is not among the allowed ones.")
    return parts


def _connection(parts: SplitResult, seconds: float) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return http.client.HTTPSConnection(host, parts.port, timeout=seconds, context=context)
    return http.client.HTTPConnection(host, parts.port, timeout=seconds)


def _cut(connection: http.client.HTTPConnection, is_late: threading.Event) -> None:
    is_late.set()
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it is closed already, which is all that is wanted


def _read(response: http.client.HTTPResponse, max_bytes: int, url: str) -> bytes:
    body = bytearray()
    while chunk := response.read(min(_CHUNK_BYTES, max_bytes + 1 - len(body))):
        body += chunk
        if len(body) > max_bytes:
            raise ExternalError("http.size", f"{_shown(url)} answered with more than {max_bytes} bytes.")
    return bytes(body)


def _joined(response: http.client.HTTPResponse) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in response.getheaders():
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def _too_slow(url: str, seconds: float) -> ExternalError:
    return ExternalError("http.time", f"{_shown(url)} did not answer within {seconds:g} seconds.", is_retryable=True)


def _shown(url: str) -> str:
    """The address without its query, which may hold a secret."""
    return url.partition("?")[0][:200]
