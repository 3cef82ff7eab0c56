from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_limit_and_accepted_scopes_are_parameters(samples: Path, judge: Callable[..., list[Result]]) -> None:
    assert judge(samples / "fail-many", max_scopes=11)[0].outcome.value == "pass"
    assert judge(samples / "fail", allowed_scopes=("manage:jira-configuration",))[0].outcome.value == "pass"
    assert judge(samples / "pass", max_scopes=1)[0].outcome.value == "fail"
