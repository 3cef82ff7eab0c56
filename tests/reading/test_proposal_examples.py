"""Every kind is found in sentences of many wordings, and not in near misses."""

from __future__ import annotations

from collections import Counter

import pytest

from reading.reading_samples import Example, read_examples
from upheld.catalog.kinds import load_kinds
from upheld.reading.proposal import propose

EXAMPLES = tuple(read_examples())
OF_KINDS = tuple(example for example in EXAMPLES if example.kind)


def _name(example: Example) -> str:
    return f"{example.kind}:{example.unit.text[:50]}"


@pytest.mark.parametrize("example", [e for e in OF_KINDS if not e.is_near_miss], ids=_name)
def test_kind_is_found(example: Example) -> None:
    assert example.kind in {proposal.kind for proposal in propose(example.unit)}


@pytest.mark.parametrize("example", [e for e in OF_KINDS if e.is_near_miss], ids=_name)
def test_near_miss_is_not_taken_for_the_kind(example: Example) -> None:
    assert example.kind not in {proposal.kind for proposal in propose(example.unit)}


def test_every_kind_has_three_sentences_and_two_near_misses() -> None:
    found = Counter(example.kind for example in OF_KINDS if not example.is_near_miss)
    missed = Counter(example.kind for example in OF_KINDS if example.is_near_miss)
    assert {kind for kind in load_kinds() if found[kind] < 3 or missed[kind] < 2} == set()


def test_all_examples_together_stay_above_the_floor() -> None:
    right = proposed = expected = 0
    for example in EXAMPLES:
        kinds = {proposal.kind for proposal in propose(example.unit)}
        right += len(kinds & set(example.kinds))
        proposed += len(kinds)
        expected += len(example.kinds)
    assert right / proposed >= 0.98
    assert right / expected >= 0.98
