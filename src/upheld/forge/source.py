"""Read one source file: its imports, its ways out, its stores, and what of it was not understood.

One pass over the syntax tree collects; what an identifier is (an import, a global, something declared here) is
decided afterwards, since imports may stand below their use. This layer decides by one file alone: a value that comes
from elsewhere is a doubt, never a pass.
"""

from __future__ import annotations

from tree_sitter import Node

from upheld.core.check import Place
from upheld.forge.facts import SourceFacts
from upheld.forge.folding import fold, string_value
from upheld.forge.gaps import BEHAVIOR, CODE, Gap
from upheld.forge.names import Names, Use
from upheld.forge.script import Script
from upheld.forge.syntax import MAX_NODES, arguments_of, line_number, parse_script, text_of, walk
from upheld.forge.vocabulary import BROWSER_STORES, GLOBAL_OBJECTS, GLOBAL_SCOPES, OUTSIDE_MEMBERS
from upheld.forge.ways_out import find_outbound
from upheld.forge.write_places import find_stores

MAX_SCRIPT_BYTES = 500_000
MAX_LINE_CHARACTERS = 5_000
MAX_ERRORS_LISTED = 20
_DENSE = 50
"""Code of a bundle has a bracket or semicolon at least every so many characters; a long text has not."""

_INTERESTING = frozenset(
    {
        "call_expression",
        "new_expression",
        "assignment_expression",
        "jsx_attribute",
        "jsx_opening_element",
        "jsx_self_closing_element",
        "member_expression",
        "pair",
        "string_fragment",
        "object_pattern",
        "subscript_expression",
    }
)
_LOADERS = frozenset({"binding", "dlopen", "getBuiltinModule", "mainModule"})
_IDENTIFIERS = frozenset({"identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"})


def read_source(content: bytes, *, file: str, suffix: str) -> SourceFacts:
    """The facts of one file; what could not be read is among its gaps.

    Example:
        >>> read_source(b'fetch("https://metrics.example/")', file="src/a.js", suffix=".js").outbound[0].address.host
        'metrics.example'
    """
    refusal = _refusal(content, file)
    if refusal is not None and len(content) > MAX_SCRIPT_BYTES:
        return SourceFacts(file=file, gaps=(refusal,))
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        gap = Gap(
            reason=f"The byte 0x{content[error.start]:02x} is not UTF-8; the file was not analyzed.",
            place=Place(file=file, line=line),
            touches=CODE,
        )
        return SourceFacts(file=file, gaps=(gap,))
    script = _walk(content, file, suffix)
    if refusal is not None:
        script.gaps.insert(0, refusal)
    return SourceFacts(
        file=file,
        imports=tuple(script.names.imports),
        outbound=find_outbound(script),
        stores=find_stores(script),
        gaps=tuple(script.gaps),
    )


def _refusal(content: bytes, file: str) -> Gap | None:
    if len(content) > MAX_SCRIPT_BYTES:
        reason = f"The file holds {len(content):,} bytes, more than code written by hand; it was not analyzed."
        return Gap(reason=reason, place=Place(file=file), touches=CODE)
    for number, line in enumerate(content.split(b"\n"), start=1):
        if len(line) > MAX_LINE_CHARACTERS and sum(map(line.count, b"({;[")) * _DENSE > len(line):
            reason = f"A line of {len(line):,} characters: minified or bundled code, not relied on."
            return Gap(reason=reason, place=Place(file=file, line=number), touches=CODE)
    return None


def _walk(content: bytes, file: str, suffix: str) -> Script:
    root = parse_script(content, suffix)
    script = Script(file=file, names=Names(file))
    errors = 0
    for node, (parent, grandparent) in walk(root):
        kind = node.type
        if kind in _IDENTIFIERS:
            script.names.see_identifier(node, parent, grandparent)
        elif kind in {"import_statement", "export_statement"}:
            script.names.see_import(node)
        elif kind == "variable_declarator":
            script.names.see_declarator(node, parent)
        elif kind == "ERROR" or node.is_missing:
            errors += 1
            if errors <= MAX_ERRORS_LISTED:
                script.gaps.append(_error_gap(node, script))
        if kind in _INTERESTING and not (
            kind == "call_expression" and script.names.see_call(node, parent, grandparent)
        ):
            script.nodes.setdefault(kind, []).append((node, parent))
    if root.descendant_count > MAX_NODES:
        reason = f"The file has more than {MAX_NODES:,} syntax nodes; the rest was not analyzed."
        script.gaps.append(Gap(reason=reason, place=Place(file=file), touches=CODE))
    script.constants = script.names.only_constants()
    script.gaps.extend(_code_from_text(script))
    return script


def _error_gap(node: Node, script: Script) -> Gap:
    last = node.end_point[0] + 1
    first = line_number(node)
    lines = f"lines {first} to {last} were" if last > first else "the line was"
    return Gap(reason=f"A syntax error: {lines} not analyzed.", place=script.place(node), touches=CODE)


def _code_from_text(script: Script) -> list[Gap]:
    """`eval`, `Function`, timers given a text: code that no reader of files sees."""
    gaps: list[Gap] = []
    for name in ("eval", "Function"):
        for use in script.names.uses.get(name, ()):
            is_asked = use.parent is not None and use.parent.type in {"binary_expression", "unary_expression"}
            is_owner = use.parent is not None and use.parent.type == "member_expression" and name == "Function"
            if not is_asked and not is_owner:
                gaps.append(_code_gap(script, name, use.node))
    for node, _ in script.of("member_expression"):
        member = text_of(node.child_by_field_name("property"))
        if member in {"eval", "Function"}:
            gaps.append(_code_gap(script, member, node))
    for node, _ in script.of("call_expression"):
        callee = text_of(node.child_by_field_name("function"))
        if callee.rpartition(".")[2] in {"setTimeout", "setInterval"}:
            arguments = arguments_of(node)
            if arguments and any(value.text for value in fold(arguments[0], script.constants)):
                gaps.append(_code_gap(script, callee, node))
    return [*gaps, *_hidden_names(script)]


def _code_gap(script: Script, name: str, node: Node) -> Gap:
    reason = f"{name} makes code of text while the app runs; that code was not analyzed."
    return Gap(reason=reason, place=script.place(node), touches=CODE)


def _hidden_names(script: Script) -> list[Gap]:
    """Ways to reach a name without writing it: a computed member, a global object or `require` handed on."""
    gaps: list[Gap] = []
    for node, _ in script.of("subscript_expression"):
        owner = text_of(node.child_by_field_name("object"))
        index = node.child_by_field_name("index")
        is_number = index is not None and index.type == "number"
        bound = script.names.bound.get(owner)
        is_open = owner in GLOBAL_OBJECTS or (bound is not None and not bound.module.startswith("."))
        written = string_value(index) if index is not None and index.type == "string" else ""
        if (is_open and not is_number) or written in OUTSIDE_MEMBERS | BROWSER_STORES:
            reason = f"A member of {owner[:40]} is chosen by text; which one was not analyzed."
            gaps.append(Gap(reason=reason, place=script.place(node), touches=BEHAVIOR))
    for node, parent in script.of("member_expression"):
        owner, member = text_of(node.child_by_field_name("object")), text_of(node.child_by_field_name("property"))
        is_called = parent is not None and parent.type in {"call_expression", "new_expression", "variable_declarator"}
        if (member == "constructor" and is_called) or (owner == "process" and member in _LOADERS):
            reason = f"{owner[:40]}.{member} can make or load any code; that code was not analyzed."
            gaps.append(Gap(reason=reason, place=script.place(node), touches=CODE))
    for name in (*sorted(GLOBAL_SCOPES), "require"):
        if script.names.is_global(name) or name == "require":
            gaps.extend(
                Gap(
                    reason=f"{name} is handed on; what is done with it was not analyzed.",
                    place=script.place(use.node),
                    touches=CODE if name == "require" else BEHAVIOR,
                )
                for use in script.names.uses.get(name, ())
                if not _is_plain_use(use, name)
            )
    return gaps


def _is_plain_use(use: Use, name: str) -> bool:
    """Whether a global object is only asked for a member, compared, or tested; or `require` only called."""
    parent = use.parent
    if parent is None or parent.type in {
        "unary_expression",
        "binary_expression",
        "if_statement",
        "subscript_expression",
    }:
        return True
    if parent.type == "call_expression" and parent.named_children[0] == use.node:
        return name == "require"
    if parent.type == "variable_declarator":
        target = parent.child_by_field_name("name")
        return target is not None and target.type == "object_pattern"
    return parent.type == "member_expression" and parent.child_by_field_name("object") == use.node
