from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result, Severity
from upheld.core.outcomes import Outcome


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_pass_states_its_reservation(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "pass")
    assert "Reservation" in result.message
    assert result.place is None


def test_display_conditions_are_a_finding_of_their_own(samples: Path, judge: Callable[..., list[Result]]) -> None:
    by_code = {result.code: result for result in judge(samples / "fail-display-conditions")}
    assert "isAdmin: true" in by_code["display_condition"].message
    assert "decide what is shown, not access" in by_code["display_condition"].message
    assert str(by_code["display_condition"].place) == "manifest.yml:10"
    assert str(by_code["wider_audience"].place) == "manifest.yml:8"


def test_each_shared_definition_is_named_where_it_is_made(samples: Path, judge: Callable[..., list[Result]]) -> None:
    found = {str(result.place): result for result in judge(samples / "fail") if result.code == "unguarded"}
    assert set(found) == {"src/index.js:6", "src/index.js:7"}
    message = found["src/index.js:7"].message
    assert "efinition “save”" in message
    assert "can be called by users of the product through jira:globalPage “g”" in message
    assert found["src/index.js:7"].trace[0].place.file == "manifest.yml"


def test_what_skips_the_guard_is_told(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = [found for found in judge(samples / "fail-shared-conditional") if found.code == "conditional"]
    assert "guarded for administrators except when" in result.message
    assert "moduleKey" in result.message


def test_a_panel_whose_calls_are_refused_to_others_is_a_note(samples: Path, judge: Callable[..., list[Result]]) -> None:
    results = judge(samples / "pass-shared-guarded")
    (note,) = [result for result in results if result.code == "guarded"]
    assert (note.outcome, note.severity) == (Outcome.PASS, Severity.LOW)
    assert "1 module of others" in results[0].message


def test_a_remote_that_is_only_called_is_told_apart(samples: Path, judge: Callable[..., list[Result]]) -> None:
    assert [result.code for result in judge(samples / "pass-remote-called") if result.code] == ["remote"]
