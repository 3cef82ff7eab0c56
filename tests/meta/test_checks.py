"""Every check is a unit of file, text, test and samples; ids live for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from upheld.catalog.kinds import load_kinds
from upheld.core.check import DOCSTRING_PARTS, RegisteredCheck, docstring_parts
from upheld.server.assessment.api import known_checks

ROOT = Path(__file__).parents[2]
CHECKS = known_checks()
EVER_PUBLISHED = ROOT / "docs/reference/check-ids.txt"
INFORMATIONAL = {"forge.licence_enforced"}
"""What no kind of promise is about: told to whoever scans, bound to no sentence."""
LEAST_OUTCOMES = {"pass", "fail", "unknown"}


def test_folder(check: RegisteredCheck) -> Path:
    """`upheld.server.access.checks.x` → `tests/server/access/checks`."""
    return ROOT / "tests" / Path(*check.module.split(".")[1:-1])


test_folder.__test__ = False  # type: ignore[attr-defined]  # it is a place, not a test


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
def test_check_has_its_five_parts(check: RegisteredCheck) -> None:
    assert tuple(name for name, _ in check.text) == DOCSTRING_PARTS
    assert all(len(text) > 20 for _, text in check.text), "a part says next to nothing"


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
def test_check_has_a_test_and_samples(check: RegisteredCheck) -> None:
    folder = test_folder(check)
    name = check.module.rpartition(".")[2]
    assert (folder / f"test_{name}.py").is_file(), f"{folder}/test_{name}.py is missing"
    samples = folder / "samples" / check.meta.id
    outcomes = {entry.stem.partition("-")[0] for entry in samples.iterdir()} if samples.is_dir() else set()
    assert outcomes >= LEAST_OUTCOMES, f"{samples} lacks {sorted(LEAST_OUTCOMES - outcomes)}"


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
def test_check_speaks_for_known_kinds(check: RegisteredCheck) -> None:
    assert bool(check.meta.speaks_for) is (check.meta.id not in INFORMATIONAL)
    assert set(check.meta.speaks_for) <= set(load_kinds())
    assert check.meta.sources, "a check says where its rule comes from"
    assert check.meta.period_days > 0


def test_published_ids_are_never_removed() -> None:
    published = EVER_PUBLISHED.read_text(encoding="utf-8").split()
    assert published == sorted(set(published)), "one id a line, sorted"
    assert set(published) == set(CHECKS), "add a new id to the list; never take one away: write an alias"


def test_there_are_first_checks_for_every_heading() -> None:
    headings = {kind.split(".")[0] for check in CHECKS.values() for kind in check.meta.speaks_for}
    assert headings >= {"access", "privacy", "code", "incidents", "compliance", "education", "audits"}
    assert len(CHECKS) >= 18


def test_a_docstring_without_blind_spots_is_refused() -> None:
    with pytest.raises(ValueError, match="Blind spots"):
        docstring_parts("One.\n\nReads: a\nPasses: b\nFails: c\nUnknown: d\n")
