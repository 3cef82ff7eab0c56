"""All data that the app keeps lies in the platform's storage.

Reads: Every write of the deployed code: key-value, entity, secret, SQL and object stores, caches and queues of the
    platform, properties and content of the product, browser storage, cookies, files, databases, logs; every request to
    another host with what goes along; remotes and Connect parts in manifest.yml.
Passes: Whatever the app keeps goes to the platform's stores or stays in the product, and no data leaves to a place that
    could keep it.
Fails: Data goes into the browser's storage, a cookie, a file or a database; data of users goes into a log or to another
    host; a remote gets data or is declared for storage.
Unknown: What a remote or Connect server keeps; a script or frame of another host works in the page; a target or a call
    was not followed; a package of a third party is called whose code is not here; a file or region was not read.
Blind spots: For how long data is kept is not looked at here. Libraries of the platform are taken at their word. A
    request without any data to another host keeps nothing there; it is the matter of forge.no_egress. What a page
    writes into the console of whoever looks at it is not kept.
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
from upheld.forge.data_map import OUTSIDE_STORES, STORE_NAMES, USER_DATA
from upheld.forge.egress import PICTURES, REMOTE, UsedEgress, compare_egress
from upheld.forge.flow.facts import Side, Store, StoreWrite
from upheld.forge.flow.values import UNDEFINED, Constant, Origin
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps
from upheld.forge.logged import LogKind, logged
from upheld.forge.manifest import ReferenceKind
from upheld.forge.trusted_packages import trust_in_words

CHECK = CheckMeta(
    id=CheckId("forge.storage_on_platform_only"),
    title="All data that the app keeps lies in the platform's storage",
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=("Forge documentation, storage reference and shared responsibility; read in November 2026",),
    speaks_for={
        "privacy.stored_on_platform_only": Sufficiency.WHOLE,
        "privacy.data_residency_followed": Sufficiency.PART,
        "privacy.deleted_on_uninstall": Sufficiency.PART,
        "privacy.encrypted_at_rest": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_REMEDY = "Keep it with @forge/kvs or @forge/sql."
_WORKING = frozenset({"scripts", "frames"})
"""What other hosts bring into the page that can act there."""


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by where it keeps data."""
    return judge_apps(context, Topic.STORAGE, _find, _passed)


def writes_of(subject: Subject) -> tuple[StoreWrite, ...]:
    """Every write, those into logs included."""
    return subject.model.flow.of(StoreWrite)


def _find(subject: Subject) -> Iterator[Seen]:
    told: set[Place] = set()
    for write in writes_of(subject):
        seen = _log_line(subject, write) if write.store is Store.LOG else _write(subject, write)
        if seen is not None and write.place not in told:
            told.add(write.place)
            yield seen
    yield from _leaving(subject, told)
    yield from _manifest(subject)


def _write(subject: Subject, write: StoreWrite) -> Seen | None:
    is_removal = isinstance(write.content, Constant) and write.content.value is UNDEFINED
    if write.store not in OUTSIDE_STORES or is_removal:
        return None
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} keeps data {STORE_NAMES[write.store]} ({write.via}).",
        place=write.place,
        remedy=_REMEDY,
        code=write.store.value,
        severity=Severity.MEDIUM if write.store is Store.BROWSER else None,
        trace=write.reach.trace,
    )


def _log_line(subject: Subject, write: StoreWrite) -> Seen | None:
    found = [one for one in logged(write) if one.kind not in {LogKind.UNKNOWN, LogKind.CREDENTIAL}]
    if not found or write.side is Side.PAGE:
        return None
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} writes {found[0].what} into a log ({write.via}), which is no store of the platform.",
        place=write.place,
        remedy="Take the data out of the log line.",
        code="log",
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        trace=write.reach.trace,
    )


def _leaving(subject: Subject, told: set[Place]) -> Iterator[Seen]:
    egress = compare_egress(subject.model)
    for use in sorted(egress.used, key=lambda use: not _carries(use)):
        if use.place in told:
            continue
        if _carries(use):
            told.add(use.place)
            yield _seen_leaving(subject, use)
        elif use.permission in _WORKING or use.is_form or Origin.UNKNOWN in use.origins:
            told.add(use.place)
            yield _doubt_leaving(subject, use)
    for target in egress.dynamic:
        is_picture = target.permission in PICTURES and not target.has_body
        may_carry = target.permission in _WORKING or target.rest_origins & (USER_DATA | {Origin.UNKNOWN})
        if may_carry and not is_picture and target.place not in told:
            told.add(target.place)
            yield Seen(
                outcome=Outcome.UNKNOWN,
                message=f"{subject.name} hands something on with {target.via}, and where to is decided by "
                f"{target.origin}; what is kept there was not looked at.",
                place=target.place,
                remedy="Take the call out, or prove by forge.no_egress that nothing leaves.",
                code="dynamic",
                trace=target.trace,
            )


def _carries(use: UsedEgress) -> bool:
    return use.permission == REMOTE or bool(use.origins & USER_DATA)


def _seen_leaving(subject: Subject, use: UsedEgress) -> Seen:
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} sends data to {use.host} with {use.via}, outside of the platform's storage.",
        place=use.place,
        remedy=f"Take the call out. {_REMEDY}",
        code="leaves",
        trace=use.trace,
    )


def _doubt_leaving(subject: Subject, use: UsedEgress) -> Seen:
    what = "works in the page" if use.permission in _WORKING else "gets something that was not followed"
    return Seen(
        outcome=Outcome.UNKNOWN,
        message=f"{use.host} {what} ({use.via}); what it keeps of {subject.name} was not looked at.",
        place=use.place,
        remedy="Bring what it loads into the app.",
        code="may_leave",
        trace=use.trace,
    )


def _manifest(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    for remote in manifest.remotes:
        if remote.operations is not None and "storage" in remote.operations:
            message = f"{subject.name} declares the remote “{remote.key}” for storage."
            yield subject.failure(message, remote.line, "Keep the data in the platform's storage.")
        else:
            message = f"What the remote “{remote.key}” of {subject.name} keeps was not looked at."
            yield subject.doubt(message, remote.line)
    for module in manifest.modules:
        for reference in module.references:
            if reference.kind is ReferenceKind.ENDPOINT:
                message = f"{module.label} hands its calls to the endpoint “{reference.target}”, outside the platform."
                yield subject.failure(message, reference.line, "Answer it with a function of the app.")
    if manifest.connect_app is not None:
        message = f"What the Connect server of {subject.name} keeps was not looked at."
        yield subject.doubt(message, manifest.connect_app.line)
    for module in manifest.connect_modules():
        yield subject.doubt(f"What the server of {module.label} keeps was not looked at.", module.line)
    if manifest.configurable_egress is not None:
        message = f"Customers can add hosts to {subject.name}; what these keep was not looked at."
        yield subject.doubt(message, manifest.configurable_egress.line)


def _passed(subject: Subject) -> str:
    used = sorted({STORE_NAMES[write.store] for write in writes_of(subject) if write.store is not Store.LOG})
    where = f"keeps data {', '.join(used)} only" if used else "keeps no data of its own"
    return (
        f"{subject.name} {where}; no database, browser storage, file or data for an outside host was found in its "
        f"deployed code.{trust_in_words(subject.model)}"
    )
