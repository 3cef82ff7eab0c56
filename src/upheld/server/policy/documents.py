"""The blobs of the policy app: canonical JSON that log entries point to by digest."""

from __future__ import annotations

from typing import cast

from upheld.core.check import Parameters, ParameterValue
from upheld.proof.canonical import JSON, canonical_bytes, sha256_hex
from upheld.server.evidence.api import NewBlob
from upheld.server.policy.models import Commitment, PolicyVersion, Sentence
from upheld.server.policy.shapes import ArgumentTexts


def policy_blob(version: PolicyVersion, sentences: list[Sentence]) -> NewBlob:
    """The document of a version: its sentences with context and proposals."""
    return _blob(
        {
            "format": "upheld.policy/1",
            "policy": version.policy.slug,
            "version": version.version,
            "title": version.title,
            "language": version.language,
            "effective_on": version.effective_on.isoformat(),
            "sentences": [_sentence(sentence) for sentence in sentences],
        }
    )


def _sentence(sentence: Sentence) -> JSON:
    context = {key: sentence.context[key] for key in ("lead_in", "column_heads", "question")}
    return {
        "id": sentence.sid,
        "section": sentence.section,
        "text": sentence.text,
        "sha256": sentence.sha256,
        "context": cast("JSON", context),
        "proposed": cast("JSON", sentence.proposed),
    }


def argument_blob(commitment: Commitment, texts: ArgumentTexts) -> NewBlob:
    """The words of one revision of an argument."""
    source = texts.source
    return _blob(
        {
            "format": "upheld.argument/1",
            "commitment": f"{commitment.sentence.sid}/{commitment.kind}",
            "because": texts.because,
            "assuming": list(texts.assuming),
            "could_be_false_if": [
                {"text": doubt.text, "answer": doubt.answer.value, "check": doubt.check}
                for doubt in texts.could_be_false_if
            ],
            "not_covered": list(texts.not_covered),
            "parameters": parameters_json(commitment.parameters),
            "definitions": dict(texts.definitions),
            "warrant": texts.warrant,
            "source": None
            if source is None
            else {"url": source.url, "read_on": source.read_on.isoformat(), "label": source.label},
        }
    )


def attestation_blob(statement: str) -> NewBlob:
    """The words that a person signed for."""
    return _blob({"format": "upheld.attestation/1", "statement": statement})


def waiver_blob(reason: str) -> NewBlob:
    """Why a deviation was accepted."""
    return _blob({"format": "upheld.waiver/1", "reason": reason})


def parameters_json(parameters: Parameters) -> dict[str, JSON]:
    """Parameters as JSON: tuples become lists."""
    return {name: list(value) if isinstance(value, tuple | list) else value for name, value in parameters.items()}


def parameters_digest(parameters: Parameters) -> str:
    """Digest of parameters in their canonical form: what binds a result to what was confirmed."""
    return sha256_hex(canonical_bytes(parameters_json(parameters)))


def parameters_from_json(value: dict[str, int | str | list[int | str]]) -> dict[str, ParameterValue]:
    """Parameters as values: lists become tuples."""
    return {name: tuple(found) if isinstance(found, list) else found for name, found in value.items()}


def _blob(value: dict[str, JSON]) -> NewBlob:
    return NewBlob(body=canonical_bytes(value))
