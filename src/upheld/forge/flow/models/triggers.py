"""Authentication of those who call web triggers: what a comparison or verification proves, and what is weak about it.

A comparison counts when one side comes with the request and the other is a secret of the app: from the secret store,
the environment or storage (where a name says that it is one), a constant, or a digest made with a key. One that fails
open, whose secret the caller chooses, or a token that is only decoded proves nothing: the fact is recorded, no guard
is given. The address or the browser of a caller are no authentication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Authentication
from upheld.forge.flow.guards import NO_GUARDS, Guard, GuardKind, Guards, guards_of
from upheld.forge.flow.machine_port import Machine, MemberModel, Model
from upheld.forge.flow.models.asking import through, use_secret
from upheld.forge.flow.models.naming import is_credential_name, words_of
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    Choice,
    Constant,
    Data,
    Option,
    Origin,
    Record,
    Text,
    Truth,
    Value,
    join_options,
    options_of,
)

BLOCKING = frozenset({"fails_open", "caller_chooses", "decoded_only"})
"""Weaknesses with which an authentication proves nothing."""
_SECRETS = frozenset({Origin.SECRET_STORE, Origin.ENVIRONMENT, Origin.STORAGE})
_EQUALS = {"===": True, "==": True, "!==": False, "!=": False}
_TEXT_METHODS = (
    "replace(", "replaceAll(", "slice(", "substring(", "substr(", "trim(", "toLowerCase(", "toUpperCase(", "toString(",
    "trimStart(", "trimEnd(", "padStart(", "concat(", "normalize(", "charAt(",
)  # fmt: skip
_NO_PROOF = frozenset(
    {"user-agent", "x-forwarded-for", "host", "origin", "referer", "content-type", "accept", "x-real-ip"}
)
_TIME_WORDS = frozenset({"timestamp", "time", "date", "nonce", "issued", "expires", "ts", "t"})
_MEASURES = frozenset({("length",), ("byteLength",), ("size",), ("constructor",)})
MIN_SECRET = 4
"""A shorter constant is a code or a flag, not a secret."""
MIN_DIGEST = 16
"""No digest is shorter."""
MIN_RANDOM = 20
MAX_PAIRS = 16


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison, as its alternatives' parts."""

    value: Value
    leaves: tuple[Value, ...]
    origins: frozenset[Origin]

    @property
    def digest(self) -> Record | None:
        """The digest that it is, or that stands in it."""
        return next((leaf for leaf in self.leaves if isinstance(leaf, Record) and leaf.kind == "digest"), None)


def parts_of(value: Value) -> Iterator[Value]:
    """What a text, buffer or choice is made of."""
    for option in options_of(value):
        inner = through(option.value)
        if isinstance(inner, Text):
            for part in inner.parts:
                yield from parts_of(part)
        elif isinstance(inner, Record) and inner.kind in {"buffer", "json", "encoded"}:
            for _, field in inner.fields:
                yield from parts_of(field)
        elif isinstance(inner, Choice):
            yield from parts_of(inner)
        else:
            yield inner


def _side(machine: Machine, value: Value) -> Side:
    return Side(value, tuple(parts_of(value)), machine.origins(value))


def record_authentication(machine: Machine, node: Node, method: str, weaknesses: tuple[str, ...]) -> Guards:
    """Record a decision about the caller; what it proves."""
    machine.emit(
        Authentication(
            place=machine.place(node),
            reach=machine.reach(node),
            side=machine.side,
            via=machine.source_text(node),
            method=method,
            weaknesses=weaknesses,
        )
    )
    if BLOCKING & set(weaknesses):
        return NO_GUARDS
    return guards_of(Guard(GuardKind.AUTHENTICATED, method, machine.place(node), weaknesses))


def compare(machine: Machine, operator: str, left: Value, right: Value, node: Node) -> Value | None:
    """What a comparison proves about the caller of a web trigger; None where it has nothing to do with it."""
    if operator not in _EQUALS:
        return None
    if _never_equal(machine, left, right):
        return Constant(not _EQUALS[operator])
    held = match(machine, left, right, node, is_timing_safe=False)
    if held is None:
        return None
    origins = machine.origins(left) | machine.origins(right)
    return Truth(held, NO_GUARDS, origins) if _EQUALS[operator] else Truth(NO_GUARDS, held, origins)


def equal(machine: Machine, left: Value, right: Value, node: Node, *, is_timing_safe: bool) -> Value:
    """The truth of a comparison by a function, every pair of alternatives by itself."""
    pairs = [(a, b) for a in options_of(left) for b in options_of(right)]
    if len(pairs) > MAX_PAIRS:
        return Truth(origins=machine.origins(left) | machine.origins(right))
    options: list[Option] = []
    origins = machine.origins(left) | machine.origins(right)
    is_known = any(_equal_by_default(one.value, other.value) for one, other in pairs)
    if is_known and Origin.REQUEST in origins and origins & _SECRETS:
        record_authentication(machine, node, "shared secret", ("fails_open",))
    for one, other in pairs:
        if _never_equal(machine, one.value, other.value):
            continue
        held = match(machine, one.value, other.value, node, is_timing_safe=is_timing_safe)
        origins = machine.origins(one.value) | machine.origins(other.value)
        options.append(Option(Truth(held or NO_GUARDS, NO_GUARDS, origins)))
    return join_options(options) if options else Constant(value=False)


def _plain_text(value: Value) -> str | None:
    """The constant text that a value or buffer is; None for others."""
    leaves = tuple(parts_of(value))
    if len(leaves) == 1 and isinstance(leaves[0], Constant) and isinstance(leaves[0].value, str):
        return leaves[0].value
    return None


def _never_equal(machine: Machine, left: Value, right: Value) -> bool:
    """Whether a short text that stands in for a missing value, `header ?? ""`, meets a digest or a set secret."""
    for one, other in ((left, right), (right, left)):
        text, leaves = _plain_text(one), tuple(parts_of(other))
        is_digest = bool(leaves) and any(isinstance(leaf, Record) and leaf.kind == "digest" for leaf in leaves)
        if text is not None and len(text) < MIN_DIGEST and is_digest:
            return True
        if text == "" and len(leaves) == 1 and _is_set_secret(machine, leaves[0]):
            return True
    return False


def _is_set_secret(machine: Machine, value: Value) -> bool:
    """Whether a value is one of the app's own that was found to be there."""
    is_own = isinstance(value, Data) and bool(value.root) and value.origins <= _SECRETS
    return is_own and isinstance(value, Data) and machine.guards().knows(value.label)


def _equal_by_default(left: Value, right: Value) -> bool:
    """Whether both are one and the same text of the code: what stands in for a missing value on both sides."""
    text = _plain_text(left)
    return text is not None and text == _plain_text(right)


def match(machine: Machine, left: Value, right: Value, node: Node, *, is_timing_safe: bool) -> Guards | None:
    """What holds when two values are equal; None where that is no authentication."""
    one, other = _side(machine, left), _side(machine, right)
    if Origin.REQUEST not in one.origins | other.origins or _is_measure(one) or _is_measure(other):
        return None
    for mine, theirs in ((one, other), (other, one)):
        digest = mine.digest
        if digest is not None:
            return _match_digest(machine, digest, theirs, node, is_timing_safe=is_timing_safe)
    for mine, theirs in ((one, other), (other, one)):
        if Origin.DIGEST in mine.origins:
            return _match_lost_digest(machine, mine, theirs, node, is_timing_safe=is_timing_safe)
    for mine, theirs in ((one, other), (other, one)):
        if Origin.REQUEST in theirs.origins and not theirs.origins & _SECRETS:
            return _match_secret(machine, mine, theirs, node, is_timing_safe=is_timing_safe)
    return None


def _is_measure(side: Side) -> bool:
    """Whether a side is only the length or type of something."""
    return any(isinstance(leaf, Data) and leaf.path[-1:] in _MEASURES for leaf in side.leaves)


def _timing(*, is_timing_safe: bool) -> tuple[str, ...]:
    return () if is_timing_safe else ("not_timing_safe",)


# Digests


def _match_digest(machine: Machine, digest: Record, theirs: Side, node: Node, *, is_timing_safe: bool) -> Guards | None:
    key = digest.get("key")
    content = digest.get("content")
    second = theirs.digest
    if key is not None and second is not None and second.get("key") is not None:
        # Two digests with a key are equal where what they are made of is: only then the caller knows it.
        made = (content or UNDEFINED_VALUE, second.get("content") or UNDEFINED_VALUE)
        return machine.imply(equal(machine, *made, node, is_timing_safe=True), truthy=True)
    weaknesses = _timing(is_timing_safe=is_timing_safe)
    if key is not None and Origin.REQUEST in theirs.origins:
        weaknesses = (*key_weaknesses(machine, key), *weaknesses, *_replay(content))
        return record_authentication(machine, node, "hmac", weaknesses)
    content_origins = frozenset[Origin]() if content is None else machine.origins(content)
    is_of_caller = Origin.REQUEST in content_origins
    if is_of_caller and theirs.origins & _SECRETS:
        secret = theirs.digest
        is_open = secret is not None and secret.get("key") is None and _may_be_known(machine, secret.get("content"))
        found = ("fails_open", *weaknesses) if is_open else weaknesses
        return record_authentication(machine, node, "shared secret", found)
    if Origin.REQUEST not in theirs.origins:
        return None
    has_secret = bool(content_origins & _SECRETS) or _has_secret_constant(content)
    if has_secret and not is_of_caller:
        found = ("fails_open", *weaknesses) if _may_be_known(machine, content) else weaknesses
        return record_authentication(machine, node, "shared secret", found)
    if has_secret:
        return record_authentication(machine, node, "signature", (*weaknesses, *_replay(content)))
    return record_authentication(machine, node, "digest", ("caller_chooses",)) if is_of_caller else None


def _may_be_known(machine: Machine, value: Value | None) -> bool:
    """Whether a text may be empty, or `undefined` in letters; of something undefined itself no digest can be made."""
    if value is None:
        return False
    if isinstance(value, Choice):
        return any(_may_be_known(machine, option.value) for option in value.options)
    if isinstance(value, Text):
        return _may_be_guessed(machine, value)
    return isinstance(value, Constant) and value.value == ""


def _match_lost_digest(
    machine: Machine, mine: Side, theirs: Side, node: Node, *, is_timing_safe: bool
) -> Guards | None:
    """A digest of which only the origins were kept."""
    weaknesses = _timing(is_timing_safe=is_timing_safe)
    if Origin.REQUEST in theirs.origins and mine.origins & _SECRETS:
        return record_authentication(machine, node, "hmac", weaknesses)
    if Origin.REQUEST in mine.origins and theirs.origins & _SECRETS:
        return record_authentication(machine, node, "shared secret", weaknesses)
    return None


def _has_secret_constant(content: Value | None) -> bool:
    """Whether what is digested holds more than the request: a constant long enough to be a secret."""
    if content is None:
        return False
    return any(
        isinstance(leaf, Constant) and isinstance(leaf.value, str) and len(leaf.value) > MIN_SECRET
        for leaf in parts_of(content)
    )


def _replay(content: Value | None) -> tuple[str, ...]:
    """Whether what is signed has a time or a number used once in it."""
    for leaf in () if content is None else parts_of(content):
        if isinstance(leaf, Data) and any(word in _TIME_WORDS for part in leaf.path for word in words_of(part)):
            return ()
    return ("no_replay_check",)


def key_weaknesses(machine: Machine, key: Value) -> tuple[str, ...]:
    """What is weak about a key: the caller sends it, or it may be a text that anybody can guess.

    A key that is undefined makes the libraries throw, and so fails closed.
    """
    if Origin.REQUEST in machine.origins(key):
        return ("caller_chooses",)
    for option in options_of(key):
        one = through(option.value)
        if isinstance(one, Record) and one.kind == "buffer":
            one = one.get("text") or one
        if isinstance(one, Constant) and one.value == "":
            return ("fails_open",)
        if isinstance(one, Text) and _may_be_guessed(machine, one):
            return ("fails_open",)
    return ()


def _may_be_guessed(machine: Machine, text: Text) -> bool:
    """Whether a text is known to everybody when the secret in it is missing: `Bearer undefined`."""
    unknown = [part for part in text.parts if not isinstance(part, Constant)]
    return bool(unknown) and all(_may_be_missing(machine, part) for part in unknown)


# Secrets


def _match_secret(machine: Machine, mine: Side, theirs: Side, node: Node, *, is_timing_safe: bool) -> Guards | None:
    """`theirs` comes with the request."""
    if _is_no_proof(theirs):
        return None
    method = "basic" if _begins_with(mine, "Basic ") or _begins_with(theirs, "Basic ") else "shared secret"
    weaknesses = _timing(is_timing_safe=is_timing_safe)
    if mine.origins & _SECRETS:
        named = _is_named_secret(theirs) or _is_named_secret(mine)
        if not named and Origin.SECRET_STORE not in mine.origins:
            return None
        if Origin.REQUEST in mine.origins and not _is_looked_up(mine):
            weaknesses = ("caller_chooses", *weaknesses)
        elif _fails_open(machine, mine, theirs, is_timing_safe=is_timing_safe):
            weaknesses = ("fails_open", *weaknesses)
        return record_authentication(machine, node, method, weaknesses)
    is_named = _is_named_secret(theirs)
    if Origin.REQUEST in mine.origins:
        both = is_named and _is_named_secret(mine)
        return record_authentication(machine, node, method, ("caller_chooses", *weaknesses)) if both else None
    if is_named or _looks_random(mine.value):
        return _match_constant(machine, mine.value, node, method, weaknesses)
    return None


def _looks_random(value: Value) -> bool:
    """Whether a constant looks like a key: long, without words."""
    text = value.value if isinstance(value, Constant) else None
    if not isinstance(text, str) or len(text) < MIN_RANDOM or re.search(r"[\s/.:]", text):
        return False
    return bool(re.search(r"\d", text)) and bool(re.search(r"[A-Za-z]", text)) and not re.search(r"[a-z]{6}", text)


def _match_constant(
    machine: Machine, value: Value, node: Node, method: str, weaknesses: tuple[str, ...]
) -> Guards | None:
    """A secret that stands in the code: it authenticates, and is no secret for long."""
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        return None
    text = value.value.strip()
    if len(text) < MIN_SECRET or text in {"Bearer", "Basic", "undefined", "null"}:
        return None
    use_secret(machine, node, machine.source_text(node), "shared secret", value)
    return record_authentication(machine, node, method, weaknesses)


def _is_looked_up(side: Side) -> bool:
    """A secret read from the app's storage by a key that the request gives is still the app's."""
    return all(not (isinstance(leaf, Data) and Origin.REQUEST in leaf.origins) for leaf in side.leaves)


def _begins_with(side: Side, start: str) -> bool:
    first = side.leaves[0] if side.leaves else None
    return isinstance(first, Constant) and isinstance(first.value, str) and first.value.startswith(start)


def _is_no_proof(side: Side) -> bool:
    paths = [leaf.path for leaf in side.leaves if isinstance(leaf, Data)]
    return any(part.lower() in _NO_PROOF for path in paths for part in path)


def _is_named_secret(side: Side) -> bool:
    """Whether a name on the way to a value says that it is a secret."""
    for leaf in side.leaves:
        if not isinstance(leaf, Data):
            continue
        root = leaf.root.partition("[")[2].rstrip("]") if "[" in leaf.root else ""
        names = [*leaf.path, *(part for part in root.replace("/", ":").split(":") if part)]
        if any(is_credential_name(name) for name in names):
            return True
    return False


def _fails_open(machine: Machine, mine: Side, theirs: Side, *, is_timing_safe: bool) -> bool:
    """Whether a caller without the secret passes when the app has none: both undefined, or a text that is known."""
    value = mine.value
    if isinstance(value, Record) and value.kind == "buffer":
        value = value.get("text") or value
    if isinstance(value, Text):
        return _may_be_guessed(machine, value)
    if is_timing_safe or not _may_be_missing(machine, value):
        return False
    return not _is_surely_there(machine, theirs.value)


def _may_be_missing(machine: Machine, value: Value) -> bool:
    if isinstance(value, Choice):
        return any(_may_be_missing(machine, option.value) for option in value.options if option.truth is not True)
    if isinstance(value, Constant):
        return value.value is UNDEFINED or value.value is None or value.value == ""
    if isinstance(value, Record) and value.kind in {"encoded", "buffer", "json"}:
        inner = value.get("of") or value.get("text") or value.get("value")
        return inner is not None and _may_be_missing(machine, inner)
    if isinstance(value, Text):
        return _may_be_guessed(machine, value)
    return not _is_surely_there(machine, value)


def _is_surely_there(machine: Machine, value: Value) -> bool:
    """Whether a value can't be undefined here: a text, the result of a text's method, or tested before."""
    if isinstance(value, Choice):
        return all(option.truth is True or _is_surely_there(machine, option.value) for option in value.options)
    if isinstance(value, Constant):
        return value.value is not UNDEFINED and value.value is not None
    if not isinstance(value, Data):
        return True
    if not value.root:
        return False
    if value.path and value.path[-1].startswith(_TEXT_METHODS):
        return True
    if value.path[-1:] == ("*",) and any(part.startswith("split(") for part in value.path[-2:-1]):
        return True
    guards = machine.guards()
    if guards.knows(value.label):
        return True
    shorter = Data(value.origins, value.root, value.path[:-1])
    return bool(value.path) and value.path[-1] == "0" and guards.knows(shorter.label)


MODELS: Mapping[tuple[str, ...], Model] = {}
METHODS: Mapping[str, Mapping[str, Model]] = {}
MEMBERS: Mapping[str, MemberModel] = {}
