"""Read `manifest.yml`: strict about YAML, forgiving about what it does not know, silent about nothing.

A part whose form is not understood becomes a problem with its line; the rules that could depend on it say `unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from upheld.catalog.forge import Audience, load_forge_platform
from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.check import Place
from upheld.forge.gaps import EVERYTHING, Gap
from upheld.forge.manifest import (
    EgressEntry,
    FunctionEntry,
    Manifest,
    ModuleEntry,
    Reference,
    ReferenceKind,
    Remote,
    ResourceEntry,
    ScopeEntry,
    Setting,
)

_VARIABLE = re.compile(r"\$\{([^}]{1,80})\}")
_KINDS = {kind.value: kind for kind in ReferenceKind}
_TOP_LEVEL = frozenset(
    {
        "app",
        "connectModules",
        "environment",
        "modules",
        "permissions",
        "providers",
        "remotes",
        "resources",
        "translations",
    }
)
"""Parts that are read, or that neither run code nor open anything; any other is a doubt."""
_DECLARATIONS = frozenset({"function", "remote", "endpoint"})
"""Types under `modules` that declare a part; nothing opens them."""


@dataclass(slots=True)
class _Reading:
    """What is found on the way."""

    file: str
    problems: list[Gap] = field(default_factory=list)
    variables: list[Setting] = field(default_factory=list)

    def report(self, node: YamlNode, message: str) -> None:
        self.problems.append(Gap(reason=message, place=Place(file=self.file, line=line_of(node)), touches=EVERYTHING))

    def text(self, node: YamlNode | None) -> str:
        """A scalar as text; anything else is a problem and counts as empty."""
        if node is None:
            return ""
        if isinstance(node.value, dict | tuple):
            self.report(node, "A single value is expected here; this part of the manifest was not understood.")
            return ""
        text = node.as_text()
        self.variables.extend(Setting(value=name, line=line_of(node)) for name in _VARIABLE.findall(text))
        return text

    def list_of(self, node: YamlNode | None) -> tuple[YamlNode, ...]:
        """The entries of a list; a single mapping or value counts as a list of one."""
        if node is None or node.value is None:
            return ()
        return node.entries() if isinstance(node.value, tuple) else (node,)

    def mapping(self, node: YamlNode | None, name: str) -> tuple[tuple[str, YamlNode], ...]:
        if node is None or node.value is None:
            return ()
        if not isinstance(node.value, dict):
            self.report(node, f"{name} is expected to be a mapping; it was not understood.")
            return ()
        return node.items()


def line_of(node: YamlNode) -> int:
    """Where a person looks for it: the line of its key, where it has one."""
    return node.key_line or node.line


def read_manifest(data: bytes, *, file: str) -> tuple[Manifest, tuple[Gap, ...]]:
    r"""The manifest and the parts of it that were not understood.

    Raises:
        InputError: this is no YAML of the allowed kind, or no manifest of a Forge app; with line and advice.

    Example:
        >>> manifest, gaps = read_manifest(b"app: {id: notes}\\nmodules: {}\\n", file="manifest.yml")
        >>> manifest.app_id
        'notes'
    """
    root = load_yaml(data, source=file)
    if not isinstance(root.value, dict) or (root.get("modules") is None and root.get("app") is None):
        raise root.error(
            "manifest.form",
            "This is no manifest of a Forge app: it has neither app nor modules.",
            hint="Point to the folder whose manifest.yml the Forge command line deploys.",
        )
    reading = _Reading(file)
    manifest = _build(root, reading)
    return manifest, tuple(reading.problems)


def _build(root: YamlNode, reading: _Reading) -> Manifest:
    for name, node in root.items():
        if name not in _TOP_LEVEL:
            reading.report(node, f"The part {name[:60]} of the manifest is not read by this version.")
        elif name in {"app", "permissions"} and not isinstance(node.value, dict) and node.value is not None:
            reading.report(node, f"{name} is expected to be a mapping; it was not understood.")
    app = root.get("app")
    runtime = _at(app, "runtime", "name")
    modules = root.get("modules")
    connect = _at(app, "connect")
    external = _at(root, "permissions", "external")
    configurable = _at(external, "configurable")
    licensing = _at(app, "licensing")
    return Manifest(
        file=reading.file,
        app_id=reading.text(_at(app, "id")),
        app_name=reading.text(_at(app, "name")),
        runtime=None if runtime is None else Setting(value=reading.text(runtime), line=line_of(runtime)),
        is_licensed=_is_true(_at(app, "licensing", "enabled")),
        modules=(*_read_modules(modules, reading), *_read_connect(root.get("connectModules"), reading)),
        functions=tuple(_read_functions(modules, reading)),
        resources=tuple(_read_resources(root, reading)),
        remotes=tuple(_read_remotes(root, modules, reading)),
        scopes=tuple(_read_scopes(_at(root, "permissions", "scopes"), reading)),
        egress=tuple(_read_egress(external, reading)),
        configurable_egress=_configurable(configurable),
        content=tuple(_read_content(_at(root, "permissions", "content"), reading)),
        connect_app=None if connect is None else Setting(value=reading.text(connect.get("key")), line=line_of(connect)),
        providers=tuple(_read_providers(root.get("providers"), reading)),
        variables=tuple(dict.fromkeys(reading.variables)),
        licensing_line=None if licensing is None else line_of(licensing),
    )


def _at(node: YamlNode | None, *keys: str) -> YamlNode | None:
    for key in keys:
        node = None if node is None else node.get(key)
    return node


def _is_true(node: YamlNode | None) -> bool:
    return node is not None and node.value is True


def _configurable(node: YamlNode | None) -> Setting | None:
    if node is None:
        return None
    enabled = node.get("enabled")
    is_off = node.value is False or (enabled is not None and enabled.value is False)
    return None if is_off else Setting(value="enabled", line=line_of(node))


def _read_modules(modules: YamlNode | None, reading: _Reading) -> Iterator[ModuleEntry]:
    known = load_forge_platform().modules
    for name, nodes in reading.mapping(modules, "modules"):
        if name in _DECLARATIONS:
            continue
        audience = known[name].audience if name in known else None
        for node in reading.list_of(nodes):
            yield _module(name, node, audience, reading)


def _read_connect(connect: YamlNode | None, reading: _Reading) -> Iterator[ModuleEntry]:
    known = load_forge_platform().connect
    for name, nodes in reading.mapping(connect, "connectModules"):
        audience = known.get(name.rpartition(":")[2])
        for node in reading.list_of(nodes):
            yield _module(f"connect {name}", node, audience, reading, is_connect=True)


def _module(
    name: str, node: YamlNode, audience: Audience | None, reading: _Reading, *, is_connect: bool = False
) -> ModuleEntry:
    if not isinstance(node.value, dict):
        reading.report(node, f"A module of the type {name} is expected to be a mapping; it was not understood.")
    conditions = node.get("displayConditions")
    return ModuleEntry(
        type=name,
        key=reading.text(node.get("key")),
        line=node.line,
        audience=audience,
        references=tuple(_references(node, reading)),
        render=reading.text(node.get("render")),
        unlicensed_access=tuple(reading.text(entry) for entry in reading.list_of(node.get("unlicensedAccess"))),
        display_conditions_line=None if conditions is None else line_of(conditions),
        is_connect=is_connect,
        display_conditions=tuple(_conditions(conditions)),
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


def _references(module: YamlNode, reading: _Reading) -> Iterator[Reference]:
    """Every `function`, `endpoint` and `resource` below the module, however deep: new keys are never overlooked."""
    pending: list[tuple[str, YamlNode]] = [("", module)]
    while pending:
        path, node = pending.pop(0)
        for key, child in node.items():
            dotted = f"{path}.{key}" if path else key
            kind = _KINDS.get(key)
            if kind is not None and not isinstance(child.value, dict | tuple):
                yield Reference(path=dotted, kind=kind, target=reading.text(child), line=line_of(child))
            else:
                pending.append((dotted, child))
        pending.extend((path, child) for child in node.entries())


def _read_functions(modules: YamlNode | None, reading: _Reading) -> Iterator[FunctionEntry]:
    for node in reading.list_of(_at(modules, "function")):
        yield FunctionEntry(
            key=reading.text(node.get("key")), handler=reading.text(node.get("handler")), line=node.line
        )


def _read_resources(root: YamlNode, reading: _Reading) -> Iterator[ResourceEntry]:
    for node in reading.list_of(root.get("resources")):
        path = node.get("path")
        yield ResourceEntry(
            key=reading.text(node.get("key")),
            path=reading.text(path),
            line=node.line if path is None else line_of(path),
        )


def _read_remotes(root: YamlNode, modules: YamlNode | None, reading: _Reading) -> Iterator[Remote]:
    for node in (*reading.list_of(root.get("remotes")), *reading.list_of(_at(modules, "remote"))):
        base = node.get("baseUrl")
        if base is not None and isinstance(base.value, dict):
            addresses = tuple(reading.text(child) for _, child in base.items() if not isinstance(child.value, dict))
        else:
            addresses = () if base is None else (reading.text(base),)
        operations = node.get("operations")
        yield Remote(
            key=reading.text(node.get("key")),
            addresses=addresses,
            operations=None
            if operations is None
            else tuple(reading.text(entry) for entry in reading.list_of(operations)),
            line=node.line,
        )


def _read_scopes(scopes: YamlNode | None, reading: _Reading) -> Iterator[ScopeEntry]:
    if scopes is not None and isinstance(scopes.value, dict):
        for name, options in scopes.items():
            can_impersonate = _is_true(options.get("allowImpersonation"))
            yield ScopeEntry(name=name, line=line_of(options), can_impersonate=can_impersonate)
        return
    for node in reading.list_of(scopes):
        if isinstance(node.value, dict):
            for name, options in node.items():
                can_impersonate = _is_true(options.get("allowImpersonation"))
                yield ScopeEntry(name=name, line=line_of(options), can_impersonate=can_impersonate)
        else:
            yield ScopeEntry(name=reading.text(node), line=node.line, can_impersonate=False)


def _read_egress(external: YamlNode | None, reading: _Reading) -> Iterator[EgressEntry]:
    """Every address below `permissions.external`, whatever the class is called: a new class is never overlooked."""
    pending = [
        (f"external.{name}", node)
        for name, node in reading.mapping(external, "permissions.external")
        if name != "configurable"
    ]
    while pending:
        permission, node = pending.pop(0)
        if isinstance(node.value, tuple):
            for entry in node.entries():
                yield _egress_entry(permission, entry, reading)
        elif isinstance(node.value, dict):
            if node.get("address") is not None or node.get("remote") is not None:
                yield _egress_entry(permission, node, reading)
            else:
                pending.extend((f"{permission}.{key}", child) for key, child in node.items())
        elif node.value is not None:
            yield _egress_entry(permission, node, reading)


def _egress_entry(permission: str, node: YamlNode, reading: _Reading) -> EgressEntry:
    if not isinstance(node.value, dict):
        return EgressEntry(
            permission=permission,
            address=reading.text(node),
            remote="",
            category="",
            is_in_scope_eud=None,
            line=node.line,
        )
    in_scope = node.get("inScopeEUD")
    return EgressEntry(
        permission=permission,
        address=reading.text(node.get("address")),
        remote=reading.text(node.get("remote")),
        category=reading.text(node.get("category")),
        is_in_scope_eud=in_scope.value if in_scope is not None and isinstance(in_scope.value, bool) else None,
        line=node.line,
    )


def _read_content(content: YamlNode | None, reading: _Reading) -> Iterator[Setting]:
    for name, nodes in reading.mapping(content, "permissions.content"):
        for node in reading.list_of(nodes):
            yield Setting(value=f"{name}: {reading.text(node)}", line=node.line)


def _read_providers(providers: YamlNode | None, reading: _Reading) -> Iterator[Setting]:
    for _, nodes in reading.mapping(providers, "providers"):
        for node in reading.list_of(nodes):
            yield Setting(value=reading.text(node.get("key")), line=node.line)
