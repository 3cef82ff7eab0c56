"""The code of an app as it is deployed: files as trees, imports resolved, scripts that pages start.

Deployed is all but tests, samples and tools, and of these whatever deployed code imports. What could not be read or
found is a gap that touches exactly the promises it could change.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass, replace
from upheld.forge.code.bundlers import Bundlers
from upheld.forge.code.bundles import recognize
from upheld.forge.code.deployed_code import Program, find_handler
from upheld.forge.code.imports import erased_imports, modules_of
from upheld.forge.code.lowering import lower
from upheld.forge.code.markup import PAGE_CODE, read_style
from upheld.forge.code.nodes import File
from upheld.forge.code.page_sources import HTML_SUFFIXES, PageFinder, PageSource
from upheld.forge.code.places import is_deployed_by_place
from upheld.forge.code.resolution import STYLE_SUFFIXES, Resolver
from upheld.forge.code.settings import Settings
from upheld.forge.code.targets import Asset, ImportedModule, LocalFile, Missing, Package, PageLoad, PageRoot, Target
from upheld.forge.gaps import CODE, NOTHING, PACKAGES, Gap, Topic
from upheld.forge.manifest import Manifest
from upheld.forge.tree import MANIFEST_NAMES, OTHER_CODE_SUFFIXES, SCRIPT_SUFFIXES, AppFile, AppTree, printable

__all__ = [
    "Asset",
    "ImportedModule",
    "LocalFile",
    "Missing",
    "Package",
    "PageLoad",
    "PageRoot",
    "Program",
    "Target",
    "build_program",
]
MAX_ANALYZED_BYTES = 8_000_000
"""Some 200,000 lines: more than an app, and no more than can be read within a check's time."""
MAX_LISTED = 20
UNREACHED = frozenset({Topic.EGRESS, Topic.SECRETS, Topic.CREDENTIALS, Topic.DEPENDENCIES})
"""What code that is deployed and never called can still hold: constants, addresses, packages."""
_PAGE_PACKAGES = frozenset({"@forge/bridge", "@forge/react", "react-dom", "react-dom/client"})


def build_program(tree: AppTree, manifest: Manifest | None) -> Program:
    """The program of an app. Nothing here raises for what files hold."""
    return _Builder(tree, manifest).build()


@dataclass(frozen=True, slots=True)
class _Problem:
    """Something in a file that could not be read or followed; what it touches shows when all files are known."""

    reason: str
    line: int | None
    is_import: bool = False
    only: frozenset[Topic] | None = None
    """Where it touches less than any code would."""


class _Builder:
    def __init__(self, tree: AppTree, manifest: Manifest | None) -> None:
        self.tree = tree
        self.manifest = manifest
        others = _folders_of_other_apps(tree)
        self.files = {file.path: file for file in (*tree.files, *tree.outside)}
        self.built = tuple(f"{path}/" for path in tree.built)
        self.own = {path: file for path, file in self.files.items() if not path.startswith(("../", *others))}
        sources = {path: file for path, file in self.files.items() if not path.startswith(self.built)}
        self.settings = Settings(sources)
        self.bundlers = Bundlers(sources, self.settings, _lowered)
        self.resolver = Resolver(sources, self.settings, self.bundlers)
        self.built_resolver = Resolver(self.files, self.settings, self.bundlers)
        self.lowered: dict[str, File] = {}
        self.seen: set[str] = set()
        self.problems: dict[str, list[_Problem]] = {}
        self.imports: dict[str, list[ImportedModule]] = {}
        self.gaps: list[Gap] = []
        self.sources: list[PageSource] = []
        self.loads: list[PageLoad] = []
        self.analyzed_bytes = 0
        self.has_lost_pages = False

    def build(self) -> Program:
        backend_roots = list(self._handlers())
        page_roots = list(self._pages(frozenset(backend_roots)))
        backend = self._follow(backend_roots)
        page = self._follow([root.path for root in page_roots])
        reached = backend | page
        unreached = self._follow(self._unreached(reached), stop=reached)
        on_page = {path for path in unreached if self._is_page_code(path)}
        self._styles(page | on_page)
        self._other_languages()
        self._report(backend, page)
        files = {path: self.lowered[path] for path in sorted(self.lowered)}
        return Program(
            files=files,
            page_roots=tuple(root for root in dict.fromkeys(page_roots) if root.path in files),
            page_loads=tuple(dict.fromkeys(self.loads)),
            imports=tuple(found for path in files for found in self.imports.get(path, ())),
            gaps=tuple(dict.fromkeys((*map(self._refine, self.tree.gaps), *self.gaps))),
            left_out=tuple(sorted(path for path in self.own if self._is_left_out(path))),
            backend_files=frozenset(files) & frozenset(backend | (unreached - on_page)),
            page_files=frozenset(files) & frozenset(page | on_page),
            unreached_files=frozenset(files) & frozenset(unreached),
            resolver=self.resolver,
            packaged=None if self.manifest is None else self.manifest.package_path,
            built_resolver=self.built_resolver,
            built_files=frozenset(path for path in files if path.startswith(self.built)),
            installed_folders=tuple(
                self.tree.root / path for path in self.tree.skipped if path.endswith("node_modules")
            ),
        )

    # Where code begins

    def _handlers(self) -> Iterator[str]:
        for function in () if self.manifest is None else self.manifest.functions:
            found = find_handler(self.resolver, function.handler) or self._packaged(function.handler)
            if found is not None:
                yield found[0]
                continue
            reason = f"The code of function “{function.key}” ({function.handler or 'no handler'}) was not found."
            self._gap(reason, self._manifest_place(function.line), CODE)

    def _packaged(self, handler: str) -> tuple[str, str] | None:
        """A handler in the folder that the app's own builder writes to."""
        packaged = None if self.manifest is None else self.manifest.package_path
        return None if packaged is None else find_handler(self.built_resolver, handler, packaged.value)

    def _pages(self, handlers: frozenset[str]) -> Iterator[PageRoot]:
        resources = () if self.manifest is None else self.manifest.resources
        finder = PageFinder(self.own, self.settings, self.bundlers, self.built_resolver, handlers, self.built)
        for resource, source in finder.find(resources):
            if source is None:
                self.has_lost_pages = True
                reason = f"No sources were found for the page “{resource.key}” ({resource.path or 'no path'})."
                self._gap(reason, self._manifest_place(resource.line), PAGE_CODE)
                continue
            self.sources.append(source)
            yield from source.roots
            if source.missing and not source.has_script:
                for page, script in source.missing[:MAX_LISTED]:
                    reason = f"The script {script[:80]} that the page starts was not found; it was not analyzed."
                    self._gap(reason, Place(file=printable(page)), PAGE_CODE)
        if resources:
            self.sources.extend(PageSource(folder) for folder in finder.loose_folders())
        for page in dict.fromkeys(page for source in self.sources for page in source.pages):
            markup = finder.markup(page)
            self.loads.extend(markup.loads)
            self.gaps.extend(markup.gaps)
            if markup.inline:
                self._lower(AppFile(path=page, content=markup.inline, sha256=""), ".js")

    def _manifest_place(self, line: int) -> Place:
        return Place(file=self.manifest.file if self.manifest else MANIFEST_NAMES[0], line=line)

    def _gap(self, reason: str, place: Place | None, touches: frozenset[Topic]) -> None:
        self.gaps.append(Gap(reason=reason, place=place, touches=touches))

    # Following imports

    def _follow(self, roots: Iterable[str], stop: Iterable[str] = ()) -> set[str]:
        """Every file that the roots lead to, themselves included."""
        pending = list(dict.fromkeys(roots))
        found: set[str] = set()
        known = set(stop)
        while pending:
            path = pending.pop()
            if path in found or path in known:
                continue
            found.add(path)
            self._read(path)
            pending.extend(
                imported.target.path for imported in self.imports[path] if isinstance(imported.target, LocalFile)
            )
        return found

    def _read(self, path: str) -> None:
        if path in self.imports:
            return
        file = self.files.get(path)
        if path not in self.lowered and file is not None:
            self._lower(file, _grammar(path))
        resolver = self.built_resolver if path.startswith(self.built) else self.resolver
        found: list[ImportedModule] = []
        lowered = self.lowered.get(path)
        erased = frozenset() if lowered is None else erased_imports(lowered)
        for module, line in () if lowered is None else modules_of(lowered):
            target = resolver.resolve(path, module) if module else Missing("It is computed while the app runs.")
            if (module, line) in erased and not isinstance(target, LocalFile):
                continue
            place = Place(file=printable(path), line=line)
            found.append(ImportedModule(path, module, target, place))
            if isinstance(target, Missing):
                reason = target.reason if module else "What is imported here is computed while the app runs."
                is_style = posixpath.splitext(module.partition("?")[0])[1].lower() in STYLE_SUFFIXES
                only = frozenset({Topic.EGRESS}) if is_style else None
                self._problem(path, reason, line, is_import=True, only=only)
        self.imports[path] = found

    def _lower(self, file: AppFile, suffix: str) -> None:
        path = file.path
        self.analyzed_bytes += len(file.content)
        if self.analyzed_bytes > MAX_ANALYZED_BYTES:
            reason = f"More than {MAX_ANALYZED_BYTES:,} bytes of source were read before; the file was not analyzed."
            self._problem(path, reason, None)
            return
        try:
            file.content.decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.content[: error.start].count(b"\n") + 1
            byte = file.content[error.start]
            self._problem(path, f"The byte 0x{byte:02x} is not UTF-8; the file was not analyzed.", line)
            return
        bundle = recognize(file.content)
        if bundle is not None:
            self._problem(path, bundle.reason, bundle.line, only=PACKAGES if bundle.is_readable else None)
            if not bundle.is_analyzed:
                return
        lowered = lower(file.content, printable(path), suffix)
        self.lowered[path] = lowered
        for region in lowered.opaque[:MAX_LISTED]:
            self._problem(path, f"The code here was not understood ({region.reason}).", region.line)
        if len(lowered.opaque) > MAX_LISTED:
            self._problem(path, f"{len(lowered.opaque) - MAX_LISTED} more places were not understood.", None)

    def _problem(
        self, path: str, reason: str, line: int | None, *, is_import: bool = False, only: frozenset[Topic] | None = None
    ) -> None:
        self.problems.setdefault(path, []).append(_Problem(reason, line, is_import, only))

    # What nothing leads to

    def _unreached(self, reached: set[str]) -> list[str]:
        """Scripts that are deployed by their place: not built, no test, not of a package that is no part of the app."""
        self.used_packages = {self._home(path) for path in reached} | {source.folder for source in self.sources} | {""}
        return [path for path in self.own if _is_script(path) and self._is_by_place(path)]

    def _is_by_place(self, path: str) -> bool:
        if path.startswith(self.built) or not is_deployed_by_place(path):
            return False
        return self.has_lost_pages or self._home(path) in self.used_packages

    def _home(self, path: str) -> str:
        package = self.settings.package_above(path)
        return "" if package is None or package.folder.startswith("..") else package.folder

    def _is_page_code(self, path: str) -> bool:
        if any(source.folder and path.startswith(f"{source.folder}/") for source in self.sources):
            return True
        return any(imported.module in _PAGE_PACKAGES for imported in self.imports.get(path, ()))

    def _is_left_out(self, path: str) -> bool:
        return (_is_script(path) and path not in self.imports) or (
            path.endswith(HTML_SUFFIXES) and not any(path in source.pages for source in self.sources)
        )

    def _styles(self, on_page: set[str]) -> None:
        folders = tuple(f"{source.folder}/" for source in self.sources if source.folder)
        wanted = {path for path in self.own if folders and path.startswith(folders) and is_deployed_by_place(path)}
        for path in on_page:
            for imported in self.imports.get(path, ()):
                if isinstance(imported.target, Asset):
                    wanted.add(imported.target.path)
        for path in sorted(wanted):
            file = self.files.get(path)
            if file is not None and posixpath.splitext(path)[1].lower() in STYLE_SUFFIXES:
                self.loads.extend(read_style(file.content, path))

    def _other_languages(self) -> None:
        for path, file in self.own.items():
            if file.suffix in OTHER_CODE_SUFFIXES and self._is_by_place(path):
                reason = f"Files of the kind {file.suffix} are not analyzed."
                self._gap(reason, Place(file=printable(path)), self._topics_by_place(path))

    # Gaps

    def _report(self, backend: set[str], page: set[str]) -> None:
        for path in sorted(self.problems):
            told: set[str] = set()
            for problem in self.problems[path]:
                topics = self._topics(path, backend, page, problem)
                key = f"{problem.reason} {'' if problem.is_import else problem.line}"
                if key not in told:
                    told.add(key)
                    self._gap(problem.reason, Place(file=printable(path), line=problem.line), topics)

    def _topics(self, path: str, backend: set[str], page: set[str], problem: _Problem) -> frozenset[Topic]:
        topics: frozenset[Topic] = NOTHING
        if path in backend:
            topics |= CODE
        if path in page or path.endswith(HTML_SUFFIXES):
            topics |= PAGE_CODE
        if path not in backend and path not in page and not path.endswith(HTML_SUFFIXES):
            topics = NOTHING if problem.is_import else UNREACHED
        return topics if problem.only is None else topics & problem.only

    def _topics_by_place(self, path: str) -> frozenset[Topic]:
        is_page = any(source.folder and path.startswith(f"{source.folder}/") for source in self.sources)
        return PAGE_CODE if is_page else CODE

    def _refine(self, gap: Gap) -> Gap:
        """A gap of the tree, cut to what a file or folder in its place could touch."""
        if gap.place is None or not gap.touches or not gap.touches <= CODE:
            return gap
        if not is_deployed_by_place(gap.place.file):
            return replace(gap, touches=NOTHING)
        return replace(gap, touches=gap.touches & self._topics_by_place(gap.place.file))


def _lowered(file: AppFile) -> File:
    return lower(file.content, printable(file.path), _grammar(file.path))


def _grammar(path: str) -> str:
    suffix = posixpath.splitext(path)[1].lower()
    return {".mts": ".ts", ".cts": ".ts"}.get(suffix, suffix)


def _is_script(path: str) -> bool:
    return posixpath.splitext(path)[1].lower() in SCRIPT_SUFFIXES


def _folders_of_other_apps(tree: AppTree) -> tuple[str, ...]:
    """Folders below with a manifest of their own are apps of their own."""
    return tuple(
        f"{posixpath.dirname(file.path)}/"
        for file in tree.files
        if "/" in file.path and posixpath.basename(file.path) in MANIFEST_NAMES and b"modules:" in file.content
    )
