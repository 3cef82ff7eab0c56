"""The table of abuse cases is complete and true, and the cases that stand nowhere else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.test import Client

from proof.world import settled_world
from upheld.core.errors import InputError
from upheld.proof.verify import verify_bundle
from upheld.server.accounts.api import SYSTEM
from upheld.server.evidence import api as evidence
from upheld.server.intake.forms import new_token
from upheld.server.policy import api as policy

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/reference/abuse-cases.md"
CASES = range(1, 41)
WITHOUT_A_DOOR = {38}
"""Cases for which the product has no way in yet; whoever builds one has to strike the number here."""


def rows(text: str) -> dict[int, str]:
    return {int(found[1]): found[2] for found in re.finditer(r"^\| (\d+) \|(.*)$", text, re.MULTILINE)}


def missing_tests(text: str) -> list[str]:
    """Names of tests in a page that no test file defines."""
    missing = []
    for file, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text):
        path = ROOT / file
        tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
        if not any(isinstance(node, ast.FunctionDef) and node.name == name for node in tree.body):
            missing.append(f"{file}::{name}")
    return missing


def test_every_case_names_a_test_that_exists() -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = rows(text)
    assert list(found) == list(CASES)
    assert missing_tests(text) == []
    without = {number for number, row in found.items() if "`tests/" not in row}
    assert without == WITHOUT_A_DOOR


def test_a_case_whose_test_went_away_is_found() -> None:
    """The known-bad twin."""
    text = PAGE.read_text(encoding="utf-8").replace("test_27_bundle_cut", "test_27_bundle_bent")
    assert missing_tests(text) == ["tests/redteam/test_abuse_cases.py::test_27_bundle_bent_anywhere_is_refused"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"We encrypt data. " * 620_000, id="3"),
        pytest.param(b"We\0test.", id="4 NUL"),
        pytest.param(b"\x89PNG\r\n", id="4 binary"),
        pytest.param(b"word " * 200_000, id="8"),
        pytest.param(b"\xff\xfeW\x00e\x00\x00\xd8", id="5"),
        pytest.param(b"", id="empty"),
        pytest.param(b"<!doctype html>" + b"<script>" * 100_000, id="6"),
    ],
)
def test_policy_that_cannot_be_read_leaves_nothing(data: bytes) -> None:
    before = policy.import_text("We encrypt data.", name="p", actor=SYSTEM)
    size = evidence.head().size
    with pytest.raises(InputError) as error:
        policy.import_text(data, name="p", actor=SYSTEM)
    assert error.value.hint
    after = policy.current_policy()
    assert after is not None
    assert after.version == before.version
    assert evidence.head().size == size
    assert len(policy.versions()) == 1


def test_27_bundle_cut_anywhere_is_refused() -> None:
    world = settled_world()
    data = world.bundle()
    cuts = {*range(0, len(data), 1024), *range(min(200, len(data))), *range(len(data) - 200, len(data))}
    for cut in sorted(cuts):
        with pytest.raises(InputError):
            verify_bundle(data[:cut], now=world.now)
    assert verify_bundle(data, now=world.now).exit_code == 0


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/xml", "multipart/form-data", ""])
def test_36_other_content_types_are_no_form(client: Client, kind: str) -> None:
    body = "[" * 100_000 + f'{{"token":"{new_token()}","kind":"vulnerability","body":"x"}}'
    client.raise_request_exception = False
    assert client.post("/report", body, content_type=kind).status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["café", "cafe\u0301", "App", "a--b", "-a", "a/b", "..", "a\n", "а"])
def test_37_ids_have_one_spelling(slug: str) -> None:
    entry = policy.InventoryEntry(kind=policy.InventoryKind.SYSTEM, slug=slug, name="x", path="")
    with pytest.raises(InputError):
        policy.put_item(entry, actor=SYSTEM)
