"""Which fields TypeScript's types give to names: `(settings: Settings)`, `{ payload }: { payload: Settings }`, `as`.

Types fall away when a file is lowered. They are read here where something is kept whole: by name and lines, so that a
name counts in the function that gives it the type and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from tree_sitter import Node as Piece

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.syntax import parse_once

MAX_DEPTH = 4
MAX_PIECES = 200_000
_FUNCTIONS = frozenset(
    {
        "function_declaration",
        "function_expression",
        "arrow_function",
        "method_definition",
        "generator_function_declaration",
        "program",
    }
)
_TELLS_TYPES = re.compile(rb"\b(?:interface|type)\s+[A-Z_$]", re.IGNORECASE)
_SUFFIXES = {".ts": ".ts", ".mts": ".ts", ".cts": ".ts", ".tsx": ".tsx"}

Shape: TypeAlias = Mapping[str, "str | Shape"]
"""Fields of an object type: each with its own, or with the name of its type; empty text for any other."""


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name that has a type between two lines of a file."""

    name: str
    type: str | Shape
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Types:
    """The object types of one file, and the names in it that have a type."""

    shapes: Mapping[str, Shape]
    names: tuple[TypedName, ...]


def read_types(content: bytes, path: str) -> Types:
    """The types of a file; none of a file that is not TypeScript."""
    suffix = _SUFFIXES.get(path[path.rfind(".") :])
    root = parse_once(content, suffix) if suffix and b":" in content else None
    if root is None:
        return Types({}, ())
    reader = _Reader(content)
    reader.read(root)
    return Types(reader.shapes, tuple(reader.names))


def fields_of(kind: str | Shape, shapes: Mapping[str, Shape], depth: int = 0) -> Iterator[str]:
    """Names of all fields of a type, those of its fields' types included."""
    shape = shapes.get(kind, {}) if isinstance(kind, str) else kind
    for name, inner in shape.items() if depth < MAX_DEPTH else ():
        yield name
        yield from fields_of(inner, shapes, depth + 1)


class _Reader:
    def __init__(self, content: bytes) -> None:
        self.shapes: dict[str, Shape] = {}
        self.names: list[TypedName] = []
        self._content = content

    def read(self, root: Piece) -> None:
        """Walk over all pieces, each with the function that it stands in."""
        pending = [(root, root)]
        for _ in range(MAX_PIECES):
            if not pending:
                return
            piece, function = pending.pop()
            if piece.type in _FUNCTIONS:
                function = piece
            self._see(piece, function)
            pending.extend((child, function) for child in piece.named_children)

    def _see(self, piece: Piece, function: Piece) -> None:
        if piece.type in {"interface_declaration", "type_alias_declaration"}:
            name = piece.child_by_field_name("name")
            body = piece.child_by_field_name("body") or piece.child_by_field_name("value")
            if name is not None and body is not None:
                self.shapes[self._text(name)] = self._shape(body, 0)
        elif piece.type in {"required_parameter", "optional_parameter"}:
            self._bind(piece.child_by_field_name("pattern"), piece.child_by_field_name("type"), function)
        elif piece.type == "variable_declarator":
            target, kind = piece.child_by_field_name("name"), piece.child_by_field_name("type")
            value = piece.child_by_field_name("value")
            if kind is None and value is not None and value.type == "as_expression":
                kind = value.named_children[-1]
            self._bind(target, kind, function)

    def _bind(self, target: Piece | None, annotation: Piece | None, function: Piece) -> None:
        if target is None or annotation is None:
            return
        kind = self._type(annotation, 0)
        if target.type == "identifier":
            self._add(self._text(target), kind, function)
        for name, inner in kind.items() if isinstance(kind, Mapping) else ():
            self._add(name, inner, function)

    def _add(self, name: str, kind: str | Shape, function: Piece) -> None:
        if kind:
            self.names.append(TypedName(name, kind, function.start_point[0] + 1, function.end_point[0] + 1))

    def _type(self, piece: Piece, depth: int) -> str | Shape:
        """A type as the name that stands for it, or as its fields."""
        if piece.type == "type_annotation":
            return self._type(piece.named_children[0], depth) if piece.named_children else ""
        if piece.type == "type_identifier":
            return self._text(piece)
        if piece.type == "generic_type":
            return self._generic(piece, depth)
        if piece.type in {"object_type", "interface_body", "intersection_type", "parenthesized_type", "union_type"}:
            return self._shape(piece, depth)
        return ""

    def _generic(self, piece: Piece, depth: int) -> str | Shape:
        """`Request<Settings>` is a request with a payload of that type; `Partial<Settings>` has its fields."""
        name, arguments = piece.named_children[0], piece.named_children[-1].named_children
        inner = self._type(arguments[0], depth + 1) if arguments and depth < MAX_DEPTH else ""
        return {"payload": inner} if self._text(name).endswith("Request") else inner

    def _shape(self, piece: Piece, depth: int) -> Shape:
        found: dict[str, str | Shape] = {}
        for child in piece.named_children if depth < MAX_DEPTH else ():
            if child.type == "property_signature":
                name, kind = child.child_by_field_name("name"), child.child_by_field_name("type")
                if name is not None and not self._is_harmless(kind):
                    found[self._text(name).strip("\"'")] = "" if kind is None else self._type(kind, depth + 1)
            elif child.type in {"object_type", "intersection_type", "parenthesized_type"}:
                found.update(self._shape(child, depth + 1))
        return found

    def _is_harmless(self, annotation: Piece | None) -> bool:
        """Whether a field holds a number or a truth value."""
        return annotation is not None and self._text(annotation).lstrip(": ") in {"boolean", "number"}

    def _text(self, piece: Piece) -> str:
        return self._content[piece.start_byte : piece.end_byte].decode("utf-8", "replace")


class TypesOfFiles:
    """The types of several files, each read when it is first asked for."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self._contents = contents
        self._read: dict[str, Types] = {}
        self._shapes: dict[str, Shape] | None = None

    def fields(self, path: str, name: str, line: int) -> frozenset[str]:
        """The fields that a name has at a line of a file, by the types that it is given there."""
        fitting = [one for one in self._of(path).names if one.name == name and one.first_line <= line <= one.last_line]
        if not fitting:
            return frozenset()
        if self._shapes is None:
            self._shapes = {}
            for other, content in self._contents.items():
                if _TELLS_TYPES.search(content) is not None:
                    self._shapes.update(self._of(other).shapes)
        return frozenset(found for one in fitting for found in fields_of(one.type, self._shapes))

    def _of(self, path: str) -> Types:
        if path not in self._read:
            self._read[path] = read_types(self._contents.get(path, b""), path)
        return self._read[path]
