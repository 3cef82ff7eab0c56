"""Which files of an app are deployed: all but tests, samples and tools, and of these whatever deployed code imports.

Handlers that the manifest names, scripts that pages start and everything imported from deployed code count, wherever
they stand. An import, handler or page whose file is not there is a gap.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from upheld.core.check import Place
from upheld.forge.facts import SourceFacts
from upheld.forge.gaps import CODE, Gap
from upheld.forge.manifest import Manifest
from upheld.forge.pages import local_scripts, read_page
from upheld.forge.source import read_source
from upheld.forge.tree import (
    MANIFEST_NAMES,
    OTHER_CODE_SUFFIXES,
    PAGE_SUFFIXES,
    SCRIPT_SUFFIXES,
    AppFile,
    AppTree,
    printable,
)
from upheld.forge.vocabulary import is_builtin

MAX_ANALYZED_BYTES = 8_000_000
"""Some 200,000 lines: more than an app, and no more than can be read within a check's time."""
NOT_DEPLOYED_FOLDERS = frozenset(
    {
        "__fixtures__",
        "__mocks__",
        "__snapshots__",
        "__tests__",
        ".storybook",
        "cypress",
        "e2e",
        "examples",
        "fixtures",
        "mocks",
        "scripts",
        "spec",
        "stories",
        "storybook",
        "test",
        "tests",
    }
)
_NOT_DEPLOYED_NAME = re.compile(
    r".*\.(?:test|spec|stories|story|mock|fixture|cy|e2e)\.[a-z]+|.*\.config\.[a-z]+|.*\.d\.[cm]?ts|\..*rc\.[cm]?js"
    r"|(?:gulpfile|gruntfile|setuptests|jest[.-]setup)\.[a-z]+",
    re.IGNORECASE,
)
_RESOLVED_SUFFIXES = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".json", ".css", ".scss")
_PICTURES_AND_TEXTS = frozenset(
    {".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".json", ".md", ".txt"}
    | {".woff", ".woff2", ".ttf", ".otf", ".mp3", ".mp4", ".csv"}
)
"""What can be missing without hiding code."""
_BUNDLER = re.compile(rb'"(?:react-scripts|vite|webpack|parcel|esbuild|rollup|@rspack/core)"')
"""What tells that the app's own package builds a page, not only functions."""
_ALIASES = ("@/", "~/", "#/", "#")


@dataclass(frozen=True, kw_only=True, slots=True)
class Deployment:
    """The facts of all deployed files, the files left out, and the gaps of finding them."""

    sources: tuple[SourceFacts, ...]
    left_out: tuple[str, ...]
    gaps: tuple[Gap, ...]
    local_imports: frozenset[tuple[str, str]]
    """(file, module) of every import that leads to a file of the app."""


def is_deployed_by_place(path: str) -> bool:
    """Whether a file in this place is deployed as far as its name tells.

    Example:
        >>> is_deployed_by_place("src/index.js"), is_deployed_by_place("src/__tests__/index.js")
        (True, False)
    """
    *folders, name = path.split("/")
    return not NOT_DEPLOYED_FOLDERS.intersection(folders) and _NOT_DEPLOYED_NAME.fullmatch(name) is None


def find_deployed(tree: AppTree, manifest: Manifest | None) -> Deployment:
    """Read every deployed file once, following imports into places that are not deployed by their name."""
    return _Finder(tree, manifest).find()


class _Finder:
    def __init__(self, tree: AppTree, manifest: Manifest | None) -> None:
        self.manifest = manifest
        other_apps = _folders_of_other_apps(tree)
        self.files = {file.path: file for file in tree.files if not file.path.startswith(other_apps)}
        self.skipped = tree.skipped
        self.sources: dict[str, SourceFacts] = {}
        self.gaps: list[Gap] = []
        self.analyzed_bytes = 0
        self.local_imports: set[tuple[str, str]] = set()

    def find(self) -> Deployment:
        readable = [file for file in self.files.values() if file.suffix in SCRIPT_SUFFIXES | PAGE_SUFFIXES]
        pending = [file for file in readable if is_deployed_by_place(file.path)]
        pending.extend(self._handlers())
        while pending:
            file = pending.pop()
            if file.path not in self.sources:
                self.sources[file.path] = self._read(file)
                pending.extend(self._led_to(file))
        self._report_unread_languages()
        self._report_pages_without_sources()
        return Deployment(
            sources=tuple(facts for _, facts in sorted(self.sources.items())),
            left_out=tuple(sorted(file.path for file in readable if file.path not in self.sources)),
            gaps=tuple(self.gaps),
            local_imports=frozenset(self.local_imports),
        )

    def _read(self, file: AppFile) -> SourceFacts:
        name = printable(file.path)
        self.analyzed_bytes += len(file.content)
        if self.analyzed_bytes > MAX_ANALYZED_BYTES:
            reason = (
                f"More than {MAX_ANALYZED_BYTES:,} bytes of source were read before this file; it was not analyzed."
            )
            return SourceFacts(file=name, gaps=(Gap(reason=reason, place=Place(file=name), touches=CODE),))
        if file.suffix in PAGE_SUFFIXES:
            return read_page(file.content, file=name)
        return read_source(file.content, file=name, suffix=file.suffix)

    def _led_to(self, file: AppFile) -> Iterator[AppFile]:
        """The files that this one imports or starts."""
        if file.suffix in {".html", ".htm"}:
            for script in local_scripts(file.content):
                found = self._resolve(file.path, script if script.startswith((".", "/")) else f"./{script}")
                if found is not None and found.suffix in SCRIPT_SUFFIXES:
                    yield found
        for fact in self.sources[file.path].imports:
            if fact.module == "":
                reason = "What is imported here is computed while the app runs; it was not analyzed."
                self.gaps.append(Gap(reason=reason, place=fact.place, touches=CODE))
            elif fact.module.startswith("."):
                yield from self._follow(file, fact.module, fact.place)
            elif not is_builtin(fact.module):
                found = self._resolve_alias(file.path, fact.module)
                if found is not None:
                    self.local_imports.add((printable(file.path), fact.module))
                    yield from self._readable(found)

    def _follow(self, file: AppFile, module: str, place: Place) -> Iterator[AppFile]:
        found = self._resolve(file.path, module)
        if found is not None:
            yield from self._readable(found)
            if found.suffix not in SCRIPT_SUFFIXES | PAGE_SUFFIXES | _PICTURES_AND_TEXTS:
                reason = f"The file imported as {module[:80]} is of a kind that is not analyzed."
                self.gaps.append(Gap(reason=reason, place=place, touches=CODE))
            return
        if PurePosixPath(module.split("?", maxsplit=1)[0]).suffix.lower() not in _PICTURES_AND_TEXTS:
            reason = f"The file imported as {module[:80]} is not in the app's folder; it was not analyzed."
            self.gaps.append(Gap(reason=reason, place=place, touches=CODE))

    def _readable(self, file: AppFile) -> Iterator[AppFile]:
        if file.suffix in SCRIPT_SUFFIXES | PAGE_SUFFIXES:
            yield file

    def _resolve(self, importer: str, module: str) -> AppFile | None:
        if module.startswith("/"):
            return self._candidate(posixpath.normpath(module.lstrip("/") or "."))
        return self._candidate(posixpath.normpath(posixpath.join(posixpath.dirname(importer), module)))

    def _candidate(self, base: str) -> AppFile | None:
        stem, suffix = posixpath.splitext(base)
        names = [base, *(base + added for added in _RESOLVED_SUFFIXES)]
        if suffix in {".js", ".jsx", ".mjs", ".cjs"}:
            names.extend(stem + added for added in (".ts", ".tsx"))
        names.extend(posixpath.normpath(f"{base}/index{added}") for added in _RESOLVED_SUFFIXES)
        return next((self.files[name] for name in names if name in self.files), None)

    def _resolve_alias(self, importer: str, module: str) -> AppFile | None:
        """A name that leads to a file from a source folder above the importer: `@/pages/x`, `components/x`."""
        short = next((module.removeprefix(alias) for alias in _ALIASES if module.startswith(alias)), module)
        folder = posixpath.dirname(importer)
        while True:
            for base in (f"{folder}/src/{short}", f"{folder}/{short}"):
                found = self._candidate(posixpath.normpath(base.lstrip("/")))
                if found is not None and found.suffix in SCRIPT_SUFFIXES:
                    return found
            if not folder:
                return None
            folder = posixpath.dirname(folder)

    def _handlers(self) -> Iterable[AppFile]:
        if self.manifest is None:
            return
        for function in self.manifest.functions:
            path = function.handler.rpartition(".")[0]
            found = None
            for base in (f"src/{path}", path):
                found = found or (self._candidate(posixpath.normpath(base)) if path else None)
            if found is not None and found.suffix in SCRIPT_SUFFIXES:
                yield found
                continue
            reason = f"The code of function “{function.key}” ({function.handler or 'no handler'}) was not found."
            place = Place(file=self.manifest.file, line=function.line)
            self.gaps.append(Gap(reason=reason, place=place, touches=CODE))

    def _report_unread_languages(self) -> None:
        for path, file in self.files.items():
            if file.suffix in OTHER_CODE_SUFFIXES and is_deployed_by_place(path):
                reason = f"Files of the kind {file.suffix} are not analyzed."
                self.gaps.append(Gap(reason=reason, place=Place(file=printable(path)), touches=CODE))

    def _report_pages_without_sources(self) -> None:
        for resource in () if self.manifest is None else self.manifest.resources:
            path = posixpath.normpath(resource.path.strip() or ".")
            if not self._has_sources(path):
                reason = f"No sources were found for the page “{resource.key}” ({resource.path or 'no path'})."
                place = Place(file=self.manifest.file if self.manifest else MANIFEST_NAMES[0], line=resource.line)
                self.gaps.append(Gap(reason=reason, place=place, touches=CODE))

    def _has_sources(self, path: str) -> bool:
        """A page's own folder or file, or the package beside it whose build writes there."""
        if path.startswith(".."):
            return False
        if any(source == path or (source.startswith(f"{path}/") and _is_script(source)) for source in self.sources):
            return True
        parent = posixpath.dirname(path)
        prefix = f"{parent}/" if parent else ""
        package = self.files.get(f"{prefix}package.json")
        if package is not None and (parent or _BUNDLER.search(package.content)):
            return any(source.startswith(prefix) and _is_script(source) for source in self.sources)
        tail = "/".join(path.split("/")[-2:])
        for name, file in self.files.items():
            if re.fullmatch(r"(?:.*/)?(?:package\.json|(?:vite|webpack|rollup)\.config\.[a-z]+)", name):
                folder = posixpath.dirname(name)
                has_script = any(source.startswith(f"{folder}/") and _is_script(source) for source in self.sources)
                if folder and tail.encode() in file.content and has_script:
                    return True
        return False


def _is_script(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in SCRIPT_SUFFIXES


def _folders_of_other_apps(tree: AppTree) -> tuple[str, ...]:
    """Folders below with a manifest of their own are apps of their own."""
    return tuple(
        f"{posixpath.dirname(file.path)}/"
        for file in tree.files
        if "/" in file.path and posixpath.basename(file.path) in MANIFEST_NAMES and b"modules:" in file.content
    )
