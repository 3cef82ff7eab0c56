from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.clock import FixedClock, SystemClock, format_time, parse_date, parse_time, require_utc
from upheld.core.errors import InputError

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)


@given(st.datetimes(timezones=st.just(dt.UTC)).filter(lambda at: 1000 <= at.year <= 9998))
def test_times_read_back(at: dt.datetime) -> None:
    assert parse_time(format_time(at)) == at.replace(microsecond=0)


@given(st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)))
def test_dates_read_back(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == day


def test_early_years_keep_four_digits() -> None:
    assert format_time(dt.datetime(7, 1, 2, tzinfo=dt.UTC)) == "0007-01-02T00:00:00Z"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-24",
        "2026-11-24T09:00:00",
        "2026-11-24T09:00:00+00:00",
        "2026-11-24t09:00:00z",
        "2026-11-24T09:00:00.5Z",
        "2026-11-24T24:00:00Z",
        "2026-02-29T09:00:00Z",
        "2026-11-24T09:00:60Z",
        "２０２６-11-24T09:00:00Z",
        "2026-11-24T09:00:00Z\n",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z",
    ],
)
def test_other_times_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20261124",
        "2026-13-01",
        "2026-02-29",
        "24-11-2026",
        "２０２６-11-24",
        "2026-11-24\n",
        "9999-12-31",
        "0001-01-01",
    ],
)
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_date(text)


def test_times_without_zone_are_refused() -> None:
    with pytest.raises(InputError, match="no time zone"):
        require_utc(NOW.replace(tzinfo=None))


def test_other_zones_become_utc() -> None:
    assert require_utc(dt.datetime(2026, 11, 24, 11, 0, 0, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))) == NOW


def test_fixed_clock_moves_when_told() -> None:
    clock = FixedClock(NOW)
    clock.advance(days=1, minutes=5)
    assert clock.now() == NOW + dt.timedelta(days=1, minutes=5)


def test_system_clock_is_in_utc_to_the_second() -> None:
    now = SystemClock().now()
    assert now.tzinfo is dt.UTC
    assert now.microsecond == 0
