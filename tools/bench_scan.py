"""Measure `upheld scan` as a whole process, each figure beside its goal; `--semgrep` sets it against a pattern scanner.

Times are the least of several runs, since whatever else the machine does only adds to them. Semgrep is no part of the
project: with `--semgrep` it goes by pip into an environment of its own in this user's cache, or nothing is compared.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import NamedTuple

from bench_app import write_app

ROUNDS = 7
SMALL, LARGE = 2_400, 26_000
SEMGREP = "semgrep==1.185.0"
"""With its questions to the network switched off: they take longer than its work."""
RULE = """rules:
  - id: as-app-call
    languages: [javascript, typescript]
    severity: WARNING
    message: A call in the app's own name.
    pattern: $API.asApp().requestJira(...)
"""


class Run(NamedTuple):
    """The cheapest of several runs of a process."""

    seconds: float
    """Elapsed."""
    cpu_seconds: float
    peak_mb: float
    """The largest amount of memory that any of them held, with what it shares."""


def measure(command: list[str], environment: dict[str, str] | None = None, rounds: int = ROUNDS) -> Run:
    """Run a command several times after a warm-up."""
    seconds, cpu, peaks = [], [], []
    around = os.environ | (environment or {})
    around.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has its bytecode
    for attempt in range(rounds + 1):
        started = time.perf_counter()
        child = subprocess.Popen(command, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in {0, 1, 3}:
            raise SystemExit(f"{' '.join(command)} ended with {child.returncode}.")
        if attempt:
            seconds.append(time.perf_counter() - started)
            cpu.append(usage.ru_utime + usage.ru_stime)
            peaks.append(usage.ru_maxrss / 1024)
    return Run(min(seconds), min(cpu), max(peaks))


def scan(folder: Path, *options: str) -> list[str]:
    """The command that scans a folder."""
    return [str(Path(sys.executable).parent / "upheld"), "scan", *options, str(folder)]


def require_analysis(folder: Path) -> None:
    """Refuse to measure a scan that a fault cut short: it would be fast."""
    told = subprocess.run(scan(folder, "--no-cache", "--format", "json"), check=False, capture_output=True).stdout
    verdicts = {entry["verdict"] for entry in json.loads(told)["verdicts"]}
    if not verdicts >= {"proven", "refuted"}:
        raise SystemExit("The scan of the bench's app decides nothing: mend that first.")


def find_semgrep(*, may_install: bool) -> Path | None:
    """The pattern scanner: one on the path, the one that was installed before, or one installed now."""
    found = shutil.which("semgrep")
    if found is not None:
        return Path(found)
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "upheld-bench" / SEMGREP
    binary = home / "bin" / "semgrep"
    if not binary.exists() and may_install:
        venv.create(home, with_pip=True)
        done = subprocess.run([home / "bin" / "pip", "install", "--quiet", SEMGREP], check=False)
        if done.returncode:
            shutil.rmtree(home)
    return binary if binary.exists() else None


def row(what: str, measured: str, beside: str, goal: str) -> None:
    """One line of the table."""
    print(f"{what:<58}{measured:>16}{beside:>26}{goal:>18}", flush=True)


def measure_scan(*, may_install: bool = False) -> None:
    """Print all rows."""
    with tempfile.TemporaryDirectory() as given:
        folder = Path(given)
        lines = write_app(folder / "small", SMALL)
        many = write_app(folder / "large", LARGE)
        require_analysis(folder / "small")
        bare = measure([sys.executable, "-c", "pass"])
        small = measure(scan(folder / "small", "--no-cache"))
        row(f"upheld scan, {lines:,} lines, no cache", _ms(small), f"bare Python {_ms(bare)}", "< 200 ms")
        again = measure(scan(folder / "small"), {"XDG_CACHE_HOME": str(folder / "cache")})
        row("the same, nothing changed", _ms(again), f"{again.seconds / small.seconds:.0%} of the first", "< 100 ms")
        large = measure(scan(folder / "large", "--no-cache"), rounds=3)
        longer = f"{large.seconds / small.seconds:.1f} × for {many / lines:.1f} ×"
        row(f"upheld scan, {many:,} lines, no cache", f"{large.seconds:.2f} s", longer, "< 2 s")
        row("memory for it", f"{large.peak_mb:.0f} MB", f"bare Python {bare.peak_mb:.0f} MB", "< 250 MB")
        _compare(folder, small, again, may_install=may_install)


def _ms(run: Run) -> str:
    return f"{run.seconds * 1000:.0f} ms"


def _compare(folder: Path, small: Run, again: Run, *, may_install: bool) -> None:
    what = "faster than one rule of semgrep, the same app"
    semgrep = find_semgrep(may_install=may_install)
    if semgrep is None:
        why = "can't be installed here" if may_install else "make bench SEMGREP=1"
        row(what, "not measured", why, "≥ 15 ×")
        return
    rule = folder / "rule.yaml"
    rule.write_text(RULE, encoding="utf-8")
    command = [str(semgrep), "scan", "--metrics=off", "--disable-version-check", "--quiet", "--config", str(rule)]
    path = f"{semgrep.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    theirs = measure([*command, str(folder / "small")], {"PATH": path, "SEMGREP_SEND_METRICS": "off"}, rounds=3)
    row(what, f"{theirs.seconds / small.seconds:.1f} ×", f"semgrep {theirs.seconds:.2f} s", "≥ 15 ×")
    row("the same against the unchanged app", f"{theirs.seconds / again.seconds:.1f} ×", "", "")


if __name__ == "__main__":
    measure_scan(may_install="--semgrep" in sys.argv[1:])
