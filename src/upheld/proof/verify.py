"""Verification of a bundle: is it genuine, not older than it may be, and what does it prove at this moment?

Nothing in a bundle is believed: the root is recomputed from the entries, the states from the evidence, and the page
the vendor showed must come out byte for byte. What stays a matter of trust is said in `notes`.

Example:
    >>> verify_bundle(data, now=SystemClock().now(), pin=vkey).exit_code
    0
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from upheld.core.clock import format_time
from upheld.core.errors import InputError, ProofError
from upheld.core.outcomes import NO_PROMISE, State
from upheld.proof.assessment import Assessment, SentenceAssessment
from upheld.proof.bundle import (
    BundleContent,
    fold_entries,
    parse_object,
    read_bundle,
    require_needed,
)
from upheld.proof.canonical import JSON, canonical_bytes
from upheld.proof.checkpoint import Checkpoint, open_checkpoint
from upheld.proof.document import PolicyDocument, parse_policy_document
from upheld.proof.ledger import Ledger
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.note import Verifier, parse_vkey
from upheld.proof.soundness import require_sound_texts
from upheld.proof.state import ALLOWED_SKEW
from upheld.proof.trustdoc import trust_document
from upheld.proof.wording import explain, explain_sentence, say_time

MAX_LOG_AGE = dt.timedelta(hours=72)
"""An older log is no proof of the present: something may have happened since that it does not tell."""

_HOLDS, _DOES_NOT_HOLD, _UNDECIDED = 0, 1, 3


@dataclass(frozen=True, kw_only=True)
class VerifiedCommitment:
    """One commitment as the evidence has it at the time of verification."""

    id: str
    state: State
    why: str
    checks: tuple[str, ...]
    last_proof_at: dt.datetime | None
    next_due_at: dt.datetime | None


@dataclass(frozen=True, kw_only=True)
class VerifiedSentence:
    """One sentence as the evidence has it at the time of verification."""

    id: str
    section: str
    text: str
    sha256: str
    state: str
    """One of the eight states, or `no_promise`."""
    state_then: str
    """The state when the bundle was made; another one now means that time has run out on it."""
    why: str
    age_seconds: int | None
    """How long ago the oldest of its last proofs was; None where there is none."""
    commitments: tuple[VerifiedCommitment, ...]


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What a genuine bundle proves. One that is not genuine gives no report but an error."""

    exit_code: int
    """0 genuine and recent, 1 a required promise is broken, 3 undecided."""
    conclusion: str
    notes: tuple[str, ...]
    """What the reader has to know beside the conclusion, and what no bundle can prove."""
    vendor: Mapping[str, JSON]
    policy: PolicyDocument
    head: Checkpoint
    vkey: str
    fingerprint: str
    is_pinned: bool
    generated_at: dt.datetime
    newest_at: dt.datetime
    """When the newest entry was received, by the vendor's own clock."""
    verified_at: dt.datetime
    summary: Mapping[State, int]
    sentences: tuple[VerifiedSentence, ...]


def verify_bundle(
    data: bytes,
    *,
    now: dt.datetime,
    pin: str | None = None,
    require: State | None = None,
    sentence: str | None = None,
) -> Verification:
    """Verify a bundle file at a given time.

    `pin` is the verification key that the vendor's log must have, got another way than with the bundle. `require`
    asks in addition that every promise is upheld. `sentence` narrows the report and the requirement to one sentence.

    Raises:
        ProofError: the bundle is not genuine (exit code 1).
        InputError: it cannot be read, is of a version not known here, or the arguments are wrong (exit code 2).
    """
    if require not in (None, State.UPHELD):
        raise InputError("verify.require", f"{require} cannot be required.", hint="Only `upheld` can.")
    content = read_bundle(data)
    verifier = _choose_key(content, pin)
    head, ledger = _verify_log(content, verifier)
    newest_at = _verify_times(content, ledger, now)
    document, policy = _verify_policy(content, ledger)
    then = ledger.assess(document, content.generated_at)
    require_needed(content, then)
    require_sound_texts(then, content.blobs)
    _verify_page(content, document, then, head)
    today = ledger.assess(document, now)
    shown = _select(today, then, sentence, content, now)
    exit_code, conclusion = _conclude(shown, newest_at, now, require)
    return Verification(
        exit_code=exit_code,
        conclusion=conclusion,
        notes=_notes(verifier, policy, ledger, is_pinned=pin is not None),
        vendor=content.vendor,
        policy=policy,
        head=head,
        vkey=verifier.vkey,
        fingerprint=verifier.fingerprint,
        is_pinned=pin is not None,
        generated_at=content.generated_at,
        newest_at=newest_at,
        verified_at=now,
        summary={state: sum(one.state == state for one in shown) for state in State},
        sentences=shown,
    )


def _choose_key(content: BundleContent, pin: str | None) -> Verifier:
    claimed = parse_vkey(content.vkey)
    if pin is None:
        return claimed
    pinned = parse_vkey(pin)
    if pinned != claimed:
        raise ProofError(
            "verify.key",
            f"The bundle is of the key {claimed.vkey}, not of the pinned key {pinned.vkey}.",
            hint="Somebody else made it, or the vendor changed the key. Ask the vendor by another way.",
        )
    return pinned


def _verify_log(content: BundleContent, verifier: Verifier) -> tuple[Checkpoint, Ledger]:
    head = open_checkpoint(content.checkpoint, verifier)
    if head.size != len(content.entries):
        raise ProofError(
            "verify.size", f"The signed head is of {head.size} entries, the bundle holds {len(content.entries)}."
        )
    found = root(leaf_hash(entry) for entry in content.entries)
    if found != head.root:
        raise ProofError(
            "verify.root",
            f"The entries have the root {found.hex()}, the signed head says {head.root.hex()}.",
            hint="An entry was changed, added, removed or moved after signing.",
        )
    try:
        return head, fold_entries(content.entries)
    except ProofError as error:
        if error.code == "statement.type":
            raise InputError(error.code, error.message, hint=error.hint) from error
        raise


def _verify_times(content: BundleContent, ledger: Ledger, now: dt.datetime) -> dt.datetime:
    newest_at = ledger.newest_at
    if newest_at is None:
        raise ProofError("verify.empty", "The log of the bundle is empty.", hint="Ask the vendor for a newer bundle.")
    for at, what in ((content.generated_at, "The bundle"), (newest_at, "The newest entry of the log")):
        if at > now + ALLOWED_SKEW:
            raise ProofError(
                "verify.future",
                f"{what} is dated {say_time(at)}; now it is {say_time(now)}.",
                hint="Check this machine's clock. If it is right, the vendor's was not, and nothing here can be dated.",
            )
    if newest_at > content.generated_at + ALLOWED_SKEW:
        raise ProofError(
            "verify.order",
            f"The bundle is dated {format_time(content.generated_at)}, but holds an entry of {format_time(newest_at)}.",
        )
    return newest_at


def _verify_policy(content: BundleContent, ledger: Ledger) -> tuple[dict[str, JSON], PolicyDocument]:
    """The document must be the newest version logged, or the newest that was in force when the page was made."""
    document = parse_object(content.policy, "policy.json")
    policy = parse_policy_document(document)
    versions = [version for _, version in ledger.versions(policy.policy)]
    in_force = [version for version in versions if version.effective_on <= content.generated_at.date()]
    allowed = {version.document_sha256 for version in (*versions[-1:], *in_force[-1:])}
    if policy.sha256 not in allowed:
        raise ProofError(
            "verify.policy",
            f"The policy document in the bundle (version {policy.version}) is not the present one of the log.",
            hint="An older or a changed text was put in its place.",
        )
    logged = next(version for version in reversed(versions) if version.document_sha256 == policy.sha256)
    found = (policy.version, len(policy.sentences), policy.effective_on)
    if (logged.version, logged.sentences, logged.effective_on) != found:
        raise ProofError("verify.version", "The log and the policy document differ in version, length or date.")
    return document, policy


def _verify_page(
    content: BundleContent, document: Mapping[str, JSON], assessment: Assessment, head: Checkpoint
) -> None:
    expected = trust_document(
        vendor=content.vendor,
        policy_document=document,
        assessment=assessment,
        blobs=content.blobs,
        head=head,
        generated_at=content.generated_at,
    )
    if canonical_bytes(cast("JSON", expected)) != content.trust:
        raise ProofError(
            "verify.page",
            f"The page does not follow from the evidence: {_first_difference(expected, content.trust)}.",
            hint="The vendor showed something else than its own log proves.",
        )


def _first_difference(expected: Mapping[str, JSON], trust: bytes) -> str:
    shown = parse_object(trust, "trust.json")
    claimed = shown.get("sentences")
    proven = expected["sentences"]
    if not isinstance(claimed, list) or not isinstance(proven, list) or len(claimed) != len(proven):
        return "trust.json has other sentences than the policy"
    for said, found in zip(claimed, proven, strict=True):
        if said == found or not isinstance(found, dict):
            continue
        if not isinstance(said, dict):
            return f"the sentence {found['id']} is missing in trust.json"
        field = _differing(found, said)
        if field == "state":
            claim = str(said.get("state"))[:40]
            return f"trust.json says {found['id']} is {claim!r}, its evidence says {found['state']}"
        return f"trust.json and the evidence differ about {found['id']}, in {field}"
    return f"they differ in {_differing(expected, shown)}"


def _differing(found: Mapping[str, JSON], said: Mapping[str, JSON]) -> str:
    """The first field in which two objects differ; a name that only the claim has is cut, since it may say anything."""
    for name in found:
        if name not in said or said[name] != found[name]:
            return name
    more = next((name for name in said if name not in found), None)
    return "spelling" if more is None else f"an additional field {more[:40]!r}"


def _select(
    today: Assessment, then: Assessment, sentence: str | None, content: BundleContent, now: dt.datetime
) -> tuple[VerifiedSentence, ...]:
    chosen = tuple(
        _report(at_now, str(at_then.state), content, now)
        for at_now, at_then in zip(today.sentences, then.sentences, strict=True)
        if sentence is None or at_now.id == sentence
    )
    if sentence is not None and not chosen:
        raise InputError(
            "verify.sentence",
            f"The policy has no sentence {sentence[:80]!r}.",
            hint="Run without --sentence to see their ids.",
        )
    return chosen


def _report(
    sentence: SentenceAssessment, state_then: str, content: BundleContent, now: dt.datetime
) -> VerifiedSentence:
    proofs = [one.last_proof_at for one in sentence.commitments if one.last_proof_at is not None]
    return VerifiedSentence(
        id=sentence.id,
        section=sentence.section,
        text=sentence.text,
        sha256=sentence.sha256,
        state=str(sentence.state),
        state_then=state_then,
        why=explain_sentence(sentence, content.blobs),
        age_seconds=max(0, int((now - min(proofs)).total_seconds())) if proofs else None,
        commitments=tuple(
            VerifiedCommitment(
                id=one.id,
                state=one.state,
                why=explain(one, content.blobs),
                checks=one.checks,
                last_proof_at=one.last_proof_at,
                next_due_at=one.next_due_at,
            )
            for one in sentence.commitments
        ),
    )


def _conclude(
    shown: tuple[VerifiedSentence, ...], newest_at: dt.datetime, now: dt.datetime, require: State | None
) -> tuple[int, str]:
    """Exit code and words; what does not hold outweighs what is undecided."""
    promises = [sentence for sentence in shown if sentence.state != NO_PROMISE]
    missed = [sentence for sentence in promises if sentence.state in {State.BROKEN, State.WAIVED}]
    lacking = [sentence for sentence in promises if sentence.state != State.UPHELD]
    if require is not None and missed:
        return _DOES_NOT_HOLD, f"Genuine, but {_count(missed, 'promise')} broken or waived: {_ids(missed)}."
    if now - newest_at > MAX_LOG_AGE:
        hours = int(MAX_LOG_AGE.total_seconds() // 3600)
        return _UNDECIDED, (
            f"Genuine, but too old to speak for today: the newest entry of the log was received on "
            f"{say_time(newest_at)}, more than {hours} hours ago. Fetch a new bundle."
        )
    if require is not None and lacking:
        return _UNDECIDED, f"Genuine, but {_count(lacking, 'promise')} not shown to be upheld: {_ids(lacking)}."
    if require is not None and not promises:
        return _UNDECIDED, "Genuine, but nothing here is a promise, so nothing is upheld."
    if require is not None:
        return _HOLDS, "Genuine and recent, and every promise is upheld."
    return _HOLDS, "Genuine and recent: the page says exactly what the evidence shows."


def _count(sentences: list[VerifiedSentence], word: str) -> str:
    return f"{len(sentences)} {word} is" if len(sentences) == 1 else f"{len(sentences)} {word}s are"


def _ids(sentences: list[VerifiedSentence]) -> str:
    most = 5
    rest = f" and {len(sentences) - most} more" if len(sentences) > most else ""
    return ", ".join(sentence.id for sentence in sentences[:most]) + rest


def _notes(verifier: Verifier, policy: PolicyDocument, ledger: Ledger, *, is_pinned: bool) -> tuple[str, ...]:
    notes = []
    if not is_pinned:
        notes.append(
            "The key came with the bundle: this is trust on first use. Compare its fingerprint with the vendor by "
            f"another way (phone, contract), then pin it: --pin '{verifier.vkey}'"
        )
    newest = ledger.versions(policy.policy)[-1][1]
    if newest.document_sha256 != policy.sha256:
        notes.append(
            f"Version {newest.version} of the policy is announced, effective on {newest.effective_on.isoformat()}."
        )
    elif policy.effective_on > cast("dt.datetime", ledger.newest_at).date():
        notes.append(f"This version of the policy takes effect on {policy.effective_on.isoformat()}.")
    notes.append("Times are the vendor's own word: no independent witness has dated this log.")
    notes.append("What a check cannot see, this cannot show either: its text in the bundle names its blind spots.")
    return tuple(notes)
