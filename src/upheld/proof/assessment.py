"""What the ledger hands out: the state of every sentence at one moment, and every change of state before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from upheld.core.outcomes import Keeper, Modality, State
from upheld.proof.sentence import SentenceDigest
from upheld.proof.state import Reason
from upheld.proof.statements import (
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    WaiverStatement,
)


class Cause(StrEnum):
    """What kind of entry made a state change: evidence, or people who changed what is promised."""

    TIME = "time"
    RESULT = "result"
    VERSION = "version"
    CONFIRMATION = "confirmation"
    ARGUMENT = "argument"
    ATTESTATION = "attestation"
    WAIVER = "waiver"


SentenceState: TypeAlias = State | Literal["no_promise"]


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentAssessment:
    """One commitment at one moment, with the statements that its state follows from."""

    id: str
    """`<sentence id>/<kind>`."""
    kind: str
    modality: Modality
    keeper: Keeper
    state: State
    reason: Reason
    check_id: str | None
    """The check that decided, where one did."""
    checks: tuple[str, ...]
    """Bound checks, sorted."""
    evidence: Mapping[str, tuple[int, CheckResultStatement]]
    """Bound check → (entry, its latest result), for those that ran."""
    argument_index: int | None
    argument: ArgumentStatement | None
    attestation: tuple[int, AttestationStatement] | None
    waiver: tuple[int, WaiverStatement] | None
    last_proof_at: dt.datetime | None
    """The oldest among the last passes of the bound checks; None while one never passed. A signature is no proof."""
    next_due_at: dt.datetime | None
    """When the present evidence, statement, deviation or plan ends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceAssessment:
    """One sentence at one moment; its state is the worst of its commitments."""

    id: str
    section: str
    text: str
    sha256: SentenceDigest
    state: SentenceState
    is_confirmed: bool
    commitments: tuple[CommitmentAssessment, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """One version of a policy at one moment."""

    policy: str
    version: int
    document_sha256: str
    at: dt.datetime
    sentences: tuple[SentenceAssessment, ...]

    def commitments(self) -> Iterable[CommitmentAssessment]:
        """All commitments in the order of the page."""
        for sentence in self.sentences:
            yield from sentence.commitments


@dataclass(frozen=True, kw_only=True, slots=True)
class StateChange:
    """A commitment went from one state to another."""

    at: dt.datetime
    sentence_id: str
    sentence_sha256: SentenceDigest
    commitment_id: str
    before: State | None
    """None where the commitment begins."""
    after: State
    reason: Reason
    check_id: str | None
    index: int | None
    """The entry that made it change; None where time alone did."""
    cause: Cause = Cause.TIME
    unbound: tuple[str, ...] = ()
    """Checks that the entry, a new revision of the argument, binds no more."""


def needed_blobs(assessment: Assessment) -> frozenset[str]:
    """Digests of all texts, details and check sources that the page rests on."""
    needed: set[str] = set()
    for commitment in assessment.commitments():
        if commitment.argument is not None:
            needed.add(commitment.argument.text_sha256)
        for _, result in commitment.evidence.values():
            needed |= {result.details_sha256, result.check_sha256}
        if commitment.attestation is not None:
            needed.add(commitment.attestation[1].text_sha256)
        if commitment.waiver is not None:
            needed.add(commitment.waiver[1].text_sha256)
    return frozenset(needed)
