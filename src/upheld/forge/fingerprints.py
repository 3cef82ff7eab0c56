"""Fingerprints of findings: the same after lines moved or a function went elsewhere, another when the code changed.

SHA-256 over the rule's id, the reason's code, the names of the functions around the place, the source of its statement
without any space, and a number that tells equal ones apart in their order: neither files nor lines go in. A finding
without a line takes its file and its message, figures apart, for the statement.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from upheld.core.check import Place, Result
from upheld.forge.surroundings import SourceText, Surroundings

LENGTH = 32
"""Hexadecimal digits: enough that no two findings of an app meet by chance."""


def fingerprint_all(findings: Iterable[tuple[str, Result]], texts: Mapping[str, SourceText]) -> dict[int, str]:
    """A fingerprint for each result, by its position; `texts` by the path that places name."""
    listed = list(enumerate(findings))
    seen: Counter[str] = Counter()
    found: dict[int, str] = {}
    for position, (rule, result) in sorted(listed, key=lambda entry: _order(entry[1][1].place)):
        around = _around(result, texts)
        base = "\0".join((rule, result.outcome.value, result.code, *around.enclosing, "", around.statement))
        seen[base] += 1
        digest = hashlib.sha256(f"{base}\0{seen[base]}".encode("utf-8", "backslashreplace"))
        found[position] = digest.hexdigest()[:LENGTH]
    return found


def _order(place: Place | None) -> tuple[str, int]:
    return ("", 0) if place is None else (place.file, place.line or 0)


def _around(result: Result, texts: Mapping[str, SourceText]) -> Surroundings:
    place = result.place
    text = None if place is None else texts.get(place.file)
    if place is None or place.line is None or text is None:
        file = "" if place is None else place.file
        return Surroundings((file,), re.sub(r"[\d,.]+", "#", result.message))
    return text.surroundings(place.line)
