from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.proof.sentence import digest_sentence, normalize_sentence

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "sentence-digest.md"
VECTORS = json.loads(re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0])


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["about"])
def test_published_vectors_hold(vector: dict[str, str]) -> None:
    assert normalize_sentence(vector["text"]) == vector["normalized"]
    assert digest_sentence(vector["text"]) == vector["sha256"]


def test_vectors_are_equal_and_different_where_the_page_says_so() -> None:
    digests = [vector["sha256"] for vector in VECTORS]
    assert len(digests) == 12
    assert len(set(digests[:5])) == 1
    assert digests[5] == digests[6]
    assert len(set(digests)) == 7


def test_white_space_is_what_unicode_says() -> None:
    spaces = {character for character in map(chr, range(0x110000)) if unicodedata.category(character) == "Zs"}
    for character in spaces | set("\t\n\x0b\x0c\r\x85\u2028\u2029"):
        assert normalize_sentence(f"a{character}b") == "a b"
    for character in "\x1c\x1d\x1e\x1f\u200b\u200c\u200d\u2060\ufeff\u180e\u202e":
        assert normalize_sentence(f"a{character}b") == f"a{character}b"


@given(st.text())
def test_normalizing_twice_changes_nothing(text: str) -> None:
    once = normalize_sentence(text)
    assert normalize_sentence(once) == once
    assert digest_sentence(once) == digest_sentence(text)


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1), min_size=1), st.sampled_from(" \n\t"))
def test_wrapping_anew_keeps_the_digest(words: list[str], gap: str) -> None:
    assert digest_sentence(f"{gap}{gap}".join(words) + gap) == digest_sentence(" ".join(words))
