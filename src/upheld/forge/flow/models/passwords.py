"""Passwords that stand in the code: what a caller must give, compared with a constant."""

from __future__ import annotations

import re
from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.machine_port import Machine, Model
from upheld.forge.flow.models.asking import use_secret
from upheld.forge.flow.models.naming import is_credential_name
from upheld.forge.flow.values import CALLERS_OWN, Constant, Data, Value

_EQUALS = frozenset({"===", "==", "!==", "!="})
_LIKE_A_SECRET = re.compile(r"(?=.*\d)\S{8,}")
MODELS: Mapping[tuple[str, ...], Model] = {}


def compare(machine: Machine, operator: str, left: Value, right: Value, node: Node) -> Value | None:
    """Record a constant that callers must know; what the comparison gives is for others to say."""
    if operator in _EQUALS:
        for one, other in ((left, right), (right, left)):
            if _is_given(one) and _is_secret(other):
                use_secret(machine, node, "a comparison", "password of callers", other)
    return None


def _is_given(value: Value) -> bool:
    is_callers = isinstance(value, Data) and bool(value.origins & CALLERS_OWN) and bool(value.path)
    return is_callers and isinstance(value, Data) and is_credential_name(value.path[-1])


def _is_secret(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.value, str) and bool(_LIKE_A_SECRET.fullmatch(value.value))
