from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_a_pass_names_the_storage(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "pass")
    assert "keeps data in the platform's key-value store only" in result.message


def test_a_failure_names_the_call_and_its_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert result.message == "Sample keeps data in the browser (localStorage.setItem)."
    assert str(result.place) == "src/call.js:1"
