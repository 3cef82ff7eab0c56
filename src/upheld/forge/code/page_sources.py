"""Find the sources of the pages that a manifest's resources name: mostly the build of a package beside them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.code.bundlers import Bundlers
from upheld.forge.code.markup import Markup, read_markup
from upheld.forge.code.places import is_deployed_by_place
from upheld.forge.code.resolution import Resolver
from upheld.forge.code.settings import PackageJson, Settings, join
from upheld.forge.code.targets import PageRoot
from upheld.forge.manifest import ResourceEntry
from upheld.forge.tree import SCRIPT_SUFFIXES, AppFile

HTML_SUFFIXES = (".html", ".htm")
_PAGE_FOLDERS = ("", "public", "src", "static", "app", "client")
_CONVENTIONS = (
    "src/index",
    "src/main",
    "src/app",
    "src/App",
    "index",
    "main",
    "app",
    "src/client/index",
    "src/client/main",
    "client/index",
    "src/frontend/index",
    "frontend/index",
    "src/bootstrap",
    "js/index",
    "js/main",
    "src/js/index",
)
_BUILT_BY_DEFAULT = ("build", "dist", "out", "public", "www", "static/build", "static/dist")
_BUNDLING = frozenset(
    {"react-scripts", "vite", "webpack", "parcel", "parcel-bundler", "esbuild", "rollup", "@rspack/core", "next"}
    | {"@rsbuild/core", "@vue/cli-service", "@angular/cli", "svelte", "snowpack", "preact-cli", "@craco/craco"}
    | {"react-app-rewired", "tsup", "@parcel/core", "bun", "microbundle"}
)
_SHOWING = frozenset({"@forge/bridge", "react-dom", "vue", "svelte", "preact", "@angular/core", "lit", "solid-js"})


@dataclass(slots=True)
class PageSource:
    """The sources of one resource."""

    folder: str
    """Whose files belong to the page; empty where a file alone does."""
    roots: list[PageRoot] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    """HTML files."""
    missing: list[tuple[str, str]] = field(default_factory=list)
    """Scripts that a page starts and that are not there, with the page."""

    def __bool__(self) -> bool:
        return bool(self.roots or self.pages)

    @property
    def has_script(self) -> bool:
        """Whether a script file was found, not only one written into a page."""
        return any(_is_script(root.path) for root in self.roots)


@dataclass(slots=True)
class PageFinder:
    """Finds the sources of all resources of one app."""

    files: Mapping[str, AppFile]
    """The app's own files, builds included."""
    settings: Settings
    bundlers: Bundlers
    resolver: Resolver
    handlers: frozenset[str]
    """Files of functions: no page begins there by convention alone."""
    built: tuple[str, ...]
    """Prefixes of builds: of these, nothing counts as a source while there are others."""
    markups: dict[str, Markup] = field(default_factory=dict)
    _claimed: set[str] = field(default_factory=set)

    def find(self, resources: Iterable[ResourceEntry]) -> Iterator[tuple[ResourceEntry, PageSource | None]]:
        """The sources of each resource; None where there are none."""
        waiting: list[ResourceEntry] = []
        for resource in resources:
            found = self._source(resource)
            if found is None:
                waiting.append(resource)
            else:
                self._claimed.add(found.folder)
                yield resource, found
        for resource in waiting:
            yield resource, self._unclaimed(resource) or self._build(resource)

    def loose_folders(self) -> Iterator[str]:
        """Packages that make pages and that no resource was found to show: who knows what copies their build."""
        for folder, package in self.settings.packages.items():
            is_near = folder and not folder.startswith("..") and is_deployed_by_place(f"{folder}/x")
            if is_near and folder not in self._claimed and any(package.declares(name) for name in _SHOWING):
                yield folder

    def markup(self, path: str) -> Markup:
        """What a page of HTML holds."""
        if path not in self.markups:
            self.markups[path] = read_markup(self.files[path].content, path)
        return self.markups[path]

    def _source(self, resource: ResourceEntry) -> PageSource | None:
        path = join("", resource.path.strip() or ".")
        if not resource.path.strip():
            return None
        found = self._named_entries(path, resource)
        if found:
            return found
        file = self._file(path)
        if file is not None:
            return PageSource("", roots=[PageRoot(file, resource.key, "")])
        if path in self.files and path.endswith(HTML_SUFFIXES):
            found = PageSource(posixpath.dirname(path))
            self._add_page(found, resource, path, "")
            return found
        if not f"{path}/".startswith(self.built):
            found = self._entries(path, resource)
            if found:
                return found
        for folder in self._candidates(path):
            found = self._entries(folder, resource)
            if found:
                return found
        return None

    def _named_entries(self, path: str, resource: ResourceEntry) -> PageSource:
        """The pages or scripts that the resource names one by one, where they stand in the folder as sources."""
        found = PageSource(path)
        for _, name in resource.entries:
            place = join(path, name)
            if place not in self.files or place.startswith(self.built):
                return PageSource(path)
            if place.endswith(HTML_SUFFIXES):
                self._add_page(found, resource, place, path)
            else:
                self._add_scripts(found, resource, [place])
        if all(root.html == "" for root in found.roots):
            found.folder = ""
        return found

    def _file(self, path: str) -> str | None:
        """A resource that is a script itself, as UI Kit has it."""
        if path in self.files and _is_script(path):
            return path
        if posixpath.splitext(path)[1]:
            stem = posixpath.splitext(path)[0]
            return next((stem + suffix for suffix in sorted(SCRIPT_SUFFIXES) if stem + suffix in self.files), None)
        return next((path + suffix for suffix in sorted(SCRIPT_SUFFIXES) if path + suffix in self.files), None)

    def _candidates(self, path: str) -> Iterator[str]:
        """Folders whose build may write to the path, the surest first."""
        folders = {folder for folder in self.settings.packages if is_deployed_by_place(f"{folder}/x".lstrip("/"))}
        folders |= {bundler.folder for bundler in self.bundlers.everywhere()}
        scores = {folder: self._score(folder, path) for folder in folders}
        parent = posixpath.dirname(path)
        while parent and not parent.endswith(".."):
            scores.setdefault(parent, 1)
            parent = posixpath.dirname(parent)
        for folder in sorted(scores, key=lambda folder: (-scores[folder], -len(folder), folder)):
            if scores[folder]:
                yield folder

    def _score(self, folder: str, path: str) -> int:
        outputs = [*self.bundlers.commands(folder)[0]]
        for bundler in self.bundlers.in_folder(folder):
            outputs.extend(bundler.outputs)
            outputs.extend(bundler.texts)
        if any(output and (path == output or path.startswith(f"{output}/")) for output in outputs if output != folder):
            return 5
        if any(output.startswith(f"{path}/") for output in outputs):
            return 4
        if path in {join(folder, name) for name in _BUILT_BY_DEFAULT} and (folder or self._bundles(folder)):
            return 3
        if folder and path.startswith(f"{folder}/"):
            return 2
        return 1 if not folder and self._bundles(folder) else 0

    def _bundles(self, folder: str) -> bool:
        package = self.settings.packages.get(folder)
        return package is not None and any(package.declares(name) for name in _BUNDLING)

    def _entries(self, folder: str, resource: ResourceEntry) -> PageSource:
        """The pages and scripts that a folder's build begins with."""
        found = PageSource(folder)
        inputs = [path for bundler in self.bundlers.in_folder(folder) for path in bundler.inputs]
        inputs.extend(self.bundlers.commands(folder)[1])
        roots = [root for bundler in self.bundlers.in_folder(folder) for root in bundler.roots]
        for page in dict.fromkeys((*self._pages(folder, roots), *(path for path in inputs if path in self.files))):
            if page.endswith(HTML_SUFFIXES):
                self._add_page(found, resource, page, folder)
        if not found.has_script:
            package = self.settings.packages.get(folder)
            source = None if package is None else package.value.get("source")
            named = [*inputs, *([join(folder, source)] if isinstance(source, str) else [])]
            self._add_scripts(found, resource, filter(None, map(self._script, named)))
        if not found.has_script:
            bases = [join(base, name) for base in (*roots, folder) for name in _CONVENTIONS]
            scripts = (self._script(base) for base in bases)
            first = next((path for path in scripts if path and path not in self.handlers), None)
            self._add_scripts(found, resource, [first] if first else [])
        return found

    def _pages(self, folder: str, roots: list[str]) -> Iterator[str]:
        for base in (*roots, folder):
            for name in _PAGE_FOLDERS:
                place = join(base, name)
                prefix = f"{place}/" if place else ""
                here = [
                    path
                    for path in self.files
                    if path.endswith(HTML_SUFFIXES) and path.startswith(prefix) and "/" not in path[len(prefix) :]
                ]
                yield from here
                if here:
                    break

    def _add_page(self, found: PageSource, resource: ResourceEntry, page: str, folder: str) -> None:
        found.pages.append(page)
        markup = self.markup(page)
        if markup.inline:
            found.roots.append(PageRoot(page, resource.key, page))
        for script in markup.scripts:
            path = self._page_script(page, folder, script.source)
            if path is not None:
                found.roots.append(PageRoot(path, resource.key, page))
            elif not script.source.partition("?")[0].endswith(".json"):
                found.missing.append((page, script.source))

    def _page_script(self, page: str, folder: str, source: str) -> str | None:
        plain = source.partition("?")[0].partition("#")[0]
        for base in dict.fromkeys((posixpath.dirname(page), folder, join(folder, "public"), join(folder, "src"))):
            path = self._script(join(base, plain))
            if path is not None:
                return path
        return None

    def _script(self, base: str) -> str | None:
        found = self.resolver.script(base)
        return found if found in self.files else None

    def _add_scripts(self, found: PageSource, resource: ResourceEntry, scripts: Iterable[str]) -> None:
        found.roots.extend(PageRoot(path, resource.key, "") for path in dict.fromkeys(scripts))

    def _unclaimed(self, resource: ResourceEntry) -> PageSource | None:
        """The one package left that makes pages, whatever copies its build to where the manifest looks."""
        if posixpath.splitext(resource.path)[1]:
            return None
        left = [
            folder
            for folder, package in self.settings.packages.items()
            if folder and folder not in self._claimed and not folder.startswith("..") and _shows(package)
        ]
        found = [source for source in (self._entries(folder, resource) for folder in sorted(left)) if source]
        return found[0] if len(found) == 1 else None

    def _build(self, resource: ResourceEntry) -> PageSource | None:
        """A build that stands in the folder, if its code can be read."""
        path = join("", resource.path.strip() or ".")
        prefix = f"{path}/"
        if not prefix.startswith(self.built):
            return None
        found = PageSource(path)
        for page in (name for name in self.files if name.startswith(prefix) and name.endswith(HTML_SUFFIXES)):
            if posixpath.dirname(page) == path:
                self._add_page(found, resource, page, path)
        if not found.roots:
            scripts = [name for name in self.files if name.startswith(prefix) and _is_script(name)]
            self._add_scripts(found, resource, scripts)
        return found or None


def _is_script(path: str) -> bool:
    return posixpath.splitext(path)[1].lower() in SCRIPT_SUFFIXES


def _shows(package: PackageJson) -> bool:
    return any(package.declares(name) for name in _SHOWING | _BUNDLING) or bool(
        re.search(r'"(?:build|start)"', " ".join(package.mapping("scripts")))
    )
