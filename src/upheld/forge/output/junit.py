"""A scan as JUnit XML: a suite an app, a case a promise.

A refuted promise that counts is a failure, an unknown one that counts an error; what is accepted, in the baseline or
does not count is skipped, with the reason. No promise is shown as passed that is not proven.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from upheld.forge.record import SUPPRESSION_RULE, AppRecord, Finding, FindingKind, RecordedVerdict, ScanRecord
from upheld.forge.selection import leaves_open, own_failures, refutes

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not know (section 2.2)."""


def scan_as_junit(scan: ScanRecord) -> str:
    """The whole file."""
    suites = ET.Element("testsuites", {"name": "upheld scan"})
    for app in scan.apps:
        suites.append(_suite(scan, app))
    for count in ("tests", "failures", "errors", "skipped"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _suite(scan: ScanRecord, app: AppRecord) -> ET.Element:
    name = _clean(app.name if app.folder == "." else f"{app.name} ({app.folder})")
    suite = ET.Element("testsuite", {"name": name})
    properties = ET.SubElement(suite, "properties")
    for key, value in (("tree_sha256", app.tree_sha256), ("analyzer_sha256", scan.analyzer_sha256)):
        ET.SubElement(properties, "property", {"name": key, "value": value})
    cases = [_case(scan, app, verdict, name) for verdict in app.verdicts]
    if own := [finding for finding in own_failures(app) if finding.is_live]:
        case = ET.Element("testcase", {"classname": name, "name": SUPPRESSION_RULE, "time": "0"})
        _add(case, "failure", "comments that accept nothing", own)
        cases.append(case)
    suite.extend(cases)
    suite.set("tests", str(len(cases)))
    for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        suite.set(count, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", "0")
    return suite


def _case(scan: ScanRecord, app: AppRecord, verdict: RecordedVerdict, name: str) -> ET.Element:
    case = ET.Element("testcase", {"classname": name, "name": verdict.promise, "time": "0"})
    findings = [finding for finding in app.findings if finding.rule == verdict.promise]
    if refutes(app, verdict):
        _add(case, "failure", verdict.verdict, [each for each in findings if each.kind is FindingKind.FAILURE])
    elif scan.fails_on_unknown and leaves_open(app, verdict):
        _add(case, "error", verdict.verdict, [each for each in findings if each.kind is FindingKind.DOUBT])
    elif verdict.verdict != "proven":
        _add(case, "skipped", f"{verdict.verdict}; {_why_not(verdict)}", findings)
    else:
        ET.SubElement(case, "system-out").text = _clean(" ".join(verdict.reasons))
    return case


def _why_not(verdict: RecordedVerdict) -> str:
    if not verdict.counts:
        return "no promise of the policy"
    if verdict.is_accepted:
        return "accepted in the source"
    return "nothing new" if verdict.verdict == "refuted" else "does not fail this scan"


def _add(case: ET.Element, tag: str, message: str, findings: list[Finding]) -> None:
    text = "\n".join(_told(finding) for finding in findings)
    ET.SubElement(case, tag, {"message": _clean(message), "type": case.get("name", "")}).text = _clean(text)


def _told(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}: " if finding.line is not None else f"{finding.file}: " * bool(finding.file)
    lines = [f"{place}{finding.message}"]
    lines += [f"    {step.file}:{step.line}  {step.text}" for step in finding.trace]
    if finding.remedy:
        lines.append(f"    To mend: {finding.remedy}")
    if finding.acceptance is not None:
        lines.append(f"    Accepted until {finding.acceptance.until}: {finding.acceptance.reason}")
    return "\n".join(lines)


def _clean(text: str) -> str:
    return _NO_XML.sub("�", text)
