"""The one YAML loader: small, strict, with line numbers, and nothing in it that can explode.

It reads the events of YAML 1.1 and gives plain scalars the meaning of the YAML 1.2 core schema, so that `on`, `no`
and `12:30` stay text. Refused: anchors and aliases, tags, merge keys, duplicate keys, keys that are no text, more
than one document, nesting deeper than 64, integers of more than 20 digits, `.nan` and `.inf`, anything but UTF-8.

Source: YAML 1.2.2, section 10.3 (core schema).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias, cast

import yaml

from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass, field

MAX_BYTES = 1_000_000
MAX_DEPTH = 64
MAX_NODES = 200_000
MAX_INTEGER_DIGITS = 20

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"
"""What a node becomes without its line numbers."""

# Typed as Any: the stubs know no common base of the loader in C and the one in Python.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED_INTEGER = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


@dataclass(frozen=True, kw_only=True, slots=True)
class YamlNode:
    """A value with the line it starts on."""

    value: dict[str, YamlNode] | tuple[YamlNode, ...] | str | int | float | bool | None
    line: int
    """Counts from 1."""
    source: str
    """What the file is called in messages."""
    written: str = ""
    """A scalar as it stands in the file, so that `version: 1.10` is not cut to 1.1."""
    key_line: int = 0
    """Where the key of this value stands; 0 for what has no key."""

    def get(self, key: str) -> YamlNode | None:
        """The value of a key; None where there is none, or where this is no mapping.

        Example:
            >>> load_yaml(b"app: {id: notes}", source="manifest.yml").get("app").get("id").value
            'notes'
        """
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self) -> tuple[tuple[str, YamlNode], ...]:
        """Keys and values of a mapping in their order; nothing for any other node."""
        return tuple(self.value.items()) if isinstance(self.value, dict) else ()

    def entries(self) -> tuple[YamlNode, ...]:
        """The entries of a sequence; nothing for any other node."""
        return self.value if isinstance(self.value, tuple) else ()

    def as_text(self) -> str:
        """A scalar as text, numbers as they are written, nothing as the empty text.

        Raises:
            InputError: the node is a mapping or a sequence.
        """
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, dict | tuple):
            raise self.error("yaml.text_expected", "Text is expected here.", hint="Write one value on this line.")
        return "" if self.value is None else self.written

    def plain(self) -> Plain:
        """The value without line numbers."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return self.value

    def error(self, code: str, message: str, *, hint: str) -> InputError:
        """An error that names this place."""
        return InputError(code, f"{self.source}, line {self.key_line or self.line}: {message}", hint=hint)


def load_yaml(data: bytes, *, source: str, max_bytes: int = MAX_BYTES) -> YamlNode:
    r"""The one document of a YAML file; an empty file is a node with the value None.

    Raises:
        InputError: too large, not UTF-8, not YAML, or one of the things refused above; with source and line.

    Example:
        >>> load_yaml(b"apps:\n- notes\n", source="upheld.yaml").plain()
        {'apps': ['notes']}
    """
    text = _decode(data, source, max_bytes)
    try:
        return _Builder(source).build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = ", ".join(part for part in (error.context, error.problem) if part)
        line = min(mark.line, text.count("\n", 0, len(text.rstrip()))) + 1 if mark else 1
        raise _refuse("yaml.syntax", source, line, f"This is not YAML: {said}.") from error
    except yaml.YAMLError as error:
        said = " ".join(str(error).split())[:200]
        raise _refuse("yaml.syntax", source, _line_of_control(text), f"This is not YAML: {said}.") from error


def _decode(data: bytes, source: str, max_bytes: int) -> str:
    if len(data) > max_bytes:
        raise InputError(
            "yaml.size",
            f"{source} holds {len(data):,} bytes; at most {max_bytes:,} are read.",
            hint="Split it or leave out what does not belong there.",
        )
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise _refuse("yaml.nul", source, line, "A NUL byte stands here.", hint="Save the file as UTF-8 text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"The byte 0x{data[error.start]:02x} is not UTF-8."
        raise _refuse("yaml.encoding", source, line, message, hint="Save the file as UTF-8 text.") from error


def _line_of_control(text: str) -> int:
    found = re.search("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _refuse(code: str, source: str, line: int, message: str, *, hint: str = "Mend this line.") -> InputError:
    return InputError(code, f"{source}, line {line}: {message}", hint=hint)


def _line(event: Any) -> int:  # noqa: ANN401 - the stubs allow events without a mark; the parser sets it always
    return cast("int", event.start_mark.line) + 1


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end has not come yet."""

    line: int
    key_line: int
    is_mapping: bool
    keys: dict[str, YamlNode] = field(default_factory=dict)
    entries: list[YamlNode] = field(default_factory=list)
    key: str | None = None
    """The key that waits for its value."""
    waiting_line: int = 0


class _Builder:
    """Makes nodes of events with a stack of its own: nesting in the file is never nesting of calls."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.stack: list[_Open] = []
        self.root: YamlNode | None = None
        self.documents = 0
        self.nodes = 0

    def build(self, events: Iterator[Any]) -> YamlNode:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._start(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
            elif isinstance(event, yaml.AliasEvent):
                raise self._error(event, "yaml.alias", f"The alias *{event.anchor} is not read.", "Write it out.")
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
        return self.root or YamlNode(value=None, line=1, source=self.source)

    def _error(self, event: Any, code: str, message: str, hint: str) -> InputError:  # noqa: ANN401 - events share no typed base
        return _refuse(code, self.source, _line(event), message, hint=hint)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._error(event, "yaml.documents", "A second document starts.", "Keep one document in a file.")
        if event.tags:
            raise self._error(event, "yaml.tag", "A %TAG directive is not read.", "Leave it out.")

    def _start(self, event: Any) -> None:  # noqa: ANN401 - see _error
        self._require_plain(event)
        line = _line(event)
        if len(self.stack) >= MAX_DEPTH:
            raise self._error(event, "yaml.depth", f"Nested more than {MAX_DEPTH} deep.", "Flatten it.")
        key_line = 0
        if self.stack and self.stack[-1].is_mapping:
            if self.stack[-1].key is None:
                raise self._error(event, "yaml.key", "A list or mapping is used as a key.", "Use text as the key.")
            key_line = self.stack[-1].waiting_line
        self.stack.append(_Open(line=line, key_line=key_line, is_mapping=isinstance(event, yaml.MappingStartEvent)))

    def _end(self) -> None:
        done = self.stack.pop()
        value = done.keys if done.is_mapping else tuple(done.entries)
        self._place(YamlNode(value=value, line=done.line, source=self.source, key_line=done.key_line))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._require_plain(event)
        line = _line(event)
        is_plain = not event.style  # None in Python, "" in C
        value = self._resolve(event) if is_plain else event.value
        top = self.stack[-1] if self.stack else None
        if top is not None and top.is_mapping and top.key is None:
            self._open_key(event, top, value, is_plain=is_plain)
            return
        key_line = top.waiting_line if top is not None and top.is_mapping else 0
        written = event.value if is_plain and not isinstance(value, str) else ""
        self._place(YamlNode(value=value, line=line, source=self.source, written=written, key_line=key_line))

    def _open_key(self, event: yaml.ScalarEvent, top: _Open, value: object, *, is_plain: bool) -> None:
        if not isinstance(value, str):
            raise self._error(event, "yaml.key", f"The key {event.value!r} is no text.", "Put it in quotes.")
        if is_plain and value == "<<":
            raise self._error(event, "yaml.merge", "The merge key << is not read.", "Write its keys out.")
        if value in top.keys:
            message = f"The key {value[:60]!r} stands twice; first on line {top.keys[value].key_line}."
            raise self._error(event, "yaml.duplicate_key", message, "Keep one of them.")
        top.key = value
        top.waiting_line = _line(event)

    def _place(self, node: YamlNode) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            message = f"More than {MAX_NODES:,} values stand in the file."
            raise _refuse("yaml.size", self.source, node.line, message, hint="Split it.")
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if top.is_mapping:
            top.keys[cast("str", top.key)] = node
            top.key = None
        else:
            top.entries.append(node)

    def _require_plain(self, event: Any) -> None:  # noqa: ANN401 - see _error
        if event.anchor is not None:
            raise self._error(event, "yaml.anchor", f"The anchor &{event.anchor} is not read.", "Leave it out.")
        if event.tag is not None:
            raise self._error(event, "yaml.tag", f"The tag {event.tag[:60]} is not read.", "Leave it out.")

    def _resolve(self, event: yaml.ScalarEvent) -> str | int | float | bool | None:
        written = event.value
        if written in _NULL:
            return None
        if written in _TRUE or written in _FALSE:
            return written in _TRUE
        if _INTEGER.fullmatch(written) or _BASED_INTEGER.fullmatch(written):
            if len(written) > MAX_INTEGER_DIGITS + 1:
                message = f"A number of {len(written):,} digits stands here."
                raise self._error(event, "yaml.number", message, "Put it in quotes if it is text.")
            return int(written, 0) if written[1:2] in {"o", "x"} else int(written)
        if _NOT_FINITE.fullmatch(written):
            raise self._error(event, "yaml.number", f"{written} is not read.", "Give a number.")
        if _FLOAT.fullmatch(written):
            value = float(written) if len(written) <= MAX_INTEGER_DIGITS * 2 else float("inf")
            if value in (float("inf"), float("-inf")):
                raise self._error(event, "yaml.number", "A number too large or too long stands here.", "Shorten it.")
            return value
        return written
