"""A policy of an invented vendor, and people in their offices."""

from __future__ import annotations

import datetime as dt

import pytest

from upheld.core.clock import FixedClock
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor

TEXT = """# Security at Notes for Jira

## Data

No data leaves Atlassian's cloud. We promptly answer questions about data.
Backups are made every day.

## Plans

We will have an independent penetration test in the future.
"""


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC))


@pytest.fixture
def lead() -> Actor:
    return Actor(user_id=None, role=Role.SECURITY_LEAD)


@pytest.fixture
def support() -> Actor:
    return Actor(user_id=None, role=Role.SUPPORT)
