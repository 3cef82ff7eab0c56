"""All data that the app keeps lies in the platform's storage.

Reads: Imports of storage libraries, database drivers and file modules; uses of localStorage, sessionStorage, indexedDB,
    caches and cookies in the deployed source files; remotes and egress in manifest.yml.
Passes: Whatever the app keeps goes to the platform's storage or stays in the product, and nothing leaves to a place
    that could keep it.
Fails: A database driver is imported, something is written to the browser's storage or a cookie, or a remote is declared
    for storage.
Unknown: Data can leave to a remote or host that may keep it; files are written; a store is handed on; a package of a
    third party is imported whose code is not here; a file or region was not read.
Blind spots: Which data is kept, and for how long, is not looked at here. The app's logs, kept by the platform for the
    vendor, are not counted as storage. Libraries of the platform are taken at their word. Pictures
    and films that a page shows keep nothing; where they come from is the matter of forge.no_egress.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.addresses import host_of_permission, is_atlassian
from upheld.forge.facts import StoreFact, StoreKind
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps

CHECK = CheckMeta(
    id=CheckId("forge.storage_on_platform_only"),
    title="All data that the app keeps lies in the platform's storage",
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=("Forge documentation, storage reference and shared responsibility; read in November 2026",),
    speaks_for={
        "privacy.stored_on_platform_only": Sufficiency.WHOLE,
        "privacy.encrypted_at_rest": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_CARRYING = ("external.fetch.", "external.frames", "external.scripts")
"""Permissions by which data can go out to somebody who keeps it."""


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by where it keeps data."""
    return judge_apps(context, Topic.STORAGE, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    for store in subject.model.stores():
        yield from _judge_store(subject, store)
    yield from _judge_manifest(subject)
    for fact in subject.model.outbound():
        if not fact.is_picture and (fact.address is None or not is_atlassian(fact.address.host)):
            where = fact.doubt if fact.address is None else f"it reaches {fact.address.host}"
            yield Seen(
                outcome=Outcome.UNKNOWN,
                message=f"{subject.name} may hand data on with {fact.via}: {where}.",
                place=fact.place,
                remedy="Take the call out, or prove by forge.no_egress that nothing leaves.",
            )


def _judge_store(subject: Subject, store: StoreFact) -> Iterator[Seen]:
    if store.kind is StoreKind.PLATFORM:
        return
    places = {
        StoreKind.BROWSER: "in the browser",
        StoreKind.DATABASE: "in a database outside the platform's storage",
        StoreKind.FILE: "in files",
    }
    verb = "keeps" if store.is_certain else "may keep"
    yield Seen(
        outcome=Outcome.FAIL if store.is_certain else Outcome.UNKNOWN,
        message=f"{subject.name} {verb} data {places[store.kind]} ({store.via}).",
        place=store.place,
        remedy="Keep it with @forge/kvs or @forge/sql.",
    )


def _judge_manifest(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    for remote in manifest.remotes:
        if remote.operations is not None and "storage" in remote.operations:
            message = f"{subject.name} declares the remote “{remote.key}” for storage."
            yield subject.failure(message, remote.line, "Keep the data in the platform's storage.")
        else:
            yield subject.doubt(
                f"What the remote “{remote.key}” of {subject.name} keeps was not looked at.", remote.line
            )
    if manifest.connect_app is not None:
        yield subject.doubt(
            f"What the Connect server of {subject.name} keeps was not looked at.", manifest.connect_app.line
        )
    for module in manifest.connect_modules():
        yield subject.doubt(f"What the server of {module.label} keeps was not looked at.", module.line)
    for entry in manifest.egress:
        host = host_of_permission(entry.address)
        if entry.permission.startswith(_CARRYING) and not is_atlassian(host):
            message = f"What {host or entry.remote} keeps of what {subject.name} sends was not looked at."
            yield subject.doubt(message, entry.line)
    if manifest.configurable_egress is not None:
        message = f"Customers can add hosts to {subject.name}; what these keep was not looked at."
        yield subject.doubt(message, manifest.configurable_egress.line)


def _passed(subject: Subject) -> str:
    used = sorted({store.via for store in subject.model.stores() if store.kind is StoreKind.PLATFORM})
    where = f"keeps data with {', '.join(used)} only" if used else "uses no storage of its own"
    return (
        f"{subject.name} {where}; no database, browser storage, file or outside host was found in its deployed files."
    )
