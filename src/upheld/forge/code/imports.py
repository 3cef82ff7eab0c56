"""Which modules a file names: imports, exports from elsewhere, `require`, `import()`, workers."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from upheld.forge.code.nodes import (
    Await,
    Binary,
    Call,
    Export,
    File,
    Identifier,
    Import,
    Literal,
    Member,
    Node,
    Template,
)

_DEEP = re.compile(rb"\b(?:require|import)\s*[.(]|\bimport\.meta\b|\brequire\b")
"""What tells that modules are named elsewhere than at the top."""
_POSITION = frozenset({"line", "start", "end"})


def modules_of(file: File) -> Iterator[tuple[str, Node]]:
    """Every module that the file names, with its node; an empty name where it is computed while the code runs.

    A computed name that can only be that of a JSON or text file is left out: it brings no code.
    """
    for statement in file.body:
        if isinstance(statement, Import) or (isinstance(statement, Export) and statement.module):
            yield statement.module, statement
    if _DEEP.search(file.content) is None:
        return
    for node in walk(file.body):
        if isinstance(node, Call):
            yield from _loaded(node)


def walk(body: tuple[Node, ...]) -> Iterator[Node]:
    """All nodes in statements, in no order that matters, without nested calls."""
    pending: list[object] = list(body)
    while pending:
        found = pending.pop()
        if isinstance(found, Node):
            yield found
            pending.extend(getattr(found, name) for name in _parts(found))
        elif isinstance(found, tuple):
            pending.extend(found)


_PARTS: dict[str, tuple[str, ...]] = {}


def _parts(node: Node) -> tuple[str, ...]:
    """The fields of a node that may hold nodes."""
    kind = type(node).__name__
    if kind not in _PARTS:
        _PARTS[kind] = tuple(field.name for field in dataclasses.fields(node) if field.name not in _POSITION)
    return _PARTS[kind]


def _loaded(call: Call) -> Iterator[tuple[str, Node]]:
    """The module of `require(x)`, `import(x)`, `require.resolve(x)`, `new URL(x, import.meta.url)`, globs."""
    callee = call.callee
    first = call.arguments[0] if call.arguments else None
    if isinstance(callee, Identifier) and callee.name in {"require", "import"}:
        name = literal_text(first)
        if name is not None:
            yield name, call
        elif first is not None and not _is_plain_text(first):
            yield "", call
    elif isinstance(callee, Identifier) and callee.name == "URL" and call.is_new and len(call.arguments) > 1:
        name = literal_text(first)
        if name is not None and name.startswith(".") and is_import_meta(call.arguments[1], "url"):
            yield name, call
    elif isinstance(callee, Member) and (
        (isinstance(callee.object, Identifier) and callee.object.name == "require" and callee.name == "context")
        or (is_import_meta(callee, "glob") or is_import_meta(callee, "globEager"))
    ):
        yield "", call


def literal_text(node: Node | None) -> str | None:
    """The text of a literal, or of a template without expressions."""
    if isinstance(node, Await):
        node = node.value
    if isinstance(node, Template):
        parts = [part.value for part in node.parts if isinstance(part, Literal) and isinstance(part.value, str)]
        return "".join(parts) if len(parts) == len(node.parts) else None
    return node.value if isinstance(node, Literal) and isinstance(node.value, str) else None


def is_import_meta(node: Node, name: str) -> bool:
    """Whether this is `import.meta.name`, in whatever form the lowering gives `import.meta`."""
    if not isinstance(node, Member) or node.name != name:
        return False
    inner = node.object
    if isinstance(inner, Identifier):
        return inner.name in {"import.meta", "import"}
    return isinstance(inner, Member) and inner.name == "meta"


def _is_plain_text(node: Node) -> bool:
    """Whether a computed name ends like that of a file that holds no code."""
    last: Node | None = node
    if isinstance(node, Template):
        last = node.parts[-1] if node.parts else None
    elif isinstance(node, Binary):
        last = node.right
    end = literal_text(last)
    return end is not None and end.lower().endswith((".json", ".css", ".svg", ".png", ".md", ".txt"))
