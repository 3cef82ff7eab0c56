"""Judge the target of something that sends or loads: absolute, relative, or not decided here."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from upheld.forge.addresses import is_relative, read_address
from upheld.forge.facts import OutboundFact
from upheld.forge.folding import UNDECIDED, Folded, fold, string_value
from upheld.forge.script import Script
from upheld.forge.syntax import text_of


def judge_target(
    script: Script, via: str, target: Node | None, at: Node, *, is_page: bool = False
) -> Iterator[OutboundFact]:
    """One fact for each alternative of the target that is absolute or undecided.

    `is_page` marks a thing that a page loads: a file that comes with the app by import stays in the app.
    """
    if target is not None and is_page and _is_own_file(script, target):
        return
    for value in (UNDECIDED,) if target is None else fold(target, script.constants):
        if not is_relative(value.text, is_whole=value.is_whole):
            yield _fact(script, via, value, target, at)


def _fact(script: Script, via: str, value: Folded, target: Node | None, at: Node) -> OutboundFact:
    address = read_address(value.text, is_whole=value.is_whole)
    doubt = ""
    if address is None:
        doubt = f"the target {_quote(target)} is not decided here" if target is not None else "it names no target"
    return OutboundFact(via=via, address=address, doubt=doubt, place=script.place(at))


def doubtful(script: Script, via: str, doubt: str, at: Node) -> OutboundFact:
    """A way out whose target this file does not decide."""
    return OutboundFact(via=via, address=None, doubt=doubt, place=script.place(at))


def _quote(node: Node | None) -> str:
    text = " ".join(text_of(node).split()) or "…"
    return f"`{text[:60]}…`" if len(text) > 60 else f"`{text}`"  # noqa: PLR2004 - what fits on a line


def _is_own_file(script: Script, target: Node) -> bool:
    while target.type in {"jsx_expression", "parenthesized_expression"} and target.named_child_count == 1:
        target = target.named_children[0]
    bound = script.names.bound.get(text_of(target)) if target.type == "identifier" else None
    return bound is not None and bound.module.startswith((".", "/", "@/", "~/"))


def shorten(node: Node) -> str:
    """The text of a short expression, `…` for a long one."""
    text = " ".join(text_of(node).split())
    return text if len(text) <= 30 else "…"  # noqa: PLR2004 - a name, not a passage


def literal_of(node: Node) -> str:
    """The value of a string literal; empty for anything else."""
    return string_value(node) if node.type == "string" else ""
