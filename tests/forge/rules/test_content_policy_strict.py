from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result, Severity


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_loosened_scripts_are_worse_than_loosened_styles(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (scripts,) = judge(samples / "fail")
    (styles,) = judge(samples / "fail-styles")
    assert (scripts.severity, styles.severity) == (Severity.HIGH, Severity.LOW)
    assert scripts.message == (
        "Sample allows unsafe-eval for scripts of its pages: texts become scripts while the page runs."
    )
