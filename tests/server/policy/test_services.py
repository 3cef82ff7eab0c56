"""Confirming, arguing, signing, waiving: who may, what is written, what is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from upheld.core.clock import FixedClock
from upheld.core.errors import Conflict, InputError, NotPermitted, UpheldError
from upheld.core.outcomes import Keeper, Modality, State, Sufficiency
from upheld.proof.statements import (
    ArgumentStatement,
    AttestationStatement,
    Role,
    SentenceConfirmedStatement,
    WaiverStatement,
)
from upheld.server.accounts.api import Actor
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.policy.api import Answer, ArgumentTexts, Doubt, NewCommitment, Source
from upheld.server.policy.models import Argument, Commitment

pytestmark = pytest.mark.django_db

EGRESS = "privacy.no_egress"


@pytest.fixture
def sentence(text: str, lead: Actor, clock: FixedClock) -> policy.SentenceView:
    return policy.import_text(text, name="policy.md", actor=lead, clock=clock).sentences[0]


@pytest.fixture
def confirmed(sentence: policy.SentenceView, lead: Actor, clock: FixedClock) -> str:
    policy.confirm_sentence(sentence.id, [NewCommitment(kind=EGRESS)], actor=lead, clock=clock)
    return f"{sentence.id}/{EGRESS}"


def current(sentence_id: str) -> policy.SentenceView:
    view = policy.current_policy()
    assert view is not None
    return next(one for one in view.sentences if one.id == sentence_id)


def state_of(sentence_id: str, clock: FixedClock) -> str:
    document = policy.policy_document()
    assert document is not None
    assessment = evidence.ledger().assess(document, clock.now())
    return str(next(one.state for one in assessment.sentences if one.id == sentence_id))


def test_no_verb_works_for_an_office_without_the_permission(
    confirmed: str, sentence: policy.SentenceView, support: Actor, clock: FixedClock
) -> None:
    later = clock.now() + dt.timedelta(days=1)
    vendor = policy.VendorView(name="Notes", website="", security_contact="", privacy_contact="")
    verbs: list[Callable[[], object]] = [
        lambda: policy.confirm_sentence(sentence.id, [], actor=support),
        lambda: policy.revise_argument(confirmed, ArgumentTexts(), actor=support),
        lambda: policy.attest(confirmed, "We looked.", until_at=later, actor=support),
        lambda: policy.waive(confirmed, "Accepted.", until_at=later, actor=support),
        lambda: policy.set_vendor(vendor, actor=support),
        lambda: policy.put_item(
            policy.InventoryEntry(kind=policy.InventoryKind.ROLE, slug="a", name="A"), actor=support
        ),
        lambda: policy.retire_item(policy.InventoryKind.ROLE, "a", actor=support),
    ]
    size = evidence.head().size
    for verb in verbs:
        with pytest.raises(NotPermitted):
            verb()
    assert evidence.head().size == size


def test_a_confirmed_sentence_has_its_entries_and_default_bindings(
    confirmed: str, sentence: policy.SentenceView
) -> None:
    _, confirmation, argument = (statement for _, statement in evidence.entries())
    assert isinstance(confirmation, SentenceConfirmedStatement)
    assert (confirmation.kinds, confirmation.role) == ((EGRESS,), Role.SECURITY_LEAD)
    assert isinstance(argument, ArgumentStatement)
    speaking = {
        check.meta.id: check.meta.speaks_for[EGRESS]
        for check in policy.known_checks().values()
        if EGRESS in check.meta.speaks_for
    }
    assert speaking
    assert dict(argument.bound) == speaking
    (commitment,) = current(sentence.id).commitments
    assert commitment.id == confirmed
    texts = commitment.argument.texts
    assert len(texts.not_covered) == len(speaking)
    assert {doubt.check for doubt in texts.could_be_false_if} == set(speaking)
    assert {bound.check_id for bound in policy.bindings()} == set(speaking)
    assert evidence.get_blob(argument.text_sha256)[0] == "application/json"


def test_confirming_the_same_again_writes_nothing(
    confirmed: str, sentence: policy.SentenceView, lead: Actor, clock: FixedClock
) -> None:
    size = evidence.head().size
    policy.confirm_sentence(sentence.id, [NewCommitment(kind=EGRESS)], actor=lead, clock=clock)
    assert evidence.head().size == size
    assert len(policy.argument_history(confirmed)) == 1


def test_a_sentence_that_promises_nothing_is_confirmed_as_such(
    confirmed: str, sentence: policy.SentenceView, lead: Actor, clock: FixedClock
) -> None:
    policy.confirm_sentence(sentence.id, [], actor=lead, clock=clock)
    assert state_of(sentence.id, clock) == "no_promise"
    assert current(sentence.id).commitments == ()
    assert policy.bindings() == ()
    assert Argument.objects.filter(commitment__kind=EGRESS).exists(), "its history stays"
    with pytest.raises(Conflict):
        policy.revise_argument(confirmed, ArgumentTexts(), actor=lead)
    policy.confirm_sentence(sentence.id, [NewCommitment(kind=EGRESS)], actor=lead, clock=clock)
    assert [one.revision for one in policy.argument_history(confirmed)] == [2, 1]
    assert state_of(sentence.id, clock) == State.UNPROVEN


def test_parameters_and_modality_of_a_commitment_can_be_changed(
    confirmed: str, sentence: policy.SentenceView, lead: Actor, clock: FixedClock
) -> None:
    new = NewCommitment(kind=EGRESS, modality=Modality.CONDITIONAL, parameters={"provider": ("Forge", "Bitbucket")})
    policy.confirm_sentence(sentence.id, [new], actor=lead, clock=clock)
    (commitment,) = current(sentence.id).commitments
    assert commitment.modality is Modality.CONDITIONAL
    assert commitment.parameters == {"provider": ("Forge", "Bitbucket")}
    assert commitment.argument.revision == 2
    assert Commitment.objects.count() == 1
    assert confirmed == commitment.id


def test_sentences_with_the_same_words_are_confirmed_together(lead: Actor, clock: FixedClock) -> None:
    text = "# A\n\nNo data leaves the cloud.\n\n# B\n\nNo data leaves the cloud.\n"
    view = policy.import_text(text, name="p", actor=lead, clock=clock)
    policy.confirm_sentence(view.sentences[0].id, [NewCommitment(kind=EGRESS)], actor=lead, clock=clock)
    after = policy.current_policy()
    assert after is not None
    assert [one.is_confirmed for one in after.sentences] == [True, True]
    policy.revise_argument(f"{view.sentences[1].id}/{EGRESS}", ArgumentTexts(because="So."), actor=lead, clock=clock)
    again = policy.current_policy()
    assert again is not None
    assert {one.commitments[0].argument.texts.because for one in again.sentences} == {"So."}


@pytest.mark.parametrize(
    "wrong",
    [
        [NewCommitment(kind=EGRESS), NewCommitment(kind=EGRESS)],
        [NewCommitment(kind="No Egress")],
        [NewCommitment(kind="privacy.no_such_kind")],
        [NewCommitment(kind=EGRESS, parameters={"Max Days": 3})],
        [NewCommitment(kind=EGRESS, parameters={"max_days": (True,)})],
        [NewCommitment(kind=EGRESS, vague=("",))],
        [NewCommitment(kind=EGRESS, argument=ArgumentTexts(checks={"forge.no_such": Sufficiency.PART}))],
    ],
)
def test_commitments_that_cannot_stand_leave_nothing(
    wrong: list[NewCommitment], sentence: policy.SentenceView, lead: Actor
) -> None:
    size = evidence.head().size
    with pytest.raises(InputError):
        policy.confirm_sentence(sentence.id, wrong, actor=lead)
    assert evidence.head().size == size
    assert not Commitment.objects.exists()
    assert not current(sentence.id).is_confirmed


def test_an_argument_cannot_claim_more_than_its_checks(confirmed: str, lead: Actor) -> None:
    parts = {
        check.meta.id: kind
        for check in policy.known_checks().values()
        for kind, sufficiency in check.meta.speaks_for.items()
        if sufficiency is Sufficiency.PART and kind == EGRESS
    }
    whole = next(
        check.meta.id
        for check in policy.known_checks().values()
        if check.meta.speaks_for.get(EGRESS) is Sufficiency.WHOLE or check.meta.id in parts
    )
    wrong = [
        ArgumentTexts(checks={"education.guides_current": Sufficiency.PART}),
        ArgumentTexts(could_be_false_if=(Doubt(text="A doubt.", answer=Answer.CHECK, check=whole),)),
        ArgumentTexts(could_be_false_if=(Doubt(text="A doubt.", answer=Answer.OPEN, check=whole),)),
        ArgumentTexts(parts_suffice=True),
        ArgumentTexts(because="x" * 5_000),
        ArgumentTexts(assuming=("",)),
        ArgumentTexts(because="nul \x00"),
        ArgumentTexts(source=Source(url="javascript:alert(1)", read_on=dt.date(2026, 11, 1), label="Page")),
        *(ArgumentTexts(checks={check: Sufficiency.WHOLE}) for check in parts),
    ]
    for texts in wrong:
        with pytest.raises(InputError):
            policy.revise_argument(confirmed, texts, actor=lead)
    assert len(policy.argument_history(confirmed)) == 1


def test_revisions_are_kept_and_open_doubts_counted(
    confirmed: str, sentence: policy.SentenceView, lead: Actor, clock: FixedClock
) -> None:
    texts = ArgumentTexts(
        because="The manifest declares none.",
        could_be_false_if=(
            Doubt(text="Someone lies.", answer=Answer.OPEN),
            Doubt(text="So be it.", answer=Answer.ACCEPTED),
        ),
        definitions={"promptly": "within two days"},
        planned_on=dt.date(2027, 1, 1),
    )
    policy.revise_argument(confirmed, texts, actor=lead, clock=clock)
    (commitment,) = current(sentence.id).commitments
    assert commitment.argument.texts == texts
    assert [one.revision for one in policy.argument_history(confirmed)] == [2, 1]
    *_, (_, entry) = evidence.entries()
    assert isinstance(entry, ArgumentStatement)
    assert (entry.open_doubts, entry.planned_on, entry.bound) == (1, dt.date(2027, 1, 1), ())


def test_what_the_platform_keeps_needs_its_page(sentence: policy.SentenceView, lead: Actor, clock: FixedClock) -> None:
    new = NewCommitment(kind=EGRESS, keeper=Keeper.PLATFORM)
    policy.confirm_sentence(sentence.id, [new], actor=lead, clock=clock)
    assert state_of(sentence.id, clock) == State.UNPROVEN
    page = Source(url="https://platform.example/security", read_on=dt.date(2026, 11, 1), label="Security page")
    policy.revise_argument(f"{sentence.id}/{EGRESS}", ArgumentTexts(source=page), actor=lead, clock=clock)
    assert state_of(sentence.id, clock) == State.DELEGATED


def test_a_signed_statement_counts_for_its_term(sentence: policy.SentenceView, lead: Actor, clock: FixedClock) -> None:
    new = NewCommitment(kind=EGRESS, argument=ArgumentTexts(because="We know."))
    policy.confirm_sentence(sentence.id, [new], actor=lead, clock=clock)
    until = clock.now() + dt.timedelta(days=90)
    policy.attest(f"{sentence.id}/{EGRESS}", "We looked at it.", until_at=until, actor=lead, clock=clock)
    *_, (_, entry) = evidence.entries()
    assert isinstance(entry, AttestationStatement)
    assert state_of(sentence.id, clock) == State.ATTESTED
    view = current(sentence.id).commitments[0].attestation
    assert view is not None
    assert (view.text, view.until_at) == ("We looked at it.", until)
    clock.advance(days=91)
    assert state_of(sentence.id, clock) == State.UNPROVEN


def test_a_waiver_is_logged_with_its_end(confirmed: str, lead: Actor, clock: FixedClock) -> None:
    until = clock.now() + dt.timedelta(days=10)
    policy.waive(confirmed, "The new host is needed until the move.", until_at=until, actor=lead, clock=clock)
    *_, (_, entry) = evidence.entries()
    assert isinstance(entry, WaiverStatement)
    assert entry.until_at == until


@pytest.mark.parametrize(("statement", "days"), [("", 1), ("Fine.", -1), ("Fine.", 400)])
def test_a_term_or_statement_out_of_bounds_is_refused(
    confirmed: str, statement: str, days: int, lead: Actor, clock: FixedClock
) -> None:
    until = clock.now() + dt.timedelta(days=days)
    for verb in (policy.attest, policy.waive):
        with pytest.raises(UpheldError):
            verb(confirmed, statement, until_at=until, actor=lead, clock=clock)


def test_unknown_sentences_and_commitments_are_named(sentence: policy.SentenceView, lead: Actor) -> None:
    with pytest.raises(InputError, match=r"no sentence 'nowhere\.9'"):
        policy.confirm_sentence("nowhere.9", [], actor=lead)
    with pytest.raises(Conflict, match="Nobody confirmed"):
        policy.attest(f"{sentence.id}/{EGRESS}", "x", until_at=dt.datetime(2027, 1, 1, tzinfo=dt.UTC), actor=lead)
    with pytest.raises(InputError, match="no policy 'privacy'"):
        policy.confirm_sentence(sentence.id, [], actor=lead, policy="privacy")


def test_the_vendor_is_described_once(lead: Actor) -> None:
    assert policy.vendor().name
    profile = policy.VendorView(
        name="Notes for Jira",
        website="https://notes.example",
        security_contact="security@notes.example",
        privacy_contact="",
    )
    for _ in range(2):
        policy.set_vendor(profile, actor=lead)
    assert policy.vendor() == profile
