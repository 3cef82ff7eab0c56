"""Running one check for everything that is bound to it, and writing what came out in one transaction."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

from upheld import __version__
from upheld.catalog.forge import load_forge_platform
from upheld.core.check import Context, Coverage, Item, Place, Population, RegisteredCheck, Result
from upheld.core.clock import Clock, SystemClock
from upheld.core.errors import InputError
from upheld.forge.analyzer_digest import analyzer_sha256
from upheld.forge.publishing import publishable
from upheld.proof.canonical import JSON, canonical_bytes
from upheld.proof.statements import CheckResultStatement, ItemKind, Observed, Statement
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.assessment import schedules
from upheld.server.assessment.child import Limits, Produced, require_main_thread, run_in_child
from upheld.server.assessment.models import CheckResult, CheckRun
from upheld.server.assessment.plan import Group, basis_digest, collect_items, group_bindings, parameters_json
from upheld.server.assessment.queries import RunView, run_view
from upheld.server.assessment.verdicts import WORST_FIRST, Summary, summarize
from upheld.server.evidence import api as evidence
from upheld.server.evidence.api import NewBlob
from upheld.server.policy.api import bindings, known_checks, parameters_digest

_UNRECEIVED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Stands in for the time of receipt, which the log sets itself."""
_KINDS = {Population.APPS: ItemKind.APP, Population.REPOSITORIES: ItemKind.REPOSITORY}
_MAX_OBSERVED = 500
RULES = "upheld.forge.rules."


class Trigger(StrEnum):
    """What made a check run."""

    SCHEDULE = "schedule"
    REQUEST = "request"
    COMMAND = "command"


@dataclass(frozen=True, kw_only=True)
class _Run:
    """What one group's run came to."""

    run_id: str
    group: Group
    summary: Summary
    started_at: dt.datetime
    ended_at: dt.datetime
    details: NewBlob
    names: Mapping[str, str]
    """Item id → name."""


def run_now(
    check_id: str, *, actor: Actor, trigger: Trigger = Trigger.COMMAND, clock: Clock | None = None
) -> tuple[RunView, ...]:
    """Run one check at once, in the background process or at the command line; gives a run for each set of parameters.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: there is no such check.
        Conflict: called inside a web request, or another process runs this check just now.
    """
    require(actor, Permission.RUN_CHECKS)
    require_main_thread()
    check = find_check(check_id)
    clock = clock or SystemClock()
    lease = schedules.take_lease(check, clock.now(), is_forced=True)
    return run_leased(check, lease, trigger=trigger, clock=clock)


def find_check(check_id: str) -> RegisteredCheck:
    """The check with this id.

    Raises:
        InputError: there is none.
    """
    check = known_checks().get(check_id)
    if check is None:
        raise InputError(
            "check.unknown", f"There is no check {check_id[:80]!r}.", hint="`upheld check list` names all there are."
        )
    return check


def run_leased(
    check: RegisteredCheck, lease: schedules.Lease, *, trigger: Trigger, clock: Clock
) -> tuple[RunView, ...]:
    """Run a check that this process holds the lease of, and give the lease back whatever happens.

    Raises:
        Conflict: the lease ran out and another process has it now: nothing is written.
    """
    try:
        return _run_leased(check, lease, trigger, clock)
    except BaseException:
        schedules.drop_lease(lease)
        raise


def _run_leased(check: RegisteredCheck, lease: schedules.Lease, trigger: Trigger, clock: Clock) -> tuple[RunView, ...]:
    started_at = clock.now()
    bound = bindings()
    basis = basis_digest(check, bound)
    items = collect_items(check, started_at, seconds=check.meta.time_limit_seconds)
    runs = [_run_group(check, group, items, started_at, clock) for group in group_bindings(check, bound)]
    worst = min((run.summary.outcome for run in runs), key=WORST_FIRST.index)
    with transaction.atomic():
        schedules.release(check, lease, outcome=worst, basis_sha256=basis, started_at=started_at, now=clock.now())
        rows = [_store(check, run, trigger, clock.now()) for run in runs]
        source = NewBlob(body=check.source, media_type="text/x-python")
        evidence.append(_statements(check, runs), blobs=[source, *(run.details for run in runs)], clock=clock)
    return tuple(run_view(row) for row in rows)


def _run_group(
    check: RegisteredCheck, group: Group, items: tuple[Item, ...] | Produced, now: dt.datetime, clock: Clock
) -> _Run:
    started_at = clock.now()
    if isinstance(items, Produced):
        produced, items = items, ()
    else:
        context = Context(now=now, items=items, parameters=group.parameters)
        produced = run_in_child(check, context, Limits(time_seconds=check.meta.time_limit_seconds))
    summary = summarize(check.meta, items, produced, now)
    return _Run(
        run_id=secrets.token_hex(16),
        group=group,
        summary=summary,
        started_at=started_at,
        ended_at=clock.now(),
        details=details_blob(check, summary, items),
        names={item.id: item.name for item in items},
    )


def details_blob(check: RegisteredCheck, summary: Summary, items: Sequence[Item]) -> NewBlob:
    """What every item came to, in words: published beside the entry; and what analysed it, for checks on apps."""
    names = {item.id: item.name for item in items}
    results: list[JSON] = [
        {
            "item": result.item_id,
            "name": names.get(result.item_id, ""),
            "outcome": result.outcome.value,
            "message": result.message,
            "remedy": result.remedy,
            "place": None if result.place is None else _place(result.place),
            **_more(result, check.meta.id),
        }
        for result in summary.results
    ]
    details: dict[str, JSON] = {"format": "upheld.details/1", "check": check.meta.id, "results": results}
    covered: list[JSON] = [
        _covered(result.item_id, result.coverage) for result in summary.results if result.coverage is not None
    ]
    if covered:
        details["coverage"] = covered
    if check.module.startswith(RULES):
        details["analyzer"] = {
            "version": __version__,
            "sha256": analyzer_sha256(),
            "platform_data_on": load_forge_platform().read_on,
        }
    return NewBlob(body=canonical_bytes(details))


def _place(place: Place) -> dict[str, JSON]:
    return {"file": place.file, "line": place.line}


def _covered(item_id: str, coverage: Coverage) -> dict[str, JSON]:
    """How much of an item was looked at."""
    return {
        "item": item_id,
        "counts": [{"what": count.what, "looked_at": count.looked_at, "of": count.of} for count in coverage.counts],
        "not_looked_at": [
            {
                "reason": one.reason,
                "place": None if one.place is None else _place(one.place),
                "is_relevant": one.is_relevant,
            }
            for one in coverage.not_looked_at
        ],
        "more_not_looked_at": coverage.more_not_looked_at,
        "trusted": list(coverage.trusted),
    }


def _more(result: Result, check_id: str) -> dict[str, JSON]:
    """What only some results have; absent where there is nothing to say."""
    found: dict[str, JSON] = {}
    if result.code:
        found["code"] = result.code
    if result.severity is not None:
        found["severity"] = result.severity.value
    if result.confidence is not None:
        found["confidence"] = result.confidence.value
    if result.excerpt:
        found["excerpt"] = publishable(result.excerpt, rule=check_id)
    if result.trace:
        found["trace"] = [
            {**_place(step.place), "text": publishable(step.text, rule=check_id)} for step in result.trace
        ]
    return found


def _store(check: RegisteredCheck, run: _Run, trigger: Trigger, received_at: dt.datetime) -> CheckRun:
    summary = run.summary
    row = CheckRun.objects.create(
        run_id=run.run_id,
        check_id=check.meta.id,
        check_sha256=check.source_sha256,
        trigger=trigger.value,
        parameters=parameters_json(run.group.parameters),
        parameters_sha256=run.group.parameters_sha256,
        started_at=run.started_at,
        ended_at=run.ended_at,
        outcome=summary.outcome.value,
        looked_at=summary.looked_at,
        in_scope=summary.in_scope,
        observed_at=summary.observed_at,
        received_at=received_at,
        fresh_until=summary.fresh_until,
        error_code=summary.error_code,
        details_sha256=run.details.sha256,
        sentences=len({sentence.sentence_id for sentence in run.group.sentences}),
    )
    CheckResult.objects.bulk_create(
        CheckResult(
            run=row,
            position=position,
            item_id=result.item_id,
            item_name=run.names.get(result.item_id, ""),
            outcome=result.outcome.value,
            message=result.message,
            remedy=result.remedy,
            file="" if result.place is None else result.place.file,
            line=None if result.place is None else result.place.line,
            code=result.code,
            severity="" if result.severity is None else result.severity.value,
            confidence="" if result.confidence is None else result.confidence.value,
            trace=[[step.place.file, step.place.line, step.text] for step in result.trace],
        )
        for position, result in enumerate(summary.results)
    )
    return row


def _statements(check: RegisteredCheck, runs: Sequence[_Run]) -> list[Statement]:
    """One entry for each bound sentence and each set of parameters that its commitments were confirmed with."""
    found: dict[tuple[str, str, str], _Run] = {}
    for run in runs:
        for sentence in run.group.sentences:
            confirmed = parameters_digest(sentence.parameters)
            found[sentence.sentence_id, sentence.sentence_sha256, confirmed] = run
    return [_statement(check, run, *key) for key, run in found.items()]


def _statement(
    check: RegisteredCheck, run: _Run, sentence_id: str, digest: str, parameters_sha256: str
) -> CheckResultStatement:
    summary = run.summary
    return CheckResultStatement(
        sentence=sentence_id,
        sentence_sha256=digest,
        check=check.meta.id,
        check_sha256=check.source_sha256,
        parameters_sha256=parameters_sha256,
        run=run.run_id,
        outcome=summary.outcome,
        observed_at=summary.observed_at,
        fresh_until=summary.fresh_until,
        looked_at=summary.looked_at,
        in_scope=summary.in_scope,
        details_sha256=run.details.sha256,
        observed=_observed(check, summary),
        received_at=_UNRECEIVED,
    )


def _observed(check: RegisteredCheck, summary: Summary) -> tuple[Observed, ...]:
    """The things looked at by their digest, each once."""
    kind = _KINDS.get(check.meta.population, ItemKind.SERVER)
    digests: dict[str, str] = {}
    for result in summary.results:
        if result.observed_sha256:
            digests.setdefault(result.item_id, result.observed_sha256)
    things = sorted(digests.items())[:_MAX_OBSERVED]
    return tuple(Observed(kind=kind, id=item_id, sha256=digest) for item_id, digest in things)
