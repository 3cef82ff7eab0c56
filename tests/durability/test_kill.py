"""kill -9 of the whole server right after the receipt page: the report is there after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from durability.torture import run_rounds

ROUNDS = 8
SEED = 20261124


@pytest.mark.slow
def test_no_acknowledged_report_is_lost(tmp_path: Path) -> None:
    tally = run_rounds(tmp_path, ROUNDS, seed=SEED)
    assert tally.faults == []
    assert tally.rounds_under_load == ROUNDS, "a kill while idle shows nothing"
    assert tally.acknowledged >= ROUNDS // 2


@pytest.mark.slow
def test_twin_that_answers_before_commit_is_found_out(tmp_path: Path) -> None:
    tally = run_rounds(tmp_path, 2, seed=SEED, twin="answers_early")
    assert any(fault.endswith("was acknowledged and is lost") for fault in tally.faults)
    assert any(fault.endswith("its receipt code opens nothing") for fault in tally.faults)
