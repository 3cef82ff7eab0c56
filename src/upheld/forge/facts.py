"""What one source file says: imports, ways out, stores. Facts carry places, never judgments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upheld.core.check import Place
from upheld.forge.addresses import Address
from upheld.forge.gaps import Gap


class StoreKind(StrEnum):
    """Where something is kept."""

    PLATFORM = "platform"
    BROWSER = "browser"
    FILE = "file"
    DATABASE = "database"


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportFact:
    """One import, require, re-export or dynamic import."""

    module: str
    """As written; empty where it is computed."""
    place: Place
    is_type_only: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class OutboundFact:
    """One place from which something can leave the platform."""

    via: str
    """What sends: `fetch`, `axios.post`, `<img src>`."""
    address: Address | None
    """None where the target is not decided by the file alone."""
    doubt: str
    """Why it is not decided; empty where it is."""
    place: Place
    is_picture: bool = False
    """Whether it only fetches a picture, sound or film that an element shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreFact:
    """One place that keeps something."""

    kind: StoreKind
    via: str
    place: Place
    is_certain: bool = True
    """False where it may only read, or hand the store on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFacts:
    """The facts of one file."""

    file: str
    imports: tuple[ImportFact, ...] = ()
    outbound: tuple[OutboundFact, ...] = ()
    stores: tuple[StoreFact, ...] = ()
    gaps: tuple[Gap, ...] = ()
