"""Which checks a command knows: all of a server, or those that run over a folder without one."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.core.check import Population, RegisteredCheck
from upheld.core.errors import InputError

if TYPE_CHECKING:
    import argparse

FOLDER_PACKAGES = ("upheld.forge.rules", "upheld.server.code_security.checks")
"""Checks over apps and repositories: no server and no Django needed."""
_FOLDER_POPULATIONS = frozenset({Population.APPS, Population.REPOSITORIES})


def add_data(parser: argparse.ArgumentParser, *, is_required: bool, text: str = "the data directory") -> None:
    """Give a command `--data DIR`."""
    parser.add_argument("--data", metavar="DIR", type=Path, required=is_required, help=text)


def open_data(directory: Path) -> None:
    """Make Django ready for a data directory.

    Raises:
        InputError: there is no such directory, or its settings are wrong.
    """
    from upheld.server.site.bootstrap import start

    start(directory)


def folder_checks() -> dict[str, RegisteredCheck]:
    """The checks that run over folders given on the command line."""
    from upheld.core.discovery import find_checks

    found = find_checks(FOLDER_PACKAGES)
    return {name: check for name, check in found.items() if check.meta.population in _FOLDER_POPULATIONS}


def all_checks() -> Mapping[str, RegisteredCheck]:
    """Every check of this installation; without Django those that need none."""
    if importlib.util.find_spec("django") is None:
        return folder_checks()
    import django
    from django.apps import apps

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "upheld.server.site.settings")
    if not apps.ready:
        django.setup()
    from upheld.server.policy.api import known_checks

    return known_checks()


def find_check(checks: Mapping[str, RegisteredCheck], check_id: str) -> RegisteredCheck:
    """The check with an id.

    Raises:
        InputError: there is none; the hint names a near one.
    """
    import difflib

    if check_id in checks:
        return checks[check_id]
    near = difflib.get_close_matches(check_id, checks, n=1)
    hint = f"Did you mean {near[0]}?" if near else "`upheld check list` names all there are."
    raise InputError("check.unknown", f"There is no check {check_id[:80]!r} here.", hint=hint)
