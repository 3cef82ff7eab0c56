"""One sentence as a reader follows its argument: claim, reasons, checks, doubts, history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from upheld.core.check import Method
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome
from upheld.proof.statements import AttestationStatement, WaiverStatement
from upheld.proof.texts import ATTESTATION_FORMAT, WAIVER_FORMAT, read_text, text_of
from upheld.proof.wording import say_role
from upheld.server.trust.evidence_page import EvidenceView, view_evidence
from upheld.server.trust.facts import Facts
from upheld.server.trust.history_page import ChangeLine, change_lines
from upheld.server.trust.log_files import entry_tile
from upheld.server.trust.policy_page import (
    Definition,
    Note,
    Phrase,
    Segment,
    find_sightings,
    link_words,
    make_note,
    mark_words,
)
from upheld.server.trust.reasons import what_would_help

_METHODS: Final[Mapping[Method, str]] = {
    Method.TEST: "a test of",
    Method.EXAMINE: "an examination of",
    Method.INTERVIEW: "an interview about",
}
LONG_SENTENCE: Final = 240
"""Characters from which the heading is set smaller."""


@dataclass(frozen=True, kw_only=True)
class DoubtView:
    """One "could be false if" with its answer."""

    text: str
    answer: str
    check: str


@dataclass(frozen=True, kw_only=True)
class BlindSpot:
    """What is not covered, and who says so."""

    text: str
    check: str
    """The check whose blind spot it is; empty where the argument says it."""


@dataclass(frozen=True, kw_only=True)
class TermView:
    """A signed statement or an accepted deviation, with its office and its term."""

    text: str
    office: str
    from_at: dt.datetime
    until_at: dt.datetime
    is_over: bool
    index: int
    tile: str


@dataclass(frozen=True, kw_only=True)
class ArgumentPath:
    """One commitment with its whole argument."""

    id: str
    kind: str
    meaning: str
    state: str
    why: str
    reason_words: tuple[Phrase, ...]
    modality: str
    keeper: str
    because: str
    warrant: str
    evidence: tuple[EvidenceView, ...]
    methods: tuple[str, ...]
    """Two or more independent ways that agree; empty where there are fewer."""
    assuming: tuple[str, ...]
    doubts: tuple[DoubtView, ...]
    not_covered: tuple[BlindSpot, ...]
    source: Mapping[str, str]
    parameters: tuple[tuple[str, str], ...]
    planned_on: dt.date | None
    last_proof_at: dt.datetime | None
    next_due_at: dt.datetime | None
    would_help: str
    signed: TermView | None
    waived: TermView | None
    argument_index: int | None
    argument_tile: str


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A commitment that the reader proposes and nobody has confirmed."""

    kind: str
    meaning: str
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Neighbor:
    """The sentence before or after."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class SentencePage:
    """All of the page."""

    note: Note
    segments: tuple[Segment, ...]
    is_long: bool
    sha256: str
    definitions: tuple[Definition, ...]
    is_confirmed: bool
    paths: tuple[ArgumentPath, ...]
    proposals: tuple[Proposal, ...]
    history: tuple[ChangeLine, ...]
    before: Neighbor | None
    after: Neighbor | None


def build_sentence_page(facts: Facts, sentence_id: str) -> SentencePage | None:
    """The page of one sentence of the policy in force; None where it holds no such sentence."""
    sentences = facts.sentences
    place = next((index for index, each in enumerate(sentences) if each["id"] == sentence_id), None)
    if place is None:
        return None
    sentence = sentences[place]
    note = make_note(facts, sentence)
    assessed = facts.assessed[sentence_id]
    return SentencePage(
        note=note,
        segments=mark_words(note.text, [each.word for each in note.definitions]),
        is_long=len(note.text) > LONG_SENTENCE,
        sha256=sentence["sha256"],
        definitions=note.definitions,
        is_confirmed=assessed.is_confirmed,
        paths=tuple(_path(facts, each) for each in sentence["commitments"]),
        proposals=() if assessed.is_confirmed else tuple(_proposals(facts, sentence_id)),
        history=change_lines(facts, reversed(facts.changes_by_sentence.get(sentence_id, ()))),
        before=_neighbor(sentences, place - 1),
        after=_neighbor(sentences, place + 1),
    )


def _path(facts: Facts, commitment: Mapping[str, Any]) -> ArgumentPath:
    assessed = facts.commitment(commitment["id"])
    texts = facts.argument_texts(commitment["id"])
    statement = None if assessed is None else assessed.argument
    bound = () if statement is None else statement.bound
    evidence = tuple(view_evidence(facts, assessed, check, sufficiency) for check, sufficiency in bound)
    index = None if assessed is None else assessed.argument_index
    return ArgumentPath(
        id=commitment["id"],
        kind=commitment["kind"],
        meaning=facts.meaning(commitment["kind"]),
        state=commitment["state"],
        why=commitment["why"],
        reason_words=link_words(
            commitment["why"], commitment["checks"], [seen.place for seen in find_sightings(facts, [commitment["id"]])]
        ),
        modality=commitment["modality"],
        keeper=commitment["keeper"],
        because=texts.get("because", ""),
        warrant=texts.get("warrant", ""),
        evidence=evidence,
        methods=independent_methods(facts, evidence),
        assuming=tuple(texts.get("assuming", ())),
        doubts=tuple(
            DoubtView(text=each["text"], answer=each["answer"], check=each["check"] or "")
            for each in texts.get("could_be_false_if", ())
        ),
        not_covered=tuple(_blind_spots(facts, texts, evidence)),
        source=_source(texts),
        parameters=_values(facts, commitment, texts),
        planned_on=None if statement is None else statement.planned_on,
        last_proof_at=_time(commitment["last_proof_at"]),
        next_due_at=_time(commitment["next_due_at"]),
        would_help="" if assessed is None else what_would_help(assessed.reason),
        signed=None if assessed is None else _term(facts, assessed.attestation, ATTESTATION_FORMAT, "statement"),
        waived=None if assessed is None else _term(facts, assessed.waiver, WAIVER_FORMAT, "reason"),
        argument_index=index,
        argument_tile="" if index is None else entry_tile(index, facts.document["log"]["size"]),
    )


def independent_methods(facts: Facts, evidence: Sequence[EvidenceView]) -> tuple[str, ...]:
    """The ways of knowing behind fresh passes, where there are two or more different ones."""
    ways: dict[str, None] = {}
    for each in evidence:
        known = facts.checks.get(each.check)
        if known is not None and each.outcome == Outcome.PASS and not each.is_stale:
            ways[f"{_METHODS[known.meta.method]} {known.meta.population}"] = None
    return tuple(ways) if len(ways) > 1 else ()


def _blind_spots(facts: Facts, texts: Mapping[str, Any], evidence: Sequence[EvidenceView]) -> Iterable[BlindSpot]:
    for text in texts.get("not_covered", ()):
        yield BlindSpot(text=text, check="")
    for each in evidence:
        known = facts.checks.get(each.check)
        if known is not None:
            yield BlindSpot(text=dict(known.text)["Blind spots"], check=each.check)


def _source(texts: Mapping[str, Any]) -> Mapping[str, str]:
    """The page of whoever keeps the commitment; nothing but a web address becomes a link."""
    source = texts.get("source") or {}
    return source if str(source.get("url", "")).startswith(("https://", "http://")) else {}


def _proposals(facts: Facts, sentence_id: str) -> Iterable[Proposal]:
    for each in facts.units.get(sentence_id, {}).get("proposed", ()):
        yield Proposal(kind=each["kind"], meaning=facts.meaning(each["kind"]), words=tuple(each["matched"]))


def _term(
    facts: Facts,
    found: tuple[int, AttestationStatement] | tuple[int, WaiverStatement] | None,
    text_format: str,
    field: str,
) -> TermView | None:
    if found is None:
        return None
    index, statement = found
    return TermView(
        text=text_of(read_text(facts.blobs, statement.text_sha256, text_format), field),
        office=say_role(statement.role),
        from_at=statement.from_at,
        until_at=statement.until_at,
        is_over=facts.generated_at > statement.until_at,
        index=index,
        tile=entry_tile(index, facts.document["log"]["size"]),
    )


def _neighbor(sentences: Sequence[Mapping[str, Any]], place: int) -> Neighbor | None:
    if not 0 <= place < len(sentences):
        return None
    return Neighbor(id=sentences[place]["id"], text=sentences[place]["text"])


def _time(text: str | None) -> dt.datetime | None:
    return parse_time(text) if text else None


def _values(facts: Facts, commitment: Mapping[str, Any], texts: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The confirmed values; where another one was read from the sentence itself, that one beside it.

    A person may confirm 720 hours where the sentence says 72: the reader is told, whoever is right.
    """
    sentence_id, _, kind = commitment["id"].partition("/")
    proposed = facts.units[sentence_id].get("proposed", ())
    found: Mapping[str, Any] = next((one["parameters"] for one in proposed if one["kind"] == kind), {})
    confirmed = texts.get("parameters", {})
    values = []
    for name in dict.fromkeys((*confirmed, *(found if texts else ()))):
        said = _plain(confirmed[name]) if name in confirmed else "no value confirmed"
        differs = name in found and _plain(found[name]) != said
        values.append(
            (name.replace("_", " "), f"{said} (read from the sentence: {_plain(found[name])})" if differs else said)
        )
    return tuple(values)


def _plain(value: object) -> str:
    return ", ".join(str(each) for each in value) if isinstance(value, list) else str(value)
