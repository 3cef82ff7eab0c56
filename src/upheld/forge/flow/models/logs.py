"""The log: the console and libraries for logging. What is written is told with its origins and classes."""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.facts import Store, StoreWrite
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.reading import call_name, derive, give_nothing
from upheld.forge.flow.values import UNDEFINED_VALUE, Text, Value, record

_WRITES = (
    "log",
    "info",
    "warn",
    "warning",
    "error",
    "debug",
    "trace",
    "fatal",
    "verbose",
    "silly",
    "http",
    "notice",
    "critical",
    "alert",
    "emergency",
    "dir",
    "table",
    "group",
    "groupCollapsed",
    "assert",
    "success",
    "start",
    "box",
)
_SILENT = ("time", "timeEnd", "timeLog", "count", "countReset", "groupEnd", "clear", "profile", "profileEnd")
_SILENT_OF_LOGGER = ("setLevel", "enableAll", "disableAll", "level", "flush", "end", "close", "isLevelEnabled", "add")


def write_log(machine: Machine, site: CallSite, *, via: str) -> Value:
    """Record that all arguments of a call go into the log."""
    content: Value = UNDEFINED_VALUE
    told = site.arguments[1:] if site.path[-1] == "assert" else site.arguments
    if len(told) == 1:
        content = told[0]
    elif told:
        content = Text(told)
    machine.emit(
        StoreWrite(
            place=machine.place(site.node),
            reach=machine.reach(site.node),
            side=machine.side,
            via=via,
            store=Store.LOG,
            key=UNDEFINED_VALUE,
            content=content,
            content_names=machine.names(content),
            data_origins=machine.origins(content),
            data_classes=machine.classes(content),
        )
    )
    return UNDEFINED_VALUE


def _write(machine: Machine, site: CallSite) -> Value:
    return write_log(machine, site, via=call_name(site))


def _write_of_logger(machine: Machine, site: CallSite) -> Value:
    name = site.path[-1]
    return write_log(machine, site, via="log" if name == "()" else f"logger.{name}")


def _logger(_machine: Machine, _site: CallSite) -> Value:
    return record("logger", frozenset({"callable"}))


def _child(_machine: Machine, site: CallSite) -> Value:
    return site.this or record("logger", frozenset({"callable"}))


def _inspect(machine: Machine, site: CallSite) -> Value:
    return derive(machine, *site.arguments)


_MAKERS = (
    ("winston", "createLogger"),
    ("winston", "loggers", "get"),
    ("winston", "loggers", "add"),
    ("pino",),
    ("pino", "pino"),
    ("bunyan", "createLogger"),
    ("log4js", "getLogger"),
    ("loglevel", "getLogger"),
    ("tslog", "Logger"),
    ("signale", "Signale"),
    ("consola", "createConsola"),
    ("consola", "withTag"),
    ("debug",),
    ("util", "debuglog"),
    ("util", "debug"),
    ("console", "Console"),
    ("roarr", "Roarr", "child"),
    ("@forge/logger", "createLogger"),
    ("@forge/logger", "getLogger"),
)
_SELVES = (
    ("winston",),
    ("loglevel",),
    ("signale",),
    ("consola",),
    ("consola", "consola"),
    ("npmlog",),
    ("@forge/logger",),
)
METHODS: Mapping[str, Mapping[str, Model]] = {
    "logger": {
        "()": _write_of_logger,
        **dict.fromkeys(_WRITES, _write_of_logger),
        "child": _child,
        "extend": _child,
        "getSubLogger": _child,
        "withTag": _child,
        **dict.fromkeys(_SILENT_OF_LOGGER, give_nothing),
    }
}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    **{("global", "console", name): _write for name in _WRITES},
    **{("console", name): _write for name in _WRITES},
    **{("global", "console", name): give_nothing for name in _SILENT},
    **dict.fromkeys(_MAKERS, _logger),
    **{(*path, name): _write for path in _SELVES for name in _WRITES},
    **{(*path, name): give_nothing for path in _SELVES for name in _SILENT_OF_LOGGER},
    ("winston", "configure"): give_nothing,
    ("log4js", "configure"): give_nothing,
    ("util", "inspect"): _inspect,
    ("util", "format"): _inspect,
    ("global", "process", "emitWarning"): _write,
    ("process", "emitWarning"): _write,
    ("util", "log"): _write,
    ("global", "process", "stdout", "write"): _write,
    ("global", "process", "stderr", "write"): _write,
    ("process", "stdout", "write"): _write,
    ("process", "stderr", "write"): _write,
}
