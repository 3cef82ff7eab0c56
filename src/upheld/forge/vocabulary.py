"""Modules that Node itself brings."""

from __future__ import annotations

NODE_BUILTINS = frozenset(
    {
        "assert",
        "async_hooks",
        "buffer",
        "child_process",
        "cluster",
        "console",
        "constants",
        "crypto",
        "dgram",
        "diagnostics_channel",
        "dns",
        "domain",
        "events",
        "fs",
        "http",
        "http2",
        "https",
        "inspector",
        "module",
        "net",
        "os",
        "path",
        "perf_hooks",
        "process",
        "punycode",
        "querystring",
        "readline",
        "repl",
        "stream",
        "string_decoder",
        "sys",
        "test",
        "timers",
        "tls",
        "trace_events",
        "tty",
        "url",
        "util",
        "v8",
        "vm",
        "wasi",
        "worker_threads",
        "zlib",
    }
)


def is_builtin(module: str) -> bool:
    """Whether Node itself brings the module.

    Example:
        >>> is_builtin("node:crypto"), is_builtin("fs/promises"), is_builtin("axios")
        (True, True, False)
    """
    return module.startswith("node:") or module.split("/", 1)[0] in NODE_BUILTINS


def plain_module(module: str) -> str:
    """The module without `node:`."""
    return module.removeprefix("node:")
