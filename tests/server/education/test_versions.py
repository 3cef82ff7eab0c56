"""Versions are numbers, not words."""

from __future__ import annotations

import pytest

from upheld.server.education.versions import parse_version


@pytest.mark.parametrize(
    ("older", "newer"), [("1.9.2", "1.10.0"), ("2", "2.0.1"), ("v1.0.0-beta.1", "1.0.1"), ("9", "10")]
)
def test_order(older: str, newer: str) -> None:
    first, second = parse_version(older), parse_version(newer)
    assert first is not None
    assert second is not None
    assert first < second


@pytest.mark.parametrize("text", ["", "latest", "1.", "1.x", "1.2.3.4.5", "1..2", "9" * 40, "１.2"])
def test_other_texts_are_none(text: str) -> None:
    assert parse_version(text) is None
