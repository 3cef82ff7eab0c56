"""What models ask of values and of the machine again and again: fields, texts, labels, headers, facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from upheld.core.check import Place
from upheld.forge.code.imports import walk
from upheld.forge.code.nodes import Call, Identifier, Member, Node
from upheld.forge.flow.facts import Outbound, PlatformCall, SecretUse, Side, Store, StoreRead, StoreWrite
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    UNKNOWN,
    Closure,
    Constant,
    Data,
    DataClass,
    Library,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Value,
    constant_text,
    options_of,
)

SECRET_HEADER = re.compile(
    r"(?i)^(?:(?:proxy-)?authorization|private-token|cookie|.*api[-_]?key|x-.*(?:token|key|secret|auth|signature).*)$"
)
GET = Constant("GET")


def is_undefined(value: Value | None) -> bool:
    """Whether a value is surely `undefined`, or not given at all."""
    return value is None or (isinstance(value, Constant) and value.value is UNDEFINED)


def given(machine: Machine, owner: Value | None, name: str, node: Node) -> Value | None:
    """A field of an options object; None where it is not given."""
    if owner is None or isinstance(owner, Constant | Text | Closure | Library):
        return None
    found = machine.member(owner, name, node)
    is_method = isinstance(found, Record) and found.kind == "method"
    return None if is_method or is_undefined(found) else found


def first_given(machine: Machine, owner: Value | None, names: tuple[str, ...], node: Node) -> Value | None:
    """The first of some fields that is given."""
    for name in names:
        found = given(machine, owner, name, node)
        if found is not None:
            return found
    return None


def text_of(value: Value | None) -> str:
    """A value that is a constant text; else empty."""
    return value.value if isinstance(value, Constant) and isinstance(value.value, str) else ""


def texts_of(value: Value | None) -> tuple[str, ...] | None:
    """All texts that a value may be; None where another value is possible."""
    if value is None:
        return None
    found = [option.value for option in options_of(value)]
    texts = [text_of(one) for one in found if isinstance(one, Constant) and isinstance(one.value, str)]
    return tuple(dict.fromkeys(texts)) if len(texts) == len(found) else None


def heap_of(machine: Machine, value: Value | None) -> HeapObject | None:
    """The object behind a value that is a reference."""
    return machine.heap(value) if isinstance(value, Reference) else None


def label_of(value: Value | None) -> str:
    """How a message calls a value; empty where it has no name."""
    if isinstance(value, Data):
        return value.label if value.root else ""
    if isinstance(value, Promise):
        return label_of(value.value)
    return ""


def pattern_of(value: Value | None) -> str:
    """A text with `{label}` where it is not known; empty where nothing of it is known.

    Example:
        >>> pattern_of(Text((Constant("/issue/"), Data(frozenset(), "payload", ("key",)))))
        '/issue/{payload.key}'
    """
    if isinstance(value, Constant):
        return constant_text(value)
    if isinstance(value, Text):
        return "".join(
            pattern_of(part) if isinstance(part, Constant) else f"{{{label_of(part)}}}" for part in value.parts
        )
    return f"{{{label_of(value)}}}" if label_of(value) else ""


def is_function(value: Value | None) -> bool:
    """Whether a value can be called."""
    return isinstance(value, Closure | Library)


def through(value: Value) -> Value:
    """The value inside promises."""
    while isinstance(value, Promise):
        value = value.value
    return value


def leaves(value: Value) -> Iterator[Value]:
    """The alternatives and parts of a value that are neither choice nor text."""
    for option in options_of(value):
        inner = through(option.value)
        if isinstance(inner, Text):
            for part in inner.parts:
                yield from leaves(part)
        elif inner is option.value:
            yield inner
        else:
            yield from leaves(inner)


def later(value: Value) -> Promise:
    """A promise of a value."""
    return Promise(value)


NOTHING_LATER = Promise(UNDEFINED_VALUE)


def fetch_permission(machine: Machine) -> str:
    """The permission that a request needs where the code runs."""
    return "fetch.backend" if machine.side is Side.BACKEND else "fetch.client"


def emit_outbound(  # noqa: PLR0913 - a fact has that many parts
    machine: Machine,
    node: Node,
    via: str,
    target: Value,
    *,
    permission: str,
    method: Value = GET,
    headers: Value | None = None,
    body: Value | None = None,
    place: Place | None = None,
) -> None:
    """Record that something is sent or loaded."""
    sent = [value for value in (target, headers, body) if value is not None]
    origins: frozenset[Origin] = frozenset()
    classes: frozenset[DataClass] = frozenset()
    for value in sent:
        origins |= machine.origins(value)
        classes |= machine.classes(value)
    machine.emit(
        Outbound(
            place=place or machine.place(node),
            reach=machine.reach(node),
            side=machine.side,
            via=via,
            target=target,
            method=method,
            headers=UNDEFINED_VALUE if headers is None else headers,
            body=UNDEFINED_VALUE if body is None else body,
            permission=permission,
            data_origins=origins,
            data_classes=classes,
        )
    )
    see_headers(machine, node, via, headers)


def see_headers(machine: Machine, node: Node, via: str, headers: Value | None, *, request: Place | None = None) -> None:
    """Record the headers of a request in which secrets belong; `request` where it was opened elsewhere."""
    for option in () if headers is None else options_of(headers):
        for name, value in header_values(machine, option.value):
            if SECRET_HEADER.match(name) and not is_undefined(value):
                use_secret(machine, node, via, f"header {name}", value, request=request)


def header_values(machine: Machine, headers: Value) -> Iterator[tuple[str, Value]]:
    """Names and values of headers given as an object, pairs or a `Headers`."""
    found = heap_of(machine, headers)
    for name, value in () if found is None else found.fields.items():
        pair = heap_of(machine, value) if found is not None and found.kind == "array" else None
        if pair is not None and text_of(pair.fields.get("0")):
            yield text_of(pair.fields.get("0")), pair.fields.get("1", UNKNOWN)
        elif found is not None and found.kind != "array":
            yield (name.removeprefix("key:") if found.kind == "map" else name), value


def use_secret(
    machine: Machine, node: Node, via: str, purpose: str, value: Value, *, request: Place | None = None
) -> None:
    """Record a value in the place of a secret."""
    machine.emit(
        SecretUse(
            place=machine.place(node),
            reach=machine.reach(node),
            side=machine.side,
            via=via,
            purpose=purpose,
            value=value,
            request=request,
            last_line=max((part.line for part in walk(node.arguments)), default=0) if isinstance(node, Call) else 0,
        )
    )


def write_store(machine: Machine, node: Node, via: str, store: Store, key: Value, content: Value | None) -> None:
    """Record that something is kept; without content it is taken away.

    Of a call whose last arguments are the key and the content, what stands for the content names it.
    """
    kept = UNDEFINED_VALUE if content is None else content
    machine.emit(
        StoreWrite(
            place=machine.place(node),
            reach=machine.reach(node),
            side=machine.side,
            via=via,
            store=store,
            key=key,
            content=kept,
            content_names=machine.names(kept),
            written_as=_name_of_second(node),
            data_origins=machine.origins(kept),
            data_classes=machine.classes(kept),
        )
    )


def _name_of_second(node: Node) -> str:
    """The variable or property that is the second argument of a call."""
    second = node.arguments[1] if isinstance(node, Call) and len(node.arguments) > 1 else None
    return second.name if isinstance(second, Identifier | Member) else ""


def read_store(machine: Machine, node: Node, via: str, store: Store, key: Value) -> None:
    """Record that something kept is read."""
    machine.emit(
        StoreRead(
            place=machine.place(node), reach=machine.reach(node), side=machine.side, via=via, store=store, key=key
        )
    )


def platform_call(machine: Machine, site: CallSite, name: str, via: str = "") -> None:
    """Record a call of the platform."""
    machine.emit(
        PlatformCall(
            place=machine.place(site.node),
            reach=machine.reach(site.node),
            side=machine.side,
            via=via or name,
            name=name,
            arguments=site.arguments,
        )
    )


def argument(site: CallSite, index: int) -> Value:
    """An argument; `undefined` where it is not given."""
    found = site.argument(index)
    return UNDEFINED_VALUE if found is None else found


def this_record(site: CallSite) -> Record:
    """The record a method is called on; one without kind where it is something else."""
    return site.this if isinstance(site.this, Record) else Record("")
