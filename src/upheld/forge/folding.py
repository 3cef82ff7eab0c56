"""Fold strings: what the beginning of an expression is, as far as one file decides it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from tree_sitter import Node

from upheld.forge.syntax import arguments_of, text_of

MAX_DEPTH = 12
MAX_OPERANDS = 400
MAX_ALTERNATIVES = 8

_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_WRAPPERS = frozenset(
    {"parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression", "jsx_expression"}
)
_EITHER = frozenset({"||", "??", "&&"})


@dataclass(frozen=True, slots=True)
class Folded:
    """The known beginning of a value; whole where nothing follows it."""

    text: str
    is_whole: bool


UNDECIDED = Folded("", False)  # noqa: FBT003 - the two fields read in their order


def fold(node: Node, constants: Mapping[str, Node], depth: int = 0) -> tuple[Folded, ...]:
    """What the expression may be: one entry for each alternative, never none.

    `constants` maps a name to the expression it is bound to once and for ever.
    """
    if depth > MAX_DEPTH:
        return (UNDECIDED,)
    kind = node.type
    if kind == "string":
        return (Folded(string_value(node), True),)  # noqa: FBT003 - see UNDECIDED
    if kind == "template_string":
        return (_fold_template(node, constants, depth),)
    if kind in _WRAPPERS:
        inner = next(iter(node.named_children), None)
        return (UNDECIDED,) if inner is None else fold(inner, constants, depth + 1)
    if kind == "identifier":
        value = constants.get(text_of(node))
        return (UNDECIDED,) if value is None else fold(value, constants, depth + 1)
    return _fold_compound(node, constants, depth)


def _fold_compound(node: Node, constants: Mapping[str, Node], depth: int) -> tuple[Folded, ...]:
    if node.type == "binary_expression":
        return _fold_binary(node, constants, depth)
    if node.type == "ternary_expression":
        return _either(node, ("consequence", "alternative"), constants, depth)
    if node.type == "new_expression" and text_of(node.child_by_field_name("constructor")) == "URL":
        return _fold_url(node, constants, depth)
    return (UNDECIDED,)


def string_value(node: Node) -> str:
    """The value of a string literal, escapes and, in JSX, character references undone."""
    return "".join(_part_value(child) for child in node.named_children)


def _part_value(child: Node) -> str:
    if child.type == "escape_sequence":
        return _unescape(text_of(child))
    return html.unescape(text_of(child)) if child.type == "html_character_reference" else text_of(child)


def _unescape(text: str) -> str:
    match = _ESCAPE.fullmatch(text)
    if match is None:
        return ""
    code = match.group(1) or match.group(2) or match.group(3)
    if code:
        value = int(code, 16)
        return chr(value) if value < 0x110000 and not 0xD800 <= value < 0xE000 else "\ufffd"  # noqa: PLR2004 - Unicode's bounds
    return _PLAIN_ESCAPES.get(match.group(4), match.group(4))


def _fold_template(node: Node, constants: Mapping[str, Node], depth: int) -> Folded:
    text = ""
    for child in node.named_children[:MAX_OPERANDS]:
        if child.type == "template_substitution":
            inner = next(iter(child.named_children), None)
            options = (UNDECIDED,) if inner is None else fold(inner, constants, depth + 1)
            if len(options) > 1 or not options[0].is_whole:
                return Folded(text + (options[0].text if len(options) == 1 else ""), False)  # noqa: FBT003 - see UNDECIDED
            text += options[0].text
        elif child.type == "escape_sequence":
            text += _unescape(text_of(child))
        else:
            text += text_of(child)
    return Folded(text, len(node.named_children) <= MAX_OPERANDS)


def _fold_binary(node: Node, constants: Mapping[str, Node], depth: int) -> tuple[Folded, ...]:
    operator = text_of(node.child_by_field_name("operator"))
    if operator in _EITHER:
        return _either(node, ("left", "right"), constants, depth)
    if operator != "+":
        return (UNDECIDED,)
    operands: list[Node] = []
    left: Node | None = node
    while left is not None and left.type == "binary_expression" and len(operands) < MAX_OPERANDS:
        if text_of(left.child_by_field_name("operator")) != "+":
            break
        right = left.child_by_field_name("right")
        if right is not None:
            operands.append(right)
        left = left.child_by_field_name("left")
    if left is None or len(operands) >= MAX_OPERANDS:
        return (UNDECIDED,)
    text = ""
    for operand in (left, *reversed(operands)):
        options = fold(operand, constants, depth + 1)
        if len(options) > 1 or not options[0].is_whole:
            return (Folded(text + (options[0].text if len(options) == 1 else ""), False),)  # noqa: FBT003 - see UNDECIDED
        text += options[0].text
    return (Folded(text, True),)  # noqa: FBT003 - see UNDECIDED


def _either(node: Node, fields: tuple[str, str], constants: Mapping[str, Node], depth: int) -> tuple[Folded, ...]:
    options: list[Folded] = []
    for field in fields:
        branch = node.child_by_field_name(field)
        options.extend((UNDECIDED,) if branch is None else fold(branch, constants, depth + 1))
    return tuple(dict.fromkeys(options)) if len(options) <= MAX_ALTERNATIVES else (UNDECIDED,)


def _fold_url(node: Node, constants: Mapping[str, Node], depth: int) -> tuple[Folded, ...]:
    """`new URL(path, base)`: the path alone where it is absolute, else the base with something after its host."""
    values = [fold(argument, constants, depth + 1) for argument in arguments_of(node)[:2]]
    if len(values) == 1 or text_of(arguments_of(node)[1]) == "import.meta.url":
        return values[0] if values else (UNDECIDED,)
    if len(values) != 2 or len(values[0]) != 1 or len(values[1]) != 1:  # noqa: PLR2004 - path and base
        return (UNDECIDED,)
    path, base = values[0][0], values[1][0]
    if path.is_whole and base.is_whole and ":" not in path.text and not path.text.replace("\\", "/").startswith("//"):
        return (Folded(base.text.rstrip("/") + "/", False),)  # noqa: FBT003 - see UNDECIDED
    return (path,) if path.is_whole and ":" in path.text else (UNDECIDED,)
