"""Files that the scripts of packages copy before they build: `cp ../src/types.ts src`."""

from __future__ import annotations

import posixpath
import shlex
from collections.abc import Collection, Iterator

from upheld.forge.code.settings import Settings, join

MAX_COMMANDS = 400
_SEPARATORS = frozenset({"&&", ";", "||", "|", "&"})
_COPYING = frozenset({"cp", "copy", "ncp", "cpy", "rsync"})
_RUNNERS = frozenset({"npx", "shx", "yarn", "sudo", "cross-env"})


def find_copies(settings: Settings, files: Collection[str]) -> dict[str, str]:
    """What stands somewhere only when the app is built: the place of each copy, file or folder → what is copied.

    Only of what is there; a place where a file of the app stands already is left out.
    """
    folders = {folder for path in files for folder in _above(path)}
    found: dict[str, str] = {}
    left = MAX_COMMANDS
    for package in settings.packages.values():
        for text in package.scripts():
            for source, target in _copied(text, package.folder, folders):
                if (source in files or source in folders) and target not in files and target not in folders:
                    found.setdefault(target, source)
            left -= 1
            if left <= 0:
                return found
    return found


def _above(path: str) -> Iterator[str]:
    folder = posixpath.dirname(path)
    while folder and not folder.endswith(".."):
        yield folder
        folder = posixpath.dirname(folder)


def _copied(text: str, folder: str, folders: Collection[str]) -> Iterator[tuple[str, str]]:
    """The pairs of source and target in a command line, `cd` followed."""
    try:
        lexer = shlex.shlex(text, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words = list(lexer)
    except ValueError:
        return
    here = folder
    command: list[str] = []
    for word in [*words, ";"]:
        if word not in _SEPARATORS:
            command.append(word)
            continue
        while command and command[0] in _RUNNERS:
            command.pop(0)
        if command[:1] == ["cd"] and len(command) > 1:
            here = join(here, command[1])
        elif command and command[0] in _COPYING:
            yield from _of_copy([part for part in command[1:] if not part.startswith("-")], here, folders)
        command = []


def _of_copy(places: list[str], here: str, folders: Collection[str]) -> Iterator[tuple[str, str]]:
    if len(places) < 2:  # noqa: PLR2004 - a source and a target
        return
    target = join(here, places[-1])
    for source in (join(here, place.removesuffix("/")) for place in places[:-1]):
        is_file = len(places) == 2 and source not in folders and bool(posixpath.splitext(target)[1])  # noqa: PLR2004 - one source
        is_new = source in folders and target not in folders
        yield source, target if is_file or is_new else join(target, posixpath.basename(source))
