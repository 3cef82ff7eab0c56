"""A real server in a process group of its own, as a user starts it, for tests that hurt it."""

from __future__ import annotations

import http.client
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

START_SECONDS = 60.0
TWINS = Path(__file__).parent / "twins"


def make_installation(folder: Path) -> Path:
    """A fresh data directory, made with `upheld init`."""
    target = folder / "data"
    subprocess.run(
        [sys.executable, "-m", "upheld.cli.main", "init", str(target), "--vendor", "Larkspur Works"],
        check=True,
        capture_output=True,
    )
    return target


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class RunningServer:
    """`upheld serve` until it is stopped or killed."""

    def __init__(self, data_dir: Path, *, twin: str | None = None, settings: Mapping[str, str] | None = None) -> None:
        self.port = free_port()
        self._data_dir = data_dir
        self._environment = {
            **os.environ,
            "UPHELD_WORKERS": "1",
            **{f"UPHELD_{name.upper()}": value for name, value in (settings or {}).items()},
        }
        if twin is not None:
            self._environment["PYTHONPATH"] = f"{TWINS / twin}{os.pathsep}{TWINS}"
        self.process = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "upheld.cli.main", "serve"]
        process = subprocess.Popen(
            [*command, "--data", str(self._data_dir), "--bind", f"127.0.0.1:{self.port}"],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        assert process.stdout is not None
        is_ready, _, _ = select.select([process.stdout], [], [], START_SECONDS)
        line = process.stdout.readline() if is_ready else ""
        if not line.startswith("Serving "):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise AssertionError(f"the server did not start: {line!r}, exit code {process.returncode}")
        return process

    def kill(self) -> None:
        """SIGKILL to everything that was started, and wait until all of it is gone."""
        if self.process.returncode is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()
        deadline = time.monotonic() + 10
        while self.members():
            assert time.monotonic() < deadline, "a process outlived kill -9 of its group"
            time.sleep(0.01)

    def members(self) -> tuple[int, ...]:
        """Ids of all living processes of the group."""
        return tuple(
            int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and self._is_member(entry)
        )

    def _is_member(self, entry: Path) -> bool:
        try:
            _, _, rest = (entry / "stat").read_text().rpartition(")")
        except (FileNotFoundError, ProcessLookupError):
            return False
        state, _, group = rest.split()[:3]
        return int(group) == self.process.pid and state not in {"Z", "X"}

    def web_worker(self) -> int:
        """Id of the process that answers requests: the one whose parent is the web server process."""
        for process_id in self.members():
            parent = int(_stat(process_id)[1])
            if parent != self.process.pid and parent in self.members() and "serving.web" in _command(parent):
                return process_id
        raise AssertionError("no web worker")

    @contextmanager
    def request(
        self, method: str, path: str, fields: Mapping[str, str] | None = None, *, seconds: float = 30.0
    ) -> Iterator[http.client.HTTPResponse]:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            body = urlencode(fields) if fields is not None else None
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if fields is not None else {}
            connection.request(method, path, body=body, headers=headers)
            yield connection.getresponse()
        finally:
            connection.close()

    def form_token(self) -> str:
        """The token of a fresh report form."""
        with self.request("GET", "/report") as response:
            match = re.search(r'name="token" value="([^"]+)"', response.read().decode("utf-8"))
        assert match is not None
        return match.group(1)


def receipt_of(page: bytes) -> str:
    """The code on a receipt page."""
    match = re.search(rb'id="receipt-code">([0-9A-Z-]+)<', page)
    assert match is not None, "no receipt code on the page"
    return match.group(1).decode("ascii")


def _stat(process_id: int) -> list[str]:
    return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()


def _command(process_id: int) -> str:
    return Path(f"/proc/{process_id}/cmdline").read_bytes().replace(b"\0", b" ").decode()
