"""The numbers of a policy in plain words: one sentence for the top of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from upheld.core.outcomes import State

# Singular and plural of what is said of the sentences in one state.
_SAID: Final[Mapping[State, tuple[str, str]]] = {
    State.STALE: ("is stale", "are stale"),
    State.UNPROVEN: ("is unproven", "are unproven"),
    State.ATTESTED: ("rests on a signed word", "rest on a signed word"),
    State.PLANNED: ("is planned", "are planned"),
    State.DELEGATED: ("is kept by someone else", "are kept by someone else"),
    State.WAIVED: ("is waived", "are waived"),
}


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The numbers in two sentences: what is proven and what is broken, then the rest (may be empty)."""

    first: str
    rest: str

    def __str__(self) -> str:
        return f"{self.first} {self.rest}".strip()


def describe_counts(counts: Mapping[str, int]) -> Summary:
    """The states of all sentences that promise something.

    Example:
        >>> str(describe_counts({"upheld": 2, "broken": 1, "planned": 1}))
        '2 of 4 promises are upheld, with proof that you can check yourself; 1 is broken. 1 is planned.'
    """
    total = sum(counts.get(state, 0) for state in State)
    if total == 0:
        return Summary(first="This policy promises nothing yet that could be kept or broken.", rest="")
    promises = "promise" if total == 1 else "promises"
    proven = counts.get(State.UPHELD, 0)
    first = f"{proven or 'None'} of {total} {promises} {'are' if proven > 1 else 'is'} upheld"
    first += ", with proof that you can check yourself" if proven else " by proof yet"
    if counts.get(State.BROKEN, 0):
        first += f"; {_said(counts[State.BROKEN], ('is broken', 'are broken'))}"
    parts = [_said(counts[state], said) for state, said in _SAID.items() if counts.get(state, 0)]
    return Summary(first=f"{first}.", rest=f"{_join(parts)}." if parts else "")


def _said(number: int, said: tuple[str, str]) -> str:
    return f"{number} {said[0] if number == 1 else said[1]}"


def _join(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
