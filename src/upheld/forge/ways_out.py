"""Every place of a file from which something can leave the platform: calls, connections, things a page loads."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from upheld.forge.addresses import is_relative, read_address
from upheld.forge.facts import OutboundFact
from upheld.forge.folding import UNDECIDED, Folded, fold, string_value
from upheld.forge.names import Use
from upheld.forge.script import Script
from upheld.forge.syntax import arguments_of, text_of
from upheld.forge.vocabulary import (
    FORGE_API,
    GLOBAL_CONNECTIONS,
    GLOBAL_OBJECTS,
    GLOBAL_SENDERS,
    HARMLESS_MEMBERS,
    HREF_ELEMENTS,
    HTTP_CLIENTS,
    HTTP_METHODS,
    LOADING_ATTRIBUTES,
    LOADING_ELEMENTS,
    MARKUP_ADDRESS,
    OUTSIDE_MEMBERS,
    RAW_NETWORK,
    REMOTE_CALLS,
    SENDING_METHODS,
    plain_module,
)

_LOAD_PROPERTIES = LOADING_ATTRIBUTES - {"data", "background"}
_MARKUP_PROPERTIES = frozenset({"innerHTML", "outerHTML"})
_MARKUP_CALLS = frozenset({"insertAdjacentHTML", "write", "writeln"})


def find_outbound(script: Script) -> tuple[OutboundFact, ...]:
    """All ways out of the file, in the order of its lines, each once."""
    facts = [
        *_named_senders(script),
        *_clients(script),
        *_raw_modules(script),
        *_passed_on(script),
        *_member_calls(script),
        *_members_handed_on(script),
        *_attributes(script),
        *_assignments(script),
        *_markup_in_text(script),
    ]
    return tuple(sorted(dict.fromkeys(facts), key=lambda fact: (fact.place.line or 0, fact.via)))


def _judge(script: Script, via: str, target: Node | None, at: Node, *, is_page: bool = False) -> Iterator[OutboundFact]:
    """One fact for each alternative of the target that is absolute or undecided.

    `is_page` marks a thing that a page loads: a file that comes with the app by import stays in the app.
    """
    if target is not None and is_page and _is_own_file(script, target):
        return
    for value in (UNDECIDED,) if target is None else fold(target, script.constants):
        if not is_relative(value.text, is_whole=value.is_whole):
            yield _fact(script, via, value, target, at)


def _fact(script: Script, via: str, value: Folded, target: Node | None, at: Node) -> OutboundFact:
    address = read_address(value.text, is_whole=value.is_whole)
    doubt = ""
    if address is None:
        doubt = f"the target {_quote(target)} is not decided here" if target is not None else "it names no target"
    return OutboundFact(via=via, address=address, doubt=doubt, place=script.place(at))


def _doubt(script: Script, via: str, doubt: str, at: Node) -> OutboundFact:
    return OutboundFact(via=via, address=None, doubt=doubt, place=script.place(at))


def _quote(node: Node | None) -> str:
    text = " ".join(text_of(node).split())
    return f"`{text[:60]}…`" if len(text) > 60 else f"`{text}`"  # noqa: PLR2004 - what fits on a line


def _is_own_file(script: Script, target: Node) -> bool:
    while target.type in {"jsx_expression", "parenthesized_expression"} and target.named_child_count == 1:
        target = target.named_children[0]
    bound = script.names.bound.get(text_of(target)) if target.type == "identifier" else None
    return bound is not None and bound.module.startswith((".", "/", "@/", "~/"))


def _named_senders(script: Script) -> Iterator[OutboundFact]:
    """`fetch` and its like by their own name, `fetch` of @forge/api under any name, connections, XMLHttpRequest."""
    for name, uses in script.names.uses.items():
        bound = script.names.bound.get(name)
        is_named_so = name in GLOBAL_SENDERS | GLOBAL_CONNECTIONS
        is_sender = is_named_so and (bound is None or bound.module.startswith((".", "@/", "~/")))
        if bound is not None and bound.module in FORGE_API:
            is_sender = bound.export == "fetch"
            if bound.export in REMOTE_CALLS:
                for use in uses:
                    yield _doubt(script, bound.export, "it sends to a remote of the manifest", use.node)
                continue
        if not is_sender:
            continue
        is_hidden = bound is None and name in script.names.declared
        for use in uses:
            yield from _sender_use(script, name, use, is_hidden=is_hidden)


def _sender_use(script: Script, name: str, use: Use, *, is_hidden: bool) -> Iterator[OutboundFact]:
    parent = use.parent
    if parent is None or parent.type in {"export_specifier", "unary_expression", "type_query", "instanceof"}:
        if parent is not None and parent.type == "export_specifier":
            yield _doubt(script, name, "it is handed on under another name", use.node)
        return
    if parent.type == "call_expression" and parent.child_by_field_name("function") == use.node:
        if is_hidden:
            yield _doubt(script, name, f"{name} is declared in this file and was not followed", use.node)
            return
        yield from _judge(script, name, _first_target(parent), use.node)
    elif parent.type == "new_expression" and parent.child_by_field_name("constructor") == use.node:
        if not is_hidden:
            yield from _judge(script, f"new {name}", _first_target(parent), use.node)
    elif parent.type != "member_expression" or parent.child_by_field_name("object") == use.node:
        is_constant = parent.type == "member_expression" and name in GLOBAL_CONNECTIONS
        if not is_constant:
            yield _doubt(script, name, "it is handed on and was not followed", use.node)


def _first_target(call: Node) -> Node | None:
    """The address of a request: the first argument, or `url` in an object given there."""
    arguments = arguments_of(call)
    first = arguments[0] if arguments else None
    if (
        first is not None
        and first.type == "new_expression"
        and text_of(first.child_by_field_name("constructor")) == "Request"
    ):
        return _first_target(first)
    if first is None or first.type != "object":
        return first
    named = {}
    for pair in first.named_children:
        if pair.type == "pair":
            named[text_of(pair.child_by_field_name("key")).strip("'\"")] = pair.child_by_field_name("value")
        elif pair.type in {"spread_element", "shorthand_property_identifier"}:
            return pair
    return named.get("baseURL") or named.get("prefixUrl") or named.get("url") or named.get("uri") or first


def _clients(script: Script) -> Iterator[OutboundFact]:
    """Uses of packages that send requests."""
    for name, bound in script.names.bound.items():
        module = plain_module(bound.module)
        if module not in HTTP_CLIENTS and module.split("/", 1)[0] not in HTTP_CLIENTS:
            continue
        if bound.export in HARMLESS_MEMBERS:
            continue
        for use in script.names.uses.get(name, ()):
            yield from _client_use(script, name, use)


def _client_use(script: Script, name: str, use: Use) -> Iterator[OutboundFact]:
    parent, grandparent = use.parent, use.grandparent
    if parent is None:
        return
    if parent.type in {"call_expression", "new_expression"} and parent.named_children[0] == use.node:
        yield from _judge(script, name, _first_target(parent), use.node)
        return
    if parent.type == "member_expression" and parent.child_by_field_name("object") == use.node:
        member = text_of(parent.child_by_field_name("property"))
        via = f"{name}.{member}"
        if member in HARMLESS_MEMBERS:
            return
        if grandparent is not None and grandparent.type == "call_expression" and member in SENDING_METHODS:
            yield from _judge(script, via, _first_target(grandparent), use.node)
            return
        if grandparent is not None and grandparent.type == "call_expression":
            yield from _judge(script, via, _first_target(grandparent), use.node)
        yield _doubt(script, via, "what it makes was not followed", use.node)
        return
    yield _doubt(script, name, "it is handed on and was not followed", use.node)


def _raw_modules(script: Script) -> Iterator[OutboundFact]:
    for fact in script.names.imports:
        module = plain_module(fact.module)
        address = read_address(module, is_whole=True)
        if address is not None:
            yield OutboundFact(via="import", address=address, doubt="", place=fact.place)
        if module in RAW_NETWORK and not fact.is_type_only:
            yield OutboundFact(via=module, address=None, doubt="its calls are not followed", place=fact.place)


def _passed_on(script: Script) -> Iterator[OutboundFact]:
    """Senders that the file exports again: who calls them, and with what, other files decide."""
    for bound, node in script.names.passed_on:
        module = plain_module(bound.module)
        is_sender = module in FORGE_API and bound.export in {"*", "default", "fetch"} | REMOTE_CALLS
        if is_sender or module in HTTP_CLIENTS:
            yield _doubt(script, f"{bound.export} of {module}", "it is exported again and was not followed", node)


def _member_calls(script: Script) -> Iterator[OutboundFact]:
    """Calls of a member whose name says that it sends: `x.fetch`, `navigator.sendBeacon`, `request.open`."""
    knows_requests = _mentions_requests(script)
    has_opened = False
    for call, _ in script.of("call_expression"):
        callee = call.child_by_field_name("function")
        owner = None if callee is None else callee.child_by_field_name("object")
        if callee is None or callee.type != "member_expression" or owner is None or _is_client(script, owner):
            continue
        member = text_of(callee.child_by_field_name("property"))
        arguments = arguments_of(call)
        via = f"{_short(owner)}.{member}"
        if member in {"fetch", "sendBeacon"} | REMOTE_CALLS:
            yield from _sending_member(script, via, member, call)
        elif member == "open" and len(arguments) > 1:
            if knows_requests is not None or _literal(arguments[0]).upper() in HTTP_METHODS:
                has_opened = True
                yield from _judge(script, via, arguments[1], callee)
        else:
            yield from _page_member(script, via, member, call)
    if knows_requests is not None and not has_opened:
        yield _doubt(script, "XMLHttpRequest", "where it sends to was not followed", knows_requests)


def _mentions_requests(script: Script) -> Node | None:
    """Where the file names XMLHttpRequest, as a global or as a member of anything."""
    if script.names.is_global("XMLHttpRequest"):
        for use in script.names.uses.get("XMLHttpRequest", ()):
            return use.node
    for node, _ in script.of("member_expression"):
        if text_of(node.child_by_field_name("property")) == "XMLHttpRequest":
            return node
    return None


def _sending_member(script: Script, via: str, member: str, call: Node) -> Iterator[OutboundFact]:
    callee = call.named_children[0]
    if member in REMOTE_CALLS:
        yield _doubt(script, via, "it sends to a remote of the manifest", callee)
    elif "withProvider" in text_of(callee):
        yield _doubt(script, via, "it sends to the remote of a sign-in provider", callee)
    else:
        yield from _judge(script, via, _first_target(call), callee)


def _page_member(script: Script, via: str, member: str, call: Node) -> Iterator[OutboundFact]:
    callee, arguments = call.named_children[0], arguments_of(call)
    if member == "setAttribute" and len(arguments) > 1 and _literal(arguments[0]) in LOADING_ATTRIBUTES:
        yield from _judge(script, via, arguments[1], callee, is_page=True)
    elif member == "createElement" and len(arguments) > 1:
        yield from _element_properties(script, arguments)
    elif member == "insertAdjacentHTML" or (member in _MARKUP_CALLS and via.startswith("document.")):
        yield from _markup(script, via, arguments[-1] if arguments else None, callee)


def _is_client(script: Script, owner: Node) -> bool:
    bound = script.names.bound.get(text_of(owner)) if owner.type == "identifier" else None
    return bound is not None and plain_module(bound.module).split("/", 1)[0] in HTTP_CLIENTS


def _short(node: Node) -> str:
    text = " ".join(text_of(node).split())
    return text if len(text) <= 30 else "…"  # noqa: PLR2004 - a name, not a passage


def _literal(node: Node) -> str:
    return string_value(node) if node.type == "string" else ""


def _element_properties(script: Script, arguments: list[Node]) -> Iterator[OutboundFact]:
    element, properties = _literal(arguments[0]), arguments[1]
    for pair in properties.named_children if properties.type == "object" else ():
        key = text_of(pair.child_by_field_name("key")).strip("'\"")
        if pair.type == "pair" and (
            key in LOADING_ATTRIBUTES - {"data"} or (key == "href" and element in HREF_ELEMENTS)
        ):
            yield from _judge(
                script, f"<{element or '…'} {key}>", pair.child_by_field_name("value"), pair, is_page=True
            )


def _members_handed_on(script: Script) -> Iterator[OutboundFact]:
    """`window.fetch` or `api.fetch` that is not called where it stands, and `{ fetch } = window`."""
    for node, parent in script.of("member_expression"):
        member = text_of(node.child_by_field_name("property"))
        if member not in OUTSIDE_MEMBERS or member == "XMLHttpRequest":
            continue
        owner = text_of(node.child_by_field_name("object"))
        bound = script.names.bound.get(owner)
        is_known = owner in GLOBAL_OBJECTS or (bound is not None and bound.module in FORGE_API)
        via = f"{_short(node)}"
        if parent is not None and parent.type == "new_expression":
            yield from _judge(script, f"new {via}", _first_target(parent), node)
        elif (is_known or member in GLOBAL_CONNECTIONS) and not _is_called(node, parent):
            yield _doubt(script, via, "it is handed on and was not followed", node)
    for pattern, parent in script.of("object_pattern"):
        yield from _taken_out(script, pattern, parent)


def _is_called(node: Node, parent: Node | None) -> bool:
    return parent is not None and parent.type == "call_expression" and parent.child_by_field_name("function") == node


def _taken_out(script: Script, pattern: Node, parent: Node | None) -> Iterator[OutboundFact]:
    holder = None if parent is None else text_of(parent.child_by_field_name("value"))
    for child in pattern.named_children:
        is_renamed = child.type == "pair_pattern"
        key = text_of(child.child_by_field_name("key")) if is_renamed else text_of(child).partition("=")[0].strip()
        value = text_of(child.child_by_field_name("value")) if is_renamed else key
        is_open = holder in GLOBAL_OBJECTS or holder in script.names.bound
        if key in OUTSIDE_MEMBERS and value not in script.names.bound and is_open:
            yield _doubt(script, key, "it is taken out of an object and was not followed", child)


def _attributes(script: Script) -> Iterator[OutboundFact]:
    for attribute, element in script.of("jsx_attribute"):
        children = attribute.named_children
        name = text_of(children[0]) if children else ""
        tag = text_of(element.child_by_field_name("name")) if element is not None else ""
        value = children[1] if len(children) > 1 else None
        if name == "dangerouslySetInnerHTML":
            yield _doubt(script, f"<{tag} {name}>", "markup is put together while the app runs", attribute)
        elif value is None:
            continue
        elif name in LOADING_ATTRIBUTES:
            is_loading = name != "data" or tag == "object"
            is_function = name in {"action", "formAction"} and value.type == "jsx_expression" and tag != "form"
            if is_loading and not is_function and not (name == "background" and tag not in {"body", "table", "td"}):
                yield from _judge(script, f"<{tag} {name}>", value, attribute, is_page=True)
        elif name == "xlinkHref" or (name == "href" and tag in HREF_ELEMENTS):
            yield from _judge(script, f"<{tag} {name}>", value, attribute, is_page=True)
    for kind in ("jsx_opening_element", "jsx_self_closing_element"):
        for element, _ in script.of(kind):
            tag = text_of(element.child_by_field_name("name"))
            is_spread = any(child.type == "jsx_expression" for child in element.named_children[1:])
            if tag in LOADING_ELEMENTS and tag != "input" and is_spread:
                yield _doubt(script, f"<{tag} {{…}}>", "its attributes come from elsewhere", element)


def _assignments(script: Script) -> Iterator[OutboundFact]:
    for node, _ in script.of("assignment_expression"):
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or left.type != "member_expression":
            continue
        member = text_of(left.child_by_field_name("property"))
        via = f"{_short(left)} ="
        if member in _LOAD_PROPERTIES:
            yield from _judge(script, via, right, node, is_page=True)
        elif member in _MARKUP_PROPERTIES:
            yield from _markup(script, via, right, node)
        elif member == "href" and _makes_links(script) and not via.endswith("location.href ="):
            yield from _judge(script, via, right, node, is_page=True)


def _makes_links(script: Script) -> bool:
    """Whether the file makes `<link>` elements, whose `href` loads a style sheet."""
    return any(
        text_of(call.child_by_field_name("function")).endswith("createElement")
        and [_literal(argument) for argument in arguments_of(call)[:1]] == ["link"]
        for call, _ in script.of("call_expression")
    )


def _markup(script: Script, via: str, target: Node | None, at: Node) -> Iterator[OutboundFact]:
    """Markup that is a literal is searched by `_markup_in_text`; any other is a doubt."""
    if target is None or not all(value.is_whole for value in fold(target, script.constants)):
        yield _doubt(script, via, "markup is put together while the app runs", at)


def _markup_in_text(script: Script) -> Iterator[OutboundFact]:
    for node, parent in script.of("string_fragment"):
        text = text_of(node)
        for match in MARKUP_ADDRESS.finditer(text):
            address = read_address(match.group(1), is_whole=match.end() < len(text) or parent is None)
            if address is not None:
                yield OutboundFact(via="markup", address=address, doubt="", place=script.place(node))
            else:
                yield _doubt(script, "markup", "an address is put together while the app runs", node)
        if text.rstrip("\"' ").endswith("url("):
            yield _doubt(script, "url(…)", "an address is put together while the app runs", node)
