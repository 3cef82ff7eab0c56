from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_a_trigger_without_authentication_is_told_at_handler_and_first_effect(
    samples: Path, judge: Callable[..., list[Result]]
) -> None:
    results = judge(samples / "fail")
    assert [(result.code, str(result.place)) for result in results] == [
        ("unauthenticated", "src/index.js:3"),
        ("unauthenticated_effect", "src/index.js:4"),
    ]
    assert "anybody who knows its address" in results[0].message


def test_a_check_that_fails_open_is_told_where_it_stands(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-fails-open")
    assert (result.code, str(result.place)) == ("fails_open", "src/index.js:4")
    assert "sends nothing passes" in result.message


def test_triggers_without_effect_are_counted_apart(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "pass-static")
    assert "1 without any effect" in result.message
