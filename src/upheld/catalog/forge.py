"""What is known of the Forge platform: module types with their audience, Connect modules, runtimes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.light_dataclasses import dataclass, field

FORMAT = "upheld.forge_modules/2"
_PAGE = ("function", "resource", "resolver.endpoint", "resolver.function")
"""The keys that most types with a page have."""


class Audience(StrEnum):
    """Who can open or call a module, from wide to narrow; `system` is nobody but the platform."""

    PUBLIC = "public"
    ANONYMOUS = "anonymous"
    CUSTOMER = "customer"
    USER = "user"
    LOWER_ADMIN = "lower_admin"
    PRODUCT_ADMIN = "product_admin"
    SYSTEM = "system"

    @property
    def words(self) -> str:
        """How a sentence calls them."""
        return _WORDS[self]


_WORDS: Mapping[Audience, str] = MappingProxyType(
    {
        Audience.PUBLIC: "anybody who knows its address",
        Audience.ANONYMOUS: "whoever may see the page, signed in or not",
        Audience.CUSTOMER: "customers of the portal",
        Audience.USER: "users of the product",
        Audience.LOWER_ADMIN: "administrators of a project, space or repository",
        Audience.PRODUCT_ADMIN: "administrators of the product",
        Audience.SYSTEM: "the platform alone",
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ModuleType:
    """One type of module of a Forge manifest."""

    name: str
    audience: Audience
    entries: tuple[str, ...]
    """Dotted keys that name a function, an endpoint or a page."""
    called_as: str = "function"
    """How its functions are called: `function`, `action`, `web_trigger`, `event`."""
    has_event_resolver: bool = False
    """Whether the platform, not a page, invokes the definitions of its resolver."""
    parts: Mapping[str, Audience] = field(default_factory=dict)
    """Dotted beginnings of keys whose audience differs."""

    @property
    def has_page(self) -> bool:
        """Whether it can show a page of the app."""
        return any(entry.rpartition(".")[2] == "resource" for entry in self.entries)

    def invoked_as(self, path: str) -> str:
        """How the function is called that stands under a dotted key: `definitions` or one of `called_as`.

        Example:
            >>> modules = load_forge_platform().modules
            >>> modules["jira:adminPage"].invoked_as("resolver.function"), modules["trigger"].invoked_as("function")
            ('definitions', 'event')
        """
        first = path.partition(".")[0]
        if first == "resolver" and not self.has_event_resolver:
            return "definitions"
        is_own = path in {"function", "endpoint"} or self.called_as == "event" or first in {"tools", "actions"}
        return self.called_as if is_own or self.called_as == "web_trigger" else "function"

    def audience_of(self, path: str) -> Audience:
        """Who reaches what stands under a dotted key.

        Example:
            >>> load_forge_platform().modules["jira:workflowValidator"].audience_of("resolver.function").value
            'lower_admin'
        """
        fitting = (audience for part, audience in self.parts.items() if path == part or path.startswith(f"{part}."))
        return next(fitting, self.audience)


@dataclass(frozen=True, kw_only=True, slots=True)
class ForgePlatform:
    """The platform facts of one reading."""

    read_on: str
    """Year and month in which the platform's pages were read."""
    modules: Mapping[str, ModuleType]
    connect: Mapping[str, Audience]
    """By the name of the Connect module without the product's prefix."""
    supported_runtimes: tuple[str, ...]
    ended_runtimes: tuple[str, ...]


@functools.cache
def load_forge_platform() -> ForgePlatform:
    """The facts that ship with this version.

    Raises:
        InputError: the file is damaged.

    Example:
        >>> load_forge_platform().modules["jira:adminPage"].audience
        <Audience.PRODUCT_ADMIN: 'product_admin'>
    """
    data = Path(__file__).with_name("forge_modules.yaml").read_bytes()
    return parse_forge_platform(data, source="forge_modules.yaml")


def parse_forge_platform(data: bytes, *, source: str) -> ForgePlatform:
    """Read a file of platform facts.

    Raises:
        InputError: another format, an unknown audience, or a type that stands twice.
    """
    root = load_yaml(data, source=source)
    if _need(root, "format").value != FORMAT:
        raise root.error("forge_modules.format", f"The format is not {FORMAT}.", hint="Use the file of this version.")
    runtimes = _need(root, "runtimes")
    return ForgePlatform(
        read_on=_need(root, "read_on").as_text(),
        modules=MappingProxyType(_read_modules(root)),
        connect=MappingProxyType(
            {
                entry.as_text(): _audience(node, name)
                for name, node in _need(root, "connect").items()
                for entry in node.entries()
            }
        ),
        supported_runtimes=_texts(_need(runtimes, "supported")),
        ended_runtimes=_texts(_need(runtimes, "ended")),
    )


def _read_modules(root: YamlNode) -> dict[str, ModuleType]:
    called = {entry.as_text(): name for name, node in _need(root, "called_as").items() for entry in node.entries()}
    event_resolvers = _texts(_need(root, "event_resolvers"))
    parts = _read_parts(_need(root, "parts"))
    modules: dict[str, ModuleType] = {}
    for group in _need(root, "groups").entries():
        audience = _audience(group, _need(group, "audience").as_text())
        for name, node in _need(group, "types").items():
            if name in modules:
                raise node.error("forge_modules.twice", f"The type {name} stands twice.", hint="Keep one of them.")
            keys = (key for text in _texts(node) for key in (_PAGE if text == "page" else (text,)))
            modules[name] = ModuleType(
                name=name,
                audience=audience,
                entries=tuple(keys),
                called_as=called.pop(name, "function"),
                has_event_resolver=name in event_resolvers,
                parts=MappingProxyType(parts.pop(name, {})),
            )
    for name in (*called, *parts):
        raise root.error("forge_modules.unknown", f"The type {name} stands in no group.", hint="Put it into one.")
    return modules


def _read_parts(node: YamlNode) -> dict[str, dict[str, Audience]]:
    parts: dict[str, dict[str, Audience]] = {}
    for part in node.entries():
        audience = _audience(part, _need(part, "audience").as_text())
        for name in _texts(_need(part, "types")):
            parts.setdefault(name, {}).update(dict.fromkeys(_texts(_need(part, "keys")), audience))
    return parts


def _need(node: YamlNode, key: str) -> YamlNode:
    found = node.get(key)
    if found is None:
        raise node.error("forge_modules.missing", f"The key {key} is missing.", hint="Add it.")
    return found


def _texts(node: YamlNode) -> tuple[str, ...]:
    return tuple(entry.as_text() for entry in node.entries())


def _audience(node: YamlNode, name: str) -> Audience:
    if name not in {member.value for member in Audience}:
        raise node.error(
            "forge_modules.audience", f"{name!r} is no audience.", hint=f"Use one of {', '.join(Audience)}."
        )
    return Audience(name)
