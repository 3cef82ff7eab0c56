"""Why a commitment is in its state, in plain words, and what would make it upheld where nothing proves it.

The words say what the evidence says and never more: which check, when, how many of how many, where it failed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from upheld.core.outcomes import Outcome
from upheld.proof.assessment import CommitmentAssessment, SentenceAssessment
from upheld.proof.state import WORST_FIRST, Reason
from upheld.proof.statements import CheckResultStatement, Role
from upheld.proof.texts import (
    ARGUMENT_FORMAT,
    ATTESTATION_FORMAT,
    WAIVER_FORMAT,
    Blobs,
    read_results,
    read_text,
    text_of,
)

WORDING_VERSION = 1
"""Stands in every bundle: a page is compared word for word, so words that change are another version of the format."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MAX_QUOTE = 400


def say_date(day: dt.date) -> str:
    """A date as pages show it: `4 March 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_time(at: dt.datetime) -> str:
    """A time as pages show it: `4 March 2026, 14:00 UTC`."""
    return f"{say_date(at.date())}, {at:%H:%M} UTC"


def say_role(role: Role) -> str:
    """An office in words: `security lead`."""
    return role.value.replace("_", " ")


def explain(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    """The one text that stands beside a commitment.

    Example:
        >>> explain(assessment.sentences[0].commitments[0], blobs)
        'Notes declares a host (manifest.yml:12). Found by forge.no_egress on 4 March 2026, 14:00 UTC.'
    """
    return _WORDS[commitment.reason](commitment, blobs)


def explain_sentence(sentence: SentenceAssessment, blobs: Blobs) -> str:
    """The text beside a sentence: that of its worst commitment, and how many there are."""
    if not sentence.commitments:
        if sentence.is_confirmed:
            return "This sentence promises nothing; a person confirmed that."
        return "No promise was found in this sentence; nobody has confirmed that yet."
    worst = min(sentence.commitments, key=lambda commitment: WORST_FIRST.index(commitment.state))
    words, count = explain(worst, blobs), len(sentence.commitments)
    if count == 1:
        return words
    if all(commitment.state is worst.state for commitment in sentence.commitments):
        return f"{_all(count)} commitments in this sentence are {worst.state}. {worst.kind}: {words}"
    alike = sum(commitment.state is worst.state for commitment in sentence.commitments)
    return f"{alike} of {count} commitments in this sentence {_is_or_are(alike)} {worst.state}. {worst.kind}: {words}"


def _is_or_are(count: int) -> str:
    return "is" if count == 1 else "are"


def _decisive(commitment: CommitmentAssessment) -> CheckResultStatement | None:
    found = commitment.evidence.get(commitment.check_id or "")
    return None if found is None else found[1]


def _check(commitment: CommitmentAssessment) -> str:
    return f"The check {commitment.check_id}"


def _on(commitment: CommitmentAssessment) -> str:
    result = _decisive(commitment)
    return "" if result is None else f" on {say_time(result.observed_at)}"


def _observed(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    """`: message (item, place), and n more` from the severest single result, or a full stop."""
    seen = _seen(_decisive(commitment), blobs)
    return f": {seen}" if seen else "."


def _seen(result: CheckResultStatement | None, blobs: Blobs) -> str:
    """What the severest single result says, where, and for how many more it stands; empty without words.

    The item is named only where the message does not name it itself.
    """
    texts = () if result is None else read_results(blobs, result.details_sha256)
    if not texts or not texts[0].message:
        return ""
    worst, alike = texts[0], sum(text.outcome == texts[0].outcome for text in texts)
    name = "" if worst.name in worst.message else worst.name
    where = ", ".join(part for part in (name, worst.place) if part)
    # Of passes the coverage that follows says how many there are.
    is_counted = worst.outcome != Outcome.PASS and alike > 1
    more = f" The same outcome stands for {alike - 1} more." if is_counted else ""
    return f"{_sentence(worst.message, where)}{more}"


def _sentence(text: str, where: str = "") -> str:
    bare = text.strip().rstrip(".")
    return f"{bare} ({where})." if where else f"{bare}."


def _quote(text: str) -> str:
    short = text.strip() if len(text.strip()) <= _MAX_QUOTE else text.strip()[:_MAX_QUOTE].rstrip() + " …"
    return f"“{short}”"


def _all_fresh(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    oldest = min(commitment.evidence, key=lambda check: (commitment.evidence[check][1].observed_at, check))
    result = commitment.evidence[oldest][1]
    coverage = f"{result.looked_at} of {result.in_scope}"
    seen = " ".join(filter(None, (_seen(commitment.evidence[check][1], blobs) for check in commitment.checks[:2])))
    if len(commitment.checks) == 1:
        passed = f"The check {oldest} passed for {coverage} on {say_time(result.observed_at)}."
    else:
        passed = (
            f"{_all(len(commitment.checks))} bound checks passed; "
            f"the oldest result is that of {oldest}, for {coverage}, on {say_time(result.observed_at)}."
        )
    return f"{seen} {passed}".strip()


def _all(count: int) -> str:
    return "Both" if count == 2 else f"All {count}"  # noqa: PLR2004 - a matter of language


def _check_failed(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    seen = _seen(_decisive(commitment), blobs)
    if not seen:
        return f"{_check(commitment)} failed{_on(commitment)}."
    return f"{seen} Found by {commitment.check_id}{_on(commitment)}."


def _plan_missed(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    return f"It was planned for {_planned_on(commitment)} at the latest; that day passed, and nothing proves it."


def _planned_on(commitment: CommitmentAssessment) -> str:
    day = commitment.argument.planned_on if commitment.argument is not None else None
    return "a day that is not recorded" if day is None else say_date(day)


def _pass_too_old(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    result = _decisive(commitment)
    until = "" if result is None else f"; that counted until {say_time(result.fresh_until)}"
    return f"{_check(commitment)} passed last{_on(commitment)}{until}. Run it again."


def _not_confirmed(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    if commitment.checks:
        then = f"then run {_and(commitment.checks)}"
    else:
        then = f"then bind a check that speaks for {commitment.kind} and run it"
    return f"Nobody has confirmed what this sentence promises. Confirm it, {then}."


def _nothing_bound(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    if commitment.argument is None:
        start = "Nobody has written down yet what keeps this promise. Write its argument"
    else:
        start = "No check is bound to this promise, and nobody has signed for it. Confirm its argument anew"
    return f"{start}, and bind a check that speaks for {commitment.kind}, or let a responsible person sign for it."


def _never_ran(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    return (
        f"{_check(commitment)} has not run for this sentence as it stands now. "
        f"Run {_and(tuple(check for check in commitment.checks if check not in commitment.evidence))}."
    )


def _could_not_look(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    start = f"{_check(commitment)} could not look{_on(commitment)}"
    return f"{start}{_observed(commitment, blobs)} {_again(commitment, blobs)}"


def _check_error(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    start = f"{_check(commitment)} stopped with an error{_on(commitment)}"
    return f"{start}{_observed(commitment, blobs)} {_again(commitment, blobs)}"


def _nothing_to_examine(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    start = f"{_check(commitment)} found nothing to examine{_on(commitment)}"
    return (
        f"{start}{_observed(commitment, blobs)} "
        f"Add to the inventory what the promise speaks about, then run {commitment.check_id} again."
    )


def _not_all_looked_at(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    result = _decisive(commitment)
    counts = "only a part" if result is None else f"{result.looked_at} of {result.in_scope}"
    return (
        f"{_check(commitment)} looked at {counts}{_on(commitment)}; the promise speaks about all of them. "
        f"Make the rest readable, then run {commitment.check_id} again."
    )


def _dated_in_future(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    result = _decisive(commitment)
    at = "in the future" if result is None else f"{say_time(result.observed_at)}, in the future,"
    start = f"The result of {commitment.check_id} is dated {at} and counts for nothing."
    return f"{start} Correct the clock, then run it again."


def _part_only(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    return (
        f"{_and(commitment.checks)} passed, but {'show' if len(commitment.checks) > 1 else 'shows'} only a part of the "
        "promise. Bind a check that is enough alone, or write down why the bound parts are enough together."
    )


def _open_doubt(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    count = commitment.argument.open_doubts if commitment.argument is not None else 0
    doubts = _argument_text(commitment, blobs).get("could_be_false_if")
    texts = [
        text_of(doubt, "text")
        for doubt in (doubts if isinstance(doubts, list) else [])
        if isinstance(doubt, dict) and doubt.get("answer") == "open"
    ]
    first = f": {_quote(texts[0])}" if texts and texts[0] else ""
    ways = "One way in which it could be false has" if count == 1 else f"{count} ways in which it could be false have"
    return f"{ways} no answer yet{first}. Answer it by a check, or accept it and say so."


def _signed_statement(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    if commitment.attestation is None:
        return "A responsible person signed for it; no check proves it."
    statement = commitment.attestation[1]
    words = text_of(read_text(blobs, statement.text_sha256, ATTESTATION_FORMAT), "statement")
    said = f": {_quote(words)}" if words else "."
    return (
        f"The {say_role(statement.role)} signed for it on {say_date(statement.from_at.date())}, "
        f"until {say_date(statement.until_at.date())}; no check proves it{said}"
    )


def _statement_expired(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    if commitment.attestation is None:
        return "The signed statement has expired."
    statement = commitment.attestation[1]
    return (
        f"The statement signed by the {say_role(statement.role)} ended on {say_time(statement.until_at)}. "
        f"Sign it anew, or bind a check that speaks for {commitment.kind}."
    )


def _kept_by_platform(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    return f"The platform keeps this, not the vendor{_source(commitment, blobs)}."


def _kept_by_customer(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    return f"The customer keeps this, not the vendor{_source(commitment, blobs)}."


def _source(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    source = _argument_text(commitment, blobs).get("source")
    if not isinstance(source, dict):
        return ""
    name = text_of(source, "label") or text_of(source, "url")
    read_on = text_of(source, "read_on")
    try:
        day = f", read on {say_date(dt.date.fromisoformat(read_on))}"
    except ValueError:
        day = ""
    return f": {name}{day}" if name else ""


def _no_source(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    return (
        f"It is said to be kept by the {commitment.keeper}, but no page of theirs is linked. "
        "Link their page and note the day on which it was read."
    )


def _planned_for(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del blobs
    return f"It is planned for {_planned_on(commitment)} at the latest; until then nothing is claimed."


def _plan_without_date(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    del commitment, blobs
    return "It speaks of the future without a date. Set the day by which it will be true."


def _deviation_accepted(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    if commitment.waiver is None:
        return "The deviation was accepted."
    statement = commitment.waiver[1]
    reason = text_of(read_text(blobs, statement.text_sha256, WAIVER_FORMAT), "reason")
    because = f": {_quote(reason)}" if reason else "."
    kept = (_plan_missed if commitment.check_id is None else _check_failed)(commitment, blobs)
    return f"{kept} The {say_role(statement.role)} accepted this until {say_time(statement.until_at)}{because}"


def _argument_text(commitment: CommitmentAssessment, blobs: Blobs) -> Mapping[str, object]:
    if commitment.argument is None:
        return {}
    return read_text(blobs, commitment.argument.text_sha256, ARGUMENT_FORMAT)


def _again(commitment: CommitmentAssessment, blobs: Blobs) -> str:
    result = _decisive(commitment)
    texts = () if result is None else read_results(blobs, result.details_sha256)
    remedy = f"{_sentence(texts[0].remedy)} " if texts and texts[0].remedy else ""
    return (
        f"{remedy}Then run {commitment.check_id} again."
        if remedy
        else f"Mend that and run {commitment.check_id} again."
    )


def _and(checks: tuple[str, ...]) -> str:
    return checks[0] if len(checks) == 1 else f"{', '.join(checks[:-1])} and {checks[-1]}"


_WORDS: Mapping[Reason, Callable[[CommitmentAssessment, Blobs], str]] = {
    Reason.ALL_FRESH_PASSES: _all_fresh,
    Reason.CHECK_FAILED: _check_failed,
    Reason.PLAN_MISSED: _plan_missed,
    Reason.PASS_TOO_OLD: _pass_too_old,
    Reason.NOT_CONFIRMED: _not_confirmed,
    Reason.NOTHING_BOUND: _nothing_bound,
    Reason.NEVER_RAN: _never_ran,
    Reason.COULD_NOT_LOOK: _could_not_look,
    Reason.CHECK_ERROR: _check_error,
    Reason.NOTHING_TO_EXAMINE: _nothing_to_examine,
    Reason.NOT_ALL_LOOKED_AT: _not_all_looked_at,
    Reason.DATED_IN_FUTURE: _dated_in_future,
    Reason.PART_ONLY: _part_only,
    Reason.OPEN_DOUBT: _open_doubt,
    Reason.SIGNED_STATEMENT: _signed_statement,
    Reason.STATEMENT_EXPIRED: _statement_expired,
    Reason.KEPT_BY_PLATFORM: _kept_by_platform,
    Reason.KEPT_BY_CUSTOMER: _kept_by_customer,
    Reason.NO_SOURCE: _no_source,
    Reason.PLANNED_FOR: _planned_for,
    Reason.PLAN_WITHOUT_DATE: _plan_without_date,
    Reason.DEVIATION_ACCEPTED: _deviation_accepted,
}
