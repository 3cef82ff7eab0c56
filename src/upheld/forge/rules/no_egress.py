"""The app sends nothing out of Atlassian's cloud.

Reads: All addresses under permissions.external of manifest.yml, remotes, Connect parts and configurable egress; in the
    deployed source files every call, connection, image, script and frame with an absolute address, in code for the
    backend and for the browser, and in HTML and style sheets.
Passes: Nothing is declared and nothing is used that leads outside of Atlassian's own hosts, and every file, target and
    imported package could be judged.
Fails: An outside address is declared, with or without a wildcard; a remote or a Connect part exists; or code uses an
    outside address, declared or not.
Unknown: Customers can add hosts; a target is put together while the app runs; a package of a third party is imported
    whose code is not here; a file, region or page was not read.
Blind spots: Links that a person clicks, and moves to a constant address, are no egress. Icons of modules are
    fetched by the product and carry no data of the app. Names that code builds letter by letter on purpose are not
    seen. Whether Atlassian's own hosts pass data on is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.addresses import covers, host_of_permission, is_atlassian
from upheld.forge.facts import OutboundFact
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.manifest import EgressEntry

CHECK = CheckMeta(
    id=CheckId("forge.no_egress"),
    title="The app sends nothing out of Atlassian's cloud",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, permissions.external in the manifest reference; read in November 2026",),
    speaks_for={
        "privacy.no_egress": Sufficiency.WHOLE,
        "privacy.no_third_party_sharing": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by what it declares and by what its code uses."""
    return judge_apps(context, Topic.EGRESS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    yield from _declared(subject)
    declared = frozenset(host_of_permission(entry.address) for entry in subject.manifest.egress)
    for fact in dict.fromkeys(subject.model.outbound()):
        yield from _used(subject, fact, declared)


def _declared(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    for entry in manifest.egress:
        yield from _declared_entry(subject, entry)
    for remote in manifest.remotes:
        where = ", ".join(remote.addresses) or "no address"
        yield subject.failure(
            f"{subject.name} has the remote “{remote.key}” ({where}), a server outside the platform.",
            remote.line,
            "Take the remote out and do its work in functions of the app.",
        )
    if manifest.connect_app is not None:
        yield subject.failure(
            f"{subject.name} is a Connect app too (app.connect): its server gets calls from the product.",
            manifest.connect_app.line,
            "Move the Connect part to Forge.",
        )
    for module in manifest.connect_modules():
        yield subject.failure(
            f"{module.label} of {subject.name} is loaded from a server outside the platform.",
            module.line,
            "Move the Connect module to Forge.",
        )
    if manifest.configurable_egress is not None:
        yield subject.doubt(
            f"Customers can add hosts to {subject.name} (permissions.external.configurable).",
            manifest.configurable_egress.line,
            "Take configurable egress out, or promise listed hosts only.",
        )


def _declared_entry(subject: Subject, entry: EgressEntry) -> Iterator[Seen]:
    where = f"permissions.{entry.permission}"
    if entry.remote:
        yield subject.failure(
            f"{subject.name} declares egress to the remote “{entry.remote}” ({where}).",
            entry.line,
            f"Take the entry out of {where}.",
        )
        return
    host = host_of_permission(entry.address)
    if is_atlassian(host):
        return
    what = f"to {host}" if host and host != "*" else "to every host" if host == "*" else "without an address"
    if host.startswith("*."):
        what = f"to every host below {host[2:]}"
    yield subject.failure(
        f"{subject.name} declares egress {what} ({where}).", entry.line, f"Take the entry out of {where}."
    )


def _used(subject: Subject, fact: OutboundFact, declared: frozenset[str]) -> Iterator[Seen]:
    if fact.address is None:
        yield Seen(
            outcome=Outcome.UNKNOWN,
            message=f"{subject.name} sends or loads with {fact.via}, and {fact.doubt}.",
            place=fact.place,
            remedy="Write the address as a constant beside the call.",
        )
        return
    host = fact.address.host
    if is_atlassian(host):
        return
    is_declared = covers(declared, host)
    how = "declared in the manifest" if is_declared else "not declared in the manifest"
    yield Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} reaches {host} with {fact.via} ({how}).",
        place=fact.place,
        remedy="Take the call out, or bring what it loads into the app.",
    )


def _passed(subject: Subject) -> str:
    files = len(subject.model.sources)
    own = {fact.address.host for fact in subject.model.outbound() if fact.address is not None}
    calls = f"only Atlassian's own {', '.join(sorted(own))}" if own else "no absolute address"
    return (
        f"{subject.name} declares no egress, remote or Connect part, and its {plural(files, 'deployed file')} "
        f"{'uses' if files == 1 else 'use'} {calls}."
    )
