"""Nothing of the app can be called by an address without signing in.

Reads: The modules of manifest.yml whose audience is the public: webtrigger, apiRoute and rovo:mcp, and modules that
    unlicensedAccess opens to anonymous visitors.
Passes: There is none of them.
Fails: There is one, also if its code asks for a secret: whether that holds is another promise.
Unknown: A module type is not in the table, or the manifest could not be read.
Blind spots: What the platform itself answers in public, and macros on pages that the customer makes public, are the
    platform's and the customer's part.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.catalog.forge import Audience
from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural

CHECK = CheckMeta(
    id=CheckId("forge.no_web_triggers"),
    title="Nothing of the app can be called without signing in",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, web trigger and API route modules; read in November 2026",),
    speaks_for={"access.platform_authorization_enforced": Sufficiency.PART},
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by its public modules."""
    return judge_apps(context, Topic.MODULES, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    for module in subject.manifest.modules:
        if module.audience is None:
            yield subject.doubt(
                f"Who can call {module.label} of {subject.name} is not known: the table does not hold its type.",
                module.line,
            )
        elif module.audience is Audience.PUBLIC:
            yield subject.failure(
                f"{module.label} of {subject.name} can be called by {module.audience.words}.",
                module.line,
                "Take the module out, or use a trigger that the platform calls.",
            )
        elif "anonymous" in module.unlicensed_access:
            yield subject.failure(
                f"{module.label} of {subject.name} is open to anonymous visitors (unlicensedAccess).",
                module.line,
                "Take anonymous out of unlicensedAccess.",
            )


def _passed(subject: Subject) -> str:
    return f"None of the {plural(len(subject.manifest.modules), 'module')} of {subject.name} is public."
