"""The log folded into states: what each entry says, the latest of each, and every change on the way.

Statements are added in the order of the log. Evidence belongs to the exact sentence: everything is kept by the
digest of the sentence, never by its id, so that an edited sentence starts without proof. A sentence that moved keeps
its history; that of a text which no longer stands in the policy is read with the older document. A result
counts only for a commitment that is confirmed with the parameters it was made for: a pass for 72 hours says nothing
once somebody confirms 24, and nothing about a second commitment of the sentence that has a value of its own.

Example:
    >>> ledger = Ledger()
    >>> for index, entry in enumerate(entries):
    ...     ledger.add(index, decode_statement(entry))
    >>> ledger.assess(policy_document, now).sentences[0].state
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from upheld.core.clock import format_time
from upheld.core.errors import ProofError
from upheld.core.outcomes import NO_PROMISE, Keeper, Modality, Outcome, State
from upheld.proof.assessment import (
    Assessment,
    Cause,
    CommitmentAssessment,
    SentenceAssessment,
    SentenceState,
    StateChange,
)
from upheld.proof.canonical import JSON
from upheld.proof.document import PolicyDocument, PolicySentence, ProposedCommitment, parse_policy_document
from upheld.proof.state import ALLOWED_SKEW, CheckEvidence, Reason, Verdict, worst_state
from upheld.proof.statements import (
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    HeartbeatStatement,
    PolicyVersionStatement,
    SentenceConfirmedStatement,
    Statement,
    WaiverStatement,
)
from upheld.proof.timeline import Change, ResultKey, Timeline

__all__ = ["Assessment", "CommitmentAssessment", "Ledger", "SentenceAssessment", "StateChange"]

_NOT_CONFIRMED = Verdict(state=State.UNPROVEN, reason=Reason.NOT_CONFIRMED)


@dataclass(kw_only=True, slots=True)
class _Sentence:
    """All that the log says about one exact text."""

    kinds: tuple[str, ...] | None = None
    """Confirmed kinds; None before anybody confirmed."""
    timelines: dict[str, Timeline] = field(default_factory=dict)
    by_key: dict[ResultKey, list[Timeline]] = field(default_factory=dict)
    evidence: dict[ResultKey, CheckEvidence] = field(default_factory=dict)
    results: dict[ResultKey, tuple[int, CheckResultStatement]] = field(default_factory=dict)
    passed_at: dict[ResultKey, dt.datetime] = field(default_factory=dict)

    def timeline(self, kind: str) -> Timeline:
        return self.timelines.setdefault(kind, Timeline(evidence=self.evidence))


class Ledger:
    """All statements of a log, folded. Adding is cheap; states and history are computed when asked for."""

    def __init__(self, *, most_work: int | None = None) -> None:
        self._most_work = most_work
        self._work = 0
        self.size = 0
        """Number of entries added."""
        self.newest_at: dt.datetime | None = None
        """When the newest entry was received."""
        self._sentences: dict[str, _Sentence] = {}
        self._versions: dict[str, list[tuple[int, PolicyVersionStatement]]] = {}

    def add(self, index: int, statement: Statement) -> None:
        """Take over the next entry of the log.

        Raises:
            ProofError: the index is not the next, the entry was received before the one before it, or the log asks
                for more work than it may.
        """
        if index != self.size:
            raise ProofError("ledger.index", f"Entry {index} was given where entry {self.size} belongs.")
        at = statement.received_at
        if self.newest_at is not None and at < self.newest_at:
            raise ProofError(
                "ledger.time",
                f"Entry {index} says it was received at {format_time(at)}, before the entry in front of it.",
                hint="Time in a log never runs backward; the vendor's clock was moved, or the log was put together.",
            )
        self.size, self.newest_at = index + 1, at
        if isinstance(statement, CheckResultStatement):
            self._add_result(index, statement)
        elif isinstance(statement, PolicyVersionStatement):
            self._versions.setdefault(statement.policy, []).append((index, statement))
        elif isinstance(statement, SentenceConfirmedStatement):
            self._add_confirmation(index, statement)
        elif not isinstance(statement, HeartbeatStatement):
            self._add_to_commitment(index, statement)

    def versions(self, policy: str) -> tuple[tuple[int, PolicyVersionStatement], ...]:
        """The versions of a policy with their entries, oldest first."""
        return tuple(self._versions.get(policy, ()))

    def assess(self, policy_document: Mapping[str, JSON], now: dt.datetime) -> Assessment:
        """The state of every sentence of a policy document at `now`.

        Raises:
            ProofError: the document is not one, or a digest in it is not that of its sentence.
        """
        document = parse_policy_document(policy_document)
        return Assessment(
            policy=document.policy,
            version=document.version,
            document_sha256=document.sha256,
            at=now,
            sentences=tuple(self._assess_sentence(sentence, now) for sentence in document.sentences),
        )

    def history(self, policy_document: Mapping[str, JSON], now: dt.datetime) -> tuple[StateChange, ...]:
        """Every change of state up to `now` of the sentences of a document, oldest first, failures included.

        Commitments that were confirmed once and are no longer stay in it. Only statements and the passing of time
        make changes: two readers of one log get the same history.
        """
        document = parse_policy_document(policy_document)
        since = self._logged_at(document)
        changes = [
            StateChange(
                at=change.at,
                sentence_id=sentence.id,
                sentence_sha256=sentence.sha256,
                commitment_id=f"{sentence.id}/{kind}",
                before=change.before,
                after=change.verdict.state,
                reason=change.verdict.reason,
                check_id=change.verdict.check_id,
                index=change.index,
                cause=change.cause,
                unbound=change.unbound,
            )
            for sentence in document.sentences
            for kind, change in self._changes_of(sentence, since, now)
        ]
        order = {sentence.id: place for place, sentence in enumerate(document.sentences)}
        changes.sort(key=lambda change: (change.at, order[change.sentence_id], change.commitment_id))
        return tuple(changes)

    def _add_result(self, index: int, statement: CheckResultStatement) -> None:
        sentence = self._sentence(statement.sentence_sha256)
        key = statement.check, statement.parameters_sha256
        timelines = sentence.by_key.get(key, ())
        self._spend(timelines)
        for timeline in timelines:
            timeline.pass_time(statement.received_at)
        sentence.results[key] = index, statement
        sentence.evidence[key] = CheckEvidence(
            outcome=statement.outcome,
            observed_at=statement.observed_at,
            fresh_until=statement.fresh_until,
            looked_at=statement.looked_at,
            in_scope=statement.in_scope,
        )
        if _is_proof(statement):
            sentence.passed_at[key] = statement.observed_at
        for timeline in timelines:
            timeline.record(statement.received_at, index, Cause.RESULT)

    def _add_confirmation(self, index: int, statement: SentenceConfirmedStatement) -> None:
        sentence = self._sentence(statement.sentence_sha256)
        sentence.kinds = statement.kinds
        for kind in statement.kinds:
            sentence.timeline(kind)
        self._spend(sentence.timelines.values())
        for kind, timeline in sentence.timelines.items():
            timeline.pass_time(statement.received_at)
            timeline.is_confirmed = kind in statement.kinds
            timeline.record(statement.received_at, index, Cause.CONFIRMATION)

    def _add_to_commitment(
        self, index: int, statement: ArgumentStatement | AttestationStatement | WaiverStatement
    ) -> None:
        sentence = self._sentence(statement.sentence_sha256)
        timeline = sentence.timeline(statement.kind)
        self._spend(other for key in timeline.keys for other in sentence.by_key[key])
        timeline.pass_time(statement.received_at)
        cause = Cause.WAIVER
        unbound: tuple[str, ...] = ()
        if isinstance(statement, ArgumentStatement):
            still = dict(statement.bound)
            cause, unbound = Cause.ARGUMENT, tuple(check for check, _ in timeline.keys if check not in still)
            for key in timeline.keys:
                sentence.by_key[key].remove(timeline)
            timeline.bind(index, statement)
            for key in timeline.keys:
                sentence.by_key.setdefault(key, []).append(timeline)
        elif isinstance(statement, AttestationStatement):
            cause = Cause.ATTESTATION
            timeline.attest(index, statement)
        else:
            timeline.waive(index, statement)
        timeline.record(statement.received_at, index, cause, unbound)

    def _spend(self, timelines: Iterable[Timeline]) -> None:
        """Count what judging these costs, so that a log made for it cannot keep a reader busy for days."""
        if self._most_work is None:
            return
        self._work += sum(1 + len(timeline.keys) for timeline in timelines)
        if self._work > self._most_work:
            raise ProofError(
                "ledger.work",
                f"Up to entry {self.size - 1}, the log binds so many checks to one sentence that it cannot be judged.",
                hint="No real policy does that. Ask the vendor what this is for.",
            )

    def _sentence(self, sha256: str) -> _Sentence:
        found = self._sentences.get(sha256)
        if found is None:
            found = self._sentences[sha256] = _Sentence()
        return found

    def _logged_at(self, document: PolicyDocument) -> tuple[int, dt.datetime] | None:
        for index, version in self._versions.get(document.policy, ()):
            if version.document_sha256 == document.sha256:
                return index, version.received_at
        return None

    def _changes_of(
        self, sentence: PolicySentence, since: tuple[int, dt.datetime] | None, now: dt.datetime
    ) -> Iterator[tuple[str, Change]]:
        """Changes of all commitments that the sentence has or had, from its appearance on."""
        known = self._sentences.get(sentence.sha256, _Sentence())
        kinds = {*known.timelines, *((one.kind for one in sentence.proposed) if known.kinds is None else ())}
        for kind in sorted(kinds):
            changes = known.timelines[kind].changes_until(now) if kind in known.timelines else []
            if since is not None and since[1] <= now and (not changes or since[1] < changes[0].at):
                yield (
                    kind,
                    Change(at=since[1], before=None, verdict=_NOT_CONFIRMED, index=since[0], cause=Cause.VERSION),
                )
                if changes:
                    first = changes.pop(0)
                    if first.verdict.state is not State.UNPROVEN:
                        yield kind, replace(first, before=State.UNPROVEN)
            for change in changes:
                yield kind, change

    def _assess_sentence(self, sentence: PolicySentence, now: dt.datetime) -> SentenceAssessment:
        known = self._sentences.get(sentence.sha256, _Sentence())
        proposed = {one.kind: one for one in sentence.proposed}
        kinds = tuple(sorted(proposed)) if known.kinds is None else known.kinds
        commitments = tuple(_assess_commitment(sentence.id, kind, known, proposed.get(kind), now) for kind in kinds)
        worst = worst_state(commitment.state for commitment in commitments)
        state: SentenceState = NO_PROMISE if worst is None else worst
        return SentenceAssessment(
            id=sentence.id,
            section=sentence.section,
            text=sentence.text,
            sha256=sentence.sha256,
            state=state,
            is_confirmed=known.kinds is not None,
            commitments=commitments,
        )


def _assess_commitment(
    sentence_id: str, kind: str, known: _Sentence, proposed: ProposedCommitment | None, now: dt.datetime
) -> CommitmentAssessment:
    timeline = known.timelines.get(kind) or Timeline(evidence=known.evidence)
    verdict = timeline.judge(now)
    keys = timeline.keys
    index, argument = timeline.argument or (None, None)
    stated = argument or proposed
    return CommitmentAssessment(
        id=f"{sentence_id}/{kind}",
        kind=kind,
        modality=stated.modality if stated is not None else Modality.NOW,
        keeper=stated.keeper if stated is not None else Keeper.VENDOR,
        state=verdict.state,
        reason=verdict.reason,
        check_id=verdict.check_id,
        checks=tuple(check for check, _ in keys),
        evidence={key[0]: known.results[key] for key in keys if key in known.results},
        argument_index=index,
        argument=argument,
        attestation=timeline.attestation,
        waiver=timeline.waiver,
        last_proof_at=_last_proof_at(known, keys),
        next_due_at=timeline.next_due(verdict.state),
    )


def _is_proof(statement: CheckResultStatement) -> bool:
    is_whole = 0 < statement.in_scope == statement.looked_at
    return (
        statement.outcome is Outcome.PASS and is_whole and statement.observed_at <= statement.received_at + ALLOWED_SKEW
    )


def _last_proof_at(known: _Sentence, keys: tuple[ResultKey, ...]) -> dt.datetime | None:
    if not keys or any(key not in known.passed_at for key in keys):
        return None
    return min(known.passed_at[key] for key in keys)
