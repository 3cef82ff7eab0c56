"""Values go into SQL statements as parameters, never as text.

Reads: Every statement that deployed code hands to @forge/sql or to a mapper over it, with every piece that its text is
    put together from.
Passes: Each statement is text of the code itself, whatever comes from outside is bound as a parameter; or there is no
    statement.
Fails: What a caller sends, or what was stored or fetched, stands in the text of a statement.
Unknown: A statement's text could not be followed to its beginning, or code that could hand one over was not understood.
Blind spots: That the customer's own data are kept apart from others' is the platform's part. Statements in the texts of
    the database itself (procedures) are not read.
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
from upheld.forge.flow.facts import SqlCall
from upheld.forge.flow.values import Origin, is_made_number
from upheld.forge.frozen_values import leaves
from upheld.forge.gaps import Topic
from upheld.forge.guarding import deep_origins
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.reasons import callers_parts, listed, reached, trace_of

CHECK = CheckMeta(
    id=CheckId("forge.sql_parameterized"),
    title="SQL statements take values as parameters",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, SQL: parameterized statements; read in November 2026", "CWE-89"),
    speaks_for={"code.input_validated": Sufficiency.PART},
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_REMEDY = "Write a question mark in its place and bind the value (prepare(…).bindParams(…)); names from a fixed list."
_FOREIGN = frozenset({Origin.STORAGE, Origin.PRODUCT, Origin.OUTSIDE, Origin.EVENT, Origin.MANIFEST})


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the texts of its statements."""
    return judge_apps(context, Topic.SQL, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    together: dict[Place, list[SqlCall]] = {}
    for call in subject.model.flow.of(SqlCall):
        together.setdefault(call.place, []).append(call)
    for calls in together.values():
        seen = [seen for seen in (_judge(subject, call) for call in calls) if seen is not None]
        if seen:
            yield min(seen, key=lambda one: (one.outcome is not Outcome.FAIL, one.confidence is not None))


def _judge(subject: Subject, call: SqlCall) -> Seen | None:
    parts = [leaf for leaf in leaves(call.statement) if not is_made_number(leaf)]
    chosen = tuple(dict.fromkeys((*call.caller_parts, *callers_parts(*parts))))
    if chosen:
        return Seen(
            outcome=Outcome.FAIL,
            message=f"{listed(chosen)}, chosen by the caller, stands in the text of a statement of {subject.name} "
            f"({call.via}); {reached(call.reach.entry)}.",
            place=call.place,
            remedy=_REMEDY,
            code="caller_in_statement",
            trace=trace_of(call),
        )
    origins = frozenset[Origin]().union(*(deep_origins(part) for part in parts))
    if origins & _FOREIGN:
        return Seen(
            outcome=Outcome.FAIL,
            message=f"Data of another origin ({listed(sorted(origins & _FOREIGN))}) stand in the text of a statement "
            f"of {subject.name} ({call.via}).",
            place=call.place,
            remedy=_REMEDY,
            code="data_in_statement",
            severity=Severity.MEDIUM,
            confidence=Confidence.MEDIUM,
            trace=trace_of(call),
        )
    if Origin.UNKNOWN in origins:
        return Seen(
            outcome=Outcome.UNKNOWN,
            message=f"The text of a statement of {subject.name} ({call.via}) could not be followed to its beginning.",
            place=call.place,
            remedy="Write the statement as one text in the code, with parameters.",
            code="statement_unknown",
        )
    return None


def _passed(subject: Subject) -> str:
    places = {call.place for call in subject.model.flow.of(SqlCall)}
    if not places:
        return f"{subject.name} hands no SQL statement to any database."
    return f"The {plural(len(places), 'statement')} of {subject.name} hold text of the code alone; values are bound."
