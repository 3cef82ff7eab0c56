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
    if first != _JAVASCRIPT:
        content = blank_tag_arguments(content)
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


_TAG_END = b">`"
MAX_TAG_ARGUMENTS = 2_000
_OPEN, _CLOSE, _BACKTICK = b"<>`"


def blank_tag_arguments(content: bytes) -> bytes:
    r"""The source with blanks for the type arguments of tagged templates, which the grammar takes for comparisons.

    Every other byte stays in its place.

    Example:
        >>> blank_tag_arguments(b"styled.div<{ wide?: boolean }>`a`")
        b'styled.div                    `a`'
    """
    found = content.find(_TAG_END)
    if found < 0:
        return content
    source = bytearray(content)
    while found >= 0:
        start = _start_of_arguments(content, found)
        if start is not None:
            kept = bytes(byte if byte in b"\r\n" else 0x20 for byte in source[start : found + 1])
            source[start : found + 1] = kept
        found = content.find(_TAG_END, found + 2)
    return bytes(source)


def _start_of_arguments(content: bytes, end: int) -> int | None:
    """Where the `<` stands that a `>` closes, if a name or a call stands right before it and only types between."""
    depth = 0
    for place in range(end, max(-1, end - MAX_TAG_ARGUMENTS), -1):
        byte = content[place]
        if byte == _CLOSE and content[place - 1 : place] != b"=":
            depth += 1
        elif byte == _OPEN:
            depth -= 1
            if depth == 0:
                before = content[place - 1 : place]
                return place if before.isalnum() or before in {b"_", b"$", b")", b"]"} else None
        elif byte == _BACKTICK:
            return None
    return None


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
