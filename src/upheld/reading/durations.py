"""Lengths of time in a promise: deadlines, frequencies, least times kept, deadlines by severity.

A frequency is the longest allowed gap in days, a deadline an upper limit, a least time kept is `min_days`. Hours stay
hours where the kind takes hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from upheld.core.check import ParameterValue
from upheld.reading.words import split_names

_NUMBER_WORDS = {
    word: int(number)
    for word, number in (
        pair.split("=")
        for pair in [
            "a=1",
            "an=1",
            "one=1",
            "two=2",
            "three=3",
            "four=4",
            "five=5",
            "six=6",
            "seven=7",
            "eight=8",
            "nine=9",
            "ten=10",
            "eleven=11",
            "twelve=12",
            "fourteen=14",
            "fifteen=15",
            "eighteen=18",
            "twenty=20",
            "twenty-four=24",
            "thirty=30",
            "thirty-six=36",
            "forty=40",
            "forty-five=45",
            "forty-eight=48",
            "sixty=60",
            "seventy-two=72",
            "ninety=90",
            "hundred=100",
            "single=1",
        ]
    )
}
NUMBER = r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + r")"
_UNIT = (
    r"(?:following |next |business |working |calendar |work |full |consecutive |office )*(?:minutes?|mins?|hours?|"
    r"hrs?|h|days?|d|fortnights?|weeks?|wks?|months?|quarters?|years?)"
)
_DURATION = re.compile(
    rf"(?<![\w.])(?:(?P<from>{NUMBER}) ?(?:-|–|to|"
    rf"or) ?)?(?P<number>{NUMBER})(?: \(\d+\))?[ -]?(?P<unit>{_UNIT})(?!\w)(?!['’]s)(?P<every> (?:a|per|"
    rf"each) (?:year|month|week|day))?",
    re.IGNORECASE,
)
_MONTH_DAYS = {1: 31, 2: 61, 3: 91, 6: 183, 12: 365, 18: 548, 24: 730, 36: 1095}
_FREQUENCIES: tuple[tuple[str, int], ...] = (
    (
        (
            r"(?:twice|two times|2 times|2x) (?:a|per|each|every) (?:calendar )?year|semi-?annual(?:ly)?|"
            r"bi-?annual(?:ly)?|half-?yearly|every (?:six|6) months|(?:every|each) half[- ]year|six-?monthly"
        ),
        183,
    ),
    (r"(?:three|3) times (?:a|per) year", 122),
    (r"(?:four|4) times (?:a|per) year|quarterly|(?:once )?(?:every|each|per|a) quarter|every (?:three|3) months", 91),
    (
        (
            r"(?:every|each) (?:two|2|other|second) weeks?|bi-?weekly|fortnightly|every fortnight|every (?:14|"
            r"fourteen) days"
        ),
        14,
    ),
    (r"(?:every|each) (?:two|2|other|second) years?|every 24 months|bi-?ennial(?:ly)?", 730),
    (r"(?:every|each) (?:two|2|other|second) months?|bi-?monthly", 61),
    (
        (
            r"annually|annual|yearly|(?:once )?(?:every|each|per|a) year|once (?:in )?(?:a|every|each|"
            r"per) (?:calendar )?year|(?:every|each) calendar year|every (?:12|twelve) months|per annum|every year|"
            r"(?:every|each) (?:january|february|march|april|may|june|july|august|september|october|november|december|"
            r"spring|summer|autumn|fall|winter)\b"
        ),
        365,
    ),
    (r"monthly|(?:once )?(?:every|each|per) month|once a month|month by month", 31),
    (
        (
            r"weekly|(?:once )?(?:every|each|per) week|once a week|every (?:monday|tuesday|wednesday|thursday|friday|"
            r"saturday|sunday)"
        ),
        7,
    ),
    (
        (
            r"daily|nightly|(?:once )?(?:every|each|per) (?:day|night)|once a day|every (?:24 hours|"
            r"twenty-four hours)|each morning|every (?:morning|evening)|overnight"
        ),
        1,
    ),
)
_FREQUENCY = re.compile(
    "|".join(f"(?P<f{n}>(?<![\\w-])(?:{pattern})(?![\\w]))" for n, (pattern, _) in enumerate(_FREQUENCIES)),
    re.IGNORECASE,
)
_HOURLY = re.compile(r"\bhourly\b|\b(?:every|each|per) hour\b", re.IGNORECASE)
_TWICE_DAILY = re.compile(r"\b(?:twice|two times) (?:a|per) day|\btwice daily", re.IGNORECASE)
_NEXT_DAY = re.compile(
    r"\b(?:the )?(?:same|next|following) (?:business |working |work )?day\b|"
    r"\bon the day (?:of (?:departure|leaving|exit)|it|they|he|she|someone|somebody)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^(?P<unit>hour|day|week)s? (?P<number>\d+)\s*[:–—|-]", re.IGNORECASE)
"""A step of a timetable: "Hour 24: …"."""
_EVERY = re.compile(r"\b(?:every|each)\s*$", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"(?:at least|minimum(?: period)?(?: of)?|no less than|not less than|no fewer than|least|min\.?|≥|>=|"
    r"or more)\s*(?:for )?$",
    re.IGNORECASE,
)
_AT_LEAST_BEHIND = re.compile(
    r",?\s*(?:or more|or longer|at (?:a |the )?(?:least|minimum)|(?:as a )?minimum)\b", re.IGNORECASE
)
_FURTHER = re.compile(r"\b(?:another|a?\s*further|additional)\s*$", re.IGNORECASE)
"""A term that begins when the promised one ends."""
_KEPT_FOR = re.compile(
    r"(?:\b(?:for|of|last|past|kept|retained|retention|keep|stored|hold|held|period|archived|preserved|available|"
    r"log|logs|backups?|snapshots?|previous|latest)\s*(?:[:=|,]\s*)?(?:a period of |a |the |is |to |at |the last |"
    r"the past |of )?)$",
    re.IGNORECASE,
)
_UPPER = re.compile(
    r"(?:up to|no longer than|not longer than|at most|maximum(?: of)?|max\.?|less than|no more than|within|after|"
    r"older than|longer than|beyond|not exceed(?:ing)?|in under|under|deleted|in|by)\s*(?:a period of |"
    r"a maximum of |the )?$",
    re.IGNORECASE,
)
_SEVERITY = re.compile(
    r"\b(critical|high|medium|moderate|low|severe|P[0-5]|SEV-?[0-5])\b(?![ -](?:quality|"
    r"level of|standard|availability|systems?|infrastructure|"
    r"suppliers?|vendors?|risk of|data|performance|as possible|traffic|volume))",
    re.IGNORECASE,
)


_SAME_UNIT = re.compile(
    rf"(?<![A-Za-z])(?P<unit>{_UNIT})(?P<between>\b[^.;|]{{1,60}}?\b)(?P<number>\d+)"
    rf"(?=(?: for (?:the )?(?:critical|high|medium|moderate|low)\b|\s*(?:[,.;)]|and\b|$)))",
    re.IGNORECASE,
)
"""A number that takes its unit from the one before it: "14 days for critical flaws, 42 for high ones"."""


def _with_units(text: str) -> str:
    """The text with the units that it leaves out, each taken from the number before."""
    at = 0
    while found := _SAME_UNIT.search(text, at):
        text = f"{text[: found.end()]} {found['unit']}{text[found.end() :]}"
        at = found.end()
    return text


_REST = re.compile(
    r"\b(?:rest|others?|everything else|remaining|not critical|non-critical|less (?:severe|critical))\b[^,;.]{0,30}$",
    re.IGNORECASE,
)
"""What comes after the named severities."""
_RECURRING = split_names(
    """
    code.reviewed, code.dependencies_scanned, code.dependencies_updated, code.vulnerability_scanned,
    access.reviews_performed, education.staff_trained, audits.penetration_tested,
    audits.independent_audit_performed, audits.internal_review_performed, governance.policy_reviewed,
    governance.policy_documented, incidents.process_documented, operations.backups_made,
    operations.disaster_recovery_planned, privacy.encrypted_at_rest, governance.vendors_assessed
    """,
)
"""Kinds that recur: a frequency is their value."""
_WITH_DEADLINE = split_names(
    """
    privacy.retention_limited, privacy.deleted_on_uninstall, privacy.deleted_on_request,
    incidents.customers_notified, incidents.reports_acknowledged, code.remediation_deadline_met,
    audits.findings_remediated, access.offboarding_revoked, incidents.platform_notified,
    operations.activity_logged, incidents.assessed
    """,
)
"""Kinds with a term: a frequency is no value of theirs."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A length of time found in a text."""

    value: int
    unit: str
    start: int
    is_frequency: bool
    before: str
    after: str


def read_number(written: str) -> int:
    """The whole number that digits or a word say."""
    lowered = written.lower()
    return _NUMBER_WORDS[lowered] if lowered in _NUMBER_WORDS else int(float(lowered.replace(",", ".")))


def _spans(text: str) -> list[_Span]:
    spans: list[_Span] = []
    taken: list[tuple[int, int]] = []
    for found in _FREQUENCY.finditer(text):
        days = _FREQUENCIES[int((found.lastgroup or "f0")[1:])][1]
        taken.append(found.span())
        spans.append(
            _Span(
                days, "day", found.start(), is_frequency=True, before=text[: found.start()], after=text[found.end() :]
            )
        )
    if _HOURLY.search(text):
        spans.append(_Span(1, "hour", 0, is_frequency=True, before="", after=""))
    if _TWICE_DAILY.search(text):
        spans.append(_Span(12, "hour", 0, is_frequency=True, before="", after=""))
    if clock := _CLOCK.match(text):
        value, unit = _to_days(int(clock["number"]), clock["unit"].lower())
        spans.append(_Span(value, unit, 0, is_frequency=False, before="within ", after=text[clock.end() :]))
    spans += [
        _Span(1, "day", found.start(), is_frequency=False, before=text[: found.start()], after=text[found.end() :])
        for found in _NEXT_DAY.finditer(text)
    ]
    for found in _DURATION.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        if found["number"].lower() in {"a", "an", "single"} and not re.search(
            r"(?:within|in|after|than|under|every)\s*$", text[: found.start()], re.IGNORECASE
        ):
            continue
        value, unit = _to_days(read_number(found["number"]), found["unit"].lower())
        before = text[: found.start()]
        spans.append(_Span(value, unit, found.start(), bool(_EVERY.search(before)), before, text[found.end() :]))
    return sorted(spans, key=lambda span: span.start)


def _to_days(number: int, unit: str) -> tuple[int, str]:
    word = unit.rsplit(maxsplit=1)[-1]
    if word.startswith("mi"):
        return number, "minute"
    if word.startswith("h"):
        return number, "hour"
    if word.startswith("fortnight"):
        return number * 14, "day"
    if word.startswith("w"):
        return number * 7, "day"
    if word.startswith("mo"):
        return _MONTH_DAYS.get(number, round(number * 365 / 12)), "day"
    if word.startswith("q"):
        return number * 91, "day"
    if word.startswith("y"):
        return number * 365, "day"
    return number, "day"


def find_times(kind: str, wanted: frozenset[str], text: str) -> dict[str, ParameterValue]:
    """The times in a text as the values that a kind takes of them."""
    if "severity" in wanted:
        text = _with_units(text)
    spans = _spans(text)
    if not spans:
        return {}
    severities = [(_severity(found.group(1)), found.start()) for found in _SEVERITY.finditer(text)]
    if "severity" in wanted and severities and kind in {"code.remediation_deadline_met", "audits.findings_remediated"}:
        return _stepped(severities, [span for span in spans if not span.is_frequency] or spans, wanted)
    found: dict[str, list[int]] = {"min_days": [], "max_days": [], "max_hours": [], "max_minutes": []}
    for span in spans:
        name = _name_of(kind, span, wanted)
        if name:
            found[name].append(_in_unit_of(name, span))
    values: dict[str, ParameterValue] = {}
    for name, times in found.items():
        if name in wanted:
            put_values(values, name, times)
    return values


def _name_of(kind: str, span: _Span, wanted: frozenset[str]) -> str:
    """The value that a time is; empty where the kind does not take it."""
    if "min_days" in wanted and not span.is_frequency and _is_least(kind, span):
        return "min_days"
    if "max_minutes" in wanted:
        return "max_minutes" if span.unit in {"minute", "hour"} else ""
    if not _suits(kind, span):
        return ""
    return "max_hours" if span.unit == "hour" and "max_hours" in wanted else "max_days"


def _in_unit_of(name: str, span: _Span) -> int:
    if name == "max_minutes":
        return span.value * (60 if span.unit == "hour" else 1)
    return span.value if name == "max_hours" else _as_days(span)


def _suits(kind: str, span: _Span) -> bool:
    """Whether a kind takes this time: frequency for what recurs, deadline for what has a term."""
    if span.unit == "minute":
        return False
    if kind in _WITH_DEADLINE:
        return not span.is_frequency and not (kind.startswith("privacy.deleted") and _FURTHER.search(span.before))
    if kind == "operations.backups_made":
        return span.is_frequency
    if kind in _RECURRING:
        return (
            span.is_frequency
            or kind in {"operations.disaster_recovery_planned", "code.dependencies_updated"}
            or not _AT_LEAST.search(span.before)
        )
    return True


def _is_least(kind: str, span: _Span) -> bool:
    if _AT_LEAST.search(span.before) or _AT_LEAST_BEHIND.match(span.after):
        return True
    if kind in {"governance.policy_changes_announced", "privacy.subprocessors_listed"}:
        return bool(
            re.search(
                r"^\s*(?:before|in advance|prior|notice|beforehand|ahead)|^['’]? (?:\w+ )?notice",
                span.after,
                re.IGNORECASE,
            )
            or re.search(r"(?:lead time|notice(?: period)?|period) of\s*$", span.before, re.IGNORECASE)
        )
    return not _UPPER.search(span.before) and (
        bool(_KEPT_FOR.search(span.before))
        or bool(
            re.search(
                r"^\s*(?:retention|of (?:history|logs|backups)|log retention)|^\s*$|^\s*[.|,;)]",
                span.after,
                re.IGNORECASE,
            )
        )
    )


def _as_days(span: _Span) -> int:
    if span.unit == "hour":
        return max(1, -(-span.value // 24))
    return 1 if span.unit == "minute" else span.value


def _stepped(
    severities: list[tuple[str, int]], spans: list[_Span], wanted: frozenset[str]
) -> dict[str, ParameterValue]:
    """Severities with the time that belongs to each: the next one behind it, or the one before where none follows."""
    if len({name for name, _ in severities}) == 1 and not any(_REST.search(span.before) for span in spans):
        return _of_one_severity(severities[0][0], spans, wanted)
    is_behind = severities[0][1] < spans[0].start
    pairs: dict[str, _Span] = {}
    for name, start in severities:
        if is_behind:
            later = [span for span in spans if span.start > start]
            span = later[0] if later else spans[-1]
        else:
            earlier = [span for span in spans if span.start < start]
            span = earlier[-1] if earlier else spans[0]
        pairs.setdefault(name, span)
    is_row = len(pairs) == 1 and " | " in spans[0].before
    used = [
        *pairs.values(),
        *(span for span in spans if span not in pairs.values() and (is_row or _REST.search(span.before))),
    ]
    values: dict[str, ParameterValue] = {}
    is_hours = "max_hours" in wanted and all(span.unit == "hour" for span in used)
    times = [span.value if is_hours else _as_days(span) for span in used]
    names = tuple(pairs)
    values["severity"] = names[0] if len(names) == 1 else names
    values["max_hours" if is_hours else "max_days"] = times[0] if len(times) == 1 else tuple(times)
    return values


def _of_one_severity(name: str, spans: list[_Span], wanted: frozenset[str]) -> dict[str, ParameterValue]:
    """All terms of one severity: a row may hold one for a workaround and one for the fix."""
    values: dict[str, ParameterValue] = {"severity": name}
    is_hours = "max_hours" in wanted
    put_values(values, "max_hours", (span.value for span in spans if is_hours and span.unit == "hour"))
    put_values(values, "max_days", (_as_days(span) for span in spans if not (is_hours and span.unit == "hour")))
    return values


def _severity(written: str) -> str:
    """A word in small letters; a class with its number ("P1") in capitals."""
    return written.upper() if written[-1].isdigit() and " " not in written else written.lower()


def find_severities(text: str) -> list[str]:
    """Severities in the order of the text; classes with a number say something only beside a deadline."""
    found = [_severity(found.group(1)) for found in _SEVERITY.finditer(text)]
    return [name for name in found if not name[-1].isdigit()]


def put_values(values: dict[str, ParameterValue], name: str, found: Iterable[int | str]) -> None:
    """Set a value: one as it is, several as a tuple, none not at all."""
    unique = tuple(dict.fromkeys(found))
    if unique:
        values[name] = unique[0] if len(unique) == 1 else unique
