"""Rows and entries whose heads say what they promise."""

from __future__ import annotations

import pytest

from reading.reading_samples import make_unit
from upheld.reading.frames import find_frame
from upheld.reading.proposal import propose
from upheld.reading.units import Unit

SUBPROCESSORS = ("Company", "Purpose", "Country")
DATA = ("Data", "Why", "Kept for")


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        (
            make_unit("Papertrail | Log search | USA", heading="Subprocessors", column_heads=SUBPROCESSORS),
            "privacy.subprocessors_listed",
        ),
        (make_unit("Cloudmersive – virus scans", heading="Sub-processors"), "privacy.subprocessors_listed"),
        (make_unit("Sentry (error tracking)", lead_in="We use these providers:"), "privacy.subprocessors_listed"),
        (make_unit("Webhook events | Refreshing | 3 days", column_heads=DATA), "privacy.data_categories_disclosed"),
        (make_unit("Boards that you create", question="What data do you store?"), "privacy.data_categories_disclosed"),
        (make_unit("read:jira-work | To show issues", column_heads=("Scope", "Why")), "access.scopes_disclosed"),
        (
            make_unit("Backups | Customer", column_heads=("Task", "Responsible")),
            "governance.responsibility_divided",
        ),
    ],
)
def test_head_says_the_kind(unit: Unit, kind: str) -> None:
    frame = find_frame(unit)
    assert frame is not None
    assert frame.kind == kind
    assert kind in {proposal.kind for proposal in propose(unit)}


@pytest.mark.parametrize(
    "unit",
    [
        make_unit("None | – | –", heading="Subprocessors", column_heads=SUBPROCESSORS),
        make_unit("We announce changes two weeks before.", heading="Subprocessors"),
        make_unit("No passwords", question="What data do you store?"),
        make_unit("Encryption | AES-256", column_heads=("Topic", "What we do")),
        make_unit("Everything is encrypted.", question="What data do you store?"),
    ],
)
def test_other_units_have_no_frame(unit: Unit) -> None:
    assert find_frame(unit) is None


def test_unknown_company_is_the_provider() -> None:
    unit = make_unit("Papertrail, Inc. | Log search | USA", heading="Subprocessors", column_heads=SUBPROCESSORS)
    (proposal,) = propose(unit)
    assert proposal.parameters["provider"] == "Papertrail"
    assert proposal.parameters["region"] == "USA"
