"""The door to the network, tried against peers that misbehave."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from upheld.connectors.http import fetch, probe
from upheld.core.errors import ExternalError, InputError

Serve = Callable[[Callable[[socket.socket], None]], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a peer that does to each connection what it is told; gives its address."""
    listeners: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def start(behave: Callable[[socket.socket], None]) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def loop() -> None:
            while True:
                try:
                    peer, _ = listener.accept()
                except OSError:
                    return
                with closing(peer):
                    try:
                        peer.recv(65536)
                        behave(peer)
                    except OSError:
                        continue

        thread = threading.Thread(target=loop)
        thread.start()
        threads.append(thread)
        return f"http://127.0.0.1:{listener.getsockname()[1]}/x?token=secret"

    yield start
    for listener in listeners:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
    for thread in threads:
        thread.join()


def answer(raw: bytes) -> Callable[[socket.socket], None]:
    return lambda peer: peer.sendall(raw)


def test_fetch_gives_the_body(serve: Serve) -> None:
    url = serve(answer(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"))
    assert fetch(url, max_bytes=5, total_seconds=5, allow_hosts={"127.0.0.1"}) == b"hello"


def test_probe_gives_whatever_comes(serve: Serve) -> None:
    raw = b"HTTP/1.1 503 No\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 0\r\n\r\n"
    found = probe(serve(answer(raw)))
    assert (found.status, found.headers["x-a"], found.body) == (503, "1, 2", b"")


def test_redirect_is_reported_not_followed(serve: Serve) -> None:
    url = serve(answer(b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n"))
    assert probe(url).status == 302
    with pytest.raises(ExternalError, match=r"169\.254\.169\.254/', which is not followed") as caught:
        fetch(url, max_bytes=10, total_seconds=5)
    assert "secret" not in str(caught.value), "what stands after the question mark may be a secret"


def test_too_much_is_cut_off(serve: Serve) -> None:
    def endless(peer: socket.socket) -> None:
        peer.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            peer.sendall(b"x" * 65536)

    with pytest.raises(ExternalError, match="more than 1000 bytes"):
        fetch(serve(endless), max_bytes=1000, total_seconds=5)


@pytest.mark.parametrize("begin", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"])
def test_drip_is_bounded_in_total(serve: Serve, begin: bytes) -> None:
    def drip(peer: socket.socket) -> None:
        peer.sendall(begin)
        for _ in range(100):
            peer.sendall(b"a")
            time.sleep(0.05)

    started = time.monotonic()
    with pytest.raises(ExternalError, match=r"within 0\.4 seconds") as caught:
        fetch(serve(drip), max_bytes=10_000, total_seconds=0.4)
    assert time.monotonic() - started < 1.5
    assert caught.value.is_retryable


def test_silence_is_bounded(serve: Serve) -> None:
    with pytest.raises(ExternalError):
        fetch(serve(lambda _peer: time.sleep(1)), max_bytes=10, total_seconds=0.2)


@pytest.mark.parametrize(
    "raw", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200]
)
def test_broken_answers_are_external_errors(serve: Serve, raw: bytes) -> None:
    with pytest.raises(ExternalError):
        probe(serve(answer(raw)), total_seconds=2)


def test_nobody_there() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(ExternalError, match="did not answer"):
            probe(f"http://127.0.0.1:{unused.getsockname()[1]}/", total_seconds=2)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ftp://vendor.example/",
        "file:///etc/passwd",
        "http://",
        "http://a@vendor.example/",
        "http://vendor.example/a b",
        "http://vendor.example/\r\nX: y",
        "http://vendor.example/\x00",
        "http://vendör.example/",
        "http://vendor.example:99999/",
        "http://vendor.example/" + "x" * 2000,
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        probe(url)


def test_only_allowed_hosts_are_asked() -> None:
    with pytest.raises(InputError, match="not among the allowed"):
        fetch("http://127.0.0.1:1/", max_bytes=1, total_seconds=1, allow_hosts={"vendor.example"})


def test_proxy_of_the_environment_is_not_used(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    url = serve(answer(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert probe(url).body == b"ok"
