"""Plain expressions: names, values, texts, operators, objects, arrays, assignments; TypeScript's casts fall away."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_functions import lower_function
from upheld.forge.code.lowering_members import lower_key, lower_method
from upheld.forge.code.lowering_reader import COMMENTS, Handlers, Reader, span, value_property
from upheld.forge.code.lowering_texts import decode_escapes, decode_template, number_value
from upheld.forge.code.nodes import (
    Array,
    ArrayPattern,
    Assign,
    Await,
    Binary,
    Default,
    Expression,
    Identifier,
    Literal,
    Member,
    Node,
    Object,
    ObjectPattern,
    Opaque,
    Pattern,
    PatternProperty,
    Regex,
    Spread,
    Template,
    Unary,
    Yield,
)

_CONSTANTS = {"true": True, "false": False, "null": None}


def _lower_name(reader: Reader, piece: Piece) -> Expression:
    name = reader.text(piece)
    if "\\" in name:
        name = decode_escapes(name)
    reader.names.add(name)
    return Identifier(*span(piece), name)


def _lower_constant(reader: Reader, piece: Piece) -> Expression:
    del reader
    return Literal(*span(piece), _CONSTANTS[piece.type])


def _lower_number(reader: Reader, piece: Piece) -> Expression:
    value = number_value(reader.text(piece))
    return reader.give_up(piece, "not a number") if value is None else Literal(*span(piece), value)


def _lower_string(reader: Reader, piece: Piece) -> Expression:
    return Literal(*span(piece), decode_escapes(reader.text(piece)[1:-1]))


def _lower_regex(reader: Reader, piece: Piece) -> Expression:
    return Regex(*span(piece), reader.text(piece))


def _lower_meta(reader: Reader, piece: Piece) -> Expression:
    """`new.target`, `import.meta`."""
    first, last = piece.children[0], piece.children[-1]
    return Member(*span(piece), Identifier(*span(first), first.type), reader.text(last), is_optional=False)


def _lower_template(reader: Reader, piece: Piece) -> Expression:
    parts: list[Expression] = []
    end = piece.start_byte + 1
    line = piece.start_point[0] + 1
    for child in piece.children[1:-1]:
        if child.type in {"string_fragment", "escape_sequence"}:
            continue
        if end < child.start_byte:
            parts.append(_template_text(reader, line, end, child.start_byte))
        end = child.end_byte
        line = child.end_point[0] + 1
        if child.type == "template_substitution":
            parts.extend(reader.expressions(reader.items(child)))
        else:
            parts.append(reader.expression(child))
    last = piece.end_byte - 1
    if end < last:
        parts.append(_template_text(reader, line, end, last))
    return Template(*span(piece), tuple(parts))


def _template_text(reader: Reader, line: int, start: int, end: int) -> Literal:
    return Literal(line, start, end, decode_template(reader.content[start:end].decode("utf-8", "replace")))


def _lower_inner(reader: Reader, piece: Piece) -> Expression:
    """Parentheses and casts: what stands in them."""
    while piece.type == "parenthesized_expression":
        items = reader.items(piece)
        if not items:
            return reader.give_up(piece, "syntax error")
        piece = items[0]
    return reader.expression(piece)


def _lower_cast(reader: Reader, piece: Piece) -> Expression:
    return reader.expression(piece.children[0])


def _lower_last(reader: Reader, piece: Piece) -> Expression:
    """`<T>value`, `@decorator`: the last part."""
    return reader.expression(piece.children[-1])


def _lower_unary(reader: Reader, piece: Piece) -> Expression:
    children = piece.children
    return Unary(*span(piece), children[0].type, reader.expression(children[-1]))


def _lower_await(reader: Reader, piece: Piece) -> Expression:
    return Await(*span(piece), reader.expression(piece.children[-1]))


def _lower_yield(reader: Reader, piece: Piece) -> Expression:
    items = reader.items(piece)
    return Yield(*span(piece), reader.expression(items[-1]) if items else None)


def _lower_spread(reader: Reader, piece: Piece) -> Expression:
    return Spread(*span(piece), reader.expression(piece.children[-1]))


def _lower_assignment(reader: Reader, piece: Piece) -> Expression:
    children = [child for child in piece.children if child.type not in COMMENTS]
    target = reader.pattern(children[-3])
    return Assign(*span(piece), target, children[-2].type[:-1], reader.expression(children[-1]))


_VALUE_IS_LOST = frozenset({"expression_statement", "for_statement"})


def _lower_update(reader: Reader, piece: Piece) -> Expression:
    children = piece.children
    first, last = children[0], children[-1]
    sign, target = (first, last) if first.type in {"++", "--"} else (last, first)
    changed = Assign(*span(piece), reader.pattern(target), sign.type[:1], Literal(*span(sign), 1))
    above = piece.parent
    if sign is first or above is None or above.type in _VALUE_IS_LOST:
        return changed
    # `a++` is what `a` was before.
    return Binary(*span(piece), "-", changed, Literal(*span(sign), -1 if sign.type == "--" else 1))


def _lower_array(reader: Reader, piece: Piece) -> Expression:
    return Array(*span(piece), tuple([item and reader.expression(item) for item in _elements(piece)]))


def _elements(piece: Piece) -> list[Piece | None]:
    """The elements of an array or array pattern; a hole is None."""
    found: list[Piece | None] = []
    is_open = False
    for child in piece.children:
        kind = child.type
        if kind == "," and not child.is_missing:
            if not is_open:
                found.append(None)
            is_open = False
        elif (kind in {"[", "]"} and not child.is_missing) or kind in COMMENTS:
            continue
        else:
            found.append(child)
            is_open = not child.is_error
    return found


def _lower_object(reader: Reader, piece: Piece) -> Expression:
    return Object(*span(piece), tuple([_lower_property(reader, item) for item in reader.items(piece)]))


def _lower_property(reader: Reader, piece: Piece) -> Node:
    kind = piece.type
    if kind == "pair":
        items = reader.items(piece)
        if len(items) == 2 and not (piece.has_error and reader.is_torn(piece)):  # noqa: PLR2004 - key and value
            return value_property(span(piece), lower_key(reader, items[0]), reader.expression(items[1]))
    elif kind == "shorthand_property_identifier":
        where = span(piece)
        name = reader.text(piece)
        reader.names.add(name)
        return value_property(where, Literal(*where, name), Identifier(*where, name))
    elif kind == "method_definition":
        return lower_method(reader, piece)
    elif kind == "spread_element":
        return reader.expression(piece)
    return Spread(*span(piece), reader.give_up(piece, "syntax error"))


def _lower_object_pattern(reader: Reader, piece: Piece) -> Expression:
    properties: list[PatternProperty] = []
    rest: Pattern | None = None
    for item in reader.items(piece):
        kind = item.type
        where = span(item)
        if kind == "shorthand_property_identifier_pattern":
            name = reader.text(item)
            properties.append(PatternProperty(*where, Literal(*where, name), Identifier(*where, name)))
        elif kind == "object_assignment_pattern":
            default = reader.expression(item)
            target = default.target if isinstance(default, Default) else default
            key = target.name if isinstance(target, Identifier) else ""
            properties.append(PatternProperty(*where, Literal(*span(item.children[0]), key), default))
        elif kind == "pair_pattern":
            parts = reader.items(item)
            properties.append(PatternProperty(*where, lower_key(reader, parts[0]), reader.pattern(parts[-1])))
        elif kind == "rest_pattern":
            rest = reader.pattern(item.children[-1])
        else:
            opaque = reader.give_up(item, "syntax error")
            properties.append(PatternProperty(*where, opaque, Opaque(*where, opaque.reason)))
    return ObjectPattern(*span(piece), tuple(properties), rest)


def _lower_array_pattern(reader: Reader, piece: Piece) -> Expression:
    elements: list[Pattern | None] = []
    rest: Pattern | None = None
    for item in _elements(piece):
        if item is not None and item.type == "rest_pattern":
            rest = reader.pattern(item.children[-1])
        else:
            elements.append(item and reader.pattern(item))
    return ArrayPattern(*span(piece), tuple(elements), rest)


def _lower_default(reader: Reader, piece: Piece) -> Expression:
    first, last = piece.children[0], piece.children[-1]
    return Default(*span(piece), reader.pattern(first), reader.expression(last))


def _lower_function(reader: Reader, piece: Piece) -> Expression:
    return lower_function(reader, piece)


HANDLERS = Handlers(
    expressions={
        **dict.fromkeys(
            (
                "identifier",
                "import",
                "private_property_identifier",
                "property_identifier",
                "shorthand_property_identifier",
                "shorthand_property_identifier_pattern",
                "super",
                "this",
                "undefined",
            ),
            _lower_name,
        ),
        **dict.fromkeys(_CONSTANTS, _lower_constant),
        "number": _lower_number,
        "string": _lower_string,
        "regex": _lower_regex,
        "meta_property": _lower_meta,
        "template_string": _lower_template,
        "parenthesized_expression": _lower_inner,
        "as_expression": _lower_cast,
        "satisfies_expression": _lower_cast,
        "instantiation_expression": _lower_cast,
        "type_assertion": _lower_last,
        "decorator": _lower_last,
        "unary_expression": _lower_unary,
        "await_expression": _lower_await,
        "yield_expression": _lower_yield,
        "spread_element": _lower_spread,
        "assignment_expression": _lower_assignment,
        "augmented_assignment_expression": _lower_assignment,
        "update_expression": _lower_update,
        "array": _lower_array,
        "object": _lower_object,
        "object_pattern": _lower_object_pattern,
        "array_pattern": _lower_array_pattern,
        "assignment_pattern": _lower_default,
        "object_assignment_pattern": _lower_default,
        **dict.fromkeys(("arrow_function", "function_expression", "generator_function"), _lower_function),
    },
    statements={},
    tolerant=frozenset(
        {
            "array",
            "array_pattern",
            "arrow_function",
            "function_expression",
            "generator_function",
            "object",
            "object_pattern",
            "template_string",
        }
    ),
)
