"""What a unit promises, proposed from its words: kinds, modality, keeper, vague words and values.

Nothing here counts before a person confirms it. Every proposal names the exact words that made it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from upheld.catalog.kinds import Kind, load_kinds, load_word_groups
from upheld.core.check import ParameterValue
from upheld.core.outcomes import Keeper, Modality
from upheld.reading.clauses import Reading, Zone, read_unit
from upheld.reading.frames import Frame, find_frame
from upheld.reading.keeper import find_keeper
from upheld.reading.modality import find_modality
from upheld.reading.parameters import find_parameters
from upheld.reading.patterns import Compiler, Match, Rule, Span, Term, find_candidates, join_spans, match_rule
from upheld.reading.silence import is_hedged, promises_nothing
from upheld.reading.units import Unit
from upheld.reading.vague import VagueWord, find_vague_words


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One commitment that a unit seems to make."""

    kind: str
    modality: Modality
    keeper: Keeper
    vague: tuple[str, ...]
    """Words without a measure that need a definition by the vendor."""
    parameters: Mapping[str, ParameterValue]
    matched: tuple[str, ...]
    """The words of the unit or its context that made it propose the kind, in their order."""


@dataclass(frozen=True, slots=True)
class _Book:
    """All rules, to be looked up by a stem."""

    rules: tuple[tuple[str, Rule], ...]
    """Each with its kind; those of a kind one after the other."""
    by_stem: Mapping[str, list[int]]
    """Stem → the places of the rules of which it is an anchor."""


def propose(unit: Unit) -> tuple[Proposal, ...]:
    """The commitments of a unit in the order of their first word; none where it promises nothing."""
    if promises_nothing(unit):
        return ()
    reading = read_unit(unit)
    frame = find_frame(unit)
    found = _match_kinds(reading)
    matches = _resolve(_frame_in(frame, found, reading) if frame else found)
    if not matches:
        return ()
    vague = find_vague_words(unit.text)
    owners = _share_out(vague, matches, reading)
    kinds = load_kinds()
    ordered = sorted(matches.items(), key=lambda pair: (pair[1].first, pair[0]))
    return tuple(
        _proposal(
            unit,
            reading,
            kinds[kind],
            match,
            owners[kind],
            _reach(match, _sharing(kind, matches), reading),
            frame.name if frame and kind == frame.kind == "privacy.subprocessors_listed" else "",
        )
        for kind, match in ordered
    )


def _frame_in(frame: Frame, matches: dict[str, Match], reading: Reading) -> dict[str, Match]:
    """The matches that the frame of the unit allows, with its own kind."""
    kept = {kind: match for kind, match in matches.items() if kind == frame.kind or kind in frame.allowed}
    if frame.kind not in kept:
        own = [at for at, zone in enumerate(reading.zones) if zone is Zone.TEXT and not reading.words[at].is_mark]
        first = last = own[0]
        while last + 1 in own and reading.words[last].end < len(frame.name):
            last += 1
        kept[frame.kind] = Match(None, ((first, last),), first, last)
    return kept


def _sharing(kind: str, matches: dict[str, Match]) -> list[Match]:
    """The matches of other kinds that take values of the same names."""
    kinds = load_kinds()
    names = set(kinds[kind].parameters)
    return [match for other, match in matches.items() if other != kind and names.intersection(kinds[other].parameters)]


def _reach(match: Match, others: list[Match], reading: Reading) -> str:
    """The part of the unit whose values belong to a match: up to the words of others that take such values."""
    start = max((other.last + 1 for other in others if other.last < match.first), default=None)
    end = min((other.first for other in others if other.first > match.last), default=None)
    start_at = reading.words[start].start if start is not None and start < len(reading.words) else 0
    end_at = reading.words[end].start if end is not None else len(reading.text)
    return reading.text[start_at:end_at]


_MIN_ANSWER_WORDS = 3


def _answer(unit: Unit) -> str:
    """What a row with a question says itself: its other cells, if they are more than a bare yes."""
    question = unit.context.question
    if question and " | " in unit.text and unit.text.startswith(question):
        answer = unit.text[len(question) :].strip(" |")
        if len(answer.split()) >= _MIN_ANSWER_WORDS:
            return answer
    return unit.text


_RATED_HEAD = re.compile(
    r"\b(?:rated?|rating|respon[sd]\w*|reply|acknowledg\w*|triag\w*|assess\w*|confirm\w*|score|cvss)\b", re.IGNORECASE
)
"""Heads of columns that hold the time of a first look, not of a fix."""
_FIX_KINDS = frozenset(
    {"code.remediation_deadline_met", "code.vulnerabilities_remediated", "audits.findings_remediated"}
)
_RATED_KINDS = frozenset({"incidents.assessed", "incidents.reports_acknowledged", "audits.findings_reviewed"})


def _cells_of(kind: str, unit: Unit) -> str:
    """The text of a unit; of a row the cells whose heads belong to the kind."""
    heads = unit.context.column_heads
    cells = unit.text.split(" | ")
    if kind not in _FIX_KINDS | _RATED_KINDS or len(heads) != len(cells):
        return unit.text
    is_rated = [bool(_RATED_HEAD.search(head)) for head in heads]
    if not any(is_rated[1:]) or all(is_rated[1:]):
        return unit.text
    kept = [cell for at, cell in enumerate(cells) if at == 0 or is_rated[at] == (kind in _RATED_KINDS)]
    return " | ".join(kept)


def _around(unit: Unit, kind: Kind, lead_in: str, reading: Reading) -> str:
    """Where a standard is looked for that the unit leaves out: what introduces it, for a certificate also its title."""
    parts = [lead_in if reading.is_answer or reading.is_fragment else ""]
    if kind.heading == "compliance" and unit.context.headings:
        title = unit.context.headings[-1]
        is_certificate = kind.id == "compliance.certification_held"
        parts += [unit.context.question if is_certificate else "", "" if title.endswith("?") else title]
    return " ".join(part for part in parts if part)


def _proposal(
    unit: Unit, reading: Reading, kind: Kind, match: Match, vague: list[str], reach: str, name: str
) -> Proposal:
    context = unit.context
    clause = _clause_text(reading, match)
    said = _answer(unit)
    if said != unit.text and clause not in said:
        clause = said
    lead_in = " ".join(part for part in (context.lead_in, context.question if reading.is_answer else "") if part)
    return Proposal(
        kind=kind.id,
        modality=find_modality(
            kind=kind.id,
            clause=clause,
            text=said,
            lead_in=lead_in or (context.question if kind.heading == "incidents" else ""),
            heading=context.headings[-1] if context.headings else (""),
        ),
        keeper=find_keeper(kind=kind.id, clause=clause, text=said),
        vague=tuple(dict.fromkeys(vague)),
        parameters=find_parameters(
            kind.id,
            kind.parameters,
            reach,
            _cells_of(kind.id, unit),
            _around(unit, kind, lead_in, reading),
            name,
        ),
        matched=tuple(
            dict.fromkeys(reading.written(first, last) for first, last in join_spans(_one_zone(match, reading)))
        ),
    )


def _one_zone(match: Match, reading: Reading) -> list[Span]:
    """The matched spans; an answer by yes or no is part of what was matched."""
    spans = list(match.spans)
    if not any(reading.zones[span[0]] is Zone.TEXT for span in spans):
        spans.append((match.first, match.first))
    return spans


def _match_kinds(reading: Reading) -> dict[str, Match]:
    """Every kind with the first of its rules that holds, in the whole unit or in one part of it."""
    book = _book()
    places: set[int] = set()
    for stem in reading.index:
        places.update(book.by_stem.get(stem, ()))
    matches: dict[str, Match] = {}
    found: dict[Term, list[Span]] = {}
    near_misses: list[tuple[str, Rule, list[list[Span]]]] = []
    for place in sorted(places):
        kind, rule = book.rules[place]
        if kind in matches:
            continue
        candidates = find_candidates(rule, reading, found)
        if candidates is None:
            continue
        match = match_rule(rule, candidates, reading, found)
        if match is not None and not is_hedged(reading, match):
            matches[kind] = match
        else:
            near_misses.append((kind, rule, candidates))
    for part in reading.segments() if near_misses else ():
        for kind, rule, candidates in near_misses:
            if kind not in matches:
                match = match_rule(rule, candidates, part, found)
                if match is not None and not is_hedged(part, match):
                    matches[kind] = match
    return matches


_NEVER_BEATEN = frozenset({"governance.responsibility_divided", "compliance.platform_certifications_inherited"})
"""Kinds that say whose a thing is: they hold beside what is said of the thing."""
_SHARED_WORDS = 2
"""Where two kinds of different headings share so many words, the one that holds more of them speaks for all."""


def _resolve(matches: dict[str, Match]) -> dict[str, Match]:
    """Without the kinds that another one says more exactly in the same words."""
    kinds = load_kinds()
    dropped = {
        kind
        for kind, match in matches.items()
        for other in kinds[kind].yields_to
        if other in matches and _overlap(match, matches[other])
    }
    left = {kind: match for kind, match in matches.items() if kind not in dropped}
    beaten = {
        kind
        for kind, match in left.items()
        for other, rival in left.items()
        if kind not in _NEVER_BEATEN and kinds[kind].heading != kinds[other].heading and _is_beaten(match, rival)
    }
    return {kind: match for kind, match in left.items() if kind not in beaten}


def _is_beaten(match: Match, rival: Match) -> bool:
    """Whether another match shares words with a match and holds more of them."""
    mine, others = _places(match), _places(rival)
    return len(mine & others) >= _SHARED_WORDS and len(others) > len(mine)


def _places(match: Match) -> set[int]:
    return {at for first, last in match.spans for at in range(first, last + 1)}


def _overlap(one: Match, other: Match) -> bool:
    """Whether the stretches of the two matches touch."""
    return one.first <= other.last and other.first <= one.last


def _share_out(vague: tuple[VagueWord, ...], matches: dict[str, Match], reading: Reading) -> dict[str, list[str]]:
    """Each vague word goes to the kinds whose words share its clause, else to all."""
    shares: dict[str, list[str]] = {kind: [] for kind in matches}
    own = [(at, word) for at, word in enumerate(reading.words) if reading.zones[at] is Zone.TEXT]
    for word in vague:
        clauses = {reading.clauses[at] for at, token in own if word.start <= token.start < word.end}
        near = [
            kind
            for kind, match in matches.items()
            if clauses & {reading.clauses[at] for at in range(match.first, match.last + 1)}
        ]
        for kind in near or list(matches):
            shares[kind].append(word.word)
    return shares


def _clause_text(reading: Reading, match: Match) -> str:
    numbers = {reading.clauses[at] for at in range(match.first, match.last + 1)}
    own = [
        word
        for at, word in enumerate(reading.words)
        if reading.zones[at] is Zone.TEXT and reading.clauses[at] in numbers
    ]
    return reading.text[own[0].start : own[-1].end] if own else reading.text


@functools.cache
def _book() -> _Book:
    compiler = Compiler(load_word_groups())
    by_stem: dict[str, list[int]] = {}
    rules: list[tuple[str, Rule]] = []
    for _, kind in sorted(load_kinds().items()):
        exclusions = compiler.exclude(kind.exclusions, source=kind.id) if kind.exclusions else None
        for line in kind.patterns:
            rule = compiler.compile(line, source=kind.id, exclusions=exclusions)
            for stem in rule.anchors:
                by_stem.setdefault(stem, []).append(len(rules))
            rules.append((kind.id, rule))
    return _Book(tuple(rules), by_stem)
