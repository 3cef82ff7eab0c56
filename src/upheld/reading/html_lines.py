"""An HTML page as lines: what is drawn as text, without menus, scripts and the frame of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from upheld.reading.html_page import Piece, Place, choose_pieces, is_menu
from upheld.reading.html_tokens import Token, TokenKind, read_tokens
from upheld.reading.lines import BLANK, RULE, Line, LineKind, is_bold, read_line
from upheld.reading.markup import BOLD_OFF, BOLD_ON, strip_markup
from upheld.reading.units import ReadingNote

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_END = re.compile(r"</(?:p|div|li|ul|ol|h[1-6]|table|tr|td|section|article|main|body|dl|dd)\s*>", re.IGNORECASE)
_TAG_START = re.compile(r"\s*<[a-zA-Z!]")
_MARKDOWN_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "  # noqa: SIM905 - a list in prose order reads better than sixty quoted words
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul button select option label video audio canvas".split()
)
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_BOLD_TAGS = frozenset({"b", "strong"})
_NEVER_NESTED = frozenset({"li", "dt", "dd", "td", "th", "tr", "option", "a"})
_SILENT = frozenset({"select", "option", "video", "audio", "canvas", "head"})
_HEADING_TAG = re.compile(r"h([1-6])")
_SITE_NAME = re.compile(r"\s+[|·–—»-]\s+[^|·–—»-]{1,60}$")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\ufdd2"
_SECTION_LEVEL = 6


@dataclass(frozen=True, kw_only=True)
class Page:
    """The lines of a page, its title, and what was left out."""

    lines: list[Line]
    title: str
    notes: tuple[ReadingNote, ...]


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML and not prose or Markdown with a few tags in it."""
    if _DOCUMENT.match(text):
        return True
    ends = len(_BLOCK_END.findall(text))
    if ends == 0 or _MARKDOWN_HEADING.search(text):
        return False
    filled = [line for line in text.split("\n") if line.strip()]
    tagged = sum("<" in line for line in filled)
    return _TAG_START.match(text) is not None or (ends > 1 and tagged * 2 >= len(filled))


def read_html_lines(text: str) -> Page:
    """The lines of a page, menus and the like taken out, and said in a note."""
    reader = _Reader()
    for token in read_tokens(text):
        reader.read(token)
    reader.finish()
    pieces, left_out = choose_pieces(reader.pieces)
    lines = [line for piece in pieces for line in (BLANK, *piece.lines, BLANK)]
    note = ReadingNote(
        code="text.frame_left_out",
        message=f"{left_out} pieces of text in menus, headers, footers or beside the main part were left out.",
        hint="If one of them belongs to the policy, give the policy's part of the page alone.",
    )
    return Page(lines=lines, title=reader.title, notes=(note,) if left_out else ())


@dataclass(slots=True)
class _Element:
    name: str
    is_menu: bool = False
    is_silent: bool = False


@dataclass(slots=True)
class _List:
    is_in_item: bool = False
    is_fresh: bool = False
    """Nothing of the present item was shown yet."""


@dataclass(slots=True)
class _Cell:
    is_head: bool
    lines: list[Line] = field(default_factory=list)

    def text(self) -> str:
        parts = (line.text if line.kind is not LineKind.ROW else " ".join(line.cells) for line in self.lines)
        return strip_markup(" ".join(part for part in parts if part), is_markdown=False)


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    is_in_head: bool = False
    is_layout: bool = False
    head_rows: set[int] = field(default_factory=set)
    lists_outside: list[_List] = field(default_factory=list)
    """Lists that were open where the table began: its cells do not belong to them."""


class _Reader:
    """Follows the tags with a stack of its own; nothing here is recursive."""

    def __init__(self) -> None:
        self.title = ""
        self.pieces: list[Piece] = []
        self.stack: list[_Element] = []
        self.open: Counter[str] = Counter()
        self.menus = 0
        self.silent = 0
        self.bold = 0
        self.lists: list[_List] = []
        self.tables: list[_Table] = []
        self.buffer: list[str] = []
        self.links = _Links()

    def read(self, token: Token) -> None:
        if token.kind is TokenKind.TEXT:
            self._text(token.text)
        elif token.kind is TokenKind.END:
            self._end(token.text)
        else:
            self._start(token)

    def finish(self) -> None:
        self._flush()
        while self.stack:
            self._close(self.stack.pop())

    def _text(self, text: str) -> None:
        if self.silent:
            return
        if self.open["pre"]:
            text = text.replace("\n", _BREAK)
        self.buffer.append(text)
        self.links.count(text, is_link=bool(self.open["a"]))

    def _start(self, token: Token) -> None:
        name = token.text
        if name == "title":
            self.title = self.title or _SITE_NAME.sub("", " ".join(token.attributes.get("text", "").split()))
            return
        if name == "br":
            self.buffer.append(_BREAK)
            return
        if name in _BLOCKS:
            self._flush()
        if name == "hr":
            self._emit([RULE])
        if token.is_void:
            return
        self._close_implied(name)
        element = _Element(
            name,
            is_menu=is_menu(name, token.attributes, open_names=self.open),
            is_silent=_is_silent(name, token.attributes),
        )
        self.stack.append(element)
        self.open[name] += 1
        self.menus += element.is_menu
        self.silent += element.is_silent
        self._opened(name, token)

    def _opened(self, name: str, token: Token) -> None:
        if name in _BOLD_TAGS:
            self.bold += 1
            if self.bold == 1:
                self.buffer.append(BOLD_ON)
        elif name == "a":
            self.links.open(token.attributes.get("href", ""))
        elif name in _LISTS:
            self.lists.append(_List())
        elif name == "li":
            if not self.lists:
                self.lists.append(_List())
            self.lists[-1].is_in_item = self.lists[-1].is_fresh = True
        elif name == "table":
            if self.tables:
                self.tables[-1].is_layout = True
            self.tables.append(_Table(lists_outside=self.lists))
            self.lists = []
        elif self.tables:
            self._opened_in_table(name)

    def _opened_in_table(self, name: str) -> None:
        table = self.tables[-1]
        if name == "tr":
            table.rows.append([])
        elif name in {"td", "th"}:
            if not table.rows:
                table.rows.append([])
            table.rows[-1].append(_Cell(is_head=name == "th" or table.is_in_head))
        elif name == "thead":
            table.is_in_head = True

    def _close_implied(self, name: str) -> None:
        """End what HTML lets a writer leave open: a paragraph, an entry, a cell, a row."""
        top = self.stack[-1].name if self.stack else ""
        is_next = (name == top and name in _NEVER_NESTED) or {name, top} in ({"dt", "dd"}, {"td", "th"})
        if is_next or (top == "p" and name in _BLOCKS):
            self._pop()
        elif name == "tr" and top in {"td", "th"}:
            self._pop()
            if self.stack and self.stack[-1].name == "tr":
                self._pop()

    def _pop(self) -> None:
        self._close(self.stack.pop())

    def _end(self, name: str) -> None:
        if name in _BLOCKS or name == "br":
            self._flush()
        if not self.open[name]:
            return
        while self.stack:
            element = self.stack.pop()
            self._close(element)
            if element.name == name:
                break

    def _close(self, element: _Element) -> None:
        name = element.name
        if name in _BLOCKS:
            self._flush()
        self.open[name] -= 1
        self.menus -= element.is_menu
        self.silent -= element.is_silent
        if name in _BOLD_TAGS:
            self.bold -= 1
            if self.bold == 0:
                self.buffer.append(BOLD_OFF)
        elif name in _LISTS and self.lists:
            self.lists.pop()
        elif name == "li" and self.lists:
            self.lists[-1].is_in_item = False
        elif name == "thead" and self.tables:
            self.tables[-1].is_in_head = False
        elif name == "table" and self.tables:
            self._end_table(self.tables.pop())

    def _flush(self) -> None:
        """Make lines of the text gathered since the last block began or ended."""
        if not self.buffer:
            return
        text = "".join(self.buffer)
        self.buffer = [BOLD_ON] if self.bold else []
        links, self.links = self.links, _Links(is_open=bool(self.open["a"]), href=self.links.href)
        if self.bold:
            text += BOLD_OFF
        parts = [_tidy(part) for part in text.split(_BREAK)]
        if not any(strip_markup(part, is_markdown=False) for part in parts):
            return
        self._emit(self._lines(parts), links)

    def _lines(self, parts: list[str]) -> list[Line]:
        whole = " ".join(part for part in parts if part)
        level = next((int(n) for n in "123456" if self.open[f"h{n}"]), 0)
        plain = strip_markup(whole, is_markdown=False)
        if level:
            return [Line(kind=LineKind.HEADING, text=plain, level=level)]
        if self.open["dt"] or self.open["summary"] or self.open["legend"]:
            kind = LineKind.QUESTION if plain.endswith("?") else LineKind.HEADING
            return [Line(kind=kind, text=plain, level=_SECTION_LEVEL)]
        if self.open["button"]:
            return [Line(kind=LineKind.QUESTION, text=plain)] if plain.endswith("?") else []
        in_item = bool(self.lists) and self.lists[-1].is_in_item
        lines = [read_line(part, is_hard=True) if strip_markup(part, is_markdown=False) else BLANK for part in parts]
        return self._item_lines(lines) if in_item else lines

    def _item_lines(self, lines: list[Line]) -> list[Line]:
        depth = len(self.lists)
        made: list[Line] = []
        for line in lines:
            if line.kind is LineKind.BLANK:
                continue
            if self.lists[-1].is_fresh:
                self.lists[-1].is_fresh = False
                made.append(replace(line, kind=LineKind.ITEM, level=depth, style="html", is_bold=is_bold(line.text)))
            elif line.kind is LineKind.ITEM:
                made.append(replace(line, level=depth + 1))
            else:
                made.append(replace(line, kind=LineKind.PLAIN, text=line.body or line.text, level=depth))
        return made

    def _emit(self, lines: list[Line], links: _Links | None = None) -> None:
        if not lines:
            return
        if self.tables and self.tables[-1].rows and self.tables[-1].rows[-1]:
            table = self.tables[-1]
            table.is_layout = table.is_layout or any(line.kind is LineKind.HEADING for line in lines)
            table.rows[-1][-1].lines.extend(lines)
            return
        # Headings in the header of a page are the page's own; the rest of the header is the site's.
        is_own_heading = (
            self.menus == 1 and self.open["header"] > 0 and all(line.kind is LineKind.HEADING for line in lines)
        )
        place = Place(
            is_menu=self.menus > 0 and not is_own_heading,
            is_in_main=self.open["main"] > 0,
            is_in_article=self.open["article"] > 0,
        )
        links = links or _Links()
        self.pieces.append(
            Piece(
                lines=tuple(lines),
                place=place,
                link_count=links.number,
                is_all_links=links.is_all(),
                is_all_anchors=links.is_all_anchors,
            )
        )

    def _end_table(self, table: _Table) -> None:
        self.lists = table.lists_outside
        rows = [row for row in table.rows if any(cell.text() for cell in row)]
        width = max((len(row) for row in rows), default=0)
        if table.is_layout or width < 2:  # noqa: PLR2004 - a table has two columns at least
            lines = [line for row in rows for cell in row for line in (BLANK, *cell.lines)]
        else:
            lines = list(_row_lines(rows))
        for line in _pieces_of(lines) if not self.tables else [lines]:
            self._emit(line)


def _pieces_of(lines: list[Line]) -> Iterable[list[Line]]:
    """A layout table in pieces of its own; the rows of a table stay together."""
    if any(line.kind is LineKind.ROW for line in lines):
        return [lines]
    return [[line] for line in lines if line.kind is not LineKind.BLANK]


def _row_lines(rows: list[list[_Cell]]) -> Iterable[Line]:
    heads: Line | None = None
    for index, row in enumerate(rows):
        cells = tuple(cell.text() for cell in row)
        is_all_bold = index == 0 and all(is_bold(line.text) for cell in row for line in cell.lines)
        if len(row) == 1 and (row[0].is_head or all(is_bold(line.text) for line in row[0].lines)):
            yield Line(kind=LineKind.HEADING, text=cells[0], level=_SECTION_LEVEL)
            if heads is not None:
                yield heads
            continue
        is_head = len(row) > 1 and (all(cell.is_head for cell in row) or is_all_bold)
        line = Line(kind=LineKind.ROW, cells=cells, is_head=is_head)
        heads = line if is_head else heads
        yield line


def _is_silent(name: str, attributes: dict[str, str]) -> bool:
    classes = attributes.get("class", "").casefold().split()
    is_hidden_icon = name in {"span", "i"} and attributes.get("aria-hidden") == "true"
    return name in _SILENT or is_hidden_icon or "sr-only" in classes or "visually-hidden" in classes


@dataclass(slots=True)
class _Links:
    """How much of a piece of text is links."""

    is_open: bool = False
    href: str = ""
    number: int = 0
    inside: int = 0
    outside: int = 0
    is_all_anchors: bool = True

    def open(self, href: str) -> None:
        self.href = href
        self.number += 1
        self.is_all_anchors = self.is_all_anchors and href.startswith("#")

    def count(self, text: str, *, is_link: bool) -> None:
        shown = sum(character.isalnum() for character in text)
        if is_link:
            self.inside += shown
        else:
            self.outside += shown

    def is_all(self) -> bool:
        return self.inside > 0 and self.outside == 0


def _tidy(text: str) -> str:
    text = _SPACE.sub(" ", text).strip(" ")
    text = text.replace(BOLD_OFF + BOLD_ON, "").replace(f"{BOLD_OFF} {BOLD_ON}", " ").replace(BOLD_ON + BOLD_OFF, "")
    opened, closed = text.count(BOLD_ON), text.count(BOLD_OFF)
    if opened < closed:
        text = BOLD_ON + text
    elif opened > closed:
        text += BOLD_OFF
    return text.replace(BOLD_ON + " ", " " + BOLD_ON).replace(" " + BOLD_OFF, BOLD_OFF + " ").strip(" ")
