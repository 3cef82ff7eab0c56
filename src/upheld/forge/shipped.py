"""The packages that an app ships: declared, imported, and everything that these bring along."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from upheld.core.check import Place
from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.code.places import is_deployed_by_place
from upheld.forge.code.program import Program
from upheld.forge.code.targets import ImportedModule
from upheld.forge.code.targets import Package as PackageTarget
from upheld.forge.gaps import CODE, PACKAGES, Gap
from upheld.forge.manifest import Manifest, ReferenceKind
from upheld.forge.package_folders import LOCK_ORDER, LockInUse, PackageFolder, Shipment, ShippedPackage, components_of
from upheld.forge.replaced_packages import replaced_packages
from upheld.forge.tree import MANIFEST_NAMES, AppTree, printable
from upheld.forge.vocabulary import is_builtin
from upheld.supply.lock import Lock
from upheld.supply.npm import (
    Dependency,
    Section,
    differing,
    is_platform_package,
    read_lock,
    read_package,
)
from upheld.supply.tools import is_tool

__all__ = ["PackageFolder", "Shipment", "ShippedPackage", "find_shipment"]

REACT = frozenset({"react", "react-reconciler", "scheduler"})
"""What the platform brings where it draws the page itself; `react-dom` draws pages of one's own."""
_CONFIGURATION = re.compile(r"[tj]sconfig(?:\.[a-z]+)*\.json|(?:vite|webpack|babel)\.config\.[a-z]+|\.babelrc")
_UI_KIT = ("@forge/react", "@forge/ui")
_OWN_PAGE = ("react-dom", "react-scripts", "vite", "webpack", "parcel")
_UP = "../"


def find_shipment(tree: AppTree, program: Program, manifest: Manifest | None) -> Shipment:
    """Read every package.json and lock of the app, and compare them with what deployed code imports."""
    return _Shipping(tree, program, manifest).find()


@dataclass(slots=True)
class _Shipping:
    tree: AppTree
    program: Program
    manifest: Manifest | None
    gaps: list[Gap] = field(default_factory=list)
    folders: dict[str, PackageFolder] = field(default_factory=dict)
    packages: dict[tuple[str, str], ShippedPackage] = field(default_factory=dict)

    def find(self) -> Shipment:
        others = tuple(
            posixpath.dirname(file.path) + "/"
            for file in self.tree.files
            if posixpath.basename(file.path) in MANIFEST_NAMES and "/" in file.path and b"modules:" in file.content
        )
        for file in self.tree.files:
            if posixpath.basename(file.path) == "package.json" and not file.path.startswith(others):
                self._read_folder(posixpath.dirname(file.path), file.content)
        local = frozenset(folder.package.name for folder in self.folders.values() if folder.package.name)
        for folder in self._shipping():
            self._declared(folder, local)
        self._imported(local)
        self._compare_locks()
        read = ((folder.folder, self.tree.file(folder.file)) for folder in self._shipping())
        texts = {name: package.content for name, package in read if package is not None}
        self.gaps.extend(replaced_packages(self.tree, texts))
        packages = tuple(package for _, package in sorted(self.packages.items()))
        uses = [
            LockInUse(lock=found[0], folder=found[1], names=tuple(_runtime_names(folder)))
            for folder in self._shipping()
            if (found := self._lock_for(folder.folder)) is not None
        ]
        return Shipment(
            folders=tuple(self.folders.values()),
            packages=packages,
            components=components_of(packages, uses, self._installed_license),
            gaps=tuple(dict.fromkeys(self.gaps)),
        )

    def _installed_license(self, name: str) -> str:
        folder: Path | None = self.program.installed(name)
        return "" if folder is None else installed_license(folder)

    def _read_folder(self, folder: str, content: bytes) -> None:
        path = f"{folder}/package.json" if folder else "package.json"
        if not is_deployed_by_place(path.replace(_UP, "")) or self._is_unused(folder):
            return
        try:
            package = read_package(content, source=printable(path))
        except InputError as error:
            self._gap(str(error), path)
            return
        lock_file, lock = self._read_lock(folder)
        self.folders[folder] = PackageFolder(
            folder=folder,
            package=package,
            lock=lock,
            lock_file=lock_file,
            is_ui_kit=self._is_ui_kit(folder, {dependency.name for dependency in package.dependencies}),
        )

    def _is_unused(self, folder: str) -> bool:
        """Whether all code in the folder is left out of the app."""
        start = f"{folder}/"
        has_code = any(path.startswith(start) for path in self.program.files)
        return bool(folder) and not has_code and any(path.startswith(start) for path in self.program.left_out)

    def _is_ui_kit(self, folder: str, names: set[str]) -> bool:
        """Whether React is the platform's here: the folder makes no page of its own."""
        modules = () if self.manifest is None else self.manifest.modules
        pages = [
            module
            for module in modules
            if any(reference.kind is ReferenceKind.RESOURCE for reference in module.references)
        ]
        if not folder and pages and all(module.render == "native" for module in pages):
            return True
        has_native = any(module.render == "native" for module in pages) and not folder
        return (has_native or bool(names.intersection(_UI_KIT))) and not names.intersection(_OWN_PAGE)

    def _read_lock(self, folder: str) -> tuple[str, Lock | None]:
        for name in LOCK_ORDER:
            path = f"{folder}/{name}" if folder else name
            file = self.tree.file(path)
            if file is None:
                continue
            try:
                return path, read_lock(file.content, name=name, source=printable(path))
            except InputError as error:
                self._gap(str(error), path)
                return path, None
        return "", None

    def _gap(self, reason: str, path: str, line: int | None = None) -> None:
        self.gaps.append(Gap(reason=reason, place=Place(file=printable(path), line=line), touches=PACKAGES))

    def _shipping(self) -> Iterator[PackageFolder]:
        """The folders whose dependencies the app ships: its own, and those above it whose code it uses."""
        for folder in self.folders.values():
            if not f"{folder.folder}/".startswith(_UP) or any(
                self._nearest(path) == folder.folder for path in self.program.files if path.startswith(_UP)
            ):
                yield folder

    def _nearest(self, path: str) -> str | None:
        return next((folder.folder for folder in self._above(path)), None)

    def _declared(self, folder: PackageFolder, local: frozenset[str]) -> None:
        for dependency in folder.package.dependencies:
            if not dependency.is_runtime or dependency.name in local:
                continue
            place = Place(file=printable(folder.file), line=dependency.line)
            if dependency.is_local:
                reason = f"The package {dependency.name} ({dependency.range}) stands outside what was read."
                self.gaps.append(Gap(reason=reason, place=place, touches=CODE))
                continue
            how = f"stands under {dependency.section}"
            if is_tool(dependency.name):
                how += ", though it is a tool for building or testing"
            self._add(dependency.name, folder, how=how, place=place, dependency=dependency)

    def _add(
        self,
        name: str,
        folder: PackageFolder,
        *,
        how: str,
        place: Place,
        dependency: Dependency | None,
        part: str = "",
    ) -> None:
        wanted = "" if dependency is None else dependency.range
        found = self._lock_for(folder.folder)
        installed = None if found is None else found[0].installed(found[1], name)
        versions = () if found is None else found[0].versions.get(name, ())
        if installed is not None and not installed.is_local:
            versions = (installed.version,)
        is_peer = folder.is_ui_kit and name in REACT
        self.packages.setdefault(
            (name, part or folder.folder),
            ShippedPackage(
                name=name,
                range=wanted,
                versions=versions,
                license=(installed.license if installed is not None else "") or self._installed_license(name),
                place=place,
                how=how,
                folder=folder.folder,
                section="" if dependency is None else dependency.section.value,
                is_platform=(is_platform_package(name) or is_peer)
                and not _is_foreign(wanted)
                and (installed is None or installed.name in {"", name}),
                is_peer=is_peer,
                is_tool=is_tool(name),
                is_locked=bool(versions),
            ),
        )

    def _lock_for(self, folder: str) -> tuple[Lock, str] | None:
        """The lock beside the package or that of a workspace above it, and the folder as that lock calls it."""
        here: str | None = folder
        while here is not None:
            found = self.folders.get(here)
            if found is not None and found.lock is not None:
                inside = posixpath.relpath(folder or ".", here or ".")
                name = "" if inside == "." else inside
                if not name or found.lock.knows(name) or (found.lock.ranges is None and found.package.has_workspaces):
                    return found.lock, name
            here = posixpath.dirname(here) if here and not here.endswith("..") else None
        return self._lock_above(folder)

    def _lock_above(self, folder: str) -> tuple[Lock, str] | None:
        """The lock of a repository around the app, where it knows the folder by its last names."""
        for above in self.folders.values():
            if above.lock is None or not f"{above.folder}/".startswith(_UP):
                continue
            if above.lock.ranges is None:
                return above.lock, folder
            for known in above.lock.roots:
                if folder and f"/{known}".endswith(f"/{folder.replace(_UP, '')}"):
                    return above.lock, known
        return None

    def _imported(self, local: frozenset[str]) -> None:
        """Packages that deployed code imports although no `dependencies` above it names them."""
        for found in self.program.imports:
            target = found.target
            if not isinstance(target, PackageTarget) or target.name in local or is_builtin(target.name):
                continue
            if found.file in self.program.unreached_files and is_platform_package(target.name):
                continue  # nothing that is deployed imports the file
            above = list(self._above(found.file))
            if not above:
                self._gap(f"No package.json stands above this file, which imports {target.name}.", found.file)
                continue
            self._import(target.name, found, above)

    def _import(self, name: str, found: ImportedModule, above: list[PackageFolder]) -> None:
        declared = [folder.package.dependency(name) for folder in above]
        if any(dependency is not None and dependency.is_runtime for dependency in declared):
            return
        dependency = next((dependency for dependency in declared if dependency is not None), None)
        if dependency is None and self._may_be_alias(name):
            self._gap(f"{name} is declared nowhere; it may be a path alias that was not resolved.", found.file)
            return
        section = "nowhere" if dependency is None else f"only under {Section.DEVELOPMENT}"
        self._add(
            name,
            above[0],
            how=f"is imported here and declared {section}",
            place=found.place,
            dependency=dependency,
            part=f"{above[0].folder}\0{found.file}",
        )

    def _may_be_alias(self, name: str) -> bool:
        """Whether a configuration gives paths names of their own, and no lock knows a package of this name."""
        if any(folder.lock is not None and name in folder.lock.versions for folder in self.folders.values()):
            return False
        return any(
            b'"paths"' in file.content or b"alias" in file.content
            for file in self.tree.files
            if _CONFIGURATION.fullmatch(posixpath.basename(file.path))
        )

    def _above(self, file: str) -> Iterator[PackageFolder]:
        folder = posixpath.dirname(file)
        while True:
            if folder in self.folders:
                yield self.folders[folder]
            if not folder or folder.endswith(".."):
                break
            folder = posixpath.dirname(folder)
        for name, above in self.folders.items():
            if f"{name}/".startswith(_UP) and not file.startswith(_UP):
                yield above

    def _compare_locks(self) -> None:
        if not self.folders and self._ships_code():
            self._gap("The app has no package.json; which packages it ships is not known.", "package.json")
        for folder in self._shipping():
            runtime = [found for found in folder.package.dependencies if found.is_runtime and not found.is_local]
            found = self._lock_for(folder.folder)
            if found is not None:
                self._compare(folder, *found)
            elif runtime and not folder.lock_file:
                self._gap("No lock file stands beside it; what is installed is not fixed.", folder.file)

    def _ships_code(self) -> bool:
        """Whether anything of the app is built: one of modules alone, without functions and pages, ships no package."""
        manifest = self.manifest
        return bool(self.program.files) or manifest is None or bool(manifest.functions or manifest.resources)

    def _compare(self, folder: PackageFolder, lock: Lock, name: str) -> None:
        for dependency in folder.package.dependencies:
            is_wanted = dependency.section is Section.RUNTIME and not dependency.is_local
            if is_wanted and dependency.name not in lock.versions and lock.installed(name, dependency.name) is None:
                reason = f"The lock {folder.lock_file or 'above it'} does not hold {dependency.name}."
                self._gap(reason, folder.file, dependency.line)
        for wanted in differing(lock, name, folder.package):
            declared = folder.package.dependency(wanted)
            if declared is not None and not declared.is_runtime:
                continue
            line = None if declared is None else declared.line
            installed = ", ".join(lock.versions.get(wanted, ())) or "nothing"
            says = "nothing" if declared is None else declared.range
            reason = f"The lock and package.json differ on {wanted}: {says} is declared, {installed} is installed."
            self._gap(reason, folder.file, line)


def _runtime_names(folder: PackageFolder) -> Iterator[str]:
    return (dependency.name for dependency in folder.package.dependencies if dependency.is_runtime)


def _is_foreign(wanted: str) -> bool:
    """Whether the range names something else than a version of the package: an alias, an address, a folder."""
    return ":" in wanted or "/" in wanted


def installed_license(folder: Path) -> str:
    """The licence that an installed package names; empty where none can be read."""
    try:
        content = (folder / "package.json").read_bytes()[:200_000]
        return read_package(content, source="package.json").license
    except (OSError, InputError):
        return ""
