"""Which scopes an app needs, which of those it asks for it doesn't, and which it lacks.

Every need offers alternatives: sets of scopes of which one is enough. A scope is unused if all needs that the declared
scopes satisfy stay satisfied without it. Calls that were not resolved make "possibly unused" of that, as far as they
go to a product that the scope belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.app import AppModel
from upheld.forge.gaps import Topic
from upheld.forge.scope_needs import Doubt, Need, Scopes, family_of, find_needs

ANY = "any"


class Standing(StrEnum):
    """What is known of a declared scope."""

    USED = "used"
    UNUSED = "unused"
    POSSIBLY_UNUSED = "possibly_unused"


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeReason:
    """One thing that needs a scope, or may."""

    text: str
    """`GET /rest/api/3/myself`, `storage`, `the event avi:jira:created:issue`."""
    place: Place | None
    is_sure: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclaredScope:
    """A scope of the manifest, and why it stands as it does."""

    name: str
    line: int
    standing: Standing
    reasons: tuple[ScopeReason, ...]
    """What holds it; of a possibly unused one what may."""
    covered_by: tuple[str, ...] = ()
    """Other declared scopes that satisfy the same needs, where those alone make it unused."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MissingScope:
    """A need that the declared scopes don't satisfy."""

    reason: ScopeReason
    one_of: tuple[tuple[str, ...], ...]
    """What each alternative still lacks, the shortest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeReport:
    """Everything about the scopes of an app."""

    file: str
    """The manifest."""
    declared: tuple[DeclaredScope, ...]
    missing: tuple[MissingScope, ...]
    unresolved: tuple[ScopeReason, ...]
    """Calls and parts of the app of which we don't know what they need."""
    needs: tuple[ScopeReason, ...]
    """Everything that needs a scope, for a person who wants to look."""
    cheapest_classic: tuple[str, ...]
    """The smallest set that satisfies all known needs with classic scopes wherever there are such."""
    cheapest_granular: tuple[str, ...]

    def standing(self, standing: Standing) -> tuple[str, ...]:
        """The names of the declared scopes that stand so."""
        return tuple(scope.name for scope in self.declared if scope.standing is standing)

    def missing_names(self) -> tuple[str, ...]:
        """The scopes of the cheapest way to satisfy each need that is surely not satisfied."""
        return tuple(sorted({name for missing in self.missing if missing.reason.is_sure for name in missing.one_of[0]}))


_latest: list[tuple[AppModel, ScopeReport]] = []
"""The last answer: the rule and the lists of a scan ask for the same one."""


def find_scopes(model: AppModel) -> ScopeReport:
    """Judge the scopes of an app; without a manifest the report is empty."""
    for known, answer in tuple(_latest):  # a copy: another thread may be at it
        if known is model:
            return answer
    answer = _find_scopes(model)
    _latest[:] = [(model, answer)]
    return answer


def _find_scopes(model: AppModel) -> ScopeReport:
    if model.manifest is None:
        return ScopeReport(
            file=model.manifest_file,
            declared=(),
            missing=(),
            unresolved=(),
            needs=(),
            cheapest_classic=(),
            cheapest_granular=(),
        )
    needs, doubts = find_needs(model)
    doubts = (*doubts, *_gaps(model))
    declared = frozenset(scope.name for scope in model.manifest.scopes)
    return ScopeReport(
        file=model.manifest.file,
        declared=tuple(
            _stand(scope.name, scope.line, declared, needs, doubts)
            for scope in {scope.name: scope for scope in model.manifest.scopes}.values()
        ),
        missing=tuple(_missing(needs, declared)),
        unresolved=tuple(dict.fromkeys(_reason_of(doubt) for doubt in doubts if doubt.is_call and doubt.is_listed)),
        needs=tuple(dict.fromkeys(_reason(need, is_sure=True) for need in needs)),
        cheapest_classic=_cheapest(needs, is_classic=True),
        cheapest_granular=_cheapest(needs, is_classic=False),
    )


def _gaps(model: AppModel) -> Iterator[Doubt]:
    for gap in model.gaps_touching(Topic.SCOPES):
        yield Doubt(text=gap.reason.rstrip("."), place=gap.place, family=ANY, is_call=False)


def _reason(need: Need, *, is_sure: bool) -> ScopeReason:
    return ScopeReason(text=need.text, place=need.place, is_sure=is_sure)


def _reason_of(doubt: Doubt) -> ScopeReason:
    return ScopeReason(text=doubt.text, place=doubt.place, is_sure=False)


def is_satisfied(alternatives: Iterable[Scopes], held: Scopes) -> bool:
    """Whether one of the sets is held as a whole."""
    return any(scopes <= held for scopes in alternatives)


def _stand(name: str, line: int, declared: Scopes, needs: tuple[Need, ...], doubts: tuple[Doubt, ...]) -> DeclaredScope:
    sure: list[ScopeReason] = []
    possible: list[ScopeReason] = []
    covered: set[str] = set()
    for need in needs:
        held = [_holds(name, alternatives, declared) for alternatives in need.candidates]
        if all(held):
            sure.append(_reason(need, is_sure=True))
        elif any(held):
            possible.append(_reason(need, is_sure=False))
        else:
            covered |= _instead(name, need, declared)
    family = family_of(name)
    possible.extend(_reason_of(doubt) for doubt in doubts if doubt.may_hold(name, family))
    standing = Standing.USED if sure else Standing.POSSIBLY_UNUSED if possible else Standing.UNUSED
    return DeclaredScope(
        name=name,
        line=line,
        standing=standing,
        reasons=tuple(dict.fromkeys(sure or possible)),
        covered_by=tuple(sorted(covered)) if standing is Standing.UNUSED else (),
    )


def _holds(name: str, alternatives: tuple[Scopes, ...], declared: Scopes) -> bool:
    """Whether taking the scope out leaves the need worse satisfied than before.

    Where nothing satisfies it, the scopes of the nearest alternative count as the part of it that is there.
    """
    if is_satisfied(alternatives, declared):
        return not is_satisfied(alternatives, declared - {name})
    nearest = _nearest(alternatives, declared)
    return any(name in scopes for scopes in nearest)


def _nearest(alternatives: tuple[Scopes, ...], declared: Scopes) -> tuple[Scopes, ...]:
    """The alternatives of which the manifest has a part."""
    return tuple(scopes for scopes in alternatives if scopes & declared)


def _instead(name: str, need: Need, declared: Scopes) -> set[str]:
    """What satisfies the need in place of the scope, where the scope would do as well."""
    rest = declared - {name}
    return {
        other
        for alternatives in need.candidates
        if any(name in scopes for scopes in alternatives)
        for scopes in alternatives
        if name not in scopes and scopes <= rest
        for other in scopes
    }


def _missing(needs: tuple[Need, ...], declared: Scopes) -> Iterator[MissingScope]:
    for need in needs:
        unsatisfied = [found for found in need.candidates if not is_satisfied(found, declared)]
        if not unsatisfied:
            continue
        lacks = {tuple(sorted(scopes - declared)) for alternatives in unsatisfied for scopes in alternatives}
        is_sure = need.is_demanded and len(unsatisfied) == len(need.candidates)
        yield MissingScope(
            reason=_reason(need, is_sure=is_sure),
            one_of=tuple(sorted(lacks, key=lambda names: (len(names), names))),
        )


def _cheapest(needs: tuple[Need, ...], *, is_classic: bool) -> tuple[str, ...]:
    chosen: set[str] = set()
    open_needs = [alternatives for need in needs for alternatives in need.candidates]
    # Needs with one way only come first, then those with the shortest: what is chosen already costs nothing more.
    for alternatives in sorted(open_needs, key=lambda found: (len(found), min(len(scopes) for scopes in found))):
        fitting = [scopes for scopes in alternatives if _is_classic(scopes) is is_classic] or list(alternatives)
        if not is_satisfied(fitting, frozenset(chosen)):
            chosen |= min(fitting, key=lambda scopes: (len(scopes - chosen), sorted(scopes)))
    return tuple(sorted(chosen))


def _is_classic(scopes: Scopes) -> bool:
    """Classic scopes have two parts, granular ones name the product as a third."""
    return all(scope.count(":") < 2 for scope in scopes)  # noqa: PLR2004 - the colons between three parts


def explain_scopes(report: ScopeReport) -> str:
    """The report as text for a person: every scope with its reasons, then what is missing and what would do."""
    lines = [f"Scopes in {report.file}"]
    for scope in report.declared:
        lines.append(f"  {scope.name} (line {scope.line}): {scope.standing.value.replace('_', ' ')}")
        lines.extend(f"    {_line(reason)}" for reason in scope.reasons[:20])
        if len(scope.reasons) > 20:  # noqa: PLR2004 - the same number as above
            lines.append(f"    and {len(scope.reasons) - 20} more")
        if scope.covered_by:
            lines.append(f"    everything that it could serve is satisfied by {', '.join(scope.covered_by)}")
    if report.missing:
        lines.append("Missing")
        for missing in report.missing:
            doubt = "" if missing.reason.is_sure else " (perhaps)"
            lines.append(f"  {_line(missing.reason)}{doubt}: {spoken(missing.one_of)}")
    if report.unresolved:
        lines.append(f"Not resolved: {len(report.unresolved)}")
        lines.extend(f"  {_line(reason)}" for reason in report.unresolved)
    lines.append(f"Enough in classic scopes: {', '.join(report.cheapest_classic) or 'none'}")
    lines.append(f"Enough in granular scopes: {', '.join(report.cheapest_granular) or 'none'}")
    return "\n".join(lines)


def spoken(one_of: tuple[tuple[str, ...], ...], most: int = 3) -> str:
    """Alternatives as a person says them.

    Example:
        >>> spoken((("read:jira-work",), ("read:issue:jira", "read:user:jira")))
        'read:jira-work, or read:issue:jira with read:user:jira'
    """
    return ", or ".join(" with ".join(names) for names in one_of[:most])


def _line(reason: ScopeReason) -> str:
    return reason.text if reason.place is None else f"{reason.text} ({reason.place})"
