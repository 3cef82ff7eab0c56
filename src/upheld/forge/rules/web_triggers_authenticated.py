"""Every web trigger of the app knows who calls before it does anything.

Reads: Every function that a webtrigger or apiRoute of manifest.yml names; what its code does, and each decision on
    the caller before that: comparison with a secret, HMAC, signature, JWT.
Passes: Nothing can be called by an address; or all that a trigger does and hands out stands behind an authentication
    whose result decides, that refuses when the secret is missing, compares in constant time, pins the algorithm and
    minds the age of tokens; or the trigger does nothing and hands nothing out.
Fails: Something is done or handed out without authentication, before it, or on a way around it. An authentication is
    weak: both sides may be undefined, the comparison tells by its time how much was right, the token is decoded but
    not verified, the token chooses its algorithm, tokens have no end, or the caller sends both sides.
Unknown: The code of a trigger was not found or not understood, or a server outside the platform answers it.
Blind spots: Whether a secret is strong and well kept, and who holds it, is not seen here. That a signed request can be
    sent twice is told as a note where the signature has no time in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.catalog.forge import Audience
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
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.flow.facts import Authentication, Entry, EntryKind, Fact, ProductCall
from upheld.forge.flow.values import Constant
from upheld.forge.gaps import Topic
from upheld.forge.guarding import (
    OF_TRIGGERS,
    GuardLevel,
    effects_of,
    entry_key,
    facts_by_entry,
    is_own_properties,
    level_of,
    weigh,
)
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.manifest import ReferenceKind
from upheld.forge.reasons import did, effects, listed, module_steps, trace_of

CHECK = CheckMeta(
    id=CheckId("forge.web_triggers_authenticated"),
    title="Web triggers know who calls them",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "Security requirements for cloud apps, authentication; updated 2026-02-19",
        "Forge documentation, web trigger module and events; read in November 2026",
    ),
    speaks_for={
        "access.requests_authenticated": Sufficiency.PART,
        "compliance.platform_requirements_met": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_REMEDY = (
    "Before anything else compare a header with a secret that is known to be set, in constant time "
    "(crypto.timingSafeEqual), or verify a signature with a pinned algorithm; refuse otherwise."
)
_WEAKNESSES: dict[str, tuple[str, str, Severity]] = {
    "fails_open": (
        "fails open: where the secret is not set, a caller who sends nothing passes",
        "Refuse when the secret or the caller's value is missing, before they are compared.",
        Severity.HIGH,
    ),
    "decoded_only": (
        "decodes the token without verifying its signature",
        "Verify the token with the key, not only decode it.",
        Severity.HIGH,
    ),
    "caller_chooses": (
        "takes both sides from the caller",
        "Compare with a secret that the caller does not send.",
        Severity.HIGH,
    ),
    "algorithm_open": (
        "lets the token choose its algorithm",
        "Name the algorithms that are accepted.",
        Severity.MEDIUM,
    ),
    "no_expiry": ("accepts tokens without end", "Demand an expiry, and limit the age.", Severity.MEDIUM),
    "not_timing_safe": (
        "compares byte by byte, so that its time tells how much was right",
        "Compare with crypto.timingSafeEqual.",
        Severity.LOW,
    ),
    "no_replay_check": (
        "accepts the same signed request again",
        "Sign a time with the request and refuse old ones, or keep a list of ids that were seen.",
        Severity.LOW,
    ),
}
_NOTED = {("hmac", "no_replay_check"), ("shared secret", "no_replay_check"), ("basic", "no_replay_check")}
"""What comes with the method and is told without deciding."""


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by what stands before the effects of its web triggers."""
    return judge_apps(context, Topic.TRIGGERS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    facts = facts_by_entry(subject.model.flow)
    reached_functions: set[str] = set()
    told: set[tuple[Place, str]] = set()
    for reach in subject.model.flow.entries:
        entry = reach.entry
        if entry.kind is not EntryKind.WEB_TRIGGER:
            continue
        reached_functions.add(entry.function)
        for seen in _judge_trigger(subject, entry, facts.get(entry_key(entry), ())):
            key = (seen.place or entry.place, seen.code)
            if key not in told:
                told.add(key)
                yield seen
    yield from _not_seen(subject, reached_functions)


def _not_seen(subject: Subject, functions: set[str]) -> Iterator[Seen]:
    for module in subject.manifest.modules:
        if module.audience is not Audience.PUBLIC:
            continue
        for reference in module.references:
            if reference.kind is ReferenceKind.ENDPOINT:
                yield subject.doubt(
                    f"{module.label} of {subject.name} is answered by a server outside the platform; whether that "
                    "asks who calls was not looked at.",
                    reference.line,
                )
            elif reference.kind is ReferenceKind.FUNCTION and reference.target not in functions:
                yield subject.doubt(
                    f"The code of {module.label} of {subject.name} (function “{reference.target}”) was not found.",
                    reference.line,
                )


def _judge_trigger(subject: Subject, entry: Entry, facts: tuple[Fact, ...]) -> Iterator[Seen]:
    authentications = [fact for fact in facts if isinstance(fact, Authentication)]
    yield from _weaknesses(subject, entry, authentications)
    done = [(fact, guards) for fact, guards in effects_of(facts) if not _is_for_itself(fact)]
    guarding = weigh(done, OF_TRIGGERS)
    if guarding.level in {GuardLevel.FULL, GuardLevel.NOT_NEEDED}:
        return
    steps = module_steps(entry, subject.manifest.file)
    if not guarding.guarded_effects and guarding.level is GuardLevel.NONE and not authentications:
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"{entry.label.capitalize()} of {subject.name} authenticates nobody: anybody who knows its address "
            f"brings about {effects(guarding.open_effects)}.",
            place=entry.place,
            remedy=_REMEDY,
            code="unauthenticated",
            trace=trace_of(guarding.open_effects[0], *steps),
        )
        yield _first_effect(subject, entry, guarding.open_effects[0])
        return
    if any({"fails_open", "decoded_only", "caller_chooses"} & set(fact.weaknesses) for fact in authentications):
        return
    for fact in guarding.open_effects:
        level, exceptions = level_of(fact.reach.guards, OF_TRIGGERS)
        when = f" when {listed(exceptions, joint='or when')}" if level is GuardLevel.CONDITIONAL and exceptions else ""
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"{did(fact)[:1].upper()}{did(fact)[1:]} in {entry.label} of {subject.name} is reached without the "
            f"authentication that stands elsewhere{when}.",
            place=fact.place,
            remedy=_REMEDY,
            code="way_around",
            trace=trace_of(fact, *steps),
        )


def _first_effect(subject: Subject, entry: Entry, fact: Fact) -> Seen:
    """Where it begins: the first thing that happens for anybody."""
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{did(fact)[:1].upper()}{did(fact)[1:]} happens for anybody who knows the address of {entry.label} of "
        f"{subject.name}.",
        place=fact.place,
        remedy=_REMEDY,
        code="unauthenticated_effect",
        trace=trace_of(fact, *module_steps(entry, subject.manifest.file)),
    )


def _is_for_itself(fact: Fact) -> bool:
    """Whether a fact only reads the app's own properties: secrets may stand there."""
    is_read = isinstance(fact, ProductCall) and isinstance(fact.method, Constant) and fact.method.value == "GET"
    return is_read and isinstance(fact, ProductCall) and is_own_properties(fact)


def _weaknesses(subject: Subject, entry: Entry, authentications: list[Authentication]) -> Iterator[Seen]:
    together: dict[Place, list[Authentication]] = {}
    for fact in authentications:
        together.setdefault(fact.place, []).append(fact)
    for place, found in together.items():
        names = [name for name in _WEAKNESSES if any(name in fact.weaknesses for fact in found)]
        method = found[0].method
        weak = [name for name in names if (method, name) not in _NOTED]
        for chosen, outcome in ((weak, Outcome.FAIL), ([name for name in names if name not in weak], Outcome.PASS)):
            if not chosen:
                continue
            yield Seen(
                outcome=outcome,
                message=f"The check by {method} in {entry.label} of {subject.name} "
                f"{'; it '.join(_WEAKNESSES[name][0] for name in chosen)}.",
                place=place,
                remedy=" ".join(_WEAKNESSES[name][1] for name in chosen),
                code=chosen[0],
                severity=_WEAKNESSES[chosen[0]][2],
                trace=trace_of(found[0], *module_steps(entry, subject.manifest.file)),
            )


def _passed(subject: Subject) -> str:
    triggers = [reach for reach in subject.model.flow.entries if reach.entry.kind is EntryKind.WEB_TRIGGER]
    if not triggers:
        return f"Nothing of {subject.name} can be called by an address."
    facts = facts_by_entry(subject.model.flow)
    idle = sum(1 for reach in triggers if not _does_something(facts.get(entry_key(reach.entry), ())))
    return (
        f"{plural(len(triggers) - idle, 'web trigger')} of {subject.name} authenticated before all that happens, "
        f"{idle} without any effect."
    )


def _does_something(facts: tuple[Fact, ...]) -> bool:
    return any(not _is_for_itself(fact) for fact, _ in effects_of(facts))
