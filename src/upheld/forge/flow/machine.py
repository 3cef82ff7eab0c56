"""The machine: runs functions of the app over abstract values and records what they do.

It implements the port that models use (`machine_port.Machine`). One machine serves one app; `explore` feeds it with
the entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from upheld.core.check import Place, Step
from upheld.core.light_dataclasses import replace
from upheld.forge.code import nodes
from upheld.forge.code.nodes import Node
from upheld.forge.code.program import Program
from upheld.forge.flow import calling, members, outside_calls
from upheld.forge.flow.classes import find_member
from upheld.forge.flow.elements import call_back
from upheld.forge.flow.expressions import EXPRESSIONS, as_text
from upheld.forge.flow.facts import Entry, Fact, Reach, Side
from upheld.forge.flow.freezing import Inspection, freeze_fact
from upheld.forge.flow.guards import (
    NO_GUARDS,
    Condition,
    Guard,
    GuardKind,
    Guards,
    both,
    common,
    guards_of,
    merge,
    way_in_words,
)
from upheld.forge.flow.linking import Module, prepare_module, run_imports
from upheld.forge.flow.memory import Memory
from upheld.forge.flow.models import truth_of
from upheld.forge.flow.models.permissions import license_guards
from upheld.forge.flow.remembering import Remembered
from upheld.forge.flow.state import Frame, Layer, Path, Scope, join_changes
from upheld.forge.flow.statements import STATEMENTS, hoist
from upheld.forge.flow.values import (
    UNDEFINED,
    UNDEFINED_VALUE,
    UNKNOWN,
    Choice,
    Closure,
    Constant,
    Data,
    DataClass,
    Library,
    Option,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    join_options,
)

MAX_STEPS = 400_000
"""Evaluations for one entry."""
MAX_TOTAL_STEPS = 6_000_000
MAX_FACTS = 20_000
_PROVING = tuple(kind for kind in GuardKind if kind not in {GuardKind.TRUTHY, GuardKind.MODULE})
MAX_TRACE = 12


class Overrun(Exception):  # noqa: N818 - no error of the user: a bound of the analysis
    """More was to be followed than the bounds allow."""


class Interpreter(Memory):
    """See the module."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.stack: list[Step] = []
        self.active: list[nodes.Node] = []
        """Functions that are being run, for recursion."""
        self.given: list[tuple[Node, list[Value]]] = []
        """What the functions being run were called with."""
        self.wrapped: dict[str, list[Value]] = {}
        """What libraries made of functions of the app, by the label of the value."""
        self.ran: set[Node] = set()
        self.calls_seen: set[tuple[str, int]] = set()
        self.calls_unknown: set[tuple[str, int]] = set()
        self.written_into_data: dict[str, dict[str, Value]] = {}
        """By root: what code sets in data that it got from elsewhere; only what is kept and sent is told of it."""
        self.facts: dict[Fact, Fact] = {}
        self.memo: dict[tuple[object, ...], Remembered] = {}
        self.entry: Entry | None = None
        self.unreached: Entry | None = None
        """The entry under which code runs that nothing reaches."""
        self.steps = 0
        self.total_steps = 0
        self.next_frame = 1
        self.next_label = ""
        self.had_break = False

    # Running

    def evaluate(self, node: Node, scope: Scope) -> Value:
        """The value of an expression."""
        self.steps += 1
        if self.steps > MAX_STEPS or not self.state.is_alive:
            if self.steps > MAX_STEPS:
                raise Overrun
            return UNKNOWN
        evaluator = EXPRESSIONS.get(type(node))
        if evaluator is None:
            return UNKNOWN
        return evaluator(self, node, scope)

    def execute(self, node: Node, scope: Scope) -> None:
        """Execute a statement; an expression body of an arrow is one too."""
        executor = STATEMENTS.get(type(node))
        if executor is not None:
            executor(self, node, scope)
        else:
            self.evaluate(node, scope)

    def execute_block(self, body: Sequence[Node], scope: Scope) -> None:
        """Execute statements that have a scope of their own."""
        hoist(self, body, scope)
        self.execute_body(body, scope)

    def execute_body(self, body: Sequence[Node], scope: Scope) -> None:
        """Execute statements one after another; what stands behind a return is run aside."""
        for position, statement in enumerate(body):
            self.execute(statement, scope)
            if not self.state.is_alive:
                rest = body[position + 1 :]
                if any(not isinstance(one, nodes.FunctionDeclaration | nodes.Jump) for one in rest):
                    self.aside(lambda rest=rest: self.execute_body(rest, scope))  # type: ignore[misc]
                return

    def part(self, branches: Sequence[tuple[Guards, Condition, Callable[[], object]]]) -> None:
        """Take several ways from here and join them: each with what holds on it and its condition in words."""
        state = self.state
        if not state.is_alive:
            return
        base, guards, conditions = state.layer, state.guards, state.conditions
        paths: list[Path] = []
        for held, condition, action in branches:
            state.layer, state.guards = Layer(base), both(guards, held)
            state.conditions, state.is_alive = (*conditions, condition), True
            action()
            if state.is_alive:
                paths.append(Path(state.layer.flatten(base), state.guards, state.conditions[len(conditions) :]))
        state.layer = base
        if not paths:
            state.guards, state.conditions, state.is_alive = guards, conditions, False
            return
        state.is_alive = True
        join_changes(base, [path.changed for path in paths], [path.guards for path in paths])
        if len(paths) == 1 and len(branches) > 1:
            state.guards, state.conditions = paths[0].guards, (*conditions, *paths[0].conditions)
        else:
            state.guards = merge([(path.guards, path.conditions) for path in paths])
            state.conditions = conditions

    def aside(self, action: Callable[[], object]) -> None:
        """Run what can't be reached here, for its constants and addresses; nothing of it stays."""
        with self.kept():
            if self.unreached is not None:
                self.entry = self.unreached
            self.state.layer = Layer(self.state.layer)
            self.state.is_alive = True
            action()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Whatever happens inside, the state afterwards is as before."""
        state = self.state
        saved = (state.layer, state.guards, state.conditions, state.is_alive, self.entry)
        depth = (len(self.frames), len(self.stack), len(self.active), len(self.catches))
        given = len(self.given)
        frame = self.frames[-1]
        exits, loops = len(frame.exits), len(frame.loops)
        marks = [(loop, len(loop.breaks), len(loop.continues)) for loop in frame.loops]
        try:
            yield
        finally:
            state.layer, state.guards, state.conditions, state.is_alive, self.entry = saved
            del self.frames[depth[0] :], self.stack[depth[1] :], self.active[depth[2] :], self.catches[depth[3] :]
            del self.given[given:], frame.exits[exits:], frame.loops[loops:]
            for loop, breaks, continues in marks:
                del loop.breaks[breaks:], loop.continues[continues:]

    def run_function(
        self, closure: Closure, arguments: Sequence[Value], node: Node, *, this: Value | None = None
    ) -> Value:
        """Call a function of the app."""
        return calling.run_function(self, closure, list(arguments), node, this)

    def throw(self) -> None:
        """The path ends here, in the catch that is next, if there is one."""
        state = self.state
        if self.catches and state.is_alive:
            catch = self.catches[-1]
            catch.thrown.append(state.layer.flatten(catch.base))
        state.is_alive = False

    def take_label(self) -> str:
        """The label of the loop that begins, taken once."""
        label, self.next_label = self.next_label, ""
        return label

    def finish_frame(self, frame: Frame) -> tuple[Value, Guards] | None:
        """Join all exits of a frame into the layer below; None where it never comes back."""
        from upheld.forge.flow.state import split_values  # noqa: PLC0415 - only here

        if not frame.exits:
            return None
        join_changes(frame.base, [path.changed for path in frame.exits], [path.guards for path in frame.exits])
        if len(frame.exits) == 1:
            return frame.exits[0].value, frame.exits[0].guards
        held = merge([(path.guards, path.conditions) for path in frame.exits])
        return split_values(frame.exits, held), held

    # Members

    def member(self, owner: Value, name: str, node: Node) -> Value:
        """`owner.name`."""
        return members.read_member(self, owner, name, node)

    def index(self, owner: Value, key: Value, node: Node) -> Value:
        """`owner[key]`."""
        return members.read_index(self, owner, key, node)

    def element(self, value: Value) -> Value:
        """What any element of an iterable may be."""
        return members.any_element(self, value)

    def element_at(self, value: Value, position: int) -> Value:
        """One element of an iterable."""
        return members.element_at(self, value, position)

    def write_member(self, owner: Value, name: str | None, value: Value, node: Node) -> None:
        """`owner.name = value`."""
        members.write_member(self, owner, name, value, node)

    def assign_library(self, target: Library, name: str | None, value: Value, node: Node) -> None:
        """A member of a library is assigned: handlers of events are run, defaults of clients are told the model."""
        outside_calls.assigned(self, target, name, value, node)

    def assign_record(self, target: Record | Data, name: str | None, value: Value, node: Node) -> None:
        """A member of a record is assigned: told the model as a method `name=`."""
        outside_calls.assigned(self, target, name, value, node)

    def text_of(self, reference: Reference) -> Value:
        """What an object becomes inside a text."""
        content = self.heap(reference)
        found = content.fields.get("href") or content.fields.get("text")
        if found is not None and content.kind in {"url", "search", "route"}:
            return as_text(self, found)
        if content.kind in {"url", "search"}:
            return calling.call_method(self, reference, "toString", [], nodes.Literal(0, 0, 0, None))
        if "toString" in content.fields or find_member(self, content.home, "toString", reference) is not None:
            written = calling.call_method(self, reference, "toString", [], nodes.Literal(0, 0, 0, None))
            return UNKNOWN if isinstance(written, Reference) else written
        if content.kind == "error" and not content.fields:
            return Data(frozenset({Origin.UNKNOWN}), "error:caught", ("toString()",))
        inside = Inspection(self).look(reference)
        return Data(frozenset(inside.origins), classes=frozenset(inside.classes))

    # Calls

    def call(self, callee: Value, arguments: Sequence[Value], node: Node, *, this: Value | None = None) -> Value:
        """Call a value."""
        return calling.call(self, callee, list(arguments), node, this=this)

    def call_method(self, owner: Value, name: str, arguments: Sequence[Value], node: Node) -> Value:
        """Call a method."""
        return calling.call_method(self, owner, name, list(arguments), node)

    def call_super(self, arguments: list[Value], node: Node) -> Value:
        """`super(…)`."""
        from upheld.forge.flow.classes import initialize_base, initialize_fields  # noqa: PLC0415 - only here

        frame = self.frames[-1]
        if isinstance(frame.home, Closure) and isinstance(frame.this, Reference):
            initialize_base(self, frame.home, frame.this, arguments, node)
            initialize_fields(self, frame.home, frame.this)
        return UNDEFINED_VALUE

    def construct(self, callee: Value, arguments: Sequence[Value], node: Node) -> Value:
        """`new callee(…)`."""
        return calling.construct(self, callee, list(arguments), node)

    def call_later(self, callee: Value, arguments: Sequence[Value], node: Node) -> Value:
        """Call a function that may run never, once or often, and later."""
        result: list[Value] = []
        guards = self.state.guards
        text = f"{self.source_text(node)} does not call it"
        self.part(
            [
                (NO_GUARDS, Condition("called back"), lambda: result.append(call_back(self, callee, arguments, node))),
                (NO_GUARDS, Condition(text), lambda: None),
            ]
        )
        self.state.guards = guards
        return result[0] if result else UNKNOWN

    def load(self, node: Node, arguments: Sequence[Value], file: str) -> Value:
        """`require(x)`, also under another name, and `import(x)`."""
        return calling.load_module(self, node, list(arguments), file)

    def run_module(self, path: str) -> Module | None:
        """Run a file once; None where it is not there."""
        module = self.modules.get(path)
        if module is not None:
            return module
        file = self.program.files.get(path)
        if file is None:
            return None
        module = prepare_module(self, file)
        self.modules[path] = module
        run_imports(self, file)
        calling.run_file(self, file, module)
        return module

    def export_default(self, node: nodes.ExportDefault, value: Value, scope: Scope) -> None:
        """`export default value`, `export = value`."""
        module = self.modules[scope.file]
        module.default = value
        module.is_assignment = node.is_assignment

    def wait(self, value: Value) -> Value:
        """`await value`."""
        if isinstance(value, Promise):
            if isinstance(value.value, Record) and value.value.kind == "never":
                self.throw()
                return UNKNOWN
            self.establish(value.guards)
            return self.wait(value.value)
        if isinstance(value, Choice):
            options = []
            for option in value.options:
                inner = option.value
                if isinstance(inner, Promise):
                    options.append(Option(inner.value, both(option.guards, inner.guards)))
                else:
                    options.append(option)
            shared = common(
                [option.value.guards if isinstance(option.value, Promise) else NO_GUARDS for option in value.options]
            )
            self.establish(shared)
            return join_options(options)
        if isinstance(value, Reference):
            return self._wait_for_object(value)
        return value

    def _wait_for_object(self, value: Reference) -> Value:
        """`await` of an object with a method `then` of the app's own calls it."""
        then = self.heap(value).fields.get("then")
        if not isinstance(then, Closure):
            return value
        self.call(then, [UNKNOWN, UNKNOWN], nodes.Literal(0, 0, 0, None), this=value)
        return UNKNOWN

    def establish(self, guards: Guards) -> None:
        """From here on these hold too."""
        self.state.guards = both(self.state.guards, guards)

    def guards(self) -> Guards:
        """What holds here."""
        return self.state.guards

    def imply(self, value: Value, *, truthy: bool) -> Guards | None:  # noqa: PLR0911 - one for each class of values
        """What holds when a value is true (or false); None where it can't be."""
        if isinstance(value, Truth):
            return value.when_true if truthy else value.when_false
        if isinstance(value, Constant):
            is_true = bool(value.value) and value.value is not UNDEFINED and value.value == value.value
            return NO_GUARDS if is_true is truthy else None
        if isinstance(value, Choice):
            return self._imply_choice(value, truthy=truthy)
        if isinstance(value, Record):
            truth = truth_of(value)
            if truth is not None:
                return self.imply(truth, truthy=truthy)
        if isinstance(value, Data):
            if truthy and value.root:
                there = guards_of(Guard(GuardKind.TRUTHY, value.label, Place(file=self.file)))
                return both(there, license_guards(value, Place(file=self.file)) or NO_GUARDS)
            return NO_GUARDS
        if isinstance(value, Reference | Closure | Promise):
            return NO_GUARDS if truthy else None
        if isinstance(value, Text) and not truthy:
            is_empty = all(not isinstance(part, Constant) or not part.value for part in value.parts)
            return NO_GUARDS if is_empty else None
        return NO_GUARDS

    def _imply_choice(self, value: Choice, *, truthy: bool) -> Guards | None:
        found: list[Guards] = []
        for option in value.options:
            if option.truth is not None and option.truth is not truthy:
                continue
            held = self.imply(option.value, truthy=truthy)
            if held is None and option.truth is not truthy:
                continue
            found.append(both(option.guards, held or NO_GUARDS))
        if not found:
            return None
        ways = [way_in_words(held) for held in found]
        if not all(held.of(*_PROVING) or way for held, way in zip(found, ways, strict=True)):
            return common(found)
        return merge([(held, (Condition(way or "it does not"),)) for held, way in zip(found, ways, strict=True)])

    # Elements

    def make_element(self, tag: Value, fields: Mapping[str, Value], rest: Value | None, node: Node) -> Value:
        """A JSX element: what its tag loads is seen now, components run when it is rendered."""
        from upheld.forge.flow import rendering  # noqa: PLC0415 - pages only

        return rendering.make_element(self, tag, fields, rest, node)

    def render(self, value: Value, node: Node) -> None:
        """Run the components of an element."""
        from upheld.forge.flow import rendering  # noqa: PLC0415 - pages only

        rendering.render(self, value, node)

    # What models ask

    def origins(self, value: Value) -> frozenset[Origin]:
        """All origins in a value."""
        return frozenset(Inspection(self).look(value).origins)

    def classes(self, value: Value) -> frozenset[DataClass]:
        """All classes of data in a value."""
        return frozenset(Inspection(self).look(value).classes)

    def names(self, value: Value) -> frozenset[str]:
        """Names seen in a value."""
        return frozenset(Inspection(self).look(value).names)

    def emit(self, fact: Fact) -> None:
        """Record a fact, once for each way it differs in more than its trace."""
        if len(self.facts) > MAX_FACTS:
            raise Overrun
        frozen = freeze_fact(self, fact)
        key = replace(frozen, reach=Reach(fact.reach.entry, fact.reach.guards))
        self.facts.setdefault(key, frozen)

    def reach(self, node: Node) -> Reach:
        """How the machine came here."""
        steps = self.stack if len(self.stack) <= MAX_TRACE else [*self.stack[:4], *self.stack[-(MAX_TRACE - 4) :]]
        own = Step(self.place(node), self.source_text(node))
        texts = tuple(dict.fromkeys(condition.text for condition in self.state.conditions))
        return Reach(self.present_entry(), self.state.guards, (*steps, own), texts[-8:])

    def present_entry(self) -> Entry:
        """The entry that is being run."""
        if self.entry is None:
            raise Overrun
        return self.entry

    def need_steps(self) -> None:
        """Stop where the whole app has taken more steps than it may."""
        if self.total_steps > MAX_TOTAL_STEPS:
            raise Overrun

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(file=self.file, line=node.line or None)

    @property
    def is_loading(self) -> bool:
        """Whether a file of the backend is being loaded."""
        return self.is_starting and self.side is Side.BACKEND

    @property
    def is_alive(self) -> bool:
        """Whether the path goes on here."""
        return self.state.is_alive

    @property
    def side(self) -> Side:
        """Where the code runs."""
        return Side.BACKEND if self.entry is None else self.entry.side

    def source_text(self, node: Node) -> str:
        """The source of a node on one line."""
        file = self.program.files.get(self.file)
        if file is None or node.end <= node.start:
            return ""
        text = " ".join(file.text(node).split())
        return text if len(text) <= 80 else f"{text[:79]}…"  # noqa: PLR2004 - see the docstring of the port

    def condition_text(self, node: Node, *, truthy: bool) -> str:
        """A test in words."""
        if not truthy and isinstance(node, nodes.Unary) and node.operator == "!":
            return self.source_text(node.value)
        text = self.source_text(node)
        return text if truthy else f"not ({text})"
