"""Crashes every time.

Reads: nothing.
Passes: never.
Fails: never.
Unknown: never.
Blind spots: everything.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator

from server.assessment.making import ONE, make_check
from upheld.core.check import Context, Item, Result


def collect(_now: dt.datetime) -> tuple[Item, ...]:
    return (ONE,)


def run(_context: Context[Item]) -> Iterator[Result]:
    os.abort()


CHECK = make_check(run, check_id="access.crashing_made", kind="access.mfa_enforced").meta
