"""The pages in a real browser: nothing refused, nothing wider than the screen, everything within reach of keys."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application

from upheld.server.trust import views
from upheld.server.trust.facts import Facts

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium")
PAGES = (
    "/",
    "/?state=attested",
    "/s/data-privacy.1/",
    "/s/compliance.7/",
    "/s/compliance.8/",
    "/s/general.1/",
    "/checks/",
    "/checks/forge.no_egress/",
    "/history/",
    "/verify/",
)
NARROWEST = 320
"""CSS pixels; WCAG 2.2, success criterion 1.4.10."""
SMALLEST_TARGET = 24
"""CSS pixels; WCAG 2.2, success criterion 2.5.8."""


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the class above
        pass


@pytest.fixture
def server(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that shows the sample's facts."""
    monkeypatch.setattr(views, "current_facts", lambda: facts)
    monkeypatch.setattr(views, "current_bundle", lambda _facts: b"bundle")
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Quiet) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.fixture
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("Debian's chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_keep_the_policy_and_fit_the_narrowest_screen(server: str, browser: Any, scheme: str) -> None:  # noqa: ANN401 - playwright is not typed here
    problems: list[str] = []
    page = browser.new_page(viewport={"width": NARROWEST, "height": 800}, color_scheme=scheme)
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: problems.extend([] if request.url.startswith(server) else [request.url]))
    page.on("response", lambda found: problems.extend([] if found.ok else [f"{found.status} {found.url}"]))
    for address in PAGES:
        page.goto(server + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        problems += [f"{address} is {width} wide"] if width > NARROWEST else []
    page.close()
    assert problems == []


def test_links_beside_a_sentence_are_large_enough_to_hit(server: str, browser: Any) -> None:  # noqa: ANN401 - playwright is not typed here
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{server}/")
    sizes = page.eval_on_selector_all(
        ".more a, .legend a, .sitenav a, .num", "all => all.map(each => each.getBoundingClientRect().height)"
    )
    page.close()
    assert len(sizes) > 100
    assert min(sizes) >= SMALLEST_TARGET


def test_page_is_whole_without_script(server: str, browser: Any) -> None:  # noqa: ANN401 - playwright is not typed here
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/")
    page.get_by_role("link", name="2 broken").click()
    assert page.locator("li.unit").count() == 2
    page.get_by_role("link", name="Why and how").first.click()
    assert page.locator("h1").inner_text() == "No data leaves Atlassian’s cloud."
    context.close()


def test_first_key_leads_past_the_masthead(server: str, browser: Any) -> None:  # noqa: ANN401 - playwright is not typed here
    page = browser.new_page()
    page.goto(f"{server}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()
