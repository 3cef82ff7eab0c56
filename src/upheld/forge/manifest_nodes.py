"""Parts of a manifest that only single rules ask for, read from its YAML with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upheld.catalog.safe_yaml import YamlNode
from upheld.core.light_dataclasses import dataclass
from upheld.forge.manifest_reader import line_of

if TYPE_CHECKING:
    from upheld.forge.app import AppModel

_LITERAL_BLOCKS = frozenset({"headers", "body"})


@dataclass(frozen=True, kw_only=True, slots=True)
class ProviderSetting:
    """One literal that a provider of the manifest sends along."""

    provider: str
    block: str
    """`overrides.headers`, `overrides.body`, `queryParameters`."""
    name: str
    value: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class WebTriggerEntry:
    """One web trigger of the manifest."""

    key: str
    line: int
    is_static: bool
    """Whether it answers with fixed texts only; the default is dynamic."""


def manifest_root(model: AppModel) -> YamlNode | None:
    """The manifest as YAML; None where it can't be read."""
    return None if model.manifest is None else model.manifest.root


def web_triggers(model: AppModel) -> tuple[WebTriggerEntry, ...]:
    """All web triggers."""
    root = manifest_root(model)
    modules = None if root is None else root.get("modules")
    node = None if modules is None else modules.get("webtrigger")
    found = []
    for entry in _list_of(node):
        response = entry.get("response")
        kind = None if response is None else response.get("type")
        found.append(
            WebTriggerEntry(
                key=_text(entry.get("key")),
                line=entry.line,
                is_static=kind is not None and kind.value == "static",
            )
        )
    return tuple(found)


def provider_settings(model: AppModel) -> tuple[ProviderSetting, ...]:
    """Everything that the providers of the manifest add to their requests."""
    root = manifest_root(model)
    providers = None if root is None else root.get("providers")
    if providers is None:
        return ()
    found: list[ProviderSetting] = []
    for _name, nodes in providers.items():  # noqa: PERF102 - a YAML node has no values()
        for provider in _list_of(nodes):
            found.extend(_settings(provider, _text(provider.get("key"))))
    return tuple(found)


def _settings(provider: YamlNode, key: str) -> Iterator[ProviderSetting]:
    pending = [("", provider)]
    while pending:
        parent, node = pending.pop(0)
        for name, child in node.items():
            if name == "queryParameters" or (parent == "overrides" and name in _LITERAL_BLOCKS):
                block = name if name == "queryParameters" else f"overrides.{name}"
                yield from _literals(child, key, block)
            else:
                pending.append((name, child))
        pending.extend((parent, child) for child in node.entries())


def _literals(block: YamlNode, provider: str, where: str) -> Iterator[ProviderSetting]:
    for name, child in block.items():
        if isinstance(child.value, dict | tuple):
            yield from _literals(child, provider, where)
        elif child.value is not None:
            yield ProviderSetting(provider=provider, block=where, name=name, value=child.as_text(), line=line_of(child))
    for child in block.entries():
        yield from _literals(child, provider, where)


def _text(node: YamlNode | None) -> str:
    return "" if node is None or isinstance(node.value, dict | tuple) else node.as_text()


def _list_of(node: YamlNode | None) -> tuple[YamlNode, ...]:
    if node is None or node.value is None:
        return ()
    return node.entries() if isinstance(node.value, tuple) else (node,)
