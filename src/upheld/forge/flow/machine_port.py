"""What a model of a library may ask of the machine that runs the code, and the form of a model.

A *model* tells what a call of a library does: it may record facts and returns a value. Models are pure apart from
what they do through the port. They are found by the path of the library's symbol, or by the kind of a record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeAlias

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Fact, Reach, Side
from upheld.forge.flow.guards import Guards
from upheld.forge.flow.values import DataClass, Origin, Reference, Value, choose


@dataclass(frozen=True, slots=True)
class HeapObject:
    """An object of the heap; never changed, but replaced as a whole."""

    kind: str
    """`object`, `array`, `instance`, `map`, `set`, `error`, `url`, …"""
    fields: Mapping[str, Value]
    """By name; elements of arrays by their index as text."""
    rest: Value | None = None
    """What any other field may be; None where there is no other field."""
    length: int | None = None
    """Of an array, where it is known."""
    home: Value | None = None
    """The class of an instance."""


def with_any(content: HeapObject, value: Value) -> HeapObject:
    """An object after a field of an unknown name was set."""
    rest = value if content.rest is None else choose(content.rest, value)
    fields = {key: choose(old, value) for key, old in content.fields.items()}
    return HeapObject(content.kind, fields, rest, None, content.home)


@dataclass(frozen=True, slots=True)
class CallSite:
    """One call as a model sees it."""

    path: tuple[str, ...]
    """Of the library symbol; for methods of records `(kind, method)`."""
    this: Value | None
    arguments: tuple[Value, ...]
    """Spread arguments of unknown number are `widen`ed into one."""
    node: Node
    is_new: bool

    def argument(self, index: int) -> Value | None:
        """An argument; None where it is not given."""
        return self.arguments[index] if index < len(self.arguments) else None


class Machine(Protocol):
    """The port."""

    separate: set[int]
    """Resolvers each of whose definitions is run as an entry of its own."""
    dispatched: set[int]
    """Resolvers whose definitions code of the app has called by itself."""

    @property
    def is_loading(self) -> bool:
        """Whether a file of the backend is being loaded, before any caller is known."""
        ...

    @property
    def clicks_by_itself(self) -> bool:
        """Whether the file that runs clicks on something: links that it makes may lead away without anybody."""
        ...

    def guards(self) -> Guards:
        """What holds where the machine stands."""
        ...

    def establish(self, guards: Guards) -> None:
        """From here on these hold too (after a call that throws otherwise)."""
        ...

    def call(self, callee: Value, arguments: Sequence[Value], node: Node, *, this: Value | None = None) -> Value:
        """Call a value: a function of the app is run, a library's is modeled. Never raises for what the code holds."""
        ...

    def call_later(self, callee: Value, arguments: Sequence[Value], node: Node) -> Value:
        """Call a function that runs zero or more times or later: what it establishes does not hold afterwards."""
        ...

    def construct(self, callee: Value, arguments: Sequence[Value], node: Node) -> Value:
        """`new callee(…)`."""
        ...

    def make_element(self, tag: Value, fields: Mapping[str, Value], rest: Value | None, node: Node) -> Value:
        """An element of a page, as JSX makes it."""
        ...

    def render(self, value: Value, node: Node) -> None:
        """Run the components of an element and call its handlers."""
        ...

    def member(self, owner: Value, name: str, node: Node) -> Value:
        """`owner.name`."""
        ...

    def wait(self, value: Value) -> Value:
        """`await value`: the value of a promise, its guards established; other values as they are."""
        ...

    def heap(self, reference: Reference) -> HeapObject:
        """The object behind a reference, as it is now."""
        ...

    def write(self, reference: Reference, name: str, value: Value) -> None:
        """`reference.name = value`."""
        ...

    def write_member(self, owner: Value, name: str | None, value: Value, node: Node) -> None:
        """`owner.name = value` for any owner: elements and clients of libraries are told; a name of None may be any."""
        ...

    def replace(self, reference: Reference, content: HeapObject) -> None:
        """Exchange an object as a whole."""
        ...

    def make(self, content: HeapObject) -> Reference:
        """A new object."""
        ...

    def make_object(self, fields: Mapping[str, Value], *, rest: Value | None = None) -> Reference:
        """A new plain object."""
        ...

    def make_array(self, elements: Sequence[Value], *, rest: Value | None = None) -> Reference:
        """A new array with these elements first; `rest` where more of unknown number may follow."""
        ...

    def element(self, value: Value) -> Value:
        """What any element of an iterable may be: of arrays, sets, maps (pairs), texts, unknown data."""
        ...

    def element_at(self, value: Value, position: int) -> Value:
        """One element of an iterable."""
        ...

    def imply(self, value: Value, *, truthy: bool) -> Guards | None:
        """What holds when a value is true (or false); None where it can't be."""
        ...

    def text_of(self, reference: Reference) -> Value:
        """What an object becomes inside a text."""
        ...

    def origins(self, value: Value) -> frozenset[Origin]:
        """All origins of a value, of everything inside objects too."""
        ...

    def classes(self, value: Value) -> frozenset[DataClass]:
        """All classes of data in a value, of everything inside objects too."""
        ...

    def names(self, value: Value) -> frozenset[str]:
        """Names of fields and last parts of labels seen in a value: `email`, `accountId`."""
        ...

    def emit(self, fact: Fact) -> None:
        """Record a fact."""
        ...

    def reach(self, node: Node) -> Reach:
        """How the machine came to a node: for facts."""
        ...

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        ...

    @property
    def is_alive(self) -> bool:
        """Whether the path goes on here: false after what always throws."""
        ...

    @property
    def side(self) -> Side:
        """Where the code runs."""
        ...

    def source_text(self, node: Node) -> str:
        """The source of a node on one line, at most 80 characters."""
        ...


Model: TypeAlias = Callable[[Machine, CallSite], Value]
MemberModel: TypeAlias = "Callable[[Machine, Value, str, Node], Value | None]"
