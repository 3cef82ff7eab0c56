"""What the configurations of bundlers say: aliases, where pages begin, where a build goes.

They are read as code: values that are plain texts, also joined from the folder's own path, count; nothing is run.
"""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping

from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.code.imports import literal_text, walk
from upheld.forge.code.nodes import (
    Array,
    Await,
    Binary,
    Call,
    Declarator,
    Expression,
    File,
    Identifier,
    Literal,
    Member,
    Node,
    Object,
    Property,
    Regex,
    Template,
)
from upheld.forge.code.settings import Settings, folders_above, join, load_loose_json
from upheld.forge.tree import AppFile
from upheld.supply.strict_json import Json

MAX_CONFIGURATIONS = 100
MAX_CONFIGURATION_BYTES = 100_000

_CONFIGURATION = re.compile(
    r"(?:vite|vitest|webpack|rollup|rspack|rsbuild|esbuild|craco|babel|next|parcel|farm|snowpack|config-overrides)"
    r"(?:[.-][\w.-]*)?\.[cm]?[jt]s|\.babelrc(?:\.json|\.[cm]?js)?|babel\.config\.json"
)
_BUNDLER_COMMAND = re.compile(r"\b(?:esbuild|webpack|vite|rollup|rspack|rsbuild|parcel|react-scripts|craco|next)\b")
_OUT_OPTION = re.compile(
    r"(?:--(?:outdir|outDir|out-dir|output-path|outfile|dist-dir|dir|file|output|dest|out)|(?<![\w-])-[odO]"
    r"|BUILD_PATH)[ =]\s*[\"']?([^\s\"';&|]+)"
)
_COPY = re.compile(r"\b(?:cp|copy|copyfiles|cpx|cpy|mv|move|rsync|ncp|shx cp|shx mv)\s([^&|;]+)")
_OWN_FOLDER = frozenset({"__dirname", "import.meta.dirname"})
_JOINING = frozenset({"resolve", "join", "normalize", "relative", "r", "resolveApp", "fromRoot"})
_THROUGH = frozenset({"fileURLToPath", "dirname", "pathToFileURL", "String", "normalizePath", "realpathSync"})
_MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Alias:
    """A name that a bundler takes for another."""

    name: str
    target: str | None
    """A folder or file of the app; None where it is not plain."""
    file: str
    is_exact: bool = False
    is_package: bool = False
    """The target is the name of another package."""
    is_root: bool = False
    """Not a name of its own: modules are looked for in the target too."""

    def match(self, module: str) -> str | None:
        """The rest of a module's name behind the alias; None where the alias does not fit."""
        if self.is_root:
            return module
        if module == self.name:
            return ""
        if self.is_exact or not module.startswith(self.name):
            return None
        if self.name.endswith(("/", "~", "^")) or module[len(self.name)] == "/":
            return module[len(self.name) :]
        return None


@dataclass(slots=True)
class Bundler:
    """One configuration."""

    file: str
    folder: str
    aliases: list[Alias] = field(default_factory=list)
    roots: list[str] = field(default_factory=list)
    """Folders of pages, relative to the app (`root` of vite)."""
    outputs: list[str] = field(default_factory=list)
    """Where the build goes, relative to the app."""
    inputs: list[str] = field(default_factory=list)
    """Scripts and pages that the build starts with, relative to the app."""
    texts: frozenset[str] = frozenset()
    """All texts in it that look like paths."""


@dataclass(slots=True)
class Bundlers:
    """All configurations of an app, read when they are asked for."""

    files: Mapping[str, AppFile]
    settings: Settings
    lower: Callable[[AppFile], File]
    _paths: dict[str, list[str]] = field(default_factory=dict)
    _known: dict[str, Bundler] = field(default_factory=dict)
    _aliases: dict[str, tuple[Alias, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = (path for path in self.files if _CONFIGURATION.fullmatch(posixpath.basename(path)))
        for path in itertools.islice(found, MAX_CONFIGURATIONS):
            if len(self.files[path].content) <= MAX_CONFIGURATION_BYTES:
                self._paths.setdefault(posixpath.dirname(path), []).append(path)

    def in_folder(self, folder: str) -> Iterator[Bundler]:
        """The configurations that stand in a folder."""
        for path in self._paths.get(folder, ()):
            if path not in self._known:
                self._known[path] = self._read(path)
            yield self._known[path]

    def everywhere(self) -> Iterator[Bundler]:
        """All of them."""
        for folder in sorted(self._paths):
            yield from self.in_folder(folder)

    def aliases_above(self, path: str) -> tuple[Alias, ...]:
        """The aliases that hold for a file, longest name first within a folder, the nearest folder first."""
        folder = posixpath.dirname(path)
        if folder not in self._aliases:
            found: list[Alias] = []
            for above in folders_above(path):
                here = [alias for bundler in self.in_folder(above) for alias in bundler.aliases]
                here.extend(self._package_aliases(above))
                found.extend(sorted(here, key=lambda alias: (alias.is_root, -len(alias.name))))
            self._aliases[folder] = tuple(found)
        return self._aliases[folder]

    def _package_aliases(self, folder: str) -> Iterator[Alias]:
        package = self.settings.packages.get(folder)
        if package is None:
            return
        for key in ("_moduleAliases", "alias"):
            for name, target in package.mapping(key).items():
                if isinstance(target, str):
                    yield _alias(name, target, folder, f"{folder}/package.json".lstrip("/"))

    def commands(self, folder: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where the commands of a package write to and which bundlers' scripts they start with; paths of the app."""
        package = self.settings.packages.get(folder)
        outputs: list[str] = []
        inputs: list[str] = []
        for command in () if package is None else package.scripts():
            outputs.extend(join(folder, found) for found in _OUT_OPTION.findall(command))
            for copied in _COPY.findall(command):
                *_, last = copied.split() or [""]
                outputs.append(join(folder, last.strip("\"'")))
            if _BUNDLER_COMMAND.search(command):
                words = re.findall(r"(?<![\w=/.-])[\w./-]+\.(?:[cm]?[jt]sx?|html)\b", command)
                inputs.extend(join(folder, word) for word in words if _CONFIGURATION.fullmatch(word) is None)
        return tuple(outputs), tuple(inputs)

    def _read(self, path: str) -> Bundler:
        folder = posixpath.dirname(path)
        bundler = Bundler(path, folder)
        if path.endswith((".babelrc", ".json")):
            try:
                value = load_loose_json(self.files[path].content, source=path)
            except InputError:
                return bundler
            for found in _module_resolvers(value):
                bundler.aliases.extend(_json_aliases(found, folder, path))
            return bundler
        file = self.lower(self.files[path])
        _Reading(file, bundler).read()
        return bundler


def _module_resolvers(value: Json) -> Iterator[dict[str, Json]]:
    """The options of babel's module resolver, wherever they stand."""
    pending = [value]
    while pending:
        found = pending.pop()
        if isinstance(found, dict):
            if "alias" in found or ("root" in found and isinstance(found["root"], list)):
                yield found
            pending.extend(found.values())
        elif isinstance(found, list):
            pending.extend(found)


def _json_aliases(found: dict[str, Json], folder: str, file: str) -> Iterator[Alias]:
    aliases = found.get("alias")
    for name, target in aliases.items() if isinstance(aliases, dict) else ():
        if isinstance(target, str):
            yield _alias(name, target, folder, file)
    roots = found.get("root")
    for root in roots if isinstance(roots, list) else ():
        if isinstance(root, str):
            yield Alias(root, join(folder, root), file, is_root=True)


def _alias(name: str, target: str, folder: str, file: str) -> Alias:
    """An alias whose target is a plain text: a path, or the name of another package."""
    is_exact = name.endswith("$")
    plain = name.removesuffix("$").removesuffix("/*")
    if target.startswith((".", "/")) or not re.match(r"[@\w]", target):
        return Alias(plain, join(folder, target.removesuffix("/*")), file, is_exact=is_exact)
    return Alias(plain, target, file, is_exact=is_exact, is_package=True)


class _Reading:
    """One configuration as code."""

    def __init__(self, file: File, bundler: Bundler) -> None:
        self.file = file
        self.bundler = bundler
        self.nodes = list(walk(file.body))
        self.constants = {
            node.target.name: node.value
            for node in self.nodes
            if isinstance(node, Declarator) and isinstance(node.target, Identifier) and node.value is not None
        }

    def read(self) -> None:
        bundler = self.bundler
        is_babel = "babel" in posixpath.basename(bundler.file)
        texts = (node.value for node in self.nodes if isinstance(node, Literal) and isinstance(node.value, str))
        bundler.texts = frozenset(join(bundler.folder, text) for text in texts if "/" in text and "\n" not in text)
        for node in self.nodes:
            if not isinstance(node, Property) or node.kind != "value":
                continue
            name = literal_text(node.key)
            if name == "alias":
                bundler.aliases.extend(self._aliases(node.value))
            elif name == "root" and is_babel:
                bundler.aliases.extend(
                    Alias(place, place, bundler.file, is_root=True) for place in self._paths_in(node.value)
                )
            elif name == "root":
                bundler.roots.extend(self._paths_in(node.value))
            elif name in {"outDir", "outdir", "path", "dir", "outfile", "distDir"}:
                bundler.outputs.extend(self._paths_in(node.value))
            elif name in {"input", "entry", "entryPoints", "template"}:
                bundler.inputs.extend(self._paths_in(node.value))
        if bundler.roots:
            bases = list(bundler.roots)
            own = [posixpath.relpath(path, bundler.folder or ".") for path in (*bundler.outputs, *bundler.inputs)]
            bundler.inputs.extend(join(base, path) for base in bases for path in own)
            bundler.outputs.extend(join(base, path) for base in bases for path in own)

    def _aliases(self, value: Expression) -> Iterator[Alias]:
        value = self._constant(value)
        if isinstance(value, Object):
            for entry in value.properties:
                if isinstance(entry, Property):
                    yield from self._named(literal_text(entry.key) or self.fold(entry.key, 0), entry.value)
        elif isinstance(value, Array):
            for element in value.elements:
                found = self._constant(element) if element is not None else None
                if isinstance(found, Object):
                    yield from self._found(found)

    def _found(self, entry: Object) -> Iterator[Alias]:
        """`{find: "@", replacement: "./src"}`, also with a pattern that means a plain beginning."""
        parts = {literal_text(part.key): part.value for part in entry.properties if isinstance(part, Property)}
        find, replacement = parts.get("find"), parts.get("replacement")
        if find is None or replacement is None:
            return
        name = literal_text(find)
        if isinstance(find, Regex):
            plain = re.fullmatch(r"/\^?((?:[\w@~#/-]|\\[/.$])+)(?:\(\.\*\))?\$?/[a-z]*", find.source)
            name = plain.group(1).replace("\\", "") if plain else None
        yield from self._named(name, replacement)

    def _named(self, name: str | None, value: Expression) -> Iterator[Alias]:
        if not name:
            return
        text = literal_text(value)
        if text is not None:
            yield _alias(name, text, self.bundler.folder, self.bundler.file)
            return
        for element in value.elements if isinstance(value, Array) else (value,):
            target = None if element is None else self.fold(element, 0)
            place = None if target is None else join(self.bundler.folder, target)
            plain = name.removesuffix("$").removesuffix("/*")
            yield Alias(plain, place, self.bundler.file, is_exact=name.endswith("$"))

    def _paths_in(self, value: Expression) -> Iterator[str]:
        """Every path in a text, list or object of them, relative to the app."""
        value = self._constant(value)
        if isinstance(value, Array):
            for element in value.elements:
                if element is not None:
                    yield from self._paths_in(element)
        elif isinstance(value, Object):
            for entry in value.properties:
                if isinstance(entry, Property):
                    yield from self._paths_in(entry.value)
        else:
            folded = self.fold(value, 0)
            if folded is not None:
                yield join(self.bundler.folder, folded)

    def _constant(self, value: Expression) -> Expression:
        for _ in range(_MAX_DEPTH):
            if not isinstance(value, Identifier) or value.name not in self.constants:
                break
            value = self.constants[value.name]
        return value

    def fold(self, node: Expression, depth: int) -> str | None:
        """A path relative to the configuration's folder; None where it is not plain."""
        if depth > _MAX_DEPTH:
            return None
        plain = literal_text(node)
        if plain is not None:
            return plain
        if isinstance(node, Identifier):
            value = self.constants.get(node.name)
            folded = None if value is None else self.fold(value, depth + 1)
            return "" if node.name in _OWN_FOLDER else folded
        if isinstance(node, Member | Await):
            return self._fold_member(node, depth)
        if isinstance(node, Call):
            return self._fold_call(node, depth)
        if isinstance(node, Template):
            return self._joined(node.parts, depth, "")
        parts = (node.left, node.right) if isinstance(node, Binary) and node.operator == "+" else ()
        return self._joined(parts, depth, "") if parts else None

    def _fold_member(self, node: Member | Await, depth: int) -> str | None:
        if isinstance(node, Await):
            return self.fold(node.value, depth + 1)
        if node.name in {"url", "dirname", "filename"} and "import.meta" in self.file.text(node):
            return ""
        return self.fold(node.object, depth + 1) if node.name in {"pathname", "href"} else None

    def _fold_call(self, node: Call, depth: int) -> str | None:
        callee = node.callee
        name = callee.name if isinstance(callee, Identifier | Member) else ""
        if name == "cwd":
            return ""
        if name == "URL" and node.arguments:
            return self.fold(node.arguments[0], depth + 1)
        if name in _THROUGH and node.arguments:
            return self.fold(node.arguments[0], depth + 1)
        return self._joined(node.arguments, depth, "/") if name in _JOINING else None

    def _joined(self, parts: tuple[Node, ...], depth: int, between: str) -> str | None:
        found = [self.fold(part, depth + 1) for part in parts]
        texts = [text for text in found if text is not None]
        if len(texts) != len(found):
            return None
        return between.join(text for text in texts if text).lstrip("/") or "."
