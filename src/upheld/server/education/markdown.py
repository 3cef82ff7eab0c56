"""Markdown of guides: HTML without any markup of strangers, and the links that stand in it.

Raw HTML in the text is shown as text. What the renderer gives is cleaned once more against a short list of tags, so
that a fault in one of the two alone lets nothing through. Images are left out: a page of ours fetches nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

_TEXT_TAGS = {"a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"}
_HEADING_TAGS = {"h2", "h3", "h4", "h5", "h6"}
_TABLE_TAGS = {"table", "tbody", "td", "th", "thead", "tr"}
_SCHEMES = {"http", "https", "mailto"}


def render_markdown(markdown: str, *, title: str = "") -> SafeString:
    r"""The text as HTML; a first heading that repeats `title` is left out, other first-level headings become second.

    Example:
        >>> render_markdown("# Begin\n\nPress *Save*.", title="Begin")
        '<p>Press <em>Save</em>.</p>\n'
    """
    parser = _parser()
    tokens = parser.parse(markdown)
    if title and _is_heading(tokens, title):
        tokens = tokens[3:]
    for token in tokens:
        if token.type in {"heading_open", "heading_close"} and token.tag == "h1":
            token.tag = "h2"
    html = parser.renderer.render(tokens, parser.options, {})
    cleaned = nh3.clean(
        html,
        tags=_TEXT_TAGS | _HEADING_TAGS | _TABLE_TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
    return mark_safe(cleaned)  # noqa: S308 - cleaned on the line before


def links(markdown: str) -> tuple[str, ...]:
    """The targets of all links, in their order.

    Example:
        >>> links("[Report it](/report), or not: `[x](/y)`")
        ('/report',)
    """
    return tuple(_hrefs(_parser().parse(markdown)))


def first_heading(markdown: str) -> str:
    """The text of a first-level heading that begins the document; empty where there is none."""
    tokens = _parser().parse(markdown)
    return tokens[1].content.strip() if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1" else ""


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table").disable("image")


def _is_heading(tokens: list[Token], title: str) -> bool:
    return (
        len(tokens) > 2  # noqa: PLR2004 - a heading is three tokens: open, text, close
        and tokens[0].type == "heading_open"
        and tokens[0].tag == "h1"
        and tokens[1].content.strip().casefold() == title.strip().casefold()
    )


def _hrefs(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "link_open":
            yield str(token.attrGet("href") or "")
        if token.children:
            yield from _hrefs(token.children)
