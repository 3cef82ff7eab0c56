"""How the state of a sentence went through time: since when, and day by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from upheld.core.outcomes import State
from upheld.proof.assessment import StateChange
from upheld.proof.state import worst_state

STRIP_DAYS = 90


def held_since(
    changes: Sequence[StateChange], commitments: Collection[str], state: str, now: dt.datetime
) -> dt.datetime | None:
    """Since when the sentence has been in its present state without a break; None where the log does not say."""
    since: dt.datetime | None = None
    for at, worst in sentence_states(changes, commitments):
        if at > now:
            break
        if worst != state:
            since = None
        elif since is None:
            since = at
    return since


def daily_states(
    changes: Sequence[StateChange], commitments: Collection[str], now: dt.datetime, days: int = STRIP_DAYS
) -> tuple[State | None, ...]:
    """The worst state that held at any time of each of the last `days` days (UTC), oldest first.

    None stands for a day before the first entry about the sentence.
    """
    steps = sentence_states(changes, commitments)
    first = now.date() - dt.timedelta(days=days - 1)
    found: list[State | None] = []
    current: State | None = None
    position = 0
    for offset in range(days):
        end = dt.datetime.combine(first + dt.timedelta(days=offset + 1), dt.time(), tzinfo=dt.UTC)
        start = end - dt.timedelta(days=1)
        held = [] if current is None else [current]
        while position < len(steps) and steps[position][0] < end and steps[position][0] <= now:
            at, current = steps[position]
            held = [current] if at <= start else [*held, current]
            position += 1
        found.append(worst_state(held))
    return tuple(found)


def sentence_states(
    changes: Sequence[StateChange], commitments: Collection[str]
) -> tuple[tuple[dt.datetime, State], ...]:
    """(time, state of the sentence from then on), oldest first; one step a time, after all its changes."""
    held: dict[str, State] = {}
    steps: list[tuple[dt.datetime, State]] = []
    for change in sorted(changes, key=lambda each: each.at):
        if change.commitment_id not in commitments:
            continue
        held[change.commitment_id] = change.after
        state = worst_state(held.values())
        if state is None:
            continue
        if steps and steps[-1][0] == change.at:
            steps.pop()
        if not steps or steps[-1][1] != state:
            steps.append((change.at, state))
    return tuple(steps)
