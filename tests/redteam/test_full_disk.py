"""A disk that takes nothing more: a clear word, nothing half written, and everything goes on once there is room.

The limit on file sizes (RLIMIT_FSIZE) of a running process stands in for a full disk: every write fails, at once and
without root. What SQLite then says ("disk I/O error") is not what it says of a full disk, so both are asked for.
"""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import Client

from durability.running import RunningServer, make_installation, receipt_of
from upheld.server.evidence import api as evidence
from upheld.server.intake import services
from upheld.server.intake.forms import new_token


@contextmanager
def full(processes: tuple[int, ...], size: int = 1) -> Iterator[None]:
    """Nothing beyond byte `size` of any file can be written by these processes."""
    before = {process: resource.prlimit(process, resource.RLIMIT_FSIZE) for process in processes}
    for process, (_, hard) in before.items():
        resource.prlimit(process, resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        for process, limits in before.items():
            resource.prlimit(process, resource.RLIMIT_FSIZE, limits)


def report(server: RunningServer, fields: dict[str, str]) -> tuple[int, bytes]:
    with server.request("POST", "/report", fields) as response:
        return response.status, response.read()


def kept(data_dir: Path) -> list[str]:
    connection = sqlite3.connect(data_dir / "upheld.sqlite3")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [body for (body,) in connection.execute("SELECT body FROM intake_report")]
    finally:
        connection.close()


def test_a_report_on_a_full_disk_gets_no_receipt_and_is_taken_once_there_is_room(tmp_path: Path) -> None:
    data_dir = make_installation(tmp_path)
    with RunningServer(data_dir) as server:
        fields = {"token": server.form_token(), "kind": "vulnerability", "body": "Disk full report"}
        with full(server.members()):
            for _ in range(3):
                status, page = report(server, fields)
                assert status == 503
                assert b"Nothing of what you sent was kept" in page
                assert b"receipt-code" not in page
                with server.request("GET", "/report") as response:
                    assert response.status == 200, "reading goes on"
        status, page = report(server, fields)
        assert status == 200
        code = receipt_of(page)
        server.kill()
    assert kept(data_dir) == ["Disk full report"]
    with RunningServer(data_dir) as server, server.request("POST", "/report/status/", {"code": code}) as response:
        assert b"Disk full report" in response.read() or response.status == 200
    assert kept(data_dir) == ["Disk full report"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("database or disk is full", 503),
        ("disk I/O error", 503),
        ("attempt to write a readonly database", 503),
        ("no such table: intake_report", 500),
    ],
)
def test_what_the_database_says_of_its_disk_becomes_words(
    said: str, status: int, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OperationalError(said)

    monkeypatch.setattr(services, "receive", fail)
    client.raise_request_exception = False
    response = client.post("/report", {"token": new_token(), "kind": "vulnerability", "body": "Text"})
    assert response.status_code == status
    assert b"OperationalError" not in response.content


@pytest.mark.django_db
def test_publishing_stopped_anywhere_by_a_full_disk_leaves_a_valid_log() -> None:
    evidence.create_log_key()
    stopped, size = 0, 0
    while stopped <= size:  # ever later, until it comes through
        for _ in range(20):
            evidence.heartbeat()
        before = evidence.published_head()
        try:
            with full((os.getpid(),), size):
                evidence.publish()
        except OSError:
            stopped += 1
            assert evidence.published_head() == before, "the old head stands, and all its files"
        else:
            break
        size = size * 2 + 16
    assert stopped > 5
    assert evidence.published_head() == evidence.head()
    assert evidence.verify_log().published == evidence.head()


def test_python_processes_see_an_error_and_no_signal() -> None:
    """What the tests above stand on: SIGXFSZ, which would end the process, is ignored by Python."""
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
