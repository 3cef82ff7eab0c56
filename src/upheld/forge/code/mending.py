"""Sources in other bytes of the same length, where a grammar trips over what the language allows.

Every byte stays in its place: the tree of the changed source is read with the texts of the original.
"""

from __future__ import annotations

import re

from tree_sitter import Node

_TAG_END = b">`"
MAX_TAG_ARGUMENTS = 2_000
MAX_TEXT = 2_000
_OPEN, _CLOSE, _BACKTICK, _LETTER = b"<>`_"
_LONE_AMPERSAND = re.compile(rb"(?<!&)&(?![&=])")
_REFERENCE = re.compile(rb"&#?[A-Za-z0-9]+;")
_TURNS = (b"<", b">", b"{", b"}", b";")
_TEXT_FOLLOWS = frozenset({b">", b"}"})
"""The text of an element begins after these, but not after `=>`; after the other turns comes code."""


def blank_tag_arguments(content: bytes) -> bytes:
    r"""The source with blanks for the type arguments of tagged templates, which the grammar takes for comparisons.

    Every other byte stays in its place.

    Example:
        >>> blank_tag_arguments(b"styled.div<{ wide?: boolean }>`a`")
        b'styled.div                    `a`'
    """
    found = content.find(_TAG_END)
    if found < 0:
        return content
    source = bytearray(content)
    while found >= 0:
        start = _start_of_arguments(content, found)
        if start is not None:
            kept = bytes(byte if byte in b"\r\n" else 0x20 for byte in source[start : found + 1])
            source[start : found + 1] = kept
        found = content.find(_TAG_END, found + 2)
    return bytes(source)


def _start_of_arguments(content: bytes, end: int) -> int | None:
    """Where the `<` stands that a `>` closes, if a name or a call stands right before it and only types between."""
    depth = 0
    for place in range(end, max(-1, end - MAX_TAG_ARGUMENTS), -1):
        byte = content[place]
        if byte == _CLOSE and content[place - 1 : place] != b"=":
            depth += 1
        elif byte == _OPEN:
            depth -= 1
            if depth == 0:
                before = content[place - 1 : place]
                return place if before.isalnum() or before in {b"_", b"$", b")", b"]"} else None
        elif byte == _BACKTICK:
            return None
    return None


def hide_ampersands(source: bytes, root: Node) -> bytes:
    """The source with letters for ampersands in errors: in texts and attributes of elements they are plain signs.

    Example:
        <h1>Save & close</h1>
    """
    changed = bytearray(source)
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.type == "string":
            changed[node.start_byte : node.end_byte] = source[node.start_byte : node.end_byte].replace(b"&", b"_")
        elif node.is_error:
            for found in _LONE_AMPERSAND.finditer(source, node.start_byte, node.end_byte):
                if _is_in_text(source, found.start()):
                    changed[found.start()] = _LETTER
        else:
            waiting.extend(child for child in node.children if child.has_error)
    return bytes(changed)


def _is_in_text(source: bytes, place: int) -> bool:
    before = _REFERENCE.sub(b"", source[max(0, place - MAX_TEXT) : place])
    last = max(before.rfind(sign) for sign in _TURNS)
    return last >= 0 and before[last : last + 1] in _TEXT_FOLLOWS and before[last - 1 : last + 1] != b"=>"
