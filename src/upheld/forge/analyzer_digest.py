"""The digest of the analyser itself: its code, the platform data it ships with, and the parsers it runs on."""

from __future__ import annotations

import functools
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PARTS = ("core", "catalog", "supply", "forge")
_SUFFIXES = (".py", ".yaml", ".tsv", ".json")
_LIBRARIES = ("tree_sitter", "pyyaml")


def analyzer_sha256() -> str:
    """SHA-256 over path, length and content of every file that can change a verdict, and the versions beneath it."""
    return code_sha256(_PARTS)


@functools.cache
def code_sha256(parts: tuple[str, ...]) -> str:
    """The same over some packages of this one."""
    digest = hashlib.sha256(f"{sys.version}\n{';'.join(_versions())}\n".encode())
    for part in parts:
        for path in _files(_PACKAGE / part):
            content = Path(path).read_bytes()
            digest.update(f"{os.path.relpath(path, _PACKAGE)}\0{len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(Path(entry.path))
        elif entry.name.endswith(_SUFFIXES):
            yield entry.path


def _versions() -> Iterator[str]:
    """The parsers as they are installed, by the names of their metadata folders: nothing is loaded for it."""
    for place in sys.path:
        if place.endswith("-packages"):
            try:
                names = os.listdir(place)  # noqa: PTH208 - names alone, and many of them
            except OSError:
                continue
            yield from sorted(
                name for name in names if name.endswith(".dist-info") and name.lower().startswith(_LIBRARIES)
            )
