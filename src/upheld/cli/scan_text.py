"""A scan as a developer reads it: the verdicts, what speaks against each promise and where, what was not looked at."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from upheld.forge.gaps import Topic
from upheld.forge.record import NOT_LOOKED_AT, SUPPRESSION_RULE, Baseline, Finding, FindingKind
from upheld.forge.selection import leaves_open, refutes

if TYPE_CHECKING:
    from upheld.cli.output import Page
    from upheld.forge.record import AppRecord, RecordedVerdict, ScanRecord

MAX_NAMED = 12
MAX_TRACE = 12
MAX_DOUBTS = 20
"""So many are shown with their code; the rest by place."""
_ORDER = ("refuted", "unknown", "proven")
_LOOKS = {"proven": ("✓", "+", "good"), "refuted": ("✗", "x", "bad"), "unknown": ("?", "?", "doubt")}
_STYLES = {"critical": "bad", "high": "bad", "medium": "doubt", "low": "dim"}
_TABS = 4
_WIDE = 100
"""Columns from which on the table has room for what each promise says."""


def show_scan(page: Page, scan: ScanRecord) -> None:
    """Print all apps, then what the scan as a whole says."""
    for app in scan.apps:
        _App(page, scan, app).show()
    page.line()
    if scan.selected_by:
        page.paragraph(scan.selected_by, is_dim=True)
    for notice in scan.notices:
        page.paragraph(notice, is_dim=True)


class _App:
    """One app on the page."""

    def __init__(self, page: Page, scan: ScanRecord, app: AppRecord) -> None:
        self._page = page
        self._scan = scan
        self._app = app
        self._bar = page.choose("│", "|")

    def show(self) -> None:
        """Verdicts, findings, doubts, notes, gaps."""
        app, page = self._app, self._page
        page.line()
        page.pieces((app.name, "bold"), ("" if app.folder == "." else f"  {app.folder}", "dim"))
        page.pieces((page.choose("─", "-") * page.width, "dim"))
        for verdict in self._ordered(counts=True):
            self._verdict(verdict)
        others = self._ordered(counts=False)
        if others:
            page.pieces(("Not promised, so it does not decide:", "dim"))
        for verdict in others:
            self._verdict(verdict)
        counted = {verdict.promise for verdict in app.verdicts if verdict.counts}
        for finding in sorted(app.of_kind(FindingKind.FAILURE), key=lambda each: each.rule not in counted):
            self._finding(finding)
        self._doubts()
        for finding in app.of_kind(FindingKind.NOTE):
            self._finding(finding)
        self._coverage()
        self._sum()

    def _ordered(self, *, counts: bool) -> list[RecordedVerdict]:
        mine = [verdict for verdict in self._app.verdicts if verdict.counts is counts]
        return sorted(mine, key=lambda verdict: _ORDER.index(verdict.verdict))

    def _verdict(self, verdict: RecordedVerdict) -> None:
        page = self._page
        symbol, plain, style = _LOOKS[verdict.verdict]
        width = max(len(each.promise) for each in self._app.verdicts)
        accepted = "accepted" * verdict.is_accepted
        look = style if verdict.counts and not verdict.is_accepted else "dim"
        row = f" {verdict.promise:<{width}}  "
        room = page.width - 10 - len(row)
        says = ", ".join(text for text in (self._amount(verdict), accepted) if text)
        if page.width >= _WIDE:
            title = f"{verdict.title} ({accepted})" if accepted else verdict.title
            says = textwrap.shorten(title, room, placeholder=page.choose(" …", " ..."))
        page.pieces((f"{page.choose(symbol, plain)} {verdict.verdict:<8}", look), (row, ""), (says, "dim"))

    def _amount(self, verdict: RecordedVerdict) -> str:
        kind = {"refuted": FindingKind.FAILURE, "unknown": FindingKind.DOUBT}.get(verdict.verdict)
        count = sum(finding.kind is kind and finding.rule == verdict.promise for finding in self._app.findings)
        if kind is FindingKind.FAILURE:
            return f"{count} finding" + "s" * (count != 1)
        return f"{count} open question" + "s" * (count != 1) if count else ""

    def _head(self, finding: Finding, promises: tuple[str, ...] = ()) -> None:
        page = self._page
        word, style = {
            FindingKind.FAILURE: (finding.severity, _STYLES[finding.severity]),
            FindingKind.DOUBT: ("undecided", "doubt"),
            FindingKind.NOTE: ("note", "dim"),
        }[finding.kind]
        symbol = {FindingKind.FAILURE: ("✗", "x"), FindingKind.DOUBT: ("?", "?"), FindingKind.NOTE: ("·", ".")}
        left = f"{page.choose(*symbol[finding.kind])} {word}  "
        tag = _tag(finding)
        place = self._place(finding.file, finding.line)
        names = textwrap.wrap(", ".join(promises or (finding.rule,)), page.width - len(left)) or [""]
        free = page.width - len(left) - len(names[0]) - len(tag) - len(place) if len(names) == 1 else 0
        fits = free >= 2  # noqa: PLR2004 - the space between two columns
        page.line()
        page.pieces(
            (left, style if finding.is_live else "dim"),
            (names[0], "bold"),
            (tag if len(names) == 1 else "", "marked"),
            (" " * free + place if fits else "", ""),
        )
        for name in names[1:]:
            page.pieces((" " * len(left) + name, "bold"))
        if place and not fits:
            page.pieces(("  " + place, ""))

    def _finding(self, finding: Finding, promises: tuple[str, ...] = ()) -> None:
        page = self._page
        self._head(finding, promises)
        page.paragraph(finding.message, indent=2)
        if finding.context:
            page.line()
            self._excerpt(finding)
        self._trace(finding)
        if finding.acceptance is not None:
            page.line()
            page.paragraph(f"Accepted: {finding.acceptance.reason}", indent=2)
        if finding.remedy and finding.acceptance is None:
            page.line()
            page.paragraph(f"To mend: {finding.remedy}", indent=2)

    def _excerpt(self, finding: Finding) -> None:
        page = self._page
        digits = max(4, *(len(str(entry.line)) for entry in finding.context))
        room = page.width - digits - 7
        raw = next((entry.text for entry in finding.context if entry.line == finding.line), "")
        start = _display_column(raw, finding.column or 1)
        end = max(start + 1, _display_column(raw, finding.end_column or 1))
        shift = max(0, min(start - 8, end - room)) if end > room else 0
        for entry in finding.context:
            is_it = entry.line == finding.line
            text = _window(entry.text.expandtabs(_TABS), shift, room, page.choose("…", "~"))
            look = "" if is_it else "dim"
            page.pieces(
                (f"  {page.choose('▸', '>') if is_it else ' '} ", "bad" if is_it else ""),
                (f"{entry.line:>{digits}} {self._bar} ", "dim"),
                (text, look),
            )
            if is_it:
                marks = max(1, min(end - shift, room) - (start - shift))
                page.pieces(
                    ("    " + " " * digits + f" {self._bar} ", "dim"),
                    (" " * (start - shift) + page.choose("‾", "^") * marks, "bad"),
                )

    def _trace(self, finding: Finding) -> None:
        if len(finding.trace) <= 1:
            return
        page = self._page
        steps = finding.trace
        shown = steps if len(steps) <= MAX_TRACE else (*steps[: MAX_TRACE - 2], *steps[-2:])
        places = [self._place(step.file, step.line) for step in shown]
        width = min(36, max(len(place) for place in places))
        page.line()
        page.pieces(("  The way there:", "dim"))
        for number, (step, place) in enumerate(zip(shown, places, strict=True)):
            if len(steps) > MAX_TRACE and number == MAX_TRACE - 2:
                page.pieces((f"    {page.choose('⋮', ':')} {len(steps) - MAX_TRACE} more steps", "dim"))
            room = page.width - width - 6
            arrow = page.choose("└", "`") if number == len(shown) - 1 else page.choose("├", "|")
            page.pieces((f"  {arrow} ", "dim"), (f"{place:<{width}}  ", "dim"), (_window(step.text, 0, room, "…"), ""))

    def _doubts(self) -> None:
        """What rules could not decide, each once; what was not looked at stands at the end."""
        alike: dict[tuple[object, ...], list[Finding]] = {}
        for finding in self._app.of_kind(FindingKind.DOUBT):
            if finding.code != NOT_LOOKED_AT:
                key = (finding.file, finding.line, finding.message, finding.acceptance, finding.baseline)
                alike.setdefault(key, []).append(finding)
        groups = list(alike.values())
        for group in groups[:MAX_DOUBTS]:
            self._finding(group[0], tuple(dict.fromkeys(finding.rule for finding in group)))
        if len(groups) > MAX_DOUBTS:
            rest = [group[0] for group in groups[MAX_DOUBTS:]]
            places = ", ".join(dict.fromkeys(self._place(each.file, each.line) for each in rest))
            self._page.line()
            self._page.paragraph(f"{len(rest)} more undecided: {places}. --format json has all of them.", indent=2)

    def _coverage(self) -> None:
        page, app = self._page, self._app
        counted = app.views.get("coverage")
        files = counted.get("files") if isinstance(counted, dict) else None
        page.heading("Looked at")
        if isinstance(counted, dict) and isinstance(files, dict):
            page.paragraph(_counts(counted, files), indent=2)
            for key, words in (("not_deployed", "Not deployed"), ("skipped_folders", "Installed or built, left out")):
                names = files.get(key)
                if isinstance(names, list) and names:
                    more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
                    page.paragraph(f"{words}: {', '.join(map(str, names[:MAX_NAMED]))}{more}", indent=2, is_dim=True)
        page.pieces(("  Tree sha256 ", "dim"), (app.tree_sha256, "dim"))
        if not app.gaps:
            page.line("  Not looked at: nothing that could touch a promise.")
            return
        page.heading(f"Not looked at ({len(app.gaps)})")
        for gap in app.gaps:
            topics = "every promise" if len(gap.touches) == len(Topic) else ", ".join(gap.touches) or "no promise"
            place = self._place(gap.file, gap.line)
            if place:
                page.pieces((f"  {place}", ""))
            page.paragraph(gap.reason, indent=4 if place else 2)
            page.paragraph(f"Touches {topics.replace('_', ' ')}.", indent=4 if place else 2, is_dim=True)

    def _sum(self) -> None:
        page, verdicts = self._page, self._app.verdicts
        counts = [f"{sum(each.verdict == word for each in verdicts)} {word}" for word in reversed(_ORDER)]
        failing = sum(refutes(self._app, each) for each in verdicts)
        failing += sum(each.is_live for each in self._app.of_kind(FindingKind.FAILURE) if each.rule == SUPPRESSION_RULE)
        is_open = self._scan.fails_on_unknown and any(leaves_open(self._app, each) for each in verdicts)
        word, style = ("fails", "bad") if failing else ("undecided", "doubt") if is_open else ("holds", "good")
        new = [each for each in self._app.findings if each.baseline is Baseline.NEW]
        tail = f", {len(new)} new since the baseline" if self._scan.has_baseline else ""
        page.line()
        page.pieces((f"{self._app.name}: ", "bold"), (word, style), (f"  ({', '.join(counts)}{tail})", "dim"))

    def _place(self, file: str, line: int | None) -> str:
        path = self._app.path(file)
        return path if line is None else f"{path}:{line}"


def _tag(finding: Finding) -> str:
    tags = [f"accepted until {finding.acceptance.until}"] if finding.acceptance is not None else []
    tags += [finding.baseline.value] if finding.baseline is not None else []
    if finding.kind is FindingKind.FAILURE and finding.confidence != "high":
        tags.append(f"{finding.confidence} confidence")
    return f"  ({', '.join(tags)})" if tags else ""


def _counts(counted: dict[str, object], files: dict[str, object]) -> str:
    read, analyzed = files.get("read", 0), files.get("analyzed", 0)
    words = [f"{read} files, {analyzed} of them source"]
    for key in ("functions", "calls"):
        both = counted.get(key)
        if isinstance(both, dict) and both.get("all"):
            words.append(f"{both.get('followed', 0):,} of {both['all']:,} {key}")
    return ", ".join(words) + "."


def _display_column(text: str, column: int) -> int:
    """From a column in UTF-16 code units, counted from 1, to one on the screen, counted from 0."""
    units = 0
    for index, character in enumerate(text):
        if units >= column - 1:
            return len(text[:index].expandtabs(_TABS))
        units += 1 + (character > "\uffff")
    return len(text.expandtabs(_TABS))


def _window(text: str, shift: int, room: int, dots: str) -> str:
    """A part of a line as wide as there is room."""
    shown = (dots + text[shift + 1 :]) if shift and len(text) > shift else text[shift:]
    return shown if len(shown) <= room else shown[: room - 1] + dots
