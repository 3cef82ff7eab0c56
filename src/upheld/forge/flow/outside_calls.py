"""Calls of what no file of the app defines: libraries by their models, the rest told as not followed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from upheld.core.light_dataclasses import replace
from upheld.forge.code import nodes
from upheld.forge.flow.facts import UNKNOWN_CALL, UNKNOWN_FUNCTION, Side
from upheld.forge.flow.machine_port import CallSite, Machine, Model, with_any
from upheld.forge.flow.models import find_method, find_model, has_models, is_made, is_method, is_modeled
from upheld.forge.flow.models.harmless import is_harmless
from upheld.forge.flow.models.loading import see_host_element, see_style
from upheld.forge.flow.models.reading import note_unresolved
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
    Value,
    choose,
    is_made_by_library,
    made_root,
    options_of,
    record,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

ANY = "*"
"""The last name of a library's symbol that is computed while the app runs."""
_CONSOLES = (("global", "console"), ("console",), ("console", "default"))
_SURROUNDINGS = tuple(("global", name) for name in ("window", "globalThis", "self", "global"))
_ENVIRONMENTS = (("global", "process", "env"), ("process", "env"), ("global", "import.meta", "env"))
_PURE_GLOBALS = frozenset(
    {"Array", "BigInt", "Boolean", "Date", "Intl", "JSON", "Math", "Number", "Object", "Promise", "String", "Symbol"}
)
_OF_PROTOTYPE = 3
"""Length of the path of a prototype of the language: `global`, a class, `prototype`."""
_CHANGING = (
    "set", "unset", "del", "assign", "merge", "extend", "defaults", "push", "insert", "remove", "pull", "update",
)  # fmt: skip
"""With such words begin functions that change their first argument in place."""
MAX_DEPTH = 3
MAX_FIELDS = 40
"""Options that are handed to libraries are looked at so deep and so wide."""
_STYLING = (
    "styled-components",
    "@emotion/",
    "@compiled/",
    "@atlaskit/primitives",
    "@atlaskit/css",
    "@mui/",
    "@stitches/",
)
"""Packages that make styles of objects and texts."""
_MAKERS = frozenset({"resolve", "get", "create", "inject", "getInstance", "make"})
_LOADERS = (("global", "require"), ("global", "module", "require"))


def note_call(machine: Interpreter, node: Node) -> None:
    """Count a call as looked at, each once: calls of a chain begin at one place and end at different ones."""
    if isinstance(node, nodes.Call):
        machine.calls_seen.add((machine.file, node.end))


def call_library(
    machine: Interpreter, path: tuple[str, ...], this: Value | None, arguments: list[Value], node: Node, *, is_new: bool
) -> Value:
    """Call a symbol of a library: by its model, else its functions are called back and its effect is a doubt."""
    note_call(machine, node)
    if path[0] == "@forge/ui" and path[-1] == "render":
        return record("rendered", element=arguments[0] if arguments else UNDEFINED_VALUE)
    if path in _LOADERS:
        return machine.load(node, arguments, machine.file)
    model = _model_of(path)
    if model is not None:
        return model(machine, CallSite(path, this, tuple(arguments), node, is_new))
    is_known = is_harmless(path)
    if machine.side is Side.PAGE and path[0].startswith(_STYLING):
        _see_styled(machine, path, arguments, node)
    call_back(machine, arguments, node, _handed(machine, arguments) if is_known else UNKNOWN)
    _loosen(machine, arguments if not is_known else arguments[: path[-1].lower().startswith(_CHANGING)])
    powers = _powers_of(machine, arguments) if machine.side is Side.BACKEND else set[str]()
    if not is_known or powers:
        machine.calls_unknown.add((machine.file, node.end))
        name = ".".join(part for part in path if part not in {"default", "global"})
        unresolved(machine, node, f"What {name} does was not followed.", path[0], {"anything"} | powers)
    if path[-1] in _MAKERS:
        for argument in arguments:
            if isinstance(argument, Closure) and isinstance(argument.node, nodes.Class):
                return machine.construct(argument, [], node)
    return _made_by_library(machine, path, arguments, node, frozenset() if is_known else UNKNOWN.origins)


def _see_styled(machine: Interpreter, path: tuple[str, ...], arguments: list[Value], node: Node) -> None:
    """What styles load, and the attributes that `styled.img.attrs(…)` gives an element."""
    for argument in arguments:
        if path[-1] != "attrs":
            see_style(machine, node, "a style", argument)
            continue
        given = machine.call_later(argument, [UNKNOWN], node) if isinstance(argument, Closure) else argument
        for option in options_of(given):
            if isinstance(option.value, Reference):
                see_host_element(machine, path[-2], machine.heap(option.value), node)


def _model_of(path: tuple[str, ...]) -> Model | None:
    if path[-1] == ANY:
        return _any_of
    model = find_model(path)
    if model is None and path[:2] == ("global", "document"):
        # `document.body.ownerDocument.defaultView.fetch`: the way back to the page's own functions.
        return find_model(("global", path[-1]))
    return model


def _loosen(machine: Interpreter, arguments: list[Value]) -> None:
    """What is not followed may change the objects that it is handed."""
    for argument in arguments:
        for option in options_of(argument):
            if isinstance(option.value, Reference):
                content = machine.heap(option.value)
                if content.kind in {"object", "array"}:
                    machine.replace(option.value, with_any(content, UNKNOWN))


def _any_of(machine: Machine, site: CallSite) -> Value:
    """Call a member of a library whose name is not known: of consoles and the language's own parts they are alike."""
    path, arguments = site.path[:-1], list(site.arguments)
    model = find_model((*path, "log")) if path in _CONSOLES else None
    if model is not None:
        return model(machine, replace(site, path=(*path, "log")))
    found: Interpreter = machine  # type: ignore[assignment]  # what serves the port
    call_back(found, arguments, site.node)
    if path[:1] != ("global",) or path[1:2] == () or path[1] not in _PURE_GLOBALS:
        name = ".".join(part for part in path if part not in {"default", "global"}) or "the surroundings"
        unresolved(found, site.node, f"Any function of {name} may be called here.", "", {"anything"})
    return _made_by_library(found, site.path, arguments, site.node, UNKNOWN.origins)


def _handed(machine: Interpreter, arguments: list[Value]) -> Value:
    """What a library that only computes hands to functions: of what it was given; in a page also what people do."""
    given: list[Value] = [argument for argument in arguments if not isinstance(argument, Closure)]
    if given and isinstance(given[0], Reference | Data):
        return machine.element(given[0])
    others = frozenset({Origin.BROWSER} if machine.side is Side.PAGE else ())
    return derived_of(machine, given, others)


def _powers_of(machine: Interpreter, arguments: list[Value]) -> set[str]:
    """What a library can do with what it is handed: clients of the product, stores, statements."""
    found: set[str] = set()
    pending = [(argument, 0) for argument in arguments]
    while pending:
        value, depth = pending.pop()
        for option in options_of(value):
            one = option.value
            if isinstance(one, Library) and one.path[0].startswith("@forge/"):
                found.add("sql" if one.path[0] == "@forge/sql" else "product")
            elif isinstance(one, Record):
                found |= {"product"} if one.kind == "client" else set()
                pending.extend((field, depth) for _, field in one.fields)
            elif isinstance(one, Promise):
                pending.append((one.value, depth))
            elif isinstance(one, Reference) and depth < MAX_DEPTH:
                content = machine.heap(one)
                pending.extend((field, depth + 1) for field in list(content.fields.values())[:MAX_FIELDS])
    return found


def _made_by_library(
    machine: Interpreter, path: tuple[str, ...], arguments: list[Value], node: Node, others: frozenset[Origin]
) -> Value:
    """What a library gives back that is not followed: data, or a function that may call those it was handed."""
    made = derived_of(machine, arguments, others)
    if not isinstance(made, Data):
        return made
    name = ".".join(part for part in path if part not in {"default", "global"})
    root = made_root(name, node.line, machine.file)
    functions = [o.value for argument in arguments for o in options_of(argument) if _is_handed_function(o.value)]
    for argument in arguments:
        for option in options_of(argument):
            if isinstance(option.value, Data):
                functions.extend(machine.wrapped.get(option.value.root, ()))
    if functions:
        known = machine.wrapped.setdefault(root, [])
        known.extend(function for function in functions if function not in known)
    return Data(made.origins, root, (), made.classes)


def _is_handed_function(value: Value) -> bool:
    return isinstance(value, Closure) or (isinstance(value, Record) and value.kind == "definitions")


def note_handed(machine: Interpreter, owner: Value, arguments: list[Value]) -> None:
    """What a library made keeps the functions that it is handed, and may call them whenever it is called itself."""
    if not isinstance(owner, Data) or not is_made_by_library(owner):
        return
    known = machine.wrapped.setdefault(owner.root, [])
    for argument in arguments:
        for option in options_of(argument):
            if _is_handed_function(option.value) and option.value not in known and len(known) < MAX_FIELDS:
                known.append(option.value)


def call_wrapped(machine: Interpreter, owner: Value, arguments: list[Value], node: Node) -> None:
    """Whatever a library made of functions of the app may call them when it is called."""
    if isinstance(owner, Data):
        for function in tuple(machine.wrapped.get(owner.root, ())):
            machine.call_later(function, arguments, node)


def derived_of(machine: Interpreter, arguments: list[Value], others: frozenset[Origin] = UNKNOWN.origins) -> Value:
    """What a function that is not followed gives back: data of its arguments' origins, or of others."""
    origins: set[Origin] = set()
    for argument in arguments[:6]:
        origins |= machine.origins(argument)
    classes = (
        frozenset().union(*(machine.classes(argument) for argument in arguments[:6])) if arguments else frozenset()
    )
    return Data(frozenset(origins or others), classes=classes)


def call_unknown(machine: Interpreter, callee: Value, arguments: list[Value], node: Node) -> Value:
    """Call something of which nothing is known."""
    note_call(machine, node)
    if isinstance(callee, Constant):
        return UNKNOWN
    call_wrapped(machine, callee, arguments, node)
    note_handed(machine, callee, arguments)
    call_back(machine, arguments, node)
    if is_made_by_library(callee):
        return derived_of(machine, [callee, *arguments])
    machine.calls_unknown.add((machine.file, node.end))
    if Origin.UNKNOWN in machine.origins(callee):
        text = machine.source_text(node)
        unresolved(machine, node, UNKNOWN_FUNCTION.format(text), "", UNKNOWN_CALL)
    return derived_of(machine, [callee, *arguments])


def call_back(machine: Interpreter, arguments: list[Value], node: Node, handed: Value = UNKNOWN) -> None:
    """Call all functions among some arguments with what they are handed, also those inside objects; render elements."""
    for argument in arguments:
        _call_back(machine, argument, node, handed, 0)


def _call_back(machine: Interpreter, value: Value, node: Node, handed: Value, depth: int) -> None:
    for option in options_of(value):
        found = option.value
        if isinstance(found, Closure):
            if isinstance(found.node, nodes.Function):
                machine.call_later(found, [handed for _ in found.node.parameters], node)
        elif isinstance(found, Library) and is_made(found.path):
            machine.call_later(found, [handed], node)
        elif isinstance(found, Record) and found.kind == "element":
            machine.render(found, node)
        elif isinstance(found, Reference) and depth < 3:  # noqa: PLR2004 - objects of options nest no deeper
            content = machine.heap(found)
            if content.kind in {"object", "array"}:
                for inner in list(content.fields.values())[:60]:
                    _call_back(machine, inner, node, handed, depth + 1)


def unresolved(machine: Interpreter, node: Node, reason: str, package: str, may: AbstractSet[str]) -> None:
    """Record a call that was not followed."""
    machine.calls_unknown.add((machine.file, node.end))
    note_unresolved(machine, node, machine.source_text(node), reason, may=frozenset(may), package=package)


def assigned(machine: Interpreter, target: Library | Record | Data, name: str | None, value: Value, node: Node) -> None:
    """A member of something that is not the app's own is set; what was lost in a page may be an element."""
    if isinstance(target, Library) and target.path in _SURROUNDINGS:
        target = Library(("global",))
    if isinstance(target, Library) and target.path in _ENVIRONMENTS:
        known = machine.environment.get(name or ANY)
        machine.environment[name or ANY] = value if known is None else choose(known, value)
        return
    if isinstance(target, Library) and changes_meaning(target.path, name):
        words = ".".join(part for part in (*target.path, name or "") if part not in {"", "default", "global"})
        unresolved(machine, node, f"What {words or 'a global name'} does is changed here.", "", {"anything"})
    if name is None or (isinstance(target, Data) and not target.origins & {Origin.UNKNOWN, Origin.BROWSER}):
        return
    if isinstance(target, Library):
        path: tuple[str, ...] = (*target.path, f"{name}=")
        model = find_model(path)
    else:
        path = (target.kind if isinstance(target, Record) else "dom", f"{name}=")
        model = find_method(*path) if isinstance(target, Record) or machine.side is Side.PAGE else None
    if isinstance(value, Closure) and (model is None or name.startswith("on")):
        call_back(machine, [value], node)
    elif model is not None:
        model(machine, CallSite(path, target, (value,), node, is_new=False))


def changes_meaning(path: tuple[str, ...], name: str | None) -> bool:
    """Whether setting a member changes what the analysis takes for granted: of the platform, the language, a library.

    A console is not: what takes the place of its functions is run where it is set.

    Example:
        >>> changes_meaning(("@forge/api", "default"), "asUser"), changes_meaning(("global", "document"), "title")
        (True, False)
    """
    if path in _CONSOLES:
        return False
    if path[0].startswith("@forge/") or path == ("global", "Object", "prototype"):
        return True
    if len(path) == _OF_PROTOTYPE and path[0] == "global" and path[2] == "prototype":
        return name is None or is_method(path[1], name)
    if name is None:
        return path == ("global",) or (path[0] == "global" and path[1] in _PURE_GLOBALS) or has_models(path[0])
    return is_modeled((*path, name)) and not is_modeled((*path, f"{name}="))
