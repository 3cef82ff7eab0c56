"""From the results of a check to one outcome: pure rules, the strict ones. No Django here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from upheld.core.check import CheckMeta, Item, Result
from upheld.core.outcomes import Outcome
from upheld.server.assessment.child import Produced

EMPTY_ITEM = "none"
"""The item id of the one result that a check yields over an empty population."""

WORST_FIRST = (Outcome.ERROR, Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)
_LOOKED_AT = frozenset({Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE})


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What one run says in all."""

    outcome: Outcome
    looked_at: int
    in_scope: int
    observed_at: dt.datetime
    fresh_until: dt.datetime
    results: tuple[Result, ...]
    """The check's own, and one more for every item it left out or broke off at."""
    error_code: str


def summarize(meta: CheckMeta, items: Sequence[Item], produced: Produced, now: dt.datetime) -> Summary:
    """One outcome of a run: error before fail before unknown before pass; not applicable only where all are.

    The run speaks for the earliest time that any of its results speaks for.
    """
    results, error_code = _complete(items, produced)
    by_item = {item.id: outcome_of(result for result in results if result.item_id == item.id) for item in items}
    observed_at = min((result.observed_at for result in results if result.observed_at), default=now)
    observed_at = min(observed_at, now)
    return Summary(
        outcome=outcome_of(results),
        looked_at=sum(outcome in _LOOKED_AT for outcome in by_item.values()),
        in_scope=len(items),
        observed_at=observed_at,
        fresh_until=observed_at + dt.timedelta(days=meta.period_days + meta.grace_days),
        results=results,
        error_code=error_code,
    )


def outcome_of(results: Iterable[Result]) -> Outcome:
    """The worst outcome; no result at all is an error."""
    return min((result.outcome for result in results), key=WORST_FIRST.index, default=Outcome.ERROR)


def _complete(items: Sequence[Item], produced: Produced) -> tuple[tuple[Result, ...], str]:
    """The results with what is missing said in words, and the code of what went wrong."""
    results = list(produced.results)
    code, message = produced.error_code, produced.error_message
    known = {item.id for item in items} or {EMPTY_ITEM}
    strange = sorted({result.item_id for result in results} - known)
    if strange:
        results = [result for result in results if result.item_id in known]
        code, message = "run.item", f"The check spoke of {strange[0]!r}, which it was not given."
    elif not code and not results:
        code, message = "run.silent", "The check ended without any result."
    answered = {result.item_id for result in results}
    missing = [item.id for item in items if item.id not in answered]
    if code:
        about = missing or [items[0].id if items else EMPTY_ITEM]
        results += [_said(item_id, Outcome.ERROR, message) for item_id in about]
    else:
        results += [_said(item_id, Outcome.UNKNOWN, "The check did not look at it.") for item_id in missing]
    return tuple(results), code


def _said(item_id: str, outcome: Outcome, message: str) -> Result:
    return Result(
        item_id=item_id,
        outcome=outcome,
        message=message,
        remedy="Run the check again; if it stays so, look into the server's own log.",
    )
