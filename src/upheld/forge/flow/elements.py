"""What was proved of one element of a list says nothing of another: it ends with the turn of the loop or callback.

An element whose place is not known has `*` in its label, the same in every turn. So at the end of a turn the
permissions that were asked for such an element are taken out of all that the turn leaves behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from upheld.core.light_dataclasses import replace
from upheld.forge.flow.guards import Guard, Guards
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.state import Content, Key, Layer, Path
from upheld.forge.flow.values import Choice, Option, Promise, Record, Reference, Truth, Value, join_options

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter


def that_has_elements(machine: Interpreter, value: Value) -> Value:
    """What a loop can go over: of several values those that are no empty array, where others remain."""
    if not isinstance(value, Choice):
        return value
    kept = [option for option in value.options if not _is_empty_array(machine, option.value)]
    return join_options(kept) if kept and len(kept) < len(value.options) else value


def _is_empty_array(machine: Interpreter, value: Value) -> bool:
    if not isinstance(value, Reference):
        return False
    content = machine.heap(value)
    return content.kind == "array" and content.length == 0 and not content.fields and content.rest is None


def is_of_element(guard: Guard) -> bool:
    """Whether a permission was asked for an element of which the place is not known."""
    return any("*" in label for label in guard.about)


def beyond_turn(guards: Guards, before: Guards | None = None) -> Guards:
    """What still holds when a turn is over: what held before it, and what is not of its element."""
    if not any(is_of_element(guard) for guard, _ in guards):
        return guards
    known = frozenset[Guard]() if before is None else frozenset(guard for guard, _ in before)
    return Guards(tuple(pair for pair in guards if pair[0] in known or not is_of_element(pair[0])))


def value_beyond_turn(value: Value) -> Value:
    """A value without what the turn proved of its element."""
    if isinstance(value, Truth):
        yes, no = beyond_turn(value.when_true), beyond_turn(value.when_false)
        return value if yes is value.when_true and no is value.when_false else Truth(yes, no, value.origins)
    if isinstance(value, Promise):
        inner, guards = value_beyond_turn(value.value), beyond_turn(value.guards)
        return value if inner is value.value and guards is value.guards else Promise(inner, guards)
    if isinstance(value, Choice):
        options = [Option(value_beyond_turn(one.value), beyond_turn(one.guards), one.truth) for one in value.options]
        is_same = all(
            new.value is old.value and new.guards is old.guards for new, old in zip(options, value.options, strict=True)
        )
        return value if is_same else join_options(options)
    if isinstance(value, Record):
        fields = tuple((name, value_beyond_turn(field)) for name, field in value.fields)
        is_same = all(new[1] is old[1] for new, old in zip(fields, value.fields, strict=True))
        return value if is_same else Record(value.kind, fields, value.tags)
    return value


def changes_beyond_turn(changed: Mapping[Key, Content], before: Layer) -> Mapping[Key, Content]:
    """The changes of a turn as they stand behind it. What an object made in it holds stays beside its element."""
    found = {key: _content(content, is_new=before.read(key) is None) for key, content in changed.items()}
    return found if any(found[key] is not content for key, content in changed.items()) else changed


def end_turn(path: Path, before: Layer, guards: Guards) -> Path:
    """The end of a turn of a loop without what was proved of its element alone; `guards` held before it."""
    return Path(changes_beyond_turn(path.changed, before), beyond_turn(path.guards, guards), path.conditions)


def _content(content: Content, *, is_new: bool) -> Content:
    if not isinstance(content, HeapObject):
        return value_beyond_turn(content)
    if is_new and content.kind != "array":
        return content
    fields = {name: value_beyond_turn(field) for name, field in content.fields.items()}
    rest = None if content.rest is None else value_beyond_turn(content.rest)
    if rest is content.rest and all(fields[name] is field for name, field in content.fields.items()):
        return content
    return replace(content, fields=fields, rest=rest)


def call_back(machine: Interpreter, callee: Value, arguments: Sequence[Value], node: Node) -> Value:
    """Call a function for one of several elements: what it changed as it stands behind it."""
    before = machine.state.layer.parent or machine.state.layer
    value = machine.call(callee, arguments, node)
    changed = changes_beyond_turn(machine.state.layer.changed, before)
    machine.state.layer.changed.update(changed)
    return value
