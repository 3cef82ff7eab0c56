"""What tests of server checks share: samples read from YAML, and one verdict of many results."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from upheld.catalog.safe_yaml import load_yaml
from upheld.core.check import Context, Item, Result
from upheld.core.clock import parse_date, parse_time
from upheld.core.outcomes import Outcome
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor

MakeActor: TypeAlias = Callable[..., Actor]
ReadSample: TypeAlias = Callable[[Path, type[Item]], Context[Any]]

_WORST_FIRST = (Outcome.ERROR, Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)


@pytest.fixture
def read_sample() -> ReadSample:
    """Reads `now`, `parameters` and `items` of a sample; each item becomes the check's own Item subclass."""

    def read(path: Path, item_type: type[Item]) -> Context[Any]:
        sample: Any = load_yaml(path.read_bytes(), source=path.name).plain()
        return Context(
            now=parse_time(sample["now"]),
            items=tuple(_build(item_type, entry) for entry in sample["items"]),
            parameters={name: _frozen(value) for name, value in (sample.get("parameters") or {}).items()},
        )

    return read


@pytest.fixture
def overall() -> Callable[[Iterable[Result]], Outcome]:
    """The one outcome of all results of a check, as a run has it; a check that yields nothing is an error."""

    def judge(results: Iterable[Result]) -> Outcome:
        return min((result.outcome for result in results), key=_WORST_FIRST.index, default=Outcome.ERROR)

    return judge


@pytest.fixture
def make_actor(db: None) -> MakeActor:
    """Opens an account in an office and gives the actor; the accounts are numbered, never named."""
    del db
    users: Any = get_user_model().objects

    def make(role: Role = Role.OWNER) -> Actor:
        user = users.create_user(f"account-{users.count() + 1}@vendor.example", role=role)
        return Actor(user_id=user.pk, role=role)

    return make


@pytest.fixture
def sign_in(client: Client, make_actor: MakeActor) -> Callable[[Role], Client]:
    """A browser in which somebody of an office is signed in."""

    def enter(role: Role) -> Client:
        actor = make_actor(role)
        users: Any = get_user_model().objects
        client.force_login(users.get(pk=actor.user_id))
        return client

    return enter


@pytest.fixture
def set_public_url(settings: Any) -> Callable[[str], None]:  # noqa: ANN401 - pytest-django's wrapper of the settings
    """Gives this server another public address for the length of a test."""

    def change(url: str) -> None:
        settings.CONFIG = replace(settings.CONFIG, values={**settings.CONFIG.values, "public_url": url})

    return change


def _build(wanted: Any, value: Any) -> Any:  # noqa: ANN401 - types are values here
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not type(None))
        return None if value is None else _build(inner, value)
    if origin is tuple:
        return tuple(_build(arguments[0], entry) for entry in value)
    if is_dataclass(wanted):
        hints = typing.get_type_hints(wanted)
        unknown = set(value) - {field.name for field in fields(wanted)}
        assert not unknown, f"{wanted} has no {unknown}"
        return typing.cast("Any", wanted)(**{name: _build(hints[name], entry) for name, entry in value.items()})
    if wanted is dt.datetime:
        return parse_time(value)
    if wanted is dt.date:
        return parse_date(value)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(value)
    return value


def _frozen(value: Any) -> Any:  # noqa: ANN401 - as YAML gave it
    return tuple(value) if isinstance(value, list) else value
