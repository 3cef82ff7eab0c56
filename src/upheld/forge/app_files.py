"""One file of an app, and what its name tells."""

from __future__ import annotations

import posixpath

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.places import is_deployed_by_place
from upheld.forge.gaps import CODE, EVERYTHING, NOTHING, PACKAGES, Topic

SCRIPT_SUFFIXES = frozenset({".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts"})
OTHER_CODE_SUFFIXES = frozenset({".vue", ".svelte", ".wasm", ".node", ".coffee"})
"""Languages that no part of this reads; a file of them is a gap."""
PAGE_SUFFIXES = frozenset({".html", ".htm", ".css", ".scss", ".less", ".sass"})
MANIFEST_NAMES = ("manifest.yml", "manifest.yaml")
LOCK_NAMES = frozenset({"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"})
PACKAGE_NAMES = LOCK_NAMES | {"package.json"}
INSTALLED_FOLDERS = frozenset({"node_modules", "bower_components", ".yarn", ".pnpm-store"})


@dataclass(frozen=True, kw_only=True, slots=True)
class AppFile:
    """A file as it was when it was read."""

    path: str
    """Relative to the app's folder, with `/`."""
    content: bytes
    sha256: str

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with its dot."""
        return posixpath.splitext(self.path)[1].lower()


def topics_of(path: str) -> frozenset[Topic]:
    """The promises that a file in this place could touch if it stays unread.

    Example:
        >>> len(topics_of("src/__tests__/index.js")), topics_of("package.json") == PACKAGES
        (0, True)
    """
    name = posixpath.basename(path)
    if name in MANIFEST_NAMES:
        return EVERYTHING
    if name in PACKAGE_NAMES:
        return PACKAGES
    suffix = posixpath.splitext(name)[1].lower()
    if is_deployed_by_place(path) and suffix in SCRIPT_SUFFIXES | OTHER_CODE_SUFFIXES | PAGE_SUFFIXES:
        return CODE
    return NOTHING


def printable(path: str) -> str:
    """A path that can stand in any text: control characters and bytes that are no UTF-8 as escapes."""
    return path if path.isprintable() else path.encode("unicode_escape", "backslashreplace").decode("ascii")
