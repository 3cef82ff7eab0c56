from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from upheld.core.check import Result, Severity


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_call_is_told_with_caller_choice_and_remedy(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert str(result.place) == "src/index.js:7"
    assert "DELETE /rest/api/3/issue/{payload.id} as the app" in result.message
    assert "The caller chooses payload.id." in result.message
    assert "asUser" in result.remedy
    assert (result.code, result.severity) == ("unguarded", Severity.HIGH)
    assert result.trace[0].place.file == "manifest.yml"
    assert result.trace[-1].place == result.place


def test_a_check_that_the_caller_skips_is_told_with_its_condition(
    samples: Path, judge: Callable[..., list[Result]]
) -> None:
    (result,) = judge(samples / "fail-conditional")
    assert result.code == "conditional"
    assert "except when" in result.message
    assert "payload.force" in result.message


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [
        ("fail-impersonation", "impersonation", "src/index.js:7"),
        ("fail-impersonation-allowed", "impersonation_allowed", "manifest.yml:23"),
    ],
)
def test_impersonation_is_told_in_code_and_manifest(
    samples: Path, judge: Callable[..., list[Result]], name: str, code: str, place: str
) -> None:
    (result,) = judge(samples / name)
    assert (result.code, str(result.place)) == (code, place)


def test_calls_for_administrators_pass_with_a_reservation(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "pass-administrators")
    assert "1 for administrators alone" in result.message
    assert "Reservation" in result.message
    assert "Reservation" not in judge(samples / "pass")[0].message
