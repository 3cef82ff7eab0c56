from __future__ import annotations

import pytest

from upheld.reading.vague import find_vague_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We fix it as soon as possible.", ["as soon as possible"]),
        ("We promptly and regularly act.", ["promptly", "regularly"]),
        ("Industry best practices are followed.", ["industry best practices"]),
        ("A minimum length of 12", []),
        ("State-of-the-art encryption", ["state-of-the-art"]),
        ("Nothing vague here.", []),
    ],
)
def test_longest_vague_phrase_is_found(text: str, words: list[str]) -> None:
    assert [found.word for found in find_vague_words(text)] == words
