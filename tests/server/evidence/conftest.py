"""Logs to append to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

import pytest
from django.db import transaction

from upheld.core.clock import FixedClock
from upheld.proof.statements import HeartbeatStatement
from upheld.server.evidence import api as evidence

Grow: TypeAlias = Callable[[int], None]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC))


@pytest.fixture
def grow(clock: FixedClock) -> Grow:
    """Appends a number of entries in one transaction, a minute after the ones before."""

    def append(count: int) -> None:
        clock.advance(minutes=1)
        with transaction.atomic():
            evidence.append([HeartbeatStatement(received_at=clock.now())] * count, clock=clock)

    return append
