"""Vague words: what promises without a measure, and so needs a definition by the vendor."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from upheld.catalog.kinds import load_vague_words

_NUMBER_BEHIND = re.compile(
    r"\s*(?:length|of (?:\d+|one|two|three|four|six|eight|ten|twelve)\b|tls\b|version\b)", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class VagueWord:
    """A vague word and where it stands in its unit."""

    word: str
    """As the catalog writes it."""
    start: int
    end: int


def find_vague_words(text: str) -> tuple[VagueWord, ...]:
    """Vague words in the order of the text, the longest phrase where several fit.

    Example:
        >>> [found.word for found in find_vague_words("We fix it as soon as possible.")]
        ['as soon as possible']
    """
    lowered = text.lower().replace("’", "'")
    found = [
        VagueWord(word=match.group(), start=match.start(), end=match.end())
        for match in _pattern().finditer(lowered)
        if not (match.group() in {"minimum", "minimal"} and _NUMBER_BEHIND.match(lowered, match.end()))
    ]
    return tuple(found)


@functools.cache
def _pattern() -> re.Pattern[str]:
    words = sorted(load_vague_words(), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, words)) + r")(?![\w-])")
