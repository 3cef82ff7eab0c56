"""Waiting until something in a folder changes, by looking at its files' sizes and times: works on every file system."""

from __future__ import annotations

import os
import time
from pathlib import Path

from upheld.forge.tree import BUILT_FOLDERS, INSTALLED_FOLDERS

PERIOD_SECONDS = 0.5
MAX_FILES = 50_000
_LEFT_OUT = INSTALLED_FOLDERS | BUILT_FOLDERS | {".git", ".hg", ".svn"}

Stamps = dict[str, tuple[int, int, int]]


def take_stamps(folder: Path) -> Stamps:
    """Path → time, size and number of every file that a scan would read, up to `MAX_FILES`."""
    found: Stamps = {}
    pending = [os.fspath(folder)]
    while pending and len(found) < MAX_FILES:
        try:
            with os.scandir(pending.pop()) as entries:
                for entry in entries:
                    if not entry.is_dir(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        found[entry.path] = (status.st_mtime_ns, status.st_size, status.st_ino)
                    elif entry.name not in _LEFT_OUT:
                        pending.append(entry.path)
        except OSError:  # it went away meanwhile: a change that the next look sees
            continue
    return found


def wait_for_change(folder: Path, known: Stamps) -> Stamps:
    """Come back once the folder is another than `known`, and has been still for one period."""
    current = take_stamps(folder)
    while current == known:
        time.sleep(PERIOD_SECONDS)
        current = take_stamps(folder)
    while True:
        time.sleep(PERIOD_SECONDS)
        latest = take_stamps(folder)
        if latest == current:
            return latest
        current = latest
