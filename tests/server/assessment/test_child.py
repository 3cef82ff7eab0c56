"""A check that hangs, crashes, eats memory or talks without end harms nothing but its own outcome."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import pytest

from server.assessment.making import NOW, ONE, make_check, passing, result
from upheld.core.check import (
    Confidence,
    Context,
    Count,
    Coverage,
    Item,
    NotLookedAt,
    Place,
    Result,
    Severity,
    Step,
)
from upheld.core.errors import Conflict, InputError
from upheld.core.outcomes import Outcome
from upheld.server.assessment.child import Limits, Produced, run_in_child

CONTEXT: Context[Item] = Context(now=NOW, items=(ONE,))


def run(function: object, **limits: float) -> Produced:
    check = make_check(cast("type[Iterable[Result]]", function))
    chosen = {"time_seconds": 5.0, **limits}
    return run_in_child(
        check,
        CONTEXT,
        Limits(
            time_seconds=chosen["time_seconds"],
            memory_bytes=int(chosen.get("memory_bytes", 64 * 1024 * 1024)),
            output_bytes=int(chosen.get("output_bytes", 100_000)),
        ),
    )


def hang(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    time.sleep(60)


def spin(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    while True:
        pass


def hang_deaf(_context: Context[Item]) -> Iterator[Result]:
    for number in range(1, signal.NSIG):
        if number not in {signal.SIGKILL, signal.SIGSTOP, 32, 33}:
            signal.signal(number, signal.SIG_IGN)
    yield result()
    time.sleep(60)


def eat(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    held = [bytearray(8 * 1024 * 1024) for _ in range(1_000)]
    yield result(Outcome.FAIL, item=str(len(held)))


def leave(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    os._exit(0)


def crash(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    os.kill(os.getpid(), signal.SIGSEGV)


def leave_politely(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    sys.exit("enough")


def raise_words(_context: Context[Item]) -> Iterator[Result]:
    yield result()
    raise ValueError("jane@vendor.example")


def raise_own(_context: Context[Item]) -> Iterable[Result]:
    raise InputError("manifest.none", "There is no manifest.yml.", hint="Write one.")


def chatter(_context: Context[Item]) -> Iterator[Result]:
    while True:
        yield result(remedy="x" * 1_000)


def yield_nonsense(_context: Context[Item]) -> Iterable[object]:
    return ["pass"]


def yield_bad_item(_context: Context[Item]) -> Iterator[Result]:
    yield result(item="../etc")


def yield_bad_step(_context: Context[Item]) -> Iterator[Result]:
    yield result(trace=(Step(Place(file="../../secrets", line=1), "here"),))


def yield_bad_code(_context: Context[Item]) -> Iterator[Result]:
    yield result(code="<b>")


def yield_bad_place(_context: Context[Item]) -> Iterator[Result]:
    yield result(place=Place(file="/etc/passwd"))


@pytest.mark.parametrize(
    ("function", "code"),
    [
        (hang, "run.time"),
        (spin, "run.time"),
        (hang_deaf, "run.time"),
        (eat, "run.memory"),
        (leave, "run.crash"),
        (crash, "run.crash"),
        (leave_politely, "run.crash"),
        (raise_words, "run.exception"),
        (raise_own, "run.exception"),
        (chatter, "run.output"),
        (yield_nonsense, "run.exception"),
        (yield_bad_item, "run.result"),
        (yield_bad_place, "run.result"),
        (yield_bad_step, "run.result"),
        (yield_bad_code, "run.result"),
    ],
)
def test_a_check_that_goes_wrong_is_an_error_with_a_code(function: object, code: str) -> None:
    started = time.monotonic()
    produced = run(function, time_seconds=0.5 if code == "run.time" else 5)
    assert produced.error_code == code
    assert produced.error_message
    assert time.monotonic() - started < 4
    assert run(passing) == Produced(results=(result(),)), "the next check runs as if nothing had been"


def test_what_was_said_before_the_end_is_kept() -> None:
    assert run(raise_words).results == (result(),)
    assert run(hang, time_seconds=0.5).results == (result(),)


def test_words_of_an_exception_stay_inside_and_own_errors_speak() -> None:
    assert run(raise_words).error_message == "The check stopped with ValueError."
    assert "There is no manifest.yml" in run(raise_own).error_message


def test_results_come_over_whole() -> None:
    whole = result(
        Outcome.FAIL,
        place=Place(file="src/index.js", line=7),
        remedy="Mend “it”.",
        observed_at=NOW,
        observed_sha256="a" * 64,
        code="unguarded",
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        trace=(
            Step(Place(file="manifest.yml", line=3), "a panel lets them in"),
            Step(Place(file="src/index.js", line=7), "fetch(address)"),
        ),
    )
    assert run(lambda _context: [whole]) == Produced(results=(whole,))
    assert run(lambda _context: []) == Produced(results=())


def test_what_cannot_be_stored_is_replaced_and_long_words_are_cut() -> None:
    odd = Result(item_id="one", outcome=Outcome.PASS, message="a\x00b\ud800c" + "x" * 5_000)
    (got,) = run(lambda _context: [odd]).results
    assert got.message.startswith("a�b�c")
    assert len(got.message) == 2_000


def test_what_a_check_started_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"

    def start(_context: Context[Item]) -> Iterator[Result]:
        child = subprocess.Popen(["sleep", "60"])
        note.write_text(str(child.pid), encoding="ascii")
        yield result()

    assert run(start).error_code == ""
    pid = int(note.read_text(encoding="ascii"))
    state = Path(f"/proc/{pid}/stat")
    assert not state.exists() or state.read_text(encoding="ascii").split()[2] == "Z"


def test_what_a_check_prints_is_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    def talk(_context: Context[Item]) -> Iterator[Result]:
        print("out")  # noqa: T201 - what it is about
        print("err", file=sys.stderr)  # noqa: T201 - same
        yield result()

    assert run(talk).error_code == ""
    assert capfd.readouterr() == ("", "")


def test_a_check_changes_nothing_in_its_parent() -> None:
    marks: list[int] = []

    def change(_context: Context[Item]) -> Iterator[Result]:
        marks.append(1)
        yield result()

    run(change)
    assert marks == []


def test_no_check_runs_in_a_thread() -> None:
    refused: list[str] = []

    def try_it() -> None:
        try:
            run(passing)
        except Conflict as error:
            refused.append(error.code)

    thread = threading.Thread(target=try_it)
    thread.start()
    thread.join()
    assert refused == ["run.thread"]


def test_no_process_or_handle_is_left() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for function in (passing, leave, raise_words, chatter):
        run(function)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


COVERED = Coverage(
    counts=(Count("source_files", 1, 2),),
    not_looked_at=(NotLookedAt("A file was not read.", Place(file="src/a.js", line=3), is_relevant=True),),
    more_not_looked_at=4,
    trusted=("tiny-lib",),
)


def tell_coverage(_context: Context[Item]) -> Iterator[Result]:
    yield Result(item_id="one", outcome=Outcome.UNKNOWN, message="No.", excerpt="const a = 1;", coverage=COVERED)


def exceed(_context: Context[Item]) -> Iterator[Result]:
    yield Result(item_id="one", outcome=Outcome.PASS, message="Yes.", coverage=Coverage(counts=(Count("calls", 3, 2),)))


def test_what_was_looked_at_comes_through_whole() -> None:
    (found,) = run(tell_coverage).results
    assert (found.coverage, found.excerpt) == (COVERED, "const a = 1;")


def test_a_count_of_more_than_all_is_refused() -> None:
    produced = run(exceed)
    assert (produced.error_code, produced.results) == ("run.result", ())
