"""What a lock file installs, in one form for npm, yarn and pnpm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from upheld.core.light_dataclasses import dataclass

MAX_CLOSURE = 20_000


@dataclass(frozen=True, kw_only=True, slots=True)
class LockedPackage:
    """One installed package."""

    id: str
    """Its key in the lock: a path of npm, a descriptor of yarn, a key of pnpm."""
    name: str
    version: str
    license: str = ""
    """An SPDX expression as the lock keeps it; empty where it keeps none."""
    integrity: str = ""
    """`sha512-…`; empty where the lock keeps none or another form."""
    dependencies: tuple[str, ...] = ()
    """Ids of what it needs when it runs."""
    is_local: bool = False
    """A folder of the same repository."""


@dataclass(frozen=True, kw_only=True)
class Lock:
    """A lock file."""

    kind: str
    """`npm`, `yarn`, `pnpm`."""
    form: str
    """The version of its format: `3`, `1`, `berry 8`, `9.0`."""
    packages: Mapping[str, LockedPackage]
    """By id, everything that is installed."""
    roots: Mapping[str, Mapping[str, str]]
    """Folder of a package.json, relative to the lock (`` for its own) → name of a dependency → id."""
    ranges: Mapping[str, Mapping[str, str]] | None
    """Folder → name → range as the lock remembers it; None where it does not keep them."""

    @cached_property
    def versions(self) -> Mapping[str, tuple[str, ...]]:
        """Name → versions that are installed, sorted."""
        found: dict[str, set[str]] = {}
        for package in self.packages.values():
            if not package.is_local:
                found.setdefault(package.name, set()).add(package.version)
        return MappingProxyType({name: tuple(sorted(versions)) for name, versions in sorted(found.items())})

    @property
    def declared(self) -> Mapping[str, str] | None:
        """Name → range of the package.json beside the lock; None where the lock does not keep them."""
        return None if self.ranges is None else self.ranges.get("", {})

    def knows(self, folder: str) -> bool:
        """Whether it installs for the package.json in a folder, relative to its own."""
        return folder in self.roots

    def installed(self, folder: str, name: str) -> LockedPackage | None:
        """What a package.json gets for a name that it declares."""
        found = self.roots.get(folder, {}).get(name)
        return None if found is None else self.packages.get(found)

    def closure(self, folder: str, names: Iterable[str]) -> tuple[LockedPackage, ...]:
        """These dependencies and everything that they bring along, by name and version."""
        pending = [package for package in (self.installed(folder, name) for name in names) if package is not None]
        seen: dict[str, LockedPackage] = {}
        while pending and len(seen) < MAX_CLOSURE:
            package = pending.pop()
            if package.id in seen:
                continue
            seen[package.id] = package
            pending.extend(self.packages[found] for found in package.dependencies if found in self.packages)
        return tuple(sorted(seen.values(), key=lambda package: (package.name, package.version, package.id)))
