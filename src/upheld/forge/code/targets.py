"""Where an import leads, and what a page starts and loads."""

from __future__ import annotations

from typing import TypeAlias

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A source file of the app: a key of `Program.files`, unless that file could not be read (then a gap says so)."""

    path: str


@dataclass(frozen=True, slots=True)
class Package:
    """Something that no file of the app defines: a package or a module of Node (without `node:`)."""

    name: str
    """`@forge/api`, `lodash`, `crypto`."""
    subpath: str = ""
    """`map` of `lodash/map`."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is no code: JSON, style sheet, picture, text. It may be missing from the folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Missing:
    """An import that leads to nothing that was read."""

    reason: str
    """A whole sentence for a person."""


Target: TypeAlias = "LocalFile | Package | Asset | Missing"


@dataclass(frozen=True, slots=True)
class PageRoot:
    """A script that a page of the app starts."""

    path: str
    """A key of `Program.files`; for a script written into a page, the path of that page."""
    resource: str
    """Key of the manifest's resource."""
    html: str
    """The page that starts it; empty where the bundler makes that page."""


@dataclass(frozen=True, slots=True)
class PageLoad:
    """Something that HTML or CSS of a page loads from elsewhere, or a link in it."""

    target: str
    """The absolute address as written; for a computed one what is known of it."""
    permission: str
    """The class of the manifest that allows it: `scripts`, `styles`, `images`, `fonts`, `frames`, `media`,
    `navigation`, `fetch.client`; `link` for what a person clicks."""
    place: Place
    is_computed: bool
    """Whether the host is put together while the page is built."""


@dataclass(frozen=True, slots=True)
class ImportedModule:
    """One import of a deployed file."""

    file: str
    module: str
    """As written; empty where it is computed while the app runs."""
    target: Target
    place: Place
