"""What calls a function later, and what makes code out of text."""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.reading import (
    COUNTED,
    cell,
    derive,
    function_at,
    give_nothing,
    is_callable,
    is_missing,
    kept_by,
    unresolved,
)
from upheld.forge.flow.state import bare
from upheld.forge.flow.values import UNDEFINED_VALUE, UNKNOWN, Constant, Promise, Text, Truth, Value, options_of

_ANYTHING = frozenset({"anything"})


def _later(machine: Machine, site: CallSite) -> Value:
    callback = site.argument(0)
    if callback is None or is_missing(callback):
        return COUNTED
    if any(isinstance(option.value, Constant | Text) for option in options_of(callback)):
        unresolved(machine, site, "A text is run as code here.", may=_ANYTHING)
        return COUNTED
    machine.call_later(callback, site.arguments[2:], site.node)
    return COUNTED


def _soon(machine: Machine, site: CallSite) -> Value:
    callback = site.argument(0)
    if callback is not None:
        machine.call_later(callback, site.arguments[1:], site.node)
    return COUNTED


def _sleep(_machine: Machine, site: CallSite) -> Value:
    """`setTimeout` of `timers/promises`: only waits."""
    return Promise(site.argument(1) or UNDEFINED_VALUE)


def _run_text(machine: Machine, site: CallSite) -> Value:
    unresolved(machine, site, "A text is run as code here.", may=_ANYTHING)
    return UNKNOWN


def _wrap(machine: Machine, site: CallSite) -> Value:
    """A function that calls another later or less often (`debounce`): the same for what it can do."""
    callback = site.argument(0)
    return callback if is_callable(callback) and callback is not None else derive(machine, *site.arguments)


def _remember(machine: Machine, site: CallSite) -> Value:
    """A function that may give what it gave somebody before (`memoize`, `once`, `throttle`)."""
    callback = site.argument(0)
    if callback is None or not is_callable(callback):
        return derive(machine, *site.arguments)
    return function_at("#remembered", cell(machine, target=callback))


def _call_remembered(machine: Machine, site: CallSite) -> Value:
    target = machine.heap(kept_by(site)).fields.get("target", UNDEFINED_VALUE)
    return bare(machine.call_later(target, site.arguments, site.node))


def _negate(machine: Machine, site: CallSite) -> Value:
    return function_at("#negated", cell(machine, target=site.argument(0) or UNDEFINED_VALUE))


def _call_negated(machine: Machine, site: CallSite) -> Value:
    value = machine.call(machine.heap(kept_by(site)).fields.get("target", UNDEFINED_VALUE), site.arguments, site.node)
    when_true, when_false = machine.imply(value, truthy=False), machine.imply(value, truthy=True)
    if when_true is None or when_false is None:
        return Constant(value=when_false is None)
    return Truth(when_true, when_false, machine.origins(value))


_WRAPPERS: Mapping[str, Model] = {
    "debounce": _remember,
    "throttle": _remember,
    "once": _remember,
    "memoize": _remember,
    "negate": _negate,
}
_FREQUENT = ("requestAnimationFrame", "requestIdleCallback", "queueMicrotask", "setImmediate")
_CLEAR = ("clearTimeout", "clearInterval", "clearImmediate", "cancelAnimationFrame", "cancelIdleCallback")
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "setTimeout"): _later,
    ("global", "setInterval"): _later,
    ("timers", "setTimeout"): _later,
    ("timers", "setInterval"): _later,
    ("timers/promises", "setTimeout"): _sleep,
    **{("global", name): _soon for name in _FREQUENT},
    ("process", "nextTick"): _soon,
    ("global", "process", "nextTick"): _soon,
    **{("global", name): give_nothing for name in _CLEAR},
    ("vm", "runInContext"): _run_text,
    ("vm", "runInNewContext"): _run_text,
    ("vm", "runInThisContext"): _run_text,
    ("vm", "Script"): _run_text,
    **{("lodash", name): model for name, model in _WRAPPERS.items()},
    **{("lodash-es", name): model for name, model in _WRAPPERS.items()},
    **{(f"lodash.{name}",): model for name, model in _WRAPPERS.items()},
    **{(f"lodash/{name}",): model for name, model in _WRAPPERS.items()},
    ("use-debounce", "useDebouncedCallback"): _wrap,
    ("global", "#remembered"): _call_remembered,
    ("global", "#negated"): _call_negated,
}
