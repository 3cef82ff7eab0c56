"""Execute statements: branches part the path and join it again, loops run until nothing new comes of them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from upheld.forge.code import nodes
from upheld.forge.flow.classes import make_class
from upheld.forge.flow.comparing import compare
from upheld.forge.flow.elements import end_turn, that_has_elements
from upheld.forge.flow.guards import NO_GUARDS, Condition, Guard, Guards, both, merge
from upheld.forge.flow.machine_port import HeapObject
from upheld.forge.flow.narrowing import narrow, prepare
from upheld.forge.flow.patterns import assign, declare
from upheld.forge.flow.prototypes import PROTOTYPE
from upheld.forge.flow.state import Catch, Cell, Content, Key, Layer, LoopFrame, Path, Scope, join_changes
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Choice,
    Closure,
    Constant,
    Data,
    Reference,
    Value,
    choose,
    same,
    widen,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

Executor: TypeAlias = Callable[..., None]
"""(machine, node of its own class, scope)."""
MAX_PASSES = 3
MAX_UNROLLED = 24


def hoist(machine: Interpreter, body: Sequence[Node], scope: Scope) -> None:
    """Make the functions of a block known before it runs."""
    for statement in body:
        inner = statement.declaration if isinstance(statement, nodes.ExportDeclaration) else statement
        if isinstance(inner, nodes.ExportDefault) and isinstance(inner.value, nodes.Function) and inner.value.name:
            _hoist_function(machine, inner.value, scope)
        elif isinstance(inner, nodes.FunctionDeclaration):
            _hoist_function(machine, inner.function, scope)


def _hoist_function(machine: Interpreter, function: nodes.Function, scope: Scope) -> None:
    machine.frames[-1].has_closures = True
    made = Closure(function, scope, scope.file)
    scope.names[function.name] = made
    machine.created[function] = made


def _declaration(machine: Interpreter, node: nodes.Declaration, scope: Scope) -> None:
    for declarator in node.declarators:
        if declarator.value is None:
            value: Value = UNDEFINED_VALUE
            is_var = node.kind == "var" and isinstance(declarator.target, nodes.Identifier)
            if is_var and declarator.target.name in scope.top.names:  # type: ignore[attr-defined]  # an identifier
                continue
        else:
            value = machine.evaluate(declarator.value, scope)
        declare(machine, declarator.target, value, scope, node.kind)


def _class(machine: Interpreter, node: nodes.ClassDeclaration, scope: Scope) -> None:
    scope.names[node.definition.name] = make_class(machine, node.definition, scope)


def _evaluate(machine: Interpreter, node: nodes.Evaluate, scope: Scope) -> None:
    machine.evaluate(node.value, scope)


def _block(machine: Interpreter, node: nodes.Block, scope: Scope) -> None:
    machine.execute_block(node.body, Scope(scope, scope.file))


def _if(machine: Interpreter, node: nodes.If, scope: Scope) -> None:
    test = machine.evaluate(node.test, scope)
    yes, no = machine.imply(test, truthy=True), machine.imply(test, truthy=False)
    branches: list[tuple[Guards, Condition, Callable[[], object]]] = []
    prepare(machine, node.test, scope)

    def take(statement: Node | None) -> Callable[[], object]:
        def run() -> None:
            narrow(machine, node.test, scope, truthy=statement is node.yes)
            if statement is not None:
                machine.execute(statement, scope)

        return run

    if yes is None:
        machine.aside(take(node.yes))
    else:
        denied = _guards_in(no)
        branches.append((yes, Condition(machine.condition_text(node.test, truthy=True), denied), take(node.yes)))
    if no is None:
        machine.aside(take(node.no))
    else:
        denied = _guards_in(yes)
        branches.append((no, Condition(machine.condition_text(node.test, truthy=False), denied), take(node.no)))
    machine.part(branches)


def _guards_in(guards: Guards | None) -> frozenset[Guard]:
    return frozenset() if guards is None else frozenset(guard for guard, _ in guards)


def _loop(machine: Interpreter, node: nodes.Loop, scope: Scope) -> None:
    inner = Scope(scope, scope.file)
    if node.first is not None:
        machine.execute(node.first, inner)
    is_endless = node.test is None or (isinstance(node.test, nodes.Literal) and node.test.value is True)
    left: list[Guards] = [NO_GUARDS]

    def look() -> Guards | None:
        test = UNDEFINED_VALUE if node.test is None else machine.evaluate(node.test, inner)
        left[0] = machine.imply(test, truthy=False) or NO_GUARDS
        return machine.imply(test, truthy=True)

    def once() -> None:
        if node.test is not None and not node.is_do:
            machine.establish(look() or NO_GUARDS)
        machine.execute(node.body, inner)

    def step() -> None:
        if node.step is not None:
            machine.evaluate(node.step, inner)
        if node.test is not None and node.is_do:
            look()

    text = "the loop runs not once" if node.test is None else machine.condition_text(node.test, truthy=False)
    run_loop(machine, once, step, label="", may_skip=not is_endless and not node.is_do, skipped=text, left=left)
    if is_endless and machine.state.is_alive and not machine.had_break:
        machine.state.is_alive = False


def _each(machine: Interpreter, node: nodes.Each, scope: Scope) -> None:
    values = machine.evaluate(node.values, scope)
    elements = _known_elements(machine, values, node)

    def bind(value: Value) -> Scope:
        inner = Scope(scope, scope.file)
        if node.kind:
            declare(machine, node.target, value, inner, node.kind)
        else:
            assign(machine, node.target, value, inner, node)
        return inner

    def turn(value: Value) -> None:
        machine.execute(node.body, bind(value))

    if elements is not None:
        _unroll(machine, [functools.partial(turn, value) for value in elements])
        return
    value = machine.element(that_has_elements(machine, values)) if node.is_of else _key_of(values)
    skipped = f"{machine.source_text(node.values)} is empty"
    run_loop(machine, functools.partial(turn, value), lambda: None, label="", may_skip=True, skipped=skipped)


def _known_elements(machine: Interpreter, values: Value, node: nodes.Each) -> list[Value] | None:
    if not isinstance(values, Reference):
        return None
    content = machine.heap(values)
    if not node.is_of:
        is_plain = content.rest is None and content.kind in {"object", "array"} and PROTOTYPE not in content.fields
        if not is_plain or len(content.fields) > MAX_UNROLLED:
            return None
        return [Constant(name) for name in content.fields if not name.startswith("#")]
    if content.kind != "array" or content.length is None or content.length > MAX_UNROLLED:
        return None
    return [content.fields.get(str(i), content.rest or UNDEFINED_VALUE) for i in range(content.length)]


def _key_of(values: Value) -> Value:
    return Data(values.origins) if isinstance(values, Data) else UNKNOWN


def _unroll(machine: Interpreter, runs: Sequence[Callable[[], object]]) -> None:
    """Run each turn of a loop whose elements are known, one after another."""
    breaks: list[Path] = []
    state, frame = machine.state, machine.frames[-1]
    base, conditions = state.layer, state.conditions
    for run in runs:
        state.layer = Layer(base)
        loop = LoopFrame(base=base, conditions=len(conditions), label=machine.take_label(), kind="loop")
        frame.loops.append(loop)
        run()
        frame.loops.pop()
        ends = list(loop.continues)
        if state.is_alive:
            ends.append(Path(state.layer.changed, state.guards, state.conditions[len(conditions) :]))
        breaks.extend(loop.breaks)
        state.layer = base
        if not ends:
            state.is_alive = False
            break
        _meet(machine, base, ends, conditions)
    if breaks:
        ends = list(breaks)
        if state.is_alive:
            ends.append(Path({}, state.guards, ()))
        _meet(machine, base, ends, conditions)


def _meet(machine: Interpreter, base: Layer, ends: Sequence[Path], conditions: tuple[Condition, ...]) -> None:
    state = machine.state
    join_changes(base, [end.changed for end in ends], [end.guards for end in ends])
    state.layer = base
    state.guards = merge([(end.guards, end.conditions) for end in ends])
    state.conditions = conditions
    state.is_alive = True


def run_loop(
    machine: Interpreter,
    once: Callable[[], object],
    step: Callable[[], object],
    *,
    label: str,
    may_skip: bool,
    skipped: str,
    left: Sequence[Guards] = (NO_GUARDS,),
) -> None:
    """Run a loop's body until what it changes settles; what does not settle is widened.

    `left` says after each turn what holds where the loop ends by its test: of the last turn, which holds for all.
    """
    state, frame = machine.state, machine.frames[-1]
    base, guards, conditions = state.layer, state.guards, state.conditions
    label = machine.take_label() or label
    outer = state.is_alive
    machine.had_break = False
    if not outer:
        return
    working = Layer(base)
    breaks: list[Path] = []
    ends: list[Path] = []
    for turn in range(MAX_PASSES):
        state.layer, state.guards, state.conditions, state.is_alive = Layer(working), guards, conditions, True
        loop = LoopFrame(base=working, conditions=len(conditions), label=label, kind="loop")
        frame.loops.append(loop)
        once()
        ends = list(loop.continues)
        if state.is_alive:
            ends.append(Path(state.layer.changed, state.guards, state.conditions[len(conditions) :]))
        breaks = loop.breaks
        if ends:
            _meet(machine, Layer(working), ends, conditions)
            step()
            ends = [Path(state.layer.changed, state.guards, ())] if state.is_alive else []
        frame.loops.pop()
        state.layer = working
        ends, breaks = ([end_turn(path, working, guards) for path in paths] for paths in (ends, breaks))
        grown = _grow(working, (*ends, *breaks), guards, is_last=turn == MAX_PASSES - 2)
        if not grown:
            break
    machine.had_break = bool(breaks)
    changed = working.changed
    paths: list[Path] = []
    if may_skip:
        paths.append(Path(changed, both(guards, left[0]), (Condition(skipped),)))
    paths.extend(Path({**changed, **end.changed}, both(end.guards, left[0]), end.conditions) for end in ends)
    paths.extend(Path({**changed, **end.changed}, end.guards, end.conditions) for end in breaks)
    if not paths:
        state.layer, state.is_alive, state.guards, state.conditions = base, False, guards, conditions
        return
    _meet(machine, base, paths, conditions)


def _grow(working: Layer, paths: Sequence[Path], guards: Guards, *, is_last: bool) -> bool:
    """Take the changes of a turn over into the loop's own layer; whether anything that stood before has changed."""
    keys = [key for path in paths for key in path.changed]
    before = {key: working.read(key) for key in keys}
    known = [key for key in dict.fromkeys(keys) if before[key] is not None]
    if not known:
        return False
    scratch = Layer(working)
    join_changes(scratch, [*(path.changed for path in paths), {}], [*(path.guards for path in paths), guards])
    grown = False
    for key in known:
        now = scratch.changed.get(key)
        then = before[key]
        if isinstance(now, HeapObject) and now.kind == "array" and now.length is None and now.fields:
            now = _without_positions(now)
        if now is None or now is then or (isinstance(now, HeapObject) and now == then):
            continue
        if isinstance(key, Cell) and not isinstance(now, HeapObject) and not isinstance(then, HeapObject):
            if then is not None and _is_settled(now, then):
                continue
            now = widen([now]) if is_last else now
        grown = True
        working.changed[key] = now
    return grown


def _is_settled(now: Value, then: Value) -> bool:
    if isinstance(now, Choice) and isinstance(then, Choice):
        return set(now.options) == set(then.options)
    return same(now, then)


def _without_positions(array: HeapObject) -> HeapObject:
    """An array that a loop fills: any element may stand anywhere."""
    values = [*array.fields.values(), *(() if array.rest is None else (array.rest,))]
    kept = [value for value in values if value != UNDEFINED_VALUE] or values
    return HeapObject("array", {}, choose(*kept), None, array.home)


def _return(machine: Interpreter, node: nodes.Return, scope: Scope) -> None:
    value = UNDEFINED_VALUE if node.value is None else machine.evaluate(node.value, scope)
    state, frame = machine.state, machine.frames[-1]
    if not state.is_alive:
        return
    frame.exits.append(Path(state.layer.flatten(frame.base), state.guards, state.conditions[frame.conditions :], value))
    state.is_alive = False


def _throw(machine: Interpreter, node: nodes.Throw, scope: Scope) -> None:
    machine.evaluate(node.value, scope)
    machine.throw()


def _try(machine: Interpreter, node: nodes.Try, scope: Scope) -> None:
    state = machine.state
    base, guards, conditions = state.layer, state.guards, state.conditions
    state.layer = Layer(base)
    machine.catches.append(Catch(base))
    machine.execute_block(node.body, Scope(scope, scope.file))
    thrown = machine.leave_catch().changes()
    body_changes = state.layer.flatten(base)
    paths = [Path(body_changes, state.guards, state.conditions[len(conditions) :])] if state.is_alive else []
    if node.handler is not None:
        state.layer = Layer(base)
        join_changes(state.layer, [{}, body_changes, *thrown])
        text = f"an error is caught in line {node.line}"
        state.guards, state.conditions, state.is_alive = guards, (*conditions, Condition(text)), True
        inner = Scope(scope, scope.file)
        if node.parameter is not None:
            declare(machine, node.parameter, machine.make_error(), inner, "let")
        machine.execute_block(node.handler, inner)
        if state.is_alive:
            paths.append(Path(state.layer.flatten(base), state.guards, state.conditions[len(conditions) :]))
    if node.last:
        state.layer, state.guards, state.conditions, state.is_alive = Layer(base), guards, conditions, True
        _last_after_all(machine, node, scope, [{}, body_changes, *thrown])
    state.layer = base
    if paths:
        _meet(machine, base, paths, conditions)
        machine.execute_block(node.last, Scope(scope, scope.file))
    else:
        state.guards, state.conditions, state.is_alive = guards, conditions, False


def _last_after_all(
    machine: Interpreter, node: nodes.Try, scope: Scope, changes: Sequence[Mapping[Key, Content]]
) -> None:
    """Run what stands under `finally` where an error or a return left the rest: only what held before surely holds."""
    state = machine.state
    join_changes(state.layer, changes)
    state.conditions = (*state.conditions, Condition(f"an error or a return leaves the block of line {node.line}"))
    machine.execute_block(node.last, Scope(scope, scope.file))


def _switch(machine: Interpreter, node: nodes.Switch, scope: Scope) -> None:
    value = machine.evaluate(node.value, scope)
    state, frame = machine.state, machine.frames[-1]
    base, guards, conditions = state.layer, state.guards, state.conditions
    inner = Scope(scope, scope.file)
    for case in node.cases:
        hoist(machine, case.body, inner)
    loop = LoopFrame(base=base, conditions=len(conditions), label=machine.take_label(), kind="switch")
    frame.loops.append(loop)
    ends: list[Path] = []
    rest, denied = guards, frozenset[Guard]()
    is_certain = False
    for position, case in enumerate(node.cases):
        if case.test is None:
            continue
        state.layer, state.guards, state.conditions, state.is_alive = Layer(base), rest, conditions, True
        test = compare(machine, "===", value, machine.evaluate(case.test, inner), case)
        held, against = machine.imply(test, truthy=True), machine.imply(test, truthy=False)
        if held is None or is_certain:
            machine.aside(functools.partial(machine.execute_body, case.body, inner))
            continue
        rest = rest if against is None else both(rest, against)
        is_certain = against is None
        denied |= _guards_in(held)
        text = f"{machine.source_text(node.value)} is {machine.source_text(case.test)}"
        ends.extend(_case(machine, node, position, (both(guards, held), Condition(text), base, conditions), inner))
    default = next((position for position, case in enumerate(node.cases) if case.test is None), None)
    otherwise = Condition("no case fits", denied)
    if default is None and not is_certain:
        ends.append(Path({}, rest, (otherwise,)))
    elif default is not None and not is_certain:
        ends.extend(_case(machine, node, default, (rest, otherwise, base, conditions), inner))
    elif default is not None:
        state.layer, state.guards, state.is_alive = Layer(base), rest, True
        machine.aside(functools.partial(machine.execute_body, node.cases[default].body, inner))
    frame.loops.pop()
    ends.extend(loop.breaks)
    state.layer = base
    if ends:
        _meet(machine, base, ends, conditions)
    else:
        state.guards, state.conditions, state.is_alive = guards, conditions, False


def _case(
    machine: Interpreter,
    node: nodes.Switch,
    position: int,
    start: tuple[Guards, Condition, Layer, tuple[Condition, ...]],
    scope: Scope,
) -> list[Path]:
    """Run one case and those it falls through to; the end of it where it does not break."""
    state = machine.state
    guards, condition, base, conditions = start
    state.layer, state.guards, state.is_alive = Layer(base), guards, True
    state.conditions = (*conditions, condition)
    for later in node.cases[position:]:
        machine.execute_body(later.body, scope)
        if not state.is_alive:
            return []
    return [Path(state.layer.flatten(base), state.guards, state.conditions[len(conditions) :])]


def _jump(machine: Interpreter, node: nodes.Jump, _scope: Scope) -> None:
    state, frame = machine.state, machine.frames[-1]
    if not state.is_alive:
        return
    for loop in reversed(frame.loops):
        kinds = ("loop", "switch") if node.kind == "break" else ("loop",)
        if loop.label == node.label if node.label else loop.kind in kinds:
            path = Path(state.layer.flatten(loop.base), state.guards, state.conditions[loop.conditions :])
            (loop.breaks if node.kind == "break" else loop.continues).append(path)
            break
    state.is_alive = False


def _labeled(machine: Interpreter, node: nodes.Labeled, scope: Scope) -> None:
    if isinstance(node.body, nodes.Loop | nodes.Each | nodes.Switch):
        machine.next_label = node.label
        machine.execute(node.body, scope)
        return
    state, frame = machine.state, machine.frames[-1]
    base, conditions = state.layer, state.conditions
    loop = LoopFrame(base=base, conditions=len(conditions), label=node.label, kind="block")
    frame.loops.append(loop)
    state.layer = Layer(base)
    machine.execute(node.body, scope)
    frame.loops.pop()
    ends = list(loop.breaks)
    if state.is_alive:
        ends.append(Path(state.layer.flatten(base), state.guards, state.conditions[len(conditions) :]))
    state.layer = base
    if ends:
        _meet(machine, base, ends, conditions)


def _export_default(machine: Interpreter, node: nodes.ExportDefault, scope: Scope) -> None:
    machine.export_default(node, machine.evaluate(node.value, scope), scope)


def _export_declaration(machine: Interpreter, node: nodes.ExportDeclaration, scope: Scope) -> None:
    machine.execute(node.declaration, scope)


def _nothing(_machine: Interpreter, _node: Node, _scope: Scope) -> None:
    return


STATEMENTS: Mapping[type, Executor] = {
    nodes.Declaration: _declaration,
    nodes.FunctionDeclaration: _nothing,
    nodes.ClassDeclaration: _class,
    nodes.Evaluate: _evaluate,
    nodes.Block: _block,
    nodes.If: _if,
    nodes.Loop: _loop,
    nodes.Each: _each,
    nodes.Return: _return,
    nodes.Throw: _throw,
    nodes.Try: _try,
    nodes.Switch: _switch,
    nodes.Jump: _jump,
    nodes.Labeled: _labeled,
    nodes.Import: _nothing,
    nodes.Export: _nothing,
    nodes.ExportDefault: _export_default,
    nodes.ExportDeclaration: _export_declaration,
    nodes.Opaque: _nothing,
}
