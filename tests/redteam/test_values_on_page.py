"""A vendor who confirms an easier value than the sentence says: the page tells both."""

from __future__ import annotations

import pytest
from django.test import Client

from upheld.server.accounts.api import SYSTEM
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy

TEXT = "# Incidents\n\nWe notify customers of a breach within 72 hours.\n"


@pytest.mark.django_db
@pytest.mark.parametrize(("value", "is_told"), [(720, True), (None, True), (72, False)])
def test_easier_value_than_the_sentence_stands_beside_what_was_read(
    value: int | None,
    is_told: bool,  # noqa: FBT001 - a table
    client: Client,
) -> None:
    evidence.create_log_key()
    (sentence,) = policy.import_text(TEXT, name="p", actor=SYSTEM).sentences
    (read, *_) = [one for one in sentence.proposed if one.parameters.get("max_hours") == 72]
    parameters = {} if value is None else {"max_hours": value}
    policy.confirm_sentence(sentence.id, [policy.NewCommitment(kind=read.kind, parameters=parameters)], actor=SYSTEM)
    evidence.publish()
    page = client.get(f"/s/{sentence.id}/").content.decode()
    assert ("(read from the sentence: 72)" in page) is is_told
