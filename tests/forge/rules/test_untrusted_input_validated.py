from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from upheld.core.check import Result
from upheld.forge.rules.untrusted_input_validated import _asks_more


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_what_the_caller_chooses_is_told(samples: Path, judge: Callable[..., list[Result]]) -> None:
    for name, code, label in (
        ("fail", "key", "payload.key"),
        ("fail-route", "route", "payload.path"),
        ("fail-method", "method", "payload.method"),
    ):
        (result,) = judge(samples / name)
        assert (result.code, str(result.place)) == (code, "src/index.js:8")
        assert label in result.message


@pytest.mark.parametrize(
    ("condition", "asks_more"),
    [
        ("not (!payload.key)", False),
        ('not (!payload.key || typeof payload.key !== "string")', False),
        ("payload.key !== undefined", False),
        ("Boolean(payload.key)", False),
        ('payload.key === "color"', True),
        ("KEYS.includes(payload.key)", True),
        ("/^[a-z]+$/.test(payload.key)", True),
        ("payload.key in KEYS", True),
        ("payload.key.length < 20", True),
    ],
)
def test_a_test_that_only_asks_whether_a_value_is_there_looks_at_nothing(condition: str, *, asks_more: bool) -> None:
    assert _asks_more(condition) is asks_more
