from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_what_the_caller_chooses_is_told(samples: Path, judge: Callable[..., list[Result]]) -> None:
    for name, code, label in (
        ("fail", "key", "payload.key"),
        ("fail-route", "route", "payload.path"),
        ("fail-method", "method", "payload.method"),
    ):
        (result,) = judge(samples / name)
        assert (result.code, str(result.place)) == (code, "src/index.js:8")
        assert label in result.message
