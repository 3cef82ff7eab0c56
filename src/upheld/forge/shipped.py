"""The packages that an app ships, with where they are declared or imported."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from upheld.core.check import Place
from upheld.core.errors import InputError
from upheld.forge.deployed import Deployment, is_deployed_by_place
from upheld.forge.gaps import BEHAVIOR, CODE, PACKAGES, Gap
from upheld.forge.tree import LOCK_NAMES, AppTree, printable
from upheld.forge.vocabulary import is_builtin
from upheld.supply.npm import (
    Lock,
    Package,
    Section,
    is_platform_package,
    package_of_import,
    read_npm_lock,
    read_package,
    read_yarn_lock,
)

REACT = frozenset({"react", "react-dom", "react-reconciler", "scheduler"})
_CONFIGURATION = re.compile(r"[tj]sconfig(?:\.[a-z]+)*\.json|(?:vite|webpack|babel)\.config\.[a-z]+|\.babelrc")
_UI_KIT = ("@forge/react", "@forge/ui")
_CUSTOM_UI = ("react-dom", "react-scripts", "@forge/bridge")
_QUIET = REACT | {"tslib", "react-test-renderer"}
"""Packages known to send and to store nothing by themselves."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageFolder:
    """A package.json with the lock beside it."""

    folder: str
    """Relative; empty for the app's own folder."""
    package: Package
    lock: Lock | None
    lock_file: str
    """The name of the lock, whether or not it could be read; empty where there is none."""

    @property
    def file(self) -> str:
        """The path of its package.json."""
        return f"{self.folder}/package.json" if self.folder else "package.json"

    @property
    def is_ui_kit(self) -> bool:
        """Whether React is the platform's here: UI Kit without a page of its own."""
        names = {dependency.name for dependency in self.package.dependencies if dependency.is_runtime}
        return bool(names.intersection(_UI_KIT)) and not names.intersection(_CUSTOM_UI[:2])


@dataclass(frozen=True, kw_only=True, slots=True)
class ShippedPackage:
    """One package that comes with the app."""

    name: str
    range: str
    """As declared; empty for one that is imported only."""
    versions: tuple[str, ...]
    """As the lock installs it; empty where no lock says so."""
    place: Place
    how: str
    """Why it counts as shipped, to follow its name in a sentence."""
    is_platform: bool
    """Whether it is a library of the platform, or React where the platform brings it."""
    is_locked: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Shipment:
    """All packages of an app and what is not known of them."""

    folders: tuple[PackageFolder, ...]
    packages: tuple[ShippedPackage, ...]
    gaps: tuple[Gap, ...]

    def third_party(self) -> tuple[ShippedPackage, ...]:
        """The packages that are neither the platform's nor part of the app."""
        return tuple(package for package in self.packages if not package.is_platform)


def _is_foreign(wanted: str) -> bool:
    """Whether the range names something else than a version of the package: an alias, an address, a folder."""
    return ":" in wanted or "/" in wanted


def find_shipment(tree: AppTree, deployment: Deployment) -> Shipment:
    """Read every package.json and lock of the app, and compare them with what deployed code imports."""
    return _Shipping(tree, deployment).find()


@dataclass(slots=True)
class _Shipping:
    tree: AppTree
    deployment: Deployment
    gaps: list[Gap] = field(default_factory=list)
    folders: dict[str, PackageFolder] = field(default_factory=dict)
    packages: dict[tuple[str, str], ShippedPackage] = field(default_factory=dict)

    def find(self) -> Shipment:
        for file in self.tree.files:
            if posixpath.basename(file.path) == "package.json" and is_deployed_by_place(file.path):
                self._read_folder(posixpath.dirname(file.path), file.content)
        local = {folder.package.name for folder in self.folders.values()}
        for folder in self.folders.values():
            self._declared(folder, local)
        self._imported(local)
        self._compare_locks()
        self._report_unread(local)
        packages = tuple(package for _, package in sorted(self.packages.items()))
        return Shipment(folders=tuple(self.folders.values()), packages=packages, gaps=tuple(self.gaps))

    def _read_folder(self, folder: str, content: bytes) -> None:
        path = f"{folder}/package.json" if folder else "package.json"
        try:
            package = read_package(content, source=printable(path))
        except InputError as error:
            self.gaps.append(Gap(reason=str(error), place=Place(file=printable(path)), touches=PACKAGES))
            return
        lock_file, lock = self._read_lock(folder)
        self.folders[folder] = PackageFolder(folder=folder, package=package, lock=lock, lock_file=lock_file)

    def _read_lock(self, folder: str) -> tuple[str, Lock | None]:
        for name in sorted(LOCK_NAMES):
            path = f"{folder}/{name}" if folder else name
            file = self.tree.file(path)
            if file is None:
                continue
            try:
                if name == "yarn.lock":
                    return path, read_yarn_lock(file.content, source=printable(path))
                if name == "pnpm-lock.yaml":
                    self._gap("Lock files of pnpm are not read.", path)
                    return path, None
                return path, read_npm_lock(file.content, source=printable(path))
            except InputError as error:
                self._gap(str(error), path)
                return path, None
        return "", None

    def _gap(self, reason: str, path: str, line: int | None = None) -> None:
        self.gaps.append(Gap(reason=reason, place=Place(file=printable(path), line=line), touches=PACKAGES))

    def _declared(self, folder: PackageFolder, local: set[str]) -> None:
        for dependency in folder.package.dependencies:
            if not dependency.is_runtime or dependency.name in local:
                continue
            if dependency.is_local:
                reason = f"The package {dependency.name} ({dependency.range}) stands outside what was read."
                place = Place(file=printable(folder.file), line=dependency.line)
                self.gaps.append(Gap(reason=reason, place=place, touches=CODE))
                continue
            self._add(
                dependency.name,
                folder,
                how=f"stands under {dependency.section}",
                place=Place(file=printable(folder.file), line=dependency.line),
                wanted=dependency.range,
            )

    def _add(self, name: str, folder: PackageFolder | None, *, how: str, place: Place, wanted: str) -> None:
        lock = None if folder is None else self._lock_for(folder.folder)
        versions = () if lock is None else lock.versions.get(name, ())
        is_peer = name in REACT and folder is not None and folder.is_ui_kit
        self.packages.setdefault(
            (name, "" if folder is None else folder.folder),
            ShippedPackage(
                name=name,
                range=wanted,
                versions=versions,
                place=place,
                how=how,
                is_platform=(is_platform_package(name) or is_peer) and not _is_foreign(wanted),
                is_locked=bool(versions),
            ),
        )

    def _lock_for(self, folder: str) -> Lock | None:
        """The lock beside the package, or that of a workspace above it."""
        while True:
            found = self.folders.get(folder)
            if found is not None and found.lock is not None:
                return found.lock
            if not folder:
                return None
            folder = posixpath.dirname(folder)

    def _imported(self, local: set[str]) -> None:
        """Packages that deployed code imports although no `dependencies` above it names them."""
        for source in self.deployment.sources:
            above = list(self._above(source.file))
            for fact in source.imports:
                name = package_of_import(fact.module)
                is_own = (source.file, fact.module) in self.deployment.local_imports or name in local
                if not name or fact.is_type_only or is_builtin(fact.module) or is_own:
                    continue
                if not above:
                    self._gap(f"No package.json stands above this file, which imports {name}.", source.file)
                    break
                found = [folder.package.dependency(name) for folder in above]
                if any(dependency is not None and dependency.is_runtime for dependency in found):
                    continue
                is_tool = any(dependency is not None for dependency in found)
                if not is_tool and self._has_aliases():
                    self._gap(f"{name} is declared nowhere; it may be a path alias that was not resolved.", source.file)
                    continue
                section = f"only under {Section.DEVELOPMENT}" if is_tool else "nowhere"
                self._add(
                    name,
                    above[0],
                    how=f"is imported here and declared {section}",
                    place=fact.place,
                    wanted=next((dependency.range for dependency in found if dependency is not None), ""),
                )

    def _has_aliases(self) -> bool:
        """Whether a configuration gives paths names of their own."""
        return any(
            b'"paths"' in file.content or b"alias" in file.content
            for file in self.tree.files
            if _CONFIGURATION.fullmatch(posixpath.basename(file.path))
        )

    def _above(self, file: str) -> Iterator[PackageFolder]:
        folder = file
        while folder:
            folder = posixpath.dirname(folder)
            if folder in self.folders:
                yield self.folders[folder]

    def _compare_locks(self) -> None:
        if not self.folders:
            self._gap("The app has no package.json; which packages it ships is not known.", "package.json")
        for folder in self.folders.values():
            runtime = [dependency for dependency in folder.package.dependencies if dependency.is_runtime]
            runtime = [dependency for dependency in runtime if not dependency.is_local]
            lock = self._lock_for(folder.folder)
            if not runtime or folder.lock_file:
                self._compare(folder, lock)
            elif lock is None:
                self._gap("No lock file stands beside it; what is installed is not fixed.", folder.file)

    def _compare(self, folder: PackageFolder, lock: Lock | None) -> None:
        if lock is None:
            return
        wanted = {dependency.name: dependency.range for dependency in folder.package.dependencies}
        for dependency in folder.package.dependencies:
            if (
                dependency.section is Section.RUNTIME
                and not dependency.is_local
                and dependency.name not in lock.versions
            ):
                reason = f"The lock {folder.lock_file} does not hold {dependency.name}."
                self._gap(reason, folder.file, dependency.line)
        if folder.lock is lock and lock.declared is not None:
            differing = sorted(
                name for name in wanted.keys() | lock.declared.keys() if wanted.get(name) != lock.declared.get(name)
            )
            if differing:
                names = ", ".join(differing[:10])
                self._gap(f"{folder.lock_file} and package.json differ on {names}.", folder.lock_file)

    def _report_unread(self, local: set[str]) -> None:
        """Code of third-party packages that deployed code uses: it is not in the folder and was not looked at."""
        seen: set[str] = set()
        for source in self.deployment.sources:
            for fact in source.imports:
                name = package_of_import(fact.module)
                is_own = (source.file, fact.module) in self.deployment.local_imports or name in local
                is_known = is_builtin(fact.module) or is_platform_package(name) or name in _QUIET
                if name and not is_own and not is_known and not fact.is_type_only and name not in seen:
                    seen.add(name)
                    reason = f"The code of the package {name} was not looked at."
                    self.gaps.append(Gap(reason=reason, place=fact.place, touches=BEHAVIOR))
