"""All code of the app runs on the platform: no remote, no Connect part.

Reads: Remotes, endpoints, references to endpoints, egress entries that name a remote, app.connect and connectModules in
    manifest.yml; calls of remotes in the deployed source files.
Passes: None of them exists: every function and page is deployed to the platform.
Fails: The manifest declares a remote, an endpoint or a Connect part, or code calls a remote.
Unknown: The manifest could not be read, or a part of it was not understood.
Blind spots: A server of the vendor that code reaches by a plain address is the matter of forge.no_egress. Whether the
    platform runs what was deployed, and where, is the platform's.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.flow.facts import Outbound
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.manifest import ReferenceKind

CHECK = CheckMeta(
    id=CheckId("forge.no_remotes"),
    title="All code of the app runs on the platform",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, remotes and Connect modules in the manifest reference; read in November 2026",),
    speaks_for={
        "code.runs_on_platform": Sufficiency.WHOLE,
        "code.no_vendor_servers": Sufficiency.PART,
        "code.sandboxed": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
)

_REMEDY = "Move the work to functions of the app, and take the entry out of the manifest."


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the remote parts of its manifest."""
    return judge_apps(context, Topic.REMOTES, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    for remote in manifest.remotes:
        where = ", ".join(remote.addresses) or "no address"
        yield subject.failure(f"{subject.name} has the remote “{remote.key}” ({where}).", remote.line, _REMEDY)
    yield from _endpoints(subject)
    for entry in manifest.egress:
        if entry.remote:
            yield subject.failure(f"{subject.name} may call the remote “{entry.remote}”.", entry.line, _REMEDY)
    if manifest.connect_app is not None:
        yield subject.failure(f"{subject.name} is a Connect app too (app.connect).", manifest.connect_app.line, _REMEDY)
    for module in manifest.connect_modules():
        yield subject.failure(f"{module.label} of {subject.name} runs outside the platform.", module.line, _REMEDY)
    for fact in subject.model.flow.of(Outbound):
        if isinstance(fact, Outbound) and fact.permission == "remote":
            message = f"{subject.name} calls a remote with {fact.via}."
            yield Seen(outcome=Outcome.FAIL, message=message, place=fact.place, remedy=_REMEDY)


def _endpoints(subject: Subject) -> Iterator[Seen]:
    for endpoint in subject.manifest.endpoints:
        if endpoint.remote:
            message = f"The endpoint “{endpoint.key}” of {subject.name} is on the remote “{endpoint.remote}”."
            yield subject.failure(message, endpoint.line, _REMEDY)
    for module in subject.manifest.modules:
        for reference in module.references:
            if reference.kind is ReferenceKind.ENDPOINT:
                yield subject.failure(
                    f"{module.label} of {subject.name} is answered by the endpoint “{reference.target}” of a remote.",
                    reference.line,
                    _REMEDY,
                )


def _passed(subject: Subject) -> str:
    return (
        f"{subject.name} has no remote, endpoint or Connect part; its "
        f"{plural(len(subject.manifest.functions), 'function')} and {plural(len(subject.manifest.resources), 'page')} "
        "are deployed to the platform."
    )
