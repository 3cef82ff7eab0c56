"""HTTP clients that take options, and their instances with defaults: axios, got, ky, request, needle and the like.

Instances (`axios.create`, `got.extend`, `ky.create`) are objects of the heap of kind `http_client` (`package`, `base`,
`headers`). Record kinds: `client_defaults`, `interceptors` (`client`).
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.core.light_dataclasses import replace
from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    GET,
    argument,
    first_given,
    given,
    header_values,
    heap_of,
    see_headers,
    text_of,
    this_record,
    through,
    use_secret,
)
from upheld.forge.flow.models.reading import call_name
from upheld.forge.flow.models.requests import (
    BASES,
    BODIES,
    VERBS,
    WITH_BODY,
    Request,
    answer_of,
    as_address,
    is_absolute,
    is_options,
    join_address,
    known,
    send,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Closure,
    Constant,
    Data,
    Origin,
    Reference,
    Text,
    Value,
    concatenate,
    data,
    options_of,
    record,
)

DEFAULT_HEADERS = "axios.defaults.headers"
"""What sets headers of every request of the package itself."""


def read_options(
    machine: Machine, node: Node, options: Value | None, base: Value | None, scheme: str = "https"
) -> Request:
    """A request that an object describes: axios' `{url, method, …}`, Node's `{hostname, path, …}`."""
    own_base = first_given(machine, options, BASES, node) or base
    address = first_given(machine, options, ("url", "uri", "href"), node)
    if address is None:
        address = _address_of_parts(machine, node, options, scheme)
    see_login(machine, node, options)
    target = join_address(own_base, as_address(machine, address or UNDEFINED_VALUE, node))
    return Request(
        _with_query(machine, node, target, options),
        given(machine, options, "method", node) or GET,
        given(machine, options, "headers", node),
        body_of(machine, options, node),
    )


def _with_query(machine: Machine, node: Node, target: Value, options: Value | None) -> Value:
    """The address with what `params` adds to it: of that only the origins are told."""
    query = first_given(machine, options, ("params", "searchParams", "qs"), node)
    if query is None:
        return target
    return concatenate(target, Constant("?"), Data(machine.origins(query), classes=machine.classes(query)))


def body_of(machine: Machine, options: Value | None, node: Node) -> Value | None:
    """The body among options, and what is added to the address; `json: true` only says what form it has."""
    found = first_given(machine, options, BODIES, node)
    if isinstance(found, Constant) and isinstance(found.value, bool):
        found = first_given(machine, options, ("body", "data"), node)
    asked = first_given(machine, options, ("params", "searchParams", "qs", "query"), node)
    if asked is None:
        return found
    return asked if found is None else machine.make_object({"body": found, "query": asked})


def _address_of_parts(machine: Machine, node: Node, options: Value | None, scheme: str) -> Value | None:
    """`{protocol, hostname, port, path}` as an address."""
    host = first_given(machine, options, ("hostname", "host", "origin"), node)
    if host is None:
        return None
    path = first_given(machine, options, ("path", "pathname"), node) or Constant("")
    if is_absolute(host):
        return concatenate(host, path)
    protocol = given(machine, options, "protocol", node) or Constant(f"{scheme}:")
    return concatenate(protocol, Constant("//"), host, path)


def see_login(machine: Machine, node: Node, options: Value | None) -> None:
    """`auth: {username, password}` is a secret in its place, and `proxy: {host}` a host that gets everything."""
    proxy = given(machine, options, "proxy", node)
    way = None if proxy is None else first_given(machine, proxy, ("host", "hostname", "url"), node)
    if way is not None:
        send(machine, node, "a proxy", Request(way if is_absolute(way) else concatenate(Constant("http://"), way)))
    login = given(machine, options, "auth", node)
    for option in () if login is None else options_of(login):
        if isinstance(option.value, Constant | Text | Data) and option.value != UNDEFINED_VALUE:
            use_secret(machine, node, "auth", "password of a request", option.value)
    password = first_given(machine, login, ("password", "pass", "bearer"), node) if login is not None else None
    if password is not None:
        use_secret(machine, node, "auth", "password of a request", password)


def _client_parts(machine: Machine, site: CallSite) -> tuple[str, Value | None, Value | None]:
    """Package, base and default headers of the client that is called."""
    content = heap_of(machine, site.this)
    if content is None or content.kind != "http_client":
        package = site.path[0]
        return package, machine_default(machine, package, "base"), machine_default(machine, package, "headers")
    return (
        text_of(content.fields.get("package")),
        known(content.fields.get("base")),
        known(content.fields.get("headers")),
    )


def machine_default(_machine: Machine, _package: str, _name: str) -> Value | None:
    """A default set on the package itself (`axios.defaults.baseURL = …`): not followed."""
    return None


def _request_of(machine: Machine, site: CallSite, verb: str, base: Value | None) -> Request:
    node, first = site.node, argument(site, 0)
    if is_options(machine, first):
        request = read_options(machine, node, first, base)
        return (
            request
            if verb in {"", "request"}
            else Request(request.target, Constant(verb.upper()), request.headers, request.body)
        )
    package = site.path[0] if site.path[0] != "http_client" else ""
    has_body = verb in WITH_BODY and _takes_body(machine, site, package)
    options = site.argument(2 if has_body else 1)
    own_base = first_given(machine, options, BASES, node) or base
    see_login(machine, node, options)
    body = argument(site, 1) if has_body else body_of(machine, options, node)
    method = Constant(verb.upper()) if verb in VERBS else given(machine, options, "method", node) or GET
    if verb == "del":
        method = Constant("DELETE")
    target = _with_query(machine, node, join_address(own_base, as_address(machine, first, node)), options)
    return Request(target, method, given(machine, options, "headers", node), body)


def _takes_body(machine: Machine, site: CallSite, package: str) -> bool:
    """Whether the second argument is the body (axios, needle) and not an object of options (got, ky)."""
    if package in {"got", "ky", "undici", "request", "phin", "request-promise", "request-promise-native", "wretch"}:
        return False
    content = heap_of(machine, site.this)
    if content is not None and text_of(content.fields.get("package")) in {"got", "ky"}:
        return False
    return site.argument(1) is not None


def _merge_headers(machine: Machine, own: Value | None, default: Value | None) -> Value | None:
    if own is None or default is None:
        return own if default is None else default
    mine, others = heap_of(machine, own), heap_of(machine, default)
    if mine is None or others is None:
        return own
    return machine.make_object({**others.fields, **mine.fields}, rest=mine.rest or others.rest)


def _named_verb(machine: Machine, site: CallSite) -> Value:
    """`needle("get", address, …)`: the method comes first."""
    verb = text_of(site.argument(0)).lower()
    if verb not in VERBS:
        return _client_call("")(machine, site)
    return _client_call(verb)(machine, replace(site, arguments=site.arguments[1:]))


def _set_default_base(machine: Machine, site: CallSite) -> Value:
    """`axios.defaults.baseURL = …`: where relative addresses of all its calls lead."""
    send(machine, site.node, "axios.defaults.baseURL =", Request(argument(site, 0)))
    return UNDEFINED_VALUE


def _set_default_header(machine: Machine, site: CallSite) -> Value:
    name = site.path[-1].removesuffix("=")
    see_headers(machine, site.node, DEFAULT_HEADERS, machine.make_object({name: argument(site, 0)}))
    return UNDEFINED_VALUE


def _client_call(verb: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        package, base, defaults = _client_parts(machine, site)
        request = _request_of(machine, site, verb, base)
        headers = _merge_headers(machine, request.headers, defaults)
        via = call_name(site) if site.path[0] != "http_client" else f"{package}.{verb}".rstrip(".")
        whole = Request(request.target, request.method, headers, request.body)
        send(machine, site.node, via, whole)
        for value in site.arguments[1:]:
            if isinstance(value, Closure):
                answer = answer_of(machine, request.target, is_later=False)
                machine.call_later(value, [Constant(None), answer, data(Origin.OUTSIDE)], site.node)
        return answer_of(machine, request.target, is_later=package in {"axios", "needle"})

    return model


def _create_client(machine: Machine, site: CallSite) -> Value:
    package, base, headers = _client_parts(machine, site)
    options = site.argument(0)
    node = site.node
    own_base = first_given(machine, options, BASES, node)
    own_headers = given(machine, options, "headers", node)
    see_headers(machine, node, f"{package}.{site.path[-1]}", own_headers)
    see_login(machine, node, options)
    merged = _merge_headers(machine, own_headers, headers) or machine.make_object({})
    fields = {
        "package": Constant(package),
        "base": join_address(base, own_base) if own_base is not None else base or UNDEFINED_VALUE,
        "headers": merged,
    }
    return machine.make(HeapObject("http_client", fields))


def _client_member(machine: Machine, value: Value, name: str, _node: Node) -> Value | None:
    content = heap_of(machine, value)
    if content is None:
        return None
    headers = content.fields.get("headers", UNDEFINED_VALUE)
    if name == "defaults":
        common = machine.make_object({"common": headers, "headers": headers, "options": headers})
        return record("client_defaults", client=value, headers=common)
    if name == "interceptors":
        inner = record("interceptors", client=value)
        return machine.make_object({"request": inner, "response": record("interceptors")})
    return None


def _set_base(machine: Machine, site: CallSite) -> Value:
    client = this_record(site).get("client")
    if isinstance(client, Reference):
        machine.write(client, "base", argument(site, 0))
    return UNDEFINED_VALUE


def _intercept(machine: Machine, site: CallSite) -> Value:
    """`interceptors.request.use(config => …)`: headers and base that it sets are those of every request."""
    client = this_record(site).get("client")
    content = heap_of(machine, client)
    callback = argument(site, 0)
    if content is None:
        machine.call_later(callback, [answer_of(machine, UNKNOWN, is_later=False)], site.node)
        if site.argument(1) is not None:
            failure = data(Origin.UNKNOWN, root=f"error:{site.node.line}")
            machine.call_later(argument(site, 1), [failure], site.node)
        return UNDEFINED_VALUE
    headers = content.fields.get("headers", UNDEFINED_VALUE)
    config, set_headers = _configured(machine, site, headers)
    for name, value in set_headers.items():
        machine.write_member(headers, name, value, site.node)
    see_headers(machine, site.node, "interceptor", headers)
    changed = machine.heap(config).fields
    if "baseURL" in changed and isinstance(client, Reference):
        machine.write(client, "base", changed["baseURL"])
    if "url" in changed:
        send(machine, site.node, "interceptor", Request(changed["url"]))
    return UNDEFINED_VALUE


def _configured(machine: Machine, site: CallSite, before: Value) -> tuple[Reference, dict[str, Value]]:
    """What an interceptor was given and the headers as it leaves them, changed in place or in what it returns."""
    known_headers = heap_of(machine, before)
    headers = machine.make(HeapObject("http_headers", {} if known_headers is None else dict(known_headers.fields)))
    config = machine.make_object({"headers": headers}, rest=UNKNOWN)
    answer = through(machine.call_later(argument(site, 0), [config], site.node))
    found = dict(machine.heap(headers).fields)
    for option in options_of(answer):
        returned = given(machine, option.value, "headers", site.node) if isinstance(option.value, Reference) else None
        found.update({} if returned is None else dict(header_values(machine, returned)))
        if isinstance(option.value, Reference) and option.value != config:
            for name in ("url", "baseURL"):
                if name in machine.heap(option.value).fields:
                    machine.write(config, name, machine.heap(option.value).fields[name])
    return config, found


def _intercept_all(machine: Machine, site: CallSite) -> Value:
    """`axios.interceptors.request.use(…)`: headers of every request of the package itself."""
    config, headers = _configured(machine, site, UNDEFINED_VALUE)
    see_headers(machine, site.node, DEFAULT_HEADERS, machine.make_object(headers))
    changed = machine.heap(config).fields
    for name in ("baseURL", "url"):
        if name in changed:
            send(machine, site.node, "interceptor", Request(changed[name]))
    return UNDEFINED_VALUE


_CLIENTS = (
    "axios", "got", "ky", "needle", "phin", "request", "request-promise", "request-promise-native", "ky-universal",
    "redaxios", "axios-retry", "alova", "gaxios", "teeny-request",
)  # fmt: skip
_CREATORS = ("create", "extend", "defaults", "instance")
_METHOD_NAMES = (*VERBS, "request", "stream", "postForm", "putForm", "patchForm", "paginate")


MODELS: Mapping[tuple[str, ...], Model] = {
    **{(package,): _client_call("") for package in _CLIENTS},
    **{(package, verb): _client_call(verb) for package in _CLIENTS for verb in _METHOD_NAMES},
    **{(package, name): _create_client for package in _CLIENTS for name in _CREATORS},
    ("axios", "Axios"): _create_client,
    ("axios", "defaults", "baseURL="): _set_default_base,
    ("axios", "defaults", "headers", "*="): _set_default_header,
    ("axios", "interceptors", "request", "use"): _intercept_all,
    ("needle",): _named_verb,
    ("undici", "request"): _client_call("request"),
    ("undici", "stream"): _client_call("request"),
    ("graphql-request", "request"): _client_call(""),
    ("graphql-request",): _client_call(""),
    **{(owner, name): _client_call("") for owner in ("jquery",) for name in ("ajax",)},
    **{("jquery", name): _client_call(name.replace("getJSON", "get")) for name in ("get", "post", "getJSON")},
    **{("global", owner, "ajax"): _client_call("") for owner in ("$", "jQuery")},
    **{("global", owner, "get"): _client_call("get") for owner in ("$", "jQuery")},
    **{("global", owner, "post"): _client_call("post") for owner in ("$", "jQuery")},
    **{("global", owner, "getJSON"): _client_call("get") for owner in ("$", "jQuery")},
}
METHODS: Mapping[str, Mapping[str, Model]] = {
    "http_client": {
        "()": _client_call(""),
        **{verb: _client_call(verb) for verb in _METHOD_NAMES},
        **dict.fromkeys(_CREATORS, _create_client),
    },
    "client_defaults": {"baseURL=": _set_base},
    "interceptors": {"use": _intercept},
}
MEMBERS: Mapping[str, MemberModel] = {"http_client": _client_member}
