"""Deadlines of a case: elapsed hours, counted in UTC.

A term in hours is not moved by nights, weekends or holidays (Regulation (EEC, Euratom) No 1182/71, article 3(4)),
and a change of the clocks in spring or autumn neither shortens nor lengthens it.
"""

from __future__ import annotations

import datetime as dt

from upheld.core.clock import require_utc


def hours_after(start: dt.datetime, hours: int) -> dt.datetime:
    """The instant exactly so many hours later, in UTC.

    Raises:
        InputError: `start` has no time zone.

    Example:
        >>> from zoneinfo import ZoneInfo
        >>> hours_after(dt.datetime(2026, 10, 23, 17, 40, tzinfo=ZoneInfo("Europe/Berlin")), 72).isoformat()
        '2026-10-26T15:40:00+00:00'
    """
    return require_utc(start) + dt.timedelta(hours=hours)


def describe_span(start: dt.datetime, end: dt.datetime) -> str:
    """A span as people say it: minutes below two hours, hours below three days, then days.

    Example:
        >>> describe_span(dt.datetime(2026, 1, 1, tzinfo=dt.UTC), dt.datetime(2026, 1, 2, 6, tzinfo=dt.UTC))
        '30 hours'
    """
    seconds = max((require_utc(end) - require_utc(start)).total_seconds(), 0)
    minute, hour, day = 60, 3_600, 86_400
    if seconds < 2 * hour:
        return _count(int(seconds // minute), "minute")
    if seconds < 3 * day:
        return _count(int(seconds // hour), "hour")
    return _count(int(seconds // day), "day")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
