"""What the analyser says of each app, as the page of a sentence has it: made by the real rule on real apps."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.trust.conftest import NOW, SampleLog, build_sample, facts_of
from upheld.core.check import AppItem, Context
from upheld.core.discovery import find_checks
from upheld.proof.statements import CheckResultStatement
from upheld.server.assessment.child import Produced
from upheld.server.assessment.runner import details_blob
from upheld.server.assessment.verdicts import summarize
from upheld.server.trust.evidence_page import EvidenceView, _count, _month
from upheld.server.trust.sentence_page import build_sentence_page

RULE = "forge.no_egress"
SENTENCE = "data-privacy.1"
APPS = {
    "sends": 'resolver.define("a", () => fetch("https://out.example/a"));',
    "asks": 'resolver.define("a", ({ payload }) => fetch(payload.where));',
    "stays": 'resolver.define("a", () => 1);',
}
MANIFEST = """\
app:
  id: ari:cloud:ecosystem::app/7a5c0000-0000-4000-8000-000000000002
  runtime: {name: nodejs22.x}
modules:
  jira:adminPage:
  - {key: admin, title: Admin, resolver: {function: resolver}}
  function:
  - {key: resolver, handler: index.run}
"""


@pytest.fixture
def evidence(tmp_path: Path) -> EvidenceView:
    return view(sample_of(tmp_path))


def sample_of(folder: Path) -> SampleLog:
    """The sample log with the details of a real run of the rule in the place of invented ones."""
    items = []
    for name, line in APPS.items():
        (folder / name / "src").mkdir(parents=True)
        (folder / name / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
        source = 'import Resolver from "@forge/resolver";\nimport { fetch } from "@forge/api";\n'
        source += f"const resolver = new Resolver();\n{line}\nexport const run = resolver.getDefinitions();\n"
        (folder / name / "src/index.js").write_text(source, encoding="utf-8")
        items.append(AppItem(id=name, name=name.capitalize(), path=folder / name))
    check = find_checks(("upheld.forge.rules",))[RULE]
    produced = Produced(results=tuple(check.run(Context(now=NOW, items=tuple(items)))))
    details = details_blob(check, summarize(check.meta, items, produced, NOW), items)
    sample = build_sample()
    last = [
        one
        for one in sample.statements
        if isinstance(one, CheckResultStatement) and (one.check, one.sentence) == (RULE, SENTENCE)
    ][-1]
    sample.blobs[last.details_sha256] = details.body
    return sample


def view(sample: SampleLog) -> EvidenceView:
    page = build_sentence_page(facts_of(sample), SENTENCE)
    assert page is not None
    (evidence,) = page.paths[0].evidence
    return evidence


def test_each_app_has_its_own_verdict_the_refuted_one_first(evidence: EvidenceView) -> None:
    assert [(app.name, app.verdict) for app in evidence.apps] == [
        ("Sends", "refuted"),
        ("Asks", "not decided"),
        ("Stays", "proven"),
    ]


def test_the_way_ends_at_the_line_that_sends(evidence: EvidenceView) -> None:
    (seen,) = evidence.apps[0].results
    assert seen.place == "src/index.js:4"
    assert seen.trace[-1][0] == "src/index.js:4"
    assert "https://out.example/a" in seen.trace[-1][1] + seen.excerpt


def test_what_is_chosen_while_the_app_runs_is_counted_and_explained(evidence: EvidenceView) -> None:
    coverage = evidence.apps[1].coverage
    assert coverage is not None
    addresses = next(count for count in coverage.counts if count.label.startswith("address"))
    assert (addresses.looked_at, addresses.of) == (0, 1)
    assert addresses.missing == "1 address is chosen only while the app runs."


def test_the_rule_names_what_ran_it_and_how_to_ask_it(evidence: EvidenceView) -> None:
    assert evidence.rule is not None
    assert evidence.rule.command == "upheld scan DIR --promise no_egress"
    assert [name for name, _ in evidence.rule.parts] == ["Reads", "Passes", "Fails", "Unknown"]
    assert not evidence.rule.is_same, "the sample's results name another source"
    assert evidence.rule.platform_month.split()[1].isdigit()


def test_a_check_that_analyzes_no_app_has_neither_rule_nor_apps() -> None:
    evidence = view(build_sample())
    assert evidence.rule is None
    assert evidence.apps == ()
    assert evidence.items


@pytest.mark.parametrize(
    ("what", "looked_at", "of", "label", "missing"),
    [
        ("calls", 3, 5, "calls in the code", "2 calls lead to functions that are chosen only while the app runs."),
        ("modules", 1, 1, "module of the manifest", ""),
        ("odd_things", 0, 1, "odd things", "1 was not looked at."),
    ],
)
def test_counts_are_told_in_words(what: str, looked_at: int, of: int, label: str, missing: str) -> None:
    count = _count(what, looked_at, of)
    assert (count.label, count.missing) == (label, missing)


@pytest.mark.parametrize(("text", "said"), [("2026-11", "November 2026"), ("soon", "soon"), ("", "")])
def test_the_month_of_the_platform_data_is_said_in_words(text: str, said: str) -> None:
    assert _month(text) == said
