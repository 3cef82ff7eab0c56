"""Files outside an app's folder that its code uses: shared folders and packages of the same repository.

An app of a monorepo imports `../shared/a` or the package of a workspace. Such files are read where a text in the app
leads to them, and where a file that was read so leads on: too many rather than too few, for only what the program
really imports counts. Nothing above the repository is read, and no symbolic link is followed.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from upheld.core.errors import InputError
from upheld.forge.app_files import INSTALLED_FOLDERS, LOCK_NAMES, AppFile
from upheld.forge.code.places import BUILT_FOLDERS
from upheld.forge.folder_reader import FolderReader
from upheld.forge.gaps import CODE
from upheld.supply.strict_json import Json, load_json

MAX_LEVELS = 6
MAX_OUTSIDE_FILES = 3_000
MAX_OUTSIDE_BYTES = 20_000_000
MAX_WORKSPACE_FOLDERS = 500

_RELATIVE = re.compile(rb"""["'`](?:file:|link:|portal:)?(\.{1,2}/[^"'`\s]{0,300})["'`]""")
_CONFIGURATION = re.compile(r"[tj]sconfig(?:\.[\w.-]+)?\.json|pnpm-workspace\.yaml")
_PATHS = re.compile(rb'"([^"\n]{1,200})"\s*:\s*\[([^\]]{1,2000})\]')
_TEXT = re.compile(rb'"([^"\n]{1,300})"')
_WORKSPACES = re.compile(rb'"workspaces"\s*:')
_PNPM_ENTRY = re.compile(rb"^\s*-\s*[\"']?([^\"'#\s]+)", re.MULTILINE)
_ROOT_NAMES = ("pnpm-workspace.yaml", "lerna.json", "nx.json", "rush.json", "turbo.json")
_SUFFIXES = ("", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".json", ".css", ".scss")
_TEXT_SUFFIXES = frozenset({".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".json", ".html", ".css", ".scss"})


def find_repository(folder: Path) -> Path | None:
    """The repository around an app, if it is more than the app: where git's folder or a workspace's settings stand."""
    here = Path(os.path.realpath(folder))
    found = None
    for above in [here, *here.parents][: MAX_LEVELS + 1]:
        if os.path.lexists(above / ".git"):
            found = above
            break
        if any(os.path.lexists(above / name) for name in _ROOT_NAMES) or _has_workspaces(above / "package.json"):
            found = above
    return found if found is not None and found != here else None


def _has_workspaces(package: Path) -> bool:
    try:
        if not package.is_file() or package.is_symlink():
            return False
        with package.open("rb") as stream:
            return _WORKSPACES.search(stream.read(200_000)) is not None
    except OSError:
        return False


class OutsideReader:
    """Reads what an app uses of its repository; what it finds is added to the reader's files."""

    def __init__(self, reader: FolderReader, repository: Path) -> None:
        self.reader = reader
        self.app = os.path.realpath(reader.root)
        self.levels = len(Path(self.app).relative_to(repository).parts)
        self.first = len(reader.files)
        self.bytes_before = reader.total_bytes
        self.tried: set[str] = set()
        self.names: dict[bytes, str] = {}
        """Names that settings above the app give to folders outside it, and that no text has used yet."""
        self.is_full = False

    def read(self) -> None:
        """Read all files outside, each looked into for what it leads to."""
        above = ["/".join([".."] * level) for level in range(1, self.levels + 1)]
        for folder in above:
            self._read_settings(folder)
        for folder in above:
            self._name_packages(folder)
            self._name_paths(folder)
        at = 0
        while at < len(self.reader.files):
            file = self.reader.files[at]
            at += 1
            if file.suffix in _TEXT_SUFFIXES and posixpath.basename(file.path) not in LOCK_NAMES:
                self._look_into(file)

    def _read_settings(self, folder: str) -> None:
        """The package, locks and compiler's settings of a folder above the app."""
        try:
            names = sorted(entry.name for entry in Path(self.app, folder).iterdir())
        except OSError:
            return
        for name in names:
            if name == "package.json" or name in LOCK_NAMES or _CONFIGURATION.fullmatch(name):
                self._read(f"{folder}/{name}")

    def _look_into(self, file: AppFile) -> None:
        """Read what the texts of a file lead to."""
        is_package = posixpath.basename(file.path) == "package.json"
        is_setting_above = not posixpath.dirname(file.path).strip("./") and file.path.startswith("../")
        if not is_setting_above and not (is_package and file.path.startswith("../")):
            self._walk_named(file)
        folder = posixpath.dirname(file.path)
        for written in dict.fromkeys(_RELATIVE.findall(file.content)):
            before, star, _ = os.fsdecode(written).partition("?")[0].partition("*")
            base = posixpath.normpath(posixpath.join(folder, before))
            if not self._is_outside(base):
                continue
            if star or is_package:
                self._walk(base)
            for path in _candidates(base):
                self._read(path)

    def _walk_named(self, file: AppFile) -> None:
        """Read the folders whose names stand in a file."""
        for name in list(self.names):
            if name in self.names and any(quote + name in file.content for quote in (b'"', b"'")):
                folder = self.names.pop(name)
                self._walk(folder)
                package = self._file(f"{folder}/package.json")
                if package is not None:
                    self._walk_named(package)

    def _is_outside(self, path: str) -> bool:
        """Whether a path leads out of the app and stays in the repository."""
        climbed = path.split("/").count("..")
        return 0 < climbed <= self.levels and bool(path.strip("./"))

    def _mode(self, path: str) -> int:
        """The mode of what stands at a path outside; 0 for nothing, for a link on the way and for the app itself."""
        place = posixpath.normpath(posixpath.join(self.app, path))
        is_own = place == self.app or place.startswith(f"{self.app}/")
        try:
            is_plain = not is_own and os.path.realpath(place) == place
            return os.lstat(place).st_mode if is_plain else 0
        except (OSError, ValueError):  # ValueError: a NUL in the path
            return 0

    def _read(self, path: str) -> None:
        if path in self.tried or not self._is_outside(path):
            return
        self.tried.add(path)
        if stat.S_ISREG(self._mode(path)) and self._has_room():
            self.reader.read(path)

    def _walk(self, folder: str) -> None:
        """Read a whole folder, if it does not hold the app."""
        if folder in self.tried or not self._is_outside(folder):
            return
        self.tried.add(folder)
        place = posixpath.normpath(posixpath.join(self.app, folder))
        if stat.S_ISDIR(self._mode(folder)) and not self.app.startswith(f"{place}/") and self._has_room():
            self.reader.walk(folder)

    def _has_room(self) -> bool:
        is_full = (
            len(self.reader.files) - self.first >= MAX_OUTSIDE_FILES
            or self.reader.total_bytes - self.bytes_before >= MAX_OUTSIDE_BYTES
        )
        if is_full and not self.is_full:
            self.is_full = True
            reason = "More files outside the app's folder are used than are read; the rest was not read."
            self.reader.miss(reason, None, CODE)
        return not is_full

    # Names

    def _file(self, path: str) -> AppFile | None:
        return next((file for file in self.reader.files[self.first :] if file.path == path), None)

    def _name_packages(self, above: str) -> None:
        """The packages of the workspaces that a folder above declares."""
        patterns: list[str] = []
        package = self._file(f"{above}/package.json")
        if package is not None:
            declared = _as_object(package).get("workspaces")
            declared = declared.get("packages") if isinstance(declared, dict) else declared
            patterns.extend(
                entry for entry in (declared if isinstance(declared, list) else []) if isinstance(entry, str)
            )
        pnpm = self._file(f"{above}/pnpm-workspace.yaml")
        if pnpm is not None:
            patterns.extend(os.fsdecode(entry) for entry in _PNPM_ENTRY.findall(pnpm.content))
        folders = (folder for pattern in patterns for folder in self._matching(above, pattern))
        for folder in dict.fromkeys(list(folders)[:MAX_WORKSPACE_FOLDERS]):
            first = len(self.reader.files)
            self._read(f"{folder}/package.json")
            for file in self.reader.files[first:]:
                name = _as_object(file).get("name")
                if isinstance(name, str) and name:
                    self.names.setdefault(name.encode(), folder)

    def _name_paths(self, above: str) -> None:
        """The names of paths in the compiler's settings of a folder above."""
        for file in self.reader.files[self.first :]:
            if posixpath.dirname(file.path) != above or "config" not in posixpath.basename(file.path):
                continue
            for name, places in _PATHS.findall(file.content):
                for place in _TEXT.findall(places):
                    before, star, _ = os.fsdecode(place).partition("*")
                    folder = before if star else posixpath.dirname(before)
                    self.names.setdefault(name.partition(b"*")[0], posixpath.normpath(posixpath.join(above, folder)))

    def _matching(self, root: str, pattern: str) -> Iterable[str]:
        """Folders that a pattern of workspaces means, `*` for one level and `**` for up to three."""
        places = [root]
        for part in pattern.removeprefix("./").strip("/").split("/"):
            if part.startswith("!") or part in {"..", "."}:
                return ()
            if part == "**":
                places = [deep for place in places for deep in self._below(place, 3)]
            elif "*" in part:
                shape = re.compile(re.escape(part).replace(r"\*", "[^/]*"))
                below = (path for place in places for path in self._folders(place))
                places = [path for path in below if shape.fullmatch(posixpath.basename(path))]
            else:
                places = [f"{place}/{part}" for place in places]
            places = list(dict.fromkeys(places))[:MAX_WORKSPACE_FOLDERS]
        return places

    def _below(self, place: str, levels: int) -> list[str]:
        found = [place]
        for folder in self._folders(place) if levels else ():
            found.extend(self._below(folder, levels - 1))
        return found[:MAX_WORKSPACE_FOLDERS]

    def _folders(self, place: str) -> list[str]:
        try:
            with os.scandir(posixpath.join(self.app, place)) as entries:
                names = sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
        except OSError:
            return []
        left_out = INSTALLED_FOLDERS | BUILT_FOLDERS
        return [f"{place}/{name}" for name in names if name not in left_out and not name.startswith(".")]


def _candidates(base: str) -> Iterator[str]:
    """The files that a path in an import may mean."""
    stem, suffix = posixpath.splitext(base)
    yield from (base + added for added in _SUFFIXES)
    if suffix in {".js", ".jsx", ".mjs"}:
        yield from (stem + added for added in (".ts", ".tsx"))
    yield from (f"{base}/index{added}" for added in _SUFFIXES[1:])
    yield f"{base}/package.json"


def _as_object(file: AppFile) -> dict[str, Json]:
    try:
        value = load_json(file.content, source=file.path)
    except InputError:
        return {}
    return value if isinstance(value, dict) else {}
