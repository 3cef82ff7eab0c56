"""Read `manifest.yml`: strict about YAML, forgiving about what it does not know, silent about nothing.

A part whose form is not understood becomes a problem with its line; the rules that could depend on it say `unknown`.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.forge.gaps import CODE, Gap
from upheld.forge.manifest import (
    EgressEntry,
    EnvironmentVariable,
    Manifest,
    Remote,
    ResourceEntry,
    ScopeEntry,
    Setting,
    StorageEntity,
)
from upheld.forge.manifest_modules import (
    link_actions,
    read_connect,
    read_endpoints,
    read_functions,
    read_modules,
    read_provider_functions,
    report_loose_ends,
)
from upheld.forge.manifest_reading import Reading, at, is_true, line_of

__all__ = ["line_of", "read_manifest"]
_TOP_LEVEL = frozenset(
    {
        "app",
        "connectModules",
        "endpoint",
        "environment",
        "modules",
        "overrides",
        "permissions",
        "providers",
        "remotes",
        "resources",
        "services",
        "translations",
    }
)
"""Parts that are read, or that neither run code nor open anything; any other is a doubt."""

_TOKENS = ("appUserToken", "appSystemToken")


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
    reading = Reading(file)
    manifest = _build(root, reading)
    report_loose_ends(manifest, reading)
    return manifest, tuple(reading.problems)


def _build(root: YamlNode, reading: Reading) -> Manifest:
    for name, node in root.items():
        if name not in _TOP_LEVEL:
            reading.report(node, f"The part {name[:60]} of the manifest is not read by this version.")
        elif name in {"app", "permissions"} and not isinstance(node.value, dict) and node.value is not None:
            reading.report(node, f"{name} is expected to be a mapping; it was not understood.")
    app = root.get("app")
    runtime = at(app, "runtime", "name")
    modules = root.get("modules")
    connect = at(app, "connect")
    external = at(root, "permissions", "external")
    configurable = at(external, "configurable")
    licensing = at(app, "licensing")
    packaged = at(app, "package", "path")
    return Manifest(
        file=reading.file,
        root=root,
        app_id=reading.text(at(app, "id")),
        app_name=reading.text(at(app, "name")),
        runtime=None if runtime is None else Setting(value=reading.text(runtime), line=line_of(runtime)),
        is_licensed=is_true(at(app, "licensing", "enabled")),
        modules=link_actions(
            (
                *read_modules(modules, reading),
                *read_connect(root.get("connectModules"), reading),
                *read_provider_functions(root.get("providers"), reading),
            )
        ),
        functions=tuple(read_functions(modules, reading)),
        resources=tuple(_read_resources(root, reading)),
        remotes=tuple(_read_remotes(root, modules, reading)),
        scopes=tuple(_read_scopes(at(root, "permissions", "scopes"), reading)),
        egress=tuple(_read_egress(external, reading)),
        configurable_egress=_configurable(configurable),
        content=tuple(_read_content(at(root, "permissions", "content"), reading)),
        connect_app=None if connect is None else Setting(value=reading.text(connect.get("key")), line=line_of(connect)),
        providers=tuple(_read_providers(root.get("providers"), reading)),
        variables=tuple(dict.fromkeys(reading.variables)),
        licensing_line=None if licensing is None else line_of(licensing),
        endpoints=tuple(read_endpoints(modules, root, reading)),
        services=tuple(_read_services(root, reading)),
        entities=tuple(_read_entities(at(app, "storage", "entities"), reading)),
        classifications=tuple(
            Setting(value=reading.text(node), line=node.line)
            for node in reading.list_of(at(app, "storage", "classifications"))
        ),
        environment=tuple(_read_environment(at(root, "environment", "variables"), reading)),
        package_path=None if packaged is None else Setting(value=reading.text(packaged), line=line_of(packaged)),
    )


def _read_services(root: YamlNode, reading: Reading) -> Iterator[Setting]:
    """Containers, also those that stand under `overrides`: what runs in them is not read."""
    for node in (
        *reading.list_of(root.get("services")),
        *(service for one in reading.list_of(root.get("overrides")) for service in _overridden(one, reading)),
    ):
        key = reading.text(node.get("key"))
        reading.report(node, f"What runs in the containers of the service {key[:60]} was not analyzed.", CODE)
        yield Setting(value=key, line=node.line)


def _overridden(override: YamlNode, reading: Reading) -> tuple[YamlNode, ...]:
    value = override.get("value")
    if value is None:
        reading.report(override, "A part of overrides is not read by this version.")
    for name, node in () if value is None else value.items():
        if name != "services":
            reading.report(node, f"The part {name[:60]} of overrides is not read by this version.")
    return reading.list_of(at(override, "value", "services"))


def _read_entities(entities: YamlNode | None, reading: Reading) -> Iterator[StorageEntity]:
    for node in reading.list_of(entities):
        attributes = node.get("attributes")
        yield StorageEntity(
            name=reading.text(node.get("name")),
            attributes=() if attributes is None else tuple(name for name, _ in attributes.items()),
            line=node.line,
        )


def _read_environment(variables: YamlNode | None, reading: Reading) -> Iterator[EnvironmentVariable]:
    """Declared variables; their defaults are texts of the manifest, whatever they hold."""
    for node in reading.list_of(variables):
        if isinstance(node.value, dict):
            key, default = reading.text(node.get("key")), reading.text(node.get("default"))
            yield EnvironmentVariable(key=key, default=default, line=node.line)
        else:
            yield EnvironmentVariable(key=reading.text(node), default="", line=node.line)


def _configurable(node: YamlNode | None) -> Setting | None:
    if node is None:
        return None
    enabled = node.get("enabled")
    is_off = node.value is False or (enabled is not None and enabled.value is False)
    return None if is_off else Setting(value="enabled", line=line_of(node))


def _read_resources(root: YamlNode, reading: Reading) -> Iterator[ResourceEntry]:
    for node in reading.list_of(root.get("resources")):
        path = node.get("path")
        yield ResourceEntry(
            key=reading.text(node.get("key")),
            path=reading.text(path),
            line=node.line if path is None else line_of(path),
            entries=tuple(
                (name, reading.text(entry)) for name, entry in reading.mapping(node.get("entry"), "resources.entry")
            ),
        )


def _read_remotes(root: YamlNode, modules: YamlNode | None, reading: Reading) -> Iterator[Remote]:
    for node in (*reading.list_of(root.get("remotes")), *reading.list_of(at(modules, "remote"))):
        base = node.get("baseUrl")
        if base is not None and isinstance(base.value, dict):
            addresses = tuple(reading.text(child) for _, child in base.items() if not isinstance(child.value, dict))
        else:
            addresses = () if base is None else (reading.text(base),)
        operations, configurable = node.get("operations"), node.get("configurable")
        yield Remote(
            key=reading.text(node.get("key")),
            addresses=addresses,
            operations=None
            if operations is None
            else tuple(reading.text(entry) for entry in reading.list_of(operations)),
            line=node.line,
            is_configurable=configurable is not None and configurable.value is not False,
            tokens=tuple(name for name in _TOKENS if _has_token(at(node, "auth", name))),
        )


def _has_token(node: YamlNode | None) -> bool:
    return node is not None and (node.value is True or is_true(node.get("enabled")))


def _read_scopes(scopes: YamlNode | None, reading: Reading) -> Iterator[ScopeEntry]:
    if scopes is not None and isinstance(scopes.value, dict):
        for name, options in scopes.items():
            can_impersonate = is_true(options.get("allowImpersonation"))
            yield ScopeEntry(name=name, line=line_of(options), can_impersonate=can_impersonate)
        return
    for node in reading.list_of(scopes):
        if isinstance(node.value, dict):
            for name, options in node.items():
                can_impersonate = is_true(options.get("allowImpersonation"))
                yield ScopeEntry(name=name, line=line_of(options), can_impersonate=can_impersonate)
        else:
            yield ScopeEntry(name=reading.text(node), line=node.line, can_impersonate=False)


def _read_egress(external: YamlNode | None, reading: Reading) -> Iterator[EgressEntry]:
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


def _egress_entry(permission: str, node: YamlNode, reading: Reading) -> EgressEntry:
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


def _read_content(content: YamlNode | None, reading: Reading) -> Iterator[Setting]:
    for name, nodes in reading.mapping(content, "permissions.content"):
        for node in reading.list_of(nodes):
            yield Setting(value=f"{name}: {reading.text(node)}", line=node.line)


def _read_providers(providers: YamlNode | None, reading: Reading) -> Iterator[Setting]:
    for _, nodes in reading.mapping(providers, "providers"):
        for node in reading.list_of(nodes):
            yield Setting(value=reading.text(node.get("key")), line=node.line)
