"""What a scan costs, as ratios of figures from the same run: no test here knows how fast the machine is."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from upheld.forge.report import analyse

ROOT = Path(__file__).parents[2]
ROUNDS = 3
HEAVY = ("asyncio", "dataclasses", "django", "email", "http", "inspect", "pkgutil", "secrets", "ssl", "urllib3")
"""Modules that take longer to load than they are worth to a scan."""


def write_app(folder: Path, lines: int) -> Path:
    """The app that `make bench` measures."""
    subprocess.run([sys.executable, ROOT / "tools/bench_app.py", str(lines), folder], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An app of 2,400 lines."""
    return write_app(tmp_path_factory.mktemp("small") / "app", 2_400)


def least(measure: Callable[[], float]) -> float:
    """What else the machine does only adds: the least of several figures is the nearest to the truth."""
    return min(measure() for _ in range(ROUNDS))


def user_seconds(folder: Path, *options: str, cache: Path) -> float:
    """The processor's time of a whole process that scans a folder."""
    command = [sys.executable, "-m", "upheld.cli.main", "scan", *options, str(folder)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, env=os.environ | {"XDG_CACHE_HOME": str(cache)}, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def test_four_times_the_lines_take_about_four_times_as_long(app: Path, tmp_path: Path) -> None:
    def cpu_seconds(folder: Path) -> float:
        started = time.process_time()
        (folder / "README.md").write_text(str(started), encoding="utf-8")  # another tree: nothing is remembered
        analyse(folder)
        return time.process_time() - started

    large = write_app(tmp_path / "large", 9_600)
    cpu_seconds(app)
    assert least(lambda: cpu_seconds(large)) < 7 * least(lambda: cpu_seconds(app))


def test_an_unchanged_app_is_not_analyzed_again(app: Path, tmp_path: Path) -> None:
    first = least(lambda: user_seconds(app, "--no-cache", cache=tmp_path))
    user_seconds(app, cache=tmp_path)
    assert least(lambda: user_seconds(app, cache=tmp_path)) < first / 2


def test_a_scan_loads_nothing_that_is_heavy(app: Path) -> None:
    told = (
        "import sys; from upheld.cli.main import main; main(['scan', '--no-cache', sys.argv[1]]); "
        "sys.stderr.write(' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", told, str(app)], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(done.stderr.split())
