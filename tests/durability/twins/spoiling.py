"""How a known-bad twin is made of the product: one of its modules is changed right after it was loaded.

Python imports `sitecustomize` at its start when its folder stands on PYTHONPATH, which only the durability tests do.
The twins show that the tests would notice such a product.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable, Sequence
from types import ModuleType


def spoil_module(name: str, spoil: Callable[[ModuleType], None]) -> None:
    """Call `spoil` with the module of that name once it was loaded."""
    sys.meta_path.insert(0, _Finder(name, spoil))


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, name: str, spoil: Callable[[ModuleType], None]) -> None:
        self._name, self._spoil = name, spoil

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _SpoilingLoader(spec.loader, self._spoil)
        return spec


class _SpoilingLoader(importlib.abc.Loader):
    def __init__(self, real: importlib.abc.Loader, spoil: Callable[[ModuleType], None]) -> None:
        self._real, self._spoil = real, spoil

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return self._real.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._real.exec_module(module)
        self._spoil(module)
