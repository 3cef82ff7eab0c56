"""From what a rule finds in one app to its results: gaps forbid a pass, and a pass says what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from upheld.core.check import (
    AppItem,
    Confidence,
    Context,
    Coverage,
    Parameters,
    Place,
    Result,
    Severity,
    Step,
)
from upheld.core.errors import UpheldError
from upheld.core.light_dataclasses import dataclass
from upheld.core.outcomes import Outcome
from upheld.forge.app import AppModel, load_app
from upheld.forge.coverage import coverage_of, excerpt_of
from upheld.forge.gaps import Topic
from upheld.forge.manifest import Manifest

MAX_LISTED = 500
"""So many failures and so many doubts of one app are told one by one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A failure or a doubt that a rule found in an app."""

    outcome: Outcome
    message: str
    place: Place | None = None
    remedy: str = ""
    code: str = ""
    """Which of the rule's reasons: a short id that lives on, part of the fingerprint."""
    severity: Severity | None = None
    """Where it differs from the rule's own. With the outcome pass it makes a note that decides nothing."""
    confidence: Confidence | None = None
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """The app a rule judges, with a manifest that could be read."""

    name: str
    model: AppModel
    manifest: Manifest
    parameters: Parameters

    def failure(self, message: str, line: int, remedy: str) -> Seen:
        """A failure that the manifest shows."""
        return Seen(
            outcome=Outcome.FAIL, message=message, place=Place(file=self.manifest.file, line=line), remedy=remedy
        )

    def doubt(self, message: str, line: int, remedy: str = "") -> Seen:
        """Something in the manifest that this rule can't decide."""
        return Seen(
            outcome=Outcome.UNKNOWN, message=message, place=Place(file=self.manifest.file, line=line), remedy=remedy
        )


FindFunction: TypeAlias = Callable[[Subject], Iterable[Seen]]
PassFunction: TypeAlias = Callable[[Subject], str]


def judge_apps(context: Context[AppItem], topic: Topic, find: FindFunction, passed: PassFunction) -> Iterator[Result]:
    """Results for every app of the inventory; one result that says so where the inventory is empty."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="No app stands in the inventory.")
    for item in context.items:
        model = load_app(item.path)
        coverage: Coverage | None = coverage_of(model, topic)
        for seen in _judge(item, model, topic, find, passed, context.parameters):
            yield Result(
                item_id=item.id,
                outcome=seen.outcome,
                message=seen.message,
                place=seen.place,
                remedy=seen.remedy,
                code=seen.code,
                severity=seen.severity,
                confidence=seen.confidence,
                trace=tuple(step for step in seen.trace if step.text),
                observed_sha256=model.tree.sha256,
                excerpt=excerpt_of(model, seen.place),
                coverage=coverage,
            )
            coverage = None


def _judge(
    item: AppItem, model: AppModel, topic: Topic, find: FindFunction, passed: PassFunction, parameters: Parameters
) -> Iterator[Seen]:
    found: list[Seen] = []
    subject = None
    if model.manifest is not None:
        subject = Subject(name=item.name, model=model, manifest=model.manifest, parameters=parameters)
        found.extend(dict.fromkeys(find(subject)))
    found.extend(
        Seen(
            outcome=Outcome.UNKNOWN,
            message=f"Not looked at in {item.name}: {gap.reason}",
            place=gap.place,
            remedy="Make this readable, or take it out of the app.",
            code="not_looked_at",
        )
        for gap in model.gaps_touching(topic)
    )
    if subject is not None and all(seen.outcome is Outcome.PASS for seen in found):
        yield Seen(outcome=Outcome.PASS, message=passed(subject), place=None)
    for outcome in (Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS):
        same = [seen for seen in found if seen.outcome is outcome]
        yield from same[:MAX_LISTED]
        if len(same) > MAX_LISTED:
            yield Seen(outcome=outcome, message=f"{len(same) - MAX_LISTED} more of this kind in {item.name}.")


def read_limit(parameters: Parameters, name: str, default: int) -> int:
    """A whole number among the parameters, or the default.

    Raises:
        UpheldError: the parameter is no whole number from 0 on.
    """
    value = parameters.get(name, default)
    if not isinstance(value, int) or value < 0:
        raise UpheldError(
            "check.parameter",
            f"The parameter {name} is {value!r}, not a whole number.",
            hint="Give a number from 0 on.",
        )
    return value


def read_names(parameters: Parameters, name: str) -> tuple[str, ...]:
    """A list of texts among the parameters; a single text counts as a list of one."""
    value = parameters.get(name, ())
    values = value if isinstance(value, tuple) else (value,)
    return tuple(str(entry) for entry in values)


def plural(count: int, one: str, many: str = "") -> str:
    """`1 file`, `2 files`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
