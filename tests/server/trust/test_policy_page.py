from __future__ import annotations

import pytest

from upheld.server.trust.policy_page import link_words, mark_words


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("We notify you promptly.", ["promptly"], ["promptly"]),
        ("Promptly, and again promptly.", ["promptly"], ["Promptly", "promptly"]),
        ("Impromptly said.", ["promptly"], []),
        ("All industry best practices.", ["best practices", "industry best practices"], ["industry best practices"]),
        ("Cost (roughly) 5 $.", ["(roughly)"], ["(roughly)"]),
        ("Nothing vague.", [], []),
    ],
)
def test_vague_words_are_marked_and_the_text_stays_whole(text: str, words: list[str], marked: list[str]) -> None:
    segments = mark_words(text, words)
    assert "".join(segment.text for segment in segments) == text
    assert [segment.text for segment in segments if segment.is_vague] == marked


def test_checks_and_places_are_found_in_the_reason() -> None:
    why = "The check forge.no_egress failed: a host (Notes, src/a.ts:48). forge.no_egress_twice did not run."
    phrases = link_words(why, ["forge.no_egress"], ["src/a.ts:48", "src/a.ts"])
    assert "".join(phrase.text for phrase in phrases) == why
    assert [(phrase.text, phrase.kind) for phrase in phrases if phrase.kind] == [
        ("forge.no_egress", "check"),
        ("src/a.ts:48", "place"),
    ]
