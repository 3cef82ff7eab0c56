"""A reporter with the keyboard alone, without script, on a narrow screen: report, receipt, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

MOST_TABS = 60
WORDS = "The export of board names shows boards that I may not see."
ANSWER = "Thank you. You are right; a fix is on its way."


def test_a_reporter_gets_a_receipt_and_reads_the_answer_under_it(staff: Site, open_page: Callable[..., Page]) -> None:
    reporter = open_page(java_script_enabled=False, viewport={"width": 320, "height": 640})
    reporter.goto(f"{staff.url}/report")
    press_until(reporter, "input[name=kind]")
    reporter.keyboard.press("Space")
    press_until(reporter, "textarea[name=body]")
    reporter.keyboard.type(WORDS)
    press_until(reporter, "main form button")
    reporter.keyboard.press("Enter")
    reporter.locator("#receipt-code").wait_for()
    code = reporter.locator("#receipt-code").inner_text()
    assert "You are answered by" in reporter.locator("main").inner_text()
    assert width_of(reporter) <= 320

    assert "nobody has confirmed reading it" in status(reporter, staff.url, code)
    answer_in_the_console(open_page(storage_state=staff.state), staff.url)
    seen = status(reporter, staff.url, code)
    assert "It is closed" in seen
    assert ANSWER in seen
    assert WORDS in seen
    assert width_of(reporter) <= 320


def answer_in_the_console(page: Page, url: str) -> None:
    page.goto(f"{url}/console/reports/")
    page.locator("tr", has_text=WORDS[:40]).get_by_role("link").click()
    assert WORDS in page.locator(".reported").inner_text()
    page.get_by_role("button", name="Acknowledge").click()
    assert "Acknowledged" in page.locator(".notices").inner_text()
    page.get_by_label("Your answer").fill(ANSWER)
    page.get_by_role("button", name="Send the answer").click()
    assert ANSWER in page.locator(".answers").inner_text()
    page.get_by_role("button", name="Close the report").click()
    assert "Closed" in page.locator(".notices").inner_text()


def status(page: Page, url: str, code: str) -> str:
    """What the reporter reads under the code, found with the keyboard alone."""
    page.goto(f"{url}/report/status/")
    press_until(page, "main form input:not([type=hidden])")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="What you sent").wait_for()
    return page.locator("main").inner_text()


def press_until(page: Page, selector: str) -> None:
    """Press Tab until the first such element has the focus: everything is within reach of keys, in order."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.locator(f":is({selector}):focus").count():
            return
    raise AssertionError(f"Tab does not reach {selector} on {page.url}")


def width_of(page: Page) -> float:
    """How far to the right the page reaches, measured without its own script."""
    box = page.locator("main").bounding_box()
    assert box is not None
    return box["x"] + box["width"]
