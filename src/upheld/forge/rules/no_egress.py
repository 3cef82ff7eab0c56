"""The app sends nothing out of Atlassian's cloud.

Reads: All addresses under permissions.external of manifest.yml, remotes, Connect parts and configurable egress; every
    request, connection, picture, script, style, font, frame and form with an address, in code for the backend and for
    the browser, in HTML and in style sheets; addresses put together over several files are followed.
Passes: Nothing is declared and nothing is used that leads outside of Atlassian's own hosts, and every file, target and
    imported package could be judged.
Fails: An outside address is declared, used or not, with or without a wildcard; a remote or a Connect part exists; or
    code or a page uses an outside address, declared or not, also in deployed code that nothing reaches.
Unknown: Customers can add hosts; a target comes from the environment, storage, a caller or a field while the app runs
    (the platform lets the backend reach declared hosts only, but code that tries needs one more line in the manifest);
    a package of a third party is called whose code is not here; a file, region or page was not read.
Blind spots: Links that a person clicks, and moves of the browser to a constant address, are no egress. Icons of
    modules are fetched by the product and carry no data of the app. Addresses that the product itself gives, such as
    those of avatars, count as the product's. Well-known packages without network are taken at their word. Names that
    code builds letter by letter on purpose are not seen. Whether Atlassian's own hosts pass data on is not looked at.
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
from upheld.forge.egress import NAVIGATION, REMOTE, DeclaredEgress, DynamicEgress, Egress, UsedEgress, compare_egress
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.trusted_packages import trust_in_words

CHECK = CheckMeta(
    id=CheckId("forge.no_egress"),
    title="The app sends nothing out of Atlassian's cloud",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, permissions.external in the manifest reference; read in November 2026",),
    speaks_for={
        "privacy.no_egress": Sufficiency.WHOLE,
        "privacy.no_sharing_without_consent": Sufficiency.PART,
        "privacy.no_third_party_sharing": Sufficiency.PART,
        "privacy.tracking_limited": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by what it declares and by what its code uses."""
    return judge_apps(context, Topic.EGRESS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    egress = compare_egress(subject.model)
    for declared in egress.declared:
        yield from _declared(subject, declared)
    yield from _outside_parts(subject)
    told: set[tuple[Place, str]] = set()
    for use in sorted(egress.used, key=lambda use: not use.is_reached):
        if (use.place, use.host) not in told and not _is_bare_navigation(use):
            told.add((use.place, use.host))
            yield _used(subject, use)
    refuted = {place for place, _ in told}
    places: set[Place] = set()
    for target in egress.dynamic:
        if target.place not in refuted | places:
            places.add(target.place)
            yield _dynamic(subject, target, egress)


def _declared(subject: Subject, declared: DeclaredEgress) -> Iterator[Seen]:
    where = f"permissions.{declared.permission}"
    remedy = f"Take the entry out of {where}."
    if declared.is_atlassian:
        return
    if declared.remote:
        what = f"to the remote “{declared.remote}”"
    elif declared.host == "*":
        what = "to every host"
    elif declared.host.startswith("*."):
        what = f"to every host below {declared.host[2:]}"
    else:
        what = f"to {declared.host}" if declared.host else "without an address"
    end = "." if declared.is_used else "; no code that was read uses it."
    yield Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} declares egress {what} ({where}){end}",
        place=Place(file=subject.manifest.file, line=declared.line),
        remedy=remedy,
        code="declared" if declared.is_used else "declared_unused",
        severity=None if declared.is_used or declared.host.startswith("*") else Severity.MEDIUM,
    )


def _outside_parts(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
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


def _is_bare_navigation(use: UsedEgress) -> bool:
    """A move of the browser to a constant address tells nobody anything; a form sends what stands in it."""
    return use.permission == NAVIGATION and use.is_constant and not use.has_body and not use.is_form


def _used(subject: Subject, use: UsedEgress) -> Seen:
    how = "declared in the manifest" if use.is_declared else "not declared in the manifest"
    if use.permission == REMOTE:
        how = "a remote"
    reached = "" if use.is_reached else " Nothing leads to this code now, but it is deployed."
    host = use.host if use.is_host_known else f"a host such as {use.host}"
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} reaches {host} with {use.via} ({how}).{reached}",
        place=use.place,
        remedy="Take the call out, or bring what it loads into the app.",
        code="used" if use.is_declared else "used_undeclared",
        confidence=None if use.is_reached and use.is_host_known else Confidence.MEDIUM,
        trace=use.trace,
    )


def _dynamic(subject: Subject, target: DynamicEgress, egress: Egress) -> Seen:
    opened = [one for one in egress.declared if not one.is_atlassian]
    if opened:
        bound = "The platform lets it reach what the manifest declares."
    elif subject.manifest.configurable_egress is not None:
        bound = "The platform lets it reach what customers configure."
    else:
        bound = "The manifest declares no host, so the platform blocks outside ones as long as none is added."
    return Seen(
        outcome=Outcome.UNKNOWN,
        message=f"{subject.name} sends or loads with {target.via}, and where to is decided by {target.origin}. {bound}",
        place=target.place,
        remedy="Write the host as a constant, or choose it from constants.",
        code="dynamic",
        trace=target.trace,
    )


def _passed(subject: Subject) -> str:
    egress = compare_egress(subject.model)
    program = subject.model.program
    files = 0 if program is None else len(program.files)
    own = ", ".join(egress.own_hosts)
    calls = f"only Atlassian's own {own} by name" if own else "no absolute address"
    links = (
        f" Addresses that the product itself gives (avatars, places of answers) are used in "
        f"{plural(len(egress.product_links), 'place')} and count as the product's."
        if egress.product_links
        else ""
    )
    return (
        f"{subject.name} declares no outside host, remote or Connect part, and its {plural(files, 'deployed file')} "
        f"{'uses' if files == 1 else 'use'} {calls}.{links}{trust_in_words(subject.model)}"
    )
