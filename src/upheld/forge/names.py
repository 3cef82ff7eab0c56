"""Who is who in one file: names bound by imports, names declared, constants."""

from __future__ import annotations

from dataclasses import dataclass, field

from tree_sitter import Node

from upheld.core.check import Place
from upheld.forge.facts import ImportFact
from upheld.forge.folding import string_value
from upheld.forge.syntax import arguments_of, line_number, text_of

_DECLARING = frozenset(
    {
        "formal_parameters",
        "required_parameter",
        "optional_parameter",
        "array_pattern",
        "rest_pattern",
        "catch_clause",
        "function_declaration",
        "generator_function_declaration",
        "function_expression",
        "class_declaration",
        "import_specifier",
        "import_clause",
        "namespace_import",
        "update_expression",
    }
)
_DECLARING_FIELDS = {
    "variable_declarator": "name",
    "arrow_function": "parameter",
    "assignment_pattern": "left",
    "object_assignment_pattern": "left",
    "pair_pattern": "value",
    "for_in_statement": "left",
    "assignment_expression": "left",
    "augmented_assignment_expression": "left",
}


@dataclass(frozen=True, slots=True)
class Bound:
    """What an imported name is: the module, and the export (`default`, `*` or a name)."""

    module: str
    export: str


@dataclass(frozen=True, slots=True)
class Use:
    """An identifier with the nodes above it."""

    node: Node
    parent: Node | None
    grandparent: Node | None


@dataclass(slots=True)
class Names:
    """The names of one file; filled in one walk."""

    file: str
    imports: list[ImportFact] = field(default_factory=list)
    bound: dict[str, Bound] = field(default_factory=dict)
    declared: dict[str, int] = field(default_factory=dict)
    uses: dict[str, list[Use]] = field(default_factory=dict)
    constants: dict[str, Node] = field(default_factory=dict)
    passed_on: list[tuple[Bound, Node]] = field(default_factory=list)
    """What the file exports again from a module; `*` for everything."""

    def see_identifier(self, node: Node, parent: Node | None, grandparent: Node | None) -> None:
        """Count a declaration or remember a use."""
        name = text_of(node)
        if node.type == "shorthand_property_identifier_pattern" or _is_declaration(node, parent):
            self.declared[name] = self.declared.get(name, 0) + 1
        elif node.type in {"identifier", "shorthand_property_identifier"}:
            self.uses.setdefault(name, []).append(Use(node, parent, grandparent))

    def see_import(self, node: Node) -> None:
        """`import … from`, `import "x"`, `export … from`, `import x = require("x")`."""
        source = node.child_by_field_name("source")
        clause = next((child for child in node.named_children if child.type == "import_require_clause"), None)
        if clause is not None:
            source = clause.child_by_field_name("source")
        if source is None:
            return
        module = string_value(source)
        is_type_only = text_of(node).split(None, 2)[1:2] == ["type"]
        self._add_import(module, node, is_type_only=is_type_only)
        if is_type_only:
            return
        for child in node.named_children:
            if node.type == "import_statement":
                self._bind_clause(child, module)
            elif child.type == "export_clause":
                for specifier in child.named_children:
                    export = text_of(specifier.child_by_field_name("name"))
                    self.passed_on.append((Bound(module, export), specifier))
        if node.type == "export_statement" and not any(child.type == "export_clause" for child in node.named_children):
            self.passed_on.append((Bound(module, "*"), node))

    def see_call(self, node: Node, parent: Node | None, grandparent: Node | None) -> bool:
        """`require(x)` and `import(x)`; True if it was one of them."""
        function = node.child_by_field_name("function")
        if function is None or (function.type != "import" and text_of(function) != "require"):
            return False
        arguments = arguments_of(node)
        is_plain = bool(arguments) and arguments[0].type in {"string", "template_string"}
        is_plain = is_plain and not any(child.type == "template_substitution" for child in arguments[0].named_children)
        module = string_value(arguments[0]) if is_plain else ""
        self._add_import(module, node)
        holder = grandparent if parent is not None and parent.type == "await_expression" else parent
        target = (
            holder.child_by_field_name("name") if holder is not None and holder.type == "variable_declarator" else None
        )
        if module and target is not None:
            self._bind_pattern(target, module)
        elif module and holder is not None and holder.type != "expression_statement":
            self.passed_on.append((Bound(module, "*"), node))
        return True

    def see_declarator(self, node: Node, parent: Node | None) -> None:
        """Remember what a `const` with a plain name is bound to."""
        name, value = node.child_by_field_name("name"), node.child_by_field_name("value")
        is_const = (
            parent is not None and parent.type == "lexical_declaration" and text_of(parent.children[0]) == "const"
        )
        if is_const and name is not None and name.type == "identifier" and value is not None:
            self.constants[text_of(name)] = value

    def only_constants(self) -> dict[str, Node]:
        """Constants whose name is declared once in the whole file, so that no inner scope hides them."""
        return {name: value for name, value in self.constants.items() if self.declared.get(name) == 1}

    def is_global(self, name: str) -> bool:
        """Whether the name can only be the one that the environment gives."""
        return name not in self.bound and name not in self.declared

    def _add_import(self, module: str, node: Node, *, is_type_only: bool = False) -> None:
        place = Place(file=self.file, line=line_number(node))
        self.imports.append(ImportFact(module=module, place=place, is_type_only=is_type_only))

    def _bind_clause(self, clause: Node, module: str) -> None:
        if clause.type == "import_require_clause":
            name = next((child for child in clause.named_children if child.type == "identifier"), None)
            self._bind(name, module, "default")
        if clause.type != "import_clause":
            return
        for child in clause.named_children:
            if child.type == "identifier":
                self._bind(child, module, "default")
            elif child.type == "namespace_import":
                self._bind(next(iter(child.named_children), None), module, "*")
            elif child.type == "named_imports":
                for specifier in child.named_children:
                    name = specifier.child_by_field_name("name")
                    self._bind(specifier.child_by_field_name("alias") or name, module, text_of(name))

    def _bind_pattern(self, pattern: Node | None, module: str) -> None:
        if pattern is None:
            return
        if pattern.type == "identifier":
            self._bind(pattern, module, "*")
        for child in pattern.named_children if pattern.type == "object_pattern" else ():
            if child.type == "shorthand_property_identifier_pattern":
                self._bind(child, module, text_of(child))
            elif child.type == "pair_pattern":
                key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
                self._bind(value if value is not None and value.type == "identifier" else None, module, text_of(key))

    def _bind(self, node: Node | None, module: str, export: str) -> None:
        if node is not None:
            self.bound[text_of(node)] = Bound(module, export)


def _is_declaration(node: Node, parent: Node | None) -> bool:
    if parent is None:
        return False
    if parent.type in _DECLARING:
        return True
    name = _DECLARING_FIELDS.get(parent.type)
    return name is not None and parent.child_by_field_name(name) == node
