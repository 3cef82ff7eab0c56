"""One run of one check in a process of its own, which can hang, crash or eat memory without harm to anything else.

The child gets the items in its memory (it is forked), and hands its results back as lines of JSON through a pipe:
nothing it sends is ever executed. It runs in a process group of its own, so that what it started ends with it.
No Django here.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import resource
import selectors
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from upheld.core.check import Context, Item, RegisteredCheck, Result
from upheld.core.errors import Conflict, UpheldError
from upheld.server.assessment.transport import END, read_line, write_result

MEMORY_BYTES = 1024 * 1024 * 1024
"""What a check may take beyond what the process had when it was forked."""
PIPE_BYTES = 1024 * 1024
"""How much a check may say in all."""
_READ_BYTES = 64 * 1024
_PAGE_BYTES = resource.getpagesize()


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What a run may take."""

    time_seconds: float
    memory_bytes: int = MEMORY_BYTES
    output_bytes: int = PIPE_BYTES


@dataclass(frozen=True, kw_only=True)
class Produced:
    """What came out of a child: results, and why it did not end well where it did not."""

    results: tuple[Result, ...]
    error_code: str = ""
    """`run.time`, `run.memory`, `run.exception`, `run.crash`, `run.output`, `run.result`; empty for a clean end."""
    error_message: str = ""


def run_in_child(check: RegisteredCheck, context: Context[Item], limits: Limits) -> Produced:
    """Run a check's `run(context)` in a forked child and wait for it, no longer than its time limit.

    Raises:
        Conflict: called from a thread: locks that other threads hold would be held for ever in the child.
    """
    require_main_thread()
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _be_child(check, context, limits, writer)
    os.close(writer)
    with contextlib.suppress(OSError):  # the child does the same: whoever comes first
        os.setpgid(pid, pid)
    try:
        received, reason = _receive(reader, limits)
    finally:
        os.close(reader)
        status = _end(pid)
    return _judge(received, reason, status, limits)


def require_main_thread() -> None:
    """Pass if this is the main thread of the process.

    Raises:
        Conflict: it is not.
    """
    if threading.current_thread() is not threading.main_thread():
        raise Conflict(
            "run.thread",
            "A check was to be run inside a web request or another thread.",
            hint="Ask for a run instead; the background process of `upheld serve` runs it.",
        )


def _be_child(check: RegisteredCheck, context: Context[Item], limits: Limits, writer: int) -> NoReturn:
    """Never comes back: whatever happens, the child ends here and runs nothing of its parent's."""
    try:
        os.setpgid(0, 0)
        _drop_output()
        _set_limits(limits)
        with os.fdopen(writer, "wb", closefd=False) as out:
            for line in _lines(check, context):
                out.write(line)
                out.flush()  # what is said before a hang or crash counts
    except BaseException:  # noqa: BLE001 - the parent sees the missing end
        os._exit(70)
    os._exit(0)


def _lines(check: RegisteredCheck, context: Context[Item]) -> Iterator[bytes]:
    """The results as they come, then the end; an exception is a line of its own."""
    try:
        for result in check.run(context):
            yield write_result(result)
    except MemoryError:
        yield _failure("run.memory", "The check took more memory than it may.")
    except UpheldError as error:
        yield _failure("run.exception", f"The check stopped: {error}")
    except Exception as error:  # noqa: BLE001 - the check runner: any exception of a check is its outcome
        # The exception's own words may hold paths or personal data, and details are published: its kind is enough.
        yield _failure("run.exception", f"The check stopped with {type(error).__name__}.")
    else:
        yield END


def _failure(code: str, message: str) -> bytes:
    return json.dumps({"error": code, "message": message}).encode() + b"\n"


def _drop_output() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - ends with the process
    faulthandler.disable()


def _set_limits(limits: Limits) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, 0)
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - before anything large is imported
        present = int(file.read().split()[0]) * _PAGE_BYTES
    most = present + limits.memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _receive(reader: int, limits: Limits) -> tuple[bytes, str]:
    """All bytes up to the end, and why reading stopped before it."""
    ends_at = time.monotonic() + limits.time_seconds
    parts: list[bytes] = []
    size = 0
    with selectors.DefaultSelector() as selector:
        selector.register(reader, selectors.EVENT_READ)
        while True:
            left = ends_at - time.monotonic()
            if left <= 0 or not selector.select(left):
                return b"".join(parts), "run.time"
            part = os.read(reader, _READ_BYTES)
            if not part:
                return b"".join(parts), ""
            parts.append(part)
            size += len(part)
            if size > limits.output_bytes:
                return b"", "run.output"
            if part.endswith(END):  # something the check started may keep the pipe open
                return b"".join(parts), ""


def _end(pid: int) -> int:
    """End the child and all it started; gives its status."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return status


def _judge(received: bytes, reason: str, status: int, limits: Limits) -> Produced:
    messages = {
        "run.time": f"The check did not end within {limits.time_seconds:g} seconds.",
        "run.output": f"The check said more than {limits.output_bytes} bytes.",
    }
    results: list[Result] = []
    for line in received.splitlines(keepends=True):
        if line == END:
            return Produced(results=tuple(results))
        try:
            value = read_line(line)
        except ValueError as error:
            if reason or not line.endswith(b"\n"):
                break
            return Produced(results=tuple(results), error_code="run.result", error_message=str(error))
        if isinstance(value, Result):
            results.append(value)
        else:
            return Produced(results=tuple(results), error_code=value[0], error_message=value[1])
    if reason:
        return Produced(results=tuple(results), error_code=reason, error_message=messages[reason])
    how = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"status {os.WEXITSTATUS(status)}"
    return Produced(
        results=tuple(results),
        error_code="run.crash",
        error_message=f"The check's process ended ({how}) before the check did.",
    )
