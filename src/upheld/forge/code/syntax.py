"""Parse JavaScript and TypeScript with tree-sitter, by the grammar that fits a file best, in bounded time."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Node, Parser, Point

from upheld.forge.code.mending import blank_tag_arguments, hide_ampersands

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
MAX_TRIED_AGAIN = 100_000
_FREE_STEPS = 1_000
_BYTES_PER_STEP = 16
"""A step is 100 operations of the parser. Ordinary code takes one for some 150 bytes, the densest seen one for 46.

NOTE: the grammar for TSX repairs some texts for ever, such as `<a {{b:>c:d(e f)`. Steps are counted and not time, so
that a file always gives the same.
"""


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
        root, reached = _parse_mended(content, grammar)
        if root is None:
            stuck_at = max(stuck_at, reached)
            continue
        if not root.has_error:
            return root, len(content)
        errors = _count_errors(root)
        if best is None or errors < fewest:
            best, fewest = root, errors
        if _is_hopeless(root, content):
            break
    if best is not None:
        return best, len(content)
    return _parse_beginning(content, suffix, stuck_at)


def parse_once(content: bytes, suffix: str) -> Node | None:
    """The root by the usual grammar, whatever errors it has; None where the parser comes to no end.

    NOTE: its nodes have no `text`, as those of `parse`: a parser that can be stopped does not keep the source.
    """
    return _parse_bounded(content, _GRAMMARS.get(suffix, _OTHERS)[0], _Steps(content))[0]


def _is_hopeless(root: Node, content: bytes) -> bool:
    """Whether most of a large file is one error: another try would take seconds and give no more."""
    return len(content) > MAX_TRIED_AGAIN and 2 * _count_errors(root)[0] > len(content)


class _Steps:
    """How many steps the parser may still take for a file and a grammar, repairs of the source included."""

    def __init__(self, content: bytes) -> None:
        self.left = _FREE_STEPS + len(content) // _BYTES_PER_STEP


def _parse_mended(content: bytes, grammar: str) -> tuple[Node | None, int]:
    """The root of the content, or of one that the grammar reads with fewer errors."""
    steps = _Steps(content)
    source = content if grammar == _JAVASCRIPT else blank_tag_arguments(content)
    root, reached = _parse_bounded(source, grammar, steps)
    while root is not None and root.has_error and not _is_hopeless(root, content):
        mended = hide_ampersands(source, root)
        if mended == source:
            break
        again, _ = _parse_bounded(mended, grammar, steps)
        if again is None or _count_errors(again) >= _count_errors(root):
            break
        root, source = again, mended
    return root, reached


def _parse_beginning(content: bytes, suffix: str, stuck_at: int) -> tuple[Node, int]:
    """The lines before the one where the parser went in circles; nothing if it does so there too."""
    lines = content[: content.rfind(b"\n", 0, stuck_at) + 1]
    grammar = _GRAMMARS.get(suffix, _OTHERS)[0]
    root, _ = _parse_bounded(lines, grammar, _Steps(lines))
    if root is not None:
        return root, len(lines)
    return Parser(_language(grammar)).parse(b"").root_node, 0


def _parse_bounded(source: bytes, grammar: str, steps: _Steps) -> tuple[Node | None, int]:
    """The root, if the parser comes to an end, and how far it came."""
    view = memoryview(source)
    reached = 0

    def read(offset: int, _: Point) -> memoryview:
        return view[offset:]

    def must_stop(offset: int, has_error: bool) -> bool:  # noqa: FBT001 - the parser calls it
        nonlocal reached
        del has_error
        reached = max(reached, offset)
        steps.left -= 1
        return steps.left < 0

    try:
        return Parser(_language(grammar)).parse(read, progress_callback=must_stop).root_node, len(source)
    except ValueError:
        return None, reached


def errors_of(root: Node) -> Iterator[Node]:
    """The errors and missing signs of a tree, without those inside others, in the order of the text."""
    waiting = [root] if root.has_error else []
    while waiting:
        node = waiting.pop()
        if node.is_error or node.is_missing:
            yield node
        else:
            waiting.extend(child for child in reversed(node.children) if child.has_error)


def _count_errors(root: Node) -> tuple[int, int]:
    """How many bytes stand in errors, and how many errors there are; a missing sign counts as a byte."""
    sizes = [max(1, node.end_byte - node.start_byte) for node in errors_of(root)]
    return sum(sizes), len(sizes)
