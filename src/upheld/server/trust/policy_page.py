"""The annotated policy as the template needs it: chapters, sentences, notes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from upheld.core.clock import parse_time
from upheld.core.outcomes import NO_PROMISE, Outcome, State
from upheld.proof.texts import read_results
from upheld.proof.wording import say_time
from upheld.server.trust.facts import Facts
from upheld.server.trust.summary import Summary, describe_counts
from upheld.server.trust.timeline import STRIP_DAYS, daily_states, held_since

LEGEND_ORDER: Final = (
    State.UPHELD,
    State.BROKEN,
    State.STALE,
    State.UNPROVEN,
    State.ATTESTED,
    State.PLANNED,
    State.DELEGATED,
    State.WAIVED,
    NO_PROMISE,
)
_NOT_BY_PROOF: Final = frozenset({State.ATTESTED, State.PLANNED, State.DELEGATED})
FILTERS: Final = frozenset(str(state) for state in LEGEND_ORDER)


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A piece of a sentence's text."""

    text: str
    is_vague: bool


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A piece of a reason."""

    text: str
    kind: str
    """`check` for the id of a check, `place` for file and line, else empty."""


@dataclass(frozen=True, kw_only=True)
class Definition:
    """A vague word and what the vendor means by it; an empty meaning is an open question."""

    word: str
    meaning: str


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """Where a failing check saw something."""

    item: str
    place: str

    def __str__(self) -> str:
        return f"{self.item}, {self.place}" if self.item else self.place


@dataclass(frozen=True, kw_only=True)
class Note:
    """One sentence and everything that stands beside it."""

    id: str
    number: str
    section: str
    text: str
    segments: tuple[Segment, ...]
    state: str
    why: str
    reason: tuple[Phrase, ...]
    """`why` in pieces."""
    since: dt.datetime | None
    last_proof_at: dt.datetime | None
    """None where one of its commitments was never proven."""
    next_due_at: dt.datetime | None
    sightings: tuple[Sighting, ...]
    definitions: tuple[Definition, ...]
    days: tuple[State | None, ...]
    parts: tuple[tuple[str, int], ...]
    """(state, number) over its commitments; empty where there is only one."""
    commitments: int

    @property
    def href(self) -> str:
        """The address of the sentence's own page."""
        return f"/s/{self.id}/"

    @property
    def shows_proof(self) -> bool:
        """Whether the last proof stands beside the state: never beside a person's word, a plan or another's duty."""
        return self.last_proof_at is not None and self.state not in _NOT_BY_PROOF

    @property
    def proof_word(self) -> str:
        """What the last proof is called: only what is upheld now has one, the rest passed some time ago."""
        return "Proof" if self.state == State.UPHELD else "Last pass"

    @property
    def tells_proof(self) -> bool:
        """Whether the reason names the time of the last proof already."""
        return self.last_proof_at is not None and say_time(self.last_proof_at) in self.why

    @property
    def has_record(self) -> bool:
        """Whether the strip says anything."""
        return any(state is not None for state in self.days)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A run of sentences under one heading of the policy."""

    heading: str
    anchor: str
    notes: tuple[Note, ...]
    broken: int


@dataclass(frozen=True, kw_only=True)
class LegendEntry:
    """One state in the legend, which is also the filter."""

    state: str
    number: int
    is_current: bool


@dataclass(frozen=True, kw_only=True)
class PolicyPage:
    """All of the page."""

    summary: Summary
    counts: tuple[tuple[str, int], ...]
    legend: tuple[LegendEntry, ...]
    chapters: tuple[Chapter, ...]
    broken: tuple[Note, ...]
    total: int
    shown: int
    filter: str
    is_first_day: bool
    """Nothing has been proven, signed or delegated yet."""
    last_proof_at: dt.datetime | None


def build_policy_page(facts: Facts, chosen: str = "") -> PolicyPage:
    """The page, or the part of it whose sentences are in the state `chosen`."""
    notes = tuple(make_note(facts, sentence) for sentence in facts.sentences)
    shown = tuple(note for note in notes if not chosen or note.state == chosen)
    proofs = [note.last_proof_at for note in notes if note.last_proof_at is not None and note.state == State.UPHELD]
    return PolicyPage(
        summary=describe_counts(facts.counts),
        counts=tuple((str(state), facts.counts.get(state, 0)) for state in LEGEND_ORDER if state != NO_PROMISE),
        legend=tuple(
            LegendEntry(state=str(state), number=facts.counts.get(state, 0), is_current=state == chosen)
            for state in LEGEND_ORDER
        ),
        chapters=tuple(_chapters(shown)),
        broken=tuple(note for note in notes if note.state == State.BROKEN),
        total=len(notes),
        shown=len(shown),
        filter=chosen,
        is_first_day=bool(notes) and all(note.state in {State.UNPROVEN, NO_PROMISE} for note in notes),
        last_proof_at=max(proofs, default=None),
    )


def make_note(facts: Facts, sentence: Mapping[str, Any]) -> Note:
    """The note of one sentence of the document."""
    commitments = [each["id"] for each in sentence["commitments"]]
    changes = facts.changes_by_sentence.get(sentence["id"], ())
    days = daily_states(changes, commitments, facts.generated_at) if commitments else (None,) * STRIP_DAYS
    sightings = find_sightings(facts, commitments)
    checks = {check for each in sentence["commitments"] for check in each["checks"]}
    words = vague_words(facts, sentence["id"], commitments)
    return Note(
        id=sentence["id"],
        number=sentence["id"].rpartition(".")[2],
        section=sentence["section"],
        text=sentence["text"],
        segments=mark_words(sentence["text"], [each.word for each in words]),
        state=sentence["state"],
        why=sentence["why"],
        reason=link_words(sentence["why"], checks, [seen.place for seen in sightings]),
        since=held_since(changes, commitments, sentence["state"], facts.generated_at),
        last_proof_at=_last_proof(sentence),
        next_due_at=_next_due(sentence),
        sightings=sightings,
        definitions=words,
        days=days,
        parts=_parts(sentence),
        commitments=len(commitments),
    )


def vague_words(facts: Facts, sentence_id: str, commitments: Iterable[str]) -> tuple[Definition, ...]:
    """The vague words of a sentence, each with the vendor's meaning where it gave one."""
    meanings: dict[str, str] = {}
    for commitment_id in commitments:
        meanings |= facts.argument_texts(commitment_id).get("definitions", {})
    for proposed in facts.units.get(sentence_id, {}).get("proposed", ()):
        for word in proposed["vague"]:
            if word.casefold() not in {known.casefold() for known in meanings}:
                meanings[word] = ""
    return tuple(Definition(word=word, meaning=meaning) for word, meaning in meanings.items())


def mark_words(text: str, words: Sequence[str]) -> tuple[Segment, ...]:
    """The text cut into pieces, those that are one of the words marked; joined again they are the text."""
    if not words:
        return (Segment(text=text, is_vague=False),)
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(re.escape(word) for word in longest_first)})(?!\w)", re.IGNORECASE)
    pieces = pattern.split(text)
    return tuple(Segment(text=piece, is_vague=index % 2 == 1) for index, piece in enumerate(pieces) if piece)


def find_sightings(facts: Facts, commitments: Iterable[str]) -> tuple[Sighting, ...]:
    """The places that the failing checks of broken or waived commitments named."""
    found: dict[Sighting, None] = {}
    for commitment_id in commitments:
        assessed = facts.commitment(commitment_id)
        if assessed is None or assessed.state not in {State.BROKEN, State.WAIVED}:
            continue
        for _, result in assessed.evidence.values():
            if result.outcome is Outcome.FAIL:
                seen = read_results(facts.blobs, result.details_sha256)
                found |= {
                    Sighting(item=each.name, place=each.place): None
                    for each in seen
                    if each.outcome == Outcome.FAIL and each.place
                }
    return tuple(found)


def link_words(why: str, checks: Iterable[str], places: Iterable[str]) -> tuple[Phrase, ...]:
    """The reason cut into pieces, so that ids of checks become links and places are set as code."""
    known = dict.fromkeys(checks, "check") | {place: "place" for place in places if place}
    if not known:
        return (Phrase(text=why, kind=""),)
    longest_first = sorted(known, key=len, reverse=True)
    pieces = re.split(rf"(?<![\w.])({'|'.join(re.escape(word) for word in longest_first)})(?!\w)", why)
    return tuple(Phrase(text=piece, kind=known.get(piece, "")) for piece in pieces if piece)


def _last_proof(sentence: Mapping[str, Any]) -> dt.datetime | None:
    """The time up to which every commitment was proven at least once: a sentence is as old as its oldest proof."""
    times = [each["last_proof_at"] for each in sentence["commitments"]]
    return min(map(parse_time, times)) if times and all(times) else None


def _next_due(sentence: Mapping[str, Any]) -> dt.datetime | None:
    """The first time at which something that the state rests on ends."""
    return min(
        (parse_time(each["next_due_at"]) for each in sentence["commitments"] if each["next_due_at"]), default=None
    )


def _parts(sentence: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    tally: dict[str, int] = {}
    for each in sentence["commitments"]:
        tally[each["state"]] = tally.get(each["state"], 0) + 1
    return tuple(tally.items()) if len(sentence["commitments"]) > 1 else ()


def _chapters(notes: Sequence[Note]) -> Iterable[Chapter]:
    groups: list[list[Note]] = []
    for note in notes:
        if groups and groups[-1][0].section == note.section:
            groups[-1].append(note)
        else:
            groups.append([note])
    for group in groups:
        yield Chapter(
            heading=group[0].section,
            anchor=f"section-{group[0].id.rpartition('.')[0]}",
            notes=tuple(group),
            broken=sum(note.state == State.BROKEN for note in group),
        )
