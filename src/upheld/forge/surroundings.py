"""What stands around a line of code: the statement it belongs to and the functions that enclose it, by their names.

Read by the parser alone, and only in files that a finding names. Names and text, never numbers of lines: what is said
of a line stays the same when the function around it moves.
"""

from __future__ import annotations

import re

from tree_sitter import Node

from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.syntax import parse_once
from upheld.forge.tree import SCRIPT_SUFFIXES, AppFile

MAX_PARSED_BYTES = 400_000
"""Beyond it a file is a bundle, and the line alone tells where something stands."""
MAX_LINE_BYTES = 5_000
MAX_STATEMENT_LINES = 8
"""Longer statements hold others, whose changes should not change this one."""
MAX_DEPTH = 400
_STATEMENT = re.compile(r"(?:statement|declaration|field_definition|_specifier|pair)$")
_OPENS = re.compile(rb"\{\s*\n")
_FUNCTIONS = frozenset(
    {"arrow_function", "function_expression", "function", "generator_function", "class", "class_expression"}
)
_NAMED = frozenset(
    {
        "function_declaration",
        "generator_function_declaration",
        "class_declaration",
        "abstract_class_declaration",
        "method_definition",
        "field_definition",
        "public_field_definition",
    }
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a line stands, without its number."""

    enclosing: tuple[str, ...]
    """Names of functions, classes or keys, outermost first."""
    statement: str
    """The source without any space."""


class SourceText:
    """The text of one file of an app."""

    def __init__(self, file: AppFile) -> None:
        self._file = file
        self.lines = file.content.split(b"\n")
        self._root: Node | None = None
        self._is_parsed = False

    def surroundings(self, line: int) -> Surroundings:
        """What stands around a line, counted from 1."""
        if not 0 < line <= len(self.lines):
            return Surroundings((), "")
        if self._file.suffix in SCRIPT_SUFFIXES:
            return self._in_script(line)
        if self._file.suffix in {".yml", ".yaml", ".json"}:
            return Surroundings(self._keys_above(line), _squeeze(self.lines[line - 1]))
        return Surroundings((), _squeeze(self.lines[line - 1]))

    def _in_script(self, line: int) -> Surroundings:
        text = self.lines[line - 1]
        alone = _squeeze(text)
        root = self._parse()
        if root is None or len(text) > MAX_LINE_BYTES:
            return Surroundings((), alone)
        column = len(text) - len(text.lstrip())
        node = root.descendant_for_point_range((line - 1, column), (line - 1, column))
        statement: Node | None = None
        names: list[str] = []
        for _ in range(MAX_DEPTH):
            if node is None:
                break
            if statement is None and _STATEMENT.search(node.type):
                statement = node
            elif name := _name(node, self._file.content):
                names.append(name)
            node = node.parent
        return Surroundings(
            tuple(reversed(names)), alone if statement is None else _text(statement, self._file.content, alone)
        )

    def _parse(self) -> Node | None:
        if not self._is_parsed:
            self._is_parsed = True
            if len(self._file.content) <= MAX_PARSED_BYTES:
                self._root = parse_once(self._file.content, self._file.suffix)
        return self._root

    def _keys_above(self, line: int) -> tuple[str, ...]:
        """The lines that this one is indented under, in YAML and in JSON as it is mostly written."""
        names: list[str] = []
        indent = _indent(self.lines[line - 1])
        for text in reversed(self.lines[max(0, line - 2_000) : line - 1]):
            stripped = text.strip()
            if not stripped or stripped.startswith(b"#") or _indent(text) >= indent:
                continue
            indent = _indent(text)
            names.append(_squeeze(text))
            if indent == 0:
                break
        return tuple(reversed(names))


def _indent(text: bytes) -> int:
    """How deep a line stands; an entry of a list is deeper than a key in the same column, which may be its owner."""
    return 2 * (len(text) - len(text.lstrip(b" \t"))) + text.lstrip(b" \t").startswith(b"-")


def _squeeze(text: bytes) -> str:
    return re.sub(r"\s+", "", text[:MAX_LINE_BYTES].decode("utf-8", "replace")).rstrip(";,")


def _text(statement: Node, content: bytes, alone: str) -> str:
    lines = statement.end_point[0] - statement.start_point[0] + 1
    text = content[statement.start_byte : statement.end_byte]
    return alone if lines > MAX_STATEMENT_LINES or _OPENS.search(text) else _squeeze(text)


def _name(node: Node, content: bytes) -> str:
    """The name of a function or class; empty for other nodes."""
    if node.type in _NAMED:
        return _field(node, content, "name", "property")
    if node.type not in _FUNCTIONS:
        return ""
    parent = node.parent
    if parent is None:
        return ""
    if parent.type in {"variable_declarator", "pair", "assignment_expression"}:
        return _field(parent, content, "name", "key", "left")
    if parent.type == "arguments" and parent.parent is not None:
        texts = [child for child in parent.named_children if child.type in {"string", "identifier"}]
        function = _field(parent.parent, content, "function")
        return function + (f":{_node_text(texts[0], content)}" if texts else "")
    return ""


def _field(node: Node, content: bytes, *names: str) -> str:
    for name in names:
        child = node.child_by_field_name(name)
        if child is not None:
            return _node_text(child, content)
    return ""


def _node_text(node: Node, content: bytes) -> str:
    return _squeeze(content[node.start_byte : min(node.end_byte, node.start_byte + 120)])
