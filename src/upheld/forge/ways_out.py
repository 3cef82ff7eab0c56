"""Every place of a file from which something can leave the platform: calls, connections, things a page loads."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from upheld.forge.addresses import read_address
from upheld.forge.facts import OutboundFact
from upheld.forge.names import Use
from upheld.forge.page_loads import element_call, find_loads, page_member
from upheld.forge.script import Script
from upheld.forge.syntax import arguments_of, text_of
from upheld.forge.targets import doubtful, judge_target, literal_of, shorten
from upheld.forge.vocabulary import (
    FORGE_API,
    GLOBAL_CONNECTIONS,
    GLOBAL_OBJECTS,
    GLOBAL_SENDERS,
    HARMLESS_MEMBERS,
    HTTP_CLIENTS,
    HTTP_METHODS,
    OUTSIDE_MEMBERS,
    RAW_NETWORK,
    REMOTE_CALLS,
    SENDING_METHODS,
    plain_module,
)

_BASES = frozenset({"baseURL", "prefixUrl"})
_HOSTS = frozenset({"host", "hostname", "socketPath", "proxy", "agent", "lookup"})


def find_outbound(script: Script) -> tuple[OutboundFact, ...]:
    """All ways out of the file, in the order of its lines, each once."""
    facts = [
        *_named_senders(script),
        *_clients(script),
        *_raw_modules(script),
        *_passed_on(script),
        *_member_calls(script),
        *_members_handed_on(script),
        *find_loads(script),
    ]
    return tuple(sorted(dict.fromkeys(facts), key=lambda fact: (fact.place.line or 0, fact.via)))


def _named_senders(script: Script) -> Iterator[OutboundFact]:
    """`fetch` and its like by their own name, `fetch` of @forge/api under any name, connections, XMLHttpRequest."""
    for name, uses in script.names.uses.items():
        bound = script.names.bound.get(name)
        is_named_so = name in GLOBAL_SENDERS | GLOBAL_CONNECTIONS
        is_sender = is_named_so and (bound is None or bound.module.startswith((".", "@/", "~/")))
        if bound is not None and bound.module in FORGE_API:
            is_sender = bound.export == "fetch"
            if bound.export in {"default", "*"}:
                yield from _library_handed_on(script, name, uses)
            if bound.export in REMOTE_CALLS:
                for use in uses:
                    yield doubtful(script, bound.export, "it sends to a remote of the manifest", use.node)
                continue
        if not is_sender:
            continue
        is_hidden = bound is None and name in script.names.declared
        for use in uses:
            yield from _sender_use(script, name, use, is_hidden=is_hidden)


def _library_handed_on(script: Script, name: str, uses: list[Use]) -> Iterator[OutboundFact]:
    """The whole library as a value: which of its members is called is not seen here."""
    for use in uses:
        parent = use.parent
        is_asked = parent is not None and parent.type in {"member_expression", "subscript_expression"}
        target = None if parent is None else parent.child_by_field_name("name")
        is_taken_apart = target is not None and target.type == "object_pattern"
        if not is_asked and not is_taken_apart:
            yield doubtful(script, name, "it is handed on and was not followed", use.node)


def _sender_use(script: Script, name: str, use: Use, *, is_hidden: bool) -> Iterator[OutboundFact]:
    parent = use.parent
    if parent is None or parent.type in {"export_specifier", "unary_expression", "type_query", "instanceof"}:
        if parent is not None and parent.type == "export_specifier":
            yield doubtful(script, name, "it is handed on under another name", use.node)
        return
    if parent.type == "call_expression" and parent.child_by_field_name("function") == use.node:
        if is_hidden:
            yield doubtful(script, name, f"{name} is declared in this file and was not followed", use.node)
            return
        arguments = arguments_of(parent)
        if arguments and arguments[0].type == "object":
            yield doubtful(script, name, "what the object given to it stands for was not followed", use.node)
        else:
            yield from judge_target(script, name, _first_target(parent), use.node)
    elif parent.type == "new_expression" and parent.child_by_field_name("constructor") == use.node:
        if is_hidden:
            yield doubtful(script, f"new {name}", f"{name} is declared in this file and was not followed", use.node)
            return
        yield from judge_target(script, f"new {name}", _first_target(parent), use.node)
    elif parent.type != "member_expression" or parent.child_by_field_name("object") == use.node:
        is_constant = parent.type == "member_expression" and name in GLOBAL_CONNECTIONS
        if not is_constant:
            yield doubtful(script, name, "it is handed on and was not followed", use.node)


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
        yield from judge_target(script, name, _first_target(parent), use.node)
        yield from _option_hosts(script, name, parent)
        return
    if parent.type == "member_expression" and parent.child_by_field_name("object") == use.node:
        member = text_of(parent.child_by_field_name("property"))
        via = f"{name}.{member}"
        if member in HARMLESS_MEMBERS:
            return
        if grandparent is not None and grandparent.type == "call_expression" and member in SENDING_METHODS:
            yield from judge_target(script, via, _first_target(grandparent), use.node)
            yield from _option_hosts(script, via, grandparent)
            return
        if grandparent is not None and grandparent.type == "call_expression":
            yield from judge_target(script, via, _first_target(grandparent), use.node)
        yield doubtful(script, via, "what it makes was not followed", use.node)
        return
    yield doubtful(script, name, "it is handed on and was not followed", use.node)


def _option_hosts(script: Script, via: str, call: Node) -> Iterator[OutboundFact]:
    """`get("/x", { baseURL: … })`: options that say where a relative address leads."""
    for options in arguments_of(call)[1:]:
        for pair in options.named_children if options.type == "object" else ():
            key = text_of(pair.child_by_field_name("key")).strip("'\"")
            if pair.type == "pair" and key in _BASES:
                yield from judge_target(script, via, pair.child_by_field_name("value"), pair)
            elif key in _HOSTS or pair.type == "spread_element":
                yield doubtful(script, via, "its options say where it leads", pair)


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
            yield doubtful(script, f"{bound.export} of {module}", "it is handed on and was not followed", node)


def _member_calls(script: Script) -> Iterator[OutboundFact]:
    """Calls of a member whose name says that it sends: `x.fetch`, `navigator.sendBeacon`, `request.open`."""
    knows_requests = _mentions_requests(script)
    has_opened = False
    for call, _ in script.of("call_expression"):
        callee = call.child_by_field_name("function")
        owner = None if callee is None else callee.child_by_field_name("object")
        if callee is not None and callee.type == "identifier":
            yield from element_call(script, callee, call)
        if callee is None or callee.type != "member_expression" or owner is None or _is_client(script, owner):
            continue
        member = text_of(callee.child_by_field_name("property"))
        arguments = arguments_of(call)
        via = f"{shorten(owner)}.{member}"
        if member in {"fetch", "sendBeacon"} | REMOTE_CALLS:
            yield from _sending_member(script, via, member, call)
        elif member == "open" and len(arguments) > 1:
            if knows_requests is not None or literal_of(arguments[0]).upper() in HTTP_METHODS:
                has_opened = True
                yield from judge_target(script, via, arguments[1], callee)
        else:
            yield from page_member(script, via, member, call)
    if knows_requests is not None and not has_opened:
        yield doubtful(script, "XMLHttpRequest", "where it sends to was not followed", knows_requests)


def _mentions_requests(script: Script) -> Node | None:
    """Where the file names XMLHttpRequest, as a global or as a member of anything."""
    for use in script.names.uses.get("XMLHttpRequest", ()):
        return use.node
    for node, _ in script.of("member_expression"):
        if text_of(node.child_by_field_name("property")) == "XMLHttpRequest":
            return node
    return None


def _sending_member(script: Script, via: str, member: str, call: Node) -> Iterator[OutboundFact]:
    callee = call.named_children[0]
    if member in REMOTE_CALLS:
        yield doubtful(script, via, "it sends to a remote of the manifest", callee)
    elif "withProvider" in text_of(callee):
        yield doubtful(script, via, "it sends to the remote of a sign-in provider", callee)
    else:
        yield from judge_target(script, via, _first_target(call), callee)


def _is_client(script: Script, owner: Node) -> bool:
    bound = script.names.bound.get(text_of(owner)) if owner.type == "identifier" else None
    return bound is not None and plain_module(bound.module).split("/", 1)[0] in HTTP_CLIENTS


def _members_handed_on(script: Script) -> Iterator[OutboundFact]:
    """`window.fetch` or `api.fetch` that is not called where it stands, and `{ fetch } = window`."""
    for node, parent in script.of("member_expression"):
        member = text_of(node.child_by_field_name("property"))
        if member not in OUTSIDE_MEMBERS or member == "XMLHttpRequest":
            continue
        owner = text_of(node.child_by_field_name("object"))
        bound = script.names.bound.get(owner)
        is_known = owner in GLOBAL_OBJECTS or (bound is not None and bound.module in FORGE_API)
        via = f"{shorten(node)}"
        if parent is not None and parent.type == "new_expression":
            yield from judge_target(script, f"new {via}", _first_target(parent), node)
        elif (is_known or member in GLOBAL_CONNECTIONS) and not _is_called(node, parent):
            yield doubtful(script, via, "it is handed on and was not followed", node)
    for pattern, _ in script.of("object_pattern"):
        yield from _taken_out(script, pattern)


def _is_called(node: Node, parent: Node | None) -> bool:
    return parent is not None and parent.type == "call_expression" and parent.child_by_field_name("function") == node


def _taken_out(script: Script, pattern: Node) -> Iterator[OutboundFact]:
    for child in pattern.named_children:
        is_renamed = child.type == "pair_pattern"
        key = text_of(child.child_by_field_name("key")) if is_renamed else text_of(child).partition("=")[0].strip()
        value = text_of(child.child_by_field_name("value")) if is_renamed else key
        if key in OUTSIDE_MEMBERS and value not in script.names.bound:
            yield doubtful(script, key, "it is taken out of an object and was not followed", child)
