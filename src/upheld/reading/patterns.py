r"""The pattern language of the commitment kinds: groups of words that meet in one unit.

A rule is one line of items with spaces between them; all must be found in the unit. An item:

| written | means |
|---|---|
| `store\|keep\|lie_in` | one of these; words stand for all their inflections; `_` joins neighbors |
| `<data>` | a group of `word_groups.yaml`; may stand between `\|` like a word |
| `^item` | headings may supply it too |
| `=item` | only the unit's own words may supply it |
| `>item` | stands after the item before it |
| `!item` | must not stand near the match |
| `!!item` | must not stand anywhere in the unit |
| `~9` | the match may span nine words (12 unless told, in one clause 15) |
| `%` | a negation does not matter |

What a kind's `except` lists is excluded by each of its rules.

A rule that holds `<no>` speaks of an absence: all its words must share one clause. Any other rule does not count where
a negation reaches its words.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from upheld.core.errors import InputError
from upheld.reading.clauses import Reading, Zone
from upheld.reading.words import EMAIL, URL, split_names, split_words, stem_word

DEFAULT_WINDOW = 12
_WIDER = 3
"""How many more words a match may span where one clause holds it."""
_NEAR_EXCLUSION = 14
_ABSENCE = "<no>"
_SIGNS = frozenset("^=>")

_COMMON = split_names(
    """
    is, be, the, and, we, a, an, data, in, of, to, security, you, for, on, with, our, do, app, not, by, your,
    day, what, it, its, atlassian, cloud, incident, at, access, no, how, control, customer, every, service,
    within, can, us, forge, test, from, report, that, or, this, each, hour, have, vulnerability, all, jira, if,
    after, encrypt, use, who, only, user, which, work, will, other, information, system, policy, team, any, are,
    when, page, time, people, platform, product, account, week, month, year, keep, store, run
    """
)
"""Words that many sentences hold."""
_COMMON_WEIGHT = 20

Phrase = tuple[str, ...]
Span = tuple[int, int]


class Term:
    """Alternatives of which one must be found, by their first stem; worked out when first looked for."""

    __slots__ = ("_groups", "_starts", "_words", "known_firsts", "weight")

    def __init__(self, words: Sequence[str], groups: Sequence[Term] = ()) -> None:
        common = _COMMON.intersection(words)
        self.weight: int = len(words) + _COMMON_WEIGHT * len(common) + sum(group.weight for group in groups)
        """How often it is found, at a guess: the rarest term of a rule is looked for first."""
        self._words = words
        self._groups = groups
        self._starts: dict[str, list[Phrase]] = {}
        self.known_firsts: frozenset[str] | None = None
        """The same as `firsts` once they are worked out: the fast way, for the inner loop."""

    @property
    def firsts(self) -> frozenset[str]:
        """The stems of which one must stand in the unit."""
        if self.known_firsts is None:
            starts = self._starts
            for word in self._words:
                phrase = _phrase(word)
                starts.setdefault(phrase[0], []).append(phrase)
            self.known_firsts = frozenset(starts).union(*(group.firsts for group in self._groups))
        return self.known_firsts

    def find(self, reading: Reading, found: dict[Term, list[Span]]) -> list[Span]:
        """All places, first and last word; `found` remembers the places of terms within one unit."""
        if self in found:
            return found[self]
        spans: list[Span] = []
        if not self.firsts.isdisjoint(reading.known):
            index, stems = reading.index, reading.stems
            for first in reading.known.intersection(self._starts):
                for phrase in self._starts[first]:
                    length = len(phrase)
                    if length == 1:
                        spans += [(at, at) for at in index[first]]
                    else:
                        spans += [(at, at + length - 1) for at in index[first] if stems[at : at + length] == phrase]
            for group in self._groups:
                spans += group.find(reading, found)
            spans = sorted(set(spans))  # the order of a set differs from run to run
        found[self] = spans
        return spans


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A term with its conditions."""

    term: Term
    can_be_far: bool = False
    is_own: bool = False
    is_after: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Exclusions:
    """What must not stand by a match."""

    near: tuple[Term, ...] = ()
    anywhere: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One line of a kind's patterns."""

    source: str
    items: tuple[Item, ...]
    exclusions: tuple[Exclusions, ...]
    """Those of the line and those of its kind."""
    window: int
    is_absence: bool
    ignores_negation: bool
    rarest_first: tuple[int, ...]
    """The items in the order in which they are looked for."""
    rarest_terms: tuple[Term, ...]
    """Their terms, in the same order."""

    @property
    def anchors(self) -> frozenset[str]:
        """Stems of which one must stand in the unit: what the rule is looked up by."""
        return self.items[self.rarest_first[0]].term.firsts


@dataclass(slots=True)
class Compiler:
    """Makes rules of lines; equal items share one term, and a term is worked out when it is first looked for."""

    groups: Mapping[str, str]
    _terms: dict[str, Term] = field(default_factory=dict)
    _group_terms: dict[str, Term] = field(default_factory=dict)

    def compile(self, line: str, *, source: str, exclusions: Exclusions | None = None) -> Rule:
        """One rule, with the exclusions of its kind.

        Raises:
            InputError: the line names an unknown group, or holds nothing to find.
        """
        items: list[Item] = []
        excluded: list[str] = []
        window, ignores_negation = DEFAULT_WINDOW, False
        for written in line.split():
            first = written[0]
            if first == "!":
                excluded.append(written)
            elif first in _SIGNS:
                sign, term = first, self._term(written[1:], source)
                items.append(Item(term, sign == "^", sign == "=", sign == ">"))
            elif written == "%":
                ignores_negation = True
            elif first == "~" and written[1:].isdigit():
                window = int(written[1:])
            else:
                items.append(Item(self._term(written, source)))
        if not items:
            raise InputError("kinds.rule_empty", f"{source}: the rule {line!r} finds nothing.", hint="Add a word.")
        rarest_first = tuple(sorted(range(len(items)), key=lambda number: items[number].term.weight))
        own = (self.exclude(excluded, source=source),) if excluded else ()
        return Rule(
            source=line,
            items=tuple(items),
            exclusions=own if exclusions is None else (*own, exclusions),
            window=window,
            is_absence=_ABSENCE in line.split(),
            ignores_negation=ignores_negation,
            rarest_first=rarest_first,
            rarest_terms=tuple(items[number].term for number in rarest_first),
        )

    def exclude(self, written: Iterable[str], *, source: str) -> Exclusions:
        """Exclusions, each with its `!` or `!!`.

        Raises:
            InputError: one of them has no such sign, or names an unknown group.
        """
        near: list[Term] = []
        anywhere: list[Term] = []
        for item in written:
            if not item.startswith("!"):
                raise InputError("kinds.exclusion", f"{source}: {item!r} excludes nothing.", hint="Write !word.")
            is_anywhere = item.startswith("!!")
            (anywhere if is_anywhere else near).append(self._term(item[1 + is_anywhere :], source))
        return Exclusions(tuple(near), tuple(anywhere))

    def _term(self, body: str, source: str) -> Term:
        term = self._terms.get(body)
        if term is None:
            term = self._terms[body] = self._read(body, source)
        return term

    def _read(self, body: str, source: str) -> Term:
        words = [word for word in body.split("|") if word]
        if "<" not in body:
            return Term(words)
        groups = [self._group(word, source) for word in words if word[0] == "<"]
        own = [word for word in words if word[0] != "<"]
        return groups[0] if len(groups) == 1 and not own else Term(own, groups)

    def _group(self, name: str, source: str) -> Term:
        if name not in self._group_terms:
            if name[1:-1] not in self.groups:
                raise InputError("kinds.group_unknown", f"{source}: the group {name} is unknown.", hint="Name a group.")
            self._group_terms[name] = self._read(self.groups[name[1:-1]], source)
        return self._group_terms[name]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule was found."""

    rule: Rule | None
    """None where the frame of a table said it."""
    spans: tuple[Span, ...]
    first: int
    """First matched word of the unit itself."""
    last: int


def find_candidates(rule: Rule, reading: Reading, found: dict[Term, list[Span]]) -> list[list[Span]] | None:
    """For each item of a rule the places it may stand at, or None where one has none.

    `found` remembers the places of terms within one unit.
    """
    known = reading.known
    for term in rule.rarest_terms:
        if (term.known_firsts or term.firsts).isdisjoint(known):
            return None
    candidates: list[list[Span]] = [[]] * len(rule.items)
    for number in rule.rarest_first:
        item = rule.items[number]
        spans = item.term.find(reading, found)
        if spans and not item.can_be_far and reading.has_far:
            spans = [span for span in spans if reading.zones[span[0]] is not Zone.FAR]
        if spans and item.is_own:
            spans = [span for span in spans if reading.zones[span[0]] is Zone.TEXT]
        if not spans:
            return None
        candidates[number] = spans
    return candidates


def match_rule(
    rule: Rule, candidates: list[list[Span]], reading: Reading, found: dict[Term, list[Span]]
) -> Match | None:
    """The tightest place where the rule holds in a unit, or in the part of it that the reading is limited to."""
    if reading.part is not None:
        candidates = [[span for span in spans if reading.holds(span)] for spans in candidates]
        if not all(candidates):
            return None
    match = _tightest(rule, candidates, reading)
    if match is None or _is_forbidden(rule, match, reading, found):
        return None
    return match


def _tightest(rule: Rule, candidates: list[list[Span]], reading: Reading) -> Match | None:
    anchor_at = min(range(len(candidates)), key=lambda n: len(candidates[n]))
    best: Match | None = None
    for anchor in candidates[anchor_at]:
        spans = _choose(anchor, anchor_at, candidates, reading)
        if spans is None:
            continue
        if any(item.is_after for item in rule.items):
            ordered = _in_order(rule, candidates, spans, reading)
            if ordered is None:
                continue
            spans = ordered
        match = _fit(rule, spans, reading)
        if match is not None and (best is None or match.last - match.first < best.last - best.first):
            best = match
    return best


def _choose(anchor: Span, anchor_at: int, candidates: list[list[Span]], reading: Reading) -> list[Span] | None:
    """For each item the place nearest to the anchor; no word stands for two items."""
    chosen: dict[int, Span] = {anchor_at: anchor}
    for number in sorted(range(len(candidates)), key=lambda n: len(candidates[n])):
        if number == anchor_at:
            continue
        free = [
            span
            for span in candidates[number]
            if all(span[1] < taken[0] or taken[1] < span[0] for taken in chosen.values())
        ]
        if not free:
            return None
        chosen[number] = _nearest(anchor, free, reading)
    return [chosen[number] for number in range(len(candidates))]


def _nearest(anchor: Span, spans: list[Span], reading: Reading) -> Span:
    zones = reading.zones
    here = zones[anchor[0]]
    return min(spans, key=lambda span: (zones[span[0]] is not here, zones[span[0]], abs(span[0] - anchor[0])))


def _in_order(rule: Rule, candidates: list[list[Span]], spans: list[Span], reading: Reading) -> list[Span] | None:
    chosen = [spans[0]]
    for item, options, nearest in zip(rule.items[1:], candidates[1:], spans[1:], strict=True):
        before = chosen[-1]
        if not item.is_after:
            chosen.append(nearest)
            continue
        later = [span for span in options if span[0] > before[1]]
        if not later:
            return None
        chosen.append(min(later, key=lambda span: (reading.zones[span[0]], span[0])))
    return chosen


def _stands_on_context(own: list[Span], spans: list[Span], reading: Reading) -> bool:
    """Whether too little of a match is said by the unit itself."""
    if reading.is_answer:
        return False
    if not own or (len(own) * 2 < len(spans) and not reading.is_fragment):
        return True
    return not reading.is_bare and all(reading.is_negation(span) for span in own)


def _fit(rule: Rule, spans: list[Span], reading: Reading) -> Match | None:
    own = [span for span in spans if reading.zones[span[0]] is Zone.TEXT]
    if _stands_on_context(own, spans, reading):
        return None
    if reading.part is not None and not any(span[0] in reading.part for span in own):
        return None
    placed = own or spans
    first, last = min(span[0] for span in placed), max(span[1] for span in placed)
    is_one_clause = rule.window == DEFAULT_WINDOW and reading.clauses[first] == reading.clauses[last]
    if last - first > rule.window + (_WIDER if is_one_clause else 0):
        return None
    if rule.is_absence:
        if not reading.is_refusal and len({reading.clauses[span[0]] for span in placed}) > 1:
            return None
    elif not rule.ignores_negation and reading.is_negated(first, last, placed):
        return None
    if not own:
        first = last = len(reading.words) - 1
        while first > 0 and reading.zones[first - 1] is Zone.TEXT:
            first -= 1
    return Match(rule, tuple(dict.fromkeys(spans)), first, last)


def _is_forbidden(rule: Rule, match: Match, reading: Reading, found: dict[Term, list[Span]]) -> bool:
    return any(
        _stands_anywhere(excluded.anywhere, reading, found) or _stands_near(excluded.near, match, reading, found)
        for excluded in rule.exclusions
    )


def _stands_anywhere(terms: tuple[Term, ...], reading: Reading, found: dict[Term, list[Span]]) -> bool:
    return any(reading.zones[span[0]] is not Zone.FAR for term in terms for span in term.find(reading, found))


def _stands_near(terms: tuple[Term, ...], match: Match, reading: Reading, found: dict[Term, list[Span]]) -> bool:
    low, high = match.first - _NEAR_EXCLUSION, match.last + _NEAR_EXCLUSION
    clauses = range(reading.clauses[match.first], reading.clauses[match.last] + 1)
    for term in terms:
        for span in term.find(reading, found):
            if reading.part is not None and not reading.holds(span):
                continue
            zone = reading.zones[span[0]]
            if (zone is Zone.NEAR and reading.is_fragment) or (
                zone is Zone.TEXT and low <= span[0] <= high and reading.clauses[span[0]] in clauses
            ):
                return True
    return False


@functools.cache
def _phrase(written: str) -> Phrase:
    if written in {EMAIL, URL} or len(written) == 1:
        return (written,)
    if written.isalpha() and written != "login":
        return (stem_word(written),)
    parts = written.split("_")
    if all(map(str.isalpha, parts)):
        stems = tuple(map(stem_word, parts))
        if "log" not in stems:  # with "in" behind it, it is signing in
            return stems
    return tuple(word.stem for word in split_words(" ".join(parts))) or (written,)


def join_spans(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, neighbors and overlaps made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span[0] <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return joined
