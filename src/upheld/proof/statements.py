"""The closed schema of the evidence log: what an entry can say, and nothing else.

An entry is the canonical JSON of an in-toto Statement v1. Its first subject is the digest of the exact sentence (of
the policy document for `policy-version`, of nothing for `heartbeat`). Fields hold ids, enums, digests, numbers and
times; there is no field for free text, and a string that does not fit its pattern is refused when an entry is made
and when it is read. Texts that belong to an entry (arguments, result messages, check sources) are blobs outside the
log, bound to it by their digest.

`codec.py` holds the patterns and is the only way in and out.

Source: in-toto attestation framework, spec/v1/statement.md (Statement layer).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from upheld.core.outcomes import Keeper, Modality, Outcome, Sufficiency

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_BASE = "https://upheld.example/evidence/"


class Role(StrEnum):
    """The office of a person who signs or accepts; never a name."""

    OWNER = "owner"
    SECURITY_LEAD = "security_lead"
    PRIVACY_LEAD = "privacy_lead"
    ENGINEER = "engineer"
    SUPPORT = "support"
    AUDITOR = "auditor"


class ItemKind(StrEnum):
    """What a thing observed is: `app/<id>`, `repository/<id>` or `server/<id>`."""

    APP = "app"
    REPOSITORY = "repository"
    SERVER = "server"


@dataclass(frozen=True, kw_only=True)
class Observed:
    """A thing that was looked at, by the digest of exactly what was read."""

    kind: ItemKind
    id: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class PolicyVersionStatement:
    """A version of a policy came into force; the blob `document_sha256` lists its sentences."""

    policy: str
    version: int
    document_sha256: str
    sentences: int
    effective_on: dt.date
    received_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class SentenceConfirmedStatement:
    """A person confirmed that a sentence holds exactly these commitments (none: it promises nothing)."""

    policy: str
    version: int
    sentence: str
    sentence_sha256: str
    kinds: tuple[str, ...]
    """Sorted; a commitment's id is `<sentence>/<kind>`."""
    role: Role
    received_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class ArgumentStatement:
    """What is confirmed about one commitment, as far as its state depends on it; texts are in the blob."""

    sentence: str
    sentence_sha256: str
    kind: str
    revision: int
    modality: Modality
    keeper: Keeper
    bound: tuple[tuple[str, Sufficiency], ...]
    """(check id, sufficiency), sorted by check id."""
    parts_suffice: bool
    open_doubts: int
    planned_on: dt.date | None
    has_source: bool
    parameters_sha256: str
    """Digest of the confirmed parameters; only results that were made for the same ones count."""
    text_sha256: str
    role: Role
    received_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class CheckResultStatement:
    """One run of one check, as it speaks for one sentence."""

    sentence: str
    sentence_sha256: str
    check: str
    check_sha256: str
    parameters_sha256: str
    """Digest of the parameters of the commitment that the run speaks for, as its argument has them."""
    run: str
    """32 lower-case hexadecimal digits, as `uuid.uuid4().hex` gives them."""
    outcome: Outcome
    observed_at: dt.datetime
    fresh_until: dt.datetime
    looked_at: int
    in_scope: int
    details_sha256: str
    observed: tuple[Observed, ...]
    received_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class AttestationStatement:
    """A named person signed for a commitment; the log knows the office, the blob the words."""

    sentence: str
    sentence_sha256: str
    kind: str
    role: Role
    from_at: dt.datetime
    until_at: dt.datetime
    text_sha256: str
    received_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class WaiverStatement:
    """A deviation was accepted, by whom (office), why (blob), until when."""

    sentence: str
    sentence_sha256: str
    kind: str
    role: Role
    from_at: dt.datetime
    until_at: dt.datetime
    text_sha256: str
    received_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class HeartbeatStatement:
    """The server lives; without one for a while, silence is visible."""

    received_at: dt.datetime


Statement: TypeAlias = (
    PolicyVersionStatement
    | SentenceConfirmedStatement
    | ArgumentStatement
    | CheckResultStatement
    | AttestationStatement
    | WaiverStatement
    | HeartbeatStatement
)
