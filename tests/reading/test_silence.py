from __future__ import annotations

import pytest

from reading.reading_samples import make_unit
from upheld.reading.proposal import propose


@pytest.mark.parametrize(
    "text",
    [
        "Do you encrypt data at rest?",
        "We may share data with third parties.",
        "The last penetration test found no critical issues.",
        "We hold no ISO 27001 certificate.",
        "No backups are required.",
        "Denial-of-service attacks are not in scope.",
        "This policy describes how we encrypt and back up data.",
        '"Encryption at rest" means that stored data is encrypted.',
        "You must use strong passwords.",
        "In March 2025 we passed an external audit.",
        "So far, no incident was reported to customers.",
        "Last year we fixed all reported vulnerabilities within 12 days on average.",
        "The average response time to reports was 6 hours.",
        "By encryption we mean that nobody can read data without a key.",
        'In this section "encryption" denotes making data unreadable.',
        "Last reviewed: May 2026",
        "The following table shows how we encrypt data:",
        "",
        "***",
    ],
)
def test_unit_promises_nothing(text: str) -> None:
    assert propose(make_unit(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Production may only be accessed by two engineers.",
        "You may request deletion of your data.",
        "Employees may not store customer data on laptops; all laptops are encrypted.",
        "We keep all libraries up to date.",
        "Rights are given only so far as they are needed for the work.",
        "Backups (unless you switch them off) are encrypted at rest.",
    ],
)
def test_unit_still_promises(text: str) -> None:
    assert propose(make_unit(text))
