"""Calls: functions of the app are run, libraries modeled, the rest is told as not followed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from upheld.core.check import Step
from upheld.forge.code import nodes
from upheld.forge.flow.classes import construct_class, find_member
from upheld.forge.flow.guards import Condition, Guards, both
from upheld.forge.flow.linking import imported_value
from upheld.forge.flow.machine_port import CallSite, HeapObject
from upheld.forge.flow.members import kind_of, spread
from upheld.forge.flow.models import find_method, find_model
from upheld.forge.flow.outside_calls import (
    call_library,
    call_unknown,
    call_wrapped,
    derived_of,
    note_call,
    note_handed,
    unresolved,
)
from upheld.forge.flow.patterns import bind_parameters
from upheld.forge.flow.remembering import Remembered, made_in_call, memo_key
from upheld.forge.flow.state import Catch, Content, Frame, Key, Layer, Path, Scope, join_changes
from upheld.forge.flow.statements import hoist
from upheld.forge.flow.values import (
    UNDEFINED,
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
    choose,
    join_options,
    options_of,
    record,
    same,
    widen,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.linking import Module
    from upheld.forge.flow.machine import Interpreter

MAX_DEPTH = 48
MAX_SAME = 2
_OF_FUNCTIONS = frozenset({"call", "apply", "bind"})


def call(
    machine: Interpreter, callee: Value, arguments: list[Value], node: Node, *, this: Value | None = None
) -> Value:
    """Call a value."""
    if not machine.state.is_alive:
        return UNKNOWN
    if isinstance(callee, Choice):
        return _call_each(machine, callee, arguments, node, this)
    if isinstance(callee, Closure):
        if callee.bound:
            arguments = [*callee.bound, *arguments]
        return run_function(machine, callee, arguments, node, this)
    if isinstance(callee, Library):
        return call_library(machine, callee.path, this, arguments, node, is_new=False)
    if isinstance(callee, Record) and callee.kind == "method":
        owner, name = callee.get("owner"), callee.text("name")
        return call_method(machine, owner or UNKNOWN, name, arguments, node)
    if isinstance(callee, Record) and callee.kind == "bound":
        given = [value for name, value in callee.fields if name != "function"]
        return call(machine, callee.get("function") or UNKNOWN, [*given, *arguments], node, this=this)
    if isinstance(callee, Record | Reference):
        model = find_method(kind_of(machine, callee), "()")
        if model is not None:
            return model(
                machine, CallSite((kind_of(machine, callee), "()"), callee, tuple(arguments), node, is_new=False)
            )
    return call_unknown(machine, callee, arguments, node)


def _call_each(machine: Interpreter, callee: Choice, arguments: list[Value], node: Node, this: Value | None) -> Value:
    options: list[Option] = []
    branches = []
    for option in callee.options:
        if isinstance(option.value, Constant):
            if _is_optional(node) and option.value.value in (None, UNDEFINED):
                branches.append(_not_called(machine, option, node, options))
            continue

        def take(option: Option = option) -> None:
            options.extend(options_of(call(machine, option.value, arguments, node, this=this)))

        branches.append((option.guards, Condition(f"{machine.source_text(node)} calls another function"), take))
    machine.part(branches)
    return join_options(options) if options else UNKNOWN


def _is_optional(node: Node) -> bool:
    """Whether a call is left out where a link of its chain is not there: `f?.()`, `a?.b.c()`."""
    while isinstance(node, nodes.Call | nodes.Member | nodes.Index):
        if node.is_optional:
            return True
        node = node.callee if isinstance(node, nodes.Call) else node.object
    return False


def _not_called(
    machine: Interpreter, option: Option, node: Node, options: list[Option]
) -> tuple[Guards, Condition, Callable[[], object]]:
    """The way on which there is nothing to call."""
    text = f"there is nothing to call in {machine.source_text(node)}"
    return option.guards, Condition(text), lambda: options.append(Option(UNDEFINED_VALUE))


def call_method(machine: Interpreter, owner: Value, name: str, arguments: list[Value], node: Node) -> Value:
    """`owner.name(…)`."""
    if not machine.state.is_alive:
        return UNKNOWN
    if isinstance(owner, Choice):
        return _call_method_of_each(machine, owner, name, arguments, node)
    if name in _OF_FUNCTIONS and _is_function(owner):
        return _call_as_function(machine, owner, name, arguments, node)
    if isinstance(owner, Library):
        return _call_method_of_library(machine, owner, name, arguments, node)
    own = _own_member(machine, owner, name, node)
    if own is not None:
        return _call_or_construct(machine, own, arguments, node, owner)
    call_wrapped(machine, owner, arguments, node)
    note_handed(machine, owner, arguments)
    kind = kind_of(machine, owner)
    model = find_method(kind, name)
    if model is not None:
        note_call(machine, node)
        return model(machine, CallSite((kind, name), owner, tuple(arguments), node, is_new=_is_new(node)))
    member = machine.member(owner, name, node)
    if isinstance(member, Record) and member.kind == "method":
        return call_unknown(machine, owner, arguments, node)
    return call(machine, member, arguments, node, this=owner)


def _is_function(value: Value) -> bool:
    """Whether a value is a function of a library: those of the app have methods of their own."""
    if isinstance(value, Library):
        return find_model(value.path) is not None and find_model((*value.path, "call")) is None
    return isinstance(value, Record) and value.kind in {"method", "bound"}


def _call_as_function(machine: Interpreter, callee: Value, name: str, arguments: list[Value], node: Node) -> Value:
    """`callee.call(this, …)`, `callee.apply(this, […])`, `callee.bind(this, …)`."""
    this, given = (arguments[0] if arguments else None), arguments[1:]
    if name == "apply":
        given = spread(machine, given[0]) if given else []
    if name == "bind":
        fields = tuple((f"argument{position:03}", value) for position, value in enumerate(given))
        return Record("bound", (*fields, ("function", callee)))
    return call(machine, callee, given, node, this=this)


def _is_new(node: Node) -> bool:
    return isinstance(node, nodes.Call) and node.is_new


def _call_or_construct(
    machine: Interpreter, callee: Value, arguments: list[Value], node: Node, this: Value | None
) -> Value:
    if _is_new(node):
        return construct(machine, callee, arguments, node)
    return call(machine, callee, arguments, node, this=this)


def _call_method_of_each(machine: Interpreter, owner: Choice, name: str, arguments: list[Value], node: Node) -> Value:
    options: list[Option] = []
    branches = []
    for option in owner.options:
        if isinstance(option.value, Constant) and option.value.value in (None, UNDEFINED):
            continue

        def take(option: Option = option) -> None:
            options.extend(options_of(call_method(machine, option.value, name, arguments, node)))

        branches.append((option.guards, Condition("another value is called"), take))
    machine.part(branches)
    return join_options(options) if options else UNKNOWN


def _call_method_of_library(
    machine: Interpreter, owner: Library, name: str, arguments: list[Value], node: Node
) -> Value:
    if owner.path == ("super",):
        return _call_base(machine, name, arguments, node)
    member = machine.member(owner, name, node)
    if isinstance(member, Library):
        return call_library(machine, member.path, owner, arguments, node, is_new=_is_new(node))
    return _call_or_construct(machine, member, arguments, node, None)


def _own_member(machine: Interpreter, owner: Value, name: str, node: Node) -> Value | None:
    """A function that the app itself put there: a field of an object, a method of a class, an export."""
    if isinstance(owner, Reference):
        content = machine.heap(owner)
        if name in content.fields:
            return machine.member(owner, name, node)
        found = None if content.home is None else find_member(machine, content.home, name, owner)
        if found is not None:
            return machine.member(owner, name, node) if isinstance(found, Record) else found
        return None
    if isinstance(owner, Closure):
        found = machine.member(owner, name, node)
        return None if isinstance(found, Record) and found.kind == "method" else found
    if isinstance(owner, Record):
        if owner.kind == "namespace":
            return machine.member(owner, name, node)
        return owner.get(name) if isinstance(owner.get(name), Closure | Library) else None
    return None


def _call_base(machine: Interpreter, name: str, arguments: list[Value], node: Node) -> Value:
    """`super.name(…)`."""
    frame = machine.frames[-1]
    base = machine.bases.get(frame.home) if isinstance(frame.home, Closure) else None
    found = find_member(machine, base, name, frame.this)
    if found is not None:
        return call(machine, found, arguments, node, this=frame.this)
    if frame.this is not None:
        kind = kind_of(machine, frame.this)
        model = find_method(kind, name)
        if model is not None:
            return model(machine, CallSite((kind, name), frame.this, tuple(arguments), node, is_new=False))
    return UNKNOWN


def construct(machine: Interpreter, callee: Value, arguments: list[Value], node: Node) -> Value:
    """`new callee(…)`."""
    if isinstance(callee, Choice):
        return join_options([Option(construct(machine, option.value, arguments, node)) for option in callee.options])
    if isinstance(callee, Closure):
        if isinstance(callee.node, nodes.Class):
            note_call(machine, node)
            return construct_class(machine, callee, arguments, node)
        this = machine.make(HeapObject("object", {}, home=callee))
        return _made(run_function(machine, callee, arguments, node, this), this)
    if isinstance(callee, Library):
        return call_library(machine, callee.path, None, arguments, node, is_new=True)
    if isinstance(callee, Record) and callee.kind == "method":
        return call_method(machine, callee.get("owner") or UNKNOWN, callee.text("name"), arguments, node)
    return call_unknown(machine, callee, arguments, node)


def _made(result: Value, this: Reference) -> Value:
    """What `new` gives: an object that the function itself gives back takes the place of the new one."""
    options = [option.value for option in options_of(result)]
    given = [value for value in options if isinstance(value, Reference | Closure | Library | Record)]
    if not given:
        return this
    return choose(*given) if len(given) == len(options) else choose(*given, this)


def load_module(machine: Interpreter, node: Node, arguments: list[Value], file: str) -> Value:
    """What `require(x)` and `import(x)` give."""
    target = arguments[0] if arguments else UNDEFINED_VALUE
    callee = node.callee if isinstance(node, nodes.Call) else None
    is_import = isinstance(callee, nodes.Identifier) and callee.name == "import"
    if isinstance(target, Constant) and isinstance(target.value, str):
        value = imported_value(machine, file, target.value, "*")
    else:
        unresolved(machine, node, "What is loaded here is computed while the app runs.", "", {"anything"})
        value = UNKNOWN
    return Promise(value) if is_import else value


def run_file(machine: Interpreter, file: nodes.File, module: Module) -> None:
    """Run a file's own statements."""
    outer, machine.file = machine.file, file.path
    state = machine.state
    saved = (state.guards, state.conditions, state.is_alive)
    frame = Frame(state.layer, len(state.conditions), 0)
    machine.frames.append(frame)
    state.is_alive = True
    hoist(machine, file.body, module.scope)
    machine.execute_body(file.body, module.scope)
    machine.frames.pop()
    machine.file = outer
    state.guards, state.conditions, state.is_alive = saved


def run_function(
    machine: Interpreter, closure: Closure, arguments: list[Value], node: Node, this: Value | None
) -> Value:
    """Call a function of the app: in full, or from memory where nothing could have changed."""
    function = closure.node
    note_call(machine, node)
    if isinstance(function, nodes.Class):
        return construct_class(machine, closure, arguments, node)
    again = machine.active.count(function)
    if again >= MAX_SAME or len(machine.active) >= MAX_DEPTH:
        if len(machine.active) >= MAX_DEPTH:
            unresolved(machine, node, "Calls are nested too deep here to be followed.", "", {"anything"})
        return derived_of(machine, arguments)
    if again:
        # The second round of a recursion stands for all further ones: what differs from the first may be anything.
        arguments = _widened(machine, function, arguments)
    this = closure.this if closure.this is not None else this
    key = memo_key(machine, closure, arguments, this)
    known = machine.memo.get(key)
    if known is not None:
        return _recall(machine, (known.again(machine), known.guards, known.is_alive))
    start, version = machine.next_address, machine.version
    value, guards, is_alive = _run(machine, closure, function, arguments, node, this)
    if machine.version == version:
        made = made_in_call(machine, value, start)
        if made is not None:
            machine.memo[key] = Remembered(value, guards, is_alive, made)
    return _recall(machine, (value, guards, is_alive))


def _widened(machine: Interpreter, function: nodes.Function, arguments: list[Value]) -> list[Value]:
    before = next((given for running, given in reversed(machine.given) if running is function), [])
    widened: list[Value] = []
    for position, value in enumerate(arguments):
        other = before[position] if position < len(before) else UNDEFINED_VALUE
        if isinstance(value, Reference | Closure | Library) or same(value, other):
            widened.append(choose(value, other) if isinstance(value, Closure) else value)
        else:
            widened.append(widen([value, other]))
    return widened


def _recall(machine: Interpreter, known: tuple[Value, Guards, bool]) -> Value:
    value, guards, is_alive = known
    if not is_alive:
        machine.throw()
        return UNKNOWN
    machine.establish(guards)
    return value


def _run(
    machine: Interpreter,
    closure: Closure,
    function: nodes.Function,
    arguments: list[Value],
    node: Node,
    this: Value | None,
) -> tuple[Value, Guards, bool]:
    """Run the body; the value, what the exits establish, and whether it comes back at all."""
    state = machine.state
    base, guards, conditions = state.layer, state.guards, state.conditions
    outer_file = machine.file
    machine.stack.append(Step(machine.place(node), machine.source_text(node)))
    machine.ran.add(function)
    machine.active.append(function)
    machine.given.append((function, arguments))
    machine.next_frame += 1
    frame = Frame(base, len(conditions), machine.next_frame, this=this, home=closure.home)
    machine.frames.append(frame)
    machine.file = closure.file
    state.layer = Layer(base)
    if this is None and not function.is_arrow:
        module = machine.modules.get(closure.file)
        this = Library(("global",)) if module is not None and module.is_sloppy else None
    scope = Scope(closure.scope, closure.file, this=this or UNDEFINED_VALUE, is_function=True)  # type: ignore[arg-type]
    if function.is_arrow:
        scope.this = closure.this
    else:
        scope.names["arguments"] = machine.make_array(arguments)
    if function.is_async:
        machine.catches.append(Catch(base))
    bind_parameters(machine, function, arguments, scope)
    hoist(machine, function.body, scope)
    machine.execute_body(function.body, scope)
    thrown = _rejected(machine, base) if function.is_async else []
    if state.is_alive:
        frame.exits.append(Path(state.layer.flatten(base), state.guards, state.conditions[len(conditions) :]))
    machine.frames.pop()
    machine.active.pop()
    machine.given.pop()
    machine.stack.pop()
    machine.file = outer_file
    state.layer, state.guards, state.conditions, state.is_alive = base, guards, conditions, True
    finished = machine.finish_frame(frame)
    if thrown:
        join_changes(base, [{}, *thrown])
    return _result(function, frame, finished, guards)


def _rejected(machine: Interpreter, base: Layer) -> list[Mapping[Key, Content]]:
    """What had changed where an asynchronous function throws: its caller goes on until it waits, or ignores it."""
    catch = machine.leave_catch()
    if machine.catches and catch.thrown:
        around = machine.catches[-1]
        before = base.flatten(around.base)
        around.thrown.extend({**before, **changed} for changed in catch.thrown)
    return [changed for changed in catch.thrown if changed]


def _result(
    function: nodes.Function, frame: Frame, finished: tuple[Value, Guards] | None, guards: Guards
) -> tuple[Value, Guards, bool]:
    if function.is_generator:
        element = join_options([Option(value) for value in frame.yields]) if frame.yields else UNKNOWN
        return record("iterator", element=element), guards, True
    if finished is None:
        if function.is_async:
            return Promise(record("never")), guards, True
        return UNKNOWN, guards, False
    value, held = finished
    if function.is_async:
        if isinstance(value, Promise):
            return value if value.guards == held else Promise(value.value, both(held, value.guards)), guards, True
        return Promise(value, held), guards, True
    return value, held, True
