"""Evaluate expressions inside a resolver's definition: what is logged there is what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import Store, StoreWrite, Unresolved
from upheld.forge.flow.guards import Guards
from upheld.forge.flow.values import UNDEFINED, Choice, Constant, Data, Text, Value

Evaluate: TypeAlias = Callable[..., Value]


def shown(value: Value) -> str:
    """A value as a short text: constants as they are, data by its label in braces."""
    if isinstance(value, Constant):
        return "undefined" if value.value is UNDEFINED else str(value.value)
    if isinstance(value, Text):
        return "".join(shown(part) for part in value.parts)
    if isinstance(value, Choice):
        return " or ".join(shown(option.value) for option in value.options)
    return f"{{{value.label}}}" if isinstance(value, Data) else type(value).__name__


def writes(model: AppModel, store: Store) -> list[StoreWrite]:
    """What an app writes into a store."""
    found = [fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    return [fact for fact in found if fact.store is store]


@pytest.fixture
def evaluate(run_app: Callable[[str], AppModel]) -> Evaluate:
    """The value of an expression, after some statements; `payload` is what the caller sends."""

    def run(expression: str, *, before: str = "") -> Value:
        code = f"resolver.define('a', async ({{payload, context}}) => {{ {before}; console.log({expression}); }});"
        model = run_app(code)
        unclear = [fact.reason for fact in model.flow.of(Unresolved) if isinstance(fact, Unresolved)]
        assert not unclear, unclear
        logged = [
            fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite) and fact.store is Store.LOG
        ]
        assert len(logged) == 1
        return logged[0].content

    return run


Hold: TypeAlias = Callable[[str], Guards]


@pytest.fixture
def holds(run_app: Callable[[str], AppModel]) -> Hold:
    """What holds after some statements of a definition."""

    def run(code: str) -> Guards:
        model = run_app(
            f"resolver.define('a', async ({{payload, context}}) => {{ {code} await storage.set('here', 1); }});"
        )
        (write,) = writes(model, Store.KEY_VALUE)
        return write.reach.guards

    return run


RunCode: TypeAlias = Callable[[str], AppModel]


@pytest.fixture
def run_code(run_app: Callable[[str], AppModel]) -> RunCode:
    """The model of an app with some statements in a definition."""

    def run(code: str) -> AppModel:
        return run_app(f"resolver.define('a', async ({{payload, context}}) => {{ {code} }});")

    return run
