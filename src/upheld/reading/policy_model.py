"""What `upheld.yaml` holds: vendor, policy, inventory, and what a person confirmed about every sentence.

The fields here are the keys of the file, in this order; `docs/reference/upheld-yaml.md` lists them. What has a
default may be left out of the file and is not written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from upheld.core.check import ParameterValue
from upheld.core.outcomes import Keeper, Modality, Sufficiency
from upheld.proof.sentence import SentenceDigest
from upheld.proof.statements import Role

FORMAT_VERSION = 1


class Answer(StrEnum):
    """What a vendor says to a way in which a promise could be false."""

    CHECK = "check"
    """A check would notice it."""
    ACCEPTED = "accepted"
    """It is known and accepted."""
    OPEN = "open"
    """Nobody has answered: the commitment cannot be upheld."""


@dataclass(frozen=True, kw_only=True)
class Vendor:
    """Who makes the promises."""

    id: str = ""
    name: str = ""
    security_contact: str = ""
    website: str = ""


@dataclass(frozen=True, kw_only=True)
class PolicyReference:
    """The document that the sentences come from."""

    id: str = "security"
    file: str = ""
    """Path of the text, relative to this file."""
    title: str = ""
    language: str = "en"
    version: int = 1
    effective_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class AppEntry:
    """A Forge app."""

    id: str
    name: str = ""
    path: str = ""
    """Folder that holds its `manifest.yml`, relative to this file."""
    version: str = ""


@dataclass(frozen=True, kw_only=True)
class RepositoryEntry:
    """A git repository."""

    id: str
    name: str = ""
    path: str = ""
    """A local clone, relative to this file."""
    branch: str = "main"
    since: str = ""
    """Commit after which history is looked at."""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class SystemEntry:
    """Something else that data or work passes through."""

    id: str
    name: str = ""
    keeper: Keeper = Keeper.VENDOR


@dataclass(frozen=True, kw_only=True)
class RoleEntry:
    """How many people hold an office; never their names."""

    role: Role
    count: int = 1


@dataclass(frozen=True, kw_only=True)
class CustomerEntry:
    """A customer, by an id of the vendor's choice."""

    id: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Inventory:
    """All of what the promises speak about."""

    apps: tuple[AppEntry, ...] = ()
    repositories: tuple[RepositoryEntry, ...] = ()
    systems: tuple[SystemEntry, ...] = ()
    roles: tuple[RoleEntry, ...] = ()
    customers: tuple[CustomerEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A way in which the promise could be false though its checks pass."""

    text: str
    answer: Answer = Answer.OPEN
    check: str = ""
    """The check that would notice, for the answer `check`."""


@dataclass(frozen=True, kw_only=True)
class BoundCheck:
    """A check that speaks for the commitment."""

    id: str
    sufficiency: Sufficiency = Sufficiency.PART


@dataclass(frozen=True, kw_only=True)
class SourceReference:
    """The page of a platform or customer that shows what they keep."""

    url: str
    label: str = ""
    read_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class CommitmentEntry:
    """One promise in a sentence, with the argument why it is kept."""

    kind: str
    modality: Modality = Modality.NOW
    keeper: Keeper = Keeper.VENDOR
    vague: tuple[str, ...] = ()
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)
    """Vague word → what the vendor means by it."""
    because: str = ""
    assuming: tuple[str, ...] = ()
    could_be_false_if: tuple[Doubt, ...] = ()
    not_covered: tuple[str, ...] = ()
    checks: tuple[BoundCheck, ...] = ()
    warrant: str = ""
    """Why the checks are enough."""
    parts_suffice: bool = False
    planned_on: dt.date | None = None
    source: SourceReference | None = None


@dataclass(frozen=True, kw_only=True)
class SentenceEntry:
    """One sentence and what it promises; no commitments means it promises nothing."""

    id: str
    sha256: SentenceDigest
    text: str = ""
    confirmed: bool = False
    """A person looked at it and agrees with all that stands here."""
    note: str = ""
    commitments: tuple[CommitmentEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PolicyFile:
    """The whole file."""

    vendor: Vendor = field(default_factory=Vendor)
    policy: PolicyReference = field(default_factory=PolicyReference)
    inventory: Inventory = field(default_factory=Inventory)
    sentences: tuple[SentenceEntry, ...] = ()
