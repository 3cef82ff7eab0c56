"""The reader that lowers one file: it finds the handler of each piece, keeps the depth, and lists what is opaque.

A handler of an expression or pattern gives a node. A handler of a statement adds what the statement comes to: nothing
for types, two for `export default function f() {}`. Handlers never call one another but through the reader (apart from
parts that stand at fixed places), so that the depth is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from tree_sitter import Node as Piece

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import (
    ArrayPattern,
    Block,
    ClassDeclaration,
    Declaration,
    Default,
    Evaluate,
    Export,
    ExportDeclaration,
    ExportDefault,
    Expression,
    Function,
    FunctionDeclaration,
    Identifier,
    If,
    Import,
    Index,
    Member,
    ObjectPattern,
    Opaque,
    Pattern,
    Property,
    Return,
    Sequence,
    Statement,
)

MAX_DEPTH = 150
"""More levels than people write. Each takes up to four calls of Python, which allows 1,000."""
COMMENTS = frozenset({"comment", "html_comment", "hash_bang_line"})
SYNTAX_ERROR = "syntax error"
TOO_DEEP = "nested too deep"
_DECLARATIVE = (
    ClassDeclaration,
    Declaration,
    Export,
    ExportDeclaration,
    ExportDefault,
    FunctionDeclaration,
    Import,
    Opaque,
)
_TARGETS = (Identifier, Member, Index, ObjectPattern, ArrayPattern, Default, Opaque)

ExpressionHandler: TypeAlias = "Callable[[Reader, Piece], Expression]"
StatementHandler: TypeAlias = "Callable[[Reader, Piece, list[Statement]], None]"


@dataclass(frozen=True, slots=True)
class Handlers:
    """What a part of the language brings."""

    expressions: Mapping[str, ExpressionHandler]
    """Patterns too: by the grammar's names of pieces."""
    statements: Mapping[str, StatementHandler]
    tolerant: frozenset[str]
    """Pieces whose handlers deal with errors among the children: lists of things, of which one may be broken."""


def span(piece: Piece) -> tuple[int, int, int]:
    """The line, start and end of a piece: the first three fields of every node."""
    return piece.start_point[0] + 1, piece.start_byte, piece.end_byte


def value_property(where: tuple[int, int, int], key: Expression, value: Expression) -> Property:
    """`key: value`."""
    return Property(*where, key, value, "value", is_static=False, decorators=())


class Reader:
    """Lowers the pieces of one file."""

    __slots__ = (
        "_depth",
        "_is_broken",
        "_tables",
        "calls",
        "content",
        "functions",
        "names",
        "namespaces",
        "opaque",
        "unended",
    )

    def __init__(self, content: bytes, tables: Handlers, *, is_broken: bool) -> None:
        self.content = content
        self.calls = 0
        self.functions: list[Function] = []
        self.opaque: list[Opaque] = []
        self.namespaces: set[str] = set()
        self.names: set[str] = set()
        """Names in expressions and patterns."""
        self.unended: set[int] = set()
        """Where a statement ends that the grammar did not end: after an arrow function, before `(` or `[`."""
        self._tables = tables
        self._is_broken = is_broken
        self._depth = 0

    def text(self, piece: Piece) -> str:
        """The source of a piece."""
        return self.content[piece.start_byte : piece.end_byte].decode("utf-8", "replace")

    def give_up(self, piece: Piece, reason: str) -> Opaque:
        """A piece of which nothing is known, listed."""
        found = Opaque(*span(piece), reason)
        self.opaque.append(found)
        return found

    def expression(self, piece: Piece) -> Expression:
        """An expression or a pattern."""
        kind = piece.type
        handler = self._tables.expressions.get(kind)
        if handler is None:
            return self.give_up(piece, SYNTAX_ERROR)
        if self._is_broken and piece.has_error and kind not in self._tables.tolerant and self.is_torn(piece):
            handler = _lower_torn
        if self._depth >= MAX_DEPTH:
            return self.give_up(piece, TOO_DEEP)
        self._depth += 1
        found = handler(self, piece)
        self._depth -= 1
        return found

    def pattern(self, piece: Piece) -> Pattern:
        """What a value is assigned to."""
        found = self.expression(piece)
        return found if isinstance(found, _TARGETS) else self.give_up(piece, "nothing can be assigned to this")

    def expressions(self, pieces: Iterable[Piece]) -> tuple[Expression, ...]:
        """Several expressions."""
        return tuple([self.expression(piece) for piece in pieces])

    def statements(self, pieces: Iterable[Piece]) -> tuple[Statement, ...]:
        """Several statements; those that come to nothing are left out."""
        found: list[Statement] = []
        for piece in pieces:
            self.add_statement(piece, found)
        return tuple(found)

    def statement(self, piece: Piece) -> Statement:
        """Exactly one statement: a block where it comes to none or several."""
        found: list[Statement] = []
        self.add_statement(piece, found)
        return found[0] if len(found) == 1 else Block(*span(piece), tuple(found))

    def add_statement(self, piece: Piece, into: list[Statement]) -> None:
        """Add what a statement comes to."""
        kind = piece.type
        handler = self._tables.statements.get(kind)
        if handler is None:
            if piece.is_error:
                self.salvage(piece, into)
            elif self.is_expression(piece):
                into.append(Evaluate(*span(piece), self.expression(piece)))
            elif piece.is_missing or (piece.is_named and kind not in COMMENTS):
                into.append(self.give_up(piece, SYNTAX_ERROR))
        elif self._depth >= MAX_DEPTH:
            into.append(self.give_up(piece, TOO_DEEP))
        else:
            self._depth += 1
            if self._is_broken and piece.has_error and kind not in self._tables.tolerant and self.is_torn(piece):
                self.salvage(piece, into)
            else:
                handler(self, piece, into)
            self._depth -= 1

    def note_unended(self, piece: Piece) -> None:
        """Note an arrow function that something follows on another line: nothing may follow it but its own end."""
        after = piece.next_sibling
        if piece.type == "arrow_function" and after is not None and piece.end_point[0] < after.start_point[0]:
            self.unended.add(piece.end_byte)

    def is_torn(self, piece: Piece) -> bool:
        """Whether an error stands right in a piece, not only in its parts."""
        return piece.is_missing or any(child.is_error or child.is_missing for child in piece.children)

    def errors(self, piece: Piece) -> tuple[Opaque, ...]:
        """The errors that stand right in a piece."""
        if not (self._is_broken and piece.has_error):
            return ()
        torn = [child for child in piece.children if child.is_error or child.is_missing]
        return tuple(self.give_up(child, SYNTAX_ERROR) for child in torn)

    def items(self, piece: Piece) -> list[Piece]:
        """The parts of a piece without comments and signs; errors and missing signs are among them."""
        if self._is_broken and piece.has_error:
            children = [child for child in piece.children if child.is_named or child.is_error or child.is_missing]
        else:
            children = piece.named_children
        return [child for child in children if child.type not in COMMENTS]

    def salvage(self, piece: Piece, into: list[Statement]) -> None:
        """Add what can be made out in a piece with errors: whole statements and expressions; the rest is opaque.

        Whether they run is unknown: those that do not declare a name stand under an unknown condition.
        """
        found: list[Statement] = []
        torn: list[Piece] = []
        for child in piece.children:
            kind = child.type
            if kind in COMMENTS:
                continue
            if child.is_missing or not (kind in self._tables.statements or self.is_expression(child)):
                torn.append(child)
                continue
            self._close(torn, found)
            self.add_statement(child, found)
        self._close(torn, found)
        into.extend(_put_under_unknown(found))

    def is_expression(self, piece: Piece) -> bool:
        """Whether a part of an error is more of an expression than a name."""
        return piece.type in self._tables.expressions and piece.named_child_count > 0

    def _close(self, torn: list[Piece], into: list[Statement]) -> None:
        """Turn neighbors that mean nothing into one opaque region."""
        if torn:
            line, start, _ = span(torn[0])
            found = Opaque(line, start, torn[-1].end_byte, SYNTAX_ERROR)
            self.opaque.append(found)
            into.append(found)
            torn.clear()


def _lower_torn(reader: Reader, piece: Piece) -> Expression:
    """An expression with an error right in it: unknown, but for the calls and functions that stand in it whole."""
    children = piece.children
    reader.note_unended(children[0] if children else piece)
    values: list[Expression] = []
    for child in children:
        if child.type == "arguments":
            values.extend(reader.expressions(reader.items(child)))
        elif reader.is_expression(child):
            values.append(reader.expression(child))
    opaque = reader.errors(piece) if values else ()
    if not opaque:
        return reader.give_up(piece, SYNTAX_ERROR)
    return Sequence(*span(piece), (*values, *opaque))


def doubt_return(statement: Statement) -> Statement:
    """A return outside any function has lost the head of its function: what comes after it may run."""
    return _put_under_unknown([statement])[0] if isinstance(statement, Return) else statement


def _put_under_unknown(statements: list[Statement]) -> list[Statement]:
    found: list[Statement] = []
    held: list[Statement] = []
    for statement in [*statements, None]:
        if statement is not None and not isinstance(statement, _DECLARATIVE):
            held.append(statement)
            continue
        if held:
            where = held[0].line, held[0].start, held[-1].end
            found.append(If(*where, Opaque(*where, SYNTAX_ERROR), Block(*where, tuple(held)), None))
            held = []
        if statement is not None:
            found.append(statement)
    return found
