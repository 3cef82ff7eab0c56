"""The app is made so that it can bear the badge “Runs on Atlassian”.

Reads: Egress, remotes, endpoints, Connect parts and web triggers in manifest.yml, and the stores that the code uses.
Passes: No outside address but analytics without end-user data is declared, no remote or Connect part exists, web
    triggers answer with fixed texts only, and no store in preview is used.
Fails: Another outside address, a remote for computing, requests or storage, an endpoint, a Connect part or a web
    trigger with answers of its own is declared.
Unknown: A remote does not say for what it is used; customers can add hosts; a host of Atlassian is declared; the cache
    or the object store, which are previews, are used; the manifest could not be read.
Blind spots: Derived from what the platform's pages say of the badge. The exact list of conditions was not confirmed,
    and Atlassian alone awards it.
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
from upheld.forge.addresses import host_of_permission, is_atlassian
from upheld.forge.flow.facts import Store, StoreWrite
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps
from upheld.forge.manifest import EgressEntry, ReferenceKind, Remote
from upheld.forge.manifest_nodes import web_triggers

CHECK = CheckMeta(
    id=CheckId("forge.runs_on_atlassian"),
    title="The app can bear the badge “Runs on Atlassian”",
    severity=Severity.LOW,
    confidence=Confidence.MEDIUM,
    since="0.2.0",
    sources=("Atlassian's pages on the program Runs on Atlassian; read in November 2026",),
    speaks_for={
        "code.runs_on_platform": Sufficiency.PART,
        "code.no_vendor_servers": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
)

_DISQUALIFYING = frozenset({"compute", "fetch", "storage"})
_PREVIEWS = {Store.CACHE: "the cache", Store.OBJECT: "the object store"}


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by its manifest and its stores."""
    return judge_apps(context, Topic.REMOTES, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    for entry in manifest.egress:
        yield from _egress(subject, entry)
    for remote in manifest.remotes:
        yield _remote(subject, remote)
    yield from _endpoints_and_connect(subject)
    if manifest.configurable_egress is not None:
        message = f"Customers can add hosts to {subject.name}; whether the badge allows that was not confirmed."
        yield subject.doubt(message, manifest.configurable_egress.line)
    for trigger in web_triggers(subject.model):
        if not trigger.is_static:
            message = f"The web trigger “{trigger.key}” of {subject.name} answers with more than fixed texts."
            yield subject.failure(message, trigger.line, "Write response.type: static with its outputs.")
    yield from _previews(subject)


def _endpoints_and_connect(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    for module in manifest.modules:
        for reference in module.references:
            if reference.kind is ReferenceKind.ENDPOINT:
                message = f"{module.label} is answered by the endpoint “{reference.target}”, outside the platform."
                yield subject.failure(message, reference.line, "Answer it with a function of the app.")
    if manifest.connect_app is not None:
        message = f"{subject.name} is a Connect app too (app.connect)."
        yield subject.failure(message, manifest.connect_app.line, "Move the Connect part to Forge.")
    for module in manifest.connect_modules():
        message = f"{module.label} is loaded from a server outside the platform."
        yield subject.failure(message, module.line, "Move the Connect module to Forge.")


def _egress(subject: Subject, entry: EgressEntry) -> Iterator[Seen]:
    if entry.category == "analytics" and entry.is_in_scope_eud is False:
        return
    host = entry.remote or host_of_permission(entry.address)
    if not entry.remote and is_atlassian(host):
        message = f"{subject.name} declares egress to {host}; whether the badge allows that was not confirmed."
        yield subject.doubt(message, entry.line)
        return
    where = f"permissions.{entry.permission}"
    message = f"{subject.name} declares egress to {host or 'nothing'} ({where}), not as analytics without user data."
    yield subject.failure(message, entry.line, f"Take the entry out of {where}.")


def _remote(subject: Subject, remote: Remote) -> Seen:
    operations = frozenset(remote.operations or ())
    if operations & _DISQUALIFYING:
        words = ", ".join(sorted(operations & _DISQUALIFYING))
        message = f"{subject.name} has the remote “{remote.key}” for {words}."
        return subject.failure(message, remote.line, "Do this work in functions of the app.")
    message = f"For what {subject.name} uses the remote “{remote.key}” is not said in the manifest."
    return subject.doubt(message, remote.line, "Name the operations of the remote.")


def _previews(subject: Subject) -> Iterator[Seen]:
    told: set[Store] = set()
    for write in subject.model.flow.of(StoreWrite):
        if isinstance(write, StoreWrite) and write.store in _PREVIEWS and write.store not in told:
            told.add(write.store)
            yield Seen(
                outcome=Outcome.UNKNOWN,
                message=f"{subject.name} keeps data in {_PREVIEWS[write.store]}, a preview that may not count.",
                place=Place(file=write.place.file, line=write.place.line),
                remedy="Keep it in the key-value, entity or SQL store.",
                code="preview_store",
            )


def _passed(subject: Subject) -> str:
    return (
        f"{subject.name} declares nothing that its manifest would have to give up for the badge; the exact list of "
        "conditions was not confirmed, and Atlassian alone awards it."
    )
