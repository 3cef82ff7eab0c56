"""React's hooks, in React itself and where the platform's UI kits have them: state, effects, references, contexts.

A state is whatever was its first value and whatever its setter was ever handed. Setters run after the component, so
a component is rendered again as long as new values turn up (`changes` counts them). A context is what its providers
were given. Objects kept from one rendering to the next are found by the place of the hook in the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, Model
from upheld.forge.flow.models.reading import (
    COUNTED,
    cell,
    derive,
    fields_of,
    function_at,
    give_back,
    give_data,
    give_nothing,
    is_callable,
    is_missing,
    kept_by,
    settle,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Constant,
    Library,
    Origin,
    Record,
    Reference,
    Value,
    choose,
    data,
    join_options,
    options_of,
)

_INPUT = data(Origin.BROWSER)
_HOSTS = ("react", "preact", "preact/hooks", "preact/compat", "@forge/react", "@forge/ui", "haunted")


class _Memory:
    """What hooks keep in one run of the analysis."""

    def __init__(self) -> None:
        self.kept: dict[tuple[object, ...], Reference] = {}
        self.changes = 0


_memories: WeakKeyDictionary[Machine, _Memory] = WeakKeyDictionary()


def _memory(machine: Machine) -> _Memory:
    found = _memories.get(machine)
    if found is None:
        found = _memories[machine] = _Memory()
    return found


def changes(machine: Machine) -> int:
    """How often a state or context took a value that it could not have before."""
    return _memory(machine).changes


def _remember(machine: Machine, site: CallSite, kind: str, first: Mapping[str, Value]) -> Reference:
    """The object that a hook at this place keeps; a new one where there is none or the run began anew."""
    memory = _memory(machine)
    place = machine.place(site.node)
    key = (place.file, site.node.start, machine.reach(site.node).entry)
    found = memory.kept.get(key)
    if found is None or machine.heap(found).kind != kind:
        found = machine.make(HeapObject(kind=kind, fields=dict(first)))
        memory.kept[key] = found
    return found


def _include(machine: Machine, kept: Reference, value: Value) -> None:
    """Let what a hook keeps also be this value."""
    before = machine.heap(kept).fields.get("value", UNDEFINED_VALUE)
    after = join_options([*options_of(before), *options_of(value)])
    if after != before:
        machine.write(kept, "value", after)
        _memory(machine).changes += 1


def _use_state(machine: Machine, site: CallSite) -> Value:
    first = site.argument(0) or UNDEFINED_VALUE
    if is_callable(first):
        first = machine.wait(machine.call(first, [], site.node))
    start = settle(first)[0]
    if isinstance(start, Constant) and isinstance(start.value, bool):
        # It is there to be turned over: what stands behind the other side is looked at from the first rendering on.
        start = choose(start, Constant(not start.value))
    kept = _remember(machine, site, "cell", {"value": start})
    setter = function_at("#set_state", kept)
    return machine.make_array([machine.heap(kept).fields["value"], setter])


def _set_state(machine: Machine, site: CallSite) -> Value:
    kept = kept_by(site)
    value = site.argument(0) or UNDEFINED_VALUE
    for option in options_of(value):
        given = option.value
        if is_callable(given):
            given = machine.call_later(given, [machine.heap(kept).fields.get("value", UNDEFINED_VALUE)], site.node)
        _include(machine, kept, settle(given)[0])
    return UNDEFINED_VALUE


def _use_reducer(machine: Machine, site: CallSite) -> Value:
    first = site.argument(1) or UNDEFINED_VALUE
    start = site.argument(2)
    if start is not None and is_callable(start):
        first = machine.call(start, [first], site.node)
    kept = _remember(machine, site, "cell", {"value": first})
    machine.write(kept, "reducer", site.argument(0) or UNDEFINED_VALUE)
    return machine.make_array([machine.heap(kept).fields["value"], function_at("#dispatch", kept)])


def _dispatch(machine: Machine, site: CallSite) -> Value:
    kept = kept_by(site)
    fields = machine.heap(kept).fields
    arguments = [fields.get("value", UNDEFINED_VALUE), *site.arguments]
    made = machine.call_later(fields.get("reducer", UNDEFINED_VALUE), arguments, site.node)
    _include(machine, kept, settle(made)[0])
    return UNDEFINED_VALUE


def _use_action(machine: Machine, site: CallSite) -> Value:
    """`useAction(action, first)` of UI Kit 1: a reducer that may be asynchronous, its first value as well."""
    first = site.argument(1) or UNDEFINED_VALUE
    if is_callable(first):
        first = machine.wait(machine.call(first, [], site.node))
    action = site.argument(0) or UNDEFINED_VALUE
    return _use_reducer(machine, CallSite(site.path, None, (action, first), site.node, is_new=False))


def _use_effect(machine: Machine, site: CallSite) -> Value:
    effect = site.argument(0)
    if effect is not None and is_callable(effect):
        last = machine.call_later(effect, [], site.node)
        for option in options_of(last):
            if is_callable(option.value):
                machine.call_later(option.value, [], site.node)
    return UNDEFINED_VALUE


def _use_memo(machine: Machine, site: CallSite) -> Value:
    work = site.argument(0)
    return UNDEFINED_VALUE if work is None else machine.call(work, [], site.node)


def _use_ref(machine: Machine, site: CallSite) -> Value:
    first = site.argument(0) or UNDEFINED_VALUE
    current = choose(first, _INPUT) if is_missing(first) else first
    return _remember(machine, site, "object", {"current": current})


def _create_ref(machine: Machine, _site: CallSite) -> Value:
    return machine.make_object({"current": choose(Constant(None), _INPUT)})


def _create_context(machine: Machine, site: CallSite) -> Value:
    kept = cell(machine, value=site.argument(0) or UNDEFINED_VALUE)
    return machine.make_object(
        {
            "Provider": function_at("#provider", kept),
            "Consumer": function_at("#consumer", kept),
            "#context": kept,
        }
    )


def provide(machine: Machine, tag: Value, props: HeapObject) -> None:
    """See an element: the provider of a context gives it a value."""
    if not isinstance(tag, Library) or tag.path[:2] != ("global", "#provider"):
        return
    value = props.fields.get("value", props.rest)
    if value is not None:
        _include(machine, Reference(int(tag.path[2])), value)


def _use_context(machine: Machine, site: CallSite) -> Value:
    context = site.argument(0) or UNDEFINED_VALUE
    kept = machine.heap(context).fields.get("#context") if isinstance(context, Reference) else None
    if isinstance(kept, Reference):
        return machine.heap(kept).fields.get("value", UNDEFINED_VALUE)
    return derive(machine, context)


def _wrap_component(machine: Machine, site: CallSite) -> Value:
    """`memo`, `forwardRef`, `observer`: the component itself."""
    component = site.argument(0)
    return derive(machine) if component is None else component


def _lazy(machine: Machine, site: CallSite) -> Value:
    loader = site.argument(0)
    if loader is None:
        return UNDEFINED_VALUE
    module, _ = settle(machine.call(loader, [], site.node))
    return machine.member(module, "default", site.node)


def _create_element(machine: Machine, site: CallSite) -> Value:
    tag = site.argument(0) or UNDEFINED_VALUE
    fields, rest = fields_of(machine, site.argument(1) or UNDEFINED_VALUE)
    children = site.arguments[2:]
    if children:
        fields["children"] = children[0] if len(children) == 1 else machine.make_array(children)
    return machine.make_element(tag, fields, rest, site.node)


def _jsx(machine: Machine, site: CallSite) -> Value:
    """What a compiler makes of JSX: children stand among the properties."""
    fields, rest = fields_of(machine, site.argument(1) or UNDEFINED_VALUE)
    return machine.make_element(site.argument(0) or UNDEFINED_VALUE, fields, rest, site.node)


def _clone_element(machine: Machine, site: CallSite) -> Value:
    element = site.argument(0) or UNDEFINED_VALUE
    if not isinstance(element, Record):
        return element
    mine, rest = fields_of(machine, element.get("props") or UNDEFINED_VALUE)
    added, more = fields_of(machine, site.argument(1) or UNDEFINED_VALUE)
    tag = element.get("tag") or UNDEFINED_VALUE
    return machine.make_element(tag, {**mine, **added}, rest if more is None else more, site.node)


def _render(machine: Machine, site: CallSite) -> Value:
    machine.render(site.argument(0) or UNDEFINED_VALUE, site.node)
    return UNDEFINED_VALUE


def _create_root(machine: Machine, site: CallSite) -> Value:
    if site.path[-1] == "hydrateRoot":
        machine.render(site.argument(1) or UNDEFINED_VALUE, site.node)
    return Record("react_root")


def _create_portal(_machine: Machine, site: CallSite) -> Value:
    return site.argument(0) or UNDEFINED_VALUE


def _start_transition(machine: Machine, site: CallSite) -> Value:
    work = site.argument(0)
    if work is not None:
        machine.call_later(work, [], site.node)
    return UNDEFINED_VALUE


def _use_transition(machine: Machine, _site: CallSite) -> Value:
    return machine.make_array([COUNTED, Library(("react", "startTransition"))])


def _use_deferred(_machine: Machine, site: CallSite) -> Value:
    return site.argument(0) or UNDEFINED_VALUE


def _use_sync_store(machine: Machine, site: CallSite) -> Value:
    subscribe, snapshot = site.argument(0), site.argument(1)
    if subscribe is not None:
        machine.call_later(subscribe, [Library(("global", "queueMicrotask"))], site.node)
    return UNDEFINED_VALUE if snapshot is None else machine.call(snapshot, [], site.node)


def _map_children(machine: Machine, site: CallSite) -> Value:
    children, work = site.argument(0) or UNDEFINED_VALUE, site.argument(1)
    if work is None:
        return children
    items = machine.element(children) if isinstance(children, Reference) else children
    made = machine.call_later(work, [items, COUNTED], site.node)
    return machine.make_array([], rest=made)


_HOOKS: Mapping[str, Model] = {
    "useState": _use_state,
    "useReducer": _use_reducer,
    "useEffect": _use_effect,
    "useLayoutEffect": _use_effect,
    "useInsertionEffect": _use_effect,
    "useImperativeHandle": give_nothing,
    "useMemo": _use_memo,
    "useCallback": give_back,
    "useEffectEvent": give_back,
    "useRef": _use_ref,
    "createRef": _create_ref,
    "useContext": _use_context,
    "use": _use_context,
    "createContext": _create_context,
    "useId": give_data,
    "useDebugValue": give_nothing,
    "useDeferredValue": _use_deferred,
    "useTransition": _use_transition,
    "startTransition": _start_transition,
    "useSyncExternalStore": _use_sync_store,
    "memo": _wrap_component,
    "forwardRef": _wrap_component,
    "lazy": _lazy,
    "createElement": _create_element,
    "cloneElement": _clone_element,
    "isValidElement": give_data,
}
METHODS: Mapping[str, Mapping[str, Model]] = {"react_root": {"render": _render, "unmount": give_nothing}}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    **{(host, name): model for host in _HOSTS for name, model in _HOOKS.items()},
    ("@forge/ui", "useAction"): _use_action,
    **{("global", "React", name): model for name, model in _HOOKS.items()},
    **{("react", "Children", name): _map_children for name in ("map", "forEach", "toArray", "only")},
    **{
        (module, name): _jsx
        for module in ("react/jsx-runtime", "react/jsx-dev-runtime", "preact/jsx-runtime")
        for name in ("jsx", "jsxs", "jsxDEV")
    },
    ("react-dom", "render"): _render,
    ("react-dom", "hydrate"): _render,
    ("react-dom", "createPortal"): _create_portal,
    ("react-dom", "flushSync"): _start_transition,
    ("react-dom", "createRoot"): _create_root,
    ("react-dom/client", "createRoot"): _create_root,
    ("react-dom/client", "hydrateRoot"): _create_root,
    ("preact", "render"): _render,
    ("preact", "h"): _create_element,
    ("global", "ReactDOM", "render"): _render,
    ("global", "ReactDOM", "createRoot"): _create_root,
    ("global", "#set_state"): _set_state,
    ("global", "#dispatch"): _dispatch,
    ("global", "#provider"): give_nothing,
    ("global", "#consumer"): give_nothing,
}
