"""What a log line holds: personal data, what users wrote, credentials, or whole things that hold all of these."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.facts import EntryKind, StoreWrite
from upheld.forge.flow.models.naming import classify, is_credential_name
from upheld.forge.flow.models.requests import WHOLE_ANSWER
from upheld.forge.flow.values import Data, DataClass, Origin, Record, Value
from upheld.forge.frozen_values import MAX_DEPTH, ONE_WAY, inside

_WHOLES = {
    Origin.PAYLOAD: "what the caller sent",
    Origin.REQUEST: "the request",
    Origin.CONTEXT: "the context",
    Origin.PAGE_CONTEXT: "the context of the page",
    Origin.EVENT: "the event",
    Origin.PRODUCT: "an answer of the product",
    Origin.OUTSIDE: "an answer of another host",
    Origin.BROWSER: "what was typed into the page",
}
_WHOLE_FIELDS = frozenset({"body", "extension", "issue", "user", "page", "content", "data", "fields"})
"""Members that hold as much as the whole: the body of a request, the issue of an event."""
_FREE_INPUT = frozenset(
    {Origin.PAYLOAD, Origin.REQUEST, Origin.BROWSER, Origin.STORAGE, Origin.OUTSIDE, Origin.ENVIRONMENT}
)


class LogKind(StrEnum):
    """Why something should not stand in a log."""

    WHOLE = "whole"
    PERSONAL = "personal"
    CONTENT = "content"
    CREDENTIAL = "credential"
    UNKNOWN = "unknown"
    """Not known what it is."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One thing in a log line."""

    kind: LogKind
    what: str
    """In words: never the value itself."""

    def is_worse_than(self, other: Logged) -> bool:
        """Whether this one is told first."""
        return _ORDER.index(self.kind) < _ORDER.index(other.kind)


_CLASSES = (
    (DataClass.CREDENTIAL, LogKind.CREDENTIAL, "a credential"),
    (DataClass.PERSONAL, LogKind.PERSONAL, "personal data"),
    (DataClass.CONTENT, LogKind.CONTENT, "what a user wrote"),
)
_ORDER = (LogKind.CREDENTIAL, LogKind.WHOLE, LogKind.PERSONAL, LogKind.CONTENT, LogKind.UNKNOWN)


def logged(write: StoreWrite) -> tuple[Logged, ...]:
    """What a log line holds that matters, the worst first; nothing for ids, keys, counts and error messages."""
    found = dict.fromkeys(_look(write.content, 0))
    is_reached = write.reach.entry.kind is not EntryKind.UNREACHED
    kept = [one for one in found if one.kind is not LogKind.UNKNOWN or is_reached]
    return tuple(sorted(kept, key=lambda one: _ORDER.index(one.kind)))


def _look(value: Value, depth: int) -> Iterator[Logged]:
    if isinstance(value, Data):
        yield from _of_data(value)
    elif isinstance(value, Record) and value.kind in ONE_WAY | {"error"}:
        return
    elif isinstance(value, Record) and value.kind == "response":
        yield Logged(LogKind.WHOLE, "a whole answer")
    elif depth <= MAX_DEPTH:
        for _, part in inside(value):
            yield from _look(part, depth + 1)


def _of_data(value: Data) -> Iterator[Logged]:
    named = f" ({value.label})" if value.root else ""
    if value.root.startswith("error:") or _is_named_error(value):
        if value.path[-2:] == ("response", "data"):
            yield Logged(LogKind.WHOLE, "the whole of an answer of another host (of an error)")
        return
    whole = _whole(value)
    if whole and DataClass.CREDENTIAL not in value.classes:
        yield Logged(LogKind.WHOLE, f"the whole of {whole}{named}")
        return
    classes = value.classes
    if value.path and value.origins and value.origins <= _FREE_INPUT:
        classes |= classify(value.path[-1:], frozenset())
        if is_credential_name(value.path[-1]):
            classes |= {DataClass.CREDENTIAL}
    for data_class, kind, words in _CLASSES:
        if data_class in classes:
            yield Logged(kind, words + named)
            return
    if Origin.UNKNOWN in value.origins:
        yield Logged(LogKind.UNKNOWN, "something that was not followed" + named)


def _is_named_error(value: Data) -> bool:
    """Whether something that was not followed is an error as far as its name tells."""
    return value.origins == {Origin.UNKNOWN} and value.root.lower() in {"error", "err", "e", "ex", "exception"}


def _whole(value: Data) -> str:
    """What it is the whole of, in words; empty where it is a part."""
    if value.path == (WHOLE_ANSWER,):
        return _WHOLES[Origin.OUTSIDE]
    for origin, words in _WHOLES.items():
        if origin not in value.origins or not value.root:
            continue
        if value.path in {(), ("*",)}:
            return words
        if value.path[-1] in _WHOLE_FIELDS and value.classes >= {DataClass.PERSONAL, DataClass.CONTENT}:
            return words
        if value.path == ("body",) and origin is Origin.REQUEST:
            return words
    return ""
