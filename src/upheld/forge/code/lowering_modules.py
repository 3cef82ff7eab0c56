"""Imports and exports of every style, CommonJS apart: that is ordinary calls and assignments."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_functions import lower_function
from upheld.forge.code.lowering_members import lower_class
from upheld.forge.code.lowering_reader import SYNTAX_ERROR, Handlers, Reader, span
from upheld.forge.code.nodes import (
    ClassDeclaration,
    Declaration,
    Declarator,
    Export,
    ExportDeclaration,
    ExportDefault,
    ExportedName,
    Expression,
    FunctionDeclaration,
    Identifier,
    Import,
    ImportedName,
    Literal,
    Statement,
)

_FUNCTIONS = frozenset(
    {"function_declaration", "function_expression", "generator_function", "generator_function_declaration"}
)
_CLASSES = frozenset({"abstract_class_declaration", "class", "class_declaration"})
_TYPES_ONLY = frozenset(
    {"ambient_declaration", "function_signature", "interface_declaration", "type_alias_declaration"}
)
_TYPE_WORDS = frozenset({"type", "typeof"})


def _plain(reader: Reader, piece: Piece) -> str:
    """A name, or the text of a name in quotes."""
    found = reader.expression(piece) if piece.type == "string" else None
    return str(found.value) if isinstance(found, Literal) else reader.text(piece)


def _add_import(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    names: list[ImportedName] = []
    module = ""
    is_types_only = False
    for child in piece.children:
        kind = child.type
        if kind in _TYPE_WORDS:
            is_types_only = True
        elif kind == "string":
            module = _plain(reader, child)
        elif kind == "import_clause":
            names.extend(_imported_names(reader, child))
        elif kind == "import_require_clause":
            local, source = reader.items(child)[:2]
            module = _plain(reader, source)
            names.append(ImportedName(*span(local), "*", reader.text(local)))
    if not is_types_only:
        into.append(Import(*span(piece), module, tuple(names)))


def _imported_names(reader: Reader, clause: Piece) -> list[ImportedName]:
    found = []
    for child in reader.items(clause):
        kind = child.type
        if kind == "identifier":
            found.append(ImportedName(*span(child), "default", reader.text(child)))
        elif kind == "namespace_import":
            found.append(ImportedName(*span(child), "*", reader.text(child.children[-1])))
        elif kind == "named_imports":
            for item in reader.items(child):
                name, local, is_type = _specifier(reader, item)
                if item.is_error or item.is_missing:
                    reader.give_up(item, SYNTAX_ERROR)
                elif not is_type:
                    found.append(ImportedName(*span(item), name, local))
    return found


def _specifier(reader: Reader, piece: Piece) -> tuple[str, str, bool]:
    """The first name, the second (the same where there is one), and whether it is a type."""
    first, second = piece.child_by_field_name("name"), piece.child_by_field_name("alias")
    name = _plain(reader, first) if first is not None else ""
    is_type = bool(piece.child_count) and piece.children[0].type in _TYPE_WORDS and piece.children[0] != first
    return name, _plain(reader, second) if second is not None else name, is_type


def _add_export(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    children = reader.items(piece)
    words = [child.type for child in piece.children if not child.is_named]
    if "type" in words or "namespace" in words or any(is_type_of_star(reader, child) for child in children):
        return
    if reader.errors(piece):
        reader.salvage(piece, into)
        return
    decorators = tuple(reader.expression(child) for child in children if child.type == "decorator")
    rest = [child for child in children if child.type not in {"decorator", "import_attribute"}]
    if "default" in words or "=" in words:
        _add_default(reader, piece, rest[-1], decorators, into)
    elif "from" in words or (rest and rest[0].type == "export_clause"):
        _add_names(reader, piece, rest, into)
    elif rest:
        _add_declaration(reader, piece, rest[-1], decorators, into)


def is_type_of_star(reader: Reader, error: Piece) -> bool:
    """Whether this is the word in `export type * from "m"`, which the grammar does not know."""
    parent = error.parent
    return (
        error.is_error
        and reader.text(error) == "type"
        and parent is not None
        and parent.type == "export_statement"
        and any(child.type in {"*", "namespace_export"} for child in parent.children)
    )


def _add_names(reader: Reader, piece: Piece, parts: list[Piece], into: list[Statement]) -> None:
    module = ""
    names: list[ExportedName] = []
    is_all_types = False
    has_star = any(child.type == "*" for child in piece.children)
    for part in parts:
        if part.type == "string":
            module = _plain(reader, part)
        elif part.type == "namespace_export":
            has_star = False
            names.append(ExportedName(*span(part), "*", _plain(reader, part.children[-1])))
        elif part.type == "export_clause":
            items = reader.items(part)
            for item in items:
                local, name, is_type = _specifier(reader, item)
                if not is_type:
                    names.append(ExportedName(*span(item), local, name))
            is_all_types = bool(items) and not names
    if has_star:
        names.append(ExportedName(*span(piece), "*", "*"))
    if names or (module and not is_all_types):
        into.append(Export(*span(piece), module, tuple(names)))


def _add_default(
    reader: Reader, piece: Piece, value: Piece, decorators: tuple[Expression, ...], into: list[Statement]
) -> None:
    """`export default` and `export =`; a named function or class is declared first, and then exported by its name."""
    kind = value.type
    is_assignment = any(child.type == "=" for child in piece.children)
    exported: Expression
    if kind in _TYPES_ONLY:
        return
    if kind in _FUNCTIONS:
        function = lower_function(reader, value)
        exported = function
        if kind.endswith("declaration") and function.name:
            into.append(FunctionDeclaration(*span(value), function))
            exported = Identifier(*span(value), function.name)
    elif kind in _CLASSES:
        definition = lower_class(reader, value, decorators)
        exported = definition
        if kind.endswith("declaration") and definition.name:
            into.append(ClassDeclaration(*span(value), definition))
            exported = Identifier(*span(value), definition.name)
    else:
        exported = reader.expression(value)
    into.append(ExportDefault(*span(piece), exported, is_assignment))


def _add_declaration(
    reader: Reader, piece: Piece, declaration: Piece, decorators: tuple[Expression, ...], into: list[Statement]
) -> None:
    found: list[Statement] = []
    if declaration.type in _CLASSES:
        found.append(ClassDeclaration(*span(declaration), lower_class(reader, declaration, decorators)))
    else:
        reader.add_statement(declaration, found)
    for statement in found:
        if isinstance(statement, ClassDeclaration | Declaration | FunctionDeclaration):
            into.append(ExportDeclaration(*span(piece), statement))
        else:
            into.append(statement)


def _add_alias(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """`import A = B.C`."""
    local, value = reader.items(piece)[:2]
    declarator = Declarator(*span(piece), reader.pattern(local), reader.expression(value))
    into.append(Declaration(*span(piece), "const", (declarator,)))


HANDLERS = Handlers(
    expressions={},
    statements={
        "import_statement": _add_import,
        "export_statement": _add_export,
        "import_alias": _add_alias,
    },
    tolerant=frozenset({"export_statement"}),
)
