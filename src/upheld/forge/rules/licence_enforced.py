"""A paid app does its work for licensed installations alone. Informational: nobody is harmed where it does not.

Reads: `app.licensing` in manifest.yml; what the code does for persons, and whether a test of the installation's licence
    stands before it.
Passes: The app is not licensed through the Marketplace, so there is nothing to ask for; or everything that its code
    does for persons stands behind a test of the licence. Where a part alone does, the rest is told as notes, and the
    verdict says no more than that the licence is asked for.
Fails: Licensing is enabled, and no code that runs for persons lets the licence decide anything. The verdict is about
    the vendor's income, not about anybody's safety: its severity is low.
Unknown: Code that could ask was not understood, or the manifest could not be read.
Blind spots: What the product itself withholds from installations without a licence. A test in the page is told apart:
    the page's user can alter it. Events and schedules are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import (
    AppItem,
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Place,
    Population,
    Result,
    Severity,
)
from upheld.core.outcomes import Outcome
from upheld.forge.flow.facts import EntryReach, EntryReturn, Fact, Flow, PlatformCall, Side
from upheld.forge.flow.guards import GuardKind
from upheld.forge.flow.values import options_of
from upheld.forge.gaps import Topic
from upheld.forge.guarding import CALLED_BY_PERSONS, GuardLevel, effects_of, entry_key, facts_by_entry, weigh
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.reasons import listed

CHECK = CheckMeta(
    id=CheckId("forge.licence_enforced"),
    title="A paid app asks for its licence",
    severity=Severity.LOW,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=("Forge documentation, license API and app.licensing; read in November 2026",),
    speaks_for={},
    population=Population.APPS,
    method=Method.TEST,
    period_days=30,
)

_REMEDY = "Look at context.license.active before the work, and stop where it is false."


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by whether its licence decides anything."""
    return judge_apps(context, Topic.LICENCE, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    if not subject.manifest.is_licensed:
        return
    flow = subject.model.flow
    if not _decides_somewhere(flow, Side.BACKEND):
        in_page = (
            " The page alone looks at it, and its user can alter that." if _decides_somewhere(flow, Side.PAGE) else ""
        )
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"Licensing is enabled for {subject.name}, but no code in the backend lets the licence decide "
            f"anything.{in_page}",
            place=Place(file=subject.manifest.file, line=subject.manifest.licensing_line or 1),
            remedy=_REMEDY,
            code="never_asked",
        )
        return
    for reach, facts in _open_entries(flow):
        yield Seen(
            outcome=Outcome.PASS,
            message=f"{reach.entry.label[:1].upper()}{reach.entry.label[1:]} of {subject.name} works without a licence "
            f"too ({listed(str(fact.place) for fact in facts)}).",
            place=reach.entry.place,
            remedy=_REMEDY,
            code="works_without",
            severity=Severity.LOW,
        )


def _decides_somewhere(flow: Flow, side: Side) -> bool:
    """Whether a test of the licence stands before anything, or the licence is at least read, on one side."""
    return any(fact.side is side and _is_about_licence(fact) for fact in flow.facts)


def _is_about_licence(fact: Fact) -> bool:
    if isinstance(fact, PlatformCall) and fact.name == "licence":
        return True
    if isinstance(fact, EntryReturn) and any(o.guards.of(GuardKind.LICENCE) for o in options_of(fact.content)):
        return True
    return bool(fact.reach.guards.of(GuardKind.LICENCE))


def _open_entries(flow: Flow) -> Iterator[tuple[EntryReach, tuple[Fact, ...]]]:
    facts = facts_by_entry(flow)
    for reach in flow.entries:
        if reach.entry.kind in CALLED_BY_PERSONS:
            guarding = weigh(effects_of(facts.get(entry_key(reach.entry), ())), (GuardKind.LICENCE,))
            if guarding.level in {GuardLevel.NONE, GuardLevel.CONDITIONAL}:
                yield reach, guarding.open_effects


def _passed(subject: Subject) -> str:
    if not subject.manifest.is_licensed:
        return f"{subject.name} is not licensed through the Marketplace: there is no licence to ask for."
    is_open = sum(1 for _ in _open_entries(subject.model.flow))
    if is_open:
        return f"{subject.name} asks for its licence, though {plural(is_open, 'entry', 'entries')} can do without."
    return f"All that {subject.name} does for persons stands behind its licence."
