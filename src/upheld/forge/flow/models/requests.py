"""Requests and `fetch` in its forms: what is sent where, and what comes back.

Record kinds: `http_answer` (`origin`, `root`), `answer_body`, `request` (a `Request`), `sender` (an open request or
socket: `target`, `method`, `headers`, `at`). Heap kinds: `http_headers`, `form_data`.
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Mode
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    GET,
    argument,
    emit_outbound,
    fetch_permission,
    first_given,
    given,
    heap_of,
    is_function,
    is_undefined,
    later,
    pattern_of,
    text_of,
    this_record,
)
from upheld.forge.flow.models.product import call_product
from upheld.forge.flow.models.reading import call_name, give_data, give_this
from upheld.forge.flow.models.routes import product_of
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Origin,
    Promise,
    Record,
    Reference,
    Value,
    concatenate,
    data,
    record,
)

BASES = ("baseURL", "prefixUrl", "baseUrl", "base")
BODIES = ("body", "data", "json", "form", "formData", "multipart")
VERBS = ("get", "post", "put", "patch", "delete", "head", "options", "del")
WITH_BODY = frozenset({"post", "put", "patch", "postForm", "putForm", "patchForm"})
WHOLE_ANSWER = "(answer)"
"""The first step of an answer whose address is not known: it has no name, yet it is a whole one."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request as a model put it together."""

    target: Value
    method: Value = GET
    headers: Value | None = None
    body: Value | None = None


def is_absolute(value: Value) -> bool:
    """Whether a value begins as an address with a host."""
    text = pattern_of(value)
    return "://" in text[:12] or text.startswith("//")


def join_address(base: Value | None, target: Value) -> Value:
    """The address that a base and a target make; an absolute target stands alone."""
    if base is None or is_undefined(base) or is_absolute(target):
        return target
    if is_undefined(target) or (isinstance(target, Constant) and target.value == ""):
        return base
    end, start = pattern_of(base), pattern_of(target)
    if end.endswith("/") and start.startswith("/") and isinstance(target, Constant):
        target = Constant(start.lstrip("/"), target.line, target.file)
    elif not end.endswith("/") and not start.startswith(("/", "?", "{")):
        return concatenate(base, Constant("/"), target)
    return concatenate(base, target)


def _whole_answer(target: Value) -> tuple[str, Data]:
    """What answers of an address are called, and a whole one; no name where two addresses could be called the same."""
    text = pattern_of(target)[:80]
    root = f"answer of {text}" if text and "{}" not in text else ""
    return root, data(Origin.OUTSIDE, root=root, path=() if root else (WHOLE_ANSWER,))


def answer_of(machine: Machine, target: Value, *, is_later: bool = True) -> Value:
    """What comes back from an address."""
    root, whole = _whole_answer(target)
    made = record("http_answer", origin=whole, root=Constant(root))
    del machine
    return later(made) if is_later else made


def send(machine: Machine, node: Node, via: str, request: Request, *, place: Place | None = None) -> None:
    """Record a request."""
    emit_outbound(
        machine,
        node,
        via,
        request.target,
        permission=fetch_permission(machine),
        method=request.method,
        headers=request.headers,
        body=request.body,
        place=place,
    )


# `fetch`


def read_fetch(machine: Machine, site: CallSite) -> Request:
    """The request of `fetch(address, options)`, also with a `Request` or a URL."""
    first, node = argument(site, 0), site.node
    options = site.argument(1)
    if isinstance(first, Record) and first.kind == "request":
        return Request(
            first.get("target") or UNKNOWN,
            given(machine, options, "method", node) or first.get("method") or GET,
            given(machine, options, "headers", node) or first.get("headers"),
            given(machine, options, "body", node) or first.get("body"),
        )
    return Request(
        as_address(machine, first, node),
        given(machine, options, "method", node) or GET,
        given(machine, options, "headers", node),
        first_given(machine, options, ("body", "json"), node),
    )


def as_address(machine: Machine, value: Value, node: Node) -> Value:
    """A value as the address it stands for: of a `URL` its text."""
    content = heap_of(machine, value)
    if content is not None and content.kind == "url":
        return machine.call(machine.member(value, "toString", node), [], node)
    if isinstance(value, Record):
        return value.get("href") or value.get("text") or value
    return value


def _fetch(machine: Machine, site: CallSite) -> Value:
    request = read_fetch(machine, site)
    send(machine, site.node, call_name(site), request)
    return _fetch_answer(request.target)


def _fetch_answer(target: Value) -> Value:
    root, outside = _whole_answer(target)
    return later(record("response", answer=outside, root=Constant(root), origin=data(Origin.OUTSIDE)))


def _platform_fetch(machine: Machine, site: CallSite) -> Value:
    """`fetch` of @forge/api: also takes routes of the product."""
    request = read_fetch(machine, site)
    text = pattern_of(request.target)
    if text.startswith(("/rest/", "/wiki/", "/2.0/")):
        product = product_of(request.target, "jira")
        via = "fetch of @forge/api"
        return call_product(
            machine,
            site.node,
            mode=Mode.UNKNOWN,
            product=product,
            route=request.target,
            options=site.argument(1),
            via=via,
        )
    send(machine, site.node, "fetch", request)
    return _fetch_answer(request.target)


def _new_request(machine: Machine, site: CallSite) -> Value:
    request = read_fetch(machine, site)
    fields = {
        "target": request.target,
        "method": request.method,
        "headers": _headers_of(machine, request.headers),
        "body": request.body,
        "url": request.target,
    }
    return record("request", frozenset(), **{name: value for name, value in fields.items() if value is not None})


def _headers_of(machine: Machine, given_headers: Value | None) -> Value:
    """The headers of a request that code makes beforehand: more can be set before it is sent."""
    if isinstance(given_headers, Reference) and machine.heap(given_headers).kind != "array":
        content = machine.heap(given_headers)
        return machine.make(HeapObject("http_headers", dict(content.fields), content.rest))
    return machine.make(HeapObject("http_headers", {})) if given_headers is None else given_headers


def _new_headers(machine: Machine, site: CallSite) -> Value:
    first = heap_of(machine, argument(site, 0))
    fields = {} if first is None or first.kind == "array" else dict(first.fields)
    return machine.make(HeapObject("http_headers", fields, None if first is None else first.rest))


_FORMS = (("global", "FormData"), ("form-data",), ("formdata-node", "FormData"), ("undici", "FormData"))


def _new_form(machine: Machine, _site: CallSite) -> Value:
    return machine.make(HeapObject("form_data", {}))


def _set_header(machine: Machine, site: CallSite) -> Value:
    name = text_of(site.argument(0))
    if isinstance(site.this, Reference) and name:
        machine.write(site.this, name, argument(site, 1))
    return UNDEFINED_VALUE


def _get_header(machine: Machine, site: CallSite) -> Value:
    content = heap_of(machine, site.this)
    wanted = text_of(site.argument(0)).lower()
    found = {} if content is None else {name.lower(): value for name, value in content.fields.items()}
    return found.get(wanted, Constant(None))


# Options


def known(value: Value | None) -> Value | None:
    """A value unless it is undefined."""
    return None if value is None or is_undefined(value) else value


def is_options(machine: Machine, value: Value | None) -> bool:
    """Whether a value is an object of options."""
    content = heap_of(machine, value)
    return content is not None and content.kind not in {"url", "array"}


# Answers


def _answer_data(_machine: Machine, site: CallSite) -> Value:
    return later(this_record(site).get("origin") or UNKNOWN)


def answer_member(_machine: Machine, value: Value, name: str, _node: Node) -> Value | None:
    """What stands in an answer of a client."""
    if not isinstance(value, Record):
        return None
    origin = value.get("origin") or UNKNOWN
    if name in {"data", "body", "text", "rawBody", "parsed"}:
        return record("answer_body", origin=origin) if name == "body" else origin
    if name in {"status", "statusCode", "ok", "statusText", "statusMessage"} and isinstance(origin, Data):
        return Data(origin.origins, f"response of {origin.root}" if origin.root else "", (name,) if origin.root else ())
    if name in {"headers", "config", "request"}:
        return data(Origin.OUTSIDE)
    return None


def _body_member(_machine: Machine, value: Value, name: str, _node: Node) -> Value | None:
    """Undici's `body.json()` is a method; of other clients the body is the data itself."""
    origin = value.get("origin") if isinstance(value, Record) else None
    if name in {"json", "text", "arrayBuffer", "blob", "dump"}:
        return None
    if isinstance(origin, Data) and origin.root:
        return Data(origin.origins, origin.root, (*origin.path, name))
    return data(Origin.OUTSIDE)


def _then(machine: Machine, site: CallSite) -> Value:
    """`.then(callback)` of a request that is its own promise."""
    callback = argument(site, 0)
    inner = site.this or UNKNOWN
    found = machine.call_later(callback, [inner], site.node) if is_function(callback) else inner
    return found if isinstance(found, Promise) else Promise(found)


def see_events(machine: Machine, site: CallSite) -> Value:
    """`.on("data", callback)`: what comes back."""
    for value in site.arguments:
        if is_function(value):
            answer = record("http_answer", origin=data(Origin.OUTSIDE), root=Constant(""))
            machine.call_later(value, [answer], site.node)
    return site.this or UNDEFINED_VALUE


_FETCHES = (
    ("global", "fetch"),
    ("node-fetch",),
    ("cross-fetch",),
    ("cross-fetch", "fetch"),
    ("isomorphic-fetch",),
    ("isomorphic-unfetch",),
    ("unfetch",),
    ("whatwg-fetch", "fetch"),
    ("undici", "fetch"),
    ("make-fetch-happen",),
    ("node-fetch-native",),
    ("ofetch",),
    ("ofetch", "ofetch"),
    ("ofetch", "$fetch"),
    ("fetch-retry",),
    ("minipass-fetch",),
    ("wretch",),
    ("simple-get",),
    ("bent",),
)

MODELS: Mapping[tuple[str, ...], Model] = {
    **dict.fromkeys(_FETCHES, _fetch),
    ("@forge/api", "fetch"): _platform_fetch,
    ("global", "api", "fetch"): _platform_fetch,
    ("global", "Request"): _new_request,
    ("global", "Headers"): _new_headers,
    **dict.fromkeys(_FORMS, _new_form),
    ("node-fetch", "Request"): _new_request,
    ("node-fetch", "Headers"): _new_headers,
}
METHODS: Mapping[str, Mapping[str, Model]] = {
    "form_data": {"append": _set_header, "set": _set_header, "*": give_data},
    "http_headers": {
        "set": _set_header,
        "append": _set_header,
        "get": _get_header,
        "has": lambda _machine, _site: UNKNOWN,
    },
    "http_answer": {
        **dict.fromkeys(("json", "text", "arrayBuffer", "blob", "buffer", "formData"), _answer_data),
        "then": _then,
        "catch": give_this,
        "finally": give_this,
        "on": see_events,
        "once": see_events,
        "pipe": give_this,
        "setEncoding": give_this,
        "resume": give_this,
    },
    "answer_body": dict.fromkeys(("json", "text", "arrayBuffer", "blob", "dump"), _answer_data),
    "request": {"clone": give_this},
}
MEMBERS: Mapping[str, MemberModel] = {"http_answer": answer_member, "answer_body": _body_member}
