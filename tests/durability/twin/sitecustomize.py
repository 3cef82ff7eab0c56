"""The known-bad twin: a server that shows the receipt first and commits the report a moment later.

Python imports this module at its start when this folder stands on PYTHONPATH, which only the durability tests do. It
replaces one function of the product, so that the tests show that they would notice such a product.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
import threading
import time
from collections.abc import Sequence
from types import ModuleType
from typing import Any

_MODULE = "upheld.server.intake.services"
_DELAY_SECONDS = 1.0


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != _MODULE:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _SpoilingLoader(spec.loader)
        return spec


class _SpoilingLoader(importlib.abc.Loader):
    def __init__(self, real: importlib.abc.Loader) -> None:
        self._real = real

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return self._real.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._real.exec_module(module)
        _spoil(module)


def _spoil(module: ModuleType) -> None:
    receive = module.receive

    def receive_later(report: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the real one takes
        def commit() -> None:
            time.sleep(_DELAY_SECONDS)
            receive(report, **options)

        threading.Thread(target=commit, daemon=True).start()
        code = module.receipts.code_for(module._one_string(report), module.settings.RECEIPT_KEY)
        now = module.SystemClock().now()
        return module.Receipt(code=code, received_at=now, answer_due_at=now)

    module.receive = receive_later  # type: ignore[attr-defined]  # the point of the twin


sys.meta_path.insert(0, _Finder())
