"""`upheld check run`: run checks now, recorded in a data directory or over folders without one."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.cli.check_registry import add_data, find_check, folder_checks, open_data
from upheld.cli.output import ExitCode, Page, add_format, is_json, print_json
from upheld.core.check import (
    AppItem,
    Context,
    Item,
    ParameterValue,
    Population,
    RegisteredCheck,
    RepositoryItem,
    Result,
)
from upheld.core.clock import SystemClock
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, State

if TYPE_CHECKING:
    from upheld.reading.policy_model import PolicyFile
    from upheld.server.assessment.api import ResultView

NAME = "check run"
HELP = """Run checks now.

With --data the results are recorded: a row in the history and an entry in the evidence log for every sentence that a
check is bound to. Without check ids all bound checks run. With --app, --repository or --file nothing is recorded and
no server is needed. Exit codes: 0 all pass, 1 one fails, 3 one could not tell."""
EXAMPLE = "upheld check run forge.no_egress --app apps/board-notes"

_STATES = {
    Outcome.PASS: State.UPHELD,
    Outcome.FAIL: State.BROKEN,
    Outcome.UNKNOWN: State.UNPROVEN,
    Outcome.NOT_APPLICABLE: State.DELEGATED,
    Outcome.ERROR: State.UNPROVEN,
}
"""Outcome → the state whose symbol and color fit."""
_MAX_FILE_BYTES = 1_000_000


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One run of one check, ready to be printed."""

    check_id: str
    title: str
    outcome: Outcome
    looked_at: int
    in_scope: int
    parameters: Mapping[str, ParameterValue]
    run_id: str | None
    sentences: int | None
    results: tuple[dict[str, object], ...]


def configure(parser: argparse.ArgumentParser) -> None:
    """Take checks, and what to run them over."""
    parser.add_argument("checks", metavar="ID", nargs="*", help="checks to run (default: all that apply)")
    add_data(parser, is_required=False, text="run over what this data directory lists, and record the results")
    parser.add_argument("--app", metavar="DIR", type=Path, action="append", default=[], help="a Forge app's folder")
    parser.add_argument(
        "--repository", metavar="DIR", type=Path, action="append", default=[], help="a git repository's folder"
    )
    parser.add_argument("--file", metavar="FILE", type=Path, help="an upheld.yaml: run over the inventory it lists")
    parser.add_argument(
        "--parameter",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a value of the promise: max_days=30",
    )
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run and report."""
    is_over_folders = bool(arguments.app or arguments.repository or arguments.file)
    if is_over_folders == (arguments.data is not None):
        raise InputError(
            "check.where",
            "It is not clear what to run the checks over.",
            hint="Give --data DIR, or folders with --app, --repository or --file, not both.",
        )
    lines: list[_Line] = []
    page = Page()
    for line in _run_over_folders(arguments) if is_over_folders else _run_in_data(arguments):
        lines.append(line)
        if not is_json(arguments):  # each as it comes: a timer for progress would be a thread, and a fork wants none
            _print(page, line)
    if is_json(arguments):
        print_json({"runs": [_as_json(line) for line in lines]})
    elif not lines:
        page.line("No check is bound to a confirmed sentence yet. Confirm some in the console, or name a check.")
    return _exit_code(line.outcome for line in lines)


def _exit_code(outcomes: Iterable[Outcome]) -> int:
    found = set(outcomes)
    if Outcome.FAIL in found:
        return ExitCode.DOES_NOT_HOLD
    if not found or found & {Outcome.UNKNOWN, Outcome.ERROR}:
        return ExitCode.UNDECIDED
    return ExitCode.HOLDS


def _run_in_data(arguments: argparse.Namespace) -> Iterator[_Line]:
    if arguments.parameter:
        raise InputError(
            "check.parameter", "--parameter is for folders.", hint="With --data the values are those of the policy."
        )
    open_data(arguments.data)
    from upheld.server.accounts.api import SYSTEM
    from upheld.server.assessment.api import known_checks, run_now, run_results
    from upheld.server.policy.api import bindings

    checks = known_checks()
    bound = {sentence.check_id for sentence in bindings()}
    wanted = arguments.checks or sorted(bound & set(checks))
    for check_id in wanted:
        find_check(checks, check_id)
    for check_id in wanted:
        for one in run_now(check_id, actor=SYSTEM):
            yield _Line(
                check_id=one.check_id,
                title=checks[one.check_id].meta.title,
                outcome=one.outcome,
                looked_at=one.looked_at,
                in_scope=one.in_scope,
                parameters=one.parameters,
                run_id=one.run_id,
                sentences=one.sentences,
                results=tuple(_words(result) for result in run_results(one.run_id)),
            )


def _words(result: Result | ResultView) -> dict[str, object]:
    return {
        "item": result.item_id,
        "outcome": result.outcome.value,
        "message": result.message,
        "remedy": result.remedy,
        "place": None if result.place is None else str(result.place),
    }


def _run_over_folders(arguments: argparse.Namespace) -> Iterator[_Line]:
    checks = folder_checks()
    items = _items(arguments)
    parameters = _parameters(arguments.parameter)
    wanted = [find_check(checks, check_id) for check_id in arguments.checks] or [
        check for check in checks.values() if items[check.meta.population]
    ]
    for check in wanted:
        yield _run_one(check, items[check.meta.population], parameters)


def _run_one(check: RegisteredCheck, items: tuple[Item, ...], parameters: Mapping[str, ParameterValue]) -> _Line:
    from upheld.server.assessment.child import Limits, run_in_child
    from upheld.server.assessment.verdicts import summarize

    if not items:
        raise InputError(
            "check.items",
            f"{check.meta.id} looks at {check.meta.population.value}, and none are given.",
            hint="Give --app DIR or --repository DIR.",
        )
    now = SystemClock().now()
    cut = {name: parameters[name] for name in check.meta.parameters if name in parameters}
    context = Context(now=now, items=items, parameters=cut)
    produced = run_in_child(check, context, Limits(time_seconds=check.meta.time_limit_seconds))
    summary = summarize(check.meta, items, produced, now)
    return _Line(
        check_id=check.meta.id,
        title=check.meta.title,
        outcome=summary.outcome,
        looked_at=summary.looked_at,
        in_scope=summary.in_scope,
        parameters=cut,
        run_id=None,
        sentences=None,
        results=tuple(_words(result) for result in summary.results),
    )


def _items(arguments: argparse.Namespace) -> dict[Population, tuple[Item, ...]]:
    """The folders as items; each id is the folder's name, numbered where two are alike."""
    apps: list[Item] = []
    repositories: list[Item] = []
    if arguments.file is not None:
        content = _read_policy_file(arguments.file)
        base = arguments.file.resolve().parent
        apps += [AppItem(id=app.id, name=app.name or app.id, path=base / app.path) for app in content.inventory.apps]
        repositories += [
            RepositoryItem(
                id=entry.id,
                name=entry.name or entry.id,
                path=base / entry.path,
                branch=entry.branch,
                since=entry.since,
            )
            for entry in content.inventory.repositories
        ]
    for folder in arguments.app:
        apps.append(AppItem(id=_free_id(folder, apps), name=folder.resolve().name, path=_folder(folder)))
    for folder in arguments.repository:
        name = folder.resolve().name
        repositories.append(RepositoryItem(id=_free_id(folder, repositories), name=name, path=_folder(folder)))
    return {Population.APPS: tuple(apps), Population.REPOSITORIES: tuple(repositories)}


def _read_policy_file(path: Path) -> PolicyFile:
    from upheld.cli.policy_input import read_input
    from upheld.reading.policy_file import read_policy_file

    return read_policy_file(read_input(str(path), max_bytes=_MAX_FILE_BYTES), str(path))


def _folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise InputError("check.folder", f"{folder} is not a folder.", hint="Give the folder of an app or repository.")
    return folder.resolve()


def _free_id(folder: Path, taken: list[Item]) -> str:
    import re

    slug = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")[:60].strip("-") or "folder"
    ids = {item.id for item in taken}
    number = 1
    while (candidate := slug if number == 1 else f"{slug}-{number}") in ids:
        number += 1
    return candidate


def _parameters(given: list[str]) -> dict[str, ParameterValue]:
    found: dict[str, list[int | str]] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or not name or not value:
            raise InputError("check.parameter", f"{text[:80]!r} is no parameter.", hint="Write it like max_days=30.")
        found.setdefault(name, []).append(int(value) if value.isascii() and value.isdigit() else value)
    return {name: values[0] if len(values) == 1 else tuple(values) for name, values in found.items()}


def _as_json(line: _Line) -> dict[str, object]:
    entry: dict[str, object] = {
        "check": line.check_id,
        "outcome": line.outcome.value,
        "looked_at": line.looked_at,
        "in_scope": line.in_scope,
        "parameters": {
            name: list(value) if isinstance(value, tuple) else value for name, value in line.parameters.items()
        },
        "results": list(line.results),
    }
    return entry if line.run_id is None else {**entry, "run": line.run_id, "sentences": line.sentences}


def _print(page: Page, line: _Line) -> None:
    spoken = "" if line.sentences is None else f", for {line.sentences} sentences"
    page.state(
        _STATES[line.outcome].value,
        f"{line.title} (looked at {line.looked_at} of {line.in_scope}{spoken})",
        label=line.check_id,
        word=line.outcome.value.replace("_", " "),
    )
    for result in line.results:
        place = f"{result['place']}: " if result["place"] else ""
        page.paragraph(f"{result['item']}: {result['outcome']}. {place}{result['message']}", indent=4)
        if result["remedy"] and result["outcome"] != Outcome.PASS.value:
            page.paragraph(f"To mend it: {result['remedy']}", indent=8, is_dim=True)
