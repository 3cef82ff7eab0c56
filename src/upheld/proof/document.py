"""The policy document: the sentences of one version of a policy, as the blob that the log points to.

Only what states depend on is given out; the rest (context, matched words, parameters) is for readers.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from upheld.core.clock import parse_date
from upheld.core.errors import ProofError
from upheld.core.outcomes import Keeper, Modality
from upheld.proof.canonical import JSON, canonical_bytes, sha256_hex
from upheld.proof.codec import KIND_PATTERN, SENTENCE_ID_PATTERN, SLUG_PATTERN
from upheld.proof.sentence import SentenceDigest, digest_sentence

POLICY_FORMAT = "upheld.policy/1"
_KIND = re.compile(KIND_PATTERN, re.ASCII)
_SENTENCE_ID = re.compile(SENTENCE_ID_PATTERN, re.ASCII)
_SLUG = re.compile(SLUG_PATTERN, re.ASCII)

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposedCommitment:
    """What the sentence seems to promise, before a person confirms it."""

    kind: str
    modality: Modality
    keeper: Keeper


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicySentence:
    """One sentence or bullet, exactly as written."""

    id: str
    section: str
    text: str
    sha256: SentenceDigest
    proposed: tuple[ProposedCommitment, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyDocument:
    """One version of a policy."""

    policy: str
    version: int
    title: str
    effective_on: dt.date
    sentences: tuple[PolicySentence, ...]
    sha256: str
    """Digest of the canonical document, as `policy-version` entries carry it."""


def parse_policy_document(document: Mapping[str, JSON]) -> PolicyDocument:
    """The parts of a policy document that proofs rest on.

    Raises:
        ProofError: another format, a field of the wrong type, an id that stands twice, or a sentence whose digest
            is not that of its text.
    """
    if document.get("format") != POLICY_FORMAT:
        raise ProofError(
            "document.format",
            f"The policy document has the format {str(document.get('format'))[:40]!r}; known is {POLICY_FORMAT}.",
        )
    sentences = tuple(_read_sentence(entry) for entry in _take(document, "sentences", list))
    ids = [sentence.id for sentence in sentences]
    if len(set(ids)) != len(ids):
        raise ProofError("document.ids", "A sentence id stands twice in the policy document.")
    policy = _take(document, "policy", str)
    if not _SLUG.fullmatch(policy):
        raise ProofError("document.policy", f"{policy[:40]!r} is not the name of a policy.")
    return PolicyDocument(
        policy=policy,
        version=_take(document, "version", int),
        title=_take(document, "title", str),
        effective_on=parse_date(_take(document, "effective_on", str)),
        sentences=sentences,
        sha256=sha256_hex(canonical_bytes(cast("JSON", dict(document)))),
    )


def _read_sentence(value: JSON) -> PolicySentence:
    entry = _require_object(value)
    sentence_id, text, digest = (_take(entry, name, str) for name in ("id", "text", "sha256"))
    if not _SENTENCE_ID.fullmatch(sentence_id):
        raise ProofError("document.sentence", f"{sentence_id[:40]!r} is not the id of a sentence.")
    found = digest_sentence(text)
    if found != digest:
        raise ProofError(
            "document.digest",
            f"The sentence {sentence_id} says it has the digest {digest[:64]}, but its text has {found}.",
            hint="The text was changed after its proofs were made.",
        )
    return PolicySentence(
        id=sentence_id,
        section=_take(entry, "section", str),
        text=text,
        sha256=found,
        proposed=tuple(_read_proposed(one, sentence_id) for one in _take(entry, "proposed", list)),
    )


def _read_proposed(value: JSON, sentence_id: str) -> ProposedCommitment:
    entry = _require_object(value)
    kind = _take(entry, "kind", str)
    if not _KIND.fullmatch(kind):
        raise ProofError("document.kind", f"{kind[:60]!r}, proposed for {sentence_id}, is not a kind of commitment.")
    try:
        modality, keeper = Modality(_take(entry, "modality", str)), Keeper(_take(entry, "keeper", str))
    except ValueError as error:
        raise ProofError("document.proposed", f"What is proposed for {sentence_id} is not known: {error}.") from error
    return ProposedCommitment(kind=kind, modality=modality, keeper=keeper)


def _require_object(value: JSON) -> dict[str, JSON]:
    if not isinstance(value, dict):
        raise ProofError("document.shape", "The policy document holds something else where an object belongs.")
    return value


def _take(entry: Mapping[str, JSON], name: str, kind: type[_T]) -> _T:
    value = entry.get(name)
    if type(value) is not kind:
        raise ProofError("document.shape", f"The field {name} of the policy document is missing or of a wrong type.")
    return value
