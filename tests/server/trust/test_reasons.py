from __future__ import annotations

import pytest

from upheld.proof.state import Reason
from upheld.server.trust.reasons import HAPPENED, what_would_help

NOTHING_MISSING = {Reason.ALL_FRESH_PASSES, Reason.KEPT_BY_PLATFORM, Reason.KEPT_BY_CUSTOMER}


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_told_in_words(reason: Reason) -> None:
    assert HAPPENED[reason].endswith(".")


@pytest.mark.parametrize("reason", list(Reason))
def test_what_would_make_it_so_is_said_wherever_something_is_missing(reason: Reason) -> None:
    assert bool(what_would_help(reason)) == (reason not in NOTHING_MISSING)
