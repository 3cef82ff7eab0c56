"""A promise is broken in everyone's sight: page, history, log and bundle say where; then it is mended."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Site, upheld
from upheld.core.outcomes import Outcome
from upheld.proof.codec import decode_statement
from upheld.proof.statements import CheckResultStatement
from upheld.proof.tiles import read_entries, tiles_of
from upheld.server.site.demo import breaking

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SENTENCE = "data-privacy.3"


def test_a_broken_promise_is_shown_proven_and_mended(
    staff: Site, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = open_page(storage_state=staff.state)
    page.goto(f"{staff.url}/console/demo/")
    before = log_size(page, staff.url)

    page.get_by_role("button", name="Break the promise").click()
    page.locator('#state[data-state="broken"]').wait_for()
    place = f"manifest.yml:{line_of_the_host(staff.data_dir)}"
    assert place in page.locator("#state").inner_text()

    for address in (f"/s/{SENTENCE}/", "/"):
        page.goto(staff.url + address)
        shown = page.locator("main").inner_text()
        assert place in shown, address
        assert "Broken" in shown, address
    page.goto(f"{staff.url}/?state=broken")
    assert "No data leaves Atlassian" in page.locator("main").inner_text()
    page.goto(f"{staff.url}/history/")
    newest = page.locator(".change").first.inner_text()
    assert "Broken" in newest
    assert "No data leaves Atlassian" in newest

    after = log_size(page, staff.url)
    assert after > before
    result = newest_result(page, staff.url, before, after)
    assert (result.outcome, result.sentence, result.looked_at, result.in_scope) == (Outcome.FAIL, SENTENCE, 2, 2)

    bundle = download(page, staff.url, tmp_path / "broken.zip")
    assert upheld("verify", str(bundle)).returncode == 0, "a broken promise, truthfully shown, is a genuine proof"
    asked = upheld("verify", str(bundle), "--require", "upheld", "--sentence", SENTENCE, "--format", "json")
    assert asked.returncode == 1
    assert place in asked.stdout
    assert json.loads(asked.stdout)["sentences"][0]["state"] == "broken"

    page.goto(f"{staff.url}/console/demo/")
    page.get_by_role("button", name="Mend it").click()
    page.locator('#state[data-state="upheld"]').wait_for()
    assert newest_result(page, staff.url, after, log_size(page, staff.url)).outcome is Outcome.PASS
    bundle = download(page, staff.url, tmp_path / "mended.zip")
    mended = upheld("verify", str(bundle), "--require", "upheld", "--sentence", SENTENCE)
    assert mended.returncode == 0, mended.stdout
    page.goto(f"{staff.url}/history/")
    assert "Upheld" in page.locator(".change").first.inner_text()


def line_of_the_host(data_dir: Path) -> int:
    lines = breaking.manifest(data_dir).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if breaking.HOST in line)


def log_size(page: Page, url: str) -> int:
    return int(page.request.get(f"{url}/log/checkpoint").text().splitlines()[1])


def newest_result(page: Page, url: str, before: int, after: int) -> CheckResultStatement:
    """The newest result of the check among the entries that came since, read from the published files."""
    files = {tile.path: page.request.get(f"{url}/log/{tile.path}").body() for tile in tiles_of(after, None)}
    statements = [decode_statement(entry) for entry in read_entries(files, after)[before:]]
    results = [
        statement
        for statement in statements
        if isinstance(statement, CheckResultStatement) and statement.check == breaking.CHECK
    ]
    assert results, "the log holds no result of the check"
    return results[-1]


def download(page: Page, url: str, target: Path) -> Path:
    target.write_bytes(page.request.get(f"{url}/bundle.zip").body())
    return target
