"""Which parts of an HTML page are the policy, and which the frame of the site around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from upheld.reading.lines import Line, LineKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where on the page a piece stands."""

    is_menu: bool
    is_in_main: bool
    is_in_article: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """The lines of one block of the page."""

    lines: tuple[Line, ...]
    place: Place
    link_count: int
    is_all_links: bool
    is_all_anchors: bool
    """All links lead to places on the same page."""

    def size(self) -> int:
        """Characters of text."""
        return sum(len(line.text) + sum(map(len, line.cells)) for line in self.lines)


_MENU_TAGS = frozenset({"nav"})
_FRAME_TAGS = frozenset({"header", "footer", "aside"})
_MENU_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary"})
_NEVER_MENU = frozenset({"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6"})
_PREFIX = (
    r"(?:(?:site|page|main|top|bottom|global|primary|secondary|mobile|left|right|side|footer|header|nav|app|wp|skip)"
    r"[-_]*){0,4}"
)
_SUFFIX = r"(?:[-_](?:links?|list|items?|container|wrapper|bar|inner|menu|nav|section|text|content|widget)){0,4}"
_MENU_CLASS = re.compile(
    rf"{_PREFIX}(?:nav|navbar|navigation|menu|sidebar|side-bar|breadcrumbs?|footer|toc|table-of-contents|pagination|"
    rf"skip-link|skiplink|cookie[-_]?(?:banner|consent|notice|bar|popup)|social|share|sharing|topbar){_SUFFIX}",
    re.IGNORECASE,
)
_MENU_ID = re.compile(
    r"(?:(?:site|page|main|top)[-_]?)?(?:nav|navbar|navigation|menu|sidebar|footer|header|breadcrumbs?|toc)",
    re.IGNORECASE,
)
_SMALL_LINK = re.compile(
    r"(?:back(?: to .{1,40})?|skip to .{1,40}|top|home|menu|share|print|edit(?: this page)?|read more|previous|next|"
    r"permalink|#|¶|copy link|sign in|log ?in|sign up|contact us|subscribe|download pdf)",
    re.IGNORECASE,
)
_MAIN_SHARE = 0.3
_ENOUGH_TEXT = 400


def is_menu(name: str, attributes: Mapping[str, str], *, open_names: Mapping[str, int]) -> bool:
    """Whether an element holds the site's frame and not the page's text."""
    if name in _NEVER_MENU:
        return False
    if name in _MENU_TAGS or attributes.get("role", "").casefold() in _MENU_ROLES:
        return True
    is_inside = bool(open_names.get("main") or open_names.get("article"))
    if name in _FRAME_TAGS:
        return not is_inside or name == "footer"
    if any(_MENU_CLASS.fullmatch(word) for word in attributes.get("class", "").split()):
        return True
    return _MENU_ID.fullmatch(attributes.get("id", "")) is not None


def choose_pieces(pieces: Sequence[Piece]) -> tuple[list[Piece], int]:
    """The pieces that are the policy, in order, and how many were left out.

    A page whose text all stands in what looks like its frame is kept whole: better too much than nothing.
    """
    chosen = [piece for piece in pieces if not piece.place.is_menu]
    if sum(piece.size() for piece in chosen) < _MAIN_SHARE * sum(
        piece.size() for piece in pieces if not piece.is_all_links
    ):
        chosen = list(pieces)
    for inner in (
        [piece for piece in chosen if piece.place.is_in_main],
        [piece for piece in chosen if piece.place.is_in_article],
    ):
        size = sum(piece.size() for piece in inner)
        if size >= _ENOUGH_TEXT or size > _MAIN_SHARE * sum(piece.size() for piece in chosen):
            chosen = [*_titles_before(chosen, inner[0]), *inner]
            break
    chosen = _without_link_runs(chosen)
    return chosen, len(pieces) - len(chosen)


def _titles_before(pieces: Sequence[Piece], first: Piece) -> list[Piece]:
    """Headings of the first level that stand before the main part begins."""
    titles: list[Piece] = []
    for piece in pieces:
        if piece is first:
            break
        if all(line.kind is LineKind.HEADING and line.level == 1 for line in piece.lines):
            titles.append(piece)
    return titles


def _without_link_runs(pieces: list[Piece]) -> list[Piece]:
    """Without lists of links before the text begins, after it ends, or that lead only to places on the page."""
    texts = [index for index, piece in enumerate(pieces) if not piece.is_all_links]
    first = next((index for index in texts if _is_text(pieces[index])), 0)
    last = texts[-1] if texts else len(pieces)
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        if not piece.is_all_links or _is_heading(piece):
            kept.append(piece)
            continue
        is_run = piece.link_count > 1 or any(
            0 <= beside < len(pieces) and pieces[beside].is_all_links for beside in (index - 1, index + 1)
        )
        text = " ".join(line.text for line in piece.lines)
        is_outside = is_run and (index < first or index > last)
        if not (is_outside or piece.is_all_anchors or _SMALL_LINK.fullmatch(text.strip(" ←→↑»«‹›"))):
            kept.append(piece)
    return kept


def _is_heading(piece: Piece) -> bool:
    return all(line.kind is LineKind.HEADING for line in piece.lines)


def _is_text(piece: Piece) -> bool:
    return _is_heading(piece) or any(line.text.rstrip().endswith((".", "!", "?", ":")) for line in piece.lines)
