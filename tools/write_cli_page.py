"""Write docs/reference/cli.md from the commands' own parsers; `--check` only compares."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/reference/cli.md"

sys.path.insert(0, str(ROOT / "src"))
os.environ["COLUMNS"] = "100"  # argparse wraps to the terminal, and the page must not depend on one

from upheld.cli.main import COMMANDS, load_parser  # noqa: E402 - found only through the line above

_HEAD = """# Commands

<!-- Written by tools/write_cli_page.py from the commands' own parsers; do not edit. -->

Exit codes are the same for every command: `0` what was asked holds, `1` it does not hold, `2` wrong use or unreadable
input, `3` undecided. `--debug` shows the traceback of an unexpected error.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for command in COMMANDS:
        _, parser = load_parser(command)
        parts.append(f"\n## upheld {command[0]}\n\n```\n{parser.format_help().rstrip()}\n```\n")
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Write or compare; gives the exit code."""
    text = page()
    if "--check" not in arguments:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{PAGE.relative_to(ROOT)} is not what the commands say. Run `make docs`.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
