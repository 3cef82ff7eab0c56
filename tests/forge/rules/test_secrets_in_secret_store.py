from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Confidence, Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_field_the_store_and_the_line_are_named(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-field")
    assert "apiToken" in result.message
    assert "in the platform's key-value store" in result.message
    assert str(result.place) == "src/index.js:7"


def test_what_only_a_name_tells_is_less_sure(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (by_name,) = judge(samples / "fail")
    (by_origin,) = judge(samples / "fail-out-of-the-secret-store")
    assert (by_name.code, by_name.confidence) == ("credential_by_name", Confidence.MEDIUM)
    assert (by_origin.code, by_origin.confidence) == ("credential", Confidence.HIGH)
