"""What the analysis found: every fact with its place, the entry that leads there, what guards the path, the way to it.

One place in the code makes several facts when several entries reach it, or when values differ. Rules group by place.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from upheld.catalog.forge import Audience
from upheld.core.check import Place, Step
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.flow.guards import NO_GUARDS, Guards
from upheld.forge.flow.values import DataClass, Origin, Value
from upheld.forge.manifest import ModuleEntry


class EntryKind(StrEnum):
    """How the code is called."""

    DEFINITION = "definition"
    """A key of a resolver, invoked from a page."""
    FUNCTION = "function"
    """A function that a module names and a person reaches: UI Kit 1, dynamic properties, macro configuration."""
    ACTION = "action"
    """Called by an agent or an automation rule: inputs are the caller's."""
    WEB_TRIGGER = "web_trigger"
    EVENT = "event"
    """Product events, schedules, queues, lifecycle, workflows: the platform calls."""
    PAGE = "page"
    """Code that runs in the browser of whoever opens the page."""
    UNREACHED = "unreached"
    """Deployed, but nothing leads there: no entry; constants and addresses in it still count."""


class Side(StrEnum):
    """Where code runs."""

    BACKEND = "backend"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Entry:
    """One way in."""

    kind: EntryKind
    name: str
    """The definition's key, else the function's key of the manifest, else a file."""
    modules: tuple[ModuleEntry, ...]
    """The modules of the manifest that lead here."""
    audience: Audience | None
    """The widest of its modules; None where one is of an unknown type. Of UNREACHED: `system`."""
    function: str
    """Key of the manifest's function; empty for pages."""
    place: Place
    """Of the handler or definition."""
    side: Side

    @property
    def label(self) -> str:
        """How a message calls it."""
        words = {
            EntryKind.DEFINITION: "definition",
            EntryKind.FUNCTION: "function",
            EntryKind.ACTION: "action",
            EntryKind.WEB_TRIGGER: "web trigger",
            EntryKind.EVENT: "event handler",
            EntryKind.PAGE: "page",
            EntryKind.UNREACHED: "code that nothing reaches",
        }
        return words[self.kind] if self.kind is EntryKind.UNREACHED else f"{words[self.kind]} “{self.name}”"


@dataclass(frozen=True, slots=True)
class Reach:
    """How one place is reached once."""

    entry: Entry
    guards: Guards = NO_GUARDS
    trace: tuple[Step, ...] = ()
    """From the entry to the place, the place itself last."""
    conditions: tuple[str, ...] = ()
    """Tests that stand on the path, in words, outermost first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """Something that the code does at a place."""

    place: Place
    reach: Reach
    side: Side
    via: str
    """What does it, as a person would write it: `api.asApp().requestJira`, `fetch`, `<img src>`."""


class Mode(StrEnum):
    """In whose name the product is called."""

    APP = "app"
    USER = "user"
    OTHER_USER = "other_user"
    """`asUser(accountId)`: impersonation."""
    NOBODY = "nobody"
    """`api.requestJira(…)`: without any name; only what is public answers."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class ProductCall(Fact):
    """A call to a product's API."""

    mode: Mode
    product: str
    """`jira`, `confluence`, `bitbucket`, `compass`, `graph`, …"""
    method: Value
    """`GET` as a constant where none is given."""
    route: Value
    """Text, `Constant` or what it came from."""
    headers: Value
    body: Value
    is_check: bool = False
    """Whether it only asks for permissions of the caller (the call of a guard)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outbound(Fact):
    """Something sent or loaded from an address; also addresses of Atlassian and relative ones, so that rules decide."""

    target: Value
    method: Value
    headers: Value
    body: Value
    permission: str
    """The class of the manifest that would allow it: `fetch.backend`, `fetch.client`, `images`, `scripts`, `styles`,
    `frames`, `media`, `fonts`, `navigation`; `remote` for calls to a remote, `link` for what a person clicks."""
    data_origins: frozenset[Origin] = frozenset()
    data_classes: frozenset[DataClass] = frozenset()
    """Of everything that goes along: target, headers, body."""


class Store(StrEnum):
    """Where something is kept."""

    KEY_VALUE = "key_value"
    SECRET = "secret"  # noqa: S105 - a kind of store
    ENTITY = "entity"
    SQL = "sql"
    OBJECT = "object"
    CACHE = "cache"
    QUEUE = "queue"
    PROPERTY = "property"
    """Properties of issues, projects, users, content or the app, through the product's API or the page's bridge."""
    PRODUCT = "product"
    """Issues, comments, pages: content of the product."""
    LOG = "log"
    BROWSER = "browser"
    FILE = "file"
    DATABASE = "database"
    """A database outside the platform."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreWrite(Fact):
    """Something kept."""

    store: Store
    key: Value
    content: Value
    content_names: frozenset[str] = frozenset()
    written_as: str = ""
    """The name of the variable that is written; empty for anything else."""
    """Names of fields and of variables seen in what is written: `email`, `apiToken`, `displayName`."""
    data_origins: frozenset[Origin] = frozenset()
    data_classes: frozenset[DataClass] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreRead(Fact):
    """Something kept is read."""

    store: Store
    key: Value


@dataclass(frozen=True, kw_only=True, slots=True)
class SqlCall(Fact):
    """A statement for a database."""

    statement: Value
    is_parameterized: bool
    """Whether values are bound apart."""
    caller_parts: tuple[str, ...] = ()
    """Labels of what the caller chose and what stands in the statement's text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SecretUse(Fact):
    """A key, password or token in the place where one belongs: signing, hashing, a header, a provider."""

    purpose: str
    """`hmac key`, `cipher key`, `signing key`, `header Authorization`, …"""
    value: Value
    last_line: int = 0
    """The last line of the call's arguments; 0 where it is no call."""
    request: Place | None = None
    """The request that it belongs to, where that was opened elsewhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Authentication(Fact):
    """A decision about the caller of a web trigger, as it stands in the code."""

    method: str
    """`shared secret`, `hmac`, `jwt`, `signature`, `basic`"""
    weaknesses: tuple[str, ...]
    """`not_timing_safe`, `fails_open`, `algorithm_open`, `no_expiry`, `no_replay_check`, `decoded_only`,
    `caller_chooses`"""


@dataclass(frozen=True, kw_only=True, slots=True)
class PermissionCheck(Fact):
    """The caller's permissions are asked for; whether the answer decides shows in the guards of other facts."""

    permissions: tuple[str, ...]
    is_admin: bool
    subject: str
    """`caller`; `chosen` where the caller names whose permissions are looked up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryReturn(Fact):
    """What an entry hands back to its caller: read data count as reached."""

    content: Value
    data_origins: frozenset[Origin] = frozenset()
    data_classes: frozenset[DataClass] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class PlatformCall(Fact):
    """Another call of the platform that needs a scope or matters to a rule: bridge, notifications, queues, llm."""

    name: str
    """`invoke`, `webTrigger.getUrl`, `events.push`, `llm.chat`, `licence`, …"""
    arguments: tuple[Value, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Unresolved(Fact):
    """A call that was not followed, and why; `may` names what it could do at worst."""

    reason: str
    package: str = ""
    """The package that is called, where that is known."""
    may: frozenset[str] = frozenset()
    """`product`, `outbound`, `store`, `log`, `sql`, `anything`; `function`: it may be any function of the app."""


UNKNOWN_FUNCTION = "Which function {} calls is not known."
UNKNOWN_CALL = frozenset({"anything", "function"})
"""What a call of a function may do that may be any of the app: what each does is seen where it stands."""

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryReach:
    """One entry as it came out."""

    entry: Entry
    is_complete: bool
    """Whether all of it was followed."""
    writes: bool = False
    """Whether something with an effect is reached in it: a store, the product, an address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Flow:
    """All facts of an app."""

    entries: tuple[EntryReach, ...] = ()
    facts: tuple[Fact, ...] = ()
    functions: int = 0
    functions_followed: int = 0
    calls: int = 0
    calls_followed: int = 0
    """Calls in the code against calls whose callee was known: a function of the app, the language or a library."""
    imported: tuple[tuple[str, Place], ...] = field(default=())
    """Packages that deployed code imports, and where."""

    def of(self, *kinds: type[FactT]) -> tuple[FactT, ...]:
        """The facts of some kinds, in the order they were found."""
        return tuple(fact for fact in self.facts if isinstance(fact, kinds))
