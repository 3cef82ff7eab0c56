"""200 clients that send and read as slowly as they like leave the server answering others."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from durability.running import RunningServer, free_port, make_installation

CLIENTS = 200
LONGEST_SECONDS = 2.0


def _slow_headers(client: socket.socket) -> None:
    client.sendall(b"GET /report HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")


def _slow_body(client: socket.socket) -> None:
    client.sendall(b"POST /report HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n\r\nkind=inci")


def _slow_reader(client: socket.socket) -> None:
    client.sendall(
        b"GET /static/upheld/fonts/source-serif-4-latin-wght-normal.woff2 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    )


@pytest.mark.slow
@pytest.mark.parametrize("behave", [_slow_headers, _slow_body, _slow_reader])
def test_others_are_answered(tmp_path: Path, behave: Callable[[socket.socket], None]) -> None:
    with RunningServer(make_installation(tmp_path)) as server, ExitStack() as stack:
        for _ in range(CLIENTS):
            client = stack.enter_context(socket.socket())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            client.connect(("127.0.0.1", server.port))
            behave(client)
        times = []
        for _ in range(5):
            started = time.monotonic()
            with server.request("GET", "/report", seconds=10) as response:
                assert response.status == 200
                response.read()
            times.append(time.monotonic() - started)
        assert sorted(times)[2] < LONGEST_SECONDS, times


@pytest.mark.slow
def test_twin_with_the_plain_interface_is_shut_out(tmp_path: Path) -> None:
    """The same slow bodies under granian's own WSGI interface: why there is a gateway."""
    (tmp_path / "plain.py").write_text(
        "def application(environ, start_response):\n"
        "    environ['wsgi.input'].read(int(environ.get('CONTENT_LENGTH') or 0))\n"
        "    start_response('200 OK', [])\n"
        "    return [b'']\n",
        encoding="utf-8",
    )
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--blocking-threads", "4", "--no-log"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "plain:application"], cwd=tmp_path, start_new_session=True
    )
    try:
        _wait_for(port)
        with ExitStack() as stack:
            for _ in range(CLIENTS):
                client = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
                _slow_body(client)
            other = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=LONGEST_SECONDS))
            other.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            with pytest.raises(TimeoutError):
                other.recv(1)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        else:
            return
