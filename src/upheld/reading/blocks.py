"""Lines become blocks: headings, paragraphs, list entries, rows; wrapped lines are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from upheld.reading.headings import (
    MEDIUM,
    NONE,
    HeadingFinder,
    ends_sentence,
    heading_strength,
    is_question,
    starts_sentence,
    starts_with_address,
)
from upheld.reading.lines import Line, LineKind, strip_clause_number
from upheld.reading.markup import BOLD_OFF, BOLD_ON, strip_markup


class BlockKind(StrEnum):
    """What a block is for the units made of it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUESTION = "question"
    BREAK = "break"
    """Ends a list or table."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A piece of text with its place in the structure."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    """Of a heading, outermost 1; of an item its depth, outermost 1; of a paragraph the depth of its item, or 0."""
    cells: tuple[str, ...] = ()
    is_head: bool = False
    is_bold: bool = False
    label: str = ""
    """A heading that ran into the paragraph, set in bold and ended by a full stop."""


CAPITALS_LEVEL = 4
UNMARKED_LEVEL = 5

_TITLE = re.compile(
    r"polic|security|statement|overview|document|practices|faq|trust|information|(?-i:^[A-Z .,&]+$)", re.IGNORECASE
)
_RUN_IN = re.compile(rf"(?:\*\*|__|{BOLD_ON})(?P<label>[^*.!?]{{2,60}}\.)(?:\*\*|__|{BOLD_OFF})\s+(?=\S)")
_LEADS_ON = re.compile(
    r"\b(?:with|section|sections|of|in|to|and|or|within|than|the|article|articles|clause|at|by|from|for|a|an|our)$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"(?:[a-z]{0,4}(?:tion|tions|sion|sions|ment|ments|ity|ities|ance|ence|ances|able|ible|ness|ture|ally|ated|ating)"
    r"|ing|ting|ning|ring|sing|ling|ding|ed|ted|ded|er|ers|ly|es|al|tial|tected|cations?|rity|curity)\b"
)
_FIRST_OF_TWO = frozenset(
    {
        "third",
        "multi",
        "non",
        "self",
        "real",
        "long",
        "short",
        "high",
        "low",
        "role",
        "risk",
        "need",
        "end",
        "two",
        "well",
    }
    | {
        "least",
        "cloud",
        "open",
        "in",
        "on",
        "off",
        "built",
        "read",
        "write",
        "case",
        "cross",
        "pre",
        "co",
        "sub",
        "anti",
    }
    | {"day", "time", "data", "user", "customer", "privacy", "security", "industry", "state", "password", "access"}
    | {"company", "vendor", "platform", "point", "peer", "log", "key", "full", "single", "zero", "law", "opt", "sign"}
    | {"back", "follow", "web", "server", "client", "site", "software", "hard", "first", "second", "one", "host", "up"}
)
_TICKS = "✓✔✅☑✗✘❌"
_SAME_BULLETS = {"*": "-", "+": "-"}
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 160
_WRAP_TOLERANCE = 0.87
_SHORT_ENTRY = 60
_CJK = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def find_blocks(lines: Sequence[Line], *, is_markdown: bool = True) -> Iterator[Block]:
    """The blocks of a text in reading order."""
    return _BlockFinder(lines, is_markdown=is_markdown).run()


@dataclass(slots=True)
class _Level:
    indent: int
    style: str


@dataclass(slots=True)
class _State:
    """What was read just before."""

    at: int = 0
    stack: list[_Level] = field(default_factory=list)
    """The lists that are open, outermost first."""
    explicit_depth: int = 0
    """Depth of the last item where HTML gave it."""
    last: Block | None = None
    last_style: str = ""
    is_implicit_list: bool = False
    """A line that ends with a colon was read, and the lines below it have no marks."""


class _BlockFinder:
    def __init__(self, lines: Sequence[Line], *, is_markdown: bool) -> None:
        self.lines = lines = _without_heading_pictures(lines)
        self.is_markdown = is_markdown
        self.headings = HeadingFinder(lines)
        self.state = _State()
        self.width = _wrap_width(lines)
        self.words: frozenset[str] | None = None

    def run(self) -> Iterator[Block]:
        while self.state.at < len(self.lines):
            for block in self._next():
                self.state.last = block
                yield block

    def _next(self) -> Iterator[Block]:
        line = self.lines[self.state.at]
        if line.kind is LineKind.BLANK:
            self._skip_blank()
        elif line.kind is LineKind.ROW:
            yield from self._rows()
        elif line.kind is LineKind.RULE:
            self.state.at += 1
            self._end_lists()
            yield Block(kind=BlockKind.BREAK)
        elif line.kind is LineKind.HEADING:
            self.state.at += 1
            yield self._heading(line, line.level)
        elif line.kind in {LineKind.QUESTION, LineKind.ANSWER}:
            yield self._marked(line)
        else:
            yield self._text_block(line)

    def _skip_blank(self) -> None:
        state = self.state
        state.at += 1
        is_lead = state.last is not None and state.last.kind is BlockKind.PARAGRAPH and state.last.text.endswith(":")
        state.is_implicit_list = state.is_implicit_list and is_lead and self._has_entries(state.at)

    def _has_entries(self, at: int) -> bool:
        """Whether two short lines without an end stand together here."""
        pair = self.lines[at : at + 2]
        return len(pair) == 2 and all(  # noqa: PLR2004 - two make a list
            line.kind is LineKind.PLAIN and not ends_sentence(line.text) and len(line.text) < _SHORT_ENTRY
            for line in pair
        )

    def _end_lists(self) -> None:
        self.state.stack.clear()
        self.state.explicit_depth = 0
        self.state.is_implicit_list = False
        self.state.last_style = ""

    def _heading(self, line: Line, level: int) -> Block:
        self._end_lists()
        text = strip_clause_number(strip_markup(line.text, is_markdown=self.is_markdown)).strip()
        return Block(kind=BlockKind.HEADING, text=text, level=level)

    def _marked(self, line: Line) -> Block:
        text = self._collect(line)
        self._end_lists()
        kind = BlockKind.QUESTION if line.kind is LineKind.QUESTION else BlockKind.PARAGRAPH
        return Block(kind=kind, text=text)

    def _rows(self) -> Iterator[Block]:
        while self.state.at < len(self.lines) and self.lines[self.state.at].kind is LineKind.ROW:
            line = self.lines[self.state.at]
            self.state.at += 1
            yield Block(kind=BlockKind.ROW, cells=line.cells, is_head=line.is_head)
        self._end_lists()
        yield Block(kind=BlockKind.BREAK)

    def _text_block(self, line: Line) -> Block:
        state = self.state
        is_first = state.last is None
        in_list = (
            state.last is not None
            and state.last.kind is BlockKind.ITEM
            and (line.kind is LineKind.PLAIN or state.last_style == line.style)
        )
        if self._is_question_heading(line):
            state.at += 1
            self._end_lists()
            text = strip_clause_number(strip_markup(line.text, is_markdown=self.is_markdown))
            return Block(kind=BlockKind.QUESTION, text=text)
        if line.kind is not LineKind.ITEM and line.level == 0:
            in_list = in_list and (line.kind is LineKind.NUMBERED or state.is_implicit_list)
            if self.headings.is_heading(state.at, is_first=is_first, in_list=in_list):
                state.at += 1
                return self._heading(line, _unmarked_level(line, is_first=is_first))
        if line.kind is LineKind.PLAIN:
            return self._paragraph(line)
        return self._item(line)

    def _is_question_heading(self, line: Line) -> bool:
        if not is_question(line) or line.level:
            return False
        after = self.headings.following(self.state.at)
        if after is None:
            return False
        following = self.lines[after]
        if line.kind is LineKind.ITEM:
            return following.indent > line.indent and following.kind in {LineKind.ITEM, LineKind.PLAIN}
        if following.kind is LineKind.HEADING:
            return False
        return following.kind is not LineKind.NUMBERED or following.style != line.style

    def _paragraph(self, line: Line) -> Block:
        state = self.state
        depth = self._continued_depth(line)
        if state.is_implicit_list and depth == 0:
            text = self._collect(line)
            return self._labeled(BlockKind.ITEM, text, 1, line)
        text = self._collect(line)
        if depth == 0:
            self._end_lists()
            state.is_implicit_list = strip_markup(text).endswith((":", "："))
        return self._labeled(BlockKind.PARAGRAPH, text, depth, line)

    def _continued_depth(self, line: Line) -> int:
        """The depth of the item that a paragraph goes on with; 0 for a paragraph by itself."""
        if line.level:
            return line.level
        stack = self.state.stack
        if not stack or line.indent <= stack[0].indent + 1:
            return 0
        return sum(1 for level in stack if level.indent < line.indent)

    def _item(self, line: Line) -> Block:
        depth = line.level or self._depth(line)
        self.state.last_style = line.style
        self.state.is_implicit_list = False
        text = self._collect(line)
        return self._labeled(BlockKind.ITEM, text, depth, line)

    def _depth(self, line: Line) -> int:
        stack = self.state.stack
        style = _SAME_BULLETS.get(line.style, line.style)
        while stack and line.indent < stack[-1].indent - 1:
            stack.pop()
        if stack and line.indent <= stack[-1].indent + 1:
            same = [index for index, level in enumerate(stack) if level.style == style]
            is_beside = bool(same) and stack[same[-1]].indent >= line.indent - 1
            if is_beside:
                del stack[same[-1] + 1 :]
            else:
                stack.append(_Level(line.indent, style))
        else:
            stack.append(_Level(line.indent, style))
        return len(stack)

    def _labeled(self, kind: BlockKind, text: str, level: int, line: Line) -> Block:
        label = ""
        match = _RUN_IN.match(text)
        if match and not starts_sentence(match.group("label")):
            label = match.group("label")
            text = text[match.end() :]
        text = strip_markup(text, is_markdown=self.is_markdown)
        if kind is BlockKind.ITEM:
            text = strip_clause_number(text) if line.style in {"html", "•"} else text
        return Block(kind=kind, text=text, level=level, is_bold=line.is_bold, label=label)

    def _collect(self, line: Line) -> str:
        """The text of a block, with the lines that go on with it."""
        parts = [line.text]
        current = line
        state = self.state
        state.at += 1
        while state.at < len(self.lines):
            following = self.lines[state.at]
            is_number = (
                following.kind is LineKind.NUMBERED
                and bool(following.number)
                and following.style != line.style
                and _LEADS_ON.search(current.text) is not None
            )
            if following.kind is not LineKind.PLAIN and not is_number:
                break
            if following.level != line.level or not self._goes_on(line, current, following):
                break
            parts.append(following.body if is_number else following.text)
            current = following
            state.at += 1
        return self._join(parts)

    def _goes_on(self, first: Line, current: Line, following: Line) -> bool:
        """Whether a line is the rest of the one before it."""
        text = current.text
        is_ended = ends_sentence(text)
        is_lower = following.text[:1].islower() or following.text[:1] in ",)&/"
        if is_ended and heading_strength(following) >= MEDIUM:
            return False
        if starts_with_address(following.text) and heading_strength(current) > NONE:
            return False
        if first.kind in {LineKind.ITEM, LineKind.NUMBERED} and following.indent > first.indent and not current.is_hard:
            is_title = first is current and first.is_bold and not following.is_bold
            return not is_title and not (following.is_bold and is_ended)
        if current.is_hard or current.is_bold or (first is current and text.endswith(":") and not is_lower):
            return is_lower and not is_ended and not text.endswith(":") and not current.is_bold
        if is_lower and not is_ended:
            is_entry = text.endswith(":") or (
                self.state.is_implicit_list and max(current.length, following.length) < _SHORT_ENTRY
            )
            return not is_entry or self._is_full(current, following)
        return self._is_full(current, following)

    def _is_full(self, current: Line, following: Line) -> bool:
        """Whether the first word below would not have fitted: a line broken by an editor, not by the writer."""
        if not self.width or not following.text:
            return False
        word = following.text.split(maxsplit=1)[0]
        return current.length + 1 + len(word) > self.width * _WRAP_TOLERANCE and current.length <= self.width * 1.1

    def _join(self, parts: list[str]) -> str:
        pieces = [parts[0].rstrip()]
        for part in parts[1:]:
            before = pieces[-1]
            if before.endswith("\u00ad"):
                pieces[-1] = before[:-1]
            elif re.search(r"[^\W\d_]-$", before) and part[:1].islower():
                pieces[-1] = self._join_hyphen(before, part)
            elif not (_CJK.match(before[-1:]) and _CJK.match(part[:1])):
                pieces.append(" ")
            pieces.append(part)
        return "".join(pieces)

    def _join_hyphen(self, before: str, part: str) -> str:
        """A word that was broken at a hyphen: the hyphen goes where the text has the word without it."""
        if self.words is None:  # made only where a hyphen ends a line
            self.words = frozenset(
                word
                for line in self.lines
                for word in re.findall(r"[^\W\d_]+", re.sub(r"[^\W\d_]+-$", "", line.text.casefold()))
            )
        head = re.findall(r"[^\W\d_]+", before)[-1]
        found = re.match(r"[^\W\d_]+", part)
        tail = found.group() if found else ""
        is_one_word = (head + tail).casefold() in self.words or _SUFFIX.match(part) is not None
        if not is_one_word:
            is_word = head.casefold() in self.words or head.casefold() in _FIRST_OF_TWO or not head.islower()
            is_one_word = not is_word
        return before[:-1] if is_one_word else before


def _without_heading_pictures(lines: Sequence[Line]) -> list[Line]:
    """A short line with a picture before it and prose below it is a heading, not an entry of a list."""
    made = list(lines)
    for at, line in enumerate(lines):
        if line.kind is not LineKind.ITEM or line.style != "✓" or line.level or line.body[:1] in _TICKS:
            continue
        below = next((other for other in lines[at + 1 : at + 3] if other.kind is not LineKind.BLANK), None)
        is_alone = at == 0 or lines[at - 1].kind is LineKind.BLANK
        is_short = len(line.text) < _SHORT_ENTRY and not ends_sentence(line.text)
        if is_alone and is_short and below is not None and below.kind is LineKind.PLAIN:
            made[at] = replace(line, kind=LineKind.PLAIN, body=line.text, style="")
    return made


def _unmarked_level(line: Line, *, is_first: bool) -> int:
    if is_first and line.kind is LineKind.PLAIN and _TITLE.search(line.text) and not line.text.endswith(":"):
        return 1
    if line.kind is LineKind.NUMBERED and line.number:
        return min(1 + len(line.number), 6)
    text = strip_markup(line.text)
    return CAPITALS_LEVEL if text == text.upper() else UNMARKED_LEVEL


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which an editor broke the lines; 0 where lines are not broken."""
    widths: list[int] = []
    for before, after in pairwise(lines):
        is_pair = after.kind is LineKind.PLAIN and before.kind in {LineKind.PLAIN, LineKind.ITEM, LineKind.NUMBERED}
        if is_pair and not before.is_hard and after.text[:1].islower() and not ends_sentence(before.text):
            widths.append(before.length)
    if not widths:
        return 0
    widths.sort()
    width = widths[int(len(widths) * 0.9)] if len(widths) > 4 else widths[-1]  # noqa: PLR2004 - a few say little
    return width if _NARROWEST_WRAP <= width <= _WIDEST_WRAP else 0
