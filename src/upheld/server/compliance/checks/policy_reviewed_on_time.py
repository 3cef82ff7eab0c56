"""The policy was reviewed within the promised period.

Reads: for each policy in force, its version and first day, and the newest review that a person in office recorded
    on this server; reviews are dated by the server when they are entered.
Passes: the newest review is not older than the promised `max_days` (365 where the promise gives no number), and it
    did not find that the text has to change more than 90 days ago without a new version since.
Fails: the newest review is older, or there was none although the policy has been in force for longer than the
    period, or a change that a review asked for is more than 90 days late.
Unknown: no policy is in force, no review was recorded yet and the first period still runs, or the period makes no
    sense.
Blind spots: how well the text was read, and whether it is right, is not shown; reviews that were not recorded here
    are not seen; the office of the reviewer is kept, but that the person knew the matter is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import MOST_DAYS, whole_number
from upheld.server.compliance.facts import PolicyItem
from upheld.server.compliance.queries import policy_reviews
from upheld.server.compliance.shapes import ReviewVerdict
from upheld.server.policy.api import policies, versions

CHECK = CheckMeta(
    id=CheckId("governance.policy_reviewed_on_time"),
    title="The policy was reviewed within its period",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "ISO/IEC 27001:2022, annex A, control 5.1: policies are reviewed at planned intervals",
        "Cal. Civ. Code 1798.130(a)(5): a privacy policy at least once every 12 months",
    ),
    speaks_for={"governance.policy_reviewed": Sufficiency.WHOLE},
    population=Population.POLICIES,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("max_days",),
)

_DEFAULT_DAYS = 365
_CHANGE_DAYS = 90


def collect(now: dt.datetime) -> tuple[PolicyItem, ...]:
    """The policies in force at `now`, each with its newest review."""
    items = []
    for slug in policies():
        newest_first = versions(slug)
        reviews = [review for review in policy_reviews(slug) if review.reviewed_at <= now]
        items.append(
            PolicyItem(
                id=slug,
                name=newest_first[0].title,
                version=newest_first[0].version,
                first_effective_on=min(view.effective_on for view in newest_first),
                reviewed_at=reviews[0].reviewed_at if reviews else None,
                reviewed_version=reviews[0].version if reviews else None,
                is_to_be_changed=bool(reviews) and reviews[0].verdict is ReviewVerdict.TO_BE_CHANGED,
            )
        )
    return tuple(items)


def run(context: Context[PolicyItem]) -> Iterator[Result]:
    """One result for each policy."""
    if not context.items:
        yield Result(
            item_id="none", outcome=Outcome.UNKNOWN, message="No policy is in force.", remedy="Import the policy."
        )
    for item in context.items:
        try:
            yield _judge(
                item, whole_number(context.parameters, "max_days", default=_DEFAULT_DAYS, most=MOST_DAYS), context.now
            )
        except InputError as error:
            yield Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message, remedy=error.hint)


def _judge(item: PolicyItem, max_days: int, now: dt.datetime) -> Result:
    period = dt.timedelta(days=max_days)
    if item.reviewed_at is None:
        start = dt.datetime.combine(item.first_effective_on, dt.time(), tzinfo=dt.UTC)
        is_late = now > start + period
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL if is_late else Outcome.UNKNOWN,
            message=f"No review has been recorded; the first was due by {start + period:%Y-%m-%d}."
            if is_late
            else f"No review has been recorded yet; the first is due by {start + period:%Y-%m-%d}.",
            remedy="Review the policy and record it.",
        )
    last = f"Version {item.reviewed_version} was reviewed on {item.reviewed_at:%Y-%m-%d}"
    if now > item.reviewed_at + period:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"{last}, longer ago than the {max_days} days promised.",
            remedy="Review the policy and record it.",
        )
    is_unchanged = item.is_to_be_changed and item.version == item.reviewed_version
    if is_unchanged and now > item.reviewed_at + dt.timedelta(days=_CHANGE_DAYS):
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"{last} and found in need of change; {_CHANGE_DAYS} days later it is still the same text.",
            remedy="Publish the changed policy, or review it again.",
        )
    return Result(
        item_id=item.id,
        outcome=Outcome.PASS,
        message=f"{last}; the next review is due by {item.reviewed_at + period:%Y-%m-%d}.",
    )
