"""`upheld check show`: a check's own text, as it is published."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from upheld.cli.check_registry import add_data, all_checks, find_check, open_data
from upheld.cli.output import Page, add_format, is_json, make_printable, print_json
from upheld.core.check import RegisteredCheck
from upheld.core.clock import format_time

if TYPE_CHECKING:
    from upheld.server.assessment.api import RunView

NAME = "check show"
HELP = """Show what a check reads, when it passes and fails, and what it cannot see, with the digest of its code.

The digest is the one that results in the evidence log name: it says which code judged."""
EXAMPLE = "upheld check show forge.no_egress"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the check."""
    parser.add_argument("check", metavar="ID", help="the check's id")
    parser.add_argument("--source", action="store_true", help="print the code itself, byte for byte")
    add_data(parser, is_required=False, text="also show the last runs of this data directory")
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print it."""
    if arguments.data is not None:
        open_data(arguments.data)
    check = find_check(all_checks(), arguments.check)
    if arguments.source:
        sys.stdout.flush()
        sys.stdout.buffer.write(check.source)
        return 0
    runs = _runs(check) if arguments.data is not None else None
    if is_json(arguments):
        print_json(_entry(check, runs))
    else:
        _print(check, runs)
    return 0


def _runs(check: RegisteredCheck) -> tuple[RunView, ...]:
    from upheld.server.assessment.api import runs

    return runs(check.meta.id, limit=10)


def _entry(check: RegisteredCheck, runs: tuple[RunView, ...] | None) -> dict[str, object]:
    meta = check.meta
    entry: dict[str, object] = {
        "id": meta.id,
        "title": meta.title,
        "summary": check.summary,
        "text": dict(check.text),
        "severity": meta.severity.value,
        "confidence": meta.confidence.value,
        "population": meta.population.value,
        "method": meta.method.value,
        "since": meta.since,
        "sources": list(meta.sources),
        "speaks_for": {kind: sufficiency.value for kind, sufficiency in meta.speaks_for.items()},
        "parameters": list(meta.parameters),
        "period_days": meta.period_days,
        "grace_days": meta.grace_days,
        "module": check.module,
        "sha256": check.source_sha256,
    }
    if runs is not None:
        entry["runs"] = [
            {
                "run": one.run_id,
                "outcome": one.outcome.value,
                "observed_at": format_time(one.observed_at),
                "looked_at": one.looked_at,
                "in_scope": one.in_scope,
            }
            for one in runs
        ]
    return entry


def _print(check: RegisteredCheck, runs: tuple[RunView, ...] | None) -> None:
    meta, page = check.meta, Page()
    page.line(f"{meta.id}: {meta.title}")
    page.paragraph(check.summary)
    page.line()
    page.fields([(name, text) for name, text in check.text])
    page.line()
    kinds = ", ".join(f"{kind} ({sufficiency.value})" for kind, sufficiency in sorted(meta.speaks_for.items()))
    page.fields(
        [
            ("Speaks for", kinds),
            ("Looks at", f"all {meta.population.value}, by {meta.method.value.lower()}"),
            ("Stays fresh", f"{meta.period_days} days, and {meta.grace_days} more"),
            ("Severity", f"{meta.severity.value}, with {meta.confidence.value} confidence"),
            ("Parameters", ", ".join(meta.parameters) or "none"),
            ("Sources", "; ".join(meta.sources)),
            ("Code", f"{check.module}, sha256 {check.source_sha256}"),
        ]
    )
    if runs is not None:
        page.heading("Last runs")
        for one in runs:
            seen = f"{one.looked_at} of {one.in_scope}"
            page.line(make_printable(f"{format_time(one.observed_at)}  {one.outcome.value}  looked at {seen}"))
        if not runs:
            page.line(f"None yet. Run it: upheld check run {meta.id} --data DIR")
