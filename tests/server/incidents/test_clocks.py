"""Terms are elapsed hours, whatever clocks and calendars do."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.clock import parse_time
from upheld.core.errors import InputError
from upheld.server.incidents.clocks import describe_span, hours_after


@pytest.mark.parametrize(
    ("zone", "local", "hours", "expected"),
    [
        pytest.param("Europe/Berlin", "2026-10-23T17:40", 72, "2026-10-26T15:40:00Z", id="over the end of summer time"),
        pytest.param("Europe/Berlin", "2026-04-02T16:10", 72, "2026-04-05T14:10:00Z", id="over Easter"),
        pytest.param(
            "Europe/Paris", "2027-03-27T22:30", 24, "2027-03-28T21:30:00Z", id="over the start of summer time"
        ),
        pytest.param("Asia/Tokyo", "2026-11-24T09:00", 1, "2026-11-24T01:00:00Z", id="begun in Tokyo"),
    ],
)
def test_elapsed_hours(zone: str, local: str, hours: int, expected: str) -> None:
    start = dt.datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
    assert hours_after(start, hours) == parse_time(expected)


@given(
    st.datetimes(
        min_value=dt.datetime(2020, 1, 1),  # noqa: DTZ001 - the zone is drawn apart
        max_value=dt.datetime(2035, 1, 1),  # noqa: DTZ001 - same
    ),
    st.sampled_from(["Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "UTC"]),
    st.integers(min_value=1, max_value=10_000),
)
def test_difference_in_utc_is_the_term(naive: dt.datetime, zone: str, hours: int) -> None:
    start = naive.replace(microsecond=0, tzinfo=ZoneInfo(zone))
    assert hours_after(start, hours) - start.astimezone(dt.UTC) == dt.timedelta(hours=hours)


def test_time_without_zone_is_refused() -> None:
    with pytest.raises(InputError):
        hours_after(dt.datetime(2026, 11, 24, 9), 72)  # noqa: DTZ001 - the missing zone is the point


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, "0 minutes"), (60, "1 minute"), (7_199, "119 minutes"), (7_200, "2 hours"), (259_200, "3 days")],
)
def test_spans_in_words(seconds: int, expected: str) -> None:
    start = parse_time("2026-11-24T09:00:00Z")
    assert describe_span(start, start + dt.timedelta(seconds=seconds)) == expected
