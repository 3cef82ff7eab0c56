"""From the route and the method of a product call to the operations of the REST API that it may be.

A route is a text with unknown parts. A part that stands where the API has a name in braces takes that operation; a
part that stands where the API has fixed words leaves all operations open that fit. A route of which not even the
beginning is known is not resolved.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from upheld.catalog.forge_scopes import Operation, load_scope_table
from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.values import (
    UNDEFINED,
    Choice,
    Constant,
    Data,
    Origin,
    Promise,
    Record,
    Text,
    Value,
    constant_text,
    options_of,
)

MAX_ROUTES = 24
"""So many alternatives of one route are looked at."""
MAX_CANDIDATES = 60
_HOLE = "\0"
_LOOSE = 2
_HOST = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#]*|//[^/?#]*", re.IGNORECASE)
_GATEWAY = re.compile(r"/ex/(?:jira|confluence)/[^/]+(?=/)")
_START = re.compile(r"/(?:rest|wiki)/")
_VERSIONS = {"api": "3", "agile": "1.0", "atlassian-connect": "1"}
_CURRENT = re.compile(r"2|3|latest|1\.0|1|\0")
_CONFLUENCE_V2 = "/api/v2/"
_PRODUCTS = {"jira": frozenset({"jira", "jira-software"}), "confluence": frozenset({"confluence"})}


@dataclass(frozen=True, slots=True)
class ResolvedRoute:
    """One route that a call can take."""

    written: str
    """For a person, unknown parts as `{…}`."""
    methods: tuple[str, ...]
    """Empty where the method is not known."""
    operations: tuple[Operation, ...]
    """The operations that it may be, exactly one of them; none where it was not resolved."""
    reason: str = ""
    """Why it was not resolved: the second half of a sentence."""

    @property
    def label(self) -> str:
        """How a message calls it."""
        return f"{'/'.join(self.methods) or 'A call'} {self.written}"


def resolve_route(route: Value, method: Value, product: str) -> tuple[ResolvedRoute, ...]:
    """Every route that the call takes on one occasion or another; each is a need of its own.

    Example:
        >>> resolve_route(Constant("/rest/api/2/issue/A-1"), Constant("GET"), "jira")[0].operations[0].path
        '/rest/api/3/issue/{issueIdOrKey}'
    """
    methods = _methods(method)
    texts = list(dict.fromkeys(_texts(route)))[: MAX_ROUTES + 1]
    if len(texts) > MAX_ROUTES:
        return (ResolvedRoute("{…}", methods or (), (), "the route has too many forms"),)
    found: list[ResolvedRoute] = []
    for text in texts:
        if methods is not None and len(texts) == 1 and len(methods) > 1:
            found.extend(_resolve(text, (name,), product) for name in methods)
        else:
            found.append(_resolve(text, methods or (), product))
    return tuple(found)


def _methods(method: Value) -> tuple[str, ...] | None:
    """The methods that may be meant; None where it is not known."""
    found: list[str] = []
    for option in options_of(method):
        value = option.value
        if not isinstance(value, Constant):
            return None
        if value.value is UNDEFINED or value.value is None:
            found.append("GET")
        elif isinstance(value.value, str):
            found.append("GET" if value.value.upper() == "HEAD" else value.value.upper())
        else:
            return None
    return tuple(dict.fromkeys(found))


def _texts(value: Value) -> Iterator[str]:
    """The forms of a text, unknown parts as a NUL; the empty text where nothing of it is known."""
    if isinstance(value, Constant):
        yield _HOLE if value.value is UNDEFINED or value.value is None else constant_text(value)
    elif isinstance(value, Text):
        yield from _joined(value.parts)
    elif isinstance(value, Choice):
        for option in value.options[:MAX_ROUTES]:
            yield from _texts(option.value)
    elif isinstance(value, Promise):
        yield from _texts(value.value)
    elif isinstance(value, Record):
        inner = next((value.get(name) for name in ("route", "value", "href", "text", "url") if value.get(name)), None)
        yield from _texts(inner) if inner is not None else (_HOLE,)
    else:
        yield _HOLE


def _joined(parts: tuple[Value, ...]) -> Iterator[str]:
    forms = [""]
    for part in parts:
        pieces = list(dict.fromkeys(_texts(part)))[:MAX_ROUTES]
        forms = [form + piece.replace("undefined", _HOLE) for form in forms for piece in pieces][: MAX_ROUTES + 1]
    yield from forms


def is_chosen_by_caller(route: Value) -> bool:
    """Whether the beginning of a route is whatever the caller sends."""
    for option in options_of(route):
        value = option.value
        first = value.parts[0] if isinstance(value, Text) and value.parts else value
        if isinstance(first, Data) and first.origins & {Origin.PAYLOAD, Origin.REQUEST, Origin.BROWSER}:
            return True
    return False


@functools.lru_cache(maxsize=4_096)
def _resolve(text: str, methods: tuple[str, ...], product: str) -> ResolvedRoute:
    path = normal_path(text, product)
    written = re.sub(r"\0+", "{…}", path or text)[:160]
    if not path:
        return ResolvedRoute(written, methods, (), "the route is put together while the app runs")
    fitting = _fitting(path, product)
    operations = tuple(operation for operation in fitting if not methods or operation.method in methods)
    if not operations:
        reason = (
            "no operation of this method is published on the route"
            if fitting
            else "the route is not among the published operations"
        )
        return ResolvedRoute(written, methods, (), reason)
    if len(operations) > MAX_CANDIDATES:
        return ResolvedRoute(written, methods, (), f"{len(operations)} operations fit the route")
    return ResolvedRoute(written, methods, operations)


def normal_path(text: str, product: str) -> str:
    r"""The path as the table writes it: no host, no query, today's version; empty where its beginning is not known.

    Example:
        >>> normal_path("https://notes.example/rest/api/latest/issue/A-1?fields=summary", "jira")
        '/rest/api/3/issue/A-1'
    """
    path = _HOST.sub("", text, count=1) if _HOST.match(text) else text
    path = re.split(r"[?#]", path, maxsplit=1)[0]
    path = _GATEWAY.sub("", path, count=1) if path.startswith("/ex/") else path
    if path.startswith(_HOLE):
        start = _START.search(path)
        if start is None:
            return ""
        path = path[start.start() :]
    segments = [segment for segment in path.split("/") if segment]
    if product == "confluence" and "/".join(("", *segments, "")).startswith(_CONFLUENCE_V2):
        segments.insert(0, "wiki")
    if len(segments) > 2 and segments[0] == "rest" and segments[1] in _VERSIONS and _CURRENT.fullmatch(segments[2]):  # noqa: PLR2004 - the place of the version
        segments[2] = _VERSIONS[segments[1]]
    return "/" + "/".join(segments) if segments else ""


def _fitting(path: str, product: str) -> tuple[Operation, ...]:
    """The operations that fit best, whatever their method."""
    segments = path.strip("/").split("/")
    table = load_scope_table()
    products = _PRODUCTS.get(product)
    found: dict[tuple[int, ...], list[Operation]] = {}
    for operation, wanted in table.by_length.get(len(segments), ()):
        if products is not None and operation.product not in products:
            continue
        fit = _fit(segments, wanted)
        if fit is not None:
            found.setdefault(fit, []).append(operation)
    best = min(found) if found else ()
    if segments[-1] == _HOLE and (not best or best[-1] == _LOOSE):
        return _longer(segments, products)
    return tuple(found[best]) if found else ()


def _longer(segments: list[str], products: frozenset[str] | None) -> tuple[Operation, ...]:
    """All operations below a path whose last part is not known and may hold more than one."""
    start = segments[:-1]
    return tuple(
        operation
        for length, known in load_scope_table().by_length.items()
        if length > len(start)
        for operation, wanted in known
        if (products is None or operation.product in products) and _fit(start, wanted[: len(start)]) is not None
    )


def _fit(segments: list[str], wanted: tuple[str, ...]) -> tuple[int, ...] | None:
    """How well each part fits, 0 best; None where one doesn't."""
    fit: list[int] = []
    for segment, name in zip(segments, wanted, strict=True):
        if segment == name:
            fit.append(0)
        elif name.startswith("{"):
            fit.append(1)
        elif _HOLE not in segment:
            return None
        elif _may_be(segment, name, is_last=len(fit) == len(segments) - 1):
            fit.append(0 if segment.rstrip(_HOLE) == name else _LOOSE)
        else:
            return None
    return tuple(fit)


def _may_be(segment: str, name: str, *, is_last: bool) -> bool:
    """Whether a part with unknown pieces may read like a word; what is unknown at the very end may be a query."""
    pattern = "[^/]*".join(re.escape(piece) for piece in re.split(r"\0+", segment))
    return re.fullmatch(pattern, name) is not None or (is_last and segment.rstrip(_HOLE) == name)
