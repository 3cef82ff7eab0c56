"""Calls to the product's API: clients of every library, private calls, permissions asked by `authorize`, responses.

Record kinds: `client` (`mode`, `account`, `via`), `compass` (a client of @atlassian/forge-graphql), `response`
(`answer`, `root`, `origin`), `headers`, `authorize` (`account`), `authorize_on` (`on`, `ids`, `account`).
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Mode, ProductCall, Store
from upheld.forge.flow.machine_port import CallSite, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    GET,
    argument,
    given,
    is_undefined,
    later,
    see_headers,
    text_of,
    this_record,
    write_store,
)
from upheld.forge.flow.models.permissions import Asked, answer, authorized_action, authorized_list
from upheld.forge.flow.models.reading import give_this, over
from upheld.forge.flow.models.routes import answer_classes, answer_root, is_callers_id, path_of, product_of
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Origin,
    Promise,
    Record,
    Value,
    data,
    record,
)

_PRODUCTS = {
    "requestJira": "jira",
    "requestConfluence": "confluence",
    "requestBitbucket": "bitbucket",
    "requestGraph": "graph",
    "requestTeamworkGraph": "graph",
    "requestConnectedData": "connected_data",
    "requestCompass": "compass",
    "requestAtlassian": "",
}
_MODES = {"app": Mode.APP, "user": Mode.USER, "other_user": Mode.OTHER_USER}


def call_product(
    machine: Machine,
    node: Node,
    *,
    mode: Mode,
    product: str,
    route: Value,
    options: Value | None,
    via: str,
) -> Value:
    """Record a call to the product and give its response, later."""
    method = given(machine, options, "method", node) or GET
    headers = given(machine, options, "headers", node)
    body = given(machine, options, "body", node)
    return _call(
        machine, node, mode=mode, product=product, method=method, route=route, headers=headers, body=body, via=via
    )


def _call(  # noqa: PLR0913 - a call has that many parts
    machine: Machine,
    node: Node,
    *,
    mode: Mode,
    product: str,
    method: Value,
    route: Value,
    headers: Value | None,
    body: Value | None,
    via: str,
) -> Value:
    verb = (text_of(method) or "?").upper()
    suffix = " as the user" if mode is Mode.USER else ""
    root = answer_root(verb, route, suffix)
    asked = Asked(mode, verb, route, _unfolded(body), node, root, machine.is_loading)
    special = answer(machine, asked) if mode in {Mode.USER, Mode.APP} else None
    machine.emit(
        ProductCall(
            place=machine.place(node),
            reach=machine.reach(node),
            side=machine.side,
            via=via,
            mode=mode,
            product=product,
            method=method,
            route=route,
            headers=UNDEFINED_VALUE if headers is None else headers,
            body=UNDEFINED_VALUE if body is None else body,
            is_check=special is not None,
        )
    )
    see_headers(machine, node, via, headers)
    if verb in {"POST", "PUT", "PATCH", "?"} and body is not None and special is None:
        _see_kept(machine, node, via, route, body)
    if special is None:
        special = Data(frozenset({Origin.PRODUCT}), root, (), answer_classes(route))
    return later(record("response", answer=special, root=Constant(root), origin=data(Origin.PRODUCT)))


def _unfolded(body: Value | None) -> Value | None:
    """The value inside JSON text."""
    if isinstance(body, Record) and body.kind == "json":
        return body.get("value")
    return body


def _see_kept(machine: Machine, node: Node, via: str, route: Value, body: Value) -> None:
    """What a call writes stays in the product: in a property or in its content."""
    path = path_of(route).lower()
    if path.endswith(("/search", "/search/jql", "/graphql", "/jql/match", "/expression/eval", "/bulkfetch")):
        return
    if path.endswith(("/jql/parse", "/permissions/check", "/search/approximate-count", "/analyse", "/list")):
        return
    store = Store.PROPERTY if "/propert" in path else Store.PRODUCT
    write_store(machine, node, via, store, route, body)


def _client_request(product: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        owner = this_record(site)
        mode = _MODES.get(owner.text("mode"), Mode.UNKNOWN)
        via = f"{owner.text('via') or 'api'}.{site.path[-1]}"
        if product in {"graph", "connected_data"}:
            return _graph(machine, site, mode, product, via)
        route = argument(site, 0)
        named = product or product_of(route, "")
        return call_product(
            machine, site.node, mode=mode, product=named, route=route, options=site.argument(1), via=via
        )

    return model


def _graph(machine: Machine, site: CallSite, mode: Mode, product: str, via: str) -> Value:
    """`requestGraph(query, variables, headers)`."""
    variables = site.argument(1)
    body = machine.make_object({"query": argument(site, 0), "variables": variables or UNDEFINED_VALUE})
    return _call(
        machine,
        site.node,
        mode=mode,
        product=product,
        method=Constant("POST"),
        route=Constant("/graphql"),
        headers=site.argument(2),
        body=body,
        via=via,
    )


def _as_app(_machine: Machine, _site: CallSite) -> Value:
    return record("client", mode=Constant("app"), via=Constant("api.asApp()"))


def _as_user(_machine: Machine, site: CallSite) -> Value:
    account = site.argument(0)
    if account is None or is_undefined(account) or is_callers_id(account):
        return record("client", mode=Constant("user"), via=Constant("api.asUser()"))
    return record("client", mode=Constant("other_user"), account=account, via=Constant("api.asUser(…)"))


def _anonymous(product: str) -> Model:
    """`api.requestJira(…)`: nobody's name is given."""

    def model(machine: Machine, site: CallSite) -> Value:
        via = f"api.{site.path[-1]}"
        return call_product(
            machine,
            site.node,
            mode=Mode.NOBODY,
            product=product,
            route=argument(site, 0),
            options=site.argument(1),
            via=via,
        )

    return model


def _private(mode: Mode) -> Model:
    """`__requestAtlassianAsApp(path, options)` and its like."""

    def model(machine: Machine, site: CallSite) -> Value:
        route = argument(site, 0)
        owner = this_record(site)
        own = _MODES.get(owner.text("mode"), mode) if mode is Mode.UNKNOWN else mode
        return call_product(
            machine,
            site.node,
            mode=own,
            product=product_of(route, "jira"),
            route=route,
            options=site.argument(1),
            via=site.path[-1],
        )

    return model


# Responses


def _later_answer(_machine: Machine, site: CallSite) -> Value:
    found = this_record(site).get("answer") or UNKNOWN
    if site.path[-1] == "text" and not isinstance(found, Data):
        return later(record("json", value=found))
    return later(found)


def _response_member(_machine: Machine, value: Value, name: str, _node: Node) -> Value | None:
    if not isinstance(value, Record):
        return None
    origins = frozenset({Origin.PRODUCT})
    origin = value.get("origin")
    if isinstance(origin, Data):
        origins = origin.origins
    root = value.text("root")
    if name in {"ok", "status", "statusText", "url", "redirected", "type", "bodyUsed"}:
        return Data(origins, f"response of {root}" if root else "", (name,) if root else ())
    if name == "headers":
        return record("headers", origin=Data(origins))
    if name == "body":
        return value.get("answer")
    return None


def _header(_machine: Machine, site: CallSite) -> Value:
    return this_record(site).get("origin") or UNKNOWN


# Authorize


def _authorize(_machine: Machine, site: CallSite) -> Value:
    account = site.argument(0)
    return record("authorize") if account is None or is_undefined(account) else record("authorize", account=account)


def _authorize_with_fetch(_machine: Machine, _site: CallSite) -> Value:
    return record("authorize_maker", frozenset({"callable"}))


def _ask(machine: Machine, site: CallSite, product: str, body: Value | None) -> Asked:
    """Record the call that `authorize` makes as the user."""
    route = Constant(
        "/rest/api/3/permissions/check" if product == "jira" else "/wiki/rest/api/content/permission/check"
    )
    machine.emit(
        ProductCall(
            place=machine.place(site.node),
            reach=machine.reach(site.node),
            side=machine.side,
            via="authorize()",
            mode=Mode.USER,
            product=product,
            method=Constant("POST"),
            route=route,
            headers=UNDEFINED_VALUE,
            body=UNDEFINED_VALUE if body is None else body,
            is_check=True,
        )
    )
    return Asked(Mode.USER, "POST", route, body, site.node, "", machine.is_loading)


def _authorize_jira(machine: Machine, site: CallSite) -> Value:
    return authorized_list(machine, site, _ask(machine, site, "jira", site.argument(0)))


def _authorize_on(words: str) -> Model:
    def model(_machine: Machine, site: CallSite) -> Value:
        fields: dict[str, Value] = {"on": Constant(words), "ids": argument(site, 0)}
        account = this_record(site).get("account")
        if account is not None:
            fields["account"] = account
        return record("authorize_on", frozenset(), **fields)

    return model


def _authorize_action(machine: Machine, site: CallSite) -> Value:
    product = "confluence" if "content" in this_record(site).text("on") else "jira"
    return authorized_action(machine, site, _ask(machine, site, product, this_record(site).get("ids")))


# @atlassian/forge-graphql


def _compass(mode: str) -> Model:
    def model(_machine: Machine, _site: CallSite) -> Value:
        return record("compass", mode=Constant(mode))

    return model


def _compass_call(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    name = site.path[-1]
    verb = "GET" if name.startswith(("get", "search", "list")) else "POST"
    response = _call(
        machine,
        site.node,
        mode=_MODES.get(owner.text("mode"), Mode.UNKNOWN),
        product="compass",
        method=Constant(verb),
        route=Constant(f"compass:{name}"),
        headers=None,
        body=site.argument(0),
        via=f"compass.{'asApp' if owner.text('mode') == 'app' else 'asUser'}().{name}",
    )
    inner = response.value if isinstance(response, Promise) else UNKNOWN
    return over(inner, lambda one: later(one.get("answer") or UNKNOWN) if isinstance(one, Record) else later(UNKNOWN))


_PRIVATE_NAMES = (
    ("__requestAtlassian", Mode.UNKNOWN),
    ("__requestAtlassianAsApp", Mode.APP),
    ("__requestAtlassianAsUser", Mode.USER),
    ("__fetchProduct", Mode.UNKNOWN),
)

_GATEWAYS = (
    (),
    ("compass",),
    ("compass", "configAsCode"),
    ("graphqlGateway", "compass"),
    ("graphqlGateway", "compass", "configAsCode"),
)

MODELS: Mapping[tuple[str, ...], Model] = {
    ("@forge/api", "asApp"): _as_app,
    ("@forge/api", "asUser"): _as_user,
    ("global", "api", "asApp"): _as_app,
    ("global", "api", "asUser"): _as_user,
    **{("@forge/api", name): _anonymous(product) for name, product in _PRODUCTS.items() if product},
    **{("@forge/api", name): _private(mode) for name, mode in _PRIVATE_NAMES},
    **{("global", name): _private(mode) for name, mode in _PRIVATE_NAMES},
    **{("global", "api", name): _private(mode) for name, mode in _PRIVATE_NAMES},
    ("@forge/api", "authorize"): _authorize,
    ("@forge/auth", "authorizeConfluenceWithFetch"): _authorize_with_fetch,
    ("@forge/auth", "authorizeJiraWithFetch"): _authorize_with_fetch,
    **{
        ("@atlassian/forge-graphql", *path, name): _compass(mode)
        for path in _GATEWAYS
        for name, mode in (("asApp", "app"), ("asUser", "user"))
    },
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    "client": {
        **{name: _client_request(product) for name, product in _PRODUCTS.items()},
        **{name: _private(mode) for name, mode in _PRIVATE_NAMES},
    },
    "response": {
        **dict.fromkeys(("json", "text", "arrayBuffer", "blob", "buffer", "formData", "bytes"), _later_answer),
        "clone": give_this,
    },
    "headers": dict.fromkeys(("get", "has", "entries", "keys", "values", "raw", "forEach", "getSetCookie"), _header),
    "authorize": {
        "onJira": _authorize_jira,
        "onJiraIssue": _authorize_on("the issue"),
        "onJiraProject": _authorize_on("the project"),
        "onConfluenceContent": _authorize_on("the content"),
        "onConfluence": _authorize_on("the content"),
    },
    "authorize_maker": {"()": _authorize},
    "authorize_on": {"*": _authorize_action},
    "compass": {"*": _compass_call},
}

MEMBERS: Mapping[str, MemberModel] = {"response": _response_member}
