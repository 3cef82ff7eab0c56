"""Accepting a finding in the source takes a rule, a day and a reason; nothing less, and nothing turns proven by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from forge.scans import MANIFEST, SOURCE, Scan, ScanJson, write
from upheld.forge.suppressions import find_comments
from upheld.forge.tree import AppFile

RULES = frozenset({"forge.no_egress", "forge.supported_runtime"})
CALL = "  const answer = await fetch(`https://rates.example/${day}`);"
GOOD = "upheld-ignore forge.no_egress until 2027-03-01: the rates are public"


def comments_in(text: str, path: str = "src/a.js") -> list[tuple[int, int, str]]:
    file = AppFile(path=path, content=text.encode(), sha256="")
    return [(comment.line, comment.covers, comment.problem) for comment in find_comments([file], RULES)]


@pytest.mark.parametrize(
    ("path", "text", "covers"),
    [
        ("src/a.js", f"call(); // {GOOD}\n", 1),
        ("src/a.js", f"// {GOOD}\ncall();\n", 2),
        ("src/a.ts", f"/* {GOOD} */\ncall();\n", 2),
        ("src/a.js", f"/**\n * {GOOD}\n */\ncall();\n", 3),
        ("src/a.jsx", f"  {{/* {GOOD} */}}\n<img/>\n", 2),
        ("src/a.jsx", f"<img/> {{/* {GOOD} */}}\n", 1),
        ("manifest.yml", f"  - a: b  # {GOOD}\n", 1),
        ("manifest.yml", f"  # {GOOD}\n  - a: b\n", 2),
        ("static/index.html", f"<!-- {GOOD} -->\n<img>\n", 2),
    ],
)
def test_comments_of_every_kind_are_read(path: str, text: str, covers: int) -> None:
    ((_, covered, problem),) = comments_in(text, path)
    assert (covered, problem) == (covers, "")


def test_several_comments_above_one_line_cover_it() -> None:
    text = f"// {GOOD}\n// {GOOD.replace('no_egress', 'supported_runtime')}\ncall();\n"
    assert [covers for _, covers, _ in comments_in(text)] == [3, 3]


@pytest.mark.parametrize("text", [f'const a = "// {GOOD}";', f"const a = '{GOOD}';", f"a(`// {GOOD}`);"])
def test_text_in_quotes_is_no_comment(text: str) -> None:
    assert comments_in(text) == []


@pytest.mark.parametrize(
    "comment",
    [
        "upheld-ignore",
        "upheld-ignore forge.no_egress",
        "upheld-ignore forge.no_egress: because",
        "upheld-ignore forge.no_egress until tomorrow: because",
        "upheld-ignore forge.no_egress until 2027-02-30: because",
        "upheld-ignore forge.no_egress until 2027-03-01:",
        "upheld-ignore forge.no_egress until 2027-03-01: …",
        "upheld-ignore forge.no_such_rule until 2027-03-01: because",
        "upheld-ignore * until 2027-03-01: because",
        "upheld-ignore forge.no_egress until 2026-11-23: because",
        "upheld-ignore forge.no_egress until 2027-11-26: because",
    ],
)
def test_an_invalid_comment_accepts_nothing_and_is_a_finding(
    scan: Scan, scan_json: ScanJson, app: Path, comment: str
) -> None:
    write(app, {"src/index.js": SOURCE.replace(CALL, f"  /* {comment} */\n{CALL}")})
    found = scan_json(app, "--promise", "no_egress")
    rules = {finding["rule"]: finding for finding in found["findings"]}
    assert rules["forge.no_egress"]["accepted"] is None
    own = rules["scan.suppression"]
    assert (own["file"], own["line"]) == ("src/index.js", 7)
    assert "accepts nothing" in own["message"]
    assert scan(app, "--promise", "no_egress")[0] == 1


def test_an_accepted_failure_stays_refuted_and_does_not_fail(scan: Scan, scan_json: ScanJson, app: Path) -> None:
    assert scan(app, "--promise", "no_egress")[0] == 1
    write(app, {"src/index.js": SOURCE.replace(CALL, f"  // {GOOD}\n{CALL}")})
    code, out = scan(app, "--promise", "no_egress")
    assert code == 0
    assert "refuted" in out
    assert "accepted until 2027-03-01" in out
    assert "the rates are public" in out
    found = scan_json(app, "--promise", "no_egress")
    (verdict,) = found["verdicts"]
    assert (verdict["verdict"], verdict["accepted"]) == ("refuted", True)
    assert found["findings"][0]["accepted"]["reason"] == "the rates are public"
    assert found["tool"]["outcome"] == "ok"


def test_one_accepted_failure_does_not_hide_another(scan: Scan, scan_json: ScanJson, app: Path) -> None:
    more = SOURCE.replace(CALL, f"  // {GOOD}\n{CALL}\n  await fetch('https://other.example/');")
    write(app, {"src/index.js": more})
    assert scan(app, "--promise", "no_egress")[0] == 1
    (verdict,) = scan_json(app, "--promise", "no_egress")["verdicts"]
    assert (verdict["verdict"], verdict["accepted"]) == ("refuted", False)


def test_a_comment_about_nothing_is_a_note(scan_json: ScanJson, app: Path) -> None:
    write(app, {"manifest.yml": MANIFEST.replace("nodejs18.x", f"nodejs22.x  # {GOOD}")})
    notes = scan_json(app, "--promise", "no_egress")["notes"]
    assert [(note["rule"], note["line"]) for note in notes if note["rule"] == "scan.suppression"] == [
        ("scan.suppression", 5)
    ]


def test_a_manifest_accepts_too(scan: Scan, app: Path) -> None:
    comment = GOOD.replace("no_egress", "supported_runtime")
    write(app, {"manifest.yml": MANIFEST.replace("nodejs18.x", f"nodejs18.x  # {comment}")})
    assert scan(app, "--promise", "supported_runtime")[0] == 0


def test_the_day_passes_though_nothing_else_changes(scan: Scan, app: Path) -> None:
    write(app, {"src/index.js": SOURCE.replace(CALL, f"  // {GOOD}\n{CALL}")})
    assert scan(app, "--promise", "no_egress", "--now", "2027-03-01T23:59:59Z")[0] == 0
    assert scan(app, "--promise", "no_egress", "--now", "2027-03-02T00:00:00Z")[0] == 1
