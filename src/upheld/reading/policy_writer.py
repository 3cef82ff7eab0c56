"""The dataclasses of `upheld.yaml` written as the one text that reads back as the same."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from upheld.reading.policy_model import FORMAT_VERSION, PolicyFile

HEADER = (
    "# What we promise, sentence by sentence. Kept in git beside the policy's text.\n"
    "# A sentence counts once a person read it here and set `confirmed: true`.\n"
    "# `upheld policy propose --update` brings in a new text and keeps what was confirmed.\n"
    "# All keys: docs/reference/upheld-yaml.md\n"
)

# Text that YAML reads as itself without quotes; everything else is put in quotes.
_PLAIN = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž0-9_ ,./()’“”–—+%&;!?@=-]*")
_PLAIN_IN_FLOW = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž0-9_ ./()’–+%-]*")
_RESERVED = frozenset({"null", "true", "false", "y", "n", "yes", "no", "on", "off"})
_ESCAPED = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\uffff]|[\U000e0000-\U000e0fff]|[\U0001fffe-\U0001ffff]"
)


def write_policy_file(policy_file: PolicyFile) -> str:
    r"""The text of an `upheld.yaml`; what has its default is left out.

    Example:
        >>> write_policy_file(PolicyFile()).endswith("upheld: 1\n")
        True
    """
    lines = [f"upheld: {FORMAT_VERSION}"]
    for line in _object_lines(policy_file, 0):
        if line and not line.startswith((" ", "-")):
            lines.append("")
        lines.append(line)
    return HEADER + "\n".join(lines) + "\n"


def _object_lines(value: object, indent: int) -> Iterator[str]:
    for field in dataclasses.fields(value):  # type: ignore[arg-type] # only dataclasses come here
        child = getattr(value, field.name)
        if field.default is not dataclasses.MISSING and child == field.default:
            continue
        if field.default_factory is not dataclasses.MISSING and child == field.default_factory():
            continue
        yield from _entry_lines(field.name, child, indent)


def _entry_lines(name: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - any field of the file
    margin = " " * indent
    if dataclasses.is_dataclass(value):
        inner = list(_object_lines(value, indent + 2))
        yield f"{margin}{name}:" if inner else f"{margin}{name}: {{}}"
        yield from inner
    elif isinstance(value, Mapping):
        yield f"{margin}{name}:"
        for key, child in value.items():
            yield f"{margin}  {_scalar(key)}: {_inline(child)}"
    elif isinstance(value, tuple) and value and dataclasses.is_dataclass(value[0]):
        yield f"{margin}{name}:"
        for entry in value:
            yield from _list_entry(entry, indent)
    elif isinstance(value, tuple) and name in {"assuming", "not_covered"} and value:
        yield f"{margin}{name}:"
        for text in value:
            yield f"{margin}- {_scalar(text)}"
    else:
        yield f"{margin}{name}: {_inline(value)}"


def _list_entry(entry: object, indent: int) -> Iterator[str]:
    margin = " " * indent
    for index, line in enumerate(_object_lines(entry, indent + 2)):
        yield f"{margin}- {line[indent + 2 :]}" if index == 0 else line


def _inline(value: Any) -> str:  # noqa: ANN401 - any scalar or list of the file
    if isinstance(value, tuple):
        return "[" + ", ".join(_scalar(entry, pattern=_PLAIN_IN_FLOW) for entry in value) + "]"
    return _scalar(value)


def _scalar(value: object, *, pattern: re.Pattern[str] = _PLAIN) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if value is None:
        return "null"
    if isinstance(value, dt.date):
        return value.isoformat()
    text = str(value)
    if pattern.fullmatch(text) and text == text.strip() and text.casefold() not in _RESERVED:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(_escape, quoted)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - the two lengths of YAML's escapes
