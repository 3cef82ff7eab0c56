"""What Bitbucket is sent keeps to its limits and says what the scan said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from forge.scans import FILES, SOURCE, Scan, write
from upheld.forge.output.bitbucket import MAX_ANNOTATIONS, scan_as_bitbucket
from upheld.forge.record import (
    AppRecord,
    CodeLine,
    Finding,
    FindingKind,
    RecordedVerdict,
    ScanRecord,
)


def sent(scan: Scan, folder: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(scan(folder, "--format", "bitbucket", *words)[1])
    return found


def test_a_failing_scan_is_a_failed_report(scan: Scan, app: Path) -> None:
    body = sent(scan, app, "--promise", "supported_runtime")
    assert body["report"]["result"] == "FAILED"
    assert body["report"]["report_type"] == "SECURITY"
    assert len(body["report"]["data"]) <= 10
    (annotation,) = body["annotations"]
    assert (annotation["path"], annotation["line"]) == ("manifest.yml", 5)
    assert (annotation["annotation_type"], annotation["severity"]) == ("VULNERABILITY", "MEDIUM")
    assert "To mend: " in annotation["details"]


def test_a_scan_that_holds_is_a_passed_report(scan: Scan, app: Path) -> None:
    write(app, {"manifest.yml": FILES["manifest.yml"].replace("nodejs18.x", "nodejs22.x")})
    body = sent(scan, app, "--promise", "supported_runtime")
    assert body["report"]["result"] == "PASSED"
    assert body["annotations"] == []


def test_ids_stay_when_lines_move(scan: Scan, app: Path) -> None:
    before = sent(scan, app, "--promise", "no_egress")["annotations"]
    write(app, {"src/index.js": "\n\n" + SOURCE})
    after = sent(scan, app, "--promise", "no_egress")["annotations"]
    assert [entry["external_id"] for entry in before] == [entry["external_id"] for entry in after]
    assert before[0]["line"] + 2 == after[0]["line"]


def test_paths_begin_at_the_repositorys_root(scan: Scan, app: Path) -> None:
    (app.parent / ".git").mkdir()
    (annotation,) = sent(scan, app, "--promise", "supported_runtime")["annotations"]
    assert annotation["path"] == "rates/manifest.yml"


def test_what_is_accepted_is_ignored(scan: Scan, app: Path) -> None:
    comment = "# upheld-ignore supported_runtime until 2027-01-31: moving in January"
    write(app, {"manifest.yml": FILES["manifest.yml"].replace("nodejs18.x", f"nodejs18.x  {comment}")})
    body = sent(scan, app, "--promise", "supported_runtime")
    assert body["report"]["result"] == "PASSED"
    assert body["annotations"][0]["result"] == "IGNORED"
    assert "moving in January" in body["annotations"][0]["details"]


def test_limits_are_kept() -> None:
    findings = tuple(
        Finding(
            rule="forge.no_egress",
            kind=FindingKind.FAILURE,
            code="",
            severity="low" if number % 2 else "critical",
            confidence="high",
            message="long " * 1_000,
            remedy="r",
            file="src/a.js",
            line=number + 1,
            column=1,
            end_column=2,
            context=(CodeLine(line=number + 1, text="x"),),
            trace=(),
            fingerprint=f"{number:032x}",
        )
        for number in range(2 * MAX_ANNOTATIONS)
    )
    verdict = RecordedVerdict(promise="forge.no_egress", title="t", verdict="refuted", reasons=(), places=())
    app = AppRecord(
        name="a",
        folder=".",
        id="",
        runtime="",
        tree_sha256="0" * 64,
        verdicts=(verdict,),
        findings=findings,
        gaps=(),
        comments=(),
        files=(),
        views={},
        rules=(),
        platform_data_on="2026-11",
    )
    scan = ScanRecord(apps=(app, replace(app, folder="b")), version="1", analyzer_sha256="0" * 64)
    body = scan_as_bitbucket(scan)
    assert len(body["annotations"]) == MAX_ANNOTATIONS
    assert {entry["severity"] for entry in body["annotations"]} == {"CRITICAL"}, "the gravest come first"
    assert "3,000 more findings" in body["report"]["details"]
    assert all(len(entry["summary"]) <= 450 and len(entry["details"]) <= 2_000 for entry in body["annotations"])
    assert len({entry["external_id"] for entry in body["annotations"]}) == MAX_ANNOTATIONS
