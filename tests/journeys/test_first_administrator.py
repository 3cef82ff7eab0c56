"""The first administrator of a new installation: nothing is upheld until a person confirmed it and a check looked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Site, enter_as_first_administrator, free_port, link_in, serving, upheld
from upheld.server.site.demo.breaking import APP
from upheld.server.site.demo.place import SHIPPED

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PROMISE = "data-privacy.3"
NO_PROMISE = "security-policy-of-larkspur-apps.1"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A new installation with the demo's policy, as `upheld init` makes it."""
    folder, port = tmp_path_factory.mktemp("fresh"), free_port()
    target = folder / "data"
    policy = shutil.copyfile(SHIPPED / "policy.md", folder / "policy.md")
    made = upheld(
        "init",
        str(target),
        "--policy",
        str(policy),
        "--vendor",
        "Larkspur Apps",
        "--public-url",
        f"http://127.0.0.1:{port}",
    )
    assert made.returncode == 0, made.stderr
    with serving(target, port) as url:
        yield Site(url=url, data_dir=target, link=link_in(made.stdout))


def test_nothing_is_upheld_at_first_and_each_sentence_says_what_would_make_it_so(
    fresh: Site, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    page.goto(fresh.url)
    trust = page.request.get(f"{fresh.url}/trust.json").json()
    assert trust["summary"]["upheld"] == 0
    promising = [sentence for sentence in trust["sentences"] if sentence["commitments"]]
    assert len(promising) >= 40
    shown = page.locator("main").inner_text()
    for sentence in promising:
        assert sentence["state"] == "unproven", sentence["id"]
        assert re.search(r"Confirm it, then (run|bind a check)", sentence["why"]), sentence["why"]
    assert shown.count("Confirm it, then") >= len(promising)


def test_from_the_link_to_the_first_upheld_sentence(
    fresh: Site, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = open_page()
    enter_as_first_administrator(page, fresh.url, fresh.link)

    page.goto(f"{fresh.url}/console/")
    assert "wait for a person" in page.locator("main").inner_text()
    page.get_by_role("link", name="Confirm the next one").click()
    page.wait_for_url(f"**/s/{NO_PROMISE}/")
    page.get_by_role("button", name="It promises nothing").click()
    page.wait_for_url(lambda url: not url.endswith(f"/s/{NO_PROMISE}/"))

    page.goto(f"{fresh.url}/console/policy/s/{PROMISE}/")
    assert "because of" in page.locator(".left").inner_text()
    page.get_by_role("button", name="Confirm these promises").click()
    assert f"Confirmed: {PROMISE}" in page.locator(".notices").inner_text()

    app = shutil.copytree(SHIPPED / "apps" / APP, tmp_path / APP)
    page.goto(f"{fresh.url}/console/inventory/")
    page.get_by_label("Short name").fill(APP)
    page.get_by_label("Name", exact=True).fill("Board Notes")
    page.get_by_label("Folder").fill(str(app))
    page.get_by_role("button", name="Put it on the list").click()
    assert "Board Notes is listed" in page.locator(".notices").inner_text()

    page.goto(f"{fresh.url}/console/checks/forge.no_egress/")
    page.get_by_role("button", name="Run now").click()
    page.locator("#latest", has_text="Board Notes").wait_for()
    page.goto(f"{fresh.url}/s/{PROMISE}/")
    assert "Upheld" in page.locator("main").inner_text()
    trust = page.request.get(f"{fresh.url}/trust.json").json()
    assert trust["summary"]["upheld"] == 1
    assert {s["id"]: s["state"] for s in trust["sentences"]}[NO_PROMISE] == "no_promise"
