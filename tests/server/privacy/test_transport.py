"""Headers are read as browsers read them."""

from __future__ import annotations

import pytest

from upheld.server.privacy.transport import find_openings, strict_seconds

CLOSED = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("max-age=31536000", 31_536_000),
        ('includeSubDomains; Max-Age="60"', 60),
        ("max-age=0", 0),
        ("", None),
        ("max-age=", None),
        ("max-age=1; max-age=2", None),
        ("max-age=-5", None),
    ],
)
def test_strict_seconds(header: str, expected: int | None) -> None:
    assert strict_seconds(header) == expected


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("", "no Content-Security-Policy"),
        (CLOSED.replace("'none'; base", "'self' 'unsafe-eval'; base"), "script-src allows 'unsafe-eval'"),
        (f"{CLOSED}; script-src https:", "script-src allows https:"),
        (CLOSED.replace("default-src 'none'; ", "script-src 'self'; "), "object-src is left open"),
        (CLOSED.replace("; frame-ancestors 'none'", ""), "frame-ancestors is left open"),
        (f"script-src *; {CLOSED}; script-src 'none'", "script-src allows *"),
    ],
)
def test_opening_is_found(header: str, said: str) -> None:
    assert said in " ".join(find_openings(header))


def test_one_strict_policy_is_enough() -> None:
    assert find_openings(f"default-src *, {CLOSED}") == ()
