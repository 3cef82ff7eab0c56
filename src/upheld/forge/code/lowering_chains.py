"""Chains that lean to the left or right are lowered in a loop: calls, operators, conditions of any length."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_reader import COMMENTS, Handlers, Reader, span
from upheld.forge.code.nodes import (
    Array,
    Await,
    Binary,
    Call,
    Conditional,
    Expression,
    Index,
    Logical,
    Member,
    Sequence,
    TaggedTemplate,
    Template,
)

_LINKS = frozenset(
    {"call_expression", "member_expression", "nested_identifier", "non_null_expression", "subscript_expression"}
)
_SHORT_CIRCUITS = frozenset({"&&", "||", "??"})
_PLAIN_PARTS = 3
"""Of `a.b`, `a + b`; more where a comment stands between or the link is optional."""


def _lower_chain(reader: Reader, piece: Piece) -> Expression:
    first, links = piece, [piece]
    piece = piece.children[0]
    while piece.type in _LINKS and not (piece.has_error and reader.is_torn(piece)):
        links.append(piece)
        piece = piece.children[0]
    if piece.type == "arrow_function":
        reader.note_unended(piece)
    awaited = _awaited(reader, piece, links)
    value = reader.expression(piece) if awaited is None else awaited
    while links:
        value = _add_link(reader, value, links.pop())
    return value if awaited is None else Await(*span(first), value)


def _awaited(reader: Reader, piece: Piece, links: list[Piece]) -> Expression | None:
    """What is waited for in `await (value).link…`, `await [value].link…`: the grammar takes await for a name there."""
    if piece.type != "identifier" or reader.text(piece) != "await":
        return None
    link = links[-1]
    if link.type == "subscript_expression":
        links.pop()
        inside = [part for part in link.children[2:-1] if part.is_named and part.type not in COMMENTS]
        key = reader.expression(inside[0]) if inside else None
        elements = key.values if isinstance(key, Sequence) else () if key is None else (key,)
        return Array(*span(link), tuple(elements))
    if link.type != "call_expression":
        return None
    if link.children[-1].type == "template_string":
        return reader.expression(links.pop().children[-1])
    values = reader.expressions(reader.items(link.children[-1]))
    if not values:
        return None
    whole = span(links.pop())
    return values[0] if len(values) == 1 else Sequence(*whole, values)


def _add_link(reader: Reader, value: Expression, link: Piece) -> Expression:
    kind = link.type
    if kind == "non_null_expression":
        return value
    children = link.children
    last = children[-1]
    is_optional = len(children) > (1 if kind == "call_expression" else 2) and any(
        child.type == "optional_chain" for child in children[1:-1]
    )
    if kind == "subscript_expression":
        key = next((child for child in reversed(children[1:-1]) if child.is_named and child.type not in COMMENTS), last)
        return Index(*span(link), value, reader.expression(key), is_optional)
    if kind != "call_expression":
        return Member(*span(link), value, reader.text(last), is_optional)
    if last.type == "template_string":
        template = reader.expression(last)
        if not isinstance(template, Template):
            template = Template(*span(last), (template,))
        return TaggedTemplate(*span(link), value, template)
    reader.calls += 1
    arguments = reader.expressions(reader.items(last))
    return Call(*span(link), value, arguments, is_new=False, is_optional=is_optional)


def _lower_new(reader: Reader, piece: Piece) -> Expression:
    reader.calls += 1
    parts = [part for part in reader.items(piece) if part.type != "type_arguments"]
    callee = reader.expression(parts[0])
    arguments = reader.expressions(reader.items(parts[1])) if len(parts) > 1 else ()
    return Call(*span(piece), callee, arguments, is_new=True, is_optional=False)


def _operator(piece: Piece) -> str:
    children = piece.children
    if len(children) == _PLAIN_PARTS:
        return children[1].type
    return next((child.type for child in children[1:-1] if not child.is_named), "")


def _lower_binary(reader: Reader, piece: Piece) -> Expression:
    links = [piece]
    piece = piece.children[0]
    while piece.type == "binary_expression" and not (piece.has_error and reader.is_torn(piece)):
        links.append(piece)
        piece = piece.children[0]
    value = reader.expression(piece)
    while links:
        link = links.pop()
        operator = _operator(link)
        right = reader.expression(link.children[-1])
        make = Logical if operator in _SHORT_CIRCUITS else Binary
        value = make(*span(link), operator, value, right)
    return value


def _lower_conditional(reader: Reader, piece: Piece) -> Expression:
    links: list[tuple[Piece, Expression, Expression]] = []
    while True:
        test, yes, no = reader.items(piece)[:3]
        links.append((piece, reader.expression(test), reader.expression(yes)))
        piece = no
        if piece.type != "ternary_expression" or (piece.has_error and reader.is_torn(piece)):
            break
    value = reader.expression(piece)
    while links:
        link, condition, chosen = links.pop()
        value = Conditional(*span(link), condition, chosen, value)
    return value


def _lower_sequence(reader: Reader, piece: Piece) -> Expression:
    values: list[Piece] = []
    rest = [piece]
    while rest:
        part = rest.pop()
        if part.type == "sequence_expression":
            rest.extend(reversed(reader.items(part)))
        else:
            values.append(part)
    return Sequence(*span(piece), reader.expressions(values))


HANDLERS = Handlers(
    expressions={
        **dict.fromkeys(_LINKS, _lower_chain),
        "new_expression": _lower_new,
        "binary_expression": _lower_binary,
        "ternary_expression": _lower_conditional,
        "sequence_expression": _lower_sequence,
    },
    statements={},
    tolerant=frozenset({"arguments", "sequence_expression"}),
)
