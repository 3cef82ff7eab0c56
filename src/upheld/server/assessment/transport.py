"""Results as lines of JSON between a check's process and the runner's; what does not fit is refused by both."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from upheld.core.check import (
    Confidence,
    Count,
    Coverage,
    NotLookedAt,
    Place,
    Result,
    Severity,
    Step,
)
from upheld.core.clock import format_time, parse_time
from upheld.core.errors import UpheldError
from upheld.core.outcomes import Outcome

END = b'{"end":true}\n'
_MAX_CHARACTERS = 2_000
_ITEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_CODE = re.compile(r"[a-z0-9_]{0,60}")
_MAX_LINE = 10_000_000
_MAX_STEPS = 100


def write_result(result: object) -> bytes:
    """One line.

    Raises:
        TypeError: a check yielded something else than results.
    """
    if not isinstance(result, Result):
        raise TypeError("a check yields results and nothing else")
    place = result.place
    return (
        json.dumps(
            {
                "item": result.item_id,
                "outcome": str(result.outcome),
                "message": result.message,
                "place": None if place is None else [place.file, place.line],
                "remedy": result.remedy,
                "observed_at": None if result.observed_at is None else format_time(result.observed_at),
                "observed_sha256": result.observed_sha256,
                "code": result.code,
                "severity": result.severity,
                "confidence": result.confidence,
                "trace": [[step.place.file, step.place.line, step.text] for step in result.trace],
                "excerpt": result.excerpt,
                "coverage": _write_coverage(result.coverage),
            }
        ).encode()
        + b"\n"
    )


def read_line(line: bytes) -> Result | tuple[str, str]:
    """A result, or the code and message of what stopped the check.

    Raises:
        ValueError: anything else.
    """
    try:
        value = json.loads(line)
        if "error" in value:
            return str(value["error"]), str(value["message"])
        return Result(
            item_id=_item(value["item"]),
            outcome=Outcome(value["outcome"]),
            message=_text(value["message"], "message"),
            place=_place(value["place"]),
            remedy=_text(value["remedy"], "remedy", may_be_empty=True),
            observed_at=_time(value["observed_at"]),
            observed_sha256=_digest(value["observed_sha256"]),
            code=_code(value["code"]),
            severity=None if value["severity"] is None else Severity(value["severity"]),
            confidence=None if value["confidence"] is None else Confidence(value["confidence"]),
            trace=_trace(value["trace"]),
            excerpt=_text(value["excerpt"], "excerpt", may_be_empty=True),
            coverage=_coverage(value["coverage"]),
        )
    except (KeyError, TypeError, UpheldError) as error:
        raise ValueError(f"The check yielded a result that cannot be read: {error}") from error


def _item(value: Any) -> str:  # noqa: ANN401 - JSON
    if not isinstance(value, str) or len(value) > 120 or not _ITEM.fullmatch(value):  # noqa: PLR2004 - the column's width
        raise ValueError(f"The check yielded a result for {str(value)[:60]!r}, which is no item's id.")
    return value


def _text(value: Any, what: str, *, may_be_empty: bool = False) -> str:  # noqa: ANN401 - JSON
    if not isinstance(value, str) or (not value.strip() and not may_be_empty):
        raise ValueError(f"The check yielded a result without a {what}.")
    clean = "".join(character if _is_storable(character) else "�" for character in value)
    return clean if len(clean) <= _MAX_CHARACTERS else f"{clean[: _MAX_CHARACTERS - 1]}…"


def _is_storable(character: str) -> bool:
    return character != "\x00" and not "\ud800" <= character <= "\udfff"


def _place(value: Any) -> Place | None:  # noqa: ANN401 - JSON
    if value is None:
        return None
    file, line = value
    if line is not None and (not isinstance(line, int) or not 0 < line < _MAX_LINE):
        raise ValueError("The check yielded a place whose line is no positive number.")
    file = _text(file, "file")
    if file.startswith("/") or ".." in file.split("/"):
        raise ValueError("The check yielded a place outside its item's folder.")
    return Place(file=file, line=line)


def _code(value: Any) -> str:  # noqa: ANN401 - JSON
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise ValueError("The check yielded a result whose code is no short id.")
    return value


def _trace(value: Any) -> tuple[Step, ...]:  # noqa: ANN401 - JSON
    steps: list[Step] = []
    for file, line, text in value[:_MAX_STEPS]:
        place = _place([file, line])
        if place is not None:
            steps.append(Step(place=place, text=_text(text, "step", may_be_empty=True)))
    return tuple(steps)


def _write_coverage(coverage: Coverage | None) -> dict[str, object] | None:
    if coverage is None:
        return None
    return {
        "counts": [[count.what, count.looked_at, count.of] for count in coverage.counts],
        "not_looked_at": [
            [one.reason, None if one.place is None else [one.place.file, one.place.line], one.is_relevant]
            for one in coverage.not_looked_at
        ],
        "more": coverage.more_not_looked_at,
        "trusted": list(coverage.trusted),
    }


def _coverage(value: Any) -> Coverage | None:  # noqa: ANN401 - JSON
    if value is None:
        return None
    return Coverage(
        counts=tuple(
            Count(_code(what), *_numbers(looked_at, of)) for what, looked_at, of in value["counts"][:_MAX_STEPS]
        ),
        not_looked_at=tuple(
            NotLookedAt(_text(reason, "reason"), _place(place), bool(is_relevant))
            for reason, place, is_relevant in value["not_looked_at"][:_MAX_STEPS]
        ),
        more_not_looked_at=_numbers(value["more"], value["more"])[0],
        trusted=tuple(_text(name, "name") for name in value["trusted"][:_MAX_STEPS]),
    )


def _numbers(part: Any, whole: Any) -> tuple[int, int]:  # noqa: ANN401 - JSON
    if not isinstance(part, int) or not isinstance(whole, int) or not 0 <= part <= whole < _MAX_LINE:
        raise ValueError("The check yielded a count that is more than the whole, or no number.")
    return part, whole


def _time(value: Any) -> dt.datetime | None:  # noqa: ANN401 - JSON
    return None if value is None else parse_time(value)


def _digest(value: Any) -> str | None:  # noqa: ANN401 - JSON
    if value is not None and (not isinstance(value, str) or not _SHA256.fullmatch(value)):
        raise ValueError("The check yielded a digest that is no SHA-256 in hexadecimal.")
    return value
