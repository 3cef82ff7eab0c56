"""Where an import leads, by the rules of Node, of TypeScript's compiler and of the usual bundlers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.code.bundlers import Alias, Bundlers
from upheld.forge.code.copies import find_copies
from upheld.forge.code.settings import PackageJson, Settings, folders_above, join
from upheld.forge.code.targets import Asset, LocalFile, Missing, Package, Target
from upheld.forge.tree import OTHER_CODE_SUFFIXES, SCRIPT_SUFFIXES, AppFile
from upheld.forge.vocabulary import is_builtin, plain_module
from upheld.supply.npm import package_of_import
from upheld.supply.strict_json import Json, load_json

RESOLVED_SUFFIXES = (".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".json", ".css", ".scss")
ASSET_SUFFIXES = frozenset(
    {".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp", ".json", ".json5", ".jsonc", ".md"}
    | {".mdx", ".txt", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".wav", ".ogg", ".pdf"}
    | {".csv", ".graphql", ".gql", ".yml", ".yaml", ".xml", ".sql", ".html", ".htm"}
)
"""What can be missing without hiding code."""
STYLE_SUFFIXES = frozenset({".css", ".scss", ".less", ".sass", ".styl"})
_BUILT = re.compile(r"^(?:(?:dist|build|lib|out|es|esm|cjs|output)/)+(?:(?:src|esm|cjs|es|types)/)*")
_LOCAL_RANGES = ("workspace:", "link:", "file:", "portal:")
_GUESSED_ALIASES = ("@/", "~/", "#/", "@@/")
_CONDITIONS_LEFT_OUT = frozenset({"types", "react-native", "deno", "worker", "bun"})


@dataclass(slots=True)
class Resolver:
    """Resolves the imports of one app, each once."""

    files: Mapping[str, AppFile]
    settings: Settings
    bundlers: Bundlers
    _known: dict[tuple[str, str], Target] = field(default_factory=dict)
    _copies: dict[str, str] | None = None

    def resolve(self, importer: str, module: str) -> Target:
        """Where an import of a file leads."""
        key = (posixpath.dirname(importer), module)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._resolve(importer, module)
        return found

    def _resolve(self, importer: str, written: str) -> Target:
        module, _, query = written.rpartition("!")[2].partition("?")
        if not module:
            return Missing("An import names no module.")
        if query == "raw":
            return Asset(join(posixpath.dirname(importer), module))
        if module.startswith("."):
            return self._place(join(posixpath.dirname(importer), module), module)
        if module.startswith("/"):
            return self._rooted(importer, module)
        if re.match(r"[a-z][a-z0-9+.-]*:", module) and not module.startswith("node:"):
            return _addressed(module)
        for candidate in (self._mapped, self._aliased, self._internal):
            found = candidate(importer, module)
            if found is not None:
                return found
        return self._package(importer, module)

    # Files by place

    def candidate(self, base: str, *, by_package: bool = True) -> str | None:
        """The file that a path without suffix or with another one means; None where there is none."""
        if base in self.files and base:
            return base
        stem, suffix = posixpath.splitext(base)
        names = [base + added for added in RESOLVED_SUFFIXES]
        if suffix in {".js", ".jsx", ".mjs", ".cjs"}:
            names.extend(stem + added for added in (".ts", ".tsx", f".{suffix[1]}ts"))
        prefix = f"{base}/" if base else ""
        package = self.settings.packages.get(base) if by_package else None
        if package is not None and base:
            entry = self._entry(package, ".")
            if entry is not None:
                return entry
        names.extend(f"{prefix}index{added}" for added in RESOLVED_SUFFIXES)
        return next((name for name in names if name in self.files and not name.endswith((".d.ts", ".d.mts"))), None)

    def script(self, base: str) -> str | None:
        """As `candidate`, for scripts alone."""
        found = self.candidate(base)
        if found is not None and _suffix(found) not in SCRIPT_SUFFIXES:
            names = (base + added for added in RESOLVED_SUFFIXES if added in SCRIPT_SUFFIXES)
            return next((name for name in names if name in self.files), None)
        return found

    def _place(self, base: str, module: str) -> Target:
        found = self.candidate(base) or self._copied(base)
        if found is not None:
            if _suffix(found):
                return _target(found)
            return Missing(f"The file imported as {module[:80]} has no suffix; it was not analyzed.")
        suffix = _suffix(base)
        if suffix in ASSET_SUFFIXES:
            return Asset(base)
        if suffix in OTHER_CODE_SUFFIXES:
            return Missing(f"The file imported as {module[:80]} is of a kind that is not analyzed.")
        if any(f"{base}{added}" in self.files for added in (".d.ts", ".d.mts")):
            return Asset(f"{base}.d.ts")
        where = "above what was read" if base.startswith("..") else "in the app's folder"
        if where.startswith("in"):
            return Missing(f"The file imported as {module[:80]} is not in the app's folder; it was not analyzed.")
        return Missing(f"The file imported as {module[:80]} stands {where}; it was not analyzed.")

    def _copied(self, base: str) -> str | None:
        """The file whose copy stands at a place when the app is built."""
        if self._copies is None:
            self._copies = find_copies(self.settings, self.files)
        for target, source in self._copies.items():
            stem = posixpath.splitext(target)[0]
            if base in {target, stem} and source in self.files:
                return source
            if base == target or base.startswith(f"{target}/"):
                found = self.candidate(source + base[len(target) :])
                if found is not None:
                    return found
        return None

    def _rooted(self, importer: str, module: str) -> Target:
        """`/src/main.tsx` counts from the root of the bundler, which stands somewhere above."""
        for folder in folders_above(importer):
            for base in (folder, join(folder, "public"), join(folder, "static")):
                found = self.candidate(join(base, module))
                if found is not None:
                    return _target(found)
        return self._place(module.lstrip("/"), module)

    # Names that settings give to places

    def _mapped(self, importer: str, module: str) -> Target | None:
        for paths in self.settings.maps_above(importer):
            for pattern, places in paths.paths:
                rest = _match(pattern, module)
                if rest is None:
                    continue
                for place in places:
                    found = self.candidate(place.replace("*", rest))
                    if found is not None and not found.endswith(".d.ts"):
                        return _target(found)
                if pattern != "*" and not self._is_declared(importer, module) and not is_builtin(module):
                    return self._place(places[0].replace("*", rest) if places else module, module)
            if paths.base is not None:
                found = self.candidate(join(paths.base, module))
                if found is not None:
                    return _target(found)
        return None

    def _aliased(self, importer: str, module: str) -> Target | None:
        for alias in self.bundlers.aliases_above(importer):
            rest = alias.match(module)
            if rest is None:
                continue
            if alias.target is None:
                return Missing(f"The place that {alias.name[:60]} stands for is computed in {alias.file}.")
            found = self._alias_place(alias, rest, module)
            if found is not None:
                return found
        return None

    def _alias_place(self, alias: Alias, rest: str, module: str) -> Target | None:
        if alias.target is None:
            return None
        if alias.is_package:
            return _as_package(f"{alias.target}{rest}")
        base = join(alias.target, rest) if rest else alias.target
        found = self.candidate(base)
        if found is not None:
            return _target(found)
        return None if alias.is_root else self._place(base, module)

    def _internal(self, importer: str, module: str) -> Target | None:
        """`#name` by the `imports` of the package."""
        if not module.startswith("#"):
            return None
        for package in self.settings.packages_above(importer):
            for pattern, wanted in package.mapping("imports").items():
                rest = _match(pattern, module)
                if rest is None:
                    continue
                for place in _places(wanted):
                    base = place.replace("*", rest)
                    found = self.candidate(join(package.folder, base)) if base.startswith(".") else None
                    if found is not None:
                        return _target(found)
                    if not base.startswith("."):
                        return self._package(importer, base)
        return None

    # Packages

    def _package(self, importer: str, module: str) -> Target:
        if is_builtin(module):
            return _as_package(plain_module(module))
        name = package_of_import(module)
        local = self._local_package(importer, name)
        if local is not None:
            return self._in_package(local, module, module[len(name) :].lstrip("/"))
        if name and self._is_declared(importer, module):
            return _as_package(module)
        guessed = self._guess(importer, module)
        if guessed is not None:
            return _target(guessed)
        if not name:
            return Missing(f"What {module[:80]} stands for is said nowhere; it was not analyzed.")
        if any(wanted.startswith(_LOCAL_RANGES) for wanted in self._ranges(importer, name)):
            return Missing(f"The package {name} stands outside what was read.")
        return _as_package(module)

    def _in_package(self, package: PackageJson, module: str, subpath: str) -> Target:
        entry = self._entry(package, f"./{subpath}" if subpath else ".")
        if entry is not None:
            return _target(entry)
        if _suffix(subpath) in ASSET_SUFFIXES | STYLE_SUFFIXES:
            return Asset(join(package.folder, subpath))
        return Missing(f"The sources of {module[:80]}, a package of this repository, were not found.")

    def _local_package(self, importer: str, name: str) -> PackageJson | None:
        if not name:
            return None
        for package in self.settings.packages_above(importer):
            wanted = package.range_of(name)
            if wanted.startswith(_LOCAL_RANGES):
                folder = join(package.folder, wanted.partition(":")[2])
                if folder in self.settings.packages:
                    return self.settings.packages[folder]
        return self.settings.named.get(name)

    def _ranges(self, importer: str, name: str) -> Iterator[str]:
        return (package.range_of(name) for package in self.settings.packages_above(importer) if package.declares(name))

    def _is_declared(self, importer: str, module: str) -> bool:
        """Whether a package.json above names the package as one that is published."""
        name = package_of_import(module)
        return bool(name) and any(
            not wanted.startswith(("workspace:", "link:", "file:", "portal:"))
            for wanted in self._ranges(importer, name)
        )

    def _entry(self, package: PackageJson, subpath: str) -> str | None:
        """The source file of a package of this repository: as it exports it, or where its build comes from."""
        for place in self._entry_places(package, subpath):
            for base in _sources_of(place):
                found = self.candidate(join(package.folder, base), by_package=False)
                if found is not None and _suffix(found) in SCRIPT_SUFFIXES | {".json"} | STYLE_SUFFIXES:
                    return found
        return None

    def _entry_places(self, package: PackageJson, subpath: str) -> Iterator[str]:
        exports = package.value.get("exports")
        if isinstance(exports, dict) and any(key.startswith(".") for key in exports):
            for pattern, wanted in exports.items():
                rest = _match(pattern, subpath)
                if rest is not None:
                    yield from (place.replace("*", rest) for place in _places(wanted))
        elif exports is not None and subpath == ".":
            yield from _places(exports)
        if subpath == ".":
            for key in ("source", "module", "main", "browser", "types", "typings"):
                place = package.value.get(key)
                if isinstance(place, str):
                    yield place
            yield from ("src/index", "src/main", "index", "lib/index", ".")
        else:
            yield subpath
            yield f"src/{subpath.removeprefix('./')}"

    def _guess(self, importer: str, module: str) -> str | None:
        """A name that leads to a file from a source folder above: `@/pages/x`, `components/x`, `src/x`."""
        short = next((module.removeprefix(alias) for alias in _GUESSED_ALIASES if module.startswith(alias)), module)
        for folder in folders_above(importer):
            for base in (join(folder, f"src/{short}"), join(folder, short)):
                found = self.script(base)
                if found is not None and _suffix(found) in SCRIPT_SUFFIXES:
                    return found
        return None

    def json_value(self, path: str) -> Json:
        """The content of a JSON file; None where it can't be read."""
        file = self.files.get(path)
        if file is None:
            return None
        try:
            return load_json(file.content, source=path)
        except InputError:
            return None


def _target(path: str) -> Target:
    return LocalFile(path) if _suffix(path) in SCRIPT_SUFFIXES else Asset(path)


def _suffix(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


def _as_package(module: str) -> Package:
    parts = module.split("/")
    count = 2 if module.startswith("@") else 1
    return Package("/".join(parts[:count]), "/".join(parts[count:]))


def _addressed(module: str) -> Target:
    if module.startswith("npm:"):
        return _as_package(re.sub(r"(?<=.)@[^/]*", "", module.removeprefix("npm:")))
    if module.startswith("data:"):
        return Missing("Code that is written into an import was not analyzed.")
    return Missing(f"What is imported from {module[:80]} is not in the app's folder; it was not analyzed.")


def _match(pattern: str, module: str) -> str | None:
    """What stands for the star of a pattern; the empty text for a pattern without one."""
    before, star, after = pattern.partition("*")
    if not star:
        return "" if pattern == module else None
    if len(module) >= len(before) + len(after) and module.startswith(before) and module.endswith(after):
        return module[len(before) : len(module) - len(after)]
    return None


def _places(wanted: Json) -> Iterator[str]:
    """All places that an entry of `exports` or `imports` names, its sources first."""
    if isinstance(wanted, str):
        yield wanted
    elif isinstance(wanted, list):
        for entry in wanted:
            yield from _places(entry)
    elif isinstance(wanted, dict):
        ordered = sorted(wanted.items(), key=lambda pair: pair[0] not in {"source", "development"})
        for condition, entry in ordered:
            if condition not in _CONDITIONS_LEFT_OUT:
                yield from _places(entry)
        yield from _places(wanted.get("types"))


def _sources_of(place: str) -> Iterable[str]:
    """A place as written, and where the sources of a built one usually stand."""
    plain = place.removeprefix("./").rstrip("/")
    yield plain or "."
    source = _BUILT.sub("", plain)
    if source != plain:
        stem = re.sub(r"(?:\.d)?\.[cm]?[jt]sx?$", "", source)
        yield f"src/{stem}"
        yield stem
