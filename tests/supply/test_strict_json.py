from __future__ import annotations

import time

import pytest

from upheld.core.errors import InputError
from upheld.supply.strict_json import MAX_DEPTH, load_json


def test_plain_json_is_read() -> None:
    assert load_json(b'\xef\xbb\xbf{"a": [1, 2.5, "x]", null, true]}', source="a.json") == {
        "a": [1, 2.5, "x]", None, True]
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b'{"a": 1, "a": 2}', "json.duplicate_key"),
        (b'{"a": NaN}', "json.number"),
        (b'{"a": -Infinity}', "json.number"),
        (b"9" * 5000, "json.number"),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "json.form"),
        (b"\xff", "json.form"),
        (b"{", "json.form"),
        (b"", "json.form"),
    ],
)
def test_what_is_refused(text: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        load_json(text, source="a.json")
    assert caught.value.code == code
    assert "a.json" in caught.value.message


def test_brackets_in_strings_do_not_nest() -> None:
    assert load_json(b'"' + b"[" * 1000 + b'"', source="a.json") == "[" * 1000


@pytest.mark.parametrize("text", [b'"' + b'\\"' * 500_000, b'\\"' * 500_000, b'"' * 1_000_001])
def test_strings_without_end_take_linear_time(text: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(InputError):
        load_json(text, source="a.json")
    assert time.perf_counter() - start < 2
