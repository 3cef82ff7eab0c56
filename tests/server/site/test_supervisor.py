"""Keeping processes alive: how soon again, and how they end."""

from __future__ import annotations

import sys
import threading
import time

import pytest

from upheld.server.site.serving.supervisor import Child, supervise
from upheld.server.site.serving.work import Rounds


def test_wait_grows_with_quick_ends_and_shrinks_after_a_steady_run() -> None:
    child = Child(name="x", command=())
    waits = []
    for _ in range(9):
        child.started_at = 100.0
        child.note_end(101.0)
        waits.append(child.restart_at - 101.0)
    assert waits == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    child.started_at = 0.0
    child.note_end(61.0)
    assert child.restart_at == 61.5


def test_crashed_child_is_started_again_and_ended_at_last() -> None:
    child = Child(name="x", command=(sys.executable, "-c", "pass"))
    stop, starts = threading.Event(), set()

    def watch() -> bool:
        if child.process is not None:
            starts.add(child.process.pid)
        if len(starts) >= 2:
            stop.set()
        return False

    supervise((child,), on_tick=watch, stop=stop)
    assert len(starts) == 2
    assert child.process is None or child.process.poll() is not None


def test_child_that_waits_for_the_server_starts_after_its_first_answer() -> None:
    """A check that asks the server would find it closed while it starts, and break a promise that is kept."""
    source = "import time; time.sleep(60)"
    web = Child(name="web", command=(sys.executable, "-c", source))
    work = Child(name="work", command=(sys.executable, "-c", source), waits_for_answer=True)
    stop, seen = threading.Event(), list[bool]()

    def watch() -> bool:
        seen.append(work.process is not None)
        if len(seen) == 5:
            stop.set()
        return len(seen) == 3

    supervise((web, work), on_tick=watch, stop=stop)
    assert seen == [False, False, False, True, True]


def test_child_that_ignores_being_asked_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("upheld.server.site.serving.supervisor.STOP_SECONDS", 0.2)
    source = "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    child = Child(name="x", command=(sys.executable, "-c", source))
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    started = time.monotonic()
    supervise((child,), on_tick=lambda: False, stop=stop)
    assert time.monotonic() - started < 10
    assert child.process is not None
    assert child.process.poll() is not None


class Ticker:
    """A clock for rounds."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.mark.django_db
def test_one_jobs_fault_stops_no_other(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    from upheld.server.accounts.permissions import Permission
    from upheld.server.site.jobs import Job

    monkeypatch.setattr("django.db.close_old_connections", lambda: None)
    ran: list[str] = []

    def fail(_actor: object) -> None:
        ran.append("bad")
        raise ZeroDivisionError

    jobs = (
        Job(name="bad", run=fail, interval_seconds=5, permission=Permission.RUN_CHECKS),
        Job(name="good", run=lambda _actor: ran.append("good"), interval_seconds=10, permission=Permission.RUN_CHECKS),
    )
    ticker = Ticker()
    rounds = Rounds(jobs, monotonic=ticker)
    for at in (0.0, 1.0, 5.0, 10.0):
        ticker.at = at
        rounds.run_due(threading.Event())
    assert ran == ["bad", "good", "bad", "bad", "good"]
    assert "job failed" in caplog.text
    stopped = threading.Event()
    stopped.set()
    ticker.at = 100.0
    rounds.run_due(stopped)
    assert len(ran) == 5
