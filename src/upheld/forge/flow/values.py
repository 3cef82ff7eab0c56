"""Abstract values: what is known of a value while no real code runs.

All values are immutable; objects and arrays live in the machine's heap and are values by reference.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import TYPE_CHECKING, TypeAlias

from upheld.core.light_dataclasses import dataclass
from upheld.forge.flow.guards import NO_GUARDS, Guards

if TYPE_CHECKING:
    from upheld.forge.code.nodes import Class, Function

MAX_OPTIONS = 12
"""So many alternatives of a value are told apart; beyond, only their origins are kept."""
MAX_PARTS = 60


class Undefined(Enum):
    """The type of `undefined`."""

    UNDEFINED = "undefined"


UNDEFINED = Undefined.UNDEFINED


class Origin(StrEnum):
    """Where data comes from that the code does not hold itself."""

    __hash__ = str.__hash__  # the one of `Enum` is no faster for being written in Python

    PAYLOAD = "payload"
    """What the caller of a resolver or action sends: all of it is the caller's."""
    REQUEST = "request"
    """What comes to a web trigger: method, path, headers, query, body."""
    CONTEXT = "context"
    """What the platform says of the caller; trusted."""
    PAGE_CONTEXT = "page_context"
    """The context as a page sees it; can be altered by its user."""
    EVENT = "event"
    """A product event, a queue's message, a schedule's request."""
    STORAGE = "storage"
    SECRET_STORE = "secret_store"  # noqa: S105 - a kind of origin
    ENVIRONMENT = "environment"
    PRODUCT = "product"
    """Answers of the product: issues, pages, users."""
    OUTSIDE = "outside"
    """Answers of other hosts."""
    BROWSER = "browser"
    """Forms, the page's address, browser storage, messages of other windows."""
    MANIFEST = "manifest"
    """What an administrator or user configures: macro and gadget configuration."""
    RANDOM = "random"
    TIME = "time"
    DIGEST = "digest"
    """A digest or signature of something."""
    UNKNOWN = "unknown"
    """The analysis lost it; a doubt."""


CALLERS_OWN = frozenset({Origin.PAYLOAD, Origin.REQUEST, Origin.BROWSER, Origin.PAGE_CONTEXT})
"""What the one who calls chooses freely."""


class DataClass(StrEnum):
    """What sort of data it is, by where it comes from."""

    __hash__ = str.__hash__

    PERSONAL = "personal"
    """Names, addresses, account ids, people fields, whole answers on people."""
    CONTENT = "content"
    """What users wrote: summaries, descriptions, comments, pages."""
    CREDENTIAL = "credential"
    CONFIGURATION = "configuration"


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that stands in the code."""

    value: str | int | float | bool | Undefined | None
    line: int = 0
    """Where it stands; 0 where that is not kept. Not part of what it equals: see `same`."""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text put together: constants (`Constant` of str) and unknown parts in turn."""

    parts: tuple[Value, ...]
    is_route: bool = False
    """Made by the platform's `route`: parts are encoded."""


@dataclass(frozen=True, slots=True)
class Data:
    """Data that the code does not hold: only its origin and the way to it are known."""

    origins: frozenset[Origin]
    root: str = ""
    """What it is a part of, such as `payload` or `env`; equal root and path mean the same value. Empty: no identity."""
    path: tuple[str, ...] = ()
    classes: frozenset[DataClass] = frozenset()

    @property
    def label(self) -> str:
        """How a message calls it.

        Example:
            >>> Data(frozenset({Origin.PAYLOAD}), "payload", ("issue", "key")).label
            'payload.issue.key'
        """
        return ".".join((self.root, *self.path)) if self.root else " or ".join(sorted(self.origins)) or "a value"


@dataclass(frozen=True, slots=True)
class Reference:
    """An object, array, class or instance in the heap."""

    address: int


@dataclass(frozen=True, slots=True, eq=False)
class Closure:
    """A function or class of the app with what it sees around it. Equal only to itself."""

    node: Function | Class
    scope: object
    """The machine's own."""
    file: str
    this: Value | None = None
    """Bound: of arrows and of `bind`."""
    bound: tuple[Value, ...] = ()
    home: Value | None = None
    """For a method: the class it stands in, for `super`."""


@dataclass(frozen=True, slots=True)
class Library:
    """Something that no file of the app defines: a package's export, a global, a member of these.

    `path[0]` is the module (`@forge/api`) or `global`; the rest are names: `("global", "JSON", "parse")`. The whole
    namespace of a module has only the module in its path; its default export has `default` at the second place.
    """

    path: tuple[str, ...]

    @property
    def module(self) -> str:
        """The package or `global`."""
        return self.path[0]


@dataclass(frozen=True, slots=True)
class Record:
    """Something a library made that a model understands: a client, a response, a digest.

    Models make and read them; `kind` says which. Fields are by name, sorted.
    """

    kind: str
    fields: tuple[tuple[str, Value], ...] = ()
    tags: frozenset[str] = frozenset()

    def get(self, name: str) -> Value | None:
        """A field; None where there is none."""
        return next((value for key, value in self.fields if key == name), None)

    def text(self, name: str) -> str:
        """A field that is a constant text; else empty."""
        value = self.get(name)
        return value.value if isinstance(value, Constant) and isinstance(value.value, str) else ""


def record(kind: str, tags: frozenset[str] = frozenset(), **fields: Value) -> Record:
    """A record with sorted fields."""
    return Record(kind, tuple(sorted(fields.items())), tags)


@dataclass(frozen=True, slots=True)
class Option:
    """One alternative of a value, with what holds when it is this one."""

    value: Value
    guards: Guards = NO_GUARDS
    truth: bool | None = None
    """Whether the value is known to be true (or false) whenever it is this one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """A value of which only matters whether it is true: what holds when it is, and what when it is not."""

    when_true: Guards = NO_GUARDS
    when_false: Guards = NO_GUARDS
    origins: frozenset[Origin] = frozenset()


@dataclass(frozen=True, slots=True)
class Promise:
    """A value that comes later; `guards` hold only for one who waits for it."""

    value: Value
    guards: Guards = NO_GUARDS


Value: TypeAlias = "Constant | Text | Data | Reference | Closure | Library | Record | Choice | Truth | Promise"

_MADE = "() in line "
UNDEFINED_VALUE = Constant(UNDEFINED)
UNKNOWN = Data(frozenset({Origin.UNKNOWN}))


def data(*origins: Origin, root: str = "", path: tuple[str, ...] = (), classes: tuple[DataClass, ...] = ()) -> Data:
    """Data of these origins."""
    return Data(frozenset(origins), root, path, frozenset(classes))


def options_of(value: Value) -> tuple[Option, ...]:
    """The alternatives of a value, itself where it has none."""
    return value.options if isinstance(value, Choice) else (Option(value),)


def same(left: Value, right: Value) -> bool:
    """Whether two values are the same as far as one can tell; places of constants don't count."""
    if isinstance(left, Constant) and isinstance(right, Constant):
        return left.value == right.value and type(left.value) is type(right.value)
    return left == right


def choose(*values: Value) -> Value:
    """One of the values, without guards.

    Example:
        >>> choose(Constant("a"), Constant("a"))
        Constant(value='a', line=0, file='')
    """
    return join_options([option for value in values for option in options_of(value)])


def join_options(options: list[Option]) -> Value:
    """A value that is one of the options; those that are the same value with the same guards are told once."""
    kept: list[Option] = []
    for option in options:
        value = option.value
        for other in kept:
            known = other.value
            if (
                (known is value or (type(known) is type(value) and same(known, value)))
                and option.truth is other.truth
                and option.guards == other.guards
            ):
                break
        else:
            kept.append(option)
            if len(kept) > MAX_OPTIONS:  # whatever else comes, this is the answer: it must not cost the square
                return widen([option.value for option in options])
    if len(kept) == 1 and kept[0].guards == NO_GUARDS and kept[0].truth is None:
        return kept[0].value
    return Choice(tuple(kept))


def widen(values: list[Value]) -> Value:
    """Data with the origins of all values, and a doubt: which of them it is was lost."""
    origins = {Origin.UNKNOWN}
    classes: set[DataClass] = set()
    for value in values:
        origins |= shallow_origins(value)
        classes |= shallow_classes(value)
    if values and all(is_number(option.value) for value in values for option in options_of(value)):
        return Data(frozenset(origins - {Origin.UNKNOWN}), path=(A_NUMBER,), classes=frozenset(classes))
    return Data(frozenset(origins), classes=frozenset(classes))


def shallow_origins(value: Value) -> frozenset[Origin]:
    """The origins of a value without looking into the heap."""
    if isinstance(value, Data | Truth):
        return value.origins
    if isinstance(value, Text):
        return frozenset().union(*(shallow_origins(part) for part in value.parts))
    if isinstance(value, Choice):
        return frozenset().union(*(shallow_origins(option.value) for option in value.options))
    if isinstance(value, Promise):
        return shallow_origins(value.value)
    if isinstance(value, Record):
        return frozenset().union(*(shallow_origins(field) for _, field in value.fields))
    return frozenset()


def shallow_classes(value: Value) -> frozenset[DataClass]:
    """The classes of data in a value without looking into the heap."""
    if isinstance(value, Data):
        return value.classes
    if isinstance(value, Text):
        return frozenset().union(*(shallow_classes(part) for part in value.parts))
    if isinstance(value, Choice):
        return frozenset().union(*(shallow_classes(option.value) for option in value.options))
    if isinstance(value, Promise):
        return shallow_classes(value.value)
    if isinstance(value, Record):
        return frozenset().union(*(shallow_classes(field) for _, field in value.fields))
    return frozenset()


def concatenate(*parts: Value, is_route: bool = False) -> Value:
    """The text of the parts one after another; constants beside each other become one.

    Example:
        >>> concatenate(Constant("/rest/"), Constant("api"))
        Constant(value='/rest/api', line=0, file='')
    """
    flat: list[Value] = []
    for part in parts:
        inner = part.parts if isinstance(part, Text) else (part,)
        for piece in inner:
            last = flat[-1] if flat else None
            if isinstance(piece, Constant) and isinstance(last, Constant):
                flat[-1] = Constant(constant_text(last) + constant_text(piece), last.line, last.file)
            elif isinstance(piece, Constant):
                flat.append(Constant(constant_text(piece), piece.line, piece.file))
            else:
                flat.append(piece)
    if len(flat) > MAX_PARTS:
        return widen(flat)
    if len(flat) == 1 and isinstance(flat[0], Constant) and not is_route:
        return flat[0]
    return Text(tuple(flat), is_route)


REST = "(rest)"
"""A step to what is left of data when named fields are taken out."""
A_NUMBER = "number()"
"""The last step to data that calculation made, whatever it was made of."""
_NUMBERS = frozenset({A_NUMBER, "Number()", "parseInt()", "parseFloat()"})


def is_made_number(value: Value) -> bool:
    """Whether data are surely a number, since they were turned into one; no text can hide in them.

    Example:
        >>> is_made_number(Data(frozenset({Origin.PAYLOAD}), "payload", ("limit", "Number()")))
        True
    """
    return isinstance(value, Data) and bool(value.path) and value.path[-1] in _NUMBERS


def is_number(value: Value) -> bool:
    """Whether a value is surely a number: a constant one, or one that was calculated.

    Example:
        >>> is_number(Constant(3)), is_number(Constant(True)), is_number(Constant("3"))
        (True, False, False)
    """
    if isinstance(value, Constant):
        return isinstance(value.value, int | float) and not isinstance(value.value, bool)
    return is_made_number(value)


def constant_text(value: Constant) -> str:
    """What a constant reads as text.

    Example:
        >>> constant_text(Constant(True)), constant_text(Constant(UNDEFINED)), constant_text(Constant(2.0))
        ('true', 'undefined', '2')
    """
    found = value.value
    if isinstance(found, str):
        return found
    if found is UNDEFINED:
        return "undefined"
    if found is None:
        return "null"
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, float) and found.is_integer() and abs(found) < 10**15:
        return str(int(found))
    return str(found)


def made_root(name: str, line: int, file: str) -> str:
    """The root of what a call of a library gave back that is not followed.

    Example:
        >>> made_root("lodash.memoize", 4, "src/index.js")
        'lodash.memoize() in line 4 of src/index.js'
    """
    return f"{name}{_MADE}{line} of {file}"


def is_made_by_library(value: Value) -> bool:
    """Whether a call of a library gave the value back: what it may do was doubted there."""
    return isinstance(value, Data) and _MADE in value.root
