"""A text becomes a version; what was confirmed follows the words, and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from upheld.core.clock import FixedClock
from upheld.core.errors import InputError, NotPermitted
from upheld.core.outcomes import State
from upheld.proof.statements import PolicyVersionStatement
from upheld.server.accounts.api import Actor
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.policy.models import Policy, PolicyVersion

pytestmark = pytest.mark.django_db


def bring(text: str | bytes, lead: Actor, clock: FixedClock) -> policy.PolicyView:
    return policy.import_text(text, name="policy.md", actor=lead, clock=clock)


def test_an_office_that_may_not_import_changes_nothing(text: str, support: Actor) -> None:
    with pytest.raises(NotPermitted):
        policy.import_text(text, name="policy.md", actor=support)
    assert not Policy.objects.exists()


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"   \n\n"])
def test_a_text_that_cannot_be_read_leaves_nothing(data: bytes, lead: Actor, clock: FixedClock) -> None:
    with pytest.raises(InputError):
        bring(data, lead, clock)
    assert not Policy.objects.exists()
    assert evidence.head().size == 0


def test_a_text_is_kept_byte_for_byte_and_logged_by_its_document(text: str, lead: Actor, clock: FixedClock) -> None:
    view = bring(text, lead, clock)
    assert policy.policy_text()[1] == text.encode()
    (entry,) = (statement for _, statement in evidence.entries())
    assert isinstance(entry, PolicyVersionStatement)
    assert entry.document_sha256 == view.document_sha256
    assert entry.sentences == len(view.sentences) == 4
    document = policy.policy_document()
    assert document is not None
    assert document["effective_on"] == "2026-11-24"
    assert view.sentences[0].text == "No data leaves Atlassian's cloud."
    assert "privacy.no_egress" in {proposal.kind for proposal in view.sentences[0].proposed}


def test_right_after_the_import_nothing_is_upheld(text: str, lead: Actor, clock: FixedClock) -> None:
    bring(text, lead, clock)
    document = policy.policy_document()
    assert document is not None
    states = {one.state for one in evidence.ledger().assess(document, clock.now()).sentences}
    assert states <= {State.UNPROVEN, "no_promise"}
    assert policy.bindings() == ()


def test_the_same_text_again_is_the_same_version(text: str, lead: Actor, clock: FixedClock) -> None:
    bring(text, lead, clock)
    assert bring(text, lead, clock).version == 1
    assert PolicyVersion.objects.count() == 1
    assert evidence.head().size == 1


def test_confirmations_follow_the_words_into_the_next_version(text: str, lead: Actor, clock: FixedClock) -> None:
    first = bring(text, lead, clock)
    egress, backups = first.sentences[0].id, first.sentences[2].id
    for sentence, kind in ((egress, "privacy.no_egress"), (backups, "operations.backups_made")):
        policy.confirm_sentence(sentence, [policy.NewCommitment(kind=kind)], actor=lead, clock=clock)
    policy.attest(
        f"{backups}/operations.backups_made",
        "We looked.",
        actor=lead,
        clock=clock,
        until_at=clock.now() + dt.timedelta(days=30),
    )
    size = evidence.head().size
    changed = text.replace("every day", "every week").replace("## Data", "## Data\n\nThis page is about data.")
    second = bring(changed, lead, clock)
    assert evidence.head().size == size + 1, "the same words need no new entry"
    same = next(one for one in second.sentences if one.text == first.sentences[0].text)
    edited = next(one for one in second.sentences if "every week" in one.text)
    assert same.is_confirmed
    assert same.match in {"same", "moved"}
    assert same.matched_from == egress
    assert [one.kind for one in same.commitments] == ["privacy.no_egress"]
    assert same.commitments[0].argument.revision == 1
    assert not edited.is_confirmed
    assert edited.commitments == ()
    assert edited.match == "edited"
    assert edited.matched_from == backups


def test_words_that_come_back_are_confirmed_as_the_log_says(text: str, lead: Actor, clock: FixedClock) -> None:
    first = bring(text, lead, clock)
    policy.confirm_sentence(
        first.sentences[0].id, [policy.NewCommitment(kind="privacy.no_egress")], actor=lead, clock=clock
    )
    bring(text.replace("No data leaves", "Little data leaves"), lead, clock)
    third = bring(text, lead, clock)
    document = policy.policy_document()
    assert document is not None
    logged = {one.id: one.is_confirmed for one in evidence.ledger().assess(document, clock.now()).sentences}
    assert logged == {one.id: one.is_confirmed for one in third.sentences}
    assert third.sentences[0].is_confirmed


def test_versions_are_listed_newest_first(text: str, lead: Actor, clock: FixedClock) -> None:
    bring(text, lead, clock)
    clock.advance(days=3)
    bring(text + "\nWe review this policy every year.\n", lead, clock)
    assert [(one.version, one.effective_on.day) for one in policy.versions()] == [(2, 27), (1, 24)]
    assert policy.policy_text(version=1)[1] == text.encode()
    with pytest.raises(InputError):
        policy.policy_text(version=9)
