"""HTML as a flat run of tags and texts, in one pass.

The standard library's `html.parser` is not used: it takes quadratic time on unclosed tags and comments
(CVE-2025-6069), and how it reads broken markup changed between patch releases of Python, while a sentence must have
the same id and digest everywhere. Every search here moves forward, and one that found nothing is not repeated.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from upheld.core.errors import InputError


class TokenKind(StrEnum):
    """What a piece of HTML is."""

    TEXT = "text"
    START = "start"
    END = "end"


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """A text with its entities resolved, or a tag."""

    kind: TokenKind
    text: str
    """The text, or the tag's name in small letters."""
    attributes: dict[str, str] = field(default_factory=dict)
    is_void: bool = False
    """A tag that is closed by itself."""


VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
RAW = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "template", "svg", "math", "object"})
"""Their content is no text of the page; of `title` it is given as one text."""

MAX_TAGS = 100_000

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]*")
_QUOTE_OR_END = re.compile(r"[\"'>]")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]{1,100})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_WANTED = frozenset({"class", "id", "role", "href", "hidden", "aria-hidden", "aria-level", "colspan"})
_MAX_ATTRIBUTES = 4000


def read_tokens(text: str) -> Iterator[Token]:
    """All tags and texts; comments, declarations, scripts and styles are left out."""
    return _Tokenizer(text).run()


class _Tokenizer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.count = 0
        self.missing: set[str] = set()
        """Marks that do not occur any more behind the present place."""

    def _find(self, mark: str, start: int) -> int:
        if mark in self.missing:
            return -1
        found = self.text.find(mark, start)
        if found < 0:
            self.missing.add(mark)
        return found

    def run(self) -> Iterator[Token]:
        text = self.text
        shown = 0
        while True:
            opening = text.find("<", self.at)
            if opening < 0:
                break
            self.count += 1
            if self.count > MAX_TAGS:
                message = f"The page holds more than {MAX_TAGS:,} tags."
                raise InputError("policy.size", message, hint="Give the policy's part of the page alone.")
            tokens = self._markup(opening)
            if tokens is None:
                self.at = opening + 1
                continue
            if opening > shown:
                yield Token(kind=TokenKind.TEXT, text=html.unescape(text[shown:opening]))
            yield from tokens
            shown = self.at
        if shown < len(text):
            yield Token(kind=TokenKind.TEXT, text=html.unescape(text[shown:]))

    def _markup(self, at: int) -> tuple[Token, ...] | None:
        """The tokens of the markup here, with the place moved behind it; None where `<` is only a sign."""
        text = self.text
        if text.startswith("<!--", at):
            end = self._find("-->", at + 4)
            self.at = len(text) if end < 0 else end + 3
            return ()
        if text.startswith(("<!", "<?"), at):
            end = self._find(">", at)
            self.at = len(text) if end < 0 else end + 1
            return ()
        is_end = text.startswith("</", at)
        name = _NAME.match(text, at + (2 if is_end else 1))
        if name is None:
            return None
        end = self._tag_end(name.end())
        if end < 0:
            return None
        self.at = end + 1
        tag = name.group().lower()
        if is_end:
            return (Token(kind=TokenKind.END, text=tag),)
        return self._start(
            tag, text[name.end() : min(end, name.end() + _MAX_ATTRIBUTES)], is_closed=text[end - 1] == "/"
        )

    def _tag_end(self, at: int) -> int:
        """Where the tag ends; a quoted value may hold `>`."""
        text = self.text
        while True:
            match = _QUOTE_OR_END.search(text, at) if ">" not in self.missing else None
            if match is None:
                self.missing.add(">")
                return -1
            if match.group() == ">":
                return match.start()
            is_value = text[max(0, match.start() - 10) : match.start()].rstrip().endswith("=")
            closing = self._find(match.group(), match.end()) if is_value else -1
            at = closing + 1 if closing >= 0 else match.end()

    def _start(self, tag: str, source: str, *, is_closed: bool) -> tuple[Token, ...]:
        attributes: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(source):
            key = match.group(1).lower()
            if key in _WANTED and key not in attributes:
                attributes[key] = html.unescape(match.group(2) or match.group(3) or match.group(4) or "")
        is_void = tag in VOID
        if tag in RAW and not is_closed:
            inside = self._skip_raw(tag)
            return (Token(kind=TokenKind.START, text="title", attributes={"text": inside}),) if tag == "title" else ()
        if tag in RAW:
            return ()
        return (Token(kind=TokenKind.START, text=tag, attributes=attributes, is_void=is_void),)

    def _skip_raw(self, tag: str) -> str:
        mark = f"</{tag}"
        match = None if mark in self.missing else re.compile(re.escape(mark), re.IGNORECASE).search(self.text, self.at)
        if match is None:
            self.missing.add(mark)
            start, self.at = self.at, len(self.text) if tag in {"script", "style"} else self.at
            return self.text[start : start + 200] if tag == "title" else ""
        inside = self.text[self.at : match.start()] if tag == "title" else ""
        end = self._find(">", match.end())
        self.at = len(self.text) if end < 0 else end + 1
        return html.unescape(inside)
