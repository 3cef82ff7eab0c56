from __future__ import annotations

from typing import Any

import pytest

from proof.world import World
from upheld.core.errors import InputError, ProofError
from upheld.proof.canonical import canonical_bytes, sha256_hex
from upheld.proof.document import parse_policy_document


@pytest.fixture
def document() -> dict[str, Any]:
    world = World()
    world.publish()
    return world.document


def test_document_gives_its_sentences(document: dict[str, Any]) -> None:
    found = parse_policy_document(document)
    assert [sentence.id for sentence in found.sentences][:2] == ["data-privacy.1", "data-privacy.2"]
    assert found.sha256 == sha256_hex(canonical_bytes(document))


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("format",), "upheld.policy/2", "has the format 'upheld.policy/2'"),
        (("policy",), "Security Policy", "not the name of a policy"),
        (("version",), "1", "field version"),
        (("version",), True, "field version"),
        (("sentences",), {}, "field sentences"),
        (("sentences", 0), "text", "where an object belongs"),
        (("sentences", 0, "id"), "data-privacy", "is not the id of a sentence"),
        (("sentences", 0, "id"), "data-privacy.2", "stands twice"),
        (("sentences", 0, "text"), "Your notes may leave.", "but its text has"),
        (("sentences", 0, "section"), None, "field section"),
        (("sentences", 0, "proposed", 0, "kind"), "jane.doe", "is not a kind of commitment"),
        (("sentences", 0, "proposed", 0, "modality"), "soon", "not known"),
        (("sentences", 0, "proposed", 0, "keeper"), "nobody", "not known"),
    ],
)
def test_other_documents_are_refused(
    document: dict[str, Any], path: tuple[Any, ...], value: object, words: str
) -> None:
    place: Any = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(ProofError, match=words):
        parse_policy_document(document)


def test_days_that_do_not_exist_are_refused(document: dict[str, Any]) -> None:
    document["effective_on"] = "2026-02-30"
    with pytest.raises(InputError):
        parse_policy_document(document)
