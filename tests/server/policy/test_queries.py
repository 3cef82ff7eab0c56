"""Bindings are read from their own rows, and say the same as the policy's own view."""

from __future__ import annotations

import datetime as dt

import pytest

from upheld.core.clock import FixedClock
from upheld.server.accounts.api import Actor
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy

NO_EGRESS = policy.NewCommitment(kind="privacy.no_egress")
BACKUPS = policy.NewCommitment(kind="operations.backups_made", parameters={"max_days": 1})


def of_the_view() -> list[tuple[str, str, str, object]]:
    view = policy.current_policy()
    assert view is not None
    return [
        (sentence.id, commitment.kind, check_id, commitment.parameters)
        for sentence in view.sentences
        if sentence.is_confirmed
        for commitment in sentence.commitments
        for check_id in commitment.argument.texts.checks
    ]


def read() -> list[tuple[str, str, str, object]]:
    return [(bound.sentence_id, bound.kind, bound.check_id, bound.parameters) for bound in policy.bindings()]


@pytest.mark.django_db
def test_bindings_follow_confirmation_revision_and_version(text: str, lead: Actor, clock: FixedClock) -> None:
    evidence.create_log_key()
    policy.import_text(text.encode(), name="policy.md", effective_on=dt.date(2026, 11, 1), actor=lead, clock=clock)
    assert policy.bindings() == (), "nothing is bound before a person confirmed it"
    policy.confirm_sentence("data.3", [BACKUPS], actor=lead, clock=clock)
    policy.confirm_sentence("data.1", [NO_EGRESS], actor=lead, clock=clock)
    assert [entry[0] for entry in read()] == ["data.1", "data.3"], "in reading order"
    assert read() == of_the_view()

    unbound = policy.ArgumentTexts(because="Nobody looks at it now.")
    policy.revise_argument("data.1/privacy.no_egress", unbound, actor=lead, clock=clock)
    assert [entry[0] for entry in read()] == ["data.3"], "the latest revision counts"
    policy.confirm_sentence("data.3", [], actor=lead, clock=clock)
    assert read() == of_the_view() == []


@pytest.mark.django_db
def test_an_older_version_binds_nothing(text: str, lead: Actor, clock: FixedClock) -> None:
    evidence.create_log_key()
    for words in (text, text.replace("No data leaves", "Not one byte leaves")):
        policy.import_text(words.encode(), name="policy.md", effective_on=dt.date(2026, 11, 1), actor=lead, clock=clock)
        if words == text:
            policy.confirm_sentence("data.1", [NO_EGRESS], actor=lead, clock=clock)
            assert read() != []
    assert read() == of_the_view() == []
