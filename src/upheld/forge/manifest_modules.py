"""Read the modules of a manifest: who reaches them, and every function, endpoint and page that they name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from upheld.catalog.forge import Audience, ModuleType, load_forge_platform
from upheld.catalog.safe_yaml import YamlNode
from upheld.core.light_dataclasses import replace
from upheld.forge.gaps import BEHAVIOR, EVERYTHING, PACKAGES, PAGE_BEHAVIOR, Topic
from upheld.forge.manifest import (
    EndpointEntry,
    FunctionEntry,
    Manifest,
    ModuleEntry,
    Reference,
    ReferenceKind,
    Setting,
)
from upheld.forge.manifest_reading import Reading, at, line_of

DECLARATIONS = frozenset({"function", "remote", "endpoint"})
"""Types under `modules` that declare a part; nothing opens them."""
_KINDS = {kind.value: kind for kind in ReferenceKind}
_LISTS_OF_ACTIONS = ("tools", "actions")
_NO_CODE = frozenset({"key", "type", "name", "title", "description", "icon", "render", "layout", "category"})
_CONNECT = "connect-"


def read_modules(modules: YamlNode | None, reading: Reading) -> Iterator[ModuleEntry]:
    """All modules but functions, remotes and endpoints."""
    known = load_forge_platform().modules
    functions = frozenset(function.key for function in read_functions(modules, reading))
    for name, nodes in reading.mapping(modules, "modules"):
        if name in DECLARATIONS:
            continue
        for node in reading.list_of(nodes):
            if name.startswith(_CONNECT):
                yield _module(f"connect {name.removeprefix(_CONNECT)}", node, reading, _connect_audience(name))
            elif name in known:
                yield _module(name, node, reading, known[name])
            else:
                module = _module(name, node, reading, None)
                yield replace(module, references=(*module.references, *_functions_named(module, functions)))


def read_connect(connect: YamlNode | None, reading: Reading) -> Iterator[ModuleEntry]:
    """The modules under `connectModules`."""
    for name, nodes in reading.mapping(connect, "connectModules"):
        for node in reading.list_of(nodes):
            yield _module(f"connect {name}", node, reading, _connect_audience(name))


def _connect_audience(name: str) -> Audience | str:
    """The audience of a Connect module; its name where that is not known."""
    return load_forge_platform().connect.get(name.rpartition(":")[2], name)


def _module(name: str, node: YamlNode, reading: Reading, known: ModuleType | Audience | str | None) -> ModuleEntry:
    """One module; a type of the platform, the audience of a Connect module, or a text for one that is not known."""
    if not isinstance(node.value, dict):
        reading.report(node, f"A module of the type {name} is expected to be a mapping; it was not understood.")
    resolver = node.get("resolver")
    if resolver is not None and not isinstance(resolver.value, dict):
        reading.report(resolver, f"The resolver of a module of the type {name} is expected to be a mapping.")
    conditions = node.get("displayConditions")
    kind = known if isinstance(known, ModuleType) else None
    return ModuleEntry(
        type=name,
        key=reading.text(node.get("key")),
        line=node.line,
        audience=kind.audience if kind is not None else known if isinstance(known, Audience) else None,
        references=tuple(_references(node, reading, kind)),
        render=reading.text(node.get("render")),
        unlicensed_access=tuple(reading.text(entry) for entry in reading.list_of(node.get("unlicensedAccess"))),
        display_conditions_line=None if conditions is None else line_of(conditions),
        is_connect=isinstance(known, Audience | str),
        display_conditions=tuple(_conditions(conditions)),
        values=tuple(_values(node)),
    )


def _conditions(node: YamlNode | None) -> Iterator[str]:
    """Every condition with a single value, the groups `and`, `or`, `not` and lists opened."""
    if node is None:
        return
    for key, child in node.items():
        if isinstance(child.value, dict | tuple):
            yield from _conditions(child)
        else:
            yield f"{key}: {child.as_text()}"
    for entry in node.entries():
        yield from _conditions(entry)


def _walk(module: YamlNode) -> Iterator[tuple[str, str, YamlNode]]:
    """Every value below a module with its dotted key and its last key; lists are opened, mappings told and opened."""
    pending: deque[tuple[str, str, YamlNode]] = deque([("", "", module)])
    while pending:
        path, name, node = pending.popleft()
        if path and not isinstance(node.value, tuple):
            yield path, name, node
        pending.extend((f"{path}.{key}" if path else key, key, child) for key, child in node.items())
        pending.extend((path, name, child) for child in node.entries())


def _values(module: YamlNode) -> Iterator[tuple[str, Setting]]:
    for path, _, node in _walk(module):
        if not isinstance(node.value, dict) and node.value is not None:
            yield path, Setting(value=node.as_text(), line=line_of(node))


def _references(module: YamlNode, reading: Reading, known: ModuleType | None) -> Iterator[Reference]:
    """Every `function`, `endpoint` and `resource` below the module, however deep: new keys are never overlooked."""
    for path, name, node in _walk(module):
        kind = _KINDS.get(name)
        if kind is None or isinstance(node.value, dict):
            continue
        target, _, entry = reading.text(node).partition("/" if kind is ReferenceKind.RESOURCE else "\0")
        audience = None if known is None else known.audience_of(path)
        yield Reference(path=path, kind=kind, target=target, line=line_of(node), audience=audience, entry=entry)


def _functions_named(module: ModuleEntry, functions: frozenset[str]) -> Iterator[Reference]:
    """In a module of an unknown type, every value that is the key of a function."""
    known = {reference.path for reference in module.references}
    for path, setting in module.values:
        if setting.value in functions and path not in known and path.rpartition(".")[2] not in _NO_CODE:
            yield Reference(path=path, kind=ReferenceKind.FUNCTION, target=setting.value, line=setting.line)


def read_functions(modules: YamlNode | None, reading: Reading) -> Iterator[FunctionEntry]:
    """The functions."""
    for node in reading.list_of(at(modules, "function")):
        yield FunctionEntry(
            key=reading.text(node.get("key")), handler=reading.text(node.get("handler")), line=node.line
        )


def read_endpoints(modules: YamlNode | None, root: YamlNode, reading: Reading) -> Iterator[EndpointEntry]:
    """The endpoints, under `modules` or at the top."""
    for node in (*reading.list_of(at(modules, "endpoint")), *reading.list_of(root.get("endpoint"))):
        yield EndpointEntry(
            key=reading.text(node.get("key")),
            remote=reading.text(node.get("remote")),
            service=reading.text(node.get("service")),
            line=node.line,
        )


def read_provider_functions(providers: YamlNode | None, reading: Reading) -> Iterator[ModuleEntry]:
    """Functions that the platform calls while somebody signs in to an outside provider."""
    for name, nodes in reading.mapping(providers, "providers"):
        for node in reading.list_of(nodes):
            references = tuple(_references(node, Reading(reading.file), None))
            if references:
                yield ModuleEntry(
                    type=f"providers.{name}",
                    key=reading.text(node.get("key")),
                    line=node.line,
                    audience=Audience.SYSTEM,
                    references=references,
                    render="",
                    unlicensed_access=(),
                    display_conditions_line=None,
                )


def link_actions(modules: tuple[ModuleEntry, ...]) -> tuple[ModuleEntry, ...]:
    """The modules, those that offer actions by their keys with the functions of these actions.

    A server of tools (`rovo:mcp`) makes the functions of its actions reachable by whoever reaches the server.
    """
    actions = {
        module.key: [reference for reference in module.references if reference.path in {"function", "endpoint"}]
        for module in modules
        if module.type == "action" and module.key
    }
    return tuple(_with_actions(module, actions) for module in modules)


def _with_actions(module: ModuleEntry, actions: dict[str, list[Reference]]) -> ModuleEntry:
    if module.type == "action":
        return module
    offered = [
        replace(reference, path=f"{path}.{reference.path}", line=setting.line, audience=module.audience)
        for path, setting in module.values
        if path in _LISTS_OF_ACTIONS
        for reference in actions.get(setting.value, ())
    ]
    return replace(module, references=(*module.references, *offered)) if offered else module


def report_loose_ends(manifest: Manifest, reading: Reading) -> None:
    """Note keys that stand twice, and names that lead to nothing."""
    for what, keyed in (
        ("function", manifest.functions),
        ("resource", manifest.resources),
        ("remote", manifest.remotes),
        ("endpoint", manifest.endpoints),
    ):
        seen: set[str] = set()
        for one in keyed:
            if one.key in seen:
                message = f"The {what} {one.key[:60]} stands twice; which of them counts is not known."
                reading.report_line(one.line, message, EVERYTHING)
            seen.add(one.key)
    declared: dict[ReferenceKind, tuple[set[str], frozenset[Topic]]] = {
        ReferenceKind.FUNCTION: ({one.key for one in manifest.functions}, BEHAVIOR),
        ReferenceKind.RESOURCE: ({one.key for one in manifest.resources}, PAGE_BEHAVIOR | PACKAGES),
        ReferenceKind.ENDPOINT: (
            {one.key for one in manifest.endpoints},
            frozenset({Topic.REACH, Topic.EGRESS, Topic.REMOTES, Topic.STORAGE}),
        ),
    }
    for module in manifest.modules:
        for reference in module.references:
            known, touches = declared[reference.kind]
            if reference.target not in known and "${" not in reference.target:
                message = f"{module.label} names the {reference.kind} {reference.target[:60]}, which is not declared."
                reading.report_line(reference.line, message, touches)
