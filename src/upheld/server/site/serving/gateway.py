"""Between granian and Django: slow clients wait in an event loop, and only whole requests reach a thread.

Under granian's own WSGI interface a body that trickles in, or a streamed answer that is read slowly, holds one of the
few threads (tried with granian 2.8.7: 200 such clients shut everybody else out). So the body is read here first, up
to a size and until a deadline; then Django's ordinary synchronous WSGI handler runs in a thread; its answer is handed
over whole, and slow readers are granian's care. Django itself never sees an event loop.

Source: PEP 3333 (environ, start_response); granian's RSGI specification 1.4.
"""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, Protocol

WSGIApplication = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

BODY_SECONDS: Final = 30.0
"""From the headers to the last byte of the body; not from byte to byte, which a slow client renews at will."""

_PLAIN: Final = [
    ("content-type", "text/plain; charset=utf-8"),
    ("x-content-type-options", "nosniff"),
    ("connection", "close"),
]
_TOO_LARGE: Final = "413: That is larger than this server reads. Nothing was kept of it. Send less at once.\n"
_TOO_SLOW: Final = "408: The request did not arrive in time. Nothing was kept of it. Send it again.\n"
_NO_LENGTH: Final = "411: The request does not say how long it is. Nothing was read. Send it with Content-Length.\n"
_BAD: Final = "400: The request cannot be read. Nothing was changed.\n"
_BUSY: Final = "503: The server is busy. Nothing was kept. Try again in a minute.\n"


class Scope(Protocol):
    """What granian tells of a request."""

    proto: str
    method: str
    path: str
    query_string: str
    scheme: str
    http_version: str
    server: str
    client: str
    headers: Any


class Exchange(Protocol):
    """Where granian takes the answer and gives the body."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        """Answer with bytes."""

    def response_str(self, status: int, headers: list[tuple[str, str]], body: str) -> None:
        """Answer with text."""

    def response_empty(self, status: int, headers: list[tuple[str, str]]) -> None:
        """Answer without a body."""


class Gateway:
    """An RSGI application around a WSGI application."""

    def __init__(
        self, application: WSGIApplication, *, threads: int, max_body_bytes: int, max_waiting: int = 1000
    ) -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="request")
        self._max_body_bytes = max_body_bytes
        self._max_waiting = max_waiting
        self._waiting = 0

    def __rsgi__(self, scope: Scope, exchange: Exchange) -> Awaitable[None]:
        """Answer one request."""
        return self._answer(scope, exchange)

    async def _answer(self, scope: Scope, exchange: Exchange) -> None:
        if scope.proto != "http":
            return
        if scope.headers.get("transfer-encoding"):
            exchange.response_str(411, _PLAIN, _NO_LENGTH)
            return
        announced = scope.headers.get("content-length", "0")
        if not (announced.isascii() and announced.isdigit()):
            exchange.response_str(400, _PLAIN, _BAD)
            return
        if int(announced) > self._max_body_bytes:
            exchange.response_str(413, _PLAIN, _TOO_LARGE)
            return
        try:
            body = await self._body(exchange) if int(announced) else b""
        except TimeoutError:
            exchange.response_str(408, _PLAIN, _TOO_SLOW)
            return
        if len(body) != int(announced):
            exchange.response_str(400, _PLAIN, _BAD)
            return
        if self._waiting >= self._max_waiting:
            exchange.response_str(503, _PLAIN, _BUSY)
            return
        self._waiting += 1
        try:
            status, headers, content = await asyncio.get_running_loop().run_in_executor(
                self._threads, self._call, scope, body
            )
        finally:
            self._waiting -= 1
        if content:
            exchange.response_bytes(status, headers, content)
        else:
            exchange.response_empty(status, headers)

    async def _body(self, exchange: Exchange) -> bytes:
        parts = bytearray()
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in exchange:
                parts += chunk
                if len(parts) > self._max_body_bytes:
                    break
        return bytes(parts)

    def _call(self, scope: Scope, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        """Run the WSGI application in this thread and gather all of its answer."""
        started: list[tuple[int, list[tuple[str, str]]]] = []

        def start_response(status: str, headers: list[tuple[str, str]], _exc_info: object = None) -> None:
            started.append((int(status[:3]), headers))

        answer = self._application(environ_of(scope, body), start_response)
        try:
            content = b"".join(answer)
        finally:
            close = getattr(answer, "close", None)
            if close is not None:
                close()
        status, headers = started[-1]
        return status, headers, content


def environ_of(scope: Scope, body: bytes) -> dict[str, Any]:
    """The WSGI environment of a request whose body has arrived."""
    host, _, port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        # PEP 3333: bytes as latin-1 text. granian has undone the percent signs already.
        "PATH_INFO": scope.path.encode("utf-8").decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    return environ | dict(_headers(scope.headers))


def _headers(headers: Any) -> Mapping[str, str]:  # noqa: ANN401 - granian's own mapping type
    """Headers as WSGI variables. A name with an underscore is left out: it could pose as one with a hyphen."""
    found: dict[str, str] = {}
    for name, value in headers.items():
        if "_" in name or name in {"content-length", "transfer-encoding"}:
            continue
        variable = name.upper().replace("-", "_")
        key = variable if variable == "CONTENT_TYPE" else f"HTTP_{variable}"
        separator = "; " if key == "HTTP_COOKIE" else ","
        found[key] = f"{found[key]}{separator}{value}" if key in found else value
    return found
