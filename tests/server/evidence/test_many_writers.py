"""Several processes append at the same time: one log, without gaps, wholly published."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from upheld.server.evidence import append

SCRIPT = Path(__file__).with_name("appending.py")


def start(directory: Path, count: int) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UPHELD_")}
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(directory), str(count)],
        env={**environment, "PYTHONPATH": str(Path(append.__file__).parents[3])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_processes_that_append_at_once_make_one_log(tmp_path: Path) -> None:
    said: list[list[str]] = []
    for counts in ([0], [40, 40, 40], [1]):
        said = []
        for process in [start(tmp_path, count) for count in counts]:
            out, err = process.communicate(timeout=120)
            assert process.returncode == 0, err
            said.append(out.split())
    assert said == [["121", "121"]]
