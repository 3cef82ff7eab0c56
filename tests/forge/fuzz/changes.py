"""Changes of source text: such that keep its meaning, and such that break it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

from tree_sitter import Node

from upheld.forge.code.syntax import parse

MIN_TEXT = 5
"""Two quotes and something to part."""
SUFFIXES = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs")
Files: TypeAlias = dict[str, str]
_GLOBALS = frozenset(
    """
    fetch window document console process require module exports globalThis self global undefined Object Array JSON
    Promise Math Date String Number Boolean Map Set URL URLSearchParams Buffer Error React arguments setTimeout
    localStorage sessionStorage navigator location XMLHttpRequest WebSocket EventSource Image crypto
    """.split()  # noqa: SIM905 - words read better than a list of them
)


class Source:
    """One file as text with its syntax tree."""

    def __init__(self, text: str, suffix: str) -> None:
        self.content = text.encode()
        self.suffix = suffix
        root = parse(self.content, suffix)
        if root is None:
            raise ValueError("no grammar comes to an end on this")
        self.root = root

    def nodes(self, *kinds: str) -> list[Node]:
        """All nodes of some kinds, in the order of the text."""
        return [node for node in self.walk() if node.type in kinds]

    def walk(self) -> Iterator[Node]:
        """All nodes."""
        pending = [self.root]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))

    def text(self, node: Node) -> str:
        """The source of a node."""
        return self.content[node.start_byte : node.end_byte].decode()

    def replaced(self, *edits: tuple[int, int, str]) -> str:
        """The text with pieces exchanged: (start, end, new text), none over another."""
        content = self.content
        for start, end, new in sorted(edits, reverse=True):
            content = content[:start] + new.encode() + content[end:]
        return content.decode()


Change: TypeAlias = Callable[[Source, random.Random], "str | None"]
"""The changed text, or None where there is nothing to change."""


def rename(source: Source, rng: random.Random) -> str | None:
    """Give a local name another one, everywhere in the file."""
    declared: set[str] = set()
    fixed: set[str] = set(_GLOBALS)
    for node in source.walk():
        if node.type in {"variable_declarator", "function_declaration"}:
            named = node.child_by_field_name("name")
            if named is not None and named.type == "identifier":
                declared.add(source.text(named))
                above = node.parent.parent if node.type == "variable_declarator" and node.parent else node.parent
                if above is not None and above.type == "export_statement":
                    fixed.add(source.text(named))
        elif node.type in {"shorthand_property_identifier", "shorthand_property_identifier_pattern", "type_identifier"}:
            fixed.add(source.text(node))
        elif node.type in {"import_statement", "export_clause", "export_specifier"}:
            fixed.update(source.text(inner) for inner in _inside(node) if inner.type == "identifier")
    choices = sorted(declared - fixed)
    if not choices:
        return None
    name = rng.choice(choices)
    # What the name ends with stays: by that alone some credentials are known.
    other = f"Qz{name}" if name[0].isupper() else f"qz{name[0].upper()}{name[1:]}"
    edits = [(n.start_byte, n.end_byte, other) for n in source.nodes("identifier") if source.text(n) == name]
    return source.replaced(*edits)


def _inside(node: Node) -> Iterator[Node]:
    pending = list(node.children)
    while pending:
        inner = pending.pop()
        yield inner
        pending.extend(inner.children)


def move_function(source: Source, rng: random.Random) -> str | None:
    """Move a function of the file's top to its end: functions are hoisted."""
    found = [node for node in source.root.children if node.type == "function_declaration"]
    if not found:
        return None
    node = rng.choice(found)
    return source.replaced((node.start_byte, node.end_byte, "")) + f"\n{source.text(node)}\n"


_BLOCKS = (
    "{{ if (true) {0} }}",
    "{{ {0} }}",
    "{{ try {0} catch (caughtQz) {{ throw caughtQz; }} }}",
    "{{ do {0} while (false); }}",
    "{{ switch (0) {{ default: {0} }} }}",
    "{{ labelQz: {0} }}",
    "{{ try {0} finally {{ }} }}",
)


def wrap_block(source: Source, rng: random.Random) -> str | None:
    """Put what a function does into a block that always runs once."""
    found = [
        node
        for node in source.nodes("statement_block")
        if node.parent is not None
        and node.parent.type in {"arrow_function", "function_declaration", "function_expression", "method_definition"}
        and "super(" not in source.text(node)
    ]
    if not found:
        return None
    node = rng.choice(found)
    return source.replaced((node.start_byte, node.end_byte, rng.choice(_BLOCKS).format(source.text(node))))


_VALUES = (
    "({0})",
    "((valueQz) => valueQz)({0})",
    "[{0}][0]",
    "({{ valueQz: {0} }}).valueQz",
    "(true ? {0} : undefined)",
)


def wrap_argument(source: Source, rng: random.Random) -> str | None:
    """Pass an argument through something that gives it back as it is."""
    found = [
        argument
        for node in source.nodes("arguments")
        if node.parent is not None and not source.text(node.parent).startswith(("require", "import"))
        for argument in node.named_children
        if argument.type not in {"spread_element", "comment"} and "await" not in source.text(argument)
    ]
    found = [argument for argument in found if "yield" not in source.text(argument)]
    if not found:
        return None
    node = rng.choice(found)
    return source.replaced((node.start_byte, node.end_byte, rng.choice(_VALUES).format(source.text(node))))


def invert_if(source: Source, rng: random.Random) -> str | None:
    """Exchange the branches of a condition and negate it."""
    found = [node for node in source.nodes("if_statement") if "function" not in source.text(node)]
    if not found:
        return None
    node = rng.choice(found)
    test, yes = node.child_by_field_name("condition"), node.child_by_field_name("consequence")
    no = node.child_by_field_name("alternative")
    if test is None or yes is None:
        return None
    otherwise = "{ }" if no is None else source.text(no).removeprefix("else").strip()
    text = f"if (!{source.text(test)}) {{ {otherwise} }} else {{ {source.text(yes)} }}"
    return source.replaced((node.start_byte, node.end_byte, text))


def wait_longer(source: Source, rng: random.Random) -> str | None:
    """Wait for a value through one promise more."""
    found = source.nodes("await_expression")
    if not found:
        return None
    node = rng.choice(found)
    value = source.text(node).removeprefix("await").strip()
    return source.replaced((node.start_byte, node.end_byte, f"(await Promise.resolve({value}))"))


def split_text(source: Source, rng: random.Random) -> str | None:
    """Write a text as the sum of two."""
    kinds = {"arguments", "variable_declarator", "binary_expression", "return_statement", "array"}
    found = [
        node
        for node in source.nodes("string")
        if node.parent is not None
        and node.parent.type in kinds
        and len(source.text(node)) > MIN_TEXT
        and "\\" not in source.text(node)
        and not source.text(node.parent.parent or node.parent).startswith(("require", "import"))
    ]
    if not found:
        return None
    node = rng.choice(found)
    text = source.text(node)
    quote, place = text[0], rng.randrange(2, len(text) - 2)
    return source.replaced((node.start_byte, node.end_byte, f"({text[:place]}{quote} + {quote}{text[place:]})"))


def loosen_constant(source: Source, rng: random.Random) -> str | None:
    """Declare with `let` what was `const`."""
    found = [node for node in source.nodes("lexical_declaration") if source.text(node).startswith("const ")]
    found = [node for node in found if node.parent is not None and node.parent.type != "for_in_statement"]
    if not found:
        return None
    node = rng.choice(found)
    return source.replaced((node.start_byte, node.start_byte + len("const"), "let"))


def add_nothing(source: Source, rng: random.Random) -> str | None:
    """Put in what does nothing."""
    found = source.nodes("expression_statement", "return_statement", "if_statement")
    found = [node for node in found if node.parent is not None and node.parent.type in {"statement_block", "program"}]
    found = [node for node in found if not source.text(node).startswith(("'", '"'))]
    if not found:
        return None
    node = rng.choice(found)
    text = rng.choice(["/* nothing */ ", "if (false) { throw new Error('never'); } ", "void 0; ", "{ } "])
    return source.replaced((node.start_byte, node.start_byte, text))


CHANGES: tuple[Change, ...] = (
    rename,
    move_function,
    wrap_block,
    wrap_argument,
    invert_if,
    wait_longer,
    split_text,
    loosen_constant,
    add_nothing,
)


def move_file(files: Files, rng: random.Random) -> Files | None:
    """Move a source file into a folder and export everything from its old place."""
    found = [path for path in files if path.startswith("src/") and path.endswith(SUFFIXES) and path.count("/") == 1]
    if not found:
        return None
    path = rng.choice(sorted(found))
    content = files[path]
    if "require(" in content or "module.exports" in content or re.search(r"^exports\.", content, re.MULTILINE):
        return None
    moved = re.sub(r"""((?:from|import)\s*\(?\s*['"])\.(\.?)/""", r"\1../\2\2/", content)
    moved = moved.replace("../../../", "../../").replace("'..//", "'../").replace('"..//', '"../')
    name = PurePosixPath(path).name
    stem = PurePosixPath(path).stem
    forwards = [f"export * from './movedQz/{stem}';"]
    if re.search(r"export\s+default|as\s+default", content):
        forwards.append(f"export {{ default }} from './movedQz/{stem}';")
    return {**files, f"src/movedQz/{name}": moved, path: "\n".join(forwards) + "\n"}


def keep_meaning(files: Mapping[str, str], rng: random.Random) -> tuple[Files, tuple[str, ...]]:
    """Some changes that keep what the app does; their names."""
    changed = dict(files)
    done: list[str] = []
    if rng.random() < 0.2:
        moved = move_file(changed, rng)
        if moved is not None:
            changed, done = moved, ["move_file"]
    paths = sorted(path for path in changed if path.endswith(SUFFIXES))
    for _ in range(rng.randint(1, 4)):
        if not paths:
            break
        path = rng.choice(paths)
        change = rng.choice(CHANGES)
        source = Source(changed[path], PurePosixPath(path).suffix)
        if source.root.has_error:
            continue
        text = change(source, rng)
        if text is None or Source(text, source.suffix).root.has_error:
            continue
        changed[path] = text
        done.append(f"{change.__name__} in {path}")
    return changed, tuple(done)


_SPLINTERS = (
    "{",
    "}",
    "(",
    ")",
    "[",
    "`",
    "${",
    "'",
    '"',
    "/*",
    "//",
    "=>",
    "\x00",
    "\ud7ff",
    "await ",
    "&a",
    "*a",
    ": ",
)


def break_meaning(files: Mapping[str, str], rng: random.Random) -> dict[str, bytes]:
    """Some of the files damaged: pieces taken out, doubled, exchanged, bytes that are no text."""
    changed = {path: content.encode() for path, content in files.items()}
    for _ in range(rng.randint(1, 5)):
        path = rng.choice(sorted(changed))
        content = changed[path]
        start = rng.randrange(len(content) + 1)
        end = min(len(content), start + rng.choice([0, 1, 3, 20, 200]))
        kind = rng.randrange(5)
        if kind == 0:
            content = content[:start] + content[end:]
        elif kind == 1:
            content = content[:end] + content[start:end] * rng.choice([1, 2, 50]) + content[end:]
        elif kind == 2:
            content = content[:start] + rng.choice(_SPLINTERS).encode("utf-8", "surrogatepass") + content[start:]
        elif kind == 3:
            content = content[:start] + rng.randbytes(rng.choice([1, 4, 30])) + content[end:]
        else:
            content = content[:start]
        changed[path] = content
    return changed
