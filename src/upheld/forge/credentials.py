"""Credentials in what is kept and sent: by where a value comes from, and by what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.facts import StoreWrite
from upheld.forge.flow.models.naming import is_credential_name
from upheld.forge.flow.values import (
    Choice,
    Constant,
    Data,
    DataClass,
    Origin,
    Promise,
    Record,
    Text,
    Truth,
    Value,
    constant_text,
)
from upheld.forge.frozen_values import MAX_DEPTH, ONE_WAY, inside

_WITH_FIELDS = frozenset({"object", "instance", "map"})


@dataclass(frozen=True, slots=True)
class CredentialWrite:
    """A credential in something that is kept."""

    what: str
    """In words, with its name: never its value."""
    is_by_name: bool
    """Whether only a name says so."""


def credential_in(write: StoreWrite) -> CredentialWrite | None:
    """The credential that a write keeps; None where there is none."""
    for name, value in _named(write.content, "", 0):
        if not _can_be_secret(value):
            continue
        if isinstance(value, Data) and DataClass.CREDENTIAL in value.classes:
            return CredentialWrite(
                f"a credential ({value.label if value.root else name or 'by its origin'})", is_by_name=False
            )
        if isinstance(value, Data) and Origin.SECRET_STORE in value.origins:
            return CredentialWrite("what the secret store held", is_by_name=False)
        if name and is_credential_name(name):
            return CredentialWrite(f"something called “{name}”", is_by_name=True)
    key = _last_word(write.key)
    if key and is_credential_name(key) and any(_can_be_secret(value) for _, value in _named(write.content, "", 0)):
        return CredentialWrite(f"something under the key “{key}”", is_by_name=True)
    return _as_variable(write) or _among_names(write)


def _as_variable(write: StoreWrite) -> CredentialWrite | None:
    """What the code itself calls a credential, and nothing else names: one that was just made, for example."""
    if not is_credential_name(write.written_as):
        return None
    if any(
        not name and isinstance(value, Data) and _can_be_secret(value) for name, value in _named(write.content, "", 0)
    ):
        return CredentialWrite(f"something called “{write.written_as}”", is_by_name=True)
    return None


def _among_names(write: StoreWrite) -> CredentialWrite | None:
    """A whole object of which other uses show the fields."""
    if not any(isinstance(value, Data) and _can_be_secret(value) for _, value in _named(write.content, "", 0)):
        return None
    shown = {name for name, _ in _named(write.content, "", 0)}
    for name in sorted(write.content_names - shown):
        if is_credential_name(name) and not _is_labeled_harmless(write.content, name):
            return CredentialWrite(f"something with the field “{name}”", is_by_name=True)
    return None


def _is_labeled_harmless(content: Value, name: str) -> bool:
    """Whether every value that carries the name in its label is one that can't be secret."""
    found = [value for _, value in _named(content, "", 0) if isinstance(value, Data) and name in value.path]
    return bool(found) and not any(_can_be_secret(value) for value in found)


def _named(value: Value, name: str, depth: int) -> Iterator[tuple[str, Value]]:
    """The values inside a value, each with the name of its field or its own last name."""
    if isinstance(value, Record) and value.kind in ONE_WAY:
        return
    parts = inside(value)
    if not parts:
        if isinstance(value, Data) and value.path and (not name or is_credential_name(value.path[-1])):
            name = value.path[-1]
        yield name, value
    for key, part in parts if depth <= MAX_DEPTH else ():
        is_named = isinstance(value, Record) and value.kind in _WITH_FIELDS and key != "*"
        yield from _named(part, key if is_named else name, depth + 1)


def _can_be_secret(value: Value) -> bool:
    """Whether a value can be one at all: not a yes or no, a constant, a digest, a time."""
    if isinstance(value, Constant | Truth):
        return False
    if isinstance(value, Data):
        harmless = {Origin.DIGEST, Origin.TIME}
        return bool(value.origins) and not (value.origins & harmless)
    return True


def _last_word(key: Value) -> str:
    """The part of a key that names what is kept: what stands before or after the last unknown part."""
    if isinstance(key, Constant):
        return constant_text(key) if isinstance(key.value, str) else ""
    if isinstance(key, Text):
        words = [constant_text(part).strip(":#/-_. ") for part in key.parts if isinstance(part, Constant)]
        words = [word for word in words if word]
        return words[-1] if words else ""
    if isinstance(key, Choice):
        return next((word for word in (_last_word(option.value) for option in key.options) if word), "")
    return ""


_SCHEMES = re.compile(r"(?i)^\s*(?:(?:bearer|basic|token|jwt|apikey|digest|key|genie[-]?key)\b[\s:=]*)+")
_CODINGS = frozenset({"encoding", "coding"})
_PUBLIC = re.compile(r"\s*(?:-----BEGIN (?:RSA |EC )?(?:PUBLIC KEY|CERTIFICATE)-----|ssh-\w+ )")
_NO_SECRETS = frozenset({"", "undefined", "null", "nocheck", "no-check", "none", "true", "false", "0", "1"})


def constant_secret(value: Value, purpose: str) -> Constant | None:
    """The constant that stands where a secret belongs, one of several values included; None where there is none."""
    is_header = purpose.lower().startswith("header")
    if is_header and re.search(r"(?i)x-atlassian-token|csrf|xsrf|-type\b|-algorithm|-version|-id\b", purpose):
        return None
    return _constant(value, 0, is_header=is_header)


def _constant(value: Value, depth: int, *, is_header: bool) -> Constant | None:
    if depth > MAX_DEPTH:
        return None
    if isinstance(value, Constant):
        text = value.value if isinstance(value.value, str) else ""
        rest = _SCHEMES.sub("", text) if is_header else text
        return None if rest.strip().lower() in _NO_SECRETS or _PUBLIC.match(text) else value
    if isinstance(value, Choice):
        found = (_constant(option.value, depth + 1, is_header=is_header) for option in value.options)
        return next((one for one in found if one is not None), None)
    if isinstance(value, Promise):
        return _constant(value.value, depth + 1, is_header=is_header)
    if isinstance(value, Text):
        return _of_text(value, depth, is_header=is_header)
    if isinstance(value, Record) and value.kind == "digest":
        made = [value.get(name) for name in ("content", "key")]
        parts = [_constant(one, depth + 1, is_header=is_header) for one in made if one is not None]
        return parts[0] if parts and None not in parts else None
    if isinstance(value, Record) and value.fields:
        inner = [
            _constant(field, depth + 1, is_header=is_header) for name, field in value.fields if name not in _CODINGS
        ]
        return inner[0] if inner and all(one is not None for one in inner) else None
    return None


def is_made_of_constants(value: Value) -> bool:
    """Whether code makes a text out of nothing that comes from elsewhere: what it is was not worked out."""
    if isinstance(value, Choice):
        return any(is_made_of_constants(option.value) for option in value.options)
    if isinstance(value, Text):
        return all(isinstance(part, Constant) or is_made_of_constants(part) for part in value.parts)
    return isinstance(value, Data) and not value.root and value.origins <= {Origin.UNKNOWN}


def _of_text(value: Text, depth: int, *, is_header: bool) -> Constant | None:
    """A text of which nothing but constants is left: the encoded form of one behind `Basic `, for example."""
    first: Constant | None = None
    written = [part for part in value.parts if isinstance(part, Constant)]
    if is_header and written and re.match(r":[^\s:/]{4,}$", constant_text(written[-1])):
        return written[-1]
    for part in value.parts:
        if isinstance(part, Constant):
            text = _SCHEMES.sub("", constant_text(part)) if is_header else constant_text(part)
            first = first or (part if text.strip() else None)
            continue
        found = _constant(part, depth + 1, is_header=is_header)
        if found is None:
            return None
        first = first or found
    return first
