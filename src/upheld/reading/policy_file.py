"""`upheld.yaml`: reading, writing, and bringing in a policy text without losing what a person confirmed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from upheld.reading.matching import MatchKind, match_versions
from upheld.reading.policy_model import CommitmentEntry, PolicyFile, SentenceEntry
from upheld.reading.policy_reader import read_policy_file
from upheld.reading.policy_writer import write_policy_file
from upheld.reading.proposal import propose
from upheld.reading.units import ParsedPolicy, Unit, UnitContext

__all__ = ["PolicyFile", "propose_file", "read_policy_file", "write_policy_file"]


def propose_file(parsed: ParsedPolicy, *, existing: PolicyFile | None = None, file: str = "") -> PolicyFile:
    """A file with every sentence of the text: what was there before where its digest is the same, else a proposal.

    A sentence that was edited comes back unconfirmed, and its `note` tells what it said before and was confirmed as.

    Example:
        >>> propose_file(parse_policy("Data is encrypted at rest.")).sentences[0].commitments[0].kind
        'privacy.encrypted_at_rest'
    """
    before = existing or PolicyFile()
    known = {entry.id: entry for entry in before.sentences}
    old = tuple(_as_unit(entry) for entry in before.sentences)
    origin = {
        match.new_id: (known[match.old_id], match.kind)
        for match in match_versions(old, parsed.units)
        if match.new_id and match.old_id
    }
    sentences = tuple(_entry(unit, origin) for unit in parsed.units)
    policy = dataclasses.replace(
        before.policy, title=before.policy.title or parsed.title, file=file or before.policy.file
    )
    return dataclasses.replace(before, policy=policy, sentences=sentences)


def _as_unit(entry: SentenceEntry) -> Unit:
    return Unit(id=entry.id, section="", text=entry.text, sha256=entry.sha256, context=UnitContext())


def _entry(unit: Unit, origin: Mapping[str, tuple[SentenceEntry, MatchKind]]) -> SentenceEntry:
    old, kind = origin.get(unit.id, (None, MatchKind.NEW))
    if old is not None and old.sha256 == unit.sha256:
        return dataclasses.replace(old, id=unit.id, text=unit.text)
    note = ""
    if old is not None and kind is MatchKind.EDITED:
        state = "confirmed" if old.confirmed else "not confirmed"
        note = f"Edited. Before ({old.id}, {state}): {old.text}"
    return SentenceEntry(id=unit.id, sha256=unit.sha256, text=unit.text, note=note, commitments=_commitments(unit, old))


def _commitments(unit: Unit, old: SentenceEntry | None) -> tuple[CommitmentEntry, ...]:
    """Proposed anew; the argument of a kind that stands in the old sentence too is kept for the person to look at."""
    arguments = {commitment.kind: commitment for commitment in old.commitments} if old else {}
    made: list[CommitmentEntry] = []
    for proposal in propose(unit):
        argument = arguments.get(proposal.kind, CommitmentEntry(kind=proposal.kind))
        made.append(
            dataclasses.replace(
                argument,
                modality=proposal.modality,
                keeper=proposal.keeper,
                vague=proposal.vague,
                parameters=dict(proposal.parameters),
            )
        )
    return tuple(made)
