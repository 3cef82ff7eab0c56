"""Parse JavaScript and TypeScript with tree-sitter and walk the tree without ever nesting calls."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

MAX_COMPOUND_BYTES = 2_000
"""More than any name, chain or argument that a rule looks at."""
MAX_NODES = 400_000
"""More than some 40,000 lines of ordinary code in one file."""


@functools.cache
def _parser(suffix: str) -> Parser:
    if suffix == ".ts":
        return Parser(Language(tree_sitter_typescript.language_typescript()))
    if suffix == ".tsx":
        return Parser(Language(tree_sitter_typescript.language_tsx()))
    return Parser(Language(tree_sitter_javascript.language()))


def parse_script(content: bytes, suffix: str) -> Node:
    """The root of the syntax tree; errors are nodes in it."""
    return _parser(suffix).parse(content).root_node


def walk(root: Node) -> Iterator[tuple[Node, tuple[Node | None, Node | None]]]:
    """Named nodes in the order of the text, each with its parent and the parent's parent; at most `MAX_NODES`."""
    cursor = root.walk()
    above: list[Node | None] = [None, None]
    for _ in range(MAX_NODES):
        node = cursor.node
        if node is None:
            return
        if node.is_named or node.is_missing:
            yield node, (above[-1], above[-2])
        if cursor.goto_first_child():
            above.append(node)
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return
            above.pop()


def text_of(node: Node | None) -> str:
    """The source text of a node; empty for None and for a compound of more than `MAX_COMPOUND_BYTES`.

    NOTE: in `a.b().c().d()…` every owner holds all before it: unbounded, a long chain would take square time.
    """
    if node is None or (node.child_count and node.end_byte - node.start_byte > MAX_COMPOUND_BYTES):
        return ""
    if node.text is None:
        return ""
    return node.text.decode("utf-8", "replace")


def line_number(node: Node) -> int:
    """The line a node starts on, from 1."""
    return node.start_point[0] + 1


def arguments_of(call: Node) -> list[Node]:
    """The arguments of a call or `new`, comments apart."""
    found = call.child_by_field_name("arguments")
    if found is None:
        return []
    return [child for child in found.named_children if child.type != "comment"]
