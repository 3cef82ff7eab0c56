"""The files of an app, read within bounds and without leaving its repository.

Digest of a tree: SHA-256 over one line for each file that was read, sorted by the bytes of its path:
`path NUL length NUL sha256-of-content LF`, the path relative with `/`, the length in decimal, the digest in hex.
Folders that hold installed or built things are left out and named; a file that could not be read is a gap.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.app_files import (
    INSTALLED_FOLDERS,
    LOCK_NAMES,
    MANIFEST_NAMES,
    OTHER_CODE_SUFFIXES,
    PACKAGE_NAMES,
    PAGE_SUFFIXES,
    SCRIPT_SUFFIXES,
    AppFile,
    printable,
    topics_of,
)
from upheld.forge.code.places import BUILT_FOLDERS
from upheld.forge.folder_reader import FolderReader
from upheld.forge.gaps import Gap
from upheld.forge.outside import OutsideReader, find_repository

__all__ = [
    "BUILT_FOLDERS",
    "INSTALLED_FOLDERS",
    "LOCK_NAMES",
    "MANIFEST_NAMES",
    "OTHER_CODE_SUFFIXES",
    "PACKAGE_NAMES",
    "PAGE_SUFFIXES",
    "SCRIPT_SUFFIXES",
    "AppFile",
    "AppTree",
    "digest_files",
    "printable",
    "read_tree",
    "topics_of",
]
_NAMED_PATH = re.compile(rb"""(?<![\w.])path\s*:\s*["']?([^\s"',}#]{1,300})""")
"""Where a manifest names a folder of a page; more than it means is read, never less."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AppTree:
    """Everything that was read of one folder."""

    files: tuple[AppFile, ...]
    """Sorted by path."""
    skipped: tuple[str, ...]
    """Folders left out on purpose: installed packages and builds."""
    built: tuple[str, ...] = ()
    """Builds whose code was read because the manifest names them as pages."""
    outside: tuple[AppFile, ...] = ()
    """Files above the app's folder, but of its repository, that it uses; their paths begin with `../`."""
    gaps: tuple[Gap, ...]
    sha256: str
    """Over `files` and `outside`."""
    root: Path = Path()
    """The app's folder."""
    _by_path: Mapping[str, AppFile] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_path", {file.path: file for file in self.files})

    def file(self, path: str) -> AppFile | None:
        """The file at a relative path; None where there is none."""
        return self._by_path.get(path)


def read_tree(root: Path, *, repository: Path | None = None) -> AppTree:
    """Read the folder; whatever can't be read is a gap, never an error.

    `repository` is the folder around it up to which the app's code may lead; found by itself where it is not given.
    """
    reader = FolderReader(root)
    reader.walk()
    built = tuple(_read_named_builds(reader))
    inside = len(reader.files)
    around = find_repository(root) if repository is None else Path(os.path.realpath(repository))
    if around is not None and around in Path(os.path.realpath(root)).parents:
        OutsideReader(reader, around).read()
    reader.compare()
    files, outside = _sorted(reader.files[:inside]), _sorted(reader.files[inside:])
    return AppTree(
        files=files,
        skipped=tuple(sorted(reader.skipped)),
        built=built,
        outside=outside,
        gaps=tuple(reader.gaps),
        sha256=digest_files(_sorted([*files, *outside])),
        root=root,
    )


def _sorted(files: list[AppFile]) -> tuple[AppFile, ...]:
    return tuple(sorted(files, key=lambda file: os.fsencode(file.path)))


def _read_named_builds(reader: FolderReader) -> list[str]:
    """Read those builds that the manifest names, should they be all that there is of a page."""
    found: list[str] = []
    texts = [file.content for file in reader.files if file.path in MANIFEST_NAMES]
    named = {os.fsdecode(path) for text in texts for path in _NAMED_PATH.findall(text)}
    named = {posixpath.normpath(path) for path in named}
    real = os.path.realpath(reader.root)
    for folder in list(reader.skipped):
        if Path(folder).name not in BUILT_FOLDERS:
            continue
        below = {path for path in named if path == folder or path.startswith(f"{folder}/")}
        above = {folder for path in named if folder.startswith(f"{path}/")}
        for path in sorted(below or above):
            if _is_plain_folder(posixpath.join(real, path)):
                reader.walk_build(path)
                found.append(path)
    return found


def _is_plain_folder(place: str) -> bool:
    """Whether a folder stands there and no link leads to it."""
    try:
        return stat.S_ISDIR(os.lstat(place).st_mode) and os.path.realpath(place) == place
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return False


def digest_files(files: tuple[AppFile, ...]) -> str:
    """The digest described above, over files that are already sorted."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(os.fsencode(file.path))
        digest.update(f"\0{len(file.content)}\0{file.sha256}\n".encode())
    return digest.hexdigest()
