"""One source file after the walk over its syntax tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from tree_sitter import Node

from upheld.core.check import Place
from upheld.forge.gaps import Gap
from upheld.forge.names import Names
from upheld.forge.syntax import line_number


@dataclass(slots=True)
class Script:
    """One file after the walk: nodes by type with their parents, names, gaps."""

    file: str
    names: Names
    nodes: dict[str, list[tuple[Node, Node | None]]] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    constants: dict[str, Node] = field(default_factory=dict)

    def of(self, kind: str) -> list[tuple[Node, Node | None]]:
        """Nodes of a type with their parents."""
        return self.nodes.get(kind, [])

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(file=self.file, line=line_number(node))
