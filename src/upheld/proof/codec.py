"""Statements to bytes and back: the closed schema of the log, enforced in both directions.

One table says for each field how it is written and read, one for each statement what its subject is. Reading ends
with writing again: bytes are accepted only when they are exactly what `encode_statement` makes of what they say. So
there is no second spelling, no extra field, and nothing that could be read but not written.

Example:
    >>> encode_statement(HeartbeatStatement(received_at=dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)))
    b'{"_type":"https://in-toto.io/Statement/v1","predicate":{"received_at":"2026-11-24T09:00:00Z"},…}'
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeAlias, cast

from upheld.core.clock import FIRST_YEAR, LAST_YEAR, format_time, parse_date, parse_time
from upheld.core.errors import InputError, ProofError
from upheld.core.outcomes import Keeper, Modality, Outcome, Sufficiency
from upheld.proof.canonical import JSON, canonical_bytes, sha256_hex
from upheld.proof.statements import (
    PREDICATE_BASE,
    STATEMENT_TYPE,
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    HeartbeatStatement,
    ItemKind,
    Observed,
    PolicyVersionStatement,
    Role,
    SentenceConfirmedStatement,
    Statement,
    WaiverStatement,
)
from upheld.proof.tiles import MAX_ENTRY_BYTES

EMPTY_SHA256 = sha256_hex(b"")

SHA256_PATTERN = r"[0-9a-f]{64}"
SLUG_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SENTENCE_ID_PATTERN = SLUG_PATTERN + r"\.[1-9][0-9]{0,4}"
CHECK_PATTERN = r"[a-z]+(?:_[a-z]+)*\.[a-z][a-z0-9]*(?:_[a-z0-9]+)+"
"""The part after the dot has at least two words, so that `jane.doe` is not one."""
KIND_PATTERN = (
    r"(?:access|audits|code|compliance|education|governance|incidents|operations|privacy)"
    r"\.[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
)
"""The areas are a closed set: another one is a new version of the schema."""
RUN_PATTERN = r"[0-9a-f]{32}"

_MAX_ID = 120
_MAX_NUMBER = 10_000_000
_MAX_MEMBERS = 1_000

_Write: TypeAlias = Callable[[object, str], JSON]
_Read: TypeAlias = Callable[[JSON], object]


@dataclass(frozen=True, slots=True)
class _Field:
    write: _Write
    """Judges the value strictly and gives its JSON."""
    read: _Read
    """Gives the value back; what it lets through, writing it again judges."""


def _refuse(name: str, value: object, wanted: str) -> ProofError:
    shown = repr(value)[:60]
    return ProofError(
        "statement.field", f"The field {name} holds {shown}; it takes {wanted}.", hint="The log takes no other values."
    )


def _text(pattern: str, wanted: str) -> _Field:
    compiled = re.compile(pattern, re.ASCII)

    def write(value: object, name: str) -> JSON:
        if type(value) is not str or len(value) > _MAX_ID or not compiled.fullmatch(value):
            raise _refuse(name, value, wanted)
        return value

    return _Field(write, lambda value: value)


def _number(least: int, most: int = _MAX_NUMBER) -> _Field:
    def write(value: object, name: str) -> JSON:
        if type(value) is not int or not least <= value <= most:
            raise _refuse(name, value, f"a whole number from {least} to {most}")
        return value

    return _Field(write, lambda value: value)


def _choice(enum: type[StrEnum]) -> _Field:
    def write(value: object, name: str) -> JSON:
        if not isinstance(value, enum):
            raise _refuse(name, value, "one of " + ", ".join(enum))
        return value.value

    return _Field(write, enum)


def _write_flag(value: object, name: str) -> JSON:
    if not isinstance(value, bool):
        raise _refuse(name, value, "true or false")
    return value


def _write_time(value: object, name: str) -> JSON:
    if not isinstance(value, dt.datetime) or value.utcoffset() != dt.timedelta(0) or value.microsecond:
        raise _refuse(name, value, "a time in UTC without fractions of a second")
    _require_year(value, name)
    return format_time(value)


def _write_date(value: object, name: str) -> JSON:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise _refuse(name, value, "a date")
    _require_year(value, name)
    return value.isoformat()


def _require_year(value: dt.date, name: str) -> None:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise _refuse(name, value, f"a year from {FIRST_YEAR} to {LAST_YEAR}")


def _optional(field: _Field) -> _Field:
    return _Field(
        lambda value, name: None if value is None else field.write(value, name),
        lambda value: None if value is None else field.read(value),
    )


def _write_kinds(value: object, name: str) -> JSON:
    members = _members(value, name)
    written = [_KIND.write(member, name) for member in members]
    if list(members) != sorted({str(member) for member in members}):
        raise _refuse(name, value, "kinds in alphabetical order, each once")
    return written


def _write_bound(value: object, name: str) -> JSON:
    written: dict[str, JSON] = {}
    members = _members(value, name)
    for member in members:
        if not isinstance(member, tuple) or len(member) != 2:  # noqa: PLR2004 - a pair
            raise _refuse(name, member, "pairs of a check and its sufficiency")
        check, sufficiency = member
        written[cast("str", _CHECK.write(check, name))] = _SUFFICIENCY.write(sufficiency, name)
    if len(written) != len(members) or list(written) != sorted(written):
        raise _refuse(name, value, "checks in alphabetical order, each once")
    return cast("JSON", written)


def _members(value: object, name: str) -> tuple[object, ...]:
    if not isinstance(value, tuple) or len(value) > _MAX_MEMBERS:
        raise _refuse(name, value, f"a tuple of at most {_MAX_MEMBERS}")
    return value


def _read_kinds(value: JSON) -> object:
    return tuple(value) if isinstance(value, list) else value


def _read_bound(value: JSON) -> object:
    if not isinstance(value, dict):
        return value
    return tuple((check, _SUFFICIENCY.read(sufficiency)) for check, sufficiency in value.items())


def _parse_text(parse: Callable[[str], object]) -> _Read:
    def read(value: JSON) -> object:
        return parse(value) if isinstance(value, str) else value

    return read


_SHA256 = _text(SHA256_PATTERN, "64 lower-case hexadecimal digits")
_SLUG = _text(SLUG_PATTERN, "lower-case words and digits joined by hyphens")
_SENTENCE = _text(SENTENCE_ID_PATTERN, "a sentence id such as data-privacy.3")
_CHECK = _text(CHECK_PATTERN, "a check id such as forge.no_egress")
_KIND = _text(KIND_PATTERN, "a kind such as privacy.no_third_party_sharing")
_RUN = _text(RUN_PATTERN, "32 lower-case hexadecimal digits")
_TIME = _Field(_write_time, _parse_text(parse_time))
_DATE = _Field(_write_date, _parse_text(parse_date))
_FLAG = _Field(_write_flag, lambda value: value)
_SUFFICIENCY = _choice(Sufficiency)
_OBSERVED_KIND = _choice(ItemKind)

_FIELDS: Mapping[str, _Field] = {
    "policy": _SLUG,
    "version": _number(1),
    "document_sha256": _SHA256,
    "sentences": _number(0),
    "effective_on": _DATE,
    "received_at": _TIME,
    "sentence": _SENTENCE,
    "sentence_sha256": _SHA256,
    "kinds": _Field(_write_kinds, _read_kinds),
    "role": _choice(Role),
    "kind": _KIND,
    "revision": _number(1),
    "modality": _choice(Modality),
    "keeper": _choice(Keeper),
    "bound": _Field(_write_bound, _read_bound),
    "parts_suffice": _FLAG,
    "open_doubts": _number(0),
    "planned_on": _optional(_DATE),
    "has_source": _FLAG,
    "text_sha256": _SHA256,
    "check": _CHECK,
    "check_sha256": _SHA256,
    "parameters_sha256": _SHA256,
    "run": _RUN,
    "outcome": _choice(Outcome),
    "observed_at": _TIME,
    "fresh_until": _TIME,
    "looked_at": _number(0),
    "in_scope": _number(0),
    "details_sha256": _SHA256,
    "from_at": _TIME,
    "until_at": _TIME,
}


@dataclass(frozen=True, slots=True)
class _Form:
    statement: type[Statement]
    predicate_type: str
    subject: str
    """Name of the first subject, with fields in braces."""
    digest: str | None
    """The field that is the first subject's digest; it stands nowhere else."""
    predicate: tuple[str, ...]
    """The fields of the predicate, sorted."""


def _form(statement: type[Statement], name: str, subject: str, digest: str | None) -> _Form:
    own = {field.name for field in fields(statement)} - {digest, "observed"}
    return _Form(statement, f"{PREDICATE_BASE}{name}/v1", subject, digest, tuple(sorted(own)))


FORMS: tuple[_Form, ...] = (
    _form(PolicyVersionStatement, "policy-version", "policy/{policy}@{version}", "document_sha256"),
    _form(SentenceConfirmedStatement, "sentence-confirmed", "policy/{policy}@{version}#{sentence}", "sentence_sha256"),
    _form(ArgumentStatement, "argument", "sentence/{sentence}", "sentence_sha256"),
    _form(CheckResultStatement, "check-result", "sentence/{sentence}", "sentence_sha256"),
    _form(AttestationStatement, "attestation", "sentence/{sentence}", "sentence_sha256"),
    _form(WaiverStatement, "waiver", "sentence/{sentence}", "sentence_sha256"),
    _form(HeartbeatStatement, "heartbeat", "nothing", None),
)
_BY_CLASS: Mapping[type[Statement], _Form] = {form.statement: form for form in FORMS}
_BY_TYPE: Mapping[str, _Form] = {form.predicate_type: form for form in FORMS}


def encode_statement(statement: Statement) -> bytes:
    """The entry of the log for a statement: canonical JSON, shorter than 64 KiB.

    Raises:
        ProofError: a field holds what the closed schema does not allow; nothing is ever cut or repaired.
    """
    form = _BY_CLASS.get(type(statement))
    if form is None:
        raise ProofError("statement.class", f"{type(statement).__name__} is not a statement of the log.")
    predicate = {name: _FIELDS[name].write(getattr(statement, name), name) for name in form.predicate}
    digest = EMPTY_SHA256 if form.digest is None else _SHA256.write(getattr(statement, form.digest), form.digest)
    first: JSON = {"name": form.subject.format_map(predicate), "digest": {"sha256": digest}}
    subjects: list[JSON] = [first]
    if isinstance(statement, CheckResultStatement):
        subjects += _write_observed(statement.observed)
    _require_order(statement)
    data = canonical_bytes(
        {"_type": STATEMENT_TYPE, "subject": subjects, "predicateType": form.predicate_type, "predicate": predicate}
    )
    if len(data) > MAX_ENTRY_BYTES:
        raise ProofError(
            "statement.size",
            f"The statement takes {len(data)} bytes; an entry has room for {MAX_ENTRY_BYTES}.",
            hint="Split what was observed over several results.",
        )
    return data


def decode_statement(data: bytes) -> Statement:
    """The statement that an entry of the log holds.

    Raises:
        ProofError: the bytes are not exactly what `encode_statement` writes for any statement; the code is
            `statement.type` where the entry is of a type that this version does not know.
    """
    value = _load(data)
    entry = _members_of(value, ("_type", "predicate", "predicateType", "subject"), "An entry")
    form = _BY_TYPE.get(entry["predicateType"]) if isinstance(entry["predicateType"], str) else None
    if form is None:
        raise ProofError(
            "statement.type",
            f"This version does not know entries of the type {str(entry['predicateType'])[:80]!r}.",
            hint="Use a newer version of Upheld, or ask the vendor what wrote the entry.",
        )
    predicate = _members_of(entry["predicate"], form.predicate, "A predicate")
    subjects = entry["subject"]
    if not isinstance(subjects, list) or not subjects:
        raise ProofError("statement.subject", "An entry has no subject.")
    parts = [_read_subject(subject) for subject in subjects]
    try:
        values = {name: _FIELDS[name].read(found) for name, found in predicate.items()}
        if form.digest is not None:
            values[form.digest] = parts[0][1]
        if form.statement is CheckResultStatement:
            values["observed"] = tuple(_read_observed(*part) for part in parts[1:])
    except (InputError, ValueError) as error:
        raise ProofError("statement.value", f"An entry holds a value that is not allowed: {error}") from error
    statement = cast("Callable[..., Statement]", form.statement)(**values)
    if encode_statement(statement) != data:
        raise ProofError("statement.form", "An entry is not in the one form that its statement has.")
    return statement


def _load(data: bytes) -> JSON:
    if len(data) > MAX_ENTRY_BYTES:
        raise ProofError("statement.size", f"An entry of {len(data)} bytes is longer than {MAX_ENTRY_BYTES} allow.")
    try:
        return cast("JSON", json.loads(data.decode("utf-8")))
    except (ValueError, RecursionError) as error:
        raise ProofError("statement.json", "An entry is not JSON in UTF-8.") from error


def _members_of(value: JSON, names: tuple[str, ...], what: str) -> dict[str, JSON]:
    if not isinstance(value, dict):
        raise ProofError("statement.shape", f"{what} is not an object.")
    if tuple(sorted(value)) != names:
        unknown = ", ".join(sorted(value.keys() - set(names)))[:80] or "none"
        missing = ", ".join(sorted(set(names) - value.keys())) or "none"
        raise ProofError("statement.shape", f"{what} has unknown fields ({unknown}) or lacks some ({missing}).")
    return value


def _read_subject(value: JSON) -> tuple[str, str]:
    subject = _members_of(value, ("digest", "name"), "A subject")
    digest = _members_of(subject["digest"], ("sha256",), "A digest")["sha256"]
    name = subject["name"]
    if not isinstance(name, str) or not isinstance(digest, str):
        raise ProofError("statement.subject", "A subject's name or digest is not a string.")
    return name, digest


def _write_observed(observed: tuple[Observed, ...]) -> list[JSON]:
    written: dict[str, JSON] = {}
    for thing in _members(observed, "observed"):
        if not isinstance(thing, Observed):
            raise _refuse("observed", thing, "things observed")
        kind = _OBSERVED_KIND.write(thing.kind, "observed.kind")
        name = f"{kind}/{_SLUG.write(thing.id, 'observed.id')}"
        written[name] = {"name": name, "digest": {"sha256": _SHA256.write(thing.sha256, "observed.sha256")}}
    if len(written) != len(observed):
        raise _refuse("observed", sorted(written), "each thing once")
    return list(written.values())


def _read_observed(name: str, digest: str) -> Observed:
    kind, _, thing = name.partition("/")
    return Observed(kind=ItemKind(kind), id=thing, sha256=digest)


def _require_order(statement: Statement) -> None:
    """What must hold between two fields of one statement."""
    if isinstance(statement, CheckResultStatement):
        if statement.looked_at > statement.in_scope:
            raise _refuse("looked_at", statement.looked_at, f"at most the {statement.in_scope} in scope")
        if statement.fresh_until < statement.observed_at:
            raise _refuse("fresh_until", statement.fresh_until.isoformat(), "no time before observed_at")
    if isinstance(statement, AttestationStatement | WaiverStatement) and statement.until_at < statement.from_at:
        raise _refuse("until_at", statement.until_at.isoformat(), "no time before from_at")
