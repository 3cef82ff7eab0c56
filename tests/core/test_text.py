"""What cannot be stored or shown safely is refused by name."""

from __future__ import annotations

import pytest

from upheld.core.errors import InputError
from upheld.core.text import require_text


def test_line_ends_and_edges_are_made_plain() -> None:
    assert require_text("  One\r\ntwo\rthree\n", "The note", max_characters=80) == "One\ntwo\nthree"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text.empty"),
        (" \n ", "text.empty"),
        ("x" * 11, "text.length"),
        ("a\0b", "text.character"),
        ("a\x1bb", "text.character"),
        ("a\ud800b", "text.character"),
        ("a\u202eb", "text.character"),
    ],
)
def test_unfit_text_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        require_text(text, "The note", max_characters=10)
    assert caught.value.code == code
    assert caught.value.message.startswith("The note")
    assert caught.value.hint


def test_empty_may_be_allowed() -> None:
    assert require_text(" ", "The note", max_characters=10, may_be_empty=True) == ""
