"""The state of a commitment: one pure function, the same on the server, in the command line and for a customer.

It sees evidence only, never a stored verdict. The one path to `upheld` runs through fresh passes, over the whole
population, of every bound check, which together are enough for the commitment, with no open doubt. Everything that
is missing, unreadable, in the future or too old leads elsewhere.

The order in which the rules are asked is the order of this file; `STATE_FUNCTION_VERSION` names it in every bundle.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from upheld.core.outcomes import Keeper, Modality, Outcome, State, Sufficiency

STATE_FUNCTION_VERSION = 1

ALLOWED_SKEW = dt.timedelta(minutes=5)
"""Evidence dated further in the future than this counts for nothing."""

WORST_FIRST = (
    State.BROKEN,
    State.UNPROVEN,
    State.STALE,
    State.WAIVED,
    State.PLANNED,
    State.ATTESTED,
    State.DELEGATED,
    State.UPHELD,
)


class Reason(StrEnum):
    """Why a commitment is in its state; `wording.py` makes the sentence of it."""

    ALL_FRESH_PASSES = "all_fresh_passes"
    CHECK_FAILED = "check_failed"
    PLAN_MISSED = "plan_missed"
    PASS_TOO_OLD = "pass_too_old"  # noqa: S105 - a reason, not a password
    NOT_CONFIRMED = "not_confirmed"
    NOTHING_BOUND = "nothing_bound"
    NEVER_RAN = "never_ran"
    COULD_NOT_LOOK = "could_not_look"
    CHECK_ERROR = "check_error"
    NOTHING_TO_EXAMINE = "nothing_to_examine"
    NOT_ALL_LOOKED_AT = "not_all_looked_at"
    DATED_IN_FUTURE = "dated_in_future"
    PART_ONLY = "part_only"
    OPEN_DOUBT = "open_doubt"
    SIGNED_STATEMENT = "signed_statement"
    STATEMENT_EXPIRED = "statement_expired"
    KEPT_BY_PLATFORM = "kept_by_platform"
    KEPT_BY_CUSTOMER = "kept_by_customer"
    NO_SOURCE = "no_source"
    PLANNED_FOR = "planned_for"
    PLAN_WITHOUT_DATE = "plan_without_date"
    DEVIATION_ACCEPTED = "deviation_accepted"


@dataclass(frozen=True, kw_only=True, slots=True)
class Argument:
    """What a person confirmed about a commitment, as far as its state depends on it."""

    modality: Modality
    keeper: Keeper
    is_confirmed: bool = True
    bound: Mapping[str, Sufficiency]
    """Check id → whether that check is enough alone."""
    parts_suffice: bool = False
    """A person recorded a reason why the bound parts are enough together; counts from two parts on."""
    open_doubts: int = 0
    """Number of "could be false if" items without an answer."""
    planned_on: dt.date | None = None
    """For `future`: the last day on which the plan may still be unmet."""
    has_source: bool = False
    """For the platform's or the customer's part: a page of theirs is linked, with the date it was read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckEvidence:
    """The latest logged result of one check for one sentence."""

    outcome: Outcome
    observed_at: dt.datetime
    fresh_until: dt.datetime
    """Period and grace included."""
    looked_at: int
    in_scope: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A span in which a signed statement or an accepted deviation counts; both ends included."""

    from_at: dt.datetime
    until_at: dt.datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """A state, its reason, and the check that decided it where one did."""

    state: State
    reason: Reason
    check_id: str | None = None


def judge(
    argument: Argument,
    evidence: Mapping[str, CheckEvidence],
    now: dt.datetime,
    *,
    attestation: Term | None = None,
    waiver: Term | None = None,
) -> Verdict:
    """The state of one commitment at `now`.

    `evidence` holds the latest result of each check that ran; results of checks that are not bound are not looked at.
    """
    if not argument.is_confirmed:
        return Verdict(state=State.UNPROVEN, reason=Reason.NOT_CONFIRMED)
    findings = sorted(
        (_judge_check(check_id, evidence.get(check_id), now) for check_id in argument.bound),
        key=lambda verdict: (WORST_FIRST.index(verdict.state), verdict.check_id or ""),
    )
    worst = findings[0] if findings else None
    is_delegated = argument.keeper in (Keeper.PLATFORM, Keeper.CUSTOMER)
    is_plan = argument.modality is Modality.FUTURE and not is_delegated
    if worst is not None and worst.state is State.BROKEN and not is_plan:
        return _broken(worst, waiver, now)
    if is_delegated:
        return _judge_delegated(argument)
    is_proven = worst is not None and worst.state is State.UPHELD
    if is_proven and argument.open_doubts == 0 and _is_enough(argument):
        return Verdict(state=State.UPHELD, reason=Reason.ALL_FRESH_PASSES)
    if is_plan:
        return _judge_plan(argument, waiver, now)
    if worst is not None and not is_proven:
        return worst
    return _judge_without_proof(argument, attestation, now)


def worst_state(states: Iterable[State]) -> State | None:
    """The worst of the states, or None where there are none."""
    return min(states, key=WORST_FIRST.index, default=None)


def _judge_check(check_id: str, found: CheckEvidence | None, now: dt.datetime) -> Verdict:
    state, reason = _judge_evidence(found, now)
    return Verdict(state=state, reason=reason, check_id=check_id)


def _judge_evidence(found: CheckEvidence | None, now: dt.datetime) -> tuple[State, Reason]:  # noqa: PLR0911 - a table
    if found is None:
        return State.UNPROVEN, Reason.NEVER_RAN
    if found.observed_at > now + ALLOWED_SKEW:
        return State.UNPROVEN, Reason.DATED_IN_FUTURE
    if found.outcome is Outcome.FAIL:
        return State.BROKEN, Reason.CHECK_FAILED
    if found.outcome is Outcome.ERROR:
        return State.UNPROVEN, Reason.CHECK_ERROR
    if found.outcome is Outcome.UNKNOWN:
        return State.UNPROVEN, Reason.COULD_NOT_LOOK
    if found.outcome is Outcome.NOT_APPLICABLE or found.in_scope <= 0:
        return State.UNPROVEN, Reason.NOTHING_TO_EXAMINE
    if found.looked_at < found.in_scope:
        return State.UNPROVEN, Reason.NOT_ALL_LOOKED_AT
    if now > found.fresh_until:
        return State.STALE, Reason.PASS_TOO_OLD
    return State.UPHELD, Reason.ALL_FRESH_PASSES


def _broken(worst: Verdict, waiver: Term | None, now: dt.datetime) -> Verdict:
    if waiver is not None and waiver.from_at <= now <= waiver.until_at:
        return Verdict(state=State.WAIVED, reason=Reason.DEVIATION_ACCEPTED, check_id=worst.check_id)
    return worst


def _judge_delegated(argument: Argument) -> Verdict:
    if not argument.has_source:
        return Verdict(state=State.UNPROVEN, reason=Reason.NO_SOURCE)
    is_platform = argument.keeper is Keeper.PLATFORM
    return Verdict(state=State.DELEGATED, reason=Reason.KEPT_BY_PLATFORM if is_platform else Reason.KEPT_BY_CUSTOMER)


def _judge_plan(argument: Argument, waiver: Term | None, now: dt.datetime) -> Verdict:
    if argument.planned_on is None:
        return Verdict(state=State.UNPROVEN, reason=Reason.PLAN_WITHOUT_DATE)
    if now.date() > argument.planned_on:
        return _broken(Verdict(state=State.BROKEN, reason=Reason.PLAN_MISSED), waiver, now)
    return Verdict(state=State.PLANNED, reason=Reason.PLANNED_FOR)


def _is_enough(argument: Argument) -> bool:
    parts = len(argument.bound)
    return Sufficiency.WHOLE in argument.bound.values() or (argument.parts_suffice and parts > 1)


def _judge_without_proof(argument: Argument, attestation: Term | None, now: dt.datetime) -> Verdict:
    """No bound check stands in the way, and none is enough: a person's signed word, or nothing."""
    if argument.open_doubts > 0:
        return Verdict(state=State.UNPROVEN, reason=Reason.OPEN_DOUBT)
    if attestation is not None and attestation.from_at <= now <= attestation.until_at:
        return Verdict(state=State.ATTESTED, reason=Reason.SIGNED_STATEMENT)
    if attestation is not None and now > attestation.until_at:
        return Verdict(state=State.UNPROVEN, reason=Reason.STATEMENT_EXPIRED)
    reason = Reason.PART_ONLY if argument.bound else Reason.NOTHING_BOUND
    return Verdict(state=State.UNPROVEN, reason=reason)
