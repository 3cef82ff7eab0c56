"""The regimes of the catalog can be read, and what is wrong in them is named with its line."""

from __future__ import annotations

import pytest

from upheld.catalog.regimes import AppliesIf, load_regimes, read_regimes
from upheld.core.errors import InputError

GOOD = """\
format: upheld.regimes/1
regimes:
- id: sample-act
  name: Sample Act
  long_name: An Act for Samples
  citation: Act 1 of 2026
  url: https://law.example/1
  aliases: [SA]
  applies_if: any
  questions:
  - {id: has_samples, ask: "Does the vendor keep samples?", source: section 1}
  duties:
  - {id: label, text: Label every sample., source: section 2}
"""


def test_release_has_the_four_regimes() -> None:
    regimes = load_regimes()
    assert list(regimes) == ["gdpr", "uk-gdpr", "ccpa", "hipaa"]
    for regime in regimes.values():
        assert regime.questions
        assert regime.duties
        assert all(question.source for question in regime.questions)
        assert all(duty.source for duty in regime.duties)


def test_names_meet_one_regime_only() -> None:
    regimes = load_regimes()
    names = {"GDPR": "gdpr", "uk  gdpr": "uk-gdpr", "cpra": "ccpa", "HIPAA": "hipaa"}
    for name, expected in names.items():
        assert [regime.id for regime in regimes.values() if regime.is_named(name)] == [expected]


def test_good_text_is_read() -> None:
    regime = read_regimes(GOOD.encode(), source="t.yaml")["sample-act"]
    assert regime.applies_if is AppliesIf.ANY
    assert regime.questions[0].id == "has_samples"
    assert len(regime.questions[0].sha256) == 64


def test_digest_changes_with_the_words() -> None:
    before = read_regimes(GOOD.encode(), source="t.yaml")["sample-act"].questions[0]
    after = read_regimes(GOOD.replace("keep samples", "keep a sample").encode(), source="t.yaml")
    assert before.sha256 != after["sample-act"].questions[0].sha256


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("format: upheld.regimes/1", "format: other/1", "regimes.format", 1),
        ("  name: Sample Act\n", "", "regimes.missing", 3),
        ("  name: Sample Act", "  name: Sample Act\n  fine: 3", "regimes.unknown_key", 5),
        ("applies_if: any", "applies_if: some", "regimes.applies_if", 9),
        ("id: sample-act", "id: Sample Act", "regimes.id", 3),
        ("https://law.example/1", "http://law.example/1", "regimes.url", 7),
        ("keep samples?", "keep samples", "regimes.question", 11),
        ("aliases: [SA]", "aliases: []", "regimes.list", 8),
        ("source: section 1", "source: 1", "regimes.text", 11),
        ("source: section 2}", "source: s}\n  - {id: label, text: Twice., source: s}", "regimes.duplicate", 14),
    ],
)
def test_wrong_text_is_refused_with_its_line(old: str, new: str, code: str, line: int) -> None:
    assert old in GOOD
    with pytest.raises(InputError) as caught:
        read_regimes(GOOD.replace(old, new).encode(), source="t.yaml")
    assert caught.value.code == code
    assert f"t.yaml, line {line}:" in caught.value.message
    assert caught.value.hint
