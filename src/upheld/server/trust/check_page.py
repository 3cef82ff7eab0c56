"""A check as its author wrote it: what it reads, when it passes and fails, what it cannot see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from upheld.core.check import CheckMeta, RegisteredCheck
from upheld.core.outcomes import Sufficiency
from upheld.server.trust.facts import Facts
from upheld.server.trust.log_files import entry_tile


@dataclass(frozen=True, kw_only=True)
class SpokenKind:
    """A commitment kind that a check can speak for."""

    id: str
    meaning: str
    is_enough: bool


@dataclass(frozen=True, kw_only=True)
class Use:
    """A commitment that the check is bound to, and its latest result there."""

    sentence_id: str
    text: str
    meaning: str
    state: str
    outcome: str
    """Empty where it has not run."""
    observed_at: dt.datetime | None
    looked_at: int
    in_scope: int
    index: int | None
    tile: str
    is_same_source: bool
    """Whether that result was made by the source shown here."""


@dataclass(frozen=True, kw_only=True)
class CheckPage:
    """All of the page."""

    meta: CheckMeta
    summary: str
    parts: tuple[tuple[str, str], ...]
    file: str
    source: str
    source_sha256: str
    kinds: tuple[SpokenKind, ...]
    uses: tuple[Use, ...]

    @property
    def title_sentence(self) -> str:
        """The title with its full stop: where the summary says the same, it is shown once."""
        return f"{self.meta.title}."


@dataclass(frozen=True, kw_only=True)
class CheckLine:
    """One line of the list of checks."""

    meta: CheckMeta
    summary: str
    uses: int
    """Number of commitments it is bound to."""


def list_checks(facts: Facts) -> tuple[CheckLine, ...]:
    """All checks that this server knows, by id."""
    tally: dict[str, int] = {}
    for commitment in _commitments(facts):
        for check in commitment["checks"]:
            tally[check] = tally.get(check, 0) + 1
    return tuple(
        CheckLine(meta=check.meta, summary=check.summary, uses=tally.get(name, 0))
        for name, check in sorted(facts.checks.items())
    )


def build_check_page(facts: Facts, check_id: str) -> CheckPage | None:
    """The page of one check; None where there is no such check."""
    check = facts.checks.get(check_id)
    if check is None:
        return None
    return CheckPage(
        meta=check.meta,
        summary=check.summary,
        parts=check.text,
        file=f"{check.module.replace('.', '/')}.py",
        source=check.source.decode("utf-8"),
        source_sha256=check.source_sha256,
        kinds=tuple(
            SpokenKind(id=kind, meaning=facts.meaning(kind), is_enough=sufficiency is Sufficiency.WHOLE)
            for kind, sufficiency in sorted(check.meta.speaks_for.items())
        ),
        uses=_uses(facts, check),
    )


def _uses(facts: Facts, check: RegisteredCheck) -> tuple[Use, ...]:
    return tuple(
        _use(facts, check, sentence, commitment)
        for sentence in facts.sentences
        for commitment in sentence["commitments"]
        if check.meta.id in commitment["checks"]
    )


def _use(facts: Facts, check: RegisteredCheck, sentence: Mapping[str, object], commitment: Mapping[str, object]) -> Use:
    assessed = facts.commitment(str(commitment["id"]))
    index, result = (None, None) if assessed is None else assessed.evidence.get(check.meta.id, (None, None))
    return Use(
        sentence_id=str(sentence["id"]),
        text=str(sentence["text"]),
        meaning=facts.meaning(str(commitment["kind"])),
        state=str(commitment["state"]),
        outcome="" if result is None else str(result.outcome),
        observed_at=None if result is None else result.observed_at,
        looked_at=0 if result is None else result.looked_at,
        in_scope=0 if result is None else result.in_scope,
        index=index,
        tile="" if index is None else entry_tile(index, facts.document["log"]["size"]),
        is_same_source=result is not None and result.check_sha256 == check.source_sha256,
    )


def _commitments(facts: Facts) -> list[Mapping[str, list[str]]]:
    return [commitment for sentence in facts.sentences for commitment in sentence["commitments"]]
