from __future__ import annotations

from upheld.server.trust.facts import Facts
from upheld.server.trust.history_page import build_history_page


def test_every_change_stands_in_exactly_one_month(facts: Facts) -> None:
    newest = build_history_page(facts, None)
    assert newest is not None
    pages = [build_history_page(facts, month.slug) for month in newest.months]
    lines = [line for page in pages if page is not None for line in page.lines]
    assert len(lines) == len(facts.changes) == newest.total
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert sum(month.changes for month in newest.months) == newest.total


def test_failures_stay_in_the_history_after_they_are_mended(facts: Facts) -> None:
    page = build_history_page(facts, "2026-10")
    assert page is not None
    assert any(line.after == "broken" and line.check == "education.guides_current" for line in page.lines)
    assert any(line.before == "broken" and line.after == "upheld" for line in page.lines)


def test_month_without_a_change_has_no_page(facts: Facts) -> None:
    assert build_history_page(facts, "2025-01") is None


def test_months_lead_to_each_other(facts: Facts) -> None:
    page = build_history_page(facts, "2026-10")
    assert page is not None
    assert page.older is not None
    assert page.newer is not None
    assert (page.older.slug, page.newer.slug) == ("2026-09", "2026-11")
