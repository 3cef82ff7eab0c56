from __future__ import annotations

import pytest

from upheld.server.trust.summary import describe_counts

PROOF = ", with proof that you can check yourself"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({}, "This policy promises nothing yet that could be kept or broken."),
        ({"no_promise": 4}, "This policy promises nothing yet that could be kept or broken."),
        ({"unproven": 1}, "None of 1 promise is upheld by proof yet. 1 is unproven."),
        ({"upheld": 1}, "1 of 1 promise is upheld, with proof that you can check yourself."),
        (
            {"upheld": 31, "broken": 1, "stale": 2, "no_promise": 9},
            "31 of 34 promises are upheld, with proof that you can check yourself; 1 is broken. 2 are stale.",
        ),
        (
            {"upheld": 2, "planned": 1, "waived": 2},
            f"2 of 5 promises are upheld{PROOF}. 1 is planned and 2 are waived.",
        ),
        ({"broken": 2, "unproven": 3}, "None of 5 promises is upheld by proof yet; 2 are broken. 3 are unproven."),
    ],
)
def test_numbers_are_said_in_plain_words(counts: dict[str, int], words: str) -> None:
    assert str(describe_counts(counts)) == words
