"""Secrets by their shape: tokens of known makers, keys in PEM, passwords in addresses, and constants named as secrets.

The shapes are those that the makers document for their tokens (prefixes, lengths, alphabets). A text of such a shape
that is evidently a placeholder is none: repeated characters, words such as `example`, too little variety.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator

from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.models.naming import is_credential_name

MAX_LINE = 400_000
"""A longer line is cut before it is searched: no source that a person wrote has one."""
MIN_NAMED_LENGTH = 16
MAX_TOKEN = 200
"""So much of a token is looked at when it is weighed."""
_MIN_ENTROPY = 3.0
_MIN_NAMED_ENTROPY = 3.3

_SHAPES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("an Atlassian API token", r"AT(?:ATT|CTT|BB|STT|OTT)3?[A-Za-z0-9_=-]{20,}", ("AT",)),
    ("an access key of AWS", r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}", ("AKIA", "ASIA", "ABIA", "ACCA")),
    ("a token of GitHub", r"(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})", ("gh",)),
    ("a token of GitLab", r"gl(?:pat|ptt|dt|rt|cbt|soat)-[A-Za-z0-9_-]{20,}", ("t-",)),
    ("a token of Slack", r"xox[abeoprs]-[A-Za-z0-9-]{20,}", ("xox",)),
    ("a key of Google", r"AIza[A-Za-z0-9_-]{35}", ("AIza",)),
    ("a client secret of Google", r"GOCSPX-[A-Za-z0-9_-]{28}", ("GOCSPX-",)),
    ("a key of Stripe", r"[rs]k_(?:live|test)_[A-Za-z0-9]{20,}", ("k_live_", "k_test_")),
    ("a key of SendGrid", r"SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{40,46}", ("SG.",)),
    ("a token of npm", r"npm_[A-Za-z0-9]{36}", ("npm_",)),
    ("a token of PyPI", r"pypi-AgE[A-Za-z0-9_-]{50,}", ("pypi-AgE",)),
    ("a key of Anthropic", r"sk-ant-[A-Za-z0-9_-]{24,}", ("sk-ant-",)),
    ("a key of OpenAI", r"sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,}", ("sk-",)),
    ("a token of Hugging Face", r"hf_[A-Za-z0-9]{30,}", ("hf_",)),
    ("a token of Shopify", r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}", ("shp",)),
    ("a token of DigitalOcean", r"do[opr]_v1_[a-f0-9]{64}", ("_v1_",)),
    ("a key of Linear", r"lin_api_[A-Za-z0-9]{40}", ("lin_api_",)),
    ("a key of Mailgun", r"key-[a-f0-9]{32}", ("key-",)),
    ("a key of Twilio", r"SK[a-f0-9]{32}", ("SK",)),
    ("a token of a Telegram bot", r"\d{8,10}:AA[A-Za-z0-9_-]{33}", (":AA",)),
    ("a token of a Discord bot", r"[MNO][A-Za-z\d_-]{23,25}\.[\w-]{6}\.[\w-]{27,38}", ()),
    ("a token of Datadog or New Relic", r"NRAK-[A-Z0-9]{27}", ("NRAK-",)),
    ("a signed token (JWT)", r"eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}", ("eyJ",)),
)
"""What it is, its pattern, and letters of which every match holds one (see `_HINTS` where there are none)."""
_LETTERS = frozenset(
    letters for *_, several in _SHAPES for letters in several
) | {"-----BEGIN ", "hooks.slack.com", "AccountKey="}  # fmt: skip
_HINTS = (
    re.compile(r"\.[\w-]{6}\.[\w-]{27}"),  # a Discord bot's token
    re.compile(r"://[^\s/@]*@"),  # a password in an address
    re.compile(r"[:=](?=\s*[\"'`][^\"'`\s]{16})"),  # a constant that has a name
    re.compile(r"[?&][A-Za-z_][\w-]{2,60}=[A-Za-z0-9._~+/-]{16}"),  # a part of an address that has one
)
"""What every secret of the other sorts holds: cheap to look for in a whole file, where most lines hold nothing."""
_SLACK_HOOK = re.compile(r"https://hooks\.slack\.com/(?:services|workflows)/[A-Za-z0-9/_-]{24,}")
_AZURE = re.compile(r"AccountKey=([A-Za-z0-9+/]{60,}={0,2})")
_PEM = re.compile(r"-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----")
_PASSWORD_IN_ADDRESS = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,20}://[^\s/:@\"'`{}$<]{1,200}:([^\s/@\"'`{}$<]{3,200})@[\w.-]+", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?<![\w$-])(?P<name>[A-Za-z_$][\w$-]{2,60})[\"']?\s*[:=]\s*(?P<quote>[\"'`])(?P<value>[^\"'`\s]{16,400})(?P=quote)"
)
_IN_QUERY = re.compile(r"[?&](?P<name>[A-Za-z_][\w-]{2,60})=(?P<value>[A-Za-z0-9._~+/-]{16,400})(?![\w${])")
_NAMED_PLAIN = re.compile(
    r"^\s*(?:export\s+|-\s+)?(?P<name>[A-Za-z_][\w-]{2,60})\s*[:=]\s*(?P<value>[^\"'`\s#]{16,400})\s*$"
)
_PLACEHOLDER = re.compile(
    r"(?i)example|placeholder|your[-_ ]|change[-_]?me|dummy|sample|redacted|insert|replace|to-?do|xxxx|<[a-z]|\{\{|\$\{"
    r"|\*{3,}|\.{3,}|0{8,}|1234567|abcdef(?!.*[g-z])"
)
_WORDY = re.compile(r"[A-Za-z]+(?:[-_./:][A-Za-z]+)*\d{0,2}")
_ADDRESS = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:)?//|^/|^ari:|^data:|^\.{0,2}/")


@dataclass(frozen=True, slots=True)
class FoundSecret:
    """A text that has the shape of a secret; the text itself is not kept."""

    what: str
    """In words: `a token of GitHub`."""
    line: int
    is_by_name: bool
    """Whether only the name before it and its variety say so."""


def entropy(text: str) -> float:
    """Bits of variety per character (Shannon).

    Example:
        >>> entropy("aaaa"), entropy("abcd")
        (0.0, 2.0)
    """
    if not text:
        return 0.0
    total = len(text)
    return -sum(count / total * math.log2(count / total) for count in Counter(text).values()) or 0.0


def is_placeholder(text: str) -> bool:
    """Whether a text evidently stands for a secret and is none.

    Example:
        >>> is_placeholder("your-token-here"), is_placeholder("q8ZtR3vLx7MbK2nWc9Yp")
        (True, False)
    """
    text = text[:MAX_TOKEN]
    return _PLACEHOLDER.search(text) is not None or entropy(text) < _MIN_ENTROPY - 1


def find_secrets(text: str, *, is_plain: bool = False) -> Iterator[FoundSecret]:
    """The secrets in a file's text by line; `is_plain` for files whose values stand without quotes (`.env`, YAML)."""
    lines = text.splitlines(keepends=True)
    for at in range(len(lines)) if is_plain else _suspicious(text, lines):
        found = _in_line(lines[at].rstrip(_LINE_ENDS)[:MAX_LINE], is_plain=is_plain)
        if found is not None:
            yield FoundSecret(found[0], at + 1, found[1])


def _suspicious(text: str, lines: list[str]) -> list[int]:
    """The lines, counted from 0, that hold something of which every secret holds one."""
    positions: list[int] = []
    for letters in _LETTERS:
        at = text.find(letters)
        while at >= 0:
            positions.append(at)
            at = text.find(letters, at + 1)
    positions.extend(match.start() for hint in _HINTS for match in hint.finditer(text))
    if not positions:
        return []
    ends = list(itertools.accumulate(map(len, lines)))
    return sorted({bisect.bisect_right(ends, position) for position in positions})


def _in_line(line: str, *, is_plain: bool) -> tuple[str, bool] | None:
    if len(line) < _SHORTEST:
        return None
    if _PEM.search(line):
        return "a private key", False
    if (shape := _by_shape(line)) is not None:
        return shape, False
    if (hook := _SLACK_HOOK.search(line)) is not None and not is_placeholder(hook.group()):
        return "an address of Slack that is a secret itself", False
    if (azure := _AZURE.search(line)) is not None and not is_placeholder(azure.group(1)):
        return "a key of an Azure account", False
    for match in _PASSWORD_IN_ADDRESS.finditer(line):
        if not _PLACEHOLDER.search(match.group(1)) and match.group(1).lower() not in {"password", "pass", "secret"}:
            return "a password in an address", False
    return _by_name(line, is_plain=is_plain)


def _by_shape(line: str) -> str | None:
    for name, shape, several in _SHAPES:
        if several and not any(letters in line for letters in several):
            continue
        for match in _pattern(shape).finditer(line):
            if not is_placeholder(match.group()) and entropy(match.group()[:MAX_TOKEN]) >= _MIN_ENTROPY:
                return name
    return None


_SHORTEST = 12
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


@functools.cache
def _pattern(shape: str) -> re.Pattern[str]:
    """Compiled when a text first has its letters: few texts have any."""
    return re.compile(rf"(?<![A-Za-z0-9_-]){shape}(?![A-Za-z0-9])")


def _by_name(line: str, *, is_plain: bool) -> tuple[str, bool] | None:
    matches = [*_NAMED.finditer(line), *_IN_QUERY.finditer(line), *(_NAMED_PLAIN.finditer(line) if is_plain else ())]
    for match in matches:
        name, value = match.group("name"), match.group("value")
        if is_credential_name(name) and looks_random(value):
            return f"a constant called “{name}”", True
    return None


def looks_random(value: str) -> bool:
    """Whether a text has the variety of a secret: letters and digits, no words, no address, no placeholder.

    Example:
        >>> looks_random("k9Zx82LmQ4vTr7Wp"), looks_random("settings.form.password"), looks_random("https://a.example/x1")
        (True, False, False)
    """
    if len(value) < MIN_NAMED_LENGTH or _ADDRESS.search(value) or _PLACEHOLDER.search(value):
        return False
    if _WORDY.fullmatch(value) or not re.search(r"\d", value) or not re.search(r"[A-Za-z]", value):
        return False
    return entropy(value) >= _MIN_NAMED_ENTROPY
