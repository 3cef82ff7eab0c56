"""A table of contents is not part of a policy's text: its entries come again as headings."""

from __future__ import annotations

import re

from upheld.reading.blocks import Block, BlockKind
from upheld.reading.lines import strip_clause_number

_FEWEST = 3
_CONTENTS_TITLE = re.compile(r"(?:table of )?contents?|on this page|in this article|index", re.IGNORECASE)


def drop_contents(blocks: list[Block]) -> list[Block]:
    """The blocks without runs of entries that repeat the headings below them."""
    last_heading = {_key(block.text): index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING}
    kept: list[Block] = []
    run: list[Block] = []
    for index, block in enumerate(blocks):
        is_entry = block.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUESTION}
        if is_entry and last_heading.get(_key(block.text), -1) > index and not _holds_text(blocks, index):
            run.append(block)
            continue
        kept.extend(_settle(kept, run))
        run = []
        kept.append(block)
    kept.extend(_settle(kept, run))
    return kept


def _holds_text(blocks: list[Block], index: int) -> bool:
    """Whether a heading has text below it, and so is no entry though it comes again."""
    if blocks[index].kind is not BlockKind.HEADING or index + 1 >= len(blocks):
        return False
    following = blocks[index + 1]
    return following.kind is BlockKind.ROW or following.text.endswith((".", "!", "?", ":"))


def _settle(kept: list[Block], run: list[Block]) -> list[Block]:
    if len(run) < _FEWEST:
        return run
    if (
        kept
        and kept[-1].kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
        and _CONTENTS_TITLE.fullmatch(kept[-1].text.rstrip(":").strip())
    ):
        kept.pop()
    return []


def _key(text: str) -> str:
    return strip_clause_number(text).strip(" :.").casefold()
