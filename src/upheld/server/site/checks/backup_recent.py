"""The newest backup of this server is young enough, and still there.

Reads: this server's own record of the backups that `upheld backup` wrote, and whether their files lie where they were
    written, with the size they had.
Passes: the newest backup is no older than the promise says (8 days where it names no time), its file is there, and
    where the promise names a time of keeping, a backup at least that old is there too.
Fails: no backup was ever made, or the newest one is too old.
Unknown: the newest file is no longer where it was written, or none is old enough to show how long they are kept.
Blind spots: the files are not opened, so a damaged one is not noticed, and no restore is tried; the record is this
    server's own word; backups made with other tools are not seen; the apps' data on their platform is not this
    server's and is not covered.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from upheld.core.check import (
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Parameters,
    Population,
    Result,
    Severity,
)
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.site.backup import read_records
from upheld.server.site.facts import BackupItem

CHECK = CheckMeta(
    id=CheckId("operations.backup_recent"),
    title="A backup of the server was made in time and is still there",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("NIST SP 800-53 Rev. 5, CP-9 (System Backup), read 2026-11-24",),
    speaks_for={"operations.backups_made": Sufficiency.WHOLE},
    population=Population.SERVER,
    method=Method.TEST,
    period_days=1,
    parameters=("max_hours", "max_days", "min_days"),
)

_DEFAULT_HOURS = 8 * 24


def collect(now: dt.datetime) -> tuple[BackupItem, ...]:
    """The backups of this server, as one item."""
    del now
    records = read_records(Path(settings.DATA_DIR))
    present = [parse_time(str(record["made_at"])) for record in records if _is_present(record)]
    newest = records[-1] if records else None
    return (
        BackupItem(
            id="server",
            name="This server",
            newest_at=parse_time(str(newest["made_at"])) if newest else None,
            is_newest_present=newest is not None and _is_present(newest),
            oldest_present_at=min(present, default=None),
        ),
    )


def run(context: Context[BackupItem]) -> Iterator[Result]:
    """One result for each server."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="No server was looked at.")
    for item in context.items:
        yield _judge(item, context.now, context.parameters)


def _judge(item: BackupItem, now: dt.datetime, parameters: Parameters) -> Result:
    if item.newest_at is None:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message="No backup of this server was ever made.",
            remedy="Run `upheld backup` regularly, for instance from a timer.",
        )
    limit_hours = _limit_hours(parameters)
    age_hours = (now - item.newest_at) / dt.timedelta(hours=1)
    if age_hours > limit_hours:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"The newest backup is {age_hours:.0f} hours old; {limit_hours} are promised.",
            remedy="Run `upheld backup` now, and look why it did not run.",
        )
    if not item.is_newest_present:
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message="The newest backup is young enough, but its file is no longer where it was written.",
            remedy="Copy backups elsewhere instead of moving them.",
        )
    return _judge_keeping(item, now, parameters, age_hours)


def _judge_keeping(item: BackupItem, now: dt.datetime, parameters: Parameters, age_hours: float) -> Result:
    kept = parameters.get("min_days")
    made = f"The newest backup is {age_hours:.0f} hours old and its file is there."
    if not isinstance(kept, int):
        return Result(item_id=item.id, outcome=Outcome.PASS, message=made)
    oldest = item.oldest_present_at
    days = 0 if oldest is None else (now - oldest).days
    if days < kept:
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message=f"{made} The oldest there is {days} days old, so {kept} days of keeping are not shown.",
            remedy="Keep the files; in time they show it.",
        )
    return Result(item_id=item.id, outcome=Outcome.PASS, message=f"{made} They reach {days} days back.")


def _limit_hours(parameters: Parameters) -> int:
    """The stricter of what is promised in hours and in days."""
    given: list[int] = []
    hours, days = parameters.get("max_hours"), parameters.get("max_days")
    if isinstance(hours, int):
        given.append(hours)
    if isinstance(days, int):
        given.append(days * 24)
    return min(given, default=_DEFAULT_HOURS)


def _is_present(record: dict[str, Any]) -> bool:
    try:
        return os.stat(str(record["file"])).st_size >= int(record["bytes"])  # noqa: PTH116 - a Path adds nothing here
    except (OSError, ValueError, KeyError):
        return False
