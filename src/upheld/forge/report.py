"""What the analyser says about a folder: per app a verdict for each promise, findings, coverage and gaps."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from upheld.core.check import AppItem, Context, Item, Parameters, RegisteredCheck, Result
from upheld.core.clock import Clock, SystemClock
from upheld.core.discovery import find_checks
from upheld.core.errors import InputError, UpheldError
from upheld.core.light_dataclasses import dataclass
from upheld.core.outcomes import Outcome
from upheld.forge.app import AppModel, hold_app
from upheld.forge.app_folders import find_apps
from upheld.forge.tree import AppTree, printable

RULES = "upheld.forge.rules"
STOPPED = "stopped"
"""The code of a doubt that a fault of a rule left behind."""


class Verdict(StrEnum):
    """What is decided about one promise of one app."""

    PROVEN = "proven"
    REFUTED = "refuted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseVerdict:
    """One rule's answer for one app."""

    rule: RegisteredCheck
    verdict: Verdict
    results: tuple[Result, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AppReport:
    """Everything that is said of one app."""

    name: str
    folder: str
    """Relative to the folder that was scanned; `.` for itself."""
    model: AppModel
    verdicts: tuple[PromiseVerdict, ...]

    def excerpt(self, result: Result) -> str:
        """The line of code that a result points to; empty where it points to none."""
        if result.place is None or result.place.line is None:
            return ""
        file = next((file for file in self.model.tree.files if printable(file.path) == result.place.file), None)
        lines = [] if file is None else file.content.split(b"\n")
        if not 0 < result.place.line <= len(lines):
            return ""
        line = lines[result.place.line - 1][:400].decode("utf-8", "replace").strip()
        return "".join(character if character.isprintable() else "\ufffd" for character in line)[:160]


def analyse(
    folder: Path,
    *,
    promises: Iterable[str] = (),
    parameters: Mapping[str, tuple[Parameters, ...]] | None = None,
    clock: Clock | None = None,
) -> tuple[AppReport, ...]:
    """Judge every app in the folder by every rule, or by the named ones.

    `parameters` has the values of each commitment that speaks of a rule, by the rule's id; a rule that several
    commitments speak of holds only if it holds with the values of each.

    Raises:
        InputError: there is no such folder, or no rule of a name.

    Example:
        >>> [report.name for report in analyse(Path("apps"))]
        ['board-notes', 'sprint-digest']
    """
    rules = select_rules(tuple(promises))
    now = (clock or SystemClock()).now()
    return tuple(
        analyse_app(app, folder=app.relative_to(folder).as_posix(), rules=rules, parameters=parameters or {}, now=now)
        for app in find_apps(folder)
    )


def analyse_app(
    app: Path,
    *,
    folder: str,
    rules: tuple[RegisteredCheck, ...],
    parameters: Mapping[str, tuple[Parameters, ...]],
    now: dt.datetime,
    tree: AppTree | None = None,
) -> AppReport:
    """Judge one app; `folder` is what the report calls its place, `tree` what was read of the app just before."""
    with hold_app(app, tree) as model:
        name = model.manifest.app_name if model.manifest is not None and model.manifest.app_name else app.resolve().name
        item = AppItem(id=_slug(name), name=name, path=app)
        verdicts = tuple(_judge(rule, item, parameters.get(rule.meta.id) or ({},), now) for rule in rules)
    return AppReport(name=name, folder=folder, model=model, verdicts=verdicts)


def select_rules(promises: tuple[str, ...]) -> tuple[RegisteredCheck, ...]:
    """All rules by id, or those of the given ids, with or without `forge.`.

    Raises:
        InputError: no rule has the id.
    """
    rules = find_checks((RULES,))
    wanted = [name if name.startswith("forge.") else f"forge.{name}" for name in promises]
    for name in wanted:
        if name not in rules:
            raise InputError(
                "scan.promise", f"No rule is called {name}.", hint=f"The rules are: {', '.join(sorted(rules))}."
            )
    return tuple(rule for rule_id, rule in rules.items() if not wanted or rule_id in wanted)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "app"


def _judge(rule: RegisteredCheck, item: Item, values: tuple[Parameters, ...], now: dt.datetime) -> PromiseVerdict:
    found: dict[Result, None] = {}
    outcomes: set[Outcome] = set()
    for parameters in values:
        known = {name: value for name, value in parameters.items() if name in rule.meta.parameters}
        for result in _run(rule, Context(now=now, items=(item,), parameters=known)):
            found[result] = None
            outcomes.add(result.outcome)
    if Outcome.FAIL in outcomes:
        verdict = Verdict.REFUTED
    elif outcomes == {Outcome.PASS}:
        verdict = Verdict.PROVEN
    else:
        verdict = Verdict.UNKNOWN
    return PromiseVerdict(rule=rule, verdict=verdict, results=tuple(found))


def _run(rule: RegisteredCheck, context: Context[Item]) -> Iterator[Result]:
    """The results of a rule; a rule that stops with an error decides nothing, and takes no other one with it."""
    try:
        yield from rule.run(context)
    except UpheldError:
        raise
    except Exception as error:  # noqa: BLE001 - the check runner: any exception of a rule is its outcome
        yield Result(
            item_id=context.items[0].id,
            outcome=Outcome.UNKNOWN,
            message=f"The rule stopped with {type(error).__name__}, which is a fault of the analyser.",
            remedy="Report it with the app's code that makes it happen.",
            code=STOPPED,
        )
