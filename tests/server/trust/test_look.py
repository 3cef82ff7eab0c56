"""The tokens keep their promises: contrast, closed colours, small fonts, nothing fetched from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import upheld.server.site
from upheld.core.outcomes import NO_PROMISE, State

STATIC = Path(upheld.server.site.__file__).parent / "static" / "upheld"
TOKENS = (STATIC / "tokens.css").read_text(encoding="utf-8")
SHEETS = ("page.css", "console.css")
READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3: text of normal size."""
VISIBLE = 3.0
"""WCAG 2.2, success criterion 1.4.11: borders of controls."""
MAX_FONT_BYTES = 300_000


def _themes() -> dict[str, dict[str, str]]:
    """Theme → token → colour; each theme starts from the light one."""
    blocks = re.split(r"@media \((?=prefers-color-scheme: dark)|@media (?=print)", TOKENS)
    found = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in blocks]
    light, dark, paper = found
    return {"light": light, "dark": {**light, **dark}, "print": {**light, **paper}}


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    "token",
    [*(state.value for state in State), NO_PROMISE.replace("_", "-"), "ink", "ink-soft", "ink-faint", "link"],
)
@pytest.mark.parametrize("ground", ["paper", "sheet", "alarm"])
def test_words_are_readable_on_every_ground(theme: str, token: str, ground: str) -> None:
    colours = _themes()[theme]
    assert contrast(colours[token], colours[ground]) >= READABLE


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_buttons_and_borders_are_visible(theme: str) -> None:
    colours = _themes()[theme]
    assert contrast(colours["on-accent"], colours["link"]) >= READABLE
    assert contrast(colours["on-accent"], colours["broken"]) >= READABLE
    assert contrast(colours["rule-strong"], colours["paper"]) >= VISIBLE


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheets_take_every_colour_from_the_tokens(sheet: str) -> None:
    css = (STATIC / sheet).read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|rgba?\(|hsla?\(", re.sub(r"url\([^)]*\)", "", css))
    used = set(re.findall(r"var\(--([a-z0-9-]+)", css))
    page = (STATIC / "page.css").read_text(encoding="utf-8")
    known = set(re.findall(r"--([a-z0-9-]+):", TOKENS + page))
    assert used <= known


def test_nothing_is_fetched_from_elsewhere() -> None:
    for sheet in ("tokens.css", *SHEETS):
        css = (STATIC / sheet).read_text(encoding="utf-8")
        assert "//" not in re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
        assert "@import" not in css
        for address in re.findall(r'url\("([^"]+)"\)', css):
            assert (STATIC / address).is_file(), address


def test_fonts_are_small_and_carry_their_licence() -> None:
    fonts = list((STATIC / "fonts").glob("*.woff2"))
    assert sum(font.stat().st_size for font in fonts) < MAX_FONT_BYTES
    licences = (STATIC / "fonts" / "LICENSES").read_text(encoding="utf-8")
    assert licences.count("SIL OPEN FONT LICENSE Version 1.1") == 3
    assert TOKENS.count("font-display: swap") == TOKENS.count("@font-face") == len(fonts)


def test_every_state_has_its_own_colour_and_line() -> None:
    css = (STATIC / "page.css").read_text(encoding="utf-8")
    lines = {
        state.value: re.search(
            rf"\.{state.value} {{ --state: var\(--([a-z]+)\); --line: ([a-z]+); --weight: (\d)px", css
        )
        for state in State
    }
    assert all(found is not None and found[1] == state for state, found in lines.items())
    assert len({found.groups()[1:] for found in lines.values() if found}) == len(State)
    for colours in _themes().values():
        assert len({colours[state.value] for state in State}) == len(State)
