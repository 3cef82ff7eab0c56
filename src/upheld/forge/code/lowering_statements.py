"""Statements: declarations, conditions, loops, jumps."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.core.light_dataclasses import replace
from upheld.forge.code.lowering_functions import lower_function
from upheld.forge.code.lowering_reader import COMMENTS, Handlers, Reader, StatementHandler, span
from upheld.forge.code.nodes import (
    Block,
    Case,
    Class,
    Declaration,
    Declarator,
    Each,
    Evaluate,
    Expression,
    Function,
    FunctionDeclaration,
    Identifier,
    If,
    Jump,
    Labeled,
    Loop,
    Opaque,
    Return,
    Statement,
    Switch,
    Throw,
    Try,
)

_NAMED_PARTS = 2
"""A name and its value."""


def _add_nothing(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """`;`, `debugger`, types."""
    del reader, piece, into


def _add_expression(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    for item in reader.items(piece):
        if item.type == "internal_module":
            reader.add_statement(item, into)
        else:
            into.append(Evaluate(*span(piece), reader.expression(item)))


def _add_declaration(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    kind = piece.children[0].type
    found: list[Declarator] = []
    after: list[Statement] = list(reader.errors(piece))
    for child in piece.children:
        if child.type == "variable_declarator":
            if child.has_error and reader.is_torn(child):
                _add_torn_declarator(reader, child, found)
                reader.salvage(child, after)
            else:
                found.append(_declarator(reader, child))
    if found:
        into.append(Declaration(*span(piece), kind if kind in {"let", "var"} else "const", tuple(found)))
    into.extend(after)


def _add_torn_declarator(reader: Reader, piece: Piece, into: list[Declarator]) -> None:
    """The names are declared; what they hold is unknown."""
    first = piece.children[0]
    if not first.is_error and not first.is_missing:
        where = span(piece)
        into.append(Declarator(*where, reader.pattern(first), Opaque(*where, "syntax error")))


def _declarator(reader: Reader, piece: Piece) -> Declarator:
    children = piece.children
    target = reader.pattern(children[0])
    value = None
    if len(children) > _NAMED_PARTS and any(child.type == "=" for child in children[1:-1]):
        value = reader.expression(children[-1])
        if isinstance(value, Function | Class) and not value.name and isinstance(target, Identifier):
            value.name = target.name
    return Declarator(*span(piece), target, value)


def _add_lone_declarator(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """One that stands in an error."""
    into.append(Declaration(*span(piece), "let", (_declarator(reader, piece),)))


def _add_function(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    into.append(FunctionDeclaration(*span(piece), lower_function(reader, piece)))


def _add_block(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    into.append(Block(*span(piece), reader.statements(piece.children[1:])))


def _add_clause(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """`else`, `catch`, `finally`, a case: only where they stand in an error."""
    into.append(Block(*span(piece), reader.statements(child for child in piece.children if child.is_named)))


def _body(reader: Reader, piece: Piece | None) -> tuple[Statement, ...]:
    return reader.statements(piece.children[1:]) if piece is not None else ()


def _part(piece: Piece, name: str) -> Piece:
    """A part that the grammar promises; the piece's last part stands in for one that is not there."""
    return piece.child_by_field_name(name) or piece.children[-1]


def _add_if(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    links: list[tuple[Piece, Expression, Statement]] = []
    no: Statement | None = None
    while True:
        test = reader.expression(_part(piece, "condition"))
        links.append((piece, test, reader.statement(_part(piece, "consequence"))))
        otherwise = piece.child_by_field_name("alternative")
        if otherwise is None:
            break
        last = otherwise.children[-1]
        torn = otherwise.has_error and (reader.is_torn(otherwise) or reader.is_torn(last))
        if last.type != "if_statement" or torn:
            no = reader.statement(otherwise if torn else last)
            break
        piece = last
    while links:
        link, test, yes = links.pop()
        no = If(*span(link), test, yes, no)
    if no is not None:
        into.append(no)


def _add_for(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    first = _part(piece, "initializer")
    start: Statement | None = None
    if first.type in {"lexical_declaration", "variable_declaration", "expression_statement"}:
        start = reader.statement(first)
    elif first.type not in {"empty_statement", ";"}:
        start = Evaluate(*span(first), reader.expression(first))
    condition, step = piece.child_by_field_name("condition"), piece.child_by_field_name("increment")
    test = None
    if condition is not None and condition.type not in {"empty_statement", ";"}:
        test = reader.expression(condition.children[0] if condition.type == "expression_statement" else condition)
    after = reader.expression(step) if step is not None else None
    into.append(Loop(*span(piece), start, test, after, reader.statement(_part(piece, "body")), is_do=False))


def _add_each(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    kind = piece.child_by_field_name("kind")
    operator = piece.child_by_field_name("operator")
    into.append(
        Each(
            *span(piece),
            "" if kind is None else kind.type if kind.type in {"let", "var"} else "const",
            reader.pattern(_part(piece, "left")),
            reader.expression(_part(piece, "right")),
            reader.statement(_part(piece, "body")),
            is_of=operator is None or operator.type == "of",
        )
    )


def _add_while(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    test = reader.expression(_part(piece, "condition"))
    body = reader.statement(_part(piece, "body"))
    into.append(Loop(*span(piece), None, test, None, body, is_do=False))


def _add_do(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    body = reader.statement(_part(piece, "body"))
    test = reader.expression(_part(piece, "condition"))
    into.append(Loop(*span(piece), None, test, None, body, is_do=True))


def _add_return(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    items = reader.items(piece)
    into.append(Return(*span(piece), reader.expression(items[0]) if items else None))
    into.extend(reader.give_up(item, "syntax error") for item in items[1:])


def _add_throw(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    items = reader.items(piece)
    into.append(Throw(*span(piece), reader.expression(items[0] if items else piece)))


def _add_try(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    handler, last = piece.child_by_field_name("handler"), piece.child_by_field_name("finalizer")
    body = _body(reader, piece.child_by_field_name("body"))
    parameter, caught = None, None
    if handler is not None:
        pattern = handler.child_by_field_name("parameter")
        parameter = reader.pattern(pattern) if pattern is not None else None
        caught = reader.errors(handler) + _body(reader, handler.child_by_field_name("body"))
    after = () if last is None else reader.errors(last) + _body(reader, last.child_by_field_name("body"))
    into.append(Try(*span(piece), body, parameter, caught, after))


def _add_switch(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    value = reader.expression(_part(piece, "value"))
    cases = []
    for item in reader.items(_part(piece, "body")):
        if item.type == "switch_case":
            tested, *body = (child for child in item.children[1:] if child.type != ":" and child.type not in COMMENTS)
            cases.append(Case(*span(item), reader.expression(tested), reader.statements(body)))
        elif item.type == "switch_default":
            cases.append(Case(*span(item), None, reader.statements(item.children[2:])))
        else:
            opaque = reader.give_up(item, "syntax error")
            cases.append(Case(*span(item), opaque, (replace(opaque),)))
    into.append(Switch(*span(piece), value, tuple(cases)))


def _add_jump(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    label = piece.child_by_field_name("label")
    into.append(Jump(*span(piece), piece.children[0].type, "" if label is None else reader.text(label)))


def _add_labeled(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    label = reader.text(piece.children[0])
    into.append(Labeled(*span(piece), label, reader.statement(piece.children[-1])))


def _add_with(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """Any name in its body may be a property of the object."""
    into.append(reader.give_up(piece, "with statement"))


_NOTHING = ("debugger_statement", "empty_statement")
_STATEMENTS: dict[str, StatementHandler] = {
    **dict.fromkeys(_NOTHING, _add_nothing),
    **dict.fromkeys(("lexical_declaration", "using_declaration", "variable_declaration"), _add_declaration),
    **dict.fromkeys(("function_declaration", "generator_function_declaration"), _add_function),
    **dict.fromkeys(("break_statement", "continue_statement"), _add_jump),
    **dict.fromkeys(("arguments", "catch_clause", "else_clause", "finally_clause", "switch_body"), _add_clause),
    **dict.fromkeys(("switch_case", "switch_default"), _add_clause),
    "expression_statement": _add_expression,
    "variable_declarator": _add_lone_declarator,
    "statement_block": _add_block,
    "if_statement": _add_if,
    "for_statement": _add_for,
    "for_in_statement": _add_each,
    "while_statement": _add_while,
    "do_statement": _add_do,
    "return_statement": _add_return,
    "throw_statement": _add_throw,
    "try_statement": _add_try,
    "switch_statement": _add_switch,
    "labeled_statement": _add_labeled,
    "with_statement": _add_with,
}
HANDLERS = Handlers(
    expressions={},
    statements=_STATEMENTS,
    tolerant=frozenset(
        {
            "function_declaration",
            "generator_function_declaration",
            "lexical_declaration",
            "return_statement",
            "statement_block",
            "using_declaration",
            "variable_declaration",
        }
    ),
)
