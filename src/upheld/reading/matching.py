"""Sentences of one version of a policy matched with those of the next, so that history follows them."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from upheld.reading.units import Unit

LEAST_SIMILARITY = 0.6
"""Below this share of common words two sentences are two."""

_SHORTLIST = 5
_RARE_WORDS = 8
_MOST_HOLDERS = 40
_WORD = re.compile(r"\w+")
_NEIGHBOR_BONUS = 0.05


class MatchKind(StrEnum):
    """What happened to a sentence."""

    SAME = "same"
    """Same words, in the same order among the sentences that stayed."""
    MOVED = "moved"
    """Same words at another place."""
    EDITED = "edited"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Match:
    """One sentence in two versions."""

    kind: MatchKind
    old_id: str
    """Empty for a new sentence."""
    new_id: str
    """Empty for one that is gone."""
    similarity: float
    """From 0 to 1; of the words and their order."""


def match_versions(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> tuple[Match, ...]:
    """Each sentence of both versions once: in the order of the new version, then what is gone in the old order.

    Example:
        >>> units = parse_policy("We use SSO.").units
        >>> [match.kind.value for match in match_versions(units, units)]
        ['same']
    """
    pairs = _equal_pairs(old, new)
    staying = _longest_rising(pairs)
    edited = _edited_pairs(old, new, pairs)
    from_new = {b: a for a, b in pairs}
    matches: list[Match] = []
    for b, unit in enumerate(new):
        if b in from_new:
            kind = MatchKind.SAME if b in staying else MatchKind.MOVED
            matches.append(Match(kind=kind, old_id=old[from_new[b]].id, new_id=unit.id, similarity=1.0))
        elif b in edited:
            a, similarity = edited[b]
            matches.append(Match(kind=MatchKind.EDITED, old_id=old[a].id, new_id=unit.id, similarity=similarity))
        else:
            matches.append(Match(kind=MatchKind.NEW, old_id="", new_id=unit.id, similarity=0.0))
    matched = {a for a, _ in pairs} | {a for a, _ in edited.values()}
    gone = (unit for a, unit in enumerate(old) if a not in matched)
    return (*matches, *(Match(kind=MatchKind.GONE, old_id=unit.id, new_id="", similarity=0.0) for unit in gone))


def _equal_pairs(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[int, int]]:
    """Pairs with the same digest; among repeated sentences those with the same id, then in order."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for a, unit in enumerate(old):
        waiting[unit.sha256].append(a)
    pairs: list[tuple[int, int]] = []
    open_places: list[int] = []
    for b, unit in enumerate(new):
        same_id = next((a for a in waiting.get(unit.sha256, ()) if old[a].id == unit.id), None)
        if same_id is None:
            open_places.append(b)
        else:
            waiting[unit.sha256].remove(same_id)
            pairs.append((same_id, b))
    pairs.extend((waiting[new[b].sha256].pop(0), b) for b in open_places if waiting.get(new[b].sha256))
    return sorted(pairs, key=lambda pair: pair[1])


def _longest_rising(pairs: list[tuple[int, int]]) -> set[int]:
    """The new places of the longest run of pairs that kept their order (patience sorting)."""
    tails: list[int] = []
    before: list[int | None] = [None] * len(pairs)
    for index, (a, _) in enumerate(pairs):
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if pairs[tails[middle]][0] < a:
                low = middle + 1
            else:
                high = middle
        before[index] = tails[low - 1] if low else None
        tails[low : low + 1] = [index]
    kept: set[int] = set()
    at = tails[-1] if tails else None
    while at is not None:
        kept.add(pairs[at][1])
        at = before[at]
    return kept


def _edited_pairs(
    old: Sequence[Unit], new: Sequence[Unit], pairs: list[tuple[int, int]]
) -> dict[int, tuple[int, float]]:
    """New place → old place and similarity, the most similar pairs first, each sentence once."""
    used_old, used_new = {a for a, _ in pairs}, {b for _, b in pairs}
    to_new = dict(pairs)
    shortlist = _Shortlist([(a, unit) for a, unit in enumerate(old) if a not in used_old])
    candidates = sorted(
        (-(similarity + _bonus(a, b, to_new, len(old))), a, b, similarity)
        for b in range(len(new))
        if b not in used_new
        for a, similarity in shortlist.candidates(new[b])
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for _, a, b, similarity in candidates:
        if a not in taken and b not in found:
            taken.add(a)
            found[b] = (a, round(similarity, 3))
    return found


def _bonus(a: int, b: int, to_new: dict[int, int], count: int) -> float:
    """A little for standing between the same neighbors."""
    before = a == 0 or to_new.get(a - 1) == b - 1
    after = a == count - 1 or to_new.get(a + 1) == b + 1
    return _NEIGHBOR_BONUS * (before + after)


class _Shortlist:
    """Finds the few sentences most alike by their rarer words, and compares only these in full."""

    def __init__(self, units: Sequence[tuple[int, Unit]]) -> None:
        self.words = {a: _WORD.findall(unit.text.casefold()) for a, unit in units}
        self.counts = {a: Counter(words) for a, words in self.words.items()}
        self.holders: dict[str, list[int]] = defaultdict(list)
        for a, counted in self.counts.items():
            for word in counted:
                self.holders[word].append(a)

    def candidates(self, unit: Unit) -> Iterator[tuple[int, float]]:
        words = _WORD.findall(unit.text.casefold())
        counted = Counter(words)
        rare = sorted(
            (word for word in counted if word in self.holders), key=lambda word: (len(self.holders[word]), word)
        )
        near = {a for word in rare[:_RARE_WORDS] for a in self.holders[word][:_MOST_HOLDERS]}
        for score, a in sorted((-_overlap(counted, self.counts[a]), a) for a in near)[:_SHORTLIST]:
            if -score < LEAST_SIMILARITY / 2:
                break
            similarity = difflib.SequenceMatcher(a=self.words[a], b=words, autojunk=False).ratio()
            if similarity >= LEAST_SIMILARITY:
                yield a, similarity


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
