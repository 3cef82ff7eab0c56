"""Evaluate expressions."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from upheld.forge.code import nodes
from upheld.forge.flow import making, members
from upheld.forge.flow.comparing import compare
from upheld.forge.flow.facts import Side
from upheld.forge.flow.guards import NO_GUARDS, Condition, Guard, GuardKind, Guards, both, guards_of
from upheld.forge.flow.models.loading import see_css
from upheld.forge.flow.narrowing import narrow, prepare
from upheld.forge.flow.patterns import assign
from upheld.forge.flow.state import Scope
from upheld.forge.flow.values import (
    A_NUMBER,
    MAX_OPTIONS,
    UNDEFINED,
    UNDEFINED_VALUE,
    UNKNOWN,
    Choice,
    Closure,
    Constant,
    Data,
    Library,
    Option,
    Origin,
    Record,
    Reference,
    Text,
    Truth,
    Value,
    choose,
    concatenate,
    constant_text,
    is_number,
    join_options,
    options_of,
    record,
    shallow_classes,
    shallow_origins,
    widen,
)

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Node
    from upheld.forge.flow.machine import Interpreter

Evaluator: TypeAlias = Callable[..., Value]
"""(machine, node of its own class, scope) → value."""
_ROUTE_TAGS = frozenset({("@forge/api", "route"), ("@forge/api", "assumeTrustedRoute"), ("@forge/bridge", "route")})
_LISTED = frozenset({("headers",), ("queryParameters",)})
"""Parts of a request whose values are lists."""
MAX_FACTOR = 10**15


def _literal(_machine: Interpreter, node: nodes.Literal, scope: Scope) -> Value:
    return Constant(node.value, node.line, scope.file)


def _regex(_machine: Interpreter, node: nodes.Regex, _scope: Scope) -> Value:
    return record("regex", source=Constant(node.source))


def _template(machine: Interpreter, node: nodes.Template, scope: Scope) -> Value:
    return concatenate(*(as_text(machine, machine.evaluate(part, scope)) for part in node.parts))


def _tagged(machine: Interpreter, node: nodes.TaggedTemplate, scope: Scope) -> Value:
    tag = machine.evaluate(node.tag, scope)
    parts = [machine.evaluate(part, scope) for part in node.template.parts]
    if isinstance(tag, Library) and (tag.path in _ROUTE_TAGS or tag.path[-1] == "route"):
        return concatenate(*(as_text(machine, part) for part in parts), is_route=True)
    if isinstance(tag, Library) and tag.path == ("global", "String", "raw"):
        return concatenate(*(as_text(machine, part) for part in parts))
    if machine.side is Side.PAGE and not isinstance(tag, Closure):
        see_css(machine, node, "a style's text", concatenate(*(as_text(machine, part) for part in parts)))
    texts: list[Value] = []
    values: list[Value] = []
    for part, value in zip(node.template.parts, parts, strict=True):
        if isinstance(part, nodes.Literal) and len(texts) == len(values):
            texts.append(value)
            continue
        if len(texts) == len(values):
            texts.append(Constant(""))
        values.append(value)
    if len(texts) == len(values):
        texts.append(Constant(""))
    return machine.call(tag, [machine.make_array(texts), *values], node)


def as_text(machine: Interpreter, value: Value) -> Value:
    """What a value becomes inside a text: records and objects that are texts at heart (URLs) are unfolded."""
    if isinstance(value, Reference):
        return machine.text_of(value)
    if isinstance(value, Record):
        inner = value.get("text") or value.get("href")
        if inner is not None:
            return inner
    if isinstance(value, Choice):
        return join_options([Option(as_text(machine, o.value), o.guards, o.truth) for o in value.options])
    return value


def _identifier(machine: Interpreter, node: nodes.Identifier, scope: Scope) -> Value:
    return machine.read_name(node.name, scope)


def _member(machine: Interpreter, node: nodes.Member, scope: Scope) -> Value:
    owner = machine.evaluate(node.object, scope)
    found = machine.member(owner, node.name, node)
    if isinstance(found, Truth) and Origin.PRODUCT in found.origins and _may_end(node):
        return choose(found, UNDEFINED_VALUE)
    return found


def _may_end(node: Node) -> bool:
    """Whether a chain of members comes to nothing where a link of it is missing: `a?.b.c`."""
    while isinstance(node, nodes.Member | nodes.Index):
        if node.is_optional:
            return True
        node = node.object
    return False


def _index(machine: Interpreter, node: nodes.Index, scope: Scope) -> Value:
    owner = machine.evaluate(node.object, scope)
    key = machine.evaluate(node.key, scope)
    if isinstance(owner, Data) and owner.origins == {Origin.REQUEST} and owner.path[:-1] in _LISTED:
        _note_presence(machine, owner, node)
    return machine.index(owner, key, node)


def _note_presence(machine: Interpreter, owner: Data, node: nodes.Index) -> None:
    """A header that is not there has no first value: reading it throws, so from here on it is there."""
    link: Node = node
    while isinstance(link, nodes.Call | nodes.Member | nodes.Index):
        if link.is_optional:
            return
        link = link.callee if isinstance(link, nodes.Call) else link.object
    machine.establish(guards_of(Guard(GuardKind.TRUTHY, owner.label, machine.place(node))))


def _call(machine: Interpreter, node: nodes.Call, scope: Scope) -> Value:
    callee_node = node.callee
    this: Value | None = None
    if isinstance(callee_node, nodes.Member):
        this = _receiver(machine, callee_node.object, scope)
        arguments = arguments_of(machine, node.arguments, scope)
        return machine.call_method(this, callee_node.name, arguments, node)
    if isinstance(callee_node, nodes.Index):
        this = _receiver(machine, callee_node.object, scope)
        key = machine.evaluate(callee_node.key, scope)
        arguments = arguments_of(machine, node.arguments, scope)
        if isinstance(key, Constant) and isinstance(key.value, str):
            return machine.call_method(this, key.value, arguments, node)
        return machine.call(machine.index(this, key, callee_node), arguments, node, this=this)
    if isinstance(callee_node, nodes.Identifier):
        if callee_node.name == "super":
            return machine.call_super(arguments_of(machine, node.arguments, scope), node)
        if callee_node.name in {"require", "import"} and scope.find(callee_node.name) is None:
            return machine.load(node, [machine.evaluate(a, scope) for a in node.arguments], scope.file)
    callee = machine.evaluate(callee_node, scope)
    arguments = arguments_of(machine, node.arguments, scope)
    if node.is_new:
        return machine.construct(callee, arguments, node)
    return machine.call(callee, arguments, node)


def _receiver(machine: Interpreter, node: Node, scope: Scope) -> Value:
    if isinstance(node, nodes.Identifier) and node.name == "super":
        return Library(("super",))
    return machine.evaluate(node, scope)


def arguments_of(machine: Interpreter, arguments: tuple[Node, ...], scope: Scope) -> list[Value]:
    """The values of arguments; those of a spread array one by one where it is known."""
    values: list[Value] = []
    for argument in arguments:
        if isinstance(argument, nodes.Spread):
            values.extend(members.spread(machine, machine.evaluate(argument.value, scope)))
        else:
            values.append(machine.evaluate(argument, scope))
    return values


def _await(machine: Interpreter, node: nodes.Await, scope: Scope) -> Value:
    return machine.wait(machine.evaluate(node.value, scope))


def _yield(machine: Interpreter, node: nodes.Yield, scope: Scope) -> Value:
    value = UNDEFINED_VALUE if node.value is None else machine.evaluate(node.value, scope)
    machine.frames[-1].yields.append(value)
    return UNKNOWN


def _unary(machine: Interpreter, node: nodes.Unary, scope: Scope) -> Value:
    value = machine.evaluate(node.value, scope)
    operator = node.operator
    if operator == "!":
        return negate(machine, value)
    if operator == "void":
        return UNDEFINED_VALUE
    if operator == "typeof":
        return record("typeof", value=value)
    if operator in {"-", "+", "~"} and isinstance(value, Constant) and isinstance(value.value, int | float):
        if operator == "-":
            return Constant(-value.value, node.line, scope.file)
        return value if operator == "+" else UNKNOWN
    if operator == "delete":
        if isinstance(node.value, nodes.Member | nodes.Index):
            assign(machine, node.value, UNDEFINED_VALUE, scope, node)
        return Constant(value=True)
    return Data(shallow_origins(value), path=(A_NUMBER,), classes=shallow_classes(value))


def negate(machine: Interpreter, value: Value) -> Value:
    """`!value`."""
    when_true = machine.imply(value, truthy=True)
    when_false = machine.imply(value, truthy=False)
    if when_true is None:
        return Constant(value=True)
    if when_false is None:
        return Constant(value=False)
    return Truth(when_true=when_false, when_false=when_true, origins=shallow_origins(value))


def _binary(machine: Interpreter, node: nodes.Binary, scope: Scope) -> Value:
    left = machine.evaluate(node.left, scope)
    right = machine.evaluate(node.right, scope)
    return apply_binary(machine, node.operator, left, right, node)


_CALCULATIONS = frozenset({"-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", ">>>"})
"""What gives a number whatever it is given."""
_COMPARISONS = frozenset({"===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"})


def apply_binary(machine: Interpreter, operator: str, left: Value, right: Value, node: Node) -> Value:
    """The value of a binary operation."""
    if operator in _COMPARISONS:
        return compare(machine, operator, left, right, node)
    if operator == "+":
        return _add(machine, left, right)
    if isinstance(left, Constant) and isinstance(right, Constant):
        folded = _arithmetic(operator, left.value, right.value)
        if folded is not None:
            return Constant(folded, node.line)
    origins = shallow_origins(left) | shallow_origins(right)
    is_number = operator in _CALCULATIONS
    return Data(origins, path=(A_NUMBER,) if is_number else (), classes=shallow_classes(left) | shallow_classes(right))


def _add(machine: Interpreter, left: Value, right: Value) -> Value:
    if isinstance(left, Constant) and isinstance(right, Constant):
        if _is_number(left.value) and _is_number(right.value):
            return Constant(left.value + right.value)
        return Constant(constant_text(left) + constant_text(right), left.line or right.line, left.file or right.file)
    if isinstance(left, Choice) or isinstance(right, Choice):
        pairs = [(a, b) for a in options_of(left) for b in options_of(right)]
        if len(pairs) <= MAX_OPTIONS:
            return choose(*(_add(machine, a.value, b.value) for a, b in pairs))
        return widen([left, right])
    if is_number(left) and is_number(right):
        return widen([left, right])
    return concatenate(as_text(machine, left), as_text(machine, right))


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _arithmetic(operator: str, left: object, right: object) -> int | float | None:
    if not _is_number(left) or not _is_number(right):
        return None
    if operator == "-":
        return left - right
    if operator == "*" and abs(left) < MAX_FACTOR and abs(right) < MAX_FACTOR:
        return left * right
    if operator == "/" and right:
        return left / right
    return None


def _logical(machine: Interpreter, node: nodes.Logical, scope: Scope) -> Value:
    left = machine.evaluate(node.left, scope)
    if node.operator == "??":
        return _coalesce(machine, node, left, scope)
    goes_on_when = node.operator == "&&"
    on = machine.imply(left, truthy=goes_on_when)
    stays = machine.imply(left, truthy=not goes_on_when)
    if on is None:
        machine.aside(lambda: machine.evaluate(node.right, scope))
        return left
    text = machine.condition_text(node.left, truthy=goes_on_when)
    denied = frozenset() if stays is None else frozenset(guard for guard, _ in stays)
    right_values: list[Value] = []
    prepare(machine, node.left, scope)

    def go_on() -> None:
        narrow(machine, node.left, scope, truthy=goes_on_when)
        right_values.append(machine.evaluate(node.right, scope))

    def stay() -> None:
        narrow(machine, node.left, scope, truthy=not goes_on_when)

    branches = [(on, Condition(text, denied), go_on)]
    if stays is not None:
        other = machine.condition_text(node.left, truthy=not goes_on_when)
        branches.append((stays, Condition(other, frozenset(guard for guard, _ in on)), stay))
    machine.part(branches)
    if not right_values:
        return left
    right = right_values[0]
    if stays is None:
        return right
    options = [
        Option(o.value, o.guards if not stays else both(o.guards, stays), not goes_on_when) for o in options_of(left)
    ]
    options.extend(Option(o.value, both(o.guards, on), o.truth) for o in options_of(right))
    return join_options(options)


def _coalesce(machine: Interpreter, node: nodes.Logical, left: Value, scope: Scope) -> Value:
    is_missing = isinstance(left, Constant) and (left.value is None or left.value is UNDEFINED)
    if is_missing:
        return machine.evaluate(node.right, scope)
    if isinstance(left, Constant | Text | Reference | Closure):
        return left
    values: list[Value] = []
    machine.part(
        [
            (
                NO_GUARDS,
                Condition(machine.condition_text(node.left, truthy=False)),
                lambda: values.append(machine.evaluate(node.right, scope)),
            ),
            (NO_GUARDS, Condition(machine.condition_text(node.left, truthy=True)), lambda: None),
        ]
    )
    kept = [o for o in options_of(left) if not (isinstance(o.value, Constant) and o.value.value in (None, UNDEFINED))]
    return join_options([*kept, *(o for value in values for o in options_of(value))]) if values else left


def _conditional(machine: Interpreter, node: nodes.Conditional, scope: Scope) -> Value:
    test = machine.evaluate(node.test, scope)
    options: list[Option] = []
    prepare(machine, node.test, scope)
    branches: list[tuple[Guards, Condition, Callable[[], object]]] = []
    for truthy, side in ((True, node.yes), (False, node.no)):
        held = machine.imply(test, truthy=truthy)
        if held is None:
            machine.aside(functools.partial(machine.evaluate, side, scope))
            continue
        other = machine.imply(test, truthy=not truthy)
        denied = frozenset() if other is None else frozenset(guard for guard, _ in other)

        def take(side: Node = side, held: Guards = held, *, truthy: bool = truthy) -> None:
            narrow(machine, node.test, scope, truthy=truthy)
            value = machine.evaluate(side, scope)
            options.extend(Option(o.value, both(o.guards, held), o.truth) for o in options_of(value))

        branches.append((held, Condition(machine.condition_text(node.test, truthy=truthy), denied), take))
    machine.part(branches)
    return join_options(options) if options else UNKNOWN


def _assign(machine: Interpreter, node: nodes.Assign, scope: Scope) -> Value:
    if not node.operator:
        value = machine.evaluate(node.value, scope)
        assign(machine, node.target, value, scope, node)
        return value
    if node.operator in {"&&", "||", "??"}:
        value = _logical(
            machine, nodes.Logical(node.line, node.start, node.end, node.operator, node.target, node.value), scope
        )
    else:
        before = machine.evaluate(node.target, scope)
        value = apply_binary(machine, node.operator, before, machine.evaluate(node.value, scope), node)
    assign(machine, node.target, value, scope, node)
    return value


def _sequence(machine: Interpreter, node: nodes.Sequence, scope: Scope) -> Value:
    value: Value = UNDEFINED_VALUE
    for part in node.values:
        value = machine.evaluate(part, scope)
    return value


def _opaque(_machine: Interpreter, _node: nodes.Opaque, _scope: Scope) -> Value:
    return UNKNOWN


def _spread(machine: Interpreter, node: nodes.Spread, scope: Scope) -> Value:
    return machine.element(machine.evaluate(node.value, scope))


EXPRESSIONS: Mapping[type, Evaluator] = {
    nodes.Literal: _literal,
    nodes.Regex: _regex,
    nodes.Template: _template,
    nodes.TaggedTemplate: _tagged,
    nodes.Identifier: _identifier,
    nodes.Member: _member,
    nodes.Index: _index,
    nodes.Call: _call,
    nodes.Spread: _spread,
    nodes.Await: _await,
    nodes.Yield: _yield,
    nodes.Unary: _unary,
    nodes.Binary: _binary,
    nodes.Logical: _logical,
    nodes.Conditional: _conditional,
    nodes.Assign: _assign,
    nodes.Sequence: _sequence,
    nodes.Object: making.make_object,
    nodes.Array: making.make_array,
    nodes.Function: making.make_function,
    nodes.Class: making.make_class,
    nodes.JsxElement: making.make_element,
    nodes.Opaque: _opaque,
}
