"""Laws as data: the regimes a policy may name, the questions that decide whether they apply, and their duties.

The data stands in `regimes.yaml`, beside this file. It helps a vendor to answer and to show that it answered; it is
no legal advice.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.light_dataclasses import dataclass

_PATH = Path(__file__).with_name("regimes.yaml")
_FORMAT = "upheld.regimes/1"
_REGIME_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ENTRY_ID = re.compile(r"[a-z][a-z0-9_]*")
_MAX_TEXT = 400


class AppliesIf(StrEnum):
    """How many yes answers make a regime apply."""

    ANY = "any"
    ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question that a person answers to find out whether a regime applies."""

    id: str
    ask: str
    source: str
    """The place in the law that the question comes from."""

    @property
    def sha256(self) -> str:
        """Digest of the words asked: an answer counts for these words only."""
        return hashlib.sha256(self.ask.encode("utf-8")).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One thing a regime asks for, in a line."""

    id: str
    text: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Regime:
    """A law with the questions that decide whether it applies."""

    id: str
    name: str
    """As policies write it: `GDPR`."""
    long_name: str
    citation: str
    url: str
    aliases: tuple[str, ...]
    """Other names a policy may use for it."""
    applies_if: AppliesIf
    questions: tuple[Question, ...]
    duties: tuple[Duty, ...]

    def is_named(self, text: str) -> bool:
        """Whether `text` is one of the regime's names, apart from case and blanks.

        Example:
            >>> load_regimes()["uk-gdpr"].is_named("uk gdpr")
            True
        """
        wanted = _fold(text)
        return any(_fold(name) == wanted for name in (self.id, self.name, self.long_name, *self.aliases))


EntryT = TypeVar("EntryT", Regime, Question, Duty)


@functools.cache
def load_regimes() -> Mapping[str, Regime]:
    """The regimes of this release by id, in the order of the file."""
    return read_regimes(_PATH.read_bytes(), source=_PATH.name)


def read_regimes(data: bytes, *, source: str) -> Mapping[str, Regime]:
    """Regimes by id, in the order of the file.

    Raises:
        InputError: not YAML, a key that is missing or unknown, an id that stands twice or is malformed, an empty list.
    """
    root = load_yaml(data, source=source)
    fields = _fields(root, "format", "regimes")
    if fields["format"].value != _FORMAT:
        raise root.error("regimes.format", f"The format is not {_FORMAT}.", hint=f"Begin with `format: {_FORMAT}`.")
    return _unique(tuple((_regime(node), node) for node in _entries(fields["regimes"])))


def _regime(node: YamlNode) -> Regime:
    fields = _fields(node, "id", "name", "long_name", "citation", "url", "aliases", "applies_if", "questions", "duties")
    url = _text(fields["url"])
    if not url.startswith("https://"):
        raise fields["url"].error("regimes.url", f"{url!r} is no https address.", hint="Link the law's own page.")
    questions = tuple((_question(entry), entry) for entry in _entries(fields["questions"]))
    duties = tuple((_duty(entry), entry) for entry in _entries(fields["duties"]))
    return Regime(
        id=_id(fields["id"], _REGIME_ID),
        name=_text(fields["name"]),
        long_name=_text(fields["long_name"]),
        citation=_text(fields["citation"]),
        url=url,
        aliases=tuple(_text(entry) for entry in _entries(fields["aliases"])),
        applies_if=_applies_if(fields["applies_if"]),
        questions=tuple(_unique(questions).values()),
        duties=tuple(_unique(duties).values()),
    )


def _question(node: YamlNode) -> Question:
    fields = _fields(node, "id", "ask", "source")
    ask = _text(fields["ask"])
    if not ask.endswith("?"):
        raise fields["ask"].error(
            "regimes.question", f"{ask[:60]!r} asks nothing.", hint="End it with a question mark."
        )
    return Question(id=_id(fields["id"], _ENTRY_ID), ask=ask, source=_text(fields["source"]))


def _duty(node: YamlNode) -> Duty:
    fields = _fields(node, "id", "text", "source")
    return Duty(id=_id(fields["id"], _ENTRY_ID), text=_text(fields["text"]), source=_text(fields["source"]))


def _applies_if(node: YamlNode) -> AppliesIf:
    try:
        return AppliesIf(_text(node))
    except ValueError as error:
        raise node.error("regimes.applies_if", f"{node.value!r} is not known.", hint="Write any or all.") from error


def _fields(node: YamlNode, *names: str) -> dict[str, YamlNode]:
    """Exactly the named keys of a mapping."""
    present = dict(node.items())
    missing = [name for name in names if name not in present]
    if missing:
        raise node.error("regimes.missing", f"The key {missing[0]!r} is missing.", hint="Add it.")
    unknown = [name for name in present if name not in names]
    if unknown:
        raise present[unknown[0]].error("regimes.unknown_key", f"The key {unknown[0]!r} is not known.", hint="Drop it.")
    return present


def _entries(node: YamlNode) -> tuple[YamlNode, ...]:
    if not isinstance(node.value, tuple) or not node.value:
        raise node.error("regimes.list", "A list with at least one entry is expected here.", hint="Add an entry.")
    return node.value


def _text(node: YamlNode) -> str:
    if not isinstance(node.value, str) or not 0 < len(node.value) <= _MAX_TEXT:
        hint = f"Write 1 to {_MAX_TEXT} characters."
        raise node.error("regimes.text", "Text is expected here.", hint=hint)
    return node.value


def _id(node: YamlNode, pattern: re.Pattern[str]) -> str:
    text = _text(node)
    if pattern.fullmatch(text) is None:
        raise node.error("regimes.id", f"{text!r} is not an id.", hint=f"Ids look like {pattern.pattern}.")
    return text


def _unique(pairs: tuple[tuple[EntryT, YamlNode], ...]) -> dict[str, EntryT]:
    found: dict[str, EntryT] = {}
    for entry, node in pairs:
        if entry.id in found:
            raise node.error("regimes.duplicate", f"The id {entry.id!r} stands twice.", hint="Rename one of them.")
        found[entry.id] = entry
    return found


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
