from __future__ import annotations

import pytest

from reading.reading_samples import make_unit
from upheld.core.errors import InputError
from upheld.reading.clauses import read_unit
from upheld.reading.patterns import Compiler, find_candidates, match_rule
from upheld.reading.units import Unit

GROUPS = {"no": "no|not|never|nothing", "data": "data|customer_content"}


def _matches(rule: str, unit: Unit | str, *, excluded: tuple[str, ...] = ()) -> bool:
    compiler = Compiler(GROUPS)
    compiled = compiler.compile(rule, source="test", exclusions=compiler.exclude(excluded, source="test"))
    reading = read_unit(make_unit(unit) if isinstance(unit, str) else unit)
    candidates = find_candidates(compiled, reading, {})
    return candidates is not None and match_rule(compiled, candidates, reading, {}) is not None


@pytest.mark.parametrize(
    ("rule", "text", "is_found"),
    [
        ("encrypt <data>", "We encrypt all customer content.", True),
        ("encrypt <data>", "We store all customer content.", False),
        ("encrypt <data>", "We do not encrypt data.", False),
        ("encrypt <data> %", "We do not encrypt data.", True),
        ("<no> store <data>", "We never store data.", True),
        ("<no> store <data>", "We store data.", False),
        ("<no> store <data>", "We do not sell anything, but we store data.", False),
        ("store <data> !backup", "We store data in a backup.", False),
        ("store <data> ~2", "We store for a long time all of the data.", False),
        ("store >safely", "We safely store.", False),
        ("store >safely", "We store it safely.", True),
        ("release review", "Nothing is released without review.", True),
        ("access access", "We restrict access.", False),
        ("<no> store <data>", "We do not store (for long, that is) any data.", True),
    ],
)
def test_rule_language(rule: str, text: str, is_found: bool) -> None:  # noqa: FBT001 - a column of the table
    assert _matches(rule, text) is is_found


def test_what_a_kind_excludes_is_excluded_by_each_of_its_rules() -> None:
    assert not _matches("store <data>", "We store data in a backup.", excluded=("!backup",))
    assert not _matches("store <data>", "We store data. Backups are another matter.", excluded=("!!backup",))
    assert _matches("store <data>", "We store data.", excluded=("!backup", "!!<no>"))


def test_a_word_without_its_sign_excludes_nothing_and_is_refused() -> None:
    with pytest.raises(InputError, match="excludes nothing"):
        Compiler(GROUPS).exclude(("backup",), source="test")


def test_headings_help_only_terms_that_allow_it() -> None:
    unit = make_unit("All volumes use AES-256 with keys that we renew ourselves.", heading="Data at rest")
    assert _matches("aes ^rest", unit)
    assert not _matches("aes rest", unit)


def test_question_is_read_with_its_no() -> None:
    assert _matches("<no> store <data>", make_unit("No.", question="Do you store data?"))
    assert not _matches("store <data>", make_unit("No.", question="Do you store data?"))
    assert _matches("store <data>", make_unit("Yes.", question="Do you store data?"))


@pytest.mark.parametrize("rule", ["<unknown> data", "!only"])
def test_wrong_rule_is_refused(rule: str) -> None:
    with pytest.raises(InputError) as refused:
        Compiler(GROUPS).compile(rule, source="kinds.yaml")
    assert "kinds.yaml" in refused.value.message
