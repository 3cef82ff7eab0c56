"""What is known of the packages that an app ships, and how those that they bring along are found in the locks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.gaps import Gap
from upheld.supply.lock import Lock, LockedPackage
from upheld.supply.npm import Package, is_platform_package

LOCK_ORDER = ("npm-shrinkwrap.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock")
"""The first of these that stands beside a package.json counts."""
_OF_THE_PLATFORM = re.compile(r"forge|atlassian|atlaskit|jira|confluence|bitbucket", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageFolder:
    """A package.json with the lock beside it."""

    folder: str
    """Relative; empty for the app's own folder."""
    package: Package
    lock: Lock | None
    lock_file: str
    """The name of the lock, whether or not it could be read; empty where there is none."""
    is_ui_kit: bool
    """Whether React is the platform's here: UI Kit without a page of its own."""

    @property
    def file(self) -> str:
        """The path of its package.json."""
        return f"{self.folder}/package.json" if self.folder else "package.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class ShippedPackage:
    """One package that comes with the app because it is declared or imported."""

    name: str
    range: str
    """As declared; empty for one that is imported only."""
    versions: tuple[str, ...]
    """As the lock installs it; empty where no lock says so."""
    license: str
    """An SPDX expression as the lock or the installed package names it; empty where nobody does."""
    place: Place
    how: str
    """Why it counts as shipped, to follow its name in a sentence."""
    folder: str
    """That of the package.json."""
    section: str
    """The part of package.json that declares it; empty where none does."""
    is_platform: bool
    """Whether it is a library of the platform, or React where the platform brings it."""
    is_peer: bool
    """Whether it is React where the platform brings it."""
    is_tool: bool
    """Whether it builds or tests, by its name."""
    is_locked: bool

    @property
    def label(self) -> str:
        """How a message calls it: name, version, licence."""
        version = f" {', '.join(self.versions)}" if self.versions else ""
        return f"{self.name}{version} ({self.license or 'licence not known'})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Component:
    """One package of one version that is installed when the app runs, direct or brought along."""

    name: str
    version: str
    license: str
    integrity: str
    """`sha512-…`; empty where no lock keeps it."""
    is_platform: bool
    is_direct: bool
    needs: tuple[tuple[str, str], ...]
    """Name and version of what it brings along."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LockInUse:
    """A lock for one package.json."""

    lock: Lock
    folder: str
    """As the lock calls it."""
    names: tuple[str, ...]
    """Its runtime dependencies."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shipment:
    """All packages of an app and what is not known of them."""

    folders: tuple[PackageFolder, ...]
    packages: tuple[ShippedPackage, ...]
    """Declared or imported, one for each package.json."""
    components: tuple[Component, ...]
    """Everything that is installed when the app runs, by name and version; of a package that no lock knows the
    version is empty."""
    gaps: tuple[Gap, ...]

    def third_party(self) -> tuple[ShippedPackage, ...]:
        """The packages that are neither the platform's nor part of the app."""
        return tuple(package for package in self.packages if not package.is_platform)

    def brings_platform(self, name: str, *, is_in_page: bool = False) -> bool:
        """Whether a package brings a library of the platform along, so that its code may call the product.

        Also where no lock says what it brings along; of one that works in a page then its name tells.
        """
        known = {(component.name, component.version): component for component in self.components}
        pending = [key for key in known if key[0] == name]
        if not pending or any(not version for _, version in pending):
            return not is_in_page or _OF_THE_PLATFORM.search(name) is not None
        seen: set[tuple[str, str]] = set()
        while pending:
            key = pending.pop()
            if key[0] != name and is_platform_package(key[0]):
                return True
            if key not in seen and key in known:
                seen.add(key)
                pending.extend(known[key].needs)
        return False


def components_of(
    packages: Iterable[ShippedPackage], uses: Iterable[LockInUse], license_of: Callable[[str], str]
) -> tuple[Component, ...]:
    """Everything that the packages bring along, sorted by name and version."""
    direct = {package.name: package for package in packages}
    found: dict[tuple[str, str], Component] = {}
    for use in uses:
        names = (*use.names, *direct)
        for locked in _closure(use, names):
            if not locked.is_local:
                needs = [use.lock.packages[id_] for id_ in locked.dependencies if id_ in use.lock.packages]
                found.setdefault(
                    (locked.name, locked.version),
                    Component(
                        name=locked.name,
                        version=locked.version,
                        license=locked.license or license_of(locked.name),
                        integrity=locked.integrity,
                        is_platform=is_platform_package(locked.name),
                        is_direct=locked.name in direct,
                        needs=tuple(sorted({(need.name, need.version) for need in needs if not need.is_local})),
                    ),
                )
    known = {name for name, _ in found}
    for package in direct.values():
        if package.name not in known:
            found[package.name, ""] = Component(
                name=package.name,
                version="",
                license=package.license,
                integrity="",
                is_platform=package.is_platform,
                is_direct=True,
                needs=(),
            )
    return tuple(component for _, component in sorted(found.items()))


def _closure(use: LockInUse, names: tuple[str, ...]) -> tuple[LockedPackage, ...]:
    if use.folder in use.lock.roots:
        return use.lock.closure(use.folder, names)
    wanted = set(names)
    ids = {package.id: package for package in use.lock.packages.values() if package.name in wanted}
    pending = list(ids.values())
    while pending:
        package = pending.pop()
        for id_ in package.dependencies:
            if id_ not in ids and id_ in use.lock.packages:
                ids[id_] = use.lock.packages[id_]
                pending.append(ids[id_])
    return tuple(sorted(ids.values(), key=lambda package: (package.name, package.version, package.id)))
