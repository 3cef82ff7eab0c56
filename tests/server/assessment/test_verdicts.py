"""One outcome of many results: the strict rules, as a table."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from server.assessment.making import NOW, ONE, TWO, make_check, passing, result
from upheld.core.check import Item, Result
from upheld.core.outcomes import Outcome
from upheld.server.assessment.child import Produced
from upheld.server.assessment.verdicts import Summary, summarize

META = make_check(passing).meta
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
NOT_APPLICABLE, ERROR = Outcome.NOT_APPLICABLE, Outcome.ERROR


def sum_up(*results: Result, items: tuple[Item, ...] = (ONE, TWO), code: str = "") -> Summary:
    return summarize(META, items, Produced(results=results, error_code=code, error_message=code), NOW)


@pytest.mark.parametrize(
    ("first", "second", "outcome", "looked_at"),
    [
        (PASS, PASS, PASS, 2),
        (PASS, NOT_APPLICABLE, PASS, 2),
        (NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, 2),
        (PASS, FAIL, FAIL, 2),
        (FAIL, NOT_APPLICABLE, FAIL, 2),
        (PASS, UNKNOWN, UNKNOWN, 1),
        (NOT_APPLICABLE, UNKNOWN, UNKNOWN, 1),
        (FAIL, UNKNOWN, FAIL, 1),
        (UNKNOWN, UNKNOWN, UNKNOWN, 0),
        (ERROR, PASS, ERROR, 1),
        (ERROR, FAIL, ERROR, 1),
        (ERROR, UNKNOWN, ERROR, 0),
    ],
)
def test_two_items(first: Outcome, second: Outcome, outcome: Outcome, looked_at: int) -> None:
    for one, two in ((first, second), (second, first)):
        got = sum_up(result(one), result(two, item="two"))
        assert (got.outcome, got.looked_at, got.in_scope) == (outcome, looked_at, 2)


def test_no_way_leads_to_a_pass_but_a_pass_of_some_and_nothing_else_of_any() -> None:
    for outcomes in itertools.product(Outcome, repeat=3):
        first, second, third = outcomes
        got = sum_up(result(first), result(second), result(third, item="two"))
        assert (got.outcome is PASS) == (PASS in outcomes and set(outcomes) <= {PASS, NOT_APPLICABLE})


def test_an_item_left_out_makes_it_unknown_in_words() -> None:
    got = sum_up(result())
    assert (got.outcome, got.looked_at, got.in_scope) == (UNKNOWN, 1, 2)
    assert got.results[-1].item_id == "two"
    assert "did not look" in got.results[-1].message


def test_no_result_at_all_is_an_error() -> None:
    assert sum_up().outcome is ERROR
    assert sum_up().error_code == "run.silent"
    assert sum_up(items=()).outcome is ERROR


def test_an_item_it_was_not_given_is_an_error() -> None:
    got = sum_up(result(), result(item="two"), result(item="three"))
    assert (got.outcome, got.error_code) == (ERROR, "run.item")
    assert {one.item_id for one in got.results} == {"one", "two"}


def test_a_break_after_all_items_is_an_error_all_the_same() -> None:
    got = sum_up(result(), result(item="two"), code="run.time")
    assert (got.outcome, got.error_code) == (ERROR, "run.time")


@pytest.mark.parametrize("outcome", [UNKNOWN, NOT_APPLICABLE, FAIL])
def test_an_empty_population_says_so_itself(outcome: Outcome) -> None:
    got = sum_up(result(outcome, item="none"), items=())
    assert (got.outcome, got.looked_at, got.in_scope) == (outcome, 0, 0)


def test_none_is_no_item_where_there_are_items() -> None:
    assert sum_up(result(item="none")).error_code == "run.item"


def test_a_run_speaks_for_the_earliest_of_its_times() -> None:
    early = NOW - dt.timedelta(days=30)
    got = sum_up(result(observed_at=NOW - dt.timedelta(days=2)), result(item="two", observed_at=early))
    assert got.observed_at == early
    assert got.fresh_until == early + dt.timedelta(days=5)
    assert sum_up(result(), result(item="two")).observed_at == NOW
    assert sum_up(result(observed_at=NOW + dt.timedelta(days=1)), result(item="two")).observed_at == NOW
