"""A small policy, imported, and people of every office who are signed in."""

from __future__ import annotations

import datetime as dt

import pytest

from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy

TEXT = """# Security at Notes for Jira

## Data

No data leaves Atlassian's cloud.
We promptly answer questions about data.

## Contact

Write to us at any time.
"""

LEAD = Actor(user_id=None, role=Role.SECURITY_LEAD)


@pytest.fixture
def small_policy(db: None) -> policy.PolicyView:
    """The policy as it stands after its import: nothing in it is confirmed."""
    del db
    evidence.create_log_key()
    return policy.import_text(TEXT.encode(), name="Security policy", effective_on=dt.date(2026, 11, 1), actor=SYSTEM)


@pytest.fixture
def confirmed(small_policy: policy.PolicyView) -> policy.PolicyView:
    """The same with its first promise confirmed."""
    del small_policy
    policy.confirm_sentence("data.1", [policy.NewCommitment(kind="privacy.no_egress")], actor=LEAD)
    view = policy.current_policy()
    assert view is not None
    return view
