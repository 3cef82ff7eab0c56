"""Reading the policy: the version that counts, its history, and what is bound to it."""

from __future__ import annotations

from typing import cast

from django.conf import settings

from upheld.core.errors import InputError
from upheld.core.outcomes import Sufficiency
from upheld.proof.canonical import JSON, parse_canonical
from upheld.server.evidence import api as evidence
from upheld.server.policy.documents import parameters_from_json
from upheld.server.policy.models import Argument, Policy, PolicyVersion, Sentence, VendorProfile
from upheld.server.policy.presentation import argument_view, policy_view
from upheld.server.policy.shapes import ArgumentView, BoundSentence, PolicyView, VendorView, VersionView

_BOUND_COLUMNS = (
    "commitment__sentence__sid",
    "commitment__sentence__sha256",
    "commitment__kind",
    "commitment__parameters",
    "commitment_id",
    "checks",
)


def newest_version(policy: str) -> PolicyVersion:
    """The version that counts: the newest one, from the moment it was imported.

    Raises:
        InputError: there is no such policy.
    """
    row = PolicyVersion.objects.select_related("policy").filter(policy__slug=policy).order_by("-version").first()
    if row is None:
        raise InputError(
            "policy.none",
            f"There is no policy {policy[:60]!r} yet.",
            hint="Import its text: upheld policy import FILE --data DIR",
        )
    return row


def policies() -> tuple[str, ...]:
    """The slugs of all policies, the oldest first."""
    return tuple(Policy.objects.order_by("pk").values_list("slug", flat=True))


def current_policy(policy: str | None = None) -> PolicyView | None:
    """The version that counts with sentences, commitments and arguments; None before the first import.

    Without a slug: the policy that was imported first.
    """
    slug = policy or next(iter(policies()), None)
    if slug is None or slug not in policies():
        return None
    row = newest_version(slug)
    return policy_view(row, _sentences(row))


def policy_document(policy: str | None = None) -> dict[str, JSON] | None:
    """The document of the version that counts, as the log points to it; None before the first import."""
    slug = policy or next(iter(policies()), None)
    if slug is None or slug not in policies():
        return None
    _, body = evidence.get_blob(newest_version(slug).document_sha256)
    return cast("dict[str, JSON]", parse_canonical(body))


def policy_text(policy: str = "security", version: int | None = None) -> tuple[str, bytes]:
    """Form and bytes of a version as given; of the newest without a number.

    Raises:
        InputError: there is none.
    """
    row = newest_version(policy)
    if version is not None and version != row.version:
        older = PolicyVersion.objects.filter(policy__slug=policy, version=version).first()
        if older is None:
            raise InputError("policy.version", f"The policy {policy} has no version {version}.")
        row = older
    return row.form, bytes(row.text)


def versions(policy: str = "security") -> tuple[VersionView, ...]:
    """All versions of a policy, the newest first."""
    rows = PolicyVersion.objects.select_related("policy").filter(policy__slug=policy).order_by("-version")
    return tuple(
        VersionView(
            slug=row.policy.slug,
            version=row.version,
            title=row.title,
            effective_on=row.effective_on,
            created_at=row.created_at,
            document_sha256=row.document_sha256,
            sentences=row.sentences.count(),
        )
        for row in rows
    )


def argument_history(commitment_id: str, policy: str = "security") -> tuple[ArgumentView, ...]:
    """All revisions of a commitment's argument in the current version, the newest first."""
    sentence_id, _, kind = commitment_id.partition("/")
    version = newest_version(policy)
    sentence = version.sentences.filter(sid=sentence_id).first()
    commitment = None if sentence is None else sentence.commitments.filter(kind=kind).first()
    if commitment is None:
        return ()
    return tuple(argument_view(row) for row in commitment.arguments.all())


def bindings() -> tuple[BoundSentence, ...]:
    """Every check that is bound to a confirmed commitment of any policy's current version, in reading order.

    Read from its own rows, without words and proposals: the runner asks for it before and after each run.
    """
    found: list[BoundSentence] = []
    for slug in policies():
        rows = Argument.objects.filter(
            commitment__is_active=True,
            commitment__sentence__is_confirmed=True,
            commitment__sentence__version=newest_version(slug),
        ).order_by("commitment__sentence__position", "commitment_id", "-revision")
        latest = None
        for sid, sha256, kind, parameters, commitment_id, checks in rows.values_list(*_BOUND_COLUMNS):
            if commitment_id == latest:
                continue
            latest = commitment_id
            found += [
                BoundSentence(
                    sentence_id=sid,
                    sentence_sha256=sha256,
                    kind=kind,
                    check_id=check_id,
                    sufficiency=Sufficiency(sufficiency),
                    parameters=parameters_from_json(parameters),
                )
                for check_id, sufficiency in checks.items()
            ]
    return tuple(found)


def vendor() -> VendorView:
    """Who the vendor is; before anyone said so, the name of the settings."""
    row = VendorProfile.objects.filter(pk=1).first()
    if row is None:
        name = settings.CONFIG.text("vendor_name")
        return VendorView(slug=settings.CONFIG.text("vendor_id"), name=name)
    return VendorView(
        slug=row.slug,
        name=row.name,
        website=row.website,
        security_contact=row.security_contact,
        privacy_contact=row.privacy_contact,
    )


def _sentences(row: PolicyVersion) -> list[Sentence]:
    return list(
        row.sentences.select_related("matched_from")
        .prefetch_related(
            "commitments__sentence", "commitments__arguments", "commitments__attestations", "commitments__waivers"
        )
        .order_by("position")
    )
