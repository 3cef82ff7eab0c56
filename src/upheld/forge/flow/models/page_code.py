"""Texts that become code of a page: scripts that are written, handlers in attributes, markup that holds either."""

from __future__ import annotations

import re

from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import CallSite, Machine
from upheld.forge.flow.models.reading import unresolved
from upheld.forge.flow.values import Constant, Data, Text, Value

_OF_SCRIPTS = frozenset({"text", "textContent", "innerText", "innerHTML"})
_CODE_IN_MARKUP = re.compile(
    r"(?is)<[a-z][^>]*[\s/'\"](?:on[a-z]+\s*=|[a-z]+\s*=\s*['\"]?\s*javascript:)|<script\b(?![^>]*\bsrc)"
)
"""Handlers, addresses that are code, and scripts written into markup."""


def run_text(machine: Machine, node: Node) -> None:
    """Record that a text becomes code."""
    site = CallSite(("dom", "code"), None, (), node, is_new=False)
    unresolved(machine, site, "A text is run as code here.", may=frozenset({"anything"}))


def holds_code(markup: str) -> bool:
    """Whether markup holds code.

    Example:
        >>> holds_code("<img src=x onerror=f()>"), holds_code("<b>onerror = x</b>")
        (True, False)
    """
    return _CODE_IN_MARKUP.search(markup) is not None


def becomes_code(tag: str, name: str, value: Value) -> bool:
    """Whether a value that is set on an element is run: the text of a script, a handler written as text."""
    is_empty = isinstance(value, Constant) and not (isinstance(value.value, str) and value.value.strip())
    if tag == "script" and name in _OF_SCRIPTS:
        return not is_empty
    return name.startswith("on") and isinstance(value, Constant | Text | Data) and not is_empty
