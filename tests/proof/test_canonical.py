from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.errors import ProofError
from upheld.proof.canonical import JSON, canonical_bytes, parse_canonical, sha256_hex

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
VALUES: st.SearchStrategy[JSON] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_canonical_bytes_read_back_and_are_stable(value: JSON) -> None:
    data = canonical_bytes(value)
    assert parse_canonical(data) == value
    assert json.loads(data) == value
    assert canonical_bytes(json.loads(data)) == data


def test_keys_are_sorted_by_utf16_units() -> None:
    # RFC 8785, section 3.2.3: the example without its number and escapes.
    value: JSON = {
        "€": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "😀": "Emoji: Grinning Face",
        "\x80": "Control",
        "ö": "Latin Small Letter O With Diaeresis",
    }
    order = list(json.loads(canonical_bytes(value)).values())
    assert order == [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
    ]


def test_strings_are_escaped_as_little_as_the_standard_says() -> None:
    assert canonical_bytes('€$\x0f\nA\'B"\\\\"/') == b'"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'


@pytest.mark.parametrize("value", [1.0, float("nan"), 2**53, -(2**53), "\ud800", {"\udfff": 1}, {1: 2}, b"x", (1,)])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ProofError):
        canonical_bytes(value)  # type: ignore[arg-type] # wrong on purpose


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'"\\u0041"',
        b"1.0",
        b"1e3",
        b"NaN",
        b"-0",
        b"01",
        b"",
        b"\xff",
        b'"\\ud800"',
        b"[" * 40 + b"]" * 40,
        b"[" * 200_000,
        b"1" * 5_000,
        b"x" * (4 * 1024 * 1024 + 1),
    ],
)
def test_other_spellings_are_refused(data: bytes) -> None:
    with pytest.raises(ProofError):
        parse_canonical(data)


def test_digest_of_nothing_is_the_published_one() -> None:
    assert sha256_hex(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
