"""`upheld scan` as people and pipelines call it."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from forge.scans import FILES, NOW, SOURCE, Scan, ScanJson, write
from upheld.cli.main import main

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "src/upheld/server/site/demo/apps"
SAMPLES = Path(__file__).parent / "rules/samples"
SCHEMA = json.loads((ROOT / "src/upheld/forge/scan.schema.json").read_text(encoding="utf-8"))
CALL = "  const answer = await fetch(`https://rates.example/${day}`);"
CONTRACT = {
    "app",
    "verdicts",
    "findings",
    "egress",
    "scopes",
    "dependencies",
    "entries",
    "data_map",
    "coverage",
}


def test_the_sound_demo_app_keeps_what_its_policy_promises(scan: Scan, scan_json: ScanJson) -> None:
    code, out = scan(DEMO / "board-notes")
    assert code == 0
    assert "Not looked at: nothing" in out
    for verdict in scan_json(DEMO / "board-notes")["verdicts"]:
        assert not verdict["counts"] or verdict["verdict"] == "proven", verdict["promise"]


def test_the_flawed_demo_app_breaks_what_it_should(scan: Scan, scan_json: ScanJson) -> None:
    assert scan(DEMO / "sprint-digest")[0] == 1
    verdicts = scan_json(DEMO / "sprint-digest")["verdicts"]
    assert [verdict["promise"] for verdict in verdicts if verdict["verdict"] != "proven"] == [
        "forge.no_third_party_dependencies",
        "forge.supported_runtime",
    ]


@pytest.mark.parametrize(
    ("promise", "words", "code"),
    [
        ("no_remotes", (), 0),
        ("supported_runtime", (), 1),
        ("supported_runtime", ("--fail-on", "refuted"), 1),
        ("no_personal_data_in_logs", (), 3),
        ("no_personal_data_in_logs", ("--fail-on", "refuted"), 0),
    ],
)
def test_the_exit_code_is_the_answer(scan: Scan, app: Path, promise: str, words: tuple[str, ...], code: int) -> None:
    write(app, {"src/index.js": SOURCE + "\nconst = ;\n"})
    assert scan(app, "--promise", promise, *words)[0] == code


@pytest.mark.parametrize("form", ["text", "json", "sarif", "bitbucket", "junit"])
def test_the_form_changes_nothing_of_the_exit_code(scan: Scan, app: Path, form: str) -> None:
    assert scan(app, "--format", form)[0] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("nowhere",),
        (str(DEMO), "--promise", "forge.nothing"),
        (str(DEMO), "--write-baseline"),
        (str(DEMO), "--scopes", "--answers"),
        (str(DEMO), "--scopes", "--format", "sarif"),
        (str(DEMO), "--format", "cyclonedx"),
        (str(DEMO), "--baseline", "nowhere.json"),
        (str(DEMO), "--output", "no/such/folder/report.json"),
    ],
)
def test_wrong_use_is_told(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) >= 2, "what is wrong, and what to do"


def test_text_shows_place_code_and_remedy(scan: Scan, app: Path) -> None:
    _, out = scan(app, "--promise", "supported_runtime")
    assert "manifest.yml:5" in out
    assert "▸    5 │     name: nodejs18.x\n         │     ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾\n" in out
    assert "To mend: Write app.runtime.name: nodejs24.x." in out
    assert "\x1b" not in out


def test_text_shows_the_way_to_a_place(scan: Scan, app: Path) -> None:
    _, out = scan(app, "--promise", "no_egress")
    assert "The way there:" in out
    assert "└ src/index.js:7" in out


def test_hostile_names_cannot_steer_a_terminal(scan: Scan, app: Path) -> None:
    manifest = (
        FILES["manifest.yml"].replace("name: Rates", 'name: "Ra\\e[2Jtes"').replace("nodejs18.x", "nodejs18.x\u202e")
    )
    write(app, {"manifest.yml": manifest})
    _, out = scan(app)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_lines_fit_eighty_columns_and_color_is_for_terminals_only(app: Path) -> None:
    write(app, {"src/index.js": SOURCE.replace(CALL, CALL + " // " + "long " * 60)})
    shown = on_terminal([sys.executable, "-m", "upheld.cli.main", "scan", str(app)], columns=80)
    assert "\x1b[31;1m✗ refuted" in shown
    plain = [line.rstrip("\r") for line in strip(shown).splitlines()]
    assert max(len(line) for line in plain) <= 80
    assert any("…" in line for line in plain)
    assert strip(
        on_terminal([sys.executable, "-m", "upheld.cli.main", "scan", str(app)], columns=80, no_color=True)
    ) == (on_terminal([sys.executable, "-m", "upheld.cli.main", "scan", str(app)], columns=80, no_color=True))


def strip(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def on_terminal(command: list[str], *, columns: int, no_color: bool = False) -> str:
    """What a command writes to a terminal of this width."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS"}}
    environment |= {"TERM": "xterm", "PYTHONUTF8": "1", **({"NO_COLOR": "1"} if no_color else {})}
    process = subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    shown = b""
    while select.select([ours], [], [], 30)[0]:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    process.wait(30)
    return shown.decode()


def test_several_apps_in_a_folder(scan: Scan, scan_json: ScanJson) -> None:
    assert scan(DEMO)[0] == 1
    found = scan_json(DEMO)
    assert [app["app"]["folder"] for app in found["apps"]] == ["board-notes", "sprint-digest"]
    jsonschema.validate(found, SCHEMA)


@pytest.mark.parametrize(
    "folder",
    [
        DEMO / "board-notes",
        DEMO / "sprint-digest",
        *(SAMPLES / f"forge.no_egress/{name}" for name in ("pass", "fail", "unknown", "unknown-syntax-error")),
        *(SAMPLES / f"forge.storage_on_platform_only/{name}" for name in ("pass", "fail", "unknown")),
    ],
    ids=lambda folder: f"{folder.parent.name}-{folder.name}",
)
def test_json_keeps_its_contract(scan_json: ScanJson, folder: Path) -> None:
    found = scan_json(folder)
    assert set(found) >= CONTRACT
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(found, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_a_broken_contract_would_be_seen(scan_json: ScanJson, app: Path) -> None:
    found = scan_json(app)
    damages: tuple[dict[str, Any], ...] = ({"verdicts": None}, {"data_map": {}}, {"findings": [{"rule": "x"}]})
    for damage in damages:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**found, **damage}, SCHEMA)


def test_json_says_what_was_used_and_who_gets_in(scan_json: ScanJson, app: Path) -> None:
    found = scan_json(app)
    (used,) = found["egress"]["used"]
    assert (used["host"], used["file"], used["line"], used["is_declared"]) == (
        "rates.example",
        "src/index.js",
        7,
        False,
    )
    entry = next(entry for entry in found["entries"] if entry["name"] == "rates")
    assert (entry["module"], entry["type"], entry["audience"]) == ("rates-panel", "jira:issuePanel", "user")
    assert (entry["function"], entry["guard"]) == ("resolver", "none")
    assert {package["name"] for package in found["dependencies"]} >= {"@forge/api", "@forge/react"}
    assert found["coverage"]["functions"]["followed"] <= found["coverage"]["functions"]["all"]
    (finding,) = [finding for finding in found["findings"] if finding["rule"] == "forge.no_egress"]
    assert (finding["file"], finding["line"]) == ("src/index.js", 7)
    assert finding["trace"][-1] == {"file": "src/index.js", "line": 7, "text": finding["trace"][-1]["text"]}
    assert len(finding["fingerprint"]) == 32


def test_gaps_are_listed_with_what_they_touch(scan_json: ScanJson) -> None:
    found = scan_json(SAMPLES / "forge.no_egress/unknown-syntax-error")
    assert any(gap["file"] == "src/call.js" and "egress" in gap["touches"] for gap in found["coverage"]["gaps"])


def test_only_new_findings_fail_against_a_baseline(scan: Scan, app: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    words = ("--promise", "no_egress", "--baseline", str(baseline))
    code, out = scan(app, *words, "--write-baseline")
    assert code == 0
    assert "now holds all findings" in " ".join(out.split())
    write(app, {"src/index.js": "// moved\n" + SOURCE})
    code, out = scan(app, *words)
    assert code == 0
    assert "refuted" in out
    assert "unchanged" in out
    write(app, {"src/index.js": SOURCE.replace(CALL, CALL + "\n  await fetch('https://other.example/');")})
    code, out = scan(app, *words)
    assert code == 1
    assert "1 new since the baseline" in out


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "other/1", "findings": []}', '{"format": 1}', "[" * 9999])
def test_a_file_that_is_no_baseline_is_refused(app: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "baseline.json").write_text(text)
    assert main(["scan", str(app), "--baseline", str(tmp_path / "baseline.json")]) == 2


@pytest.mark.parametrize("form", ["text", "json", "sarif", "bitbucket", "junit"])
def test_a_report_is_written_whole(scan: Scan, app: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "report"
    target.write_text("old")
    code, out = scan(app, "--format", form, "--output", str(target))
    assert (code, out) == (1, "")
    text = target.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "forge.supported_runtime" in text
    assert {entry.name for entry in tmp_path.iterdir()} == {"report", "rates"}
    assert stat.S_IMODE(target.stat().st_mode) & 0o444


def test_the_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("forge.no_egress ") for line in lines)


def test_scopes_are_explained(scan: Scan, app: Path) -> None:
    write(app, {"manifest.yml": FILES["manifest.yml"].replace("[]", "[storage:app]")})
    code, out = scan(app, "--scopes")
    assert code == 0
    assert "storage:app (line 21): unused" in out
    plain: dict[str, Any] = json.loads(scan(app, "--scopes", "--format", "json")[1])
    assert plain["declared"][0]["standing"] == "unused"


def test_answers_are_drafted_with_their_evidence(scan: Scan, app: Path) -> None:
    code, out = scan(app, "--answers")
    assert code == 0
    assert "forge.no_egress" in out
    plain = json.loads(scan(app, "--answers", "--format", "json")[1])
    assert plain["app"] == "Rates"
    assert plain["answers"]


def test_without_a_folder_the_present_one_is_scanned(
    app: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(app)
    assert main(["scan", "--promise", "supported_runtime"]) == 1
    assert "manifest.yml:5" in capsys.readouterr().out


def test_what_is_shipped_is_a_cyclonedx_document(scan: Scan, app: Path) -> None:
    code, out = scan(app, "--format", "cyclonedx")
    assert code == 0
    document = json.loads(out)
    assert document["bomFormat"] == "CycloneDX"
    assert {"api", "react", "resolver"} <= {component["name"] for component in document["components"]}


def test_watching_scans_again_and_ends_cleanly(app: Path) -> None:
    command = [sys.executable, "-u", "-m", "upheld.cli.main", "scan", str(app), "--watch", "--promise", "no_egress"]
    process = subprocess.Popen(
        [*command, "--now", NOW], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdout is not None
    try:
        first = read_until(process, "Ctrl-C ends it.")
        assert "✗ refuted" in first
        write(app, {"src/index.js": SOURCE.replace(CALL, "  const answer = new Response(day);")})
        second = read_until(process, "Ctrl-C ends it.")
        assert "✓ proven" in second or "? unknown" in second
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert "Traceback" not in rest + errors
    assert process.returncode in {0, 3}


def read_until(process: subprocess.Popen[str], words: str) -> str:
    assert process.stdout is not None
    read = ""
    ends_at = time.monotonic() + 30
    while time.monotonic() < ends_at:
        line = process.stdout.readline()
        read += line
        if words in line or not line:
            return read
    raise AssertionError(read)


def test_no_socket_is_opened(scan: Scan, app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_arguments: object, **_more: object) -> None:
        raise AssertionError("a scan asked for a socket")

    monkeypatch.setattr(socket.socket, "__init__", refuse)
    for form in ("text", "json", "sarif", "bitbucket", "junit", "cyclonedx"):
        assert scan(app, "--format", form, "--no-cache")[0] in {0, 1}
