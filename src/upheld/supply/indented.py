"""Lock files of yarn and pnpm as nested keys: the part of YAML that these tools write, and yarn's own older form.

Lists and texts over several lines are passed over; no lock says there what it installs.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from upheld.core.errors import InputError

Tree: TypeAlias = "dict[str, Tree | str]"

MAX_DEPTH = 40
_LINE = re.compile(
    r"""(?P<indent>\ *)
    (?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<plain>[^\s"'\#{\[-][^\s]*?|-[^\s]+?))
    (?::(?=\s|$)|(?=\s))\s*(?P<value>.*)""",
    re.VERBOSE,
)
_TOP = re.compile(r"(?P<keys>[^\s#].*):\s*$")


def read_indented(data: bytes, *, source: str) -> Tree:
    r"""The keys of the file, nested; a value is a text or more keys.

    Raises:
        InputError: not UTF-8, or nested too deep.

    Example:
        >>> read_indented(b'a@^1:\n  version "1.2.0"\n', source="yarn.lock")
        {'a@^1': {'version': '1.2.0'}}
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("lock.form", f"{source} is not UTF-8.", hint="Make the lock anew.") from error
    root: Tree = {}
    stack: list[tuple[int, Tree]] = [(-1, root)]
    for line in text.splitlines():
        found = _split(line)
        if found is None:
            continue
        indent, key, value = found
        while indent <= stack[-1][0]:
            stack.pop()
        parent = stack[-1][1]
        if value:
            parent[key] = _value(value)
            continue
        if len(stack) > MAX_DEPTH:
            raise InputError("lock.form", f"{source} is nested too deep.", hint="Make the lock anew.")
        inner: Tree = {}
        parent[key] = inner
        stack.append((indent, inner))
    return root


def _split(line: str) -> tuple[int, str, str] | None:
    if not line.startswith((" ", "'")):
        top = _TOP.match(line)
        if top is not None:
            keys = top.group("keys")
            is_one = keys.startswith('"') and keys.endswith('"') and keys.count('"') == 2  # noqa: PLR2004 - a pair
            return 0, keys[1:-1] if is_one else keys, ""
    match = _LINE.match(line)
    if match is None:
        return None
    key = match.group("double") or match.group("single") or match.group("plain") or ""
    return len(match.group("indent")), key, match.group("value").strip()


def _value(written: str) -> Tree | str:
    if written.startswith("{") and written.endswith("}"):
        pairs = (piece.partition(":") for piece in written[1:-1].split(","))
        return {_unquoted(key.strip()): _unquoted(value.strip()) for key, colon, value in pairs if colon}
    return _unquoted(written)


def _unquoted(text: str) -> str:
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1] if is_quoted else text


def texts(tree: Tree | str | None) -> dict[str, str]:
    """The entries of a part that are texts."""
    return {key: value for key, value in tree.items() if isinstance(value, str)} if isinstance(tree, dict) else {}


def part(tree: Tree | str | None, key: str) -> Tree:
    """The keys below a key; empty where there are none."""
    found = tree.get(key) if isinstance(tree, dict) else None
    return found if isinstance(found, dict) else {}


def text(tree: Tree | str | None, key: str) -> str:
    """The text of a key; empty where there is none."""
    found = tree.get(key) if isinstance(tree, dict) else None
    return found if isinstance(found, str) else ""
