"""The code of an app as it is deployed: files as trees, imports resolved, scripts that pages start.

Deployed is all but tests, samples and tools, and of these whatever deployed code imports. What could not be read or
found is a gap that touches exactly the promises it could change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from upheld.forge.code.nodes import File
from upheld.forge.code.targets import (
    Asset,
    ImportedModule,
    LocalFile,
    Missing,
    Package,
    PageLoad,
    PageRoot,
    Target,
)
from upheld.forge.gaps import Gap
from upheld.supply.strict_json import Json

__all__ = [
    "Asset",
    "ImportedModule",
    "LocalFile",
    "Missing",
    "Package",
    "PageLoad",
    "PageRoot",
    "Program",
    "Target",
]


@dataclass(frozen=True, kw_only=True)
class Program:
    """The deployed code of one app."""

    files: Mapping[str, File]
    """Deployed files by path, in the order of paths; a page with scripts written into it counts as one file."""
    page_roots: tuple[PageRoot, ...]
    page_loads: tuple[PageLoad, ...]
    imports: tuple[ImportedModule, ...]
    """Every import of every deployed file."""
    gaps: tuple[Gap, ...]
    left_out: tuple[str, ...]
    """Tests, samples and tools: not deployed."""
    backend_files: frozenset[str]
    """Files that functions lead to, and those that nothing leads to and no page's folder holds."""
    page_files: frozenset[str]
    """Files that pages lead to or whose folder is a page's; a file may be in both sets."""

    def resolve(self, importer: str, module: str) -> Target:
        """Where an import leads."""
        raise NotImplementedError

    def handler(self, handler: str) -> tuple[str, str] | None:
        """File and export of a function's handler; None where there is no such file."""
        raise NotImplementedError

    def json_value(self, path: str) -> Json:
        """The content of a JSON file of the app; None where it can't be read."""
        raise NotImplementedError
