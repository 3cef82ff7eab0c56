"""What holds for all rules together."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from upheld.core.check import Context, RegisteredCheck
from upheld.core.discovery import find_checks
from upheld.core.outcomes import Outcome

RULES = find_checks(("upheld.forge.rules",))
SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_an_empty_inventory_is_unknown(rule: RegisteredCheck) -> None:
    now = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    (result,) = rule.run(Context(now=now, items=(), parameters={}))
    assert (result.item_id, result.outcome) == ("none", Outcome.UNKNOWN)


def test_every_folder_of_samples_belongs_to_a_rule() -> None:
    assert {folder.name for folder in SAMPLES.iterdir()} == set(RULES)


def test_there_are_at_least_150_labeled_apps() -> None:
    assert sum(1 for _ in SAMPLES.glob("*/*")) >= 150


def test_no_sample_names_a_registry() -> None:
    for lock in SAMPLES.rglob("package-lock.json"):
        assert '"resolved"' not in lock.read_text(encoding="utf-8")
