"""Parse JavaScript and TypeScript with tree-sitter, by the grammar that fits a file best."""

from __future__ import annotations

import functools

import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

_TYPESCRIPT, _TSX, _JAVASCRIPT = "typescript", "tsx", "javascript"
_GRAMMARS = {".ts": (_TYPESCRIPT, _TSX), ".mts": (_TYPESCRIPT, _TSX), ".cts": (_TYPESCRIPT, _TSX), ".tsx": (_TSX,)}
"""The grammars to try, the usual one first. The second is for files whose name is wrong: elements in `.ts`."""
_OTHERS = (_JAVASCRIPT, _TSX)
"""The second is for type annotations and parameter decorators in `.js`, which a bundler may take out."""


@functools.cache
def _parser(grammar: str) -> Parser:
    if grammar == _TYPESCRIPT:
        return Parser(Language(tree_sitter_typescript.language_typescript()))
    if grammar == _TSX:
        return Parser(Language(tree_sitter_typescript.language_tsx()))
    return Parser(Language(tree_sitter_javascript.language()))


def parse(content: bytes, suffix: str) -> Node:
    """The root of the syntax tree, of the grammar with the fewest errors; errors are nodes in it."""
    first, *others = _GRAMMARS.get(suffix, _OTHERS)
    best = _parser(first).parse(content).root_node
    if not best.has_error:
        return best
    fewest = _count_errors(best)
    for grammar in others:
        root = _parser(grammar).parse(content).root_node
        errors = _count_errors(root) if root.has_error else (0, 0)
        if errors < fewest:
            best, fewest = root, errors
    return best


def _count_errors(root: Node) -> tuple[int, int]:
    """How many bytes stand in errors, and how many errors there are; a missing token counts as a byte."""
    size = count = 0
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.is_error or node.is_missing:
            size += max(1, node.end_byte - node.start_byte)
            count += 1
        else:
            waiting.extend(child for child in node.children if child.has_error)
    return size, count
