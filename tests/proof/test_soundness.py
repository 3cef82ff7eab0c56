from __future__ import annotations

import pytest

from proof.world import World
from upheld.core.errors import ProofError
from upheld.core.outcomes import Keeper, Outcome
from upheld.proof.bundle import fold_entries
from upheld.proof.canonical import JSON
from upheld.proof.soundness import require_sound_texts

NOTES = "data-privacy.1"
EGRESS = "privacy.no_data_egress"


def judge_texts(world: World) -> None:
    assessment = fold_entries(world.entries()).assess(world.document, world.now)
    require_sound_texts(assessment, world.blobs)


@pytest.fixture
def world() -> World:
    world = World()
    world.publish()
    world.confirm(NOTES)
    world.argue(NOTES, EGRESS, "forge.no_egress")
    return world


def one(item: str, outcome: str) -> JSON:
    return {"item": item, "name": item, "outcome": outcome, "message": "", "remedy": "", "place": None}


def test_sound_texts_pass(world: World) -> None:
    world.run(NOTES, "forge.no_egress", results=[one("a", "pass"), one("b", "not_applicable")], looked_at=2, in_scope=2)
    world.attest(NOTES, EGRESS)
    world.waive(NOTES, EGRESS)
    judge_texts(world)
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    judge_texts(world)


@pytest.mark.parametrize("outcome", ["fail", "error", "unknown"])
def test_pass_over_other_details_is_refused(world: World, outcome: str) -> None:
    world.run(NOTES, "forge.no_egress", results=[one("a", "pass"), one("b", outcome)], looked_at=2, in_scope=2)
    with pytest.raises(ProofError, match=f"passed, but its details say {outcome} for 'b'"):
        judge_texts(world)


def test_pass_over_fewer_items_than_it_says_is_refused(world: World) -> None:
    world.run(NOTES, "forge.no_egress", results=[one("a", "pass"), one("a", "pass")], looked_at=2, in_scope=2)
    with pytest.raises(ProofError, match="passed for 2; its details show 1"):
        judge_texts(world)


@pytest.mark.parametrize("results", [[], [{"item": "a", "outcome": "not_applicable"}]])
def test_pass_without_a_passed_item_is_refused(world: World, results: list[JSON]) -> None:
    world.run(NOTES, "forge.no_egress", results=results)
    with pytest.raises(ProofError, match="passed for 1"):
        judge_texts(world)


@pytest.mark.parametrize(("is_relevant", "is_refused"), [(True, True), (False, False)])
def test_pass_over_what_was_not_looked_at_is_refused(world: World, *, is_relevant: bool, is_refused: bool) -> None:
    gap: JSON = {"reason": "A file was not read.", "place": None, "is_relevant": is_relevant}
    coverage: JSON = [{"item": "a", "counts": [], "not_looked_at": [gap], "more_not_looked_at": 0, "trusted": []}]
    world.run(NOTES, "forge.no_egress", results=[one("a", "pass")], coverage=coverage)
    if is_refused:
        with pytest.raises(ProofError, match=r"was not looked at: A file was not read\."):
            judge_texts(world)
    else:
        judge_texts(world)


def test_details_of_another_check_are_refused(world: World) -> None:
    world.run(NOTES, "forge.no_egress")
    details = next(sha256 for sha256, content in world.blobs.items() if b"upheld.details" in content)
    world.blobs[details] = world.blobs[details].replace(b"forge.no_egress", b"forge.no_remotes")
    with pytest.raises(ProofError, match=r"not those of a run of forge\.no_egress"):
        judge_texts(world)


def test_argument_about_something_else_is_refused(world: World) -> None:
    world.argue(NOTES, EGRESS, "forge.no_egress", text={"commitment": f"{NOTES}/privacy.no_third_party_sharing"})
    with pytest.raises(ProofError, match="is about"):
        judge_texts(world)


def test_hidden_doubts_are_refused(world: World) -> None:
    doubts: list[JSON] = [{"text": "A redirect", "answer": "open", "check": None}]
    world.argue(NOTES, EGRESS, "forge.no_egress", text={"could_be_false_if": doubts})
    with pytest.raises(ProofError, match="leaves 1 doubts open; the log admits 0"):
        judge_texts(world)


@pytest.mark.parametrize("source", [None, {}, {"url": "https://platform.example/"}, {"read_on": "2026-10-01"}])
def test_linked_page_must_be_named_with_its_day(world: World, source: JSON) -> None:
    world.argue(NOTES, EGRESS, keeper=Keeper.PLATFORM, has_source=True)
    judge_texts(world)
    world.argue(NOTES, EGRESS, keeper=Keeper.PLATFORM, has_source=True, text={"source": source})
    with pytest.raises(ProofError, match="names none with the day it was read"):
        judge_texts(world)


def test_parts_need_a_written_warrant(world: World) -> None:
    world.argue(NOTES, EGRESS, "forge.no_egress", "forge.no_remotes", parts_suffice=True)
    judge_texts(world)
    world.argue(NOTES, EGRESS, "forge.no_egress", "forge.no_remotes", parts_suffice=True, text={"warrant": " "})
    with pytest.raises(ProofError, match="gives no warrant"):
        judge_texts(world)


@pytest.mark.parametrize("text_format", [b"upheld.argument/1", b"upheld.attestation/1", b"upheld.waiver/1"])
def test_texts_of_another_form_are_refused(world: World, text_format: bytes) -> None:
    world.attest(NOTES, EGRESS)
    world.waive(NOTES, EGRESS)
    for sha256, content in world.blobs.items():
        world.blobs[sha256] = content.replace(text_format, text_format.replace(b"/1", b"/2"))
    with pytest.raises(ProofError, match=text_format.decode()):
        judge_texts(world)
