"""The commands over a data directory, each in a process of its own, as a person runs them."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parents[2] / "src"
POLICY = "# Data\n\nNo data leaves Atlassian's cloud.\n\nBackups are made every day.\n"
MANIFEST = """
app: {id: ari:cloud:ecosystem::app/1, runtime: {name: nodejs22.x}}
modules:
  jira:adminPage: [{key: page, title: Page, function: resolver}]
  function: [{key: resolver, handler: index.handler}]
permissions: {scopes: [storage:app]}
"""
FILE = """
upheld: 1
vendor: {id: notes, name: Notes}
policy: {file: policy.md, effective_on: 2026-11-01}
inventory:
  apps: [{id: notes, name: Notes, path: app}]
sentences:
- id: data.1
  text: No data leaves Atlassian's cloud.
  confirmed: true
  commitments:
  - kind: privacy.no_egress
"""


def upheld(*words: str | Path, code: int = 0) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UPHELD_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-m", "upheld.cli.main", *map(str, words)],
        env={**environment, "PYTHONPATH": str(SOURCE)},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == code, f"{words}: {done.stdout}\n{done.stderr}"
    return done.stdout or done.stderr


def as_json(*words: str | Path, code: int = 0) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(upheld(*words, "--format", "json", code=code))
    return value


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with a policy, an app and one confirmed sentence."""
    root = tmp_path_factory.mktemp("installation")
    (root / "app/src").mkdir(parents=True)
    (root / "app/manifest.yml").write_text(MANIFEST, encoding="utf-8")
    (root / "app/src/index.js").write_text("export const handler = () => 'x';\n", encoding="utf-8")
    (root / "policy.md").write_text(POLICY, encoding="utf-8")
    (root / "upheld.yaml").write_text(FILE, encoding="utf-8")
    upheld("init", root / "data")
    return root


def test_from_the_file_to_a_recorded_run_and_back(made: Path) -> None:
    data = made / "data"
    view = as_json("policy", "import", made / "upheld.yaml", "--data", data, "--role", "security_lead")
    assert (view["sentences"], view["confirmed"], view["commitments"]) == (2, 1, 1)
    found = as_json("check", "run", "--data", data)
    assert [(run["check"], run["outcome"], run["sentences"]) for run in found["runs"]] == [
        ("forge.no_egress", "pass", 1)
    ]
    assert as_json("check", "show", "forge.no_egress", "--data", data)["runs"][0]["outcome"] == "pass"
    bound = {check["id"]: check["bound_sentences"] for check in as_json("check", "list", "--data", data)["checks"]}
    assert bound["forge.no_egress"] == 1
    assert bound["forge.no_remotes"] == 0
    status = as_json("log", "status", "--data", data)
    assert status["size"] == status["published_size"]
    assert as_json("log", "verify", "--data", data)["size"] == status["size"]
    exported = upheld("policy", "export", "--data", data, "--text", made / "again.md")
    assert (made / "again.md").read_text(encoding="utf-8") == POLICY
    upheld("policy", "export", "--data", data, "--text", made / "upheld.yaml", code=2)
    (made / "exported.yaml").write_text(exported, encoding="utf-8")
    upheld("policy", "import", made / "exported.yaml", "--data", data)
    assert as_json("log", "status", "--data", data)["size"] == status["size"], "nothing changed, nothing was logged"
    assert upheld("policy", "export", "--data", data) == exported


def test_an_office_that_may_not_confirm_is_refused(made: Path) -> None:
    said = upheld("policy", "import", made / "upheld.yaml", "--data", made / "data", "--role", "support", code=2)
    assert "support" in said


def test_wrong_files_and_folders_are_said_in_words(made: Path, tmp_path: Path) -> None:
    assert "no data directory" in upheld("log", "status", "--data", tmp_path / "none", code=2)
    assert "no policy" in upheld("policy", "export", "--data", made / "data", "--policy", "other", code=2)
    bad = tmp_path / "upheld.yaml"
    bad.write_text("upheld: 1\nsentences: [{id: x}]\n", encoding="utf-8")
    before = as_json("log", "status", "--data", made / "data")["size"]
    upheld("policy", "import", bad, "--data", made / "data", code=2)
    assert as_json("log", "status", "--data", made / "data")["size"] == before


def test_silence_is_undecided(made: Path) -> None:
    assert "72 hours" in upheld("log", "status", "--data", made / "data", "--now", "2100-01-01T00:00:00Z", code=3)


def test_a_changed_entry_is_named_and_a_restored_database_refused(made: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(made / "data", data)
    old = tmp_path / "old.sqlite3"
    with sqlite3.connect(data / "upheld.sqlite3") as database:
        database.execute("VACUUM INTO ?", (str(old),))
    upheld("policy", "import", made / "policy.md", "--data", data, "--policy", "privacy")
    newest = tmp_path / "newest.sqlite3"
    with sqlite3.connect(data / "upheld.sqlite3") as database:
        database.execute("VACUUM INTO ?", (str(newest),))
        database.execute("UPDATE evidence_leaf SET body = '{}' WHERE \"index\" = 1")
        database.commit()
    assert "The entry 1 was changed" in upheld("log", "verify", "--data", data, code=1)
    replace(data, old)
    assert "older backup" in upheld("log", "status", "--data", data, code=1)
    said = upheld("policy", "import", made / "policy.md", "--data", data, "--policy", "other", code=2)
    assert "are published" in said
    replace(data, newest)
    upheld("log", "verify", "--data", data)


def replace(data: Path, database: Path) -> None:
    for name in ("upheld.sqlite3", "upheld.sqlite3-wal", "upheld.sqlite3-shm"):
        (data / name).unlink(missing_ok=True)
    shutil.copy(database, data / "upheld.sqlite3")
