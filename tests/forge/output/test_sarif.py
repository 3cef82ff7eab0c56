"""SARIF is read by two readers that others wrote, and says what the scan said."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pysarif
import pytest
from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as StrictLog

from forge.scans import FILES, SOURCE, Scan, ScanJson, write

DEMO = Path(__file__).parents[3] / "src/upheld/server/site/demo/apps"
SAMPLES = Path(__file__).parents[1] / "rules/samples"
UNDECIDED = SAMPLES / "forge.no_egress/unknown-syntax-error"


def log_of(scan: Scan, folder: Path, *words: str) -> dict[str, Any]:
    _, out = scan(folder, "--format", "sarif", *words)
    log: dict[str, Any] = json.loads(out)
    return log


@pytest.mark.parametrize(
    "folder",
    [DEMO, DEMO / "board-notes", DEMO / "sprint-digest", UNDECIDED, SAMPLES / "forge.no_egress/pass"],
    ids=lambda folder: folder.name,
)
def test_two_readers_accept_it(scan: Scan, folder: Path) -> None:
    log = log_of(scan, folder)
    StrictLog.model_validate(log)
    read = pysarif.load_from_dict(json.loads(json.dumps(log)))
    assert len(read.runs) == len(log["runs"])
    assert [result.rule_id for run in read.runs for result in run.results or []] == [
        result["ruleId"] for run in log["runs"] for result in run["results"]
    ]


def test_a_wrong_log_would_be_refused(scan: Scan, app: Path) -> None:
    log = log_of(scan, app)
    log["runs"][0]["results"][0]["kind"] = "perhaps"
    with pytest.raises(ValidationError):
        StrictLog.model_validate(log)
    log = log_of(scan, app)
    log["runs"][0]["results"][0]["colour"] = "red"
    with pytest.raises(ValidationError):
        StrictLog.model_validate(log)


def test_every_promise_has_a_result_of_its_kind(scan: Scan, scan_json: ScanJson, app: Path) -> None:
    verdicts = {entry["promise"]: entry["verdict"] for entry in scan_json(app)["verdicts"]}
    kinds: dict[str, set[str]] = {}
    for result in log_of(scan, app)["runs"][0]["results"]:
        kinds.setdefault(result["ruleId"], set()).add(result["kind"])
    assert verdicts["forge.supported_runtime"] == "refuted"
    for promise, verdict in verdicts.items():
        expected = {"proven": {"pass"}, "refuted": {"fail"}, "unknown": {"open", "review"}}[verdict]
        assert kinds[promise] & expected, promise
        assert ("pass" in kinds[promise]) == (verdict == "proven")


def test_levels_fit_the_kinds(scan: Scan, app: Path) -> None:
    for result in log_of(scan, app)["runs"][0]["results"]:
        assert (result["level"] == "none") == (result["kind"] != "fail")


def test_files_carry_their_digests(scan: Scan, app: Path) -> None:
    run = log_of(scan, app, "--promise", "no_egress")["runs"][0]
    (result,) = [entry for entry in run["results"] if entry["kind"] == "fail"]
    location = result["locations"][0]["physicalLocation"]
    artifact = run["artifacts"][location["artifactLocation"]["index"]]
    assert location["artifactLocation"]["uri"] == artifact["location"]["uri"] == "src/index.js"
    assert artifact["hashes"]["sha-256"] == hashlib.sha256(SOURCE.encode()).hexdigest()
    assert location["region"]["startLine"] == 7


def test_columns_count_utf16_code_units(scan: Scan, app: Path) -> None:
    line = "  const answer = await fetch(`https://rates.example/${day}`);"
    wide = "  /* 🚀🚀 */ const answer = await fetch(`https://rates.example/${day}`);"
    write(app, {"src/index.js": SOURCE.replace(line, wide)})
    (result,) = [
        entry for entry in log_of(scan, app, "--promise", "no_egress")["runs"][0]["results"] if entry["kind"] == "fail"
    ]
    region = result["locations"][0]["physicalLocation"]["region"]
    units = wide.encode("utf-16-le")
    meant = units[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
    assert "fetch(`https://rates.example/${day}`)" in meant
    assert meant == meant.strip()


def test_gaps_are_notifications(scan: Scan) -> None:
    run = log_of(scan, UNDECIDED)["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is True
    notices = run["invocations"][0]["toolExecutionNotifications"]
    assert any(
        notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith(
            "no_egress/unknown-syntax-error/src/call.js"
        )
        and "egress" in notice["properties"]["touches"]
        for notice in notices
        if "locations" in notice
    )


def test_rules_bring_their_text(scan: Scan, app: Path) -> None:
    driver = log_of(scan, app)["runs"][0]["tool"]["driver"]
    rule = next(entry for entry in driver["rules"] if entry["id"] == "forge.no_egress")
    assert "Blind spots:" in rule["help"]["text"]
    for result in log_of(scan, app)["runs"][0]["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_paths_begin_at_the_repositorys_root(scan: Scan, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "apps/one", FILES)
    write(tmp_path / "apps/two words", FILES)
    runs = log_of(scan, tmp_path / "apps", "--promise", "supported_runtime")["runs"]
    uris = [
        run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for run in runs
        if run["results"]
    ]
    assert uris == ["apps/one/manifest.yml", "apps/two%20words/manifest.yml"]
    assert [run["automationDetails"]["id"] for run in runs] == ["upheld/one/", "upheld/two%20words/"]


def test_what_is_accepted_stays_and_says_why(scan: Scan, app: Path) -> None:
    accepted = SOURCE.replace(
        "  const answer", "  // upheld-ignore no_egress until 2027-03-01: the rates are public\n  const answer"
    )
    write(app, {"src/index.js": accepted})
    results = log_of(scan, app, "--promise", "no_egress")["runs"][0]["results"]
    (result,) = [entry for entry in results if entry["kind"] == "fail"]
    (suppression,) = result["suppressions"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"] == "the rates are public"


def test_a_baseline_marks_what_is_new(scan: Scan, app: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    scan(app, "--baseline", str(baseline), "--write-baseline")
    again = SOURCE + "\nexport const other = () => fetch('https://other.example/');\n"
    write(app, {"src/index.js": again})
    results = log_of(scan, app, "--baseline", str(baseline))["runs"][0]["results"]
    states = {
        entry["baselineState"] for entry in results if entry["kind"] == "fail" and entry["ruleId"] == "forge.no_egress"
    }
    assert states == {"new", "unchanged"}
