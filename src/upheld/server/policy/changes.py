"""Rows and statements of confirmed sentences: what services and carry-over share."""

from __future__ import annotations

import datetime as dt

from upheld.core.clock import Clock
from upheld.core.outcomes import Keeper, Modality
from upheld.proof.statements import ArgumentStatement, Role, SentenceConfirmedStatement
from upheld.server.evidence.api import NewBlob
from upheld.server.policy.documents import argument_blob, parameters_digest
from upheld.server.policy.models import Argument, Commitment, Sentence
from upheld.server.policy.shapes import Answer, ArgumentTexts

UNRECEIVED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Stands in for the time of receipt, which the log sets itself."""


def confirmed_statement(sentence: Sentence, kinds: tuple[str, ...], role: Role) -> SentenceConfirmedStatement:
    """A person confirmed that the sentence holds exactly these kinds."""
    return SentenceConfirmedStatement(
        policy=sentence.version.policy.slug,
        version=sentence.version.version,
        sentence=sentence.sid,
        sentence_sha256=sentence.sha256,
        kinds=tuple(sorted(kinds)),
        role=role,
        received_at=UNRECEIVED,
    )


def add_revision(
    commitment: Commitment, texts: ArgumentTexts, *, role: Role, clock: Clock
) -> tuple[ArgumentStatement, NewBlob]:
    """Store the next revision of an argument; gives what the log says of it."""
    latest = commitment.arguments.order_by("-revision").values_list("revision", flat=True).first()
    blob = argument_blob(commitment, texts)
    row = Argument.objects.create(
        commitment=commitment,
        revision=(latest or 0) + 1,
        because=texts.because,
        assuming=list(texts.assuming),
        could_be_false_if=[
            {"text": doubt.text, "answer": doubt.answer.value, "check": doubt.check}
            for doubt in texts.could_be_false_if
        ],
        not_covered=list(texts.not_covered),
        definitions=dict(texts.definitions),
        warrant=texts.warrant,
        checks={check: sufficiency.value for check, sufficiency in sorted(texts.checks.items())},
        parts_suffice=texts.parts_suffice,
        planned_on=texts.planned_on,
        source=None
        if texts.source is None
        else {"url": texts.source.url, "read_on": texts.source.read_on.isoformat(), "label": texts.source.label},
        text_sha256=blob.sha256,
        role=role.value,
        created_at=clock.now(),
    )
    return _argument_statement(commitment, row, texts, role), blob


def _argument_statement(commitment: Commitment, row: Argument, texts: ArgumentTexts, role: Role) -> ArgumentStatement:
    return ArgumentStatement(
        sentence=commitment.sentence.sid,
        sentence_sha256=commitment.sentence.sha256,
        kind=commitment.kind,
        revision=row.revision,
        modality=Modality(commitment.modality),
        keeper=Keeper(commitment.keeper),
        bound=tuple(sorted(texts.checks.items())),
        parts_suffice=texts.parts_suffice,
        open_doubts=sum(doubt.answer is Answer.OPEN for doubt in texts.could_be_false_if),
        planned_on=texts.planned_on,
        has_source=texts.source is not None,
        parameters_sha256=parameters_digest(commitment.parameters),
        text_sha256=row.text_sha256,
        role=role,
        received_at=UNRECEIVED,
    )
