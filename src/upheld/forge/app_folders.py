"""The folders of a repository that hold a Forge app; nothing of the app is read here but its manifest's name."""

from __future__ import annotations

import os
from pathlib import Path

from upheld.core.errors import InputError
from upheld.forge.tree import BUILT_FOLDERS, INSTALLED_FOLDERS, MANIFEST_NAMES

MAX_APPS = 200
MAX_FOLDERS = 20_000


def find_apps(folder: Path) -> tuple[Path, ...]:
    """The folders of all apps in a folder, itself included; the folder itself where no manifest is found.

    Raises:
        InputError: there is no such folder, or it holds too many apps.
    """
    if not folder.is_dir():
        raise InputError("scan.no_folder", f"{folder} is no folder.", hint="Name the folder that holds manifest.yml.")
    found: list[Path] = []
    for count, (place, folders, files) in enumerate(os.walk(folder, followlinks=False)):
        folders[:] = sorted(
            name for name in folders if name not in INSTALLED_FOLDERS | BUILT_FOLDERS and not name.startswith(".")
        )
        here = Path(place)
        if any(name in files and (here == folder or _is_forge(here / name)) for name in MANIFEST_NAMES):
            found.append(here)
        if len(found) > MAX_APPS or count > MAX_FOLDERS:
            raise InputError(
                "scan.too_many", f"{folder} holds more apps or folders than are read at once.", hint="Scan its parts."
            )
    return tuple(found) or (folder,)


def _is_forge(manifest: Path) -> bool:
    """Whether a manifest further down is one of a Forge app: other products use the same name."""
    try:
        if not manifest.is_file() or manifest.is_symlink():
            return False
        with manifest.open("rb") as stream:
            return b"modules:" in stream.read(1_000_000)
    except OSError:
        return False
