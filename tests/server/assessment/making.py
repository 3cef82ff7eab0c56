"""Checks made for tests: real ones in everything but their module."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from upheld.core.check import (
    CheckId,
    CheckMeta,
    CollectFunction,
    Confidence,
    Context,
    Item,
    Method,
    Population,
    RegisteredCheck,
    Result,
    Severity,
)
from upheld.core.outcomes import Outcome, Sufficiency

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
ONE = Item(id="one", name="One")
TWO = Item(id="two", name="Two")


def make_check(
    run: Callable[[Context[Any]], Iterable[Result]],
    *,
    collect: CollectFunction | None = lambda _now: (ONE,),
    check_id: str = "access.made_up",
    kind: str = "access.mfa_enforced",
    **meta: Any,  # noqa: ANN401 - any field of CheckMeta
) -> RegisteredCheck:
    source = check_id.encode()
    fields: dict[str, Any] = {"period_days": 4, "grace_days": 1, "time_limit_seconds": 5, **meta}
    return RegisteredCheck(
        meta=CheckMeta(
            id=CheckId(check_id),
            title="All is made up",
            severity=Severity.LOW,
            confidence=Confidence.HIGH,
            since="0.1",
            sources=("tests",),
            speaks_for={kind: Sufficiency.WHOLE},
            population=fields.pop("population", Population.SERVER),
            method=Method.TEST,
            **fields,
        ),
        run=run,
        collect=collect,
        module="tests.making",
        text=(("Reads", "a"), ("Passes", "b"), ("Fails", "c"), ("Unknown", "d"), ("Blind spots", "e")),
        summary="All is made up.",
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
    )


def result(outcome: Outcome = Outcome.PASS, item: str = "one", **fields: Any) -> Result:  # noqa: ANN401 - any field of Result
    return Result(item_id=item, outcome=outcome, message=f"It is {outcome.value}.", **fields)


def passing(context: Context[Item]) -> Iterable[Result]:
    return [result(item=item.id) for item in context.items]
