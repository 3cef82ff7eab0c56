"""Every change on the release branch was reviewed by somebody who did not write it.

Reads: the commits of the release branch in the local clone of each repository of the inventory, after the commit
    `since` where one is set: parents, author, and the trailers Co-authored-by and Reviewed-by. A change is a merge
    with all it brought in, or a commit pushed directly.
Passes: each change has at least `min_reviewers` reviewers (1 where the promise gives no number). A reviewer is who
    made the merge commit, or who is named by a Reviewed-by trailer of the change, and is neither an author nor a
    co-author of any commit in it. One name with two addresses, or one address with two names, is one person; robots
    do not count.
Fails: a change has fewer reviewers; up to ten are listed by the first ten digits of their commit id, direct pushes
    marked.
Unknown: the clone is missing, shallow or has no such branch or commit, the history is too long, git did not answer,
    or the number of reviewers makes no sense.
Blind spots: names, trailers and dates in git are claims of whoever made the commit, and one person with two names
    and two addresses looks like two; who merges may not have read; approvals given on the provider's pages, and
    changes squashed or rebased there without a trailer, are not seen; whether the clone is up to date is not known;
    what was released is taken to be this branch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from upheld.core.check import (
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Population,
    RepositoryItem,
    Result,
    Severity,
)
from upheld.core.errors import UpheldError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import whole_number
from upheld.server.code_security.git import Repository
from upheld.server.code_security.history import Change, read_changes

CHECK = CheckMeta(
    id=CheckId("code.changes_reviewed"),
    title="Every change on the release branch was reviewed by another person",
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=(
        "SLSA, source track, two-party review",
        "git-interpret-trailers(1)",
        "OWASP ASVS v5.0.0, chapter V15 Secure coding and architecture",
    ),
    speaks_for={"code.reviewed": Sufficiency.PART, "code.change_controlled": Sufficiency.PART},
    population=Population.REPOSITORIES,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("min_reviewers",),
    time_limit_seconds=60,
)

_MOST_REVIEWERS = 20
_LISTED = 10


def run(context: Context[RepositoryItem]) -> Iterator[Result]:
    """One result for each repository."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="The inventory names no repository.",
            remedy="Add the repositories to the inventory.",
        )
    for item in context.items:
        try:
            yield _examine(item, whole_number(context.parameters, "min_reviewers", default=1, most=_MOST_REVIEWERS))
        except UpheldError as error:
            yield _unknown(item, error.message, error.hint)


def _examine(item: RepositoryItem, min_reviewers: int) -> Result:
    repository = Repository(item.path)
    head = repository.resolve(f"refs/heads/{item.branch}")
    if head is None:
        return _unknown(item, f"The clone has no branch {item.branch}.", "Correct the branch in the inventory.")
    if repository.is_shallow():
        return _unknown(item, "The clone is shallow: its history is cut off.", "Fetch it with --unshallow.")
    since = repository.resolve(item.since) if item.since else None
    if item.since and (since is None or not repository.is_ancestor(since, head)):
        return _unknown(
            item, f"The commit `since` is not in the history of {item.branch}.", "Correct it in the inventory."
        )
    changes = read_changes(repository, head=head, since=since)
    return _judge(item, changes, min_reviewers, head)


def _judge(item: RepositoryItem, changes: tuple[Change, ...], min_reviewers: int, head: str) -> Result:
    observed = hashlib.sha256(head.encode("ascii")).hexdigest()
    if not changes:
        return Result(
            item_id=item.id,
            outcome=Outcome.NOT_APPLICABLE,
            message=f"There is no change on {item.branch} since the commit that looking begins after.",
            observed_sha256=observed,
        )
    missing = [change for change in changes if change.reviewers < min_reviewers]
    count = f"{len(changes) - len(missing)} of {len(changes)} changes on {item.branch} were reviewed by"
    people = "another person" if min_reviewers == 1 else f"{min_reviewers} other people"
    if not missing:
        return Result(item_id=item.id, outcome=Outcome.PASS, message=f"{count} {people}.", observed_sha256=observed)
    listed = ", ".join(_name(change) for change in reversed(missing[-_LISTED:]))
    rest = f" and {len(missing) - _LISTED} older ones" if len(missing) > _LISTED else ""
    return Result(
        item_id=item.id,
        outcome=Outcome.FAIL,
        message=f"{count} {people}. Not reviewed: {listed}{rest}.",
        remedy="Let another person review and merge each change, or accept the deviation openly with a waiver.",
        observed_sha256=observed,
    )


def _name(change: Change) -> str:
    return change.short_id if change.is_merge else f"{change.short_id} (pushed directly)"


def _unknown(item: RepositoryItem, message: str, remedy: str) -> Result:
    return Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=message, remedy=remedy)
