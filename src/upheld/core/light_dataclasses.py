"""Data classes that cost little to define: each method is written when it is first called.

The same as `dataclasses.dataclass` with the options that are taken here, and known as such to type checkers and to the
`dataclasses` module itself. The difference is when the work is done. The standard library writes and compiles four to
six methods for every class while its module is imported; the analyser has some 200 such classes, a run needs a third
of their methods, and to make the rest took longer than to analyze a small app.

    >>> @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(1) == Point(1, 0), replace(Point(1), y=2)
    (Point(x=1, y=0), True, Point(x=1, y=2))

NOTE: a field with `init=False` gets its value from `__post_init__` alone. Annotations have to be texts, by `from
__future__ import annotations`, and none may be a `ClassVar`, an `InitVar` or `KW_ONLY`: nothing here looks inside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

_T = TypeVar("_T")
_FIELDS = "__light_fields__"


class _Missing:
    """The type of what stands for no default."""


MISSING = _Missing()


class Field:
    """One field of a data class."""

    __slots__ = ("compare", "default", "default_factory", "init", "kw_only", "name", "repr", "type")

    def __init__(
        self,
        *,
        default: object = MISSING,
        default_factory: Callable[[], object] | None = None,
        init: bool = True,
        repr: bool = True,  # noqa: A002 - the standard library's name for it
        compare: bool = True,
    ) -> None:
        self.name = self.type = ""
        self.default = default
        """`MISSING` where there is none."""
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare
        self.kw_only = False


@overload
def field(*, init: bool = True, repr: bool = True, compare: bool = True) -> Any: ...  # noqa: ANN401 - as in the standard library
@overload
def field(*, default: _T, init: bool = True, repr: bool = True, compare: bool = True) -> _T: ...
@overload
def field(*, default_factory: Callable[[], _T], init: bool = True, repr: bool = True, compare: bool = True) -> _T: ...
def field(**options: Any) -> Any:
    """A field that is more than a name with a type: a default that each object gets anew, one that is not compared."""
    return Field(**options)


@dataclass_transform(field_specifiers=(field,))
def dataclass(
    *, frozen: bool = False, kw_only: bool = False, slots: bool = False, eq: bool = True
) -> Callable[[type[_T]], type[_T]]:
    """Make a data class of a class; the options mean what they do in the standard library."""

    def decorate(cls: type[_T]) -> type[_T]:
        own = _own_fields(cls, is_keyword=kw_only)
        known: dict[str, Field] = {}
        for base in reversed(cls.__mro__[1:]):
            known.update(base.__dict__.get(_FIELDS, {}))
        if slots:
            cls = _with_slots(cls, [name for name in own if name not in known])
        known.update(own)
        _set(cls, _FIELDS, known)
        _set(cls, "__match_args__", tuple(one.name for one in known.values() if one.init and not one.kw_only))
        _add_methods(cls, frozen=frozen, eq=eq, has_slots=slots)
        return cls

    return decorate


def fields(value: object) -> tuple[Field, ...]:
    """The fields of a data class of this module, or of an object of one."""
    return tuple(getattr(value, _FIELDS).values())


def is_dataclass(value: object) -> bool:
    """Whether something is a data class of this module, or an object of one."""
    return hasattr(value, _FIELDS)


def replace(value: _T, /, **changes: Any) -> _T:  # noqa: ANN401 - of whatever type the fields are
    """An object like this one but for some fields."""
    for name, one in getattr(value, _FIELDS).items():
        if one.init and name not in changes:
            changes[name] = getattr(value, name)
    return type(value)(**changes)


def _set(cls: type, name: str, value: object) -> None:
    setattr(cls, name, value)


def _annotations(cls: type) -> Mapping[str, str]:
    found: Mapping[str, str] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 - `inspect` takes long to load
    return found


def _own_fields(cls: type, *, is_keyword: bool) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for name, annotation in _annotations(cls).items():
        default = cls.__dict__.get(name, MISSING)
        one = default if isinstance(default, Field) else Field(default=default)
        one.name, one.type, one.kw_only = name, annotation, is_keyword
        if one is default:
            if one.default is MISSING:
                delattr(cls, name)
            else:
                _set(cls, name, one.default)
        found[name] = one
    return found


def _with_slots(cls: type[_T], names: list[str]) -> type[_T]:
    """The class again with slots: they can only be given when a class is made."""
    content = {name: value for name, value in cls.__dict__.items() if name not in {"__dict__", "__weakref__"}}
    for name in _annotations(cls):
        content.pop(name, None)
    content["__slots__"] = tuple(names)
    made: type[_T] = type(cls)(cls.__name__, cls.__bases__, content)  # type: ignore[misc]  # its metaclass
    made.__qualname__ = cls.__qualname__
    return made


# Methods


def _add_methods(cls: type, *, frozen: bool, eq: bool, has_slots: bool) -> None:
    own = cls.__dict__
    if "__init__" not in own:
        _add_late(cls, "__init__", _write_init(frozen=frozen, has_slots=has_slots))
    if "__repr__" not in own:
        _set(cls, "__repr__", _repr)
    if eq and "__eq__" not in own:
        _add_late(cls, "__eq__", _write_eq)
    if eq and own.get("__hash__") is None:
        if frozen:
            _add_late(cls, "__hash__", _write_hash)
        else:
            _set(cls, "__hash__", None)
    if frozen:
        _set(cls, "__setattr__", _refuse)
        _set(cls, "__delattr__", _refuse)
        if has_slots:
            _set(cls, "__getstate__", _state)
            _set(cls, "__setstate__", _restore)
    _set(cls, "__dataclass_fields__", _Translated("__dataclass_fields__", frozen=frozen, eq=eq))
    _set(cls, "__dataclass_params__", _Translated("__dataclass_params__", frozen=frozen, eq=eq))


def _add_late(cls: type, name: str, write: Callable[[type], Callable[..., Any]]) -> None:
    """A method that at its first call puts the real one into its place."""

    def late(self: object, *arguments: object, **named: object) -> Any:  # noqa: ANN401 - what the real one gives
        method = write(cls)
        method.__qualname__ = f"{cls.__qualname__}.{name}"
        _set(cls, name, method)
        return method(self, *arguments, **named)

    late.__name__ = name
    _set(cls, name, late)


def _compile(name: str, parameters: str, lines: list[str], known: Mapping[str, object]) -> Callable[..., Any]:
    text = f"def {name}({parameters}):\n" + "".join(f" {line}\n" for line in lines)
    made: dict[str, Any] = {}
    exec(text, dict(known), made)  # noqa: S102 - names of fields are all that goes in
    method: Callable[..., Any] = made[name]
    return method


def _write_init(*, frozen: bool, has_slots: bool) -> Callable[[type], Callable[..., Any]]:
    def write(cls: type) -> Callable[..., Any]:
        known: dict[str, object] = {"_missing": MISSING, "_set": object.__setattr__}
        parameters: dict[bool, list[str]] = {False: ["self"], True: []}
        lines: list[str] = []
        for one in fields(cls):
            name, value = one.name, one.name
            default = ""
            if not one.init:
                continue
            if one.default is not MISSING:
                known[f"_default_{name}"], default = one.default, f"=_default_{name}"
            elif one.default_factory is not None:
                known[f"_make_{name}"], default = one.default_factory, "=_missing"
                value = f"_make_{name}() if {name} is _missing else {name}"
            parameters[one.kw_only].append(f"{name}{default}")
            if not frozen:
                lines.append(f"self.{name} = {value}")
            elif has_slots:  # a slot can be written directly, which is twice as fast
                known[f"_set_{name}"] = getattr(cls, name).__set__
                lines.append(f"_set_{name}(self, {value})")
            else:
                lines.append(f"_set(self, {name!r}, {value})")
        if hasattr(cls, "__post_init__"):
            lines.append("self.__post_init__()")
        keyword = ["*", *parameters[True]] if parameters[True] else []
        return _compile("__init__", ", ".join((*parameters[False], *keyword)), lines or ["pass"], known)

    return write


def _compared(cls: type) -> list[str]:
    return [one.name for one in fields(cls) if one.compare]


def _write_eq(cls: type) -> Callable[..., Any]:
    tests = [f"(self.{name} is other.{name} or self.{name} == other.{name})" for name in _compared(cls)]
    lines = [
        "if self is other: return True",
        "if other.__class__ is not self.__class__: return NotImplemented",
        f"return {' and '.join(tests) or 'True'}",
    ]
    return _compile("__eq__", "self, other", lines, {})


def _write_hash(cls: type) -> Callable[..., Any]:
    values = "".join(f"self.{name}, " for name in _compared(cls))
    return _compile("__hash__", "self", [f"return hash(({values}))"], {})


def _repr(self: object) -> str:
    shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: object, name: str, *_value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - only where something is wrong

    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__qualname__}")


def _state(self: object) -> list[object]:
    return [getattr(self, one.name) for one in fields(self)]


def _restore(self: object, state: list[object]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


class _Translated:
    """What the `dataclasses` module keeps on its classes, made when it is asked for, as by `dataclasses.fields`."""

    def __init__(self, name: str, *, frozen: bool, eq: bool) -> None:
        self._name = name
        self._options = {"frozen": frozen, "eq": eq}
        self._known: dict[type, object] = {}

    def __get__(self, _value: object, owner: type) -> object:
        if owner not in self._known:
            self._known[owner] = self._translate(owner)
        return self._known[owner]

    def _translate(self, owner: type) -> object:
        import dataclasses  # noqa: PLC0415 - loads `inspect`, and is hardly ever needed

        content: dict[str, Any] = {"__annotations__": {one.name: one.type for one in fields(owner)}}
        for one in fields(owner):
            factory = dataclasses.MISSING if one.default_factory is None else one.default_factory
            default = dataclasses.MISSING if one.default is MISSING else one.default
            content[one.name] = dataclasses.field(  # type: ignore[call-overload]  # one of both is missing
                default=default, default_factory=factory, kw_only=one.kw_only, init=one.init, compare=one.compare
            )
        twin: type = type(owner.__name__, (), content)
        return getattr(dataclasses.dataclass(init=False, repr=False, **self._options)(twin), self._name)
