"""What is noted while a manifest is read: parts that are not understood, and variables that stand in it."""

from __future__ import annotations

import re

from upheld.catalog.safe_yaml import YamlNode
from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.gaps import EVERYTHING, Gap, Topic
from upheld.forge.manifest import Setting

_VARIABLE = re.compile(r"\$\{([^}]{1,80})\}")


@dataclass(slots=True)
class Reading:
    """What is found on the way."""

    file: str
    problems: list[Gap] = field(default_factory=list)
    variables: list[Setting] = field(default_factory=list)

    def report(self, node: YamlNode, message: str, touches: frozenset[Topic] = EVERYTHING) -> None:
        """Note a part that was not understood."""
        self.report_line(line_of(node), message, touches)

    def report_line(self, line: int, message: str, touches: frozenset[Topic]) -> None:
        """Note something about a line."""
        self.problems.append(Gap(reason=message, place=Place(file=self.file, line=line), touches=touches))

    def text(self, node: YamlNode | None) -> str:
        """A scalar as text; anything else is a problem and counts as empty."""
        if node is None:
            return ""
        if isinstance(node.value, dict | tuple):
            self.report(node, "A single value is expected here; this part of the manifest was not understood.")
            return ""
        text = node.as_text()
        self.variables.extend(Setting(value=name, line=line_of(node)) for name in _VARIABLE.findall(text))
        return text

    def list_of(self, node: YamlNode | None) -> tuple[YamlNode, ...]:
        """The entries of a list; a single mapping or value counts as a list of one."""
        if node is None or node.value is None:
            return ()
        return node.entries() if isinstance(node.value, tuple) else (node,)

    def mapping(self, node: YamlNode | None, name: str) -> tuple[tuple[str, YamlNode], ...]:
        """Keys and values; anything but a mapping is a problem and counts as empty."""
        if node is None or node.value is None:
            return ()
        if not isinstance(node.value, dict):
            self.report(node, f"{name} is expected to be a mapping; it was not understood.")
            return ()
        return node.items()


def line_of(node: YamlNode) -> int:
    """Where a person looks for it: the line of its key, where it has one."""
    return node.key_line or node.line


def at(node: YamlNode | None, *keys: str) -> YamlNode | None:
    """What stands under keys inside one another; None where one of them is missing."""
    for key in keys:
        node = None if node is None else node.get(key)
    return node


def is_true(node: YamlNode | None) -> bool:
    """Whether a value is there and true."""
    return node is not None and node.value is True
