"""Parse JavaScript and TypeScript with tree-sitter, by the grammar that fits a file best, in bounded time."""

from __future__ import annotations

import functools

import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Node, Parser, Point

_TYPESCRIPT, _TSX, _JAVASCRIPT = "typescript", "tsx", "javascript"
_GRAMMARS = {
    ".ts": (_TYPESCRIPT, _TSX),
    ".mts": (_TYPESCRIPT, _TSX),
    ".cts": (_TYPESCRIPT, _TSX),
    ".tsx": (_TSX, _JAVASCRIPT),
}
"""The grammars to try, the usual one first. The second is for elements in a `.ts` that should be named `.tsx`."""
_OTHERS = (_JAVASCRIPT, _TSX)
"""The second is for type annotations and parameter decorators in `.js`, which a bundler may take out."""
_FREE_STEPS = 1_000
_BYTES_PER_STEP = 8
"""A step is 100 operations of the parser. Ordinary code takes a step for some 150 bytes, the worst seen one for 14.

NOTE: the grammar for TSX repairs some texts for ever, such as `<a {{b:>c:d(e f)`. Steps are counted and not time, so
that a file always gives the same.
"""


_TAG_END = b">`"
MAX_TAG_ARGUMENTS = 2_000
_OPEN, _CLOSE, _BACKTICK = b"<>`"


@functools.cache
def _language(grammar: str) -> Language:
    if grammar == _TYPESCRIPT:
        return Language(tree_sitter_typescript.language_typescript())
    if grammar == _TSX:
        return Language(tree_sitter_typescript.language_tsx())
    return Language(tree_sitter_javascript.language())


def parse(content: bytes, suffix: str) -> Node:
    """The root of the syntax tree, of the grammar with the fewest errors; errors are nodes in it."""
    return parse_far(content, suffix)[0]


def parse_far(content: bytes, suffix: str) -> tuple[Node, int]:
    """The root, and how many bytes of the content it reads: fewer than all where no grammar comes to an end."""
    best: Node | None = None
    fewest = (0, 0)
    stuck_at = 0
    for grammar in _GRAMMARS.get(suffix, _OTHERS):
        root, reached = _parse_bounded(content, grammar)
        if root is None:
            stuck_at = max(stuck_at, reached)
            continue
        if not root.has_error:
            return root, len(content)
        errors = _count_errors(root)
        if best is None or errors < fewest:
            best, fewest = root, errors
    if best is not None:
        return best, len(content)
    return _parse_beginning(content, suffix, stuck_at)


def _parse_beginning(content: bytes, suffix: str, stuck_at: int) -> tuple[Node, int]:
    """The lines before the one where the parser went in circles; nothing if it does so there too."""
    lines = content[: content.rfind(b"\n", 0, stuck_at) + 1]
    grammar = _GRAMMARS.get(suffix, _OTHERS)[0]
    root, _ = _parse_bounded(lines, grammar)
    if root is not None:
        return root, len(lines)
    return Parser(_language(grammar)).parse(b"").root_node, 0


def _parse_bounded(content: bytes, grammar: str) -> tuple[Node | None, int]:
    """The root, if the parser comes to an end, and how far it came."""
    source = content if grammar == _JAVASCRIPT else blank_tag_arguments(content)
    view = memoryview(source)
    steps_left = _FREE_STEPS + len(source) // _BYTES_PER_STEP
    reached = 0

    def read(offset: int, _: Point) -> memoryview:
        return view[offset:]

    def must_stop(offset: int, has_error: bool) -> bool:  # noqa: FBT001 - the parser calls it
        nonlocal reached, steps_left
        del has_error
        reached = max(reached, offset)
        steps_left -= 1
        return steps_left < 0

    try:
        return Parser(_language(grammar)).parse(read, progress_callback=must_stop).root_node, len(source)
    except ValueError:
        return None, reached


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
