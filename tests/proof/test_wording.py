from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from proof.world import World, settled_world
from upheld.core.outcomes import Keeper, Modality, Outcome, State, Sufficiency
from upheld.proof.canonical import JSON
from upheld.proof.ledger import Ledger
from upheld.proof.state import Reason
from upheld.proof.wording import _WORDS, WORDING_VERSION, explain, explain_sentence, say_date, say_time

NOTES = "data-privacy.1"
EGRESS = "privacy.no_data_egress"


def why(world: World, sentence: str = NOTES, *, now: dt.datetime | None = None, has_blobs: bool = True) -> str:
    ledger = Ledger()
    for index, statement in enumerate(world.statements):
        ledger.add(index, statement)
    found = next(one for one in ledger.assess(world.document, now or world.now).sentences if one.id == sentence)
    return explain(found.commitments[0], world.blobs if has_blobs else {})


def bound_world(**argument: object) -> World:
    world = World()
    world.publish()
    world.confirm(NOTES)
    world.argue(NOTES, EGRESS, "forge.no_egress", **argument)  # type: ignore[arg-type] # passed on as given
    world.wait(minutes=1)
    return world


def test_every_reason_has_words() -> None:
    assert set(_WORDS) == set(Reason)


def test_dates_are_written_out() -> None:
    assert say_time(dt.datetime(2026, 3, 4, 14, 0, tzinfo=dt.UTC)) == "4 March 2026, 14:00 UTC"
    assert say_date(dt.date(2027, 12, 31)) == "31 December 2027"


def test_failure_is_told_with_its_place() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress", Outcome.FAIL, message="Declares the host telemetry.example.")
    assert why(world) == (
        "Declares the host telemetry.example (Notes, manifest.yml:12). "
        "Found by forge.no_egress on 1 November 2026, 09:01 UTC."
    )
    assert why(world, has_blobs=False) == "The check forge.no_egress failed on 1 November 2026, 09:01 UTC."


def test_severest_result_speaks_first() -> None:
    world = bound_world()

    def one(item: str, outcome: str) -> JSON:
        return {"item": item, "name": item, "outcome": outcome, "message": outcome, "remedy": "", "place": None}

    results = [one("a", "pass"), one("b", "fail"), one("c", "fail"), one("d", "unknown")]
    world.run(NOTES, "forge.no_egress", Outcome.FAIL, results=results, looked_at=3, in_scope=4)
    assert why(world).startswith("fail (b). The same outcome stands for 1 more. Found by")


def test_pass_says_how_many_of_how_many() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress")
    passed = "The check forge.no_egress passed for 1 of 1 on 1 November 2026, 09:01 UTC."
    assert why(world) == f"Looked, and found it so (Notes). {passed}"
    assert why(world, has_blobs=False) == passed
    assert "Both bound checks passed; the oldest result is that of forge.no_egress, for 1 of 1, on" in why(
        settled_world()
    )


def test_an_item_that_the_message_names_is_not_named_again() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress", Outcome.FAIL, message="Notes declares a host.")
    assert why(world).startswith("Notes declares a host (manifest.yml:12). Found by")


def test_old_pass_says_until_when_it_counted() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress")
    assert why(world, now=world.now + dt.timedelta(days=9)) == (
        "The check forge.no_egress passed last on 1 November 2026, 09:01 UTC; "
        "that counted until 3 November 2026, 09:01 UTC. Run it again."
    )


def test_unproven_says_what_would_make_it_so() -> None:
    world = World()
    world.publish()
    assert why(world) == (
        "Nobody has confirmed what this sentence promises. "
        f"Confirm it, then bind a check that speaks for {EGRESS} and run it."
    )
    world.argue(NOTES, EGRESS, "forge.no_egress", "forge.no_remotes")
    assert why(world).endswith("Confirm it, then run forge.no_egress and forge.no_remotes.")
    world.confirm(NOTES)
    assert why(world) == (
        "The check forge.no_egress has not run for this sentence as it stands now. "
        "Run forge.no_egress and forge.no_remotes."
    )
    world.argue(NOTES, EGRESS)
    assert why(world).startswith("No check is bound to this promise, and nobody has signed for it.")


def test_confirmed_without_argument_asks_for_one() -> None:
    world = World()
    world.publish()
    world.confirm(NOTES)
    assert why(world).startswith("Nobody has written down yet what keeps this promise.")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.UNKNOWN, "could not look on 1 November 2026, 09:01 UTC: No manifest (Notes). Mend that and run"),
        (Outcome.ERROR, "stopped with an error on 1 November 2026, 09:01 UTC: No manifest (Notes). Mend that"),
        (Outcome.NOT_APPLICABLE, "found nothing to examine on 1 November 2026, 09:01 UTC: No manifest (Notes). Add to"),
    ],
)
def test_what_could_not_be_seen_is_told_with_its_reason(outcome: Outcome, words: str) -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress", outcome, message="No manifest.")
    assert words in why(world)


def test_remedy_of_the_check_is_passed_on() -> None:
    world = bound_world()
    one: JSON = {
        "item": "notes",
        "name": "Notes",
        "outcome": "unknown",
        "message": "No manifest",
        "remedy": "Give the folder that holds manifest.yml",
        "place": {"file": "manifest.yml", "line": None},
    }
    world.run(NOTES, "forge.no_egress", Outcome.UNKNOWN, results=[one])
    assert why(world).endswith(
        ": No manifest (Notes, manifest.yml). Give the folder that holds manifest.yml. Then run forge.no_egress again."
    )


def test_gaps_in_coverage_and_dates_are_told() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress", looked_at=2, in_scope=3)
    assert "looked at 2 of 3 on 1 November 2026, 09:01 UTC; the promise speaks about all of them" in why(world)
    world.run(NOTES, "forge.no_egress", observed_at=world.now + dt.timedelta(days=1))
    assert "is dated 2 November 2026, 09:01 UTC, in the future, and counts for nothing" in why(world)


def test_parts_and_doubts_are_told() -> None:
    world = bound_world(sufficiency=Sufficiency.PART)
    world.run(NOTES, "forge.no_egress")
    assert why(world).startswith("forge.no_egress passed, but shows only a part of the promise.")
    world.argue(NOTES, EGRESS, "forge.no_egress", open_doubts=2)
    assert why(world).startswith("2 ways in which it could be false have no answer yet: “Doubt number 0”.")
    world.argue(NOTES, EGRESS, "forge.no_egress", open_doubts=1)
    assert why(world, has_blobs=False).startswith("One way in which it could be false has no answer yet. Answer")


def test_words_of_people_are_never_called_proof() -> None:
    world = settled_world()
    assert why(world, "data-privacy.2") == (
        "The owner signed for it on 1 November 2026, until 30 January 2027; no check proves it: “We share nothing.”"
    )
    assert why(world, "data-privacy.2", now=world.now + dt.timedelta(days=200)).startswith(
        "The statement signed by the owner ended on 30 January 2027, 09:10 UTC. Sign it anew"
    )


def test_waiver_says_who_until_when_and_why() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress", Outcome.FAIL, message="Declares a host.")
    world.waive(NOTES, EGRESS)
    assert why(world) == (
        "Declares a host (Notes, manifest.yml:12). Found by forge.no_egress on 1 November 2026, 09:01 UTC. "
        "The owner accepted this until 1 December 2026, 09:01 UTC: “The host is ours and is going away.”"
    )


def test_plans_and_delegation_are_told() -> None:
    world = settled_world()
    assert why(world, "audits.1") == "It is planned for 30 June 2027 at the latest; until then nothing is claimed."
    later = dt.datetime(2027, 7, 1, tzinfo=dt.UTC)
    assert why(world, "audits.1", now=later).startswith(
        "It was planned for 30 June 2027 at the latest; that day passed"
    )
    world.waive("audits.1", "audits.external_audit_planned", days=400)
    assert "that day passed, and nothing proves it. The owner accepted this until" in why(world, "audits.1", now=later)
    world.argue("audits.1", "audits.external_audit_planned", modality=Modality.FUTURE)
    assert why(world, "audits.1").startswith("It speaks of the future without a date.")
    assert why(world, "access.1") == (
        "The platform keeps this, not the vendor: Platform trust page, read on 2 October 2026."
    )
    world.argue(NOTES, EGRESS, keeper=Keeper.CUSTOMER)
    assert why(world) == (
        "It is said to be kept by the customer, but no page of theirs is linked. "
        "Link their page and note the day on which it was read."
    )
    world.argue(NOTES, EGRESS, keeper=Keeper.CUSTOMER, has_source=True)
    assert why(world).startswith("The customer keeps this, not the vendor: Platform trust page")


def test_sentence_speaks_of_its_worst_commitment() -> None:
    world = settled_world()
    world.confirm(NOTES, kinds=("code.reviewed", EGRESS))
    ledger = Ledger()
    for index, statement in enumerate(world.statements):
        ledger.add(index, statement)
    found = ledger.assess(world.document, world.now).sentences
    assert explain_sentence(found[0], world.blobs).startswith(
        "1 of 2 commitments in this sentence is unproven. code.reviewed: Nobody has written down yet"
    )
    assert explain_sentence(found[4], {}) == "This sentence promises nothing; a person confirmed that."
    assert explain_sentence(found[1], world.blobs) == explain(found[1].commitments[0], world.blobs)


def test_blobs_that_are_no_texts_take_no_words_away() -> None:
    world = bound_world()
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    for sha256 in world.blobs:
        world.blobs[sha256] = b"\xff"
    assert why(world) == "The check forge.no_egress failed on 1 November 2026, 09:01 UTC."


def test_words_of_this_version_never_change() -> None:
    """A page is verified word for word: whoever changes a text raises `WORDING_VERSION` and adds a sample file."""
    kept = Path(__file__).parent / "samples" / f"words-{WORDING_VERSION}.txt"
    assert "\n".join(_all_words()) + "\n" == kept.read_text(encoding="utf-8")


def _all_words() -> list[str]:
    """What is said for every reason, about commitments with and without evidence, argument and texts."""
    world = settled_world()
    world.waive(NOTES, EGRESS)
    world.attest(NOTES, EGRESS)
    ledger = Ledger()
    for index, statement in enumerate(world.statements):
        ledger.add(index, statement)
    full, _, _, plan, _ = ledger.assess(world.document, world.now).sentences
    one = replace(full.commitments[0], check_id="forge.no_egress")
    bare = replace(plan.commitments[0], argument=None)
    said = []
    for reason in Reason:
        ran = {} if reason is Reason.NEVER_RAN else one.evidence
        said.append(f"{reason}: {explain(replace(one, reason=reason, evidence=ran), world.blobs)}")
        if reason not in _OF_A_CHECK:
            said.append(f"{reason}, bare: {explain(replace(bare, reason=reason), {})}")
    groups = ((), (one,), (one, one), (one, one, one), (one, replace(bare, state=State.STALE)))
    sentences = [replace(full, commitments=group) for group in groups]
    return said + [f"{len(each.commitments)}: {explain_sentence(each, world.blobs)}" for each in sentences]


_OF_A_CHECK = {
    Reason.ALL_FRESH_PASSES,
    Reason.CHECK_FAILED,
    Reason.PASS_TOO_OLD,
    Reason.NEVER_RAN,
    Reason.COULD_NOT_LOOK,
    Reason.CHECK_ERROR,
    Reason.NOTHING_TO_EXAMINE,
    Reason.NOT_ALL_LOOKED_AT,
    Reason.DATED_IN_FUTURE,
    Reason.PART_ONLY,
}
"""Reasons that always come with the check that decided, so that there is nothing bare to say."""
