"""Keeps the web server and the background process alive, together, and ends them together."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import Final

_LOG: Final = logging.getLogger("upheld.supervisor")

STOP_SECONDS: Final = 10.0
"""How long a child may take to end by itself; the web server gives its own workers half of that."""
_FIRST_WAIT_SECONDS: Final = 0.5
_LONGEST_WAIT_SECONDS: Final = 30.0
_STEADY_SECONDS: Final = 60.0
"""Who ran this long has its next crash treated as the first."""
_TICK_SECONDS: Final = 0.1
_LONGEST_HOLD_SECONDS: Final = 30.0
"""After this a child that waits for the server to answer is started all the same."""


@dataclass(kw_only=True)
class Child:
    """One process that is to run for ever."""

    name: str
    command: Sequence[str]
    waits_for_answer: bool = False
    """Started only once the server answers: checks that ask it would else find it closed while it starts."""
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    restart_at: float = 0.0
    wait_seconds: float = field(default=_FIRST_WAIT_SECONDS)

    def start(self, now: float) -> None:
        """Start it; its output is ours."""
        self.process = subprocess.Popen(self.command)  # noqa: S603 - our own module, no shell, nothing from outside
        self.started_at = now

    def note_end(self, now: float) -> None:
        """Say when it is to be started again: at once after a steady run, ever later after quick ends."""
        if now - self.started_at >= _STEADY_SECONDS:
            self.wait_seconds = _FIRST_WAIT_SECONDS
        self.restart_at = now + self.wait_seconds
        self.wait_seconds = min(2 * self.wait_seconds, _LONGEST_WAIT_SECONDS)
        self.process = None


def children_of(host: str, port: int, workers: int) -> tuple[Child, ...]:
    """The two processes of a server."""
    module = "upheld.server.site.serving"
    own = str(os.getpid())
    return (
        Child(name="web", command=(sys.executable, "-m", f"{module}.web", host, str(port), str(workers), own)),
        Child(name="work", command=(sys.executable, "-m", f"{module}.work", own), waits_for_answer=True),
    )


def supervise(children: Sequence[Child], *, on_tick: Callable[[], bool], stop: threading.Event | None = None) -> None:
    """Run the children until SIGTERM or SIGINT; `on_tick` is called about ten times a second.

    It says whether the server has answered; until then, and for half a minute at most, those that wait are held.
    """
    asked = stop or threading.Event()

    def ask_to_stop(_signal: int, _frame: FrameType | None) -> None:
        asked.set()

    if stop is None:
        signal.signal(signal.SIGTERM, ask_to_stop)
        signal.signal(signal.SIGINT, ask_to_stop)
    has_answered, held_until = False, time.monotonic() + _LONGEST_HOLD_SECONDS
    try:
        while not asked.is_set():
            for child in children:
                if has_answered or not child.waits_for_answer or time.monotonic() > held_until:
                    _keep(child, time.monotonic())
            has_answered = on_tick() or has_answered
            asked.wait(_TICK_SECONDS)
    finally:
        end(children)


def _keep(child: Child, now: float) -> None:
    if child.process is None:
        if now >= child.restart_at:
            child.start(now)
        return
    code = child.process.poll()
    if code is not None:
        child.note_end(now)
        _LOG.error(
            "process ended with %d, starting it again", code, extra={"job": child.name, "seconds": child.wait_seconds}
        )


def end(children: Sequence[Child]) -> None:
    """Ask all children to end, and kill those that have not done so in time."""
    running = [child.process for child in children if child.process is not None]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for process in running:
        try:
            process.wait(timeout=max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
