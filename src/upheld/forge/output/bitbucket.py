"""A scan as a Code Insights report of Bitbucket Cloud with its annotations, each ready to be sent as it stands.

`report` is the body of the `PUT` to `…/commit/{commit}/reports/{id}`, `annotations` holds the bodies of the `POST`s to
`…/reports/{id}/annotations`, which take at most 100 at a time. Ids are fingerprints: sent twice, a finding stays one.

Source: Bitbucket Cloud REST API, "Reports" (developer.atlassian.com/cloud/bitbucket/rest/api-group-reports), read
November 2026: 1,000 annotations a report, ten data fields, 450 characters a summary, 2,000 of details.
"""

from __future__ import annotations

from typing import Any

from upheld.forge.record import AppRecord, Finding, FindingKind, ScanRecord
from upheld.forge.selection import decide, leaves_open, refutes

REPORT_ID = "upheld-scan"
MAX_ANNOTATIONS = 1_000
MAX_SUMMARY = 450
MAX_DETAILS = 2_000
_ORDER = {FindingKind.FAILURE: 0, FindingKind.DOUBT: 1}
_SEVERITIES = ("critical", "high", "medium", "low")


def scan_as_bitbucket(scan: ScanRecord) -> dict[str, Any]:
    """`{"report_id", "report", "annotations"}`."""
    told = sorted(
        ((app, finding) for app in scan.apps for finding in app.findings if finding.kind in _ORDER and finding.file),
        key=lambda pair: _rank(pair[1]),
    )
    return {
        "report_id": REPORT_ID,
        "report": _report(scan, left_out=max(0, len(told) - MAX_ANNOTATIONS)),
        "annotations": [_annotation(scan, app, finding) for app, finding in told[:MAX_ANNOTATIONS]],
    }


def _rank(finding: Finding) -> tuple[bool, int, int]:
    return (not finding.is_live, _ORDER[finding.kind], _SEVERITIES.index(finding.severity))


def _report(scan: ScanRecord, *, left_out: int) -> dict[str, Any]:
    verdicts = [(app, verdict) for app in scan.apps for verdict in app.verdicts]
    counts = {
        word: sum(verdict.verdict == word for _, verdict in verdicts) for word in ("proven", "refuted", "unknown")
    }
    findings = [finding for app in scan.apps for finding in app.of_kind(FindingKind.FAILURE)]
    data: list[dict[str, Any]] = [
        {"title": "Proven", "type": "NUMBER", "value": counts["proven"]},
        {"title": "Refuted", "type": "NUMBER", "value": counts["refuted"]},
        {"title": "Unknown", "type": "NUMBER", "value": counts["unknown"]},
        {"title": "Findings", "type": "NUMBER", "value": len(findings)},
        {"title": "Accepted", "type": "NUMBER", "value": sum(each.acceptance is not None for each in findings)},
        {"title": "Not looked at", "type": "NUMBER", "value": sum(len(app.gaps) for app in scan.apps)},
        {"title": "Tree", "type": "TEXT", "value": ", ".join(app.tree_sha256[:12] for app in scan.apps)[:MAX_SUMMARY]},
        {"title": "Platform data of", "type": "TEXT", "value": scan.platform_data_on},
    ]
    return {
        "title": "Upheld: promises of the Forge app",
        "details": _details(scan, counts, left_out)[:MAX_DETAILS],
        "report_type": "SECURITY",
        "reporter": f"Upheld {scan.version}",
        "result": "FAILED" if decide(scan).has_failed else "PASSED",
        "data": data,
    }


def _details(scan: ScanRecord, counts: dict[str, int], left_out: int) -> str:
    lines = [f"{counts['proven']} promises proven, {counts['refuted']} refuted, {counts['unknown']} unknown."]
    for app in scan.apps:
        name = app.name if app.folder == "." else f"{app.name} ({app.folder})"
        failing = [each.promise for each in app.verdicts if refutes(app, each)]
        open_ones = [each.promise for each in app.verdicts if scan.fails_on_unknown and leaves_open(app, each)]
        if failing:
            lines.append(f"{name}: refuted {', '.join(failing)}.")
        if open_ones:
            lines.append(f"{name}: not decided {', '.join(open_ones)}.")
    if left_out:
        lines.append(f"{left_out:,} more findings are not shown here.")
    if scan.selected_by:
        lines.append(scan.selected_by)
    return "\n".join(lines)


def _annotation(scan: ScanRecord, app: AppRecord, finding: Finding) -> dict[str, Any]:
    is_failure = finding.kind is FindingKind.FAILURE
    details = [finding.message]
    if finding.trace:
        details += [f"{step.file}:{step.line}  {step.text}" for step in finding.trace]
    if finding.remedy:
        details.append(f"To mend: {finding.remedy}")
    if finding.acceptance is not None:
        details.append(f"Accepted until {finding.acceptance.until}: {finding.acceptance.reason}")
    found: dict[str, Any] = {
        "external_id": f"{REPORT_ID}-{app.tree_sha256[:8] if app.folder != '.' else 'app'}-{finding.fingerprint}",
        "annotation_type": "VULNERABILITY" if is_failure else "CODE_SMELL",
        "summary": _cut(f"{finding.rule}: {finding.message}", MAX_SUMMARY),
        "details": _cut("\n".join(details), MAX_DETAILS),
        "path": f"{scan.prefix}{app.path(finding.file)}",
        "severity": finding.severity.upper() if is_failure else "LOW",
        "result": "IGNORED" if not finding.is_live else "FAILED" if is_failure else "SKIPPED",
    }
    if finding.line is not None:
        found["line"] = finding.line
    return found


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
