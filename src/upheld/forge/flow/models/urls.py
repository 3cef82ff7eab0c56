"""Addresses made with `URL` and `URLSearchParams`: they stay the texts that they become.

An `url` keeps `#base` (all before the query), `#tail` (its hash) and `#search`, the `search` object of its parameters.
What the app sets of it (`url.pathname = …`) stands in fields of that name and is put together when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote_plus, urljoin

from upheld.core.light_dataclasses import replace
from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.reading import (
    derive,
    exact_elements,
    fields_of,
    is_missing,
    over,
    text_of,
    text_of_constant,
    truth_of_data,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Constant,
    Data,
    Reference,
    Text,
    Truth,
    Value,
    choose,
    concatenate,
    options_of,
)

_ABSOLUTE = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:|^//")
_PARTS = re.compile(r"^(?P<protocol>[a-zA-Z][a-zA-Z0-9+.-]*:)(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)")
_SETTABLE = ("protocol", "host", "hostname", "port", "pathname", "search", "hash", "href")


def _new_url(machine: Machine, site: CallSite) -> Value:
    relative = text_of(machine, site.argument(0) or UNDEFINED_VALUE)
    base = site.argument(1)
    if base is None or is_missing(base):
        whole = relative
    else:
        against = text_of(machine, base)
        whole = over(against, lambda one: over(relative, lambda other: join(machine, one, other)))
    return over(whole, lambda one: make_url(machine, one))


def join(machine: Machine, base: Value, relative: Value) -> Value:
    """A relative address against a base, as `new URL(relative, base)` does."""
    start = text_of_constant(relative.parts[0]) if isinstance(relative, Text) else text_of_constant(relative)
    known = text_of_constant(base)
    if start is None:
        # What is not known could be absolute: nothing is sure but where it comes from.
        return (
            derive(machine, base, relative)
            if not isinstance(relative, Data)
            else choose(relative, concatenate(_directory(base), relative))
        )
    if _ABSOLUTE.match(start):
        return relative
    if known is not None and isinstance(relative, Constant):
        return Constant(urljoin(known, start))
    if start.startswith("/"):
        return concatenate(_origin_of(machine, base), relative)
    return concatenate(_directory(base), relative)


def _directory(base: Value) -> Value:
    """A base without what stands behind its last slash."""
    if isinstance(base, Constant):
        text = str(base.value)
        match = _PARTS.match(text)
        if match is not None and not match["path"]:
            return Constant(f"{match.group()}/", base.line, base.file)
        return Constant(text[: text.rfind("/") + 1], base.line, base.file)
    if isinstance(base, Text) and isinstance(base.parts[-1], Constant):
        last = str(base.parts[-1].value)
        return concatenate(*base.parts[:-1], Constant(last[: last.rfind("/") + 1])) if "/" in last else base
    return base


def _origin_of(machine: Machine, base: Value) -> Value:
    text = text_of_constant(base)
    if text is not None:
        match = _PARTS.match(text)
        return Constant(f"{match['protocol']}//{match['host']}") if match and match["host"] else Constant(text)
    if isinstance(base, Text):
        kept: list[Value] = []
        after = 0
        for part in base.parts:
            piece = text_of_constant(part)
            if piece is None:
                kept.append(part)
                continue
            cut = _cut_at_path(piece, started=bool(after))
            kept.append(Constant(piece if cut is None else piece[:cut]))
            after += 1
            if cut is not None:
                break
        return concatenate(*kept)
    return base if isinstance(base, Data) else derive(machine, base)


def _cut_at_path(piece: str, *, started: bool) -> int | None:
    begin = 0 if started or "://" not in piece else piece.index("://") + 3
    found = [position for mark in "/?#" if (position := piece.find(mark, begin)) >= 0]
    return min(found) if found else None


def make_url(machine: Machine, whole: Value) -> Reference:
    """An `url` object of an address."""
    base, query, tail = split(whole)
    search = _make_search(machine, query)
    fields = {"#base": base, "#search": search, "#tail": tail}
    return machine.make(HeapObject(kind="url", fields=fields))


def split(whole: Value) -> tuple[Value, Value, Value]:
    """An address before its query, its query, and its hash with the mark."""
    parts = list(whole.parts) if isinstance(whole, Text) else [whole]
    found: dict[str, list[Value]] = {"base": [], "query": [], "tail": []}
    where = "base"
    for part in parts:
        text = text_of_constant(part)
        if text is None:
            found[where].append(part)
            continue
        while text:
            marks = {"base": "?#", "query": "#", "tail": ""}[where]
            cuts = [position for mark in marks if (position := text.find(mark)) >= 0]
            if not cuts:
                found[where].append(Constant(text))
                break
            cut = min(cuts)
            found[where].append(Constant(text[:cut]))
            where = "query" if text[cut] == "?" else "tail"
            text = text[cut + 1 :] if where == "query" else text[cut:]
    return (
        _text(found["base"]),
        _text(found["query"]),
        _text(found["tail"]),
    )


def _text(parts: list[Value]) -> Value:
    kept = [part for part in parts if part != Constant("")]
    if not kept:
        return Constant("")
    return kept[0] if len(kept) == 1 else concatenate(*kept)


def _make_search(machine: Machine, query: Value) -> Reference:
    return machine.make(HeapObject(kind="search", fields={"#query": query}))


def _new_search(machine: Machine, site: CallSite) -> Value:
    source = site.argument(0)
    if source is None or is_missing(source):
        return _make_search(machine, Constant(""))
    if isinstance(source, Reference):
        return _make_search(machine, _query_of(machine, source, site.node))
    text = text_of(machine, source)
    start = text_of_constant(text)
    if start is not None and start.startswith("?"):
        text = Constant(start[1:])
    return _make_search(machine, text)


def _query_of(machine: Machine, source: Reference, node: Node) -> Value:
    """The query that an object, a list of pairs or other parameters make."""
    content = machine.heap(source)
    if content.kind == "search":
        return content.fields.get("#query", Constant(""))
    query: Value = Constant("")
    if content.kind == "array":
        for pair in exact_elements(machine, source) or [machine.element(source)]:
            query = _add(machine, query, machine.member(pair, "0", node), machine.member(pair, "1", node))
        return query
    fields, rest = fields_of(machine, source)
    for name, value in fields.items():
        query = _add(machine, query, Constant(name), value)
    return query if rest is None else _add(machine, query, derive(machine, rest), rest)


def _add(machine: Machine, query: Value, name: Value, value: Value) -> Value:
    joint = () if query == Constant("") else (query, Constant("&"))
    return concatenate(*joint, _encoded(machine, name), Constant("="), _encoded(machine, value))


def _encoded(machine: Machine, value: Value) -> Value:
    text = text_of(machine, value)
    if isinstance(text, Constant):
        return Constant(quote_plus(str(text.value)), text.line, text.file)
    return derive(machine, text) if isinstance(text, Choice) else text


def _append(machine: Machine, site: CallSite) -> Value:
    if isinstance(site.this, Reference):
        content = machine.heap(site.this)
        query = content.fields.get("#query", Constant(""))
        name, value = site.argument(0) or UNDEFINED_VALUE, site.argument(1) or UNDEFINED_VALUE
        if isinstance(query, Choice):
            added = over(query, lambda one: _add(machine, one, name, value))
        else:
            added = _add(machine, query, name, value)
        machine.replace(site.this, replace(content, fields={**content.fields, "#query": added}))
    return UNDEFINED_VALUE


def _search_text(machine: Machine, site: CallSite) -> Value:
    return _query(machine, site.this)


def _query(machine: Machine, search: Value | None) -> Value:
    if isinstance(search, Reference):
        return machine.heap(search).fields.get("#query", Constant(""))
    return derive(machine, search)


def _search_data(machine: Machine, site: CallSite) -> Value:
    return derive(machine, _query(machine, site.this))


def _search_has(machine: Machine, site: CallSite) -> Value:
    return Truth(origins=derive(machine, _query(machine, site.this)).origins)


def _search_each(machine: Machine, site: CallSite) -> Value:
    item = derive(machine, _query(machine, site.this))
    if site.arguments:
        machine.call_later(site.arguments[0], [item, item, site.this or UNDEFINED_VALUE], site.node)
    return UNDEFINED_VALUE


def _search_pairs(machine: Machine, site: CallSite) -> Value:
    item = derive(machine, _query(machine, site.this))
    return machine.make_array([], rest=machine.make_array([item, item]) if site.path[-1] == "entries" else item)


def _url_text(machine: Machine, site: CallSite) -> Value:
    return over(site.this or UNDEFINED_VALUE, lambda one: href_of(machine, one))


def href_of(machine: Machine, value: Value) -> Value:
    """The whole address of an `url`."""
    if not isinstance(value, Reference):
        return text_of(machine, value)
    content = machine.heap(value)
    if "href" in content.fields:
        return text_of(machine, content.fields["href"])
    base = content.fields.get("#base", Constant(""))
    if any(name in content.fields for name in _SETTABLE[:5]):
        base = _recombined(machine, base, content.fields)
    search = content.fields.get("search")
    query = _query(machine, content.fields.get("#search")) if search is None else text_of(machine, search)
    mark = () if query == Constant("") or _starts_with(query, "?") else (Constant("?"),)
    tail = text_of(machine, content.fields.get("hash", content.fields.get("#tail", Constant(""))))
    parts = (base, *mark, query, tail)
    if any(isinstance(part, Choice) for part in parts):
        return _joined_choices(machine, parts)
    return concatenate(*(part for part in parts if part != Constant("")))


def _joined_choices(machine: Machine, parts: tuple[Value, ...]) -> Value:
    found: Value = Constant("")
    for part in parts:
        options = [option.value for option in options_of(part)]
        before = [option.value for option in options_of(found)]
        if len(options) * len(before) > 12:  # noqa: PLR2004 - so many alternatives are told apart
            return derive(machine, *parts)
        found = choose(*(concatenate(one, other) for one in before for other in options))
    return found


def _starts_with(value: Value, mark: str) -> bool:
    first = value.parts[0] if isinstance(value, Text) and value.parts else value
    return isinstance(first, Constant) and str(first.value).startswith(mark)


def _recombined(machine: Machine, base: Value, fields: Mapping[str, Value]) -> Value:
    """The address before the query with the parts that the app has set."""
    pieces = _pieces(machine, base)
    host = fields.get("host") or fields.get("hostname") or pieces["host"]
    if "port" in fields:
        host = concatenate(text_of(machine, host), Constant(":"), text_of(machine, fields["port"]))
    path = text_of(machine, fields.get("pathname", pieces["pathname"]))
    slash = () if _starts_with(path, "/") or path == Constant("") else (Constant("/"),)
    protocol = fields.get("protocol", pieces["protocol"])
    texts = (text_of(machine, protocol), Constant("//"), text_of(machine, host), *slash, path)
    return derive(machine, *texts) if any(isinstance(one, Choice) for one in texts) else concatenate(*texts)


def _pieces(machine: Machine, base: Value) -> dict[str, Value]:
    text = text_of_constant(base)
    if text is not None:
        match = _PARTS.match(text)
        if match is not None:
            path = match["path"] or "/"
            return {
                "protocol": Constant(match["protocol"].lower()),
                "host": Constant(_plain_host(match["protocol"].lower(), match["host"] or "")),
                "pathname": Constant(path) if _PLAIN_PATH.fullmatch(path) else derive(machine, base),
            }
    if isinstance(base, Text):
        origin = _origin_of(machine, base)
        return {"protocol": _first_word(origin), "host": _without_scheme(origin), "pathname": _after(base, origin)}
    unknown = derive(machine, base)
    return {"protocol": unknown, "host": unknown, "pathname": unknown}


_PLAIN_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~!$&'()*+,;=:@-]*)*")
"""A path that stays as it is written."""
_PORTS = {"http:": ":80", "https:": ":443", "ws:": ":80", "wss:": ":443"}


def _plain_host(protocol: str, host: str) -> str:
    """A host as an address gives it: in small letters, without the port that goes without saying."""
    if "@" in host:
        return host
    return host.lower().removesuffix(_PORTS.get(protocol, " "))


def _first_word(origin: Value) -> Value:
    first = origin.parts[0] if isinstance(origin, Text) else origin
    text = text_of_constant(first) or ""
    return Constant(text[: text.index(":") + 1]) if ":" in text else Constant("https:")


def _without_scheme(origin: Value) -> Value:
    if isinstance(origin, Text):
        first = text_of_constant(origin.parts[0]) or ""
        if "://" in first:
            return _text([Constant(first[first.index("://") + 3 :]), *origin.parts[1:]])
        return origin
    text = text_of_constant(origin) or ""
    return Constant(text[text.index("://") + 3 :]) if "://" in text else origin


def _after(base: Text, origin: Value) -> Value:
    """What of a text follows its origin."""
    done = len(origin.parts) if isinstance(origin, Text) else 1
    last = text_of_constant(origin.parts[-1] if isinstance(origin, Text) else origin)
    own = text_of_constant(base.parts[done - 1]) if done <= len(base.parts) else None
    left = [Constant(own[len(last) :])] if own is not None and last is not None and own.startswith(last) else []
    return _text([*left, *base.parts[done:]])


def _read_url(machine: Machine, owner: Value, name: str, _node: Node) -> Value | None:
    if not isinstance(owner, Reference):
        return None
    content = machine.heap(owner)
    if name == "href":
        return href_of(machine, owner)
    if name == "searchParams":
        return content.fields.get("#search")
    if name == "search":
        query = _query(machine, content.fields.get("#search"))
        return query if query == Constant("") else over(query, lambda one: concatenate(Constant("?"), one))
    if name == "hash":
        return content.fields.get("#tail")
    if name in {"protocol", "host", "hostname", "pathname", "origin", "port", "username", "password"}:
        base = href_of(machine, owner) if "href" in content.fields else content.fields.get("#base", Constant(""))
        return over(base, lambda one: _piece(machine, one, name))
    return None


def _piece(machine: Machine, base: Value, name: str) -> Value:
    if name == "origin":
        return _origin_of(machine, base)
    pieces = _pieces(machine, base)
    if name == "hostname":
        host = pieces["host"]
        text = text_of_constant(host)
        return host if text is None else Constant(text.rpartition("@")[2].partition(":")[0])
    return pieces[name] if name in pieces else derive(machine, base)


def _can_parse(machine: Machine, site: CallSite) -> Value:
    return truth_of_data(machine, site)


def _object_url(machine: Machine, site: CallSite) -> Value:
    return concatenate(Constant("blob:"), derive(machine, *site.arguments))


def _stringify_query(machine: Machine, site: CallSite) -> Value:
    """`querystring.stringify`, `qs.stringify`."""
    source = site.argument(0) or UNDEFINED_VALUE
    if not isinstance(source, Reference):
        return derive(machine, source)
    return _query_of(machine, source, site.node)


METHODS: Mapping[str, Mapping[str, Model]] = {
    "url": {"toString": _url_text, "toJSON": _url_text, "valueOf": _url_text},
    "search": {
        "append": _append,
        "set": _append,
        "delete": lambda _machine, _site: UNDEFINED_VALUE,
        "sort": lambda _machine, _site: UNDEFINED_VALUE,
        "get": _search_data,
        "getAll": _search_data,
        "has": _search_has,
        "forEach": _search_each,
        "keys": _search_pairs,
        "values": _search_pairs,
        "entries": _search_pairs,
        "toString": _search_text,
    },
}
MEMBERS: Mapping[str, MemberModel] = {"url": _read_url}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "URL"): _new_url,
    ("url", "URL"): _new_url,
    ("url", "parse"): _new_url,
    ("global", "URL", "parse"): _new_url,
    ("global", "URL", "canParse"): _can_parse,
    ("global", "URL", "createObjectURL"): _object_url,
    ("global", "URL", "revokeObjectURL"): lambda _machine, _site: UNDEFINED_VALUE,
    ("global", "URLSearchParams"): _new_search,
    ("url", "URLSearchParams"): _new_search,
    ("global", "FormData"): _new_search,
    ("form-data",): _new_search,
    ("querystring", "stringify"): _stringify_query,
    ("qs", "stringify"): _stringify_query,
    ("query-string", "stringify"): _stringify_query,
}
