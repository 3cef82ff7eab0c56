"""The gateway between granian and Django, driven without a socket."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any

import pytest

from upheld.server.site.serving import gateway
from upheld.server.site.serving.gateway import Gateway, environ_of


class Request:
    """Both halves of granian's protocol, from the other side."""

    def __init__(self, path: str = "/", chunks: tuple[bytes, ...] = (), **headers: str) -> None:
        self.proto, self.scheme, self.http_version = "http", "http", "1.1"
        self.method, self.path, self.query_string = "POST" if chunks else "GET", path, "q=%41"
        self.server, self.client = "127.0.0.1:8000", "[::1]:5000"
        given = {"host": "a.example", **{name.replace("_", "-"): value for name, value in headers.items()}}
        if chunks and "content-length" not in given:
            given["content-length"] = str(sum(map(len, chunks)))
        self.headers: dict[str, str] = given
        self.chunks, self.pause_seconds = chunks, 0.0
        self.status, self.sent, self.sent_headers = 0, b"", [("", "")]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            await asyncio.sleep(self.pause_seconds)
            yield chunk

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status, self.sent_headers, self.sent = status, headers, body

    def response_str(self, status: int, headers: list[tuple[str, str]], body: str) -> None:
        self.response_bytes(status, headers, body.encode())

    def response_empty(self, status: int, headers: list[tuple[str, str]]) -> None:
        self.response_bytes(status, headers, b"")


def echo(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("201 Created", [("X-Length", environ["CONTENT_LENGTH"])])
    yield environ["wsgi.input"].read()
    yield b"!"


def call(request: Request, **options: int) -> Request:
    asyncio.run(_call(Gateway(echo, threads=2, max_body_bytes=1000, **options), request))
    return request


async def _call(served: Gateway, request: Request) -> None:
    await served.__rsgi__(request, request)


def test_body_arrives_whole_and_answer_goes_whole() -> None:
    request = call(Request(chunks=(b"hel", b"lo")))
    assert (request.status, request.sent_headers, request.sent) == (201, [("X-Length", "5")], b"hello!")


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (Request(chunks=(b"x" * 1001,)), 413),
        (Request(chunks=(b"x",), content_length="2000"), 413),
        (Request(chunks=(b"x",), content_length="5"), 400),
        (Request(chunks=(b"xxx",), content_length="1"), 400),
        (Request(content_length="-1"), 400),
        (Request(content_length="1_0"), 400),
        (Request(content_length="٣"), 400),
        (Request(transfer_encoding="chunked"), 411),
    ],
)
def test_wrong_lengths_are_told_with_words(request_: Request, status: int) -> None:
    call(request_)
    assert request_.status == status
    assert len(request_.sent) > 30


def test_body_that_drips_is_cut_off_by_the_whole_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateway, "BODY_SECONDS", 0.05)
    request = Request(chunks=(b"x",) * 100)
    request.pause_seconds = 0.01
    assert call(request).status == 408


def test_queue_is_bounded() -> None:
    release = threading.Event()

    def wait(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        release.wait(timeout=10)
        start_response("200 OK", [])
        return [b"ok"]

    async def crowd() -> list[int]:
        served = Gateway(wait, threads=1, max_body_bytes=10, max_waiting=3)
        requests = [Request() for _ in range(5)]
        tasks = [asyncio.ensure_future(_call(served, request)) for request in requests]
        await asyncio.sleep(0.05)
        release.set()
        await asyncio.gather(*tasks)
        return [request.status for request in requests]

    assert asyncio.run(crowd()) == [200, 200, 200, 503, 503]


def test_environ_is_as_pep_3333_says() -> None:
    request = Request("/größe %41", x_forwarded_for="1.2.3.4", content_type="text/plain", cookie="a=b")
    request.headers["x_forwarded_for"] = "spoofed"
    environ = environ_of(request, b"")
    assert environ["PATH_INFO"].encode("latin-1").decode("utf-8") == "/größe %41"
    assert environ["QUERY_STRING"] == "q=%41"
    assert environ["HTTP_X_FORWARDED_FOR"] == "1.2.3.4"
    assert environ["CONTENT_TYPE"] == "text/plain"
    assert environ["REMOTE_ADDR"] == "::1"
    assert (environ["SERVER_NAME"], environ["SERVER_PORT"]) == ("127.0.0.1", "8000")
    assert "HTTP_CONTENT_LENGTH" not in environ
