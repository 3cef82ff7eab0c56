"""The values a promise names: deadlines, frequencies, standards, providers, regions, shares, roles, dates.

A frequency is the longest allowed gap in days, a deadline an upper limit, a least time kept is `min_days`. Deadlines by
severity are lists in step. Hours stay hours where the kind takes hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from upheld.core.check import ParameterValue
from upheld.reading.durations import NUMBER, find_severities, find_times, put_values, read_number
from upheld.reading.named_values import (
    find_dates,
    find_named_providers,
    find_providers,
    find_regions,
    find_roles,
    find_standards,
    without_legal_form,
)

_WHOLE = frozenset({"compliance.platform_certifications_inherited"})
"""Kinds whose standards may stand anywhere in the unit: the list of them is cut by no neighbor."""
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s?(?:%|percent|per cent)")
_LENGTH = re.compile(rf"({NUMBER})[- ](?:or more )?(?:characters?|chars?|signs|letters|symbols|digits)", re.IGNORECASE)
_REVIEWERS = re.compile(
    rf"({NUMBER}) (?:\w+[ -]?){{0,3}}?(?:reviewers?|developers?|engineers?|people|persons?|approvals?|approvers?|"
    rf"colleagues?|team members?)|\b(another|second) (?:\w+ )?(?:developer|engineer|person|reviewer|maintainer)",
    re.IGNORECASE,
)
_PERSONS = re.compile(
    rf"\b(?!(?:a|an|single) )({NUMBER}) (?!second)(?:[\w-]+ ){{0,2}}?(?:people|persons?|employees|staff members|"
    rf"team members|developers?|engineers?|administrators?|admins|founders?|members|senior)",
    re.IGNORECASE,
)


def find_parameters(
    kind: str, names: Iterable[str], near: str, text: str, context: str = "", name: str = ""
) -> dict[str, ParameterValue]:
    """The values that a kind takes.

    They are looked for in the part of the unit that is `near` its words, then in all of its `text`, and a standard
    then in its `context` (lead-in, question). `name` is what a row of a table names: a provider that no list knows.
    """
    names = tuple(names)
    wanted = frozenset(names)
    values: dict[str, ParameterValue] = {}
    near = near if near in text else text
    if wanted & {"max_days", "max_hours", "max_minutes", "min_days"}:
        values.update(find_times(kind, wanted, near) or find_times(kind, wanted, text))
    if "severity" in wanted and "severity" not in values:
        put_values(values, "severity", find_severities(text))
    if "standard" in wanted:
        put_values(
            values,
            ("standard"),
            (find_standards(kind, near) if kind not in _WHOLE else ())
            or find_standards(kind, text)
            or find_standards(kind, context)[:1],
        )
    if "provider" in wanted:
        known = find_providers(kind, near) or find_providers(kind, text)
        named = [without_legal_form(name)] * bool(name)
        put_values(values, "provider", known or named or find_named_providers(kind, text))
    if "region" in wanted:
        put_values(values, "region", find_regions(text))
    if "role" in wanted:
        put_values(values, "role", find_roles(kind, text))
    if "date" in wanted:
        put_values(values, "date", find_dates(text))
    _put_counts(values, wanted, text)
    return {name: values[name] for name in names if name in values} | {k: v for k, v in values.items() if k in wanted}


def _put_counts(values: dict[str, ParameterValue], wanted: frozenset[str], text: str) -> None:
    if "percent" in wanted:
        put_values(values, "percent", [found.group(1).replace(",", ".") for found in _PERCENT.finditer(text)][:1])
    if "min_length" in wanted and (length := _LENGTH.search(text)):
        values["min_length"] = read_number(length.group(1))
    if "min_reviewers" in wanted and (reviewers := _REVIEWERS.search(text)):
        values["min_reviewers"] = read_number(reviewers.group(1)) if reviewers.group(1) else 1
    if "max_persons" in wanted and (persons := _PERSONS.search(text)):
        values["max_persons"] = read_number(persons.group(1))
