from __future__ import annotations

import datetime as dt

import pytest

from upheld.core.outcomes import State
from upheld.proof.assessment import StateChange
from upheld.proof.sentence import SentenceDigest
from upheld.proof.state import Reason
from upheld.server.trust.timeline import daily_states, held_since, sentence_states

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
ONE = "data.1/privacy.no_egress"
TWO = "data.1/privacy.tracking_limited"


def _change(days_ago: float, after: State, commitment: str = ONE) -> StateChange:
    return StateChange(
        at=NOW - dt.timedelta(days=days_ago),
        sentence_id="data.1",
        sentence_sha256=SentenceDigest("0" * 64),
        commitment_id=commitment,
        before=None,
        after=after,
        reason=Reason.ALL_FRESH_PASSES,
        check_id=None,
        index=0,
    )


def test_day_before_the_first_entry_has_no_state() -> None:
    assert daily_states([_change(2, State.UPHELD)], [ONE], NOW, days=4) == (None, *[State.UPHELD] * 3)


def test_day_shows_the_worst_state_that_held_in_it() -> None:
    changes = [_change(3, State.UPHELD), _change(1, State.BROKEN), _change(0.9, State.UPHELD)]
    assert daily_states(changes, [ONE], NOW, days=3) == (State.UPHELD, State.BROKEN, State.UPHELD)


def test_sentence_is_as_bad_as_its_worst_commitment() -> None:
    changes = [_change(3, State.UPHELD), _change(3, State.STALE, TWO), _change(1, State.UPHELD, TWO)]
    assert [state for _, state in sentence_states(changes, [ONE, TWO])] == [State.STALE, State.UPHELD]


def test_commitment_that_is_no_longer_in_the_sentence_does_not_count() -> None:
    assert daily_states([_change(3, State.BROKEN, TWO)], [ONE], NOW, days=2) == (None, None)


def test_change_after_now_does_not_count() -> None:
    changes = [_change(2, State.UPHELD), _change(-0.1, State.BROKEN)]
    assert daily_states(changes, [ONE], NOW, days=1) == (State.UPHELD,)


@pytest.mark.parametrize(
    ("changes", "since"),
    [
        ([_change(9, State.UPHELD)], 9),
        ([_change(9, State.UPHELD), _change(5, State.BROKEN), _change(2, State.UPHELD)], 2),
        ([], None),
        ([_change(9, State.BROKEN)], None),
    ],
)
def test_state_holds_since_the_last_turn_to_it(changes: list[StateChange], since: int | None) -> None:
    expected = None if since is None else NOW - dt.timedelta(days=since)
    assert held_since(changes, [ONE], State.UPHELD, NOW) == expected
