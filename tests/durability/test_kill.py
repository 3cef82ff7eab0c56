"""kill -9 of the whole server right after the receipt page: the report is there after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from durability.torture import run_rounds

ROUNDS = 8
MOST_TWIN_ROUNDS = 8
SEED = 20261124


@pytest.mark.slow
def test_no_acknowledged_report_is_lost(tmp_path: Path) -> None:
    tally = run_rounds(tmp_path, ROUNDS, seed=SEED)
    assert tally.faults == []
    assert tally.rounds_under_load == ROUNDS, "a kill while idle shows nothing"
    assert tally.acknowledged >= ROUNDS // 2


@pytest.mark.slow
def test_twin_that_answers_before_commit_is_found_out(tmp_path: Path) -> None:
    """One round of the twin may by chance lose nothing; several in a row do not, or the test above shows nothing."""
    faults: list[str] = []
    for attempt in range(MOST_TWIN_ROUNDS):
        faults += run_rounds(tmp_path / str(attempt), 1, seed=SEED + attempt, twin="answers_early").faults
        if any(fault.endswith("was acknowledged and is lost") for fault in faults):
            break
    assert any(fault.endswith("was acknowledged and is lost") for fault in faults)
    assert any(fault.endswith("its receipt code opens nothing") for fault in faults)
