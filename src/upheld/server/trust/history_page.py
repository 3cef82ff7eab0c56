"""Every change of state, failures included: newest first, a month a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from upheld.proof.assessment import StateChange
from upheld.server.trust.facts import Facts
from upheld.server.trust.log_files import entry_tile
from upheld.server.trust.reasons import what_happened


@dataclass(frozen=True, kw_only=True)
class ChangeLine:
    """One change of the state of one commitment."""

    at: dt.datetime
    sentence_id: str
    text: str
    kind: str
    meaning: str
    before: str
    """Empty for the first state."""
    after: str
    happened: str
    check: str
    index: int | None
    tile: str

    @property
    def key(self) -> str:
        """Stable and unique over the whole history."""
        return f"{self.sentence_id}/{self.kind}/{self.at:%Y%m%dT%H%M%SZ}/{self.before}-{self.after}"


@dataclass(frozen=True, kw_only=True)
class MonthLink:
    """A month of the history and its number of changes."""

    slug: str
    first: dt.date
    changes: int


@dataclass(frozen=True, kw_only=True)
class HistoryPage:
    """One month, and the way to the others."""

    month: MonthLink | None
    months: tuple[MonthLink, ...]
    lines: tuple[ChangeLine, ...]
    total: int

    @property
    def older(self) -> MonthLink | None:
        """The month before, as far as anything changed in one."""
        return self._beside(1)

    @property
    def newer(self) -> MonthLink | None:
        """The month after, as far as anything changed in one."""
        return self._beside(-1)

    def _beside(self, step: int) -> MonthLink | None:
        if self.month is None:
            return None
        place = self.months.index(self.month) + step
        return self.months[place] if 0 <= place < len(self.months) else None


def build_history_page(facts: Facts, slug: str | None) -> HistoryPage | None:
    """The month `slug` (`2026-11`), or the newest one; None where nothing changed in that month."""
    tally: dict[dt.date, int] = {}
    for change in facts.changes:
        first = change.at.date().replace(day=1)
        tally[first] = tally.get(first, 0) + 1
    months = tuple(
        MonthLink(slug=f"{first:%Y-%m}", first=first, changes=number)
        for first, number in sorted(tally.items(), reverse=True)
    )
    chosen = next((month for month in months if slug in (None, month.slug)), None)
    if chosen is None and slug is not None:
        return None
    found = [] if chosen is None else [each for each in facts.changes if f"{each.at:%Y-%m}" == chosen.slug]
    return HistoryPage(
        month=chosen, months=months, lines=change_lines(facts, reversed(found)), total=len(facts.changes)
    )


def change_lines(facts: Facts, changes: Iterable[StateChange]) -> tuple[ChangeLine, ...]:
    """The changes as lines, in the order given."""
    return tuple(_line(facts, change) for change in changes)


def _line(facts: Facts, change: StateChange) -> ChangeLine:
    kind = change.commitment_id.rpartition("/")[2]
    return ChangeLine(
        at=change.at,
        sentence_id=change.sentence_id,
        text=facts.assessed[change.sentence_id].text,
        kind=kind,
        meaning=facts.meaning(kind),
        before="" if change.before is None else str(change.before),
        after=str(change.after),
        happened=what_happened(change),
        check=change.check_id or "",
        index=change.index,
        tile="" if change.index is None else entry_tile(change.index, facts.document["log"]["size"]),
    )
