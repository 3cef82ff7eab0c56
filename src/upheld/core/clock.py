"""Time, in this one place: aware, UTC, to the second. Everything else is handed a clock."""

from __future__ import annotations

import datetime as dt
import re
from typing import Protocol

from upheld.core.errors import InputError

FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Years that are read: at either end there is room to add and take away spans without leaving the calendar."""

_TIME = re.compile(r"(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z", re.ASCII)


class Clock(Protocol):
    """Anything that tells the present time."""

    def now(self) -> dt.datetime:
        """The present time, aware, in UTC, without fractions of a second."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> dt.datetime:
        """The machine's time in UTC, cut to the second."""
        return dt.datetime.now(dt.UTC).replace(microsecond=0)


class FixedClock:
    """A clock that stands still until it is moved: for tests, drills and `--now`."""

    def __init__(self, at: dt.datetime) -> None:
        self.at = require_utc(at)

    def now(self) -> dt.datetime:
        """The time it was set to."""
        return self.at

    def advance(self, **span: float) -> None:
        """Move forward by a `timedelta` given in its own words: `clock.advance(days=2)`."""
        self.at += dt.timedelta(**span)


def require_utc(at: dt.datetime) -> dt.datetime:
    """The same instant in UTC, cut to the second.

    Raises:
        InputError: `at` carries no time zone.
    """
    if at.tzinfo is None:
        raise InputError("time.naive", f"The time {at.isoformat()} has no time zone.", hint="Give it in UTC.")
    return at.astimezone(dt.UTC).replace(microsecond=0)


def format_time(at: dt.datetime) -> str:
    """RFC 3339 in UTC to the second: `2026-11-24T09:00:00Z`."""
    return require_utc(at).replace(tzinfo=None).isoformat() + "Z"


def parse_time(text: str) -> dt.datetime:
    """Read exactly what `format_time` writes, nothing looser.

    Raises:
        InputError: another form, a date that does not exist, or a year out of bounds.
    """
    match = _TIME.fullmatch(text)
    if match is None:
        raise InputError("time.form", f"{text[:40]!r} is not a time.", hint="Write it like 2026-11-24T09:00:00Z.")
    year, month, day, hour, minute, second = (int(part) for part in match.groups())
    _require_year(year, text)
    try:
        return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
    except ValueError as error:
        raise InputError("time.value", f"{text!r} does not exist: {error}.", hint="Check day and hour.") from error


def parse_date(text: str) -> dt.date:
    """Read `2026-11-24`.

    Raises:
        InputError: another form, a day that does not exist, or a year out of bounds.
    """
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise InputError("date.form", f"{text[:40]!r} is not a date.", hint="Write it like 2026-11-24.")
    _require_year(int(text[:4]), text)
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InputError("date.value", f"{text!r} does not exist: {error}.", hint="Check month and day.") from error


def _require_year(year: int, text: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError(
            "time.year", f"{text!r} is out of bounds.", hint=f"Years from {FIRST_YEAR} to {LAST_YEAR} are read."
        )
