from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result, Severity


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_what_is_logged_is_named(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert "writes personal data" in result.message
    assert "displayName" in result.message
    assert str(result.place) == "src/index.js:8"


def test_a_credential_is_the_worst(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-credential")
    assert (result.code, result.severity) == ("credential", Severity.HIGH)
