"""Lower a source file to the small tree of `nodes`: parse it, take away what does not run, keep places.

What could not be read is `Opaque`, in the tree and in the list of the file. Nothing here raises for what a file holds,
and no file makes Python nest deeper than `lowering_reader.MAX_DEPTH` levels.
"""

from __future__ import annotations

import re
from operator import attrgetter

from tree_sitter import Node as Piece

from upheld.forge.code import (
    lowering_chains,
    lowering_expressions,
    lowering_jsx,
    lowering_members,
    lowering_modules,
    lowering_statements,
    lowering_typescript,
)
from upheld.forge.code.lowering_modules import is_type_of_star
from upheld.forge.code.lowering_reader import SYNTAX_ERROR, Handlers, Reader, doubt_return
from upheld.forge.code.nodes import File, Opaque, Statement
from upheld.forge.code.syntax import errors_of, parse_far

_PARTS = (
    lowering_chains.HANDLERS,
    lowering_expressions.HANDLERS,
    lowering_jsx.HANDLERS,
    lowering_members.HANDLERS,
    lowering_modules.HANDLERS,
    lowering_statements.HANDLERS,
    lowering_typescript.HANDLERS,
)
_DECORATOR = re.compile(rb"^\s*(?:export\s+)?@[A-Za-z_$]|[(,]\s*@[A-Za-z_$]", re.MULTILINE)
_MAX_MENDED = 3
"""One statement that was ended late may hide another."""
_LANGUAGE = Handlers(
    expressions={kind: handler for part in _PARTS for kind, handler in part.expressions.items()},
    statements={kind: handler for part in _PARTS for kind, handler in part.statements.items()},
    tolerant=frozenset().union(*(part.tolerant for part in _PARTS)),
)


def lower(content: bytes, path: str, suffix: str) -> File:
    """The tree of a file; the suffix (`.ts`) chooses the grammar.

    The content that the tree keeps may have more semicolons than the given one; the lines are the same.

    >>> lower(b"call(1)", "src/index.js", ".js").calls
    1
    """
    content, reader, body = _read(content, suffix)
    for _ in range(_MAX_MENDED):
        if not reader.unended:
            break
        content, reader, body = _read(_end_statements(content, reader.unended), suffix)
    by_place = attrgetter("start")
    return File(
        path,
        body,
        tuple(sorted(reader.opaque, key=by_place)),
        content,
        tuple(sorted(reader.functions, key=by_place)),
        reader.calls,
        frozenset(reader.names),
        has_decorators=b"@" in content and _DECORATOR.search(content) is not None,
    )


def _read(content: bytes, suffix: str) -> tuple[bytes, Reader, tuple[Statement, ...]]:
    root, end = parse_far(content, suffix)
    reader = Reader(content, _LANGUAGE, is_broken=root.has_error)
    body: list[Statement] = []
    if root.is_error:
        reader.salvage(root, body)
    else:
        body.extend(reader.statements(root.children))
    if root.has_error:
        body = [doubt_return(statement) for statement in body]
        body.extend(_missed_errors(root, reader))
    if end < len(content):
        rest = Opaque(content.count(b"\n", 0, end) + 1, end, len(content), "too hard to parse")
        reader.opaque.append(rest)
        body.append(rest)
    return content, reader, tuple(body)


def _missed_errors(root: Piece, reader: Reader) -> list[Opaque]:
    """Errors that no opaque region touches: signs that the tree does without, or errors that were made out whole."""
    known = sorted(reader.opaque, key=attrgetter("start"))
    missed = []
    number, told_to = 0, -1
    for error in errors_of(root):
        while number < len(known) and known[number].start <= error.end_byte:
            told_to = max(told_to, known[number].end)
            number += 1
        if told_to < error.start_byte and not is_type_of_star(reader, error):
            missed.append(reader.give_up(error, SYNTAX_ERROR))
    return missed


def _end_statements(content: bytes, ends: set[int]) -> bytes:
    """The content with semicolons where the language puts them by itself and the grammar does not."""
    pieces = []
    start = 0
    for end in sorted(ends):
        pieces.append(content[start:end])
        start = end
    return b";".join([*pieces, content[start:]])
