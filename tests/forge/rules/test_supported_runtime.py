from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_remedy_names_a_supported_runtime(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert "nodejs18.x, which is out of support" in result.message
    assert result.remedy == "Write app.runtime.name: nodejs24.x."
