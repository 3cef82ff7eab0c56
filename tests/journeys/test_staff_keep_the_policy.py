"""Staff revise an argument, doubt it, sign, accept, pause, and bring in a new version: each step shows in public."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

UPHELD = "data-privacy.2"
KIND = "privacy.stored_on_platform_only"
UNSHOWN = "data-privacy.7"
UNSHOWN_KIND = "privacy.tracking_limited"
BROKEN = "code-security.5"
BROKEN_KIND = "code.no_third_party_dependencies"
DOUBT = "A log of errors is written elsewhere."


def test_an_open_doubt_leaves_a_sentence_unproven_until_it_is_answered(
    staff: Site, open_page: Callable[..., Page]
) -> None:
    page = open_page(storage_state=staff.state)
    address = f"{staff.url}/console/policy/s/{UPHELD}/{KIND}/"
    page.goto(address)
    doubts = page.get_by_label("Could be false if").input_value()
    publish(page, f"{doubts}\n{DOUBT} | open")
    assert public_state(page, staff.url, UPHELD) == "unproven"
    page.goto(f"{staff.url}/s/{UPHELD}/")
    assert DOUBT in page.locator("main").inner_text()
    page.goto(address)
    publish(page, f"{doubts}\n{DOUBT} without any answer")
    assert "has no answer" in page.locator(".error-summary").inner_text()
    assert DOUBT in page.get_by_label("Could be false if").input_value(), "what was typed is kept"
    publish(page, f"{doubts}\n{DOUBT} | accepted")
    assert public_state(page, staff.url, UPHELD) == "upheld"


def test_a_signature_is_shown_as_a_persons_word_and_a_deviation_as_accepted(
    staff: Site, open_page: Callable[..., Page]
) -> None:
    page = open_page(storage_state=staff.state)
    until = (dt.datetime.now(tz=dt.UTC) + dt.timedelta(days=60)).date().isoformat()
    page.goto(f"{staff.url}/console/policy/s/{UNSHOWN}/{UNSHOWN_KIND}/")
    page.get_by_text("Sign for it", exact=True).click()
    page.locator("#id_sign-text").fill("I read all of the code for calls to trackers.")
    page.locator("#id_sign-until_on").fill(until)
    page.get_by_role("button", name="Sign the statement").click()
    page.locator(".notices").wait_for()
    assert public_state(page, staff.url, UNSHOWN) == "attested"

    page.goto(f"{staff.url}/console/policy/s/{BROKEN}/{BROKEN_KIND}/")
    page.get_by_text("Accept a deviation", exact=True).click()
    page.locator("#id_accept-text").fill("The date library goes with the next release.")
    page.locator("#id_accept-until_on").fill(until)
    page.get_by_role("button", name="Accept the deviation").click()
    page.locator(".notices").wait_for()
    assert public_state(page, staff.url, BROKEN) == "waived"


def test_a_new_version_keeps_what_stayed_and_asks_for_what_was_edited(
    staff: Site, open_page: Callable[..., Page]
) -> None:
    page = open_page(storage_state=staff.state)
    text = (staff.data_dir / "vendor" / "policy.md").read_text(encoding="utf-8")
    before = states(page, staff.url)
    page.goto(f"{staff.url}/console/policy/import/")
    page.get_by_label("Text").fill(text.replace("Everything the apps keep lies", "All that the apps keep lies"))
    page.get_by_role("button", name="Read the text").click()
    page.wait_for_url("**/console/policy/?show=waiting")
    waiting = page.locator("article.pairing")
    assert waiting.count() == 1
    assert "All that the apps keep" in waiting.inner_text()
    assert states(page, staff.url) == {**before, UPHELD: "unproven"}

    page.get_by_role("link", name="Confirm what it promises").click()
    assert "nothing was taken over" in page.locator(".left").inner_text()
    page.get_by_role("button", name="Confirm these promises").click()
    page.goto(f"{staff.url}/console/checks/forge.storage_on_platform_only/")
    page.get_by_role("button", name="Run now").click()
    page.get_by_text("waits for the background process").wait_for(state="hidden")
    assert states(page, staff.url) == before

    with page.expect_download() as download:
        page.goto(f"{staff.url}/console/policy/")
        page.get_by_role("link", name="Download upheld.yaml").click()
    assert KIND in download.value.path().read_text(encoding="utf-8")


def publish(page: Page, doubts: str) -> None:
    page.get_by_label("Could be false if").fill(doubts)
    page.get_by_role("button", name="Publish revision").click()
    page.locator(".notices, .error-summary").first.wait_for()


def public_state(page: Page, url: str, sentence_id: str) -> str:
    return states(page, url)[sentence_id]


def states(page: Page, url: str) -> dict[str, str]:
    """Sentence → state, as everybody gets them."""
    trust = page.request.get(f"{url}/trust.json").json()
    return {sentence["id"]: sentence["state"] for sentence in trust["sentences"]}
