"""The values that compliance hands out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from upheld.proof.statements import Role


class ReviewVerdict(StrEnum):
    """What a review of the policy decided."""

    STILL_FITS = "still_fits"
    TO_BE_CHANGED = "to_be_changed"

    @property
    def words(self) -> str:
        """As pages say it."""
        return self.value.replace("_", " ")


class Answer(StrEnum):
    """How a question of a regime was answered."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, kw_only=True)
class ReviewView:
    """A recorded review."""

    policy: str
    version: int
    verdict: ReviewVerdict
    note: str
    role: Role
    reviewed_at: dt.datetime

    @property
    def office(self) -> str:
        """The office as pages say it."""
        return self.role.value.replace("_", " ")


@dataclass(frozen=True, kw_only=True)
class QuestionView:
    """A question of a regime with its latest answer, where it has one for these very words."""

    id: str
    ask: str
    source: str
    answer: Answer | None
    reason: str
    role: Role | None
    answered_at: dt.datetime | None

    @property
    def office(self) -> str:
        """The office as pages say it; empty where nobody answered."""
        return self.role.value.replace("_", " ") if self.role else ""


@dataclass(frozen=True, kw_only=True)
class RegimeView:
    """A regime of the catalog as it stands for this vendor."""

    id: str
    name: str
    citation: str
    url: str
    is_applicable: bool | None
    """None as long as the answers do not decide it."""
    questions: tuple[QuestionView, ...]
