"""Every address that the app uses or declares is an encrypted one.

Reads: All addresses under permissions.external and all remotes in manifest.yml; in the deployed source files, pages and
    style sheets every absolute address that is called, connected to or loaded.
Passes: None of them begins with http:, ws: or ftp:.
Fails: An address that is declared or used begins with one of these.
Unknown: A target is put together while the app runs, a package of a third party is imported whose code is not here, or
    a file, region or page was not read.
Blind spots: Which versions of TLS the other side accepts is not looked at, nor calls between parts of the platform. An
    address without a scheme in the manifest counts as encrypted: the platform then uses https.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.addresses import PLAIN_SCHEMES
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
    for fact in subject.model.outbound():
        if fact.address is None:
            yield Seen(
                outcome=Outcome.UNKNOWN,
                message=f"{subject.name} sends or loads with {fact.via}, and {fact.doubt}.",
                place=fact.place,
                remedy="Write the address as a constant beside the call.",
            )
        elif fact.address.is_plain:
            yield Seen(
                outcome=Outcome.FAIL,
                message=f"{subject.name} reaches {fact.address.host} unencrypted with {fact.via}.",
                place=fact.place,
                remedy=_REMEDY,
            )


def _is_plain(address: str) -> bool:
    scheme, separator, _ = address.strip().lower().partition("://")
    return bool(separator) and scheme in PLAIN_SCHEMES


def _passed(subject: Subject) -> str:
    used = len({fact.address for fact in subject.model.outbound()} | set(subject.manifest.egress))
    if not used:
        return f"{subject.name} uses and declares no absolute address."
    return f"None of the {plural(used, 'address', 'addresses')} that {subject.name} uses or declares is unencrypted."
