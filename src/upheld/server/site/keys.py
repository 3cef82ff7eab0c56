"""Secrets of the installation, each in a file of its own: generated, never a default, readable by the owner only."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path
from typing import Final

from upheld.core.errors import InputError

KEYS_DIR: Final = "keys"
DJANGO_KEY: Final = "django.key"
RECEIPT_KEY: Final = "receipt.key"
LOG_KEY: Final = "log.key"
"""Made and read by the evidence app; named here, for `doctor` and `backup` have to know of it."""

_MIN_BYTES: Final = 32


def create_keys(data_dir: Path) -> None:
    """Generate the keys that are missing; an existing one is never touched."""
    directory = data_dir / KEYS_DIR
    directory.mkdir(mode=0o700, exist_ok=True)
    for name in (DJANGO_KEY, RECEIPT_KEY):
        path = directory / name
        if path.exists():
            continue
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(secrets.token_hex(48))
            handle.flush()
            os.fsync(handle.fileno())


def read_django_key(data_dir: Path) -> str:
    """The key that signs sessions and forms.

    Raises:
        InputError: missing, too short, or readable by others.
    """
    return _read(data_dir / KEYS_DIR / DJANGO_KEY)


def read_receipt_key(data_dir: Path) -> bytes:
    """The key under which receipt codes are stored; it stands outside the database on purpose.

    Raises:
        InputError: missing, too short, or readable by others.
    """
    return bytes.fromhex(_read(data_dir / KEYS_DIR / RECEIPT_KEY))


def _read(path: Path) -> str:
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise InputError(
            "keys.missing",
            f"The key file {path} is missing.",
            hint="Make an installation with `upheld init`, or bring the key back from where you keep it.",
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("keys.unreadable", f"The key file {path} cannot be read.", hint="Check its rights.") from error
    if stat.S_IMODE(mode) & 0o077:
        raise InputError("keys.open", f"The key file {path} can be read by others.", hint=f"Run: chmod 600 {path}")
    if len(text) < 2 * _MIN_BYTES or not set(text) <= set("0123456789abcdef"):
        raise InputError(
            "keys.weak",
            f"The key file {path} does not hold at least {2 * _MIN_BYTES} hexadecimal digits.",
            hint="Delete it and run `upheld doctor` to see what depends on it.",
        )
    return text
