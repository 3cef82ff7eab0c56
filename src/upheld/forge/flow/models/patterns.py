"""Regular expressions of the code, run on its constants where that is sure to be quick and to mean the same."""

from __future__ import annotations

import re

from upheld.core.light_dataclasses import dataclass

MAX_SUBJECT = 2_000
_MAX_PATTERN = 200
_MAX_REPEATS = 3
_UNSAFE = re.compile(r"\(\?(?!:|=|!)|\\[pPkuxcdwsDWSbB]*[pPkuxc]|\)[*+{]|\[\^?\]|\(\?[^:=!]")
_REPEAT = re.compile(r"(?<!\\)[*+{]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression that may be run."""

    compiled: re.Pattern[str]
    is_global: bool
    starts: bool
    """Whether it can match at the start of a text only."""
    ends: bool
    """Whether it can match at the end only."""


def split_source(source: str) -> tuple[str, str]:
    """The pattern and flags of a literal such as `/a+/g`.

    Example:
        >>> split_source("/a[/]+/gi")
        ('a[/]+', 'gi')
    """
    if not source.startswith("/"):
        return source, ""
    body, _, flags = source[1:].rpartition("/")
    return body, flags


def read_pattern(source: str) -> Pattern | None:
    """A literal as a pattern to run; None where it may be slow or mean something else here."""
    body, flags = split_source(source)
    if len(body) > _MAX_PATTERN or len(_REPEAT.findall(body)) > _MAX_REPEATS or _UNSAFE.search(body):
        return None
    if set(flags) - set("gimsu"):
        return None
    options = re.ASCII
    options |= re.IGNORECASE if "i" in flags else re.ASCII
    options |= re.MULTILINE if "m" in flags else re.ASCII
    options |= re.DOTALL if "s" in flags else re.ASCII
    # `$` ends a text in JavaScript, while here it matches before a last line break as well.
    translated = body if "m" in flags else _strict_end(body)
    try:
        compiled = re.compile(translated, options)
    except (re.error, OverflowError, RecursionError):
        return None
    return Pattern(compiled, "g" in flags, starts=_anchored(body, first=True), ends=_anchored(body, first=False))


def _strict_end(body: str) -> str:
    found: list[str] = []
    is_escaped = is_class = False
    for letter in body:
        if not is_escaped and not is_class and letter == "$":
            found.append(r"\Z")
            continue
        if not is_escaped:
            is_class = letter == "[" or (is_class and letter != "]")
        is_escaped = letter == "\\" and not is_escaped
        found.append(letter)
    return "".join(found)


def _anchored(body: str, *, first: bool) -> bool:
    if "|" in body:
        return False
    return body.startswith("^") if first else body.endswith("$") and not body.endswith("\\$")


def translate_replacement(text: str) -> str | None:
    """What JavaScript puts in for a match, as a template for `Match.expand`; None for what that lacks."""
    if re.search(r"\$[`'<]", text):
        return None
    escaped = text.replace("\\", "\\\\")
    escaped = re.sub(r"\$([1-9])", r"\\g<\1>", escaped)
    return escaped.replace("$&", r"\g<0>").replace("$$", "$")
