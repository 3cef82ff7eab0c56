"""The manifest of a Forge app as a frozen model: every statement with the line it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from upheld.catalog.forge import Audience
from upheld.catalog.safe_yaml import YamlNode
from upheld.core.light_dataclasses import dataclass, field


class ReferenceKind(StrEnum):
    """What a module points to."""

    FUNCTION = "function"
    ENDPOINT = "endpoint"
    RESOURCE = "resource"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A module's pointer to code or to a page."""

    path: str
    """The dotted key inside the module: `resolver.function`."""
    kind: ReferenceKind
    target: str
    """Key of a function, endpoint or resource."""
    line: int
    audience: Audience | None = None
    """Who reaches this part of the module, where that differs from the module's own audience; else the same."""
    entry: str = ""
    """For `resource: main/settings`, the entry `settings` of the resource."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """A single value with its line."""

    value: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ModuleEntry:
    """One module of the manifest."""

    type: str
    key: str
    line: int
    audience: Audience | None
    """None for a type that the catalog does not know."""
    references: tuple[Reference, ...]
    render: str
    """`native` for UI Kit; empty where it is not given."""
    unlicensed_access: tuple[str, ...]
    display_conditions_line: int | None
    is_connect: bool = False
    display_conditions: tuple[str, ...] = ()
    """Every condition below `displayConditions` as `name: value`, however deep: `isAdmin: true`."""
    values: tuple[tuple[str, Setting], ...] = ()
    """Every single value of the module by its dotted key: `response.type`, `queue`, `events` (once for each)."""

    def value(self, path: str) -> Setting | None:
        """The first value under a dotted key."""
        return next((setting for key, setting in self.values if key == path), None)

    @property
    def label(self) -> str:
        """How a message calls it."""
        return f"{self.type} “{self.key}”" if self.key else self.type


@dataclass(frozen=True, kw_only=True, slots=True)
class FunctionEntry:
    """A function of the manifest and the place of its code."""

    key: str
    handler: str
    """`file.export`, the file below `src` first."""
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ResourceEntry:
    """A page or a bundle that modules show."""

    key: str
    path: str
    line: int
    entries: tuple[tuple[str, str], ...] = ()
    """Entry → file below the path, for a folder of several pages."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EndpointEntry:
    """A route of a remote server, or of a service in a container, that modules call."""

    key: str
    remote: str
    service: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class StorageEntity:
    """A kind of record that the app keeps on the platform."""

    name: str
    attributes: tuple[str, ...]
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class EnvironmentVariable:
    """A variable that the manifest declares, with its default."""

    key: str
    default: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Remote:
    """A server outside the platform."""

    key: str
    addresses: tuple[str, ...]
    operations: tuple[str, ...] | None
    """None where the manifest does not say for what it is used."""
    line: int
    is_configurable: bool = False
    """Whether an administrator of the customer chooses the address."""
    tokens: tuple[str, ...] = ()
    """Tokens that go along: `appUserToken`, `appSystemToken`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EgressEntry:
    """One outside address that the app asks to reach."""

    permission: str
    """`external.fetch.backend`, `external.images`, …"""
    address: str
    """As written; for an entry that names a remote, empty."""
    remote: str
    category: str
    is_in_scope_eud: bool | None
    """Whether the vendor says that end-user data goes there; None where nothing is said."""
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeEntry:
    """One permission that the app asks for."""

    name: str
    line: int
    can_impersonate: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """Everything that the rules ask of a manifest."""

    file: str
    app_id: str
    app_name: str
    runtime: Setting | None
    is_licensed: bool
    modules: tuple[ModuleEntry, ...]
    """Those of Connect included; functions, remotes and resources have their own fields."""
    functions: tuple[FunctionEntry, ...]
    resources: tuple[ResourceEntry, ...]
    remotes: tuple[Remote, ...]
    scopes: tuple[ScopeEntry, ...]
    egress: tuple[EgressEntry, ...]
    configurable_egress: Setting | None
    """Where customers add hosts of their own."""
    content: tuple[Setting, ...]
    """Loosened content policy: `scripts: unsafe-inline`."""
    connect_app: Setting | None
    """`app.connect`: a hybrid with a Connect app."""
    providers: tuple[Setting, ...]
    """Outside sign-in providers by key."""
    variables: tuple[Setting, ...]
    """Environment variables that the manifest takes values from."""
    licensing_line: int | None = None
    """Where `app.licensing` stands."""
    endpoints: tuple[EndpointEntry, ...] = ()
    services: tuple[Setting, ...] = ()
    """Containers that the app runs, by key."""
    entities: tuple[StorageEntity, ...] = ()
    classifications: tuple[Setting, ...] = ()
    """What the vendor says is stored: `ugc`, `pii`, `other`."""
    environment: tuple[EnvironmentVariable, ...] = ()
    package_path: Setting | None = None
    """Where packaged code stands that the app's builder makes (`app.package.path`)."""
    root: YamlNode | None = field(default=None, repr=False, compare=False)
    """All of it, for parts that single rules ask for."""

    def connect_modules(self) -> Iterator[ModuleEntry]:
        """The modules that stand under `connectModules`."""
        return (module for module in self.modules if module.is_connect)
