"""What the Marketplace asks about an app, and what can answer each question."""

from __future__ import annotations

import functools
from importlib import resources

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.light_dataclasses import dataclass

FORMAT = "upheld.marketplace_questions/1"
SIGNALS = frozenset({"info", "warning", "fail"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question in our words."""

    id: str
    asks: str
    signal: str
    """`info`, `warning` or `fail`: what an answer against it means."""
    fact: str
    """Name of the fact that answers it; may be empty."""
    applies_if: str
    """Name of the fact without which it does not apply; may be empty."""
    rules: tuple[str, ...]
    """Promises that decide it."""
    if_proven: str
    """The answer when all are proven; empty where that is for a person."""
    if_refuted: str
    """The answer when one is refuted; empty where that is for a person."""
    person: str
    """Why a person must answer; empty where facts or rules may."""
    evidence: str
    """What goes along for the person: `scopes`, `storage`; may be empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionSet:
    """The questions of one page."""

    id: str
    title: str
    source: str
    questions: tuple[Question, ...]


@functools.cache
def load_questions() -> tuple[QuestionSet, ...]:
    """The sets that ship with this version.

    Raises:
        InputError: the file is damaged.
    """
    data = resources.files("upheld.catalog").joinpath("marketplace_questions.yaml").read_bytes()
    return parse_questions(data, source="marketplace_questions.yaml")


def parse_questions(data: bytes, *, source: str) -> tuple[QuestionSet, ...]:
    """Read a file of questions.

    Raises:
        InputError: another format, an unknown signal, or a question that nothing answers.
    """
    root = load_yaml(data, source=source)
    if _text(root, "format") != FORMAT:
        raise root.error("questions.format", f"The format is not {FORMAT}.", hint="Use the file of this version.")
    sets = root.get("sets")
    return tuple(
        QuestionSet(
            id=_text(node, "id"),
            title=_text(node, "title"),
            source=_text(node, "source"),
            questions=tuple(_question(entry) for entry in (node.get("questions") or node).entries()),
        )
        for node in (() if sets is None else sets.entries())
    )


def _question(node: YamlNode) -> Question:
    rules = node.get("rules")
    question = Question(
        id=_text(node, "id"),
        asks=_text(node, "asks"),
        signal=_text(node, "signal"),
        fact=_text(node, "fact"),
        applies_if=_text(node, "if"),
        rules=() if rules is None else tuple(entry.as_text() for entry in rules.entries()),
        if_proven=_text(node, "proven"),
        if_refuted=_text(node, "refuted"),
        person=_text(node, "person"),
        evidence=_text(node, "evidence"),
    )
    if question.signal not in SIGNALS:
        raise node.error("questions.signal", f"{question.signal!r} is no signal.", hint="Use info, warning or fail.")
    if sum((bool(question.fact), bool(question.rules), bool(question.person))) != 1:
        raise node.error("questions.answer", f"{question.id} needs one of fact, rules, person.", hint="Name one.")
    return question


def _text(node: YamlNode, key: str) -> str:
    found = node.get(key)
    return "" if found is None else found.as_text()
