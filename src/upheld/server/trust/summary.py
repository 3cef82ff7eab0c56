"""The numbers of a policy in plain words: one sentence for the top of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from upheld.core.outcomes import State

# Singular and plural of what is said of the sentences in one state.
_SAID: Final[Mapping[State, tuple[str, str]]] = {
    State.BROKEN: ("is broken", "are broken"),
    State.STALE: ("is stale", "are stale"),
    State.UNPROVEN: ("is unproven", "are unproven"),
    State.ATTESTED: ("rests on a signed word", "rest on a signed word"),
    State.PLANNED: ("is planned", "are planned"),
    State.DELEGATED: ("is kept by someone else", "are kept by someone else"),
    State.WAIVED: ("is waived", "are waived"),
}
_PROVEN: Final = (
    "is upheld, with proof that you can check yourself",
    "are upheld, with proof that you can check yourself",
)


def describe_counts(counts: Mapping[str, int]) -> str:
    """One sentence over the states of all sentences that promise something.

    Example:
        >>> describe_counts({"upheld": 2, "broken": 1})
        'Of 3 promises, 2 are upheld, with proof that you can check yourself; 1 is broken.'
    """
    total = sum(counts.get(state, 0) for state in State)
    if total == 0:
        return "This policy promises nothing yet that could be kept or broken."
    parts = [_said(counts[state], said) for state, said in _SAID.items() if counts.get(state, 0)]
    proven = counts.get(State.UPHELD, 0)
    start = _said(proven, _PROVEN) if proven else "none is upheld by proof yet"
    promises = "1 promise" if total == 1 else f"{total} promises"
    return f"Of {promises}, {start}{'; ' if parts else ''}{_join(parts)}."


def _said(number: int, said: tuple[str, str]) -> str:
    return f"{number} {said[0] if number == 1 else said[1]}"


def _join(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
