"""Read HTML and style sheets for what a page loads from elsewhere, and for the scripts it starts."""

from __future__ import annotations

import re

from upheld.core.check import Place
from upheld.forge.addresses import read_address
from upheld.forge.facts import OutboundFact, SourceFacts
from upheld.forge.gaps import CODE, Gap

MAX_PAGE_BYTES = 500_000

_LOADS = re.compile(
    r"""\b(?:src|srcset|poster|action|data|background)\s*=\s*["']?\s*((?:(?:https?|wss?):)?//[^\s"'>]+)"""
    r"""|<(?:link|use|image|base)\b[^<>]{0,400}?\bhref\s*=\s*["']?\s*((?:https?:)?//[^\s"'>]+)"""
    r"""|url\(\s*["']?\s*((?:https?:)?//[^\s"')]+)"""
    r"""|@import\s+["']\s*((?:https?:)?//[^\s"']+)""",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<script\b([^<>]{0,400})>", re.IGNORECASE)
_HANDLER = re.compile(
    r"""<[a-z][^<>]{0,2000}?\s(?:on[a-z]+\s*=|[a-z]+\s*=\s*["']?\s*javascript:|srcdoc\s*=)""", re.IGNORECASE
)
_LOCAL_SOURCE = re.compile(r"""\bsrc\s*=\s*["']?\s*([^\s"'>]+)""", re.IGNORECASE)


def read_page(content: bytes, *, file: str) -> SourceFacts:
    """What the page or style sheet loads from absolute addresses; a script written into it is a gap."""
    if len(content) > MAX_PAGE_BYTES:
        reason = f"The file holds {len(content):,} bytes; it was not analyzed."
        return SourceFacts(file=file, gaps=(Gap(reason=reason, place=Place(file=file), touches=CODE),))
    text = content.decode("utf-8", "replace")
    outbound: list[OutboundFact] = []
    for match in _LOADS.finditer(text):
        written = next(group for group in match.groups() if group)
        address = read_address(written, is_whole=True)
        outbound.append(
            OutboundFact(
                via=f"page {match.group().split('=')[0].split('(')[0].strip().lower()}",
                address=address,
                doubt="" if address is not None else "the address is put together while the page is made",
                place=Place(file=file, line=text.count("\n", 0, match.start()) + 1),
            )
        )
    gaps = tuple(
        Gap(
            reason="A script is written into the page; it was not analyzed.",
            place=Place(file=file, line=text.count("\n", 0, match.start()) + 1),
            touches=CODE,
        )
        for match in _SCRIPT.finditer(text)
        if _LOCAL_SOURCE.search(match.group(1)) is None and "application/json" not in match.group(1)
    )
    if file.lower().endswith((".html", ".htm")):
        gaps += tuple(
            Gap(
                reason="Code is written into an attribute of the page; it was not analyzed.",
                place=Place(file=file, line=text.count("\n", 0, match.start()) + 1),
                touches=CODE,
            )
            for match in _HANDLER.finditer(text)
        )
    return SourceFacts(file=file, outbound=tuple(dict.fromkeys(outbound)), gaps=gaps)


def local_scripts(content: bytes) -> tuple[str, ...]:
    """The relative scripts that a page starts.

    Example:
        >>> local_scripts(b'<script src="./main.js"></script>')
        ('./main.js',)
    """
    text = content[:MAX_PAGE_BYTES].decode("utf-8", "replace")
    found = (_LOCAL_SOURCE.search(match.group(1)) for match in _SCRIPT.finditer(text))
    return tuple(match.group(1) for match in found if match is not None and "//" not in match.group(1))
