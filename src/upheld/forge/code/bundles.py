"""Recognize files that no person wrote as they stand: minified code and the output of bundlers."""

from __future__ import annotations

import re

from upheld.core.light_dataclasses import dataclass

MAX_SCRIPT_BYTES = 500_000
"""More than code written by hand."""
MAX_LINE_BYTES = 5_000
MAX_MINIFIED_BYTES = 100_000
"""So much of minified code is still gone through for what it shows; it proves nothing."""
_DENSE = 50
"""Code of a bundle has a bracket or semicolon at least every so many characters; a long text has not."""
_MARKERS = re.compile(
    rb"\b__webpack_require__\b|\bwebpackBootstrap\b|\bwebpackJsonp|\b__commonJS(?:Min)?\s*=|\b__toESM\s*="
    rb"|\bparcelRequire\b|\b__vitePreload\b|\bfunction getDefaultExportFromCjs\b|^// node_modules/[\w@.-]+/"
    rb"|\b_interop_require_default\$|\$parcel\$require",
    re.MULTILINE,
)
_SIGNS = (b"__", b"webpack", b"parcel", b"getDefaultExport", b"// node_modules/", b"_interop_require")
"""Every marker has one of these, and few other files do."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What kind of output a file is."""

    reason: str
    """A whole sentence."""
    line: int | None
    is_readable: bool
    """Whether what it does can be relied on; only the packages in it can't be told."""
    is_analyzed: bool


def recognize(content: bytes) -> Bundle | None:
    r"""The kind of output that a file is; None for code as people write it.

    Example:
        >>> recognize(b"const x = 1;\n") is None, recognize(b"f({});" * 2000).is_readable
        (True, False)
    """
    if len(content) > MAX_SCRIPT_BYTES:
        reason = f"The file holds {len(content):,} bytes, more than code written by hand; it was not analyzed."
        return Bundle(reason, None, is_readable=False, is_analyzed=False)
    for number, line in enumerate(content.split(b"\n") if len(content) > MAX_LINE_BYTES else (), start=1):
        if len(line) > MAX_LINE_BYTES and sum(map(line.count, b"({;[")) * _DENSE > len(line):
            reason = f"A line of {len(line):,} characters: minified or bundled code, not relied on."
            return Bundle(reason, number, is_readable=False, is_analyzed=len(content) <= MAX_MINIFIED_BYTES)
    found = _MARKERS.search(content) if any(sign in content for sign in _SIGNS) else None
    if found is None:
        return None
    line_number = content.count(b"\n", 0, found.start()) + 1
    reason = "The file is the output of a bundler: which packages are part of it can't be told."
    return Bundle(reason, line_number, is_readable=True, is_analyzed=True)
