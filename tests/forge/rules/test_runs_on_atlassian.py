from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_a_pass_states_what_was_not_confirmed(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "pass")
    assert "the exact list of conditions was not confirmed" in result.message


def test_analytics_with_user_data_disqualifies(
    samples: Path, tmp_path: Path, judge: Callable[..., list[Result]]
) -> None:
    text = (samples / "pass-analytics/manifest.yml").read_text(encoding="utf-8")
    (tmp_path / "manifest.yml").write_text(text.replace("inScopeEUD: false", "inScopeEUD: true"), encoding="utf-8")
    results = judge(tmp_path)
    assert any(result.outcome.value == "fail" and "count.example" in result.message for result in results)
