from __future__ import annotations

import copy
import dataclasses
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from upheld.core import light_dataclasses as light

Decorate = Callable[..., Callable[[type], type]]


@light.dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


@light.dataclass(frozen=True, kw_only=True)
class Named:
    name: str
    tags: list[str] = light.field(default_factory=list)
    value: str = light.field(default="", repr=False, compare=False)


@light.dataclass(slots=True, eq=False)
class Node:
    line: int


@light.dataclass(slots=True, eq=False)
class Call(Node):
    callee: str
    arguments: tuple[Node, ...] = ()


@light.dataclass(frozen=True, slots=True)
class Kept:
    text: str
    size: int = light.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.text))


def make(module: Any, **options: bool) -> type:  # noqa: ANN401 - both modules offer the same
    """The same class by the standard library and by us."""

    class Base:
        first: int
        second: str = "b"
        third: list[int] = module.field(default_factory=list)

        def double(self) -> int:
            return 2 * self.first

    Base.__qualname__ = "Base"
    made: type = module.dataclass(**options)(Base)
    return made


OPTIONS = [
    {"frozen": frozen, "slots": slots, "kw_only": kw_only, "eq": eq}
    for frozen in (False, True)
    for slots in (False, True)
    for kw_only in (False, True)
    for eq in (False, True)
]


def told(action: Callable[[], object]) -> object:
    """What comes of something: its value, or the type of its error."""
    try:
        return action()
    except (TypeError, AttributeError) as error:
        return type(error)


def seen_of(cls: Any, positional: tuple[object, ...], named: dict[str, object]) -> tuple[object, ...]:  # noqa: ANN401 - any class
    """All that can be seen of an object of a class, made with these arguments."""
    value = told(lambda: cls(*positional, **named))
    return (
        value if isinstance(value, type) else repr(value),
        value == told(lambda: cls(*positional, **named)),
        value == 1,
        told(lambda: setattr(value, "first", 3)),
        told(getattr(value, "double", int)),
        told(lambda: value.__dict__),
        cls.__match_args__,
        cls.__hash__ is None,
        cls.__hash__ is object.__hash__,
    )


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_a_class_is_what_the_standard_library_makes_of_it(options: dict[str, bool]) -> None:
    theirs, ours = make(dataclasses, **options), make(light, **options)
    attempts: list[tuple[tuple[object, ...], dict[str, object]]] = [
        ((), {}),
        ((1,), {}),
        ((), {"first": 1}),
        ((1, "c", [2]), {}),
        ((), {"other": 1}),
    ]
    for positional, named in attempts:
        assert seen_of(theirs, positional, named) == seen_of(ours, positional, named)


def test_equal_values_have_equal_hashes() -> None:
    assert hash(Point(1)) == hash(Point(1, 0))
    assert {Point(1): "a"}[Point(1, 0)] == "a"
    assert Point(1) != Point(2)
    assert Named(name="a", value="b") == light.replace(Named(name="a"), value="c")


def test_each_object_gets_its_own_default() -> None:
    first, second = Named(name="a"), Named(name="b")
    first.tags.append("x")
    assert second.tags == []


def test_a_frozen_object_refuses_changes() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="'x' of Point"):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Point(1).x


def test_fields_are_inherited_in_their_order() -> None:
    call = Call(3, "run")
    assert (call.line, call.callee, call.arguments) == (3, "run", ())
    assert repr(call) == "Call(line=3, callee='run', arguments=())"
    assert call != Call(3, "run")
    assert not hasattr(call, "__dict__")
    assert [one.name for one in light.fields(Call)] == ["line", "callee", "arguments"]
    assert [one.name for one in light.fields(Node)] == ["line"]


def test_a_field_can_be_filled_after_the_others() -> None:
    kept = light.replace(Kept("abc"), text="ab")
    assert (kept.size, repr(kept), kept) == (2, "Kept(text='ab')", Kept("ab"))


@pytest.mark.parametrize("value", [Point(1, 2), Named(name="a", tags=["b"]), Call(1, "f")])
def test_objects_can_be_kept_and_copied(value: object) -> None:
    for twin in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):  # noqa: S301 - our own, made just now
        assert repr(twin) == repr(value)


def test_the_standard_library_knows_them() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [one.name for one in dataclasses.fields(Point)] == ["x", "y"]
    assert dataclasses.replace(Point(1), y=5) == Point(1, 5)  # type: ignore[call-arg]  # mypy knows its own only
    assert dataclasses.asdict(Named(name="a")) == {"name": "a", "tags": [], "value": ""}

    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Longer(Named):
        size: int

    assert Longer(name="a", size=3) == Longer(name="a", size=3)
    assert light.replace(Named(name="a"), name="b").name == "b"


def test_what_a_scan_loads_takes_no_others() -> None:
    """`dataclasses.replace` on ours works and is slow, and one class of theirs loads half of the standard library."""
    source = Path(light.__file__).parents[1]
    modules = [path for part in ("core", "catalog", "supply", "forge") for path in (source / part).rglob("*.py")]
    modules += (source / "cli").glob("scan*.py")
    imports = re.compile(r"^ *(?:from|import) dataclasses\b", re.MULTILINE)
    taking = [str(path) for path in modules if imports.search(path.read_text(encoding="utf-8"))]
    assert taking == [light.__file__]


def test_what_is_no_data_class_is_none() -> None:
    assert not light.is_dataclass(7)
    assert light.is_dataclass(Point)
    assert light.is_dataclass(Point(1))
