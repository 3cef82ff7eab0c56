"""The bundle: all that a customer needs to verify a trust page offline, in one file of one form.

    bundle.json                    format, vendor, key, versions of state function and words, time
    trust.json                     what the page said
    policy.json                    the policy document
    blobs/<sha256>                 arguments, details, signed statements, waivers, check sources the page rests on
    log/checkpoint                 the signed head of the log
    log/tile/entries/…             all entries of the log

All entries are in it: only so can a customer know that the latest result shown is the latest there is.
Documented in docs/reference/bundle-format.md.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from upheld.core.clock import format_time, parse_time
from upheld.core.errors import Conflict, InputError, ProofError
from upheld.proof.archive import pack_archive, unpack_archive
from upheld.proof.assessment import Assessment, needed_blobs
from upheld.proof.canonical import JSON, canonical_bytes, parse_canonical, sha256_hex
from upheld.proof.checkpoint import open_checkpoint
from upheld.proof.codec import decode_statement
from upheld.proof.ledger import Ledger
from upheld.proof.note import Verifier
from upheld.proof.state import STATE_FUNCTION_VERSION
from upheld.proof.texts import Blobs
from upheld.proof.tiles import pack_entries, read_entries, tiles_of
from upheld.proof.trustdoc import trust_document
from upheld.proof.wording import WORDING_VERSION

BUNDLE_FORMAT = "upheld.bundle/1"
_MANIFEST_NAMES = {"format", "vendor", "vkey", "state_function", "words", "generated_at", "policy_sha256", "log_size"}
_MAX_ENTRIES = 10_000_000
_MOST_WORK = 10_000_000
"""Judgements of single checks; a log of a million entries with five checks a promise needs half of it."""


@dataclass(frozen=True, kw_only=True)
class BundleContent:
    """What is in a bundle."""

    vendor: Mapping[str, JSON]
    vkey: str
    """The public key that the log claims; a customer compares it with one got another way."""
    generated_at: dt.datetime
    trust: bytes
    """Canonical bytes of the trust document."""
    policy: bytes
    """Canonical bytes of the policy document."""
    blobs: Blobs
    checkpoint: bytes
    """The signed note."""
    entries: tuple[bytes, ...]
    """All entries of the log, in order."""
    state_function: int = STATE_FUNCTION_VERSION
    """Version of the rules that the states were computed by."""
    words: int = WORDING_VERSION
    """Version of the words that the page was written in."""


def build_bundle(
    *,
    vendor: Mapping[str, JSON],
    verifier: Verifier,
    policy_document: Mapping[str, JSON],
    checkpoint: bytes,
    entries: Iterable[bytes],
    read_blob: Callable[[str], bytes],
    generated_at: dt.datetime,
) -> BundleContent:
    """Put a bundle together: fold the entries, compute the trust document, fetch the texts it rests on.

    Raises:
        Conflict: the number of entries is not that of the checkpoint.
        ProofError: an entry, the document or the checkpoint is not sound.
    """
    kept, head = tuple(entries), open_checkpoint(checkpoint, verifier)
    if len(kept) != head.size:
        raise Conflict(
            "bundle.size",
            f"There are {len(kept)} entries, but the checkpoint is of {head.size}.",
            hint="Publish the log first, then make the bundle.",
        )
    ledger = fold_entries(kept)
    assessment = ledger.assess(policy_document, generated_at)
    blobs = {sha256: read_blob(sha256) for sha256 in sorted(needed_blobs(assessment))}
    trust = trust_document(
        vendor=vendor,
        policy_document=policy_document,
        assessment=assessment,
        blobs=blobs,
        head=head,
        generated_at=generated_at,
    )
    return BundleContent(
        vendor=vendor,
        vkey=verifier.vkey,
        generated_at=generated_at,
        trust=canonical_bytes(cast("JSON", trust)),
        policy=canonical_bytes(cast("JSON", dict(policy_document))),
        blobs=blobs,
        checkpoint=checkpoint,
        entries=kept,
    )


def fold_entries(entries: Iterable[bytes]) -> Ledger:
    """The ledger over entries of the log from its first on.

    Raises:
        ProofError: an entry is not a statement, or stands at a wrong time; the message names its number.
    """
    ledger = Ledger(most_work=_MOST_WORK)
    for index, entry in enumerate(entries):
        try:
            ledger.add(index, decode_statement(entry))
        except ProofError as error:
            raise ProofError(error.code, f"Entry {index} of the log: {error.message}", hint=error.hint) from error
    return ledger


def write_bundle(content: BundleContent) -> bytes:
    """The file for a content; the same content gives the same bytes, on every machine."""
    return pack_archive(_members_of(content))


def _members_of(content: BundleContent) -> dict[str, bytes]:
    manifest: dict[str, JSON] = {
        "format": BUNDLE_FORMAT,
        "vendor": dict(content.vendor),
        "vkey": content.vkey,
        "state_function": content.state_function,
        "words": content.words,
        "generated_at": format_time(content.generated_at),
        "policy_sha256": sha256_hex(content.policy),
        "log_size": len(content.entries),
    }
    members = {
        "bundle.json": canonical_bytes(cast("JSON", manifest)),
        "trust.json": content.trust,
        "policy.json": content.policy,
        "log/checkpoint": content.checkpoint,
    }
    for sha256, blob in content.blobs.items():
        members[f"blobs/{sha256}"] = blob
    for tile in tiles_of(len(content.entries), None):
        start = tile.index * 256
        members[f"log/{tile.path}"] = pack_entries(content.entries[start : start + tile.width])
    return members


def read_bundle(data: bytes) -> BundleContent:
    """The content of a bundle file.

    Raises:
        InputError: not a bundle, of a version not known here, or not byte for byte in its one form.
        ProofError: a blob does not have the digest that is its name, or entries are missing.
    """
    members = unpack_archive(data)
    manifest = _read_manifest(members)
    size = manifest["log_size"]
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= _MAX_ENTRIES:
        raise InputError("bundle.manifest", "bundle.json gives no usable size of the log.", hint="Fetch it again.")
    files = {name.removeprefix("log/"): content for name, content in members.items() if name.startswith("log/tile/")}
    blobs = {name.removeprefix("blobs/"): content for name, content in members.items() if name.startswith("blobs/")}
    for sha256, blob in blobs.items():
        if sha256_hex(blob) != sha256:
            raise ProofError(
                "bundle.blob",
                f"The text blobs/{sha256[:64]} has another content than its digest says: {sha256_hex(blob)}.",
                hint="It was changed after it was recorded.",
            )
    content = BundleContent(
        vendor=cast("dict[str, JSON]", manifest["vendor"]),
        vkey=cast("str", manifest["vkey"]),
        generated_at=parse_time(cast("str", manifest["generated_at"])),
        trust=_member(members, "trust.json"),
        policy=_member(members, "policy.json"),
        blobs=blobs,
        checkpoint=_member(members, "log/checkpoint"),
        entries=read_entries(files, size),
    )
    if _members_of(content) != members:
        raise InputError(
            "bundle.form",
            "This is not a bundle in its one form: it holds members that do not belong in it, or a wrong digest.",
            hint="It was changed or packed anew on the way; fetch it again from the vendor.",
        )
    return content


def require_needed(content: BundleContent, assessment: Assessment) -> None:
    """Pass if the bundle holds exactly the texts that its page rests on.

    Raises:
        ProofError: one is missing, or one is in it that nothing refers to.
    """
    needed, found = needed_blobs(assessment), content.blobs.keys()
    for sha256 in sorted(needed - found):
        raise ProofError("bundle.missing", f"The text {sha256}, which the log refers to, is missing from the bundle.")
    for sha256 in sorted(found - needed):
        raise ProofError("bundle.surplus", f"The text {sha256} is in the bundle, but nothing on the page rests on it.")


def _read_manifest(members: Mapping[str, bytes]) -> dict[str, JSON]:
    manifest = parse_object(_member(members, "bundle.json"), "bundle.json")
    found = tuple(manifest.get(name) for name in ("format", "state_function", "words"))
    known = (BUNDLE_FORMAT, STATE_FUNCTION_VERSION, WORDING_VERSION)
    if found != known:
        said = ", ".join(str(part)[:40] for part in found)
        raise InputError(
            "bundle.version",
            f"The bundle is of the version {said} (format, state function, words); known here is "
            f"{', '.join(map(str, known))}.",
            hint="Verify it with the version of Upheld that made it, or a newer one.",
        )
    is_typed = isinstance(manifest.get("vendor"), dict) and all(
        isinstance(manifest.get(name), str) for name in ("vkey", "generated_at", "policy_sha256")
    )
    if manifest.keys() != _MANIFEST_NAMES or not is_typed:
        raise InputError("bundle.manifest", "bundle.json lacks fields or has others.", hint="Fetch it again.")
    return manifest


def parse_object(data: bytes, name: str) -> dict[str, JSON]:
    """A JSON object in canonical form.

    Raises:
        InputError: it is none; the message names the member.
    """
    try:
        value = parse_canonical(data, max_bytes=64 * 1024 * 1024)
    except ProofError as error:
        raise InputError("bundle.member", f"{name} cannot be read: {error.message}", hint="Fetch it again.") from error
    if not isinstance(value, dict):
        raise InputError("bundle.member", f"{name} is not an object.", hint="Fetch it again.")
    return value


def _member(members: Mapping[str, bytes], name: str) -> bytes:
    if name not in members:
        raise InputError("bundle.member", f"The bundle has no {name}.", hint="It is not a bundle, or was cut short.")
    return members[name]
