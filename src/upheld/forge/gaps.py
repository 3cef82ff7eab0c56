"""What was not looked at, why, and which promises that could touch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upheld.core.check import Place


class Topic(StrEnum):
    """What a rule asks about; a gap names the topics on which it forbids a proof."""

    REACH = "reach"
    EGRESS = "egress"
    REMOTES = "remotes"
    STORAGE = "storage"
    RUNTIME = "runtime"
    DEPENDENCIES = "dependencies"
    SCOPES = "scopes"


EVERYTHING = frozenset(Topic)
CODE = frozenset({Topic.EGRESS, Topic.STORAGE, Topic.DEPENDENCIES})
"""What code that was not read could do: call out, store, use a package."""
BEHAVIOR = frozenset({Topic.EGRESS, Topic.STORAGE})
PACKAGES = frozenset({Topic.DEPENDENCIES})
NOTHING = frozenset[Topic]()


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """One thing that was not looked at."""

    reason: str
    """A whole sentence for a person."""
    place: Place | None
    touches: frozenset[Topic]
