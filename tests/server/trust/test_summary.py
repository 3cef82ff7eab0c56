from __future__ import annotations

import pytest

from upheld.server.trust.summary import describe_counts


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({}, "This policy promises nothing yet that could be kept or broken."),
        ({"no_promise": 4}, "This policy promises nothing yet that could be kept or broken."),
        ({"unproven": 1}, "None of 1 promise is upheld by proof yet. 1 is unproven."),
        ({"upheld": 1}, "1 of 1 promise is upheld, with proof that you can check yourself."),
        (
            {"upheld": 31, "broken": 1, "stale": 2, "waived": 1},
            "31 of 35 promises are upheld, with proof that you can check yourself; 1 is broken. "
            "2 are stale and 1 is waived.",
        ),
        ({"broken": 2, "unproven": 3}, "None of 5 promises is upheld by proof yet; 2 are broken. 3 are unproven."),
    ],
)
def test_numbers_are_said_in_plain_words(counts: dict[str, int], words: str) -> None:
    assert str(describe_counts(counts)) == words
