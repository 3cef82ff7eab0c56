"""Read the files of a folder within bounds: whatever can't be read is a gap, never an error, never a wait."""

from __future__ import annotations

import hashlib
import os
import posixpath
import stat
from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Place
from upheld.forge.app_files import (
    INSTALLED_FOLDERS,
    LOCK_NAMES,
    PAGE_SUFFIXES,
    SCRIPT_SUFFIXES,
    AppFile,
    printable,
    topics_of,
)
from upheld.forge.code.places import BUILT_FOLDERS
from upheld.forge.gaps import CODE, EVERYTHING, NOTHING, Gap, Topic

MAX_FILES = 20_000
MAX_DEPTH = 40
MAX_FILE_BYTES = 2_000_000
MAX_LOCK_BYTES = 20_000_000
MAX_TOTAL_BYTES = 100_000_000
_VERSION_CONTROL = frozenset({".git", ".hg", ".svn"})


class FolderReader:
    """One reading of one folder, with a stack of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.base = os.fspath(root)
        self.files: list[AppFile] = []
        self.skipped: list[str] = []
        self.gaps: list[Gap] = []
        self.total_bytes = 0
        self.seen = 0
        self.known: set[str] = set()
        self.stamps: dict[str, tuple[int, ...]] = {}
        """Folder or file → what tells it from a changed one; taken before it is read."""

    def compare(self) -> None:
        """Look whether all of it still stands as it was read.

        Otherwise an app that is exchanged meanwhile could be proven by half of one version and half of the next.
        """
        for path, stamp in self.stamps.items():
            try:
                is_same = _stamp(os.lstat(self._at(path))) == stamp
            except OSError:
                is_same = False
            if not is_same:
                self.miss(
                    "This changed while the folder was read: what was read may never have stood together.",
                    path or None,
                    EVERYTHING,
                )
                return

    def walk(self, start: str = "") -> None:
        """Read a folder with all below it but installed packages, builds and the history of versions."""
        self._walk(start, self._is_wanted, lambda _: True)

    def walk_build(self, start: str) -> None:
        """Read the code and pages of a build."""
        suffixes = SCRIPT_SUFFIXES | PAGE_SUFFIXES
        self._walk(
            start,
            lambda _, name: name not in INSTALLED_FOLDERS,
            lambda name: posixpath.splitext(name)[1].lower() in suffixes,
        )

    def _walk(self, start: str, is_wanted: Callable[[str, str], bool], is_read: Callable[[str], bool]) -> None:
        pending = [(start, 0)]
        while pending:
            folder, depth = pending.pop()
            for entry in self._entries(folder):
                self.seen += 1
                if self.seen > MAX_FILES:
                    reason = f"The folder holds more than {MAX_FILES:,} files; the rest was not read."
                    self.miss(reason, None, EVERYTHING)
                    return
                path = f"{folder}/{entry.name}" if folder else entry.name
                if not _is_folder(entry):
                    if is_read(entry.name):
                        self._file(path, entry)
                elif is_wanted(path, entry.name):
                    if depth >= MAX_DEPTH:
                        self.miss(f"Folders are nested more than {MAX_DEPTH} deep here.", path, CODE)
                    else:
                        pending.append((path, depth + 1))

    def read(self, path: str) -> AppFile | None:
        """Read one file once; None where it can't be read, is no plain file, or was read before."""
        if path in self.known:
            return None
        self.known.add(path)
        try:
            content = self._content(path)
        except OSError as error:
            self.miss(f"The file could not be read: {error.strerror}.", path, topics_of(path))
            return None
        return None if content is None else self._keep(path, content)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            self.stamps[folder] = _stamp(os.lstat(self._at(folder)))
            with os.scandir(self._at(folder)) as entries:
                return sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            touches = CODE if folder else EVERYTHING
            self.miss(f"The folder could not be opened: {error.strerror}.", folder or None, touches)
            return []

    def _is_wanted(self, path: str, name: str) -> bool:
        if name in _VERSION_CONTROL:
            return False
        if name in INSTALLED_FOLDERS or (name in BUILT_FOLDERS and self._is_build(path)):
            self.skipped.append(path)
            return False
        return True

    def _is_build(self, path: str) -> bool:
        """Folders of sources may be called so too: below `src`, where no package stands beside them."""
        parent = posixpath.dirname(path)
        return not f"{parent}/".startswith("src/") or os.path.lexists(self._at(f"{parent}/package.json"))

    def miss(self, reason: str, path: str | None, touches: frozenset[Topic]) -> None:
        """Note what was not read."""
        place = None if path is None else Place(file=printable(path))
        self.gaps.append(Gap(reason=reason, place=place, touches=touches))

    def _at(self, path: str) -> str:
        return posixpath.join(self.base, path)

    def _file(self, path: str, entry: os.DirEntry[str]) -> None:
        try:
            if entry.is_symlink():
                self._symlink(path)
            elif not entry.is_file(follow_symlinks=False):
                self.miss("This is no regular file (a pipe, socket or device); it was not read.", path, topics_of(path))
            else:
                self.read(path)
        except OSError as error:
            self.miss(f"The file could not be read: {error.strerror}.", path, topics_of(path))

    def _keep(self, path: str, content: bytes) -> AppFile:
        self.total_bytes += len(content)
        file = AppFile(path=path, content=content, sha256=hashlib.sha256(content).hexdigest())
        self.files.append(file)
        return file

    def _symlink(self, path: str) -> None:
        """A link is never followed; inside the folder its target is read where it stands."""
        try:
            target = (self.root / path).resolve(strict=True)
            inside = target.relative_to(self.root.resolve())
            is_dir = target.is_dir()
        except ValueError:
            reason = "A symbolic link leads out of the app's folder; it was not followed."
            self.miss(reason, path, _link_topics(path))
            return
        except (OSError, RuntimeError):
            self.miss("A symbolic link leads nowhere or in a circle.", path, _link_topics(path))
            return
        is_read = not INSTALLED_FOLDERS.union(BUILT_FOLDERS).intersection(inside.parts)
        if not is_read or is_dir or topics_of(inside.as_posix()) != topics_of(path):
            self.miss("A symbolic link stands here; links are not followed.", path, _link_topics(path))

    def _content(self, path: str) -> bytes | None:
        """The bytes, if the file stays the same while it is read and is small enough.

        NOTE: O_NONBLOCK keeps a pipe that took the file's place in between from blocking for ever.
        """
        limit = MAX_LOCK_BYTES if posixpath.basename(path) in LOCK_NAMES else MAX_FILE_BYTES
        descriptor = os.open(self._at(path), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            before = os.fstat(stream.fileno())
            self.stamps[path] = _stamp(before)
            if not stat.S_ISREG(before.st_mode):
                self.miss("This is no regular file; it was not read.", path, topics_of(path))
                return None
            if before.st_size > limit or self.total_bytes + before.st_size > MAX_TOTAL_BYTES:
                self.miss(f"The file holds {before.st_size:,} bytes, too many to read.", path, topics_of(path))
                return None
            content = stream.read(limit + 1)
            after = os.fstat(stream.fileno())
        if len(content) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
            self.miss("The file changed while it was read.", path, topics_of(path))
            return None
        return content


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _link_topics(path: str) -> frozenset[Topic]:
    name = posixpath.basename(path)
    if name in INSTALLED_FOLDERS:
        return NOTHING
    return topics_of(path) if posixpath.splitext(name)[1] else CODE


def _stamp(status: os.stat_result) -> tuple[int, ...]:
    return (
        status.st_dev,
        status.st_ino,
        status.st_mode,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
    )
