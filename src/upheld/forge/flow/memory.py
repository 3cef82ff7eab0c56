"""What the machine remembers: variables, objects, what classes and functions hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from upheld.forge.code import nodes
from upheld.forge.code.nodes import Node
from upheld.forge.code.program import Program
from upheld.forge.flow.linking import Module, export_value, imported_value
from upheld.forge.flow.machine_port import HeapObject, with_any
from upheld.forge.flow.models import find_value
from upheld.forge.flow.state import Catch, Cell, Frame, ImportBinding, Key, Layer, Scope, State
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Choice,
    Closure,
    Constant,
    Library,
    Option,
    Promise,
    Record,
    Reference,
    Value,
    join_options,
)

if TYPE_CHECKING:
    from upheld.core.check import Place
    from upheld.forge.flow.machine import Interpreter

_MAX_KEYS = 20
MAX_PINNED = 12
MAX_OVERWRITTEN = 12
"""So many values that a variable held within one `try` are told apart."""
_NAMED = {
    "undefined": UNDEFINED_VALUE,
    "NaN": Constant(float("nan")),
    "Infinity": Constant(float("inf")),
}


class Memory:
    """The part of the machine that reads and writes names and objects."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.state = State(Layer(None))
        self.file = ""
        """The file whose code runs."""
        self.frames: list[Frame] = [Frame(self.state.layer, 0, 0)]
        self.catches: list[Catch] = []
        self.modules: dict[str, Module] = {}
        self.bases: dict[Closure, Value | None] = {}
        self.statics: dict[Closure, Reference] = {}
        self.prototypes: dict[Closure, Reference] = {}
        """Prototypes of classes and functions that code of the app has touched."""
        self.created: dict[Node, Closure] = {}
        self.separate: set[int] = set()
        """Resolvers each of whose definitions is run as an entry of its own."""
        self.dispatched: set[int] = set()
        """Resolvers whose definitions code of the app has called by itself."""
        self.decorated: dict[Node, Closure] = {}
        """Member of a class → the function that decorators put in its place."""
        self.environment: dict[str, Value] = {}
        """What code itself writes into the variables of the environment, by name; `*` for any."""
        self.is_starting = False
        """While files run, before any entry does."""
        self.version = 0
        """Changes with everything written beyond the running function: what is kept of calls depends on it."""
        self.pinned: dict[int, int] = {}
        """Objects that a remembered call knows by their address alone, with the version at which they were seen."""
        self.next_address = 0
        self.owners: dict[int, int] = {}
        """Address → the activation that made the object."""
        self.keys_from_data: dict[int, list[Value]] = {}
        """By address: names of an object's fields that are data themselves."""
        self.read_from_data: dict[tuple[int, str, tuple[str, ...]], set[str]] = {}
        """By the entry's identity (0: any) and that of the data: names of fields that code reads from them."""
        self.cleared_in_data: dict[tuple[int, str, tuple[str, ...]], list[tuple[str, Place, frozenset[str]]]] = {}
        """Likewise: fields that code takes away, where, and on which conditions."""

    @property
    def clicks_by_itself(self) -> bool:
        """Whether the file that runs clicks on something by itself."""
        file = self.program.files.get(self.file)
        return file is not None and b".click(" in file.content

    # Names

    def read_name(self, name: str, scope: Scope) -> Value:
        """What a name stands for."""
        if name == "this":
            return UNDEFINED_VALUE if scope.this is None else scope.this
        found = scope.find(name)
        if found is None:
            return self.read_global(name)
        if isinstance(found, Cell):
            content = self.state.layer.read(found)
            return UNDEFINED_VALUE if content is None or isinstance(content, HeapObject) else content
        if isinstance(found, ImportBinding):
            return imported_value(self._machine(), scope.file, found.module, found.name)
        return found

    def read_global(self, name: str) -> Value:
        """What a name stands for that no file declares."""
        if name in _NAMED:
            return _NAMED[name]
        known = find_value(("global", name))
        return Library(("global", name)) if known is None else known

    def write_name(self, name: str, value: Value, scope: Scope) -> None:
        """Assign to a name."""
        home = scope.home_of(name)
        if home is None:
            home = scope
            while home.parent is not None:
                home = home.parent
            home.names[name] = self.make_cell(name, UNDEFINED_VALUE)
        found = home.names[name]
        if isinstance(found, Closure):
            found = home.names[name] = self.make_cell(name, found)
        if isinstance(found, Cell):
            if found.owner != self.frames[-1].number or self.frames[-1].has_closures:
                self.version += 1
            self.note_overwritten(found)
            self.state.layer.changed[found] = value

    def make_cell(self, name: str, value: Value) -> Cell:
        """A variable that turns out to be one only now: whatever way the code came here, it held a value before."""
        cell = Cell(name, 0)
        self.first_layer().changed[cell] = value
        return cell

    def first_layer(self) -> Layer:
        """The layer below all others, which holds what files define."""
        layer = self.state.layer
        while layer.parent is not None:
            layer = layer.parent
        return layer

    def own_layer(self) -> Layer:
        """The first layer of the function that runs, below those of all its branches."""
        base, layer = self.frames[-1].base, self.state.layer
        while layer is not base and layer.parent is not None and layer.parent is not base:
            layer = layer.parent
        return base if self.frames[-1].number == 0 else layer

    def pin(self, value: Value, depth: int = 0) -> None:
        """From here on a change of the object, or of one in it, makes what is remembered of calls out of date."""
        if isinstance(value, Choice):
            for option in value.options:
                self.pin(option.value, depth)
        elif isinstance(value, Promise):
            self.pin(value.value, depth)
        elif isinstance(value, Record):
            for _, field in value.fields:
                self.pin(field, depth)
        elif isinstance(value, Reference) and self.pinned.get(value.address) != self.version and depth < MAX_PINNED:
            self.pinned[value.address] = self.version
            content = self.heap(value)
            for field in (*content.fields.values(), *(() if content.rest is None else (content.rest,))):
                self.pin(field, depth + 1)

    def leave_catch(self) -> Catch:
        """The end of a block whose errors are caught: what was overwritten in it was so in those around it."""
        catch = self.catches.pop()
        if self.catches:
            around = self.catches[-1].overwritten
            for key, held in catch.overwritten.items():
                known = around.setdefault(key, [])
                known.extend(one for one in held[: MAX_OVERWRITTEN - len(known)] if not any(one is k for k in known))
        return catch

    def note_overwritten(self, key: Key) -> None:
        """Inside a `try` what is overwritten counts: an error may come before that."""
        if not self.catches:
            return
        held = self.state.layer.read(key)
        if held is not None:
            known = self.catches[-1].overwritten.setdefault(key, [])
            if not any(one is held for one in known) and len(known) < MAX_OVERWRITTEN:
                known.append(held)

    # The heap

    def make(self, content: HeapObject) -> Reference:
        """A new object."""
        self.next_address += 1
        self.state.layer.changed[self.next_address] = content
        self.owners[self.next_address] = self.frames[-1].number
        return Reference(self.next_address)

    def note_key(self, owner: Value, key: Value) -> None:
        """A field of an object is named by data: these go along where the object is sent or stored."""
        if isinstance(owner, Reference) and not isinstance(key, Constant):
            found = self.keys_from_data.setdefault(owner.address, [])
            if len(found) < _MAX_KEYS and key not in found:
                found.append(key)

    def make_object(self, fields: Mapping[str, Value], *, rest: Value | None = None) -> Reference:
        """A new plain object."""
        return self.make(HeapObject("object", dict(fields), rest))

    def make_array(self, elements: Sequence[Value], *, rest: Value | None = None) -> Reference:
        """A new array."""
        fields = {str(position): value for position, value in enumerate(elements)}
        return self.make(HeapObject("array", fields, rest, len(fields) if rest is None else None))

    def make_error(self) -> Value:
        """What a catch receives."""
        return self.make(HeapObject("error", {}, UNKNOWN))

    def heap(self, reference: Reference) -> HeapObject:
        """The object as it is now."""
        found = self.state.layer.read(reference.address)
        return found if isinstance(found, HeapObject) else HeapObject("object", {}, UNKNOWN)

    def replace(self, reference: Reference, content: HeapObject) -> None:
        """Exchange an object as a whole."""
        frame, address = self.frames[-1], reference.address
        if frame.has_closures or address in self.pinned or self.owners.get(address) != frame.number:
            self.version += 1
        self.note_overwritten(reference.address)
        self.state.layer.changed[reference.address] = content

    def write(self, reference: Reference, name: str, value: Value) -> None:
        """`reference.name = value`."""
        content = self.heap(reference)
        fields = dict(content.fields)
        fields[name] = value
        length = content.length
        if length is not None and name.isdigit():
            length = max(length, int(name) + 1)
        self.replace(reference, HeapObject(content.kind, fields, content.rest, length, content.home))

    def statics_of(self, closure: Closure) -> Reference | None:
        """The object that holds the static members of a class or the properties of a function."""
        found = self.statics.get(closure)
        if found is None:
            original = self.created.get(closure.node)
            found = None if original is None else self.statics.get(original)
        return found

    def prototypes_hold(self, reference: Reference) -> bool:
        """Whether an object is the prototype of a class or function."""
        return reference in self.prototypes.values()

    def write_static(self, closure: Closure, name: str | None, value: Value) -> None:
        """Set a property of a function or class."""
        statics = self.statics_of(closure)
        if statics is None:
            statics = self.make_object({})
            self.first_layer().changed[statics.address] = HeapObject("object", {})
            self.statics[self.created.get(closure.node, closure)] = statics
        if name is not None:
            self.write(statics, name, value)
        else:
            self.replace(statics, with_any(self.heap(statics), value))

    def find_setter(self, home: Value | None, name: str | None) -> Closure | None:
        """The setter of a class for a name."""
        while isinstance(home, Closure) and isinstance(home.node, nodes.Class):
            for member in home.node.members:
                is_named = isinstance(member.key, nodes.Literal) and member.key.value == name
                if member.kind == "set" and is_named and isinstance(member.value, nodes.Function):
                    return Closure(member.value, home.scope, home.file, home=home)
            home = self.bases.get(home)
        return None

    def methods_of(self, home: Closure, this: Value) -> list[Value]:
        """All methods of a class, bound."""
        if not isinstance(home.node, nodes.Class):
            return []
        return [
            Closure(member.value, home.scope, home.file, this=this, home=home)
            for member in home.node.members
            if isinstance(member.value, nodes.Function) and not member.is_static and member.kind == "method"
        ]

    def any_export(self, path: str) -> Value:
        """Any export of a file."""
        module = self.modules.get(path)
        if module is None:
            return UNKNOWN
        names = [*module.locals, *module.forwards]
        values = [value for name in names if (value := export_value(self._machine(), path, name)) is not None]
        return join_options([Option(value) for value in values]) if values else UNKNOWN

    def _machine(self) -> Interpreter:
        return self  # type: ignore[return-value]  # only the machine is made of this
