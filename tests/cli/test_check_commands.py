"""`upheld check list|show|run` without a data directory, as a person types them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from upheld.cli.main import main
from upheld.core.check import DOCSTRING_PARTS

SOUND = """
app: {id: ari:cloud:ecosystem::app/1, runtime: {name: nodejs22.x}}
modules:
  jira:adminPage:
    - {key: page, title: Page, function: resolver}
  function:
    - {key: resolver, handler: index.handler}
permissions: {scopes: [storage:app]}
"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    folder = tmp_path / "Board Notes"
    (folder / "src").mkdir(parents=True)
    (folder / "manifest.yml").write_text(SOUND, encoding="utf-8")
    (folder / "src/index.js").write_text("export const handler = () => 'x';\n", encoding="utf-8")
    return folder


def break_promise(app: Path) -> None:
    text = (
        (app / "manifest.yml")
        .read_text(encoding="utf-8")
        .replace(
            "permissions: {scopes: [storage:app]}",
            "permissions:\n  scopes: [storage:app]\n  external:\n    fetch:\n      backend: ['https://stats.example']",
        )
    )
    (app / "manifest.yml").write_text(text, encoding="utf-8")


def run_json(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, list[dict[str, object]]]]:
    code = main([*words, "--format", "json"])
    value: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return code, value


def test_a_kept_promise_gives_0_and_a_broken_one_1_with_its_place(
    app: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["check", "run", "forge.no_egress", "--app", str(app)]
    code, kept = run_json(words, capsys)
    assert (code, kept["runs"][0]["outcome"]) == (0, "pass")
    break_promise(app)
    code, broken = run_json(words, capsys)
    assert (code, broken["runs"][0]["outcome"]) == (1, "fail")
    results = broken["runs"][0]["results"]
    assert isinstance(results, list)
    assert {result["item"] for result in results} == {"board-notes"}
    assert any("manifest.yml:" in str(result["place"]) for result in results)
    assert "run" not in broken["runs"][0], "nothing was recorded"


def test_what_cannot_be_read_is_undecided(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (app / "manifest.yml").write_text("a: &a [*a]\n", encoding="utf-8")
    code, found = run_json(["check", "run", "forge.no_egress", "--app", str(app)], capsys)
    assert code == 3
    assert found["runs"][0]["outcome"] in {"unknown", "error"}


def test_all_checks_that_apply_run_without_ids(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, found = run_json(["check", "run", "--app", str(app)], capsys)
    ids = {str(run["check"]) for run in found["runs"]}
    assert len(ids) >= 9
    assert all(check_id.startswith("forge.") for check_id in ids)


def test_the_inventory_of_a_file_is_the_population(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = app.parent / "upheld.yaml"
    file.write_text(
        "upheld: 1\ninventory:\n  apps:\n  - {id: notes, path: Board Notes}\n  - {id: gone, path: gone}\n",
        encoding="utf-8",
    )
    code, found = run_json(["check", "run", "forge.no_egress", "--file", str(file)], capsys)
    run = found["runs"][0]
    assert (code, run["in_scope"], run["looked_at"]) == (3, 2, 1)


def test_two_folders_of_one_name_are_two_items(app: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other/Board Notes"
    (other / "src").mkdir(parents=True)
    (other / "manifest.yml").write_text(SOUND, encoding="utf-8")
    (other / "src/index.js").write_text("export const handler = () => 'x';\n", encoding="utf-8")
    _, found = run_json(["check", "run", "forge.no_egress", "--app", str(app), "--app", str(other)], capsys)
    results = found["runs"][0]["results"]
    assert isinstance(results, list)
    assert {result["item"] for result in results} == {"board-notes", "board-notes-2"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "not clear what to run"),
        (["--app", "/nowhere/at/all"], "is not a folder"),
        (["--app", ".", "--data", "."], "not both"),
        (["forge.no_such", "--app", "."], "no check 'forge.no_such'"),
        (["forge.no_egres", "--app", "."], "Did you mean forge.no_egress?"),
        (["code.changes_reviewed", "--app", "."], "none are given"),
        (["--app", ".", "--parameter", "max_days"], "is no parameter"),
        (["--file", "/nowhere.yaml"], "/nowhere.yaml"),
    ],
)
def test_wrong_use_is_said_in_words(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "run", *words]) == 2
    assert said in capsys.readouterr().err


def test_text_names_outcome_and_remedy(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_promise(app)
    assert main(["check", "run", "forge.no_egress", "--app", str(app)]) == 1
    shown = capsys.readouterr().out
    assert "fail" in shown.split("\n")[0]
    assert "To mend it:" in shown


def test_list_names_kinds_and_finds_by_kind(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = run_json(["check", "list"], capsys)
    assert code == 0
    assert {"forge.no_egress", "access.staff_mfa_enrolled"} <= {str(check["id"]) for check in found["checks"]}
    code, found = run_json(["check", "list", "--kind", "privacy.no_egress"], capsys)
    assert [check["id"] for check in found["checks"]] == ["forge.no_egress"]
    assert main(["check", "list", "--kind", "privacy.no_such"]) == 1


def test_show_prints_the_five_parts_and_the_digest_of_the_code(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", "show", "forge.no_egress"]) == 0
    text = capsysbinary.readouterr().out.decode()
    assert main(["check", "show", "forge.no_egress", "--source"]) == 0
    source = capsysbinary.readouterr().out
    assert all(part in text for part in DOCSTRING_PARTS)
    assert hashlib.sha256(source).hexdigest() in text.replace("\n", "").replace(" ", "")
    assert main(["check", "show", "forge.no_such"]) == 2
