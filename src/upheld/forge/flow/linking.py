"""Modules of the app: run once each, their exports found by name through every style of export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.code import nodes
from upheld.forge.code.imports import erased_imports
from upheld.forge.code.program import Asset, LocalFile, Package
from upheld.forge.flow.facts import Side
from upheld.forge.flow.state import Cell, ImportBinding, Scope
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Library,
    Record,
    Reference,
    Value,
    record,
)

if TYPE_CHECKING:
    from upheld.forge.flow.machine import Interpreter

MAX_CHAIN = 60
MAX_JSON_DEPTH = 20
_TEXTS = (".txt", ".md", ".html", ".htm", ".graphql", ".gql", ".sql", ".csv", ".xml", ".yml", ".yaml", ".json5", ".mdx")


_OF_MODULES = (nodes.Import, nodes.Export, nodes.ExportDefault, nodes.ExportDeclaration)


@dataclass(slots=True)
class Module:
    """One file that was run, or is being run."""

    scope: Scope
    module_object: Reference
    locals: dict[str, str] = field(default_factory=dict)
    """Exported name → name in the file."""
    forwards: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Exported name → (module, name there)."""
    stars: list[str] = field(default_factory=list)
    default: Value | None = None
    is_assignment: bool = False
    is_sloppy: bool = False
    """Whether `this` of a function that is called as it is, is the surroundings."""

    @property
    def is_common(self) -> bool:
        """Whether it exports by assignment to `module.exports` alone."""
        return not (self.locals or self.forwards or self.stars or self.default is not None)


def prepare_module(machine: Interpreter, file: nodes.File) -> Module:
    """The scope of a file with its imports, and the table of its exports, before it runs."""
    exports = machine.make_object({})
    is_module = any(isinstance(one, _OF_MODULES) for one in file.body)
    outer: Value = Library(("global",)) if machine.side is Side.PAGE else exports
    scope = Scope(None, file.path, this=UNDEFINED_VALUE if is_module else outer)
    module_object = machine.make_object({"exports": exports})
    scope.names["module"] = module_object
    cell = Cell("exports", 0)
    machine.state.layer.changed[cell] = exports
    scope.names["exports"] = cell
    module = Module(scope, module_object, is_sloppy=not is_module and not _is_strict(file))
    for statement in file.body:
        if isinstance(statement, nodes.Import):
            for name in statement.names:
                scope.names[name.local] = ImportBinding(statement.module, name.name)
        elif isinstance(statement, nodes.Export):
            _note_export(module, statement)
        elif isinstance(statement, nodes.ExportDeclaration):
            module.locals.update((name, name) for name in _declared(statement.declaration))
    return module


def _is_strict(file: nodes.File) -> bool:
    first = file.body[0] if file.body else None
    value = first.value if isinstance(first, nodes.Evaluate) else None
    return isinstance(value, nodes.Literal) and value.value == "use strict"


def run_imports(machine: Interpreter, file: nodes.File) -> None:
    """Run the files that a file imports, in their order, as the language does before the file itself."""
    erased = erased_imports(file)
    for statement in file.body:
        if isinstance(statement, nodes.Import | nodes.Export) and statement.module:
            target = machine.program.resolve(file.path, statement.module)
            if isinstance(target, LocalFile) and (statement.module, statement.line) not in erased:
                machine.run_module(target.path)


def _note_export(module: Module, statement: nodes.Export) -> None:
    for name in statement.names:
        if not statement.module:
            module.locals[name.name] = name.local
        elif name.local == "*" and name.name == "*":
            module.stars.append(statement.module)
        else:
            module.forwards[name.name] = (statement.module, name.local)


def _declared(statement: nodes.Node) -> list[str]:
    if isinstance(statement, nodes.FunctionDeclaration):
        return [statement.function.name]
    if isinstance(statement, nodes.ClassDeclaration):
        return [statement.definition.name]
    if isinstance(statement, nodes.Declaration):
        return [name for declarator in statement.declarators for name in _bound_names(declarator.target)]
    return []


def _bound_names(target: nodes.Node) -> list[str]:
    if isinstance(target, nodes.Identifier):
        return [target.name]
    if isinstance(target, nodes.Default):
        return _bound_names(target.target)
    if isinstance(target, nodes.ObjectPattern):
        names = [name for entry in target.properties for name in _bound_names(entry.target)]
        return names + ([] if target.rest is None else _bound_names(target.rest))
    if isinstance(target, nodes.ArrayPattern):
        names = [name for element in target.elements if element is not None for name in _bound_names(element)]
        return names + ([] if target.rest is None else _bound_names(target.rest))
    return []


def imported_value(machine: Interpreter, importer: str, module: str, name: str) -> Value:
    """What an import stands for."""
    target = machine.program.resolve(importer, module)
    if isinstance(target, LocalFile):
        found = export_value(machine, target.path, name)
        return UNKNOWN if found is None else found
    if isinstance(target, Package):
        is_inside = target.name.startswith("@forge/") and target.subpath.startswith("out/")
        path = target.name if is_inside or not target.subpath else f"{target.name}/{target.subpath}"
        return Library((path,)) if name == "*" else Library((path, name))
    if isinstance(target, Asset):
        return asset_value(machine, target.path)
    return UNKNOWN


def asset_value(machine: Interpreter, path: str) -> Value:
    """The content of a JSON file; for pictures and styles only an address within the app."""
    content = machine.program.json_value(path)
    if content is None:
        # As a text of its own it would be what the file holds, which nobody looked at.
        return UNKNOWN if path.lower().endswith(_TEXTS) else Constant(f"./{path}")
    return from_json(machine, content, path)


def from_json(machine: Interpreter, content: object, path: str, depth: int = 0) -> Value:
    """A JSON value as a value of the machine."""
    if depth > MAX_JSON_DEPTH:
        return UNKNOWN
    if isinstance(content, dict):
        fields = {str(key): from_json(machine, value, path, depth + 1) for key, value in content.items()}
        return machine.make_object(fields)
    if isinstance(content, list):
        return machine.make_array([from_json(machine, value, path, depth + 1) for value in content[:200]])
    if content is None or isinstance(content, str | int | float | bool):
        return Constant(content, 0, path)
    return UNKNOWN


def export_value(machine: Interpreter, path: str, name: str) -> Value | None:
    """What a file exports under a name, `*` for all of it as a namespace; None where there is no such export."""
    return _export(machine, path, name, set())


def _export(machine: Interpreter, path: str, name: str, seen: set[tuple[str, str]]) -> Value | None:
    if (path, name) in seen or len(seen) > MAX_CHAIN:
        return None
    seen.add((path, name))
    module = machine.run_module(path)
    if module is None:
        return None
    if module.is_common or module.is_assignment:
        return _common_export(machine, module, name)
    if name == "*":
        return record("namespace", file=Constant(path))
    if name == "default" and module.default is not None:
        return module.default
    if name in module.locals:
        return machine.read_name(module.locals[name], module.scope)
    if name in module.forwards:
        return _forwarded(machine, path, *module.forwards[name], seen)
    stars = () if name == "default" else tuple(module.stars)
    forwarded = (_forwarded(machine, path, star, name, seen) for star in stars)
    found = next((found for found in forwarded if found is not None), None)
    return found if found is not None else _assigned_export(machine, module, name)


def _assigned_export(machine: Interpreter, module: Module, name: str) -> Value | None:
    """`exports.name = …` in a file that has `export` statements too: the app's builder makes one table of both."""
    exported = machine.heap(module.module_object).fields.get("exports", UNDEFINED_VALUE)
    if not isinstance(exported, Reference):
        return None
    content = machine.heap(exported)
    return _read(machine, exported, content.fields.get(name, content.rest))


def _read(machine: Interpreter, exports: Reference, found: Value | None) -> Value | None:
    """An export; one that a getter gives is asked for now, as compilers write it for what other files export."""
    if isinstance(found, Record) and found.kind == "getter":
        return machine.call(found.get("function") or UNKNOWN, [], nodes.Literal(0, 0, 0, None), this=exports)
    return found


def _forwarded(machine: Interpreter, importer: str, module: str, name: str, seen: set[tuple[str, str]]) -> Value | None:
    target = machine.program.resolve(importer, module)
    if isinstance(target, LocalFile):
        return _export(machine, target.path, name, seen)
    return imported_value(machine, importer, module, name)


def _common_export(machine: Interpreter, module: Module, name: str) -> Value | None:
    if module.is_assignment and module.default is not None:
        exported: Value = module.default
    else:
        exported = machine.heap(module.module_object).fields.get("exports", UNDEFINED_VALUE)
    if name == "*":
        return exported
    if isinstance(exported, Reference):
        content = machine.heap(exported)
        if name in content.fields:
            return _read(machine, exported, content.fields[name])
        if name == "default":
            return exported
        return content.rest
    if name == "default":
        return exported
    if isinstance(exported, Record | Library):
        return machine.member(exported, name, nodes.Literal(0, 0, 0, None))
    return None
