"""From the manifest to the facts: every entry is run once, then what nothing reached.

Files run first, for what they define; then each entry above that state. What entries change in variables and objects
of files may be seen by any later call: it is joined into the common state and the entries run again.
"""

from __future__ import annotations

import posixpath
import sys
from collections.abc import Callable, Iterator, Mapping

from upheld.catalog.forge import Audience, load_forge_platform
from upheld.core.check import Place
from upheld.core.light_dataclasses import replace
from upheld.forge.code import nodes
from upheld.forge.code.program import Program
from upheld.forge.code.type_shapes import TypesOfFiles
from upheld.forge.flow.doubts import doubts
from upheld.forge.flow.facts import (
    Entry,
    EntryKind,
    EntryReach,
    EntryReturn,
    Fact,
    Flow,
    Outbound,
    ProductCall,
    Side,
    SqlCall,
    Store,
    StoreWrite,
)
from upheld.forge.flow.freezing import Inspection
from upheld.forge.flow.linking import export_value
from upheld.forge.flow.machine import Interpreter, Overrun
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.models import find_method
from upheld.forge.flow.models.resolvers import definitions_of, read_definitions, resolvers_in
from upheld.forge.flow.settling import Growth, settle
from upheld.forge.flow.shown_names import with_shown_names
from upheld.forge.flow.state import Content, Key, Layer
from upheld.forge.flow.values import (
    UNKNOWN,
    Closure,
    Constant,
    Data,
    DataClass,
    Library,
    Origin,
    Record,
    Value,
    data,
    options_of,
)
from upheld.forge.flow.values import Reference as HeapReference
from upheld.forge.gaps import BEHAVIOR, PAGE_BEHAVIOR, Gap
from upheld.forge.manifest import FunctionEntry, Manifest, ModuleEntry, Reference, ReferenceKind
from upheld.forge.tree import SCRIPT_SUFFIXES

MAX_ROUNDS = 10
"""So often all entries run, each time on what the others left behind; where that is still new, a doubt stays."""
WIDENING_ROUND = 1
RECURSION_LIMIT = 12_000
_NOWHERE = nodes.Literal(0, 0, 0, None)
_WIDTH = {audience: position for position, audience in enumerate(Audience)}
_KINDS = {
    "definitions": EntryKind.DEFINITION,
    "function": EntryKind.FUNCTION,
    "action": EntryKind.ACTION,
    "web_trigger": EntryKind.WEB_TRIGGER,
    "event": EntryKind.EVENT,
}
_CONTEXT = data(Origin.CONTEXT, root="context", classes=(DataClass.PERSONAL,))
_CALLABLE = frozenset({"bound", "definitions", "element", "method", "rendered"})


def explore(program: Program, manifest: Manifest | None) -> tuple[Flow, tuple[Gap, ...]]:
    """All facts of an app, and what was not followed.

    Never raises for what an app holds.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    try:
        return _Explorer(program, manifest).run()
    finally:
        sys.setrecursionlimit(limit)


class _Explorer:
    def __init__(self, program: Program, manifest: Manifest | None) -> None:
        self.program = program
        self.manifest = manifest
        self.machine = Interpreter(program)
        self.gaps: list[Gap] = []
        self.entries: dict[Entry, bool] = {}
        """Entry → whether all of it was followed."""
        self.passed_by: set[Entry] = set()
        """Definitions that the code before their resolver never comes to."""
        self.pending: dict[Key, list[Content]] = {}

    def run(self) -> tuple[Flow, tuple[Gap, ...]]:
        """See `explore`."""
        self.machine.is_starting = True
        self._run_files()
        self.machine.is_starting = False
        self.machine.memo.clear()
        starts = list(self._starts())
        base = self.machine.state.layer
        for turn in range(MAX_ROUNDS):
            for entry, start in starts:
                self._run_entry(entry, start, base)
            growth = settle(base, self.pending, is_late=turn >= WIDENING_ROUND)
            if growth is Growth.NONE or (growth is Growth.OBJECTS and turn > WIDENING_ROUND):
                break
            self.machine.memo.clear()
        else:
            reason = "What calls leave behind for later ones changes with each; it was not followed to the end."
            self.gaps.append(Gap(reason=reason, place=None, touches=BEHAVIOR))
        self._run_rest(base)
        return self._flow(), tuple(dict.fromkeys((*self.gaps, *doubts(self.machine.facts.values(), self.program))))

    # Files

    def _run_files(self) -> None:
        """Run the statements of all files: pages from their roots, functions from their handlers, then the rest."""
        for root in self.program.page_roots:
            entry = self._page_entry(root.path, root.resource)
            self.entries.setdefault(entry, True)
            self._guarded(entry, lambda root=root: self.machine.run_module(root.path))  # type: ignore[misc]
        for function in self._functions().values():
            found = self.program.handler(function.handler)
            if found is not None:
                self._guarded(
                    self._start_entry(function, found[0]),
                    lambda path=found[0]: self.machine.run_module(path),  # type: ignore[misc]
                )
        for path in self.program.files:
            self._guarded(self._unreached(path), lambda path=path: self.machine.run_module(path))  # type: ignore[misc]

    def _guarded(self, entry: Entry, action: Callable[[], object]) -> None:
        machine = self.machine
        machine.entry, machine.unreached = entry, self._unreached(entry.place.file, entry.side)
        machine.steps = 0
        outer_layer = machine.state.layer
        try:
            machine.need_steps()
            action()
        except (Overrun, RecursionError):
            self._overrun(entry)
            self._reset(outer_layer)
        machine.total_steps += machine.steps

    def _reset(self, layer: Layer) -> None:
        machine = self.machine
        machine.state.layer, machine.state.is_alive = layer, True
        machine.state.guards, machine.state.conditions = type(machine.state.guards)(), ()
        del machine.frames[1:], machine.stack[:], machine.active[:], machine.given[:], machine.catches[:]
        machine.frames[0].loops.clear()
        machine.frames[0].exits.clear()
        machine.file = ""

    def _overrun(self, entry: Entry) -> None:
        if entry in self.entries:
            self.entries[entry] = False
        topics = BEHAVIOR if entry.side is Side.BACKEND else PAGE_BEHAVIOR
        reason = f"The {entry.label} leads to more ways than are followed; the rest of it was not analyzed."
        self.gaps.append(Gap(reason=reason, place=entry.place, touches=topics))

    def _unreached(self, path: str, side: Side | None = None) -> Entry:
        is_page = path in self.program.page_files and path not in self.program.backend_files
        own = Side.PAGE if is_page else Side.BACKEND
        return Entry(EntryKind.UNREACHED, path, (), Audience.SYSTEM, "", Place(file=path, line=1), side or own)

    def _start_entry(self, function: FunctionEntry, path: str) -> Entry:
        """The start of a backend's module: the platform runs it, before any caller is known."""
        return Entry(
            EntryKind.EVENT,
            f"start of {path}",
            (),
            Audience.SYSTEM,
            function.key,
            Place(file=path, line=1),
            Side.BACKEND,
        )

    def _page_entry(self, path: str, resource: str) -> Entry:
        modules = tuple(
            dict.fromkeys(
                as_reached(module, reference)
                for module in self._modules()
                for reference in module.references
                if reference.kind is ReferenceKind.RESOURCE and reference.target == resource
            )
        )
        return Entry(
            EntryKind.PAGE, resource or path, modules, widest(modules), "", Place(file=path, line=1), Side.PAGE
        )

    def _modules(self) -> tuple[ModuleEntry, ...]:
        return () if self.manifest is None else self.manifest.modules

    def _functions(self) -> Mapping[str, FunctionEntry]:
        functions = () if self.manifest is None else self.manifest.functions
        return {function.key: function for function in functions}

    # Entries

    def _starts(self) -> Iterator[tuple[Entry, Callable[[], Value]]]:
        """Every entry with what calls it once."""
        called: dict[tuple[str, EntryKind], list[ModuleEntry]] = {}
        for module in self._modules():
            for reference in module.references:
                if reference.kind is ReferenceKind.FUNCTION:
                    pair = (reference.target, invoked_as(module, reference.path))
                    called.setdefault(pair, []).append(as_reached(module, reference))
        functions = self._functions()
        for (key, kind), modules in called.items():
            function = functions.get(key)
            if function is None:
                continue
            yield from self._starts_of(function, kind, tuple(dict.fromkeys(modules)))

    def _starts_of(
        self, function: FunctionEntry, kind: EntryKind, modules: tuple[ModuleEntry, ...]
    ) -> Iterator[tuple[Entry, Callable[[], Value]]]:
        found = self.program.handler(function.handler)
        if found is None or self.manifest is None:
            return
        path, export = found
        value = export_value(self.machine, path, export)
        if value is None:
            reason = f"{path} has no export {export}, which the function “{function.key}” names."
            place = Place(file=self.manifest.file, line=function.line)
            self.gaps.append(Gap(reason=reason, place=place, touches=BEHAVIOR))
            return
        yield from self._starts_of_value(function, kind, modules, path, value)
        for twin in self._twins(path):
            other = export_value(self.machine, twin, export)
            if other is not None:
                yield from self._starts_of_value(function, kind, modules, twin, other)

    def _twins(self, path: str) -> tuple[str, ...]:
        """Other scripts of the handler's name: which of them is built was not seen, so all that export it are run."""
        stem = posixpath.splitext(path)[0]
        names = (f"{stem}{suffix}" for suffix in sorted(SCRIPT_SUFFIXES))
        return tuple(name for name in names if name != path and name in self.program.files)

    def _starts_of_value(
        self, function: FunctionEntry, kind: EntryKind, modules: tuple[ModuleEntry, ...], path: str, value: Value
    ) -> Iterator[tuple[Entry, Callable[[], Value]]]:
        definitions = definitions_of(self.machine, value)
        if definitions is not None:
            wanted = _methods_of(modules) if kind is EntryKind.EVENT else frozenset()
            own, origin = (EntryKind.EVENT, Origin.EVENT) if wanted else (EntryKind.DEFINITION, Origin.PAYLOAD)
            for name, handler, place in definitions:
                if not wanted or name in wanted or name == "*":
                    entry = Entry(own, name, modules, widest(modules), function.key, place, Side.BACKEND)
                    yield entry, self._call_definition(handler, origin)
            return
        if kind is EntryKind.DEFINITION:
            yield from self._dispatched(value, modules, function)
        own = EntryKind.FUNCTION if kind is EntryKind.DEFINITION else kind
        entry = Entry(
            own, function.key, modules, widest(modules), function.key, self._place_of(value, path), Side.BACKEND
        )
        yield entry, self._call_function(value, kind)

    def _dispatched(
        self, value: Value, modules: tuple[ModuleEntry, ...], function: FunctionEntry
    ) -> Iterator[tuple[Entry, Callable[[], Value]]]:
        """The definitions of resolvers that code of the app may stand before: it decides who comes to them."""
        for address, content in list(resolvers_in(self.machine.state.layer.changed.items())):
            self.machine.separate.add(address)
            for name, _, place in read_definitions(content):
                entry = Entry(EntryKind.DEFINITION, name, modules, widest(modules), function.key, place, Side.BACKEND)
                yield entry, self._through(value, address, entry)

    def _through(self, value: Value, address: int, entry: Entry) -> Callable[[], Value]:
        def start() -> Value:
            self.machine.dispatched.discard(address)
            event = self._event(Constant(entry.name))
            result = self.machine.wait(self._call(value, [event, _CONTEXT]))
            if address not in self.machine.dispatched:
                self.passed_by.add(entry)
            return result

        return start

    def _event(self, key: Value, origin: Origin = Origin.PAYLOAD) -> Value:
        """What the platform hands to a function that answers the invocations of pages."""
        payload = data(origin, root="payload")
        call = self.machine.make_object({"functionKey": key, "payload": payload})
        return self.machine.make_object({"call": call, "payload": payload, "context": _CONTEXT})

    def _place_of(self, value: Value, path: str) -> Place:
        for option in options_of(value):
            if isinstance(option.value, Closure):
                return Place(file=option.value.file, line=option.value.node.line)
        return Place(file=path, line=1)

    def _call_definition(self, handler: Value, origin: Origin = Origin.PAYLOAD) -> Callable[[], Value]:
        def start() -> Value:
            request = self._event(data(origin, root="call", path=("functionKey",)), origin)
            return self.machine.wait(self._call(handler, [request, _CONTEXT]))

        return start

    def _call_function(self, value: Value, kind: EntryKind) -> Callable[[], Value]:
        if kind is EntryKind.DEFINITION:
            return self._call_definition(value)
        first: Value = data(Origin.PAYLOAD, root="payload")
        if kind is EntryKind.WEB_TRIGGER:
            first = data(Origin.REQUEST, root="request")
        elif kind is EntryKind.EVENT:
            first = data(Origin.EVENT, root="event", classes=(DataClass.PERSONAL, DataClass.CONTENT))

        def start() -> Value:
            if isinstance(value, Record) and value.kind in {"rendered", "element"}:
                self.machine.render(value, _NOWHERE)
                return UNKNOWN
            result = self.machine.wait(self._call(value, [first, _CONTEXT]))
            self.machine.render(result, _NOWHERE)
            return result

        return start

    def _call(self, handler: Value, arguments: list[Value]) -> Value:
        if not all(self._can_be_called(option.value) for option in options_of(handler)):
            entry = self.machine.present_entry()
            reason = f"Which function answers for the {entry.label} is not known."
            self.gaps.append(Gap(reason=reason, place=entry.place, touches=BEHAVIOR))
            return UNKNOWN
        return self.machine.call(handler, arguments, _NOWHERE)

    def _can_be_called(self, handler: Value) -> bool:
        """Whether what answers is a function that is followed, or one that a library made of such."""
        if isinstance(handler, Data):
            return handler.root in self.machine.wrapped
        if isinstance(handler, Record):
            return handler.kind in _CALLABLE
        if isinstance(handler, HeapReference):
            return find_method(self.machine.heap(handler).kind, "()") is not None
        return isinstance(handler, Closure | Library)

    def _run_entry(self, entry: Entry, start: Callable[[], Value], base: Layer) -> None:
        machine = self.machine
        self.entries.setdefault(entry, True)
        self._reset(Layer(base))
        machine.file = entry.place.file

        def action() -> None:
            value = start()
            if machine.state.is_alive:
                self._see_return(entry, value)

        self._guarded(entry, action)
        for key, content in machine.state.layer.changed.items():
            if key in base.changed:
                self.pending.setdefault(key, []).append(content)
        self._reset(base)

    def _see_return(self, entry: Entry, value: Value) -> None:
        inside = Inspection(self.machine).look(value)
        reach = replace(self.machine.reach(_NOWHERE), trace=())
        self.machine.emit(
            EntryReturn(
                place=entry.place,
                reach=reach,
                side=entry.side,
                via="return",
                content=value,
                data_origins=frozenset(inside.origins),
                data_classes=frozenset(inside.classes),
            )
        )

    # What nothing reached

    def _run_rest(self, base: Layer) -> None:
        machine = self.machine
        for _ in range(8):
            left = [
                (path, function)
                for path, file in self.program.files.items()
                for function in file.functions
                if function not in machine.ran and function in machine.created
            ]
            if not left:
                return
            for path, function in left:
                if function in machine.ran:
                    continue
                self._reset(Layer(base))
                machine.file = path
                self._guarded(self._unreached(path), lambda function=function: self._run_alone(function))  # type: ignore[misc]
                machine.ran.add(function)
            self._reset(base)

    def _run_alone(self, function: nodes.Function) -> None:
        closure = self.machine.created[function]
        this: Value | None = closure.this
        if this is None and isinstance(closure.home, Closure):
            this = self.machine.make(HeapObject("instance", {}, UNKNOWN, home=closure.home))
        self.machine.run_function(closure, [UNKNOWN for _ in function.parameters], function, this=this)

    # Results

    def _flow(self) -> Flow:
        machine, files = self.machine, self.program.files.values()
        types = TypesOfFiles({path: file.content for path, file in self.program.files.items()})
        facts = with_shown_names(tuple(machine.facts.values()), machine.read_from_data, machine.cleared_in_data, types)
        functions = {function for file in files for function in file.functions}
        calls = sum(file.calls for file in files)
        effects = {fact.reach.entry for fact in facts if _is_effect(fact)}
        return Flow(
            entries=tuple(
                EntryReach(entry=entry, is_complete=complete, writes=entry in effects)
                for entry, complete in self.entries.items()
                if entry not in self.passed_by
            ),
            facts=facts,
            functions=len(functions),
            functions_followed=len(functions & machine.ran),
            calls=calls,
            calls_followed=min(calls, len(machine.calls_seen - machine.calls_unknown)),
            imported=tuple((found.module, found.place) for found in self.program.imports),
        )


def _is_effect(fact: Fact) -> bool:
    if isinstance(fact, StoreWrite):
        return fact.store is not Store.LOG
    return isinstance(fact, ProductCall | Outbound | SqlCall)


def _methods_of(modules: tuple[ModuleEntry, ...]) -> frozenset[str]:
    """The definitions that queues and the like call of a resolver; none where a module leaves that open."""
    methods = [module.value("resolver.method") for module in modules]
    return frozenset(method.value for method in methods if method is not None) if all(methods) else frozenset()


def widest(modules: tuple[ModuleEntry, ...]) -> Audience | None:
    """The widest audience of some modules; None where one is of an unknown type."""
    audiences = [Audience.ANONYMOUS if module.unlicensed_access else module.audience for module in modules]
    if not audiences or None in audiences:
        return None
    known = [audience for audience in audiences if audience is not None]
    return min(known, key=_WIDTH.__getitem__)


def as_reached(module: ModuleEntry, reference: Reference) -> ModuleEntry:
    """The module with the audience of the part that a reference stands in."""
    if reference.audience is None or reference.audience is module.audience:
        return module
    return replace(module, audience=reference.audience)


def invoked_as(module: ModuleEntry, path: str) -> EntryKind:
    """How a module calls the function that it names at a path."""
    known = load_forge_platform().modules.get(module.type)
    if known is not None and hasattr(known, "invoked_as"):
        return _KINDS.get(known.invoked_as(path), EntryKind.FUNCTION)
    return EntryKind.DEFINITION if path.startswith("resolver") else EntryKind.FUNCTION
