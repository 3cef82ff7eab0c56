"""Where the commands on a policy get their bytes from, and how they write a file whole or not at all."""

from __future__ import annotations

import argparse
import os
import stat
import sys
import tempfile
from pathlib import Path

from upheld.core.errors import InputError

MAX_BYTES = 10_000_000
FORMS = ("auto", "text", "markdown", "html")


def add_policy(
    parser: argparse.ArgumentParser, *, help_text: str = "the policy's text, or - for standard input"
) -> None:
    """Give a command the file and how it is written down."""
    parser.add_argument("file", metavar="FILE|-", help=help_text)
    parser.add_argument("--form", choices=FORMS, default="auto", help="how the text is written (default: found out)")


def read_input(name: str, *, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a file or of standard input, never more than allowed.

    Raises:
        InputError: it is not there, not readable, no plain file, or too large.
    """
    data = sys.stdin.buffer.read(max_bytes + 1) if name == "-" else _read_file(Path(name), max_bytes)
    if len(data) > max_bytes:
        message = f"{_shown(name)} holds more than {max_bytes:,} bytes."
        raise InputError("policy.size", message, hint="Give the policy's text alone, without pictures and scripts.")
    return data


def _shown(name: str) -> str:
    return "Standard input" if name == "-" else name


def _read_file(path: Path, max_bytes: int) -> bytes:
    try:
        # Without O_NONBLOCK a FIFO would be waited for, for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise InputError(
                    "policy.file", f"{path} is no plain file.", hint="Give a file, or - for standard input."
                )
            return file.read(max_bytes + 1)
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}."
        raise InputError("policy.file", message, hint="Look at the path and its permissions.") from error


def write_whole(path: Path, text: str) -> None:
    """Write a file so that either the old or the new content is there, whatever happens.

    Raises:
        InputError: the folder cannot be written to.
    """
    temporary = ""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        message = f"{path} cannot be written: {error.strerror or error}."
        raise InputError("policy.file", message, hint="Look at the folder and its permissions.") from error
