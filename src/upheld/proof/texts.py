"""Texts bound to the log by digest: arguments, details, signed statements, waivers; read for their words.

Reading is forgiving here, since a missing text must never hide a state: what cannot be read gives no words. Whether
the texts are all there and of the right form is judged by `verify.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from upheld.core.errors import ProofError
from upheld.core.outcomes import Outcome
from upheld.proof.canonical import JSON, parse_canonical

ARGUMENT_FORMAT = "upheld.argument/1"
DETAILS_FORMAT = "upheld.details/1"
ATTESTATION_FORMAT = "upheld.attestation/1"
WAIVER_FORMAT = "upheld.waiver/1"

Blobs: TypeAlias = Mapping[str, bytes]
"""SHA-256 in hexadecimal → content."""

_SEVEREST_FIRST = (Outcome.FAIL, Outcome.ERROR, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE, Outcome.PASS)


@dataclass(frozen=True, kw_only=True, slots=True)
class ResultText:
    """One result of a check, in words."""

    item: str
    name: str
    outcome: str
    message: str
    remedy: str
    place: str
    """`file:line`, `file`, or empty."""
    severity: str = ""
    """Where it differs from the check's own."""
    trace: tuple[tuple[str, str], ...] = ()
    """The way to the place: where each step is, as `file:line`, and what happens there."""


def read_text(blobs: Blobs, sha256: str, text_format: str) -> dict[str, JSON]:
    """The text with this digest if it is there and of this format, or an empty object."""
    content = blobs.get(sha256)
    if content is None:
        return {}
    try:
        value = parse_canonical(content)
    except ProofError:
        return {}
    return value if isinstance(value, dict) and value.get("format") == text_format else {}


def read_results(blobs: Blobs, details_sha256: str) -> tuple[ResultText, ...]:
    """The single results behind one check result, the severest first."""
    found = read_text(blobs, details_sha256, DETAILS_FORMAT).get("results")
    results = [_read_result(entry) for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []
    order: list[str] = list(_SEVEREST_FIRST)
    results.sort(key=lambda result: order.index(result.outcome) if result.outcome in order else len(order))
    return tuple(results)


def text_of(entry: Mapping[str, JSON], name: str) -> str:
    """A string field, or an empty string."""
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _read_result(entry: dict[str, JSON]) -> ResultText:
    place = entry.get("place")
    trace = entry.get("trace")
    return ResultText(
        item=text_of(entry, "item"),
        name=text_of(entry, "name"),
        outcome=text_of(entry, "outcome"),
        message=text_of(entry, "message"),
        remedy=text_of(entry, "remedy"),
        place=_where(place) if isinstance(place, dict) else "",
        severity=text_of(entry, "severity"),
        trace=tuple((_where(step), text_of(step, "text")) for step in trace if isinstance(step, dict))
        if isinstance(trace, list)
        else (),
    )


def _where(place: Mapping[str, JSON]) -> str:
    line = place.get("line")
    return text_of(place, "file") + (f":{line}" if isinstance(line, int) else "")
