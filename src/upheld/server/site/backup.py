"""Backups: one tar file with everything but the key that signs the log, and the way back.

The evidence log is copied before the database, under the lock that publishing takes: a database that is newer than
its published log is the normal state, one that is older would be a second log under the same name.

Source: SQLite, "Using the SQLite Online Backup API" (sqlite.org/backup.html): a whole copy while others write.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import hashlib
import io
import json
import os
import re
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, cast

from upheld.core.clock import Clock, SystemClock, format_time
from upheld.core.errors import Conflict, InputError
from upheld.server.site.config import Config
from upheld.server.site.installation import move_into_place, require_empty
from upheld.server.site.keys import KEYS_DIR, LOG_KEY

DATABASE: Final = "upheld.sqlite3"
RECORDS: Final = "backups.json"
MANIFEST: Final = "manifest.json"
FORMAT: Final = "upheld.backup/1"

_LEFT_OUT: Final = frozenset(
    {f"{KEYS_DIR}/{LOG_KEY}", RECORDS, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"}
)
_MAX_FILES: Final = 1_000_000
_MAX_MANIFEST_BYTES: Final = 256 * 1024 * 1024
_CHUNK_BYTES: Final = 1024 * 1024
_KEPT_RECORDS: Final = 100
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, kw_only=True)
class Backup:
    """A backup that was written."""

    made_at: dt.datetime
    file: Path
    files: int
    total_bytes: int
    sha256: str
    """Of the whole file."""


def write_backup(config: Config, target: Path, *, clock: Clock | None = None) -> Backup:
    """Write a backup of a running or stopped installation to a file that does not exist yet.

    The same state of the installation and the same time give the same bytes.

    Raises:
        Conflict: the file exists.
        InputError: the database is not SQLite, or something cannot be read or written.
    """
    if config.text("database_url"):
        raise InputError(
            "backup.postgresql",
            "The database is PostgreSQL, which this command does not copy.",
            hint="Back it up with pg_dump, and the data directory with any copy of files, log folder first.",
        )
    target = target.absolute()
    if target.exists():
        raise Conflict("backup.exists", f"{target} exists.", hint="Name a new file: backups are never overwritten.")
    if not target.parent.is_dir():
        raise InputError("backup.folder", f"There is no folder {target.parent}.", hint="Make it first.")
    made_at = (clock or SystemClock()).now()
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
            work = Path(folder)
            sources = _snapshot(config.data_dir, work)
            packed = work / "backup.tar"
            total = _pack(packed, sources, made_at)
            sha256 = _sha256_of(packed)
            packed.chmod(0o600)
            os.link(packed, target)  # fails if somebody was faster; a rename would overwrite
            _flush_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise InputError(
            "backup.failed", f"The backup could not be written: {error}.", hint="Check room and rights."
        ) from error
    backup = Backup(made_at=made_at, file=target, files=len(sources), total_bytes=total, sha256=sha256)
    _record(config.data_dir, backup)
    return backup


def restore_backup(source: Path, target: Path) -> int:
    """Make a data directory of a backup, whole or not at all; gives the number of files.

    Every byte is compared with the manifest before the directory gets its name. Nothing is extracted by name: a
    member is read only when it is the next one of the manifest.

    Raises:
        Conflict: `target` holds something.
        InputError: the file is no backup, was damaged, or has a member that does not belong in one.
    """
    target = target.absolute()
    require_empty(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        count = _unpack(source, building)
        move_into_place(building, target)
    except (OSError, tarfile.TarError) as error:
        shutil.rmtree(building, ignore_errors=True)
        raise InputError(
            "restore.failed", f"{source} could not be restored: {error}.", hint="Is it a backup?"
        ) from error
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return count


def read_records(data_dir: Path) -> tuple[dict[str, Any], ...]:
    """What is known of backups made so far, oldest first: `made_at`, `sha256`, `bytes`, `file`.

    Raises:
        InputError: the file of records cannot be read.
    """
    path = data_dir / RECORDS
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise InputError("backup.records", f"{path} cannot be read: {error}.", hint="Make a backup anew.") from error
    if not isinstance(found, list):
        raise InputError("backup.records", f"{path} does not hold a list.", hint="Make a backup anew.")
    return tuple(found)


def _snapshot(data_dir: Path, work: Path) -> list[tuple[str, Path]]:
    """(name in the backup, file to read) of everything, sorted; log first in time, database last."""
    with _publishing_paused(data_dir / "log"):
        log_copy = work / "log"
        shutil.copytree(data_dir / "log", log_copy, ignore=shutil.ignore_patterns(".*"))
    database_copy = work / DATABASE
    with closing(sqlite3.connect(data_dir / DATABASE)) as live, closing(sqlite3.connect(database_copy)) as copy:
        live.backup(copy)
        # One file without a journal beside it, whatever mode the live one is in.
        copy.execute("PRAGMA journal_mode=DELETE")
    found = {f"log/{path.relative_to(log_copy).as_posix()}": path for path in _regular_files(log_copy)}
    found[DATABASE] = database_copy
    for path in _regular_files(data_dir):
        name = path.relative_to(data_dir).as_posix()
        if name not in _LEFT_OUT and not name.startswith("log/"):
            found[name] = path
    return sorted(found.items())


def _regular_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


@contextmanager
def _publishing_paused(log: Path) -> Iterator[None]:
    handle = os.open(log / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _pack(packed: Path, sources: list[tuple[str, Path]], made_at: dt.datetime) -> int:
    listed = [{"name": name, "bytes": path.stat().st_size, "sha256": _sha256_of(path)} for name, path in sources]
    manifest = {"format": FORMAT, "made_at": format_time(made_at), "files": listed}
    text = json.dumps(manifest, indent=1, sort_keys=True).encode("utf-8")
    with packed.open("wb") as raw:
        with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
            archive.addfile(_member(MANIFEST, len(text)), io.BytesIO(text))
            for entry, (name, path) in zip(listed, sources, strict=True):
                with path.open("rb") as handle:
                    archive.addfile(_member(name, cast("int", entry["bytes"])), handle)
        raw.flush()
        os.fsync(raw.fileno())
    return sum(cast("int", entry["bytes"]) for entry in listed)


def _member(name: str, size: int) -> tarfile.TarInfo:
    """A member without owner, rights and time: they would differ from machine to machine."""
    member = tarfile.TarInfo(name)
    member.size = size
    member.mode = 0o600
    return member


def _unpack(source: Path, building: Path) -> int:
    with source.open("rb") as raw, tarfile.open(fileobj=raw, mode="r:") as archive:
        first = archive.next()
        if first is None or first.name != MANIFEST or not first.isfile() or first.size > _MAX_MANIFEST_BYTES:
            raise InputError("restore.manifest", f"{source} does not begin with a manifest.", hint="Is it a backup?")
        files = _read_manifest(cast("IO[bytes]", archive.extractfile(first)).read())
        for name, (size, sha256) in files.items():
            member = archive.next()
            if member is None or member.name != name or not member.isfile() or member.size != size:
                raise InputError("restore.member", f"{source} does not hold {name!r} as its manifest says.")
            _write_member(cast("IO[bytes]", archive.extractfile(member)), building / name, sha256)
        if archive.next() is not None:
            raise InputError("restore.member", f"{source} holds more than its manifest names.")
    return len(files)


def _read_manifest(text: bytes) -> dict[str, tuple[int, str]]:
    try:
        manifest = json.loads(text)
        is_known = manifest["format"] == FORMAT
        files = {entry["name"]: (int(entry["bytes"]), str(entry["sha256"])) for entry in manifest["files"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError("restore.manifest", "The manifest of the backup cannot be read.") from error
    if not is_known:
        raise InputError("restore.format", "The backup is of another format.", hint="Restore it with its own version.")
    if len(files) > _MAX_FILES or len(files) != len(manifest["files"]) or DATABASE not in files:
        raise InputError("restore.manifest", "The manifest of the backup names too many, doubled or too few files.")
    for name, (_, sha256) in files.items():
        path = PurePosixPath(name)
        is_plain = not path.is_absolute() and ".." not in path.parts and "\\" not in name and name == path.as_posix()
        if not is_plain or any(ord(sign) < ord(" ") for sign in name) or not _SHA256.fullmatch(sha256):
            raise InputError("restore.name", f"The manifest of the backup names {name[:100]!r}, which leads elsewhere.")
    return files


def _write_member(content: IO[bytes], path: Path, sha256: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with path.open("xb") as handle:
        path.chmod(0o600)
        while chunk := content.read(_CHUNK_BYTES):
            digest.update(chunk)
            handle.write(chunk)
        handle.flush()
        os.fsync(handle.fileno())
    if digest.hexdigest() != sha256:
        raise InputError("restore.digest", f"{path.name} is not what the manifest says: the backup was damaged.")


def _record(data_dir: Path, backup: Backup) -> None:
    entry = {
        "made_at": format_time(backup.made_at),
        "sha256": backup.sha256,
        "bytes": backup.total_bytes,
        "file": str(backup.file),
    }
    records = [*read_records(data_dir), entry][-_KEPT_RECORDS:]
    path = data_dir / RECORDS
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as handle:
        json.dump(records, handle, indent=1)
        handle.flush()
        os.fsync(handle.fileno())
    beside.replace(path)
    _flush_folder(data_dir)


def _sha256_of(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
