"""What a page loads: pictures, scripts, frames, styles and markup, in JSX, in calls and in assignments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from upheld.forge.addresses import is_atlassian, is_relative, read_address
from upheld.forge.facts import OutboundFact
from upheld.forge.folding import fold
from upheld.forge.script import Script
from upheld.forge.syntax import arguments_of, text_of
from upheld.forge.targets import doubtful, judge_target, literal_of, shorten
from upheld.forge.vocabulary import (
    ELEMENT_MAKERS,
    HREF_ELEMENTS,
    LOADING_ATTRIBUTES,
    LOADING_ELEMENTS,
    MARKUP_ADDRESS,
    OPEN_MARKUP,
    PICTURE_ELEMENTS,
    PICTURE_NAME,
)

_LOAD_PROPERTIES = LOADING_ATTRIBUTES - {"data", "background"}
_MARKUP_PROPERTIES = frozenset({"innerHTML", "outerHTML"})
_MARKUP_CALLS = frozenset({"createContextualFragment", "setHTMLUnsafe", "insertAdjacentHTML", "write", "writeln"})


def find_loads(script: Script) -> Iterator[OutboundFact]:
    """Everything that the file makes a page load, or may."""
    for find in (_attributes, _spread_elements, _assignments, _moves, _named_pictures, _markup_in_text):
        yield from find(script)


def page_member(script: Script, via: str, member: str, call: Node) -> Iterator[OutboundFact]:
    """A call of a member that gives a page something to load."""
    callee, arguments = call.named_children[0], arguments_of(call)
    if member == "setAttribute" and len(arguments) > 1 and literal_of(arguments[0]) in LOADING_ATTRIBUTES:
        yield from judge_target(script, via, arguments[1], callee, is_page=True)
    elif member == "createElement" and len(arguments) > 1:
        yield from _element_properties(script, arguments)
    elif member == "createElement" and [literal_of(argument) for argument in arguments] == ["script"]:
        yield doubtful(script, via, "a script is put together while the app runs", callee)
    elif member in _MARKUP_CALLS and (not member.startswith("write") or via.startswith("document.")):
        yield from _markup(script, via, arguments[-1] if arguments else None, callee)


def element_call(script: Script, callee: Node, call: Node) -> Iterator[OutboundFact]:
    """`createElement` and the like under their own or another name."""
    bound = script.names.bound.get(text_of(callee))
    arguments = arguments_of(call)
    if bound is not None and bound.export in ELEMENT_MAKERS and len(arguments) > 1:
        yield from _element_properties(script, arguments)


def _element_properties(script: Script, arguments: list[Node]) -> Iterator[OutboundFact]:
    element, properties = literal_of(arguments[0]), arguments[1]
    for pair in properties.named_children if properties.type == "object" else ():
        key = text_of(pair.child_by_field_name("key")).strip("'\"")
        if pair.type == "pair" and (
            key in LOADING_ATTRIBUTES - {"data"} or (key == "href" and element in HREF_ELEMENTS)
        ):
            yield from judge_target(
                script, f"<{element or '…'} {key}>", pair.child_by_field_name("value"), pair, is_page=True
            )


def _attributes(script: Script) -> Iterator[OutboundFact]:
    for attribute, element in script.of("jsx_attribute"):
        children = attribute.named_children
        name = text_of(children[0]) if children else ""
        tag = text_of(element.child_by_field_name("name")) if element is not None else ""
        value = children[1] if len(children) > 1 else None
        if name == "dangerouslySetInnerHTML":
            yield doubtful(script, f"<{tag} {name}>", "markup is put together while the app runs", attribute)
        elif value is None:
            continue
        elif name in LOADING_ATTRIBUTES:
            is_loading = name != "data" or tag == "object"
            is_function = name in {"action", "formAction"} and value.type == "jsx_expression" and tag != "form"
            if is_loading and not is_function and not (name == "background" and tag not in {"body", "table", "td"}):
                found = judge_target(script, f"<{tag} {name}>", value, attribute, is_page=True)
                yield from (replace(fact, is_picture=tag.lower() in PICTURE_ELEMENTS) for fact in found)
        elif tag[:1].isupper() and PICTURE_NAME.search(name):
            yield from _perhaps_loaded(script, f"<{tag} {name}>", value, attribute)
        elif name in {"xlinkHref", "xlink:href"} or (name == "href" and tag in HREF_ELEMENTS):
            yield from judge_target(script, f"<{tag} {name}>", value, attribute, is_page=True)


def _spread_elements(script: Script) -> Iterator[OutboundFact]:
    """`<img {...properties}>`: what it loads comes from elsewhere."""
    for kind in ("jsx_opening_element", "jsx_self_closing_element"):
        for element, _ in script.of(kind):
            tag = text_of(element.child_by_field_name("name"))
            is_spread = any(child.type == "jsx_expression" for child in element.named_children[1:])
            if tag in LOADING_ELEMENTS and tag != "input" and is_spread:
                yield doubtful(script, f"<{tag} {{…}}>", "its attributes come from elsewhere", element)


_LOCATIONS = frozenset({"location", "location.href"})


def _moves(script: Script) -> Iterator[OutboundFact]:
    """The browser sent to an address put together while the app runs: data may go along with it."""
    for node, _ in script.of("assignment_expression"):
        left = text_of(node.child_by_field_name("left"))
        if left.rpartition("window.")[2].rpartition("document.")[2] in _LOCATIONS:
            yield from _move(script, f"{left} =", node.child_by_field_name("right"), node)
    for call, _ in script.of("call_expression"):
        callee = text_of(call.child_by_field_name("function"))
        if callee == "window.open" or callee.endswith(("location.assign", "location.replace")):
            arguments = arguments_of(call)
            yield from _move(script, callee, arguments[0] if arguments else None, call)


def _move(script: Script, via: str, target: Node | None, at: Node) -> Iterator[OutboundFact]:
    for value in () if target is None else fold(target, script.constants):
        if not value.is_whole and not is_relative(value.text, is_whole=False):
            yield doubtful(script, via, "the address is put together while the app runs", at)


def _named_pictures(script: Script) -> Iterator[OutboundFact]:
    """Keys such as `src` or `iconUrl` with an absolute address: whether and how it is loaded, others decide."""
    for pair, _ in script.of("pair"):
        key = text_of(pair.child_by_field_name("key")).strip("'\"")
        if PICTURE_NAME.search(key):
            yield from _perhaps_loaded(script, f"{key}:", pair.child_by_field_name("value"), pair)


def _perhaps_loaded(script: Script, via: str, value: Node | None, at: Node) -> Iterator[OutboundFact]:
    for option in () if value is None else fold(value, script.constants):
        address = read_address(option.text, is_whole=option.is_whole)
        if address is not None and not is_atlassian(address.host):
            yield doubtful(script, via, f"whether it loads from {address.host} is not decided here", at)


def _assignments(script: Script) -> Iterator[OutboundFact]:
    makes_links = _makes_links(script)
    for node, _ in script.of("assignment_expression"):
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or left.type != "member_expression":
            continue
        member = text_of(left.child_by_field_name("property"))
        via = f"{shorten(left)} ="
        if member in _LOAD_PROPERTIES:
            yield from judge_target(script, via, right, node, is_page=True)
        elif member in _MARKUP_PROPERTIES:
            yield from _markup(script, via, right, node)
        elif member == "href" and makes_links and not via.endswith("location.href ="):
            yield from judge_target(script, via, right, node, is_page=True)


def _makes_links(script: Script) -> bool:
    """Whether the file makes `<link>` elements, whose `href` loads a style sheet."""
    return any(
        text_of(call.child_by_field_name("function")).endswith("createElement")
        and [literal_of(argument) for argument in arguments_of(call)[:1]] == ["link"]
        for call, _ in script.of("call_expression")
    )


def _markup(script: Script, via: str, target: Node | None, at: Node) -> Iterator[OutboundFact]:
    """Markup that is a literal is searched by `_markup_in_text`; any other is a doubt."""
    if target is None or not all(value.is_whole for value in fold(target, script.constants)):
        yield doubtful(script, via, "markup is put together while the app runs", at)


def _markup_in_text(script: Script) -> Iterator[OutboundFact]:
    for node, parent in script.of("string_fragment"):
        text = text_of(node)
        for match in MARKUP_ADDRESS.finditer(text):
            address = read_address(match.group(1), is_whole=match.end() < len(text) or parent is None)
            if address is not None:
                yield OutboundFact(via="markup", address=address, doubt="", place=script.place(node))
            else:
                yield doubtful(script, "markup", "an address is put together while the app runs", node)
        if OPEN_MARKUP.search(text):
            yield doubtful(script, "markup", "an address is put together while the app runs", node)
