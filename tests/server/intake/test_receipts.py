"""Receipt codes: enough bits, read as people write them, told to nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.errors import InputError
from upheld.server.intake.receipts import ReceiptCode, code_for, digest_of, read_code, show_code

KEY = bytes(range(48))


@given(st.binary(max_size=200))
def test_code_survives_being_shown_and_typed(sent: bytes) -> None:
    code = code_for(sent, KEY)
    assert len(code) == 25  # of 32 signs: 125 bits
    assert read_code(show_code(code)) == code
    assert read_code(f" {show_code(code).lower().replace('-', ' ')} ") == code


def test_signs_that_look_alike_are_read_as_meant() -> None:
    assert read_code("oO0il-1IL00-00000-00000-00000") == "00011" + "11100" + "0" * 15


@pytest.mark.parametrize("typed", ["", "A" * 24, "A" * 26, "U" * 25, "é" * 25, "A" * 1_000_000, "\ud800" * 25])
def test_what_cannot_be_a_code_is_refused(typed: str) -> None:
    with pytest.raises(InputError):
        read_code(typed)


def test_digest_needs_the_key() -> None:
    code = ReceiptCode("0" * 25)
    assert digest_of(code, KEY) != digest_of(code, KEY[::-1])
    assert code_for(b"a", KEY) != code_for(b"a", KEY[::-1])
    assert code_for(b"a", KEY) != code_for(b"b", KEY)


def test_known_code_stays_what_it_is() -> None:
    """A change here would lock every reporter out."""
    code = code_for(b"example", KEY)
    assert show_code(code) == "FZR3X-6VJ30-1KW9B-7N92B-XNEJX"
    assert digest_of(code, KEY)[:16] == "8510af7e047c954f"
