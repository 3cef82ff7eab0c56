"""Cannot fetch its items.

Reads: nothing.
Passes: never.
Fails: never.
Unknown: never.
Blind spots: everything.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

from server.assessment.making import make_check, result
from upheld.core.check import Context, Item, Result

HANGS: list[bool] = [False]


def collect(_now: dt.datetime) -> tuple[Item, ...]:
    if HANGS[0]:
        try:
            time.sleep(60)
        except Exception:  # noqa: BLE001 - a careless check: it must not hold up the runner either
            return ()
    raise RuntimeError("jane@vendor.example")


def run(_context: Context[Item]) -> Iterator[Result]:
    yield result()


CHECK = make_check(run, check_id="access.uncollected_made", kind="access.mfa_enforced", time_limit_seconds=1).meta
