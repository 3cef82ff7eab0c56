"""The commitment kinds: what a vendor can promise, who usually keeps it, and the words it is recognized by.

The data stands in `commitment_kinds/`, one file a heading. Kinds are the joint between a sentence and the checks that
speak for it, so their ids live for ever. The pattern language is described in `upheld.reading.patterns`; here a
pattern is a line of text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.errors import InputError
from upheld.core.light_dataclasses import dataclass
from upheld.core.outcomes import Keeper

_FOLDER = Path(__file__).with_name("commitment_kinds")
_GROUPS = Path(__file__).with_name("word_groups.yaml")
_VAGUE = Path(__file__).with_name("vague_words.yaml")
_KINDS_FORMAT = "upheld.commitment_kinds/1"
_GROUPS_FORMAT = "upheld.word_groups/1"
_VAGUE_FORMAT = "upheld.vague_words/1"
_KIND_ID = re.compile(r"[a-z][a-z_]*\.[a-z][a-z0-9_]*")
_KEYS = frozenset(
    [
        "id",
        "meaning",
        "usual_keeper",
        "proof",
        "what_a_machine_can_check",
        "parameters",
        "vague_words_seen",
        "seen_in",
        "yields_to",
        "except",
        "patterns",
    ],
)
PARAMETER_NAMES = frozenset(
    [
        "max_days",
        "max_hours",
        "max_minutes",
        "min_days",
        "min_length",
        "min_reviewers",
        "min_version",
        "max_persons",
        "standard",
        "provider",
        "region",
        "percent",
        "role",
        "severity",
        "date",
    ],
)
"""Every value a kind may take; docs/reference/commitment-kinds.md says what each means."""


_Choice = TypeVar("_Choice", bound=StrEnum)


class Proof(StrEnum):
    """Who can show that a commitment of this kind is kept."""

    MACHINE = "machine"
    BOTH = "both"
    ATTESTED = "attested"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of commitment."""

    id: str
    """`<heading>.<state that is good when true>`; lives for ever."""
    heading: str
    meaning: str
    usual_keeper: Keeper
    proof: Proof
    what_a_machine_can_check: str
    parameters: tuple[str, ...]
    """Names of the values that the kind takes."""
    vague_words_seen: tuple[str, ...]
    """Words without a measure that real policies use for this kind."""
    seen_in: int
    """In how many of 32 real policies the kind was found."""
    yields_to: tuple[str, ...]
    """Kinds that say the same more exactly: where one of them fits the same words, this one is not proposed."""
    exclusions: tuple[str, ...]
    """What no rule of the kind may meet, each with its `!` or `!!`; the key `except`."""
    patterns: tuple[str, ...]


@functools.cache
def load_kinds() -> Mapping[str, Kind]:
    """All kinds by id, in the order of their headings.

    Raises:
        InputError: a file is not of the expected form; with file and line.
    """
    kinds: dict[str, Kind] = {}
    for path in sorted(_FOLDER.glob("*.yaml")):
        for kind in read_kinds(path.read_bytes(), source=path.name):
            if kind.id in kinds:
                raise InputError("kinds.twice", f"{path.name}: {kind.id} is there already.", hint="Keep one of them.")
            kinds[kind.id] = kind
    for kind in kinds.values():
        for other in kind.yields_to:
            if other not in kinds:
                raise InputError("kinds.unknown", f"{kind.id} yields to the unknown {other}.", hint="Name a kind.")
    return MappingProxyType(kinds)


def read_kinds(data: bytes, *, source: str) -> tuple[Kind, ...]:
    """The kinds of one file.

    Raises:
        InputError: the file is not of the expected form; with source and line.
    """
    root = load_yaml(data, source=source)
    _require_format(root, _KINDS_FORMAT)
    heading = _text(root, "heading")
    entries = root.get("kinds")
    return tuple(_kind(node, heading) for node in (entries.entries() if entries else ()))


@functools.cache
def load_word_groups() -> Mapping[str, str]:
    """Groups of words that patterns share: name → alternatives joined by `|`."""
    return _read_texts(_GROUPS, _GROUPS_FORMAT, "groups")


@functools.cache
def load_vague_words() -> Mapping[str, str]:
    """Words that promise without a measure → what to say in their place."""
    return _read_texts(_VAGUE, _VAGUE_FORMAT, "words")


def _read_texts(path: Path, file_format: str, key: str) -> Mapping[str, str]:
    root = load_yaml(path.read_bytes(), source=path.name)
    _require_format(root, file_format)
    node = root.get(key)
    return MappingProxyType({name: value.as_text() for name, value in (node.items() if node else ())})


def _require_format(root: YamlNode, expected: str) -> None:
    found = root.get("format")
    if found is None or found.value != expected:
        raise root.error("kinds.format", f"The format {expected!r} is expected.", hint="Begin with the format line.")


def _kind(node: YamlNode, heading: str) -> Kind:
    unknown = [key for key, _ in node.items() if key not in _KEYS]
    if unknown:
        raise node.error("kinds.key", f"The key {unknown[0]!r} is unknown.", hint=f"Known: {', '.join(sorted(_KEYS))}.")
    kind_id = _text(node, "id")
    if not _KIND_ID.fullmatch(kind_id) or not kind_id.startswith(f"{heading}."):
        raise node.error("kinds.id", f"{kind_id!r} is no id under {heading}.", hint=f"Write {heading}.<good_state>.")
    parameters = _texts(node, "parameters")
    for name in parameters:
        if name not in PARAMETER_NAMES:
            known = ", ".join(sorted(PARAMETER_NAMES))
            raise node.error("kinds.parameter", f"{kind_id}: {name!r} is no value.", hint=f"Known: {known}.")
    return Kind(
        id=kind_id,
        heading=heading,
        meaning=_text(node, "meaning"),
        usual_keeper=_one_of(node, "usual_keeper", Keeper),
        proof=_one_of(node, "proof", Proof),
        what_a_machine_can_check=_field(node, "what_a_machine_can_check").as_text(),
        parameters=parameters,
        vague_words_seen=_texts(node, "vague_words_seen"),
        seen_in=_number(node, "seen_in"),
        yields_to=_texts(node, "yields_to"),
        exclusions=_exclusions(node, kind_id),
        patterns=tuple(line for line in _text(node, "patterns").splitlines() if line.strip()),
    )


def _exclusions(node: YamlNode, kind_id: str) -> tuple[str, ...]:
    field = node.get("except")
    written = tuple(field.as_text().split()) if field else ()
    for item in written:
        if not item.startswith("!"):
            raise node.error("kinds.except", f"{kind_id}: {item!r} excludes nothing.", hint="Write !word or !!word.")
    return written


def _field(node: YamlNode, key: str) -> YamlNode:
    found = node.get(key)
    if found is None:
        raise node.error("kinds.missing", f"The key {key!r} is missing.", hint="Every kind has the same keys.")
    return found


def _text(node: YamlNode, key: str) -> str:
    text = _field(node, key).as_text().strip()
    if not text:
        raise node.error("kinds.empty", f"{key!r} is empty.", hint="Write it out.")
    return text


def _texts(node: YamlNode, key: str) -> tuple[str, ...]:
    return tuple(entry.as_text() for entry in _field(node, key).entries())


def _number(node: YamlNode, key: str) -> int:
    value = _field(node, key).value
    if not isinstance(value, int) or isinstance(value, bool):
        raise node.error("kinds.number", f"{key!r} is no whole number.", hint="Write a number.")
    return value


def _one_of(node: YamlNode, key: str, choices: type[_Choice]) -> _Choice:
    written = _text(node, key)
    try:
        return choices(written)
    except ValueError as error:
        known = ", ".join(choice.value for choice in choices)
        raise node.error("kinds.choice", f"{key} is {written!r}.", hint=f"Choose one of {known}.") from error
