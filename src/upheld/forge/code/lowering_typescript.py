"""What TypeScript adds that runs: enums and namespaces. Its types fall away."""

from __future__ import annotations

from tree_sitter import Node as Piece

from upheld.forge.code.lowering_members import lower_key
from upheld.forge.code.lowering_reader import SYNTAX_ERROR, Handlers, Reader, StatementHandler, span, value_property
from upheld.forge.code.nodes import (
    ArrayPattern,
    Binary,
    Call,
    ClassDeclaration,
    Declaration,
    Declarator,
    Default,
    Export,
    ExportDeclaration,
    Expression,
    Function,
    FunctionDeclaration,
    Identifier,
    Literal,
    Node,
    Object,
    ObjectPattern,
    Pattern,
    Return,
    Spread,
    Statement,
)

_TYPES = (
    "ambient_declaration",
    "function_signature",
    "interface_declaration",
    "type_alias_declaration",
)


def _add_nothing(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    del reader, piece, into


def _add_enum(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    name = body = None
    for child in piece.children:
        if child.type == "identifier":
            name = child
        elif child.type == "enum_body":
            body = child
    if name is None or body is None:
        into.append(reader.give_up(piece, SYNTAX_ERROR))
        return
    members = _EnumMembers(reader)
    for item in reader.items(body):
        members.add(item)
    value = Object(*span(body), tuple(members.properties))
    target = Identifier(*span(name), reader.text(name))
    into.append(Declaration(*span(piece), "const", (Declarator(*span(piece), target, value),)))


class _EnumMembers:
    """The members of an enum as properties; one without a value is one more than the last."""

    def __init__(self, reader: Reader) -> None:
        self.properties: list[Node] = []
        self._reader = reader
        self._constants: dict[str, Literal] = {}
        self._last: Expression | None = None

    def add(self, item: Piece) -> None:
        reader = self._reader
        if item.is_error or item.is_missing:
            self.properties.append(Spread(*span(item), reader.give_up(item, SYNTAX_ERROR)))
            return
        if item.type == "enum_assignment":
            parts = reader.items(item)
            key = lower_key(reader, parts[0])
            value = self._constant(reader.expression(parts[-1]))
        else:
            key = lower_key(reader, item)
            value = self._next(item)
        self._last = value
        if isinstance(key, Literal) and isinstance(value, Literal):
            self._constants[str(key.value)] = value
        self.properties.append(value_property(span(item), key, value))

    def _constant(self, value: Expression) -> Expression:
        """Another member's name stands for its value."""
        if isinstance(value, Identifier) and value.name in self._constants:
            return Literal(value.line, value.start, value.end, self._constants[value.name].value)
        return value

    def _next(self, item: Piece) -> Expression:
        last, where = self._last, span(item)
        if last is None:
            return Literal(*where, 0)
        if isinstance(last, Literal) and isinstance(last.value, int | float):
            return Literal(*where, last.value + 1)
        return Binary(*where, "+", last, Literal(*where, 1))


def _add_namespace(reader: Reader, piece: Piece, into: list[Statement]) -> None:
    """`namespace A { … }`: `const A = (() => { …; return { what is exported } })()`."""
    name, body = piece.child_by_field_name("name"), piece.child_by_field_name("body")
    if name is None or body is None or name.type == "string":
        return
    names = [part.strip() for part in reader.text(name).split(".")]
    statements = reader.statements(body.children[1:])
    if not statements:
        return
    if names[0] in reader.namespaces:
        into.append(reader.give_up(piece, "a namespace in several parts"))
        return
    reader.namespaces.add(names[0])
    value = _run_namespace(body, statements)
    where = span(name)
    for inner in reversed(names[1:]):
        property_ = value_property(where, Literal(*where, inner), value)
        value = Object(*span(body), (property_,))
    target = Identifier(*where, names[0])
    into.append(Declaration(*span(piece), "const", (Declarator(*span(piece), target, value),)))


def _run_namespace(body: Piece, statements: tuple[Statement, ...]) -> Expression:
    where = span(body)
    kept: list[Statement] = []
    properties: list[Node] = []
    for statement in statements:
        if isinstance(statement, ExportDeclaration):
            kept.append(statement.declaration)
            names = [(name, name) for name in _declared(statement.declaration)]
        elif isinstance(statement, Export):
            names = [(found.name, found.local) for found in statement.names]
        else:
            kept.append(statement)
            continue
        for name, local in names:
            key, value = Literal(*where, name), Identifier(*where, local)
            properties.append(value_property(where, key, value))
    kept.append(Return(*where, Object(*where, tuple(properties))))
    function = Function(*where, "", (), tuple(kept), is_arrow=True, is_async=False, is_generator=False)
    return Call(*where, function, (), is_new=False, is_optional=False)


def _declared(declaration: Statement) -> list[str]:
    if isinstance(declaration, FunctionDeclaration):
        return [declaration.function.name]
    if isinstance(declaration, ClassDeclaration):
        return [declaration.definition.name]
    if isinstance(declaration, Declaration):
        return [name for declarator in declaration.declarators for name in _names(declarator.target)]
    return []


def _names(pattern: Pattern) -> list[str]:
    found = []
    waiting: list[Pattern | None] = [pattern]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Identifier):
            found.append(part.name)
        elif isinstance(part, Default):
            waiting.append(part.target)
        elif isinstance(part, ObjectPattern):
            waiting += [part.rest, *(item.target for item in reversed(part.properties))]
        elif isinstance(part, ArrayPattern):
            waiting += [part.rest, *reversed(part.elements)]
    return found


_STATEMENTS: dict[str, StatementHandler] = {
    **dict.fromkeys(_TYPES, _add_nothing),
    "enum_declaration": _add_enum,
    "internal_module": _add_namespace,
    "module": _add_namespace,
}
HANDLERS = Handlers(expressions={}, statements=_STATEMENTS, tolerant=frozenset({"enum_declaration", *_TYPES}))
