"""All checks that this server knows: the rules for apps, and the `checks` package of every server app."""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Mapping
from types import MappingProxyType

from django.apps import apps

from upheld.core.check import RegisteredCheck
from upheld.core.discovery import find_checks

FREE_PACKAGES = ("upheld.forge.rules",)
"""Packages of checks that need no server."""


def check_packages() -> tuple[str, ...]:
    """Names of all packages that may hold checks, those that exist."""
    names = [*FREE_PACKAGES]
    names += [f"{config.name}.checks" for config in apps.get_app_configs() if config.name.startswith("upheld.server.")]
    return tuple(name for name in names if _exists(name))


@functools.cache
def known_checks() -> Mapping[str, RegisteredCheck]:
    """Every check by its id, sorted; read once a process, since code does not change under it."""
    return MappingProxyType(find_checks(check_packages()))


def _exists(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False
