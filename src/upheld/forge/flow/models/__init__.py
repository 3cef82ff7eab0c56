"""What calls of the language, its runtime, libraries and the platform do: models, found by path or by kind of receiver.

A module of this package may hold
- `GLOBALS` or `MODELS`: a model by the path of the library's symbol, without `default` at its second place; a last
  name of `*` stands for everything below, `name=` for setting a member, `*=` for setting any;
- `METHODS`: by kind of the receiver, a model by the method's name; `*` stands for every other method;
- `MEMBERS`: by kind, what reading a member gives, asked before fields; None where it does not know;
- `VALUES`: a value by path, for what is read and not called; a path ending in `*` stands for every last name.

Kinds of heap objects that models make: `array`, `object`, `error`, `map` (fields by key, `rest` for keys that are not
constants), `set` (fields by number, as an array), `url` and `search` (the parameters of an address), `cell` (what a
function made by a model keeps). Kinds of records:
- `regex`: `source`, the literal; or `of`, what it was made of.
- `json`: `value`, of which it is the JSON text.
- `filtered`: `array`, what `filter` left, with a `length` that is a `count`.
- `count`: `found`, a truth: what holds when it is more than 0; `every` what holds when it is `size`.
- `position`: `found`, a truth: what holds when it is not -1.
- `buffer`: `text`, what its bytes say as UTF-8; the `encoding` of the text it was made of.
- `pending`: a promise nobody has resolved so far.
- `encoded`: `of`, a text that is not known, in a `coding` such as base64.
- `react_root`: renders what it is handed.
- `logger`: writes into the log.
Heap objects of kind `emitter` keep handlers under `on:` and what was emitted under `sent:`, each by the event's name.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TypeAlias

from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import Machine, MemberModel, Model
from upheld.forge.flow.models.comparisons import truth_of
from upheld.forge.flow.values import Value

Compare: TypeAlias = Callable[[Machine, str, Value, Value, Node], "Value | None"]

_MODULES = (
    "texts",
    "arrays",
    "array_makers",
    "objects",
    "serialized",
    "promises",
    "numbers",
    "urls",
    "collections",
    "buffers",
    "timers",
    "node",
    "logs",
    "unknowns",
    "passwords",
    "comparisons",
    "platform",
    "stores",
    "permissions",
    "triggers",
    "http",
    "crypto",
    "tokens",
    "interface",
    "react",
    "lodash",
)
_PROTOTYPES = {
    "Array": "array",
    "Object": "object",
    "String": "text",
    "Promise": "promise",
    "Function": "function",
    "Map": "map",
    "Set": "set",
}
_PROTOTYPE_METHOD = ("global", "Array", "prototype", "slice")
_OF_FUNCTIONS = frozenset({"call", "apply", "bind"})
_MADE_FUNCTION = 3
"""Length of the path of a function that a model made: `global`, a name with `#`, the address of what it keeps."""


def _load() -> tuple[
    dict[tuple[str, ...], Model],
    dict[str, dict[str, Model]],
    dict[str, MemberModel],
    dict[tuple[str, ...], Value],
    tuple[Compare, ...],
]:
    models: dict[tuple[str, ...], Model] = {}
    methods: dict[str, dict[str, Model]] = {}
    members: dict[str, MemberModel] = {}
    values: dict[tuple[str, ...], Value] = {}
    compares: list[Compare] = []
    for name in _MODULES:
        module = importlib.import_module(f"{__name__}.{name}")
        models.update(getattr(module, "GLOBALS", {}))
        models.update(getattr(module, "MODELS", {}))
        for kind, found in getattr(module, "METHODS", {}).items():
            methods.setdefault(kind, {}).update(found)
        members.update(getattr(module, "MEMBERS", {}))
        values.update(getattr(module, "VALUES", {}))
        if hasattr(module, "compare"):
            compares.append(module.compare)
    return models, methods, members, values, tuple(compares)


_MODELS, _METHODS, _MEMBERS, _VALUES, _COMPARES = _load()
_MODULES_WITH_MODELS = frozenset(path[0] for path in (*_MODELS, *_VALUES))


def find_model(path: tuple[str, ...]) -> Model | None:
    """The model of a library's symbol; None where there is none.

    Example:
        >>> find_model(("global", "JSON", "parse")) is not None, find_model(("left-pad",))
        (True, None)
    """
    for candidate in _candidates(path):
        found = _MODELS.get(candidate)
        if found is not None:
            return found
    mark = "*=" if path[-1].endswith("=") else "*"
    for candidate in _candidates(path):
        for size in range(len(candidate) - 1, 0, -1):
            found = _MODELS.get((*candidate[:size], mark))
            if found is not None:
                return found
    if len(path) == len(_PROTOTYPE_METHOD) and path[0] == "global" and path[2] == "prototype":
        return find_method(_PROTOTYPES.get(path[1], "object"), path[3])
    return _METHODS["function"].get(path[-1]) if len(path) > 1 and path[-1] in _OF_FUNCTIONS else None


def _candidates(path: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    if is_made(path):
        return (path[:2],)
    if len(path) > 1 and path[1] == "default":
        return path, (path[0], *path[2:])
    return path, (path[0], "default", *path[1:])


def is_modeled(path: tuple[str, ...]) -> bool:
    """Whether a library's symbol itself has a model, not only its kin."""
    return any(candidate in _MODELS for candidate in _candidates(path))


def has_models(module: str) -> bool:
    """Whether the meaning of symbols of a package is known: `global` has some, too."""
    return module in _MODULES_WITH_MODELS


def is_method(owner: str, name: str) -> bool:
    """Whether a class of the language or its surroundings may have a method of this name, as far as is known."""
    if owner not in _PROTOTYPES:
        return any(name in methods for methods in _METHODS.values())
    return name in _METHODS.get(_PROTOTYPES[owner], {}) or name in _METHODS["object"]


def find_method(kind: str, name: str) -> Model | None:
    """The model of a method of a kind of value; None where there is none.

    Example:
        >>> find_method("text", "trim") is not None, find_method("promise", "trim")
        (True, None)
    """
    of_kind = _METHODS.get(kind, {})
    found = of_kind.get(name)
    if found is None and kind not in {"data", "text"}:
        found = _METHODS["object"].get(name)
    return of_kind.get("*") if found is None else found


def find_member(kind: str) -> MemberModel | None:
    """What reads members of a kind of value, asked before its fields; None where nothing does."""
    return _MEMBERS.get(kind)


def find_value(path: tuple[str, ...]) -> Value | None:
    """What reading a library's symbol gives where that is known; None where it is only known as a symbol."""
    for candidate in _candidates(path):
        found = _VALUES.get(candidate) or _VALUES.get((*candidate[:-1], "*"))
        if found is not None:
            return found
    return None


def is_made(path: tuple[str, ...]) -> bool:
    """Whether a symbol is a function that a model made while the app runs, such as the setter of a state."""
    return len(path) == _MADE_FUNCTION and path[0] == "global" and path[1].startswith("#")


def compare_models(machine: Machine, operator: str, left: Value, right: Value, node: Node) -> Value | None:
    """The value of a comparison of which a model knows more than the language; None where none does."""
    for compare in _COMPARES:
        found = compare(machine, operator, left, right, node)
        if found is not None:
            return found
    return None


__all__ = [
    "compare_models",
    "find_member",
    "find_method",
    "find_model",
    "find_value",
    "has_models",
    "is_made",
    "is_method",
    "is_modeled",
    "truth_of",
]
