"""Node's own modules without files and the network: paths, events, other programs."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping

from upheld.forge.flow.guards import NO_GUARDS
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, Model
from upheld.forge.flow.models.reading import (
    derive,
    give_back,
    give_data,
    give_nothing,
    give_this,
    give_truth,
    is_callable,
    text_of,
    text_of_constant,
    unresolved,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Constant,
    Data,
    Origin,
    Reference,
    Truth,
    Value,
    choose,
    concatenate,
    data,
    record,
)


def _join_paths(machine: Machine, site: CallSite) -> Value:
    parts = [text_of(machine, argument) for argument in site.arguments]
    texts = [text_of_constant(part) for part in parts]
    if all(text is not None for text in texts):
        return Constant(posixpath.normpath("/".join(text for text in texts if text)) if texts else ".")
    found: list[Value] = []
    for part in parts:
        if found:
            found.append(Constant("/"))
        found.append(part)
    return concatenate(*(derive(machine, part) if text_of_constant(part) is None else part for part in found))


def _of_path(work: Callable[[str], str]) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        text = text_of_constant(site.argument(0))
        if text is None or len(site.arguments) > 1:
            return derive(machine, *site.arguments)
        return Constant(work(text))

    return model


def _call_back(machine: Machine, site: CallSite, value: Value) -> None:
    last = site.arguments[-1] if site.arguments else None
    if is_callable(last) and last is not None:
        machine.call_later(last, [Constant(None), value], site.node)


def _run_program(machine: Machine, site: CallSite) -> Value:
    unresolved(machine, site, "Another program is started here.", may=frozenset({"anything"}))
    _call_back(machine, site, data(Origin.UNKNOWN))
    return data(Origin.UNKNOWN)


def _emitter(machine: Machine, _site: CallSite) -> Value:
    return machine.make(HeapObject(kind="emitter", fields={}))


def _event_name(site: CallSite) -> str:
    return text_of_constant(site.argument(0)) or "*"


def _on(machine: Machine, site: CallSite) -> Value:
    """A handler of events: kept for those that are emitted later, called for those emitted before."""
    owner, handler, name = site.this, site.argument(1), _event_name(site)
    if not isinstance(owner, Reference) or handler is None:
        return UNDEFINED_VALUE if owner is None else owner
    fields = machine.heap(owner).fields
    kept = fields.get(f"{_HANDLERS}{name}")
    machine.write(owner, f"{_HANDLERS}{name}", handler if kept is None else choose(kept, handler))
    sent = fields.get(f"{_SENT}{name}")
    if sent is not None:
        machine.call_later(handler, [sent, sent], site.node)
    return owner


def _emit(machine: Machine, site: CallSite) -> Value:
    """An event: its handlers are called, and so are those that come later."""
    owner, name = site.this, _event_name(site)
    if not isinstance(owner, Reference):
        return Truth()
    sent = list(site.arguments[1:])
    fields = machine.heap(owner).fields
    for key, handler in fields.items():
        if key.startswith(_HANDLERS) and (name == "*" or key.removeprefix(_HANDLERS) in {name, "*"}):
            machine.call_later(handler, sent, site.node)
    if sent:
        before = fields.get(f"{_SENT}{name}")
        machine.write(owner, f"{_SENT}{name}", choose(*(() if before is None else (before,)), *sent))
    return Truth()


def _process_on(machine: Machine, site: CallSite) -> Value:
    """A handler of the process: of errors that nobody caught, of signals."""
    handler = site.argument(1)
    if handler is not None:
        machine.call_later(handler, [Data(frozenset())], site.node)
    return UNDEFINED_VALUE


def _assert(machine: Machine, site: CallSite) -> Value:
    """Throws unless its argument is true: what that implies holds from here on."""
    machine.establish(machine.imply(site.argument(0) or UNDEFINED_VALUE, truthy=True) or NO_GUARDS)
    return UNDEFINED_VALUE


def _inherits(_machine: Machine, _site: CallSite) -> Value:
    return UNDEFINED_VALUE


def _callbackify(_machine: Machine, site: CallSite) -> Value:
    return site.argument(0) or UNDEFINED_VALUE


def _local_storage(_machine: Machine, _site: CallSite) -> Value:
    return record("async_storage")


def _run_within(machine: Machine, site: CallSite) -> Value:
    """`run(store, callback)` of an asynchronous storage."""
    callback = site.argument(1)
    return UNDEFINED_VALUE if callback is None else machine.call(callback, site.arguments[2:], site.node)


_PROGRAMS = ("exec", "execSync", "execFile", "execFileSync", "spawn", "spawnSync", "fork")
_SYSTEM = (
    "hostname",
    "platform",
    "tmpdir",
    "homedir",
    "type",
    "arch",
    "release",
    "cpus",
    "totalmem",
    "freemem",
    "uptime",
)
_HANDLERS = "on:"
_SENT = "sent:"
_ASSERTIONS = (
    ("assert",),
    ("assert", "ok"),
    ("assert", "strict"),
    ("assert/strict",),
    ("invariant",),
    ("tiny-invariant",),
    ("ts-invariant",),
    ("ts-invariant", "invariant"),
)


def _path_models() -> dict[tuple[str, ...], Model]:
    models: dict[str, Model] = {
        "join": _join_paths,
        "resolve": _join_paths,
        "normalize": _of_path(posixpath.normpath),
        "basename": _of_path(posixpath.basename),
        "dirname": _of_path(posixpath.dirname),
        "extname": _of_path(lambda text: posixpath.splitext(text)[1]),
        "relative": give_data,
        "parse": give_data,
        "format": give_data,
        "isAbsolute": give_truth,
    }
    starts = (("path",), ("path", "posix"), ("path/posix",))
    return {(*start, name): model for start in starts for name, model in models.items()}


METHODS: Mapping[str, Mapping[str, Model]] = {
    "emitter": {
        "on": _on,
        "once": _on,
        "addListener": _on,
        "prependListener": _on,
        "off": give_this,
        "removeListener": give_this,
        "removeAllListeners": give_this,
        "setMaxListeners": give_this,
        "emit": _emit,
        "listenerCount": give_data,
    },
    "async_storage": {"run": _run_within, "getStore": give_data, "enterWith": give_nothing, "exit": give_nothing},
}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    **_path_models(),
    **{("child_process", name): _run_program for name in _PROGRAMS},
    ("worker_threads", "Worker"): _run_program,
    ("cluster", "fork"): _run_program,
    ("execa",): _run_program,
    ("execa", "execa"): _run_program,
    ("shelljs", "exec"): _run_program,
    ("cross-spawn",): _run_program,
    **{("os", name): give_data for name in _SYSTEM},
    ("events",): _emitter,
    ("events", "EventEmitter"): _emitter,
    ("eventemitter3",): _emitter,
    ("global", "EventTarget"): _emitter,
    ("url", "fileURLToPath"): give_data,
    ("url", "pathToFileURL"): give_data,
    ("url", "format"): give_back,
    ("querystring", "parse"): give_data,
    ("querystring", "escape"): give_data,
    ("qs", "parse"): give_data,
    ("query-string", "parse"): give_data,
    ("util", "inherits"): _inherits,
    ("util", "callbackify"): _callbackify,
    ("util", "deprecate"): give_back,
    ("util", "isDeepStrictEqual"): give_truth,
    ("util", "types", "isPromise"): give_truth,
    ("async_hooks", "AsyncLocalStorage"): _local_storage,
    ("global", "process", "cwd"): give_data,
    ("global", "process", "memoryUsage"): give_data,
    ("global", "process", "on"): _process_on,
    ("global", "process", "exit"): give_nothing,
    ("process", "cwd"): give_data,
    ("process", "on"): _process_on,
    ("process", "exit"): give_nothing,
    ("dotenv", "config"): give_nothing,
    **dict.fromkeys(_ASSERTIONS, _assert),
}
VALUES: Mapping[tuple[str, ...], Value] = {
    ("global", "process", "version"): Data(frozenset()),
    ("global", "process", "platform"): Data(frozenset()),
    ("global", "process", "argv"): Data(frozenset()),
    ("global", "__dirname"): Constant("."),
    ("global", "__filename"): Constant("./index.js"),
    ("os", "EOL"): Constant("\n"),
    ("path", "sep"): Constant("/"),
    ("path", "delimiter"): Constant(":"),
}
