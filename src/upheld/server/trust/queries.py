"""Reading what the public pages show, once for one head of the log and one minute."""

from __future__ import annotations

import base64
import datetime as dt
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from upheld.catalog.kinds import load_kinds
from upheld.core.check import RegisteredCheck
from upheld.core.clock import SystemClock, format_time
from upheld.core.outcomes import State
from upheld.proof.assessment import Assessment, StateChange, needed_blobs
from upheld.proof.canonical import JSON
from upheld.proof.checkpoint import Checkpoint
from upheld.proof.texts import Blobs
from upheld.proof.trustdoc import trust_document
from upheld.server.evidence import api as evidence_api
from upheld.server.policy import api as policy_api
from upheld.server.trust.facts import Facts

BUCKET_SECONDS = 60
"""Pages are made anew this often even when no entry came: states turn with time alone."""


@dataclass(frozen=True, kw_only=True)
class Read:
    """What was read from the other apps for one page."""

    vendor: Mapping[str, JSON]
    policy: Mapping[str, JSON]
    assessment: Assessment
    changes: tuple[StateChange, ...]
    blobs: Blobs
    head: Checkpoint
    checks: Mapping[str, RegisteredCheck]
    meanings: Mapping[str, str]


def current_facts() -> Facts:
    """The facts of this minute; the same object until an entry comes or the minute ends."""
    return _CURRENT.get(bucket_start(SystemClock().now()))


def bucket_start(now: dt.datetime) -> dt.datetime:
    """The start of the minute: the time that pages of this minute are made for."""
    return now.replace(second=0, microsecond=0)


def make_facts(read: Read, generated_at: dt.datetime) -> Facts:
    """The facts from what was read; nothing else is looked at."""
    document = trust_document(
        vendor=read.vendor,
        policy_document=read.policy,
        assessment=read.assessment,
        blobs=read.blobs,
        head=read.head,
        generated_at=generated_at,
    )
    return Facts(
        generated_at=generated_at,
        document=document,
        policy=read.policy,
        assessment=read.assessment,
        changes=read.changes,
        blobs=read.blobs,
        checks=read.checks,
        kinds=read.meanings,
    )


def facts_without_policy(vendor: Mapping[str, JSON], head: Checkpoint, generated_at: dt.datetime) -> Facts:
    """The facts before a policy was imported: no sentence, no state."""
    document: dict[str, Any] = {
        "vendor": dict(vendor),
        "generated_at": format_time(generated_at),
        "summary": {state.value: 0 for state in State},
        "sentences": [],
        "log": {"origin": head.origin, "size": head.size, "root": base64.b64encode(head.root).decode("ascii")},
    }
    return Facts(
        generated_at=generated_at,
        document=document,
        policy={},
        assessment=None,
        changes=(),
        blobs={},
        checks=policy_api.known_checks(),
        kinds=_meanings(),
    )


class _Current:
    """The facts last read, kept for one head and one minute; one thread reads, the others wait for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: tuple[object, ...] | None = None
        self._facts: Facts | None = None

    def get(self, minute: dt.datetime) -> Facts:
        with self._lock:
            head = evidence_api.ledger().refresh()
            key = (head, minute, policy_api.vendor())
            if self._facts is None or key != self._key:
                self._facts, self._key = _read(_page_time(minute, head.size)), key
            return self._facts


_CURRENT = _Current()


def _page_time(minute: dt.datetime, size: int) -> dt.datetime:
    """The minute, or the newest entry's time where that is later: a page never speaks for a time before its log."""
    newest = [statement.received_at for _, statement in evidence_api.entries(max(0, size - 1), size)]
    return max([minute, *newest])


def _read(generated_at: dt.datetime) -> Facts:
    shared = evidence_api.ledger()
    found = shared.refresh()
    head = Checkpoint(origin=evidence_api.log_origin(), size=found.size, root=found.root)
    policy = policy_api.policy_document()
    if policy is None:
        return facts_without_policy(vendor_facts(), head, generated_at)
    assessment = shared.assess(policy, generated_at)
    return make_facts(
        Read(
            vendor=vendor_facts(),
            policy=policy,
            assessment=assessment,
            changes=shared.history(policy, generated_at),
            blobs=evidence_api.blobs(needed_blobs(assessment)),
            head=head,
            checks=policy_api.known_checks(),
            meanings=_meanings(),
        ),
        generated_at,
    )


def vendor_facts() -> dict[str, JSON]:
    """The vendor as the document names it; what is not known is left out."""
    vendor = policy_api.vendor()
    named: dict[str, JSON] = {
        "name": vendor.name,
        "website": vendor.website,
        "security_contact": vendor.security_contact,
        "privacy_contact": vendor.privacy_contact,
    }
    return {field: value for field, value in named.items() if value}


def _meanings() -> Mapping[str, str]:
    return {kind.id: kind.meaning for kind in load_kinds().values()}
