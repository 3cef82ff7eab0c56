"""The kinds are found in the wording that vendors use most, and nothing in sentences that promise nothing."""

from __future__ import annotations

from pathlib import Path

from reading.reading_samples import read_examples
from upheld.reading.proposal import propose

SENTENCES = tuple(read_examples(Path(__file__).with_name("other_wordings.yaml")))


def test_common_wording_is_read() -> None:
    right = proposed = expected = 0
    for sentence in SENTENCES:
        kinds = {proposal.kind for proposal in propose(sentence.unit)}
        right += len(kinds & set(sentence.kinds))
        proposed += len(kinds)
        expected += len(sentence.kinds)
    assert right / proposed >= 0.97
    assert right / expected >= 0.98


def test_sentences_without_a_promise_stay_silent() -> None:
    silent = [sentence for sentence in SENTENCES if not sentence.kinds]
    assert len(silent) >= 80
    assert sum(bool(propose(sentence.unit)) for sentence in silent) <= 2


def test_there_are_enough_of_them() -> None:
    assert len(SENTENCES) >= 500
