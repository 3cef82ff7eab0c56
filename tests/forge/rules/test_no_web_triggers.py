from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_module_is_named_with_its_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert result.message == "webtrigger “w” of Sample can be called by anybody who knows its address."
    assert str(result.place) == "manifest.yml:8"
