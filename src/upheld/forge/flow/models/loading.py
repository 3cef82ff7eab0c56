"""What elements and assignments make a page load: pictures, scripts, frames, styles, media, forms, markup in text.

Record kinds: `dom` (an element of the page: `tag`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Side
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import argument, emit_outbound, pattern_of, text_of, this_record
from upheld.forge.flow.models.naming import member_classes
from upheld.forge.flow.models.page_code import becomes_code, holds_code, run_text
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Closure,
    Constant,
    Data,
    Library,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    concatenate,
    data,
    options_of,
    record,
)
from upheld.forge.loaded import BY_ATTRIBUTE, BY_PRELOADED, BY_RELATION

_ATTRIBUTES: Mapping[tuple[str, str], str] = {**BY_ATTRIBUTE, ("iframe", "srcdoc"): "markup", ("base", "href"): "link"}
_COMPONENT_ATTRIBUTES: Mapping[str, str] = {
    "src": "images",
    "image": "images",
    "imageUrl": "images",
    "iconUrl": "images",
    "avatar": "images",
    "avatarUrl": "images",
    "logo": "images",
    "backgroundImage": "images",
    "thumbnail": "images",
    "poster": "images",
    "href": "link",
    "url": "link",
    "to": "link",
}
"""Attributes of components of libraries, by what they mostly do with the address given."""
_COMPONENT_TAGS: Mapping[tuple[str, str], str] = {
    ("Video", "src"): "media",
    ("Audio", "src"): "media",
    ("Iframe", "src"): "frames",
    ("IFrame", "src"): "frames",
    ("Frame", "src"): "frames",
    ("ReactPlayer", "url"): "media",
    ("Script", "src"): "scripts",
    ("InlineCard", "url"): "link",
    ("Document", "file"): "fetch.client",
}
MAX_STYLE_DEPTH = 6
_CSS_URL = re.compile(r"(?i)url\(\s*['\"]?(?P<address>[^'\")\s]*)['\"]?\s*\)?")
_CSS_IMPORT = re.compile(r"(?i)@import\s+(?:url\()?\s*['\"]?(?P<address>[^'\")\s;]+)")
_MARKUP = re.compile(
    r"(?is)<(?P<tag>[a-z]+)\b[^>]*?\b(?P<name>src|srcset|href|action|poster|data|srcdoc)"
    r"\s*=\s*['\"]?(?P<address>[^'\"\s>]*)"
)
_STYLE_NAMES = frozenset(
    {"backgroundImage", "background", "listStyleImage", "borderImage", "maskImage", "cursor", "content"}
)


def see_host_element(machine: Machine, tag: str, props: HeapObject, node: Node) -> None:
    """Record what an element of the page loads by its attributes."""
    for name, value in props.fields.items():
        _attribute(machine, tag, name, value, props, node)
    if props.rest is not None and any(key == tag for key, _ in _ATTRIBUTES) and tag not in {"a", "button", "input"}:
        _spread(machine, tag, props.rest, node)


def _permission_of(tag: str, name: str) -> str | None:
    """By an attribute's name in HTML, or as elements in code spell it: `srcSet`, `xlinkHref`."""
    plain = "xlink:href" if name == "xlinkHref" else name.lower()
    return _ATTRIBUTES.get((tag.lower(), plain))


def _spread(machine: Machine, tag: str, rest: Value, node: Node) -> None:
    """`<img {...properties}>`: what it loads comes from elsewhere."""
    for (key, name), permission in _ATTRIBUTES.items():
        if key == tag and permission not in {"link", "markup"} and name in {"src", "data", "action"}:
            load(machine, node, f"<{tag} {{…}}>", rest, permission)


def _attribute(machine: Machine, tag: str, name: str, value: Value, props: HeapObject, node: Node) -> None:
    via = f"<{tag} {name}>"
    permission = _permission_of(tag, name)
    if tag == "link" and name == "href":
        kind = text_of(props.fields.get("rel")).lower()
        part = text_of(props.fields.get("as")).lower()
        relations = (BY_RELATION.get(word) for word in kind.split())
        permission = BY_PRELOADED.get(part) or next((found for found in relations if found is not None), None)
    if permission == "markup":
        see_markup(machine, node, via, value)
    elif permission is not None:
        load(machine, node, via, value, permission)
    elif name == "dangerouslySetInnerHTML":
        markup = machine.heap(value).fields.get("__html") if isinstance(value, Reference) else value
        see_markup(machine, node, via, markup or UNKNOWN)
    elif name == "style":
        see_style(machine, node, f"<{tag} style>", value)
    elif tag == "style" and name == "children":
        see_css(machine, node, "<style>", value)
    elif tag == "script" and name == "children" and not isinstance(value, Constant):
        load(machine, node, "<script>", value, "scripts")


def load(machine: Machine, node: Node, via: str, value: Value, permission: str) -> None:
    """Record one address that is loaded; functions (form actions), pictures of the app's own and nothing are none."""
    for option in options_of(value):
        target = option.value
        if isinstance(target, Closure | Library | Truth | Reference | Promise):
            continue
        if isinstance(target, Record) and target.kind not in {"buffer", "json", "count"}:
            if target.kind == "asset":
                continue
            target = target.get("href") or target.get("text") or UNKNOWN
        if isinstance(target, Constant) and not (isinstance(target.value, str) and target.value.strip()):
            continue
        emit_outbound(machine, node, via, target, permission=permission)


def see_style(machine: Machine, node: Node, via: str, value: Value, depth: int = 0) -> None:
    """`style={{backgroundImage: …}}` and style texts."""
    if isinstance(value, Reference):
        for name, field in machine.heap(value).fields.items() if depth < MAX_STYLE_DEPTH else ():
            if name in _STYLE_NAMES or isinstance(field, Reference):
                see_style(machine, node, via, field, depth + 1)
        return
    for option in options_of(value):
        if isinstance(option.value, Constant | Text):
            see_css(machine, node, via, option.value)


def see_css(machine: Machine, node: Node, via: str, value: Value) -> None:
    """What a style sheet's text loads."""
    for option in options_of(value):
        for address, permission in _css_addresses(option.value):
            load(machine, node, via, address, permission)


def _css_addresses(value: Value) -> list[tuple[Value, str]]:
    found: list[tuple[Value, str]] = []
    for pattern, permission in ((_CSS_URL, "images"), (_CSS_IMPORT, "styles")):
        found.extend(
            (address, "fonts" if "font" in before[-200:].lower() and permission == "images" else permission)
            for address, before in _matches(value, pattern)
        )
    return found


def _matches(value: Value, pattern: re.Pattern[str]) -> list[tuple[Value, str]]:
    """Addresses that a text holds where a pattern finds them, put together over its unknown parts."""
    marks: list[Value] = []
    text = ""
    for part in value.parts if isinstance(value, Text) else (value,):
        if isinstance(part, Constant):
            text += pattern_of(part)
        elif isinstance(value, Text):
            text += f"\x01{len(marks)}\x02"
            marks.append(part)
    found: list[tuple[Value, str]] = []
    for match in pattern.finditer(text[:200_000]):
        address = match.group("address")
        if not address:
            continue
        pieces: list[Value] = []
        for position, piece in enumerate(re.split(r"\x01(\d+)\x02", address)):
            if position % 2:
                pieces.append(marks[int(piece)])
            elif piece:
                pieces.append(Constant(piece))
        groups = match.groupdict()
        where = f"{groups['tag']} {groups['name']}" if "tag" in groups else text[: match.start()]
        found.append((concatenate(*pieces), where))
    return found


def see_markup(machine: Machine, node: Node, via: str, value: Value) -> None:
    """What markup in a text loads; markup of which nothing is known may load anything.

    Texts put into markup that the app writes itself are not taken for markup: to escape them is another matter.
    """
    for option in options_of(value):
        one = option.value
        if isinstance(one, Constant | Text):
            if holds_code(pattern_of(one)):
                run_text(machine, node)
            for address, where in _matches(one, _MARKUP):
                tag, _, name = where.partition(" ")
                permission = _ATTRIBUTES.get((tag.lower(), name.lower())) or ("styles" if tag == "link" else None)
                if permission is not None:
                    load(machine, node, via, address, permission)
            see_css(machine, node, via, one)
        elif machine.origins(one):
            emit_outbound(machine, node, via, one, permission="images")


# Components of libraries


def see_component(machine: Machine, path: tuple[str, ...], props: HeapObject, node: Node) -> None:
    """Record what a component of a library loads; UI Kit draws on the platform's side and loads pictures too."""
    name = path[-1] if path[-1] != "default" else path[0].rpartition("/")[2]
    for attribute, value in props.fields.items():
        permission = _COMPONENT_TAGS.get((name, attribute)) or _COMPONENT_ATTRIBUTES.get(attribute)
        if permission is None or (attribute == "to" and name != "Link"):
            if attribute == "style":
                see_style(machine, node, f"<{name} style>", value)
            continue
        for option in options_of(value):
            if isinstance(option.value, Constant | Text | Data | Record):
                load(machine, node, f"<{name} {attribute}>", option.value, permission)
    if name == "Form":
        _see_form(machine, props, node)


def _see_form(machine: Machine, props: HeapObject, node: Node) -> None:
    """A form's handler gets all fields by name; a field of type password is a credential whatever its name."""
    handler = props.fields.get("onSubmit")
    names = _password_names(machine, props.fields.get("children"), 0)
    if handler is None or not names:
        return
    from upheld.forge.flow.values import DataClass  # noqa: PLC0415 - only here

    root = frozenset({Origin.PAYLOAD if machine.side is Side.BACKEND else Origin.BROWSER})
    fields: dict[str, Value] = {name: Data(root, "form", (name,), frozenset({DataClass.CREDENTIAL})) for name in names}
    form = machine.make_object(fields, rest=Data(root, "form"))
    machine.call_later(handler, [form], node)


def _password_names(machine: Machine, value: Value | None, depth: int) -> list[str]:
    found: list[str] = []
    for option in () if value is None or depth > 8 else options_of(value):  # noqa: PLR2004 - forms nest no deeper
        one = option.value
        if isinstance(one, Reference) and machine.heap(one).kind == "array":
            for inner in machine.heap(one).fields.values():
                found.extend(_password_names(machine, inner, depth + 1))
        elif isinstance(one, Record) and one.kind == "element":
            props = one.get("props")
            fields = machine.heap(props).fields if isinstance(props, Reference) else {}
            if text_of(fields.get("type")) == "password" and text_of(fields.get("name")):
                found.append(text_of(fields.get("name")))
            found.extend(_password_names(machine, fields.get("children"), depth + 1))
    return found


# Elements made by calls


def _create(_machine: Machine, site: CallSite) -> Value:
    """`document.createElement(tag)`, `createElementNS(namespace, tag)`."""
    return record("dom", tag=Constant(text_of(site.arguments[-1]).lower() if site.arguments else ""))


def _new_image(_machine: Machine, _site: CallSite) -> Value:
    return record("dom", tag=Constant("img"))


def _new_audio(machine: Machine, site: CallSite) -> Value:
    if site.arguments:
        load(machine, site.node, "new Audio", argument(site, 0), "media")
    return record("dom", tag=Constant("audio"))


def _find(_machine: Machine, site: CallSite) -> Value:
    """An element that is looked for; a selector may tell its tag."""
    selector = text_of(site.argument(0)) if site.path[-1].startswith(("querySelector", "getElementsByTag")) else ""
    last = re.split(r"[\s>+~]+", selector.strip())[-1]
    tag = re.match(r"[A-Za-z][A-Za-z0-9]*", last)
    return record("dom", tag=Constant("" if tag is None or "," in selector else tag.group().lower()))


def see_assignment(machine: Machine, owner: Value, name: str, value: Value, node: Node) -> None:
    """`element.src = …`, `element.innerHTML = …`: told by the machine for records of kind `dom`."""
    tag = owner.text("tag") if isinstance(owner, Record) else ""
    if becomes_code(tag, name, value):
        run_text(machine, node)
    elif tag == "a" and name == "href" and machine.clicks_by_itself:
        load(machine, node, "a.href =", value, "navigation")
    elif tag == "style" and name in _TEXTS:
        see_css(machine, node, f"style.{name}", value)
    elif name in {"innerHTML", "outerHTML", "srcdoc"}:
        see_markup(machine, node, f"{tag or 'element'}.{name}", value)
    elif name in {"cssText", "style"} or (name in _STYLE_NAMES and not tag):
        see_css(machine, node, f"{tag or 'style'}.{name}", value)
    elif name in {"src", "srcset", "poster", "action", "data", "href"}:
        permission = _permission_of(tag, name)
        if permission is None and name == "href" and tag == "link":
            permission = "styles"
        if permission is None and name == "src":
            permission = "images"
        if permission is not None:
            load(machine, node, f"{tag or 'element'}.{name} =", value, permission)


def _set_attribute(machine: Machine, site: CallSite) -> Value:
    name, value = site.arguments[-2:] if len(site.arguments) > 1 else (UNDEFINED_VALUE, UNDEFINED_VALUE)
    if site.this is not None:
        see_assignment(machine, site.this, text_of(name), value, site.node)
    return UNDEFINED_VALUE


def _set_style(machine: Machine, site: CallSite) -> Value:
    see_css(machine, site.node, "style.setProperty", argument(site, 1))
    return UNDEFINED_VALUE


def _assigned(machine: Machine, site: CallSite) -> Value:
    if site.this is not None:
        see_assignment(machine, site.this, site.path[-1].removesuffix("="), argument(site, 0), site.node)
    return UNDEFINED_VALUE


def _insert_markup(machine: Machine, site: CallSite) -> Value:
    see_markup(machine, site.node, site.path[-1], site.arguments[-1] if site.arguments else UNDEFINED_VALUE)
    return UNDEFINED_VALUE


def _insert_rule(machine: Machine, site: CallSite) -> Value:
    """A rule of a style sheet, as text."""
    see_css(machine, site.node, site.path[-1], argument(site, 0))
    return UNDEFINED_VALUE


def _parse_markup(machine: Machine, site: CallSite) -> Value:
    """`new DOMParser().parseFromString(text, type)`: what is parsed is mostly put into the page."""
    see_markup(machine, site.node, site.path[-1], argument(site, 0))
    return record("dom", tag=Constant(""))


def _set_node(machine: Machine, site: CallSite) -> Value:
    run_text(machine, site.node)
    return UNDEFINED_VALUE


def _insert(machine: Machine, site: CallSite) -> Value:
    """Something is put into an element: a text in a script is code."""
    if this_record(site).text("tag") == "script":
        run_text(machine, site.node)
    return _dom_call(machine, site)


def _dom_call(machine: Machine, site: CallSite) -> Value:
    for value in site.arguments:
        if isinstance(value, Closure):
            machine.call_later(value, [data(Origin.BROWSER, root="event")], site.node)
    return this_record(site) if isinstance(site.this, Record) else record("dom", tag=Constant(""))


_TYPED_BY_PEOPLE = frozenset(
    {"value", "textContent", "innerText", "innerHTML", "files", "checked", "dataset", "search", "hash", "href"}
)
_OTHER_ELEMENTS = frozenset(
    {"style", "parentNode", "parentElement", "head", "body", "firstChild", "documentElement", "classList"}
)


def _dom_member(_machine: Machine, value: Value, name: str, _node: Node) -> Value | None:
    if name in _TYPED_BY_PEOPLE:
        return data(Origin.BROWSER)
    if name in _SURROUNDINGS:
        return Library(("global", _SURROUNDINGS[name]))
    if name.isdigit() and isinstance(value, Record):
        return value
    return record("dom", tag=Constant("")) if name in _OTHER_ELEMENTS else None


def _member_of_member(_machine: Machine, value: Value, name: str, _node: Node) -> Value | None:
    """`form.elements.token.value`: an element's member that is no method is an element again."""
    owner, names = value, [name]
    while isinstance(owner, Record) and owner.kind == "method":
        names.insert(0, owner.text("name"))
        owner = owner.get("owner") or UNDEFINED_VALUE
    if not isinstance(owner, Record) or owner.kind != "dom":
        return None
    if name in _TYPED_BY_PEOPLE:
        typed = data(Origin.BROWSER)
        return Data(typed.origins, "", (names[-2],), member_classes(typed, names[-2]))
    return None


# Being led elsewhere


def _move(machine: Machine, site: CallSite) -> Value:
    load(machine, site.node, _written(site), argument(site, 0), "navigation")
    return UNDEFINED_VALUE


def _open_window(machine: Machine, site: CallSite) -> Value:
    load(machine, site.node, "window.open", argument(site, 0), "navigation")
    return record("window")


def _written(site: CallSite) -> str:
    return ".".join(site.path[1:]).replace("=", " =")


_SURROUNDINGS = {
    "contentWindow": "window",
    "defaultView": "window",
    "ownerDocument": "document",
    "contentDocument": "document",
}
_TEXTS = frozenset({"text", "textContent", "innerText"})
_LOCATIONS = (("location",), ("document", "location"))
_MAKERS = ("createElement", "createElementNS")
_FINDERS = ("getElementById", "querySelector", "getElementsByClassName", "getElementsByTagName", "querySelectorAll")
_SEEN_NAMES = (*sorted(_TEXTS), "src", "srcset", "poster", "action", "data", "href", "innerHTML", "outerHTML",
               "srcdoc", "cssText", "backgroundImage", "background", "style", "ping", "formAction")  # fmt: skip

MODELS: Mapping[tuple[str, ...], Model] = {
    ("global", "document", "createElement"): _create,
    ("global", "document", "createRange"): _find,
    ("global", "document", "createElementNS"): _create,
    **{("global", "document", name): _find for name in _FINDERS},
    **{("global", "document", name): _insert_markup for name in ("write", "writeln")},
    ("global", "DOMParser"): _find,
    ("global", "Image"): _new_image,
    ("global", "Audio"): _new_audio,
    **{("global", *owner, name): _move for owner in _LOCATIONS for name in ("assign", "replace", "href=")},
    ("global", "location="): _move,
    ("global", "document", "location="): _move,
    ("global", "window", "location="): _move,
    ("global", "open"): _open_window,
    **{
        ("global", "document", part, name): _dom_call
        for part in ("body", "head", "documentElement")
        for name in ("appendChild", "append", "prepend", "insertBefore", "removeChild", "addEventListener")
    },
    ("global", "document", "body", "innerHTML="): _assigned,
    ("global", "document", "addEventListener"): _dom_call,
    ("global", "addEventListener"): _dom_call,
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    "dom": {
        "setAttribute": _set_attribute,
        "setAttributeNS": _set_attribute,
        "setAttributeNode": _set_node,
        "insertRule": _insert_rule,
        "addRule": _insert_rule,
        "parseFromString": _parse_markup,
        **dict.fromkeys(("append", "appendChild", "prepend", "replaceChildren", "insertBefore"), _insert),
        "setProperty": _set_style,
        "insertAdjacentHTML": _insert_markup,
        "setHTMLUnsafe": _insert_markup,
        "createContextualFragment": _insert_markup,
        **{f"{name}=": _assigned for name in _SEEN_NAMES},
        "*": _dom_call,
    },
    "window": {"*": lambda _machine, _site: UNDEFINED_VALUE},
}

_ELEMENTS = ("body", "head", "documentElement", "activeElement", "currentScript", "styleSheets")
_LISTS = {"images": "img", "forms": "form", "links": "a", "scripts": "script"}
_PARTS_OF_PLACES = ("href", "search", "hash", "pathname", "host", "hostname", "origin", "port", "protocol")
VALUES: Mapping[tuple[str, ...], Value] = {
    **{("global", "document", name): record("dom", tag=Constant("")) for name in _ELEMENTS},
    **{("global", "document", name): record("dom", tag=Constant(tag)) for name, tag in _LISTS.items()},
    **{
        ("global", "document", name): data(Origin.BROWSER, root="document", path=(name,))
        for name in ("cookie", "title", "referrer", "URL", "documentURI")
    },
    **{
        ("global", *owner, name): data(Origin.BROWSER, root="location", path=(name,))
        for owner in _LOCATIONS
        for name in _PARTS_OF_PLACES
    },
    ("global", "document", "defaultView"): Library(("global", "window")),
    ("global", "top"): Library(("global", "window")),
    ("global", "parent"): Library(("global", "window")),
    ("global", "frames"): Library(("global", "window")),
}
MEMBERS: Mapping[str, MemberModel] = {"dom": _dom_member, "method": _member_of_member}
