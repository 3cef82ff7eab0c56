"""Addresses that mean the machine itself."""

from __future__ import annotations

from urllib.parse import urlsplit

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(url: str) -> bool:
    """Whether an address leads to the machine itself, and so to nobody else.

    Example:
        >>> is_loopback("http://127.0.0.1:8000/report"), is_loopback("https://127.0.0.1.vendor.example/")
        (True, False)
    """
    return (urlsplit(url).hostname or "") in _LOOPBACK
