"""How commands print: text for people, JSON for scripts, color and progress on a terminal only.

A command calls `add_format` (and `add_now` where time matters) in `configure`, and the rest in `run`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
import sys
import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import TextIO

from upheld.core.clock import SystemClock, parse_time
from upheld.core.outcomes import State


class ExitCode(IntEnum):
    """The same for every command."""

    HOLDS = 0
    DOES_NOT_HOLD = 1
    WRONG_USE = 2
    UNDECIDED = 3


SYMBOLS = {
    State.UPHELD.value: ("✓", "+"),
    State.BROKEN.value: ("✗", "x"),
    State.STALE.value: ("◷", "~"),
    State.UNPROVEN.value: ("?", "?"),
    State.ATTESTED.value: ("✎", "s"),
    State.PLANNED.value: ("▷", ">"),
    State.DELEGATED.value: ("→", "="),
    State.WAIVED.value: ("!", "!"),
    "no_promise": ("·", "."),
}
"""State → its symbol, and the one for terminals without Unicode."""

_COLORS = {
    State.UPHELD.value: "32",
    State.BROKEN.value: "31;1",
    State.STALE.value: "33",
    State.UNPROVEN.value: "33",
    State.ATTESTED.value: "35",
    State.PLANNED.value: "36",
    State.DELEGATED.value: "34",
    State.WAIVED.value: "33;1",
}
_DIM = "2"
_BOLD = "1"
STYLES = {"bold": _BOLD, "dim": _DIM, "good": "32", "bad": "31;1", "doubt": "33", "marked": "35"}
"""Names of looks, for lines made of pieces."""
_MAX_WIDTH = 100
_MAX_SHOWN = 5_000
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "…": "...", "→": "->", "·": "."})
"""How typography reads on a stream that knows none."""
_NOT_PLAIN = re.compile(r"[^\n\x20-\x7e]")
_SHOW_AFTER_SECONDS = 1.0


def add_format(parser: argparse.ArgumentParser) -> None:
    """Give a command `--format text|json`."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text for people (default) or json")


def add_now(parser: argparse.ArgumentParser) -> None:
    """Give a command `--now TIME`, read with `read_now`."""
    parser.add_argument("--now", metavar="TIME", help="judge as of this time, like 2026-11-24T09:00:00Z (default: now)")


def read_now(arguments: argparse.Namespace) -> dt.datetime:
    """The time given with `--now`, or the present.

    Raises:
        InputError: it is not a time.
    """
    return parse_time(arguments.now) if arguments.now else SystemClock().now()


def is_json(arguments: argparse.Namespace) -> bool:
    """Whether facts are printed for a script."""
    return getattr(arguments, "format", "text") == "json"


def print_json(value: object) -> None:
    """One JSON value, indented, UTF-8, a newline at its end.

    Control and direction characters are spelled as escapes, which means the same to a script and nothing to a terminal.
    """
    text = json.dumps(value, indent=2, ensure_ascii=not _has_unicode(sys.stdout))
    sys.stdout.write(_NOT_PLAIN.sub(lambda found: _escape(found[0]), text) + "\n")


def print_table(rows: list[tuple[str, ...]], *, heads: tuple[str, ...] = ()) -> None:
    """Rows in aligned columns; the last one is free in length."""
    shown = [tuple(make_printable(cell) for cell in row) for row in ([heads, *rows] if heads else rows)]
    if not shown:
        return
    widths = [max(len(row[at]) for row in shown) for at in range(len(shown[0]) - 1)]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)]
        sys.stdout.write("  ".join([*cells, row[-1]]).rstrip() + "\n")


def make_printable(text: str) -> str:
    r"""Text from elsewhere, with control and direction characters spelled out so that they cannot steer a terminal.

    Example:
        >>> make_printable("a\x1b[2Jb")
        'a\\u001b[2Jb'
    """
    if text.isprintable():  # most are, and asking for all of it at once is quick
        return text
    return "".join(character if _is_printable(character) else f"\\u{ord(character):04x}" for character in text)


def _is_printable(character: str) -> bool:
    return character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _escape(character: str) -> str:
    return character if _is_printable(character) else json.dumps(character)[1:-1]


def _shorten(text: str) -> str:
    """Text of a length that a person reads; `--format json` has all of it."""
    if len(text) <= _MAX_SHOWN:
        return make_printable(text)
    return f"{make_printable(text[:_MAX_SHOWN])} … ({len(text) - _MAX_SHOWN:,} more characters)"


class Page:
    """Text for a person: wrapped to the terminal, colored where that is wanted."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stdout if stream is None else stream
        self._is_terminal = self._stream.isatty()
        self._is_colored = self._is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._has_unicode = _has_unicode(self._stream)
        self.width = max(40, min(_columns(), _MAX_WIDTH)) if self._is_terminal else _MAX_WIDTH
        """Columns to fill."""

    def line(self, text: str = "") -> None:
        """One line as it is."""
        self._write(make_printable(text))

    def heading(self, text: str) -> None:
        """A line that stands out, after an empty one."""
        self._write("")
        self._write(self._paint(_shorten(text), _BOLD))

    def paragraph(self, text: str, *, indent: int = 0, is_dim: bool = False) -> None:
        """Text wrapped to the width."""
        pad = " " * indent
        for line in textwrap.wrap(_shorten(text), self.width, initial_indent=pad, subsequent_indent=pad):
            self._write(self._paint(line, _DIM) if is_dim else line)

    def state(self, state: str, text: str, *, label: str = "", word: str = "") -> None:
        """A line that begins with a state, in symbol and word, and goes on with wrapped text.

        `word` is said in place of the state's own name, where only its symbol and color fit.
        """
        pair = SYMBOLS.get(state, ("·", "."))
        head = f"{pair[0] if self._has_unicode else pair[1]} {word or state.replace('_', ' '):<10}"
        lines = textwrap.wrap(_shorten(f"{label}  {text}".strip()), self.width - len(head) - 1) or [""]
        self._write(f"{self._paint(head, _COLORS.get(state, _DIM))} {lines[0]}")
        for line in lines[1:]:
            self._write(" " * (len(head) + 1) + line)

    def fields(self, rows: list[tuple[str, str]]) -> None:
        """Names and values, aligned and wrapped."""
        width = max(len(name) for name, _ in rows) + 2
        for name, value in rows:
            lines = textwrap.wrap(_shorten(value), self.width - width) or [""]
            self._write(self._paint(f"{name:<{width}}", _DIM) + lines[0])
            for line in lines[1:]:
                self._write(" " * width + line)

    def pieces(self, *parts: tuple[str, str]) -> None:
        """One line of texts, each with its look: a name of `STYLES`, or empty for plain."""
        shown = ((make_printable(text), STYLES.get(style, "")) for text, style in parts)
        self._write("".join(self._paint(text, color) if color and text else text for text, color in shown).rstrip())

    def choose(self, symbol: str, plain: str) -> str:
        """The symbol, or its stand-in where the stream knows no Unicode."""
        return symbol if self._has_unicode else plain

    def _paint(self, text: str, color: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self._is_colored else text

    def _write(self, text: str) -> None:
        if not self._has_unicode:
            text = text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")
        self._stream.write(text + "\n")


def _columns() -> int:
    import shutil  # loads compression as well, and only a terminal has a size

    return shutil.get_terminal_size((_MAX_WIDTH, 24)).columns


@contextmanager
def progress(text: str) -> Iterator[None]:
    """Say what goes on, on a terminal and from one second on; nothing in a pipe.

    Example:
        >>> with progress("Verifying 12,000 entries"):
        ...     verify()
    """
    if not sys.stderr.isatty():
        yield
        return
    import threading

    timer = threading.Timer(_SHOW_AFTER_SECONDS, lambda: sys.stderr.write(f"{make_printable(text)} …\r"))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        sys.stderr.write("\r" + " " * (len(text) + 2) + "\r")
        sys.stderr.flush()


def _has_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") in {"utf8", "utf8sig", "utf16", "utf32"}
