"""Rows of a table become texts, each with the heads of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from upheld.reading.blocks import Block

SEPARATOR = " | "

_MAX_HEAD_WORDS = 5
_QUESTION_HEAD = re.compile(r"(?:security |customer )?(?:questions?|query|queries)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?;:]$")
_HAS_DIGIT = re.compile(r"\d")
_ANSWER = re.compile(r"(?:yes|no|n/a|none|true|false)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row as a unit."""

    text: str
    heads: tuple[str, ...]
    """Heads of the columns in which this row says something."""
    question: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The rows of one table that hold more than heads."""

    rows: tuple[Row, ...]


def read_table(blocks: Sequence[Block]) -> Table:
    """Rows with their heads; where no row is marked as heads, the first is taken if it looks so."""
    heads: tuple[str, ...] = ()
    rows: list[Row] = []
    for index, block in enumerate(blocks):
        if block.is_head or (index == 0 and not any(other.is_head for other in blocks) and _looks_like_heads(blocks)):
            heads = block.cells
            continue
        text = SEPARATOR.join(cell for cell in block.cells if cell)
        if text:
            rows.append(Row(text=text, heads=_heads_of(block, heads), question=_question_of(block, heads)))
    return Table(rows=tuple(rows))


def _heads_of(block: Block, heads: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(head for head, cell in zip(heads, block.cells, strict=False) if cell)


def _question_of(block: Block, heads: tuple[str, ...]) -> str:
    for index, cell in enumerate(block.cells[:-1]):
        if cell.endswith(("?", "？")):
            return cell
        if (
            index < len(heads)
            and heads[index]
            and _QUESTION_HEAD.match(heads[index])
            and _ANSWER.match(block.cells[index + 1])
        ):
            return cell
    return ""


def _looks_like_heads(blocks: Sequence[Block]) -> bool:
    first, rest = blocks[0].cells, blocks[1:]
    if not rest or not all(first):
        return False
    if any(len(c.split()) > _MAX_HEAD_WORDS or _ENDED.search(c) or _HAS_DIGIT.search(c) for c in first):
        return False
    if any(_ANSWER.fullmatch(cell) for cell in first):
        return False
    for column, head in enumerate(first):
        cells = [block.cells[column] for block in rest if column < len(block.cells)]
        longest = max((len(cell) for cell in cells), default=0)
        is_other = any(_HAS_DIGIT.search(c) or _ENDED.search(c) or _ANSWER.match(c) for c in cells)
        if is_other or longest > 2 * len(head):
            return True
    return False
