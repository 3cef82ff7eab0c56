from __future__ import annotations

import datetime as dt
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proof.world import START, World, settled_world
from upheld.core.errors import ProofError
from upheld.core.outcomes import Keeper, Modality, Outcome, State, Sufficiency
from upheld.proof.assessment import Assessment, CommitmentAssessment, StateChange, needed_blobs
from upheld.proof.ledger import Ledger
from upheld.proof.state import Reason
from upheld.proof.statements import HeartbeatStatement

DAY = dt.timedelta(days=1)
NOTES = "data-privacy.1"
EGRESS = "privacy.no_data_egress"


def fold(world: World) -> Ledger:
    ledger = Ledger()
    for index, statement in enumerate(world.statements):
        ledger.add(index, statement)
    return ledger


def assess(world: World, now: dt.datetime | None = None) -> Assessment:
    return fold(world).assess(world.document, now or world.now)


def commitment(world: World, now: dt.datetime | None = None, sentence: str = NOTES) -> CommitmentAssessment:
    found = next(one for one in assess(world, now).sentences if one.id == sentence)
    return found.commitments[0]


def changes(world: World, now: dt.datetime | None = None, sentence: str = NOTES) -> list[StateChange]:
    found = fold(world).history(world.document, now or world.now)
    return [change for change in found if change.sentence_id == sentence]


def path(found: list[StateChange]) -> list[State]:
    return [change.after for change in found]


@pytest.fixture
def world() -> World:
    return settled_world()


def test_fresh_policy_upholds_nothing() -> None:
    world = World()
    world.publish()
    found = assess(world)
    assert {one.state for one in found.commitments()} == {State.UNPROVEN}
    assert {one.reason for one in found.commitments()} == {Reason.NOT_CONFIRMED}
    assert [one.state for one in found.sentences if not one.commitments] == ["no_promise"]
    assert not any(one.is_confirmed for one in found.sentences)


def test_settled_world_shows_what_it_says(world: World) -> None:
    found = assess(world)
    assert [str(one.state) for one in found.sentences] == [
        "upheld",
        "attested",
        "delegated",
        "planned",
        "no_promise",
    ]
    one = found.sentences[0].commitments[0]
    assert one.id == f"{NOTES}/{EGRESS}"
    assert one.checks == ("forge.no_egress", "forge.no_remotes")
    assert one.last_proof_at == START + dt.timedelta(minutes=20)
    assert one.next_due_at == START + dt.timedelta(minutes=20) + 2 * DAY
    assert [index for index, _ in one.evidence.values()] == [11, 12]


def test_entries_come_in_order_and_time_never_runs_back() -> None:
    ledger = Ledger()
    ledger.add(0, HeartbeatStatement(received_at=START))
    ledger.add(1, HeartbeatStatement(received_at=START))
    with pytest.raises(ProofError, match="Entry 3 was given where entry 2 belongs"):
        ledger.add(3, HeartbeatStatement(received_at=START))
    with pytest.raises(ProofError, match="before the entry in front of it"):
        ledger.add(2, HeartbeatStatement(received_at=START - dt.timedelta(seconds=1)))
    assert ledger.size == 2


def test_confirmed_kind_without_argument_is_bound_to_nothing() -> None:
    world = World()
    world.publish()
    world.confirm(NOTES)
    assert commitment(world).reason is Reason.NOTHING_BOUND


def test_argument_without_confirmation_counts_for_nothing() -> None:
    world = World()
    world.publish()
    world.argue(NOTES, EGRESS, "forge.no_egress")
    world.run(NOTES, "forge.no_egress")
    assert commitment(world).reason is Reason.NOT_CONFIRMED


def test_results_before_the_binding_count(world: World) -> None:
    world.argue(NOTES, EGRESS, "forge.no_egress")
    assert commitment(world).state is State.UPHELD


def test_edited_sentence_starts_without_proof(world: World) -> None:
    sentences = world.document["sentences"]
    assert isinstance(sentences, list)
    assert isinstance(sentences[0], dict)
    sentences[0] |= {"text": "Your notes never leave.", "sha256": "0" * 64}
    with pytest.raises(ProofError, match=r"data-privacy\.1 says it has the digest"):
        assess(world)
    from upheld.proof.sentence import digest_sentence

    sentences[0]["sha256"] = digest_sentence("Your notes never leave.")
    assert commitment(world).reason is Reason.NOT_CONFIRMED
    assert commitment(world).evidence == {}


def test_moved_sentence_keeps_its_proof(world: World) -> None:
    sentences = world.document["sentences"]
    assert isinstance(sentences, list)
    assert isinstance(sentences[0], dict)
    sentences[0]["id"] = "elsewhere.7"
    assert commitment(world, sentence="elsewhere.7").state is State.UPHELD
    assert commitment(world, sentence="elsewhere.7").id == f"elsewhere.7/{EGRESS}"


def test_latest_result_decides_also_when_it_is_worse(world: World) -> None:
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    found = commitment(world)
    assert (found.state, found.check_id) == (State.BROKEN, "forge.no_egress")
    assert found.last_proof_at is not None
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress")
    assert commitment(world).state is State.UPHELD


def test_history_tells_the_way_from_the_start(world: World) -> None:
    found = changes(world)
    assert [(change.before, change.after) for change in found] == [
        (None, State.UNPROVEN),
        (State.UNPROVEN, State.UPHELD),
    ]
    assert [change.index for change in found] == [0, 12]
    assert found[0].reason is Reason.NOT_CONFIRMED
    assert found[0].at == START


def test_history_keeps_failures_and_what_time_alone_did(world: World) -> None:
    proof_at = START + dt.timedelta(minutes=20)
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress")
    found = changes(world, world.now + 5 * DAY)
    assert path(found) == [State.UNPROVEN, State.UPHELD, State.BROKEN, State.UPHELD, State.STALE]
    stale = found[-1]
    assert (stale.at, stale.index, stale.check_id) == (
        proof_at + 2 * DAY + dt.timedelta(seconds=1),
        None,
        "forge.no_remotes",
    )


def test_broken_for_less_than_a_second_is_not_left_out(world: World) -> None:
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    world.run(NOTES, "forge.no_egress")
    assert path(changes(world)) == [State.UNPROVEN, State.UPHELD, State.BROKEN, State.UPHELD]


def test_renewed_in_the_very_second_it_ended_was_never_stale(world: World) -> None:
    world.now = START + dt.timedelta(minutes=20) + 2 * DAY + dt.timedelta(seconds=1)
    world.run(NOTES, "forge.no_egress")
    world.run(NOTES, "forge.no_remotes")
    assert path(changes(world)) == [State.UNPROVEN, State.UPHELD]


def test_promise_confirmed_away_stays_in_the_history(world: World) -> None:
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    world.wait(hours=1)
    world.confirm(NOTES, kinds=())
    assert assess(world).sentences[0].state == "no_promise"
    assert assess(world).sentences[0].is_confirmed
    assert path(changes(world)) == [State.UNPROVEN, State.UPHELD, State.BROKEN, State.UNPROVEN]


def test_waiver_and_attestation_end_by_themselves(world: World) -> None:
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    world.waive(NOTES, EGRESS, days=3)
    assert commitment(world).state is State.WAIVED
    assert commitment(world).next_due_at == world.now + 3 * DAY
    later = world.now + 4 * DAY
    assert path(changes(world, later)) == [State.UNPROVEN, State.UPHELD, State.BROKEN, State.WAIVED, State.BROKEN]
    sharing = "data-privacy.2"
    assert path(changes(world, world.now + 100 * DAY, sharing)) == [State.UNPROVEN, State.ATTESTED, State.UNPROVEN]
    assert commitment(world, world.now + 100 * DAY, sharing).reason is Reason.STATEMENT_EXPIRED


def test_plan_breaks_on_the_day_after(world: World) -> None:
    last = dt.datetime(2027, 6, 30, 23, 59, 59, tzinfo=dt.UTC)
    assert commitment(world, last, "audits.1").state is State.PLANNED
    assert commitment(world, last, "audits.1").next_due_at == last
    assert commitment(world, last + dt.timedelta(seconds=1), "audits.1").reason is Reason.PLAN_MISSED
    found = changes(world, last + DAY, "audits.1")
    assert found[-1].at == last + dt.timedelta(seconds=1)
    assert path(found) == [State.UNPROVEN, State.PLANNED, State.BROKEN]


def test_result_from_the_future_begins_to_count_when_it_is_reached() -> None:
    world = World()
    world.publish()
    world.confirm(NOTES)
    world.argue(NOTES, EGRESS, "forge.no_egress")
    world.wait(minutes=1)
    at = world.now + DAY
    world.run(NOTES, "forge.no_egress", observed_at=at)
    assert commitment(world).reason is Reason.DATED_IN_FUTURE
    assert commitment(world).last_proof_at is None
    found = changes(world, at)
    assert found[-1].after is State.UPHELD
    assert found[-1].at == at - dt.timedelta(minutes=5)


def test_rebinding_leaves_the_old_check_out(world: World) -> None:
    world.argue(NOTES, EGRESS, "forge.no_web_triggers")
    assert commitment(world).reason is Reason.NEVER_RAN
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    assert commitment(world).reason is Reason.NEVER_RAN


def test_proposals_speak_until_a_person_does() -> None:
    world = World()
    world.publish()
    found = commitment(world, sentence="access.1")
    assert (found.keeper, found.modality) == (Keeper.PLATFORM, Modality.NOW)
    assert commitment(world, sentence="audits.1").modality is Modality.FUTURE


def test_versions_are_kept_in_order(world: World) -> None:
    world.publish(version=2)
    assert [version.version for _, version in fold(world).versions("security")] == [1, 2]
    assert fold(world).versions("unknown") == ()


def test_needed_blobs_are_those_the_page_rests_on(world: World) -> None:
    needed = needed_blobs(assess(world))
    assert needed <= world.blobs.keys()
    world.run(NOTES, "forge.no_web_triggers", message="Not bound.")
    assert needed_blobs(assess(world)) == needed


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["pass", "fail", "unknown", "future", "argue", "waive", "attest", "confirm", "withdraw"]),
        st.integers(0, 3 * 86_400),
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(EVENTS, st.integers(0, 10 * 86_400))
def test_history_agrees_with_judging_at_every_moment(events: list[tuple[str, int]], rest: int) -> None:
    """The folded history against brute force: a new ledger for each prefix, asked at every second that could matter."""
    world = World()
    world.publish()
    world.confirm(NOTES)
    ledger = fold(world)
    seen: list[tuple[dt.datetime, State]] = [(world.now, State.UNPROVEN)]
    for event, span in [*events, ("end", rest)]:
        before = world.now
        world.wait(seconds=span + 1)
        seen += [(moment, _state(ledger, world, moment)) for moment in _moments(world, before, world.now)]
        _happen(world, event)
        for index in range(ledger.size, len(world.statements)):
            ledger.add(index, world.statements[index])
        seen.append((world.now, _state(ledger, world, world.now)))
    told = {change.at: change.after for change in changes(world)}
    last = None
    for moment, state in seen:
        last = told.get(moment, last)
        assert last is state, moment


def _moments(world: World, after: dt.datetime, before: dt.datetime) -> list[dt.datetime]:
    """Every moment named in a statement, and the seconds around it, strictly between two times."""
    named = {
        getattr(statement, name) + offset
        for statement in world.statements
        for name in ("observed_at", "fresh_until", "from_at", "until_at")
        if hasattr(statement, name)
        for offset in (dt.timedelta(0), dt.timedelta(seconds=1), -dt.timedelta(minutes=5))
    }
    return sorted(moment for moment in named if after < moment < before)


def _state(ledger: Ledger, world: World, now: dt.datetime) -> State:
    found = ledger.assess(world.document, now).sentences[0]
    return found.commitments[0].state if found.commitments else State.UNPROVEN


def _happen(world: World, event: str) -> None:
    match event:
        case "pass" | "fail" | "unknown":
            world.run(NOTES, "forge.no_egress", Outcome(event), fresh=dt.timedelta(hours=20))
        case "future":
            world.run(NOTES, "forge.no_egress", observed_at=world.now + DAY)
        case "argue":
            checks = ("forge.no_egress",) if len(world.statements) % 2 else ()
            world.argue(NOTES, EGRESS, *checks, sufficiency=Sufficiency.WHOLE)
        case "waive":
            world.waive(NOTES, EGRESS, days=1)
        case "attest":
            world.attest(NOTES, EGRESS, days=1)
        case "confirm":
            world.confirm(NOTES)
        case "withdraw":
            world.confirm(NOTES, kinds=())
        case _:
            world.beat()


def test_folding_a_hundred_thousand_results_is_quick_and_small(world: World) -> None:
    world.wait(minutes=1)
    world.run(NOTES, "forge.no_egress")
    sample = world.statements[-1]
    ledger, start = fold(world), time.process_time()
    for index in range(ledger.size, ledger.size + 100_000):
        ledger.add(index, sample)
    assert time.process_time() - start < 3
    known = ledger._sentences[world.digest_of(NOTES)]
    assert sum(len(line.changes) for line in known.timelines.values()) < 5
    assert sys.getsizeof(known.results) < 1_000
