"""What one bound check has to say, as a reader follows it: verdict for each item, way there, coverage, digests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from upheld.core.check import RegisteredCheck
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.proof.assessment import CommitmentAssessment
from upheld.proof.statements import CheckResultStatement
from upheld.proof.texts import (
    AnalyzerText,
    CoverageText,
    GapText,
    ResultText,
    read_analyzer,
    read_coverage,
    read_results,
)
from upheld.server.trust.facts import Facts
from upheld.server.trust.log_files import entry_tile

_SHOWN_RESULTS: Final = 25
_VERDICTS: Final[Mapping[str, str]] = {
    Outcome.PASS: "proven",
    Outcome.FAIL: "refuted",
    Outcome.UNKNOWN: "not decided",
    Outcome.ERROR: "not decided",
}
"""What the analyser's word on one app is called on a page."""
_COUNTED: Final[Mapping[str, tuple[str, str]]] = {
    "source_files": ("source file", "source files"),
    "functions": ("function", "functions"),
    "calls": ("call in the code", "calls in the code"),
    "entries": ("way in", "ways in"),
    "routes": ("call of Atlassian’s APIs", "calls of Atlassian’s APIs"),
    "addresses": ("address on the network", "addresses on the network"),
    "modules": ("module of the manifest", "modules of the manifest"),
    "packages": ("package", "packages"),
}
"""What was counted, in words for a reader who writes no code; one, several."""
_MISSING: Final[Mapping[str, tuple[str, str]]] = {
    "calls": (
        "1 call leads to a function that is chosen only while the app runs.",
        "{} calls lead to functions that are chosen only while the app runs.",
    ),
    "entries": ("1 way in was not followed to its end.", "{} ways in were not followed to their end."),
    "routes": (
        "1 call has an address that is put together while the app runs.",
        "{} calls have addresses that are put together while the app runs.",
    ),
    "addresses": (
        "1 address is chosen only while the app runs.",
        "{} addresses are chosen only while the app runs.",
    ),
    "functions": ("1 function was not run through.", "{} functions were not run through."),
    "source_files": ("1 source file could not be read.", "{} source files could not be read."),
    "modules": (
        "1 module has a type that the analyser does not know.",
        "{} modules have types that the analyser does not know.",
    ),
    "packages": ("1 package could not be read.", "{} packages could not be read."),
}
"""What is the matter with those that are missing from a count: one, several."""


@dataclass(frozen=True, kw_only=True)
class CountView:
    """So many of so many, with the word for them."""

    label: str
    looked_at: int
    of: int
    missing: str
    """What is the matter with the rest, as a sentence; empty where there is no rest."""


@dataclass(frozen=True, kw_only=True)
class CoverageView:
    """How much of one app was looked at."""

    counts: tuple[CountView, ...]
    relevant: tuple[GapText, ...]
    """What was not looked at and could change the answer."""
    irrelevant: tuple[GapText, ...]
    """What was not looked at and could not."""
    more: int
    trusted: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was left unlooked at."""
        return not self.relevant and not self.irrelevant and not self.more


@dataclass(frozen=True, kw_only=True)
class AppVerdict:
    """What the analyser says of one app."""

    name: str
    outcome: str
    verdict: str
    """`proven`, `refuted` or `not decided`."""
    results: tuple[ResultText, ...]
    more_results: int
    coverage: CoverageView | None
    tree_sha256: str


@dataclass(frozen=True, kw_only=True)
class RuleView:
    """The rule behind verdicts on apps, in its author's words, and what ran it."""

    parts: tuple[tuple[str, str], ...]
    """What it reads, when it passes, fails and does not know; its blind spots stand elsewhere on the page."""
    sha256: str
    """Digest of the rule that judged."""
    is_same: bool
    """Whether that is the one whose words are shown."""
    analyzer: AnalyzerText
    platform_month: str
    """When the platform's pages were read, in words."""
    command: str
    """How anyone with the app's source asks the same."""


@dataclass(frozen=True, kw_only=True)
class EvidenceView:
    """What one bound check has to say."""

    check: str
    title: str
    is_enough: bool
    outcome: str
    """Empty where it has not run."""
    index: int | None
    tile: str
    observed_at: dt.datetime | None
    received_at: dt.datetime | None
    fresh_until: dt.datetime | None
    is_stale: bool
    looked_at: int
    in_scope: int
    items: tuple[ResultText, ...]
    more_items: int
    rule: RuleView | None = None
    """Only for checks that analyse apps; then `apps` holds what `items` holds, app by app."""
    apps: tuple[AppVerdict, ...] = ()


def view_evidence(
    facts: Facts, assessed: CommitmentAssessment | None, check: str, sufficiency: Sufficiency
) -> EvidenceView:
    """The latest result of a bound check; one that says so where it has not run."""
    known = facts.checks.get(check)
    found = None if assessed is None else assessed.evidence.get(check)
    index, result = (None, None) if found is None else found
    items = () if result is None else read_results(facts.blobs, result.details_sha256)
    rule = None if result is None else _rule(facts, check, known, result)
    return EvidenceView(
        check=check,
        title=check if known is None else known.meta.title,
        is_enough=sufficiency is Sufficiency.WHOLE,
        outcome="" if result is None else str(result.outcome),
        index=index,
        tile="" if index is None else entry_tile(index, facts.document["log"]["size"]),
        observed_at=None if result is None else result.observed_at,
        received_at=None if result is None else result.received_at,
        fresh_until=None if result is None else result.fresh_until,
        is_stale=result is not None and facts.generated_at > result.fresh_until,
        looked_at=0 if result is None else result.looked_at,
        in_scope=0 if result is None else result.in_scope,
        items=items[:_SHOWN_RESULTS],
        more_items=max(0, len(items) - _SHOWN_RESULTS),
        rule=rule,
        apps=() if rule is None or result is None else tuple(_apps(facts, result, items)),
    )


def _rule(facts: Facts, check: str, known: RegisteredCheck | None, result: CheckResultStatement) -> RuleView | None:
    analyzer = read_analyzer(facts.blobs, result.details_sha256)
    if analyzer is None:
        return None
    return RuleView(
        parts=() if known is None else tuple(part for part in known.text if part[0] != "Blind spots"),
        sha256=result.check_sha256,
        is_same=known is not None and known.source_sha256 == result.check_sha256,
        analyzer=analyzer,
        platform_month=_month(analyzer.platform_data_on),
        command=f"upheld scan DIR --promise {check.removeprefix('forge.')}",
    )


def _apps(facts: Facts, result: CheckResultStatement, items: Sequence[ResultText]) -> Iterable[AppVerdict]:
    """A verdict for each app, what is refuted first."""
    covered = {one.item: one for one in read_coverage(facts.blobs, result.details_sha256)}
    digests = {thing.id: thing.sha256 for thing in result.observed}
    for item in dict.fromkeys(one.item for one in items):
        own = [one for one in items if one.item == item]
        # What a note or a doubt says stands after what decided, in the order in which results come: severest first.
        yield AppVerdict(
            name=own[0].name or item,
            outcome=own[0].outcome,
            verdict=_VERDICTS.get(own[0].outcome, "nothing to examine"),
            results=tuple(own[:_SHOWN_RESULTS]),
            more_results=max(0, len(own) - _SHOWN_RESULTS),
            coverage=_coverage(covered[item]) if item in covered else None,
            tree_sha256=digests.get(item, ""),
        )


def _coverage(text: CoverageText) -> CoverageView:
    return CoverageView(
        counts=tuple(_count(count.what, count.looked_at, count.of) for count in text.counts),
        relevant=text.relevant,
        irrelevant=tuple(gap for gap in text.not_looked_at if not gap.is_relevant),
        more=text.more_not_looked_at,
        trusted=text.trusted,
    )


def _count(what: str, looked_at: int, of: int) -> CountView:
    one, many = _COUNTED.get(what, (what.replace("_", " "),) * 2)
    rest = of - looked_at
    single, several = _MISSING.get(what, ("1 was not looked at.", "{} were not looked at."))
    missing = "" if rest <= 0 else single if rest == 1 else several.format(rest)
    return CountView(label=one if of == 1 else many, looked_at=looked_at, of=of, missing=missing)


def _month(text: str) -> str:
    """`2026-11` as `November 2026`; anything else as it stands."""
    try:
        return f"{dt.datetime.strptime(text, '%Y-%m').replace(tzinfo=dt.UTC):%B %Y}"
    except ValueError:
        return text
