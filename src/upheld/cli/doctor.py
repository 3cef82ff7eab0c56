"""`upheld doctor`: look for what is wrong with an installation."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "doctor"
HELP = (
    "Look at rights, room, clock, settings, keys, backups, permissions, database and log of an installation. "
    "Exit code 0: all in order, 1: something is not, 3: something could not be decided."
)
EXAMPLE = "upheld doctor --data data"


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    from upheld.cli.output import add_format

    parser.add_argument("--data", metavar="DIR", type=Path, required=True, help="the data directory")
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Look, print, and give the worst as exit code."""
    from upheld.cli.output import ExitCode, Page, is_json, print_json, progress
    from upheld.core.outcomes import Outcome
    from upheld.server.site.config import require_installation
    from upheld.server.site.diagnosis import examine

    require_installation(arguments.data)
    with progress(f"Looking at {arguments.data}"):
        findings = examine(arguments.data)
    if is_json(arguments):
        print_json(
            [
                {"name": finding.name, "outcome": finding.outcome, "message": finding.message, "hint": finding.hint}
                for finding in findings
            ]
        )
    else:
        page = Page()
        words = {Outcome.PASS: "in order", Outcome.FAIL: "NOT IN ORDER", Outcome.UNKNOWN: "undecided"}
        page.fields(
            [
                (finding.name, f"{words.get(finding.outcome, 'not needed')}: {finding.message} {finding.hint}".strip())
                for finding in findings
            ]
        )
    outcomes = {finding.outcome for finding in findings}
    if Outcome.FAIL in outcomes:
        return ExitCode.DOES_NOT_HOLD
    return ExitCode.UNDECIDED if Outcome.UNKNOWN in outcomes else ExitCode.HOLDS
