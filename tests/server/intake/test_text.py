"""Strangers' text: refused where it cannot be kept, made visible where it hides."""

from __future__ import annotations

import pytest

from upheld.core.errors import InputError
from upheld.server.intake.text import require_line, require_text, reveal


@pytest.mark.parametrize("text", ["\x00", "a\x1bb", "\ud800", "\x7f", "\x9b"])
def test_controls_are_refused_with_place(text: str) -> None:
    with pytest.raises(InputError, match="at place"):
        require_text(text, field="What happened")


def test_line_ends_become_one_kind() -> None:
    assert require_text("a\r\nb\rc\nd\te", field="x") == "a\nb\nc\nd\te"


@pytest.mark.parametrize("text", ["a\nb", "a\rb", "a\u2028b", "a\u2029b", "a\x85b", "a\vb"])
def test_one_line_stays_one(text: str) -> None:
    with pytest.raises(InputError):
        require_line(text, field="App")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u200bb", "U+200B"),
        ("a\u202eb", "RIGHT-TO-LEFT OVERRIDE"),
        ("a\u2066b", "U+2066"),
        ("a\ufeffb", "U+FEFF"),
        ("a\U000e0041b", "U+E0041"),
    ],
)
def test_hidden_signs_are_written_out(text: str, shown: str) -> None:
    assert shown in reveal(text)


def test_ordinary_text_stays() -> None:
    assert reveal("Größe\n\t«ü» 漢字 😀") == "Größe\n\t«ü» 漢字 😀"
    assert reveal("<i>&") == "&lt;i&gt;&amp;"
