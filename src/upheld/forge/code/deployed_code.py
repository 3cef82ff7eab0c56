"""The code of an app as it is deployed, with what installed packages stand beside it."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Mapping
from pathlib import Path

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import File
from upheld.forge.code.resolution import Resolver
from upheld.forge.code.targets import ImportedModule, PageLoad, PageRoot, Target
from upheld.forge.gaps import Gap
from upheld.forge.manifest import Setting
from upheld.supply.strict_json import Json

MAX_INSTALLED_FILES = 2_000


@dataclass(frozen=True, kw_only=True)
class Program:
    """The deployed code of one app."""

    files: Mapping[str, File]
    """Deployed files by path, in the order of paths; a page with scripts written into it counts as one file."""
    page_roots: tuple[PageRoot, ...]
    page_loads: tuple[PageLoad, ...]
    imports: tuple[ImportedModule, ...]
    """Every import of every deployed file."""
    gaps: tuple[Gap, ...]
    """What was not looked at, the tree's own gaps included, each cut to what it could touch."""
    left_out: tuple[str, ...]
    """Scripts and pages that are not deployed: tests, samples, tools, packages that nothing of the app uses."""
    backend_files: frozenset[str]
    """Files that functions lead to, and those that nothing leads to and no page's folder holds."""
    page_files: frozenset[str]
    """Files that pages lead to or whose folder is a page's; a file may be in both sets."""
    unreached_files: frozenset[str]
    """Files of these that no handler and no page leads to by imports."""
    resolver: Resolver
    built_resolver: Resolver
    """As the other, with the builds that the manifest names."""
    packaged: Setting | None
    built_files: frozenset[str]
    """Deployed files that are part of a build."""
    installed_folders: tuple[Path, ...]

    def resolve(self, importer: str, module: str) -> Target:
        """Where an import leads."""
        resolver = self.built_resolver if importer in self.built_files else self.resolver
        return resolver.resolve(importer, module)

    def handler(self, handler: str) -> tuple[str, str] | None:
        """File and export of a function's handler; None where there is no such file."""
        found = find_handler(self.resolver, handler)
        if found is None and self.packaged is not None:
            found = find_handler(self.built_resolver, handler, self.packaged.value)
        return found

    def json_value(self, path: str) -> Json:
        """The content of a JSON file of the app; None where it can't be read."""
        return self.resolver.json_value(path)

    def installed(self, package: str) -> Path | None:
        """The folder of an installed package, where `node_modules` stands in the app; it is no part of the digest."""
        if not package or ".." in package.split("/") or package.startswith(("/", ".")):
            return None
        for folder in self.installed_folders:
            try:
                if stat.S_ISDIR(os.lstat(folder / package).st_mode):
                    return folder / package
            except (OSError, ValueError):  # ValueError: a NUL in the name
                continue
        return None

    def installed_files(self, package: str) -> tuple[str, ...]:
        """Names of the files of an installed package relative to its folder, without packages inside; at most 2,000."""
        root = self.installed(package)
        found: list[str] = []
        for place, folders, names in () if root is None else os.walk(root, followlinks=False):
            folders[:] = sorted(name for name in folders if name != "node_modules")
            relative = Path(place).relative_to(root) if root is not None else Path()
            found.extend((relative / name).as_posix() for name in sorted(names))
            if len(found) >= MAX_INSTALLED_FILES:
                break
        return tuple(found[:MAX_INSTALLED_FILES])


def find_handler(resolver: Resolver, handler: str, folder: str = "") -> tuple[str, str] | None:
    """File and export that `file.export` means: the file below `src` first, or below a folder of packaged code."""
    path, dot, export = handler.rpartition(".")
    if not dot or not path or not export:
        return None
    path = path.removeprefix("./").replace("\\", "/")
    for base in (f"{folder}/{path}",) if folder else (f"src/{path}", path):
        found = resolver.script(posixpath.normpath(base))
        if found is not None:
            return found, export
    return None
