"""`upheld.yaml` read into its dataclasses; whatever does not fit is refused with its line."""

from __future__ import annotations

import dataclasses
import datetime as dt
import difflib
import re
import types
import typing
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar, cast

from upheld.catalog.kinds import load_kinds
from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.clock import parse_date
from upheld.core.errors import InputError
from upheld.proof.sentence import digest_sentence
from upheld.reading.policy_model import FORMAT_VERSION, CommitmentEntry, Inventory, PolicyFile, SentenceEntry

MAX_BYTES = 10_000_000

_T = TypeVar("_T")
_MAX_INTEGER = 2**53 - 1
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SENTENCE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[1-9][0-9]{0,4}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PARAMETER = re.compile(r"[a-z][a-z0-9_]{0,40}")
_SHOWN = 60


def read_policy_file(data: bytes, path: str) -> PolicyFile:
    r"""The content of an `upheld.yaml`; `path` is only what messages call it.

    Raises:
        InputError: not the YAML it must be, another version, an unknown key or kind, a value of the wrong sort.

    Example:
        >>> read_policy_file(b"upheld: 1\nvendor: {name: Acme}\n", "upheld.yaml").vendor.name
        'Acme'
    """
    root = load_yaml(data, source=path, max_bytes=MAX_BYTES)
    version = root.get("upheld")
    if version is None:
        message = "The key `upheld` is missing."
        raise root.error("policy_file.version", message, hint="Begin the file with `upheld: 1`.")
    if version.value != FORMAT_VERSION or isinstance(version.value, bool):
        message = f"Version {_shown(version)} of this file is not known."
        raise version.error("policy_file.version", message, hint=f"Write `upheld: {FORMAT_VERSION}`, or update Upheld.")
    found = _read_object(PolicyFile, root, skip=("upheld",))
    _require_unique(root.get("sentences"), "id")
    _require_inventory(root.get("inventory"), found.inventory)
    return found


def _shown(node: YamlNode) -> str:
    return repr(node.value if not isinstance(node.value, dict | tuple) else "…")[:_SHOWN]


def _read_object(kind: type[_T], node: YamlNode, *, skip: Iterable[str] = ()) -> _T:
    """A dataclass from a mapping, field by field, by the types of its fields."""
    if node.value is None and not _required(kind):
        return kind()
    if not isinstance(node.value, dict):
        message = f"A mapping is expected here, not {_shown(node)}."
        raise node.error("policy_file.shape", message, hint=f"Write its keys below: {', '.join(_names(kind))}.")
    hints = typing.get_type_hints(kind)
    names = _names(kind)
    values: dict[str, Any] = {}
    for key, child in node.items():
        if key in skip:
            continue
        if key not in names:
            raise child.error(
                "policy_file.unknown_key", f"The key {key[:_SHOWN]!r} is not known.", hint=_nearest(key, names)
            )
        values[key] = _read_value(hints[key], child, key)
    _complete(kind, node, values)
    for name in _required(kind):
        if name not in values:
            raise node.error("policy_file.missing", f"The key `{name}` is missing.", hint=f"Add `{name}:` here.")
    return kind(**values)


def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _required(kind: type[Any]) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    )


def _nearest(word: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1)
    if near:
        return f"Did you mean `{near[0]}`?"
    return f"Known are: {', '.join(names[:30])}."


def _complete(kind: type[Any], node: YamlNode, values: dict[str, Any]) -> None:
    if kind is SentenceEntry:
        _complete_sentence(node, values)
    elif kind is CommitmentEntry:
        _require_commitment(node, values)


def _complete_sentence(node: YamlNode, values: dict[str, Any]) -> None:
    identifier, text = values.get("id", ""), values.get("text", "")
    if "id" in values and not _SENTENCE_ID.fullmatch(identifier):
        message = f"{identifier[:_SHOWN]!r} is no id of a sentence."
        raise node.error(
            "policy_file.sentence_id", message, hint="Ids look like `access-controls.1`; propose makes them."
        )
    if "sha256" not in values:
        if text:
            values["sha256"] = digest_sentence(text)
        return
    if not _SHA256.fullmatch(values["sha256"]):
        message = f"The digest of {identifier} is not 64 hexadecimal digits."
        raise node.error("policy_file.digest", message, hint="Delete the line `sha256`: it is computed from the text.")
    if text and values["sha256"] != digest_sentence(text):
        message = f"The text of {identifier} does not have the digest that stands beside it."
        hint = "Change the policy's own text and run `upheld policy propose --update`, or delete the line `sha256`."
        raise node.error("policy_file.digest", message, hint=hint)
    commitments = values.get("commitments", ())
    kinds = [commitment.kind for commitment in commitments]
    for kind in sorted(set(kinds)):
        if kinds.count(kind) > 1:
            message = f"The kind {kind} stands {kinds.count(kind)} times in {identifier}."
            raise node.error(
                "policy_file.kind_twice", message, hint="Keep one of them; a kind stands once in a sentence."
            )


def _require_commitment(node: YamlNode, values: dict[str, Any]) -> None:
    kind = values.get("kind", "")
    if "kind" in values and kind not in load_kinds():
        place = node.get("kind") or node
        raise place.error(
            "policy_file.kind", f"The kind {kind[:_SHOWN]!r} is not known.", hint=_nearest(kind, load_kinds())
        )
    for name in values.get("parameters", {}):
        if not _PARAMETER.fullmatch(name):
            message = f"{name[:_SHOWN]!r} is no name of a parameter."
            raise node.error("policy_file.parameter", message, hint="Small letters, digits and `_`, like `max_hours`.")


def _read_value(wanted: Any, node: YamlNode, key: str) -> Any:  # noqa: ANN401 - a type and a value of it, known at run time only
    origin = typing.get_origin(wanted)
    if origin is types.UnionType or origin is typing.Union:
        return _read_union(wanted, node, key)
    if origin is tuple:
        return _read_list(typing.get_args(wanted)[0], node, key)
    if origin is not None and issubclass(cast("type[Any]", origin), Mapping):
        return _read_mapping(typing.get_args(wanted)[1], node, key)
    if dataclasses.is_dataclass(wanted):
        return _read_object(cast("type[Any]", wanted), node)
    return _read_scalar(getattr(wanted, "__supertype__", wanted), node, key)


def _read_union(wanted: Any, node: YamlNode, key: str) -> Any:  # noqa: ANN401 - as above
    members = typing.get_args(wanted)
    if type(None) in members:
        if node.value is None:
            return None
        return _read_value(next(member for member in members if member is not type(None)), node, key)
    return _read_parameter(node, key)


def _read_parameter(node: YamlNode, key: str) -> int | str | tuple[int | str, ...]:
    if isinstance(node.value, tuple):
        return tuple(_read_simple(entry, key) for entry in node.value)
    return _read_simple(node, key)


def _read_simple(node: YamlNode, key: str) -> int | str:
    value = node.value
    if isinstance(value, str) or (
        isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _MAX_INTEGER
    ):
        return value
    if isinstance(value, float):
        return node.written
    raise node.error("policy_file.value", f"`{key}` takes a whole number or a text.", hint="Put text in quotes.")


def _read_list(wanted: Any, node: YamlNode, key: str) -> tuple[Any, ...]:  # noqa: ANN401 - as above
    if node.value is None:
        return ()
    if not isinstance(node.value, tuple):
        message = f"`{key}` is a list, not {_shown(node)}."
        raise node.error("policy_file.shape", message, hint="Write each entry on a line of its own, after `- `.")
    return tuple(_read_value(wanted, entry, key) for entry in node.value)


def _read_mapping(wanted: Any, node: YamlNode, key: str) -> dict[str, Any]:  # noqa: ANN401 - as above
    if node.value is None:
        return {}
    if not isinstance(node.value, dict):
        message = f"`{key}` is a mapping, not {_shown(node)}."
        raise node.error("policy_file.shape", message, hint="Write `name: value` on lines below.")
    return {name: _read_value(wanted, child, name) for name, child in node.items()}


def _read_scalar(wanted: type[Any], node: YamlNode, key: str) -> Any:  # noqa: ANN401 - a table of types
    value = node.value
    if wanted is str:
        return node.as_text()
    if wanted is bool:
        if isinstance(value, bool):
            return value
        raise node.error(
            "policy_file.value", f"`{key}` is true or false, not {_shown(node)}.", hint="Write true or false."
        )
    if wanted is int:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MAX_INTEGER:
            return value
        raise node.error(
            "policy_file.value", f"`{key}` is a whole number, not {_shown(node)}.", hint="Write digits alone."
        )
    if wanted is dt.date:
        try:
            return parse_date(node.as_text())
        except InputError as error:
            raise node.error("policy_file.value", f"`{key}`: {error.message}", hint=error.hint) from error
    if issubclass(wanted, StrEnum):
        names = [str(member) for member in wanted]
        if isinstance(value, str) and value in names:
            return wanted(value)
        raise node.error(
            "policy_file.value", f"`{key}` cannot be {_shown(node)}.", hint=f"Write one of: {', '.join(names)}."
        )
    raise TypeError(wanted)


def _require_unique(node: YamlNode | None, key: str) -> None:
    first: dict[str, int] = {}
    for entry in node.entries() if node else ():
        child = entry.get(key)
        name = child.as_text() if child else ""
        if name in first:
            message = f"{name[:_SHOWN]!r} stands twice; first on line {first[name]}."
            raise entry.error("policy_file.twice", message, hint="Keep one of them.")
        first[name] = entry.line


def _require_inventory(node: YamlNode | None, inventory: Inventory) -> None:
    if node is None:
        return
    for name in _names(Inventory):
        _require_unique(node.get(name), "role" if name == "roles" else "id")
        for index, entry in enumerate(getattr(inventory, name)):
            identifier = getattr(entry, "id", "role")
            if not _SLUG.fullmatch(identifier):
                place = cast("YamlNode", node.get(name)).entries()[index]
                message = f"{identifier[:_SHOWN]!r} is no id."
                raise place.error(
                    "policy_file.id", message, hint="Small letters, digits and hyphens, like `notes-app`."
                )
