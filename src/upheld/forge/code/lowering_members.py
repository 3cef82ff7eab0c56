"""Members of objects and classes, and classes."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_functions import lower_function
from upheld.forge.code.lowering_reader import COMMENTS, SYNTAX_ERROR, Handlers, Reader, span, value_property
from upheld.forge.code.lowering_texts import number_key, number_value
from upheld.forge.code.nodes import (
    Class,
    ClassDeclaration,
    Evaluate,
    Expression,
    Identifier,
    Literal,
    Object,
    Opaque,
    Property,
    Statement,
)

_KEYS = frozenset({"computed_property_name", "number", "private_property_identifier", "property_identifier", "string"})
_STATIC = frozenset({"static", "static get"})
_CLASSES = ("abstract_class_declaration", "class", "class_declaration")
_TYPES_ONLY = frozenset({"abstract_method_signature", "index_signature", "method_signature"})


def lower_key(reader: Reader, piece: Piece) -> Expression:
    """The key of a property: a text for a plain one."""
    kind = piece.type
    if kind in {"property_identifier", "private_property_identifier"}:
        return Literal(*span(piece), reader.text(piece))
    if kind == "computed_property_name":
        items = reader.items(piece)
        return reader.expression(items[0]) if items else reader.give_up(piece, SYNTAX_ERROR)
    if kind == "number":
        value = number_value(reader.text(piece))
        return Literal(*span(piece), reader.text(piece) if value is None else number_key(value))
    return reader.expression(piece)


def lower_method(reader: Reader, piece: Piece, decorators: tuple[Expression, ...] = ()) -> Property:
    """A method, getter or setter of an object or class."""
    key: Expression | None = None
    kind, is_static = "method", False
    for child in piece.children:
        what = child.type
        if what in _KEYS:
            key = lower_key(reader, child)
        elif what == "decorator":
            decorators += (reader.expression(child),)
        elif what in _STATIC:
            is_static = True
        elif what in {"get", "set"}:
            kind = what
        elif what == "formal_parameters":
            break
    function = lower_function(reader, piece)
    if key is None:
        key = reader.give_up(piece, SYNTAX_ERROR)
    return Property(*span(piece), key, function, kind, is_static, decorators)


def lower_class(reader: Reader, piece: Piece, decorators: tuple[Expression, ...] = ()) -> Class:
    """A class; decorators that stand before `export` are given."""
    name, base = "", None
    members: list[Property] = []
    blocks: list[tuple[Statement, ...]] = []
    errors = reader.errors(piece)
    if errors:
        blocks.append(errors)
    for child in piece.children:
        kind = child.type
        if kind == "decorator":
            decorators += (reader.expression(child),)
        elif kind in {"identifier", "type_identifier"}:
            name = reader.text(child)
        elif kind == "class_heritage":
            base = _base(reader, child)
        elif kind == "class_body":
            _add_members(reader, child, members, blocks)
    return Class(*span(piece), name, base, tuple(members), tuple(blocks), decorators)


def _base(reader: Reader, heritage: Piece) -> Expression | None:
    """JavaScript: `extends` and the base; TypeScript: clauses for `extends` and `implements`."""
    for child in reader.items(heritage):
        if child.type == "implements_clause":
            continue
        if child.type != "extends_clause":
            return reader.expression(child)
        for part in reader.items(child):
            if part.type != "type_arguments":
                return reader.expression(part)
    return None


def _add_members(reader: Reader, body: Piece, members: list[Property], blocks: list[tuple[Statement, ...]]) -> None:
    decorators: tuple[Expression, ...] = ()
    for item in reader.items(body):
        kind = item.type
        if kind == "decorator":
            decorators += (reader.expression(item),)
            continue
        if kind == "method_definition":
            members.append(lower_method(reader, item, decorators))
        elif kind in {"field_definition", "public_field_definition"}:
            field = _lower_field(reader, item, decorators)
            if field is not None:
                members.append(field)
        elif kind == "class_static_block":
            blocks.append(reader.statements(item.children[-1].children[1:]))
        elif kind not in _TYPES_ONLY:
            members.extend(_salvage_members(reader, item))
        decorators = ()


def _salvage_members(reader: Reader, piece: Piece) -> list[Property]:
    """What stands in an error among the members: whole methods are kept."""
    found = [lower_method(reader, child) for child in piece.children if child.type == "method_definition"]
    opaque = reader.give_up(piece, SYNTAX_ERROR)
    where = span(piece)
    return [*found, value_property(where, opaque, Opaque(*where, SYNTAX_ERROR))]


def _lower_field(reader: Reader, piece: Piece, decorators: tuple[Expression, ...]) -> Property | None:
    """A field; None for one that TypeScript only declares: it makes no property that the base has not made."""
    key: Expression | None = None
    value: Expression | None = None
    is_static = is_declared = has_value = False
    errors = reader.errors(piece)
    for child in piece.children:
        kind = child.type
        if kind == "decorator":
            decorators += (reader.expression(child),)
        elif kind in _STATIC:
            is_static = True
        elif kind in {"declare", "abstract"}:
            is_declared = True
        elif kind == "=":
            has_value = True
        elif has_value and kind not in COMMENTS:
            value = reader.expression(child)
        elif key is None and kind in _KEYS:
            key = lower_key(reader, child)
    if errors:
        value = errors[0]
    if is_declared or (value is None and not decorators and piece.type == "public_field_definition"):
        return None
    where = span(piece)
    return Property(
        *where,
        key or reader.give_up(piece, SYNTAX_ERROR),
        value or Identifier(*where, "undefined"),
        "value",
        is_static,
        decorators,
    )


def _lower_class_expression(reader: Reader, piece: Piece) -> Expression:
    return lower_class(reader, piece)


def _add_class(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    into.append(ClassDeclaration(*span(piece), lower_class(reader, piece)))


def _add_lone_method(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """One whose class or object is lost in an error."""
    into.append(Evaluate(*span(piece), Object(*span(piece), (lower_method(reader, piece),))))


HANDLERS = Handlers(
    expressions={"class": _lower_class_expression},
    statements={
        "abstract_class_declaration": _add_class,
        "class_declaration": _add_class,
        "method_definition": _add_lone_method,
    },
    tolerant=frozenset(_CLASSES),
)
