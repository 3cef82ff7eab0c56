"""Only administrators of the product can open or call the app.

Reads: Every module of manifest.yml with its type, audience and the functions and endpoints it names, Connect modules
    and remotes included; who belongs to which type comes from the table of module types, with the date it was read.
    For functions that administrators' modules share with others, the code: each definition of a resolver, what it
    does, and which permissions stand before that on every way.
Passes: Every module that a person can open or call is for administrators of the product, or whatever it can call is
    shared with an administrators' page and refused to others by a guard whose result decides; everything else is
    called by the platform alone.
Fails: A module is for a wider audience than administrators of the product: users, project administrators, portal
    customers, anybody who knows an address. A definition that an administrators' page shares with another module
    does something for callers who are no administrators: nothing guards it, or a condition skips the guard. A
    definition of others changes settings of the whole installation without asking for a permission. Display conditions
    change nothing: they decide what is shown, not who may call, and relying on them is a finding too.
Unknown: A module type is not in the table, a Connect module or an endpoint of a remote leaves reach to a server that
    was not looked at, a module for the platform opens a page, code that is called was not understood, or the
    manifest could not be read.
Blind spots: No page of the platform that was read says that it refuses a call of an administrators' function by
    somebody else; the proof rests on the module types. A definition that does nothing for its caller (no call, no
    write, no stored data in its answer) may be called by anybody. What administrators then do with the app, and who
    is made an administrator, is the customer's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from upheld.catalog.forge import Audience, load_forge_platform
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
from upheld.core.light_dataclasses import replace
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.configuration import is_configuration
from upheld.forge.flow.facts import Entry, EntryKind, EntryReach, Fact, ProductCall
from upheld.forge.gaps import Topic
from upheld.forge.guarding import (
    CALLED_BY_PERSONS,
    NOT_FOR_OTHERS,
    OF_ADMINISTRATORS,
    OF_PERSONS,
    OWN_NAME,
    Guarding,
    GuardLevel,
    effects_of,
    entry_key,
    facts_by_entry,
    weigh,
)
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.manifest import ModuleEntry, ReferenceKind
from upheld.forge.reasons import effects, guarded, module_steps, reached, trace_of

CHECK = CheckMeta(
    id=CheckId("forge.admin_only_reach"),
    title="Only administrators of the product reach the app",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, manifest reference, modules; read in November 2026",),
    speaks_for={"access.admin_only_reach": Sufficiency.WHOLE},
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

MAX_SHARING = 4
"""So many definitions that reach the same change of settings are told one by one."""
_MOVE = "Move what it does to an administrators' page (jira:adminPage, confluence:globalSettings), or take it out."
_GUARD = (
    "Demand the permission ADMINISTER of the caller before anything else, so that the answer decides on every way; "
    "or give the administrators' page a function of its own."
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the audience of its modules and by what guards the code that they share."""
    return judge_apps(context, Topic.REACH, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    if not manifest.modules:
        yield subject.doubt(f"{subject.name} has no module: there is nothing whose reach could be judged.", 1)
    guardings = _guardings(subject)
    for module in manifest.modules:
        yield from _judge_module(subject, module, guardings)
        yield from _endpoints(subject, module)
    yield from _undeclared(subject)
    yield from _shared_definitions(subject, guardings)
    yield from _open_configuration(subject)
    for remote in manifest.remotes:
        yield _note(
            f"The remote “{remote.key}” of {subject.name} is a server that the app calls; what it does there for whom "
            "is another promise.",
            Place(file=manifest.file, line=remote.line),
            "remote",
        )


def _guardings(subject: Subject) -> tuple[tuple[EntryReach, Guarding], ...]:
    """For each entry how well its effects are guarded for administrators."""
    facts = facts_by_entry(subject.model.flow)
    return tuple(
        (reach, weigh(effects_of(facts.get(entry_key(reach.entry), ())), OF_ADMINISTRATORS))
        for reach in subject.model.flow.entries
        if reach.entry.kind is not EntryKind.UNREACHED
    )


def _judge_module(
    subject: Subject, module: ModuleEntry, guardings: tuple[tuple[EntryReach, Guarding], ...]
) -> Iterator[Seen]:
    place = Place(file=subject.manifest.file, line=module.line)
    if module.audience is None:
        yield subject.doubt(
            f"Who can open {module.label} of {subject.name} is not known: the table of module types does not hold it.",
            module.line,
        )
    elif module.audience not in NOT_FOR_OTHERS:
        if _is_refused_to_others(subject, module, guardings):
            yield _note(
                f"{module.label} of {subject.name} can be opened by {module.audience.words}, but all that it can call "
                "is refused to whoever is no administrator.",
                place,
                "guarded",
            )
            return
        yield replace(
            subject.failure(
                f"{module.label} of {subject.name} can be opened or called by {_audience_words(module)}.",
                module.line,
                _MOVE,
            ),
            code=_code(module),
        )
        yield from _display_conditions(subject, module)
    elif module.unlicensed_access:
        yield subject.doubt(
            f"{module.label} of {subject.name} is opened to {', '.join(module.unlicensed_access)} by unlicensedAccess.",
            module.line,
            "Take unlicensedAccess out of a module for administrators.",
        )
    elif module.is_connect and module.audience is Audience.PRODUCT_ADMIN:
        yield subject.doubt(
            f"{module.label} of {subject.name} is answered by a server outside the platform.", module.line
        )
    elif module.audience is Audience.SYSTEM:
        pages = [reference for reference in module.references if reference.kind is ReferenceKind.RESOURCE]
        for page in pages:
            who = (
                page.audience.words if page.audience not in {None, Audience.SYSTEM} else "whom, the table does not say"
            )
            yield subject.doubt(
                f"{module.label} of {subject.name} opens the page “{page.target}” to {who}; whether they are all "
                "administrators of the product is not known.",
                page.line,
            )


def _audience_words(module: ModuleEntry) -> str:
    words = "" if module.audience is None else module.audience.words
    if module.unlicensed_access:
        words += f", and by {', '.join(module.unlicensed_access)} through unlicensedAccess"
    return words


def _code(module: ModuleEntry) -> str:
    if module.audience is Audience.PUBLIC:
        return "public"
    if module.audience is Audience.LOWER_ADMIN:
        return "lower_administrators"
    return "wider_audience"


def _display_conditions(subject: Subject, module: ModuleEntry) -> Iterator[Seen]:
    """A module for others that is shown to administrators alone: the condition is taken for access control."""
    if module.display_conditions_line is None:
        return
    for_admins = [text for text in module.display_conditions if "admin" in text.lower() and not text.endswith("false")]
    seen = subject.failure(
        f"{module.label} of {subject.name} has display conditions ({', '.join(for_admins)}): they decide what is "
        "shown, not access.",
        module.display_conditions_line,
        "Keep the condition for the looks, and demand the permission in the code that the page calls.",
    )
    if for_admins:
        yield replace(seen, code="display_condition", severity=Severity.MEDIUM)


def _is_refused_to_others(
    subject: Subject, module: ModuleEntry, guardings: tuple[tuple[EntryReach, Guarding], ...]
) -> bool:
    """Whether the app has an administrators' page, and all that this module can call demands an administrator."""
    if module.audience is Audience.PUBLIC or module.is_connect:
        return False
    if not any(other.audience is Audience.PRODUCT_ADMIN and not other.is_connect for other in subject.manifest.modules):
        return False
    mine = [
        (reach, guarding)
        for reach, guarding in guardings
        if any(other.line == module.line for other in reach.entry.modules)
    ]
    levels = [guarding.level for _, guarding in mine]
    return (
        GuardLevel.FULL in levels
        and all(level in {GuardLevel.FULL, GuardLevel.NOT_NEEDED} for level in levels)
        and all(reach.is_complete for reach, _ in mine)
        and all(_is_seen(reference.target, mine) for reference in module.references if _names_code(reference.kind))
    )


def _names_code(kind: ReferenceKind) -> bool:
    return kind is not ReferenceKind.RESOURCE


def _is_seen(target: str, mine: list[tuple[EntryReach, Guarding]]) -> bool:
    """Whether a function that the module names was found in the code."""
    return any(reach.entry.function == target for reach, _ in mine)


def _shared_definitions(subject: Subject, guardings: tuple[tuple[EntryReach, Guarding], ...]) -> Iterator[Seen]:
    """Definitions and functions that administrators' modules and others reach: each needs a guard of its own."""
    together: dict[Place, list[tuple[EntryReach, Guarding]]] = {}
    for reach, guarding in guardings:
        if reach.entry.kind in CALLED_BY_PERSONS | {EntryKind.EVENT, EntryKind.WEB_TRIGGER}:
            together.setdefault(reach.entry.place, []).append((reach, guarding))
    for place, found in together.items():
        audiences = {module.audience for reach, _ in found for module in reach.entry.modules}
        if Audience.PRODUCT_ADMIN not in audiences:
            continue
        if any(reach.entry.kind is EntryKind.EVENT for reach, _ in found) or Audience.SYSTEM in audiences:
            yield _note(
                f"{found[0][0].entry.label} of {subject.name} is called by the platform too, without any person.",
                place,
                "called_by_platform",
            )
        for_others = [
            (reach.entry, guarding)
            for reach, guarding in found
            if reach.entry.kind in CALLED_BY_PERSONS and reach.entry.audience not in NOT_FOR_OTHERS
        ]
        is_open = [pair for pair in for_others if pair[1].level in {GuardLevel.NONE, GuardLevel.CONDITIONAL}]
        if is_open:
            yield _open_definition(subject, place, is_open)


def _open_definition(subject: Subject, place: Place, found: list[tuple[Entry, Guarding]]) -> Seen:
    entry, guarding = min(found, key=lambda pair: pair[1].level is not GuardLevel.NONE)
    others = len({other.name for other, _ in found} - {entry.name})
    more = f" So it is with {plural(others, 'more definition')} made here." if others else ""
    own = " It acts in the caller's own name, so the product decides; yet it is reached." if _is_own(guarding) else ""
    is_named = guarding.level is GuardLevel.CONDITIONAL and not guarding.exceptions
    does = "" if is_named else f" What it does: {effects(guarding.open_effects)}."
    first = guarding.open_effects[0]
    unknown = entry.audience is None
    return Seen(
        outcome=Outcome.UNKNOWN if unknown else Outcome.FAIL,
        message=(
            f"{entry.label[:1].upper()}{entry.label[1:]} of {subject.name} serves administrators, and "
            f"{_without_label(entry)}; {guarded(guarding)}.{does}{own}{more}"
        ),
        place=place,
        remedy=_GUARD,
        code="unguarded" if guarding.level is GuardLevel.NONE else "conditional",
        severity=Severity.MEDIUM if own else None,
        trace=trace_of(first, *module_steps(entry, subject.manifest.file)),
    )


def _open_configuration(subject: Subject) -> Iterator[Seen]:
    """Definitions of others alone that change the app's settings without having asked for any permission.

    What many of them reach is one thing to mend: it is told once, where it stands.
    """
    by_effect: dict[Place, dict[Place, tuple[Entry, Guarding]]] = {}
    facts = facts_by_entry(subject.model.flow)
    for reach in subject.model.flow.entries:
        entry = reach.entry
        is_shared = any(module.audience is Audience.PRODUCT_ADMIN for module in entry.modules)
        if entry.kind not in CALLED_BY_PERSONS or entry.audience in {None, *NOT_FOR_OTHERS} or is_shared:
            continue
        found = facts.get(entry_key(entry), ())
        guarding = weigh([(fact, fact.reach.guards) for fact in found if is_configuration(fact, entry)], OF_PERSONS)
        if guarding.open_effects:
            ways = by_effect.setdefault(guarding.open_effects[0].place, {})
            ways.setdefault(entry.place, (entry, guarding))
    for place, ways in by_effect.items():
        if len(ways) > MAX_SHARING:
            yield _shared_configuration(subject, place, list(ways.values()))
        else:
            yield from (_configuration(subject, entry, guarding) for entry, guarding in ways.values())


def _configuration(subject: Subject, entry: Entry, guarding: Guarding) -> Seen:
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{entry.label[:1].upper()}{entry.label[1:]} of {subject.name} changes settings of the whole "
        f"installation, and {_without_label(entry)}; {guarded(guarding, 'those who may')}. "
        f"What it does: {effects(guarding.open_effects)}.",
        place=entry.place,
        remedy=_GUARD,
        code="configuration_open",
        confidence=Confidence.MEDIUM,
        trace=trace_of(guarding.open_effects[0], *module_steps(entry, subject.manifest.file)),
    )


def _shared_configuration(subject: Subject, place: Place, ways: Sequence[tuple[Entry, Guarding]]) -> Seen:
    entry, guarding = ways[0]
    names = ", ".join(f"“{other.name}”" for other, _ in ways[:3])
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{len(ways)} definitions of {subject.name}, such as {names}, lead here and change settings of the "
        f"whole installation; the first {_without_label(entry)}; {guarded(guarding, 'those who may')}.",
        place=place,
        remedy=_GUARD,
        code="configuration_open",
        confidence=Confidence.MEDIUM,
        trace=trace_of(guarding.open_effects[0], *module_steps(entry, subject.manifest.file)),
    )


def _without_label(entry: Entry) -> str:
    return reached(entry).removeprefix(f"{entry.label} ")


def _is_own(guarding: Guarding) -> bool:
    """Whether all that is open are calls of the product as the caller himself."""
    return all(_as_user(fact) for fact in guarding.open_effects)


def _as_user(fact: Fact) -> bool:
    return isinstance(fact, ProductCall) and fact.mode in OWN_NAME


def _endpoints(subject: Subject, module: ModuleEntry) -> Iterator[Seen]:
    """An administrators' module that a remote answers: whom that server lets in is not known."""
    for reference in module.references:
        if reference.kind is ReferenceKind.ENDPOINT and module.audience in NOT_FOR_OTHERS:
            yield subject.doubt(
                f"{module.label} of {subject.name} is answered by the endpoint “{reference.target}” of a remote; whom "
                "that server lets in was not looked at.",
                reference.line,
                "Answer it with a function of the app, or prove the server's own authorization.",
            )


def _undeclared(subject: Subject) -> Iterator[Seen]:
    declared = {function.key for function in subject.manifest.functions}
    told: set[str] = set()
    for module in subject.manifest.modules:
        for reference in module.references:
            is_known = reference.kind is not ReferenceKind.FUNCTION or reference.target in declared
            if not is_known and reference.target not in told:
                told.add(reference.target)
                yield subject.doubt(
                    f"{module.label} names the function “{reference.target}”, which is not declared.", reference.line
                )


def _note(message: str, place: Place, code: str) -> Seen:
    return Seen(outcome=Outcome.PASS, message=message, place=place, code=code, severity=Severity.LOW)


def _passed(subject: Subject) -> str:
    modules = subject.manifest.modules
    pages = [module for module in modules if module.audience is Audience.PRODUCT_ADMIN]
    system = sum(1 for module in modules if module.audience is Audience.SYSTEM)
    refused = len(modules) - len(pages) - system
    read_on = load_forge_platform().read_on
    others = (
        f"{plural(refused, 'module')} of others that can call only what demands an administrator"
        if refused
        else "no other that a person can open"
    )
    return (
        f"{subject.name}: {plural(len(pages), 'module')} for administrators of the product and {others}; "
        f"{plural(system, 'module')} called by the platform alone (module types as of {read_on}). "
        "Reservation: that the platform refuses calls by others rests on the module types, not on a page that says so."
    )
