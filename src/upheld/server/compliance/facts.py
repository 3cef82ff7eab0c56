"""The facts that the checks of compliance judge."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.check import Item
from upheld.server.compliance.shapes import Answer


@dataclass(frozen=True, kw_only=True)
class PolicyItem(Item):
    """A policy in force."""

    version: int
    first_effective_on: dt.date
    """The day its first version began to count."""
    reviewed_at: dt.datetime | None
    """The newest review; None where there was none."""
    reviewed_version: int | None = None
    is_to_be_changed: bool = False
    """The newest review found that the text has to change."""


@dataclass(frozen=True, kw_only=True)
class AnswerFact:
    """The latest answer to a question, for the words that are asked today."""

    question: str
    answer: Answer | None
    answered_at: dt.datetime | None


@dataclass(frozen=True, kw_only=True)
class RegimeItem(Item):
    """A regime of the catalog with what was answered."""

    names: tuple[str, ...]
    """Every name that a policy may use for it, folded to lower case."""
    is_applicable: bool | None
    answers: tuple[AnswerFact, ...]
