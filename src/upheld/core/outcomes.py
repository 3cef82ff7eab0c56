"""The closed sets: outcomes, states, modality, keeper. Nothing else in the product may invent one."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Outcome(StrEnum):
    """What one check found out about what it looked at."""

    PASS = "pass"  # noqa: S105 - an outcome, not a password
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    ERROR = "error"


class State(StrEnum):
    """The state of a commitment, and of the sentence that holds it (the worst of its commitments)."""

    UPHELD = "upheld"
    BROKEN = "broken"
    STALE = "stale"
    UNPROVEN = "unproven"
    ATTESTED = "attested"
    PLANNED = "planned"
    DELEGATED = "delegated"
    WAIVED = "waived"


NO_PROMISE: Final = "no_promise"
"""What stands in place of a state for a sentence that promises nothing."""


class Modality(StrEnum):
    """How a sentence promises: at all times, some day, or when something happens."""

    NOW = "now"
    FUTURE = "future"
    CONDITIONAL = "conditional"


class Keeper(StrEnum):
    """Who has to keep a commitment."""

    VENDOR = "vendor"
    PLATFORM = "platform"
    CUSTOMER = "customer"
    MIXED = "mixed"


class Sufficiency(StrEnum):
    """Whether a check is enough alone for a commitment kind, or shows only a part of it."""

    WHOLE = "whole"
    PART = "part"
