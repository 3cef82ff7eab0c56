from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_limit_is_a_parameter(samples: Path, judge: Callable[..., list[Result]]) -> None:
    assert judge(samples / "fail", limit=16)[0].outcome.value == "pass"
    assert judge(samples / "pass", limit=0)[0].outcome.value == "fail"


def test_a_pass_names_every_package(samples: Path, judge: Callable[..., list[Result]]) -> None:
    assert "1 package of third parties, at most 15 allowed: lodash 4.17.21" in judge(samples / "pass")[0].message
