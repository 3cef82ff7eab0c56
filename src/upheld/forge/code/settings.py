"""Settings that decide where imports lead: every `package.json`, `tsconfig.json` and `jsconfig.json` of the app."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.tree import AppFile
from upheld.supply.strict_json import Json, load_json

MAX_CONFIGURATIONS = 200
MAX_PACKAGES = 400
MAX_LEVELS = 4
"""So many folders above the app are looked at."""

_COMMENT_OR_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"|//[^\n]*|/\*.*?(?:\*/|\Z)|,(?=\s*+[}\]])', re.DOTALL)
_LEADING_COMMA = re.compile(r'"(?:[^"\\]|\\.)*+"|,(?=\s*+[}\]])', re.DOTALL)
_CONFIGURATION = re.compile(r"(?:tsconfig|jsconfig)(?:\.[\w.-]+)?\.json")


def load_loose_json(content: bytes, *, source: str) -> Json:
    r"""JSON as compilers read their settings: comments and commas before a closing bracket are allowed.

    Raises:
        InputError: not UTF-8, or no JSON even so.

    Example:
        >>> load_loose_json(b'{"a": [1, /* two */ 2,], // end\n}', source="tsconfig.json")
        {'a': [1, 2]}
    """
    text = content.decode("utf-8-sig", "replace")
    for pattern in (_COMMENT_OR_TEXT, _LEADING_COMMA):
        text = pattern.sub(lambda match: match.group() if match.group().startswith('"') else " ", text)
    return load_json(text.encode(), source=source)


@dataclass(frozen=True, slots=True)
class PackageJson:
    """One package.json as far as it decides where code stands."""

    folder: str
    value: Mapping[str, Json]

    @property
    def name(self) -> str:
        """Its name; empty where it has none."""
        name = self.value.get("name")
        return name if isinstance(name, str) else ""

    def declares(self, package: str) -> bool:
        """Whether any section names the package."""
        return any(package in self.mapping(section) for section in _SECTIONS)

    def range_of(self, package: str) -> str:
        """What is wanted of a package; empty where it is not declared."""
        found = (self.mapping(section).get(package) for section in _SECTIONS)
        return next((wanted for wanted in found if isinstance(wanted, str)), "")

    def mapping(self, key: str) -> Mapping[str, Json]:
        """A part that is an object; empty for any other."""
        found = self.value.get(key)
        return found if isinstance(found, dict) else {}

    def scripts(self) -> Iterator[str]:
        """Its commands."""
        yield from (text for text in self.mapping("scripts").values() if isinstance(text, str))


_SECTIONS = ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")


@dataclass(frozen=True, slots=True)
class PathMap:
    """What one compiler configuration says of names."""

    folder: str
    base: str | None
    """`baseUrl` as a folder of the app; None where it is not given."""
    paths: tuple[tuple[str, tuple[str, ...]], ...]
    """Pattern → places relative to the app, `*` kept; longest prefix first."""


@dataclass(slots=True)
class Settings:
    """All of them, read when they are asked for."""

    files: Mapping[str, AppFile]
    packages: dict[str, PackageJson] = field(default_factory=dict)
    """By folder."""
    named: dict[str, PackageJson] = field(default_factory=dict)
    """By name."""
    _homes: dict[str, PackageJson | None] = field(default_factory=dict)
    _known_maps: dict[str, PathMap | None] = field(default_factory=dict)
    _maps: dict[str, tuple[PathMap, ...]] = field(default_factory=dict)
    _configurations: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path in self.files:
            name = posixpath.basename(path)
            folder = posixpath.dirname(path)
            if name == "package.json" and len(self.packages) < MAX_PACKAGES:
                self._read_package(folder, self.files[path])
            elif _CONFIGURATION.fullmatch(name):
                self._configurations.setdefault(folder, []).append(path)

    def _read_package(self, folder: str, file: AppFile) -> None:
        try:
            value = load_json(file.content, source=file.path)
        except InputError:
            value = {}  # whoever compares the packages reports it
        package = PackageJson(folder, value if isinstance(value, dict) else {})
        self.packages[folder] = package
        if package.name:
            self.named.setdefault(package.name, package)

    def package_above(self, path: str) -> PackageJson | None:
        """The package that a file belongs to."""
        folder = posixpath.dirname(path)
        if folder not in self._homes:
            self._homes[folder] = next(self.packages_above(path), None)
        return self._homes[folder]

    def packages_above(self, path: str) -> Iterator[PackageJson]:
        """All packages above a file, the nearest first."""
        yield from (self.packages[folder] for folder in folders_above(path) if folder in self.packages)

    def maps_above(self, path: str) -> Iterator[PathMap]:
        """The compiler's configurations above a file, the nearest first."""
        for folder in folders_above(path):
            if folder in self._configurations:
                if folder not in self._maps:
                    self._maps[folder] = tuple(self._read_maps(folder))
                yield from self._maps[folder]

    def _read_maps(self, folder: str) -> Iterator[PathMap]:
        for path in sorted(self._configurations[folder], key=lambda path: (len(path), path)):
            found = self._read_map(path)
            if found is not None:
                yield found

    def _read_map(self, path: str) -> PathMap | None:
        """One configuration with what it extends; each is read once, which ends circles."""
        if path not in self._known_maps:
            self._known_maps[path] = None
            if path in self.files and len(self._known_maps) <= MAX_CONFIGURATIONS:
                self._known_maps[path] = self._parse_map(path)
        return self._known_maps[path]

    def _parse_map(self, path: str) -> PathMap | None:
        try:
            value = load_loose_json(self.files[path].content, source=path)
        except InputError:
            return None
        if not isinstance(value, dict):
            return None
        folder = posixpath.dirname(path)
        inherited = [found for found in self._extended(value.get("extends"), folder) if found is not None]
        options = value.get("compilerOptions")
        options = options if isinstance(options, dict) else {}
        base = options.get("baseUrl")
        own_base = join(folder, base.replace("${configDir}", ".")) if isinstance(base, str) else None
        if own_base is None:
            own_base = next((found.base for found in inherited if found.base is not None), None)
        paths = options.get("paths")
        own = tuple(_read_paths(paths, folder if own_base is None else own_base)) if isinstance(paths, dict) else None
        if own is None:
            own = next((found.paths for found in inherited if found.paths), ())
        return PathMap(folder, own_base, own)

    def _extended(self, named: Json, folder: str) -> Iterator[PathMap | None]:
        for entry in reversed(named if isinstance(named, list) else [named]):
            if isinstance(entry, str) and entry.startswith("."):
                path = join(folder, entry)
                yield self._read_map(path if path in self.files else f"{path}.json")


def _read_paths(paths: Mapping[str, Json], base: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    ordered = sorted(paths.items(), key=lambda pair: -len(pair[0].partition("*")[0]))
    for pattern, places in ordered:
        if isinstance(places, list):
            found = [place.replace("${configDir}", ".") for place in places if isinstance(place, str)]
            yield pattern, tuple(join(base, place) for place in found)


def join(folder: str, path: str) -> str:
    """A path below a folder of the app, both relative to the app.

    Example:
        >>> join("static/page", "../shared/a"), join("", "./src/"), join("src", "..")
        ('static/shared/a', 'src', '')
    """
    joined = posixpath.normpath(posixpath.join(folder, path.lstrip("/") if not folder else path.removeprefix("/")))
    return "" if joined == "." else joined


def folders_above(path: str) -> Iterator[str]:
    """The folders of a file from its own up to the app's (the empty text), then those above the app.

    Example:
        >>> list(folders_above("src/a.js")), next(folders_above("../shared/a.js"))
        (['src', '', '..', '../..', '../../..', '../../../..'], '../shared')
    """
    folder = posixpath.dirname(path)
    while folder and posixpath.basename(folder) != "..":
        yield folder
        folder = posixpath.dirname(folder)
    yield folder
    for level in range(folder.count("..") + 1, MAX_LEVELS + 1):
        yield "/".join([".."] * level)
