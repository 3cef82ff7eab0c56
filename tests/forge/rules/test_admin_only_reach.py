from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_pass_states_its_reservation(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "pass")
    assert "Reservation" in result.message
    assert result.place is None


def test_display_conditions_are_called_no_access_control(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-display-conditions")
    assert "decide what is shown, not access" in result.message


def test_a_shared_resolver_is_named_at_the_place_of_the_wider_module(
    samples: Path, judge: Callable[..., list[Result]]
) -> None:
    results = judge(samples / "fail")
    shared = next(
        result for result in results if "resolver" in result.message and "serves administrators" in result.message
    )
    assert str(shared.place) == "manifest.yml:14"
    assert "a function of its own" in shared.remedy
