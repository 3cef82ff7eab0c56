from __future__ import annotations

import pytest

from upheld.server.trust.facts import Facts
from upheld.server.trust.sentence_page import _source, build_sentence_page


@pytest.mark.parametrize(
    ("url", "is_shown"),
    [
        ("https://platform.example/trust", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("", False),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, *, is_shown: bool) -> None:
    assert bool(_source({"source": {"url": url, "label": "x", "read_on": "2026-11-03"}})) is is_shown


def test_argument_without_a_source_has_none() -> None:
    assert _source({"source": None}) == _source({}) == {}


def test_failing_check_stands_with_item_place_and_remedy(facts: Facts) -> None:
    page = build_sentence_page(facts, "data-privacy.1")
    assert page is not None
    (evidence,) = page.paths[0].evidence
    assert (evidence.outcome, evidence.looked_at, evidence.in_scope) == ("fail", 2, 2)
    assert (evidence.items[0].name, evidence.items[0].place) == ("Tide Report", "src/report/share.ts:48")
    assert evidence.items[0].remedy
    assert evidence.items[0].trace == (
        ("manifest.yml:9", "A panel lets users in."),
        ("src/report/share.ts:48", "fetch(METRICS)"),
    )


def test_check_that_never_ran_says_so_and_what_would_help(facts: Facts) -> None:
    page = build_sentence_page(facts, "code-security.8")
    assert page is not None
    (evidence,) = page.paths[0].evidence
    assert (evidence.outcome, evidence.index) == ("", None)
    assert "first time" in page.paths[0].would_help


def test_signed_word_and_accepted_deviation_stand_with_office_and_term(facts: Facts) -> None:
    signed = build_sentence_page(facts, "access-controls.7")
    waived = build_sentence_page(facts, "code-security.1")
    assert signed is not None
    assert waived is not None
    assert signed.paths[0].signed is not None
    assert (signed.paths[0].signed.office, signed.paths[0].signed.is_over) == ("support", False)
    assert waived.paths[0].waived is not None
    assert waived.paths[0].waived.office == "owner"


def test_statement_that_ran_out_is_shown_as_such(facts: Facts) -> None:
    page = build_sentence_page(facts, "user-education.4")
    assert page is not None
    assert page.paths[0].signed is not None
    assert page.paths[0].signed.is_over


def test_two_different_ways_of_knowing_are_named(facts: Facts) -> None:
    page = build_sentence_page(facts, "access-controls.2")
    assert page is not None
    assert len(page.paths[0].methods) == 2
    assert all(len(path.methods) != 1 for path in page.paths)


def test_first_and_last_sentence_have_one_neighbor(facts: Facts) -> None:
    first = build_sentence_page(facts, "access-controls.1")
    last = build_sentence_page(facts, "general.3")
    assert first is not None
    assert last is not None
    assert (first.before, last.after) == (None, None)
    assert first.after is not None
    assert last.before is not None
