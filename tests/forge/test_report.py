from __future__ import annotations

from pathlib import Path

import pytest

from upheld.core.errors import InputError
from upheld.forge import Verdict, analyse
from upheld.forge.report import select_rules

SAMPLES = Path(__file__).parent / "rules/samples"


def test_the_library_judges_by_every_rule() -> None:
    (report,) = analyse(SAMPLES / "forge.no_egress/pass")
    assert len(report.verdicts) == len(select_rules(())) >= 10
    assert next(each for each in report.verdicts if each.rule.meta.id == "forge.no_egress").verdict is Verdict.PROVEN


def test_rules_are_named_with_or_without_their_prefix() -> None:
    assert select_rules(("no_egress",)) == select_rules(("forge.no_egress",))
    with pytest.raises(InputError, match=r"forge\.no_egres"):
        select_rules(("no_egres",))


def test_one_failure_beside_doubts_refutes(tmp_path: Path) -> None:
    (tmp_path / "manifest.yml").write_text(
        "app: {id: a}\nmodules: {jira:new: [{key: a}], jira:issuePanel: [{key: b}]}\n", encoding="utf-8"
    )
    (report,) = analyse(tmp_path, promises=["admin_only_reach"])
    assert report.verdicts[0].verdict is Verdict.REFUTED
    assert {result.outcome.value for result in report.verdicts[0].results} == {"fail", "unknown"}


def test_the_excerpt_is_one_printable_line() -> None:
    (report,) = analyse(SAMPLES / "forge.no_egress/fail-constant", promises=["no_egress"])
    assert report.excerpt(report.verdicts[0].results[0]) == 'export const f = () => fetch(BASE + "/v1");'


def test_an_excerpt_of_a_place_without_line_is_empty() -> None:
    (report,) = analyse(SAMPLES / "forge.admin_only_reach/pass", promises=["admin_only_reach"])
    assert report.excerpt(report.verdicts[0].results[0]) == ""


def test_a_rule_that_stops_decides_nothing_and_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from upheld.forge.rules import no_remotes

    def stop(_subject: object) -> None:
        raise KeyError("a fault")

    monkeypatch.setattr(no_remotes, "_find", stop)
    (report,) = analyse(SAMPLES / "forge.no_egress/pass", promises=["no_remotes", "no_web_triggers"])
    stopped, other = report.verdicts
    assert (stopped.verdict, stopped.results[0].code) == (Verdict.UNKNOWN, "stopped")
    assert "KeyError" in stopped.results[0].message
    assert other.verdict is Verdict.PROVEN


def test_a_fault_of_the_analysis_is_a_gap_that_forbids_every_proof(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: object) -> None:
        raise IndexError("a fault")

    (tmp_path / "manifest.yml").write_text("app: {id: a}\nmodules: {}\n", encoding="utf-8")
    monkeypatch.setattr("upheld.forge.app.explore", stop)
    (report,) = analyse(tmp_path)
    assert {verdict.verdict for verdict in report.verdicts} == {Verdict.UNKNOWN}
    assert [gap.reason for gap in report.model.gaps] == [
        "The analysis stopped with IndexError, which is a fault of the analyser."
    ]
