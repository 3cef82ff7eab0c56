"""How the analyser uses memory: it makes much that stays until the end, and hardly any cyclic garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Without the cyclic collector, which would look through everything again and again and find nothing to free.

    Only around work that has bounds of its own. What is freed by counting references is freed as always.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
