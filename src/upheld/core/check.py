"""The contract of a check.

A check is one module. It holds `CHECK` (a `CheckMeta`), a pure `run(context)` that yields at least one `Result` for
every item, and a docstring in five parts (*Reads, Passes, Fails, Unknown, Blind spots*) that is published as it
stands. A check over things the server itself keeps has a third function, `collect(now)`, which returns the items;
checks over apps and repositories get theirs from the inventory.

Example:
    >>> list(run(Context(now=..., items=(AppItem(id="notes", name="Notes", path=Path("apps/notes")),), parameters={})))
    [Result(item_id='notes', outcome=Outcome.PASS, message='…')]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Generic, NewType, TypeAlias, TypeVar

from upheld.core.light_dataclasses import dataclass, field
from upheld.core.outcomes import Outcome, Sufficiency

CheckId = NewType("CheckId", str)
ParameterValue: TypeAlias = int | str | tuple[int | str, ...]
Parameters: TypeAlias = Mapping[str, ParameterValue]


class Severity(StrEnum):
    """The harm if the check's failure is true."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Confidence(StrEnum):
    """How sure a failure of the check is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Method(StrEnum):
    """How the check comes to know (the three methods of OSCAL assessment results)."""

    TEST = "TEST"
    EXAMINE = "EXAMINE"
    INTERVIEW = "INTERVIEW"


class Population(StrEnum):
    """What a promise speaks about *all* of. Apps and repositories come from the inventory, the rest from `collect`."""

    APPS = "apps"
    REPOSITORIES = "repositories"
    SERVER = "server"
    STAFF = "staff"
    POLICIES = "policies"
    REGIMES = "regimes"
    GUIDES = "guides"
    ENGAGEMENTS = "engagements"
    CASES = "cases"
    REPORTS = "reports"


@dataclass(frozen=True, kw_only=True)
class Item:
    """One member of a population; apps subclass it with the facts their checks judge."""

    id: str
    """Stable, `[a-z0-9-]+`, never a person's name or address."""
    name: str
    """What a page calls it; for people a role, never a name."""


@dataclass(frozen=True, kw_only=True)
class AppItem(Item):
    """A Forge app of the inventory."""

    path: Path
    """The folder that holds `manifest.yml`."""


@dataclass(frozen=True, kw_only=True)
class RepositoryItem(Item):
    """A git repository of the inventory."""

    path: Path
    """A local clone, bare or not."""
    branch: str = "main"
    """The branch that is released from."""
    since: str = ""
    """Commit after which history is looked at; empty for all of it."""


ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something was seen; `file` is relative to the item's folder, `line` counts from 1."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way that leads to a place: a call, a branch, the place itself."""

    place: Place
    text: str
    """The source there, on one line; or what happens there, in words."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many things of one kind were looked at."""

    what: str
    """A short id that lives on: `source_files`, `functions`, `calls`, `entries`, `routes`, `addresses`, `modules`,
    `packages`."""
    looked_at: int
    of: int


@dataclass(frozen=True, slots=True)
class NotLookedAt:
    """One thing that was not looked at."""

    reason: str
    """A whole sentence for a person."""
    place: Place | None
    is_relevant: bool
    """Whether it could change the check's answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """How much of an item was looked at, whatever came out of it."""

    counts: tuple[Count, ...] = ()
    not_looked_at: tuple[NotLookedAt, ...] = ()
    """What could change the answer comes first."""
    more_not_looked_at: int = 0
    """So many more that are not told one by one."""
    trusted: tuple[str, ...] = ()
    """What was taken at its word, by name: packages whose own code was not there."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """One outcome for one item, with words for a person and a place where there is one."""

    item_id: str
    outcome: Outcome
    message: str
    """One or two plain sentences; no personal data: it is published."""
    place: Place | None = None
    remedy: str = ""
    """What makes a failure go away."""
    observed_at: dt.datetime | None = None
    """The time the result speaks for, where that is earlier than the run (a drill, an engagement)."""
    observed_sha256: str | None = None
    """Digest of exactly what was examined (an app's tree, a commit), where there is such a thing."""
    severity: Severity | None = None
    """Where it differs from the check's own. On a pass it makes a note: worth telling, but no failure."""
    confidence: Confidence | None = None
    """Where it differs from the check's own."""
    trace: tuple[Step, ...] = ()
    """The way to the place, from where it begins to the place itself."""
    code: str = ""
    """Which of the check's reasons this is, as a short id that lives on: `unguarded`, `not_timing_safe`."""
    excerpt: str = ""
    """The line of source at the place, where there is one and it may be shown."""
    coverage: Coverage | None = None
    """How much of the item was looked at; one result of each item says so."""


@dataclass(frozen=True, kw_only=True)
class CheckMeta:
    """What is known of a check before it runs."""

    id: CheckId
    """Names the thing examined and a state that is good when true; lives for ever in evidence."""
    title: str
    """The good state as a short sentence without a full stop."""
    severity: Severity
    confidence: Confidence
    since: str
    """The first version of the product that had it."""
    sources: tuple[str, ...]
    """Where its rule comes from: a law, a platform page with the date read, a standard."""
    speaks_for: Mapping[str, Sufficiency]
    """Commitment kinds it can speak for, and whether it is enough alone."""
    population: Population
    method: Method
    period_days: int
    """How long a pass stays fresh."""
    grace_days: int = 1
    """How much longer before it is called stale."""
    parameters: tuple[str, ...] = ()
    """Names of the commitment's parameters that it understands."""
    time_limit_seconds: int = 30


@dataclass(frozen=True, kw_only=True)
class Context(Generic[ItemT]):
    """What a check is handed."""

    now: dt.datetime
    items: tuple[ItemT, ...]
    """The whole population; the runner makes `unknown` of every item left without a result."""
    parameters: Parameters = field(default_factory=dict)
    """Those of the commitment, cut to the names in `CheckMeta.parameters`."""


RunFunction: TypeAlias = Callable[[Context[Item]], Iterable[Result]]
CollectFunction: TypeAlias = Callable[[dt.datetime], tuple[Item, ...]]

DOCSTRING_PARTS = ("Reads", "Passes", "Fails", "Unknown", "Blind spots")


@dataclass(frozen=True, kw_only=True)
class RegisteredCheck:
    """A check as found on disk: metadata, functions, published text and the digest of its source."""

    meta: CheckMeta
    run: RunFunction
    collect: CollectFunction | None
    module: str
    """Dotted name, so that a stranger finds the file."""
    text: tuple[tuple[str, str], ...]
    """The five parts in order, (name, text)."""
    summary: str
    """First line of the docstring."""
    source: bytes
    source_sha256: str


def docstring_parts(docstring: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The first line and the five named parts of a check's docstring, in order.

    Raises:
        ValueError: a part is missing, empty or out of order.
    """
    lines = docstring.strip().splitlines()
    parts: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines[1:]:
        name, colon, rest = line.strip().partition(":")
        if colon and name in DOCSTRING_PARTS:
            current = parts.setdefault(name, [])
            current.append(rest.strip())
        elif current is not None:
            current.append(line.strip())
    found = tuple((name, " ".join(" ".join(words).split())) for name, words in parts.items())
    if tuple(name for name, _ in found) != DOCSTRING_PARTS or not all(text for _, text in found):
        raise ValueError(f"the docstring must have the parts {', '.join(DOCSTRING_PARTS)}, in this order")
    return lines[0].strip(), found
