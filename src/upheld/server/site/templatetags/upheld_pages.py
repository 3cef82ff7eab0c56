"""Template tags shared by all pages: states, dates, ages, the bar, the strip, navigation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from upheld.core.clock import SystemClock, parse_time
from upheld.core.outcomes import NO_PROMISE, Outcome, State
from upheld.proof.wording import say_date, say_time

register = template.Library()

STATE_WORDS: Final[Mapping[str, str]] = {
    State.UPHELD: "Upheld",
    State.BROKEN: "Broken",
    State.STALE: "Stale",
    State.UNPROVEN: "Unproven",
    State.ATTESTED: "Attested",
    State.PLANNED: "Planned",
    State.DELEGATED: "Kept by someone else",
    State.WAIVED: "Waived",
    NO_PROMISE: "Promises nothing",
}
"""What each state is called on a page."""

STATE_MEANINGS: Final[Mapping[str, str]] = {
    State.UPHELD: "Every check bound to it passed, on everything in scope, and the proof is fresh.",
    State.BROKEN: "A check found that it is not kept, or a date passed unmet.",
    State.STALE: "It was proven once, longer ago than its own period allows.",
    State.UNPROVEN: "Nothing shows it yet: no check is bound, or a check could not look.",
    State.ATTESTED: "A named person signed for it. No machine has seen it.",
    State.PLANNED: "Promised for later, with a date. It turns broken when the date passes unmet.",
    State.DELEGATED: "The platform or the customer keeps it. Their own source is linked.",
    State.WAIVED: "A check found a deviation that someone accepted, with a reason and an end.",
    NO_PROMISE: "The sentence promises nothing that could be kept or broken.",
}
"""What each state means, in one sentence."""

OUTCOME_WORDS: Final[Mapping[str, str]] = {
    Outcome.PASS: "passed",
    Outcome.FAIL: "failed",
    Outcome.UNKNOWN: "could not tell",
    Outcome.NOT_APPLICABLE: "found nothing to examine",
    Outcome.ERROR: "did not finish",
}
"""What a check did, as the verb after its name."""

_OUTCOME_STATES: Final[Mapping[str, str]] = {Outcome.PASS: State.UPHELD, Outcome.FAIL: State.BROKEN}

# Drawn on a grid of 16; `cut` is painted in the colour of the paper under the icon.
_SHAPES: Final[Mapping[str, str]] = {
    State.UPHELD: ('<circle cx="8" cy="8" r="7.2" class="solid"/><path d="M4.5 8.3l2.4 2.4 4.6-5.1" class="cut"/>'),
    State.BROKEN: (
        '<path d="M8 .4l7.6 7.6L8 15.6.4 8z" class="solid"/><path d="M9.6 1.2L6.7 6.7l2.9 1.7-3.2 6.5" class="cut"/>'
    ),
    State.STALE: '<circle cx="8" cy="8" r="6.6" class="line"/><path d="M8 4.2V8.3l2.7 1.7" class="line"/>',
    State.UNPROVEN: '<circle cx="8" cy="8" r="6.6" class="line dash"/><circle cx="8" cy="8" r="1.4" class="solid"/>',
    State.ATTESTED: (
        '<path d="M2 14.4h12M4.3 11.3l.7-2.9 6.3-6.3a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9l-6.3 6.3z"'
        ' class="line"/>'
    ),
    State.PLANNED: (
        '<path d="M1.6 3.4h12.8v11H1.6z" class="line dash"/>'
        '<path d="M1.6 7h12.800M5 1.2v3.600M11 1.2v3.600" class="line"/>'
    ),
    State.DELEGATED: ('<path d="M6.4 2.8H2.2v11h11V9.600M9.4 2.2h4.4v4.400M13.6 2.4L7.4 8.6" class="line"/>'),
    State.WAIVED: '<path d="M8 1.6v12.800M2.5 4.8l11 6.400M13.5 4.8l-11 6.4" class="line"/>',
    NO_PROMISE: '<path d="M3.5 8h9" class="line"/>',
}

# What is well stays low and quiet; what is not stands out by its height as well as by its colour.
_STRIP_HEIGHTS: Final[Mapping[str, int]] = {
    State.BROKEN: 10,
    State.STALE: 7,
    State.WAIVED: 7,
    State.UPHELD: 4,
    State.ATTESTED: 4,
    State.DELEGATED: 3,
    State.PLANNED: 3,
    State.UNPROVEN: 2,
}


@register.simple_tag
def state_sprite() -> SafeString:
    """The shapes of all states, once a page; `state_icon` refers to them."""
    symbols = "".join(
        f'<symbol id="i-{state}" viewBox="0 0 16 16">{shape}</symbol>' for state, shape in _SHAPES.items()
    )
    return mark_safe(f'<svg class="sprite" aria-hidden="true" focusable="false">{symbols}</svg>')  # noqa: S308 - our own constants


@register.simple_tag
def state_icon(state: str) -> SafeString:
    """The shape of a state, without words: always stand it beside the word."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="#i-{}"/></svg>', str(state), str(state)
    )


@register.simple_tag
def outcome_icon(outcome: str) -> SafeString:
    """The shape for the outcome of a check."""
    return state_icon(_OUTCOME_STATES.get(outcome, State.UNPROVEN))


@register.simple_tag
def state_label(state: str) -> SafeString:
    """Icon and word of a state, in its colour."""
    return format_html(
        '<span class="state {}">{}<span class="word">{}</span></span>', str(state), state_icon(state), state_word(state)
    )


@register.filter
def state_word(state: str) -> str:
    """What a page calls the state."""
    return STATE_WORDS.get(state, str(state))


@register.filter
def state_meaning(state: str) -> str:
    """What the state means, in one sentence."""
    return STATE_MEANINGS.get(state, "")


@register.filter
def outcome_word(outcome: str) -> str:
    """What the check did: `passed`, `failed`, `could not tell`."""
    return OUTCOME_WORDS.get(outcome, str(outcome))


@register.filter
def office(role: str) -> str:
    """An office in words: `security lead`."""
    return str(role).replace("_", " ")


@register.filter
def when(value: dt.datetime | dt.date | str | None) -> SafeString | str:
    """A time as `4 March 2026, 14:00 UTC`, a date as `4 March 2026`, both in a `<time>` element."""
    moment = _moment(value)
    if moment is None:
        return ""
    return format_html('<time datetime="{}">{}</time>', _machine(moment), words_of(moment))


@register.filter
def said(value: dt.datetime | dt.date | str | None) -> str:
    """A time or a date in words alone, for attributes."""
    moment = _moment(value)
    return "" if moment is None else words_of(moment)


@register.filter
def machine(value: dt.datetime | dt.date | str | None) -> str:
    """A time or a date as RFC 3339, for attributes."""
    moment = _moment(value)
    return "" if moment is None else _machine(moment)


@register.filter
def day(value: dt.datetime | dt.date | str | None) -> SafeString | str:
    """The day alone, as `4 March 2026`."""
    moment = _moment(value)
    if moment is None:
        return ""
    return when(moment.date() if isinstance(moment, dt.datetime) else moment)


@register.filter
def age(value: dt.datetime | str | None, now: dt.datetime | str | None = None) -> str:
    """How long ago a time is, in its largest whole unit: `2 hours ago`; `in 3 days` for one to come."""
    moment = _moment(value)
    if not isinstance(moment, dt.datetime):
        return ""
    present = _moment(now)
    reference = present if isinstance(present, dt.datetime) else SystemClock().now()
    seconds = int((reference - moment).total_seconds())
    span = span_words(abs(seconds))
    if span == "a moment":
        return "just now"
    return f"{span} ago" if seconds > 0 else f"in {span}"


def words_of(moment: dt.datetime | dt.date) -> str:
    """A time or a date in words, in UTC.

    Example:
        >>> words_of(dt.datetime(2026, 3, 4, 14, 0, tzinfo=dt.UTC))
        '4 March 2026, 14:00 UTC'
    """
    return say_time(moment.astimezone(dt.UTC)) if isinstance(moment, dt.datetime) else say_date(moment)


def span_words(seconds: int) -> str:
    """A span in its largest whole unit: `2 hours`, `9 days`, `3 months`."""
    for unit, length in (
        ("year", 365 * 86400),
        ("month", 60 * 86400),
        ("day", 2 * 86400),
        ("hour", 3600),
        ("minute", 60),
    ):
        if seconds >= length:
            size = {"month": 30 * 86400, "day": 86400}.get(unit, length)
            number = seconds // size
            return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
    return "a moment"


_KILOBYTE: Final = 1_000
_MEGABYTE: Final = 1_000_000


@register.filter
def size(number: int) -> str:
    """A size of a file in words: `640 kB`."""
    if number < _KILOBYTE:
        return f"{number} bytes"
    if number < _MEGABYTE:
        return f"{round(number / _KILOBYTE)} kB"
    return f"{number / _MEGABYTE:.1f} MB"


@register.filter
def grouped(number: int) -> str:
    """A whole number with a thin space between thousands, as in `4 812`."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


@register.filter
def short_digest(digest: str) -> str:
    """First and last eight characters of a digest."""
    return f"{digest[:8]}…{digest[-8:]}"


@register.simple_tag
def state_bar(counts: Iterable[tuple[str, int]]) -> SafeString:
    """All states as one bar, widths in proportion; the legend beside it says the same in words."""
    present = [(state, number) for state, number in counts if number]
    total = sum(number for _, number in present)
    if not total:
        return mark_safe("")
    parts, x = [], 0.0
    for state, number in present:
        width = 1000 * number / total
        parts.append((state, f"{x + 1:.1f}", f"{max(width - 3, 1):.1f}"))
        x += width
    label = ", ".join(f"{number} {STATE_WORDS[state].lower()}" for state, number in present)
    rects = format_html_join(
        "", '<rect class="fill {}" x="{}" y="1.500" width="{}" height="13" rx="1"/>', (part for part in parts)
    )
    return format_html(
        '<svg class="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label="{}">{}</svg>',
        label,
        rects,
    )


@register.simple_tag
def state_strip(days: Sequence[str | None]) -> SafeString:
    """One mark a day, oldest first, runs of one state joined; None for days before the first entry."""
    marks = []
    for start, length, state in _runs(days):
        if state is None:
            continue
        height = _STRIP_HEIGHTS.get(state, 2)
        marks.append((state, start * 4, 10 - height, length * 4 - 1, height))
    rects = format_html_join("", '<rect class="fill {}" x="{}" y="{}" width="{}" height="{}"/>', marks)
    return format_html(
        '<svg class="strip" viewBox="0 0 {} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<path class="base" d="M0 9.500h{}"/>{}</svg>',
        len(days) * 4 - 1,
        len(days) * 4 - 1,
        rects,
    )


@register.filter
def strip_words(days: Sequence[str | None]) -> str:
    """What a strip says, in words: `Last 90 days: 4 broken, 86 upheld`."""
    tally: dict[str, int] = {}
    for state in days:
        key = "" if state is None else str(state)
        tally[key] = tally.get(key, 0) + 1
    silent = tally.pop("", 0)
    if not tally:
        return f"No record in the last {len(days)} days"
    parts = [f"{tally[state]} {STATE_WORDS[state].lower()}" for state in _STRIP_HEIGHTS if state in tally]
    without = [f"{silent} unrecorded"] if silent else []
    return f"Last {len(days)} days: {', '.join([*parts, *without])}"


@register.simple_tag(takes_context=True)
def nav_link(context: Mapping[str, Any], href: str, label: str) -> SafeString:
    """A link of the navigation, marked when the page shown is it or lies under it."""
    request = context.get("request")
    path = request.path if request is not None else ""
    is_here = path == href or (href != "/" and path.startswith(href.rstrip("/") + "/"))
    current = mark_safe(' aria-current="page"') if is_here else ""
    return format_html('<a href="{}"{}>{}</a>', href, current, label)


@register.simple_tag(takes_context=True)
def vendor(context: Mapping[str, Any]) -> Mapping[str, Any]:
    """The vendor: from the page's own facts, else the name that the frame knows."""
    given = context.get("vendor")
    if isinstance(given, Mapping):
        return given
    return {"name": context.get("vendor_name", "")}


def _runs(days: Sequence[str | None]) -> Iterable[tuple[int, int, str | None]]:
    start = 0
    for index in range(1, len(days) + 1):
        if index == len(days) or days[index] != days[start]:
            yield start, index - start, days[start]
            start = index


def _moment(value: dt.datetime | dt.date | str | None) -> dt.datetime | dt.date | None:
    if isinstance(value, str):
        if not value:
            return None
        return parse_time(value) if "T" in value else dt.date.fromisoformat(value)
    return value


def _machine(moment: dt.datetime | dt.date) -> str:
    if isinstance(moment, dt.datetime):
        return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()
