"""The syntax tree that the flow analysis runs: JavaScript and TypeScript with types removed and variants folded away.

Every node knows its line (from 1) and its bytes (`start`, `end`) in the file. What the grammar could not read becomes
`Opaque`, an expression or statement of which nothing is known. Nodes are made once and never changed.
"""

from __future__ import annotations

from typing import TypeAlias

from upheld.core.light_dataclasses import dataclass

Expression: TypeAlias = "Node"
Statement: TypeAlias = "Node"
Pattern: TypeAlias = "Node"
"""`Identifier`, `Member`, `Index`, `ObjectPattern`, `ArrayPattern`, `Default` or `Opaque`."""


@dataclass(slots=True, eq=False)
class Node:
    """A piece of source."""

    line: int
    start: int
    end: int


# Expressions


@dataclass(slots=True, eq=False)
class Literal(Node):
    """A text, number, boolean or null (`None`). `undefined` is an identifier."""

    value: str | int | float | bool | None


@dataclass(slots=True, eq=False)
class Regex(Node):
    """`/a+/g`."""

    source: str


@dataclass(slots=True, eq=False)
class Template(Node):
    """A template: texts and expressions in turn, texts as `Literal`."""

    parts: tuple[Expression, ...]


@dataclass(slots=True, eq=False)
class TaggedTemplate(Node):
    """route`…`."""

    tag: Expression
    template: Template


@dataclass(slots=True, eq=False)
class Identifier(Node):
    """A name, `this` and `super` included."""

    name: str


@dataclass(slots=True, eq=False)
class Member(Node):
    """`object.name`, `object?.name`, `object.#name` (the name keeps its `#`)."""

    object: Expression
    name: str
    is_optional: bool


@dataclass(slots=True, eq=False)
class Index(Node):
    """`object[key]`."""

    object: Expression
    key: Expression
    is_optional: bool


@dataclass(slots=True, eq=False)
class Call(Node):
    """A call or `new`; `import(x)` and `require(x)` are calls of the identifiers `import` and `require`."""

    callee: Expression
    arguments: tuple[Expression, ...]
    """May hold `Spread`."""
    is_new: bool
    is_optional: bool


@dataclass(slots=True, eq=False)
class Spread(Node):
    """`...value` among arguments, elements or properties."""

    value: Expression


@dataclass(slots=True, eq=False)
class Await(Node):
    """`await value`."""

    value: Expression


@dataclass(slots=True, eq=False)
class Yield(Node):
    """`yield value`, `yield* value`."""

    value: Expression | None


@dataclass(slots=True, eq=False)
class Unary(Node):
    """`!a`, `-a`, `typeof a`, `void a`, `delete a`."""

    operator: str
    value: Expression


@dataclass(slots=True, eq=False)
class Binary(Node):
    """`a + b`, `a === b`, `a in b`, `a instanceof b`."""

    operator: str
    left: Expression
    right: Expression


@dataclass(slots=True, eq=False)
class Logical(Node):
    """`a && b`, `a || b`, `a ?? b`."""

    operator: str
    left: Expression
    right: Expression


@dataclass(slots=True, eq=False)
class Conditional(Node):
    """`test ? yes : no`."""

    test: Expression
    yes: Expression
    no: Expression


@dataclass(slots=True, eq=False)
class Assign(Node):
    """`target = value`, `target += value` (operator `+`), `target ||= value` (operator `||`); `++` adds 1."""

    target: Pattern
    operator: str
    """Empty for a plain assignment."""
    value: Expression


@dataclass(slots=True, eq=False)
class Sequence(Node):
    """`a, b`."""

    values: tuple[Expression, ...]


@dataclass(slots=True, eq=False)
class Property(Node):
    """One property of an object, class or JSX element: `key: value`, `[key]: value`, a method, `get`/`set`."""

    key: Expression
    """A `Literal` text for a plain key, any expression for a computed one."""
    value: Expression
    kind: str
    """`value`, `method`, `get`, `set`."""
    is_static: bool
    decorators: tuple[Expression, ...]


@dataclass(slots=True, eq=False)
class Object(Node):
    """`{a, b: 1, ...c}`; holds `Property` and `Spread`."""

    properties: tuple[Node, ...]


@dataclass(slots=True, eq=False)
class Array(Node):
    """`[a, ...b]`; a hole is `None`."""

    elements: tuple[Expression | None, ...]


@dataclass(slots=True, eq=False)
class Parameter(Node):
    """One parameter: a pattern, perhaps with a default or rest, and the decorators before it."""

    target: Pattern
    is_rest: bool
    type_name: str
    """The plain name of its TypeScript type, for injection by type; else empty."""
    property_name: str
    """For `constructor(private x: T)`: the property it makes; else empty."""
    decorators: tuple[Expression, ...]


@dataclass(slots=True, eq=False)
class Function(Node):
    """A function of any style; an arrow's expression body is a `Return`."""

    name: str
    """By which its body can call it, and that of `const name = () => …`; empty for methods: their property has it."""
    parameters: tuple[Parameter, ...]
    body: tuple[Statement, ...]
    is_arrow: bool
    is_async: bool
    is_generator: bool


@dataclass(slots=True, eq=False)
class Class(Node):
    """A class; its constructor is the method `constructor`, fields are properties of kind `value`."""

    name: str
    base: Expression | None
    members: tuple[Property, ...]
    static_blocks: tuple[tuple[Statement, ...], ...]
    decorators: tuple[Expression, ...]


@dataclass(slots=True, eq=False)
class JsxElement(Node):
    """`<Name attribute={value}>children</Name>`; a fragment has the tag `None`. Texts among children are `Literal`."""

    tag: Expression | None
    """A `Literal` text for a host element (`img`, `my-tag`), else an `Identifier` or `Member`."""
    attributes: tuple[Node, ...]
    """`Property` and `Spread`; an attribute without value is true."""
    children: tuple[Expression, ...]


@dataclass(slots=True, eq=False)
class Opaque(Node):
    """What the grammar could not read."""

    reason: str


# Patterns


@dataclass(slots=True, eq=False)
class Default(Node):
    """`target = value` in a pattern or parameter."""

    target: Pattern
    value: Expression


@dataclass(slots=True, eq=False)
class PatternProperty(Node):
    """`key: target` in an object pattern."""

    key: Expression
    target: Pattern


@dataclass(slots=True, eq=False)
class ObjectPattern(Node):
    """`{a, b: c, ...rest}`."""

    properties: tuple[PatternProperty, ...]
    rest: Pattern | None


@dataclass(slots=True, eq=False)
class ArrayPattern(Node):
    """`[a, , b, ...rest]`."""

    elements: tuple[Pattern | None, ...]
    rest: Pattern | None


# Statements


@dataclass(slots=True, eq=False)
class Declarator(Node):
    """One name or pattern of a declaration."""

    target: Pattern
    value: Expression | None


@dataclass(slots=True, eq=False)
class Declaration(Node):
    """`const a = 1, b`; kind is `const`, `let` or `var`."""

    kind: str
    declarators: tuple[Declarator, ...]


@dataclass(slots=True, eq=False)
class FunctionDeclaration(Node):
    """A named function as a statement: hoisted."""

    function: Function


@dataclass(slots=True, eq=False)
class ClassDeclaration(Node):
    """A named class as a statement."""

    definition: Class


@dataclass(slots=True, eq=False)
class Evaluate(Node):
    """An expression as a statement."""

    value: Expression


@dataclass(slots=True, eq=False)
class Block(Node):
    """`{ … }`."""

    body: tuple[Statement, ...]


@dataclass(slots=True, eq=False)
class If(Node):
    """`if (test) yes else no`."""

    test: Expression
    yes: Statement
    no: Statement | None


@dataclass(slots=True, eq=False)
class Loop(Node):
    """`for (first; test; step) body`, `while`; for `do` the body runs before the test."""

    first: Statement | None
    test: Expression | None
    step: Expression | None
    body: Statement
    is_do: bool


@dataclass(slots=True, eq=False)
class Each(Node):
    """`for (target of values)`, `for (target in values)`."""

    kind: str
    """Of the declaration: `const`, `let`, `var`; empty for an assignment to what exists."""
    target: Pattern
    values: Expression
    body: Statement
    is_of: bool


@dataclass(slots=True, eq=False)
class Return(Node):
    """`return value`."""

    value: Expression | None


@dataclass(slots=True, eq=False)
class Throw(Node):
    """`throw value`."""

    value: Expression


@dataclass(slots=True, eq=False)
class Try(Node):
    """`try { body } catch (parameter) { handler } finally { last }`."""

    body: tuple[Statement, ...]
    parameter: Pattern | None
    handler: tuple[Statement, ...] | None
    last: tuple[Statement, ...]


@dataclass(slots=True, eq=False)
class Case(Node):
    """One case of a switch; the default has no test."""

    test: Expression | None
    body: tuple[Statement, ...]


@dataclass(slots=True, eq=False)
class Switch(Node):
    """`switch (value) { cases }`."""

    value: Expression
    cases: tuple[Case, ...]


@dataclass(slots=True, eq=False)
class Jump(Node):
    """`break` or `continue`, with a label or without."""

    kind: str
    label: str


@dataclass(slots=True, eq=False)
class Labeled(Node):
    """`label: body`."""

    label: str
    body: Statement


# Modules


@dataclass(slots=True, eq=False)
class ImportedName(Node):
    """`{name as local}`; `default` for a default import, `*` for a namespace."""

    name: str
    local: str


@dataclass(slots=True, eq=False)
class Import(Node):
    """`import … from "module"`; types only are left out. `import x = require("m")` is a default import too."""

    module: str
    names: tuple[ImportedName, ...]


@dataclass(slots=True, eq=False)
class ExportedName(Node):
    """`{local as name}`; with a module, `*` stands for everything."""

    local: str
    name: str


@dataclass(slots=True, eq=False)
class Export(Node):
    """`export { a as b }`, `export { a } from "m"`, `export * from "m"`, `export * as n from "m"`."""

    module: str
    """Empty where names of this file are exported."""
    names: tuple[ExportedName, ...]


@dataclass(slots=True, eq=False)
class ExportDefault(Node):
    """`export default value` and TypeScript's `export = value` (then `is_assignment`)."""

    value: Expression
    is_assignment: bool


@dataclass(slots=True, eq=False)
class ExportDeclaration(Node):
    """`export const a = 1`, `export function f() {}`, `export class C {}`."""

    declaration: Statement


@dataclass(slots=True, eq=False)
class File:
    """One file as a tree: its statements and the regions that were not understood."""

    path: str
    """Relative to the app's folder."""
    body: tuple[Statement, ...]
    opaque: tuple[Opaque, ...]
    """All regions with syntax errors, wherever they stand; also found in the tree."""
    content: bytes
    functions: tuple[Function, ...]
    """All functions and methods in the order of the text."""
    calls: int
    """How many calls stand in it."""
    names: frozenset[str] = frozenset()
    """Every name that stands in an expression or a pattern; names of types alone are not among them."""
    has_decorators: bool = False
    """A compiler may keep the types of what is decorated as values."""

    def text(self, node: Node) -> str:
        """The source text of a node, at most 200 characters."""
        return self.content[node.start : min(node.end, node.start + 800)].decode("utf-8", "replace")[:200]
