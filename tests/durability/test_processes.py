"""The processes of one server live and end together."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from durability.running import RunningServer, free_port, make_installation


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = make_installation(tmp_path_factory.mktemp("installation"))
    return made


@pytest.mark.slow
@pytest.mark.parametrize("ask", [signal.SIGTERM, signal.SIGINT])
def test_all_end_when_asked(data_dir: Path, ask: signal.Signals) -> None:
    with RunningServer(data_dir) as server:
        # Supervisor, web server, its worker, and the background work, which starts after the first answer.
        _wait_until(lambda: len(server.members()) >= 4)
        server.process.send_signal(ask)
        assert server.process.wait(timeout=15) == 0
        assert server.members() == ()


@pytest.mark.slow
def test_nothing_outlives_the_supervisor(data_dir: Path) -> None:
    with RunningServer(data_dir) as server:
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait()
        _wait_until(lambda: server.members() == ())


@pytest.mark.slow
def test_what_crashes_is_started_again(data_dir: Path) -> None:
    with RunningServer(data_dir) as server:
        before = set(server.members())
        for process_id in before - {server.process.pid}:
            os.kill(process_id, signal.SIGKILL)
        _wait_until(lambda: len(set(server.members()) - before) >= 3 and _answers(server))


@pytest.mark.slow
def test_taken_port_is_told_before_anything_starts(data_dir: Path) -> None:
    with RunningServer(data_dir) as server:
        command = [sys.executable, "-m", "upheld.cli.main", "serve", "--data", str(data_dir)]
        second = subprocess.run(
            [*command, "--bind", f"127.0.0.1:{server.port}"], capture_output=True, text=True, check=False, timeout=30
        )
    assert second.returncode == 2
    assert f"cannot listen on 127.0.0.1:{server.port}" in second.stderr


@pytest.mark.slow
def test_contradiction_stops_the_start(data_dir: Path) -> None:
    command = [sys.executable, "-m", "upheld.cli.main", "serve", "--data", str(data_dir)]
    environment = {**os.environ, "UPHELD_VENDOR_NAME": "Somebody else"}
    stopped = subprocess.run(
        [*command, "--bind", f"127.0.0.1:{free_port()}"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert stopped.returncode == 2
    assert "upheld.toml (vendor_name)" in stopped.stderr
    assert "the environment (UPHELD_VENDOR_NAME)" in stopped.stderr


def _answers(server: RunningServer) -> bool:
    try:
        with server.request("GET", "/healthz", seconds=2) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def _wait_until(holds: object) -> None:
    assert callable(holds)
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)
