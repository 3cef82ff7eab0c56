"""The verbs of the policy app: each writes its evidence in the transaction that changes the rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from upheld.core.clock import Clock, SystemClock, require_utc
from upheld.core.errors import Conflict, InputError
from upheld.proof.statements import AttestationStatement, Statement, WaiverStatement
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.evidence import api as evidence
from upheld.server.evidence.api import NewBlob
from upheld.server.policy.changes import UNRECEIVED, add_revision, confirmed_statement
from upheld.server.policy.defaults import default_argument
from upheld.server.policy.documents import attestation_blob, parameters_json, waiver_blob
from upheld.server.policy.limits import require_argument, require_commitments, require_slug, require_term, require_text
from upheld.server.policy.models import Attestation, Commitment, Sentence, VendorProfile, Waiver
from upheld.server.policy.presentation import texts_of
from upheld.server.policy.queries import newest_version
from upheld.server.policy.shapes import ArgumentTexts, NewCommitment, VendorView


def confirm_sentence(
    sentence_id: str,
    commitments: Sequence[NewCommitment],
    *,
    actor: Actor,
    policy: str = "security",
    clock: Clock | None = None,
) -> None:
    """Say what a sentence of the current version promises; no commitments: it promises nothing.

    A commitment that stays keeps its argument; a new one starts with the argument given, or with what the checks say
    of themselves. One that is left out stops to count, and its history stays.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: no such sentence, or commitments that cannot stand.
    """
    require(actor, Permission.EDIT_POLICY)
    require_commitments(sentence_id, commitments)
    clock = clock or SystemClock()
    with transaction.atomic():
        statements: list[Statement] = []
        blobs: list[NewBlob] = []
        for sentence in _twins(_sentence(policy, sentence_id)):
            for statement, blob in _confirm_sentence(sentence, commitments, actor, clock):
                statements.append(statement)
                blobs += [blob] if blob else []
        evidence.append(statements, blobs=blobs, clock=clock)


def _confirm_sentence(
    sentence: Sentence, commitments: Sequence[NewCommitment], actor: Actor, clock: Clock
) -> list[tuple[Statement, NewBlob | None]]:
    kept = {row.kind: row for row in sentence.commitments.all()}
    kinds = tuple(commitment.kind for commitment in commitments)
    entries: list[tuple[Statement, NewBlob | None]] = []
    if not sentence.is_confirmed or {kind for kind, row in kept.items() if row.is_active} != set(kinds):
        entries.append((confirmed_statement(sentence, kinds, actor.role), None))
    for commitment in commitments:
        entries += _confirm_commitment(sentence, kept.get(commitment.kind), commitment, actor, clock)
    sentence.commitments.filter(is_active=True).exclude(kind__in=kinds).update(is_active=False)
    if not sentence.is_confirmed:
        sentence.is_confirmed, sentence.draft = True, ""
        sentence.save(update_fields=["is_confirmed", "draft"])
    return entries


def _confirm_commitment(
    sentence: Sentence, row: Commitment | None, wanted: NewCommitment, actor: Actor, clock: Clock
) -> list[tuple[Statement, NewBlob | None]]:
    """Bring one commitment to what was confirmed; gives the entry, where anything changed."""
    before = None if row is None else (row.modality, row.keeper, list(row.vague), dict(row.parameters), row.is_active)
    row = row or Commitment(sentence=sentence, kind=wanted.kind)
    row.modality, row.keeper, row.is_active = wanted.modality.value, wanted.keeper.value, True
    row.vague, row.parameters = list(wanted.vague), parameters_json(wanted.parameters)
    after = (row.modality, row.keeper, list(row.vague), dict(row.parameters), True)
    latest = None if row.pk is None else row.arguments.order_by("-revision").first()
    texts = wanted.argument
    if texts is None:
        texts = default_argument(wanted.kind, wanted.keeper) if latest is None else texts_of(latest)
    if before == after and latest is not None and texts == texts_of(latest):
        return []
    require_argument(wanted.kind, texts)
    row.save()
    return [add_revision(row, texts, role=actor.role, clock=clock)]


def revise_argument(
    commitment_id: str,
    texts: ArgumentTexts,
    *,
    actor: Actor,
    policy: str = "security",
    clock: Clock | None = None,
) -> None:
    """Write the next revision of a commitment's argument: words, bindings, plan and source together.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: no such commitment, or an argument that its checks cannot carry.
    """
    require(actor, Permission.EDIT_POLICY)
    clock = clock or SystemClock()
    with transaction.atomic():
        rows = _commitments(policy, commitment_id)
        require_argument(rows[0].kind, texts)
        revised = [add_revision(row, texts, role=actor.role, clock=clock) for row in rows]
        evidence.append([entry for entry, _ in revised], blobs=[blob for _, blob in revised], clock=clock)


def attest(
    commitment_id: str,
    statement: str,
    *,
    until_at: dt.datetime,
    actor: Actor,
    policy: str = "security",
    clock: Clock | None = None,
) -> None:
    """Sign for a commitment from now until `until_at`, a year at most: shown as a person's word, never as proof.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: no such commitment, no words, or a term out of bounds.
    """
    require(actor, Permission.EDIT_POLICY)
    require_text(statement, "The statement")
    term = _Term(
        row=Attestation, words="statement", entry=AttestationStatement, blob=attestation_blob(statement), text=statement
    )
    _add_term(term, commitment_id, until_at, "The statement's term", actor=actor, policy=policy, clock=clock)


def waive(
    commitment_id: str,
    reason: str,
    *,
    until_at: dt.datetime,
    actor: Actor,
    policy: str = "security",
    clock: Clock | None = None,
) -> None:
    """Accept, openly and until `until_at`, that a commitment is broken.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: no such commitment, no reason, or a term out of bounds.
    """
    require(actor, Permission.EDIT_POLICY)
    require_text(reason, "The reason")
    term = _Term(row=Waiver, words="reason", entry=WaiverStatement, blob=waiver_blob(reason), text=reason)
    _add_term(term, commitment_id, until_at, "The waiver's term", actor=actor, policy=policy, clock=clock)


@dataclass(frozen=True, kw_only=True)
class _Term:
    """A signed statement or an accepted deviation: what it is kept as, and what it says."""

    row: type[Attestation | Waiver]
    words: str
    """Name of the row's field for the text."""
    entry: type[AttestationStatement | WaiverStatement]
    blob: NewBlob
    text: str


def _add_term(
    term: _Term,
    commitment_id: str,
    until_at: dt.datetime,
    what: str,
    *,
    actor: Actor,
    policy: str,
    clock: Clock | None,
) -> None:
    """Keep a term from now on for the commitment and its twins, with one entry for the words they share."""
    clock = clock or SystemClock()
    from_at, until_at = clock.now(), require_utc(until_at)
    require_term(from_at, until_at, what)
    with transaction.atomic():
        rows = _commitments(policy, commitment_id)
        for commitment in rows:
            fields = {
                "commitment": commitment,
                "role": actor.role.value,
                term.words: term.text,
                "from_at": from_at,
                "until_at": until_at,
                "text_sha256": term.blob.sha256,
                "created_at": from_at,
            }
            term.row(**fields).save(force_insert=True)
        entry = term.entry(
            sentence=rows[0].sentence.sid,
            sentence_sha256=rows[0].sentence.sha256,
            kind=rows[0].kind,
            role=actor.role,
            from_at=from_at,
            until_at=until_at,
            text_sha256=term.blob.sha256,
            received_at=UNRECEIVED,
        )
        evidence.append([entry], blobs=[term.blob], clock=clock)


def set_vendor(profile: VendorView, *, actor: Actor) -> None:
    """Say who the vendor is, as pages and bundles name it.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: an empty name or a text out of bounds.
    """
    require(actor, Permission.EDIT_POLICY)
    require_text(profile.name, "The vendor's name", most=200)
    if profile.slug:
        require_slug(profile.slug, "the vendor")
    for text, what in (
        (profile.website, "The website"),
        (profile.security_contact, "The security contact"),
        (profile.privacy_contact, "The privacy contact"),
    ):
        require_text(text, what, may_be_empty=True, most=300)
    VendorProfile.objects.update_or_create(
        pk=1,
        defaults={
            "slug": profile.slug,
            "name": profile.name,
            "website": profile.website,
            "security_contact": profile.security_contact,
            "privacy_contact": profile.privacy_contact,
        },
    )


def _sentence(policy: str, sentence_id: str) -> Sentence:
    version = newest_version(policy)
    sentence = version.sentences.select_related("version__policy").filter(sid=sentence_id).first()
    if sentence is None:
        raise InputError(
            "sentence.unknown",
            f"Version {version.version} of the policy {policy} has no sentence {sentence_id[:120]!r}.",
            hint="`upheld policy parse` lists the ids.",
        )
    return sentence


def _twins(sentence: Sentence) -> list[Sentence]:
    """All sentences of the version with the same words, since evidence points to the words and so to all of them."""
    same = sentence.version.sentences.select_related("version__policy").filter(sha256=sentence.sha256)
    return list(same.order_by("position"))


def _commitments(policy: str, commitment_id: str) -> list[Commitment]:
    """The commitment, and the same one of every sentence with the same words."""
    sentence_id, _, kind = commitment_id.partition("/")
    sentence = _sentence(policy, sentence_id)
    same = Commitment.objects.select_related("sentence__version__policy").filter(
        sentence__version=sentence.version, sentence__sha256=sentence.sha256, kind=kind, is_active=True
    )
    rows = sorted(same, key=lambda row: (row.sentence_id != sentence.pk, row.sentence_id))
    if not rows:
        raise Conflict(
            "commitment.not_confirmed",
            f"Nobody confirmed that {sentence_id} holds {kind[:80]!r}.",
            hint="Confirm the sentence with this kind first.",
        )
    return rows
