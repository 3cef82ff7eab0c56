"""The lines of a text, each with what it says about itself: heading, bullet, number, row, or plain.

This is the one form that plain text, Markdown and HTML are brought into before structure is found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from upheld.reading.markup import BOLD_OFF, BOLD_ON, strip_markup


class LineKind(StrEnum):
    """What the marks on a line say it is."""

    BLANK = "blank"
    RULE = "rule"
    HEADING = "heading"
    ITEM = "item"
    NUMBERED = "numbered"
    """Starts with a number or letter: a heading or an item, as the lines around it show."""
    ROW = "row"
    QUESTION = "question"
    ANSWER = "answer"
    PLAIN = "plain"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line, its marks taken off."""

    kind: LineKind
    text: str = ""
    """What is left without its mark; inline markup still in it."""
    body: str = ""
    """The line with its mark, for a line that turns out to be the middle of a paragraph."""
    indent: int = 0
    """Columns before the first mark."""
    level: int = 0
    """Of a heading; of an item in HTML its depth; of a plain line the depth of the item it continues."""
    style: str = ""
    """The list mark or form of number, so that lists inside lists are told apart without indentation."""
    number: tuple[int, ...] = ()
    """Clause number in parts: 4.2 is (4, 2)."""
    is_bold: bool = False
    """All of it is set in bold."""
    is_hard: bool = False
    """A line break that the writer set on purpose follows."""
    length: int = 0
    """Characters of the source line, for telling wrapped lines."""
    cells: tuple[str, ...] = ()
    is_head: bool = False
    """A row of column heads."""


BLANK = Line(kind=LineKind.BLANK)
RULE = Line(kind=LineKind.RULE)

_BULLET = re.compile(
    r"(?:(?P<tight>[•●▪■◦‣⁃∙◆◇►▶➢➤✓✔✅☑❖\uf0b7\uf0a7\uf0d8\uf076])\s*"
    r"|(?P<loose>[-*+–—·○→»□☐✗✘❌‐‑−])\s+|(?P<word>o)(?:\t| {2,}))"
    r"(?=\S)"
)
_TIGHT_DASH = re.compile(r"-(?=[A-Z][a-z])")
_PICTOGRAPH = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\U0001f300-\U0001faff]*\\s+(?=\\S)")
_QUOTES = "\"'“‘„«"
_CHECKBOX = re.compile(r"\[[ xX]\]\s+")
_NUMBER = re.compile(
    r"(?P<sign>(?:Section|SECTION|Clause|Article|ARTICLE|Part|Chapter|Step|§+)\s*)?"
    r"(?P<digits>\d{1,2}(?:\.\d{1,2}){0,4})(?P<end>[.):]?)(?:\s*[-–—:]\s+|\s+)(?=\S)"
)
_PARENTHESIZED = re.compile(r"\((?P<mark>\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})\)\s*(?=\S)")
_LETTER = re.compile(r"(?P<mark>[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})(?P<end>[.)])\s+(?=\S)")
_UNIT_WORD = re.compile(
    r"(?:%|percent|hours?|days?|weeks?|months?|years?|minutes?|seconds?|to|of|and|or|million|billion|GB|MB|TB|bits?|x)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:Q\s*\d{0,3}\s*[:.)–-]|Question(?:\s*\d{1,3})?\s*[:.]|FAQ\s*\d{0,3}\s*:)\s*(?=\S)")
_ANSWER = re.compile(r"(?:A\s*\d{0,3}\s*:|A\d{1,3}\s*[.)–-]|Answer\s*\d{0,3}\s*:|Ans\s*[:.])\s*(?=\S)")
_ATX = re.compile(r"(#{1,6})(?:\s+|(?=[A-Z]))(.*)")
_WIKI_HEADING = re.compile(r"h([1-6])\.\s+(.+)")
_BOLD = re.compile(
    rf"(?:\*\*\*?|__|{BOLD_ON})(?P<inside>[^*]+?)(?:\*\*\*?|__|{BOLD_OFF})\s*:?"
    "(?:\\s*[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f])*"
)
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*[-–]?", re.IGNORECASE)
_CONTENTS_LINE = re.compile(r".{1,120}?\s*(?:\.\s?){4,}\s*\d{1,3}|.{1,120}?…{2,}\s*\d{1,3}")
_MAX_NOISE = 300
RULE_TEXT = re.compile(r"(?:[-*_=~–—─━]\s*){3,}")


def is_noise(body: str) -> bool:
    """Whether a line is only a page number or an entry of a table of contents with its page."""
    if len(body) > _MAX_NOISE:
        return False
    return _PAGE_NUMBER.fullmatch(body) is not None or _CONTENTS_LINE.fullmatch(body) is not None


def read_heading(body: str) -> Line | None:
    """A line with a heading mark of Markdown or of a wiki."""
    if match := _ATX.fullmatch(body):
        return _heading(match.group(2).rstrip("# "), len(match.group(1)))
    if match := _WIKI_HEADING.fullmatch(body):
        return _heading(match.group(2), int(match.group(1)))
    return None


def _heading(text: str, level: int) -> Line:
    return Line(kind=LineKind.HEADING, text=text, level=level) if text.strip() else BLANK


def read_line(body: str, *, indent: int = 0, length: int = 0, is_hard: bool = False) -> Line:
    """A line that is no table row, by the mark it starts with; `body` has no white space at its ends."""
    base = Line(kind=LineKind.PLAIN, text=body, body=body, indent=indent, length=length or len(body), is_hard=is_hard)
    if match := _BULLET.match(body) or _TIGHT_DASH.match(body) or _PICTOGRAPH.match(body):
        rest = body[match.end() :]
        checkbox = _CHECKBOX.match(rest)
        rest = rest[checkbox.end() :] if checkbox else rest
        return replace(base, kind=LineKind.ITEM, text=rest, style=_mark_style(body[0]), is_bold=is_bold(rest))
    if match := _QUESTION.match(body):
        return replace(base, kind=LineKind.QUESTION, text=body[match.end() :])
    if match := _ANSWER.match(body):
        return replace(base, kind=LineKind.ANSWER, text=body[match.end() :])
    is_all_bold = is_bold(body)
    inside = strip_markup(body) if is_all_bold else body
    numbered = _read_number(inside)
    if numbered is not None:
        is_all_bold = is_all_bold or is_bold(numbered[0])
        return replace(
            base,
            kind=LineKind.NUMBERED,
            text=numbered[0],
            style=numbered[1],
            number=numbered[2],
            is_bold=is_all_bold,
        )
    return replace(base, is_bold=is_all_bold)


def _mark_style(mark: str) -> str:
    """Pictures and ticks are one style: each entry of a list may have its own."""
    return "✓" if "\u2600" <= mark <= "\u27bf" or mark >= "\U0001f300" else mark


def _read_number(body: str) -> tuple[str, str, tuple[int, ...]] | None:
    """The rest of the line, the form of its number and the number's parts."""
    opening = re.match(r"(\*\*|__)(?=[\d(§])", body)
    if opening is not None:
        shifted = _read_number(body[opening.end() :])
        return (opening.group() + shifted[0], *shifted[1:]) if shifted else None
    if match := _NUMBER.match(body):
        rest = body[match.end() :]
        parts = tuple(int(part) for part in match.group("digits").split("."))
        is_marked = bool(match.group("sign") or match.group("end") or ":" in match.group())
        if not match.group("sign") and not match.group("end") and _UNIT_WORD.match(rest):
            return None
        if (
            is_marked
            or (len(parts) > 1 and (rest[0].isalpha() or rest[0] in _QUOTES))
            or (len(parts) == 1 and _is_title_case(rest))
        ):
            sign = "§" if match.group("sign") else ""
            return rest, f"{sign}1{'.1' * (len(parts) - 1)}{match.group('end')}", parts
        return None
    if match := _PARENTHESIZED.match(body):
        return body[match.end() :], f"({_letter_style(match.group('mark'))})", _number_of(match.group("mark"))
    if match := _LETTER.match(body):
        style = _letter_style(match.group("mark")) + match.group("end")
        return body[match.end() :], style, _number_of(match.group("mark"))
    return None


def _letter_style(mark: str) -> str:
    if mark.isdigit():
        return "1"
    if len(mark) > 1 or mark in "iI":
        return "i" if mark[0].islower() else "I"
    return "a" if mark.islower() else "A"


def _number_of(mark: str) -> tuple[int, ...]:
    return (int(mark),) if mark.isdigit() else ()


def _is_title_case(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    long_words = [word for word in words if len(word) > 3]  # noqa: PLR2004 - "and", "of", "the" stay small in titles
    return 0 < len(words) <= 8 and bool(long_words) and all(word[0].isupper() for word in long_words)  # noqa: PLR2004 - longer is no title


def is_bold(body: str) -> bool:
    """Whether all of a line is set in bold."""
    match = _BOLD.fullmatch(body.strip())
    return match is not None and BOLD_OFF not in match.group("inside") and "__" not in match.group("inside")


def strip_clause_number(text: str) -> str:
    """A heading or item without the number it starts with."""
    found = _read_number(text)
    return found[0] if found else text
