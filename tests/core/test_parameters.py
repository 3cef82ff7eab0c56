"""A parameter that makes no sense is an error with words, never a guess."""

from __future__ import annotations

from typing import Any

import pytest

from upheld.core.errors import InputError
from upheld.core.parameters import MOST_DAYS, texts, whole_number


@pytest.mark.parametrize(("given", "expected"), [({}, 365), ({"max_days": 30}, 30), ({"max_days": (31,)}, 31)])
def test_number_or_default(given: dict[str, Any], expected: int) -> None:
    assert whole_number(given, "max_days", default=365, most=MOST_DAYS) == expected


@pytest.mark.parametrize("value", ["soon", 0, -1, MOST_DAYS + 1, True, (28, 42), ()])
def test_anything_else_is_refused(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InputError) as caught:
        whole_number({"max_days": value}, "max_days", default=365, most=MOST_DAYS)
    assert caught.value.code == "parameter.number"
    assert "max_days" in caught.value.message


def test_texts_are_trimmed() -> None:
    assert texts({"provider": (" Bit  bucket ", "", 3)}, "provider") == ("Bit bucket",)
    assert texts({}, "provider") == ()
