"""Find the checks: every module of a package that holds `CHECK`."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import cast

from upheld.core.check import CheckMeta, CollectFunction, RegisteredCheck, RunFunction, docstring_parts


def find_checks(packages: Iterable[str]) -> dict[str, RegisteredCheck]:
    """All checks of the named packages by id, sorted.

    Raises:
        ValueError: two checks share an id, or a docstring lacks one of its five parts.
    """
    found: dict[str, RegisteredCheck] = {}
    for package in packages:
        for module in _modules(package):
            check = _register(module)
            if check.meta.id in found:
                raise ValueError(
                    f"check id {check.meta.id} stands in {found[check.meta.id].module} and {module.__name__}"
                )
            found[check.meta.id] = check
    return dict(sorted(found.items()))


def _modules(package: str) -> Iterable[ModuleType]:
    root = importlib.import_module(package)
    names = {path.stem for folder in root.__path__ for path in Path(folder).glob("*.py")}
    for name in sorted(names):
        if name.startswith("_"):
            continue
        module = importlib.import_module(f"{package}.{name}")
        if hasattr(module, "CHECK"):
            yield module


def _register(module: ModuleType) -> RegisteredCheck:
    meta = cast("CheckMeta", module.CHECK)
    try:
        summary, text = docstring_parts(module.__doc__ or "")
    except ValueError as error:
        raise ValueError(f"{module.__name__}: {error}") from error
    source = Path(cast("str", module.__file__)).read_bytes()
    return RegisteredCheck(
        meta=meta,
        run=cast("RunFunction", module.run),
        collect=cast("CollectFunction | None", getattr(module, "collect", None)),
        module=module.__name__,
        text=text,
        summary=summary,
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
    )
