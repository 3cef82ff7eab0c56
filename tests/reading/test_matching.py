"""Versions of a policy are matched sentence by sentence."""

from __future__ import annotations

import random
import time

from upheld.reading.matching import Match, MatchKind, match_versions
from upheld.reading.structure import parse_policy
from upheld.reading.units import Unit


def units(*sentences: str) -> tuple[Unit, ...]:
    return parse_policy("\n\n".join(sentences)).units


def kinds(matches: tuple[Match, ...]) -> list[str]:
    return [match.kind.value for match in matches]


A = "We encrypt all customer data at rest."
B = "Only two engineers can reach production systems."
C = "Backups are made every day and kept for a month."


def test_equal_versions_are_the_same() -> None:
    assert kinds(match_versions(units(A, B, C), units(A, B, C))) == ["same", "same", "same"]


def test_insertion_does_not_move_the_others() -> None:
    matches = match_versions(units(A, B), units(A, C, B))
    assert kinds(matches) == ["same", "new", "same"]
    assert (matches[2].old_id, matches[2].new_id) == ("policy.2", "policy.3")


def test_reordering_moves_as_few_as_it_can() -> None:
    assert kinds(match_versions(units(A, B, C), units(C, A, B))) == ["moved", "same", "same"]


def test_small_edit_is_found_and_measured() -> None:
    matches = match_versions(units(A, B), units(A, "Only three engineers can reach production systems."))
    assert kinds(matches) == ["same", "edited"]
    assert 0.6 < matches[1].similarity < 1


def test_rewritten_sentence_is_new_and_the_old_one_gone() -> None:
    matches = match_versions(units(A, B), units(A, C))
    assert kinds(matches) == ["same", "new", "gone"]
    assert (matches[2].old_id, matches[2].new_id) == ("policy.2", "")


def test_repeated_sentences_are_matched_one_to_one() -> None:
    assert kinds(match_versions(units(A, A), units(A, A, A))) == ["same", "same", "new"]


def test_white_space_is_no_edit() -> None:
    assert kinds(match_versions(units(A), units(A.replace(" ", "  ")))) == ["same"]


def test_nothing_against_something() -> None:
    assert kinds(match_versions((), units(A))) == ["new"]
    assert kinds(match_versions(units(A), ())) == ["gone"]


def test_every_sentence_is_matched_once_and_soon() -> None:
    chance = random.Random(7)  # noqa: S311 - a seeded text, no secret
    words = [f"word{number}" for number in range(400)]
    old = units(*(" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(300)))
    new = units(*(unit.text.replace("word1", "word2") for unit in chance.sample(old, 300)))
    started = time.process_time()
    matches = match_versions(old, new)
    assert time.process_time() - started < 2
    assert sorted(match.new_id for match in matches if match.new_id) == sorted(unit.id for unit in new)
    assert sorted(match.old_id for match in matches if match.old_id) == sorted(unit.id for unit in old)
    assert sum(match.kind is MatchKind.EDITED for match in matches) > 200
    assert matches == match_versions(old, new)
