"""The trust document: what the page says, as data, served at `/trust.json` and carried in every bundle.

It is computed from the log, the policy document and the texts alone, so that a customer's verifier makes the very
same bytes. Its schema is `trust.schema.json` beside this file.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, cast

from upheld.core.clock import format_time
from upheld.core.outcomes import State
from upheld.proof.assessment import Assessment, CommitmentAssessment, SentenceAssessment
from upheld.proof.canonical import JSON
from upheld.proof.checkpoint import Checkpoint
from upheld.proof.document import parse_policy_document
from upheld.proof.texts import Blobs
from upheld.proof.wording import explain, explain_sentence


def trust_document(
    *,
    vendor: Mapping[str, JSON],
    policy_document: Mapping[str, JSON],
    assessment: Assessment,
    blobs: Blobs,
    head: Checkpoint,
    generated_at: dt.datetime,
) -> dict[str, JSON]:
    """The page as data: every sentence with its state, why, and the evidence it rests on.

    `summary` counts sentences by state; those that promise nothing are in none of the eight counts.
    """
    document = parse_policy_document(policy_document)
    states = [sentence.state for sentence in assessment.sentences]
    return {
        "vendor": dict(vendor),
        "generated_at": format_time(generated_at),
        "policy": {
            "policy": document.policy,
            "version": document.version,
            "title": document.title,
            "effective_on": document.effective_on.isoformat(),
            "sha256": document.sha256,
        },
        "summary": {state.value: states.count(state) for state in State},
        "sentences": [_sentence(sentence, blobs) for sentence in assessment.sentences],
        "log": {
            "origin": head.origin,
            "size": head.size,
            "root": base64.b64encode(head.root).decode("ascii"),
        },
    }


def trust_schema() -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12) of the trust document."""
    text = files("upheld.proof").joinpath("trust.schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))


def _sentence(sentence: SentenceAssessment, blobs: Blobs) -> JSON:
    return {
        "id": sentence.id,
        "section": sentence.section,
        "text": sentence.text,
        "sha256": sentence.sha256,
        "state": str(sentence.state),
        "why": explain_sentence(sentence, blobs),
        "is_confirmed": sentence.is_confirmed,
        "commitments": [_commitment(commitment, blobs) for commitment in sentence.commitments],
    }


def _commitment(commitment: CommitmentAssessment, blobs: Blobs) -> JSON:
    return {
        "id": commitment.id,
        "kind": commitment.kind,
        "state": commitment.state.value,
        "reason": commitment.reason.value,
        "modality": commitment.modality.value,
        "keeper": commitment.keeper.value,
        "why": explain(commitment, blobs),
        "checks": list(commitment.checks),
        "last_proof_at": _time(commitment.last_proof_at),
        "next_due_at": _time(commitment.next_due_at),
        "argument_index": commitment.argument_index,
        "evidence": [
            {
                "check": check,
                "index": index,
                "outcome": result.outcome.value,
                "observed_at": format_time(result.observed_at),
                "fresh_until": format_time(result.fresh_until),
                "looked_at": result.looked_at,
                "in_scope": result.in_scope,
                "observed": [
                    {"kind": thing.kind.value, "id": thing.id, "sha256": thing.sha256} for thing in result.observed
                ],
            }
            for check, (index, result) in sorted(commitment.evidence.items())
        ],
    }


def _time(at: dt.datetime | None) -> str | None:
    return None if at is None else format_time(at)
