"""Reports of `upheld scan` that are about one side of the apps: their scopes, their packages, answers to questions."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from upheld.cli.output import ExitCode, Page, print_json

if TYPE_CHECKING:
    import argparse
    import datetime as dt
    from collections.abc import Iterator

    from upheld.forge.app import AppModel


def show_view(arguments: argparse.Namespace, now: dt.datetime) -> int:
    """Print the report that was asked for; its exit code says only that it could be made."""
    from upheld.forge.app import load_app
    from upheld.forge.app_folders import find_apps

    models = [load_app(app) for app in find_apps(arguments.folder)]
    del now
    _write(arguments, list(_scopes(models)))
    return ExitCode.HOLDS


def _scopes(models: list[AppModel]) -> Iterator[tuple[str, Any]]:
    from upheld.forge.record_codec import to_plain
    from upheld.forge.scopes import explain_scopes, find_scopes

    for model in models:
        report = find_scopes(model)
        yield explain_scopes(report), to_plain(report)


def _write(arguments: argparse.Namespace, reports: list[tuple[str, Any]]) -> None:
    if arguments.format == "json":
        plain = [value for _, value in reports]
        print_json(plain[0] if len(plain) == 1 else {"apps": plain})
        return
    page = Page(sys.stdout)
    for text, _ in reports:
        for line in text.splitlines():
            page.line(line)
