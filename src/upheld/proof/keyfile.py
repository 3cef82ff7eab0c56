"""The log's private key as a file that nobody but its owner can read.

Kept outside the database and its backups: who has both an old database and the key can tell a second history.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.note import Signer

_SEED_BYTES = 32
_MAX_FILE_BYTES = 4096
_OWNER_ONLY = 0o600


def create_key(path: Path, name: str) -> Signer:
    """Write a new key as PEM (PKCS #8), readable by its owner only, on disk before this returns.

    Raises:
        Conflict: a file stands there already; it is never overwritten.
        InputError: the name cannot name a key, or the folder cannot be written.
    """
    private_key = Ed25519PrivateKey.generate()
    signer = Signer(name, private_key)
    pem = private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, _OWNER_ONLY)
    except FileExistsError as error:
        raise Conflict(
            "key.exists", f"{path} exists already.", hint="Move it away first, if it is not used."
        ) from error
    except OSError as error:
        raise InputError(
            "key.folder", f"{path} cannot be written: {error.strerror}.", hint="Check its folder."
        ) from error
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return signer


def load_key(path: Path, name: str) -> Signer:
    """Read a key: PEM (PKCS #8, unencrypted) or the 32 raw bytes.

    Raises:
        NotPermitted: others than the owner may read or change the file.
        InputError: no such file, or no Ed25519 key in it.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise InputError(
            "key.missing", f"The key {path} cannot be read: {error.strerror}.", hint="Give the path of a key file."
        ) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise InputError("key.kind", f"{path} is not a plain file.", hint="Give the path of a key file.")
        if status.st_mode & 0o077:
            raise NotPermitted(
                "key.rights",
                f"Others can reach {path} (its mode is {stat.S_IMODE(status.st_mode):04o}).",
                hint=f"Run: chmod 600 {path}. If others could have copied it, make a new key.",
            )
        content = os.read(handle, _MAX_FILE_BYTES)
    finally:
        os.close(handle)
    return Signer(name, _parse_key(content, path))


def _parse_key(content: bytes, path: Path) -> Ed25519PrivateKey:
    if len(content) == _SEED_BYTES:
        return Ed25519PrivateKey.from_private_bytes(content)
    try:
        key = load_pem_private_key(content, password=None)
    except (ValueError, TypeError) as error:
        raise InputError(
            "key.form", f"{path} holds no private key that can be read.", hint="It takes PEM without a password."
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise InputError("key.algorithm", f"{path} holds another kind of key.", hint="The log signs with Ed25519.")
    return key
