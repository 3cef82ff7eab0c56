"""Tables and lists whose heads say what every row of them promises, whatever its words are.

A row below "Subprocessor | Purpose | Country" names a subprocessor, a row below "Data | Why | Kept for" a category of
data. The words of such rows are names and purposes, so words of other kinds in them mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from upheld.reading.units import Unit

_SUBPROCESSOR = re.compile(
    r"\bsub-?\s?(?:processors?|contractors?)\b|\bthird[- ]part(?:y|ies)(?: services?| providers?| tools?| vendors?)?\b|"
    r"\b(?:service providers|recipients?|vendors? we use|suppliers? we use|"
    r"these (?:providers|services|companies|partners|vendors)|"
    r"who else (?:gets|receives|sees|touches|helps|is involved)|helpers|who (?:helps|we work with))\b",
    re.IGNORECASE,
)
_DATA_HEAD = re.compile(
    r"^(?:(?:what|which) )?(?:personal |customer |kinds? of |types? of |categor(?:y|ies) of )?"
    r"(?:data|information|category|categories|fields?|item|what|personal data|data type|what we (?:store|keep|process))"
    r"(?: (?:category|type|element|item|stored|processed|collected|we (?:store|keep|process|collect)))?$",
    re.IGNORECASE,
)
_DATA_BESIDE = re.compile(
    r"\b(?:purposes?|why|reason|what for|used for|use|retention|retained|kept|how long|legal basis|storage period)\b",
    re.IGNORECASE,
)
_DATA_LIST = re.compile(
    r"\b(?:what|which|the following|these|types? of|kinds? of|categor(?:y|ies) of)\b[^.?!]{0,40}"
    r"\b(?:data|information)\b"
    r"(?!.*\b(?:not|never|encrypt|secur|protect|share|delet)\w*)"
    r"|\b(?:data|information)\b[^.?!]{0,20}\b(?:we|the app|is|are) (?:collects?|stores?|process(?:es)?|keeps?|"
    r"collected|stored|processed|kept)\b(?!.*\b(?:not|never)\b)"
    r"|\bwhat (?:do )?(?:we|you) (?:actually )?(?:collect|store|process|keep|save)\b|"
    r"\b(?:we|app|it) (?:collects?|stores?|process(?:es)?|keeps?)(?: only)?(?: the following| these)?:?$",
    re.IGNORECASE,
)
_ENTRY_WORDS = 14
_SERVICE_BESIDE = re.compile(r"\b(?:services?|locations?|country|regions?|place|tasks?)\b", re.IGNORECASE)
_SCOPE_HEAD = re.compile(r"\b(?:oauth )?(?:scopes?|permissions?)\b", re.IGNORECASE)
_PARTY_HEAD = re.compile(r"\b(?:responsib\w+|who(?: does it)?$|party|kept by|in charge)\b", re.IGNORECASE)
_PARTY = re.compile(
    r"\b(?:atlassian|customers?|you|your admins?|we|us|vendor|shared|both|provider|hetzner|aws|google|microsoft)\b",
    re.IGNORECASE,
)
_SEVERITY_CELL = re.compile(r"(?:critical|severe|high|medium|moderate|low|P[0-5]|S[0-5]|SEV-?[0-5])\b", re.IGNORECASE)
_FIX_HEAD = re.compile(r"\b(?:fix\w*|patch\w*|remed\w+|resol\w+|correct\w*|mitigat\w*|workaround)\b", re.IGNORECASE)
_INCIDENT = re.compile(r"\b(?:incidents?|support|tickets?|sla|outages?|availability)\b", re.IGNORECASE)
_NAME_THEN_PURPOSE = re.compile(
    r"(?P<name>[A-Z][\w.&+-]*(?: [A-Z(][\w.&+()-]*){0,5})(?: [–—-] |: | \(|, )(?P<purpose>\S.{2,120})$"
)
_NEGATIVE = re.compile(r"\b(?:none|no|not|never|n/a|nothing|nobody|without our)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:we|is|are|will|must|shall|can|may|has|have|does|do|notify|notified|announced?|informed?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table or list is about."""

    kind: str
    """The kind that every row promises."""
    allowed: frozenset[str]
    """The other kinds that the words of a row may promise too."""
    name: str = ""
    """What the row names: its first cell, or what stands before the dash."""


_ALLOWED: Mapping[str, frozenset[str]] = {
    "privacy.subprocessors_listed": frozenset({"privacy.retention_limited"}),
    "privacy.data_categories_disclosed": frozenset(
        {
            "privacy.retention_limited",
            "privacy.deleted_on_uninstall",
            "privacy.deleted_on_request",
            "privacy.no_customer_data_stored",
            "privacy.stored_on_platform_only",
            "privacy.encrypted_at_rest",
        }
    ),
    "access.scopes_disclosed": frozenset(),
    "code.remediation_deadline_met": frozenset({"incidents.assessed", "incidents.reports_acknowledged"}),
    "governance.responsibility_divided": frozenset(),
}


def find_frame(unit: Unit) -> Frame | None:
    """The frame of a unit, or None where its own words must say what it promises.

    Example:
        A row "Papertrail | Log search | USA" below the heads "Company | Purpose | Country" and the heading
        "Subprocessors" has the frame of `privacy.subprocessors_listed`.
    """
    context = unit.context
    heading = context.headings[-1] if context.headings else ""
    if " | " in unit.text:
        cells = [cell.strip() for cell in unit.text.split(" | ")]
        return _of_row(cells, context.column_heads, f"{heading} {context.lead_in} {context.question}")
    found = _NAME_THEN_PURPOSE.match(unit.text.rstrip("."))
    announced = context.lead_in or context.question or heading
    is_list = found is not None and not _VERB.search(unit.text) and not unit.text.endswith(("!", "?"))
    if _NEGATIVE.search(unit.text):
        return None
    if found and is_list and _SUBPROCESSOR.search(announced):
        return _frame("privacy.subprocessors_listed", found["name"])
    is_answer = bool(context.question)
    ends = ("!", "?", ":") if is_answer else (".", "!", "?", ":")
    is_entry = not _VERB.search(unit.text) and not unit.text.endswith(ends)
    if is_entry and len(unit.text.split()) <= _ENTRY_WORDS * (1 + is_answer) and _DATA_LIST.search(announced):
        return _frame("privacy.data_categories_disclosed", unit.text)
    return None


def _of_row(cells: list[str], heads: tuple[str, ...], around: str) -> Frame | None:
    first = heads[0] if heads else ""
    rest = " ".join(heads[1:])
    if _NEGATIVE.fullmatch(cells[0]) or all(_NEGATIVE.match(cell) for cell in cells[1:]):
        return None
    if _SCOPE_HEAD.search(first):
        return _frame("access.scopes_disclosed", cells[0])
    if _DATA_HEAD.match(first) and _DATA_BESIDE.search(rest):
        return _frame("privacy.data_categories_disclosed", cells[0])
    is_service = bool(_DATA_BESIDE.search(rest)) or bool(_SERVICE_BESIDE.search(rest))
    if _SUBPROCESSOR.search(first) or (heads and is_service and _SUBPROCESSOR.search(around)):
        return _frame("privacy.subprocessors_listed", cells[0])
    if _SEVERITY_CELL.match(cells[0]) and _FIX_HEAD.search(rest) and not _INCIDENT.search(f"{first} {around}"):
        return _frame("code.remediation_deadline_met", cells[0])
    if _PARTY_HEAD.search(rest) and any(_PARTY.search(cell) for cell in cells[1:]):
        return _frame("governance.responsibility_divided", cells[0])
    return None


def _frame(kind: str, name: str) -> Frame:
    return Frame(kind, _ALLOWED[kind], name)
