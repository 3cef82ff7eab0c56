"""The reasons of the state function in words for a reader: what happened, and what would make it so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from upheld.proof.assessment import Cause, StateChange
from upheld.proof.state import Reason

HAPPENED: Final[Mapping[Reason, str]] = {
    Reason.ALL_FRESH_PASSES: "Every bound check passed.",
    Reason.CHECK_FAILED: "A check failed.",
    Reason.PLAN_MISSED: "The planned date passed unmet.",
    Reason.PASS_TOO_OLD: "The last pass grew older than its period allows.",
    Reason.NOT_CONFIRMED: "Nobody has confirmed yet what the sentence promises.",
    Reason.NOTHING_BOUND: "No check is bound to it.",
    Reason.NEVER_RAN: "A bound check has not run yet.",
    Reason.COULD_NOT_LOOK: "A check could not look.",
    Reason.CHECK_ERROR: "A check stopped with an error.",
    Reason.NOTHING_TO_EXAMINE: "There was nothing to examine.",
    Reason.NOT_ALL_LOOKED_AT: "Not everything in scope was looked at.",
    Reason.DATED_IN_FUTURE: "The evidence is dated in the future.",
    Reason.PART_ONLY: "The checks show only a part of it.",
    Reason.OPEN_DOUBT: "A way in which it could be false has no answer.",
    Reason.SIGNED_STATEMENT: "A named person signed for it.",
    Reason.STATEMENT_EXPIRED: "The signed statement ran out.",
    Reason.KEPT_BY_PLATFORM: "The platform keeps it.",
    Reason.KEPT_BY_CUSTOMER: "The customer keeps it.",
    Reason.NO_SOURCE: "Nobody linked a page of the platform or the customer.",
    Reason.PLANNED_FOR: "It is planned, with a date.",
    Reason.PLAN_WITHOUT_DATE: "It is planned without a date.",
    Reason.DEVIATION_ACCEPTED: "The deviation was accepted, with a reason and an end.",
}
"""What led to a state, as history tells it."""

_EDITED: Final[Mapping[Cause, str]] = {
    Cause.CONFIRMATION: "What the sentence promises was confirmed anew.",
    Cause.ARGUMENT: "Its argument was changed.",
}


def what_happened(change: StateChange) -> str:
    """Why the state changed; where people changed the promise and not the facts, that comes first.

    Without it, a failing check that was unbound would read like a check that passed.
    """
    happened = HAPPENED[change.reason]
    edited = _EDITED.get(change.cause, "") if change.before is not None else ""
    if change.unbound:
        edited = f"{edited} No longer bound: {', '.join(change.unbound)}."
    return f"{edited} {happened}".strip()


_MENDS: Final[Mapping[Reason, str]] = {
    Reason.CHECK_FAILED: "What the check found is mended, and the check runs again and passes.",
    Reason.PLAN_MISSED: "The plan is carried out and a check shows it, or the policy says something else.",
    Reason.PASS_TOO_OLD: "The check runs again and passes.",
    Reason.NOT_CONFIRMED: "A person confirms what the sentence promises. Then its checks are bound and run.",
    Reason.NOTHING_BOUND: "A check that can speak for it is bound and passes, or a named person signs for it.",
    Reason.NEVER_RAN: "The check runs for the first time and passes on everything in scope.",
    Reason.COULD_NOT_LOOK: "What kept the check from looking is mended, and the check runs again.",
    Reason.CHECK_ERROR: "The error of the check is mended, and the check runs again.",
    Reason.NOTHING_TO_EXAMINE: "The inventory lists what the promise speaks about, and the check looks at all of it.",
    Reason.NOT_ALL_LOOKED_AT: "The check looks at every item in scope, none left out.",
    Reason.DATED_IN_FUTURE: "The clock that dated the evidence is set right, and the check runs again.",
    Reason.PART_ONLY: (
        "A check that is enough alone is bound, or a person records why the bound parts are enough together."
    ),
    Reason.OPEN_DOUBT: "Each open doubt below gets its answer: a check that would notice, or a reason to accept it.",
    Reason.STATEMENT_EXPIRED: "The statement is signed anew, or a check takes its place.",
    Reason.NO_SOURCE: "A page of whoever keeps it is linked, with the date it was read.",
    Reason.PLAN_WITHOUT_DATE: "The plan gets a date. When the date passes unmet, this turns broken.",
    Reason.SIGNED_STATEMENT: "A check shows it. Until then it rests on a person’s word.",
    Reason.PLANNED_FOR: "It is carried out before its date, and a check shows it.",
    Reason.DEVIATION_ACCEPTED: "The deviation is mended before its end, and the check passes.",
}


def what_would_help(reason: Reason) -> str:
    """What would make the commitment upheld; empty where nothing is missing or nothing is ours to do."""
    return _MENDS.get(reason, "")
