"""`upheld scan`: what an app can do, proven from its code."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.cli.output import ExitCode, Page, add_format, is_json, print_json, progress

if TYPE_CHECKING:
    from upheld.forge.report import AppReport, PromiseVerdict

NAME = "scan"
HELP = "Decide what a Forge app can do: proven, refuted or unknown, with file and line."
EXAMPLE = "upheld scan apps/board-notes --promise no_egress --format json"

MAX_NAMED = 20
_LOOKS = {"proven": "upheld", "refuted": "broken", "unknown": "unproven"}
"""Verdict → the state whose symbol and color it is shown in."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="folder of one app, or of several")
    parser.add_argument(
        "--promise",
        action="append",
        default=[],
        metavar="ID",
        help="decide this promise only, such as forge.no_egress; may be given several times",
    )
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Scan and print: 0 all proven, 1 one refuted, 3 one unknown. Wrong use is raised and ends with 2."""
    # Imported here: the parsers load only for the command that needs them.
    from upheld.forge.json_report import report_as_json
    from upheld.forge.report import analyse

    with progress(f"Scanning {arguments.folder}"):
        reports = analyse(arguments.folder, promises=arguments.promise)
    if is_json(arguments):
        print_json(report_as_json(reports))
    else:
        page = Page()
        for report in reports:
            _show(page, report)
    verdicts = {verdict.verdict.value for report in reports for verdict in report.verdicts}
    if "refuted" in verdicts:
        return ExitCode.DOES_NOT_HOLD
    return ExitCode.UNDECIDED if "unknown" in verdicts else ExitCode.HOLDS


def _show(page: Page, report: AppReport) -> None:
    page.heading(report.name if report.folder == "." else f"{report.name} ({report.folder})")
    for verdict in report.verdicts:
        label = f"{verdict.rule.meta.id:<34}"
        look = _LOOKS[verdict.verdict.value]
        page.state(look, verdict.rule.meta.title, label=label, word=verdict.verdict.value)
    for verdict in report.verdicts:
        _show_findings(page, report, verdict)
    _show_coverage(page, report)


def _show_findings(page: Page, report: AppReport, verdict: PromiseVerdict) -> None:
    page.heading(f"{verdict.rule.meta.id}: {verdict.verdict.value}")
    for result in verdict.results:
        place = "" if result.place is None else f"{result.place}  "
        page.paragraph(f"{place}{result.message}", indent=2)
        excerpt = report.excerpt(result)
        if excerpt:
            page.line(f"    | {excerpt}")
        if result.remedy:
            page.paragraph(f"To mend: {result.remedy}", indent=4, is_dim=True)


def _show_coverage(page: Page, report: AppReport) -> None:
    model = report.model
    page.heading(f"Looked at: {len(model.sources)} deployed source files of {len(model.tree.files)} files")
    page.line(f"  tree sha256 {model.tree.sha256}")
    for name, files in (("not deployed", model.left_out), ("installed or built, left out", model.tree.skipped)):
        if files:
            more = f" and {len(files) - MAX_NAMED} more" if len(files) > MAX_NAMED else ""
            page.paragraph(f"{name}: {', '.join(files[:MAX_NAMED])}{more}", indent=2)
    if not model.gaps:
        page.line("Not looked at: nothing that could touch a promise.")
        return
    page.heading(f"Not looked at: {len(model.gaps)}")
    for gap in model.gaps:
        place = "" if gap.place is None else f"{gap.place}  "
        topics = ", ".join(sorted(topic.value for topic in gap.touches)) or "no promise"
        page.paragraph(f"{place}{gap.reason} Touches: {topics}.", indent=2)
