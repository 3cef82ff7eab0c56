"""Bringing in a policy text: read, proposed, matched with the version before; what was confirmed is carried over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from upheld.core.clock import Clock, SystemClock
from upheld.proof.canonical import JSON
from upheld.proof.sentence import SentenceDigest
from upheld.proof.statements import ArgumentStatement, PolicyVersionStatement, Role
from upheld.reading.matching import match_versions
from upheld.reading.proposal import Proposal, propose
from upheld.reading.structure import parse_policy
from upheld.reading.units import Form, ParsedPolicy, Unit
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.evidence import api as evidence
from upheld.server.evidence.api import NewBlob
from upheld.server.policy.changes import UNRECEIVED, add_revision
from upheld.server.policy.documents import parameters_json, policy_blob
from upheld.server.policy.limits import require_slug, require_text
from upheld.server.policy.models import Argument, Attestation, Commitment, Policy, PolicyVersion, Sentence, Waiver
from upheld.server.policy.presentation import texts_of
from upheld.server.policy.queries import current_policy
from upheld.server.policy.shapes import Answer, Doubt, PolicyView

_MAX_SECTION = 300
_MAX_TITLE = 200
_MAX_QUOTE = 300


@dataclass(frozen=True, kw_only=True)
class TextFacts:
    """What `upheld.yaml` says of a text beside the text itself."""

    title: str = ""
    """Empty: the text's own."""
    language: str = "en"
    version: int = 1
    """The least number that a new version gets."""


def import_text(
    data: bytes | str,
    *,
    name: str,
    actor: Actor,
    effective_on: dt.date | None = None,
    form: Form = Form.AUTO,
    policy: str = "security",
    facts: TextFacts | None = None,
    clock: Clock | None = None,
) -> PolicyView:
    """Make a text the version of a policy that counts; the very same text again changes nothing.

    `name` says where it came from (a file name, a title) and stands in for a title that the text lacks. Without
    `effective_on` it is today's. What people confirmed about a sentence goes over to the new version where the
    sentence has the same words; an edited one starts empty and is linked to the one it was.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: the text cannot be read, or is no policy.
    """
    require(actor, Permission.EDIT_POLICY)
    require_slug(policy, "a policy")
    require_text(name, "The name of the policy text", most=_MAX_TITLE)
    raw = data.encode("utf-8") if isinstance(data, str) else data
    clock = clock or SystemClock()
    parsed = parse_policy(raw, form=form)
    proposals = [propose(unit) for unit in parsed.units]
    with transaction.atomic():
        owner, _ = Policy.objects.get_or_create(slug=policy, defaults={"title": _title(parsed, name)})
        before = owner.versions.select_for_update().order_by("-version").first()
        if before is None or bytes(before.text) != raw or Form(before.form) is not form:
            text = PolicyVersion(
                policy=owner,
                name=name,
                form=form.value,
                text=raw,
                effective_on=effective_on or clock.now().date(),
                created_at=clock.now(),
            )
            version = _number_and_title(text, before, parsed, facts or TextFacts())
            _add_sentences(version, before, parsed.units, proposals)
            _log_version(version, before, actor, clock)
    view = current_policy(policy)
    if view is None:  # pragma: no cover - it was stored right above
        raise AssertionError(policy)
    return view


def _number_and_title(
    row: PolicyVersion, before: PolicyVersion | None, parsed: ParsedPolicy, facts: TextFacts
) -> PolicyVersion:
    row.version = max(facts.version, 1 if before is None else before.version + 1)
    row.language = facts.language
    row.title = facts.title[:_MAX_TITLE] or _title(parsed, row.name)
    row.policy.title = row.title
    row.policy.save(update_fields=["title"])
    return row


def _title(parsed: ParsedPolicy, name: str) -> str:
    return (parsed.title or name)[:_MAX_TITLE]


def _add_sentences(
    version: PolicyVersion,
    before: PolicyVersion | None,
    units: Sequence[Unit],
    proposals: Sequence[tuple[Proposal, ...]],
) -> None:
    """Store the version with its sentences, each linked to the one it was before."""
    rows = [
        Sentence(
            version=version,
            sid=unit.id,
            section=unit.section[:_MAX_SECTION],
            text=unit.text,
            sha256=unit.sha256,
            position=position,
            context={
                "headings": list(unit.context.headings),
                "lead_in": unit.context.lead_in,
                "column_heads": list(unit.context.column_heads),
                "question": unit.context.question,
            },
            proposed=[_proposed(proposal) for proposal in proposed],
        )
        for position, (unit, proposed) in enumerate(zip(units, proposals, strict=True))
    ]
    blob = policy_blob(version, rows)
    version.document_sha256 = blob.sha256
    version.save()
    for row in rows:
        row.version = version
    if before is not None:
        _link(rows, units, list(before.sentences.order_by("position")))
    Sentence.objects.bulk_create(rows)


def _log_version(version: PolicyVersion, before: PolicyVersion | None, actor: Actor, clock: Clock) -> None:
    """Carry over what was confirmed, and log the version with what that brought up."""
    rows = list(version.sentences.select_related("version__policy").order_by("position"))
    statement = PolicyVersionStatement(
        policy=version.policy.slug,
        version=version.version,
        document_sha256=version.document_sha256,
        sentences=len(rows),
        effective_on=version.effective_on,
        received_at=UNRECEIVED,
    )
    doubts = [] if before is None else _carry_over(version, rows, actor.role, clock)
    evidence.append(
        [statement, *(entry for entry, _ in doubts)],
        blobs=[policy_blob(version, rows), *(blob for _, blob in doubts)],
        clock=clock,
    )


def _proposed(proposal: Proposal) -> dict[str, JSON]:
    return {
        "kind": proposal.kind,
        "modality": proposal.modality.value,
        "keeper": proposal.keeper.value,
        "vague": list(proposal.vague),
        "parameters": parameters_json(proposal.parameters),
        "matched": list(proposal.matched),
    }


def _link(rows: Sequence[Sentence], units: Sequence[Unit], before: Sequence[Sentence]) -> None:
    """Say of each sentence what it was in the version before."""
    old = {row.sid: row for row in before}
    old_units = tuple(
        Unit(id=row.sid, section=row.section, text=row.text, sha256=SentenceDigest(row.sha256)) for row in before
    )
    found = {match.new_id: match for match in match_versions(old_units, tuple(units)) if match.new_id}
    for row in rows:
        match = found[row.sid]
        row.match = match.kind.value
        row.matched_from = old.get(match.old_id)


def _carry_over(
    version: PolicyVersion, rows: Sequence[Sentence], role: Role, clock: Clock
) -> list[tuple[ArgumentStatement, NewBlob]]:
    """Copy what was last confirmed about the same words, from whatever version: the log speaks of them all the same.

    No entry is needed for that: evidence points to the words, and these are the same. Where the words that a
    sentence is read with are others now ("We never share:" became "We may share:"), each of its arguments gets an
    open doubt; gives the entries for these.
    """
    earlier = (
        Sentence.objects.filter(
            version__policy=version.policy,
            version__version__lt=version.version,
            is_confirmed=True,
        )
        .order_by("version__version", "position")
        .prefetch_related("commitments__arguments", "commitments__attestations", "commitments__waivers")
    )
    latest = {row.sha256: row for row in earlier}
    entries: list[tuple[ArgumentStatement, NewBlob]] = []
    for row in rows:
        if (known := latest.get(row.sha256)) is None:
            continue
        row.is_confirmed, row.note = True, known.note
        row.save(update_fields=["is_confirmed", "note"])
        doubt = _doubt_about(known, row)
        for commitment in known.commitments.all():
            copy = _copy_commitment(commitment, row)
            if doubt is not None and copy.is_active:
                entries += _raise_doubt(copy, doubt, role, clock)
    return entries


def _doubt_about(known: Sentence, row: Sentence) -> Doubt | None:
    """The question that a person has to answer where a sentence is read with other words than before."""
    before, after = (" · ".join(_read_with(one)) for one in (known, row))
    if _plain(before) == _plain(after):
        return None
    was, is_now = (f"“{found[:_MAX_QUOTE]}”" if found else "no other words" for found in (before, after))
    return Doubt(
        text=f"The sentence was read with {was}, now with {is_now}: it may promise something else.",
        answer=Answer.OPEN,
    )


def _read_with(row: Sentence) -> list[str]:
    context = row.context
    return [part for part in (context["lead_in"], *context["column_heads"], context["question"]) if part]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _raise_doubt(
    commitment: Commitment, doubt: Doubt, role: Role, clock: Clock
) -> list[tuple[ArgumentStatement, NewBlob]]:
    latest = commitment.arguments.order_by("-revision").first()
    if latest is None:
        return []
    texts = texts_of(latest)
    doubts = (*texts.could_be_false_if, doubt)
    return [add_revision(commitment, replace(texts, could_be_false_if=doubts), role=role, clock=clock)]


def _copy_commitment(source: Commitment, sentence: Sentence) -> Commitment:
    arguments = list(source.arguments.all())
    attestations = list(source.attestations.all())
    waivers = list(source.waivers.all())
    copy = Commitment.objects.create(
        sentence=sentence,
        kind=source.kind,
        modality=source.modality,
        keeper=source.keeper,
        vague=source.vague,
        parameters=source.parameters,
        is_active=source.is_active,
    )
    for rows in (arguments, attestations, waivers):
        _copy_rows(rows, copy)
    return copy


def _copy_rows(rows: Iterable[Argument | Attestation | Waiver], commitment: Commitment) -> None:
    for row in reversed(list(rows)):
        row.pk = None
        row._state.adding = True  # noqa: SLF001 - Django's documented way to copy a row
        row.commitment = commitment
        row.save()
