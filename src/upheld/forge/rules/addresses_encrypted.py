"""Every address that the app uses or declares is an encrypted one.

Reads: All addresses under permissions.external and all remotes in manifest.yml; in the deployed source files, pages and
    style sheets every absolute address that is called, connected to or loaded.
Passes: None of them begins with http:, ws: or ftp:.
Fails: An address that is declared or used begins with one of these.
Unknown: A target is put together while the app runs, a package of a third party is called whose code is not here, or
    a file, region or page was not read.
Blind spots: Which versions of TLS the other side accepts is not looked at, nor calls between parts of the platform. An
    address without a scheme in the manifest counts as encrypted: the platform then uses https.
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
from upheld.forge.addresses import PLAIN_SCHEMES
from upheld.forge.egress import REMOTE, compare_egress
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural

CHECK = CheckMeta(
    id=CheckId("forge.addresses_encrypted"),
    title="Every address that the app uses is encrypted",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Requirements for cloud apps of the Atlassian Marketplace, TLS; read in November 2026",),
    speaks_for={"privacy.encrypted_in_transit": Sufficiency.PART},
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_ENCRYPTED = frozenset({"https", "wss", "ftps"})
_REMEDY = "Use https: or wss: here."


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the schemes of its addresses."""
    return judge_apps(context, Topic.EGRESS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    for entry in subject.manifest.egress:
        if _is_plain(entry.address):
            message = (
                f"{subject.name} declares the unencrypted address {entry.address} (permissions.{entry.permission})."
            )
            yield subject.failure(message, entry.line, _REMEDY)
    for remote in subject.manifest.remotes:
        for address in remote.addresses:
            if _is_plain(address):
                message = f"The remote “{remote.key}” of {subject.name} has the unencrypted address {address}."
                yield subject.failure(message, remote.line, _REMEDY)
            elif "${" in address and not address.strip().lower().startswith("https://"):
                message = f"The address {address} of the remote “{remote.key}” of {subject.name} comes from a variable."
                yield subject.doubt(message, remote.line, _REMEDY)
    yield from _used(subject)


def _used(subject: Subject) -> Iterator[Seen]:
    egress = compare_egress(subject.model)
    told: set[Place] = set()
    for use in (*egress.used, *egress.own):
        if use.is_plain and use.permission != REMOTE and use.place not in told:
            told.add(use.place)
            yield Seen(
                outcome=Outcome.FAIL,
                message=f"{subject.name} reaches {use.host} unencrypted with {use.via}.",
                place=use.place,
                remedy=_REMEDY,
                trace=use.trace,
            )
    for target in egress.dynamic:
        if target.place not in told and target.scheme not in _ENCRYPTED:
            told.add(target.place)
            yield Seen(
                outcome=Outcome.FAIL if target.scheme in PLAIN_SCHEMES else Outcome.UNKNOWN,
                message=f"{subject.name} sends or loads with {target.via}, and where to is decided by {target.origin}.",
                place=target.place,
                remedy="Write the address with https: as a constant.",
                code="dynamic",
                trace=target.trace,
            )


def _is_plain(address: str) -> bool:
    scheme, separator, _ = address.strip().lower().partition("://")
    return bool(separator) and scheme in PLAIN_SCHEMES


def _passed(subject: Subject) -> str:
    egress = compare_egress(subject.model)
    used = len({use.host for use in egress.used} | {one.host for one in egress.declared} | set(egress.own_hosts))
    if not used:
        return f"{subject.name} uses and declares no absolute address."
    return f"None of the {plural(used, 'host')} that {subject.name} uses or declares is reached unencrypted."
