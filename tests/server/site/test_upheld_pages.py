"""The words, dates and shapes that all pages share."""

from __future__ import annotations

import datetime as dt

import pytest

from upheld.core.outcomes import NO_PROMISE, Outcome, State
from upheld.server.site.templatetags import upheld_pages as tags

NOW = dt.datetime(2026, 3, 4, 14, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (NOW, '<time datetime="2026-03-04T14:00:00Z">4 March 2026, 14:00 UTC</time>'),
        (
            NOW.astimezone(dt.timezone(dt.timedelta(hours=5))),
            '<time datetime="2026-03-04T14:00:00Z">4 March 2026, 14:00 UTC</time>',
        ),
        ("2026-03-04T14:00:00Z", '<time datetime="2026-03-04T14:00:00Z">4 March 2026, 14:00 UTC</time>'),
        (dt.date(2026, 12, 31), '<time datetime="2026-12-31">31 December 2026</time>'),
        ("2026-12-31", '<time datetime="2026-12-31">31 December 2026</time>'),
        (None, ""),
        ("", ""),
    ],
)
def test_time_is_told_in_words_and_for_machines(value: dt.datetime | dt.date | str | None, words: str) -> None:
    assert tags.when(value) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "just now"),
        (60, "1 minute ago"),
        (59 * 60, "59 minutes ago"),
        (3600, "1 hour ago"),
        (47 * 3600, "47 hours ago"),
        (48 * 3600, "2 days ago"),
        (59 * 86400, "59 days ago"),
        (61 * 86400, "2 months ago"),
        (400 * 86400, "1 year ago"),
        (-3 * 86400, "in 3 days"),
    ],
)
def test_age_is_told_in_its_largest_whole_unit(seconds: int, words: str) -> None:
    assert tags.age(NOW - dt.timedelta(seconds=seconds), NOW) == words


@pytest.mark.parametrize(("number", "words"), [(999, "999 bytes"), (643_211, "643 kB"), (2_450_000, "2.5 MB")])
def test_size_is_told_in_words(number: int, words: str) -> None:
    assert tags.size(number) == words


def test_every_state_and_outcome_has_shape_word_and_meaning() -> None:
    sprite = tags.state_sprite()
    for state in (*State, NO_PROMISE):
        assert f'id="i-{state}"' in sprite
        assert tags.state_word(state) != state
        assert tags.state_meaning(state).endswith(".")
    assert {tags.outcome_word(outcome) for outcome in Outcome}.isdisjoint(set(Outcome))


def test_only_a_pass_wears_the_shape_of_upheld() -> None:
    dressed = [outcome for outcome in Outcome if "#i-upheld" in tags.outcome_icon(outcome)]
    assert dressed == [Outcome.PASS]


def test_bar_says_its_numbers_in_words() -> None:
    bar = tags.state_bar([("upheld", 31), ("broken", 1), ("stale", 0)])
    assert 'aria-label="31 upheld, 1 broken"' in bar
    assert bar.count("<rect") == 2
    assert tags.state_bar([("upheld", 0)]) == ""


def test_strip_joins_runs_and_says_them_in_words() -> None:
    days = (None, None, State.UPHELD, State.UPHELD, State.BROKEN, State.UPHELD)
    assert tags.state_strip(days).count("<rect") == 3
    assert tags.strip_words(days) == "Last 6 days: 1 broken, 3 upheld, 2 unrecorded"
    assert tags.strip_words((None,) * 90) == "No record in the last 90 days"


def test_text_in_a_shape_is_escaped() -> None:
    assert "<script>" not in tags.state_label("<script>")
