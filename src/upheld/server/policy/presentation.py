"""Rows of the policy app as the frozen values that others see."""

from __future__ import annotations

from upheld.core.clock import parse_date
from upheld.core.outcomes import Keeper, Modality, Sufficiency
from upheld.proof.statements import Role
from upheld.reading.units import UnitContext
from upheld.server.policy.documents import parameters_from_json
from upheld.server.policy.models import Argument, Attestation, Commitment, PolicyVersion, Sentence, Waiver
from upheld.server.policy.shapes import (
    Answer,
    ArgumentTexts,
    ArgumentView,
    CommitmentView,
    Doubt,
    PolicyView,
    ProposedCommitment,
    SentenceView,
    Source,
    TermView,
)


def texts_of(row: Argument) -> ArgumentTexts:
    """The words and bindings of one revision."""
    return ArgumentTexts(
        because=row.because,
        assuming=tuple(row.assuming),
        could_be_false_if=tuple(
            Doubt(text=doubt["text"], answer=Answer(doubt["answer"]), check=doubt["check"])
            for doubt in row.could_be_false_if
        ),
        not_covered=tuple(row.not_covered),
        definitions=dict(row.definitions),
        warrant=row.warrant,
        checks={check: Sufficiency(value) for check, value in row.checks.items()},
        parts_suffice=row.parts_suffice,
        planned_on=row.planned_on,
        source=None
        if row.source is None
        else Source(url=row.source["url"], read_on=parse_date(row.source["read_on"]), label=row.source["label"]),
    )


def argument_view(row: Argument) -> ArgumentView:
    """One revision with its number, office and date."""
    return ArgumentView(
        revision=row.revision,
        texts=texts_of(row),
        text_sha256=row.text_sha256,
        role=Role(row.role),
        created_at=row.created_at,
    )


def commitment_view(row: Commitment) -> CommitmentView:
    """A confirmed commitment with what counts now."""
    attestation = next(iter(row.attestations.all()), None)
    waiver = next(iter(row.waivers.all()), None)
    return CommitmentView(
        id=f"{row.sentence.sid}/{row.kind}",
        kind=row.kind,
        modality=Modality(row.modality),
        keeper=Keeper(row.keeper),
        vague=tuple(row.vague),
        parameters=parameters_from_json(row.parameters),
        argument=argument_view(next(iter(row.arguments.all()))),
        attestation=None if attestation is None else _term(attestation, attestation.statement),
        waiver=None if waiver is None else _term(waiver, waiver.reason),
    )


def sentence_view(row: Sentence) -> SentenceView:
    """A sentence with its proposals and, once confirmed, its commitments."""
    context = row.context
    return SentenceView(
        id=row.sid,
        section=row.section,
        text=row.text,
        sha256=row.sha256,
        context=UnitContext(
            headings=tuple(context.get("headings", ())),
            lead_in=context["lead_in"],
            column_heads=tuple(context["column_heads"]),
            question=context["question"],
        ),
        is_confirmed=row.is_confirmed,
        commitments=tuple(commitment_view(entry) for entry in row.commitments.all() if entry.is_active),
        proposed=tuple(
            ProposedCommitment(
                kind=entry["kind"],
                modality=Modality(entry["modality"]),
                keeper=Keeper(entry["keeper"]),
                vague=tuple(entry["vague"]),
                parameters=parameters_from_json(entry["parameters"]),
                matched=tuple(entry["matched"]),
            )
            for entry in row.proposed
        ),
        match=row.match,
        matched_from=row.matched_from.sid if row.matched_from else None,
    )


def policy_view(row: PolicyVersion, sentences: list[Sentence]) -> PolicyView:
    """A version with its sentences."""
    return PolicyView(
        slug=row.policy.slug,
        title=row.title,
        version=row.version,
        language=row.language,
        effective_on=row.effective_on,
        document_sha256=row.document_sha256,
        sentences=tuple(sentence_view(sentence) for sentence in sentences),
    )


def _term(row: Attestation | Waiver, text: str) -> TermView:
    return TermView(
        text=text, role=Role(row.role), from_at=row.from_at, until_at=row.until_at, created_at=row.created_at
    )
