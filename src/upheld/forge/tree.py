"""The files of an app, read within bounds and without leaving its folder.

Digest of a tree: SHA-256 over one line for each file that was read, sorted by the bytes of its path:
`path NUL length NUL sha256-of-content LF`, the path relative with `/`, the length in decimal, the digest in hex.
Folders that hold installed or built things are left out and named; a file that could not be read is a gap.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
import stat
from dataclasses import dataclass
from pathlib import Path

from upheld.core.check import Place
from upheld.forge.code.places import BUILT_FOLDERS
from upheld.forge.gaps import CODE, EVERYTHING, NOTHING, PACKAGES, Gap, Topic

MAX_FILES = 20_000
MAX_DEPTH = 40
MAX_FILE_BYTES = 2_000_000
MAX_LOCK_BYTES = 20_000_000
MAX_TOTAL_BYTES = 100_000_000

SCRIPT_SUFFIXES = frozenset({".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs"})
OTHER_CODE_SUFFIXES = frozenset({".mts", ".cts", ".vue", ".svelte", ".wasm", ".node", ".coffee"})
"""Languages that no part of this reads; a file of them is a gap."""
PAGE_SUFFIXES = frozenset({".html", ".htm", ".css", ".scss", ".less", ".sass"})
MANIFEST_NAMES = ("manifest.yml", "manifest.yaml")
LOCK_NAMES = frozenset({"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"})
PACKAGE_NAMES = LOCK_NAMES | {"package.json"}
INSTALLED_FOLDERS = frozenset({"node_modules", "bower_components", ".yarn", ".pnpm-store"})


@dataclass(frozen=True, kw_only=True, slots=True)
class AppFile:
    """A file as it was when it was read."""

    path: str
    """Relative to the app's folder, with `/`."""
    content: bytes
    sha256: str

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with its dot."""
        return posixpath.splitext(self.path)[1].lower()


@dataclass(frozen=True, kw_only=True, slots=True)
class AppTree:
    """Everything that was read of one folder."""

    files: tuple[AppFile, ...]
    """Sorted by path."""
    skipped: tuple[str, ...]
    """Folders left out on purpose: installed packages and builds."""
    gaps: tuple[Gap, ...]
    sha256: str
    root: Path = Path()
    """The app's folder."""

    def file(self, path: str) -> AppFile | None:
        """The file at a relative path; None where there is none."""
        return next((file for file in self.files if file.path == path), None)


def read_tree(root: Path) -> AppTree:
    """Read the folder; whatever can't be read is a gap, never an error."""
    reader = _Reader(root)
    reader.read()
    files = tuple(sorted(reader.files, key=lambda file: os.fsencode(file.path)))
    return AppTree(
        files=files,
        skipped=tuple(sorted(reader.skipped)),
        gaps=tuple(reader.gaps),
        sha256=digest_files(files),
        root=root,
    )


def digest_files(files: tuple[AppFile, ...]) -> str:
    """The digest described above, over files that are already sorted."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(os.fsencode(file.path))
        digest.update(f"\0{len(file.content)}\0{file.sha256}\n".encode())
    return digest.hexdigest()


def topics_of(name: str) -> frozenset[Topic]:
    """The promises that a file of this name could touch if it stays unread."""
    if name in MANIFEST_NAMES:
        return EVERYTHING
    if name in PACKAGE_NAMES:
        return PACKAGES
    suffix = Path(name).suffix.lower()
    if suffix in SCRIPT_SUFFIXES | OTHER_CODE_SUFFIXES | PAGE_SUFFIXES:
        return CODE
    return NOTHING


class _Reader:
    """One walk over one folder, with a stack of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: list[AppFile] = []
        self.skipped: list[str] = []
        self.gaps: list[Gap] = []
        self.total_bytes = 0
        self.seen = 0
        self.stamps: dict[str, tuple[int, ...]] = {}
        """Folder or file → what tells it from a changed one; taken before it is read."""

    def read(self) -> None:
        """Read everything, then look whether all of it still stands as it was read.

        Otherwise an app that is exchanged meanwhile could be proven by half of one version and half of the next.
        """
        self._walk()
        for path, stamp in self.stamps.items():
            try:
                is_same = _stamp(os.lstat(self.root / path)) == stamp
            except OSError:
                is_same = False
            if not is_same:
                self._miss(
                    "This changed while the folder was read: what was read may never have stood together.",
                    path or None,
                    EVERYTHING,
                )
                return

    def _walk(self) -> None:
        pending = [("", 0)]
        while pending:
            folder, depth = pending.pop()
            for entry in self._entries(folder):
                self.seen += 1
                if self.seen > MAX_FILES:
                    self._miss(
                        f"The folder holds more than {MAX_FILES:,} files; the rest was not read.", None, EVERYTHING
                    )
                    return
                path = f"{folder}/{entry.name}" if folder else entry.name
                if not self._is_folder(entry):
                    self._file(path, entry)
                elif self._is_wanted(path, entry.name):
                    if depth >= MAX_DEPTH:
                        self._miss(f"Folders are nested more than {MAX_DEPTH} deep here.", path, CODE)
                    else:
                        pending.append((path, depth + 1))

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            self.stamps[folder] = _stamp(os.lstat(self.root / folder))
            with os.scandir(self.root / folder) as entries:
                return sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            touches = CODE if folder else EVERYTHING
            self._miss(f"The folder could not be opened: {error.strerror}.", folder or None, touches)
            return []

    def _is_folder(self, entry: os.DirEntry[str]) -> bool:
        try:
            return entry.is_dir(follow_symlinks=False)
        except OSError:
            return False

    def _is_wanted(self, path: str, name: str) -> bool:
        if name in {".git", ".hg", ".svn"}:
            return False
        if name in INSTALLED_FOLDERS or name in BUILT_FOLDERS:
            self.skipped.append(path)
            return False
        return True

    def _miss(self, reason: str, path: str | None, touches: frozenset[Topic]) -> None:
        self.gaps.append(
            Gap(reason=reason, place=None if path is None else Place(file=printable(path)), touches=touches)
        )

    def _file(self, path: str, entry: os.DirEntry[str]) -> None:
        touches = topics_of(entry.name)
        try:
            if entry.is_symlink():
                self._symlink(path)
                return
            if not entry.is_file(follow_symlinks=False):
                self._miss("This is no regular file (a pipe, socket or device); it was not read.", path, touches)
                return
            content = self._content(path, entry.name)
        except OSError as error:
            self._miss(f"The file could not be read: {error.strerror}.", path, touches)
            return
        if content is not None:
            self.total_bytes += len(content)
            self.files.append(AppFile(path=path, content=content, sha256=hashlib.sha256(content).hexdigest()))

    def _symlink(self, path: str) -> None:
        """A link is never followed; inside the folder its target is read where it stands."""
        try:
            target = (self.root / path).resolve(strict=True)
            inside = target.relative_to(self.root.resolve()).parts
            is_dir = target.is_dir()
        except ValueError:
            self._miss(
                "A symbolic link leads out of the app's folder; it was not followed.", path, self._link_topics(path)
            )
            return
        except (OSError, RuntimeError):
            self._miss("A symbolic link leads nowhere or in a circle.", path, self._link_topics(path))
            return
        is_read = not INSTALLED_FOLDERS.union(BUILT_FOLDERS).intersection(inside)
        if not is_read or is_dir or topics_of(target.name) != topics_of(Path(path).name):
            self._miss("A symbolic link stands here; links are not followed.", path, self._link_topics(path))

    def _link_topics(self, path: str) -> frozenset[Topic]:
        name = Path(path).name
        if name in INSTALLED_FOLDERS:
            return NOTHING
        return topics_of(name) if Path(name).suffix else CODE

    def _content(self, path: str, name: str) -> bytes | None:
        """The bytes, if the file stays the same while it is read and is small enough.

        NOTE: O_NONBLOCK keeps a pipe that took the file's place in between from blocking for ever.
        """
        limit = MAX_LOCK_BYTES if name in LOCK_NAMES else MAX_FILE_BYTES
        descriptor = os.open(self.root / path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            before = os.fstat(stream.fileno())
            self.stamps[path] = _stamp(before)
            if not stat.S_ISREG(before.st_mode):
                self._miss("This is no regular file; it was not read.", path, topics_of(name))
                return None
            if before.st_size > limit or self.total_bytes + before.st_size > MAX_TOTAL_BYTES:
                self._miss(f"The file holds {before.st_size:,} bytes, too many to read.", path, topics_of(name))
                return None
            content = stream.read(limit + 1)
            after = os.fstat(stream.fileno())
        if len(content) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
            self._miss("The file changed while it was read.", path, topics_of(name))
            return None
        return content


def _stamp(status: os.stat_result) -> tuple[int, ...]:
    return (
        status.st_dev,
        status.st_ino,
        status.st_mode,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
    )


def printable(path: str) -> str:
    """A path that can stand in any text: control characters and bytes that are no UTF-8 as escapes."""
    return path if path.isprintable() else path.encode("unicode_escape", "backslashreplace").decode("ascii")
