"""Bytes and their texts: `Buffer`, `TextEncoder`, `atob`, `btoa`. Constants stay known in whatever coding.

A `buffer` keeps `text`, what its bytes say as UTF-8; where that is not known it is the data it was made of.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import CallSite, Machine, MemberModel, Model
from upheld.forge.flow.models.reading import (
    COUNTED,
    MAX_TEXT,
    derive,
    exact_elements,
    give_data,
    give_this,
    give_truth,
    number_of,
    over,
    text_of,
    text_of_constant,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Constant,
    Record,
    Reference,
    Text,
    Value,
    concatenate,
    record,
)

_BYTE = 255
_BASE64 = frozenset({"base64", "base64url"})
_UTF8 = frozenset({"utf8", "utf-8", "ascii", "latin1", "binary", "ucs2", "utf16le"})


def _decode(text: str, coding: str) -> str | None:
    """What a coded constant says; None where its bytes are no text."""
    try:
        if coding in _BASE64:
            padded = text.translate(str.maketrans("-_", "+/")).rstrip("=")
            return base64.b64decode(padded + "=" * (-len(padded) % 4), validate=True).decode()
        if coding == "hex":
            return bytes.fromhex(text).decode()
    except (ValueError, binascii.Error):
        return None
    return text if coding in _UTF8 else None


def _encode(text: str, coding: str) -> str:
    raw = text.encode("utf-8", "surrogatepass")
    if coding == "base64":
        return base64.b64encode(raw).decode()
    if coding == "base64url":
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")
    return raw.hex() if coding == "hex" else text


def _coding(value: Value | None) -> str | None:
    if value is None or value == UNDEFINED_VALUE:
        return "utf8"
    text = text_of_constant(value)
    return None if text is None else text.lower()


def _from(machine: Machine, site: CallSite) -> Value:
    source = site.argument(0) or UNDEFINED_VALUE
    if isinstance(source, Reference) and machine.heap(source).kind == "array":
        return record("buffer", text=_numbers(machine, source) or derive(machine, source))
    coding = _coding(site.argument(1))
    if isinstance(source, Record) and source.kind == "buffer":
        return source
    return over(text_of(machine, source), lambda one: record("buffer", text=decoded(machine, one, coding)))


def _numbers(machine: Machine, array: Reference) -> Value | None:
    """What an array of constant bytes says; None where others are among them."""
    elements = exact_elements(machine, array) or ()
    found = [element for element in elements if isinstance(element, Constant)]
    numbers = [number for number in map(number_of, found) if number is not None and 0 <= number <= _BYTE]
    if not numbers or len(numbers) < len(elements):
        return None
    return decoded(machine, Constant(bytes(numbers).hex(), found[0].line, found[0].file), "hex")


def decoded(machine: Machine, value: Value, coding: str | None) -> Value:
    """What a coded text says."""
    text = text_of_constant(value)
    if coding in _UTF8 or (isinstance(value, Record) and value.kind == "digest"):
        return value
    if isinstance(value, Record) and value.kind == "encoded" and value.text("coding") == coding:
        return value.get("of") or derive(machine, value)
    if text is not None and coding is not None and len(text) <= MAX_TEXT and isinstance(value, Constant):
        found = _decode(text, coding)
        if found is not None:
            return Constant(found, value.line, value.file)
        return record("encoded", coding=Constant(f"bytes of {coding}"), of=value)
    return derive(machine, value)


def encoded(machine: Machine, value: Value, coding: str | None) -> Value:
    """A text in a coding: known for constants, else a record that tells of what it was made."""
    if coding in _UTF8 or (isinstance(value, Record) and value.kind == "digest"):
        return value
    text = text_of_constant(value)
    if text is not None and coding is not None and len(text) <= MAX_TEXT and isinstance(value, Constant):
        return Constant(_encode(text, coding), value.line, value.file)
    if isinstance(value, Record) and value.text("coding") == f"bytes of {coding}":
        return value.get("of") or derive(machine, value)
    is_coded = isinstance(value, Record) and value.kind == "encoded"
    if coding is not None and ((coding in _BASE64 and isinstance(value, Text)) or is_coded):
        return record("encoded", coding=Constant(coding), of=value)
    return derive(machine, value)


def _to_text(machine: Machine, site: CallSite) -> Value:
    inner = site.this.get("text") if isinstance(site.this, Record) else None
    coding = _coding(site.argument(0))
    return over(inner or UNDEFINED_VALUE, lambda one: encoded(machine, one, coding))


def _concat(machine: Machine, site: CallSite) -> Value:
    source = site.argument(0) or UNDEFINED_VALUE
    elements = exact_elements(machine, source)
    if elements is None:
        return record("buffer", text=derive(machine, source))
    parts = [text_of(machine, element) for element in elements]
    if any(isinstance(part, Choice) for part in parts):
        return record("buffer", text=derive(machine, *parts))
    return record("buffer", text=concatenate(*parts) if parts else Constant(""))


def _alloc(_machine: Machine, _site: CallSite) -> Value:
    return record("buffer", text=Constant(""))


def _btoa(machine: Machine, site: CallSite) -> Value:
    source = text_of(machine, site.argument(0) or UNDEFINED_VALUE)
    return over(source, lambda one: encoded(machine, one, "base64"))


def _atob(machine: Machine, site: CallSite) -> Value:
    source = text_of(machine, site.argument(0) or UNDEFINED_VALUE)
    return over(source, lambda one: decoded(machine, one, "base64"))


def _coder(_machine: Machine, _site: CallSite) -> Value:
    """`TextEncoder` and `TextDecoder`: bytes here are what they say."""
    return record("coder")


def _code(machine: Machine, site: CallSite) -> Value:
    source = site.argument(0) or Constant("")
    if site.path[-1] == "encode":
        return over(text_of(machine, source), lambda one: record("buffer", text=one))
    if isinstance(source, Record) and source.kind == "buffer":
        return source.get("text") or derive(machine, source)
    return derive(machine, source)


def _read_length(_machine: Machine, _owner: Value, name: str, _node: Node) -> Value | None:
    return COUNTED if name in {"length", "byteLength"} else None


def _typed(machine: Machine, site: CallSite) -> Value:
    """Typed arrays, blobs and the like: bytes of what they are made of."""
    source = site.argument(0)
    if isinstance(source, Record) and source.kind == "buffer":
        return source
    if isinstance(source, Reference) and machine.heap(source).kind == "array":
        return record("buffer", text=_numbers(machine, source) or derive(machine, source))
    return record("buffer", text=derive(machine, source) if source is not None else Constant(""))


_TYPED = (
    "Uint8Array",
    "Uint8ClampedArray",
    "Uint16Array",
    "Uint32Array",
    "Int8Array",
    "Int16Array",
    "Int32Array",
    "Float32Array",
    "Float64Array",
    "BigInt64Array",
    "ArrayBuffer",
    "DataView",
    "Blob",
    "File",
)
METHODS: Mapping[str, Mapping[str, Model]] = {
    "buffer": {
        "toString": _to_text,
        "toJSON": give_data,
        "equals": give_truth,
        "compare": give_data,
        "includes": give_truth,
        "slice": give_data,
        "subarray": give_data,
        "fill": give_this,
        "set": give_this,
        "text": give_data,
        "arrayBuffer": give_data,
        "*": give_data,
    },
    "coder": {"encode": _code, "decode": _code},
    "encoded": {"toString": give_this, "trim": give_this, "*": give_data},
}
MEMBERS: Mapping[str, MemberModel] = {"buffer": _read_length}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    **{
        (*start, "Buffer", *name): model
        for start in (("global",), ("buffer",))
        for name, model in (
            ((), _from),
            (("from",), _from),
            (("concat",), _concat),
            (("alloc",), _alloc),
            (("allocUnsafe",), _alloc),
            (("byteLength",), give_data),
            (("isBuffer",), give_truth),
        )
    },
    ("global", "btoa"): _btoa,
    ("global", "atob"): _atob,
    ("js-base64", "encode"): _btoa,
    ("js-base64", "decode"): _atob,
    ("js-base64", "Base64", "encode"): _btoa,
    ("js-base64", "Base64", "decode"): _atob,
    ("base-64", "encode"): _btoa,
    ("base-64", "decode"): _atob,
    ("global", "TextEncoder"): _coder,
    ("global", "TextDecoder"): _coder,
    ("util", "TextEncoder"): _coder,
    ("util", "TextDecoder"): _coder,
    **{("global", name): _typed for name in _TYPED},
    **{("global", name, "from"): _typed for name in _TYPED[:9]},
    **{("global", name, "of"): give_data for name in _TYPED[:9]},
}
