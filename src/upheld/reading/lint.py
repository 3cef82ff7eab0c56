"""What a policy leaves open: words without a measure, leftovers, and sentences that promise less than they seem to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from upheld.core.outcomes import Keeper, Modality
from upheld.reading.characters import find_notes, skeleton
from upheld.reading.policy_model import Answer, CommitmentEntry, PolicyFile, SentenceEntry
from upheld.reading.proposal import Proposal, propose
from upheld.reading.units import ParsedPolicy, Unit, UnitContext

_HEDGE = re.compile(
    r"\b(?:we|our team|the company|vendor)\s+(?:may|might|could)\b"
    r"|\bat (?:our|its|the vendor[’']s) (?:sole |own )?discretion\b"
    r"|\breserves? the right\b|\bwhen we see fit\b|\bwithout (?:any )?(?:prior )?notice\b|\bno guarantees?\b",
    re.IGNORECASE,
)
_BOAST = re.compile(
    r"\b(?:100\s?%|completely|totally|absolutely|fully|perfectly|always|ultimately) (?:safe|secure|protected|private)\b"
    r"|\b(?:military|bank|enterprise|best)[- ](?:grade|in[- ]class)\b|\b(?:un)?hack(?:able|proof)\b|\bunbreakable\b"
    r"|\bhighest (?:level|standard|degree)s? of (?:data |information )?(?:security|protection|privacy)\b"
    r"|\btop priority\b|\btakes? (?:\w+ ){0,4}(?:security|privacy) (?:very |extremely )?serious(?:ly)?\b"
    r"|\bcutting[- ]edge\b|\bworld[- ]class\b|\bsecure by design\b|\bpeace of mind\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:we|our (?:team|staff|employees|apps?|company)|all (?:data|staff|code|employees)|the (?:app|vendor|company))"
    r"\s+"
    r"(?:will|shall|must|commit|ensure|guarantee|promise|do not|don[’']t|never|always|is|are)\b",
    re.IGNORECASE,
)
_CONFIRMATION = re.compile(
    r"\b(?:after|of|upon|on|once|following|from|when)\b[^.;]{0,40}\b(?:confirm\w*|verif(?:y|ied|ication)|validat\w+|"
    r"investigation (?:is|has been) (?:complete|finished)\w*)\b",
    re.IGNORECASE,
)
_NO_FINDINGS = frozenset({"text.frame_left_out", "text.code_left_out"})
"""Notes that only say what was not read."""
_NOTICE_KIND = "incidents.customers_notified"


@dataclass(frozen=True, kw_only=True)
class LintFinding:
    """One thing to mend, with the words it is about."""

    code: str
    """Stable, dotted: `lint.vague`."""
    sentence_id: str
    words: str
    """Exactly as they stand in the text; empty where the whole sentence is meant."""
    message: str
    hint: str


def lint_policy(parsed: ParsedPolicy) -> tuple[LintFinding, ...]:
    """What to mend in a policy text, in reading order.

    Example:
        >>> [finding.words for finding in lint_policy(parse_policy("We fix vulnerabilities promptly."))]
        ['promptly']
    """
    findings = [
        _from_note(note.code, note.message, note.hint, note.sentence_id)
        for note in parsed.notes
        if note.code not in _NO_FINDINGS
    ]
    for unit in parsed.units:
        findings.extend(_lint_unit(unit))
    return _in_order(findings, [unit.id for unit in parsed.units])


def _from_note(code: str, message: str, hint: str, sentence_id: str) -> LintFinding:
    return LintFinding(code=code, sentence_id=sentence_id, words="", message=message, hint=hint)


def _in_order(findings: Iterable[LintFinding], ids: list[str]) -> tuple[LintFinding, ...]:
    place = {identifier: index for index, identifier in enumerate(ids, start=1)}
    return tuple(sorted(findings, key=lambda finding: place.get(finding.sentence_id, 0)))


def _lint_unit(unit: Unit) -> Iterator[LintFinding]:
    proposals = propose(unit)
    for proposal in proposals:
        for word in proposal.vague:
            yield _vague(unit.id, word)
    yield from _lint_words(unit, proposals)


def _vague(sentence_id: str, word: str) -> LintFinding:
    return LintFinding(
        code="lint.vague",
        sentence_id=sentence_id,
        words=word,
        message=f"“{word}” has no measure.",
        hint="Write a number, a list or a name instead, or define it under `definitions` in upheld.yaml.",
    )


def _lint_words(unit: Unit, proposals: Iterable[Proposal]) -> Iterator[LintFinding]:
    kinds = {proposal.kind for proposal in proposals}
    yield from _lint_wording(unit, kinds)
    if _NOTICE_KIND in kinds and (match := _CONFIRMATION.search(unit.text)):
        yield LintFinding(
            code="lint.notice_from_confirmation",
            sentence_id=unit.id,
            words=match.group(),
            message="The time to tell customers starts only when the incident is confirmed, which has no limit itself.",
            hint="Let it start when you become aware of the incident.",
        )


def _lint_wording(unit: Unit, kinds: set[str]) -> Iterator[LintFinding]:
    if match := _HEDGE.search(unit.text):
        yield LintFinding(
            code="lint.hedged",
            sentence_id=unit.id,
            words=match.group(),
            message="This leaves the choice to you, so it promises nothing.",
            hint="Say what you do, or leave it out.",
        )
    if match := _BOAST.search(unit.text):
        yield LintFinding(
            code="lint.untestable",
            sentence_id=unit.id,
            words=match.group(),
            message="No check can show this, and no check can show the contrary.",
            hint="Say what you do instead.",
        )
    elif not kinds and not _HEDGE.search(unit.text) and (match := _PROMISE.search(unit.text)):
        yield LintFinding(
            code="lint.no_kind",
            sentence_id=unit.id,
            words=match.group(),
            message="This reads like a promise, but of no kind that Upheld can show.",
            hint="Say it in other words, or add a commitment in upheld.yaml; left as it is, it will carry no state.",
        )


def lint_policy_file(policy_file: PolicyFile, *, parsed: ParsedPolicy | None = None) -> tuple[LintFinding, ...]:
    """What to mend in an `upheld.yaml`; with the present policy text also what changed since."""
    units = tuple(_unit_of(entry) for entry in policy_file.sentences)
    findings = [_from_note(note.code, note.message, note.hint, note.sentence_id) for note in find_notes(units)]
    for entry, unit in zip(policy_file.sentences, units, strict=True):
        findings.extend(_lint_entry(entry, unit))
        findings.extend(_lookalikes(unit, policy_file.vendor.name))
    if parsed is not None:
        findings.extend(_changes(policy_file, parsed))
    return _in_order(findings, [unit.id for unit in units])


def _unit_of(entry: SentenceEntry) -> Unit:
    return Unit(id=entry.id, section="", text=entry.text, sha256=entry.sha256, context=UnitContext())


def _lint_entry(entry: SentenceEntry, unit: Unit) -> Iterator[LintFinding]:
    if not entry.confirmed:
        yield LintFinding(
            code="lint.not_confirmed",
            sentence_id=entry.id,
            words="",
            message="Nobody confirmed this sentence, so it counts for nothing.",
            hint="Read what stands under it, mend it, and set `confirmed: true`.",
        )
    yield from _lint_wording(unit, {commitment.kind for commitment in entry.commitments})
    for commitment in entry.commitments:
        yield from _lint_commitment(entry, commitment)


def _lint_commitment(entry: SentenceEntry, commitment: CommitmentEntry) -> Iterator[LintFinding]:
    for word in commitment.vague:
        if not commitment.definitions.get(word, "").strip():
            yield _vague(entry.id, word)
    if commitment.kind == _NOTICE_KIND and (match := _CONFIRMATION.search(entry.text)):
        yield LintFinding(
            code="lint.notice_from_confirmation",
            sentence_id=entry.id,
            words=match.group(),
            message="The time to tell customers starts only when the incident is confirmed, which has no limit itself.",
            hint="Let it start when you become aware of the incident.",
        )
    is_delegated = commitment.keeper in {Keeper.PLATFORM, Keeper.CUSTOMER}
    if commitment.modality is Modality.FUTURE and commitment.planned_on is None and not is_delegated:
        yield _open(entry, commitment, "lint.plan_without_date", "is planned without a date.", "Add `planned_on:`.")
    if is_delegated and commitment.source is None:
        said = f"is kept by the {commitment.keeper}, and no page of theirs is linked."
        yield _open(entry, commitment, "lint.no_source", said, "Add `source:` with `url`, `label` and `read_on`.")
    for doubt in commitment.could_be_false_if:
        if doubt.answer is Answer.OPEN:
            said = f"could be false if {doubt.text}: nobody answered."
            yield _open(
                entry, commitment, "lint.open_doubt", said, "Set `answer: check` with the check, or `accepted`."
            )


def _open(entry: SentenceEntry, commitment: CommitmentEntry, code: str, said: str, hint: str) -> LintFinding:
    return LintFinding(code=code, sentence_id=entry.id, words="", message=f"{commitment.kind} {said}", hint=hint)


def _lookalikes(unit: Unit, name: str) -> Iterator[LintFinding]:
    """The vendor's name written with letters that only look like its own."""
    if not name.strip():
        return
    wanted = skeleton(name)
    start = skeleton(unit.text).find(wanted)
    if start >= 0 and name.casefold() not in unit.text.casefold():
        yield LintFinding(
            code="lint.name_lookalike",
            sentence_id=unit.id,
            words=unit.text[start : start + len(name)],
            message=f"This looks like the vendor's name {name}, but is written with other characters.",
            hint="Type the name anew.",
        )


def _changes(policy_file: PolicyFile, parsed: ParsedPolicy) -> Iterator[LintFinding]:
    held = {entry.sha256 for entry in policy_file.sentences}
    missing = [unit for unit in parsed.units if unit.sha256 not in held]
    if missing:
        yield LintFinding(
            code="lint.text_changed",
            sentence_id="",
            words=missing[0].text[:80],
            message=f"{len(missing)} sentences of the policy's text do not stand in this file.",
            hint="Run `upheld policy propose --update`.",
        )
