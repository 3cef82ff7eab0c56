"""Routes of the product's API: their text, what is asked for in the query, and what their answers hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.models.asking import label_of, pattern_of, text_of
from upheld.forge.flow.values import (
    Choice,
    Constant,
    Data,
    DataClass,
    Origin,
    Text,
    Value,
    concatenate,
    options_of,
)

_PEOPLE_ROUTE = re.compile(
    r"(?i)/(?:myself|users?|user/[^?]*|group/member|groupuserpicker|assignable[^?]*|people|memberof|watchers|votes|"
    r"actors?|role/[^/]+|members|customer|participant|current)(?:[/?]|$)"
)
_PLAIN_ROUTE = re.compile(
    r"(?i)/(?:mypermissions|permissions|permissions/check|status(?:es)?(?:/[^/]+)?|priority(?:/[^/]+)?|field(?:/[^?]*)?|"
    r"serverInfo|issuetype(?:/[^?]*)?|issuetypescheme[^?]*|permissionscheme[^?]*|configuration[^?]*|resolution[^?]*|"
    r"label|issueLinkType[^?]*|workflow[^?]*|statuscategory[^?]*|screens[^?]*|jql/(?:parse|autocompletedata[^?]*)|"
    r"approximate-count|instance/license|applicationrole[^?]*|dashboard/[^/]+/items/[^/]+/properties|projectCategory|"
    r"tenant_info|group|groups/picker|app/properties[^?]*)/?(?:\?|$)"
)
_PROJECT_ROUTE = re.compile(
    r"(?i)/(?:project(?:/search|/[^/?]+)?|component[^?]*|version[^?]*|spaces?(?:/[^/?]+)?)/?(?:\?|$)"
)
_PROPERTY_ROUTE = re.compile(r"(?i)/propert(?:y|ies)(?:/|\?|$)")
_CALLER = re.compile(r"(?i)^(?:user)?account_?id$|^aaid$|^atlassianid$")


@dataclass(frozen=True, slots=True)
class Query:
    """A value that a route's query gives for a name."""

    name: str
    value: Value


def path_of(route: Value | None) -> str:
    """The route without its query, unknown parts as `{label}`; of several routes the first."""
    return pattern_of(_first(route)).partition("?")[0]


def _first(route: Value | None) -> Value | None:
    return None if route is None else options_of(route)[0].value


def route_options(route: Value) -> tuple[Value, ...]:
    """All routes that a value may be."""
    return tuple(option.value for option in options_of(route))


def queries_of(route: Value) -> Iterator[Query]:
    """What the route's query asks for, values put together from their parts."""
    groups: list[list[Value]] = []
    for part in route.parts if isinstance(route, Text) else (route,):
        text = text_of(part)
        if not groups and "?" in text:
            text = text.partition("?")[2]
            groups.append([])
        elif not groups or not text:
            if groups:
                groups[-1].append(part)
            continue
        first, *more = text.split("&")
        if first or not groups[-1]:
            groups[-1].append(Constant(first))
        groups.extend([Constant(piece)] for piece in more)
    for group in groups:
        name, _, start = text_of(group[0]).partition("=")
        if name:
            yield Query(name, concatenate(Constant(start), *group[1:]) if start else _joined(group[1:]))


def _joined(parts: list[Value]) -> Value:
    return concatenate(*parts) if parts else Constant("")


def query(route: Value, *names: str) -> Value | None:
    """The value of one of some names in the route's query; None where none is given."""
    wanted = {name.lower() for name in names}
    return next((found.value for found in queries_of(route) if found.name.lower() in wanted), None)


def product_of(route: Value, default: str) -> str:
    """The product that a route belongs to, where the call does not say it."""
    path = path_of(route).lower()
    if path.startswith("/wiki"):
        return "confluence"
    if path.startswith(("/rest/api", "/rest/agile", "/rest/servicedeskapi", "/rest/devops")):
        return "jira"
    if path.startswith(("/2.0", "/repositories", "/workspaces")):
        return "bitbucket"
    if "graphql" in path:
        return "graph"
    return default


def answer_classes(route: Value) -> frozenset[DataClass]:
    """The classes of a whole answer."""
    found: set[DataClass] = set()
    for option in route_options(route):
        text = pattern_of(option)
        path = text.partition("?")[0]
        if _PROPERTY_ROUTE.search(path) or _PLAIN_ROUTE.search(path):
            continue
        if _PEOPLE_ROUTE.search(path) or _PROJECT_ROUTE.search(path):
            found.add(DataClass.PERSONAL)
        else:
            found |= {DataClass.PERSONAL, DataClass.CONTENT}
    return frozenset(found)


def answer_root(method: str, route: Value, suffix: str) -> str:
    """How the answer of a call is labeled; empty where the route has parts that can't be told apart."""
    first = _first(route)
    if isinstance(route, Choice) or first is None:
        return ""
    parts = first.parts if isinstance(first, Text) else (first,)
    if any(not isinstance(part, Constant) and not label_of(part) for part in parts):
        return ""
    return f"{method} {pattern_of(first)[:120]}{suffix}"


def is_callers_id(value: Value | None) -> bool:
    """Whether a value is surely the account id of the caller, as the platform gives it."""
    if value is None:
        return False
    found = [option.value for option in options_of(value)]
    return bool(found) and all(_is_callers_id(one) for one in found)


def _is_callers_id(value: Value) -> bool:
    if isinstance(value, Text) and len(value.parts) == 1:
        value = value.parts[0]
    if not isinstance(value, Data) or not value.path or not _CALLER.match(value.path[-1]):
        return False
    if value.origins == {Origin.CONTEXT}:
        return True
    return value.origins == {Origin.PRODUCT} and value.root.endswith("/myself as the user")
