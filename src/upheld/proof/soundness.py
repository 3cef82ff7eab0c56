"""Whether the texts behind a page say what the log says of them.

The log holds numbers and digests, the texts hold the words. Here both are held together: an argument speaks about
the commitment it is bound to and hides no open doubt, and the details of a passed check contain no failure.
"""

from __future__ import annotations

from upheld.core.errors import ProofError
from upheld.core.outcomes import Outcome
from upheld.proof.assessment import Assessment, CommitmentAssessment
from upheld.proof.canonical import canonical_bytes, sha256_hex
from upheld.proof.statements import ArgumentStatement, CheckResultStatement
from upheld.proof.texts import (
    ARGUMENT_FORMAT,
    ATTESTATION_FORMAT,
    DETAILS_FORMAT,
    WAIVER_FORMAT,
    Blobs,
    read_coverage,
    read_results,
    read_text,
    text_of,
)

_AGAINST_A_PASS = {Outcome.FAIL.value, Outcome.ERROR.value, Outcome.UNKNOWN.value}


def require_sound_texts(assessment: Assessment, blobs: Blobs) -> None:
    """Pass if every text that the page rests on has its form and fits its entry.

    Raises:
        ProofError: one does not; the message names the commitment.
    """
    for commitment in assessment.commitments():
        if commitment.argument is not None:
            _require_argument(commitment, commitment.argument, blobs)
        for check, (index, result) in commitment.evidence.items():
            _require_details(check, index, result, blobs)
        if commitment.attestation is not None:
            _require_format(commitment, commitment.attestation[1].text_sha256, ATTESTATION_FORMAT, blobs)
        if commitment.waiver is not None:
            _require_format(commitment, commitment.waiver[1].text_sha256, WAIVER_FORMAT, blobs)


def _require_argument(commitment: CommitmentAssessment, argument: ArgumentStatement, blobs: Blobs) -> None:
    _require_format(commitment, argument.text_sha256, ARGUMENT_FORMAT, blobs)
    text = read_text(blobs, argument.text_sha256, ARGUMENT_FORMAT)
    if text_of(text, "commitment").partition("/")[2] != commitment.kind:
        raise ProofError(
            "texts.argument",
            f"The argument bound to {commitment.id} is about {text_of(text, 'commitment')[:120]!r}.",
        )
    parameters = text.get("parameters")
    if not isinstance(parameters, dict) or sha256_hex(canonical_bytes(parameters)) != argument.parameters_sha256:
        raise ProofError(
            "texts.parameters",
            f"The argument for {commitment.id} shows other parameters than those that its results were made for.",
        )
    doubts = text.get("could_be_false_if")
    answers = [doubt.get("answer") for doubt in doubts if isinstance(doubt, dict)] if isinstance(doubts, list) else []
    if answers.count("open") > argument.open_doubts:
        raise ProofError(
            "texts.doubts",
            f"The argument for {commitment.id} leaves {answers.count('open')} doubts open; "
            f"the log admits {argument.open_doubts}.",
        )

    source = text.get("source")
    if argument.has_source and not (isinstance(source, dict) and text_of(source, "url") and text_of(source, "read_on")):
        raise ProofError(
            "texts.source",
            f"The log says that a page is linked for {commitment.id}; "
            "its argument names none with the day it was read.",
        )
    if argument.parts_suffice and not text_of(text, "warrant").strip():
        raise ProofError(
            "texts.warrant",
            f"The log says why the parts are enough for {commitment.id}, but its argument gives no warrant.",
        )


def _require_details(check: str, index: int, result: CheckResultStatement, blobs: Blobs) -> None:
    if text_of(read_text(blobs, result.details_sha256, DETAILS_FORMAT), "check") != check:
        raise ProofError("texts.details", f"The details of entry {index} are not those of a run of {check}.")
    if result.outcome is not Outcome.PASS:
        return
    results = read_results(blobs, result.details_sha256)
    against = [text for text in results if text.outcome in _AGAINST_A_PASS]
    if against:
        raise ProofError(
            "texts.pass",
            f"Entry {index} says that {check} passed, but its details say {against[0].outcome} for "
            f"{against[0].item[:80]!r}.",
        )
    _require_whole_coverage(check, index, result, blobs)
    items = {text.item for text in results}
    if not any(text.outcome == Outcome.PASS for text in results) or result.looked_at > len(items):
        raise ProofError(
            "texts.coverage",
            f"Entry {index} says that {check} passed for {result.looked_at}; its details show {len(items)}.",
        )


def _require_whole_coverage(check: str, index: int, result: CheckResultStatement, blobs: Blobs) -> None:
    """A pass over something that was not looked at and could change it is none."""
    for covered in read_coverage(blobs, result.details_sha256):
        if covered.relevant:
            raise ProofError(
                "texts.not_looked_at",
                f"Entry {index} says that {check} passed, but its details say of {covered.item[:80]!r} that something "
                f"was not looked at: {covered.relevant[0].reason[:200]}",
            )


def _require_format(commitment: CommitmentAssessment, sha256: str, text_format: str, blobs: Blobs) -> None:
    if not read_text(blobs, sha256, text_format):
        raise ProofError("texts.form", f"A text behind {commitment.id} is not of the form {text_format}: {sha256}.")
