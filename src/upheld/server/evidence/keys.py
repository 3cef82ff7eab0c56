"""The key that signs this log's checkpoints: a file outside the database, read anew when it changes."""

from __future__ import annotations

import functools
import os
from pathlib import Path

from django.conf import settings

from upheld.proof.keyfile import create_key, load_key
from upheld.proof.note import Signer, Verifier


def key_path() -> Path:
    """Where the key lies."""
    return settings.DATA_DIR / "keys" / "log.key"


def log_origin() -> str:
    """The log's name in its checkpoints and in its key."""
    return settings.CONFIG.log_origin


def create_log_key() -> Verifier:
    """Make the key of a new log; gives its public half.

    Raises:
        Conflict: there is a key already.
    """
    path = key_path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return create_key(path, log_origin()).verifier


def log_signer() -> Signer:
    """The private key.

    Raises:
        InputError: there is none, or it cannot be read.
        NotPermitted: others than the owner can read it.
    """
    path = key_path()
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return load_key(path, log_origin())
    return _load(path, log_origin(), (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_mode))


def log_verifier() -> Verifier:
    """The public half: what customers pin."""
    return log_signer().verifier


@functools.lru_cache(maxsize=4)
def _load(path: Path, name: str, _version: tuple[int, ...]) -> Signer:
    return load_key(path, name)
