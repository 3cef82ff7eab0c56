"""Every page, public and in the console: nothing refused, nothing too wide, no barrier that axe-core finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import pytest

from journeys.conftest import Site, free_port, missing, serving, upheld

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FILES = ("/log/", "/static/", "/console/policy/upheld.yaml", "/console/account/")
SUFFIXES = (".json", ".zip", ".atom", ".txt", ".yaml")
NARROW = (320, 360)
"""CSS pixels."""
MOST_OF_A_KIND = 2
"""So many pages of one shape are looked at: two sentences stand for fifty."""
PUBLIC_STARTS = ("/", "/history/", "/checks/", "/guides/", "/verify/", "/report", "/report/status/")
CONSOLE_STARTS = ("/console/", "/console/policy/", "/console/policy/import/", "/console/evidence/?verify=1")
RULES: Mapping[Literal["dark", "light"], Mapping[str, Any]] = {
    "dark": {"type": "rule", "values": ["color-contrast"]},
    "light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}


def test_public_pages_hold_at_every_width_and_in_the_dark(demo: Site, open_page: Callable[..., Page]) -> None:
    assert problems_of(demo.url, open_page(), PUBLIC_STARTS, beside="/console/") == []


def test_console_pages_hold_at_every_width_and_in_the_dark(staff: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(storage_state=staff.state)
    assert problems_of(staff.url, page, CONSOLE_STARTS, under="/console/") == []


def test_words_without_an_end_widen_no_page(tmp_path: Path, open_page: Callable[..., Page]) -> None:
    word, port = "promise" * 60, free_port()
    policy = tmp_path / "policy.md"
    policy.write_text(f"# {word}\n\n## {word}\n\n- No data leaves Atlassian's cloud, {word}.\n", encoding="utf-8")
    made = upheld("init", str(tmp_path / "data"), "--policy", str(policy), "--vendor", "Larkspur Apps " * 9)
    assert made.returncode == 0, made.stderr
    page = open_page()
    with serving(tmp_path / "data", port) as url:
        (sentence,) = page.request.get(f"{url}/trust.json").json()["sentences"]
        for address in ("/", f"/s/{sentence['id']}/", "/history/"):
            page.goto(url + address)
            assert widths(page) == [], address


def test_a_planted_fault_of_each_kind_is_found(demo: Site, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.context.add_init_script(axe_source())
    page.goto(f"{demo.url}/verify/")
    page.evaluate("""() => {
        document.querySelector('main').insertAdjacentHTML('beforeend', '<input name="unnamed">');
        document.documentElement.removeAttribute('lang');
    }""")
    found = " ".join(barriers(page))
    assert "label at" in found
    assert "html-has-lang at" in found
    page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<pre>' + 'x'.repeat(999))")
    page.evaluate("() => { document.querySelector('main pre:last-of-type').style.overflowWrap = 'normal'; }")
    page.evaluate("() => { document.querySelector('main pre:last-of-type').style.width = '999px'; }")
    assert len(widths(page)) == len(NARROW)


def problems_of(
    url: str, page: Page, starts: tuple[str, ...], *, under: str = "/", beside: str = "/nothing/"
) -> list[str]:
    """What is wrong on the pages that links lead to from the first ones."""
    axe = axe_source()
    page.context.add_init_script(axe)
    waiting, seen, shapes, problems = list(starts), set(starts), dict[str, int](), list[str]()
    while waiting:
        address = waiting.pop(0)
        page.set_viewport_size({"width": 1280, "height": 900})
        response = page.goto(url + address)
        assert response is not None
        if response.status != 200:
            problems.append(f"{address} answers {response.status}")
        problems += [f"{address}: {problem}" for problem in barriers(page)]
        problems += [f"{address}: {problem}" for problem in widths(page)]
        for link in links(page, url):
            shape = shape_of(link)
            is_here = link.startswith(under) and not link.startswith(beside)
            if link in seen or not is_here or shapes.get(shape, 0) >= MOST_OF_A_KIND:
                continue
            seen.add(link)
            shapes[shape] = shapes.get(shape, 0) + 1
            waiting.append(link)
    assert len(seen) > len(starts)
    return problems


def barriers(page: Page) -> list[str]:
    """What axe-core finds: by all rules in light, and again by contrast in the dark."""
    found: list[str] = []
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme=scheme)
        result: Any = page.evaluate("runOnly => axe.run(document, {runOnly, resultTypes: ['violations']})", rules)
        assert result["passes"], "axe has to look at something"
        found += [
            f"{scheme}: {violation['id']} at {node['html'][:120]}"
            for violation in result["violations"]
            for node in violation["nodes"][:2]
        ]
    return found


def widths(page: Page) -> list[str]:
    """Whether the page is wider than a narrow screen."""
    found = []
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 800})
        reach = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{reach} wide on a screen of {width}"] if reach > width else []
    return found


def links(page: Page, url: str) -> list[str]:
    """Addresses of pages of this site that the page links to, without files and places in a page."""
    hrefs: list[str] = page.eval_on_selector_all("a[href]", "all => all.map(each => each.href)")
    pages = [href.removeprefix(url).partition("#")[0] for href in hrefs if href.startswith(f"{url}/")]
    return [address for address in pages if not address.startswith(FILES) and Path(address).suffix not in SUFFIXES]


def shape_of(address: str) -> str:
    """What kind of page an address leads to: its folders, and the names of what is asked for."""
    parts = urlsplit(address)
    folders = parts.path.strip("/").split("/")
    fixed = 2 if folders[0] == "console" else 1
    names = sorted(pair.partition("=")[0] for pair in parts.query.split("&"))
    return "/".join([*folders[:fixed], str(len(folders)), *names])


def axe_source() -> str:
    """The script of axe-core, which a package for tests carries; it is put into the pages by the browser alone."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        missing("axe-playwright-python is not installed")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")
