from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from upheld.cli.output import SYMBOLS, Page, make_printable, print_json, print_table, progress
from upheld.core.outcomes import NO_PROMISE, State

SOURCE = Path(__file__).parents[2] / "src"


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Pipe(io.StringIO):
    encoding = "utf-8"


class OldPipe(io.StringIO):
    encoding = "ascii"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")


def test_every_state_has_a_symbol_of_its_own() -> None:
    assert set(SYMBOLS) == {*State, NO_PROMISE}
    assert len({symbol for symbol, _ in SYMBOLS.values()}) == len(SYMBOLS)
    assert all(plain.isascii() for _, plain in SYMBOLS.values())


def test_color_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(stream: io.StringIO) -> str:
        Page(stream).state("broken", "It is so.", label="a.1")
        return stream.getvalue()

    assert "\x1b[" in shown(Terminal())
    assert shown(Pipe()) == "✗ broken     a.1  It is so.\n"
    assert shown(OldPipe()) == "x broken     a.1  It is so.\n"
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in shown(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b[" not in shown(Terminal())


def test_text_is_wrapped_and_aligned() -> None:
    stream = Pipe()
    page = Page(stream)
    page.state("unproven", "word " * 40, label="a.1")
    page.fields([("One", "1"), ("Longer", "word " * 40)])
    page.paragraph("word " * 40, indent=13)
    lines = stream.getvalue().splitlines()
    assert max(map(len, lines)) <= page.width
    assert lines[1].startswith(" " * 13 + "word")
    assert "One     1" in lines


def test_text_from_elsewhere_is_spelled_out() -> None:
    stream = Pipe()
    Page(stream).state("upheld", "a\x1b[2J", label="\u202ex")
    assert "\\u202ex  a\\u001b[2J" in stream.getvalue()
    assert make_printable("plain ✓ ü\n") == "plain ✓ ü\n"


def test_tables_are_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([("a", "one"), ("longer", "two\x07")], heads=("ID", "TITLE"))
    assert capsys.readouterr().out == "ID      TITLE\na       one\nlonger  two\\u0007\n"
    print_table([])
    assert capsys.readouterr().out == ""


def test_json_ends_with_a_newline(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"a": "ü"})
    assert capsys.readouterr().out == '{\n  "a": "ü"\n}\n'


def test_progress_is_quiet_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Working"):
        pass
    assert capsys.readouterr().err == ""


def test_progress_shows_on_a_terminal_after_a_second() -> None:
    code = "import time; from upheld.cli.output import progress\nwith progress('Working'): time.sleep({})\n"
    for seconds, is_shown in ((0, False), (1.3, True)):
        ours, theirs = pty.openpty()
        subprocess.run(
            [sys.executable, "-c", code.format(seconds)], env={"PYTHONPATH": str(SOURCE)}, stderr=theirs, check=True
        )
        os.close(theirs)
        assert (b"Working" in os.read(ours, 1_000)) is is_shown
        os.close(ours)
