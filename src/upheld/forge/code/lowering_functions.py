"""Functions of every style and their parameters."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_reader import COMMENTS, Reader, span
from upheld.forge.code.nodes import Default, Expression, Function, Identifier, Parameter, Pattern, Return, Statement

_PARAMETER_WORDS = frozenset({"accessibility_modifier", "override_modifier", "readonly"})
_TYPE_PARTS = 2
"""A colon and the type."""


def lower_function(reader: Reader, piece: Piece, name: str = "") -> Function:
    """A function or method; an error outside its body becomes the first statement of the body."""
    parameters: tuple[Parameter, ...] = ()
    body: tuple[Statement, ...] = reader.errors(piece)
    is_async, is_arrow = False, piece.type == "arrow_function"
    is_generator = piece.type.startswith("generator")
    for child in piece.children:
        kind = child.type
        if kind == "formal_parameters":
            parameters = lower_parameters(reader, child)
        elif kind == "statement_block":
            body += reader.statements(child.children[1:])
        elif kind == "async":
            is_async = True
        elif kind == "*":
            is_generator = True
        elif kind == "identifier" and not is_arrow:
            name = reader.text(child)
    if is_arrow:
        parameters, body = _arrow_parts(reader, piece, parameters, body)
    found = Function(*span(piece), name, parameters, body, is_arrow, is_async, is_generator)
    reader.functions.append(found)
    return found


def _arrow_parts(
    reader: Reader, piece: Piece, parameters: tuple[Parameter, ...], body: tuple[Statement, ...]
) -> tuple[tuple[Parameter, ...], tuple[Statement, ...]]:
    """`x => value`: the single parameter and the value."""
    single = piece.child_by_field_name("parameter")
    if single is not None:
        parameters = (_parameter(single, reader.pattern(single)),)
    last = piece.children[-1]
    if last.type != "statement_block" and not last.is_error:
        body += (Return(*span(last), reader.expression(last)),)
    return parameters, body


def lower_parameters(reader: Reader, piece: Piece) -> tuple[Parameter, ...]:
    """The parameters of a function; TypeScript's `this` is none."""
    found = []
    for item in reader.items(piece):
        kind = item.type
        if kind in {"required_parameter", "optional_parameter"}:
            parameter = _typed_parameter(reader, item)
            if parameter is not None:
                found.append(parameter)
        elif kind == "rest_pattern":
            found.append(_parameter(item, reader.pattern(item.children[-1]), is_rest=True))
        else:
            found.append(_parameter(item, reader.pattern(item)))
    return tuple(found)


def _parameter(piece: Piece, target: Pattern, *, is_rest: bool = False) -> Parameter:
    return Parameter(*span(piece), target, is_rest, "", "", ())


def _typed_parameter(reader: Reader, piece: Piece) -> Parameter | None:
    decorators: list[Expression] = []
    pattern = value = None
    is_property = is_rest = False
    type_name = ""
    for child in piece.children:
        kind = child.type
        if kind == "decorator":
            decorators.append(reader.expression(child))
        elif kind in _PARAMETER_WORDS:
            is_property = True
        elif kind == "type_annotation":
            type_name = _type_name(reader, child)
        elif kind in {"?", "="} or kind in COMMENTS:
            continue
        elif pattern is None:
            pattern = child
        else:
            value = child
    if pattern is None or pattern.type == "this":
        return None
    if pattern.type == "rest_pattern":
        is_rest, pattern = True, pattern.children[-1]
    target = reader.pattern(pattern)
    property_name = target.name if is_property and isinstance(target, Identifier) else ""
    if value is not None:
        target = Default(target.line, target.start, value.end_byte, target, reader.expression(value))
    return Parameter(*span(piece), target, is_rest, type_name, property_name, tuple(decorators))


def _type_name(reader: Reader, annotation: Piece) -> str:
    """The name of a type as `Client` or `library.Client`; empty for any that is not a plain name."""
    parts = annotation.children
    if len(parts) < _TYPE_PARTS:
        return ""
    kind = parts[-1]
    if kind.type == "generic_type":
        kind = kind.children[0]
    return reader.text(kind) if kind.type in {"type_identifier", "nested_type_identifier"} else ""
