"""The background process: runs each job when it is due, whatever became of the one before.

Started by the supervisor as `python -m upheld.server.site.serving.work PARENT`.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

from upheld.server.site.bootstrap import start
from upheld.server.site.config import DATA_VARIABLE
from upheld.server.site.serving.parent import end_with_parent

if TYPE_CHECKING:  # the module needs Django, which is ready only later
    from upheld.server.site.jobs import Job

_LOG: Final = logging.getLogger("upheld.work")
_TICK_SECONDS: Final = 1.0


def main(parent_id: int) -> None:
    """Work until SIGTERM or SIGINT; the job that runs then is finished."""
    end_with_parent(parent_id)
    stop = threading.Event()

    def ask_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask_to_stop)
    signal.signal(signal.SIGINT, ask_to_stop)
    start(Path(os.environ[DATA_VARIABLE]))
    from upheld.server.site.jobs import all_jobs  # noqa: PLC0415 - Django is ready only now

    Rounds(all_jobs()).run_until(stop)


class Rounds:
    """Which job is due when, by a clock that nobody can set back."""

    def __init__(self, jobs: Sequence[Job], *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._jobs = jobs
        self._monotonic = monotonic
        self._due_at = dict.fromkeys((job.name for job in jobs), monotonic())

    def run_until(self, stop: threading.Event) -> None:
        """Go round until asked to stop."""
        while not stop.is_set():
            self.run_due(stop)
            stop.wait(_TICK_SECONDS)

    def run_due(self, stop: threading.Event) -> None:
        """Run every job that is due, once each; one that fails is logged and tried again at its next time."""
        from django.db import close_old_connections  # noqa: PLC0415 - Django is ready only now

        from upheld.server.site.jobs import run_job  # noqa: PLC0415 - same

        for job in self._jobs:
            if stop.is_set() or self._monotonic() < self._due_at[job.name]:
                continue
            started = self._monotonic()
            try:
                run_job(job)
            except Exception:  # noqa: BLE001 - one job's fault must not end the others
                _LOG.exception("job failed", extra={"job": job.name})
            finally:
                close_old_connections()
            self._due_at[job.name] = started + job.interval_seconds


if __name__ == "__main__":
    main(int(sys.argv[1]))
