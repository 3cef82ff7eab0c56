"""The record of a scan as the JSON that `docs/reference/scan-output.md` and `scan.schema.json` describe."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from upheld.forge.record import AppRecord, Finding, FindingKind, RecordedVerdict, ScanRecord
from upheld.forge.selection import decide

FORMAT = "upheld.scan/1"


def scan_as_json(scan: ScanRecord) -> dict[str, Any]:
    """One app as the object itself, several as `{"format", "apps": […]}`; each has all keys of the contract."""
    tool = _tool(scan)
    if len(scan.apps) == 1:
        return {"format": FORMAT, **_app(scan.apps[0]), "tool": tool}
    return {"format": FORMAT, "apps": [_app(app) for app in scan.apps], "tool": tool}


def _tool(scan: ScanRecord) -> dict[str, Any]:
    decision = decide(scan)
    return {
        "name": "upheld",
        "version": scan.version,
        "sha256": scan.analyzer_sha256,
        "platform_data_on": scan.platform_data_on,
        "selected_by": scan.selected_by,
        "fails_on": "unknown" if scan.fails_on_unknown else "refuted",
        "outcome": "refuted" if decision.is_refuted else "unknown" if decision.is_undecided else "ok",
        "rules": {rule.id: rule.source_sha256 for app in scan.apps for rule in app.rules},
        "notices": list(scan.notices),
    }


def _app(app: AppRecord) -> dict[str, Any]:
    views = dict(app.views)
    coverage = views.pop("coverage")
    counted = coverage if isinstance(coverage, Mapping) else {}
    return {
        "app": {
            "name": app.name,
            "folder": app.folder,
            "id": app.id,
            "runtime": app.runtime,
            "tree_sha256": app.tree_sha256,
        },
        "verdicts": [_verdict(verdict) for verdict in app.verdicts],
        "findings": [_finding(finding) for finding in app.of_kind(FindingKind.FAILURE)],
        "doubts": [_finding(finding) for finding in app.of_kind(FindingKind.DOUBT)],
        "notes": [_finding(finding) for finding in app.of_kind(FindingKind.NOTE)],
        **views,
        "coverage": {
            **counted,
            "gaps": [
                {"reason": gap.reason, "touches": list(gap.touches), **_place(gap.file, gap.line)} for gap in app.gaps
            ],
        },
    }


def _verdict(verdict: RecordedVerdict) -> dict[str, Any]:
    return {
        "promise": verdict.promise,
        "title": verdict.title,
        "verdict": verdict.verdict,
        "reasons": list(verdict.reasons),
        "places": [_place(place.file, place.line) for place in verdict.places],
        "counts": verdict.counts,
        "accepted": verdict.is_accepted,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    accepted = finding.acceptance
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "remedy": finding.remedy,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_column": finding.end_column,
        "excerpt": finding.excerpt,
        "trace": [{"file": step.file, "line": step.line, "text": step.text} for step in finding.trace],
        "fingerprint": finding.fingerprint,
        "accepted": None
        if accepted is None
        else {
            "reason": accepted.reason,
            "until": accepted.until,
            "file": accepted.file,
            "line": accepted.line,
        },
        "baseline": None if finding.baseline is None else finding.baseline.value,
    }


def _place(file: str, line: int | None) -> dict[str, Any]:
    return {"file": file, "line": line}
