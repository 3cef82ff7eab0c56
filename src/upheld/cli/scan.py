"""`upheld scan`: what an app can do, proven from its code."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upheld.forge.report import AppReport, PromiseVerdict

NAME = "scan"
HELP = "Decide what a Forge app can do: proven, refuted or unknown, with file and line."
EXAMPLE = "upheld scan apps/board-notes --promise no_egress --format json"

WIDTH = 100
_MARKS = {"proven": "✓ proven ", "refuted": "✗ refuted", "unknown": "? unknown"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="folder of one app, or of several")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    parser.add_argument(
        "--promise",
        action="append",
        default=[],
        metavar="ID",
        help="decide this promise only, such as forge.no_egress; may be given several times",
    )


def run(arguments: argparse.Namespace) -> int:
    """Scan and print: 0 all proven, 1 one refuted, 3 one unknown. Wrong use is raised and ends with 2."""
    # Imported here: the parsers load only for the command that needs them.
    from upheld.forge.json_report import report_as_json
    from upheld.forge.report import analyse

    reports = analyse(arguments.folder, promises=arguments.promise)
    if arguments.format == "json":
        print(json.dumps(report_as_json(reports), indent=2, ensure_ascii=False))
    else:
        print("\n\n".join("\n".join(_text(report)) for report in reports))
    verdicts = {verdict.verdict.value for report in reports for verdict in report.verdicts}
    if "refuted" in verdicts:
        return 1
    return 3 if "unknown" in verdicts else 0


def _text(report: AppReport) -> Iterator[str]:
    yield f"{report.name} ({report.folder})" if report.folder != "." else report.name
    yield "=" * len(report.name)
    for verdict in report.verdicts:
        yield f"  {_MARKS[verdict.verdict.value]}  {verdict.rule.meta.id:<36} {verdict.rule.meta.title}"
    for verdict in report.verdicts:
        yield ""
        yield from _findings(report, verdict)
    yield ""
    yield from _coverage(report)


def _findings(report: AppReport, verdict: PromiseVerdict) -> Iterator[str]:
    yield f"{verdict.rule.meta.id}: {verdict.verdict.value}"
    for result in verdict.results:
        place = "" if result.place is None else f"{result.place}  "
        yield textwrap.fill(
            f"{place}{result.message}", WIDTH, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False
        )
        excerpt = report.excerpt(result)
        if excerpt:
            yield f"      | {excerpt}"
        if result.remedy:
            yield textwrap.fill(f"To mend: {result.remedy}", WIDTH, initial_indent="    ", subsequent_indent="    ")


def _coverage(report: AppReport) -> Iterator[str]:
    model = report.model
    yield f"Looked at: {len(model.sources)} deployed source files of {len(model.tree.files)} files"
    yield f"  tree sha256 {model.tree.sha256}"
    if model.left_out:
        yield f"  not deployed (tests, samples, tools): {', '.join(model.left_out[:20])}"
    if model.tree.skipped:
        yield f"  installed or built, left out: {', '.join(model.tree.skipped[:20])}"
    if not model.gaps:
        yield "Not looked at: nothing that could touch a promise."
        return
    yield f"Not looked at: {len(model.gaps)}"
    for gap in model.gaps:
        place = "" if gap.place is None else f"{gap.place}  "
        topics = ", ".join(sorted(topic.value for topic in gap.touches)) or "no promise"
        yield textwrap.fill(
            f"{place}{gap.reason} Touches: {topics}.", WIDTH, initial_indent="  - ", subsequent_indent="    "
        )
