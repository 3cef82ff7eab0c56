"""What a policy is read into: units, each with the place it stands in.

A unit is a sentence, a bullet or a table row: the smallest piece of text that can promise something. It is kept
exactly as written and read together with its context, since "Yes." means something only with its question.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from upheld.proof.sentence import SentenceDigest


class Form(StrEnum):
    """How a policy text is written down."""

    AUTO = "auto"
    """Found out from the text."""
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, kw_only=True)
class UnitContext:
    """The words around a unit that its meaning may depend on; every part may be empty."""

    headings: tuple[str, ...] = ()
    """All headings the unit stands under, outermost first; the last one is the unit's section."""
    lead_in: str = ""
    """What announces the list that the unit stands in ("We will:"); nested lists join theirs with one space."""
    column_heads: tuple[str, ...] = ()
    """Heads of the table the unit is a row of, in the order of the cells."""
    question: str = ""
    """The question that the unit answers."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A sentence, a bullet or a table row, exactly as written."""

    id: str
    """`<section-slug>.<n>`, unique and stable within one version of the text."""
    section: str
    """The nearest heading as it is shown; empty where there is none."""
    text: str
    """Without list marks, clause numbers and markup; cells of a row are joined by ` | `."""
    sha256: SentenceDigest
    """Digest of the normalized text: what evidence points to."""
    context: UnitContext = field(default_factory=UnitContext)


@dataclass(frozen=True, kw_only=True)
class ReadingNote:
    """Something about the text that a reader cannot see and should know."""

    code: str
    """Stable, dotted: `text.bidi_control`."""
    message: str
    """What was seen, with the characters named by their code points."""
    hint: str
    """How to mend it."""
    sentence_id: str = ""
    """The unit it stands in; empty where it concerns the whole text."""


@dataclass(frozen=True, kw_only=True)
class ParsedPolicy:
    """A policy text as units in reading order."""

    title: str
    """The text's own title; empty where it has none."""
    units: tuple[Unit, ...]
    notes: tuple[ReadingNote, ...] = ()
