"""Units for tests, and the example sentences of the kinds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from upheld.catalog.safe_yaml import load_yaml
from upheld.proof.sentence import digest_sentence
from upheld.reading.units import Unit, UnitContext

_EXAMPLES = Path(__file__).with_name("kind_examples.yaml")


def make_unit(
    text: str, *, heading: str = "", lead_in: str = "", question: str = "", column_heads: tuple[str, ...] = ()
) -> Unit:
    """A unit that stands alone, with the context given."""
    headings = (heading,) if heading else ()
    context = UnitContext(headings=headings, lead_in=lead_in, question=question, column_heads=column_heads)
    return Unit(id="a.1", section=heading, text=text, sha256=digest_sentence(text), context=context)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A sentence with the kinds that a person reads in it."""

    kind: str
    """The kind it was written for; empty for mixed sentences."""
    is_near_miss: bool
    unit: Unit
    kinds: tuple[str, ...]


def read_examples(path: Path = _EXAMPLES) -> Iterator[Example]:
    """All example sentences."""
    plain = cast("dict[str, Any]", load_yaml(path.read_bytes(), source=path.name).plain())
    for kind, lists in plain["kinds"].items():
        for name in ("found", "near_misses"):
            for entry in lists[name]:
                yield _example(entry, kind, is_near_miss=name == "near_misses")
    for entry in plain["sentences"]:
        yield _example(entry, "", is_near_miss=False)


def _example(entry: dict[str, Any], kind: str, *, is_near_miss: bool) -> Example:
    context = {name: entry[name] for name in ("heading", "lead_in", "question") if name in entry}
    unit = make_unit(entry["text"], column_heads=tuple(entry.get("column_heads", ())), **context)
    return Example(kind=kind, is_near_miss=is_near_miss, unit=unit, kinds=tuple(entry["kinds"]))
