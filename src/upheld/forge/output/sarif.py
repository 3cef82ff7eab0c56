"""A scan as SARIF 2.1.0: one run an app, every promise with at least one result, passes included.

The kind of a result says what became of it: `fail` of a failure, `pass` of a proven promise, `open` where something was
not looked at, `review` where a rule looked and could not decide, `informational` of a note. Columns count UTF-16 code
units. Fingerprints survive moved lines (`fingerprints` tells how).

Source: SARIF 2.1.0 plus Errata 01 (OASIS, 28 August 2023), sections 3.27, 3.58 and Appendix B.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from upheld.forge.record import (
    NOT_LOOKED_AT,
    SUPPRESSION_RULE,
    AppRecord,
    Finding,
    FindingKind,
    RecordedVerdict,
    RuleText,
    ScanRecord,
)

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
_LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_RANKS = {"high": 90.0, "medium": 60.0, "low": 30.0}
_SECURITY_SEVERITY = {"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "2.0"}
"""Code hosts sort by this number; the bands are those of CVSS."""


def scan_as_sarif(scan: ScanRecord) -> dict[str, Any]:
    """The whole log."""
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(scan, app).value() for app in scan.apps]}


class _Run:
    """One app's run, with the numbers of its rules and files."""

    def __init__(self, scan: ScanRecord, app: AppRecord) -> None:
        self._scan = scan
        self._app = app
        self._rules = {rule.id: index for index, rule in enumerate(app.rules)}
        self._rules[SUPPRESSION_RULE] = len(self._rules)
        self._files = {file.path: index for index, file in enumerate(app.files)}

    def value(self) -> dict[str, Any]:
        """The run."""
        scan, app = self._scan, self._app
        rules = [*(_descriptor(rule) for rule in app.rules), _suppression_descriptor()]
        driver = {"name": "Upheld", "semanticVersion": scan.version, "version": scan.version, "rules": rules}
        return {
            "tool": {"driver": driver},
            "automationDetails": {"id": f"upheld/{'' if app.folder == '.' else quote(app.folder) + '/'}"},
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
            "invocations": [self._invocation()],
            "artifacts": [
                {
                    "location": self._location(file.path),
                    "length": file.bytes,
                    "hashes": {"sha-256": file.sha256},
                }
                for file in app.files
            ],
            "results": list(self._results()),
            "properties": {
                "app": app.id,
                "name": app.name,
                "treeSha256": app.tree_sha256,
                "analyzerSha256": scan.analyzer_sha256,
                "platformDataOn": scan.platform_data_on,
            },
        }

    def _invocation(self) -> dict[str, Any]:
        notices = [
            {
                "level": "warning" if gap.touches else "note",
                "message": {"text": gap.reason},
                **({"locations": [self._physical(gap.file, gap.line)]} if gap.file else {}),
                "properties": {"touches": list(gap.touches)},
            }
            for gap in self._app.gaps
        ]
        return {"executionSuccessful": True, "toolExecutionNotifications": notices}

    def _results(self) -> Iterator[dict[str, Any]]:
        for verdict in self._app.verdicts:
            if verdict.verdict == "proven":
                yield self._pass(verdict)
        for finding in self._app.findings:
            yield self._result(finding)

    def _pass(self, verdict: RecordedVerdict) -> dict[str, Any]:
        return {
            "ruleId": verdict.promise,
            "ruleIndex": self._rules[verdict.promise],
            "kind": "pass",
            "level": "none",
            "message": {"text": " ".join(verdict.reasons) or verdict.title},
            "locations": [self._physical("manifest.yml", None)],
            "properties": {"verdict": verdict.verdict, "counts": verdict.counts},
        }

    def _result(self, finding: Finding) -> dict[str, Any]:
        kind = _kind(finding)
        text = f"{finding.message}\n\nTo mend: {finding.remedy}" if finding.remedy else finding.message
        found: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self._rules[finding.rule],
            "kind": kind,
            "level": _LEVELS[finding.severity] if kind == "fail" else "none",
            "message": {"text": text},
            "locations": [self._physical(finding.file or "manifest.yml", finding.line, finding)],
            "partialFingerprints": {"upheld/v1": finding.fingerprint},
            "rank": _RANKS[finding.confidence],
            "properties": {
                "severity": finding.severity,
                "confidence": finding.confidence,
                "code": finding.code,
            },
        }
        if finding.trace:
            found["codeFlows"] = [self._flow(finding)]
        if finding.acceptance is not None:
            found["suppressions"] = [
                {
                    "kind": "inSource",
                    "status": "accepted",
                    "justification": finding.acceptance.reason,
                    "location": self._physical(finding.acceptance.file, finding.acceptance.line),
                    "properties": {"until": finding.acceptance.until},
                }
            ]
        elif kind in {"fail", "open", "review"}:
            found["suppressions"] = []
        if finding.baseline is not None:
            found["baselineState"] = finding.baseline.value
        return found

    def _flow(self, finding: Finding) -> dict[str, Any]:
        steps = [
            {
                "location": {**self._physical(step.file, step.line), "message": {"text": step.text or "here"}},
                "importance": "essential" if step is finding.trace[-1] else "important",
            }
            for step in finding.trace
        ]
        return {"threadFlows": [{"locations": steps}]}

    def _location(self, file: str) -> dict[str, Any]:
        found: dict[str, Any] = {
            "uri": quote(f"{self._scan.prefix}{self._app.path(file)}"),
            "uriBaseId": _ROOT,
        }
        if file in self._files:
            found["index"] = self._files[file]
        return found

    def _physical(self, file: str, line: int | None, finding: Finding | None = None) -> dict[str, Any]:
        physical: dict[str, Any] = {"artifactLocation": self._location(file)}
        if line is not None:
            region: dict[str, Any] = {"startLine": line}
            if finding is not None and finding.column is not None and finding.end_column is not None:
                region |= {"startColumn": finding.column, "endColumn": finding.end_column}
                region["snippet"] = {"text": finding.excerpt}
            physical["region"] = region
        return {"physicalLocation": physical}


def _kind(finding: Finding) -> str:
    if finding.kind is FindingKind.FAILURE:
        return "fail"
    if finding.kind is FindingKind.NOTE:
        return "informational"
    return "open" if finding.code == NOT_LOOKED_AT else "review"


def _descriptor(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.replace(".", "_").split("_")),
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.summary},
        "help": {
            "text": "\n\n".join(f"{name}: {text}" for name, text in rule.parts),
            "markdown": "\n\n".join(f"**{name}.** {text}" for name, text in rule.parts),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "precision": rule.confidence,
            "security-severity": _SECURITY_SEVERITY[rule.severity],
            "tags": ["security", "forge"],
            "sourceSha256": rule.source_sha256,
            "sources": list(rule.sources),
        },
    }


def _suppression_descriptor() -> dict[str, Any]:
    text = "A comment that accepts a finding names the rule, a day at most a year ahead, and the reason."
    return {
        "id": SUPPRESSION_RULE,
        "name": "ScanSuppression",
        "shortDescription": {"text": "Comments that accept findings are valid."},
        "fullDescription": {"text": text},
        "help": {"text": text},
        "defaultConfiguration": {"level": "warning"},
    }
