"""Texts: what their methods give. Constants stay known, texts put together stay apart in their parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, unquote

from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.comparisons import membership
from upheld.forge.flow.models.patterns import MAX_SUBJECT, Pattern, read_pattern, translate_replacement
from upheld.forge.flow.models.reading import (
    COUNTED,
    MAX_KNOWN,
    MAX_TEXT,
    derive,
    derive_from,
    give_data,
    give_truth,
    is_callable,
    number_of,
    over,
    text_of,
    text_of_constant,
    truth_of_data,
)
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    Choice,
    Constant,
    Data,
    Origin,
    Record,
    Text,
    Truth,
    Value,
    concatenate,
    record,
)

_CODES = 0x110000
_SPACE = " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
"""What the language takes for white space."""
_URI = "-_.!~*'()"
_SETTINGS = frozenset({Origin.ENVIRONMENT, Origin.STORAGE, Origin.SECRET_STORE})
_WHOLE_URI = "-_.!~*'();/?:@&=+$,#"


def _fold(value: Value, work: Callable[[str], str]) -> Value | None:
    """The work done on a constant text; None for other values."""
    text = text_of_constant(value)
    if text is None or len(text) > MAX_TEXT or not isinstance(value, Constant):
        return None
    return Constant(work(text), value.line, value.file)


def _each_part(work: Callable[[str], str]) -> Model:
    """A method that works letter by letter: done on the constant parts, noted on the others."""

    def method(machine: Machine, site: CallSite) -> Value:
        this = site.this or UNDEFINED_VALUE
        folded = _fold(this, work)
        if folded is not None:
            return folded
        if isinstance(this, Text):
            return concatenate(*(_fold(part, work) or derive(machine, part) for part in this.parts))
        return derive_from(machine, site)

    return method


def _trim(*, start: bool, end: bool) -> Model:
    def cut(text: str) -> str:
        if start and end:
            return text.strip(_SPACE)
        return text.lstrip(_SPACE) if start else text.rstrip(_SPACE)

    def method(machine: Machine, site: CallSite) -> Value:
        this = site.this or UNDEFINED_VALUE
        folded = _fold(this, cut)
        if folded is not None:
            return folded
        if not isinstance(this, Text) or not this.parts:
            return derive_from(machine, site)
        parts = list(this.parts)
        if start:
            parts[0] = _fold(parts[0], lambda text: text.lstrip(_SPACE)) or derive(machine, parts[0])
        if end:
            parts[-1] = _fold(parts[-1], lambda text: text.rstrip(_SPACE)) or derive(machine, parts[-1])
        return concatenate(*parts, is_route=this.is_route)

    return method


def _concat(machine: Machine, site: CallSite) -> Value:
    parts = [text_of(machine, argument) for argument in site.arguments]
    if any(isinstance(part, Choice) for part in parts):
        first = next(index for index, part in enumerate(parts) if isinstance(part, Choice))
        return over(
            parts[first],
            lambda one: _concat(
                machine,
                CallSite(site.path, site.this, (*parts[:first], one, *parts[first + 1 :]), site.node, site.is_new),
            ),
        )
    return concatenate(site.this or UNDEFINED_VALUE, *parts)


def _slice_bounds(site: CallSite, length: int, *, name: str) -> tuple[int, int] | None:
    start = 0 if site.argument(0) is None else number_of(site.argument(0))
    end = length if site.argument(1) is None else number_of(site.argument(1))
    if start is None or end is None:
        return None
    if name == "slice":
        return start, end
    if name == "substr":
        start = max(0, start + length) if start < 0 else start
        return start, (length if site.argument(1) is None else start + end)
    return min(max(start, 0), max(end, 0)), max(start, end, 0)


def _slice(machine: Machine, site: CallSite) -> Value:
    this = site.this or UNDEFINED_VALUE
    text = text_of_constant(this)
    if text is not None and isinstance(this, Constant):
        bounds = _slice_bounds(site, len(text), name=site.path[-1])
        if bounds is not None:
            return Constant(text[bounds[0] : bounds[1]], this.line, this.file)
    if isinstance(this, Text):
        return _slice_text(machine, site, this)
    return derive_from(machine, site)


def _slice_text(machine: Machine, site: CallSite, this: Text) -> Value:
    """A text without some letters of its constant start or end; what follows stays."""
    start, end = number_of(site.argument(0)), number_of(site.argument(1))
    first, last = text_of_constant(this.parts[0]), text_of_constant(this.parts[-1])
    if start is not None and start >= 0 and site.argument(1) is None and first is not None and start <= len(first):
        return concatenate(Constant(first[start:]), *this.parts[1:])
    is_plain = start == 0 and site.path[-1] == "slice"
    if is_plain and end is not None and end < 0 and last is not None and -end <= len(last):
        return concatenate(*this.parts[:-1], Constant(last[:end]))
    if start == 0 and end is not None and first is not None and 0 <= end <= len(first):
        return Constant(first[:end])
    return derive(machine, this)


def _pad(*, at_start: bool) -> Model:
    def method(machine: Machine, site: CallSite) -> Value:
        width = number_of(site.argument(0))
        filler = " " if site.argument(1) is None else text_of_constant(site.argument(1))
        this = site.this or UNDEFINED_VALUE
        text = text_of_constant(this)
        if width is None or not filler or text is None or width > MAX_SUBJECT:
            return derive_from(machine, site)
        padding = (filler * max(0, width - len(text)))[: max(0, width - len(text))]
        return Constant(padding + text if at_start else text + padding)

    return method


def _repeat(machine: Machine, site: CallSite) -> Value:
    count = number_of(site.argument(0))
    text = text_of_constant(site.this)
    if count is not None and text is not None and 0 <= count * len(text) <= MAX_TEXT:
        return Constant(text * count)
    return derive_from(machine, site)


def _at(machine: Machine, site: CallSite) -> Value:
    text = text_of_constant(site.this)
    index = 0 if site.argument(0) is None else number_of(site.argument(0))
    if text is None or index is None:
        return derive_from(machine, site)
    if site.path[-1] == "at" and index < 0:
        index += len(text)
    if 0 <= index < len(text):
        return Constant(text[index])
    return UNDEFINED_VALUE if site.path[-1] == "at" else Constant("")


def _split(machine: Machine, site: CallSite) -> Value:
    text = text_of_constant(site.this)
    separator = site.argument(0)
    if text is None or len(text) > MAX_TEXT:
        rest = derive(machine, site.this)
        return machine.make_array([], rest=rest)
    if separator is None:
        return machine.make_array([Constant(text)])
    pieces = _pieces(text, separator)
    if pieces is None or len(pieces) > MAX_KNOWN:
        return machine.make_array([], rest=derive(machine, site.this, separator))
    limit = number_of(site.argument(1))
    return machine.make_array([Constant(piece) for piece in pieces[:limit]])


def _pieces(text: str, separator: Value) -> list[str] | None:
    by = text_of_constant(separator)
    if by is not None:
        return text.split(by) if by else list(text)
    pattern = _pattern_of(separator)
    if pattern is None or len(text) > MAX_SUBJECT or pattern.compiled.match(""):
        return None
    return [piece or "" for piece in pattern.compiled.split(text)]


def _pattern_of(value: Value | None) -> Pattern | None:
    return read_pattern(value.text("source")) if isinstance(value, Record) and value.kind == "regex" else None


def _search(work: Callable[[str, str], bool | int]) -> Model:
    """A method that looks for a text in another: known for constants."""

    def method(machine: Machine, site: CallSite) -> Value:
        text, needle = text_of_constant(site.this), text_of_constant(site.argument(0))
        if text is not None and needle is not None and site.argument(1) is None:
            return Constant(work(text, needle))
        if site.path[-1] in {"indexOf", "lastIndexOf", "localeCompare", "search"}:
            return derive(machine, site.this, *site.arguments)
        if site.path[-1] == "includes" and site.this is not None and site.arguments:
            held = membership(machine, site.this, site.arguments[0], site.node)
            return Truth(when_true=held, origins=truth_of_data(machine, site).origins)
        return _edge(site, needle) or truth_of_data(machine, site)

    return method


def _edge(site: CallSite, needle: str | None) -> Value | None:
    """What the constant start or end of a text decides."""
    if not isinstance(site.this, Text) or needle is None:
        return None
    first, last = text_of_constant(site.this.parts[0]), text_of_constant(site.this.parts[-1])
    if site.path[-1] == "startsWith" and first is not None:
        if first.startswith(needle):
            return Constant(value=True)
        return None if needle.startswith(first) else Constant(value=False)
    if site.path[-1] == "endsWith" and last is not None:
        if last.endswith(needle):
            return Constant(value=True)
        return None if needle.endswith(last) else Constant(value=False)
    return None


def _replace(machine: Machine, site: CallSite) -> Value:
    this = site.this or UNDEFINED_VALUE
    needle, put = site.argument(0), site.argument(1)
    if needle is None or put is None:
        return derive_from(machine, site)
    if isinstance(this, Text):
        parts, is_done = list(this.parts), False
    else:
        parts, is_done = [this], False
    is_global = site.path[-1] == "replaceAll"
    pattern = _pattern_of(needle)
    is_global = is_global or (pattern is not None and pattern.is_global)
    found: list[Value] = []
    for index, part in enumerate(parts):
        text = text_of_constant(part)
        is_edge = pattern is not None and ((pattern.starts and index > 0) or (pattern.ends and index < len(parts) - 1))
        if text is None or is_edge or (is_done and not is_global):
            found.append(part if text is not None or isinstance(this, Text) else derive(machine, part))
            continue
        pieces = _replace_in(machine, site, text, is_global=is_global)
        if pieces is None:
            return derive_from(machine, site)
        is_done = is_done or pieces != [Constant(text)]
        found.extend(pieces)
    if not isinstance(this, Constant | Text):
        _call_replacer(machine, site, put)
        return derive_from(machine, site)
    folded = concatenate(*found, is_route=isinstance(this, Text) and this.is_route)
    if isinstance(folded, Constant) and isinstance(this, Constant):
        return Constant(folded.value, this.line, this.file)
    return folded


def _call_replacer(machine: Machine, site: CallSite, put: Value) -> None:
    if is_callable(put):
        machine.call_later(put, [derive(machine, site.this), derive(machine, site.this), COUNTED], site.node)


def _replace_in(machine: Machine, site: CallSite, text: str, *, is_global: bool) -> list[Value] | None:
    """The pieces of a constant after a replacement; None where it can't be told."""
    needle, put = site.arguments[0], site.arguments[1]
    by = text_of_constant(needle)
    pattern = _pattern_of(needle)
    if by is not None:
        spans = [(m.start(), m) for m in re.finditer(re.escape(by), text)]
    elif pattern is not None and len(text) <= MAX_SUBJECT:
        spans = [(m.start(), m) for m in pattern.compiled.finditer(text)]
    else:
        return None
    if len(spans) > MAX_KNOWN:
        return None
    pieces: list[Value] = []
    after = 0
    for start, match in spans if is_global else spans[:1]:
        piece = _put_in(machine, site, match, put)
        if piece is None:
            return None
        pieces.extend((Constant(text[after:start]), piece))
        after = match.end()
    return [piece for piece in (*pieces, Constant(text[after:])) if piece != Constant("")] or [Constant("")]


def _put_in(machine: Machine, site: CallSite, match: re.Match[str], put: Value) -> Value | None:
    if is_callable(put):
        groups = [UNDEFINED_VALUE if group is None else Constant(group) for group in match.groups()]
        made = machine.call(put, [Constant(match.group()), *groups, Constant(match.start())], site.node)
        return text_of(machine, made)
    template = text_of_constant(put)
    if template is None:
        return text_of(machine, put)
    if "$" not in template:
        return Constant(template)
    translated = translate_replacement(template)
    try:
        return None if translated is None else Constant(match.expand(translated))
    except (re.error, IndexError):
        return None


def _match(machine: Machine, site: CallSite) -> Value:
    pattern = _pattern_of(site.argument(0))
    text = text_of_constant(site.this)
    if site.path[-1] == "match" and pattern is not None and text is not None and len(text) <= MAX_SUBJECT:
        if pattern.is_global:
            found = [Constant(m.group()) for m in pattern.compiled.finditer(text)]
            return machine.make_array(found[:MAX_KNOWN]) if found else Constant(None)
        match = pattern.compiled.search(text)
        if match is None:
            return Constant(None)
        groups = [UNDEFINED_VALUE if group is None else Constant(group) for group in match.groups()]
        return machine.make_array([Constant(match.group()), *groups])
    return derive_from(machine, site)


def _as_text(machine: Machine, site: CallSite) -> Value:
    """`String(x)`: of what the app may not have set it makes the word `undefined`, as a template does."""
    if not site.arguments:
        return Constant("")
    return over(text_of(machine, site.arguments[0]), lambda one: concatenate(one) if _may_be_unset(one) else one)


def _may_be_unset(value: Value) -> bool:
    return isinstance(value, Data) and bool(value.origins) and value.origins <= _SETTINGS


def _raw(machine: Machine, site: CallSite) -> Value:
    """`String.raw` as a tag: the texts come first as an array, then the values between them."""
    first = site.argument(0)
    texts = machine.element(first) if first is not None else None
    if texts is None or first is None:
        return Constant("")
    parts: list[Value] = []
    for index, value in enumerate((*site.arguments[1:], None)):
        text = machine.member(first, str(index), site.node)
        if isinstance(text, Constant) and isinstance(text.value, str):
            parts.append(text)
        if value is not None:
            parts.append(text_of(machine, value))
    return concatenate(*parts)


def _from_codes(machine: Machine, site: CallSite) -> Value:
    codes = [number_of(argument) for argument in site.arguments]
    if all(code is not None and 0 <= code < _CODES for code in codes):
        return Constant("".join(chr(code) for code in codes if code is not None))
    return derive(machine, *site.arguments)


def _code(machine: Machine, site: CallSite) -> Value:
    text, index = text_of_constant(site.this), number_of(site.argument(0) or Constant(0))
    if text is not None and index is not None and 0 <= index < len(text):
        return Constant(ord(text[index]))
    return derive_from(machine, site)


def _coding(work: Callable[[str], str]) -> Model:
    """A function that encodes or decodes its argument, part by part."""

    def model(machine: Machine, site: CallSite) -> Value:
        def encode(value: Value) -> Value:
            folded = _fold(value, work)
            if folded is not None:
                return folded
            if isinstance(value, Text):
                return concatenate(*(encode(part) for part in value.parts))
            if isinstance(value, Data):
                step = CallSite((site.path[-1],), value, (), site.node, is_new=False)
                return derive_from(machine, step)
            return derive(machine, value)

        return over(text_of(machine, site.argument(0) or UNDEFINED_VALUE), encode)

    return model


def _regex(machine: Machine, site: CallSite) -> Value:
    source, flags = site.argument(0), text_of_constant(site.argument(1)) or ""
    if isinstance(source, Record) and source.kind == "regex":
        return source
    text = text_of_constant(source)
    if text is not None:
        return record("regex", source=Constant(f"/{text}/{flags}"))
    return record("regex", of=derive(machine, *site.arguments))


def _test(machine: Machine, site: CallSite) -> Value:
    pattern, text = _pattern_of(site.this), text_of_constant(site.argument(0))
    if pattern is not None and not pattern.is_global and text is not None and len(text) <= MAX_SUBJECT:
        return Constant(value=pattern.compiled.search(text) is not None)
    return Truth(origins=derive(machine, *site.arguments).origins)


def _exec(machine: Machine, site: CallSite) -> Value:
    if site.this is not None and site.arguments:
        swapped = CallSite((*site.path[:-1], "match"), site.arguments[0], (site.this,), site.node, is_new=False)
        pattern = _pattern_of(site.this)
        if pattern is not None and not pattern.is_global:
            return _match(machine, swapped)
    return derive(machine, *site.arguments)


def _length(machine: Machine, site: CallSite) -> Value:
    return derive(machine, site.this)


_TEXT: Mapping[str, Model] = {
    "trim": _trim(start=True, end=True),
    "trimStart": _trim(start=True, end=False),
    "trimLeft": _trim(start=True, end=False),
    "trimEnd": _trim(start=False, end=True),
    "trimRight": _trim(start=False, end=True),
    "toUpperCase": _each_part(str.upper),
    "toLowerCase": _each_part(str.lower),
    "toLocaleUpperCase": _each_part(str.upper),
    "toLocaleLowerCase": _each_part(str.lower),
    "normalize": _each_part(str),
    "toString": _each_part(str),
    "valueOf": _each_part(str),
    "concat": _concat,
    "slice": _slice,
    "substring": _slice,
    "substr": _slice,
    "padStart": _pad(at_start=True),
    "padEnd": _pad(at_start=False),
    "repeat": _repeat,
    "at": _at,
    "charAt": _at,
    "charCodeAt": _code,
    "codePointAt": _code,
    "split": _split,
    "replace": _replace,
    "replaceAll": _replace,
    "match": _match,
    "matchAll": _match,
    "startsWith": _search(lambda text, needle: text.startswith(needle)),
    "endsWith": _search(lambda text, needle: text.endswith(needle)),
    "includes": _search(lambda text, needle: needle in text),
    "indexOf": _search(lambda text, needle: text.find(needle)),
    "lastIndexOf": _search(lambda text, needle: text.rfind(needle)),
    "isWellFormed": give_truth,
    "*": give_data,
}


def _counted(model: Model) -> Model:
    """A method that counts letters or knows their kinds: of texts beyond ASCII the language may see it otherwise."""

    def method(machine: Machine, site: CallSite) -> Value:
        text = text_of_constant(site.this)
        return model(machine, site) if text is None or text.isascii() else derive_from(machine, site)

    return method


_BY_LETTERS = frozenset(
    {"toUpperCase", "toLowerCase", "toLocaleUpperCase", "toLocaleLowerCase", "normalize", "slice"}
    | {"substr", "substring", "at", "charAt", "charCodeAt", "codePointAt", "indexOf", "lastIndexOf"}
    | {"padStart", "padEnd"}
)
METHODS: Mapping[str, Mapping[str, Model]] = {
    "text": {name: _counted(model) if name in _BY_LETTERS else model for name, model in _TEXT.items()},
    "regex": {"test": _test, "exec": _exec, "toString": _length, "[Symbol.replace]": give_data},
}
GLOBALS: Mapping[tuple[str, ...], Model] = {
    ("global", "String"): _as_text,
    ("global", "String", "raw"): _raw,
    ("global", "String", "fromCharCode"): _from_codes,
    ("global", "String", "fromCodePoint"): _from_codes,
    ("global", "encodeURIComponent"): _coding(lambda text: quote(text, safe=_URI)),
    ("global", "encodeURI"): _coding(lambda text: quote(text, safe=_WHOLE_URI)),
    ("global", "escape"): _coding(lambda text: quote(text, safe="@*_+-./")),
    ("global", "decodeURIComponent"): _coding(unquote),
    ("global", "decodeURI"): _coding(unquote),
    ("global", "unescape"): _coding(unquote),
    ("global", "RegExp"): _regex,
}
