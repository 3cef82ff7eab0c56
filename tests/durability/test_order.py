"""The report is on the disk before its receipt is on the wire: shown by the system calls of the process that answers.

kill -9 keeps the page cache, so it cannot show a missing flush; this does.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from durability.running import RunningServer, make_installation

MARK = "order-of-calls-4711"
_CALLS = "trace=pwrite64,write,writev,fsync,fdatasync,sendto,sendmsg"
_ORDER = ("write", "flush", "send")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace (Debian package of that name)")
@pytest.mark.parametrize(
    ("twin", "order"),
    [
        pytest.param(None, _ORDER, id="product"),
        pytest.param("never_flushes", ("write", "send"), id="twin that never flushes"),
    ],
)
def test_write_then_flush_then_answer(tmp_path: Path, twin: str | None, order: tuple[str, ...]) -> None:
    data_dir = make_installation(tmp_path)
    with RunningServer(data_dir, twin=twin) as server:
        token = server.form_token()
        with _traced(server.web_worker(), tmp_path / "calls") as calls:
            fields = {"token": token, "kind": "incident", "body": MARK}
            with server.request("POST", "/report", fields) as response:
                assert response.status == 200
                response.read()
    assert _order_of(calls.read_text(encoding="utf-8", errors="replace")) == order


def test_a_trace_without_flush_is_told_apart() -> None:
    write = f'7 pwrite64(12</d/upheld.sqlite3-wal>, "{MARK}", 4096, 0) = 4096'
    flush = "7 fdatasync(12</d/upheld.sqlite3-wal>) = 0"
    send = '8 writev(9<socket:[1]>, [{iov_base="HTTP/1.1 200 OK"}], 1) = 15'
    assert _order_of(f"{write}\n{flush}\n{send}") == _ORDER
    assert _order_of(f"{write}\n{send}\n{flush}") == ("write", "send")
    assert _order_of(f"{flush}\n{write}\n{send}") == ("write", "send")


@contextmanager
def _traced(process_id: int, output: Path) -> Iterator[Path]:
    """Trace a process and all its threads while the block runs."""
    command = ["strace", "-f", "-y", "-s", "5000", "-e", _CALLS, "-o", str(output), "-p", str(process_id)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        _wait_until_attached(process_id)
        yield output
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.communicate(timeout=20)


def _wait_until_attached(process_id: int) -> None:
    deadline = time.monotonic() + 20
    while True:
        tasks = [entry.name for entry in os.scandir(f"/proc/{process_id}/task")]
        statuses = [Path(f"/proc/{process_id}/task/{task}/status").read_text() for task in tasks]
        if all(re.search(r"^TracerPid:\t[1-9]", status, re.MULTILINE) for status in statuses):
            return
        assert time.monotonic() < deadline, "strace did not attach"
        time.sleep(0.05)


def _order_of(trace: str) -> tuple[str, ...]:
    """What happened, in order: the write of the report, the first flush of its file after that, the answer."""
    seen: list[str] = []
    for line in trace.splitlines():
        call = line.partition(" ")[2].lstrip()
        if call.startswith("pwrite64") and "-wal>" in call and MARK in call:
            seen = ["write"]
        elif seen == ["write"] and call.startswith(("fdatasync", "fsync")) and "-wal>" in call and "= 0" in call:
            seen.append("flush")
        elif seen and call.startswith(("write", "sendto", "sendmsg")) and "HTTP/1.1 200" in call:
            seen.append("send")
            break
    return tuple(seen)
