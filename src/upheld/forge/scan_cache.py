"""Results of earlier scans in the user's own cache folder, found again by the content they speak for.

A file holds one JSON value after the digest of its bytes: nothing in it is ever executed. It is believed only if it is
a plain file of this user that nobody else can write to, in folders of which the same is true, of bounded size, with the
digest right and every value in its place; anything else counts as if it were not there. Names are digests over all that
the value depends on, so that what is out of date is never found.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any

MAX_ENTRY_BYTES = 8_000_000
MAX_ENTRIES = 256
_FOLDER = Path("upheld") / "scan"
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_DIGEST_CHARACTERS = 64


class ScanCache:
    """The cache of this user; without a folder that can be trusted it holds nothing."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or cache_home() / _FOLDER

    def get(self, key: Iterable[str]) -> Any:  # noqa: ANN401 - JSON
        """The value kept under a key; None where there is none that can be believed."""
        if not _is_own(self._folder.parent) or not _is_own(self._folder):
            return None
        body = _read_own(self._folder / _name(key))
        digest, newline, text = (body or b"").partition(b"\n")
        if not newline or hashlib.sha256(text).hexdigest().encode() != digest:
            return None
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return None

    def put(self, key: Iterable[str], value: object) -> None:
        """Keep a value; without room or a folder nothing happens."""
        text = json.dumps(value, separators=(",", ":"), ensure_ascii=True).encode()
        if len(text) + _DIGEST_CHARACTERS + 1 > MAX_ENTRY_BYTES:
            return
        with contextlib.suppress(OSError):
            self._folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.mkdir(mode=0o700, exist_ok=True)
            if not _is_own(self._folder.parent) or not _is_own(self._folder):
                return
            temporary = self._folder / f".{os.urandom(8).hex()}"
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
                temporary.replace(self._folder / _name(key))
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
            self._make_room()

    def _make_room(self) -> None:
        """Drop the entries that were written longest ago."""
        with os.scandir(self._folder) as entries:
            found = [(entry.stat(follow_symlinks=False).st_mtime_ns, entry.path) for entry in entries]
        for _, path in sorted(found)[: max(0, len(found) - MAX_ENTRIES)]:
            Path(path).unlink(missing_ok=True)


def cache_home() -> Path:
    """Where this user's caches lie (XDG Base Directory Specification, 0.8)."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    return Path(given) if given.startswith("/") else Path.home() / ".cache"


def _name(key: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(key).encode("utf-8", "backslashreplace")).hexdigest()


def _is_own(folder: Path) -> bool:
    try:
        status = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and _is_trusted(status)


def _is_trusted(status: os.stat_result) -> bool:
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE


def _read_own(path: Path) -> bytes | None:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or not _is_trusted(status) or status.st_size > MAX_ENTRY_BYTES:
                return None
            return file.read(MAX_ENTRY_BYTES + 1)
    except OSError:
        return None
