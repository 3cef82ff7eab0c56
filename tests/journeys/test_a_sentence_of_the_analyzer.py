"""A reviewer reads why a promise about the apps' code holds; then it is broken, and the page leads to the line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Site, upheld
from journeys.test_every_page import axe_source, barriers, widths
from upheld.server.site.demo import breaking
from upheld.server.site.demo.place import vendor_folder

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SENTENCE = "/s/data-privacy.3/"


def test_a_reviewer_follows_a_proof_and_asks_the_same_question_alone(
    demo: Site, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(demo.url + SENTENCE)
    shown = page.locator("#proof").inner_text()
    assert "Proven means:" in shown
    assert verdicts(page) == {"Board Notes": "proven", "Sprint Digest": "proven"}
    app = page.locator('[data-app="Board Notes"]').inner_text()
    for counted in ("source files", "functions", "calls in the code", "ways in", "addresses on the network"):
        assert counted in app
    looked_at, of = re.findall(r"(\d+) of (\d+) source files", app)[0]
    assert looked_at == of != "0"
    assert "Nothing that could change the answer." in app
    assert "November 2026" in shown, "the month of the platform's data"
    command = page.locator("#proof pre.command").inner_text().split()
    asked = upheld("scan", str(vendor_folder(demo.data_dir) / "apps/board-notes"), *command[3:], "--no-cache")
    assert command[:3] == ["upheld", "scan", "DIR"]
    assert asked.returncode == 0, asked.stdout
    (digest,) = re.findall(r"sha256 ([0-9a-f]{64})", asked.stdout)
    assert digest in app, "what the reviewer read is exactly what was proven"
    page.get_by_text("The rule in its own words").click()
    assert "An outside address is declared" in page.locator("#proof").inner_text()


def test_a_broken_promise_leads_step_by_step_to_the_line(staff: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(storage_state=staff.state)
    page.context.add_init_script(axe_source())
    page.goto(f"{staff.url}/console/demo/")
    page.get_by_role("button", name="Break the promise").click()
    page.locator('#state[data-state="broken"]').wait_for()
    try:
        page.goto(staff.url + SENTENCE)
        assert verdicts(page) == {"Board Notes": "refuted", "Sprint Digest": "proven"}
        refuted = page.locator('[data-app="Board Notes"]')
        assert f"- address: {breaking.HOST}" in refuted.locator(".trace.single").inner_text()
        steps = [step.inner_text() for step in refuted.locator("ol.trace li").all()]
        assert len(steps) >= 3, "from the way in over the app's own functions to the line"
        assert "src/index.js:" in steps[0]
        assert "src/metrics.js:5" in steps[-1]
        assert breaking.HOST in steps[-1]
        assert barriers(page) == []
        assert widths(page) == []
    finally:
        page.goto(f"{staff.url}/console/demo/")
        page.get_by_role("button", name="Mend it").click()
        page.locator('#state[data-state="upheld"]').wait_for()


def verdicts(page: Page) -> dict[str, str]:
    """App → what the page says of it."""
    return {
        app.get_attribute("data-app") or "": app.get_attribute("data-verdict") or ""
        for app in page.locator("#proof .app").all()
    }
