"""Read the headers that protect a connection.

Source: RFC 6797, section 6.1 (Strict-Transport-Security); Content Security Policy Level 3, sections 6.1 and 6.7.
"""

from __future__ import annotations

import re

LEAST_STRICT_SECONDS = 365 * 24 * 3_600
"""A year, as the platform asks of its partners."""

_MAX_AGE = re.compile(r'"?(?P<seconds>[0-9]{1,12})"?')
_FETCHING = ("script-src", "style-src", "object-src")
_NO_FALLBACK = ("base-uri", "form-action", "frame-ancestors")
_OPEN = {"*", "http:", "https:", "data:", "blob:", "'unsafe-inline'", "'unsafe-eval'"}


def strict_seconds(header: str) -> int | None:
    """The `max-age` of Strict-Transport-Security; None where there is none, or more than one.

    Example:
        >>> strict_seconds("max-age=31536000; includeSubDomains")
        31536000
    """
    ages = []
    for directive in header.split(";"):
        name, _, value = directive.partition("=")
        if name.strip().casefold() == "max-age":
            ages.append(_MAX_AGE.fullmatch(value.strip()))
    if len(ages) != 1 or ages[0] is None:
        return None
    return int(ages[0]["seconds"])


def find_openings(header: str) -> tuple[str, ...]:
    """What a Content-Security-Policy lets through that a strict one would not, each in a sentence.

    Several policies in one header (joined with commas) have to be kept all, so that one strict among them is enough.

    Example:
        >>> find_openings("default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
        ()
    """
    if not header.strip():
        return ("There is no Content-Security-Policy.",)
    found = [_openings(_directives(policy)) for policy in header.split(",") if policy.strip()]
    return min(found, key=len)


def _openings(directives: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    problems = []
    for name in _FETCHING:
        sources = directives.get(name, directives.get("default-src"))
        if sources is None:
            problems.append(f"Its {name} is left open.")
        elif wide := sorted(_OPEN & set(sources)):
            problems.append(f"Its {name} allows {', '.join(wide)}.")
    problems += [f"Its {name} is left open." for name in _NO_FALLBACK if directives.get(name) is None]
    return tuple(problems)


def _directives(policy: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in policy.split(";"):
        words = part.split()
        if words:
            found.setdefault(words[0].casefold(), tuple(word.casefold() for word in words[1:]))
    return found
