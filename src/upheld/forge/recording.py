"""From the analyser's report on an app to its record: findings get their lines of code, columns and fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from upheld.catalog.forge import load_forge_platform
from upheld.core.check import RegisteredCheck, Result
from upheld.core.light_dataclasses import dataclass
from upheld.core.outcomes import Outcome
from upheld.forge.fingerprints import fingerprint_all
from upheld.forge.record import (
    AppRecord,
    CodeLine,
    Finding,
    FindingKind,
    RecordedFile,
    RecordedGap,
    RecordedPlace,
    RecordedVerdict,
    RuleText,
    TraceStep,
)
from upheld.forge.report import AppReport, PromiseVerdict, Verdict
from upheld.forge.suppressions import find_comments
from upheld.forge.surroundings import SourceText
from upheld.forge.tree import AppFile, printable
from upheld.forge.views import views_of

LINES_AROUND = 2
MAX_SHOWN = 240
"""Characters of a line that are kept."""
_KINDS = {Outcome.FAIL: FindingKind.FAILURE, Outcome.PASS: FindingKind.NOTE}


@dataclass(frozen=True, slots=True)
class _Region:
    context: tuple[CodeLine, ...] = ()
    column: int | None = None
    end_column: int | None = None


def record_app(report: AppReport, *, known_rules: frozenset[str]) -> AppRecord:
    """The record of a report; comments in the source may name the known rules."""
    model = report.model
    manifest = model.manifest
    files = {printable(file.path): file for file in model.tree.files}
    findings = _findings(report, files)
    return AppRecord(
        name=report.name,
        folder=report.folder,
        id="" if manifest is None else manifest.app_id,
        runtime="" if manifest is None or manifest.runtime is None else manifest.runtime.value,
        tree_sha256=model.tree.sha256,
        verdicts=tuple(_verdict(verdict) for verdict in report.verdicts),
        findings=findings,
        gaps=tuple(
            RecordedGap(
                reason=gap.reason,
                touches=tuple(sorted(topic.value for topic in gap.touches)),
                file="" if gap.place is None else gap.place.file,
                line=None if gap.place is None else gap.place.line,
            )
            for gap in model.gaps
        ),
        comments=find_comments(model.tree.files, known_rules),
        files=_named_files(findings, files),
        views=views_of(model),
        rules=tuple(_rule(verdict.rule) for verdict in report.verdicts),
        platform_data_on=load_forge_platform().read_on,
    )


def _verdict(verdict: PromiseVerdict) -> RecordedVerdict:
    """Reasons are what decided: failures of a refuted promise, doubts of an unknown one, what was seen of a proven."""
    decisive = {Verdict.REFUTED: Outcome.FAIL, Verdict.PROVEN: Outcome.PASS}.get(verdict.verdict)
    because = [
        result
        for result in verdict.results
        if (result.outcome is decisive if decisive is not None else result.outcome is not Outcome.PASS)
    ]
    places = dict.fromkeys(
        RecordedPlace(file=result.place.file, line=result.place.line) for result in because if result.place is not None
    )
    return RecordedVerdict(
        promise=verdict.rule.meta.id,
        title=verdict.rule.meta.title,
        verdict=verdict.verdict.value,
        reasons=tuple(result.message for result in because),
        places=tuple(places),
    )


def _findings(report: AppReport, files: dict[str, AppFile]) -> tuple[Finding, ...]:
    told = [(verdict, result) for verdict in report.verdicts for result in verdict.results if _is_finding(result)]
    texts = {
        result.place.file: SourceText(files[result.place.file])
        for _, result in told
        if result.place is not None and result.place.file in files
    }
    fingerprints = fingerprint_all(((verdict.rule.meta.id, result) for verdict, result in told), texts)
    return tuple(
        _finding(verdict, result, _region(result, texts), fingerprints[position])
        for position, (verdict, result) in enumerate(told)
    )


def _is_finding(result: Result) -> bool:
    """Everything but what a pass says; a pass with a severity is a note."""
    return result.outcome is not Outcome.PASS or result.severity is not None


def _finding(verdict: PromiseVerdict, result: Result, region: _Region, fingerprint: str) -> Finding:
    meta = verdict.rule.meta
    return Finding(
        rule=meta.id,
        kind=_KINDS.get(result.outcome, FindingKind.DOUBT),
        code=result.code,
        severity=(result.severity or meta.severity).value,
        confidence=(result.confidence or meta.confidence).value,
        message=result.message,
        remedy=result.remedy,
        file="" if result.place is None else result.place.file,
        line=None if result.place is None else result.place.line,
        column=region.column,
        end_column=region.end_column,
        context=region.context,
        trace=tuple(TraceStep(file=step.place.file, line=step.place.line, text=step.text) for step in result.trace),
        fingerprint=fingerprint,
    )


def _region(result: Result, texts: dict[str, SourceText]) -> _Region:
    place = result.place
    text = None if place is None else texts.get(place.file)
    if place is None or place.line is None or text is None or not 0 < place.line <= len(text.lines):
        return _Region()
    first = max(1, place.line - LINES_AROUND)
    last = min(len(text.lines), place.line + LINES_AROUND)
    lines = {number: _shown(text.lines[number - 1]) for number in range(first, last + 1)}
    context = [CodeLine(line=number, text=line) for number, line in lines.items() if line.strip() or first < number]
    while context and not context[-1].text.strip():
        context.pop()
    whole = text.lines[place.line - 1][:100_000].decode("utf-8", "replace").rstrip("\r")
    start, end = _columns(whole, result.trace[-1].text if result.trace else "")
    return _Region(tuple(context), _units(whole[:start]) + 1, _units(whole[:end]) + 1)


def _shown(line: bytes) -> str:
    text = line[: 4 * MAX_SHOWN].decode("utf-8", "replace").rstrip()
    return "".join(character if character.isprintable() or character == "\t" else "\ufffd" for character in text)[
        :MAX_SHOWN
    ]


def _columns(line: str, wanted: str) -> tuple[int, int]:
    """Where on a line the wanted source stands, as far as it is on this line; else all of the line but its ends."""
    first = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    for length in (len(wanted), 40, 20, 12):
        start = line.find(wanted[:length]) if len(wanted) >= length > 0 else -1
        if start >= 0:
            while start + length < end and length < len(wanted) and line[start + length] == wanted[length]:
                length += 1  # noqa: PLW2901 - grown while the line goes on as wanted
            return start, start + length
    return first, end


def _units(text: str) -> int:
    """UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def _named_files(findings: Iterable[Finding], files: dict[str, AppFile]) -> tuple[RecordedFile, ...]:
    def named() -> Iterator[str]:
        for finding in findings:
            yield finding.file
            yield from (step.file for step in finding.trace)

    return tuple(
        RecordedFile(path=path, sha256=files[path].sha256, bytes=len(files[path].content))
        for path in sorted(set(named()))
        if path in files
    )


def _rule(rule: RegisteredCheck) -> RuleText:
    meta = rule.meta
    return RuleText(
        id=meta.id,
        title=meta.title,
        summary=rule.summary,
        parts=rule.text,
        severity=meta.severity.value,
        confidence=meta.confidence.value,
        sources=meta.sources,
        source_sha256=rule.source_sha256,
    )
