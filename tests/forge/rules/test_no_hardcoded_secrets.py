from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_use_is_the_place_and_the_constant_in_the_trace(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-fallback")
    assert str(result.place) == "src/index.js:6"
    assert str(result.trace[0].place) == "src/index.js:5"


def test_a_literal_of_a_provider_is_told_with_its_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-provider")
    assert "sends a literal client_secret (overrides.body)" in result.message
    assert str(result.place) == "manifest.yml:43"


@pytest.mark.parametrize("name", ["fail", "fail-fallback", "fail-shape", "fail-provider"])
def test_no_result_tells_the_secret(name: str, samples: Path, judge: Callable[..., list[Result]]) -> None:
    for result in judge(samples / name):
        told = " ".join([result.message, result.remedy, *(step.text for step in result.trace[:1])])
        for secret in ("correct-horse", "only-for-tests", "npm_4Kx9", "literal-secret-1"):
            assert secret not in told
