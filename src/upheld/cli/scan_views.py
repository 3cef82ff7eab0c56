"""Reports of `upheld scan` on one side of the apps: their scopes, answers to questions, the packages they ship."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from upheld.cli.output import ExitCode, Page, print_json
from upheld.core.errors import InputError

if TYPE_CHECKING:
    import argparse
    import datetime as dt

    from upheld.forge.app import AppModel


def show_view(arguments: argparse.Namespace, now: dt.datetime) -> int:
    """Print the report that was asked for; its exit code says only that it could be made."""
    if arguments.scopes:
        _show(arguments, list(_scopes(arguments)))
    elif arguments.answers:
        _show(arguments, list(_answers(arguments, now)))
    else:
        _write(arguments, _bill(_models(arguments), arguments, now))
    return ExitCode.HOLDS


def _models(arguments: argparse.Namespace) -> list[AppModel]:
    from upheld.forge.app import load_app
    from upheld.forge.app_folders import find_apps

    return [load_app(app) for app in find_apps(arguments.folder)]


def _scopes(arguments: argparse.Namespace) -> Iterator[tuple[str, Any]]:
    from upheld.forge.record_codec import to_plain
    from upheld.forge.scopes import explain_scopes, find_scopes

    for model in _models(arguments):
        report = find_scopes(model)
        yield explain_scopes(report), to_plain(report)


def _answers(arguments: argparse.Namespace, now: dt.datetime) -> Iterator[tuple[str, Any]]:
    from upheld.core.clock import FixedClock
    from upheld.forge.questionnaire import answers_as_json, answers_as_text, draft_answers
    from upheld.forge.report import analyse

    for report in analyse(arguments.folder, clock=FixedClock(now)):
        answers = draft_answers(report)
        yield answers_as_text(answers), {"app": report.name, "answers": answers_as_json(answers)}


def _bill(models: list[AppModel], arguments: argparse.Namespace, now: dt.datetime) -> str:
    from upheld.forge.cyclonedx import bill_of, cyclonedx_document

    if len(models) != 1:
        raise InputError(
            "scan.one_app",
            f"{arguments.folder} holds {len(models)} apps, and a CycloneDX document is about one.",
            hint="Scan each app's own folder.",
        )
    (model,) = models
    manifest = model.manifest
    name = manifest.app_name if manifest is not None and manifest.app_name else arguments.folder.resolve().name
    return cyclonedx_document(bill_of(model, name), made_at=now)


def _show(arguments: argparse.Namespace, reports: list[tuple[str, Any]]) -> None:
    import json

    plain = [value for _, value in reports]
    value = plain[0] if len(plain) == 1 else {"apps": plain}
    if arguments.output is not None:
        text = json.dumps(value, indent=2) if arguments.format == "json" else "\n\n".join(text for text, _ in reports)
        _write(arguments, text + "\n")
    elif arguments.format == "json":
        print_json(value)
    else:
        page = Page()
        for number, (text, _) in enumerate(reports):
            for line in ([""] if number else []) + text.splitlines():
                page.line(line)


def _write(arguments: argparse.Namespace, text: str) -> None:
    from upheld.cli.policy_input import write_whole

    if arguments.output is not None:
        write_whole(arguments.output, text)
    else:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
