"""The app asks for no permission that it does not need.

Reads: permissions.scopes in manifest.yml, every call to the REST APIs of Jira and Confluence that an entry of the app
    reaches, in the backend and in its pages, use of the app's storage, the product events of its triggers, remotes that
    are handed tokens, and the table of operations and scopes that comes with this version.
Passes: Each scope is needed by something that was found: without it a call, the storage, an event or a remote would
    lack what the platform asks for. Every call was resolved, and none lacks a scope.
Fails: A scope serves nothing, or everything that it could serve is satisfied by other scopes of the manifest as well;
    or a call, the storage or an event lacks a scope.
Unknown: A scope is needed by nothing that was found, but calls or parts of the app were not resolved that could need
    it: routes that are put together while the app runs, routes that the table does not hold (service management,
    version 1 of Confluence's API, Bitbucket, GraphQL), events and modules whose scopes we have not read. Or such a call
    may lack a scope.
Blind spots: The table follows the published descriptions of the APIs, some of them older than a year. A branch that
    never runs counts as one that may. Code that no entry reaches needs nothing. Whether a person who installs the app
    wants what it does is not judged.
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
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.scopes import DeclaredScope, MissingScope, ScopeReport, Standing, find_scopes, spoken

CHECK = CheckMeta(
    id=CheckId("forge.scopes_minimal"),
    title="The app asks for no permission that it does not need",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "Security requirements for cloud apps of the Marketplace, requirement 4 (page of 2026-02-19)",
        "OpenAPI documents of Jira Cloud, Jira Software Cloud and Confluence Cloud, read in November 2026",
        "Forge documentation: product events and Forge scopes, read in November 2026",
    ),
    speaks_for={
        "access.least_privilege_scopes": Sufficiency.WHOLE,
        "compliance.platform_requirements_met": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the scopes that it asks for against those that it needs."""
    return judge_apps(context, Topic.SCOPES, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    report = find_scopes(subject.model)
    for scope in report.declared:
        if scope.standing is Standing.UNUSED:
            yield _unused(scope, report)
        elif scope.standing is Standing.POSSIBLY_UNUSED:
            yield _possibly_unused(scope, report)
    for missing in report.missing:
        yield _missing(missing)
    for reason in report.unresolved:
        yield Seen(
            outcome=Outcome.UNKNOWN,
            message=f"What this needs is not known: {reason.text}.",
            place=reason.place,
            remedy="Write the route where the call stands, with the words of the API.",
            code="unresolved",
        )


def _unused(scope: DeclaredScope, report: ScopeReport) -> Seen:
    others = ", ".join(scope.covered_by[:6])
    why = (
        f"everything that it could serve is satisfied by {others} as well"
        if others
        else "no call, event or storage needs it"
    )
    return Seen(
        outcome=Outcome.FAIL,
        message=f"The scope {scope.name} is not needed: {why}.",
        place=Place(file=report.file, line=scope.line),
        remedy="Keep one of the two ways." if others else "Take it out of permissions.scopes.",
        code="unused",
    )


def _possibly_unused(scope: DeclaredScope, report: ScopeReport) -> Seen:
    reasons = "; ".join(
        reason.text.rstrip(".") + (f" ({reason.place})" if reason.place is not None else "")
        for reason in scope.reasons[:3]
    )
    more = f"; and {len(scope.reasons) - 3} more" if len(scope.reasons) > 3 else ""  # noqa: PLR2004 - as many as above
    return Seen(
        outcome=Outcome.UNKNOWN,
        message=f"The scope {scope.name} is possibly unused: nothing that was resolved needs it, but "
        f"{plural(len(scope.reasons), 'other thing')} may: {reasons}{more}.",
        place=Place(file=report.file, line=scope.line),
        remedy="Make the calls resolvable, or take the scope out if none of them needs it.",
        code="possibly_unused",
    )


def _missing(missing: MissingScope) -> Seen:
    subject = missing.reason.text[:1].upper() + missing.reason.text[1:]
    if missing.reason.is_sure:
        return Seen(
            outcome=Outcome.FAIL,
            message=f"{subject} needs a scope that the manifest does not ask for: {spoken(missing.one_of)}.",
            place=missing.reason.place,
            remedy=f"Add {spoken(missing.one_of, most=1)} to permissions.scopes, or take this out.",
            code="missing",
        )
    return Seen(
        outcome=Outcome.UNKNOWN,
        message=f"{subject} may need a scope that the manifest does not ask for: {spoken(missing.one_of)}.",
        place=missing.reason.place,
        remedy="Write the route with the words of the API, or add the scope.",
        code="perhaps_missing",
    )


def _passed(subject: Subject) -> str:
    report = find_scopes(subject.model)
    if not report.declared:
        return f"{subject.name} asks for no scope, and nothing in it needs one."
    names = ", ".join(scope.name for scope in report.declared)
    return (
        f"{subject.name} asks for {plural(len(report.declared), 'scope')}, each of them needed: {names}. "
        f"{plural(len(report.needs), 'need')} found, all of them satisfied."
    )
