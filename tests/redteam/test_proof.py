"""Attacks of a vendor who wants to show "upheld" without fresh passes of every bound check, and who holds the key."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from proof.world import World
from upheld.core.errors import ProofError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.proof.assessment import Cause, StateChange
from upheld.proof.canonical import JSON
from upheld.proof.growth import require_growth
from upheld.proof.ledger import Ledger
from upheld.proof.statements import ArgumentStatement, CheckResultStatement, Statement
from upheld.proof.verify import verify_bundle

NOTES = "data-privacy.1"
OTHER = "data-privacy.2"
EGRESS = "privacy.no_data_egress"
SHARING = "privacy.no_third_party_sharing"
CHECK = "forge.no_egress"
LAX: dict[str, JSON] = {"max_hours": 720}
STRICT: dict[str, JSON] = {"max_hours": 72}


def fold(statements: list[Statement]) -> Ledger:
    ledger = Ledger()
    for index, statement in enumerate(statements):
        ledger.add(index, statement)
    return ledger


def state_of(world: World, sentence: str = NOTES, *, statements: list[Statement] | None = None) -> str:
    found = fold(world.statements if statements is None else statements).assess(world.document, world.now)
    return str(next(one.state for one in found.sentences if one.id == sentence))


@pytest.fixture
def world() -> World:
    world = World()
    world.publish()
    world.confirm(NOTES)
    world.argue(NOTES, EGRESS, CHECK, text={"parameters": LAX})
    world.wait(minutes=1)
    world.run(NOTES, CHECK, parameters=LAX)
    world.wait(minutes=1)
    return world


def test_pass_for_lax_values_says_nothing_once_strict_ones_are_confirmed(world: World) -> None:
    assert state_of(world) == "upheld"
    world.argue(NOTES, EGRESS, CHECK, text={"parameters": STRICT})
    assert state_of(world) == "unproven"
    verified = verify_bundle(world.bundle(), now=world.now)
    assert verified.sentences[0].state == "unproven"
    world.wait(minutes=1)
    world.run(NOTES, CHECK, parameters=LAX)
    assert state_of(world) == "unproven", "a late run with the old values does not help"
    world.run(NOTES, CHECK, parameters=STRICT)
    assert state_of(world) == "upheld"


def test_a_ledger_blind_to_values_would_show_it_upheld(world: World) -> None:
    """The known-bad twin of the test above: the same log with all digests of values made equal."""
    world.argue(NOTES, EGRESS, CHECK, text={"parameters": STRICT})
    blind = [
        replace(one, parameters_sha256="0" * 64) if isinstance(one, ArgumentStatement | CheckResultStatement) else one
        for one in world.statements
    ]
    assert state_of(world, statements=blind) == "upheld"


def test_argument_that_shows_other_values_than_it_is_bound_to_is_refused(world: World) -> None:
    """The page would print "72 hours" while the results were made for 720."""
    bound = next(one for one in world.statements if isinstance(one, ArgumentStatement))
    world.argue(NOTES, EGRESS, CHECK, text={"parameters": STRICT})
    shown = world.statements.pop()
    assert isinstance(shown, ArgumentStatement)
    world.statements.append(replace(shown, parameters_sha256=bound.parameters_sha256))
    with pytest.raises(ProofError, match="shows other parameters"):
        verify_bundle(world.bundle(), now=world.now)


def test_two_promises_of_one_sentence_share_a_check_and_not_its_result(world: World) -> None:
    world.confirm(NOTES, (EGRESS, SHARING))
    world.argue(NOTES, SHARING, CHECK, text={"parameters": STRICT})
    found = fold(world.statements).assess(world.document, world.now).sentences[0]
    assert [(one.kind, str(one.state)) for one in found.commitments] == [(EGRESS, "upheld"), (SHARING, "unproven")]
    world.run(NOTES, CHECK, Outcome.FAIL, parameters=STRICT)
    found = fold(world.statements).assess(world.document, world.now).sentences[0]
    assert [str(one.state) for one in found.commitments] == ["upheld", "broken"]


def test_old_result_replayed_under_another_sentence_counts_for_nothing(world: World) -> None:
    world.confirm(OTHER)
    world.argue(OTHER, SHARING, CHECK, text={"parameters": LAX})
    old = next(one for one in world.statements if isinstance(one, CheckResultStatement))
    world.statements.append(replace(old, sentence=OTHER, received_at=world.now))
    assert state_of(world, OTHER) == "unproven", "the digest is that of other words"


def test_result_replayed_later_does_not_become_fresh(world: World) -> None:
    old = next(one for one in world.statements if isinstance(one, CheckResultStatement))
    world.wait(days=3)
    assert state_of(world) == "stale"
    world.statements.append(replace(old, received_at=world.now))
    assert state_of(world) == "stale"


def test_failure_is_not_covered_by_replaying_the_pass_of_another_check(world: World) -> None:
    world.run(NOTES, CHECK, Outcome.FAIL, parameters=LAX)
    old = next(one for one in world.statements if isinstance(one, CheckResultStatement))
    world.statements.append(replace(old, check="forge.no_remotes", received_at=world.now))
    assert state_of(world) == "broken"


def changes(world: World) -> list[StateChange]:
    return [one for one in fold(world.statements).history(world.document, world.now) if one.sentence_id == NOTES]


def test_unbinding_the_check_that_failed_stands_in_the_history(world: World) -> None:
    both = (CHECK, "forge.no_remotes")
    world.argue(NOTES, EGRESS, *both, sufficiency=Sufficiency.WHOLE, text={"parameters": LAX})
    world.wait(minutes=1)
    world.run(NOTES, "forge.no_remotes", Outcome.FAIL, parameters=LAX)
    world.wait(minutes=1)
    assert state_of(world) == "broken"
    world.argue(NOTES, EGRESS, CHECK, text={"parameters": LAX})
    last = changes(world)[-1]
    assert (last.before, last.after, last.cause) == ("broken", "upheld", Cause.ARGUMENT)
    assert last.unbound == ("forge.no_remotes",)
    assert last.index == len(world.statements) - 1


def test_broken_promise_confirmed_away_stands_in_the_history(world: World) -> None:
    world.run(NOTES, CHECK, Outcome.FAIL, parameters=LAX)
    world.wait(minutes=1)
    world.confirm(NOTES, ())
    last = changes(world)[-1]
    assert (last.before, last.cause) == ("broken", Cause.CONFIRMATION)
    assert [str(one.after) for one in changes(world)].count("broken") == 1


def test_cutting_the_end_of_the_log_and_signing_anew_is_seen_by_whoever_kept_the_longer_one(world: World) -> None:
    """One file alone cannot show it: docs/reference/bundle-format.md says so, and how to notice it."""
    before = world.bundle()
    world.run(NOTES, CHECK, Outcome.FAIL, parameters=LAX)
    longer = world.bundle()
    kept = verify_bundle(longer, now=world.now)
    world.statements.pop()
    world.wait(minutes=1)
    cut = verify_bundle(world.bundle(), now=world.now)
    assert (cut.exit_code, cut.sentences[0].state) == (0, "upheld"), "what one file can say"
    assert cut.head.size < kept.head.size, "what two files say"
    with pytest.raises(ProofError, match="entries were taken away"):
        require_growth(longer, world.bundle())
    assert require_growth(before, world.bundle()).size_now == cut.head.size
    world.run(NOTES, CHECK, parameters=LAX)
    with pytest.raises(ProofError, match="rewritten"):
        require_growth(longer, world.bundle())


def test_clock_that_ran_ahead_is_never_a_way_to_longer_proof(world: World) -> None:
    """Results of a clock one year ahead count for nothing until that day, on the page and for the customer."""
    today = world.now
    world.wait(days=365)
    world.run(NOTES, CHECK, parameters=LAX)
    data = world.bundle()
    ahead, world.now = world.now, today
    assert state_of(world) == "unproven"
    with pytest.raises(ProofError, match="is dated"):
        verify_bundle(data, now=today)
    assert verify_bundle(data, now=ahead).sentences[0].state == "upheld"


def test_clock_set_back_cannot_put_an_entry_in_front(world: World) -> None:
    world.now -= dt.timedelta(hours=1)
    world.run(NOTES, CHECK, parameters=LAX)
    with pytest.raises(ProofError, match="before the entry in front"):
        fold(world.statements)
