"""What a scan found, as plain values: all that any output shows, and nothing that needs the analyser to be loaded.

A record can be written as JSON, kept, and read again; `recording` makes one from the analyser's own report.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from upheld.core.light_dataclasses import dataclass

Json: TypeAlias = "Mapping[str, Json] | list[Json] | tuple[Json, ...] | str | int | float | bool | None"

SUPPRESSION_RULE = "scan.suppression"
"""The rule of findings about comments that were meant to accept a finding and can't."""
NOT_LOOKED_AT = "not_looked_at"
"""The code of a doubt that comes from a gap, not from what the rule saw."""


class FindingKind(StrEnum):
    """What a finding means for its promise."""

    FAILURE = "failure"
    """It refutes the promise."""
    DOUBT = "doubt"
    """It keeps the promise from being proven."""
    NOTE = "note"
    """Worth telling; decides nothing."""


class Baseline(StrEnum):
    """How a finding stands to the findings of an earlier day."""

    NEW = "new"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True, slots=True)
class CodeLine:
    """A line of source around a finding."""

    line: int
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TraceStep:
    """One step of the way to a finding."""

    file: str
    line: int | None
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Acceptance:
    """A comment in the source that accepts a finding for a time."""

    reason: str
    until: str
    """The last day, as `2027-03-01`."""
    file: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that a rule said about an app."""

    rule: str
    kind: FindingKind
    code: str
    """Which of the rule's reasons; may be empty."""
    severity: str
    confidence: str
    message: str
    remedy: str
    file: str
    """Relative to the app's folder; empty where there is no place."""
    line: int | None
    column: int | None
    """First column of what is meant, from 1, in UTF-16 code units."""
    end_column: int | None
    """The column after its last."""
    context: tuple[CodeLine, ...]
    """The line itself and a few around it."""
    trace: tuple[TraceStep, ...]
    fingerprint: str
    """Stays the same when lines move."""
    acceptance: Acceptance | None = None
    baseline: Baseline | None = None
    """None where no baseline was given."""

    @property
    def is_live(self) -> bool:
        """Whether it is neither accepted nor known from the baseline."""
        return self.acceptance is None and self.baseline is not Baseline.UNCHANGED

    @property
    def excerpt(self) -> str:
        """The line itself, without the space around it."""
        return next((entry.text.strip() for entry in self.context if entry.line == self.line), "")


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedPlace:
    """A file, and a line where there is one."""

    file: str
    line: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedVerdict:
    """What is decided about one promise."""

    promise: str
    title: str
    verdict: str
    """`proven`, `refuted` or `unknown`."""
    reasons: tuple[str, ...]
    places: tuple[RecordedPlace, ...]
    counts: bool = True
    """Whether it decides the exit code."""
    is_accepted: bool = False
    """Whether everything that speaks against it was accepted in the source; the verdict stays what it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedGap:
    """One thing that was not looked at."""

    reason: str
    touches: tuple[str, ...]
    file: str
    line: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class IgnoreComment:
    """A comment `upheld-ignore …` as it stands in the source."""

    file: str
    line: int
    covers: int
    """The line whose findings it is about."""
    rule: str
    until: str
    reason: str
    problem: str
    """Why it can't be understood; empty where it can."""
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleText:
    """What is published of a rule."""

    id: str
    title: str
    summary: str
    parts: tuple[tuple[str, str], ...]
    """Name and text of the parts of its docstring."""
    severity: str
    confidence: str
    sources: tuple[str, ...]
    source_sha256: str
    """Digest of the rule's own file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedFile:
    """A file that is named by a finding."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AppRecord:
    """Everything that is said of one app."""

    name: str
    folder: str
    """Relative to the folder that was scanned; `.` for itself."""
    id: str
    runtime: str
    tree_sha256: str
    verdicts: tuple[RecordedVerdict, ...]
    findings: tuple[Finding, ...]
    """Failures, doubts and notes, by rule."""
    gaps: tuple[RecordedGap, ...]
    comments: tuple[IgnoreComment, ...]
    files: tuple[RecordedFile, ...]
    views: Mapping[str, Json]
    """`egress`, `scopes`, `dependencies`, `entries`, `data_map` and the numbers of `coverage`, ready to print."""
    rules: tuple[RuleText, ...]
    platform_data_on: str
    """Year and month in which the platform's pages were read."""

    def path(self, file: str) -> str:
        """A file's path from the folder that was scanned."""
        return file if self.folder == "." or not file else f"{self.folder}/{file}"

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(finding for finding in self.findings if finding.kind is kind)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanRecord:
    """One scan of a folder."""

    apps: tuple[AppRecord, ...]
    version: str
    """Of the analyser."""
    analyzer_sha256: str
    """Digest of the analyser's own code and data."""
    prefix: str = ""
    """The scanned folder's path from the repository's root, with `/` at its end; empty for the root itself."""
    selected_by: str = ""
    """Why some promises do not count; empty where all count."""
    has_baseline: bool = False
    fails_on_unknown: bool = True
    """Whether an unknown promise that counts fails the scan."""
    notices: tuple[str, ...] = ()
    """What a person should know of how the scan was done."""

    @property
    def platform_data_on(self) -> str:
        """Year and month in which the platform's pages were read."""
        return self.apps[0].platform_data_on if self.apps else ""
