"""Labeled apps: how their files are read, and how what the analyser says is compared with the labels.

A file `<area>/<name>.app` begins with YAML (`about`, `verdicts`), then holds the files of one small app, each after a
line `=== path`. A mark at the end of a line (`//@ …`, `#@ …`, `{/*@ … */}`, `<!--@ … -->`) labels it: `finding <rule>`
or `clean <rule>`, several with `;` between. Marks are taken out before anything is analysed.
"""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from upheld.catalog.safe_yaml import load_yaml
from upheld.forge.record import AppRecord, FindingKind
from upheld.forge.scanning import scan_folder

FOLDER = Path(__file__).parent
VERDICTS = ("proven", "refuted", "unknown")
NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
_MARK = re.compile(r"\s*(?://|#|\{/\*|/\*|<!--)@(?P<labels>[^\n]*?)(?:\*/\}?|-->)?\s*$")
_LABEL = re.compile(r"(finding|clean)\s+(forge\.[a-z_]+)")


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Label:
    """A line that a person marked."""

    rule: str
    file: str
    line: int
    is_finding: bool
    """Else the line is clean by the rule."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LabeledApp:
    """One app with what a person holds to be true of it."""

    name: str
    about: str
    verdicts: dict[str, str]
    labels: tuple[Label, ...]
    files: dict[str, str]


def read_apps(folder: Path = FOLDER) -> Iterator[LabeledApp]:
    """All labeled apps, by area and name."""
    for path in sorted(folder.rglob("*.app")):
        yield read_app(path.read_text(encoding="utf-8"), path.relative_to(folder).with_suffix("").as_posix())


def read_app(text: str, name: str) -> LabeledApp:
    """One app from the text of its file.

    Raises:
        ValueError: a mark or verdict that nobody understands, or no file.
    """
    head, *parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    header = cast("dict[str, object]", load_yaml(head.encode(), source=name).plain())
    verdicts = cast("dict[str, str]", header.get("verdicts") or {})
    files: dict[str, str] = {}
    labels: list[Label] = []
    for path, content in zip(parts[::2], parts[1::2], strict=True):
        lines = content.split("\n")
        for number, line in enumerate(lines, 1):
            mark = _MARK.search(line)
            if mark is not None:
                labels.extend(_labels(mark["labels"], path.strip(), number, name))
                lines[number - 1] = line[: mark.start()]
        files[path.strip()] = "\n".join(lines)
    if not files or not verdicts or set(verdicts.values()) - set(VERDICTS):
        raise ValueError(f"{name}: no file, no verdict, or a verdict that is none of {', '.join(VERDICTS)}")
    return LabeledApp(
        name=name, about=str(header.get("about", "")), verdicts=verdicts, labels=tuple(labels), files=files
    )


def _labels(text: str, file: str, line: int, name: str) -> Iterator[Label]:
    for part in text.split(";"):
        match = _LABEL.fullmatch(part.strip())
        if match is None:
            raise ValueError(f"{name}: {file}:{line} has the mark {part.strip()!r}")
        yield Label(rule=match[2], file=file, line=line, is_finding=match[1] == "finding")


def write_app(app: LabeledApp, folder: Path) -> None:
    """The app's files, without marks."""
    for path, content in app.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")


def analyze(app: LabeledApp) -> AppRecord:
    """What the analyser says of the app, by all rules."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "app"
        write_app(app, folder)
        return next(iter(scan_folder(folder, now=NOW)))


@dataclass(kw_only=True)
class Tally:
    """Counts of one promise over all labeled apps, or of several promises together."""

    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Labeled and decided verdict."""
    findings: int = 0
    found: int = 0
    found_as_doubt: int = 0
    """Labeled findings at whose line the rule only doubts."""
    clean: int = 0
    flagged: int = 0
    all_verdicts: Counter[str] = field(default_factory=Counter)
    """Every verdict of the promise on every app, labeled or not."""

    def add(self, other: Tally) -> None:
        """Add the counts of another."""
        self.verdicts.update(other.verdicts)
        self.all_verdicts.update(other.all_verdicts)
        for name in ("findings", "found", "found_as_doubt", "clean", "flagged"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def false_proven(self) -> int:
        """Promises called proven that a person holds to be broken or undecidable."""
        return self.verdicts["refuted", "proven"] + self.verdicts["unknown", "proven"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One thing that the analyser says otherwise than the label."""

    app: str
    rule: str
    words: str

    def __str__(self) -> str:
        return f"{self.app}: {self.rule}: {self.words}"


def compare(app: LabeledApp, record: AppRecord) -> tuple[dict[str, Tally], tuple[Difference, ...]]:
    """Counts by promise, and each difference."""
    tallies: dict[str, Tally] = {}
    differences: list[Difference] = []
    decided = {verdict.promise: verdict.verdict for verdict in record.verdicts}
    for promise, verdict in decided.items():
        tallies.setdefault(promise, Tally()).all_verdicts[verdict] += 1
    for promise, labeled in app.verdicts.items():
        got = decided.get(promise, "unknown")
        tallies.setdefault(promise, Tally()).verdicts[labeled, got] += 1
        if got != labeled:
            differences.append(Difference(app=app.name, rule=promise, words=f"{got}, labeled {labeled}"))
    places = {
        kind: {(finding.rule, finding.file, finding.line) for finding in record.of_kind(kind)} for kind in FindingKind
    }
    for label in app.labels:
        key = (label.rule, label.file, label.line)
        tally = tallies.setdefault(label.rule, Tally())
        is_told = key in places[FindingKind.FAILURE]
        where = f"{label.file}:{label.line}"
        if label.is_finding:
            tally.findings += 1
            tally.found += is_told
            is_doubted = not is_told and key in places[FindingKind.DOUBT] | places[FindingKind.NOTE]
            tally.found_as_doubt += is_doubted
            if not is_told:
                words = f"{where} {'only doubted' if is_doubted else 'missed'}"
                differences.append(Difference(app=app.name, rule=label.rule, words=words))
            if decided.get(label.rule) == "proven":
                differences.append(Difference(app=app.name, rule=label.rule, words=f"FALSE PROVEN, see {where}"))
        else:
            tally.clean += 1
            tally.flagged += is_told
            if is_told:
                differences.append(Difference(app=app.name, rule=label.rule, words=f"{where} flagged, is clean"))
    return tallies, tuple(differences)
