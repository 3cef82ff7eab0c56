"""Which modules a file names: imports, exports from elsewhere, `require`, `import()`, workers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from upheld.core import light_dataclasses as dataclasses
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
_PLAIN = re.compile(rb"""(?:require|import)\s*\(\s*(["'])([^"'\\\n]+)\1\s*[,)]""")
_UNSURE = re.compile(rb"""["'`*]|//""")
MAX_CALLS = 200
"""So many calls of `require` are looked for in the text; for more the tree is walked."""
_TYPED = (".ts", ".tsx", ".mts", ".cts")
_POSITION = frozenset({"line", "start", "end"})


def modules_of(file: File) -> Iterator[tuple[str, int]]:
    """Every module that the file names, with its line; an empty name where it is computed while the code runs.

    A computed name that can only be that of a JSON or text file is left out: it brings no code.
    """
    for statement in file.body:
        if isinstance(statement, Import) or (isinstance(statement, Export) and statement.module):
            yield statement.module, statement.line
    if _DEEP.search(file.content) is None:
        return
    plain = _plain_calls(file.content)
    if plain is not None:
        yield from plain
        return
    for node in walk(file.body):
        if isinstance(node, Call):
            yield from ((module, node.line) for module in _loaded(node))


def erased_imports(file: File) -> frozenset[tuple[str, int]]:
    """Imports that TypeScript leaves out of what it writes, with their lines: no name of theirs is used as a value."""
    if not file.path.endswith(_TYPED) or file.has_decorators or file.opaque:
        return frozenset()
    exports = (found for found in file.body if isinstance(found, Export) and not found.module)
    used = file.names | {name.local for found in exports for name in found.names}
    return frozenset(
        (found.module, found.line)
        for found in file.body
        if isinstance(found, Import) and found.names and not any(name.local in used for name in found.names)
    )


def _plain_calls(content: bytes) -> list[tuple[str, int]] | None:
    """The modules of `require("x")` and `import("x")`, if the file names none in another way.

    None where the tree has to tell: a name that is computed, or a match that may stand in a text or comment.
    """
    found: list[tuple[str, int]] = []
    line, last = 1, 0
    for match in _DEEP.finditer(content):
        plain = _PLAIN.match(content, match.start())
        start = match.start()
        before = content[content.rfind(b"\n", 0, start) + 1 : start]
        if plain is None or _UNSURE.search(before) or content.rfind(b"/*", 0, start) > content.rfind(b"*/", 0, start):
            return None
        if content.count(b"`", 0, start) % 2:
            return None
        line += content.count(b"\n", last, start)
        last = start
        if len(found) >= MAX_CALLS:
            return None
        found.append((plain.group(2).decode("utf-8", "replace"), line))
    return found


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


def _loaded(call: Call) -> Iterator[str]:
    """The module of `require(x)`, `import(x)`, `require.resolve(x)`, `new URL(x, import.meta.url)`, globs."""
    callee = call.callee
    first = call.arguments[0] if call.arguments else None
    if isinstance(callee, Identifier) and callee.name in {"require", "import"}:
        name = literal_text(first)
        if name is not None:
            yield name
        elif first is not None and not _is_plain_text(first):
            yield ""
    elif isinstance(callee, Identifier) and callee.name == "URL" and call.is_new and len(call.arguments) > 1:
        name = literal_text(first)
        if name is not None and name.startswith(".") and is_import_meta(call.arguments[1], "url"):
            yield name
    elif isinstance(callee, Member) and (
        (isinstance(callee.object, Identifier) and callee.object.name == "require" and callee.name == "context")
        or (is_import_meta(callee, "glob") or is_import_meta(callee, "globEager"))
    ):
        yield ""


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
