from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_origin_of_the_header_is_told(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-product-call")
    assert "made of what the caller sends (payload.token)" in result.message
    assert str(result.place) == "src/index.js:7"


def test_the_administration_of_organizations_is_told_apart(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-administration")
    assert result.code == "administration"
