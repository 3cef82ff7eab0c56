from __future__ import annotations

import subprocess
import sys
import time
import types
from pathlib import Path

import pytest

from upheld import __version__
from upheld.cli import main as frame
from upheld.cli.main import COMMANDS, find_command, main
from upheld.core.errors import ExternalError, ProofError

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """A command of its own in place of `doctor`."""
    module = types.ModuleType("upheld.cli.doctor")
    module.__dict__.update(NAME="doctor", HELP="Help.", EXAMPLE="upheld doctor", configure=lambda parser: parser)
    module.__dict__["run"] = lambda _: 3
    monkeypatch.setitem(sys.modules, "upheld.cli.doctor", module)
    return module


def _raises(error: BaseException) -> object:
    def run(arguments: object) -> int:
        del arguments
        raise error

    return run


def test_exit_code_is_that_of_the_command(command: types.ModuleType) -> None:
    assert command.NAME == "doctor"
    assert main(["doctor"]) == 3


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ProofError("x.y", "It does not hold.", hint="Ask."), 1, "upheld: It does not hold.\n        Ask.\n"),
        (ExternalError("x.y", "No answer.", hint="Wait."), 3, "upheld: No answer.\n        Wait.\n"),
        (ModuleNotFoundError("no", name="django.conf"), 2, "pip install 'upheld[server]'"),
        (ZeroDivisionError("division by zero"), 2, "ZeroDivisionError: division by zero"),
        (KeyboardInterrupt(), 130, ""),
        (ProofError("x.y", "\x1b[2J"), 1, "\\u001b[2J"),
    ],
)
def test_errors_become_words_and_codes(
    command: types.ModuleType, error: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command.__dict__["run"] = _raises(error)
    assert main(["doctor"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert words in shown.err
    assert "Traceback" not in shown.err


def test_debug_shows_where_it_happened(command: types.ModuleType) -> None:
    command.__dict__["run"] = _raises(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        main(["doctor", "--debug"])


def test_wrong_use_is_two(command: types.ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert command
    assert main(["doctor", "--nonsense"]) == 2
    assert main([]) == 2
    assert main(["policy"]) == 2
    assert main(["verfy", "x"]) == 2
    assert "Did you mean `upheld verify`?" in capsys.readouterr().err
    assert main(["doctor", "--help"]) == 0
    assert "Example:\n  upheld doctor" in capsys.readouterr().out


def test_overview_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for words, _, text in COMMANDS:
        assert f"  {words} " in shown
        assert text in shown
    assert main(["check", "--help"]) == 0
    assert "check show" in capsys.readouterr().out


def test_commands_are_found_by_their_words() -> None:
    assert find_command(["policy", "parse", "x"]) == COMMANDS[0]
    assert find_command(["policy"]) is None
    assert find_command([]) is None


def test_version_needs_no_parser(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"upheld {__version__}\n"
    code = (
        "import sys; before = set(sys.modules); from upheld.cli.main import main; main(['--version']); "
        "print(sorted(set(sys.modules) - before))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(SOURCE)}, capture_output=True, text=True, check=True
    )
    assert found.stdout.splitlines()[1] == "['__future__', 'upheld', 'upheld.cli', 'upheld.cli.main']"


def test_version_starts_within_three_times_bare_python() -> None:
    def seconds(*words: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *words], env={"PYTHONPATH": str(SOURCE)}, capture_output=True, check=True)
        return time.perf_counter() - start

    bare = min(seconds("-c", "pass") for _ in range(5))
    started = min(seconds("-m", "upheld.cli.main", "--version") for _ in range(5))
    assert started <= 3 * bare


def test_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    script = tmp_path / "pipe.py"
    script.write_text(
        "import sys, types\n"
        "module = types.ModuleType('upheld.cli.doctor')\n"
        "def run(arguments):\n"
        "    for _ in range(100_000): print('line')\n"
        "    return 0\n"
        "module.__dict__.update(NAME='doctor', HELP='', EXAMPLE='', configure=lambda parser: None, run=run)\n"
        "sys.modules['upheld.cli.doctor'] = module\n"
        "from upheld.cli.main import main\n"
        "sys.exit(main(['doctor']))\n"
    )
    command = f"{sys.executable} {script} | head -1; exit ${{PIPESTATUS[0]}}"
    found = subprocess.run(
        ["bash", "-c", command],
        env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert found.stderr == b""
    assert found.returncode == frame._SYMBOLIC_PIPE
