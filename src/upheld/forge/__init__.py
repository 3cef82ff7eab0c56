"""The analyser of Forge apps: what an app can do, decided from its manifest, source and packages.

Example:
    >>> from upheld.forge import analyse
    >>> reports = analyse(Path("my-app"))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upheld.forge.report import AppReport, PromiseVerdict, Verdict, analyse

__all__ = ["AppReport", "PromiseVerdict", "Verdict", "analyse"]


def __getattr__(name: str) -> object:
    """Load the analyser when it is first asked for: what only reads files need not wait for the parsers."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("upheld.forge.report"), name)
