from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Place, Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_an_unused_scope_is_shown_where_it_stands(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (found,) = judge(samples / "fail")
    assert found.place is not None
    line = (samples / "fail/manifest.yml").read_text().splitlines()[(found.place.line or 0) - 1]
    assert line.strip() == "- write:jira-work"
    assert found.message == "The scope write:jira-work is not needed: no call, event or storage needs it."


def test_a_missing_scope_is_shown_at_the_call(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (found,) = judge(samples / "fail-missing")
    assert found.place == Place(file="src/index.js", line=11)
    assert "delete:issue:jira, or write:jira-work" in found.message


def test_two_ways_for_the_same_need_are_named(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (found,) = judge(samples / "fail-twice")
    assert (
        "read:issue:jira is not needed: everything that it could serve is satisfied by read:jira-work" in found.message
    )


def test_what_may_need_a_scope_is_counted(samples: Path, judge: Callable[..., list[Result]]) -> None:
    messages = [found.message for found in judge(samples / "unknown")]
    assert any(
        "manage:jira-configuration is possibly unused" in message and "1 other thing may" in message
        for message in messages
    )
