"""`upheld policy parse`, `lint` and `propose` as a user runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
TEXT = "# Data\n\nData is encrypted at rest. Welcome to our page.\n"


def upheld(*arguments: str, folder: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "upheld.cli.main", "policy", *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "policy.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_parse_gives_the_agreed_json(folder: Path) -> None:
    found = upheld("parse", "policy.md", "--format", "json", folder=folder)
    assert found.returncode == 0
    first, second = json.loads(found.stdout)["sentences"]
    assert {"id", "section", "text", "sha256", "commitments"} <= first.keys()
    assert (first["id"], first["section"], first["text"]) == ("data.1", "Data", "Data is encrypted at rest.")
    assert set(first["commitments"][0]) == {"kind", "modality", "keeper", "vague", "parameters", "matched"}
    assert first["commitments"][0]["kind"] == "privacy.encrypted_at_rest"
    assert second["commitments"] == []


def test_parse_reads_standard_input(folder: Path) -> None:
    from_file = upheld("parse", "policy.md", "--format", "json", folder=folder)
    assert upheld("parse", "-", "--format", "json", folder=folder, given=TEXT.encode()).stdout == from_file.stdout


def test_parse_text_names_sentences_and_kinds(folder: Path) -> None:
    shown = upheld("parse", "policy.md", folder=folder).stdout.decode()
    assert "data.1  Data is encrypted at rest." in shown
    assert "privacy.encrypted_at_rest" in shown


def test_parse_hides_no_terminal_controls(folder: Path) -> None:
    shown = upheld("parse", "-", folder=folder, given="We keep \u202eno data.".encode()).stdout.decode()
    assert "\u202e" not in shown


@pytest.mark.parametrize("given", [b"", b"%PDF-1.4", b"a\0b", b"a" * 10_500_000])
def test_unreadable_input_is_wrong_use(folder: Path, given: bytes) -> None:
    found = upheld("parse", "-", folder=folder, given=given)
    assert found.returncode == 2
    assert found.stdout == b""
    assert b"Traceback" not in found.stderr
    assert found.stderr


def test_fifo_and_folder_and_missing_file_are_wrong_use(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    for name in ("pipe", ".", "missing.md"):
        assert upheld("parse", name, folder=folder).returncode == 2


def test_lint_says_clean_or_not_by_its_exit_code(folder: Path) -> None:
    assert upheld("lint", "-", folder=folder, given=b"Data is encrypted at rest.").returncode == 0
    found = upheld("lint", "-", "--format", "json", folder=folder, given=b"We may share data. TODO")
    assert found.returncode == 1
    first = json.loads(found.stdout)["findings"][0]
    assert (first["code"], first["sentence"], first["words"]) == ("lint.hedged", "policy.1", "We may")


def test_propose_lint_confirm_update(folder: Path) -> None:
    assert upheld("propose", "policy.md", folder=folder).returncode == 0
    out = folder / "upheld.yaml"
    written = out.read_text(encoding="utf-8")
    assert upheld("lint", "upheld.yaml", folder=folder).returncode == 1
    assert upheld("propose", "policy.md", folder=folder).returncode == 2
    assert out.read_text(encoding="utf-8") == written
    out.write_text(written.replace("  text:", "  confirmed: true\n  text:"), encoding="utf-8")
    assert upheld("lint", "upheld.yaml", folder=folder).returncode == 0
    (folder / "policy.md").write_text(TEXT + "\nWe fix vulnerabilities promptly.\n", encoding="utf-8")
    assert upheld("lint", "upheld.yaml", folder=folder).returncode == 1
    assert upheld("propose", "policy.md", "--update", folder=folder).returncode == 0
    updated = out.read_text(encoding="utf-8").split("upheld: 1")[1]
    assert updated.count("confirmed: true") == 2
    assert "promptly" in updated
    assert upheld("propose", "policy.md", "--force", folder=folder).returncode == 0
    assert "confirmed" not in out.read_text(encoding="utf-8").split("upheld: 1")[1]


def test_nothing_is_half_written(folder: Path) -> None:
    (folder / "upheld.yaml").write_text("upheld: 1\nvendr: {}\n", encoding="utf-8")
    found = upheld("propose", "policy.md", "--update", folder=folder)
    assert found.returncode == 2
    assert b"Did you mean `vendor`?" in found.stderr
    assert (folder / "upheld.yaml").read_text(encoding="utf-8") == "upheld: 1\nvendr: {}\n"
    assert sorted(path.name for path in folder.iterdir()) == ["policy.md", "upheld.yaml"]


def test_propose_names_the_text_relative_to_the_file(folder: Path) -> None:
    (folder / "kept").mkdir()
    assert upheld("propose", "policy.md", "--out", "kept/upheld.yaml", folder=folder).returncode == 0
    assert "file: ../policy.md" in (folder / "kept" / "upheld.yaml").read_text(encoding="utf-8").replace('"', "")
