"""Tokens, keys and passwords are kept in the platform's secret store only.

Reads: Every write of the deployed code into a store, with its key, the names of the fields that are written and where
    their values come from.
Passes: No credential goes into any other store than the platform's secret store.
Fails: Something that is or is called a token, key, secret or password is written into a key-value, entity, SQL or
    object store, a cache, a property or content of the product, the browser, a file or a database.
Unknown: A write was not followed, a package of a third party is called whose code is not here, or a file or region was
    not read.
Blind spots: What is a credential is told by where a value comes from and by its name; one under a name that says
    nothing is not seen. Digests of credentials and yes-or-no values may stand anywhere. Credentials in a queue on their
    way to a function count as passing through.
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
from upheld.forge.credentials import CredentialWrite, credential_in
from upheld.forge.data_map import STORE_NAMES
from upheld.forge.flow.facts import EntryKind, Store, StoreWrite
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural

CHECK = CheckMeta(
    id=CheckId("forge.secrets_in_secret_store"),
    title="Tokens, keys and passwords are kept in the platform's secret store only",
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    since="0.2.0",
    sources=(
        "Forge documentation, secret storage of @forge/kvs; read in November 2026",
        "Requirements for cloud apps of the Atlassian Marketplace, page of 2026-02-19, requirement 5",
    ),
    speaks_for={"code.secrets_vaulted": Sufficiency.PART},
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_ELSEWHERE = frozenset(Store) - {Store.SECRET, Store.LOG, Store.QUEUE}


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by where credentials are written."""
    return judge_apps(context, Topic.CREDENTIALS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    told: set[Place] = set()
    for write in sorted(
        subject.model.flow.of(StoreWrite), key=lambda write: write.reach.entry.kind is EntryKind.UNREACHED
    ):
        if write.store not in _ELSEWHERE or write.place in told:
            continue
        found = credential_in(write)
        if found is not None:
            told.add(write.place)
            yield _seen(subject, write, found)


def _seen(subject: Subject, write: StoreWrite, found: CredentialWrite) -> Seen:
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} keeps {found.what} {STORE_NAMES[write.store]} ({write.via}), "
        "not in the platform's secret store.",
        place=write.place,
        remedy="Write it with setSecret of @forge/kvs, and read it with getSecret.",
        code="credential_by_name" if found.is_by_name else "credential",
        confidence=Confidence.MEDIUM if found.is_by_name else Confidence.HIGH,
        trace=write.reach.trace,
    )


def _passed(subject: Subject) -> str:
    writes = subject.model.flow.of(StoreWrite)
    kept = len({write.place for write in writes if write.store in _ELSEWHERE})
    secret = len({write.place for write in writes if write.store is Store.SECRET})
    if not kept and not secret:
        return f"{subject.name} keeps nothing."
    return (
        f"{subject.name} writes to the secret store in {plural(secret, 'place')} and to other stores in {kept}; "
        "nothing that is or is called a credential goes to these."
    )
