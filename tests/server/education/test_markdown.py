"""Guides become HTML in which nothing runs and nothing is fetched."""

from __future__ import annotations

import pytest

from upheld.server.education.markdown import first_heading, links, render_markdown


def test_ordinary_text_is_rendered() -> None:
    html = render_markdown("# Lock\n\n## Why\n\n- *One*\n- `two`\n\n| a | b |\n|---|---|\n| 1 | 2 |", title="Lock")
    assert "<h1" not in html
    assert "Lock" not in html, "the title stands on the page already"
    for part in ("<h2>Why</h2>", "<em>One</em>", "<code>two</code>", "<td>2</td>"):
        assert part in html


def test_other_first_heading_becomes_second() -> None:
    assert render_markdown("# Else", title="Lock") == "<h2>Else</h2>\n"


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "![a](https://elsewhere.example/pixel.png)",
        "<svg onload=alert(1)>",
        "<style>body{display:none}</style>",
        '[a](/x "\\" onmouseover=alert(1)")',
        "<iframe src=https://elsewhere.example></iframe>",
        "```<script>\nalert(1)\n```",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(markdown: str) -> None:
    html = render_markdown(markdown)
    tags = [part.split(">")[0].lower() for part in html.split("<")[1:]]
    for tag in tags:
        assert not tag.startswith(("script", "img", "svg", "style", "iframe"))
        assert "javascript:" not in tag
        assert "data:" not in tag
        assert " onmouseover=" not in tag.replace("&quot;", '"').split('title="')[0]


def test_deep_nesting_ends() -> None:
    assert render_markdown(">" * 5_000 + " deep")
    assert render_markdown("[" * 5_000)


def test_links_are_those_of_the_text() -> None:
    assert links("[a](/a) **[b](/b)**\n\n- <https://c.example/>\n\n`[d](/d)`") == ("/a", "/b", "https://c.example/")


def test_first_heading() -> None:
    assert first_heading("# Lock it\n\ntext") == "Lock it"
    assert first_heading("text\n\n# Later") == ""
