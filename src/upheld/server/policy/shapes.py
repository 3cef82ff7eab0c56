"""What the policy app hands to others: frozen values, never rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from upheld.core.check import Parameters, ParameterValue
from upheld.core.outcomes import Keeper, Modality, Sufficiency
from upheld.proof.statements import Role
from upheld.reading.units import UnitContext


class Answer(StrEnum):
    """How a "could be false if" is answered."""

    CHECK = "check"
    ACCEPTED = "accepted"
    OPEN = "open"


class InventoryKind(StrEnum):
    """What the inventory lists."""

    APP = "app"
    REPOSITORY = "repository"
    SYSTEM = "system"
    ROLE = "role"
    CUSTOMER = "customer"


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """One way in which a commitment could be false, and its answer."""

    text: str
    answer: Answer
    check: str | None = None
    """The check that would notice, for `Answer.CHECK`."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A page of whoever keeps a commitment, with the date it was read."""

    url: str
    read_on: dt.date
    label: str


@dataclass(frozen=True, kw_only=True)
class ArgumentTexts:
    """Everything a person can write about one commitment: a revision replaces all of it."""

    because: str = ""
    assuming: tuple[str, ...] = ()
    could_be_false_if: tuple[Doubt, ...] = ()
    not_covered: tuple[str, ...] = ()
    definitions: Mapping[str, str] = field(default_factory=dict)
    """Vague word → its meaning here."""
    warrant: str = ""
    """Why the bound parts are enough together."""
    checks: Mapping[str, Sufficiency] = field(default_factory=dict)
    parts_suffice: bool = False
    planned_on: dt.date | None = None
    source: Source | None = None


@dataclass(frozen=True, kw_only=True)
class ArgumentView:
    """One revision of an argument."""

    revision: int
    texts: ArgumentTexts
    text_sha256: str
    role: Role
    created_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class TermView:
    """An attestation or a waiver."""

    text: str
    role: Role
    from_at: dt.datetime
    until_at: dt.datetime
    created_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class NewCommitment:
    """A commitment as a person confirms it."""

    kind: str
    modality: Modality = Modality.NOW
    keeper: Keeper = Keeper.VENDOR
    vague: tuple[str, ...] = ()
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    argument: ArgumentTexts | None = None
    """None: checks are bound by what they say they speak for, texts come from them."""


@dataclass(frozen=True, kw_only=True)
class ProposedCommitment:
    """A commitment as the reader proposes it."""

    kind: str
    modality: Modality
    keeper: Keeper
    vague: tuple[str, ...]
    parameters: Parameters
    matched: tuple[str, ...]
    """The words that carried it."""


@dataclass(frozen=True, kw_only=True)
class CommitmentView:
    """A confirmed commitment with its latest argument."""

    id: str
    """`<sentence id>/<kind>`."""
    kind: str
    modality: Modality
    keeper: Keeper
    vague: tuple[str, ...]
    parameters: Parameters
    argument: ArgumentView
    attestation: TermView | None
    waiver: TermView | None


@dataclass(frozen=True, kw_only=True)
class SentenceView:
    """A sentence of the current version."""

    id: str
    section: str
    text: str
    sha256: str
    context: UnitContext
    is_confirmed: bool
    commitments: tuple[CommitmentView, ...]
    proposed: tuple[ProposedCommitment, ...]
    match: str
    """`same`, `moved`, `edited`, `new` against the version before; empty in a first version."""
    matched_from: str | None
    """Id of the sentence it continues."""


@dataclass(frozen=True, kw_only=True)
class PolicyView:
    """The version of a policy that counts now."""

    slug: str
    title: str
    version: int
    language: str
    effective_on: dt.date
    document_sha256: str
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, kw_only=True)
class VersionView:
    """One line of a policy's history."""

    slug: str
    version: int
    title: str
    effective_on: dt.date
    created_at: dt.datetime
    document_sha256: str
    sentences: int


@dataclass(frozen=True, kw_only=True)
class VendorView:
    """The vendor as pages and bundles name it."""

    slug: str = ""
    name: str
    website: str = ""
    security_contact: str = ""
    privacy_contact: str = ""


@dataclass(frozen=True, kw_only=True)
class InventoryEntry:
    """A thing of the inventory as written."""

    kind: InventoryKind
    slug: str
    name: str = ""
    """Empty: the slug is shown."""
    path: str = ""
    version: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)
    """Further fields of its kind (a repository's `branch`, `since`, `host`)."""


@dataclass(frozen=True, kw_only=True)
class BoundSentence:
    """A check bound to one commitment of one confirmed sentence."""

    sentence_id: str
    sentence_sha256: str
    kind: str
    check_id: str
    sufficiency: Sufficiency
    parameters: Parameters
