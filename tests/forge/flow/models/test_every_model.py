"""No model raises, whatever it is handed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow import models

RECEIVERS = {
    "text": "`/a/${payload.b}`",
    "constant": "'abc'",
    "array": "[1, payload.x, 'a']",
    "filtered": "['a'].filter((one) => one === context.accountId)",
    "object": "({ a: 1, ...payload })",
    "map": "new Map([['a', payload.b]])",
    "set": "new Set(payload.items)",
    "promise": "Promise.resolve(payload)",
    "number": "(5)",
    "function": "((x) => x)",
    "url": "new URL(payload.path, 'https://host.example')",
    "search": "new URLSearchParams(payload)",
    "regex": "/a+/g",
    "error": "new Error('x')",
    "data": "payload.any",
    "json": "JSON.stringify(payload)",
    "buffer": "Buffer.from(payload.text)",
    "emitter": "new (require('events'))()",
    "logger": "require('pino')()",
}
ARGUMENTS = (
    "",
    "payload.x",
    "(x) => x",
    "'a', payload.y, (x) => x",
    "payload.flag ? 'a' : payload.b, 1",
    "[1, 2], { a: 1 }",
    "null, undefined",
    "-1, 1e400",
)


def _methods(kind: str) -> list[str]:
    own = models._METHODS.get("text" if kind == "constant" else kind, {})
    return sorted({name for name in (*own, *models._METHODS["object"]) if name.isidentifier()})


@pytest.mark.parametrize("kind", RECEIVERS)
def test_methods(run_app: Callable[[str], AppModel], kind: str) -> None:
    made = f"const r = {RECEIVERS[kind]};"
    calls = "".join(
        f"try {{ {made} out.push(r.{name}({arguments}), `${{r}}`, r[0], r.length); }} catch (e) {{}}\n"
        for name in _methods(kind)
        for arguments in ARGUMENTS
    )
    model = run_app(f"resolver.define('a', async ({{payload, context}}) => {{ const out = []; {calls} return out; }});")
    tried = len(ARGUMENTS) * len(_methods(kind))
    assert model.flow.calls_followed >= 2 * tried * 0.9, "nearly all are run, with what they are put in"
    assert all(reach.is_complete for reach in model.flow.entries)


def _globals() -> list[str]:
    paths = [path[1:] for path in models._MODELS if path[0] == "global" and not path[1].startswith("#")]
    return sorted(".".join(path) for path in paths if all(part.isidentifier() for part in path))


@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_globals(run_app: Callable[[str], AppModel], arguments: str) -> None:
    calls = "".join(
        f"try {{ out.push({new}{name}({arguments})); }} catch (e) {{}}\n" for name in _globals() for new in ("", "new ")
    )
    model = run_app(f"resolver.define('a', async ({{payload, context}}) => {{ const out = []; {calls} return out; }});")
    assert model.flow.calls_followed >= 4 * len(_globals()) * 0.9
    assert all(reach.is_complete for reach in model.flow.entries)
