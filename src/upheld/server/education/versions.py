"""Versions of apps, as far as they can be put in order."""

from __future__ import annotations

import re
from typing import TypeAlias

Version: TypeAlias = tuple[int, ...]

_VERSION = re.compile(r"v?(?P<numbers>[0-9]{1,9}(?:\.[0-9]{1,9}){0,3})(?:[-+][0-9A-Za-z.+-]{1,40})?")
_PARTS = 4


def parse_version(text: str) -> Version | None:
    """The numbers of a version, filled up with zeros; what follows a hyphen or plus is left out; None for other texts.

    Example:
        >>> parse_version("2.1") == parse_version("v2.1.0-beta.1")
        True
    """
    match = _VERSION.fullmatch(text.strip())
    if match is None:
        return None
    numbers = tuple(int(part) for part in match["numbers"].split("."))
    return numbers + (0,) * (_PARTS - len(numbers))
