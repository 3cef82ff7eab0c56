"""Connections: Node's own requests, the browser's sockets and beacons, chains, clients of one host, raw sockets.

Record kinds: `sender` (an open request or socket: `target`, `method`, `headers`, `at`), `agent` (a chain),
`remote_client` (`target`, `at`), `raw`. Heap kind: `xhr`.
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.core.check import Place
from upheld.forge.code.nodes import Node
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
    see_headers,
    text_of,
    this_record,
    use_secret,
)
from upheld.forge.flow.models.clients import read_options
from upheld.forge.flow.models.reading import call_name, unresolved
from upheld.forge.flow.models.requests import (
    VERBS,
    Request,
    answer_member,
    answer_of,
    as_address,
    is_options,
    known,
    see_events,
    send,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Closure,
    Constant,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Value,
    data,
    record,
)

# Node's own modules


def _node_request(verb: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        node, first = site.node, argument(site, 0)
        if is_options(machine, first):
            request = read_options(machine, node, first, None, site.path[0])
        else:
            second = site.argument(1)
            options = second if is_options(machine, second) else None
            request = Request(
                as_address(machine, first, node),
                given(machine, options, "method", node) or Constant(verb),
                given(machine, options, "headers", node),
            )
        send(machine, node, call_name(site), request)
        answer = answer_of(machine, request.target, is_later=False)
        for value in site.arguments:
            if isinstance(value, Closure):
                machine.call_later(value, [answer], node)
        return _sender(machine, site, request)

    return model


def _sender(machine: Machine, site: CallSite, request: Request) -> Record:
    place = machine.place(site.node)
    return record(
        "sender",
        target=request.target,
        method=request.method,
        headers=request.headers or UNDEFINED_VALUE,
        at=Constant(call_name(site), line=place.line or 0, file=place.file),
    )


def _send_more(machine: Machine, site: CallSite) -> Value:
    """`request.write(data)`, `socket.send(data)`: the body of what was opened before, told at that place."""
    owner = this_record(site)
    mark = owner.get("at")
    if site.arguments and isinstance(mark, Constant) and not is_function(site.arguments[0]):
        headers = known(owner.get("headers"))
        request = Request(owner.get("target") or UNKNOWN, owner.get("method") or GET, headers, argument(site, 0))
        place = Place(file=mark.file, line=mark.line or None)
        send(machine, site.node, str(mark.value), request, place=place)
    return UNDEFINED_VALUE


def _set_sender_header(machine: Machine, site: CallSite) -> Value:
    headers = machine.make_object({text_of(site.argument(0)): argument(site, 1)})
    see_headers(machine, site.node, site.path[-1], headers, request=_opened_at(machine, site))
    return site.this or UNDEFINED_VALUE


def _opened_at(machine: Machine, site: CallSite) -> Place | None:
    """Where the request was opened to which a call adds something."""
    content = heap_of(machine, site.this)
    mark = this_record(site).get("at") if content is None else content.fields.get("#at")
    return Place(file=mark.file, line=mark.line or None) if isinstance(mark, Constant) else None


# The browser's own


def _connect(machine: Machine, site: CallSite) -> Value:
    """`new WebSocket(address)`, `new EventSource(address)`, `importScripts(address)`, `new Worker(address)`."""
    name = site.path[-1]
    permission = "scripts" if name in {"importScripts", "Worker", "SharedWorker"} else fetch_permission(machine)
    request = Request(as_address(machine, argument(site, 0), site.node))
    is_own = isinstance(argument(site, 0), Record | Reference) and permission == "scripts"
    if permission == "scripts" and not is_own and not _is_place(request.target):
        unresolved(machine, site, "A text is run as code here.", may=frozenset({"anything"}))
    if not is_own and not is_undefined(request.target):
        via = f"new {name}" if site.is_new else call_name(site)
        emit_outbound(machine, site.node, via, request.target, permission=permission)
    return _sender(machine, site, request)


def _is_place(value: Value) -> bool:
    """Whether an address leads to a file, not to code within itself or made while the page runs."""
    first = value.parts[0] if isinstance(value, Text) and value.parts else value
    text = text_of(first)
    return bool(text) and not text.lstrip().lower().startswith(("data:", "blob:", "javascript:"))


def _beacon(machine: Machine, site: CallSite) -> Value:
    request = Request(as_address(machine, argument(site, 0), site.node), Constant("POST"), None, site.argument(1))
    send(machine, site.node, "navigator.sendBeacon", request)
    return UNDEFINED_VALUE


def _new_xhr(machine: Machine, _site: CallSite) -> Value:
    return machine.make(HeapObject("xhr", {}, rest=data(Origin.OUTSIDE)))


def _xhr_open(machine: Machine, site: CallSite) -> Value:
    place = machine.place(site.node)
    target = as_address(machine, argument(site, 1), site.node)
    if isinstance(site.this, Reference):
        machine.write(site.this, "#target", target)
        machine.write(site.this, "#method", argument(site, 0))
        mark = Constant("XMLHttpRequest.open", line=place.line or 0, file=place.file)
        machine.write(site.this, "#at", mark)
    send(machine, site.node, "XMLHttpRequest.open", Request(target, argument(site, 0)))
    return UNDEFINED_VALUE


def _xhr_send(machine: Machine, site: CallSite) -> Value:
    content = heap_of(machine, site.this)
    mark = None if content is None else content.fields.get("#at")
    body = site.argument(0)
    if content is not None and isinstance(mark, Constant) and body is not None:
        request = Request(content.fields.get("#target", UNKNOWN), content.fields.get("#method", GET), None, body)
        send(machine, site.node, "XMLHttpRequest.send", request, place=Place(file=mark.file, line=mark.line or None))
    for value in () if content is None else tuple(content.fields.values()):
        if isinstance(value, Closure):
            machine.call_later(value, [data(Origin.OUTSIDE)], site.node)
    return UNDEFINED_VALUE


# Chains (superagent) and clients by address (undici's Client, graphql-request)


def _chain(verb: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        target = as_address(machine, argument(site, 0), site.node)
        method = Constant("DELETE" if verb == "del" else verb.upper() or "GET")
        send(machine, site.node, call_name(site), Request(target, method))
        return _agent(machine, site, Request(target, method))

    return model


def _agent(machine: Machine, site: CallSite, request: Request) -> Record:
    made = _sender(machine, site, request)
    return Record("agent", made.fields)


def _agent_call(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    name = site.path[-1]
    if name in {"send", "attach", "field"}:
        _send_more(machine, site)
    elif name == "set" and text_of(site.argument(0)):
        _set_sender_header(machine, site)
    elif name == "set" and site.arguments:
        see_headers(machine, site.node, "set", argument(site, 0), request=_opened_at(machine, site))
    elif name == "auth" and site.argument(1) is not None:
        opened = _opened_at(machine, site)
        use_secret(machine, site.node, "auth", "password of a request", argument(site, 1), request=opened)
    elif name in {"then", "end"}:
        answer = answer_of(machine, owner.get("target") or UNKNOWN, is_later=False)
        arguments = [answer] if name == "then" else [Constant(None), answer]
        found = machine.call_later(argument(site, 0), arguments, site.node)
        return found if isinstance(found, Promise) else Promise(found)
    return owner


def _agent_member(machine: Machine, value: Value, name: str, node: Node) -> Value | None:
    if name in {"body", "text", "status", "headers", "ok", "data"} and isinstance(value, Record):
        answer = answer_of(machine, value.get("target") or UNKNOWN, is_later=False)
        return answer_member(machine, answer, "data" if name == "body" else name, node)
    return None


def _client_at(machine: Machine, site: CallSite) -> Value:
    """`new Client(origin)`, `new GraphQLClient(address, {headers})`: requests go there."""
    options = site.argument(1)
    headers = given(machine, options, "headers", site.node)
    address = as_address(machine, argument(site, 0), site.node)
    if is_options(machine, argument(site, 0)):
        found = first_given(machine, argument(site, 0), ("url", "uri", "baseUrl", "host", "baseURL"), site.node)
        address = found or UNKNOWN
    send(machine, site.node, f"new {site.path[-1]}", Request(address, headers=headers))
    place = machine.place(site.node)
    fields = {"target": address, "at": Constant(call_name(site), line=place.line or 0, file=place.file)}
    return record("remote_client", frozenset(), **fields)


def _remote_client_call(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    target = owner.get("target") or UNKNOWN
    body = site.arguments[0] if site.arguments else None
    mark = owner.get("at")
    via = f"{mark.value}.{site.path[-1]}" if isinstance(mark, Constant) else site.path[-1]
    send(machine, site.node, via, Request(target, Constant("POST"), None, body))
    for value in site.arguments:
        if isinstance(value, Closure):
            machine.call_later(value, [data(Origin.OUTSIDE)], site.node)
    return answer_of(machine, target, is_later=False)


def _opened(words: str) -> Model:
    """Calls that are not followed: processes, raw sockets, code put together while the app runs."""

    def model(machine: Machine, site: CallSite) -> Value:
        package = "" if site.path[0] == "global" else site.path[0]
        unresolved(machine, site, words, may=frozenset({"anything"}), package=package)
        for value in site.arguments:
            if isinstance(value, Closure):
                machine.call_later(value, [UNKNOWN, data(Origin.OUTSIDE), UNKNOWN], site.node)
        return record("raw")

    return model


def _raw_call(machine: Machine, site: CallSite) -> Value:
    for value in site.arguments:
        if isinstance(value, Closure):
            machine.call_later(value, [data(Origin.OUTSIDE)], site.node)
    return site.this or UNDEFINED_VALUE


_RAW = {
    "child_process": "It starts another program; what that does is not followed.",
    "cluster": "It starts other processes; what they do is not followed.",
    "worker_threads": "It starts a thread; what that does is not followed.",
    "vm": "It runs code put together while the app runs.",
    "net": "It opens a raw connection; where it leads is not followed.",
    "tls": "It opens a raw connection; where it leads is not followed.",
    "dgram": "It opens a raw connection; where it leads is not followed.",
    "http2": "It opens a connection; where it leads is not followed.",
    "inspector": "It opens the debugger.",
}
_REMOTES = (
    ("undici", "Client"), ("undici", "Pool"), ("undici", "Agent"), ("graphql-request", "GraphQLClient"),
    ("@apollo/client", "ApolloClient"), ("@apollo/client", "HttpLink"), ("@apollo/client", "createHttpLink"),
    ("socket.io-client", "io"), ("socket.io-client",), ("ws",), ("ws", "WebSocket"), ("urql", "createClient"),
    ("@urql/core", "createClient"), ("jsforce", "Connection"),
)  # fmt: skip
_KNOWN_HOSTS: Mapping[tuple[str, ...], str] = {
    ("openai",): "https://api.openai.com",
    ("openai", "OpenAI"): "https://api.openai.com",
    ("@anthropic-ai/sdk",): "https://api.anthropic.com",
    ("@google/generative-ai", "GoogleGenerativeAI"): "https://generativelanguage.googleapis.com",
    ("@google/genai", "GoogleGenAI"): "https://generativelanguage.googleapis.com",
    ("stripe",): "https://api.stripe.com",
    ("@octokit/rest", "Octokit"): "https://api.github.com",
    ("@octokit/core", "Octokit"): "https://api.github.com",
    ("octokit", "Octokit"): "https://api.github.com",
    ("octokit", "App"): "https://api.github.com",
    ("@slack/web-api", "WebClient"): "https://slack.com/api/",
    ("@sendgrid/mail", "send"): "https://api.sendgrid.com",
    ("twilio",): "https://api.twilio.com",
    ("mixpanel", "init"): "https://api.mixpanel.com",
    ("mixpanel-browser", "init"): "https://api-js.mixpanel.com",
    ("mixpanel-browser", "track"): "https://api-js.mixpanel.com",
    ("posthog-js", "init"): "https://us.i.posthog.com",
    ("posthog-node", "PostHog"): "https://us.i.posthog.com",
    ("@segment/analytics-node", "Analytics"): "https://api.segment.io",
    ("analytics-node",): "https://api.segment.io",
    ("@amplitude/analytics-browser", "init"): "https://api2.amplitude.com",
    ("@amplitude/analytics-node", "init"): "https://api2.amplitude.com",
    ("react-ga4", "initialize"): "https://www.google-analytics.com",
    ("react-ga", "initialize"): "https://www.google-analytics.com",
    ("@notionhq/client", "Client"): "https://api.notion.com",
    ("@sendgrid/mail",): "https://api.sendgrid.com",
    ("mailgun.js",): "https://api.mailgun.net",
    ("resend", "Resend"): "https://api.resend.com",
}
"""Packages that send to a host of their own unless their options name another."""
_REPORTS = ("captureException", "captureMessage", "error")
_DSN_SENDERS = (
    "@sentry/node",
    "@sentry/browser",
    "@sentry/react",
    "@sentry/serverless",
    "@sentry/core",
    "rollbar",
    "bugsnag",
)


def _known_host(address: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        options = site.arguments[-1] if site.arguments else None
        own = None
        if is_options(machine, options):
            own = first_given(machine, options, ("baseURL", "baseUrl", "host", "api_host", "slackApiUrl"), site.node)
        target = own or Constant(address)
        send(machine, site.node, call_name(site), Request(target, Constant("POST"), None, site.argument(0)))
        _see_key(machine, site)
        place = machine.place(site.node)
        return record("remote_client", target=target, at=Constant(call_name(site), place.line or 0, place.file))

    return model


def _see_key(machine: Machine, site: CallSite) -> None:
    """The key of a service, given as text or in an object."""
    for value in site.arguments[:2]:
        if is_options(machine, value):
            key = first_given(machine, value, ("apiKey", "auth", "token", "accessToken", "key", "secret"), site.node)
            if key is not None:
                use_secret(machine, site.node, call_name(site), "key of a service", key)
        elif isinstance(value, Constant | Text) and site.is_new:
            use_secret(machine, site.node, call_name(site), "key of a service", value)


def _dsn(machine: Machine, site: CallSite) -> Value:
    """Error reporters: they send to the address in `dsn`."""
    target = first_given(machine, site.argument(0), ("dsn", "endpoint", "host"), site.node) or UNKNOWN
    send(machine, site.node, call_name(site), Request(target, Constant("POST")))
    return UNDEFINED_VALUE


def _reported(_machine: Machine, _site: CallSite) -> Value:
    """Where a report goes was told by `init`."""
    return UNDEFINED_VALUE


MODELS: Mapping[tuple[str, ...], Model] = {
    **{(module, "request"): _node_request("GET") for module in ("http", "https")},
    **{(module, "get"): _node_request("GET") for module in ("http", "https")},
    **{("superagent", verb): _chain(verb) for verb in VERBS},
    ("superagent",): _chain("get"),
    ("global", "XMLHttpRequest"): _new_xhr,
    **{
        ("global", name): _connect
        for name in ("WebSocket", "EventSource", "WebTransport", "Worker", "SharedWorker", "importScripts")
    },
    ("global", "navigator", "sendBeacon"): _beacon,
    ("global", "navigator", "serviceWorker", "register"): _connect,
    **dict.fromkeys(_REMOTES, _client_at),
    **{path: _known_host(address) for path, address in _KNOWN_HOSTS.items()},
    **{(package, "init"): _dsn for package in _DSN_SENDERS},
    **{(package, name): _reported for package in _DSN_SENDERS for name in _REPORTS},
    **{(module, "*"): _opened(words) for module, words in _RAW.items()},
    **{(module,): _opened(words) for module, words in _RAW.items()},
    ("global", "process", "getBuiltinModule"): _opened("It loads a module by a name."),
    ("global", "process", "binding"): _opened("It loads a module by a name."),
    ("global", "process", "_linkedBinding"): _opened("It loads a module by a name."),
    ("global", "process", "dlopen"): _opened("It loads a module by a name."),
    ("global", "process", "mainModule", "require"): _opened("It loads a module by a name."),
    ("module", "createRequire"): _opened("It loads modules by their names."),
    ("global", "eval"): _opened("It runs code put together while the app runs."),
    ("global", "Function"): _opened("It runs code put together while the app runs."),
    ("global", "RTCPeerConnection"): _opened("It opens a connection between browsers; where it leads is not followed."),
}
METHODS: Mapping[str, Mapping[str, Model]] = {
    "sender": {
        "write": _send_more,
        "end": _send_more,
        "send": _send_more,
        "postMessage": _send_more,
        "setHeader": _set_sender_header,
        "on": see_events,
        "once": see_events,
        "addEventListener": see_events,
        "*": lambda _machine, _site: UNDEFINED_VALUE,
    },
    "agent": {"*": _agent_call},
    "remote_client": {"*": _remote_client_call},
    "xhr": {
        "open": _xhr_open,
        "send": _xhr_send,
        "setRequestHeader": _set_sender_header,
        "addEventListener": see_events,
        "*": lambda _machine, _site: UNDEFINED_VALUE,
    },
    "raw": {"*": _raw_call},
}
MEMBERS: Mapping[str, MemberModel] = {
    "agent": _agent_member,
    "remote_client": lambda _machine, value, _name, _node: value,
}
