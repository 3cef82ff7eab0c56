"""No personal data, texts of users or credentials go into the app's logs.

Reads: Every call that writes into a log (console and the platform's own), in the backend and in pages, with what flows
    into it: payloads, requests, events, contexts, answers, fields of people, texts of issues and comments, credentials.
Passes: Only constants, ids, keys, counts, states and messages of errors are logged.
Fails: A whole payload, request, event, context or answer is logged, or a field of a person, a text that a user wrote or
    a credential.
Unknown: What is logged was not followed, a package of a third party is called whose code is not here, or a file or
    region was not read.
Blind spots: What the message of an error holds is not looked at. Logs that the platform keeps by itself are its part.
    What is personal is told by where a value comes from and by the names of fields.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import (
    AppItem,
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Place,
    Population,
    Result,
    Severity,
)
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.flow.facts import Side, Store, StoreWrite
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.logged import Logged, LogKind, logged
from upheld.forge.trusted_packages import trust_in_words

CHECK = CheckMeta(
    id=CheckId("forge.no_personal_data_in_logs"),
    title="No personal data, texts of users or credentials go into the app's logs",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.2.0",
    sources=(
        "Forge documentation, logging and shared responsibility; read in November 2026",
        "Requirements for cloud apps of the Atlassian Marketplace, page of 2026-02-19",
    ),
    speaks_for={
        "code.secrets_vaulted": Sufficiency.PART,
        "privacy.data_minimized": Sufficiency.PART,
        "privacy.no_customer_data_stored": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_SEVERITY = {LogKind.CREDENTIAL: Severity.HIGH, LogKind.CONTENT: Severity.LOW}
_REMEDY = "Log the id or key only, or take the line out."


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by what it logs."""
    return judge_apps(context, Topic.LOGS, _find, _passed)


def log_lines(subject: Subject) -> tuple[StoreWrite, ...]:
    """Every write into a log."""
    return tuple(fact for fact in subject.model.flow.of(StoreWrite) if fact.store is Store.LOG)


def _find(subject: Subject) -> Iterator[Seen]:
    found: dict[Place, tuple[StoreWrite, Logged]] = {}
    for write in log_lines(subject):
        for one in logged(write)[:1]:
            before = found.get(write.place)
            if before is None or one.is_worse_than(before[1]):
                found[write.place] = (write, one)
    for write, one in found.values():
        yield _seen(subject, write, one)


def _seen(subject: Subject, write: StoreWrite, one: Logged) -> Seen:
    where = "the console of whoever opens the page" if write.side is Side.PAGE else "the app's log"
    if one.kind is LogKind.UNKNOWN:
        return Seen(
            outcome=Outcome.UNKNOWN,
            message=f"{subject.name} writes {one.what} into {where} ({write.via}).",
            place=write.place,
            remedy=_REMEDY,
            code="unknown_content",
            trace=write.reach.trace,
        )
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} writes {one.what} into {where} ({write.via}).",
        place=write.place,
        remedy=_REMEDY,
        code=one.kind.value,
        severity=Severity.LOW if write.side is Side.PAGE else _SEVERITY.get(one.kind),
        trace=write.reach.trace,
    )


def _passed(subject: Subject) -> str:
    lines = len({write.place for write in log_lines(subject)})
    if not lines:
        return f"{subject.name} writes no log.{trust_in_words(subject.model)}"
    return (
        f"The {plural(lines, 'log line')} of {subject.name} hold constants, ids, keys, counts and messages of errors "
        f"only; what such a message holds was not looked at.{trust_in_words(subject.model)}"
    )
