"""The app calls the product in its own name only after it has asked what the caller may do.

Reads: Every call of the product as the app or in another user's name that deployed code makes, private calls
    included; for each the entries that lead there with their audience, what stands before it on every way, and which
    parts of route, method, headers and body the caller chooses. From the manifest: scopes that allow impersonation.
Passes: Each such call that a person or a web trigger can bring about stands behind a guard whose result decides: a
    permission asked for as the user, `authorize()`, a list of the app, for web triggers an authentication that fails
    closed. Or only administrators' pages, events, schedules and queues lead to it, or it concerns the app's own
    properties alone.
Fails: A call is reached without such a guard, or a condition skips the guard, or the caller names one thing for the
    permission and another for the call. A scope allows the app to speak as
    users who are not there.
Unknown: In whose name a call is made is not known, the type of a module that leads to it is not in the table, or code
    that could call was not understood.
Blind spots: Whether the permission that is asked for is the right one for the call is not judged; that it is asked
    for the same issue, project or page only where the caller names both. That the platform refuses calls of
    administrators' functions by others rests on the module types. What an event handler does with the data of events
    is not held against the user who caused them.
"""

from __future__ import annotations

import re
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
from upheld.forge.flow.facts import EntryKind, Mode, ProductCall, Side
from upheld.forge.flow.guards import GuardKind
from upheld.forge.flow.values import Constant, Origin, Text, Value, constant_text, options_of
from upheld.forge.gaps import Topic
from upheld.forge.guarding import (
    CALLED_BY_PERSONS,
    NOT_FOR_OTHERS,
    OF_PERSONS,
    OF_TRIGGERS,
    OWN_NAME,
    GuardLevel,
    is_own_properties,
    level_of,
)
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.reasons import (
    called,
    callers_parts,
    data_in,
    described,
    listed,
    module_steps,
    reached,
    trace_of,
    width,
)

CHECK = CheckMeta(
    id=CheckId("forge.authorized_calls"),
    title="Calls in the app's own name are authorized",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "Security requirements for cloud apps, authentication and authorization; updated 2026-02-19",
        "Forge documentation, authorize API and product fetch API; read in November 2026",
    ),
    speaks_for={
        "access.platform_authorization_enforced": Sufficiency.PART,
        "access.requests_authenticated": Sufficiency.PART,
        "compliance.platform_requirements_met": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_AS_USER = "Call as the user (asUser) where that serves"
_ASK = (
    "else ask for the caller's permission first (authorize(), mypermissions), so that the answer decides on every way."
)
_RESERVATION = (
    "Reservation: that the platform refuses calls of administrators' functions by others rests on the module types."
)
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_READS_BY_POST = re.compile(
    r"/(?:search(?:/jql)?|jql/\w+|expression/\w+|permissions/check|permissions/project)(?:[?{]|$)"
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by what stands before its calls as the app."""
    return judge_apps(context, Topic.AUTHORIZATION, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    together: dict[Place, list[ProductCall]] = {}
    for call in _calls(subject):
        if _level(call) is not GuardLevel.FULL:
            together.setdefault(call.place, []).append(call)
    for calls in together.values():
        yield _judge(subject, min(calls, key=_harm), calls)
    for scope in subject.manifest.scopes:
        if scope.can_impersonate:
            yield Seen(
                outcome=Outcome.FAIL,
                message=f"The scope {scope.name} lets {subject.name} speak as users who are not there "
                "(allowImpersonation).",
                place=Place(file=subject.manifest.file, line=scope.line),
                remedy="Take allowImpersonation out, and act as the app or as the user who is there.",
                code="impersonation_allowed",
                severity=Severity.MEDIUM,
            )


def _calls(subject: Subject) -> Iterator[ProductCall]:
    """The calls in the app's or another's name that persons or web triggers who are no administrators bring about."""
    for call in subject.model.flow.of(ProductCall):
        entry = call.reach.entry
        if not isinstance(call, ProductCall) or call.mode in OWN_NAME or call.is_check or call.side is Side.PAGE:
            continue
        is_called = entry.kind in CALLED_BY_PERSONS | {EntryKind.WEB_TRIGGER}
        if is_called and entry.audience not in NOT_FOR_OTHERS and not is_own_properties(call):
            yield call


def _level(call: ProductCall) -> GuardLevel:
    level = level_of(call.reach.guards, _kinds(call))[0]
    return GuardLevel.CONDITIONAL if level is GuardLevel.FULL and _asked_about_another(call) else level


def _asked_about_another(call: ProductCall) -> tuple[str, ...]:
    """What the caller named for the permission, where the call concerns something else that he names."""
    decisive = [guard for guard, exceptions in call.reach.guards.of(*_kinds(call)) if not exceptions]
    about = tuple(dict.fromkeys(label for guard in decisive for label in guard.about))
    called_on = callers_parts(call.route)
    if not called_on or any(not guard.about for guard in decisive):
        return ()
    parts = callers_parts(*map(_path, (option.value for option in options_of(call.route))))
    if parts:
        parts = (*parts, *_context_parts(call.route))
    else:
        parts = (*called_on, *callers_parts(call.body), *_context_parts(call.route), *_context_parts(call.body))
    return () if any(_is_part(one, other) for one in about for other in parts) else about


def _context_parts(value: Value) -> tuple[str, ...]:
    """Labels of what the platform says of where the caller is."""
    found = (data for data in data_in(value) if Origin.CONTEXT in data.origins and data.root)
    return tuple(dict.fromkeys(data.label for data in found))


def _path(route: Value) -> Value:
    """What a route says before its query: there stands what the call is about."""
    if not isinstance(route, Text):
        return route
    ends = (at for at, part in enumerate(route.parts) if isinstance(part, Constant) and "?" in constant_text(part))
    return Text(route.parts[: next(ends, len(route.parts))])


def _is_part(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _kinds(call: ProductCall) -> tuple[GuardKind, ...]:
    return (*OF_TRIGGERS, *OF_PERSONS) if call.reach.entry.kind is EntryKind.WEB_TRIGGER else OF_PERSONS


def _harm(call: ProductCall) -> tuple[bool, bool, int]:
    """The worse, the smaller: unguarded before conditional, known before unknown, wide before narrow."""
    return (call.mode is Mode.UNKNOWN, _level(call) is not GuardLevel.NONE, width(call.reach.entry))


def _judge(subject: Subject, call: ProductCall, all_of_place: list[ProductCall]) -> Seen:
    entry = call.reach.entry
    level, exceptions = level_of(call.reach.guards, _kinds(call))
    another = _asked_about_another(call) if level is GuardLevel.FULL else ()
    chosen = tuple(dict.fromkeys(part for one in all_of_place for part in _chosen(one)))
    is_unknown = call.mode is Mode.UNKNOWN or entry.audience is None
    ways = {one.reach.entry for one in all_of_place} - {entry}
    words = [f"{_text(call)}: {reached(entry)}, and {_asked(another) or _missing(call, level, exceptions)}."]
    if chosen:
        words.append(f"The caller chooses {listed(chosen)}.")
    if ways:
        words.append(f"{plural(len(ways), 'other entry leads', 'other entries lead')} here too.")
    return Seen(
        outcome=Outcome.UNKNOWN if is_unknown else Outcome.FAIL,
        message=" ".join(words),
        place=call.place,
        remedy=_remedy(call),
        code="asked_about_another" if another else _code(call, level),
        severity=_severity(call, is_chosen=bool(chosen)),
        confidence=Confidence.MEDIUM if level is GuardLevel.CONDITIONAL and not exceptions else None,
        trace=trace_of(call, *module_steps(entry, subject.manifest.file)),
    )


def _text(call: ProductCall) -> str:
    text = called(call)
    return f"{text[:1].upper()}{text[1:]}" + (" in a name that is not known" if call.mode is Mode.UNKNOWN else "")


def _asked(another: tuple[str, ...]) -> str:
    return (
        f"the permission that is asked for concerns {listed(another)}, while the caller names something else to act on"
        if another
        else ""
    )


def _missing(call: ProductCall, level: GuardLevel, exceptions: tuple[str, ...]) -> str:
    of_trigger = call.reach.entry.kind is EntryKind.WEB_TRIGGER
    what = "the caller is authenticated" if of_trigger else "a permission is asked for"
    if level is GuardLevel.CONDITIONAL:
        return f"{what} first, except when {listed(exceptions, joint='or when')}"
    return (
        "nothing authenticates the caller before it" if of_trigger else "no permission of the caller decides before it"
    )


def _code(call: ProductCall, level: GuardLevel) -> str:
    if call.mode is Mode.UNKNOWN:
        return "mode_unknown"
    if call.mode is Mode.OTHER_USER:
        return "impersonation"
    return "conditional" if level is GuardLevel.CONDITIONAL else "unguarded"


def _remedy(call: ProductCall) -> str:
    if call.reach.entry.kind is EntryKind.WEB_TRIGGER:
        return "Authenticate the one who calls the web trigger before the call, so that a missing secret refuses him."
    if call.mode is Mode.OTHER_USER:
        return "Call as the user who is there: asUser() without an account."
    return f"{_AS_USER}; {_ASK}"


def _chosen(call: ProductCall) -> tuple[str, ...]:
    return callers_parts(call.method, call.route, call.headers, call.body)


def _severity(call: ProductCall, *, is_chosen: bool) -> Severity:
    is_wide = call.reach.entry.audience in {Audience.PUBLIC, Audience.ANONYMOUS, Audience.CUSTOMER}
    if not _reads_only(call):
        return Severity.CRITICAL if is_wide and is_chosen else Severity.HIGH
    if is_chosen:
        return Severity.HIGH if is_wide else Severity.MEDIUM
    return Severity.LOW


def _reads_only(call: ProductCall) -> bool:
    methods = [option.value for option in options_of(call.method)]
    names = {str(one.value).upper() if isinstance(one, Constant) else "?" for one in methods}
    return names <= _READS or (names == {"POST"} and _READS_BY_POST.search(described(call.route)) is not None)


def _passed(subject: Subject) -> str:
    calls = subject.model.flow.of(ProductCall)
    as_app = [call for call in calls if call.mode not in OWN_NAME and call.side is Side.BACKEND and not call.is_check]
    kinds = {kind: {call.place for call in as_app if call.reach.entry.kind is kind} for kind in EntryKind}
    guarded = {call.place for call in _calls(subject)}
    events = kinds[EntryKind.EVENT] - guarded
    administrators = {
        call.place
        for call in as_app
        if call.reach.entry.kind in CALLED_BY_PERSONS and call.reach.entry.audience is Audience.PRODUCT_ADMIN
    }
    reservation = f" {_RESERVATION}" if administrators - guarded else ""
    return (
        f"{subject.name} calls the product in its own name at {plural(len({c.place for c in as_app}), 'place')}: "
        f"{len(guarded)} behind a guard, {len(administrators - guarded)} for administrators alone, {len(events)} for "
        f"events, schedules and queues.{reservation}"
    )
