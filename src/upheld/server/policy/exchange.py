"""`upheld.yaml` in and out: the same facts as in the database, as a file that is kept in git."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

from django.db import transaction

from upheld.core.clock import Clock
from upheld.core.errors import InputError
from upheld.core.outcomes import Keeper
from upheld.proof.sentence import SentenceDigest
from upheld.proof.statements import Role
from upheld.reading import policy_model as file
from upheld.reading.policy_file import read_policy_file, write_policy_file
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.policy.imports import TextFacts, import_text
from upheld.server.policy.inventory import put_item, retire_item
from upheld.server.policy.models import InventoryItem, Sentence, VendorProfile
from upheld.server.policy.queries import current_policy, newest_version, vendor
from upheld.server.policy.services import confirm_sentence, set_vendor
from upheld.server.policy.shapes import (
    Answer,
    ArgumentTexts,
    CommitmentView,
    Doubt,
    InventoryEntry,
    InventoryKind,
    NewCommitment,
    PolicyView,
    SentenceView,
    Source,
    VendorView,
)

_MAX_TEXT_BYTES = 12 * 1024 * 1024


def import_policy_file(
    data: bytes, *, base: Path, actor: Actor, name: str = "upheld.yaml", clock: Clock | None = None
) -> PolicyView:
    """Bring in an `upheld.yaml` and the policy text beside it, all of it or nothing; `base` is its folder.

    Sentences that the file confirms are confirmed; the inventory becomes the file's. A confirmed commitment without
    any argument gets the one that the checks give it.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: the file or the text cannot be read, or the file speaks of another text.
    """
    require(actor, Permission.EDIT_POLICY)
    content = read_policy_file(data, name)
    reference = content.policy
    text = _read_text(base, reference.file)
    with transaction.atomic():
        view = import_text(
            text,
            name=reference.file,
            actor=actor,
            effective_on=reference.effective_on,
            policy=reference.id,
            facts=TextFacts(title=reference.title, language=reference.language, version=reference.version),
            clock=clock,
        )
        if content.vendor != file.Vendor():
            _import_vendor(content.vendor, actor)
        _import_inventory(content.inventory, base, actor)
        _import_sentences(content, view, actor, clock)
    imported = current_policy(reference.id)
    return view if imported is None else imported


def export_policy_file(policy: str = "security") -> str:
    """The current version of a policy with all that was confirmed about it, as the text of an `upheld.yaml`.

    Raises:
        InputError: there is no such policy.
    """
    row = newest_version(policy)
    view = current_policy(policy)
    rows = {sentence.sid: sentence for sentence in row.sentences.all()}
    profile = vendor()
    return write_policy_file(
        file.PolicyFile(
            vendor=file.Vendor(
                id=profile.slug,
                name=profile.name,
                security_contact=profile.security_contact,
                website=profile.website,
            ),
            policy=file.PolicyReference(
                id=policy,
                file=row.name,
                title=row.title,
                language=row.language,
                version=row.version,
                effective_on=row.effective_on,
            ),
            inventory=_export_inventory(),
            sentences=tuple(
                _export_sentence(sentence, rows[sentence.id]) for sentence in (view.sentences if view else ())
            ),
        )
    )


def _read_text(base: Path, name: str) -> bytes:
    """The policy text beside the file; a path that leads out of its folder is refused."""
    if not name:
        raise InputError(
            "policy_file.text",
            "The file does not say where the policy text is.",
            hint="Write its path under policy: file.",
        )
    path = (base / name).resolve()
    if not path.is_relative_to(base.resolve()):
        raise InputError(
            "policy_file.outside", f"The policy text {name} lies outside {base}.", hint="Keep it beside upheld.yaml."
        )
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        raise InputError(
            "policy_file.text", f"The policy text {path} cannot be read: {error.strerror}.", hint="Check policy: file."
        ) from error
    with os.fdopen(handle, "rb") as text:
        if not path.is_file():
            raise InputError("policy_file.text", f"{path} is not a file.", hint="Check policy: file.")
        return text.read(_MAX_TEXT_BYTES)


def _import_vendor(entry: file.Vendor, actor: Actor) -> None:
    kept = VendorProfile.objects.filter(pk=1).values_list("privacy_contact", flat=True).first()
    profile = VendorView(
        slug=entry.id,
        name=entry.name or entry.id,
        website=entry.website,
        security_contact=entry.security_contact,
        privacy_contact=kept or "",
    )
    set_vendor(profile, actor=actor)


def _import_inventory(inventory: file.Inventory, base: Path, actor: Actor) -> None:
    entries = [
        *(
            InventoryEntry(kind=InventoryKind.APP, slug=app.id, name=app.name, path=app.path, version=app.version)
            for app in inventory.apps
        ),
        *(_repository_entry(repository) for repository in inventory.repositories),
        *(
            InventoryEntry(
                kind=InventoryKind.SYSTEM, slug=system.id, name=system.name, extra={"keeper": system.keeper.value}
            )
            for system in inventory.systems
        ),
        *(
            InventoryEntry(
                kind=InventoryKind.ROLE, slug=role.role.value.replace("_", "-"), extra={"count": str(role.count)}
            )
            for role in inventory.roles
        ),
        *(
            InventoryEntry(kind=InventoryKind.CUSTOMER, slug=customer.id, name=customer.name)
            for customer in inventory.customers
        ),
    ]
    for entry in entries:
        put_item(entry, actor=actor, base=base)
    listed = {(entry.kind.value, entry.slug) for entry in entries}
    for row in InventoryItem.objects.filter(is_active=True):
        if (row.population, row.slug) not in listed:
            retire_item(InventoryKind(row.population), row.slug, actor=actor)


def _repository_entry(repository: file.RepositoryEntry) -> InventoryEntry:
    extra = {"branch": repository.branch, "since": repository.since, "url": repository.url}
    return InventoryEntry(
        kind=InventoryKind.REPOSITORY,
        slug=repository.id,
        name=repository.name,
        path=repository.path,
        extra={name: value for name, value in extra.items() if value},
    )


def _import_sentences(content: file.PolicyFile, view: PolicyView, actor: Actor, clock: Clock | None) -> None:
    known = {sentence.id: sentence for sentence in view.sentences}
    version = newest_version(content.policy.id)
    for entry in content.sentences:
        sentence = known.get(entry.id)
        if sentence is None or sentence.sha256 != entry.sha256:
            raise InputError(
                "policy_file.sentence",
                f"The sentence {entry.id} of the file does not stand so in the policy text {content.policy.file}.",
                hint="Run `upheld policy propose` again: it takes over what still holds.",
            )
        if entry.confirmed:
            commitments = [_new_commitment(commitment) for commitment in entry.commitments]
            confirm_sentence(entry.id, commitments, actor=actor, policy=content.policy.id, clock=clock)
            version.sentences.filter(sid=entry.id).update(note=entry.note)
        elif not sentence.is_confirmed:
            draft = write_policy_file(file.PolicyFile(sentences=(entry,)))
            version.sentences.filter(sid=entry.id).update(draft=draft)


def _new_commitment(entry: file.CommitmentEntry) -> NewCommitment:
    source = entry.source
    if source is not None and source.read_on is None:
        raise InputError(
            "policy_file.read_on",
            f"The source {source.url[:80]} of {entry.kind} does not say when it was read.",
            hint="Add read_on: with a date.",
        )
    texts = ArgumentTexts(
        because=entry.because,
        assuming=entry.assuming,
        could_be_false_if=tuple(
            Doubt(text=doubt.text, answer=Answer(doubt.answer.value), check=doubt.check or None)
            for doubt in entry.could_be_false_if
        ),
        not_covered=entry.not_covered,
        definitions=dict(entry.definitions),
        warrant=entry.warrant,
        checks={check.id: check.sufficiency for check in entry.checks},
        parts_suffice=entry.parts_suffice,
        planned_on=entry.planned_on,
        source=None
        if source is None or source.read_on is None
        else Source(url=source.url, read_on=source.read_on, label=source.label),
    )
    return NewCommitment(
        kind=entry.kind,
        modality=entry.modality,
        keeper=entry.keeper,
        vague=entry.vague,
        parameters=dict(entry.parameters),
        argument=None if texts == ArgumentTexts() else texts,
    )


def _export_inventory() -> file.Inventory:
    rows: dict[InventoryKind, list[InventoryItem]] = {kind: [] for kind in InventoryKind}
    for row in InventoryItem.objects.filter(is_active=True).order_by("population", "slug"):
        rows[InventoryKind(row.population)].append(row)
    return file.Inventory(
        apps=tuple(
            file.AppEntry(id=row.slug, name=row.name, path=row.path, version=row.version)
            for row in rows[InventoryKind.APP]
        ),
        repositories=tuple(
            file.RepositoryEntry(
                id=row.slug,
                name=row.name,
                path=row.path,
                branch=row.extra.get("branch", "main"),
                since=row.extra.get("since", ""),
                url=row.extra.get("url", ""),
            )
            for row in rows[InventoryKind.REPOSITORY]
        ),
        systems=tuple(
            file.SystemEntry(id=row.slug, name=row.name, keeper=Keeper(row.extra.get("keeper", "vendor")))
            for row in rows[InventoryKind.SYSTEM]
        ),
        roles=tuple(
            file.RoleEntry(role=Role(row.slug.replace("-", "_")), count=int(row.extra.get("count", "1")))
            for row in rows[InventoryKind.ROLE]
            if row.slug.replace("-", "_") in set(Role)
        ),
        customers=tuple(file.CustomerEntry(id=row.slug, name=row.name) for row in rows[InventoryKind.CUSTOMER]),
    )


def _export_sentence(view: SentenceView, row: Sentence) -> file.SentenceEntry:
    entry = file.SentenceEntry(
        id=view.id, sha256=SentenceDigest(view.sha256), text=view.text, confirmed=view.is_confirmed, note=row.note
    )
    if view.is_confirmed:
        commitments = tuple(_export_commitment(commitment) for commitment in view.commitments)
    elif row.draft:
        return read_policy_file(row.draft.encode(), "draft").sentences[0]
    else:
        commitments = tuple(
            file.CommitmentEntry(
                kind=proposal.kind,
                modality=proposal.modality,
                keeper=proposal.keeper,
                vague=proposal.vague,
                parameters=dict(proposal.parameters),
            )
            for proposal in view.proposed
        )
    return dataclasses.replace(entry, commitments=commitments)


def _export_commitment(view: CommitmentView) -> file.CommitmentEntry:
    texts = view.argument.texts
    source = texts.source
    return file.CommitmentEntry(
        kind=view.kind,
        modality=view.modality,
        keeper=view.keeper,
        vague=view.vague,
        parameters=dict(view.parameters),
        definitions=dict(texts.definitions),
        because=texts.because,
        assuming=texts.assuming,
        could_be_false_if=tuple(
            file.Doubt(text=doubt.text, answer=file.Answer(doubt.answer.value), check=doubt.check or "")
            for doubt in texts.could_be_false_if
        ),
        not_covered=texts.not_covered,
        checks=tuple(file.BoundCheck(id=check, sufficiency=sufficiency) for check, sufficiency in texts.checks.items()),
        warrant=texts.warrant,
        parts_suffice=texts.parts_suffice,
        planned_on=texts.planned_on,
        source=None
        if source is None
        else file.SourceReference(url=source.url, label=source.label, read_on=source.read_on),
    )
