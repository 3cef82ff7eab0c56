from __future__ import annotations

from upheld.core.outcomes import NO_PROMISE, Keeper, Modality, Outcome, State, Sufficiency


def test_the_closed_sets_are_those_of_the_log() -> None:
    """What stands in published logs can never be renamed; adding one is a new version of the schema."""
    assert [one.value for one in Outcome] == ["pass", "fail", "unknown", "not_applicable", "error"]
    assert [one.value for one in Modality] == ["now", "future", "conditional"]
    assert [one.value for one in Keeper] == ["vendor", "platform", "customer", "mixed"]
    assert [one.value for one in Sufficiency] == ["whole", "part"]
    assert [one.value for one in State] == [
        "upheld",
        "broken",
        "stale",
        "unproven",
        "attested",
        "planned",
        "delegated",
        "waived",
    ]
    assert NO_PROMISE not in list(State)
