"""A policy text becomes units: structure is found, not assumed.

The way: bytes → text (`decoding`) → lines (`text_lines`, `html_lines`) → blocks (`blocks`) → units, here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Literal, TypeAlias

from upheld.core.errors import InputError
from upheld.proof.sentence import digest_sentence
from upheld.reading.blocks import Block, BlockKind, find_blocks
from upheld.reading.characters import find_notes
from upheld.reading.contents import drop_contents
from upheld.reading.decoding import decode_policy
from upheld.reading.lines import Line
from upheld.reading.sentences import split_sentences
from upheld.reading.slugs import START_SLUG, SectionSlugs
from upheld.reading.tables import Table, read_table
from upheld.reading.text_lines import read_text_lines
from upheld.reading.units import Form, ParsedPolicy, ReadingNote, Unit, UnitContext

if TYPE_CHECKING:
    from upheld.reading.html_lines import Page

FormName: TypeAlias = Literal["auto", "text", "markdown", "html"]

MAX_UNITS = 3000
MAX_CHARACTERS = 500_000
"""Without markup: some two hundred pages."""
MAX_UNIT_CHARACTERS = 10_000
MAX_BLOCKS = 6000
MAX_LEAD_IN = 1000
MAX_HEADINGS = 8

_ANNOUNCES = re.compile(r"\b(?:following|as follows|below|these|namely|such as)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…。！？;][\"'”’)\]*]*$")
_HAS_WORD = re.compile(r"[^\W_]")
_QUESTION_END = re.compile(r"[?？][\"'”’)\]*]*$")


def parse_policy(data: bytes | str, *, form: FormName | Form = "auto") -> ParsedPolicy:
    r"""The units of a policy in reading order, with notes on what a reader would not see.

    Raises:
        InputError: empty, too large, not text, not in a known encoding, or without a single sentence.

    Example:
        >>> parse_policy("# Access\nWe use SSO. We review rights.").units[1].id
        'access.2'
    """
    text, notes = decode_policy(data)
    chosen = Form(form)
    page = _read_html(text, is_sure=chosen is Form.HTML) if chosen in {Form.HTML, Form.AUTO} and "<" in text else None
    is_html = page is not None
    if page is not None:
        lines, title, found = page.lines, page.title, page.notes
    else:
        lines, title, fenced = read_text_lines(text)
        found = (_fence_note(fenced),) if fenced else ()
    _require_characters(sum(len(line.text) + sum(map(len, line.cells)) for line in lines))
    assembler = _Assembler()
    units = assembler.run(drop_contents(_take_blocks(lines, is_markdown=not is_html)))
    if not units:
        message = "No sentence was found in the policy."
        raise InputError("policy.empty", message, hint="Look whether the file holds the text you mean.")
    title = assembler.title or title
    return ParsedPolicy(title=title, units=units, notes=(*notes, *found, *find_notes(units, title)))


def _read_html(text: str, *, is_sure: bool) -> Page | None:
    """The page, or None where the text is no HTML; most policies are none, and start faster without its reader."""
    from upheld.reading.html_lines import looks_like_html, read_html_lines  # noqa: PLC0415 - see the first line

    return read_html_lines(text) if is_sure or looks_like_html(text) else None


def _require_characters(count: int) -> None:
    if count > MAX_CHARACTERS:
        message = f"The policy holds {count:,} characters of text; at most {MAX_CHARACTERS:,} are read."
        raise InputError("policy.size", message, hint="Give the policy alone, or split it into several policies.")


def _take_blocks(lines: Sequence[Line], *, is_markdown: bool) -> list[Block]:
    blocks = list(islice(find_blocks(lines, is_markdown=is_markdown), MAX_BLOCKS + 1))
    if len(blocks) > MAX_BLOCKS:
        message = f"The policy has more than {MAX_BLOCKS:,} paragraphs, headings and list entries."
        raise InputError("policy.size", message, hint="Split it into several policies.")
    return blocks


def _fence_note(count: int) -> ReadingNote:
    return ReadingNote(
        code="text.code_left_out",
        message=f"{count} lines of code between fences were left out.",
        hint="Take the fences away if they hold promises.",
    )


@dataclass(slots=True)
class _Section:
    """The section being read: its heading, its slug, and how many units it has so far."""

    heading: str
    slug: str = ""
    units: int = 0


@dataclass(slots=True)
class _Assembler:
    """Makes units of blocks, and remembers what each one's context is."""

    title: str = ""
    units: list[Unit] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    section: _Section = field(default_factory=lambda: _Section(""))
    slugs: SectionSlugs = field(default_factory=SectionSlugs)
    question: str = ""
    lead: str = ""
    """What announced the list that may follow."""
    leads: list[str] = field(default_factory=list)
    """What each open list entry announces to those below it, outermost first."""

    def run(self, blocks: list[Block]) -> tuple[Unit, ...]:
        at = 0
        while at < len(blocks):
            block = blocks[at]
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            if block.kind is BlockKind.ROW:
                end = next((n for n in range(at, len(blocks)) if blocks[n].kind is not BlockKind.ROW), len(blocks))
                self._table(read_table(blocks[at:end]))
                at = end
                continue
            self._block(block, following, is_first=at == 0)
            at += 1
        return tuple(self.units)

    def _block(self, block: Block, following: Block | None, *, is_first: bool) -> None:
        if block.kind is BlockKind.HEADING:
            self._heading(block, is_first=is_first)
        elif block.kind is BlockKind.QUESTION:
            self._forget_leads()
            self.question = block.text
        elif block.kind is BlockKind.BREAK:
            self._forget_leads()
        elif block.kind is BlockKind.ITEM:
            self._item(block, following)
        else:
            self._paragraph(block)

    def _forget_leads(self) -> None:
        self.lead = ""
        self.leads.clear()

    def _heading(self, block: Block, *, is_first: bool) -> None:
        text = block.text.rstrip(":： ").strip() or block.text
        if not _HAS_WORD.search(text):
            return
        while self.headings and self.headings[-1][0] >= block.level:
            self.headings.pop()
        self.headings.append((block.level, text))
        if not self.title and (is_first or block.level == 1):
            self.title = text
        self.section = _Section(text)
        self.question = text if _QUESTION_END.search(text) else ""
        self._forget_leads()

    def _paragraph(self, block: Block) -> None:
        if block.level:
            del self.leads[block.level :]
            self._prose(block.text, self._lead_in(block.label))
            return
        self._forget_leads()
        sentences = self._prose(block.text, block.label)
        last = sentences[-1] if sentences else ""
        if last and (not _ENDED.search(last) or _ANNOUNCES.search(last)):
            self.lead = last

    def _item(self, block: Block, following: Block | None) -> None:
        del self.leads[block.level - 1 :]
        lead_in = self._lead_in(block.label)
        is_parent = (
            following is not None
            and following.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH}
            and following.level > (block.level if following.kind is BlockKind.ITEM else block.level - 1)
            and following.level > 0
        )
        is_title = is_parent and block.is_bold and not _ENDED.search(block.text)
        is_question = is_parent and bool(_QUESTION_END.search(block.text))
        sentences = () if is_title or is_question else self._prose(block.text, lead_in)
        if is_question:
            self.question = block.text
        last = sentences[-1] if sentences else block.text
        announced = last if is_parent and (not _ENDED.search(last) or _ANNOUNCES.search(last)) else ""
        self.leads.extend([""] * (block.level - 1 - len(self.leads)))
        self.leads.append(announced)

    def _lead_in(self, label: str = "") -> str:
        """The innermost announcements, joined, as many as fit."""
        kept: list[str] = []
        room = MAX_LEAD_IN
        for lead in (label, *reversed(self.leads[-MAX_HEADINGS:]), self.lead):
            if lead and len(lead) < room:
                room -= len(lead) + 1
                kept.append(lead)
        return " ".join(reversed(kept))

    def _prose(self, text: str, lead_in: str) -> tuple[str, ...]:
        """Units for all sentences of a piece of prose; a question in it goes with what follows it."""
        sentences = tuple(split_sentences(text))
        asked = ""
        for sentence in sentences:
            self._add(sentence, lead_in=lead_in, question=asked or self.question)
            if _QUESTION_END.search(sentence):
                asked = sentence
        return sentences

    def _table(self, table: Table) -> None:
        lead = self.lead
        self._forget_leads()
        for row in table.rows:
            self._add(row.text, lead_in=lead, question=row.question or self.question, column_heads=row.heads)

    def _add(self, text: str, *, lead_in: str = "", question: str = "", column_heads: tuple[str, ...] = ()) -> None:
        if not _HAS_WORD.search(text):
            return
        if len(text) > MAX_UNIT_CHARACTERS:
            message = f"A sentence of {len(text):,} characters begins with {text[:40]!r}."
            raise InputError(
                "policy.sentence_size", message, hint=f"Split it: at most {MAX_UNIT_CHARACTERS:,} are read."
            )
        if len(self.units) >= MAX_UNITS:
            message = f"The policy has more than {MAX_UNITS:,} sentences."
            raise InputError("policy.size", message, hint="Split it into several policies.")
        section = self.section
        if not section.slug:
            section.slug = self.slugs.take(section.heading) if section.heading else self.slugs.take(START_SLUG)
        section.units += 1
        self.units.append(
            Unit(
                id=f"{section.slug}.{section.units}",
                section=section.heading,
                text=text,
                sha256=digest_sentence(text),
                context=UnitContext(
                    headings=tuple(heading for _, heading in self.headings[-MAX_HEADINGS:]),
                    lead_in=lead_in,
                    column_heads=column_heads,
                    question=question,
                ),
            )
        )
