"""The app asks for few permissions, and for none that administers or deletes.

Reads: permissions.scopes in manifest.yml. The parameter max_scopes says how many are allowed (10 where it is not
    given), the parameter allowed_scopes names broad ones that the vendor accepts.
Passes: The scopes are at most so many, none begins with manage:, admin: or delete: (beyond the accepted ones), and none
    allows to act as a user who is not there.
Fails: They are more, a broad one is among them, or one allows impersonation.
Unknown: The manifest could not be read, or a scope is written in a form that is not known.
Blind spots: Whether each scope is needed is not looked at: few and narrow ones can still be more than the app uses.
    Some broad rights hide behind names that do not begin so, such as write scopes of the product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural, read_limit, read_names

DEFAULT_MAX_SCOPES = 10
BROAD = ("manage", "admin", "delete")

CHECK = CheckMeta(
    id=CheckId("forge.scopes_within_limit"),
    title="The app asks for few permissions and no broad ones",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, permissions.scopes; read in November 2026. 10 is a default of this product",),
    speaks_for={"access.least_privilege_scopes": Sufficiency.PART},
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
    parameters=("max_scopes", "allowed_scopes"),
)

_SCOPE = re.compile(r"[a-z][a-z0-9_-]*(?::[a-z0-9._-]+)+")


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the scopes it declares."""
    return judge_apps(context, Topic.PERMISSIONS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    limit = read_limit(subject.parameters, "max_scopes", DEFAULT_MAX_SCOPES)
    allowed = read_names(subject.parameters, "allowed_scopes")
    scopes = subject.manifest.scopes
    if len(scopes) > limit:
        yield subject.failure(
            f"{subject.name} asks for {len(scopes)} scopes, {len(scopes) - limit} more than the limit of {limit}.",
            scopes[limit].line,
            "Take out the scopes that no call needs.",
        )
    for scope in scopes:
        if _SCOPE.fullmatch(scope.name) is None:
            yield subject.doubt(f"The scope {scope.name[:80]!r} of {subject.name} has an unknown form.", scope.line)
        elif scope.name not in allowed and scope.name.split(":")[0] in BROAD:
            yield subject.failure(
                f"{subject.name} asks for the broad scope {scope.name}.",
                scope.line,
                "Use a narrower scope, or accept this one in the check's parameters with a reason.",
            )
        if scope.can_impersonate:
            yield subject.failure(
                f"{subject.name} may act as a user who is not there, with {scope.name} (allowImpersonation).",
                scope.line,
                "Take allowImpersonation out.",
            )


def _passed(subject: Subject) -> str:
    scopes = subject.manifest.scopes
    limit = read_limit(subject.parameters, "max_scopes", DEFAULT_MAX_SCOPES)
    names = ", ".join(scope.name for scope in scopes) or "none"
    return (
        f"{subject.name} asks for {plural(len(scopes), 'scope')}, at most {limit} allowed, none of them broad: {names}."
    )
