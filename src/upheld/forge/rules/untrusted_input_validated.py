"""What callers send is looked at before it decides where a request goes or what is overwritten.

Reads: Every call of the product, every request of the backend to other hosts and every write to the app's store, with
    the parts of address, route, method and key that come from a payload, a web trigger's request or a page.
Passes: No caller chooses a host, a method, the path of a route outside the encoded parts of `route`, or by itself the
    key of a record that is written; or the value is compared, matched or looked up before it is used so.
Fails: A caller chooses one of these, and no test on the way there mentions the value.
Unknown: A host, route or key may be the caller's, but was lost on the way; the value is handed to a function that is
    named as a test, or the app uses a library that tests input; or code was not understood.
Blind spots: Whether a test that mentions a value is the right test is not judged: this rule finds what is looked at
    nowhere, and its confidence is no higher than that. Texts that are stored or shown as they came, their length, and
    what the product's own checks refuse, are not judged. SQL is the matter of forge.sql_parameterized.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

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
from upheld.core.light_dataclasses import dataclass
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.flow.facts import EntryKind, Fact, Outbound, ProductCall, Side, Store, StoreWrite
from upheld.forge.flow.values import CALLERS_OWN, Choice, Constant, Data, Origin, Text, Value, options_of
from upheld.forge.gaps import Topic
from upheld.forge.guarding import CALLED_BY_PERSONS, OWN_NAME
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.reasons import data_in, listed, reached, trace_of, written

CHECK = CheckMeta(
    id=CheckId("forge.untrusted_input_validated"),
    title="Input of callers is looked at before it decides",
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    since="0.1.0",
    sources=(
        "Security requirements for cloud apps, untrusted input; updated 2026-02-19",
        "Forge documentation, product fetch API: route and assumeTrustedRoute; read in November 2026",
    ),
    speaks_for={
        "code.input_validated": Sufficiency.PART,
        "compliance.platform_requirements_met": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_WRITTEN_BY_KEY = frozenset({Store.KEY_VALUE, Store.SECRET, Store.OBJECT, Store.CACHE})
_CALLED = CALLED_BY_PERSONS | {EntryKind.WEB_TRIGGER}
_PARTS_OF_ADDRESS = ("hostname", "host", "origin", "protocol", "pathname")
_OF_TYPE = re.compile(
    r"typeof\s+[\w$.?\[\]]+(?:\s*[=!]==?\s*(?:\([^()]*\)|[^\s&|)]+))?"
    r"|\b(?:Boolean|String|Array\.isArray)\s*\(|\bnot\s+\("
)
_CALL = re.compile(r"[\w$\])/]\s*\(")
_COMPARED = re.compile(r"(?:[=!]==?|[<>]=?)\s*([^\s&|)]+)")
_NOTHING = frozenset(
    {"undefined", "null", '"string"', "'string'", '"object"', "'object'", '"number"', "'number'", '""'}
)
_TEST_CALLED = re.compile(r"(?<!JSON\.)\b\w*(?:valid|sanit|assert|check|ensure|verif|parse|normal|allow|guard)\w*\s*\(")
_MAX_BEFORE = 200
"""Characters before a value among those that a test is handed."""
_VALIDATORS = frozenset(
    {
        "ajv",
        "arktype",
        "class-validator",
        "io-ts",
        "joi",
        "runtypes",
        "superstruct",
        "valibot",
        "validator",
        "yup",
        "zod",
        "@sinclair/typebox",
        "@hapi/joi",
    }
)
_AUTHORITY = re.compile(r"^[a-z][a-z0-9+.-]*://[^/?#]+[/?#]|^/(?!/)|^remote:[^/?#]+[/?#]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Choice:
    """One thing that the caller decides by a fact."""

    code: str
    what: str
    parts: tuple[Data, ...]
    severity: Severity
    confidence: Confidence
    remedy: str


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by what its callers decide."""
    return judge_apps(context, Topic.INPUT, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    told: set[tuple[Place, str]] = set()
    for fact in _sinks(subject):
        for choice in _choices(fact):
            seen = _judge(subject, fact, choice)
            if seen is not None and (fact.place, seen.code) not in told:
                told.add((fact.place, seen.code))
                yield seen


def _judge(subject: Subject, fact: Fact, choice: _Choice) -> Seen | None:
    others = _PARTS_OF_ADDRESS if choice.code == "host" else ()
    unseen = [part for part in choice.parts if not _is_looked_at(part, others, fact.reach.conditions)]
    chosen = [part.label for part in unseen if part.origins & CALLERS_OWN]
    if chosen and not any(_is_tested_elsewhere(subject, fact, part) for part in unseen):
        return Seen(
            outcome=Outcome.FAIL,
            message=f"The caller chooses {choice.what} of {written(fact.via)} in {subject.name} by {listed(chosen)}, "
            f"which no test on the way looks at; {reached(fact.reach.entry)}.",
            place=fact.place,
            remedy=choice.remedy,
            code=choice.code,
            severity=choice.severity,
            confidence=choice.confidence,
            trace=trace_of(fact),
        )
    if unseen:
        return Seen(
            outcome=Outcome.UNKNOWN,
            message=f"Whether a caller chooses {choice.what} of {written(fact.via)} in {subject.name} unseen could not "
            "be followed.",
            place=fact.place,
            remedy=choice.remedy,
            code=f"{choice.code}_unknown",
            trace=trace_of(fact),
        )
    return None


def _sinks(subject: Subject) -> Iterator[Fact]:
    for fact in subject.model.flow.of(ProductCall, Outbound, StoreWrite):
        if fact.side is Side.BACKEND and fact.reach.entry.kind in _CALLED:
            yield fact


def _choices(fact: Fact) -> Iterator[_Choice]:
    if isinstance(fact, ProductCall):
        yield from _of_call(fact)
    elif isinstance(fact, Outbound):
        parts = tuple(_authority_parts(fact.target)) if fact.permission != "link" else ()
        if parts:
            yield _Choice(
                "host",
                "the host",
                parts,
                Severity.HIGH,
                Confidence.HIGH,
                "Let the caller name one of the hosts that the code lists.",
            )
    elif isinstance(fact, StoreWrite) and fact.store in _WRITTEN_BY_KEY:
        parts = tuple(_whole(fact.key))
        if parts:
            yield _Choice(
                "key",
                "the key",
                parts,
                Severity.MEDIUM,
                Confidence.MEDIUM,
                "Put a prefix of the code's own before the key, or test it against the keys that callers may write.",
            )


def _of_call(call: ProductCall) -> Iterator[_Choice]:
    as_user = call.mode in OWN_NAME
    routes = tuple(part for option in options_of(call.route) for part in _route_parts(option.value))
    if routes:
        yield _Choice(
            "route",
            "the route",
            routes,
            Severity.MEDIUM if as_user else Severity.HIGH,
            Confidence.HIGH,
            "Write the route with the tag `route`, so that what the caller sends is encoded as one part of it.",
        )
    methods = tuple(_whole(call.method))
    if methods:
        yield _Choice(
            "method",
            "the method",
            methods,
            Severity.MEDIUM if as_user else Severity.HIGH,
            Confidence.HIGH,
            "Write the method in the code.",
        )


def _route_parts(route: Value) -> Iterator[Data]:
    """What stands in a route and is not encoded as a part of it."""
    if isinstance(route, Text) and route.is_route:
        return
    yield from _doubtful(_path_of(route))


def _path_of(route: Value) -> Value:
    """A route without its query, where that can be told."""
    if not isinstance(route, Text):
        return route
    kept: list[Value] = []
    for part in route.parts:
        kept.append(part)
        if isinstance(part, Constant) and isinstance(part.value, str) and "?" in part.value:
            break
    return Text(tuple(kept))


def _authority_parts(target: Value) -> Iterator[Data]:
    """What the caller chooses of an address's host: all before the first slash after it."""
    for option in options_of(target):
        value = option.value
        begun = ""
        for part in value.parts if isinstance(value, Text) else (value,):
            if isinstance(part, Constant):
                begun += str(part.value)
            else:
                yield from _doubtful(part)
                begun += "x" if begun else "https://x"
            if _AUTHORITY.match(begun):
                break


def _doubtful(value: Value) -> Iterator[Data]:
    """What in a value is the caller's, or could be."""
    return (data for data in data_in(value) if data.origins & (CALLERS_OWN | {Origin.UNKNOWN}))


def _whole(value: Value) -> Iterator[Data]:
    """Data of the caller that are the whole value, on one occasion or another."""
    for option in options_of(value):
        if isinstance(option.value, Data):
            yield from _doubtful(option.value)
        elif isinstance(option.value, Choice):
            yield from _whole(option.value)


def _is_looked_at(part: Data, others: tuple[str, ...], conditions: tuple[str, ...]) -> bool:
    """Whether a test on the way mentions the value, by its last name or others, and asks more than if it is there."""
    names = [name for name in (part.path[-1] if part.path else part.root, *others) if name]
    naming = [condition for condition in conditions if any(name in condition for name in names)]
    if not naming:
        return False
    word = _any_of(names)
    return any(word.search(condition) and _asks_more(condition) for condition in naming)


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$])(?:{'|'.join(re.escape(name) for name in names)})(?![\w$])")


def _asks_more(condition: str) -> bool:
    """Whether a test asks more of a value than that it is there, or of which type.

    Example:
        >>> _asks_more("not (!payload.key)"), _asks_more('typeof payload.key === "string"')
        (False, False)
        >>> _asks_more("KEYS.includes(payload.key)"), _asks_more('payload.key === "color"')
        (True, True)
    """
    text = _OF_TYPE.sub(" ", condition)
    if _CALL.search(text) or " in " in text:
        return True
    return any(operand not in _NOTHING for operand in _COMPARED.findall(text))


def _is_tested_elsewhere(subject: Subject, fact: Fact, part: Data) -> bool:
    """Whether a function that is named as a test is handed the value on the way, or a library could test it."""
    imported = {name for package, _ in subject.model.flow.imported for name in (package, package.split("/")[0])}
    if imported & _VALIDATORS:
        return True
    program = subject.model.program
    names = sorted({name for name in (part.root, *part.path[-1:]) if name})
    if program is None or not names:
        return False
    word = _any_of(names)
    files = {fact.place.file, *(step.place.file for step in fact.reach.trace)}
    return any(
        (found := word.search(handed)) is not None and found.start() <= _MAX_BEFORE
        for name in sorted(files)
        if name in program.files
        for handed in _handed_to_tests(program.files[name].content)
    )


@functools.lru_cache(maxsize=256)
def _handed_to_tests(content: bytes) -> tuple[str, ...]:
    """What the calls of functions that are named as tests are handed, up to the first bracket in it."""
    text = content.decode("utf-8", "replace")
    starts = (match.end() for match in _TEST_CALLED.finditer(text))
    return tuple(re.split(r"[()]", text[start : start + 2 * _MAX_BEFORE], maxsplit=1)[0] for start in starts)


def _passed(subject: Subject) -> str:
    places = {fact.place for fact in _sinks(subject)}
    return (
        f"{subject.name} sends or keeps something for callers at {plural(len(places), 'place')} of its backend; at "
        "none of them does a caller choose host, route, method or key unseen."
    )
