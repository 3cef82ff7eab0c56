"""Read `package.json` and the lock files of npm, and compare a lock of any tool with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass
from upheld.supply.lock import Lock, LockedPackage
from upheld.supply.pnpm import read_pnpm_lock
from upheld.supply.strict_json import Json, load_json
from upheld.supply.yarn import find_descriptor, read_yarn_lock

PLATFORM_PREFIXES = ("@forge/", "@atlaskit/", "@atlassian/", "@atlassiansox/")
"""Scopes whose packages Atlassian publishes. Source: Forge facts read in November 2026."""

MAX_FOLDERS = 60
"""So many folders above a package are looked through for what it needs."""
_PACKAGE_NAME = re.compile(r"(?:@[a-z0-9~._-]+/)?[a-z0-9~._-]+", re.IGNORECASE)
_KEY = re.compile(r'"([^"\\\n]{1,214})"\s*:')
_INSTALLED = "/node_modules/"


class Section(StrEnum):
    """The part of package.json that declares a dependency."""

    RUNTIME = "dependencies"
    OPTIONAL = "optionalDependencies"
    PEER = "peerDependencies"
    DEVELOPMENT = "devDependencies"


_DECLARED = (Section.RUNTIME, Section.DEVELOPMENT, Section.OPTIONAL)


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
        return is_local_range(self.range)


@dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """A package.json."""

    name: str
    version: str
    license: str
    """An SPDX expression; empty where none is named."""
    dependencies: tuple[Dependency, ...]
    has_workspaces: bool
    scripts: Mapping[str, str]

    def dependency(self, name: str) -> Dependency | None:
        """The declaration of a package; None where it is not declared."""
        return next((dependency for dependency in self.dependencies if dependency.name == name), None)


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
        license=_license(root.get("license")),
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
    form = root.get("lockfileVersion")
    packages = root.get("packages")
    if isinstance(packages, dict):
        return _read_packages(packages, f"{form or 2}")
    if isinstance(root.get("dependencies"), dict) or form is not None:
        return _read_nested(root, source)
    raise _misformed(source, "it has neither packages nor dependencies")


def _read_packages(entries: Mapping[str, Json], form: str) -> Lock:
    packages: dict[str, LockedPackage] = {}
    roots: dict[str, Mapping[str, str]] = {}
    ranges: dict[str, Mapping[str, str]] = {}
    for path, entry in entries.items():
        if not isinstance(entry, dict):
            continue
        if _INSTALLED in f"/{path}":
            packages[path] = _locked(path, entry, entries)
        else:
            wanted = _wanted(entry, _DECLARED)
            ranges[path] = MappingProxyType(wanted)
            found = {name: _nearest(path, name, entries) for name in {**wanted, **_wanted(entry, (Section.PEER,))}}
            roots[path] = MappingProxyType({name: place for name, place in found.items() if place})
    return Lock(
        kind="npm",
        form=form,
        packages=MappingProxyType(packages),
        roots=MappingProxyType(roots),
        ranges=MappingProxyType(ranges),
    )


def _locked(path: str, entry: Mapping[str, Json], entries: Mapping[str, Json]) -> LockedPackage:
    folder = _text(entry.get("resolved")) if entry.get("link") is True else ""
    linked = entries.get(folder) if folder else None
    source = linked if isinstance(linked, dict) else entry
    needs = (
        _nearest(folder or path, name, entries)
        for name in _wanted(source, (Section.RUNTIME, Section.OPTIONAL, Section.PEER))
    )
    return LockedPackage(
        id=path,
        name=_text(source.get("name")) or path.rpartition(_INSTALLED[1:])[2],
        version=_text(source.get("version")),
        license=_license(source.get("license")),
        integrity=_text(source.get("integrity")),
        dependencies=tuple(dict.fromkeys(place for place in needs if place)),
        is_local=bool(folder),
    )


def _wanted(entry: Mapping[str, Json], sections: tuple[Section, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in sections:
        declared = entry.get(section.value)
        if isinstance(declared, dict):
            found.update({name: _text(wanted) for name, wanted in declared.items()})
    return found


def _nearest(path: str, name: str, entries: Mapping[str, Json]) -> str:
    """The place where Node finds a package from a path: its own folder first, then those above."""
    for _ in range(MAX_FOLDERS):
        place = f"{path}/node_modules/{name}" if path else f"node_modules/{name}"
        if place in entries:
            return place
        if not path:
            return ""
        path = path.rpartition(_INSTALLED)[0] if _INSTALLED in path else path.rpartition("/")[0]
        if path.endswith("/node_modules") or path == "node_modules":
            path = path.removesuffix("node_modules").rstrip("/")
    return ""


def _read_nested(root: Mapping[str, Json], source: str) -> Lock:
    """The first format: packages inside packages."""
    flat: dict[str, Json] = {}
    pending: list[tuple[str, Mapping[str, Json]]] = [("", root)]
    while pending:
        path, owner = pending.pop()
        nested = owner.get("dependencies")
        if nested is None:
            continue
        if not isinstance(nested, dict):
            raise _misformed(source, "dependencies is no object")
        for name, entry in nested.items():
            if isinstance(entry, dict):
                place = f"{path}/node_modules/{name}" if path else f"node_modules/{name}"
                flat[place] = {**entry, "dependencies": entry.get("requires")}
                pending.append((place, entry))
    names = {path.removeprefix("node_modules/") for path in flat if path.count("node_modules/") == 1}
    return Lock(
        kind="npm",
        form="1",
        packages=MappingProxyType(
            {path: _locked(path, entry, flat) for path, entry in flat.items() if isinstance(entry, dict)}
        ),
        roots=MappingProxyType({"": MappingProxyType({name: f"node_modules/{name}" for name in sorted(names)})}),
        ranges=None,
    )


def read_lock(data: bytes, *, name: str, source: str) -> Lock:
    """The facts of a lock file of any tool, told by its name.

    Raises:
        InputError: it is not of the form that its name says.
    """
    if name == "yarn.lock":
        return read_yarn_lock(data, source=source)
    return read_pnpm_lock(data, source=source) if name == "pnpm-lock.yaml" else read_npm_lock(data, source=source)


def differing(lock: Lock, folder: str, package: Package) -> tuple[str, ...]:
    """The dependencies on which a lock and a package.json disagree, sorted; local folders and peers don't count."""
    wanted = {
        dependency.name: dependency.range
        for dependency in package.dependencies
        if dependency.section in _DECLARED and not dependency.is_local
    }
    if lock.ranges is not None and folder in lock.ranges:
        kept = {name: range_ for name, range_ in lock.ranges[folder].items() if not is_local_range(range_)}
        return tuple(sorted(name for name in wanted.keys() | kept.keys() if wanted.get(name) != kept.get(name)))
    if lock.kind == "yarn":
        return tuple(sorted(name for name, range_ in wanted.items() if find_descriptor(lock, name, range_) is None))
    return tuple(sorted(name for name in wanted if name not in lock.versions))


def is_local_range(wanted: str) -> bool:
    """Whether a range names a folder, not a published package."""
    return wanted.startswith(("file:", "link:", "workspace:", "portal:"))


def _misformed(source: str, why: str) -> InputError:
    return InputError("npm.form", f"{source} was not understood: {why}.", hint="Make it anew with npm or yarn.")


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _license(value: Json) -> str:
    """A licence as text, of the old form with an object too."""
    return _text(value.get("type")) if isinstance(value, dict) else _text(value)


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
