"""What the test says is so.

Reads: what the test wrote into this module.
Passes: when it says so.
Fails: when it says so.
Unknown: when it says so.
Blind spots: everything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from server.assessment.making import ONE, make_check, result
from upheld.core.check import Context, Item, Result
from upheld.core.outcomes import Outcome

OUTCOMES: list[Outcome] = [Outcome.PASS]
"""What it says; the last one stays."""
MORE: dict[str, Any] = {}
"""Further fields of what it says."""
MEANWHILE: list[Callable[[], None]] = []
"""What happens elsewhere while it collects its items."""


def collect(_now: dt.datetime) -> tuple[Item, ...]:
    while MEANWHILE:
        MEANWHILE.pop()()
    return (ONE,)


def run(context: Context[Item]) -> Iterator[Result]:
    limit = context.parameters.get("max_days", 0)
    outcome = Outcome.FAIL if limit == 1 else OUTCOMES[0]
    for item in context.items:
        yield result(outcome, item=item.id, observed_sha256="a" * 64, **MORE)


CHECK = make_check(run, check_id="access.steady_made", kind="access.mfa_enforced", parameters=("max_days",)).meta
