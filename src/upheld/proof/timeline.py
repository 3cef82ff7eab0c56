"""One commitment through time: every change of its state, from statements and from the passing of time.

A timeline keeps the latest statement of each kind and the changes of state, not the results that changed nothing:
a year of hourly passes takes no more room than one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from upheld.core.outcomes import State
from upheld.proof.assessment import Cause
from upheld.proof.state import ALLOWED_SKEW, Argument, CheckEvidence, Reason, Term, Verdict, judge
from upheld.proof.statements import ArgumentStatement, AttestationStatement, WaiverStatement

ResultKey: TypeAlias = tuple[str, str]
"""(check, digest of the parameters): a result counts for the commitments whose argument has the same."""

_SECOND = dt.timedelta(seconds=1)
_NOT_CONFIRMED = Verdict(state=State.UNPROVEN, reason=Reason.NOT_CONFIRMED)
_NO_ARGUMENT = Verdict(state=State.UNPROVEN, reason=Reason.NOTHING_BOUND)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A change of state, before it is known under which id the sentence stands on the page."""

    at: dt.datetime
    before: State | None
    verdict: Verdict
    index: int | None
    cause: Cause = Cause.TIME
    unbound: tuple[str, ...] = ()


@dataclass(kw_only=True, slots=True)
class Timeline:
    """One commitment: `evidence` is shared with the other commitments of its sentence and grows in place."""

    evidence: Mapping[ResultKey, CheckEvidence]
    is_confirmed: bool = False
    argument: tuple[int, ArgumentStatement] | None = None
    attestation: tuple[int, AttestationStatement] | None = None
    waiver: tuple[int, WaiverStatement] | None = None
    changes: list[Change] = field(default_factory=list)
    _argument: Argument | None = None
    _attestation: Term | None = None
    _waiver: Term | None = None
    _next_break: dt.datetime | None = None

    def bind(self, index: int, statement: ArgumentStatement) -> None:
        """Take over what a person confirmed about the commitment."""
        self.argument = index, statement
        self._argument = Argument(
            modality=statement.modality,
            keeper=statement.keeper,
            bound=dict(statement.bound),
            parts_suffice=statement.parts_suffice,
            open_doubts=statement.open_doubts,
            planned_on=statement.planned_on,
            has_source=statement.has_source,
        )

    def attest(self, index: int, statement: AttestationStatement) -> None:
        """Take over a signed statement."""
        self.attestation = index, statement
        self._attestation = Term(from_at=statement.from_at, until_at=statement.until_at)

    def waive(self, index: int, statement: WaiverStatement) -> None:
        """Take over an accepted deviation."""
        self.waiver = index, statement
        self._waiver = Term(from_at=statement.from_at, until_at=statement.until_at)

    @property
    def keys(self) -> tuple[ResultKey, ...]:
        """Of which results the latest counts: each bound check with the confirmed parameters, sorted by check."""
        if self.argument is None:
            return ()
        statement = self.argument[1]
        return tuple((check, statement.parameters_sha256) for check, _ in statement.bound)

    def judge(self, now: dt.datetime) -> Verdict:
        """The state at `now` from what is known."""
        if not self.is_confirmed:
            return _NOT_CONFIRMED
        if self._argument is None:
            return _NO_ARGUMENT
        found = {key[0]: self.evidence[key] for key in self.keys if key in self.evidence}
        return judge(self._argument, found, now, attestation=self._attestation, waiver=self._waiver)

    def pass_time(self, until: dt.datetime) -> None:
        """Record the changes that time alone made before `until`; call it before a statement is taken over."""
        while self._next_break is not None and self._next_break < until:
            self.record(self._next_break, None)

    def record(
        self, at: dt.datetime, index: int | None, cause: Cause = Cause.TIME, unbound: tuple[str, ...] = ()
    ) -> None:
        """Judge anew at `at`, and note a change of state if there was one.

        What changed twice within one second counts once, except that a broken state is never left out.
        """
        verdict, before = self.judge(at), self.changes[-1].verdict.state if self.changes else None
        self._next_break = min((found for found in self._breaks() if found > at), default=None)
        if verdict.state is before:
            return
        last = self.changes[-1] if self.changes else None
        if last is not None and last.at == at and last.verdict.state is not State.BROKEN:
            self.changes.pop()
            before = last.before
            if verdict.state is before:
                return
        self.changes.append(Change(at=at, before=before, verdict=verdict, index=index, cause=cause, unbound=unbound))

    def changes_until(self, now: dt.datetime) -> list[Change]:
        """All changes up to `now`, those by time alone included; the timeline itself stays as it is."""
        copy = replace(self, changes=list(self.changes))
        copy.pass_time(now + _SECOND)
        return [change for change in copy.changes if change.at <= now]

    def next_due(self, state: State) -> dt.datetime | None:
        """When what the state rests on ends."""
        if state is State.ATTESTED and self._attestation is not None:
            return self._attestation.until_at
        if state is State.WAIVED and self._waiver is not None:
            return self._waiver.until_at
        if state is State.PLANNED and self._argument is not None and self._argument.planned_on is not None:
            return _end_of(self._argument.planned_on) - _SECOND
        ends = (self.evidence[key].fresh_until for key in self.keys if key in self.evidence)
        return min(ends, default=None) if self.is_confirmed else None

    def _breaks(self) -> Iterator[dt.datetime]:
        """All moments at which time alone may change the state."""
        if self._argument is None or not self.is_confirmed:
            return
        for key in self.keys:
            found = self.evidence.get(key)
            if found is not None:
                yield found.fresh_until + _SECOND
                yield found.observed_at - ALLOWED_SKEW
        for term in (self._attestation, self._waiver):
            if term is not None:
                yield term.from_at
                yield term.until_at + _SECOND
        if self._argument.planned_on is not None:
            yield _end_of(self._argument.planned_on)


def _end_of(day: dt.date) -> dt.datetime:
    """The first moment after a day, in UTC."""
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC) + dt.timedelta(days=1)
