"""The state of one path: variables and heap in layers, guards, conditions; and how paths part and meet.

A branch works on a layer of its own above the common one; where branches meet, what they changed is joined into the
common layer. So parting costs nothing and meeting costs only what was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from upheld.core.light_dataclasses import dataclass, field, replace
from upheld.forge.flow.guards import NO_GUARDS, Condition, Guards, both
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Data,
    Option,
    Origin,
    Promise,
    Record,
    Truth,
    Value,
    choose,
    join_options,
    options_of,
    same,
)

_PROOFS = frozenset({"group_name", "member_id", "operation", "permission_name"})
"""Kinds of records whose comparison proves something of the one caller for whom they were asked."""


class Cell:
    """A variable that can change. Its value lives in the layers."""

    __slots__ = ("name", "owner")

    def __init__(self, name: str, owner: int) -> None:
        self.name = name
        self.owner = owner
        """The activation that made it; 0 for modules."""


@dataclass(frozen=True, slots=True, eq=False)
class ImportBinding:
    """A name that is imported: looked up when it is read, since modules may import each other."""

    module: str
    name: str


Content: TypeAlias = "Value | HeapObject"
Key: TypeAlias = "Cell | int"


class Layer:
    """What changed since the layer below: values of cells, objects by address."""

    __slots__ = ("changed", "parent")

    def __init__(self, parent: Layer | None) -> None:
        self.parent = parent
        self.changed: dict[Key, Content] = {}

    def read(self, key: Key) -> Content | None:
        """The newest content; None where there is none."""
        layer: Layer | None = self
        while layer is not None:
            found = layer.changed.get(key)
            if found is not None:
                return found
            layer = layer.parent
        return None

    def flatten(self, base: Layer) -> dict[Key, Content]:
        """Everything that changed above a base."""
        layers: list[Layer] = []
        layer: Layer | None = self
        while layer is not None and layer is not base:
            layers.append(layer)
            layer = layer.parent
        changed: dict[Key, Content] = {}
        for one in reversed(layers):
            changed.update(one.changed)
        return changed


class Scope:
    """Names and what they stand for: a value that never changes, or a cell."""

    __slots__ = ("file", "names", "parent", "this", "top")

    def __init__(
        self, parent: Scope | None, file: str, *, this: Value | None = None, is_function: bool = False
    ) -> None:
        self.parent = parent
        self.file = file
        self.names: dict[str, Value | Cell | ImportBinding] = {}
        self.top: Scope = self if is_function or parent is None else parent.top
        """The scope of the function or file: where `var` declares."""
        self.this: Value | None = this if this is not None or parent is None else parent.this

    def find(self, name: str) -> Value | Cell | ImportBinding | None:
        """What a name stands for; None where no scope knows it."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.names.get(name)
            if found is not None:
                return found
            scope = scope.parent
        return None

    def home_of(self, name: str) -> Scope | None:
        """The scope that declares a name."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope
            scope = scope.parent
        return None


@dataclass(slots=True)
class Path:
    """The end of one of several paths."""

    changed: Mapping[Key, Content]
    guards: Guards
    conditions: tuple[Condition, ...] = ()
    """Since the paths parted."""
    value: Value = UNDEFINED_VALUE


@dataclass(slots=True)
class State:
    """Where the machine stands."""

    layer: Layer
    guards: Guards = NO_GUARDS
    conditions: tuple[Condition, ...] = ()
    is_alive: bool = True
    """False after a return, a throw, a jump."""


def join_content(left: Content | None, right: Content | None) -> Content:
    """What a key may hold when it holds one or the other; what is missing on one side never came to be there."""
    if left is None or left is right:
        if right is None:
            return UNDEFINED_VALUE
        return right
    if right is None:
        return left
    if isinstance(left, HeapObject) and isinstance(right, HeapObject):
        return join_objects(left, right)
    if isinstance(left, HeapObject) or isinstance(right, HeapObject):
        return left
    return choose(left, right)


_LISTS = frozenset({"array", "set"})


def without_guards(content: Content) -> Content:
    """What a later call sees of a variable or object: what was proven of one caller proves nothing of another."""
    if isinstance(content, HeapObject):
        fields = {name: bare(field) for name, field in content.fields.items()}
        if content.rest is None and all(fields[name] is field for name, field in content.fields.items()):
            return content
        return replace(content, fields=fields, rest=None if content.rest is None else bare(content.rest))
    return bare(content)


def _tells_caller(value: Data) -> bool:
    """Whether data say who calls: kept for later calls they are those of somebody else."""
    return value.origins == {Origin.CONTEXT} or value.root.endswith("/myself as the user")


def bare(value: Value) -> Value:
    """A value without what it proves of the one caller for whom it was asked."""
    if isinstance(value, Truth):
        return Truth(origins=value.origins) if value.when_true or value.when_false else value
    if isinstance(value, Data) and value.root and Origin.STORAGE not in value.origins and _tells_caller(value):
        return replace(value, origins=value.origins | {Origin.STORAGE})
    if isinstance(value, Promise):
        return Promise(bare(value.value))
    if isinstance(value, Choice):
        return join_options([Option(bare(option.value)) for option in value.options])
    if isinstance(value, Record) and value.kind in _PROOFS:
        return Data(frozenset({Origin.PRODUCT}))
    if isinstance(value, Record) and any(isinstance(field, Truth | Record) for _, field in value.fields):
        return replace(value, fields=tuple((name, bare(field)) for name, field in value.fields))
    return value


def join_objects(left: HeapObject, right: HeapObject) -> HeapObject:
    """An object that is one or the other: a field of one alone may be undefined, in a list it is of the rest."""
    if left == right:
        return left
    is_list = left.kind in _LISTS and right.kind in _LISTS
    fields: dict[str, Value] = {}
    rest = left.rest
    if right.rest is not None and right.rest is not left.rest:
        rest = right.rest if rest is None else choose(rest, right.rest)
    for name in dict.fromkeys((*left.fields, *right.fields)):
        mine, other = left.fields.get(name), right.fields.get(name)
        if is_list and (mine is None or other is None):
            only = mine or other or UNDEFINED_VALUE
            rest = only if rest is None else choose(rest, only)
            continue
        mine = mine or left.rest or UNDEFINED_VALUE
        other = other or right.rest or UNDEFINED_VALUE
        fields[name] = mine if mine is other else choose(mine, other)
    return HeapObject(
        kind=left.kind,
        fields=fields,
        rest=rest,
        length=left.length if left.length == right.length else None,
        home=left.home or right.home,
    )


def join_changes(base: Layer, ends: Sequence[Mapping[Key, Content]], guards: Sequence[Guards] = ()) -> None:
    """Write into the base what its keys may hold after one of several ways.

    With the guards of the ways a value remembers what holds when it came by its way.
    """
    if len(ends) == 1:
        base.changed.update(ends[0])
        return
    extra = extra_guards(guards) if guards else (NO_GUARDS,) * len(ends)
    for key in dict.fromkeys(key for end in ends for key in end):
        before = base.read(key)
        found: list[tuple[Content, Guards]] = []
        for end, held in zip(ends, extra, strict=True):
            content = end.get(key, before)
            if content is not None:
                found.append((content, held))
        if found:
            base.changed[key] = _join_all(found)


def extra_guards(guards: Sequence[Guards]) -> tuple[Guards, ...]:
    """What each of several ways has beyond what all have."""
    first = guards[0].held
    if all(held.held == first for held in guards):
        return (NO_GUARDS,) * len(guards)
    shared = set(first)
    for held in guards[1:]:
        shared &= set(held.held)
    if all(len(held.held) == len(shared) for held in guards):
        return (NO_GUARDS,) * len(guards)
    return tuple(Guards(tuple(pair for pair in held.held if pair not in shared)) for held in guards)


def _join_all(found: Sequence[tuple[Content, Guards]]) -> Content:
    first = found[0][0]
    if all(content is first for content, _ in found):
        return first
    if isinstance(first, HeapObject):
        joined = first
        for content, _ in found[1:]:
            if isinstance(content, HeapObject):
                joined = join_objects(joined, content)
        return joined
    values = [(content, held) for content, held in found if not isinstance(content, HeapObject)]
    if all(same(content, first) for content, _ in values):
        return first
    return join_options([option for content, held in values for option in _with_guards(content, held)])


def _with_guards(value: Value, held: Guards) -> Iterator[Option]:
    for option in options_of(value):
        yield Option(option.value, both(option.guards, held), option.truth) if held else option


def split_values(paths: Sequence[Path], held: Guards) -> Value:
    """The value of several paths as a choice, each alternative with what holds on its path beyond `held`."""
    first = paths[0].value
    if all(path.value is first or same(path.value, first) for path in paths):
        return first
    known = {guard for guard, exceptions in held if not exceptions}
    options: list[Option] = []
    for path in paths:
        extra = Guards(tuple(pair for pair in path.guards if pair[0] not in known))
        for option in options_of(path.value):
            both = extra if not option.guards else Guards(tuple(dict((*extra.held, *option.guards.held)).items()))
            options.append(Option(option.value, both, option.truth))
    return join_options(options)


def iterate(values: Sequence[Value]) -> Iterator[Value]:
    """All alternatives of some values."""
    for value in values:
        for option in options_of(value):
            yield option.value


@dataclass(slots=True)
class Frame:
    """One call that is being run."""

    base: Layer
    conditions: int
    """How many conditions stood on the path when it began."""
    number: int
    exits: list[Path] = field(default_factory=list)
    yields: list[Value] = field(default_factory=list)
    loops: list[LoopFrame] = field(default_factory=list)
    this: Value | None = None
    home: Value | None = None
    """The class whose method runs, for `super`."""
    has_closures: bool = False
    """Whether functions were made in it, which see what it changes."""


@dataclass(slots=True)
class Catch:
    """A block whose errors are caught."""

    base: Layer
    thrown: list[Mapping[Key, Content]] = field(default_factory=list)
    """What had changed where something is thrown for sure."""
    overwritten: dict[Key, list[Content]] = field(default_factory=dict)
    """What variables and objects held on the way: anything may throw before they change again."""

    def changes(self) -> list[Mapping[Key, Content]]:
        """What may have changed when an error is caught, beside what has at the block's end."""
        between = [{key: content} for key, held in self.overwritten.items() for content in held]
        return [*self.thrown, *(one for one in between if self.base.read(next(iter(one))) is not None)]


@dataclass(slots=True)
class LoopFrame:
    """A loop, switch or labeled block that `break` and `continue` can leave."""

    base: Layer
    conditions: int
    label: str
    kind: str
    """`loop`, `switch` or `block`."""
    breaks: list[Path] = field(default_factory=list)
    continues: list[Path] = field(default_factory=list)
