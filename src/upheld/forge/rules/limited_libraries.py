"""The app uses a limited, known set of libraries.

Reads: Every package.json of the app that is not a test's or a sample's, for functions, pages and workspaces, the
    lock of npm, yarn or pnpm that fixes their versions, and the imports of the deployed code. The parameter limit says
    how many packages of third parties are allowed; 15 where it is not given.
Passes: The packages of third parties that the app ships by itself are at most so many, all imports are declared, and a
    lock that agrees names each package with its version.
Fails: They are more than the limit, or deployed code imports a package that is declared nowhere, or for development
    only.
Unknown: A package.json or lock is missing or could not be read, the lock and package.json differ, or a deployed file
    was not read, so that its imports are not known.
Blind spots: Packages that these packages bring along are fixed by the lock, but not counted. Whether the packages are
    good ones is not judged. React in a page that the platform draws (UI Kit) is the platform's.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural, read_limit
from upheld.supply.npm import Section

DEFAULT_LIMIT = 15

CHECK = CheckMeta(
    id=CheckId("forge.limited_libraries"),
    title="The app uses a limited, known set of libraries",
    severity=Severity.LOW,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("The limit is the vendor's; 15 is a default of this product",),
    speaks_for={"code.dependencies_limited": Sufficiency.WHOLE},
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
    parameters=("limit",),
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the number of packages it ships, and by whether all are named."""
    return judge_apps(context, Topic.DEPENDENCIES, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    limit = read_limit(subject.parameters, "limit", DEFAULT_LIMIT)
    packages = subject.model.shipment.third_party()
    names = sorted({package.name for package in packages})
    if len(names) > limit:
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"{subject.name} ships {len(names)} packages of third parties, {len(names) - limit} more than the "
            f"limit of {limit}: {', '.join(names)}.",
            place=packages[0].place,
            remedy="Do without some of them, or promise a higher limit.",
        )
    for package in subject.model.shipment.packages:
        if package.section in {"", Section.DEVELOPMENT} and not package.is_peer:
            yield Seen(
                outcome=Outcome.FAIL,
                message=f"{package.name} is not among the declared libraries of {subject.name}: it {package.how}.",
                place=package.place,
                remedy="Declare it under dependencies, or take the import out.",
                code="undeclared",
            )
        elif not package.is_locked and not package.is_platform:
            yield Seen(
                outcome=Outcome.UNKNOWN,
                message=f"No lock says which version of {package.name} {subject.name} ships.",
                place=package.place,
                remedy="Commit the lock file.",
                code="not_locked",
            )


def _passed(subject: Subject) -> str:
    limit = read_limit(subject.parameters, "limit", DEFAULT_LIMIT)
    packages = subject.model.shipment.third_party()
    named = ", ".join(sorted({package.label for package in packages})) or "none"
    brought = sum(not component.is_direct for component in subject.model.shipment.components)
    return (
        f"{subject.name} ships {plural(len(packages), 'package')} of third parties, at most {limit} allowed: {named}. "
        f"All packages together bring {brought:,} more along."
    )
