"""Read `package.json` and the lock files of npm and yarn: what is declared, and what exactly is installed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from upheld.core.errors import InputError
from upheld.supply.strict_json import Json, load_json

PLATFORM_PREFIXES = ("@forge/", "@atlaskit/", "@atlassian/", "@atlassiansox/")
"""Scopes whose packages Atlassian publishes. Source: Forge facts read in November 2026."""

_PACKAGE_NAME = re.compile(r"(?:@[a-z0-9~._-]+/)?[a-z0-9~._-]+", re.IGNORECASE)
_KEY = re.compile(r'"([^"\\\n]{1,214})"\s*:')
_YARN_HEADER = re.compile(r'^"?((?:@[^@/"\s]+/)?[^@"\s]+)@', re.MULTILINE)
_YARN_VERSION = re.compile(r'^\s+version:?\s+"?([^"\s]+)"?', re.MULTILINE)


class Section(StrEnum):
    """The part of package.json that declares a dependency."""

    RUNTIME = "dependencies"
    OPTIONAL = "optionalDependencies"
    PEER = "peerDependencies"
    DEVELOPMENT = "devDependencies"


@dataclass(frozen=True, kw_only=True, slots=True)
class Dependency:
    """One declared dependency."""

    name: str
    range: str
    """As written: `^4.17.0`, `file:../shared`, `workspace:*`."""
    section: Section
    line: int

    @property
    def is_runtime(self) -> bool:
        """Whether it is installed with the app itself."""
        return self.section is not Section.DEVELOPMENT

    @property
    def is_local(self) -> bool:
        """Whether it is a folder beside the app, not a published package."""
        return self.range.startswith(("file:", "link:", "workspace:", "portal:"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """A package.json."""

    name: str
    version: str
    dependencies: tuple[Dependency, ...]
    has_workspaces: bool
    scripts: Mapping[str, str]

    def dependency(self, name: str) -> Dependency | None:
        """The declaration of a package; None where it is not declared."""
        return next((dependency for dependency in self.dependencies if dependency.name == name), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lock:
    """What a lock file installs."""

    kind: str
    """`npm` or `yarn`."""
    versions: Mapping[str, tuple[str, ...]]
    """Package → versions, everything that is installed."""
    declared: Mapping[str, str] | None
    """Name → range as the lock remembers them from package.json; None where it does not keep them."""


def is_platform_package(name: str) -> bool:
    """Whether Atlassian publishes the package.

    Example:
        >>> is_platform_package("@forge/kvs"), is_platform_package("lodash")
        (True, False)
    """
    return name.startswith(PLATFORM_PREFIXES)


def package_of_import(module: str) -> str:
    """The package that an import names: `@forge/api`, `lodash` of `lodash/map`; empty for what is no package's name."""
    parts = module.split("/")
    name = "/".join(parts[:2]) if module.startswith("@") else parts[0]
    return name if _PACKAGE_NAME.fullmatch(name) and not name.startswith(".") else ""


def read_package(data: bytes, *, source: str) -> Package:
    """The facts of a package.json.

    Raises:
        InputError: no JSON, or no package.json; with source.

    Example:
        >>> read_package(b'{"dependencies": {"lodash": "^4"}}', source="package.json").dependencies[0].name
        'lodash'
    """
    root = load_json(data, source=source)
    if not isinstance(root, dict):
        raise _misformed(source, "it is no object")
    text = data.decode("utf-8-sig")
    dependencies: list[Dependency] = []
    for section in Section:
        declared = root.get(section.value, {})
        if not isinstance(declared, dict):
            raise _misformed(source, f"{section.value} is no object")
        lines = _lines_of_keys(text, section.value)
        for name, wanted in declared.items():
            dependencies.append(Dependency(name=name, range=str(wanted), section=section, line=lines.get(name, 1)))
    scripts = root.get("scripts")
    return Package(
        name=_text(root.get("name")),
        version=_text(root.get("version")),
        dependencies=tuple(dependencies),
        has_workspaces="workspaces" in root,
        scripts=MappingProxyType(
            {key: _text(value) for key, value in scripts.items()} if isinstance(scripts, dict) else {}
        ),
    )


def read_npm_lock(data: bytes, *, source: str) -> Lock:
    """The facts of a package-lock.json of any version, or of an npm-shrinkwrap.json.

    Raises:
        InputError: no JSON, or neither `packages` nor `dependencies` in it.
    """
    root = load_json(data, source=source)
    if not isinstance(root, dict):
        raise _misformed(source, "it is no object")
    packages = root.get("packages")
    if isinstance(packages, dict):
        return _read_packages(packages)
    if isinstance(root.get("dependencies"), dict) or "lockfileVersion" in root:
        return Lock(kind="npm", versions=MappingProxyType(_read_nested(root, source)), declared=None)
    raise _misformed(source, "it has neither packages nor dependencies")


def _read_packages(packages: Mapping[str, Json]) -> Lock:
    versions: dict[str, list[str]] = {}
    for path, entry in packages.items():
        if "node_modules/" in path and isinstance(entry, dict):
            # An alias is installed under one name and is another package.
            name = _text(entry.get("name")) or path.rpartition("node_modules/")[2]
            versions.setdefault(name, []).append(_text(entry.get("version")))
    root = packages.get("")
    declared: dict[str, str] | None = None
    if isinstance(root, dict):
        declared = {}
        for section in Section:
            part = root.get(section.value)
            declared.update({name: _text(wanted) for name, wanted in part.items()} if isinstance(part, dict) else {})
    return Lock(
        kind="npm",
        versions=MappingProxyType({name: tuple(sorted(set(found))) for name, found in sorted(versions.items())}),
        declared=None if declared is None else MappingProxyType(declared),
    )


def _read_nested(root: Mapping[str, Json], source: str) -> dict[str, tuple[str, ...]]:
    """The tree of the first lock version, walked with a stack."""
    versions: dict[str, set[str]] = {}
    pending: list[Mapping[str, Json]] = [root]
    while pending:
        nested = pending.pop().get("dependencies", {})
        if not isinstance(nested, dict):
            raise _misformed(source, "dependencies is no object")
        for name, entry in nested.items():
            if isinstance(entry, dict):
                versions.setdefault(name, set()).add(_text(entry.get("version")))
                pending.append(entry)
    return {name: tuple(sorted(found)) for name, found in sorted(versions.items())}


def read_yarn_lock(data: bytes, *, source: str) -> Lock:
    """Names and versions of a yarn.lock, of yarn 1 and later.

    Raises:
        InputError: not UTF-8, or no entry in it.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _misformed(source, "it is not UTF-8") from error
    versions: dict[str, set[str]] = {}
    for block in re.split(r"\n(?=\S)", text):
        header, version = _YARN_HEADER.match(block), _YARN_VERSION.search(block)
        if header is not None and version is not None:
            versions.setdefault(header.group(1), set()).add(version.group(1))
    if not versions and "yarn lockfile" not in text:
        raise _misformed(source, "no entry was found in it")
    return Lock(
        kind="yarn",
        versions=MappingProxyType({name: tuple(sorted(found)) for name, found in sorted(versions.items())}),
        declared=None,
    )


def _misformed(source: str, why: str) -> InputError:
    return InputError("npm.form", f"{source} was not understood: {why}.", hint="Make it anew with npm or yarn.")


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _lines_of_keys(text: str, section: str) -> dict[str, int]:
    """Key → line of its first place after the section's own key, found in one pass."""
    position = max(text.find(f'"{section}"'), 0)
    line = text.count("\n", 0, position) + 1
    found: dict[str, int] = {}
    for match in _KEY.finditer(text, position):
        line += text.count("\n", position, match.start())
        position = match.start()
        found.setdefault(match.group(1), line)
    return found
