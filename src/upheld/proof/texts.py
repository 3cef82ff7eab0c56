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
    excerpt: str = ""
    """The line of source at the place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CountText:
    """So many of so many of one kind."""

    what: str
    looked_at: int
    of: int


@dataclass(frozen=True, kw_only=True, slots=True)
class GapText:
    """One thing that was not looked at."""

    reason: str
    place: str
    is_relevant: bool
    """Whether it could change the answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CoverageText:
    """How much of one item was looked at."""

    item: str
    counts: tuple[CountText, ...]
    not_looked_at: tuple[GapText, ...]
    more_not_looked_at: int
    trusted: tuple[str, ...]

    @property
    def relevant(self) -> tuple[GapText, ...]:
        """What was not looked at and could change the answer."""
        return tuple(gap for gap in self.not_looked_at if gap.is_relevant)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnalyzerText:
    """What analysed the items."""

    version: str
    sha256: str
    platform_data_on: str
    """Year and month in which the platform's pages were read."""


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


def read_coverage(blobs: Blobs, details_sha256: str) -> tuple[CoverageText, ...]:
    """How much of each item was looked at, as far as the check says so."""
    found = read_text(blobs, details_sha256, DETAILS_FORMAT).get("coverage")
    return tuple(_read_coverage(entry) for entry in _objects(found))


def read_analyzer(blobs: Blobs, details_sha256: str) -> AnalyzerText | None:
    """What analysed the items; None for a check that reads no code."""
    found = read_text(blobs, details_sha256, DETAILS_FORMAT).get("analyzer")
    if not isinstance(found, dict):
        return None
    return AnalyzerText(
        version=text_of(found, "version"),
        sha256=text_of(found, "sha256"),
        platform_data_on=text_of(found, "platform_data_on"),
    )


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
        excerpt=text_of(entry, "excerpt"),
    )


def _read_coverage(entry: Mapping[str, JSON]) -> CoverageText:
    trusted = entry.get("trusted")
    return CoverageText(
        item=text_of(entry, "item"),
        counts=tuple(
            CountText(what=text_of(count, "what"), looked_at=_number(count, "looked_at"), of=_number(count, "of"))
            for count in _objects(entry.get("counts"))
        ),
        not_looked_at=tuple(
            GapText(
                reason=text_of(gap, "reason"),
                place=_where(place) if isinstance(place := gap.get("place"), dict) else "",
                is_relevant=gap.get("is_relevant") is not False,
            )
            for gap in _objects(entry.get("not_looked_at"))
        ),
        more_not_looked_at=_number(entry, "more_not_looked_at"),
        trusted=tuple(name for name in trusted if isinstance(name, str)) if isinstance(trusted, list) else (),
    )


def _objects(value: JSON) -> tuple[dict[str, JSON], ...]:
    return tuple(entry for entry in value if isinstance(entry, dict)) if isinstance(value, list) else ()


def _number(entry: Mapping[str, JSON], name: str) -> int:
    value = entry.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _where(place: Mapping[str, JSON]) -> str:
    line = place.get("line")
    return text_of(place, "file") + (f":{line}" if isinstance(line, int) else "")
