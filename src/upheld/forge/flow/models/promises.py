"""Promises: chains, combinations and those made by hand; what holds when one comes back goes along.

A promise's guards hold inside the callback of its `then` and for whoever waits for what that gives. The callback runs
as a function that may run later, so nothing of it holds for the code after the chain unless that waits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from upheld.forge.flow.guards import NO_GUARDS, Guards, both
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.reading import (
    cell,
    derive,
    exact_elements,
    function_at,
    give_nothing,
    is_missing,
    join_rest,
    kept_by,
    settle,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Option,
    Promise,
    Record,
    Reference,
    Value,
    choose,
    join_options,
    options_of,
    record,
)

_PENDING = record("pending")
_NEVER = record("never")
"""The value of a promise that is always rejected."""


def _is_never(value: Value) -> bool:
    return isinstance(value, Record) and value.kind == "never"


def resume(
    machine: Machine, promise: Value, callback: Value, site: CallSite, *, is_called_with_it: bool = True
) -> tuple[Value, Guards]:
    """What a callback gives when a promise has come back, and what then holds."""
    kept = cell(machine, promise=promise, callback=callback, takes=Constant(is_called_with_it))
    return settle(machine.call_later(function_at("#resume", kept), [], site.node))


def _run_resumed(machine: Machine, site: CallSite) -> Value:
    kept = machine.heap(kept_by(site)).fields
    value, guards = settle(kept.get("promise", UNDEFINED_VALUE))
    if _is_never(value):
        return Promise(_NEVER)
    machine.establish(guards)
    callback = kept.get("callback", UNDEFINED_VALUE)
    takes = kept.get("takes")
    arguments = [value] if isinstance(takes, Constant) and takes.value else []
    result, more = settle(machine.call(callback, arguments, site.node))
    return Promise(result, both(machine.guards(), more)) if machine.is_alive else Promise(_NEVER)


def _with_guards(value: Value, guards: Guards) -> list[Option]:
    return [Option(option.value, both(guards, option.guards), option.truth) for option in options_of(value)]


def _then(machine: Machine, site: CallSite) -> Value:
    promise = site.this or UNDEFINED_VALUE
    if is_missing(site.argument(0)):
        value, guards = settle(promise)
    else:
        value, guards = resume(machine, promise, site.arguments[0], site)
    handler = site.argument(1)
    if handler is None or is_missing(handler):
        return Promise(value, guards)
    return _recover(machine, value, guards, handler, site)


def _recover(machine: Machine, value: Value, guards: Guards, handler: Value, site: CallSite) -> Value:
    """A promise that is one thing when all went well and what the handler gives when not."""
    failure = Data(frozenset(), root="")
    other, more = resume(machine, Promise(failure), handler, site)
    if _is_never(other):
        return Promise(value, guards)
    if _is_never(value):
        return Promise(other, more)
    return Promise(join_options([*_with_guards(value, guards), *_with_guards(other, more)]))


def _catch(machine: Machine, site: CallSite) -> Value:
    value, guards = settle(site.this or UNDEFINED_VALUE)
    handler = site.argument(0)
    if handler is None or is_missing(handler):
        return Promise(value, guards)
    return _recover(machine, value, guards, handler, site)


def _finally(machine: Machine, site: CallSite) -> Value:
    promise = site.this or UNDEFINED_VALUE
    value, guards = settle(promise)
    if not is_missing(site.argument(0)):
        # The callback runs on failure too: what the promise proves does not hold in it.
        _, more = resume(machine, UNDEFINED_VALUE, site.arguments[0], site, is_called_with_it=False)
        guards = both(guards, more)
    return Promise(value, guards)


def _settled(machine: Machine, source: Value | None) -> tuple[list[tuple[Value, Guards]], bool]:
    """What each of several promises comes to, and whether these are all, told apart."""
    if source is None:
        return [], True
    elements = exact_elements(machine, source)
    if elements is not None:
        return [settle(element) for element in elements], True
    return [settle(machine.element(source))], False


def _all(machine: Machine, site: CallSite) -> Value:
    found, is_exact = _settled(machine, site.argument(0))
    values = [value for value, _ in found]
    if not is_exact:
        return Promise(machine.make_array([], rest=join_rest([value for value in values if not _is_never(value)])))
    if any(_is_never(value) for value in values):
        return Promise(_NEVER)
    guards = NO_GUARDS
    for _, held in found:
        guards = both(guards, held)
    return Promise(machine.make_array(values), guards)


def _all_settled(machine: Machine, site: CallSite) -> Value:
    found, is_exact = _settled(machine, site.argument(0))
    outcomes: list[Value] = []
    for value, guards in found:
        if _is_never(value):
            outcomes.append(machine.make_object({"status": Constant("rejected"), "reason": Data(frozenset())}))
            continue
        fulfilled = machine.make_object({"status": Constant("fulfilled"), "value": value})
        rejected = machine.make_object({"status": Constant("rejected"), "reason": Data(frozenset())})
        outcomes.append(join_options([Option(fulfilled, guards), Option(rejected)]))
    return Promise(machine.make_array(outcomes) if is_exact else machine.make_array([], rest=join_rest(outcomes)))


def _race(machine: Machine, site: CallSite) -> Value:
    found, _ = _settled(machine, site.argument(0))
    options = [option for value, guards in found if not _is_never(value) for option in _with_guards(value, guards)]
    return Promise(join_options(options)) if options else Promise(UNKNOWN)


def _resolve(_machine: Machine, site: CallSite) -> Value:
    value, guards = settle(site.argument(0) or UNDEFINED_VALUE)
    return Promise(value, guards)


def _reject(_machine: Machine, _site: CallSite) -> Value:
    return Promise(_NEVER)


def _new(machine: Machine, site: CallSite) -> Value:
    """`new Promise(executor)`: comes to what the executor hands to `resolve`, wherever it does."""
    executor = site.argument(0)
    kept = cell(machine, value=_PENDING)
    if executor is None:
        return Promise(UNKNOWN)
    machine.call(executor, [function_at("#resolve", kept), function_at("#reject", kept)], site.node)
    return _outcome(machine, kept)


def _outcome(machine: Machine, kept: Reference) -> Value:
    value = machine.heap(kept).fields.get("value", _PENDING)
    options = [
        option
        for option in options_of(value)
        if not (isinstance(option.value, Record) and option.value.kind == "pending")
    ]
    if not options:
        return Promise(UNKNOWN)
    if len(options) == 1:
        return Promise(options[0].value, options[0].guards)
    return Promise(join_options(options))


def _settle_by_hand(machine: Machine, site: CallSite) -> Value:
    """A call of the `resolve` that an executor was given: keeps the value and what holds there."""
    kept = kept_by(site)
    before = machine.heap(kept).fields.get("value", _PENDING)
    value, guards = settle(site.argument(0) or UNDEFINED_VALUE)
    options: Sequence[Option] = _with_guards(value, both(machine.guards(), guards))
    machine.write(kept, "value", join_options([*options_of(before), *options]))
    return UNDEFINED_VALUE


def _with_resolvers(machine: Machine, _site: CallSite) -> Value:
    kept = cell(machine, value=_PENDING)
    return machine.make_object(
        {
            "promise": Promise(UNKNOWN),
            "resolve": function_at("#resolve", kept),
            "reject": function_at("#reject", kept),
        }
    )


def _try(machine: Machine, site: CallSite) -> Value:
    if not site.arguments:
        return Promise(UNDEFINED_VALUE)
    value, guards = settle(machine.call(site.arguments[0], site.arguments[1:], site.node))
    return Promise(value, guards)


def _promisify(machine: Machine, site: CallSite) -> Value:
    return function_at("#promisified", cell(machine, target=site.argument(0) or UNDEFINED_VALUE))


def _call_promisified(machine: Machine, site: CallSite) -> Value:
    """A function that takes a callback for its last argument, called without it."""
    target = machine.heap(kept_by(site)).fields.get("target", UNDEFINED_VALUE)
    kept = cell(machine, value=_PENDING)
    made = machine.call(target, [*site.arguments, function_at("#called_back", kept)], site.node)
    found = _outcome(machine, kept)
    is_settled = isinstance(found, Promise) and found.value != UNKNOWN
    return found if is_settled else Promise(choose(settle(made)[0], derive(machine, *site.arguments)))


def _called_back(machine: Machine, site: CallSite) -> Value:
    swapped = CallSite(site.path, None, site.arguments[1:2], site.node, is_new=False)
    return _settle_by_hand(machine, swapped)


METHODS: Mapping[str, Mapping[str, Model]] = {
    "promise": {"then": _then, "catch": _catch, "finally": _finally},
}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "Promise"): _new,
    ("global", "Promise", "all"): _all,
    ("global", "Promise", "allSettled"): _all_settled,
    ("global", "Promise", "race"): _race,
    ("global", "Promise", "any"): _race,
    ("global", "Promise", "resolve"): _resolve,
    ("global", "Promise", "reject"): _reject,
    ("global", "Promise", "withResolvers"): _with_resolvers,
    ("global", "Promise", "try"): _try,
    ("global", "#resume"): _run_resumed,
    ("global", "#resolve"): _settle_by_hand,
    ("global", "#reject"): give_nothing,
    ("global", "#promisified"): _call_promisified,
    ("global", "#called_back"): _called_back,
    ("util", "promisify"): _promisify,
    ("es6-promisify", "promisify"): _promisify,
}
