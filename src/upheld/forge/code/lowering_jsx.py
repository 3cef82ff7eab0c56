"""Elements: `<Name attribute={value}>children</Name>`."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_reader import SYNTAX_ERROR, Handlers, Reader, span, value_property
from upheld.forge.code.lowering_texts import decode_references, trim_element_text
from upheld.forge.code.nodes import (
    Evaluate,
    Expression,
    Identifier,
    JsxElement,
    Literal,
    Node,
    Property,
    Spread,
    Statement,
)

_TEXTS = frozenset({"html_character_reference", "jsx_text"})
_FACTORIES = frozenset({"ForgeUI", "Fragment", "React", "h", "jsx"})
"""Names that elements come to use without writing them."""


def _lower_element(reader: Reader, piece: Piece) -> Expression:
    first, *between, last = piece.children
    tag, attributes = _opening(reader, first)
    children = _children(reader, between if last.type == "jsx_closing_element" else [*between, last])
    return JsxElement(*span(piece), tag, attributes, children)


def _lower_self_closing(reader: Reader, piece: Piece) -> Expression:
    tag, attributes = _opening(reader, piece)
    return JsxElement(*span(piece), tag, attributes, ())


def _opening(reader: Reader, piece: Piece) -> tuple[Expression | None, tuple[Node, ...]]:
    """The tag and the attributes; a fragment has neither."""
    tag: Expression | None = None
    attributes: list[Node] = []
    reader.names |= _FACTORIES
    for item in reader.items(piece):
        kind = item.type
        if kind == "jsx_attribute":
            attributes.append(_attribute(reader, item))
        elif kind == "jsx_expression":
            inner = reader.expression(item)
            attributes.append(inner if isinstance(inner, Spread) else Spread(*span(item), inner))
        elif kind == "type_arguments":
            continue
        elif item.is_error or item.is_missing:
            attributes.append(Spread(*span(item), reader.give_up(item, SYNTAX_ERROR)))
        else:
            tag = _tag(reader, item)
    return tag, tuple(attributes)


def _tag(reader: Reader, piece: Piece) -> Expression:
    """A host element begins with a small letter, or has a hyphen or colon in its name."""
    if piece.type == "jsx_namespace_name":
        return Literal(*span(piece), reader.text(piece))
    tag = reader.expression(piece)
    if isinstance(tag, Identifier) and tag.name != "this" and (tag.name[:1].islower() or "-" in tag.name):
        return Literal(tag.line, tag.start, tag.end, tag.name)
    return tag


def _attribute(reader: Reader, piece: Piece) -> Property:
    items = reader.items(piece)
    name = items[0]
    key = Literal(*span(name), reader.text(name))
    value: Expression
    if len(items) == 1:
        value = Literal(*span(piece), value=True)
    elif items[-1].type == "string":
        value = Literal(*span(items[-1]), decode_references(reader.text(items[-1])[1:-1]))
    else:
        value = reader.expression(items[-1])
    return value_property(span(piece), key, value)


def _children(reader: Reader, pieces: list[Piece]) -> tuple[Expression, ...]:
    found: list[Expression] = []
    texts: list[Piece] = []
    for piece in pieces:
        kind = piece.type
        if kind in _TEXTS:
            texts.append(piece)
            continue
        _close_text(reader, texts, found)
        if kind != "jsx_expression" or reader.items(piece):
            found.append(reader.expression(piece))
    _close_text(reader, texts, found)
    return tuple(found)


def _close_text(reader: Reader, texts: list[Piece], into: list[Expression]) -> None:
    if texts:
        line, start, _ = span(texts[0])
        end = texts[-1].end_byte
        text = trim_element_text(reader.content[start:end].decode("utf-8", "replace"))
        if text:
            into.append(Literal(line, start, end, text))
        texts.clear()


def _lower_braces(reader: Reader, piece: Piece) -> Expression:
    """`{value}`, `{...value}`; an attribute's `{}` has no value."""
    items = reader.items(piece)
    return reader.expression(items[0]) if items else Identifier(*span(piece), "undefined")


def _add_lone_opening(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """One whose end is lost in an error."""
    into.append(Evaluate(*span(piece), _lower_self_closing(reader, piece)))


def _add_lone_attribute(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    into.append(Evaluate(*span(piece), _attribute(reader, piece).value))


HANDLERS = Handlers(
    expressions={
        "jsx_element": _lower_element,
        "jsx_self_closing_element": _lower_self_closing,
        "jsx_expression": _lower_braces,
    },
    statements={"jsx_opening_element": _add_lone_opening, "jsx_attribute": _add_lone_attribute},
    tolerant=frozenset({"jsx_element", "jsx_opening_element", "jsx_self_closing_element"}),
)
