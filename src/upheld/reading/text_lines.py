"""Plain text and Markdown as lines: fences, quotations, underlined headings and tables are seen here.

Markdown is read as text with light marks, so that a text which mixes both, as pasted policies do, needs no decision.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from upheld.core.errors import InputError
from upheld.reading.lines import BLANK, RULE, RULE_TEXT, Line, LineKind, is_noise, read_heading, read_line
from upheld.reading.markup import strip_attributes, strip_markup

_FENCE = re.compile(r"(`{3,}|~{3,})[^`]{0,60}")
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_FRONT_KEY = re.compile(r"[A-Za-z_][\w -]{0,60}:")
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_REFERENCE_DEFINITION = re.compile(r"\[[^\[\]]{1,100}\]:\s*\S+.*")
_QUOTATION = re.compile(r"(?:>\s?)+")
_ADMONITION = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|:::.*|!!!\s.*")
_SEPARATOR_CELL = re.compile(r"\s*:?-{1,}:?\s*")
_GRID_BORDER = re.compile(r"\+(?:[-=]+\+)+|[┌├└╔╠╚][─┬┼┴┐┤┘═╦╬╩╗╣╝┌├└╞╡╪]+")
_SETEXT = re.compile(r"(=+|-+|~{3,}|_{3,}|\*{3,}|\^{3,})")
# One white space before, not a run of it: a line of spaces would take quadratic time.
_INLINE_BULLETS = re.compile(r"(?:^|\s)[•●▪■◦‣∙\uf0b7]\s*(?=\S)")
_CELL_END = re.compile(r"(?<!\\)\|")
_MAX_HEADING = 120
_MAX_FRONT_MATTER = 4000
MAX_LINES = 20_000
_TAB = 4


@dataclass(slots=True)
class _Source:
    """The lines of the text and what was read of them so far."""

    raw: list[str]
    lines: list[Line] = field(default_factory=list)
    fenced: int = 0
    at: int = 0
    no_table_until: int = 0
    """Lines before this one were looked at together and are no table: looking again would take quadratic time."""
    last_fences: dict[str, int] = field(default_factory=dict)
    """Where the last closing fence of each mark stands."""


def read_text_lines(text: str) -> tuple[list[Line], str, int]:
    """The lines, the title that front matter gives, and how many lines of code were left out."""
    front = _front_matter(text)
    found = _FRONT_TITLE.search(front)
    title = found.group(1) if found else ""
    text = text[len(front) :]
    if "<!--" in text and "-->" in text:
        text = _COMMENT.sub("", text)
    if text.count("\n") > MAX_LINES:
        message = f"The policy has {text.count(chr(10)):,} lines; at most {MAX_LINES:,} are read."
        raise InputError("policy.size", message, hint="Give the policy's text alone.")
    source = _Source(raw=text.split("\n"))
    for index, raw in enumerate(source.raw):
        if raw.strip()[:3] in {"```", "~~~"} and not raw.strip().strip(raw.strip()[0]):
            source.last_fences[raw.strip()[:3]] = index
    while source.at < len(source.raw):
        _read_next(source)
    return source.lines, title, source.fenced


def _front_matter(text: str) -> str:
    """The block of `key: value` lines between two lines of hyphens that a text may begin with; empty for none."""
    if not text.lstrip().startswith("---"):
        return ""
    end = len(text) - len(text.lstrip())
    for number, line in enumerate(text[end : end + _MAX_FRONT_MATTER].splitlines(keepends=True)):
        end += len(line)
        stripped = line.strip()
        if number == 0 and stripped != "---":
            return ""
        if number > 0 and stripped == "---":
            return text[:end] if number > 1 else ""
        if number > 0 and stripped and not (line[0] in " \t-" or _FRONT_KEY.match(line)):
            return ""
    return ""


def _read_next(source: _Source) -> None:
    raw = source.raw[source.at]
    stripped = raw.strip()
    quotation = _QUOTATION.match(stripped)
    if quotation:
        raw = raw[: len(raw) - len(raw.lstrip())] + stripped[quotation.end() :]
        stripped = raw.strip()
    if not stripped or _REFERENCE_DEFINITION.fullmatch(stripped) or _ADMONITION.fullmatch(stripped):
        source.lines.append(BLANK)
        source.at += 1
        return
    if _FENCE.fullmatch(stripped) and _skip_fence(source, stripped):
        return
    if _read_table(source) or _read_tabbed(source):
        return
    if _read_underlined(source, stripped):
        return
    source.at += 1
    if RULE_TEXT.fullmatch(stripped):
        source.lines.append(RULE)
    elif not is_noise(stripped):
        _append(source, raw, stripped)


def _append(source: _Source, raw: str, stripped: str) -> None:
    if heading := read_heading(stripped):
        source.lines.append(
            Line(kind=heading.kind, text=strip_markup(strip_attributes(heading.text)), level=heading.level)
        )
        return
    indent = _indent(raw)
    is_hard = raw.endswith(("  ", "\\")) or stripped.endswith(("<br>", "<br/>", "<br />"))
    stripped = stripped.removesuffix("\\").rstrip()
    pieces = [piece.strip() for piece in _INLINE_BULLETS.split(stripped)]
    if len(pieces) > 2 or (len(pieces) == 2 and pieces[0].endswith(":")):  # noqa: PLR2004 - one bullet inside a line can be a separator
        if pieces[0]:
            source.lines.append(read_line(pieces[0], indent=indent, is_hard=True))
        source.lines.extend(
            Line(kind=LineKind.ITEM, text=piece, indent=indent, style="•", length=len(piece)) for piece in pieces[1:]
        )
        return
    source.lines.append(read_line(stripped, indent=indent, length=len(raw.rstrip()), is_hard=is_hard))


def _indent(raw: str) -> int:
    columns = 0
    for character in raw:
        if character in " \xa0\u3000":
            columns += 1
        elif character == "\t":
            columns += _TAB - columns % _TAB
        else:
            break
    return columns


def _skip_fence(source: _Source, opening: str) -> bool:
    """Leave out what stands between two fences; an opening one alone is no fence."""
    mark = opening[:3]
    if source.at >= source.last_fences.get(mark, -1):
        return False
    for end in range(source.at + 1, len(source.raw)):
        closing = source.raw[end].strip()
        if closing.startswith(mark) and not closing.strip(mark[0]):
            source.fenced += end - source.at - 1
            source.lines.append(BLANK)
            source.at = end + 1
            return True
    return False


def _read_underlined(source: _Source, stripped: str) -> bool:
    """A line with a line of `=`, `-` or the like below it."""
    if source.at + 1 >= len(source.raw) or len(stripped) > _MAX_HEADING or RULE_TEXT.fullmatch(stripped):
        return False
    below = source.raw[source.at + 1].strip()
    match = _SETEXT.fullmatch(below)
    if match is None or len(below) < min(3, len(stripped)):
        return False
    before = source.lines[-1] if source.lines else BLANK
    line = read_line(stripped)
    is_single = before.kind in {LineKind.BLANK, LineKind.RULE, LineKind.HEADING} or before.text.endswith((".", ":"))
    if not is_single or line.kind is LineKind.ITEM or stripped.endswith((".", ",", ";")):
        return False
    level = 1 if below[0] == "=" else 2
    source.lines.append(Line(kind=LineKind.HEADING, text=strip_markup(strip_attributes(stripped)), level=level))
    source.at += 2
    return True


def _split_cells(row: str) -> tuple[str, ...]:
    inner = row.strip().replace("│", "|").replace("║", "|")
    inner = inner.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(cell.replace("\\|", "|").strip() for cell in _CELL_END.split(inner))


def _is_separator(row: str) -> bool:
    cells = _split_cells(row)
    return "-" in row and ("|" in row or "+" in row) and all(_SEPARATOR_CELL.fullmatch(cell) for cell in cells)


def _is_row(raw: str) -> bool:
    return "|" in raw or "│" in raw or "║" in raw


def _read_table(source: _Source) -> bool:
    """Rows with cells between upright strokes, of Markdown, of a wiki or drawn with signs."""
    first = source.raw[source.at].strip()
    is_grid = _GRID_BORDER.fullmatch(first) is not None
    if not is_grid and not _is_row(first):
        return False
    if source.at < source.no_table_until and not _is_sure_row(source):
        return False
    end = source.at
    while end < len(source.raw):
        row = source.raw[end].strip()
        if not (_is_row(row) or _GRID_BORDER.fullmatch(row) or (end > source.at and _is_separator(row))):
            break
        end += 1
    rows = [row.strip() for row in source.raw[source.at : end]]
    if not is_grid and not _is_table(rows):
        source.no_table_until = end
        return False
    source.lines.append(BLANK)
    source.lines.extend(_grid_rows(rows) if is_grid else _pipe_rows(rows))
    source.lines.append(BLANK)
    source.at = end
    return True


def _is_sure_row(source: _Source) -> bool:
    row = source.raw[source.at].strip()
    below = source.raw[source.at + 1].strip() if source.at + 1 < len(source.raw) else ""
    return (row.startswith("|") and row.endswith("|") and len(row) > 1) or _is_separator(below)


def _is_table(rows: list[str]) -> bool:
    if rows[0].startswith("|") and rows[0].endswith("|") and len(rows[0]) > 1:
        return True
    if len(rows) < 2:  # noqa: PLR2004 - one line with a stroke is prose
        return False
    widths = {len(_split_cells(row)) for row in rows if not _is_separator(row)}
    return _is_separator(rows[1]) or (len(widths) == 1 and widths != {1})


def _pipe_rows(rows: list[str]) -> list[Line]:
    lines: list[Line] = []
    for index, row in enumerate(rows):
        if _is_separator(row):
            if index == 1:
                lines[-1] = _row(lines[-1].cells, is_head=True)
        elif row.startswith("||") and row.endswith("||"):
            lines.append(_row(tuple(cell.strip() for cell in row.strip("|").split("||")), is_head=True))
        else:
            lines.append(_row(tuple(strip_markup(cell) for cell in _split_cells(row)), is_head=False))
    return lines


def _row(cells: tuple[str, ...], *, is_head: bool) -> Line:
    return Line(kind=LineKind.ROW, cells=cells, is_head=is_head)


def _grid_rows(rows: list[str]) -> list[Line]:
    """Rows between drawn borders; a row may take several lines."""
    lines: list[Line] = []
    parts: list[tuple[str, ...]] = []
    for row in [*rows, "+-+"]:
        if not _GRID_BORDER.fullmatch(row):
            parts.append(_split_cells(row))
            continue
        if parts:
            width = max(len(cells) for cells in parts)
            padded = [cells + ("",) * (width - len(cells)) for cells in parts]
            joined = tuple(strip_markup(" ".join(filter(None, column))) for column in zip(*padded, strict=True))
            lines.append(_row(joined, is_head=not lines and "=" in row))
        parts = []
    return lines


def _read_tabbed(source: _Source) -> bool:
    """Rows with cells between tabs, as they are pasted from a spreadsheet."""
    rows: list[tuple[str, ...]] = []
    end = source.at
    while end < len(source.raw):
        cells = tuple(cell.strip() for cell in re.split(r"\t+", source.raw[end].strip()))
        if len(cells) < 2 or (rows and len(cells) != len(rows[0])):  # noqa: PLR2004 - a row has two cells at least
            break
        if read_line(source.raw[end].strip() + " x").kind is not LineKind.PLAIN:
            break
        rows.append(cells)
        end += 1
    if len(rows) < 2:  # noqa: PLR2004 - one line with a tab is prose
        return False
    source.lines.append(BLANK)
    source.lines.extend(_row(tuple(strip_markup(cell) for cell in cells), is_head=False) for cells in rows)
    source.lines.append(BLANK)
    source.at = end
    return True
