"""What is known of the Forge platform: module types with their audience, Connect modules, runtimes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from types import MappingProxyType

from upheld.catalog.safe_yaml import YamlNode, load_yaml

FORMAT = "upheld.forge_modules/1"


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
    """Dotted keys that name a function or an endpoint."""


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
    data = resources.files("upheld.catalog").joinpath("forge_modules.yaml").read_bytes()
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
        modules=MappingProxyType(_read_modules(_need(root, "groups"))),
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


def _read_modules(groups: YamlNode) -> dict[str, ModuleType]:
    modules: dict[str, ModuleType] = {}
    for group in groups.entries():
        audience = _audience(group, _need(group, "audience").as_text())
        entries = _texts(_need(group, "entries"))
        for node in _need(group, "types").entries():
            name = node.as_text()
            if name in modules:
                raise node.error("forge_modules.twice", f"The type {name} stands twice.", hint="Keep one of them.")
            modules[name] = ModuleType(name=name, audience=audience, entries=entries)
    return modules


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
