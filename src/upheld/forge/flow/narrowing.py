"""What a test says of the variables it names: on each of its ways only the alternatives stay that go that way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.forge.code import nodes
from upheld.forge.flow.comparing import compare
from upheld.forge.flow.state import Cell, Scope
from upheld.forge.flow.values import Choice, Option, Value, join_options

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

_INVERSE = {"===": "!==", "!==": "===", "==": "!=", "!=": "=="}
MAX_DEPTH = 12


def prepare(machine: Interpreter, test: Node, scope: Scope) -> None:
    """Before the ways part: give each constant name of the test that has alternatives a cell: it can differ."""
    pending = [test]
    for _ in range(4 * MAX_DEPTH):
        if not pending:
            return
        node = pending.pop()
        if isinstance(node, nodes.Identifier):
            home = scope.home_of(node.name)
            value = None if home is None else home.names[node.name]
            if home is not None and isinstance(value, Choice):
                own = home if home.top is scope.top else scope.top
                cell = Cell(node.name, machine.frames[-1].number)
                machine.own_layer().changed[cell] = value
                own.names[node.name] = cell
        elif isinstance(node, nodes.Unary):
            pending.append(node.value)
        elif isinstance(node, nodes.Logical | nodes.Binary):
            pending.extend((node.left, node.right))


def narrow(machine: Interpreter, test: Node, scope: Scope, *, truthy: bool) -> None:
    """On the way on which a test came out true (or false): keep of its variables what goes that way."""
    pending = [(test, truthy)]
    for _ in range(MAX_DEPTH):
        if not pending:
            return
        node, wanted = pending.pop()
        if isinstance(node, nodes.Unary) and node.operator == "!":
            pending.append((node.value, not wanted))
        elif isinstance(node, nodes.Logical) and node.operator == ("&&" if wanted else "||"):
            pending.extend(((node.left, wanted), (node.right, wanted)))
        elif isinstance(node, nodes.Identifier):
            _keep(machine, node.name, scope, wanted=wanted, other=None, at=node)
        elif isinstance(node, nodes.Binary) and node.operator in _INVERSE:
            _narrow_comparison(machine, node, scope, wanted=wanted)


def _narrow_comparison(machine: Interpreter, node: nodes.Binary, scope: Scope, *, wanted: bool) -> None:
    left, right = node.left, node.right
    if isinstance(right, nodes.Identifier) and right.name != "undefined":
        left, right = right, left
    is_plain = isinstance(right, nodes.Literal) or (isinstance(right, nodes.Identifier) and right.name == "undefined")
    if isinstance(left, nodes.Identifier) and is_plain:
        _keep(machine, left.name, scope, wanted=wanted, other=machine.evaluate(right, scope), at=node)


def _keep(machine: Interpreter, name: str, scope: Scope, *, wanted: bool, other: Value | None, at: Node) -> None:
    home = scope.home_of(name)
    cell = None if home is None else home.names[name]
    if not isinstance(cell, Cell):
        return
    value = machine.state.layer.read(cell)
    if not isinstance(value, Choice):
        return
    kept: list[Option] = []
    for option in value.options:
        if other is not None and isinstance(at, nodes.Binary):
            outcome = compare(machine, at.operator, option.value, other, at)
            is_possible = machine.imply(outcome, truthy=wanted) is not None
        else:
            is_possible = machine.imply(option.value, truthy=wanted) is not None
            is_possible = is_possible and option.truth in {None, wanted}
        if is_possible:
            kept.append(option)
    if kept and len(kept) < len(value.options):
        machine.state.layer.changed[cell] = join_options(kept)
