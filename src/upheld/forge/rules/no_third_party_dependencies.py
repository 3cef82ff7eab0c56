"""The app ships no package of a third party.

Reads: Every package.json of the app that is not a test's or a sample's, for functions, pages and workspaces, the
    lock of npm, yarn or pnpm that fixes their versions, and the imports of the deployed code.
Passes: Everything under dependencies, optionalDependencies and peerDependencies, and everything that deployed code
    imports, is a library of the platform (@forge, @atlaskit, @atlassian, @atlassiansox), part of the app, or React
    where the platform draws the page (UI Kit); and a lock that agrees fixes the versions.
Fails: Another package stands there, also if it is a tool for tests or builds that belongs under devDependencies, or
    deployed code imports one that is declared for development only or nowhere. React in a page of the app's own (Custom
    UI) is such a package.
Unknown: A package.json or lock is missing or could not be read, the lock and package.json differ, or a deployed file
    was not read, so that its imports are not known.
Blind spots: What libraries of the platform bring with them is theirs and is not counted. Code of others that was copied
    into the app's own files is not recognized.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural

CHECK = CheckMeta(
    id=CheckId("forge.no_third_party_dependencies"),
    title="The app ships no package of a third party",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("npm documentation of package.json and package-lock.json",),
    speaks_for={"code.no_third_party_dependencies": Sufficiency.WHOLE},
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the packages it ships."""
    return judge_apps(context, Topic.DEPENDENCIES, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    for package in subject.model.shipment.third_party():
        remedy = "Do without it, or move it to devDependencies if no deployed code needs it."
        if package.is_tool and package.section:
            remedy = "Move it to devDependencies: what stands under dependencies is installed with the app."
        elif not package.range:
            remedy = "Take the import out."
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"{subject.name} ships {package.label}: it {package.how}.",
            place=package.place,
            remedy=remedy,
            code="tool" if package.is_tool else "third_party",
        )


def _passed(subject: Subject) -> str:
    packages = subject.model.shipment.packages
    names = ", ".join(sorted({package.name for package in packages})) or "none"
    peers = sorted({package.name for package in packages if package.is_peer})
    said = f" The platform itself brings {', '.join(peers)} to pages that it draws (UI Kit)." if peers else ""
    return f"{subject.name} ships {plural(len(packages), 'package')}, all of the platform: {names}.{said}"
