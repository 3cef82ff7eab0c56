"""The worked example of CONTRIBUTING.md is real: its check is found, and its test passes against it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def code_blocks() -> list[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def test_the_worked_example_runs(tmp_path: Path) -> None:
    check, test = code_blocks()
    package = tmp_path / "example_checks"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "security_file_present.py").write_text(check)
    test = test.replace("from upheld.server.code_security.checks import", "from example_checks import")
    (tmp_path / "test_security_file_present.py").write_text(test)
    finder = (
        "from upheld.core.discovery import find_checks; "
        "assert list(find_checks(['example_checks'])) == ['code.security_file_present']"
    )
    subprocess.run([sys.executable, "-c", finder], cwd=tmp_path, check=True, timeout=60)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:django", "-p", "no:cacheprovider", "--rootdir", tmp_path, "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "3 passed" in run.stdout


def test_a_broken_example_would_be_noticed() -> None:
    assert len(code_blocks()) == 2
