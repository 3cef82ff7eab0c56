from __future__ import annotations

import pytest

from upheld.reading.words import split_words, stem_word


@pytest.mark.parametrize(
    "forms",
    [
        ("encrypt", "encrypts", "encrypted", "encrypting", "encryption"),
        ("store", "stores", "stored", "storing"),
        ("notify", "notifies", "notified"),
        ("vulnerability", "vulnerabilities"),
        ("keep", "keeps", "kept", "keeping"),
        ("scan", "scans", "scanned", "scanning"),
        ("library", "libraries"),
        ("organize", "organise"),
        ("don't", "not", "cannot"),
    ],
)
def test_inflections_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem_word(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("note", "not"), ("finding", "find"), ("impacted", "impact"), ("coding", "code"), ("none", "no")]
)
def test_words_of_other_meaning_stay_apart(one: str, other: str) -> None:
    assert stem_word(one) != stem_word(other)


def test_addresses_are_one_word() -> None:
    stems = [word.stem for word in split_words("Write to security@acme.example or see https://acme.example/a-b.")]
    assert "EMAIL" in stems
    assert "URL" in stems


def test_logging_in_is_no_log() -> None:
    assert [word.stem for word in split_words("log in")] == ["login", "in"]


def test_hyphens_do_not_hide_words() -> None:
    assert [word.stem for word in split_words("third-party")] == [word.stem for word in split_words("third party")]
